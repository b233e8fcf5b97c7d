package catalogue

import (
	"errors"
	"fmt"
	"strings"
)

// Answers of the look-ups.
var (
	// ErrUnknownHonour tells that no honour has that code or name.
	ErrUnknownHonour = errors.New("unknown honour")
	// ErrUnknownModel tells that no certificate model has that id.
	ErrUnknownModel = errors.New("unknown certificate model")
)

// What can be wrong with a row; [RowError] wraps one of these.
var (
	ErrUnreadable   = errors.New("not readable")               // not TOML, or a value of the wrong type
	ErrUnknownKey   = errors.New("unknown key")                // a key that no row has
	ErrMissing      = errors.New("value missing")              // a key that every row must have
	ErrUnknownValue = errors.New("unknown value")              // outside a closed list
	ErrImpossible   = errors.New("impossible value")           // a number or date that cannot be
	ErrRepeated     = errors.New("repeated code")              // two rows of one code on one day
	ErrGap          = errors.New("gap between rows")           // days without a row between two rows of a code
	ErrPair         = errors.New("pair is not mutual")         // a twin that does not name this one
	ErrRankTaken    = errors.New("rank taken in the band")     // two honours with equal precedence
	ErrSource       = errors.New("source is not a known text") // a source that names no document
)

// RowError tells which key of which row is wrong. Err wraps one of the
// sentinels of this package.
type RowError struct {
	File string // file name or origin; empty for rows given as values
	Row  int    // 1 for the first row of the file; 0 when it belongs to no row
	Code string // code or id of the row, as far as it could be read
	Key  string // TOML key; empty when it belongs to no key
	Err  error
}

// Error returns for example: honours.toml: row 3 (CSTDCS): kind: unknown
// value "titel".
func (e *RowError) Error() string {
	var text strings.Builder
	if e.File != "" {
		fmt.Fprintf(&text, "%s: ", e.File)
	}
	switch {
	case e.Row != 0 && e.Code != "":
		fmt.Fprintf(&text, "row %d (%s): ", e.Row, e.Code)
	case e.Row != 0:
		fmt.Fprintf(&text, "row %d: ", e.Row)
	case e.Code != "":
		fmt.Fprintf(&text, "%s: ", e.Code)
	}
	if e.Key != "" {
		fmt.Fprintf(&text, "%s: ", e.Key)
	}
	text.WriteString(e.Err.Error())
	return text.String()
}

// Unwrap returns what is wrong.
func (e *RowError) Unwrap() error { return e.Err }

// AmbiguousError tells that a text names several honours, as CSTĐTQ does.
type AmbiguousError struct {
	Text  string
	Codes []string // sorted
}

// Error names the text and the codes it may mean.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q may mean %s", e.Text, strings.Join(e.Codes, ", "))
}
