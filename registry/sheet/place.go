package sheet

import (
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/pattern"
)

// Place is where in a file something stands.
type Place struct {
	// Sheet is the name of the worksheet; empty in JSON and CSV.
	Sheet string
	// Row counts from 1: the row of a list, the line of a JSON file.
	Row int
	// Column is the letter of the column: F. Empty for a whole row.
	Column string
	// Heading is the heading of the column as the file writes it.
	Heading string
	// Path is the place in a JSON file: awards[12].honour.
	Path string
}

// String writes the place for logs: Cá nhân!F12, or awards[12].honour (line 40).
func (p Place) String() string {
	if p.Path != "" {
		return fmt.Sprintf("%s (line %d)", p.Path, p.Row)
	}
	cell := fmt.Sprintf("%s%d", p.Column, p.Row)
	if p.Sheet == "" {
		return cell
	}
	return p.Sheet + "!" + cell
}

type entryKey struct {
	kind  registry.EntryKind
	index int
}

type fieldKey struct {
	entryKey
	field string
}

// Places remembers where the entries of a [Document] and their fields stood.
// The zero Places knows none.
type Places struct {
	entries map[entryKey]func(field string) Place
	// rows are the rows of lists, by the index of their entries.
	rows  map[registry.EntryKind][]listRow
	exact map[fieldKey]Place
}

func newPlaces() Places {
	return Places{entries: map[entryKey]func(string) Place{}, rows: map[registry.EntryKind][]listRow{}, exact: map[fieldKey]Place{}}
}

// listRow is a row of a list; the zero listRow is none.
type listRow struct {
	list *listReader
	row  int
}

// addRow remembers the row of an entry.
func (p Places) addRow(kind registry.EntryKind, index int, at listRow) {
	rows := p.rows[kind]
	if missing := index + 1 - len(rows); missing > 0 {
		rows = append(rows, make([]listRow, missing)...)
	}
	rows[index] = at
	p.rows[kind] = rows
}

// Of returns the place of a fault, from its Kind, Index and Field: the cell,
// or the row when the field has no cell of its own. ok is false when the
// fault is about no entry of the file.
func (p Places) Of(f registry.Fault) (place Place, ok bool) {
	entry := entryKey{f.Kind, f.Index}
	if place, ok := p.exact[fieldKey{entry, f.Field}]; ok {
		return place, true
	}
	if rows := p.rows[f.Kind]; f.Index >= 0 && f.Index < len(rows) && rows[f.Index].list != nil {
		return rows[f.Index].list.place(rows[f.Index].row, f.Field), true
	}
	if at, ok := p.entries[entry]; ok {
		return at(f.Field), true
	}
	return Place{}, false
}

var indexInPath = pattern.Of(`\[\d+\]`)

// withoutIndex makes postings[2].rank the plain postings.rank.
func withoutIndex(field string) string { return indexInPath().ReplaceAllString(field, "") }

// findField looks a field up under its own name, without the numbers of its
// parts, under its first part, and under the other names that it has.
func findField[T any](known map[string]T, field string, others map[string][]string) (T, bool) {
	plain := withoutIndex(field)
	head, _, _ := strings.Cut(plain, ".")
	for _, name := range append([]string{field, plain}, others[plain]...) {
		if found, ok := known[name]; ok {
			return found, true
		}
	}
	found, ok := known[head]
	return found, ok
}
