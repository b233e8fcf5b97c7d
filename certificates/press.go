package certificates

import (
	"bytes"
	"compress/zlib"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// press draws the pages of a run. It reads the faces once, however many pages
// it draws, and keeps none of them. It is for one goroutine.
type press struct {
	pdf       *gofpdf.Fpdf
	inventory *inventory
	packed    bytes.Buffer
	deflate   *zlib.Writer
}

// newPress makes faces and pictures of a run ready.
func newPress(v *inventory) (p *press, err error) {
	defer recoverLibrary(&err)
	deflate, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetLineJoinStyle("round")
	for _, face := range v.letters.faces() {
		family, style := libraryFace(face)
		pdf.AddUTF8FontFromBytes(family, style, fontFile(face))
	}
	for _, png := range v.pngs {
		pdf.RegisterImageOptionsReader(v.images[&png[0]], pictureOptions, bytes.NewReader(png))
	}
	return &press{pdf: pdf, inventory: v, deflate: deflate}, pdf.Error()
}

// recoverLibrary turns a panic of gofpdf into an error: it panics on text and
// pictures that it cannot take.
func recoverLibrary(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("pdf library: %v", fault)
	}
}

// stock makes what the pages share. The faces get the letters of all pages, in
// the order of their numbers, so that they tell nobody's name. Pages may be
// drawn before and afterwards.
func (p *press) stock() (s *stock, err error) {
	defer recoverLibrary(&err)
	p.sheet(Page{Width: 1, Height: 1}, func(pen *pen) { // letters count as used wherever they are drawn
		for _, face := range p.inventory.letters.faces() {
			pen.text(Text{Face: face, Size: 1, String: string(p.inventory.letters.of(face))})
		}
	})
	p.pdf.AddPage()
	var file bytes.Buffer
	if err := p.pdf.Output(&file); err != nil {
		return nil, err
	}
	return newStock(file.Bytes(), p.inventory)
}

// sheet is a finished page: the size of its paper in mm, what it uses of the
// stock, and its packed operators.
type sheet struct {
	width, height float64
	uses          []string
	packed        []byte
}

// print draws a page; used lists what its operators name of the stock.
func (p *press) print(page Page, used func(ops []byte) []string) (done sheet, err error) {
	defer recoverLibrary(&err)
	ops, err := p.sheet(page, func(pen *pen) { pen.page(page) })
	if err != nil {
		return sheet{}, err
	}
	p.packed.Reset()
	p.deflate.Reset(&p.packed)
	if _, err := p.deflate.Write(ops); err != nil {
		return sheet{}, err
	}
	if err := p.deflate.Close(); err != nil {
		return sheet{}, err
	}
	width, height := page.paper()
	return sheet{width, height, used(ops), bytes.Clone(p.packed.Bytes())}, nil
}

// sheet returns the operators of what is drawn on a page. It is drawn as a
// template, because the library gives those back without making a file.
func (p *press) sheet(page Page, draw func(*pen)) (ops []byte, err error) {
	template := p.pdf.CreateTemplateCustom(gofpdf.PointType{}, sizeOf(page.paper()), func(t *gofpdf.Tpl) {
		draw(&pen{pdf: &t.Fpdf, inventory: p.inventory})
		err = t.Error()
	})
	return template.Bytes(), err
}
