package docx

import (
	"fmt"
	"io"

	godocx "github.com/gomutex/godocx/docx"
	"github.com/gomutex/godocx/wml/ctypes"
	"github.com/gomutex/godocx/wml/stypes"

	"sovang/registry/paper"
)

// Write writes a document as a .docx file.
func Write(w io.Writer, d paper.Document) error {
	root, err := newPackage(d)
	if err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	s := &setter{root: root, document: d, page: pageOf(d)}
	root.DocStyles.StyleList = s.page.styles()
	s.head()
	s.title()
	s.body()
	s.foot()
	root.Document.Body.SectPr = s.page.section()
	if err := root.Write(w); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	return nil
}

// setter sets one document.
type setter struct {
	root     *godocx.RootDoc
	document paper.Document
	page     page
	// turn tells that what comes next begins a page, closed that the paper
	// itself has ended.
	turn, closed bool
	// annexed tells that the title of an annex is being set; titled is the last
	// paragraph.
	annexed bool
	titled  string
	// beside tells that a table came last: two of them would become one.
	beside bool
}

// paragraph adds a paragraph to the page.
func (s *setter) paragraph(p ctypes.Paragraph) {
	if s.turn {
		p.Property.PageBreakBefore = on()
		s.turn = false
	}
	*s.root.AddEmptyParagraph().GetCT() = p
	s.beside = false
}

// table adds a table to the page. A table cannot begin a page by itself, and
// touches no other.
func (s *setter) table(t ctypes.Table) {
	if s.turn || s.beside {
		s.paragraph(kept(line(lookGap)))
	}
	*s.root.AddTable().GetCT() = t
	s.beside = true
}

// page is the sheet: A4, with the margins of Nghị định 30/2020/NĐ-CP. Lengths
// are twentieths of a point.
type page struct {
	landscape     bool
	width, height int
}

// The margins: the right one is kept clean for the seal over the edges of the
// sheets.
const (
	marginTop, marginBottom, marginLeft, marginRight = 1134, 1134, 1701, 850 // 20, 20, 30, 15 mm
	headerTop                                        = 567                   // the page number, 10 mm from the edge
)

func pageOf(d paper.Document) page {
	const short, long = 11906, 16838 // A4
	if d.Landscape {
		return page{landscape: true, width: long, height: short}
	}
	return page{width: short, height: long}
}

// text is the width of the text.
func (p page) text() int { return p.width - marginLeft - marginRight }

// section returns the properties of the page: size, margins, and the number of
// the page from the second on.
func (p page) section() *ctypes.SectionProp {
	size := &ctypes.PageSize{Width: new(uint64(p.width)), Height: new(uint64(p.height))}
	if p.landscape {
		size.Orient = stypes.PageOrientLandscape
	}
	return &ctypes.SectionProp{
		HeaderReference: &ctypes.HeaderReference{Type: stypes.HdrFtrDefault, ID: headerID},
		PageSize:        size,
		PageMargin: &ctypes.PageMargin{
			Top: new(marginTop), Bottom: new(marginBottom), Left: new(marginLeft), Right: new(marginRight),
			Header: new(headerTop), Footer: new(headerTop), Gutter: new(0),
		},
		TitlePg: ctypes.NewGenSingleStrVal(stypes.OnOffOne),
	}
}
