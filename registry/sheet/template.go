package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
)

// templateRows is how far down the drop-down lists of a template reach.
const templateRows = 5000

// The columns of the guide sheet, and the first of those that hold the
// values of the drop-down lists.
const (
	guideWidth     = 5
	firstWordsList = guideWidth + 2
)

// WriteTemplate writes an empty list of one kind as a workbook: the headings on
// the first sheet, with drop-down lists where only some values are allowed,
// and on the second what each column means and an example that is not
// imported. An unknown kind is an error that wraps [ErrKind].
func WriteTemplate(w io.Writer, kind registry.EntryKind) error {
	l, ok := layoutOf(kind)
	if !ok {
		return fmt.Errorf("write template %q: %w", kind, ErrKind)
	}
	return writeBook(w, func(book *bookWriter) error {
		if err := book.sheet(l.title); err != nil {
			return err
		}
		if err := book.guide(l); err != nil {
			return err
		}
		if err := book.dropLists(l); err != nil {
			return err
		}
		return book.fill(l, &registry.Batch{})
	})
}

// guide writes the sheet that explains the columns.
func (b *bookWriter) guide(l layout) error {
	if err := b.sheet(guideSheet); err != nil {
		return err
	}
	if err := b.pageSetup(guideSheet, pageForm{landscape: true, heads: 2, headings: 2}); err != nil {
		return err
	}
	columns := l.written()
	rows := [][]string{{"Hướng dẫn nhập danh sách: " + l.title}, {"Cột", "Bắt buộc", "Giải thích", "Giá trị được dùng", "Ví dụ"}}
	for _, c := range columns {
		needed := ""
		if c.required {
			needed = "Có"
		}
		rows = append(rows, []string{c.heading, needed, c.guide, strings.Join(c.words.names(), "; "), c.example})
	}
	for i, row := range rows {
		if err := b.guideRow(i, row); err != nil {
			return err
		}
	}
	if err := b.file.MergeCell(guideSheet, "A1", "E1"); err != nil {
		return err
	}
	for letter, width := range map[string]float64{"A": 24, "B": 10, "C": 54, "D": 54, "E": 36} {
		if err := b.file.SetColWidth(guideSheet, letter, letter, width); err != nil {
			return err
		}
	}
	return b.exampleRow(len(rows)+2, columns)
}

func (b *bookWriter) guideRow(i int, cells []string) error {
	style := b.styles.wrapped
	switch i {
	case 0:
		style = b.styles.title
	case 1:
		style = b.styles.heading
	}
	for column, text := range cells {
		if err := b.put(guideSheet, column+1, i+1, text, style); err != nil {
			return err
		}
	}
	return nil
}

// put writes a text into a cell; row and column from 1.
func (b *bookWriter) put(sheet string, column, row int, text string, style int) error {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	if err := b.file.SetCellStr(sheet, cell, text); err != nil {
		return err
	}
	return b.file.SetCellStyle(sheet, cell, cell, style)
}

// exampleRow shows one filled-in row under the explanations.
func (b *bookWriter) exampleRow(row int, columns []column) error {
	if err := b.put(guideSheet, 1, row, "Một dòng ví dụ (tên người và số liệu là giả định; không được nhập vào sổ):", b.styles.number); err != nil {
		return err
	}
	for i, c := range columns {
		if err := b.put(guideSheet, i+1, row+1, c.heading, b.styles.heading); err != nil {
			return err
		}
		if err := b.put(guideSheet, i+1, row+2, c.example, b.styles.wrapped); err != nil {
			return err
		}
	}
	return nil
}

// dropLists puts the allowed values beside the explanations and lets the
// cells of the list choose from them.
func (b *bookWriter) dropLists(l layout) error {
	next := firstWordsList
	for i, c := range l.written() {
		if len(c.words) == 0 || c.field == standingField {
			continue
		}
		if err := b.dropList(l.title, i, c, next); err != nil {
			return err
		}
		next++
	}
	return nil
}

func (b *bookWriter) dropList(sheet string, index int, c column, wordsColumn int) error {
	if err := b.put(guideSheet, wordsColumn, 1, c.heading, b.styles.heading); err != nil {
		return err
	}
	for i, name := range c.words.names() {
		if err := b.put(guideSheet, wordsColumn, i+2, name, b.styles.number); err != nil {
			return err
		}
	}
	letter := columnLetter(wordsColumn - 1)
	if err := b.file.SetColWidth(guideSheet, letter, letter, 24); err != nil {
		return err
	}
	validation := excelize.NewDataValidation(true)
	validation.Sqref = fmt.Sprintf("%[1]s2:%[1]s%[2]d", columnLetter(index), templateRows)
	validation.SetSqrefDropList(fmt.Sprintf("'%[1]s'!$%[2]s$2:$%[2]s$%[3]d", guideSheet, letter, len(c.words)+1))
	validation.SetError(excelize.DataValidationErrorStyleWarning, c.heading, "Giá trị không có trong danh mục.")
	return b.file.AddDataValidation(sheet, validation)
}
