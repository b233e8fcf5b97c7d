package certificates

import (
	"strconv"

	"sovang/registry/catalogue"
)

// frame is a paper with its margins (Nghị định 30/2020/NĐ-CP, Phụ lục I), in
// mm.
type frame struct {
	width, height            float64
	left, top, right, bottom float64 // margins
}

func landscapeA4() frame { return frame{297, 210, 30, 20, 15, 20} }
func portraitA4() frame  { return frame{210, 297, 30, 20, 15, 20} }

// textWidth is the width between the margins.
func (f frame) textWidth() float64 { return f.width - f.left - f.right }

// middle is the axis of the text.
func (f frame) middle() float64 { return f.left + f.textWidth()/2 }

// floor is the lowest place of ink.
func (f frame) floor() float64 { return f.height - f.bottom }

// flow fills pages of one paper from top to bottom.
type flow struct {
	*proof
	frame frame
	pages []Page
	// finished gets each page when the next one begins, and pages then holds no
	// more of it; nil keeps them.
	finished func(Page)
	// y is how far the page at hand is filled, in mm from the top edge.
	y float64
}

// newFlow returns a flow that has no page yet.
func newFlow(p *proof, paper frame) *flow { return &flow{proof: p, frame: paper} }

// linePageNumber is the role of page numbers.
const linePageNumber catalogue.LineRole = "page_number"

// newPage begins a page. Every page but the first has its number in the
// middle of the top margin.
func (f *flow) newPage() {
	f.finish()
	f.pages = append(f.pages, Page{Width: f.frame.width, Height: f.frame.height})
	f.y = f.frame.top
	if n := len(f.pages); n > 1 {
		face := Face{Family: Serif}
		f.add(f.metrics.centred(string(linePageNumber), strconv.Itoa(n), face, 13, f.frame.middle(), 13.5))
	}
}

// finish hands the page at hand on.
func (f *flow) finish() {
	if n := len(f.pages); f.finished != nil && n > 0 {
		f.finished(f.pages[n-1])
		f.pages[n-1] = Page{}
	}
}

// add puts items on the page at hand.
func (f *flow) add(items ...Item) {
	page := &f.pages[len(f.pages)-1]
	page.Items = append(page.Items, items...)
}

// room is the height left on the page at hand.
func (f *flow) room() float64 { return f.frame.floor() - f.y }

// pageRoom is the height of an empty page.
func (f *flow) pageRoom() float64 { return f.frame.floor() - f.frame.top }

// need begins a page when less than the height is left on the one at hand.
func (f *flow) need(height float64) {
	if len(f.pages) == 0 || f.room() < height {
		f.newPage()
	}
}

// skip leaves a gap, unless the page is still empty.
func (f *flow) skip(gap float64) {
	if f.y > f.frame.top {
		f.y += gap
	}
}

// textStyle is how running text is set.
type textStyle struct {
	face    Face
	size    float64
	leading float64 // from baseline to baseline, in em
	colour  Colour
	centred bool
}

func plainText(size float64) textStyle {
	return textStyle{face: Face{Family: Serif}, size: size, leading: 1.25}
}

func boldText(size float64) textStyle {
	return textStyle{face: Face{Family: Serif, Bold: true}, size: size, leading: 1.25}
}

func italicText(size float64) textStyle {
	return textStyle{face: Face{Family: Serif, Italic: true}, size: size, leading: 1.25}
}

func (s textStyle) middle() textStyle {
	s.centred = true
	return s
}

func (s textStyle) in(c Colour) textStyle {
	s.colour = c
	return s
}

func (s textStyle) step() float64 { return s.leading * em(s.size) }

// fewLines is how many lines of a paragraph are kept together on a page.
const fewLines = 5

// text sets a paragraph over the whole width; a long one goes on over pages.
func (f *flow) text(role catalogue.LineRole, text string, s textStyle) {
	clean := bind(f.proof.text(role, text, s.face))
	measured := f.metrics.measure(s.face, s.size)
	var lines []string
	if s.centred { // headings are balanced
		lines, _ = breakLines(clean, f.frame.textWidth(), 4, measured)
	}
	if lines == nil {
		lines = wrapLines(clean, f.frame.textWidth(), measured)
	}
	if len(lines) <= fewLines {
		f.need(float64(len(lines)) * s.step())
	}
	for _, line := range lines {
		f.need(s.step())
		f.add(f.line(role, line, s, f.frame.left, f.frame.textWidth(), f.y+0.8*s.step()))
		f.y += s.step()
	}
}

// line returns a line of text in a column.
func (p *proof) line(role catalogue.LineRole, text string, s textStyle, left, width, baseline float64) Text {
	if s.centred {
		left += (width - p.metrics.width(text, s.face, s.size)) / 2
	}
	return Text{Role: string(role), X: left, Baseline: baseline, String: text, Face: s.face, Size: s.size, Colour: s.colour}
}
