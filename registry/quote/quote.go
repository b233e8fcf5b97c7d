// Package quote writes texts as encoding/json does, without its reflection: to
// quote its texts would take most of the time of a list or of a check.
package quote

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// Append appends a text as JSON.
func Append(to []byte, text string) []byte { return appendQuoted(to, text, false) }

// AppendForHTML appends a text as [json.Marshal] writes it, which escapes <, >
// and & too.
func AppendForHTML(to []byte, text string) []byte { return appendQuoted(to, text, true) }

// appendQuoted writes what the texts of a register are made of; the rest
// encoding/json writes.
func appendQuoted(to []byte, text string, forHTML bool) []byte {
	start, copied := len(to), 0
	to = append(to, '"')
	wide, separators := false, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			to = append(append(append(to, text[copied:i]...), '\\'), c)
			copied = i + 1
		case c < ' ' || forHTML && (c == '<' || c == '>' || c == '&'):
			return appendAny(to[:start], text, forHTML)
		case c >= utf8.RuneSelf:
			wide = true
			separators = separators || c == 0xE2 // with which those of lines begin
		}
	}
	if wide && !utf8.ValidString(text) || separators && strings.ContainsAny(text, "\u2028\u2029") {
		return appendAny(to[:start], text, forHTML)
	}
	return append(append(to, text[copied:]...), '"')
}

// appendAny is [appendQuoted] of any text.
func appendAny(to []byte, text string, forHTML bool) []byte {
	quoted := bytes.NewBuffer(to)
	encoder := json.NewEncoder(quoted)
	encoder.SetEscapeHTML(forHTML)
	_ = encoder.Encode(text) // a text into a buffer cannot fail
	return bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))
}
