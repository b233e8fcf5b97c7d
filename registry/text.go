package registry

import (
	"errors"
	"strings"
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

func stringsOf[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}
