package sheet

import (
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

// MappedField returns the field that a text means in a kind of list: the name
// of the field itself, or one of its headings; "" with ok for one that says
// that the column is not read.
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
	if m := l.meaningOf(text); len(m.fields) == 1 {
		return m.fields[0], true
	}
	return "", false
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
