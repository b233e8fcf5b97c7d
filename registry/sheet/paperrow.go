package sheet

import (
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"sovang/registry/paper"
)

// headRows are the headings of columns, in two rows when some of them share
// one above their own.
func headRows(columns []paper.Column) [][]string {
	over, under, shared := make([]string, len(columns)), make([]string, len(columns)), false
	for i, c := range columns {
		over[i], under[i] = c.Head, ""
		if c.Over != "" {
			over[i], under[i], shared = c.Over, c.Head, true
		}
	}
	switch {
	case len(columns) == 0:
		return nil
	case shared:
		return [][]string{over, under}
	}
	return [][]string{over}
}

func (p *paperPrinter) headRow(texts []string) {
	cells := make([]any, len(texts))
	for i, text := range texts {
		cells[i] = p.styled(text, columnHead())
	}
	width := func(i int) float64 {
		if p.table.Columns[i].Over == texts[i] && texts[i] != "" {
			return 0.9 * p.overWidth(texts[i])
		}
		return 0.9 * p.widths[i] // they are bold
	}
	values := make([]value, len(texts))
	for i, text := range texts {
		values[i] = words(text)
	}
	p.next(cells, rowHeight(values, width)+lineHeight/3)
}

// overWidth is the width of the columns under a common heading.
func (p *paperPrinter) overWidth(over string) float64 {
	width := 0.0
	for i, c := range p.table.Columns {
		if c.Over == over {
			width += p.widths[i]
		}
	}
	return width
}

// mergeHeads joins the common headings, and the others with the row below.
func (p *paperPrinter) mergeHeads() {
	columns := p.table.Columns
	if len(headRows(columns)) < 2 {
		return
	}
	for i := 0; i < len(columns); {
		end := i + 1
		if columns[i].Over == "" {
			p.mergeRows(p.row-1, i, p.row, i)
		} else {
			for end < len(columns) && columns[end].Over == columns[i].Over {
				end++
			}
			p.mergeRows(p.row-1, i, p.row-1, end-1)
		}
		i = end
	}
}

func (p *paperPrinter) tableRow(r paper.Row) {
	if r.Kind == paper.Group {
		p.groupRow(r)
		return
	}
	cells, values := make([]any, len(p.table.Columns)), make([]value, len(p.table.Columns))
	for i, column := range p.table.Columns {
		var c paper.Cell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		style := tableCell(column.Align, r.Kind != paper.Plain)
		if column.Align == paper.Right {
			style.indent = p.insets[i]
		}
		cells[i], values[i] = p.tableCell(c, style), value{text: c.Text}
		if c.Numeric || c.Day.IsDay() {
			values[i].kind = numberCell
		}
	}
	from, to := nameSpan(r, p.table.Columns)
	p.next(cells, rowHeight(values, func(i int) float64 {
		if i == from {
			return sum(p.widths[from : to+1])
		}
		return p.widths[i]
	}))
	p.merge(from, to)
}

// nameSpan is the cells over which the name of a sum reaches: those that are
// empty up to the first column of numbers.
func nameSpan(r paper.Row, columns []paper.Column) (from, to int) {
	if r.Kind == paper.Plain {
		return 0, 0
	}
	for from < len(r.Cells)-1 && r.Cells[from].Text == "" {
		from++
	}
	to = from
	for to+1 < len(columns) && (to+1 >= len(r.Cells) || r.Cells[to+1].Text == "") && columns[to+1].Align == paper.Left {
		to++
	}
	return min(from, len(columns)-1), min(to, len(columns)-1)
}

// groupRow writes a heading of rows over the whole width.
func (p *paperPrinter) groupRow(r paper.Row) {
	style, text := tableCell(paper.Left, true), ""
	if len(r.Cells) > 0 {
		text = r.Cells[0].Text
	}
	cells := make([]any, len(p.table.Columns))
	for i := range cells {
		cells[i] = p.styled(nil, style)
	}
	cells[0] = p.styled(text, style)
	p.next(cells, float64(wrappedLines(text, 0.9*sum(p.widths)))*lineHeight) // it is bold
	p.merge(0, len(cells)-1)
}

// tableCell returns a cell as Excel keeps it. A text stays text, also one that
// begins with = + - or @.
func (p *paperPrinter) tableCell(c paper.Cell, style paperStyle) excelize.Cell {
	switch {
	case c.Numeric:
		style.format = numberFormat(c.Text)
		if style.align == "left" {
			style.align = "center"
		}
		return p.styled(c.Number, style)
	case c.Day.IsDay():
		style.format = dayFormat
		return p.styled(dayNumber(c.Day), style)
	}
	return p.styled(c.Text, style)
}

