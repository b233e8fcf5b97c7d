package main

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// listHead is the headings of a list of a kind: the columns that are understood, and the
// headings of those that are not.
type listHead struct {
	kind    registry.EntryKind
	columns []registry.MappedColumn
	unknown []string
}

// readHead reads the headings of the first list of a file, or of the one of a
// sheet. Old texts are converted, as they are before a mapping is used.
func (e *env) readHead(ctx context.Context, reg *store.Register, o mappingOptions) (listHead, error) {
	data, err := readListFile(o.from)
	if err != nil {
		return listHead{}, err
	}
	document, err := e.readList(ctx, reg, importOptions{path: o.from, kind: o.kind, oldText: sheet.ConvertOldText}, data)
	if err != nil {
		return listHead{}, err
	}
	readings := document.Readings
	if o.sheet != "" {
		readings = slices.DeleteFunc(slices.Clone(readings), func(r sheet.Reading) bool { return registry.Fold(r.Sheet) != registry.Fold(o.sheet) })
		if len(readings) == 0 {
			return listHead{}, &refusal{exitNotFound, "error.mapping-sheet", []any{"Path", o.from, "Sheet", o.sheet, "Sheets", sheetNames(document.Readings)}, ""}
		}
	}
	return headOf(o, readings)
}

// headOf is the head of the first list that is known. With a kind and columns
// of the user's, it may be one of which nothing is understood.
func headOf(o mappingOptions, readings []sheet.Reading) (listHead, error) {
	var seen []string
	for _, r := range readings {
		if r.Kind != "" {
			return headRead(r), nil
		}
		if seen == nil {
			seen = r.Seen
		}
	}
	head := listHead{kind: o.kind, unknown: seen}
	if o.kind != "" && len(o.typed) > 0 {
		return head, nil
	}
	refused := &refusal{exitFailure, "error.mapping-list", o.command(head), ""}
	if len(seen) > 0 {
		refused.data, refused.hint = append(refused.data, "Headings", inQuotes(seen)), "hint.mapping-columns"
	}
	return listHead{}, refused
}

// command is what the command needs to be told that makes the mapping whole:
// the columns that are typed already, and those that are not understood.
func (o mappingOptions) command(head listHead) []any {
	var typed []string
	for _, t := range o.typed {
		typed = append(typed, t.heading+"="+t.meaning)
	}
	unknown := slices.DeleteFunc(slices.Clone(head.unknown), o.isTyped)
	return []any{"Name", o.name, "Path", o.from, "Sheet", o.sheet, "Kind", string(head.kind), "Typed", typed, "Unknown", unknown}
}

func (o mappingOptions) isTyped(heading string) bool {
	return slices.ContainsFunc(o.typed, func(t typedColumn) bool { return registry.Fold(t.heading) == registry.Fold(heading) })
}

// headRead is the head of a list as it was read. Of columns with one heading
// the first tells what all of them mean.
func headRead(r sheet.Reading) listHead {
	head := listHead{kind: r.Kind}
	for _, c := range r.Columns {
		mapped, understood := c.Mapped()
		switch {
		case !understood:
			head.unknown = append(head.unknown, c.Heading)
		case !hasHeading(head.columns, c.Heading):
			head.columns = append(head.columns, mapped)
		}
	}
	return head
}

// with returns the head with the columns that are typed; they count for more
// than what was read.
func (h listHead) with(typed []typedColumn) (listHead, error) {
	var columns []registry.MappedColumn
	for _, t := range typed {
		field, ok := sheet.MappedField(h.kind, t.meaning)
		if !ok {
			return listHead{}, &usageError{id: "error.mapped-field", data: []any{"Value", t.meaning, "Want", mappableFields(h.kind)}}
		}
		columns = append(columns, registry.MappedColumn{Heading: t.heading, Field: field})
	}
	read := slices.DeleteFunc(h.columns, func(c registry.MappedColumn) bool { return hasHeading(columns, c.Heading) })
	unknown := slices.DeleteFunc(h.unknown, func(heading string) bool { return hasHeading(columns, heading) })
	return listHead{h.kind, append(read, columns...), unknown}, nil
}

func hasHeading(columns []registry.MappedColumn, heading string) bool {
	return slices.ContainsFunc(columns, func(c registry.MappedColumn) bool { return registry.Fold(c.Heading) == registry.Fold(heading) })
}

// sheetNames names the sheets of a workbook, "" for a file without sheets.
func sheetNames(readings []sheet.Reading) string {
	var names []string
	for _, r := range readings {
		if r.Sheet != "" && !slices.Contains(names, r.Sheet) {
			names = append(names, r.Sheet)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return inQuotes(names)
}
