package pdffile

import (
	"strings"
	"unicode/utf16"
)

// Text writes a string as a text string of PDF: UTF-16 with a byte order mark,
// in brackets.
func Text(s string) string {
	var b strings.Builder
	b.WriteString("(\xfe\xff")
	for _, unit := range utf16.Encode([]rune(s)) {
		for _, c := range [2]byte{byte(unit >> 8), byte(unit)} {
			switch c {
			case '(', ')', '\\':
				b.WriteByte('\\')
				b.WriteByte(c)
			case '\r':
				b.WriteString("\\r")
			default:
				b.WriteByte(c)
			}
		}
	}
	b.WriteByte(')')
	return b.String()
}
