package sheet

import (
	"cmp"
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
	for _, sum := range p.sums {
		if err := p.sum(sum); err != nil {
			return err
		}
	}
	for _, note := range p.notes {
		if err := p.note(note); err != nil {
			return err
		}
	}
	return p.signature()
}

// top writes what stands above the rows: unit and country side by side, the
// title, the line below it, the headings.
func (p *printer) top() error {
	middle, last := p.middle(), len(p.columns)
	for _, pair := range []struct {
		left, right           string
		leftStyle, rightStyle int
	}{
		{strings.ToUpper(p.head.Superior), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", p.styles.superior, p.styles.unit},
		{strings.ToUpper(p.head.Unit), "Độc lập - Tự do - Hạnh phúc", p.styles.unit, p.styles.motto},
	} {
		cells := make([]any, last)
		cells[0] = excelize.Cell{StyleID: pair.leftStyle, Value: pair.left}
		cells[middle] = excelize.Cell{StyleID: pair.rightStyle, Value: pair.right}
		if err := p.next(cells, 1.2*lineHeight); err != nil {
			return err
		}
		if err := p.merge(0, middle-1); err != nil {
			return err
		}
		if err := p.merge(middle, last-1); err != nil {
			return err
		}
	}
	if err := p.across(0, p.title, p.styles.title, 2.2*lineHeight); err != nil {
		return err
	}
	if err := p.across(0, p.head.Subject, p.styles.subject, 1.5*lineHeight); err != nil {
		return err
	}
	headings, texts := make([]any, last), make([]value, last)
	for i, c := range p.columns {
		headings[i], texts[i] = excelize.Cell{StyleID: p.styles.heading, Value: c.heading}, words(c.heading)
	}
	return p.next(headings, p.height(texts))
}

// middle is the column at which the right half of the page begins.
func (p *printer) middle() int {
	total, left := 0.0, 0.0
	for _, c := range p.columns {
		total += c.width
	}
	for i, c := range p.columns {
		if left += c.width; left >= total/2 {
			return min(i+1, len(p.columns)-1)
		}
	}
	return len(p.columns) - 1
}

// sum writes a sum with its name over the columns before it.
func (p *printer) sum(s printSum) error {
	row := make([]value, len(p.columns))
	row[1], row[s.column] = words(s.name), s.sum
	if err := p.next(p.cells(row, true), lineHeight*4/3); err != nil {
		return err
	}
	return p.merge(1, s.column-1)
}

// note writes a paragraph across the page.
func (p *printer) note(text string) error {
	width := 0.0
	for _, c := range p.columns {
		width += c.width
	}
	return p.across(0, text, p.styles.note, float64(wrappedLines(text, int(width)))*lineHeight*4/3)
}

// signature writes place, day and who signs on the right half of the page, all
// in one row: a row is not torn between pages.
func (p *printer) signature() error {
	if len(p.head.Posts) == 0 {
		return nil
	}
	day := p.head.Date.Long()
	if !p.head.Date.IsDay() {
		day = "ngày …… tháng …… năm ………"
	}
	const free = 5 // lines for signature and seal
	posts := strings.ToUpper(strings.Join(p.head.Posts, "\n"))
	block := []excelize.RichTextRun{
		{Text: "\n" + cmp.Or(p.head.Place, "………………") + ", " + day + "\n", Font: printFont(13, false, true)},
		{Text: posts + strings.Repeat("\n", free+1) + p.head.Signer, Font: printFont(13, true, false)},
	}
	return p.across(p.middle(), block, p.styles.signer, float64(len(p.head.Posts)+free+3)*1.1*lineHeight)
}

// across writes a line from a column to the last.
func (p *printer) across(from int, text any, style int, height float64) error {
	cells := make([]any, from+1)
	cells[from] = excelize.Cell{StyleID: style, Value: text}
	if err := p.next(cells, height); err != nil {
		return err
	}
	return p.merge(from, len(p.columns)-1)
}

// merge joins the cells of the last row from one column to another.
func (p *printer) merge(from, to int) error {
	if from >= to {
		return nil
	}
	return p.stream.MergeCell(fmt.Sprint(columnLetter(from), p.row), fmt.Sprint(columnLetter(to), p.row))
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
