package certificates

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// nbsp binds two words so that no line ends between them. It is drawn as a
// plain space.
const nbsp = '\u00a0'

// errText tells that a text is not Unicode that can be seen on paper.
var errText = errors.New("text is not plain, visible Unicode")

// cleanText returns the text as it is set: NFC, single spaces, none at the
// ends; no-break spaces stay. Broken UTF-8, characters beyond the basic
// plane, and control, direction, zero-width and lone combining characters are
// an error that wraps errText: the PDF library would fail on them, or print
// something that nobody typed.
func cleanText(text string) (string, error) {
	if !utf8.ValidString(text) {
		return "", errText
	}
	text = norm.NFC.String(text)
	for _, r := range text {
		if !printable(r) {
			return "", errText
		}
	}
	return squeeze(text), nil
}

// printable tells whether a character of NFC text can be set at all.
func printable(r rune) bool {
	if r == utf8.RuneError || r > 0xFFFF {
		return false
	}
	return unicode.IsGraphic(r) && !unicode.Is(unicode.M, r)
}

// squeeze drops blanks at the ends and makes runs of blanks one; a run that
// holds a no-break space becomes one no-break space. Blanks of other widths
// count as plain ones.
func squeeze(text string) string {
	var b strings.Builder
	gap := rune(0)
	for _, r := range text {
		if unicode.Is(unicode.Zs, r) {
			gap = max(gap, spaceFor(r))
			continue
		}
		if gap != 0 && b.Len() > 0 {
			b.WriteRune(gap)
		}
		gap = 0
		b.WriteRune(r)
	}
	return b.String()
}

// spaceFor returns the space that stands for a blank of any width.
func spaceFor(r rune) rune {
	const figureSpace, narrowNoBreak = '\u2007', '\u202f'
	if r == nbsp || r == figureSpace || r == narrowNoBreak {
		return nbsp
	}
	return ' '
}
