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
	known, blank := letters(), true // blank is also the beginning
	for _, r := range text {
		switch {
		case r == ' ' && !blank:
			blank = true
		case r == ' ', !known.of(r).clean:
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
	key, known, blank := room[:0], letters(), false
	for _, r := range text {
		switch base := known.of(r).base; base {
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

// The letters and signs of Vietnamese, none of which changes with what stands
// beside it: those from U+0000, those with two marks, dashes and quotation
// marks.
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

// letters saves the tables of Unicode, which take ten times as long.
var letters = sync.OnceValue(func() letterTable {
	var known letterTable
	for _, span := range [][2]rune{{0, lastLatin}, {firstTwoMarks, lastMarks}, {firstDash, lastQuote}} {
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
	switch base, size := utf8.DecodeRuneInString(foldAny(text)); {
	case unicode.IsSpace(r):
		l.base = ' '
	case size > 0 && size == len(foldAny(text)):
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
