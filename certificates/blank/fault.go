package blank

import (
	"fmt"
	"strings"
)

// Reason says what is wrong with a template. Reasons are permanent; the
// command line has a sentence in Vietnamese and in English for each.
type Reason string

// The reasons.
const (
	Unreadable   Reason = "unreadable" // not TOML, or a value of the wrong kind
	DecimalComma Reason = "comma"      // a number with a comma; the value has it with a point
	UnknownName  Reason = "unknown"    // a name that no template has
	Missing      Reason = "missing"    // a value that must be there
	UnknownValue Reason = "value"      // outside a closed list
	Impossible   Reason = "impossible" // a number that cannot be
	Outside      Reason = "outside"    // leaves the paper
	Repeated     Reason = "repeated"   // a key that another field has
	Conflict     Reason = "conflict"   // does not go with another value of the template
	Mismatch     Reason = "mismatch"   // not the paper or the id of the certificate's model
	Invisible    Reason = "invisible"  // a text with characters that nobody sees
	Divided      Reason = "divided"    // without y, though the value's field of the body has one
)

// Fault is one thing that is wrong with a template.
type Fault struct {
	// Line is the line of the file, 0 when it is not known.
	Line int
	// Field is the key of the field at fault, or "body"; empty for what
	// concerns the whole template.
	Field string
	// Name is the name in the file: x, size, key; empty for the whole field.
	Name   string
	Reason Reason
	// Value is the value as it stands, or what it does not go with.
	Value string
}

// Error says the fault in plain English, for logs and tests.
func (f Fault) Error() string {
	var b strings.Builder
	if f.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", f.Line)
	}
	for _, part := range []string{f.Field, f.Name} {
		if part != "" {
			b.WriteString(part + ": ")
		}
	}
	b.WriteString(string(f.Reason))
	if f.Value != "" {
		fmt.Fprintf(&b, " %q", f.Value)
	}
	return b.String()
}

// Faults is everything that is wrong with a template, in the order of the
// file.
type Faults []Fault

// Error lists the faults, one a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// err returns the faults as an error, nil when there are none.
func (fs Faults) err() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}
