package certificates

import (
	"strings"

	"sovang/registry/catalogue"
)

// The page of administrative papers, A4 upright, in mm (Nghị định
// 30/2020/NĐ-CP, Phụ lục I).
const (
	a4Width, a4Height             = 210.0, 297.0
	marginLeft, marginRight       = 30.0, 15.0
	marginTop, marginBottom       = 20.0, 20.0
	textLeft, textRight           = marginLeft, a4Width - marginRight
	textAxis                      = (textLeft + textRight) / 2
	labelColumn                   = 52.0 // of an extract's rows
	noteSize                      = 11.0
	signatureAxis, signatureWidth = textLeft + 0.72*(textRight-textLeft), 84.0
)

// ruleGrey is the colour of rules between rows.
func ruleGrey() Colour { return Colour{170, 170, 170} }

// extractSetter lays out one extract from the top down.
type extractSetter struct {
	proof
	extract Extract
	page    Page
	y       float64 // the lowest ink so far
	size    float64 // of the rows, in pt
	air     float64 // share of the white between the parts
}

// layoutExtract returns the page of one extract, or what keeps it from being
// printed. A long extract is set closer, then smaller.
func layoutExtract(e Extract, m *metrics) (Page, Faults) {
	var s extractSetter
	for _, setting := range []struct{ size, air float64 }{{13, 1}, {13, 0.6}, {12, 0.6}, {12, 0.4}, {11, 0.4}} {
		s = extractSetter{
			proof:   proof{metrics: m, row: e.Row, key: e.Key},
			extract: e, page: Page{Width: a4Width, Height: a4Height},
			size: setting.size, air: setting.air,
		}
		s.heading()
		s.award()
		s.rows()
		s.note()
		if fits := s.sign(); fits || len(s.faults) > 0 {
			return s.page, s.faults
		}
	}
	s.fault(catalogue.LineCitation, FaultOverflow, e.Citation, "")
	return s.page, s.faults
}

func (s *extractSetter) add(items ...Item) { s.page.Items = append(s.page.Items, items...) }

// heading sets head block and title.
func (s *extractSetter) heading() {
	bold, italic := Face{Family: Serif, Bold: true}, Face{Family: Serif, Italic: true}
	items, low := s.letterhead(s.extract.Letterhead, textLeft, textRight, marginTop+4)
	s.add(items...)
	s.y = low + 18*s.air
	s.centre(lineTitle, "TRÍCH LỤC KHEN THƯỞNG", bold, 17, 1)
	unit := s.text(lineUnit, s.extract.Letterhead.Unit, italic)
	s.y += 1.2
	s.centre(lineTitle, "Từ sổ vàng khen thưởng của "+unit, italic, 13, 2)
	s.y += 2.6
	s.add(Rule{X1: textAxis - 24, Y1: s.y, X2: textAxis + 24, Y2: s.y, Width: 0.3, Colour: flagRed()})
	s.y += 11 * s.air
}

// award sets what was given and to whom, in the middle of the page.
func (s *extractSetter) award() {
	bold := Face{Family: Serif, Bold: true}
	e := s.extract
	s.centre(catalogue.LineVerb, strings.ToUpper(s.needed(catalogue.LineVerb, e.Verb, bold)), bold, 14, 1)
	s.y += 3
	s.honour(strings.ToUpper(s.needed(catalogue.LineHonour, e.Honour, bold)))
	s.y += 4
	s.centre(catalogue.LineRecipient, strings.ToUpper(s.needed(catalogue.LineRecipient, e.Recipient, bold)), bold, 16, 2)
	s.y += 9 * s.air
}

// honour sets the honour in red. When it takes several lines, a name in
// quotation marks begins one: “Vì sự nghiệp …” under Kỷ niệm chương.
func (s *extractSetter) honour(text string) {
	const size, most = 20.0, 3
	role, face, width := catalogue.LineHonour, Face{Family: Serif, Bold: true}, textRight-textLeft
	before, name, quoted := strings.Cut(text, " “")
	var lines []string
	if quoted && s.metrics.width(text, face, size) > width {
		lines = append(s.column(role, before, face, size, width, most-1), s.column(role, "“"+name, face, size, width, most-1)...)
	} else {
		lines = s.column(role, text, face, size, width, most)
	}
	s.centreLines(role, lines, face, size, flagRed())
}

// centre sets a text in the middle of the page under what is there.
func (s *extractSetter) centre(role catalogue.LineRole, text string, face Face, size float64, most int) {
	s.centreLines(role, s.column(role, text, face, size, textRight-textLeft, most), face, size, black())
}

// centreLines sets lines in the middle of the page under what is there.
func (s *extractSetter) centreLines(role catalogue.LineRole, lines []string, face Face, size float64, colour Colour) {
	text := strings.Join(lines, " ")
	capitals := text == strings.ToUpper(text)
	for i, line := range lines {
		if i == 0 {
			s.y += inkAbove(face, capitals) * em(size)
		} else {
			s.y += capitalLeading * em(size)
		}
		t := s.metrics.centred(string(role), line, face, size, textAxis, s.y)
		t.Colour = colour
		s.add(t)
	}
	s.y += inkBelow(face, capitals) * em(size)
}

// rows sets the details as labels and values between hairlines.
func (s *extractSetter) rows() {
	if strings.TrimSpace(s.extract.DecisionNumber) == "" || s.extract.DecisionDate.IsZero() {
		s.fault(catalogue.LineDecision, FaultMissing, "", "")
	}
	s.hairline()
	for _, d := range s.extract.details() {
		s.detail(d)
		s.hairline()
	}
}

func (s *extractSetter) hairline() {
	s.add(Rule{X1: textLeft, Y1: s.y, X2: textRight, Y2: s.y, Width: 0.15, Colour: ruleGrey()})
}

func (s *extractSetter) detail(d detail) {
	const longest = 12
	padding := 1 + 1.2*s.air
	plain, bold := Face{Family: Serif}, Face{Family: Serif, Bold: true}
	lines := s.filled(d.role, d.value, bold, s.size, textRight-textLeft-labelColumn, longest)
	baseline := s.y + padding + inkAbove(plain, true)*em(s.size)
	s.add(flushLeft(string(d.role)+labelRole, d.label+":", plain, s.size, textLeft, baseline))
	for i, line := range lines {
		if i > 0 {
			baseline += smallLeading * em(s.size)
		}
		s.add(flushLeft(string(d.role), line, bold, s.size, textLeft+labelColumn, baseline))
	}
	s.y = baseline + inkBelow(bold, false)*em(s.size) + padding
}

// note says what an extract is not.
func (s *extractSetter) note() {
	italic := Face{Family: Serif, Italic: true}
	s.y += 3
	for _, line := range s.filled(lineNote, extractNote, italic, noteSize, textRight-textLeft, 3) {
		s.y += smallLeading * em(noteSize)
		s.add(flushLeft(string(lineNote), line, italic, noteSize, textLeft, s.y))
	}
	s.y += inkBelow(italic, false) * em(noteSize)
}

// sign sets the signature block at the right and tells whether there was room
// for it.
func (s *extractSetter) sign() bool {
	style := paperSignature()
	items, low := s.signature(s.extract.Signature, signatureAxis, signatureWidth, s.y+5+9*s.air, style)
	s.add(items...)
	return low+inkBelow(Face{Family: Serif}, false)*em(style.nameSize) <= a4Height-marginBottom
}
