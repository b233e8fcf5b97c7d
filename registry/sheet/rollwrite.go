package sheet

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sovang/registry/honourroll"
)

// paperA4 is the number of the paper in Excel.
const paperA4 = 9

// rollHeadingRow is the row of the headings in a sheet of the roll, below the
// titles.
const rollHeadingRow = 4

// WriteRollXLSX writes the roll as a workbook: Tập thể, Cá nhân, Điển hình,
// Thống kê, Theo đơn vị, Số liệu and the comparisons, with another period
// unless it is nil, set up to be printed on A4 across with the headings on
// every page. Numbers are real ones.
func WriteRollXLSX(w io.Writer, roll honourroll.Roll, against *honourroll.PeriodComparison) error {
	return writeBook(w, func(book *bookWriter) error {
		for _, t := range rollTables(roll, against) {
			if err := book.rollSheet(roll, t); err != nil {
				return fmt.Errorf("sheet %s: %w", t.sheet, err)
			}
		}
		return nil
	})
}

func (b *bookWriter) rollSheet(roll honourroll.Roll, t rollTable) error {
	if err := b.sheet(t.sheet); err != nil {
		return err
	}
	if err := b.pageSetup(t.sheet, pageForm{landscape: true, heads: rollHeadingRow, headings: rollHeadingRow}); err != nil {
		return err
	}
	last := columnLetter(len(t.columns) - 1)
	titles := []string{t.title, roll.UnitName, "Giai đoạn " + roll.Period.String()}
	for i, title := range titles {
		if err := b.put(t.sheet, 1, i+1, title, b.styles.title); err != nil {
			return err
		}
		if err := b.file.MergeCell(t.sheet, fmt.Sprint("A", i+1), fmt.Sprint(last, i+1)); err != nil {
			return err
		}
	}
	for i, c := range t.columns {
		if err := b.put(t.sheet, i+1, rollHeadingRow, c.heading, b.styles.heading); err != nil {
			return err
		}
		letter := columnLetter(i)
		if err := b.file.SetColWidth(t.sheet, letter, letter, c.width); err != nil {
			return err
		}
	}
	heads := make([]value, len(t.columns))
	for i, c := range t.columns {
		heads[i] = words(c.heading)
	}
	height := rowHeight(heads, func(column int) float64 { return t.columns[column].width })
	if err := b.file.SetRowHeight(t.sheet, rollHeadingRow, height); err != nil {
		return err
	}
	return b.rollRows(t)
}

// pageForm is how a sheet is printed: across or upright, with its rows of
// headings, from the first to the last, on every page.
type pageForm struct {
	landscape       bool
	heads, headings int
}

// pageSetup turns the paper, fits the columns on it, repeats the headings and
// freezes the rows down to them. The margins are those of Nghị định
// 30/2020/NĐ-CP, Phụ lục I, in inches.
func (b *bookWriter) pageSetup(sheet string, form pageForm) error {
	size, orientation, wide, tall := paperA4, "portrait", 1, 0
	if form.landscape {
		orientation = "landscape"
	}
	if err := b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	top, left, right, header := 20/25.4, 30/25.4, 15/25.4, 10/25.4
	if err := b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Top: &top, Bottom: &top, Left: &left, Right: &right, Header: &header, Footer: &header}); err != nil {
		return err
	}
	fit := true
	if err := b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	repeat := excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, form.heads, form.headings)}
	if err := b.file.SetDefinedName(&repeat); err != nil {
		return err
	}
	return b.file.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: form.headings,
		TopLeftCell: fmt.Sprint("A", form.headings+1), ActivePane: "bottomLeft"})
}

func (b *bookWriter) rollRows(t rollTable) error {
	for i, row := range t.rows {
		height := rowHeight(row.cells, func(column int) float64 { return t.columns[column].width })
		if err := b.file.SetRowHeight(t.sheet, rollHeadingRow+1+i, height); err != nil {
			return err
		}
		for column, v := range row.cells {
			if err := b.rollCell(t.sheet, column+1, rollHeadingRow+1+i, v, row.strong); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bookWriter) rollCell(sheet string, column, row int, v value, strong bool) error {
	style := b.styles.wrapped
	if strong {
		style = b.styles.bold
	}
	if v.kind != numberCell {
		return b.put(sheet, column, row, v.text, style)
	}
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	if err := b.file.SetCellValue(sheet, cell, v.number); err != nil {
		return err
	}
	return b.file.SetCellStyle(sheet, cell, cell, style)
}

// WriteRollCSV writes the awards of the roll, one a row in the roll's order,
// collectives first: a table to count and to filter. The sums are in the
// other formats.
func WriteRollCSV(w io.Writer, roll honourroll.Roll) error {
	rows := [][]string{{"Đối tượng", "TT", "Mã", "Cấp bậc", "Họ và tên, tên tập thể", "Năm sinh", "Chức vụ", "Đơn vị", "Đơn vị cấp trên",
		"Mã danh hiệu", "Danh hiệu, hình thức", "Năm, giai đoạn", "Tính vào năm", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Truy tặng"}}
	add := func(who string, entries []honourroll.Entry) {
		for i, e := range entries {
			for _, l := range e.Lines {
				for _, a := range l.Awards {
					rows = append(rows, rollCSVRow(who, i+1, e, l, a))
				}
			}
		}
	}
	add("Tập thể", roll.Collectives)
	add("Cá nhân", roll.Individuals)
	return writeCSV(w, rows, ',')
}

func rollCSVRow(who string, place int, e honourroll.Entry, l honourroll.Line, a honourroll.Award) []string {
	posthumous := ""
	if a.Posthumous {
		posthumous = yesNo().write("true")
	}
	return []string{who, strconv.Itoa(place), e.Subject.Code(), e.Rank, e.Name, countOrBlank(int(e.Born)).text, e.Post, e.Unit, e.Superior,
		l.Honour, l.Name, a.Period.String(), strconv.Itoa(int(a.Year)), a.Decision.Number, a.Date.Short(), a.Issuer, posthumous}
}
