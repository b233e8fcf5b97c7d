package sheet

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/paper"
)

// paperPrinter writes the rows of a sheet of a paper in their order: what is
// streamed is final.
type paperPrinter struct {
	paperSheet
	stream *excelize.StreamWriter
	styles *paperStyles
	widths []float64
	// insets move figures to the left, so that the widest of a column stands
	// in its middle.
	insets []int
	row    int
	err    error
}

// paperSheet adds a table of a paper as a sheet. What belongs to the whole
// sheet comes first; the filter before the page, which it resets.
func (b *bookWriter) paperSheet(s paperSheet, styles *paperStyles) error {
	if err := b.sheet(s.name); err != nil {
		return err
	}
	top := s.headings()
	head := len(headRows(s.table.Columns))
	if len(s.table.Columns) > 0 {
		last := columnLetter(len(s.table.Columns) - 1)
		filter := fmt.Sprintf("A%d:%s%d", top+head, last, top+head+s.filtered())
		if err := b.file.AutoFilter(s.name, filter, nil); err != nil {
			return err
		}
	}
	if err := b.pageSetup(s.name, pageForm{landscape: s.Landscape, heads: top + 1, headings: top + head}); err != nil {
		return err
	}
	// Page numbers in the middle of the top margin, from the second page on
	// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
	if err := b.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"Times New Roman,Regular"&13&P`}); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	widths := paperWidths(s.table, s.Landscape)
	p := &paperPrinter{paperSheet: s, stream: stream, styles: styles, widths: widths, insets: figureInsets(s.table, widths)}
	if p.print(); p.err != nil {
		return p.err
	}
	return stream.Flush()
}

// filtered counts the rows under the filter: all but the sums at the end.
func (s paperSheet) filtered() int {
	n := len(s.table.Rows)
	for n > 0 && (s.table.Rows[n-1].Kind == paper.Sum || s.table.Rows[n-1].Kind == paper.Total) {
		n--
	}
	return n
}

func (p *paperPrinter) print() {
	for i, width := range p.widths {
		p.keep(p.stream.SetColWidth(i+1, i+1, width))
	}
	p.letterhead()
	for _, title := range p.titles() {
		p.across(title.text, title.style)
	}
	for _, row := range headRows(p.table.Columns) {
		p.headRow(row)
	}
	p.mergeHeads()
	for _, r := range p.table.Rows {
		p.tableRow(r)
	}
	for _, note := range p.notes() {
		p.across(note.text, note.style)
	}
	p.signatures()
}

// keep keeps the first error; nothing is written after it.
func (p *paperPrinter) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// titled is a line over or under the table.
type titled struct {
	text  string
	style paperStyle
}

// titles are the lines between head block and table.
func (s paperSheet) titles() []titled {
	lines := []titled{{strings.ToUpper(s.Title), headLine(14, true, false)}, {s.Subject, headLine(14, true, false)}}
	for _, text := range s.Subtitles {
		lines = append(lines, titled{text, headLine(13, false, true)})
	}
	lines = append(append(lines, s.before...), titled{s.table.Heading, besideTable(true, false)})
	return withText(lines)
}

func withText(lines []titled) []titled {
	return slices.DeleteFunc(lines, func(l titled) bool { return strings.TrimSpace(l.text) == "" })
}

// headings is the row before the headings of the columns.
func (s paperSheet) headings() int {
	const headBlock = 3
	if s.Head.Unit == "" {
		return len(s.titles())
	}
	return headBlock + len(s.titles())
}

// notes are the lines under the table.
func (s paperSheet) notes() []titled {
	italic := besideTable(false, true)
	var lines []titled
	if len(s.table.Rows) == 0 {
		lines = append(lines, titled{paper.Nothing, italic})
	}
	lines = append(append(lines, titled{s.table.Note, italic}), s.after...)
	return withText(append(lines, titled{s.Source(), italic}))
}

// letterhead writes units and country side by side; an annex has none.
func (p *paperPrinter) letterhead() {
	h := p.Head
	if h.Unit == "" {
		return
	}
	motto := headLine(13, true, false)
	motto.underline = true
	p.halves(strings.ToUpper(h.Superior), headLine(12, false, false), paper.Country, headLine(12, true, false))
	p.halves(strings.ToUpper(h.Unit), headLine(12, true, false), paper.Motto, motto)
	p.halves(h.Numbered(), headLine(12, false, false), h.Dated(), headLine(13, false, true))
}

// halves writes a line on each half of the page.
func (p *paperPrinter) halves(left any, leftStyle paperStyle, right any, rightStyle paperStyle) {
	const height = 1.25 * lineHeight
	p.pair(left, leftStyle, right, rightStyle, height)
}

func (p *paperPrinter) pair(left any, leftStyle paperStyle, right any, rightStyle paperStyle, height float64) {
	middle := p.middle()
	cells := make([]any, middle+1)
	cells[0], cells[middle] = p.styled(left, leftStyle), p.styled(right, rightStyle)
	p.next(cells, height)
	p.merge(0, middle-1)
	p.merge(middle, len(p.widths)-1)
}

// middle is the column at which the right half of the page begins: that which
// parts the page best, the longer lines being on the right.
func (p *paperPrinter) middle() int {
	goal, left := 0.45*sum(p.widths), 0.0
	best, least := 1, math.Inf(1)
	for i, width := range p.widths[:len(p.widths)-1] {
		left += width
		if off := math.Abs(left - goal); off < least {
			best, least = i+1, off
		}
	}
	return best
}

// across writes a line over the whole width.
func (p *paperPrinter) across(text string, style paperStyle) {
	lines := wrappedLines(text, 0.9*sum(p.widths)*tableSize/style.size) // it may be bold
	p.next([]any{p.styled(text, style)}, float64(lines)*lineHeight*style.size/tableSize*1.25)
	p.merge(0, len(p.widths)-1)
}

func (p *paperPrinter) styled(value any, style paperStyle) excelize.Cell {
	if value == "" {
		value = nil // an empty cell, which no function counts
	}
	id, err := p.styles.id(style)
	p.keep(err)
	return excelize.Cell{StyleID: id, Value: value}
}

func (p *paperPrinter) next(cells []any, height float64) {
	p.row++
	if p.err == nil {
		p.err = p.stream.SetRow(fmt.Sprint("A", p.row), cells, excelize.RowOpts{Height: min(height, tallestRow)})
	}
}

// merge joins the cells of the last row from one column to another.
func (p *paperPrinter) merge(from, to int) { p.mergeRows(p.row, from, p.row, to) }

func (p *paperPrinter) mergeRows(top, left, bottom, right int) {
	if p.err == nil && (left < right || top < bottom) {
		p.err = p.stream.MergeCell(fmt.Sprint(columnLetter(left), top), fmt.Sprint(columnLetter(right), bottom))
	}
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, width := range widths {
		total += width
	}
	return total
}
