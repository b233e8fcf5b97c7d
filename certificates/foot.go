package certificates

import "sovang/certificates/blank"

// stack knows where the fields with a place of their own stand: on their own
// baseline, or over one another.
type stack struct {
	blank blank.Template
	set   map[blank.Key]setBlock
	// conceded is what the gap for signature and seal gives up, in mm.
	conceded float64
}

// first returns the baseline of the first line of a field. Distances are
// reckoned from the full sizes, so that nothing moves when a long name is set
// smaller.
func (s stack) first(f blank.Field) float64 {
	if f.Above == "" {
		return f.Y
	}
	return s.last(f) - s.set[f.Key].inner()
}

// last returns the baseline of the last line of a field. A field over one that
// says nothing stands in its place.
func (s stack) last(f blank.Field) float64 {
	if f.Above == "" {
		return f.Y + s.set[f.Key].inner()
	}
	below, _ := s.blank.Field(f.Above)
	b, under := s.set[f.Key], s.set[below.Key]
	switch {
	case len(under.lines) == 0:
		return s.place(below)
	case f.Gap == 0:
		return s.first(below) - b.leading()*em(b.block.size)
	}
	return s.first(below) - inkAbove(under.face, under.capitals)*em(under.block.size) - (f.Gap - s.given(f)) -
		inkBelow(b.face, b.capitals)*em(b.block.size)
}

// place returns the baseline that a field without words leaves to the one over
// it.
func (s stack) place(f blank.Field) float64 {
	if f.Above == "" {
		return f.Y
	}
	return s.last(f)
}

// given is what a gap gives up: only the one for the signature does.
func (s stack) given(f blank.Field) float64 {
	if f.Key == blank.SignerPost {
		return s.conceded
	}
	return 0
}

// inner is the height from the first to the last baseline at full size.
func (b setBlock) inner() float64 {
	if len(b.lines) == 0 {
		return 0
	}
	return b.leading() * em(b.block.size) * float64(len(b.lines)-1)
}
