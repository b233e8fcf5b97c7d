package certificates

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// draw makes a PDF of the pages. It is the only function that knows gofpdf.
// The same pages and metadata give the same bytes on every run. Only the
// faces that are used are embedded, as subsets. A letter that its face lacks
// is an error: the library would print an empty box.
func draw(pages []Page, meta Metadata) (pdf []byte, err error) {
	if len(pages) == 0 {
		return nil, errors.New("draw: no pages")
	}
	if err := checkGlyphs(pages); err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	defer func() { // gofpdf panics on text and images that it cannot take
		if fault := recover(); fault != nil {
			pdf, err = nil, fmt.Errorf("draw: pdf library: %v", fault)
		}
	}()
	width, height := pages[0].paper()
	pen, err := newPen(width, height, meta)
	if err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	for _, p := range pages {
		pen.page(p)
	}
	var out bytes.Buffer
	if err := pen.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	return finish(meta.undate(out.Bytes()))
}

// checkGlyphs proves that every letter of the pages can be printed.
func checkGlyphs(pages []Page) error {
	m, err := newMetrics()
	if err != nil {
		return err
	}
	for i, p := range pages {
		for _, item := range p.Items {
			t, isText := item.(Text)
			if !isText {
				continue
			}
			if lacking := m.missing(t.String, t.Face); len(lacking) > 0 {
				return fmt.Errorf("page %d: no glyph for %q in %q", i+1, lacking, t.String)
			}
		}
	}
	return nil
}

// pen draws pages into one document.
type pen struct {
	pdf   *gofpdf.Fpdf
	forms map[*Artwork]gofpdf.Template
	faces map[Face]bool
}

// newPen begins a document whose first page has that size.
func newPen(width, height float64, meta Metadata) (*pen, error) {
	stamp, err := meta.stamp()
	if err != nil {
		return nil, err
	}
	pdf := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "mm", Size: sizeOf(width, height)})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(stamp)
	pdf.SetModificationDate(stamp)
	pdf.SetTitle(meta.Title, true)
	pdf.SetAuthor(meta.Author, true)
	pdf.SetSubject(meta.Subject, true)
	pdf.SetKeywords(meta.keywords(), true)
	pdf.SetCreator("sovang", true)
	pdf.SetLineJoinStyle("round")
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	return &pen{pdf: pdf, forms: map[*Artwork]gofpdf.Template{}, faces: map[Face]bool{}}, nil
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
	p.pdf.AddPageFormat("P", sizeOf(page.paper()))
	if page.Fed.Width == 0 {
		p.content(page)
		return
	}
	marks := page.Fed
	marks.Left, marks.Top = 0, 0
	p.placed(marks, func() {
		for _, mark := range page.Fed.Marks {
			p.item(p.pdf, mark)
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
		p.stamp(p.pdf, Stamp{Of: page.Backdrop})
	}
	for _, item := range page.Items {
		p.item(p.pdf, item)
	}
}

// stamp draws an artwork by its form, which the file holds once.
func (p *pen) stamp(pdf *gofpdf.Fpdf, s Stamp) {
	form, known := p.forms[s.Of]
	if !known {
		form = p.form(s.Of)
		p.forms[s.Of] = form
	}
	width, height := s.size()
	pdf.UseTemplateScaled(form, gofpdf.PointType{X: s.X, Y: s.Y}, sizeOf(width, height))
}

// size returns the size of the copy.
func (s Stamp) size() (width, height float64) {
	if s.Width == 0 {
		return s.Of.Width, s.Of.Height
	}
	return s.Width, s.Of.Height * s.Width / s.Of.Width
}

// form makes a form of an artwork.
func (p *pen) form(a *Artwork) gofpdf.Template {
	return p.pdf.CreateTemplateCustom(gofpdf.PointType{}, sizeOf(a.Width, a.Height), func(t *gofpdf.Tpl) {
		for _, item := range a.Items {
			if !sharable(item) {
				p.pdf.SetErrorf("an artwork cannot hold a %T", item)
				return
			}
			p.item(&t.Fpdf, item)
		}
	})
}

// sharable tells whether the library keeps an item of a form in order.
func sharable(i Item) bool {
	switch i.(type) {
	case Text, Image:
		return false
	}
	return true
}

func (p *pen) item(pdf *gofpdf.Fpdf, item Item) {
	switch i := item.(type) {
	case Text:
		p.text(pdf, i)
	case Rule:
		drawRule(pdf, i)
	case Shape:
		drawShape(pdf, i)
	case Stamp:
		p.stamp(pdf, i)
	case Image:
		drawImage(pdf, i)
	}
}

func (p *pen) text(pdf *gofpdf.Fpdf, t Text) {
	family, style := libraryFace(t.Face)
	if !p.faces[t.Face] {
		pdf.AddUTF8FontFromBytes(family, style, fontFile(t.Face))
		p.faces[t.Face] = true
	}
	pdf.SetFont(family, style, t.Size)
	pdf.SetTextColor(rgb(t.Colour))
	drawText(pdf, t)
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

// libraryFace names a face as the library does. The family begins with
// familyMark, which finish turns into the tag of a subset.
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

func rgb(c Colour) (r, g, b int) { return int(c.R), int(c.G), int(c.B) }

func drawRule(pdf *gofpdf.Fpdf, r Rule) {
	pdf.SetLineWidth(r.Width)
	pdf.SetDrawColor(rgb(r.Colour))
	pdf.Line(r.X1, r.Y1, r.X2, r.Y2)
}

// drawShape writes the operators of a path itself: the library spends five
// decimals on a coordinate of a curve, and ornaments have many.
func drawShape(pdf *gofpdf.Fpdf, s Shape) {
	operator := paintOperator(s)
	if operator == "" {
		return
	}
	if s.Fill != nil {
		pdf.SetFillColor(rgb(*s.Fill))
	}
	if s.Stroke != nil {
		pdf.SetLineWidth(s.StrokeWidth)
		pdf.SetDrawColor(rgb(*s.Stroke))
	}
	_, height := pdf.GetPageSize()
	ops := pathOperators(s.Path, height)
	pdf.RawWriteStr(string(append(ops, operator...)))
}

// drawImage names pictures by what they hold, so that one is stored once.
func drawImage(pdf *gofpdf.Fpdf, i Image) {
	name := fmt.Sprintf("%x", sha256.Sum256(i.PNG))
	options := gofpdf.ImageOptions{ImageType: "PNG"}
	pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(i.PNG))
	pdf.ImageOptions(name, i.X, i.Y, i.Width, i.Height, false, options, 0, "")
}
