package certificates

import (
	"strings"

	"sovang/registry/catalogue"
)

// sheetSetter lays out one certificate.
type sheetSetter struct {
	proof
	cert  Certificate
	style Style
	sheet sheet
	field field
	page  Page
}

// layoutCertificate returns the page of one certificate, or what keeps it
// from being printed. A model without a layout is an error.
func layoutCertificate(c Certificate, style Style, m *metrics) (Page, Faults, error) {
	sh, err := sheetFor(c.Model)
	if err != nil {
		return Page{}, nil, err
	}
	s := sheetSetter{
		proof: proof{metrics: m, row: c.Row, key: c.Key},
		cert:  c, style: style, sheet: sh, field: fieldOf(c.Model),
		page: Page{Width: sh.width, Height: sh.height},
	}
	s.head()
	s.lowerLeft()
	r, b := s.rightColumn(), s.body()
	if len(s.faults) == 0 {
		s.flow(b, r)
	}
	return s.page, s.faults, nil
}

// line returns how the model sets a line.
func (s *sheetSetter) line(role catalogue.LineRole) catalogue.LineStyle {
	return s.cert.Model.Lines[role]
}

func floorOf(l catalogue.LineStyle) float64 {
	if l.MinSize > 0 {
		return min(l.Size, l.MinSize)
	}
	return l.Size
}

func faceOf(l catalogue.LineStyle) Face { return Face{Family: Serif, Bold: l.Bold, Italic: l.Italic} }

// prepared checks the text of a line and puts it into the case of the model.
func (s *sheetSetter) prepared(role catalogue.LineRole, text string) string {
	style := s.line(role)
	clean := s.needed(role, text, faceOf(style))
	if style.Capitals {
		return strings.ToUpper(clean)
	}
	return clean
}

// add places one line that is set as the model has it.
func (s *sheetSetter) add(role catalogue.LineRole, t Text) {
	if s.line(role).Red {
		t.Colour = flagRed()
	}
	s.page.Items = append(s.page.Items, t)
}

// fitted returns the largest size at which a text fits one line of that
// width, not under the floor of the model.
func (s *sheetSetter) fitted(role catalogue.LineRole, text string, width float64) float64 {
	style := s.line(role)
	floor := floorOf(style)
	for size := style.Size; size >= floor-1e-9; size -= sizeStep {
		if s.metrics.width(text, faceOf(style), size) <= width {
			return size
		}
	}
	s.fault(role, FaultOverflow, text, "")
	return floor
}

// head sets the fixed lines at the top.
func (s *sheetSetter) head() {
	axis := s.sheet.width / 2
	for _, l := range []struct {
		role     catalogue.LineRole
		text     string
		baseline float64
	}{
		{catalogue.LineCountry, nationalName, s.sheet.country},
		{catalogue.LineMotto, nationalMotto, s.sheet.motto},
		{catalogue.LineAuthority, s.cert.Authority, s.sheet.authority},
		{catalogue.LineVerb, s.cert.Verb, s.sheet.verb},
		{catalogue.LineHonour, s.cert.Honour, s.sheet.honour},
	} {
		text := s.prepared(l.role, l.text)
		size := s.fitted(l.role, text, s.field.width())
		s.add(l.role, s.metrics.centred(string(l.role), text, faceOf(s.line(l.role)), size, axis, l.baseline))
	}
	motto := s.line(catalogue.LineMotto)
	half := s.metrics.width(nationalMotto, faceOf(motto), motto.Size) / 2
	s.page.Items = append(s.page.Items, Rule{X1: axis - half, Y1: s.sheet.mottoRule, X2: axis + half, Y2: s.sheet.mottoRule, Width: 0.25})
}

