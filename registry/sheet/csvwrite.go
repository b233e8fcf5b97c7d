package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sovang/registry"
	"sovang/registry/pattern"
)

// WriteCSV writes the list of one kind of entry as .csv: UTF-8 with its
// mark, cells parted by separator (one of , ; and the tab) and CR LF, as Excel
// on Windows expects. Awards and decisions are one list. An unknown kind is an
// error that wraps [ErrKind].
//
// Before a text that Excel would take for a formula stands an apostrophe.
// [Read] takes it away again.
func WriteCSV(w io.Writer, kind registry.EntryKind, b registry.Batch, separator rune) error {
	l, ok := layoutOf(kind)
	if !ok {
		return fmt.Errorf("write list %q: %w", kind, ErrKind)
	}
	columns := l.written()
	rows := [][]string{headingsOf(columns)}
	// gathering cannot fail
	_ = l.eachRow(&b, columns, func(cells []value) error {
		rows = append(rows, textsOf(cells))
		return nil
	})
	return writeCSV(w, rows, separator)
}

func textsOf(cells []value) []string {
	texts := make([]string, len(cells))
	for i, v := range cells {
		texts[i] = v.text
	}
	return texts
}

func headingsOf(columns []column) []string {
	headings := make([]string, len(columns))
	for i, c := range columns {
		headings[i] = c.heading
	}
	return headings
}

func writeCSV(w io.Writer, rows [][]string, separator rune) error {
	var out bytes.Buffer
	out.WriteString(utf8BOM)
	writer := csv.NewWriter(&out)
	writer.Comma, writer.UseCRLF = separator, true
	for _, row := range rows {
		if err := writer.Write(guarded(row)); err != nil {
			return fmt.Errorf("write csv: %w", err)
		}
	}
	writer.Flush()
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// guarded returns the cells of a row with an apostrophe before what Excel
// would take for a formula.
func guarded(row []string) []string {
	cells := make([]string, len(row))
	for i, text := range row {
		cells[i] = text
		if wantsGuard(text) {
			cells[i] = "'" + text
		}
	}
	return cells
}

// unguarded takes the apostrophes of guarded away, in place.
func unguarded(row []string) []string {
	for i, text := range row {
		if rest, ok := strings.CutPrefix(text, "'"); ok && wantsGuard(rest) {
			row[i] = rest
		}
	}
	return row
}

// wantsGuard tells that a text begins like a formula, or like one under
// guard. A plain number is none, whatever its sign.
func wantsGuard(text string) bool {
	bare := strings.TrimLeft(text, "'")
	first, size := utf8.DecodeRuneInString(bare)
	return size > 0 && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) && !(bare == text && plainFigure().MatchString(text))
}

var plainFigure = pattern.Of(`^-[0-9]+([.,][0-9]+)?$`)
