package paper

import "sovang/registry/cal"

// Table is a table under its heading.
type Table struct {
	// Heading stands over the table in bold; it may be empty.
	Heading string
	Columns []Column
	// Rows are the rows; a table without any says that there are none.
	Rows []Row
	// Note is a remark right under the table.
	Note string
	// Name is the name of the sheet in a workbook, at most 31 letters; empty
	// for the title of the paper.
	Name string
}

// Column is a column of a table.
type Column struct {
	Head string
	// Over joins this column with its neighbours of the same Over under one
	// common heading; it may be empty.
	Over string
	// Share is the width in parts of the whole.
	Share float64
	Align Align
	// Names tells that the column holds names, which are not torn apart.
	Names bool
}

// Align is how a column is set.
type Align int

// How a column is set.
const (
	Left Align = iota
	Middle
	Right // numbers
)

// Row is a row of a table.
type Row struct {
	Cells []Cell
	Kind  RowKind
	// Key names the row in faults.
	Key string
}

// RowKind is how a row is set.
type RowKind int

// The kinds of rows.
const (
	Plain RowKind = iota
	Group         // one cell over the whole width, in bold, heading the rows after it
	Sum           // a subtotal, in bold
	Total         // the total, in bold
)

// Cell is one cell: what it reads on paper and, for a spreadsheet, the number
// or the day behind it.
type Cell struct {
	Text string
	// Number is the number when Numeric.
	Number  float64
	Numeric bool
	// Day is the day when it is one.
	Day cal.Date
}

// Words returns a cell of text.
func Words(text string) Cell { return Cell{Text: text} }

// Count returns a cell with a whole number; zero reads as an empty cell.
func Count(n int) Cell {
	if n == 0 {
		return Cell{}
	}
	return Cell{Text: Grouped(n), Number: float64(n), Numeric: true}
}

// OnDay returns a cell with a day, as dd/mm/yyyy; a day that is known to the
// month or the year only is text.
func OnDay(d cal.Date) Cell {
	if !d.IsDay() {
		return Cell{Text: d.Short()}
	}
	return Cell{Text: d.Short(), Day: d}
}

// Cells returns a row of text cells.
func Cells(texts ...string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		cells[i] = Words(text)
	}
	return cells
}
