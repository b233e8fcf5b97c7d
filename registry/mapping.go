package registry

// Mapping tells how a list of the unit's own shape is read: what kind of
// entries it holds, and which of its headings means which field.
type Mapping struct {
	Name    string
	Kind    EntryKind
	Columns []MappedColumn
}

// MappedColumn says that the column of a heading holds a field; a column
// without field is not read.
type MappedColumn struct {
	Heading, Field string
}

// Validate lists what is wrong with the mapping by itself.
func (m Mapping) Validate() Faults {
	var f faultList
	f.requireText("name", m.Name)
	if m.Kind == "" {
		f.add(Fault{Code: FaultMissing, Field: "kind"})
	}
	if len(m.Columns) == 0 {
		f.add(Fault{Code: FaultMissing, Field: "columns"})
	}
	for _, c := range m.Columns {
		if c.Heading == "" {
			f.add(Fault{Code: FaultMissing, Field: "columns.heading"})
		}
	}
	return f.list
}
