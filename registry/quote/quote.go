// Package quote writes texts as encoding/json does, without its reflection: to
// quote its texts would take most of the time of a list or of a check.
package quote

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Append appends a text as JSON.
func Append(to []byte, text string) []byte { return appendQuoted(to, text, false) }

// AppendForHTML appends a text as [json.Marshal] writes it, which escapes <, >
// and & too.
func AppendForHTML(to []byte, text string) []byte { return appendQuoted(to, text, true) }

// class tells how a byte of a text is quoted; a text has those of its bytes.
type class uint8

// The classes; a byte of none stands for itself.
const (
	escaped   class = 1 << iota // behind a \
	forAny                      // as encoding/json does
	forHTML                     // so if [AppendForHTML] quotes it
	wide                        // part of a letter beyond ASCII
	separator                   // the like, and those of lines and paragraphs begin with it
)

// classes are those of all bytes.
var classes = sync.OnceValue(func() *[256]class {
	var of [256]class
	for c := range of {
		switch {
		case c == '"' || c == '\\':
			of[c] = escaped
		case c < ' ':
			of[c] = forAny
		case c == '<' || c == '>' || c == '&':
			of[c] = forHTML
		case c == 0xE2:
			of[c] = wide | separator
		case c >= utf8.RuneSelf:
			of[c] = wide
		}
	}
	return &of
})

// appendQuoted writes what the texts of a register are made of; the rest
// encoding/json writes. A line of the log has a quotation mark every few
// letters: to copy the letters one by one takes half the time of copying what
// is between the marks.
func appendQuoted(to []byte, text string, html bool) []byte {
	of, most := classes(), 2*len(text)+2
	to = slices.Grow(to, most)
	quoted := to[len(to) : len(to)+most]
	quoted[0] = '"'
	n := 1
	var has class
	for i := range len(text) {
		c := text[i]
		is := of[c]
		if is == escaped {
			quoted[n] = '\\'
			n++
		}
		quoted[n] = c
		n++
		has |= is
	}
	switch {
	case has&forAny != 0 || html && has&forHTML != 0,
		has&wide != 0 && !utf8.ValidString(text),
		has&separator != 0 && strings.ContainsAny(text, "\u2028\u2029"):
		return appendAny(to, text, html)
	}
	quoted[n] = '"'
	return to[:len(to)+n+1]
}

// appendAny is [appendQuoted] of any text.
func appendAny(to []byte, text string, html bool) []byte {
	quoted := bytes.NewBuffer(to)
	encoder := json.NewEncoder(quoted)
	encoder.SetEscapeHTML(html)
	_ = encoder.Encode(text) // a text into a buffer cannot fail
	return bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))
}
