package certificates

import (
	"slices"

	"sovang/registry/catalogue"
)

// table is a list or a grid of figures. Its head is repeated on every page; a
// row is not split unless it is taller than a page.
type table struct {
	columns []column
	rows    []row
	// long stands for the rows of a table that may have very many.
	long *longRows
	// size is the type size in pt.
	size float64
	// named is the index of the column that says whose row it is; it is
	// repeated where a row has to be split.
	named int
	// whole begins the table on a new page when it is torn less often there.
	whole bool
	// above is the height of the headings that go with it to a new page, in mm.
	above float64
	// note is a remark under the table, on the page of its last row.
	note string
	// after is the height that must follow the last two rows on their page.
	after float64
	// office sets the table black on white, as papers that are signed are; a
	// table of the roll has gold.
	office bool
}

// column is one column of a table.
type column struct {
	head string
	// over joins the column with its neighbours of the same over under one
	// common heading.
	over  string
	width float64 // mm
	align align
	role  catalogue.LineRole
}

// align is how a column is set.
type align int

const (
	alignLeft align = iota
	alignMiddle
	// alignNumber sets numbers flush right, the widest in the middle of the
	// column.
	alignNumber
)

// row is one row of a table.
type row struct {
	cells []cell
	kind  rowKind
	// place and key name the row in faults.
	place int
	key   string
}

// longRows are rows that are made and broken into lines when their turn comes,
// and then forgotten, so that ten thousand take no more room than ten. Their
// table has no columns of numbers and is not set whole: both look at all rows.
type longRows struct {
	n    int
	make func(i int) row
}

// rowKind is how a row is set.
type rowKind int

const (
	plainRow rowKind = iota
	// groupRow has one cell over the whole width, and heads the rows after it.
	groupRow
	// sumRow is a subtotal.
	sumRow
	// totalRow is the total of the table.
	totalRow
)

// The measures of a table, in mm, and the colours of its lines.
const (
	padX, padTop, padBottom = 1.4, 1.2, 1.3
	thickLine, hairline     = 0.35, 0.12
	tableLeading            = 1.2 // em
	headMargin              = 1.2 // what a head leaves free of its column
)

func hairGrey() Colour { return Colour{170, 165, 155} }
func sumTint() Colour  { return Colour{244, 240, 230} }

// setRow is a row whose cells are broken into lines.
type setRow struct {
	row
	lines [][]setLine // by column; one for a group
	// least is the least height of the row, in mm.
	least float64
}

// height is the height of the row.
func (t *table) height(r setRow) float64 {
	most := 1
	for _, lines := range r.lines {
		most = max(most, len(lines))
	}
	return max(r.least, t.heightOf(most))
}

func (t *table) heightOf(lines int) float64 { return padTop + float64(lines)*t.step() + padBottom }

func (t *table) step() float64 { return tableLeading * em(t.size) }

func (t *table) width() float64 {
	total := 0.0
	for _, c := range t.columns {
		total += c.width
	}
	return total
}

// table sets a table from where the page at hand is filled.
func (f *flow) table(t table) { f.prepare(t).run() }

// prepare breaks the cells of a table into lines, so that its height is known
// before it is set.
func (f *flow) prepare(t table) *tableSetter {
	s := &tableSetter{flow: f, table: &t}
	s.prepareHead()
	if t.long != nil {
		s.rows = make([]setRow, t.long.n)
	} else {
		s.rows = make([]setRow, len(t.rows))
		for i := range t.rows {
			s.row(i)
		}
	}
	s.numberEdges()
	s.note = f.setCell(lineNote, cell{{text: t.note, italic: true}}, t.width(), t.size)
	s.checkWhole()
	return s
}

func (f *flow) setRow(t *table, r row) setRow {
	set := setRow{row: r}
	if r.kind == groupRow {
		set.lines = [][]setLine{f.setCell(t.columns[0].role, r.cells[0], t.width()-2*padX, t.size)}
		return set
	}
	for i, c := range t.columns {
		var content cell
		if i < len(r.cells) {
			content = slices.Clone(r.cells[i])
		}
		if r.kind != plainRow {
			for j := range content {
				content[j].bold = true
			}
		}
		set.lines = append(set.lines, f.setCell(c.role, content, c.width-2*padX, t.size))
	}
	return set
}
