//go:build unix && !race

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"

	"sovang/registry/oldtext"
)

// makeLists makes the files of the folder that are not there. To make one
// anew, remove it and run go test ./cmd/sovang -run ListsFolder -update.
func makeLists(t *testing.T, folder string) {
	t.Helper()
	for _, makers := range []map[string]func(string) error{oldLists(), shapedLists(), hostileLists(), hostileTexts()} {
		for name, write := range makers {
			path := filepath.Join(folder, name)
			if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err := write(path); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

// sheetOf is a worksheet to be made.
type sheetOf struct {
	name string
	rows [][]any
	// fonts are those of the rows; the last one goes on.
	fonts  []string
	merged [][2]string
	hidden bool
	// chart is a chart of the first sheet in place of cells.
	chart bool
	// formats are the number formats of cells, formulas their formulas.
	formats  map[string]int
	formulas map[string]string
}

func workbookOf(sheets ...sheetOf) ([]byte, error) {
	file := excelize.NewFile()
	for i, s := range sheets {
		name := s.name
		if name == "" {
			name = fmt.Sprintf("Sheet%d", i+1)
		}
		if i == 0 {
			if err := file.SetSheetName("Sheet1", name); err != nil {
				return nil, err
			}
		} else if s.chart {
			if err := file.AddChartSheet(name, &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Sheet1!$A$2:$A$3"}}}); err != nil {
				return nil, err
			}
			continue
		} else if _, err := file.NewSheet(name); err != nil {
			return nil, err
		}
		if err := s.fill(file, name); err != nil {
			return nil, err
		}
	}
	var data bytes.Buffer
	err := file.Write(&data)
	return data.Bytes(), errors.Join(err, file.Close())
}

func (s sheetOf) fill(file *excelize.File, name string) error {
	for i, row := range s.rows {
		from, _ := excelize.CoordinatesToCellName(1, i+1)
		to, _ := excelize.CoordinatesToCellName(max(len(row), 1), i+1)
		if err := file.SetSheetRow(name, from, &row); err != nil {
			return err
		}
		if len(s.fonts) > 0 {
			if err := styled(file, name, from, to, &excelize.Style{Font: &excelize.Font{Family: s.fonts[min(i, len(s.fonts)-1)]}}); err != nil {
				return err
			}
		}
	}
	for _, cells := range s.merged {
		if err := file.MergeCell(name, cells[0], cells[1]); err != nil {
			return err
		}
	}
	for cell, format := range s.formats {
		if err := styled(file, name, cell, cell, &excelize.Style{NumFmt: format}); err != nil {
			return err
		}
	}
	for cell, formula := range s.formulas {
		if err := file.SetCellFormula(name, cell, formula); err != nil {
			return err
		}
	}
	return file.SetSheetVisible(name, !s.hidden)
}

func styled(file *excelize.File, sheet, from, to string, style *excelize.Style) error {
	id, err := file.NewStyle(style)
	if err != nil {
		return err
	}
	return file.SetCellStyle(sheet, from, to, id)
}

// book makes a workbook of the sheets.
func book(sheets ...sheetOf) func(string) error {
	return func(path string) error {
		data, err := workbookOf(sheets...)
		if err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o644)
	}
}

// file makes a file of bytes.
func file(content string) func(string) error {
	return func(path string) error { return os.WriteFile(path, []byte(content), 0o644) }
}

// parts makes a workbook of one list of people whose parts are changed.
func parts(change func(name, part string) string) func(string) error {
	return func(path string) error {
		data, err := workbookOf(sheetOf{rows: peopleRows()})
		if err != nil {
			return err
		}
		if err := repack(path, data, func(name string, part []byte) io.Reader { return strings.NewReader(change(name, string(part))) }); err != nil {
			return err
		}
		return os.Chmod(path, 0o644)
	}
}

// peopleRows is a good list of two people.
func peopleRows() [][]any {
	return [][]any{
		{"TT", "Họ và tên", "Ngày sinh", "Cấp bậc", "Chức vụ", "Đơn vị", "Nhập ngũ"},
		{1, "Lê Văn Mẫu", "02/9/1981", "Thiếu tá", "Trợ lý", "P1", "9/1999"},
		{2, "Vũ Thị Bịa", "15/10/1990", "Đại úy QNCN", "Nhân viên", "d1", "3/2010"},
	}
}

// csvOf writes rows as comma-separated text with the ends of lines of Windows.
func csvOf(rows [][]any, separator string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, value := range row {
			if i > 0 {
				b.WriteString(separator)
			}
			text := fmt.Sprint(value)
			if strings.ContainsAny(text, separator+"\"\n") {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			b.WriteString(text)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func utf16(text string, order unicode.Endianness, mark unicode.BOMPolicy) string {
	encoded, err := unicode.UTF16(order, mark).NewEncoder().String(text)
	if err != nil {
		panic(err) // it is text
	}
	return encoded
}

// oldLetters returns how an old encoding writes each letter: in one character
// or in two.
func oldLetters(encoding oldtext.Encoding) map[rune]string {
	written := make(map[rune]string)
	add := func(text string) {
		if read := []rune(oldtext.Decode(encoding, text)); len(read) == 1 && written[read[0]] == "" && string(read) != text {
			written[read[0]] = text
		}
	}
	for mark := rune(0xa1); mark <= 0xff; mark++ {
		add(string(mark))
		for _, base := range "aeiouyAEIOUYôöÔÖ" {
			if encoding == oldtext.VNI {
				add(string(base) + string(mark))
			}
		}
	}
	return written
}

// inOld writes a text in an old encoding; letters that it does not have in
// capitals stay as they are and fail the test by being Unicode.
func inOld(encoding oldtext.Encoding, text string) string {
	letters := oldLetters(encoding)
	var b strings.Builder
	for _, r := range text {
		switch old, ok := letters[r]; {
		case ok:
			b.WriteString(old)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// oldRows writes the texts of rows in an old encoding.
func oldRows(encoding oldtext.Encoding, rows [][]any) [][]any {
	old := make([][]any, len(rows))
	for i, row := range rows {
		for _, value := range row {
			if text, ok := value.(string); ok {
				value = inOld(encoding, text)
			}
			old[i] = append(old[i], value)
		}
	}
	return old
}

// oneByte writes each character as a byte.
func oneByte(text string) string {
	var b []byte
	for _, r := range text {
		b = append(b, byte(r))
	}
	return string(b)
}
