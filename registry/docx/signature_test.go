package docx_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry/paper"
)

// endingAt is a paper with an annex whose text fills so many lines and some
// more, as many as its last paragraph has, before the signature.
func endingAt(t *testing.T, lines, last int) paper.Document {
	d := decision(t)
	d.Body = []paper.Block{paper.Text(paper.Authority, "Quyết định:")}
	for i := range lines {
		d.Body = append(d.Body, paper.Article(fmt.Sprintf("Điều %d", i+1), "Giao đơn vị thi hành."))
	}
	const almostALine = "chịu trách nhiệm thi hành theo đúng Quyết định này; "
	d.Body = append(d.Body, paper.Text(paper.Body, strings.Repeat(almostALine, last)+"hết./."))
	d.Body = append(d.Body, paper.Break{Annex: true}, paper.Text(paper.Authority, "Danh sách"))
	return d
}

func TestTwoLinesStandOverTheSignature(t *testing.T) {
	const shortest, longest, longestLast = 18, 20, 3 // with the signature, less and more than a page
	folder := t.TempDir()
	var files []string
	for n := shortest; n <= longest; n++ {
		for last := range longestLast + 1 {
			name := fmt.Sprintf("%d-%d.docx", n, last)
			keep(t, folder, name, written(t, endingAt(t, n, last)))
			files = append(files, filepath.Join(folder, name))
		}
	}
	out, ran := convert(t, "pdf", files...)
	if !ran {
		return
	}
	turned := 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".docx")
		for i, page := range pages(t, filepath.Join(out, name+".pdf")) {
			text, _, isLast := strings.Cut(page, "Nơi nhận")
			if i == 0 || !isLast {
				continue
			}
			turned++
			text, _, _ = strings.Cut(text, "CỤC TRƯỞNG")
			const number = 1
			if lines := len(strings.FieldsFunc(text, isLineEnd)) - number; lines < 2 {
				t.Errorf("%s: %d lines over the signature: %q", name, lines, text)
			}
		}
	}
	if turned == 0 {
		t.Error("no paper turned the page")
	}
}

func isLineEnd(r rune) bool { return r == '\n' }

// LibreOffice leaves the text on the page before when the paragraph between it
// and the table of the signature is the first that finds no room.
func TestTextStandsDirectlyOverTheSignature(t *testing.T) {
	content := open(t, written(t, endingAt(t, 1, 1)))["word/document.xml"]
	_, after, _ := strings.Cut(content, "hết./.")
	between, _, _ := strings.Cut(after, "<w:tbl>")
	if strings.Contains(between, "<w:p>") {
		t.Errorf("between text and signature: %s", between)
	}
}
