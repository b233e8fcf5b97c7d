package demo

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sovang/registry/cal"
)

var update = flag.Bool("update", false, "write the lists anew")

// TestListsAreCurrent compares the lists with the tables of the case, cell
// by cell: workbooks hold more than their cells, so their bytes may differ
// between releases of excelize. With -update it writes them; a list that is
// new needs an empty file first, so that the package can embed it.
func TestListsAreCurrent(t *testing.T) {
	tables := caseTables(t)
	if len(tables) != len(Lists()) {
		t.Fatalf("the case has %d lists, the package %d", len(tables), len(Lists()))
	}
	for i, l := range tables {
		t.Run(l.name, func(t *testing.T) {
			want := l.bytes(t)
			if *update {
				l.write(t, want)
				return
			}
			if Lists()[i].Name != l.name {
				t.Errorf("list %d of the package is %s", i, Lists()[i].Name)
			}
			if !slices.EqualFunc(cells(t, l.name, Lists()[i].Data), cells(t, l.name, want), slices.Equal) {
				t.Error("the list is not that of the case; write it anew with -update")
			}
		})
	}
}

// write writes the file of the list, unless it has the same bytes.
func (l table) write(t *testing.T, data []byte) {
	t.Helper()
	path := filepath.Join("lists", l.name)
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// bytes returns the whole file of the list.
func (l table) bytes(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	write := l.writeXLSX
	if strings.HasSuffix(l.name, ".csv") {
		write = l.writeCSV
	}
	if err := write(&b); err != nil {
		t.Fatalf("write %s: %v", l.name, err)
	}
	return b.Bytes()
}

// cells returns the cells of a file as they are shown.
func cells(t *testing.T, name string, data []byte) [][]string {
	t.Helper()
	if strings.HasSuffix(name, ".csv") {
		return [][]string{{string(data)}}
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("open %s: %v", name, err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		t.Fatalf("read %s: %v", name, err)
	}
	return rows
}

// writeCSV writes the list as Excel on Windows takes it: with the mark of
// UTF-8, semicolons and CRLF.
func (l table) writeCSV(b *bytes.Buffer) error {
	b.WriteString("\ufeff")
	w := csv.NewWriter(b)
	w.Comma, w.UseCRLF = ';', true
	for _, title := range l.titles {
		if err := w.Write([]string{title}); err != nil {
			return err
		}
	}
	if err := w.Write(l.head); err != nil {
		return err
	}
	for _, row := range l.rows {
		record := make([]string, len(row))
		for i, cell := range row {
			record[i] = plain(cell)
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func plain(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case cal.Date:
		return v.Short()
	}
	return fmt.Sprint(cell)
}

// book writes one list as a workbook.
type book struct {
	file              *excelize.File
	sheet             string
	title, head, cell int
	day               int
	firstRow          int
}

func (l table) writeXLSX(b *bytes.Buffer) error {
	w := &book{file: excelize.NewFile(), sheet: "Danh sách", firstRow: len(l.titles) + 2}
	defer w.file.Close() // in memory only
	for _, step := range []func(table) error{w.prepare, w.writeHead, w.writeRows} {
		if err := step(l); err != nil {
			return err
		}
	}
	return w.file.Write(b)
}

func (w *book) prepare(l table) error {
	if err := w.file.SetSheetName("Sheet1", w.sheet); err != nil {
		return err
	}
	var border []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "A0A0A0", Style: 1})
	}
	format := "dd/mm/yyyy"
	styles := []struct {
		id    *int
		style excelize.Style
	}{
		{&w.title, excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 12, Bold: true}}},
		{&w.head, excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 11, Bold: true}, Border: border,
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EFE6CF"}},
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&w.cell, excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 11}, Border: border,
			Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&w.day, excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 11}, Border: border, CustomNumFmt: &format,
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top"}}},
	}
	for _, s := range styles {
		id, err := w.file.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = id
	}
	return nil
}

func (w *book) writeHead(l table) error {
	for i, title := range l.titles {
		if err := w.set(i+1, 1, title, w.title); err != nil {
			return err
		}
	}
	for i, heading := range l.head {
		if err := w.set(len(l.titles)+1, i+1, heading, w.head); err != nil {
			return err
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := w.file.SetColWidth(w.sheet, column, column, l.widths[i]); err != nil {
			return err
		}
	}
	if err := w.file.SetRowHeight(w.sheet, w.firstRow-1, 32); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(1, w.firstRow)
	if err != nil {
		return err
	}
	return w.file.SetPanes(w.sheet, &excelize.Panes{Freeze: true, YSplit: w.firstRow - 1, TopLeftCell: corner, ActivePane: "bottomLeft"})
}

func (w *book) writeRows(l table) error {
	for i, row := range l.rows {
		for j, cell := range row {
			value, style := cell, w.cell
			if date, ok := cell.(cal.Date); ok {
				day, err := time.Parse(time.DateOnly, date.String())
				if err != nil {
					return err
				}
				value, style = day, w.day
			}
			if value == "" {
				value = nil
			}
			if err := w.set(w.firstRow+i, j+1, value, style); err != nil {
				return err
			}
		}
		if err := w.file.SetRowHeight(w.sheet, w.firstRow+i, l.height(row)); err != nil {
			return err
		}
	}
	return nil
}

// height is the height in points that the longest cell of a row needs.
func (l table) height(row []any) float64 {
	lines := 1.0
	for i, cell := range row {
		lines = max(lines, math.Ceil(float64(utf8.RuneCountInString(plain(cell)))/l.widths[i]))
	}
	return 15 * lines
}

func (w *book) set(row, column int, value any, style int) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	if err := w.file.SetCellValue(w.sheet, at, value); err != nil {
		return err
	}
	return w.file.SetCellStyle(w.sheet, at, at, style)
}
