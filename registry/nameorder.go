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
// of few words, each of which is collated once.
func (o *NameOrder) Place(names map[string]int) {
	keys := make(map[string]nameKey, len(names))
	words := map[string]int{}
	for name := range names {
		key := splitName(name)
		keys[name] = key
		words[key.given], words[key.middle], words[key.family] = 0, 0, 0
	}
	placeTexts(words, o.collator.CompareString)
	placeTexts(names, func(a, b string) int {
		x, y := keys[a], keys[b]
		return cmp.Or(
			cmp.Compare(words[x.given], words[y.given]),
			cmp.Compare(words[x.middle], words[y.middle]),
			cmp.Compare(words[x.family], words[y.family]),
		)
	})
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

// splitName takes the first word for the họ and the last for the tên; a name
// of one word is a tên.
func splitName(name string) nameKey {
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		words[i] = toneFirst(word)
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
