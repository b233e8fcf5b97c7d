package registry

import (
	"slices"
	"strings"
)

// Mapping tells how a list of the unit's own shape is read: what kind of
// entries it holds, and which of its headings means which field.
type Mapping struct {
	Name    string
	Kind    EntryKind
	Columns []MappedColumn
}

// MappedColumn says that the column of a heading holds a field, or several in
// one cell: as.rank+as.name. A column without field is not read.
type MappedColumn struct {
	Heading, Field string
}

// Fields are the fields that the column holds, in the order of its texts.
func (c MappedColumn) Fields() []string {
	if c.Field == "" {
		return nil
	}
	return strings.Split(c.Field, betweenFields)
}

// JoinFields names several fields as the one of a column.
func JoinFields(fields []string) string { return strings.Join(fields, betweenFields) }

const betweenFields = "+"

// Validate lists what is wrong with the mapping by itself. Which kinds have
// lists and which fields these have is known to those who read them.
func (m Mapping) Validate() Faults {
	var f faultList
	f.requireText("name", m.Name)
	switch {
	case m.Kind == "":
		f.add(Fault{Code: FaultMissing, Field: "kind"})
	case !slices.ContainsFunc(Batch{}.Len(), func(c Count) bool { return c.Kind == m.Kind }):
		f.add(Fault{Code: FaultChoice, Field: "kind", Value: string(m.Kind)})
	}
	if len(m.Columns) == 0 {
		f.add(Fault{Code: FaultMissing, Field: "columns"})
	}
	seen := map[string]bool{}
	for _, c := range m.Columns {
		switch key := Fold(c.Heading); {
		case c.Heading == "":
			f.add(Fault{Code: FaultMissing, Field: "columns.heading"})
		case seen[key]:
			f.add(Fault{Code: FaultRepeated, Field: "columns.heading", Value: c.Heading})
		default:
			seen[key] = true
		}
	}
	return f.list
}
