package certificates

import (
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// paragraphStyle is how a paragraph of a paper is set. Unless it is centred
// its lines end at both margins.
type paragraphStyle struct {
	role                            catalogue.LineRole
	bold, italic, capitals, centred bool
	size, leading                   float64 // pt, em
	indent                          float64 // of the first line, mm
	above                           float64 // mm
	heads                           bool    // stands on the page of what comes after it
	dots                            bool    // goes on in dots to the end of the line
}

// typography is how large running text is set, in pt, and how far its lines
// stand apart, in em. All text of a paper has one.
type typography struct{ size, leading float64 }

// typographies are those that a paper may have, the first unless a closer one
// spares a page on which little more than the signature would stand. The last
// is the closest that is lawful: 13 pt in single lines.
func typographies() []typography {
	return []typography{{bodySize, bodyLeading}, {bodySize, singleLeading}, {13, singleLeading}}
}

// The measures of running text.
const (
	bodySize      = 14.0 // pt
	bodyLeading   = 1.3  // from baseline to baseline, in em
	singleLeading = 1.17 // of single lines
	firstIndent   = 12.7 // mm
	bodyGap       = 2.12 // 6 pt, in mm
	remarkSize    = 12.0 // pt, of remarks under tables
	coverSize     = 44.0 // pt, of the large words of a cover
)

// The lines of papers that lists do not have.
const (
	lineBody     catalogue.LineRole = "body"
	lineReceiver catalogue.LineRole = "receiver" // Nơi nhận
)

func (s paragraphStyle) step() float64 { return s.leading * em(s.size) }

// face returns the face of a run in the style.
func (s paragraphStyle) face(r paper.Run) Face {
	return Face{Family: Serif, Bold: s.bold || r.Bold, Italic: s.italic || r.Italic}
}

func titleStyle() paragraphStyle {
	return paragraphStyle{role: lineTitle, bold: true, capitals: true, centred: true, size: bodySize, leading: bodyLeading, above: 7, heads: true}
}

func subjectStyle() paragraphStyle {
	return paragraphStyle{role: lineTitle, bold: true, centred: true, size: bodySize, leading: bodyLeading, heads: true}
}

func subtitleStyle() paragraphStyle {
	return paragraphStyle{role: lineTitle, italic: true, centred: true, size: bodySize, leading: bodyLeading, heads: true}
}

func (t typography) body() paragraphStyle {
	return paragraphStyle{role: lineBody, size: t.size, leading: t.leading, indent: firstIndent, above: bodyGap}
}

func (t typography) remark() paragraphStyle {
	return paragraphStyle{role: lineNote, italic: true, size: remarkSize, leading: t.leading, above: bodyGap}
}

func (t typography) heading() paragraphStyle {
	return paragraphStyle{role: lineHeading, bold: true, size: t.size, leading: t.leading, above: 3.5, heads: true}
}

// style returns how the paragraphs of a style are set.
func (t typography) style(style paper.Style) paragraphStyle {
	s := t.body()
	switch style {
	case paper.Basis:
		s.italic = true
	case paper.Addressee:
		s.indent, s.centred, s.above, s.heads = 0, true, 4, true
	case paper.Authority:
		s = titleStyle()
		s.size, s.leading, s.above = t.size, t.leading, 4
	case paper.Part:
		return t.heading()
	case paper.Section:
		s = t.heading()
		s.indent, s.above = firstIndent, 2.8
	case paper.Fill:
		s.dots = true
	case paper.Note:
		s.indent, s.italic, s.centred = 0, true, true
	case paper.Remark:
		return t.remark()
	case paper.Cover:
		s = titleStyle()
		s.size, s.above = coverSize, 12
	case paper.Body, paper.Item:
	}
	return s
}
