package pdffile_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"sovang/certificates/pdffile"
	"sovang/fonts"
)

// library is a file as gofpdf writes it: a face, a picture with a mask, a page.
func library(t testing.TB) []byte {
	t.Helper()
	var picture, file bytes.Buffer
	if err := png.Encode(&picture, image.NewNRGBA(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.AddUTF8FontFromBytes("serif", "", fonts.Serif(false, false))
	pdf.RegisterImageOptionsReader("picture", gofpdf.ImageOptions{ImageType: "PNG"}, &picture)
	pdf.AddPage()
	pdf.SetFont("serif", "", 12)
	pdf.Text(20, 20, "Sổ vàng")
	if err := pdf.Output(&file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// resources is the dictionary of faces and pictures in a file of gofpdf.
const resources = 2

// copyOf is a file of one empty page that has all the resources of another.
func copyOf(t testing.TB, parts *pdffile.Parts) []byte {
	t.Helper()
	var file bytes.Buffer
	w := pdffile.NewWriter(&file)
	pages, page, content, catalog, info := w.Reserve(), w.Reserve(), w.Reserve(), w.Reserve(), w.Reserve()
	w.Put(pages, fmt.Sprintf("<</Type /Pages /Kids [%d 0 R] /Count 1>>", page))
	w.Put(page, fmt.Sprintf("<</Type /Page /Parent %d 0 R /MediaBox [0 0 100 100] /Resources %d 0 R /Contents %d 0 R>>", pages, w.Copy(parts, resources), content))
	w.PutStream(content, "", []byte("q Q"))
	w.Put(catalog, fmt.Sprintf("<</Type /Catalog /Pages %d 0 R>>", pages))
	w.Put(info, "<</Title "+pdffile.Text("Sổ (vàng)")+">>")
	if err := w.Close(catalog, info); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestFacesAndPicturesGoOverIntoAnotherFile(t *testing.T) {
	parts, err := pdffile.Read(library(t))
	if err != nil {
		t.Fatal(err)
	}
	names := parts.Names(resources)
	if len(names) != 2 {
		t.Errorf("names %v, want a face and a picture", names)
	}
	file := copyOf(t, parts)
	for what, want := range map[string]int{"/FontFile2": 1, "/Subtype /Image": 2, "/SMask": 1, "/Type /Page ": 1} {
		if got := bytes.Count(file, []byte(what)); got != want {
			t.Errorf("%d times %s, want %d", got, what, want)
		}
	}
	if !bytes.Equal(file, copyOf(t, parts)) {
		t.Error("two copies differ")
	}
	wantSound(t, file)
}

// wantSound has qpdf check a file; where it is missing the file is not checked,
// and the test fails on the CI machine.
func wantSound(t *testing.T, file []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("qpdf", "--check", path).CombinedOutput()
	switch {
	case errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true":
		t.Log("qpdf is not installed: not checked")
	case err != nil || strings.Contains(string(out), "WARNING"):
		t.Errorf("%v\n%s", err, out)
	}
}

func TestReadRefusesWhatItDoesNotKnow(t *testing.T) {
	whole := string(library(t))
	for name, file := range map[string]string{
		"empty":               "",
		"no PDF":              "%PDF-1.3\n%%EOF\n",
		"something behind":    whole + "\n",
		"no number":           strings.Replace(whole, "startxref\n", "startxref\nx", 1),
		"beyond the end":      strings.Replace(whole, "startxref\n", "startxref\n9", 1),
		"free object":         strings.Replace(whole, " 00000 n \n", " 00001 f \n", 1),
		"too many":            strings.Replace(whole, "xref\n0 ", "xref\n0 9", 1),
		"another number":      strings.Replace(whole, "3 0 obj", "8 0 obj", 1),
		"no end of object":    strings.ReplaceAll(whole, "endobj", "endo--"),
		"stream too long":     strings.Replace(whole, "/Length ", "/Length 99", 1),
		"stream without end":  strings.Replace(whole, "endstream", "endstr---", 1),
		"stream of no length": strings.Replace(whole, "/Length ", "/Langth ", 1),
		"lost reference":      strings.Replace(whole, "/Parent 1 0 R", "/Paren 99 0 R", 1),
	} {
		if _, err := pdffile.Read([]byte(file)); !errors.Is(err, pdffile.ErrShape) {
			t.Errorf("%s: %v, want ErrShape", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(library(f))
	f.Add([]byte("xref\n0 1\n0000000000 65535 f \n\nstartxref\n0\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if _, err := pdffile.Read(file); err != nil && !errors.Is(err, pdffile.ErrShape) {
			t.Errorf("%v, want ErrShape", err)
		}
	})
}
