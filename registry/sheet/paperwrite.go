package sheet

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"

	"sovang/registry/paper"
)

// ErrTable tells that a paper has no table, and so nothing for a workbook.
var ErrTable = errors.New("the paper has no table")

// WritePaperXLSX writes the tables of a paper as a workbook, a sheet for each,
// ready to be printed on A4: head block, title, headings that are repeated,
// frozen and filter, rows, signature. Numbers and days are real ones; texts
// are texts, also those that begin with = + - or @. A paper without a table
// is an error that wraps [ErrTable].
func WritePaperXLSX(w io.Writer, d paper.Document) error {
	return writeBook(w, func(book *bookWriter) error {
		sheets := paperSheets(d)
		if len(sheets) == 0 {
			return ErrTable
		}
		styles := &paperStyles{file: book.file, made: map[paperStyle]int{}}
		for _, s := range sheets {
			if err := book.paperSheet(s, styles); err != nil {
				return fmt.Errorf("sheet %s: %w", s.name, err)
			}
		}
		return nil
	})
}

// paperSheet is a table of a paper with what stands around it.
type paperSheet struct {
	paper.Document
	name  string
	table paper.Table
	// before and after are the paragraphs over and under the table.
	before, after []titled
}

// paperSheets parts a paper: headings go with the table below them, other
// paragraphs with the one above.
func paperSheets(d paper.Document) []paperSheet {
	var sheets []paperSheet
	var waiting []titled
	taken := map[string]bool{}
	for _, block := range d.Body {
		switch b := block.(type) {
		case paper.Table:
			if len(b.Columns) == 0 {
				b.Rows = nil // they could stand nowhere
			}
			name := sheetName(nameOf(d, b), taken)
			sheets = append(sheets, paperSheet{Document: d, name: name, table: b, before: waiting})
			waiting = nil
		case paper.Paragraph:
			waiting = append(waiting, lineOf(b))
			if last := len(sheets) - 1; last >= 0 && !headsTable(b.Style) {
				sheets[last].after = append(sheets[last].after, waiting...)
				waiting = nil
			}
		}
	}
	if last := len(sheets) - 1; last >= 0 {
		sheets[last].after = append(sheets[last].after, waiting...)
	}
	return sheets
}

// nameOf names the sheet of a table: among several, one without a name goes by
// its heading.
func nameOf(d paper.Document, t paper.Table) string {
	tables := 0
	for _, block := range d.Body {
		if _, isTable := block.(paper.Table); isTable {
			tables++
		}
	}
	if tables > 1 {
		return cmp.Or(t.Name, t.Heading, d.Title)
	}
	return cmp.Or(t.Name, d.Title)
}

// headsTable tells whether paragraphs of a style belong to what follows them.
func headsTable(s paper.Style) bool {
	return slices.Contains([]paper.Style{paper.Part, paper.Section, paper.Authority, paper.Addressee}, s)
}

// lineOf returns a paragraph as a line of a sheet.
func lineOf(p paper.Paragraph) titled {
	style := paperStyle{size: 13, align: "left", middle: true, bold: len(p.Runs) > 0}
	var text strings.Builder
	for _, run := range p.Runs {
		text.WriteString(run.Text)
		style.bold = style.bold && run.Bold
	}
	switch p.Style {
	case paper.Part, paper.Section:
		style.bold = true
	case paper.Authority, paper.Cover:
		style.bold, style.align = true, "center"
		return titled{strings.ToUpper(text.String()), style}
	case paper.Addressee:
		style.align = "center"
	case paper.Note:
		style.italic, style.align = true, "center"
	case paper.Basis, paper.Remark:
		style.italic = true
	case paper.Body, paper.Item, paper.Fill:
	}
	return titled{text.String(), style}
}

// sheetName makes a name as Excel allows it: no more than 31 letters as
// UTF-16 counts them, none of some signs, and no two alike.
func sheetName(name string, taken map[string]bool) string {
	const most = 31
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/?*[]:'`, r) || r < ' ' {
			return ' '
		}
		return r
	}, name)
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		name = "Danh sách"
	}
	unique := cutTo(name, most)
	for i := 2; taken[strings.ToLower(unique)]; i++ {
		number := fmt.Sprintf(" (%d)", i)
		unique = cutTo(name, most-len(number)) + number
	}
	taken[strings.ToLower(unique)] = true
	return unique
}

// cutTo returns the first letters of a text that take no more than so many
// places in UTF-16, in which Excel counts.
func cutTo(text string, most int) string {
	places := 0
	for i, letter := range text {
		places += utf16.RuneLen(letter)
		if places > most {
			return strings.TrimSpace(text[:i])
		}
	}
	return text
}
