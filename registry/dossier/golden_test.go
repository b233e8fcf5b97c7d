package dossier_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry/paper"
)

var update = flag.Bool("update", false, "write the golden papers anew")

// wantPaper compares a paper with the golden text of that name.
func wantPaper(t *testing.T, name string, d paper.Document) {
	t.Helper()
	file, got := filepath.Join("testdata", name+".golden"), render(d)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what the paper says (-update rewrites it: read the difference):\n%s", file, got)
	}
}

// render writes a paper as plain text.
func render(d paper.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if d.Head.Unit != "" {
		line("%s | %s | %s | %s", d.Head.Superior, d.Head.Unit, d.Head.Numbered(), d.Head.Dated())
	}
	line("%s", strings.ToUpper(d.Title))
	for _, text := range append([]string{d.Subject}, d.Subtitles...) {
		line("%s", text)
	}
	if d.Landscape {
		line("(khổ ngang)")
	}
	for _, block := range d.Body {
		line("%s", renderBlock(block))
	}
	if source := d.Source(); source != "" {
		line("%s", source)
	}
	for _, receiver := range d.ReceiverLines() {
		line("  %s", receiver)
	}
	for _, s := range d.Signatures {
		line("[%s] %s | %s | %s", s.At, strings.Join(s.Posts(), " / "), s.Note, s.Signer())
	}
	return b.String()
}

func renderBlock(block paper.Block) string {
	switch block := block.(type) {
	case paper.Paragraph:
		text := ""
		for _, run := range block.Runs {
			if run.Bold {
				text += "**" + run.Text + "**"
			} else {
				text += run.Text
			}
		}
		return fmt.Sprintf("<%s> %s", block.Style, text)
	case paper.Table:
		return renderTable(block)
	}
	return "--- trang mới ---"
}

func renderTable(t paper.Table) string {
	lines := []string{"# " + t.Heading}
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, strings.TrimSpace(c.Over+" "+c.Head))
	}
	lines = append(lines, "| "+strings.Join(heads, " | "))
	for _, row := range t.Rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, cell.Text)
		}
		lines = append(lines, []string{"| ", "= ", "+ ", "* "}[row.Kind]+strings.Join(cells, " | "))
	}
	if len(t.Rows) == 0 {
		lines = append(lines, paper.Nothing)
	}
	if t.Note != "" {
		lines = append(lines, "("+t.Note+")")
	}
	return strings.Join(lines, "\n")
}
