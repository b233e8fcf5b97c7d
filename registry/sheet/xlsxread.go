package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/pattern"
)

// readXLSX reads the visible worksheets of a workbook. The workbook stays
// open until the lists are read, because what kind of value a cell holds is
// looked up only where it matters.
func readXLSX(data []byte, o ReadOptions) (document Document, err error) {
	if err := guardWorkbook(data); err != nil {
		return Document{}, err
	}
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: unzipLimit, UnzipXMLSizeLimit: unzipLimit})
	if err != nil {
		return Document{}, fmt.Errorf("%w: %w", ErrWorkbook, err)
	}
	defer file.Close() // nothing was written
	tellFormulas(file)
	tables, err := (&workbook{file, map[int]bool{}}).tables()
	switch {
	case errors.Is(err, ErrLostTexts):
		return Document{}, err
	case err != nil:
		return Document{}, fmt.Errorf("%w: %w", ErrWorkbook, err)
	}
	return readTables(tables, o)
}

// workbook is an open workbook; dated remembers which cell styles show a day.
type workbook struct {
	file  *excelize.File
	dated map[int]bool
}

// shownAs returns what the number in a cell shows, if its format writes it as a
// code: 123 as 000123.
func (b *workbook) shownAs(sheet string, row, column int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return ""
	}
	id, err := b.file.GetCellStyle(sheet, name)
	if err != nil {
		return ""
	}
	style, err := b.file.GetStyle(id)
	if err != nil || style.CustomNumFmt == nil {
		return ""
	}
	number, err := b.file.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
	if err != nil {
		return ""
	}
	return inPattern(plainNumber(number), *style.CustomNumFmt)
}

func (b *workbook) tables() ([]table, error) {
	properties, err := b.file.GetWorkbookProps()
	if err != nil {
		return nil, err
	}
	var tables []table
	for _, sheet := range b.file.GetSheetList() {
		if visible, err := b.file.GetSheetVisible(sheet); err != nil || !visible {
			tables = append(tables, table{sheet: sheet, title: sheet, kindOf: allText, aside: Hidden})
			continue
		}
		t := table{
			sheet: sheet, title: sheet,
			kindOf:    func(row, column int) cellKind { return b.kindOf(sheet, row, column) },
			shownAs:   func(row, column int) string { return b.shownAs(sheet, row, column) },
			dates1904: properties.Date1904 != nil && *properties.Date1904,
		}
		if err := b.fill(&t); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", sheet, err)
		}
		tables = append(tables, t)
	}
	if hasLostTexts(b.file) {
		return nil, ErrLostTexts
	}
	tellFonts(b.file, tables)
	return tables, nil
}

// fill reads the cells of a sheet into its table, values as stored. A sheet
// that has none but shows a chart is left aside.
func (b *workbook) fill(t *table) error {
	rows, err := b.file.Rows(t.sheet)
	if err != nil {
		return err
	}
	defer rows.Close()
	for number, more := 1, true; more && rows.Next(); number++ {
		cells, err := rows.Columns()
		if err != nil {
			return err
		}
		more = t.add(number, slices.Clone(cells))
	}
	if err := rows.Error(); err != nil {
		return err
	}
	t.spans, err = b.spans(t.sheet)
	if isNotWorksheet(err) {
		t.aside = Chart
		return nil
	}
	return err
}

// kindOf tells whether a cell holds a text, a number or a day.
func (b *workbook) kindOf(sheet string, row, column int) cellKind {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return textCell
	}
	stored, err := b.file.GetCellType(sheet, name)
	if err != nil || stored != excelize.CellTypeUnset && stored != excelize.CellTypeNumber {
		return textCell
	}
	style, err := b.file.GetCellStyle(sheet, name)
	if err == nil && b.showsDay(style) {
		return dateCell
	}
	return numberCell
}

// showsDay tells that a cell style writes numbers as days.
func (b *workbook) showsDay(id int) bool {
	shows, known := b.dated[id]
	if known {
		return shows
	}
	if style, err := b.file.GetStyle(id); err == nil {
		shows = isDayFormat(style.NumFmt)
		if style.CustomNumFmt != nil {
			shows = isDayPattern(*style.CustomNumFmt)
		}
	}
	b.dated[id] = shows
	return shows
}

// isDayFormat tells which of the numbered formats of Excel show a day
// (ECMA-376, 18.8.30): 14-17 and 22 everywhere, 27-36 and 50-58 in Asia.
func isDayFormat(id int) bool {
	return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
}

var patternLiteral = pattern.Of(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)

// isDayPattern tells whether a format pattern shows a day, month or year;
// quoted text, escapes, colours and languages in it do not count.
func isDayPattern(pattern string) bool {
	letters := strings.ToLower(patternLiteral().ReplaceAllString(pattern, ""))
	if strings.ContainsAny(letters, "dy") {
		return true
	}
	return strings.Contains(letters, "m") && !strings.ContainsAny(letters, "hs")
}
