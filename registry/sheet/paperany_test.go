package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io/fs"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/paper"
	"sovang/registry/sheet"
)

// anyPaper draws a paper of any tables and texts, also such as no office
// writes.
func anyPaper(t *rapid.T) paper.Document {
	text := rapid.StringOf(rapid.RuneFrom([]rune("aĂộ=+-@&<>\"'\n\t\x00\x0b\u00a0\u202e\ufffe\U0001f600:/\\?*[]0"))).Draw
	d := paper.Document{
		Head:  paper.Head{Unit: text(t, "unit"), Number: text(t, "number")},
		Title: text(t, "title"), Subject: text(t, "subject"), Landscape: rapid.Bool().Draw(t, "landscape"), Receivers: []string{text(t, "receiver")},
		Signatures: []paper.Signature{{Post: text(t, "post"), Name: text(t, "name")}},
	}
	for range rapid.IntRange(1, 3).Draw(t, "tables") {
		table := paper.Table{Name: text(t, "sheet"), Heading: text(t, "heading"), Note: text(t, "note")}
		for range rapid.IntRange(0, 5).Draw(t, "columns") {
			table.Columns = append(table.Columns, paper.Column{
				Head: text(t, "head"), Over: rapid.SampledFrom([]string{"", "Chung", "Khác"}).Draw(t, "over"),
				Share: rapid.Float64Range(0, 50).Draw(t, "share"), Align: rapid.SampledFrom([]paper.Align{paper.Left, paper.Middle, paper.Right}).Draw(t, "align"),
			})
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			var cells []paper.Cell
			for range rapid.IntRange(0, 7).Draw(t, "cells") {
				cells = append(cells, rapid.SampledFrom([]paper.Cell{paper.Words(text(t, "cell")), paper.Count(3), {}}).Draw(t, "kind"))
			}
			kind := rapid.SampledFrom([]paper.RowKind{paper.Plain, paper.Group, paper.Sum, paper.Total}).Draw(t, "row")
			table.Rows = append(table.Rows, paper.Row{Kind: kind, Cells: cells})
		}
		d.Body = append(d.Body, table, paper.Text(paper.Part, text(t, "part")))
	}
	return d
}

// No text of a register breaks a workbook or becomes a formula.
func TestAnyPaperIsASoundWorkbook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var out bytes.Buffer
		if err := sheet.WritePaperXLSX(&out, anyPaper(t)); err != nil {
			t.Fatal(err)
		}
		for name, part := range partsOfBook(t, out.Bytes()) {
			if err := xml.Unmarshal(part, new(struct{})); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if bytes.Contains(part, []byte("<f>")) || bytes.Contains(part, []byte("<f ")) {
				t.Errorf("%s holds a formula: %s", name, part)
			}
		}
	})
}

func partsOfBook(t *rapid.T, book []byte) map[string][]byte {
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, file := range archive.File {
		if parts[file.Name], err = fs.ReadFile(archive, file.Name); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}