// body prepares the lines that flow.
func (s *sheetSetter) body() body {
	if strings.TrimSpace(s.cert.Citation) == "" {
		s.fault(catalogue.LineCitation, FaultMissing, "", "")
	}
	b := body{
		recipient: s.recipient(),
		citation:  s.block(catalogue.LineCitation, s.cert.Citation, 3),
		width:     s.field.width(),
	}
	if strings.TrimSpace(s.cert.Post) != "" {
		b.post = s.block(catalogue.LinePost, s.cert.Post, 2)
	}
	return b
}

// scriptGrowth is how many points larger a script is set: its small letters
// are half as high as capitals.
const scriptGrowth = 8.0

// recipient prepares rank and name, or the name of a unit. A style without
// capitals still has them for the name of a person; a script has none.
func (s *sheetSetter) recipient() block {
	if strings.TrimSpace(s.cert.Recipient) == "" {
		s.fault(catalogue.LineRecipient, FaultMissing, "", "")
		return block{}
	}
	if s.style.ScriptNames {
		return s.scriptName()
	}
	if s.style.RecipientCapitals || s.cert.Unit {
		return s.block(catalogue.LineRecipient, s.cert.recipient(), 2)
	}
	b := s.block(catalogue.LineRecipient, joinWords(s.cert.Rank, strings.ToUpper(s.cert.Recipient)), 2)
	b.capitals = true
	return b
}

func (s *sheetSetter) scriptName() block {
	style, face := s.line(catalogue.LineRecipient), Face{Family: Script}
	return block{
		role: catalogue.LineRecipient, face: face, most: 2,
		text: bind(s.needed(catalogue.LineRecipient, s.cert.recipient(), face)),
		size: style.Size + scriptGrowth, floor: style.MinSize + scriptGrowth,
	}
}

// block prepares a paragraph of the body.
func (s *sheetSetter) block(role catalogue.LineRole, text string, most int) block {
	style := s.line(role)
	if !s.style.RecipientCapitals && role != catalogue.LineCitation {
		style.Capitals = false
	}
	clean := s.needed(role, text, faceOf(style))
	if style.Capitals {
		clean = strings.ToUpper(clean)
	}
	return block{
		role: role, text: bind(clean), face: faceOf(style), capitals: style.Capitals,
		size: style.Size, floor: floorOf(style), most: most,
	}
}

// flow sets the body between head and foot: break first, shrink second. What
// is too wide shrinks alone; concessions are made for height only.
func (s *sheetSetter) flow(b body, r rightColumn) {
	top := s.sheet.honour + inkBelow(Face{Family: Serif}, true)*em(s.line(catalogue.LineHonour).Size)
	for _, c := range concessions(b) {
		blocks, tooWide := b.set(s.metrics, c)
		for _, part := range tooWide {
			s.fault(part.role, FaultOverflow, part.text, "")
		}
		if len(tooWide) > 0 {
			return
		}
		right := s.standing(r, c.gap)
		bottom := right[0].Baseline - inkAbove(right[0].Face, false)*em(right[0].Size)
		if gaps, fits := distribute(bottom-top-heights(blocks), spaces(blocks)); fits {
			s.place(blocks, gaps, top)
			for _, t := range right {
				s.add(catalogue.LineRole(t.Role), t)
			}
			return
		}
	}
	s.fault(catalogue.LineCitation, FaultOverflow, b.citation.text, "")
}

func heights(blocks []setBlock) float64 {
	total := 0.0
	for _, b := range blocks {
		total += b.height()
	}
	return total
}

// place sets the blocks of the body one under the other.
func (s *sheetSetter) place(blocks []setBlock, gaps []float64, top float64) {
	y := top
	for i, b := range blocks {
		baseline := y + gaps[i] + inkAbove(b.face, b.capitals)*em(b.size)
		for _, line := range b.lines {
			s.add(b.role, s.metrics.centred(string(b.role), line, b.face, b.size, s.sheet.width/2, baseline))
			baseline += b.leading() * em(b.size)
		}
		y += gaps[i] + b.height()
	}
}
