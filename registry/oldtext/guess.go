package oldtext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Confidence is how sure a guess is.
type Confidence int

// The degrees of confidence, the least first.
const (
	// Doubtful: the texts read as well one way as another.
	Doubtful Confidence = iota
	// Likely: they read better this way.
	Likely
	// Sure: several words read this way only, and next to none the other.
	Sure
)

// maxWords bounds how many different words are looked at.
const maxWords = 4096

// longestWord is longer, in bytes, than any syllable in any spelling.
const longestWord = 40

// The least that is needed for a guess: how long the words must be that
// speak for it, and how many different ones make it sure.
const (
	leastLetters  = 5
	leastSureWord = 3
)

// Guess returns the encoding of texts that belong together, such as those of
// one column. [None] with [Sure] means that they are Unicode, or that there is
// nothing to tell; None with [Doubtful] that they could be either, and that
// what stands beside them should decide.
func Guess(texts []string) (Encoding, Confidence) {
	asIs, tcvn3, vni := weighAll(texts)
	best, other, e := tcvn3, vni, TCVN3
	if vni.score() > tcvn3.score() {
		best, other, e = vni, tcvn3, VNI
	}
	switch {
	case asIs.unicode > best.good || asIs.words == 0 && !slices.ContainsFunc(texts, hasSign):
		return None, Sure
	case asIs.good > best.good:
		return None, Likely
	case best.good < asIs.good*3, best.score() <= 0, best.letters < leastLetters:
		return None, Doubtful
	case best.good >= leastSureWord && best.bad*4 <= best.good && other.good*2 <= best.good:
		return e, Sure
	}
	return e, Likely
}

// Weigh tells how a text reads: more than 0 if better when it is decoded,
// less than 0 if better as it is, 0 when there is no telling.
func Weigh(e Encoding, text string) int {
	if IsUnicode(text) {
		return -1
	}
	var asIs, decoded tally
	for word := range wordsOf(text) {
		asIs.add(None, word)
		decoded.add(e, word)
	}
	return decoded.score() - asIs.score()
}

// IsUnicode tells that a text has a Vietnamese letter or tone that no old
// encoding has a character for.
func IsUnicode(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r > '\u00ff' && (strings.ContainsRune("ăĂđĐĩĨũŨơƠưƯ", r) ||
			r >= '\u1ea0' && r <= '\u1ef9' || r >= '\u0300' && r <= '\u0323')
	})
}

// LostHorns tells that a TCVN3 text seems to have lost its letter ư: TCVN3
// writes it as a soft hyphen (U+00AD), which spreadsheets and web tools drop.
// There is ơ and never ư in the texts, or a syllable that cannot be.
func LostHorns(texts []string) bool {
	var hook, horn bool
	for _, text := range texts {
		hook = hook || strings.ContainsRune(text, '\u00ac')
		horn = horn || strings.ContainsRune(text, '\u00ad')
		for _, word := range strings.FieldsFunc(Decode(TCVN3, text), isNoLetter) {
			if hasLostHorn(word) {
				return true
			}
		}
	}
	return hook && !horn
}

// tally counts how different words read in one encoding.
type tally struct {
	words     int
	good, bad int
	// letters is the length of the good ones.
	letters int
	// unicode counts those that only Unicode can write.
	unicode int
}

func (t *tally) score() int { return t.good - t.bad }

func weighAll(texts []string) (asIs, tcvn3, vni tally) {
	seen := make(map[string]bool)
	for _, text := range texts {
		for word := range wordsOf(text) {
			if seen[word] || len(seen) == maxWords {
				continue
			}
			seen[word] = true
			asIs.add(None, word)
			tcvn3.add(TCVN3, word)
			vni.add(VNI, word)
		}
	}
	return asIs, tcvn3, vni
}

// add counts a word that is not plain ASCII.
func (t *tally) add(e Encoding, word string) {
	t.words++
	if len(word) > longestWord {
		t.bad++
		return
	}
	composed := norm.NFC.String(word)
	read := composed
	if e != None {
		read = Decode(e, word)
	}
	switch {
	case e == None && IsUnicode(word):
		t.unicode++
		t.good++
	case e != None && (read == composed || IsUnicode(word)):
		t.bad++
	case strings.IndexFunc(read, isNoLetter) < 0 && isSyllable(read):
		t.good++
		t.letters += utf8.RuneCountInString(word)
	case !isShort(read):
		t.bad++
	}
}

// isShort tells that a word is an abbreviation, which is no syllable in any
// encoding: QĐ, HĐND.
func isShort(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

// wordsOf goes through the words of a text that are not plain ASCII. What is
// no letter in any encoding parts words; a sign by itself is none.
func wordsOf(text string) func(yield func(word string) bool) {
	return func(yield func(string) bool) {
		for _, word := range strings.FieldsFunc(text, partsWords) {
			if !isASCII(word) && strings.ContainsFunc(word, unicode.IsLetter) && !yield(word) {
				return
			}
		}
	}
}

// hasSign tells that a text has a sign that may be a letter in an old
// encoding.
func hasSign(text string) bool { return strings.ContainsFunc(text, isSign) }

func isSign(r rune) bool { return r > '\u00a0' && r <= '\u00ff' }

func partsWords(r rune) bool {
	return !isSign(r) && !unicode.IsMark(r) && !unicode.IsLetter(r)
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
