package registry

import (
	"errors"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ErrText tells that a text cannot be kept: it is not valid Unicode, or it
// holds characters that nobody can see.
var ErrText = errors.New("text is not plain Unicode")

// CleanText returns the text as the register keeps it: NFC, blanks at the
// ends gone and runs of blanks made one. Characters that cannot be seen
// (control, direction and zero-width characters) or are not valid UTF-8 are
// an error that wraps [ErrText]; line breaks count as blanks.
func CleanText(text string) (string, error) {
	if isClean(text) {
		return text, nil
	}
	return cleanAny(text)
}

// isClean tells that a text of known letters is as the register keeps it.
func isClean(text string) bool {
	blank := true         // also the beginning
	var known letterTable // of letters beyond ASCII
	for _, r := range text {
		if r >= utf8.RuneSelf && known == nil {
			known = letters()
		}
		switch {
		case r == ' ' && !blank:
			blank = true
		case r <= ' ', r == '\x7f', r >= utf8.RuneSelf && !known.of(r).clean:
			return false
		default:
			blank = false
		}
	}
	return !blank || text == ""
}

// cleanAny is CleanText of any text.
func cleanAny(text string) (string, error) {
	if !utf8.ValidString(text) {
		return "", ErrText
	}
	text = norm.NFC.String(text)
	if strings.ContainsFunc(text, isInvisible) {
		return "", ErrText
	}
	return strings.Join(strings.Fields(text), " "), nil
}

// isInvisible tells that nobody sees the character, the replacement of a
// lost one included. Blanks are seen.
func isInvisible(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) ||
		unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Fold returns the key by which texts are looked up: small letters without
// tones and marks, đ as d, so that "nguyen van an" finds "Nguyễn Văn Ân" and
// "Hoà" finds "Hòa". It is idempotent.
func Fold(text string) string {
	var room [64]byte
	key, blank := room[:0], false
	var known letterTable // of letters beyond ASCII
	for _, r := range text {
		var base rune
		if r < utf8.RuneSelf {
			base = rune(folded[r])
		} else {
			if known == nil {
				known = letters()
			}
			base = known.of(r).base
		}
		switch base {
		case 0:
			return foldAny(text)
		case ' ':
			blank = len(key) > 0
		default:
			if blank {
				key, blank = append(key, ' '), false
			}
			key = utf8.AppendRune(key, base)
		}
	}
	return string(key)
}

// folded are the letters and signs of ASCII as [Fold] makes them.
const folded = "\x00\x01\x02\x03\x04\x05\x06\x07\x08     \x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// foldAny is Fold of any text.
func foldAny(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteRune('d')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// letter is what [Fold] and [CleanText] make of a letter or a sign by itself.
type letter struct {
	base  rune // a blank for every blank, 0 for what is not known
	clean bool // it stays as it is
}

// The letters and signs of Vietnamese beyond ASCII, none of which changes with
// what stands beside it: those from U+0080, those with two marks, dashes and
// quotation marks.
const (
	lastLatin                = '\u024f'
	firstTwoMarks, lastMarks = '\u1ea0', '\u1ef9'
	firstDash, lastQuote     = '\u2010', '\u2026'
)

// letterTable holds the letters one after the other.
type letterTable []letter

// of looks a letter up; one that is not known has no base and is not clean.
func (t letterTable) of(r rune) letter {
	switch {
	case r <= lastLatin:
		return t[r]
	case r >= firstTwoMarks && r <= lastMarks:
		return t[lastLatin+1+r-firstTwoMarks]
	case r >= firstDash && r <= lastQuote:
		return t[lastLatin+1+lastMarks+1-firstTwoMarks+r-firstDash]
	}
	return letter{}
}

// letters saves the tables of Unicode, which take ten times as long. To fill it
// takes as long as a query, so ASCII does without.
var letters = sync.OnceValue(func() letterTable {
	known := make(letterTable, utf8.RuneSelf, 1024)
	for _, span := range [][2]rune{{utf8.RuneSelf, lastLatin}, {firstTwoMarks, lastMarks}, {firstDash, lastQuote}} {
		for r := span[0]; r <= span[1]; r++ {
			known = append(known, newLetter(r))
		}
	}
	return known
})

func newLetter(r rune) letter {
	text := string(r)
	clean, err := cleanAny(text)
	l := letter{clean: err == nil && clean == text}
	key := foldAny(text)
	switch base, size := utf8.DecodeRuneInString(key); {
	case unicode.IsSpace(r):
		l.base = ' '
	case size > 0 && size == len(key):
		l.base = base
	}
	return l
}

func stringsOf[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}
