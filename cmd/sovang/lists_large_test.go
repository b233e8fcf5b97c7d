//go:build unix && !race

package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"os"
	"strings"
)

// largeLists are the files that are too large to be kept, or that no file
// can be: each is made on the spot.
func largeLists() map[string]func(path string) error {
	return map[string]func(string) error{
		"bom-zip.xlsx":  func(path string) error { return largeWorkbook(path, strings.Repeat("<row/>", 1<<12), 1<<16) },
		"o-1-gb.xlsx":   func(path string) error { return largeWorkbook(path, strings.Repeat("x", 1<<20), 1<<10) },
		"o-200-mb.xlsx": func(path string) error { return largeWorkbook(path, strings.Repeat("x", 1<<20), 200) },
		"trieu-cot.csv": func(path string) error {
			return largeText(path, "Họ và tên,Cấp bậc\n", "Lê Bịa,", 1_000_000)
		},
		"trieu-cot-dau.csv": func(path string) error { return largeText(path, "", "Họ và tên,", 1_000_000) },
		"dong-100-mb.csv": func(path string) error {
			return largeText(path, "Họ và tên,Cấp bậc\n", strings.Repeat("x", 1<<20), 100)
		},
		"nhay-100-mb.csv": func(path string) error {
			return largeText(path, "Họ và tên,Cấp bậc\n\"", strings.Repeat("x\n", 1<<19), 100)
		},
		"tep-1-gb.csv":   func(path string) error { return sparse(path, 1<<30) },
		"json-1-gb.json": func(path string) error { return sparse(path, 1<<30) },
		"sau.json":       func(path string) error { return largeText(path, `{"format": "sovang/1", "units": `, "[", 10_000_000) },
		"sau-muc.json": func(path string) error {
			return largeText(path, `{"format": "sovang/1", "units": `, `{"a":`, 2_000_000)
		},
		"trieu-dong-loi.csv": func(path string) error {
			return largeText(path, "Họ và tên,Cấp bậc,Đơn vị\n", "Lê Bịa,Đại tướng quân,KHONG\n", 5_000)
		},
		"trieu-muc-loi.json": func(path string) error {
			return largeText(path, `{"format": "sovang/1", "units": [`, `{"wrong": 1},`, 1_000_000, `{"wrong": 1}]}`)
		},
		"trieu-ruoi-dong.csv": func(path string) error { return largeText(path, "TT,Họ và tên,Cấp bậc\n", "1\n", 1_500_000) },
		"thu-muc.csv":         func(path string) error { return os.Mkdir(path, 0o700) },
		"khong-co.csv":        func(string) error { return nil },
		"trieu-dong-rong.csv": func(path string) error { return largeText(path, "Họ và tên,Cấp bậc\n", ",\n", 2_000_000) },
	}
}

// largeText writes a text that says one piece many times, and the end of it.
func largeText(path, head, piece string, times int, tail ...string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	_, err = w.WriteString(head)
	for i := 0; i < times && err == nil; i++ {
		_, err = w.WriteString(piece)
	}
	_, failed := w.WriteString(strings.Join(tail, ""))
	return errors.Join(err, failed, w.Flush(), file.Close())
}

// sparse makes a file that takes no room on the disk.
func sparse(path string, size int64) error {
	return errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, size))
}

// largeWorkbook writes a small workbook that becomes large when it is
// unpacked: a piece many times, between the rows of a worksheet or, when it
// is no row, in one cell.
func largeWorkbook(path, piece string, times int) error {
	head, tail := "", ""
	if !strings.HasPrefix(piece, "<row") {
		head, tail = `<row r="2"><c r="A2" t="inlineStr"><is><t>`, `</t></is></c></row>`
	}
	good, err := workbookOf(sheetOf{rows: [][]any{{"Họ và tên", "Cấp bậc"}}})
	if err != nil {
		return err
	}
	return repack(path, good, func(name string, part []byte) io.Reader {
		before, after, found := bytes.Cut(part, []byte("</sheetData>"))
		if name != "xl/worksheets/sheet1.xml" || !found {
			return bytes.NewReader(part)
		}
		pieces := []io.Reader{bytes.NewReader(before), strings.NewReader(head)}
		for range times {
			pieces = append(pieces, strings.NewReader(piece))
		}
		return io.MultiReader(append(pieces, strings.NewReader(tail+"</sheetData>"), bytes.NewReader(after))...)
	})
}

// repack writes a copy of a workbook with other parts.
func repack(path string, workbook []byte, change func(name string, part []byte) io.Reader) error {
	old, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestSpeed) })
	for _, part := range old.File {
		content, err := readPart(part)
		if err != nil {
			return err
		}
		to, err := w.Create(part.Name)
		if err != nil {
			return err
		}
		if _, err := io.Copy(to, change(part.Name, content)); err != nil {
			return err
		}
	}
	return errors.Join(w.Close(), os.WriteFile(path, packed.Bytes(), 0o600))
}

func readPart(part *zip.File) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(r)
	return content, errors.Join(err, r.Close())
}
