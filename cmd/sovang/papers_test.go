package main

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScriptTriesEachPaperOfTheDocs keeps docs/papers.md and the script that
// runs its commands together.
func TestScriptTriesEachPaperOfTheDocs(t *testing.T) {
	read := func(path string) string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	script := strings.Split(read("testdata/script/papers.txtar"), "\n")
	page := read("../../docs/papers.md")
	commands := regexp.MustCompile("`(sovang [^`]* --out [^`]*)`").FindAllStringSubmatch(page, -1)
	if len(commands) < 30 {
		t.Fatalf("the page has %d commands", len(commands))
	}
	for _, command := range commands {
		if line := strings.ReplaceAll(command[1], `"`, "'"); !slices.Contains(script, line) {
			t.Errorf("papers.txtar lacks %s", line)
		}
	}
	for _, picture := range regexp.MustCompile(`\]\((images/papers/[^ )]+)`).FindAllStringSubmatch(page, -1) {
		if _, err := os.Stat(filepath.Join("../../docs", picture[1])); err != nil {
			t.Error(err)
		}
	}
}

// holds tells that a paper is sound and holds some words:
// holds to-trinh.docx 'TỜ TRÌNH'. PDFs are read with poppler where it is at
// hand.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: holds file words...")
	}
	path := ts.MkAbs(args[0])
	text, readable, err := textOf(path)
	ts.Check(err)
	for _, words := range args[1:] {
		if readable && !strings.Contains(text, words) {
			ts.Fatalf("%s does not hold %q", args[0], words)
		}
	}
}

// textOf reads a paper. Without the tools a PDF is no more than looked at.
func textOf(path string) (text string, readable bool, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", false, err
	}
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		if !hasTools() {
			return "", false, nil
		}
		if data, err = exec.Command("pdftotext", "-layout", path, "-").Output(); err != nil {
			return "", false, err
		}
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		if data, err = officeText(data); err != nil {
			return "", false, err
		}
	}
	return strings.Join(strings.Fields(string(data)), " "), true, nil
}

// officeText returns what a file for Word or Excel says: its parts without
// the marks.
func officeText(data []byte) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var all strings.Builder
	for _, file := range archive.File {
		part, err := archive.Open(file.Name)
		if err != nil {
			return nil, err
		}
		xml, err := io.ReadAll(part)
		if err != nil {
			return nil, err
		}
		all.Write(regexp.MustCompile(`<[^>]*>`).ReplaceAll(regexp.MustCompile(`</(w:p|si|is)>`).ReplaceAll(xml, []byte("\n")), nil))
	}
	return []byte(html.UnescapeString(all.String())), nil
}
