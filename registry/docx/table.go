package docx

import (
	"github.com/gomutex/godocx/wml/ctypes"
	"github.com/gomutex/godocx/wml/stypes"

	"sovang/registry/paper"
)

// The room inside the cells of a table with lines, in twentieths of a point.
const (
	padSide  = 79 // 1.4 mm
	padTop   = 45 // 0.8 mm
	headSide = 34 // 0.6 mm
)

// listed sets a table under its heading; without rows it says so. The end of
// the last one stays with the signature.
func (s *setter) listed(t paper.Table, last bool) {
	if t.Heading != "" {
		s.paragraph(line(lookHeading, t.Heading))
	}
	if len(t.Rows) == 0 || len(t.Columns) == 0 {
		s.paragraph(keptIf(last, line(lookNothing, paper.Nothing)))
	} else {
		s.table(s.grid(t, last))
	}
	if t.Note != "" {
		s.paragraph(keptIf(last, line(styleID(paper.Remark), t.Note)))
	}
}

// grid is a table with lines; its head is repeated on every page. With keep,
// the last row stays with what comes after it.
func (s *setter) grid(t paper.Table, keep bool) ctypes.Table {
	g := newGrid(t, s.page.text())
	rows := g.headRows()
	for i, r := range t.Rows {
		rows = append(rows, g.row(r, r.Kind == paper.Group || keep && i == len(t.Rows)-1))
	}
	table := columns(g.widths, rows...)
	lines := border(stypes.BorderStyleSingle)
	table.TableProp.Borders = &ctypes.TableBorders{Top: lines, Left: lines, Bottom: lines, Right: lines, InsideH: lines, InsideV: lines}
	table.TableProp.CellMargin = &ctypes.CellMargins{Top: length(padTop), Left: length(padSide), Bottom: length(padTop), Right: length(padSide)}
	return table
}

// headRows are the headings of the columns: in two rows when some of them
// share a heading above their own.
func (g grid) headRows() []ctypes.Row {
	var over, under []ctypes.Cell
	for i := 0; i < len(g.columns); {
		end := i + 1
		for g.columns[i].Over != "" && end < len(g.columns) && g.columns[end].Over == g.columns[i].Over {
			end++
		}
		if g.columns[i].Over == "" {
			over = append(over, joined(headCell(g.columns[i].Head, g.widths[i]), stypes.MergeCellRestart))
			under = append(under, joined(headCell("", g.widths[i]), stypes.MergeCellContinue))
		} else {
			over = append(over, spanning(headCell(g.columns[i].Over, sum(g.widths[i:end])), end-i))
			for j := i; j < end; j++ {
				under = append(under, headCell(g.columns[j].Head, g.widths[j]))
			}
		}
		i = end
	}
	rows := []ctypes.Row{row(over...), row(under...)}
	if !g.hasOver() {
		for i := range over {
			over[i].Property.VMerge = nil
		}
		rows = rows[:1]
	}
	for i := range rows {
		rows[i].Property.Header = on()
	}
	return rows
}

func headCell(text string, width int) ctypes.Cell {
	c := paragraphs{centred(lookHead, text, tableSize, max(1, width-2*headSide))}.cell(width)
	c.Property.VAlign = ctypes.NewGenSingleStrVal(stypes.VerticalJcCenter)
	c.Property.Margins = &ctypes.CellMargins{Left: length(headSide), Right: length(headSide)}
	return c
}

// row is a row of a table; with keep it stays with the row after it.
func (g grid) row(r paper.Row, keep bool) ctypes.Row {
	if r.Kind == paper.Group {
		text := ""
		if len(r.Cells) > 0 {
			text = r.Cells[0].Text
		}
		return row(spanning(paragraphs{keptIf(keep, cellLine(bound(text), lookCell, true))}.cell(sum(g.widths)), len(g.columns)))
	}
	var cells []ctypes.Cell
	for i, column := range g.columns {
		text := ""
		if i < len(r.Cells) {
			text = r.Cells[i].Text
		}
		text = boundIn(text, g.widths[i]-2*padSide-g.insets[i])
		p := keptIf(keep, cellLine(text, lookOf(column.Align), r.Kind != paper.Plain))
		if g.insets[i] > 0 {
			p.Property.Indent = &ctypes.Indent{Right: new(g.insets[i])}
		}
		cells = append(cells, paragraphs{p}.cell(g.widths[i]))
	}
	return row(cells...)
}

func cellLine(text, look string, bold bool) ctypes.Paragraph {
	if text == "" {
		return paragraph(look)
	}
	return paragraph(look, run(paper.Run{Text: text, Bold: bold}))
}

func lookOf(align paper.Align) string {
	switch align {
	case paper.Middle:
		return lookMiddle
	case paper.Right:
		return lookFigure
	}
	return lookCell
}

// columns returns a table without lines whose columns keep their widths.
func columns(widths []int, rows ...ctypes.Row) ctypes.Table {
	t := ctypes.Table{TableProp: ctypes.TableProp{
		Width:      length(sum(widths)),
		Indent:     length(0),
		Layout:     ctypes.NewTableLayout(stypes.TableLayoutFixed),
		CellMargin: &ctypes.CellMargins{Left: length(0), Right: length(0)},
	}}
	for _, width := range widths {
		t.Grid.Col = append(t.Grid.Col, ctypes.Column{Width: new(uint64(width))})
	}
	for i := range rows {
		t.RowContents = append(t.RowContents, ctypes.RowContent{Row: &rows[i]})
	}
	return t
}

// row returns a row that is not torn between pages.
func row(cells ...ctypes.Cell) ctypes.Row {
	r := ctypes.Row{Property: &ctypes.RowProperty{CantSplit: on()}}
	for i := range cells {
		r.Contents = append(r.Contents, ctypes.TRCellContent{Cell: &cells[i]})
	}
	return r
}

// spanning joins a cell with those to the right of it.
func spanning(c ctypes.Cell, count int) ctypes.Cell {
	c.Property.GridSpan = ctypes.NewDecimalNum(count)
	return c
}

// joined joins a cell with the one below or above it.
func joined(c ctypes.Cell, how stypes.MergeCell) ctypes.Cell {
	c.Property.VMerge = ctypes.NewGenOptStrVal(how)
	return c
}

func length(twentieths int) *ctypes.TableWidth {
	return ctypes.NewTableWidth(twentieths, stypes.TableWidthDxa)
}

func sum(widths []int) int {
	total := 0
	for _, width := range widths {
		total += width
	}
	return total
}

// paragraphs is the content of a cell.
type paragraphs []ctypes.Paragraph

// cell returns a cell of the width.
func (p paragraphs) cell(width int) ctypes.Cell {
	if len(p) == 0 {
		p = paragraphs{line(lookCell)} // Word wants a paragraph in every cell
	}
	c := ctypes.Cell{Property: &ctypes.CellProperty{Width: length(width)}}
	for i := range p {
		c.Contents = append(c.Contents, ctypes.TCBlockContent{Paragraph: &p[i]})
	}
	return c
}

// lower leaves room over the first paragraph.
func (p paragraphs) lower(room uint64) {
	if len(p) == 0 {
		return
	}
	if p[0].Property.Spacing == nil {
		p[0].Property.Spacing = spacing(0, 0, 0)
	}
	*p[0].Property.Spacing.Before += room
}

func (p paragraphs) keptIf(keep bool) {
	for i := range p {
		p[i] = keptIf(keep, p[i])
	}
}
