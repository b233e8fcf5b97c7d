package registry

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// SameName tells that two names differ at most in capitals and in where a tone
// mark stands: Hoà, Hòa.
func SameName(a, b string) bool { return a == b || marked(a) == marked(b) }

// marked writes a name with the marks of each word after its letters.
func marked(name string) string {
	var b strings.Builder
	for _, word := range strings.Fields(strings.ToLower(name)) {
		var marks []rune
		for _, r := range norm.NFD.String(word) {
			if unicode.Is(unicode.Mn, r) {
				marks = append(marks, r)
			} else {
				b.WriteRune(r)
			}
		}
		slices.Sort(marks)
		b.WriteString(string(marks) + " ")
	}
	return b.String()
}

// EditDistance counts the letters that have to be put in, left out or changed
// to make one text of the other (Levenshtein). Texts of more than 60 letters
// are 60 apart: nobody mistook one for the other.
func EditDistance(a, b string) int {
	const most = 60
	from, to := []rune(a), []rune(b)
	if len(from) > most || len(to) > most {
		return most
	}
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j := range to {
			change := diagonal
			if from[i] != to[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}

// few is how many names are compared each with each; of more, those that have
// what is left without one letter in common.
const few = 100

// nearPairs calls visit with the pairs of different folded names that one
// slip of the pen or of the ear parts.
func nearPairs(names []string, visit func(a, b string)) {
	if len(names) <= few {
		sounds := make([]string, len(names))
		for i, a := range names {
			sounds[i] = sound(a)
			for j, b := range names[:i] {
				if sounds[i] == sounds[j] || oneAway(a, b) {
					visit(a, b)
				}
			}
		}
		return
	}
	shared := make(map[string][]string)
	for _, name := range names {
		keys := append(withoutOne(name), name, "~"+sound(name))
		slices.Sort(keys)
		for _, key := range slices.Compact(keys) {
			for _, other := range shared[key] {
				if oneAway(name, other) || key[0] == '~' {
					visit(name, other)
				}
			}
			if len(shared[key]) < few {
				shared[key] = append(shared[key], name)
			}
		}
	}
}

// withoutOne lists what is left of a text without one of its letters.
func withoutOne(text string) []string {
	letters := []rune(text)
	list := make([]string, 0, len(letters)+2)
	for i := range letters {
		list = append(list, string(letters[:i])+string(letters[i+1:]))
	}
	return list
}

// oneAway tells that two different texts are one slip apart: a letter more, a
// letter less, another letter, or two letters that changed places.
func oneAway(a, b string) bool {
	if len(a) > len(b)+utf8.UTFMax || len(b) > len(a)+utf8.UTFMax || a == b {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return slices.Equal(x[i:], y[i+1:])
	}
	swapped := i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
	return swapped || slices.Equal(x[i+1:], y[i+1:])
}

// sound writes a folded name as it sounds, so that spellings of one sound
// agree: y and i, d, gi and r, s and x, ch and tr, c and k.
func sound(name string) string {
	words := strings.Fields(name)
	for i, word := range words {
		for _, same := range []struct{ from, to string }{
			{"ngh", "ng"}, {"gh", "g"}, {"gi", "d"}, {"tr", "ch"}, {"r", "d"}, {"s", "x"}, {"k", "c"},
		} {
			rest, begins := strings.CutPrefix(word, same.from)
			if begins && rest != "" && !(same.from == "k" && rest[0] == 'h') {
				word = same.to + rest
				break
			}
		}
		words[i] = strings.ReplaceAll(word, "y", "i")
	}
	return strings.Join(words, " ")
}
