package sheet

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// printer writes the rows of a printout in their order.
type printer struct {
	printout
	stream *excelize.StreamWriter
	styles printStyles
	row    int
}

func (p *printer) print() error {
	for i, c := range p.columns {
		if err := p.stream.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := p.top(); err != nil {
		return err
	}
	for _, row := range p.rows {
		if err := p.next(p.cells(row, false), p.height(row)); err != nil {
			return err
		}
	}
	for _, row := range p.sums {
		if err := p.next(p.cells(row, true), p.height(row)); err != nil {
			return err
		}
	}
	for _, note := range p.notes {
		if err := p.across(note, p.styles.note); err != nil {
			return err
		}
	}
	return nil
}

// top writes what stands above the rows.
func (p *printer) top() error {
	for _, line := range []struct {
		text  string
		style int
	}{{p.head.Superior, p.styles.head}, {p.head.Unit, p.styles.head}, {p.title, p.styles.title}, {p.head.Subject, p.styles.subject}} {
		if err := p.across(line.text, line.style); err != nil {
			return err
		}
	}
	headings, texts := make([]any, len(p.columns)), make([]value, len(p.columns))
	for i, c := range p.columns {
		headings[i], texts[i] = excelize.Cell{StyleID: p.styles.heading, Value: c.heading}, words(c.heading)
	}
	return p.next(headings, p.height(texts))
}

// across writes a line over all columns.
func (p *printer) across(text string, style int) error {
	if err := p.next([]any{excelize.Cell{StyleID: style, Value: text}}, lineHeight*4/3); err != nil {
		return err
	}
	return p.stream.MergeCell(fmt.Sprint("A", p.row), fmt.Sprint(p.lastColumn(), p.row))
}

func (p *printer) next(cells []any, height float64) error {
	p.row++
	return p.stream.SetRow(fmt.Sprint("A", p.row), cells, excelize.RowOpts{Height: height})
}

// lineHeight is that of a line of text, in points.
const lineHeight = 15.75

// height is that of a row of the list.
func (p *printer) height(row []value) float64 {
	return rowHeight(row, func(i int) float64 { return p.columns[i].width })
}

// rowHeight is that of a row whose texts are wrapped in columns of the given
// widths, in points: not every program finds it by itself.
func rowHeight(row []value, width func(column int) float64) float64 {
	lines := 1
	for i, v := range row {
		if v.kind == textCell { // a letter is narrower than the digit by which widths are told
			lines = max(lines, wrappedLines(v.text, int(width(i)*1.1)))
		}
	}
	return min(float64(lines)*lineHeight, tallestRow)
}

// tallestRow is the most that Excel allows, in points.
const tallestRow = 409

// wrappedLines counts the lines of a text that breaks between words at a
// width in characters.
func wrappedLines(text string, width int) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for _, word := range strings.Fields(paragraph) {
			length := utf8.RuneCountInString(word)
			if used > 0 && used+1+length > width {
				lines++
				used = 0
			}
			lines += (length - 1) / width
			used += length + min(used, 1)
		}
	}
	return lines
}

// cells returns a row as Excel keeps it. A text stays text, also one that
// begins with = + - or @.
func (p *printer) cells(row []value, strong bool) []any {
	cells := make([]any, len(row))
	for i, v := range row {
		cells[i] = p.cell(v, p.columns[i].format, strong)
	}
	return cells
}

func (p *printer) cell(v value, format string, strong bool) excelize.Cell {
	text, number := p.styles.text, p.styles.formats[format][0]
	if strong {
		text, number = p.styles.strong, p.styles.formats[format][1]
	}
	switch v.kind {
	case numberCell:
		return excelize.Cell{StyleID: number, Value: v.number}
	case dateCell:
		return excelize.Cell{StyleID: number, Value: dayNumber(v.date)}
	}
	return excelize.Cell{StyleID: text, Value: v.text}
}
