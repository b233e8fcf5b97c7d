package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"

	"sovang/registry"
)

// WriteCSV writes the list of one kind of entry as .csv: UTF-8 with its
// mark, commas and CR LF, as Excel on Windows expects. Awards and decisions
// are one list. An unknown kind is an error that wraps [ErrKind].
//
// Texts are written as they are, also those that begin with = + - or @:
// what was exported can then be imported unchanged. Excel takes such a text
// in a .csv file for a formula; an .xlsx list has no such doubt.
func WriteCSV(w io.Writer, kind registry.EntryKind, b registry.Batch) error {
	l, ok := layoutOf(kind)
	if !ok {
		return fmt.Errorf("write list %q: %w", kind, ErrKind)
	}
	columns := l.written()
	rows := [][]string{headingsOf(columns)}
	// gathering cannot fail
	_ = l.eachRow(&b, columns, func(cells []value) error {
		texts := make([]string, len(cells))
		for i, v := range cells {
			texts[i] = v.text
		}
		rows = append(rows, texts)
		return nil
	})
	return writeCSV(w, rows)
}

func headingsOf(columns []column) []string {
	headings := make([]string, len(columns))
	for i, c := range columns {
		headings[i] = c.heading
	}
	return headings
}

func writeCSV(w io.Writer, rows [][]string) error {
	var out bytes.Buffer
	out.WriteString(utf8BOM)
	writer := csv.NewWriter(&out)
	writer.UseCRLF = true
	if err := writer.WriteAll(rows); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}
