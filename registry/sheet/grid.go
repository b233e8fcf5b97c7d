package sheet

import (
	"strconv"
	"strings"
	"unicode"

	"sovang/registry"
	"sovang/registry/oldtext"
)

const utf8BOM = "\ufeff"

// cellKind is how a cell keeps its value.
type cellKind int

const (
	textCell cellKind = iota
	numberCell
	dateCell
	momentCell // only written
)

// table is a worksheet or a .csv file: the rows that hold something.
type table struct {
	// sheet is the name of the worksheet, empty for a .csv file; title names
	// the list for recognition.
	sheet, title string
	rows         []tableRow
	lines        *csvLines // of a .csv file: those of the rows
	// spans are the cells that are merged over several rows.
	spans []span
	// kindOf tells how a cell keeps its value; row and column from 1.
	kindOf func(row, column int) cellKind
	// shownAs returns what a cell of a number shows when its format writes it as
	// a code, with leading zeros, else ""; nil where there are no formats.
	shownAs func(row, column int) string
	// runsOf parts the text of a cell by its fonts; nil when there is no font
	// of an old encoding.
	runsOf func(row, column int, text string) []textRun
	// bytewise tells that the texts are the bytes of a file that is not
	// Unicode, each byte a character.
	bytewise bool
	// dates1904 tells that days are counted from 1904.
	dates1904 bool
	// aside tells why the sheet is not read; empty for one that is.
	aside Because
	// fault is what kept the table from being read to its end.
	fault *tableFault
}

// textRun is a piece of the text of a cell in one font.
type textRun struct {
	text string
	font oldFont
}

// oldFont is what is known of a font: the encoding it is made for, and that
// it shows small letters as capitals. The zero oldFont is a font of today.
type oldFont struct {
	encoding oldtext.Encoding
	capitals bool
}

// tableFault is a fault of a table with its place: a row, or one of its cells.
type tableFault struct {
	row    int
	column string
	fault  registry.Fault
}

// tableRow is a row by its number in the file.
type tableRow struct {
	number int
	// cells are nil as long as they are in the file alone: see [table.row].
	cells []string
	at    int // where the row begins in the file
}

// row returns a row with its cells.
func (t *table) row(i int) tableRow {
	row := t.rows[i]
	if row.cells == nil {
		row.cells = t.lines.cells(row.at)
	}
	return row
}

// top returns the rows among which the headings are looked for, with those that
// may belong to them.
func (t *table) top() []tableRow { return t.some(0, headingWithin+deepestHead) }

// some returns rows with their cells, as many as there are up to n.
func (t *table) some(first, n int) []tableRow {
	rows := make([]tableRow, 0, n)
	for i := first; i < min(len(t.rows), first+n); i++ {
		rows = append(rows, t.row(i))
	}
	return rows
}

// add takes in the next row, unless it is empty. It returns false at the first
// row that lies beyond the limits of lists or has a cell that does, and tells
// that as the fault of the table.
func (t *table) add(number int, cells []string) bool {
	cells = trimmed(cells)
	switch {
	case len(cells) > maxColumns:
		t.fault = &tableFault{number, columnLetter(maxColumns), registry.Fault{Code: FaultBeyond, Field: "columns", Args: map[string]string{"most": strconv.Itoa(maxColumns)}}}
		return false
	case len(cells) > 0 && len(t.rows) == maxRows:
		t.fault = &tableFault{number, "", registry.Fault{Code: FaultBeyond, Field: "line", Args: map[string]string{"most": strconv.Itoa(maxRows)}}}
		return false
	case len(cells) > 0:
		t.rows = append(t.rows, tableRow{number: number, cells: cells})
	}
	return true
}

// trimmed drops the empty end of a row.
func trimmed(cells []string) []string {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

func allText(int, int) cellKind { return textCell }

// headingKey is the key by which headings and words are compared: folded,
// with everything but letters and digits made blank, so that "Ngày, tháng,
// năm sinh" in two lines is the same as "ngay thang nam sinh".
func headingKey(text string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, registry.Fold(strings.ToValidUTF8(text, " ")))
	return strings.Join(strings.Fields(plain), " ")
}
