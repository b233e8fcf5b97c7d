package seal

import (
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sovang/registry/pattern"
)

// sealLength is the length of key, signature and the marks around them.
const sealLength = 8 + len(idEnd) + 96 + len(textEnd)

// oneLine finds the parts of a text whose line ends became blanks. Where the
// honour ends and the recipient begins it cannot tell.
var oneLine = pattern.Of(`^(` + family + `[0-9]+) (.+) (` + decisionWord + `.+` + dateWord + `\S+) (` + ordinalWord + `[0-9]+) (.+?)( \(Cấp lại, cấp đổi lần [0-9]+\))?$`)

// Readings returns the texts that the copy of a text may have been made from,
// the likeliest first: copying changes line ends and blanks, adds empty lines
// and marks that are not seen, and takes letters and their marks apart. No
// letter is changed, and whether a reading is true only [Verify] tells.
func Readings(copied string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if len(copied) > 2*mostText {
			yield(copied)
			return
		}
		lines := copiedLines(copied)
		if yield(strings.Join(lines, "\n")) {
			readOneLine(strings.Join(lines, " "), yield)
		}
	}
}

// EndsSealed tells that a text, or what it was copied from, ends with a key's
// name and a signature, as a certificate's does, whatever stands before them.
func EndsSealed(copied string) bool {
	_, _, ok := cutSeal(strings.Join(copiedLines(copied), " "))
	return ok
}

// copiedLines returns the lines of a text in NFC with single blanks, without
// what is not seen. In the last one, which holds the signature, all blanks
// count.
func copiedLines(copied string) []string {
	var lines []string
	for _, line := range strings.FieldsFunc(norm.NFC.String(copied), endsLine) {
		line = strings.TrimSpace(strings.Map(seen, line))
		if line != "" {
			lines = append(lines, line)
		}
	}
	for i := range max(len(lines)-1, 0) {
		lines[i] = strings.Join(strings.Fields(lines[i]), " ")
	}
	return lines
}

func endsLine(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }

// seen maps every blank to the common one and drops what is not seen.
func seen(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case !unicode.IsPrint(r):
		return -1
	}
	return r
}

// cutSeal parts a text on one line before the key's name.
func cutSeal(flat string) (head, sealed string, ok bool) {
	at := len(flat) - sealLength
	if at < 1 || !strings.HasSuffix(flat, textEnd) {
		return "", "", false
	}
	head, sealed = flat[:at], flat[at:]
	id, _, found := strings.Cut(sealed, idEnd)
	return strings.Join(strings.Fields(head), " "), sealed, found && isID(id) && strings.HasSuffix(head, " ")
}

// readOneLine gives a text on one line its line ends back: at every blank
// between the honour and the recipient in turn.
func readOneLine(flat string, yield func(string) bool) {
	head, sealed, ok := cutSeal(flat)
	parts := oneLine().FindStringSubmatch(head)
	if !ok || parts == nil {
		return
	}
	tail := append(parts[3:6:6], sealed)
	if reissue := strings.TrimSpace(parts[6]); reissue != "" {
		tail = append(parts[3:6:6], reissue, sealed)
	}
	words := strings.Split(parts[2], " ")
	for i := 1; i < len(words); i++ {
		list := append([]string{parts[1], strings.Join(words[:i], " "), strings.Join(words[i:], " ")}, tail...)
		if !yield(strings.Join(list, "\n")) {
			return
		}
	}
}
