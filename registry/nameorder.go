package registry

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// NameOrder orders the names of people as Vietnamese lists do: by tên, then
// đệm, then họ, letters before tones. It is not safe for concurrent use; the
// zero value is not usable.
type NameOrder struct{ collator *collate.Collator }

// NewNameOrder returns the order of Vietnamese names.
func NewNameOrder() *NameOrder { return &NameOrder{collate.New(language.Vietnamese)} }

// Compare returns -1, 0 or +1 as name a comes before, with or after name b.
// Case and the placing of a tone mark, Hoà or Hòa, make no difference.
func (o *NameOrder) Compare(a, b string) int {
	x, y := splitName(a), splitName(b)
	return cmp.Or(
		o.collator.CompareString(x.given, y.given),
		o.collator.CompareString(x.middle, y.middle),
		o.collator.CompareString(x.family, y.family),
	)
}

// Place gives each name, the keys of a map, its place in the order of all of
// them: to compare places is to compare names, and quicker. Many names are made
// of few words, each of which is made ready and collated once.
func (o *NameOrder) Place(names map[string]int) {
	type placed struct {
		name                  string
		key                   nameKey
		given, middle, family int
	}
	list := make([]placed, 0, len(names))
	split, parts := splitter{}, map[string]int{}
	for name := range names {
		key := split.name(name)
		list = append(list, placed{name: name, key: key})
		parts[key.given], parts[key.middle], parts[key.family] = 0, 0, 0
	}
	placeTexts(parts, o.collator.CompareString)
	for i := range list {
		n := &list[i]
		n.given, n.middle, n.family = parts[n.key.given], parts[n.key.middle], parts[n.key.family]
	}
	compare := func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.given, b.given), cmp.Compare(a.middle, b.middle), cmp.Compare(a.family, b.family))
	}
	slices.SortFunc(list, compare)
	place := 0
	for i, n := range list {
		if i > 0 && compare(list[i-1], n) != 0 {
			place++
		}
		names[n.name] = place
	}
}

// placeTexts gives each text its place in an order; texts that nothing orders
// share one.
func placeTexts(texts map[string]int, compare func(a, b string) int) {
	sorted := slices.SortedFunc(maps.Keys(texts), compare)
	place := 0
	for i, text := range sorted {
		if i > 0 && compare(sorted[i-1], text) != 0 {
			place++
		}
		texts[text] = place
	}
}

// nameKey is a name in its three parts, each made ready to be collated.
type nameKey struct{ family, middle, given string }

func splitName(name string) nameKey { return splitter{}.name(name) }

// splitter parts names and keeps the words that it made ready.
type splitter map[string]string

// name takes the first word for the họ and the last for the tên; a name of one
// word is a tên.
func (s splitter) name(name string) nameKey {
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		ready, met := s[word]
		if !met {
			ready = toneFirst(word)
			s[word] = ready
		}
		words[i] = ready
	}
	switch n := len(words); n {
	case 0:
		return nameKey{}
	case 1:
		return nameKey{given: words[0]}
	default:
		return nameKey{family: words[0], middle: strings.Join(words[1:n-1], " "), given: words[n-1]}
	}
}

// The five tone marks: huyền, hỏi, ngã, sắc, nặng.
const toneMarks = "\u0300\u0309\u0303\u0301\u0323"

// toneFirst moves the tone of a syllable to its first vowel, so that the old
// placing (hòa, thủy) and the new one (hoà, thuỷ) give one key.
func toneFirst(syllable string) string {
	var letters []rune
	var tone rune
	for _, r := range norm.NFD.String(syllable) {
		if strings.ContainsRune(toneMarks, r) {
			tone = r
			continue
		}
		letters = append(letters, r)
	}
	if tone == 0 {
		return norm.NFC.String(syllable)
	}
	at := afterFirstVowel(letters)
	return norm.NFC.String(string(letters[:at]) + string(tone) + string(letters[at:]))
}

// afterFirstVowel returns the index behind the first vowel and its marks.
func afterFirstVowel(letters []rune) int {
	for i, r := range letters {
		if !strings.ContainsRune("aeiouy", r) {
			continue
		}
		i++
		for i < len(letters) && unicode.Is(unicode.Mn, letters[i]) {
			i++
		}
		return i
	}
	return len(letters)
}
