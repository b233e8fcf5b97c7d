package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// draw makes a PDF of the pages. The same pages and metadata give the same
// bytes on every run. Only the faces that are used are embedded, as subsets. A
// letter that its face lacks is an error: the library would print an empty box.
func draw(pages []Page, meta Metadata) ([]byte, error) {
	var file bytes.Buffer
	if err := drawTo(&file, pages, meta, func(int) {}); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// drawTo is draw into a writer, which gets the pages as they are drawn. It
// tells done how many there are.
func drawTo(w io.Writer, pages []Page, meta Metadata, done func(pages int)) error {
	run, err := newRun(pages)
	if err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	book := newBinder(w, run.stock)
	err = inOrder(len(pages), workersFor(len(pages)), run.printer, func(i int, s sheet) error {
		book.add(s)
		done(i + 1)
		return nil
	})
	if err == nil {
		err = book.close(meta)
	}
	if err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	return nil
}

// drawEach makes a document of each page and hands it on; it is no longer there
// when take returns. The documents share the faces, and nothing else tells of the
// other pages.
func drawEach(pages []Page, meta func(i int) Metadata, take func(i int, pdf []byte) error) error {
	run, err := newRun(pages)
	if err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	used := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	worker := func() (func(i int) (*bytes.Buffer, error), error) {
		print, err := run.printer()
		return func(i int) (*bytes.Buffer, error) {
			s, err := print(i)
			if err != nil {
				return nil, fmt.Errorf("draw page %d: %w", i+1, err)
			}
			file := used.Get().(*bytes.Buffer)
			file.Reset()
			book := newBinder(file, run.stock)
			book.add(s)
			return file, book.close(meta(i))
		}, err
	}
	return inOrder(len(pages), workersFor(len(pages)), worker, func(i int, file *bytes.Buffer) error {
		defer used.Put(file)
		return take(i, file.Bytes())
	})
}

// run is a run of pages on its way to paper: what they share is ready.
type run struct {
	pages []Page
	stock *stock
	first *press // the press that made the stock, until a worker takes it
	taken sync.Mutex
	all   *inventory
}

// newRun proves that the pages can be drawn and makes what they share, with the
// letters of pages that were drawn before.
func newRun(pages []Page, drawn ...lettering) (*run, error) {
	if len(pages) == 0 && len(drawn) == 0 {
		return nil, errors.New("no pages")
	}
	r := &run{pages: pages, all: newInventory(pages)}
	for _, letters := range drawn {
		r.all.letters.join(letters)
	}
	err := r.all.letters.check(pages)
	if err != nil {
		return nil, err
	}
	if r.first, err = newPress(r.all); err != nil {
		return nil, err
	}
	r.stock, err = r.first.stock()
	return r, err
}

// printer returns what prints the pages of the run on a press of its own.
func (r *run) printer() (func(i int) (sheet, error), error) {
	r.taken.Lock()
	p := r.first
	r.first = nil
	r.taken.Unlock()
	if p == nil {
		var err error
		if p, err = newPress(r.all); err != nil {
			return nil, err
		}
	}
	return func(i int) (sheet, error) { return p.print(r.pages[i], r.stock.used) }, nil
}

// pen draws a page with the library. What the library does not know it draws
// with operators of its own: ornaments have many curves, and the library spends
// five decimals on each of their coordinates.
type pen struct {
	pdf       *gofpdf.Fpdf
	inventory *inventory
}

// paper returns the size of the paper on which the page comes.
func (p Page) paper() (width, height float64) {
	if p.Fed.Width > 0 {
		return p.Fed.Width, p.Fed.Height
	}
	return p.Width, p.Height
}

// sizeOf gives a size as the library wants it. Every page is "portrait", even
// one that is wider than high: the library swaps the sides of landscape pages.
func sizeOf(width, height float64) gofpdf.SizeType { return gofpdf.SizeType{Wd: width, Ht: height} }

// page draws a page, in its place on the paper when it has one.
func (p *pen) page(page Page) {
	if page.Fed.Width == 0 {
		p.content(page)
		return
	}
	marks := page.Fed
	marks.Left, marks.Top = 0, 0
	p.placed(marks, func() {
		for _, mark := range page.Fed.Marks {
			p.item(mark)
		}
	})
	p.placed(page.Fed, func() { p.content(page) })
}

// placed draws under the transform of a feed. The library counts in points
// from the lower left corner of the paper.
func (p *pen) placed(f Fed, draw func()) {
	p.pdf.TransformBegin()
	p.pdf.Transform(gofpdf.TransformMatrix{
		A: f.ScaleX, D: f.ScaleY,
		E: (f.ScaleX*f.Left + f.DX) / mmPerPoint,
		F: (f.Height*(1-f.ScaleY) - f.ScaleY*f.Top - f.DY) / mmPerPoint,
	})
	draw()
	p.pdf.TransformEnd()
}

// content draws what is on a page.
func (p *pen) content(page Page) {
	if page.Backdrop != nil {
		p.item(Stamp{Of: page.Backdrop})
	}
	for _, item := range page.Items {
		p.item(item)
	}
}

// size returns the size of the copy.
func (s Stamp) size() (width, height float64) {
	if s.Width == 0 {
		return s.Of.Width, s.Of.Height
	}
	return s.Width, s.Of.Height * s.Width / s.Of.Width
}

// item draws one thing. Operators of our own stand between q and Q, because the
// library does not know what they change.
func (p *pen) item(item Item) {
	switch i := item.(type) {
	case Text:
		p.text(i)
		return
	case Image:
		p.image(i)
		return
	}
	_, height := p.pdf.GetPageSize()
	ops, err := p.inventory.artworkOperators([]byte("q\n"), &Artwork{Height: height, Items: []Item{item}})
	if err != nil {
		p.pdf.SetError(err)
	}
	p.pdf.RawWriteStr(string(append(ops, 'Q')))
}

func (p *pen) text(t Text) {
	family, style := libraryFace(t.Face)
	p.pdf.SetFont(family, style, t.Size)
	p.pdf.SetTextColor(int(t.Colour.R), int(t.Colour.G), int(t.Colour.B))
	drawText(p.pdf, t)
}

// drawText draws a line, word by word when its blanks are stretched.
func drawText(pdf *gofpdf.Fpdf, t Text) {
	if t.Stretch == 0 {
		pdf.Text(t.X, t.Baseline, unbound(t.String))
		return
	}
	x := t.X
	for word := range strings.SplitAfterSeq(unbound(t.String), " ") {
		pdf.Text(x, t.Baseline, word)
		x += pdf.GetStringWidth(word) + t.Stretch
	}
}

// The library calls a face "utf8" and its family; PDF wants the name of a
// subset to begin with six capitals and a plus.
const (
	familyMark  = "sv-"
	libraryMark = "/utf8" + familyMark
	subsetTag   = "/SOVANG+"
)

// libraryFace names a face as the library does. The family begins with
// familyMark, which the stock turns into the tag of a subset.
func libraryFace(f Face) (family, style string) {
	if f.Family == Script {
		return familyMark + "dancingscript", ""
	}
	if f.Bold {
		style += "B"
	}
	if f.Italic {
		style += "I"
	}
	return familyMark + "liberationserif", style
}

// pictureOptions tells the library what pictures are.
var pictureOptions = gofpdf.ImageOptions{ImageType: "PNG"}

func (p *pen) image(i Image) {
	if len(i.PNG) == 0 {
		p.pdf.SetErrorf("an image without picture")
		return
	}
	p.pdf.ImageOptions(p.inventory.images[&i.PNG[0]], i.X, i.Y, i.Width, i.Height, false, pictureOptions, 0, "")
}
