package certificates

import "sovang/certificates/blank"

// sheetSetter lays out one certificate on its blank.
type sheetSetter struct {
	proof
	cert  Certificate
	style Style
	blank blank.Template
	words map[string]string
	// signed tells, once it was asked, whether somebody can sign.
	signed *bool
	stack  stack
	// placed are the finished lines of each field.
	placed map[blank.Key][]Text
}

// layoutCertificate returns the page of one certificate on a blank, or what
// keeps it from being printed. Head and foot never move, so that the sheets of
// a batch, and blanks that are printed already, register; the body flows
// between them. A print over a blank leaves out what is preprinted and nothing
// else: every line keeps its place.
func layoutCertificate(c Certificate, t blank.Template, style Style, feed Feed, m *metrics) (Page, Faults) {
	s := sheetSetter{
		proof: proof{metrics: m, row: c.Row, key: c.Key},
		cert:  c, style: style, blank: t, words: c.words(),
		stack:  stack{blank: t, set: map[blank.Key]setBlock{}},
		placed: map[blank.Key][]Text{},
	}
	overlay := feed.over(t)
	var b body
	for _, f := range t.Fields {
		before := s.faults
		switch {
		case !f.Key.IsText():
		case f.InBody():
			b.add(s.block(f))
		default:
			s.stack.set[f.Key] = s.fixed(f)
		}
		if overlay && f.Preprinted { // what is printed already needs no words of ours
			s.faults, s.signed = before, nil
		}
	}
	if len(s.faults) == 0 {
		b.width = t.Body.Width
		s.flow(b)
		s.inside(overlay)
		s.apart()
	}
	return s.page(overlay, feed), s.faults
}

// flow sets the body between head and foot: break first, shrink second. What
// is too wide shrinks alone; concessions are made for height only.
func (s *sheetSetter) flow(b body) {
	for _, c := range concessions(b) {
		s.stack.conceded = c.gap
		blocks, tooWide := b.set(s.metrics, c)
		for _, part := range tooWide {
			s.fault(part.role, FaultOverflow, part.text, "")
		}
		if len(tooWide) > 0 {
			return
		}
		if len(blocks) == 0 {
			s.stand()
			return
		}
		top, bottom := s.top(), s.bottom()
		if gaps, fits := distribute(bottom-top-heights(blocks), spaces(blocks)); fits {
			s.stand()
			s.place(blocks, gaps, top)
			return
		}
	}
	last := b.last()
	s.fault(last.role, FaultOverflow, last.text, "")
}

// top is where the body begins: under the ink of the award's name.
func (s *sheetSetter) top() float64 {
	if s.blank.Body.Top > 0 {
		return s.blank.Body.Top
	}
	name, _ := s.blank.Field(blank.AwardName)
	b := s.stack.set[name.Key]
	return s.stack.last(name) + inkBelow(b.face, b.capitals)*em(b.block.size)
}

// bottom is where the body ends: over the ink of the date.
func (s *sheetSetter) bottom() float64 {
	if s.blank.Body.Bottom > 0 {
		return s.blank.Body.Bottom
	}
	date, _ := s.blank.Field(blank.PlaceDate)
	b := s.stack.set[date.Key]
	return s.stack.first(date) - inkAbove(b.face, b.capitals)*em(b.size)
}

// stand places the lines of the fields outside the body.
func (s *sheetSetter) stand() {
	for key, b := range s.stack.set {
		f, _ := s.blank.Field(key)
		baseline := s.stack.first(f)
		for i, text := range b.lines {
			s.placed[key] = append(s.placed[key], s.line(f, b, text, baseline+b.leading()*em(b.block.size)*float64(i)))
		}
	}
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
	zone := blank.Field{X: s.blank.Body.X, Width: s.blank.Body.Width}
	for i, b := range blocks {
		baseline := y + gaps[i] + inkAbove(b.face, b.capitals)*em(b.size)
		for _, line := range b.lines {
			s.placed[b.key] = append(s.placed[b.key], s.line(zone, b, line, baseline))
			baseline += b.leading() * em(b.size)
		}
		y += gaps[i] + b.height()
	}
}

// inside reports what is printed and leaves the paper: lines that stand over
// others, or go on below them, may reach beyond its edge.
func (s *sheetSetter) inside(overlay bool) {
	for _, f := range s.blank.Fields {
		if overlay && f.Preprinted {
			continue
		}
		for _, t := range s.placed[f.Key] {
			top, bottom := t.Baseline-inkAbove(t.Face, true)*em(t.Size), t.Baseline+inkBelow(t.Face, false)*em(t.Size)
			if top < 0 || bottom > s.blank.PaperHeight {
				s.fault(f.Key.Role(), FaultOutside, t.String, "")
			}
		}
	}
}

// page gathers what is printed, in the order of the blank.
func (s *sheetSetter) page(overlay bool, feed Feed) Page {
	page := Page{Width: s.blank.PaperWidth, Height: s.blank.PaperHeight}
	for _, f := range s.blank.Fields {
		items := s.items(f)
		switch {
		case !overlay || !f.Preprinted:
			page.Items = append(page.Items, items...)
		case feed.Screen && len(s.cert.Scan) == 0:
			page.Items = append(page.Items, paled(items)...)
		}
	}
	return page
}

// items returns what a field puts on the page.
func (s *sheetSetter) items(f blank.Field) []Item {
	var items []Item
	switch f.Key {
	case blank.MottoRule:
		for _, t := range s.placed[blank.Motto] {
			end := t.X + s.metrics.width(t.String, t.Face, t.Size)
			items = append(items, Rule{X1: t.X, Y1: f.Y, X2: end, Y2: f.Y, Width: 0.25})
		}
	case blank.QR:
		if s.cert.QR != nil {
			items = append(items, Stamp{Of: s.cert.QR, X: f.X, Y: f.Y, Width: f.Width})
		}
	default:
		for _, t := range s.placed[f.Key] {
			items = append(items, t)
		}
	}
	return items
}
