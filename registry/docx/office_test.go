package docx_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// convert converts files with LibreOffice into a folder, which is returned.
// Where the program is missing the test ends, and fails on the CI machine.
// One start takes seconds: it converts all files.
func convert(t *testing.T, format string, files ...string) (folder string, ran bool) {
	t.Helper()
	folder = t.TempDir()
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir())
	return folder, tool(t, "libreoffice", append([]string{profile, "--headless", "--convert-to", format, "--outdir", folder}, files...)...)
}

func tool(t *testing.T, name string, args ...string) (ran bool) {
	t.Helper()
	if _, err := exec.LookPath(name); errors.Is(err, exec.ErrNotFound) {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", name)
		}
		t.Logf("%s is not installed: not checked", name)
		return false
	}
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return true
}

// saved writes the papers of the tests into a folder.
func saved(t *testing.T) (folder string, files []string) {
	t.Helper()
	folder = t.TempDir()
	for name, d := range papers(t) {
		keep(t, folder, name+".docx", written(t, d))
		files = append(files, filepath.Join(folder, name+".docx"))
	}
	return folder, files
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestPapersSurviveAnEditor(t *testing.T) {
	_, files := saved(t)
	folder, ran := convert(t, "docx:MS Word 2007 XML", files...)
	if !ran {
		return
	}
	for name, d := range papers(t) {
		got := open(t, read(t, filepath.Join(folder, name+".docx"))).text("word/document.xml")
		if want := strings.Join(wordsOf(d), " "); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestPapersTakeAsManyPagesAsTheirPrint(t *testing.T) {
	_, files := saved(t)
	folder, ran := convert(t, "pdf", files...)
	if !ran {
		return
	}
	printed := map[string]int{"request": 1, "decision": 4, "report": 2, "list": 5} // by certificates.PrintDocument
	for name, d := range papers(t) {
		got := pages(t, filepath.Join(folder, name+".pdf"))
		if len(got) != printed[name] {
			t.Errorf("%s: %d pages in Word, %d in print", name, len(got), printed[name])
		}
		for i, page := range got {
			if numbered := strings.HasPrefix(strings.TrimSpace(page), fmt.Sprintf("%d\n", i+1)); numbered != (i > 0) {
				t.Errorf("%s: page %d begins with %.20q", name, i+1, strings.TrimSpace(page))
			}
		}
		const signatureAlone = 12 // words
		last, signature := got[len(got)-1], d.Signatures[len(d.Signatures)-1]
		if !strings.Contains(last, signature.Posts()[0]) || len(strings.Fields(last)) <= signatureAlone {
			t.Errorf("%s: the last page reads %q", name, last)
		}
	}
}

// pages returns the texts of the pages of a PDF.
func pages(t *testing.T, file string) []string {
	t.Helper()
	out := file + ".txt"
	if !tool(t, "pdftotext", file, out) {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(read(t, out)), "\f"), "\f")
}
