package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/cal"
)

// WriteXLSX writes the list of one kind of entry as a workbook of one sheet.
// Days and numbers are real ones; texts are texts, also those that begin
// with = + - or @. Awards and decisions are one list. An unknown kind is an
// error that wraps [ErrKind].
func WriteXLSX(w io.Writer, kind registry.EntryKind, b registry.Batch) error {
	l, ok := layoutOf(kind)
	if !ok {
		return fmt.Errorf("write list %q: %w", kind, ErrKind)
	}
	return writeBook(w, func(book *bookWriter) error { return book.list(l, &b) })
}

// WriteWorkbook writes the whole batch as one workbook with a sheet for each
// kind of entry that it holds.
func WriteWorkbook(w io.Writer, b registry.Batch) error {
	return writeBook(w, func(book *bookWriter) error {
		for _, l := range layouts() {
			if !l.holds(&b) && l.kind != registry.Units {
				continue
			}
			if err := book.list(l, &b); err != nil {
				return err
			}
		}
		return nil
	})
}

// holds tells that the batch has entries for the list.
func (l layout) holds(b *registry.Batch) bool {
	found := false
	l.write(b, func(func(fields)) { found = true })
	return found
}

// bookWriter writes a workbook.
type bookWriter struct {
	file   *excelize.File
	sheets int
	styles styles
}

// styles are the cell styles of a workbook.
type styles struct {
	title, heading, text, wrapped, number, day, moment, bold int
}

// writeBook makes a workbook and writes it as a whole.
func writeBook(w io.Writer, fill func(*bookWriter) error) error {
	book := &bookWriter{file: excelize.NewFile()}
	defer book.file.Close() // in memory only
	if err := book.prepare(); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	if err := fill(book); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	book.file.SetActiveSheet(0)
	if err := book.properties(); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	if err := writeInOrder(w, book.file); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// writeInOrder writes the parts of a workbook by name: the library leaves
// them in any order, and the same batch must give the same bytes.
func writeInOrder(w io.Writer, file *excelize.File) error {
	book, err := file.WriteToBuffer()
	if err != nil {
		return err
	}
	parts, err := zip.NewReader(bytes.NewReader(book.Bytes()), int64(book.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	ordered := zip.NewWriter(w)
	for _, part := range parts.File {
		if err := ordered.Copy(part); err != nil {
			return err
		}
	}
	return ordered.Close()
}

// properties tells that sovang made the workbook. The dates are fixed: the
// same batch must give the same bytes.
func (b *bookWriter) properties() error {
	const fixed = "2000-01-01T00:00:00Z"
	if err := b.file.SetAppProps(&excelize.AppProperties{Application: "sovang"}); err != nil {
		return err
	}
	return b.file.SetDocProps(&excelize.DocProperties{
		Creator: "sovang", LastModifiedBy: "sovang", Created: fixed, Modified: fixed, Language: "vi-VN"})
}

func (b *bookWriter) prepare() error {
	border := cellBorder()
	font := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold}
	}
	top := &excelize.Alignment{Vertical: "top"}
	topWrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	day, moment := "dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss"
	fill := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F5E6B8"}}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.styles.title, excelize.Style{Font: font(14, true), Alignment: middle}},
		{&b.styles.heading, excelize.Style{Font: font(12, true), Alignment: middle, Border: border, Fill: fill}},
		{&b.styles.text, excelize.Style{Font: font(12, false), Alignment: topWrapped, NumFmt: 49}},
		{&b.styles.wrapped, excelize.Style{Font: font(12, false), Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}, Border: border}},
		{&b.styles.number, excelize.Style{Font: font(12, false), Alignment: top}},
		{&b.styles.day, excelize.Style{Font: font(12, false), Alignment: top, CustomNumFmt: &day}},
		{&b.styles.moment, excelize.Style{Font: font(12, false), Alignment: top, CustomNumFmt: &moment}},
		{&b.styles.bold, excelize.Style{Font: font(12, true), Alignment: top, Border: border}},
	} {
		id, err := b.file.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = id
	}
	return nil
}

// cellBorder is the thin dotted line around cells.
func cellBorder() []excelize.Border {
	return []excelize.Border{
		{Type: "left", Color: "808080", Style: 4}, {Type: "right", Color: "808080", Style: 4},
		{Type: "top", Color: "808080", Style: 4}, {Type: "bottom", Color: "808080", Style: 4},
	}
}

// sheet adds a sheet; the first takes the one that a new workbook has.
func (b *bookWriter) sheet(name string) error {
	b.sheets++
	if b.sheets == 1 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// list adds the list of one kind as a sheet.
func (b *bookWriter) list(l layout, batch *registry.Batch) error {
	if err := b.sheet(l.title); err != nil {
		return err
	}
	return b.fill(l, batch)
}

// fill writes the rows of a list.
func (b *bookWriter) fill(l layout, batch *registry.Batch) error {
	columns, count := l.written(), 0
	l.write(batch, func(visit func(fields)) { count += len(cellsOf(visit, nil)) })
	return b.grid(l.title, columns, count, func(row func([]value) error) error { return l.eachRow(batch, columns, row) })
}

func (b *bookWriter) headings(stream *excelize.StreamWriter, columns []column) error {
	row := make([]any, len(columns))
	for i, c := range columns {
		if err := stream.SetColWidth(i+1, i+1, columnWidth(c)); err != nil {
			return err
		}
		row[i] = excelize.Cell{StyleID: b.styles.heading, Value: c.heading}
	}
	return stream.SetRow("A1", row, excelize.RowOpts{Height: 36})
}

func columnWidth(c column) float64 {
	if c.width == 0 {
		return 16
	}
	return c.width
}

// cells returns the values as Excel keeps them; nil is an empty cell.
func (b *bookWriter) cells(values []value) []any {
	row := make([]any, len(values))
	for i, v := range values {
		row[i] = b.cell(v)
	}
	return row
}

func (b *bookWriter) cell(v value) any {
	switch {
	case v.text == "":
		return nil
	case v.kind == numberCell:
		return excelize.Cell{StyleID: b.styles.number, Value: v.number}
	case v.kind == dateCell:
		return excelize.Cell{StyleID: b.styles.day, Value: dayNumber(v.date)}
	case v.kind == momentCell:
		return excelize.Cell{StyleID: b.styles.moment, Value: v.number}
	}
	return excelize.Cell{StyleID: b.styles.text, Value: inCell(v.text)}
}

// inCell cuts a text down to what a cell of Excel holds, and shows it.
func inCell(text string) string {
	if len(text) <= maxCell {
		return text
	}
	units := utf16.Encode([]rune(text))
	if len(units) <= maxCell {
		return text
	}
	return string(utf16.Decode(units[:maxCell-1])) + "…"
}

// dayNumber counts the days as Excel does: 1 March 1900 is 61.
func dayNumber(d cal.Date) int {
	var year, month, day int
	if _, err := fmt.Sscanf(d.String(), "%d-%d-%d", &year, &month, &day); err != nil {
		return 0
	}
	since := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC))
	return int(since.Hours() / 24)
}
