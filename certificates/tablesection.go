package certificates

import (
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// lineHeading is the role of the headings of parts and sections.
const lineHeading catalogue.LineRole = "heading"

// section begins a section with its table under the heading; both
// begin on one page.
func (f *flow) section(heading string, t table) {
	t.above = max(t.above, sectionHeight)
	setter := f.prepare(t)
	f.sectionHeading(heading, setter.begins(sectionHeight))
	setter.run()
}

// sectionHeight is the height of the heading of a section, in mm.
const sectionHeight = 12.0

// sectionHeading sets the heading of a section on a page that has room for
// what follows.
func (f *flow) sectionHeading(heading string, follows float64) {
	f.need(sectionHeight + follows)
	f.skip(4)
	f.text(lineHeading, heading, boldText(13))
	f.y += 1.5
}

// closing is the end of a list: where it comes from, place and day,
// signature.
type closing struct {
	letterhead Letterhead
	signature  SignatureBlock
	// until is the day up to which the register was read, zero for no line.
	until cal.Date
}

// closingHeight is the height of the end of a list.
func (f *flow) closingHeight(b SignatureBlock) float64 {
	const sourceAndDate = 26.0
	return sourceAndDate + signatureHeight(b, paperSignature())
}

// The measures of the end of a list.
const (
	signatureShare = 0.46 // of the width of the text
	closingTop     = 25.0 // the most from the table to the first post, in mm
)

// close sets the end of a list on a page that has room for all of it.
func (f *flow) close(c closing) {
	f.need(f.closingHeight(c.signature))
	if c.until.IsDay() {
		f.skip(3)
		f.text(lineNote, fmt.Sprintf("Theo sổ vàng khen thưởng của đơn vị, đến %s.", c.until.Long()), italicText(12))
	}
	f.skip(5)
	width := f.frame.textWidth()
	axis := f.frame.left + (1-signatureShare/2)*width
	style := italicText(13.5).middle()
	dated := f.proof.text(catalogue.LinePlaceDate, c.letterhead.dated(), style.face)
	f.add(f.line(catalogue.LinePlaceDate, dated, style, axis, 0, f.y+4))
	items, y := f.signature(c.signature, axis, signatureShare*width, f.y+11.5, paperSignature())
	f.add(items...)
	f.y = y
}
