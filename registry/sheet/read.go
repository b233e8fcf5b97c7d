package sheet

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// Limits against files that are made to fill the memory, and the limits of
// Excel itself.
const (
	maxFile    = 256 << 20
	maxRows    = 1 << 20
	maxColumns = 256
	maxCell    = 32767
	maxNumber  = 1_000_000_000
)

// ReadOptions tells what a file alone does not. The zero value reads JSON;
// lists that name honours need the Catalogue.
type ReadOptions struct {
	// Kind is the kind of every list in the file; empty, each list is
	// recognised by the name of its sheet or by its headings.
	Kind registry.EntryKind
	// Catalogue reads honours by code, abbreviation or name. Without it a
	// text stays as typed.
	Catalogue *catalogue.Catalogue
	// Decision is the decision of award rows that name none.
	Decision registry.DecisionRef
	// UnitCode returns the code of the unit that bears a name, for lists
	// that name units. Nil knows only the units of the file itself.
	UnitCode func(name string) (code string, ok bool)
}

// Document is what a file held.
type Document struct {
	// Batch is what was understood. With faults it is not complete.
	Batch registry.Batch
	// Places tells where the entries stood.
	Places Places
	// Faults are the mistakes found while reading.
	Faults registry.Faults
	// Lists are the worksheets that were read, in their order; empty for JSON.
	Lists []List
}

// List is one worksheet, or a .csv file, that was read.
type List struct {
	// Sheet is the name of the worksheet, empty for a .csv file.
	Sheet string
	Kind  registry.EntryKind
	// Rows counts the rows that held something, headings left out.
	Rows int
}

// Read reads a file of the given name by its extension: .json, .xlsx or
// .csv. The error tells that there is no reading the file at all (see
// [ErrExtension], [ErrTooLarge], [ErrWorkbook]); everything wrong inside it
// is a fault of the document.
func Read(name string, data []byte, o ReadOptions) (Document, error) {
	if len(data) > maxFile {
		return Document{}, fmt.Errorf("read %s: %w", filepath.Base(name), ErrTooLarge)
	}
	if _, ok := layoutOf(o.Kind); !ok && o.Kind != "" {
		return Document{}, fmt.Errorf("read %s as %q: %w", filepath.Base(name), o.Kind, ErrKind)
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json":
		return readJSON(data), nil
	case ".csv":
		return readLists([]table{readCSV(name, data)}, o), nil
	case ".xlsx":
		document, err := readXLSX(data, o)
		if err != nil {
			return Document{}, fmt.Errorf("read %s: %w", filepath.Base(name), err)
		}
		return document, nil
	}
	return Document{}, fmt.Errorf("read %s: %w", filepath.Base(name), ErrExtension)
}

// Join returns all faults of the file in its order: those of the reading,
// and those that others found in its entries. A field that could not be
// read is not reported a second time because it is now empty.
func (d Document) Join(others registry.Faults) registry.Faults {
	unread := make(map[fieldKey]bool, len(d.Faults))
	for _, f := range d.Faults {
		unread[fieldKey{entryKey{f.Kind, f.Index}, withoutIndex(f.Field)}] = true
	}
	all := slices.Clone(d.Faults)
	for _, f := range others {
		if f.Kind == "" || !unread[fieldKey{entryKey{f.Kind, f.Index}, withoutIndex(f.Field)}] {
			all = append(all, f)
		}
	}
	order := make(map[string]int, len(d.Lists))
	for i, list := range d.Lists {
		order[list.Sheet] = i
	}
	slices.SortStableFunc(all, func(a, b registry.Fault) int {
		p, _ := d.Places.Of(a)
		q, _ := d.Places.Of(b)
		return cmp.Or(cmp.Compare(order[p.Sheet], order[q.Sheet]), cmp.Compare(p.Row, q.Row),
			cmp.Compare(len(p.Column), len(q.Column)), cmp.Compare(p.Column, q.Column))
	})
	return all
}
