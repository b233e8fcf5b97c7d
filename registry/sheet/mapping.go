package sheet

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
)

func mappingFields(f fields, m *registry.Mapping) {
	f.text("name", &m.Name)
	f.text("kind", (*string)(&m.Kind))
	listOf(f, "columns", &m.Columns, func(f fields, c *registry.MappedColumn) {
		f.text("heading", &c.Heading)
		f.text("field", &c.Field)
	})
}

// checkMappings finds what the mappings of an interchange name that no list
// has, up to as many mistakes as are told.
func (d *Document) checkMappings() {
	for i, m := range d.Batch.Mappings {
		if len(d.Faults) >= MaxFaults {
			return
		}
		d.Faults = append(d.Faults, unknownNames(m).At(registry.Mappings, i)...)
	}
}

// unknownNames lists what a mapping names that no list has: its kind, or the
// field of a column.
func unknownNames(m registry.Mapping) registry.Faults {
	if m.Kind == "" {
		return nil
	}
	l, ok := layoutOf(m.Kind)
	if !ok {
		var kinds []string
		for _, kind := range Kinds() {
			kinds = append(kinds, string(kind))
		}
		return registry.Faults{{Code: registry.FaultChoice, Field: "kind", Value: string(m.Kind), Args: map[string]string{"allowed": strings.Join(kinds, ", ")}}}
	}
	var faults registry.Faults
	for i, c := range m.Columns {
		if !l.hasFields(c) {
			faults = append(faults, registry.Fault{Code: registry.FaultChoice, Field: fmt.Sprintf("columns[%d].field", i), Value: c.Field})
		}
	}
	return faults
}

// hasFields tells that the list has all fields of a mapped column.
func (l layout) hasFields(c registry.MappedColumn) bool {
	return !slices.ContainsFunc(c.Fields(), func(field string) bool { return !l.hasField(field) })
}

// MappedFields are the fields that a mapping of a kind of list may name, with
// the heading that the list of the program has for each.
func MappedFields(kind registry.EntryKind) []registry.MappedColumn {
	l, ok := layoutOf(kind)
	if !ok {
		return nil
	}
	var fields []registry.MappedColumn
	for _, c := range l.written() {
		fields = append(fields, registry.MappedColumn{Heading: c.heading, Field: c.field})
	}
	return fields
}

// ReadFields are all fields that are read from a kind of list, also those that
// the list of the program does not have.
func ReadFields(kind registry.EntryKind) []string {
	l, _ := layoutOf(kind)
	var fields []string
	for _, c := range l.columns {
		fields = append(fields, strings.TrimSuffix(c.field, otherWay))
	}
	return fields
}

// MappedField returns the field that a text means in a kind of list, or the
// fields of a cell that holds several: the name of the field itself, or one of
// its headings; "" with ok for one that says that the column is not read.
func MappedField(kind registry.EntryKind, text string) (field string, ok bool) {
	l, known := layoutOf(kind)
	if !known {
		return "", false
	}
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "", "-", "bỏ", "bỏ qua", "bo", "skip":
		return "", true
	}
	if l.hasField(text) {
		return text, true
	}
	if field = l.fieldEnding(text); field != "" {
		return field, true
	}
	l.indexHeadings()
	m := l.meaning([]string{text})
	return registry.JoinFields(m.fields), len(m.fields) > 0
}

// fieldEnding returns the field of a name that leaves out what it is part of:
// "name" in a list of awards is that of the recipient, "as.name". It returns
// "" when several fields may be meant.
func (l layout) fieldEnding(text string) string {
	var endings []string
	for _, c := range l.columns {
		if strings.EqualFold(strings.TrimSuffix(c.field, otherWay), text) || c.field == "as."+text {
			return c.field
		}
		if strings.HasSuffix(c.field, "."+text) {
			endings = append(endings, c.field)
		}
	}
	if len(endings) != 1 {
		return ""
	}
	return endings[0]
}
