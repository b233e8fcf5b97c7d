package raster

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// square is a page of 200 × 100 pt with a black square of 20 pt in the upper
// left corner; the second page is blank.
const square = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R 5 0 R] /Count 2>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R>> endobj
4 0 obj <</Length 18>> stream
0 80 20 20 re f   
endstream endobj
5 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 200]>> endobj
trailer <</Root 1 0 R>>
%%EOF
`

// TestRenderer opens one renderer for all that is asked of it: starting it is
// what takes time.
func TestRenderer(t *testing.T) {
	cache := t.TempDir()
	r := openIn(t, cache)
	t.Run("draws pages", func(t *testing.T) { drawsPages(t, r) })
	t.Run("knows its pages", func(t *testing.T) { knowsItsPages(t, r) })
	t.Run("keeps pictures", func(t *testing.T) { keepsPictures(t, r) })
	r.limit = time.Second
	for name, file := range hostile() {
		t.Run("withstands "+name, func(t *testing.T) {
			if err := drawAll(t, r, file.pdf); !errors.Is(err, file.want) {
				t.Errorf("got %v, want %v", err, file.want)
			}
		})
	}
	r.limit = pageTime
	t.Run("still draws pages", func(t *testing.T) { drawsPages(t, r) })
	t.Run("is kept for the next run", func(t *testing.T) { drawsPages(t, openIn(t, cache)) })
	t.Run("is made anew when damaged", func(t *testing.T) {
		damage(t, cache)
		drawsPages(t, openIn(t, cache))
	})
}

func openIn(t *testing.T, cache string) *Renderer {
	t.Helper()
	r, err := Open(t.Context(), cache)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// damage alters a byte in the middle of every file of a folder.
func damage(t *testing.T, folder string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("nothing was kept: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data[len(data)/2] ^= 1
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func open(t *testing.T, r *Renderer, pdf string) *Document {
	t.Helper()
	d, err := r.Document(t.Context(), []byte(pdf))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func drawsPages(t *testing.T, r *Renderer) {
	d := open(t, r, square)
	if d.Pages() != 2 {
		t.Errorf("%d pages, want 2", d.Pages())
	}
	for _, dpi := range []int{72, 144, 300} {
		picture, err := d.Page(1, dpi)
		if err != nil {
			t.Fatal(err)
		}
		width, height := (200*dpi+71)/72, (100*dpi+71)/72
		if got := picture.Bounds().Size(); got != image.Pt(width, height) {
			t.Errorf("at %d dpi %v, want %d × %d", dpi, got, width, height)
		}
		at := func(x, y int) color.RGBA { return picture.RGBAAt(x*dpi/72, y*dpi/72) }
		if black := (color.RGBA{0, 0, 0, 255}); at(10, 10) != black {
			t.Errorf("at %d dpi the square is %v", dpi, at(10, 10))
		}
		if white := (color.RGBA{255, 255, 255, 255}); at(30, 10) != white || at(10, 30) != white {
			t.Errorf("at %d dpi beside the square %v, %v", dpi, at(30, 10), at(10, 30))
		}
	}
}

func knowsItsPages(t *testing.T, r *Renderer) {
	d := open(t, r, square)
	for _, number := range []int{-1, 0, 3} {
		if _, err := d.Page(number, 72); !errors.Is(err, ErrPage) {
			t.Errorf("page %d: %v", number, err)
		}
	}
	for _, dpi := range []int{-1, 0, 100_000} {
		if _, err := d.Page(1, dpi); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%d dpi: %v", dpi, err)
		}
	}
}

// keepsPictures draws a page after another: the first must not change.
func keepsPictures(t *testing.T, r *Renderer) {
	d := open(t, r, square)
	first, err := d.Page(1, 72)
	if err != nil {
		t.Fatal(err)
	}
	before := bytes.Clone(first.Pix)
	for range 3 {
		if _, err := d.Page(2, 72); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Pix, before) {
		t.Error("a later page changed the picture")
	}
}

// hostileFile is a file that is wrong in one of the ways in which files are, by
// accident or on purpose, with what becomes of it: some of them PDFium mends.
type hostileFile struct {
	pdf  string
	want error
}

func hostile() map[string]hostileFile {
	page := func(box, contents string) string {
		return fmt.Sprintf(`%%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources <</XObject <</X 4 0 R>>>>>> endobj
4 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length %d /Resources <</XObject <</X 4 0 R>>>>>> stream
%s
endstream endobj
trailer <</Root 1 0 R>>
%%%%EOF
`, box, len(contents), contents)
	}
	return map[string]hostileFile{
		"nothing":              {"", ErrPDF},
		"a text":               {"Đây là một tệp chữ.", ErrPDF},
		"a picture":            {"\x89PNG\r\n\x1a\n" + strings.Repeat("\x00", 100), ErrPDF},
		"a head alone":         {"%PDF-1.4\n", ErrPDF},
		"half a file":          {square[:len(square)/4], ErrPDF},
		"no pages":             {strings.NewReplacer("[3 0 R 5 0 R]", "[]", "/Count 2", "/Count 0").Replace(square), ErrPDF},
		"a great page":         {page("0 0 2000000 2000000", "0 0 1 1 re f"), ErrTooLarge},
		"a page without end":   {page("0 0 1e30 1e30", "0 0 1 1 re f"), nil},
		"a tree in a ring":     {strings.Replace(square, "[3 0 R 5 0 R]", "[2 0 R 2 0 R]", 1), ErrPDF},
		"too many pages":       {strings.Replace(square, "/Count 2", "/Count 2000000000", 1), nil},
		"a great file":         {square + strings.Repeat("%\n", MostBytes/2), ErrTooLarge},
		"a drawing of itself":  {page("0 0 100 100", "/X Do /X Do /X Do"), ErrTooLong},
		"unbalanced operators": {page("0 0 100 100", strings.Repeat("q ", 20000)+strings.Repeat("[", 5000)), nil},
		"a broken stream":      {strings.Replace(square, "/Length 18", "/Length 18 /Filter [/FlateDecode /LZWDecode]", 1), nil},
	}
}

// drawAll draws the first pages of a file and returns what was wrong.
func drawAll(t *testing.T, r *Renderer, pdf string) error {
	d, err := r.Document(t.Context(), []byte(pdf))
	if err != nil {
		return err
	}
	defer d.Close()
	for number := 1; number <= min(d.Pages(), 3); number++ {
		if _, err := d.Page(number, 100); err != nil {
			return err
		}
	}
	return nil
}

func TestOpenEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, t.TempDir()); err == nil {
		t.Error("a renderer opens after the end of its context")
	}
}
