package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"sovang/registry/cal"
)

// ListHead is what stands above and below a printed list: who made it, a line
// below its title, and who signs.
type ListHead struct {
	// Superior and Unit are the names of the superior unit and of the unit.
	Superior, Unit string
	// Subject is the line below the title: "(Kèm theo Quyết định số …)".
	Subject string
	// Place and Date stand over the signature; without a day the line leaves
	// room to write it by hand.
	Place string
	Date  cal.Date
	// Posts are the lines over the signature and Signer the rank and name
	// under it. Without posts the list is not signed.
	Posts  []string
	Signer string
}

// printout is a list that is printed: set up for A4 across, the headings on
// every page, frozen and with a filter.
type printout struct {
	sheet, title string
	head         ListHead
	columns      []printColumn
	rows         [][]value
	// sums are bold rows below the list, the name of each over the columns
	// before its sum; notes are lines across the page below them.
	sums  []printSum
	notes []string
}

// printSum is a sum below its column, counted from 0.
type printSum struct {
	name   string
	column int
	sum    value
}

// printColumn is a column of a printout; format is that of its numbers.
type printColumn struct {
	heading string
	width   float64
	format  string
}

// The formats of numbers in a printout: those of Vietnam, 1.490.000 and 4,5,
// where the program can show the way of another country than its own.
const (
	wholeFormat  = "0"
	moneyFormat  = "[$-42A]#,##0"
	factorFormat = "[$-42A]0.0"
	dayFormat    = "dd/mm/yyyy"
)

// printHeadingRow is the row of the headings: the unit's two lines, the
// title and the line below it stand above.
const printHeadingRow = 5

// printStyles are the cell styles of a printout; those of a format come
// plain and bold.
type printStyles struct {
	superior, unit, motto, title, subject int // head
	heading, text, strong                 int // rows
	note, signer                          int // foot
	formats                               map[string][2]int
}

// printout adds the list as a sheet. Rows are streamed, so what belongs to
// the whole sheet comes first.
func (b *bookWriter) printout(p printout) error {
	if err := b.sheet(p.sheet); err != nil {
		return err
	}
	// The filter comes first: it resets what the page setup then says.
	filter := fmt.Sprintf("A%d:%s%d", printHeadingRow, p.lastColumn(), printHeadingRow+len(p.rows))
	if err := b.file.AutoFilter(p.sheet, filter, nil); err != nil {
		return err
	}
	if err := b.pageSetup(p.sheet, printHeadingRow); err != nil {
		return err
	}
	// Page numbers in the middle of the top margin, from the second page on
	// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
	if err := b.file.SetHeaderFooter(p.sheet, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"Times New Roman,Regular"&13&P`}); err != nil {
		return err
	}
	styles, err := b.printStyles()
	if err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(p.sheet)
	if err != nil {
		return err
	}
	printer := &printer{stream: stream, styles: styles, printout: p}
	if err := printer.print(); err != nil {
		return err
	}
	return stream.Flush()
}

func (p printout) lastColumn() string { return columnLetter(len(p.columns) - 1) }

// printStyles makes the styles of printouts in the workbook.
func (b *bookWriter) printStyles() (printStyles, error) {
	styles := printStyles{heading: b.styles.heading, text: b.styles.wrapped, formats: map[string][2]int{}}
	centre := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&styles.superior, excelize.Style{Font: printFont(12, false, false), Alignment: centre}},
		{&styles.unit, excelize.Style{Font: printFont(12, true, false), Alignment: centre}},
		{&styles.motto, excelize.Style{Font: underlined(printFont(13, true, false)), Alignment: centre}},
		{&styles.signer, excelize.Style{Font: printFont(13, true, false), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top", WrapText: true}}},
		{&styles.title, excelize.Style{Font: printFont(14, true, false), Alignment: centre}},
		{&styles.subject, excelize.Style{Font: printFont(13, false, true), Alignment: centre}},
		{&styles.note, excelize.Style{Font: printFont(12, false, true), Alignment: left}},
		{&styles.strong, excelize.Style{Font: printFont(12, true, false), Alignment: top, Border: cellBorder()}},
	} {
		id, err := b.file.NewStyle(&s.style)
		if err != nil {
			return styles, err
		}
		*s.id = id
	}
	for _, format := range []string{wholeFormat, moneyFormat, factorFormat, dayFormat} {
		pair, err := b.formatStyles(format)
		if err != nil {
			return styles, err
		}
		styles.formats[format] = pair
	}
	return styles, nil
}

func printFont(size float64, bold, italic bool) *excelize.Font {
	return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold, Italic: italic}
}

func underlined(f *excelize.Font) *excelize.Font {
	f.Underline = "single"
	return f
}

// formatStyles makes the plain and the bold style of a number format.
func (b *bookWriter) formatStyles(format string) (pair [2]int, err error) {
	align := &excelize.Alignment{Vertical: "top", Horizontal: "center"}
	if format == moneyFormat {
		align = &excelize.Alignment{Vertical: "top", Horizontal: "right", Indent: 1}
	}
	for i, bold := range []bool{false, true} {
		pair[i], err = b.file.NewStyle(&excelize.Style{Font: printFont(12, bold, false), Border: cellBorder(), Alignment: align, CustomNumFmt: &format})
		if err != nil {
			return pair, err
		}
	}
	return pair, nil
}