// paperWidths shares the width of the paper out among columns, in digits of
// the workbook's own face; a column has room for its widest figure and for
// every word of its heading.
func paperWidths(t paper.Table, landscape bool) []float64 {
	const upright, across, fewest = 88, 134, 2 // 165, 252 mm; columns
	whole, shares := float64(upright), 0.0
	if landscape {
		whole = across
	}
	for _, c := range t.Columns {
		shares += c.Share
	}
	widths := make([]float64, max(len(t.Columns), fewest))
	for i := range widths {
		widths[i] = whole / float64(len(widths))
		if i < len(t.Columns) && shares > 0 {
			widths[i] = max(whole*t.Columns[i].Share/shares, leastWidth(t, i))
		}
	}
	return widths
}

// What a cell leaves free beside its text, and a step that it is moved in, in
// digits.
const (
	besideText = 1.0
	insetStep  = 1.3
)

// leastWidth is the width that the figures, the heading and the words of a
// column need; words that are very long are broken.
func leastWidth(t paper.Table, column int) float64 {
	const veryLong = 16.0
	widest := widestFigure(t.Rows, column)
	if t.Columns[column].Align == paper.Right {
		widest += insetStep
	}
	for _, r := range t.Rows {
		if r.Kind == paper.Plain && column < len(r.Cells) {
			widest = max(widest, min(veryLong, widestWord(r.Cells[column].Text)))
		}
	}
	return max(widest, 1.1*widestWord(t.Columns[column].Head)) + besideText // the heading is bold
}

func widestWord(text string) float64 {
	widest := 0.0
	for word := range strings.FieldsSeq(text) {
		widest = max(widest, textWidth(word))
	}
	return widest
}

// widestFigure is the width of the widest number or day of a column.
func widestFigure(rows []paper.Row, column int) float64 {
	widest := 0.0
	for _, r := range rows {
		if column < len(r.Cells) && (r.Cells[column].Numeric || r.Cells[column].Day.IsDay()) {
			widest = max(widest, 1.1*textWidth(r.Cells[column].Text))
		}
	}
	return widest
}

// figureInsets are the steps by which the figures of columns stand away from
// the right, so that the widest is in the middle.
func figureInsets(t paper.Table, widths []float64) []int {
	insets := make([]int, len(widths))
	for i := range t.Columns {
		insets[i] = max(1, int((widths[i]-besideText-widestFigure(t.Rows, i))/2/insetStep))
	}
	return insets
}

// lineHeight is that of a line of text, in points.
const lineHeight = 15.75

// tallestRow is the most that Excel allows, in points.
const tallestRow = 409

// rowHeight is that of a row whose texts are wrapped in columns of the given
// widths, in points: not every program finds it by itself.
func rowHeight(row []value, width func(column int) float64) float64 {
	lines := 1
	for i, v := range row {
		if v.kind == textCell {
			lines = max(lines, wrappedLines(v.text, width(i)-besideText))
		}
	}
	return min(float64(lines)*lineHeight, tallestRow)
}

// wrappedLines counts the lines of a text that breaks between words at a
// width in digits.
func wrappedLines(text string, width float64) int {
	width = max(width, 1)
	blank, lines := textWidth(" "), 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0.0
		for _, word := range strings.Fields(paragraph) {
			length := textWidth(word)
			if used > 0 && used+blank+length > width {
				lines++
				used = 0
			}
			if used > 0 {
				used += blank
			}
			over := int(length / width)
			lines += over
			used += length - float64(over)*width
		}
	}
	return lines
}

// textWidth guesses how wide a text is in the type of rows, in digits of the
// workbook's own face, by which columns are told.
func textWidth(text string) float64 {
	const capital, letter, digit, narrow, wholeDigit = 0.68, 0.45, 0.5, 0.28, 5.25 // of the type size; pt
	width := 0.0
	for _, r := range text {
		switch {
		case strings.ContainsRune(" .,;:/-()'|iíìịĩỉljtfr", r):
			width += narrow
		case '0' <= r && r <= '9':
			width += digit
		case unicode.IsUpper(r):
			width += capital
		default:
			width += letter
		}
	}
	return width * tableSize / wholeDigit
}
