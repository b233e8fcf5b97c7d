package certificates

// piece is what no page tears: a line of text, the end of a paper, or a table,
// which sees to its pages itself.
type piece struct {
	// above is what it leaves free over it, but at the top of a page, and
	// height what it takes, both in mm.
	above, height float64
	// items stand as they would at the top of the paper.
	items []Item
	// width is that of a line of text, in mm, and centred how it is set.
	width   float64
	centred bool
	// keep tells that no page ends after it.
	keep bool
	// fresh begins a new page, and is nothing else; annex tells that an annex
	// stands there.
	fresh, annex bool
	table        *table
}

// set places pieces from top to bottom, those that belong together on one
// page.
func (s *documentSetter) set(pieces []piece) {
	for len(pieces) > 0 {
		n := together(pieces)
		s.group(pieces[:n], pieces[n:])
		pieces = pieces[n:]
	}
}

// together counts the pieces up to the first after which a page may end, or
// up to a table.
func together(pieces []piece) int {
	for i, p := range pieces {
		if !p.keep || p.fresh || p.table != nil {
			return i + 1
		}
	}
	return len(pieces)
}

// group places pieces that belong together, before the others.
func (s *documentSetter) group(pieces, after []piece) {
	last := pieces[len(pieces)-1]
	switch {
	case last.fresh:
		s.lines(pieces[:len(pieces)-1])
		if last.annex && s.own == 0 {
			s.own = len(s.pages)
		}
		if s.y > s.frame.top {
			s.newPage()
		}
	case last.table == nil:
		s.lines(pieces)
	default:
		s.underHeadings(pieces[:len(pieces)-1], last, after)
	}
}

// lines places pieces that are no tables, on a new page when they do not fit
// the one at hand. What no page could hold is torn, but not its last pieces:
// they may be the end of a paper and the two lines over it.
func (s *documentSetter) lines(pieces []piece) {
	const last = 3
	whole := tall(pieces)
	if whole <= s.pageRoom() {
		s.need(whole - rounding)
	}
	for i, p := range pieces {
		switch {
		case whole <= s.pageRoom():
		case i == len(pieces)-last:
			s.need(tall(pieces[i:]) - rounding)
		default:
			s.need(p.above + p.height)
		}
		s.skip(p.above)
		for _, item := range p.items {
			s.add(lowered(item, s.y))
		}
		s.y += p.height
	}
}

// rounding forgives what sums of lengths differ by.
const rounding = 1e-6

// underHeadings places a table under its headings; the end of it keeps with
// what must follow.
func (s *documentSetter) underHeadings(headings []piece, p piece, after []piece) {
	t := *p.table
	if p.keep && len(after) > 0 {
		t.after = s.leastOf(after[:together(after)])
	}
	height := tall(headings) + p.above
	t.above = height
	setter := s.prepare(t)
	if begins := setter.begins(height); height+begins <= s.pageRoom() {
		s.need(height + begins - rounding)
	}
	s.lines(headings)
	s.skip(p.above)
	setter.run()
}

// leastOf is the height that pieces need to begin on a page: all of it, or the
// headings and a little of a table.
func (s *documentSetter) leastOf(pieces []piece) float64 {
	const rows = 20.0
	height := tall(pieces)
	if pieces[len(pieces)-1].table != nil {
		height += rows
	}
	return min(height, s.pageRoom()/2)
}

// tall is the height of pieces.
func tall(pieces []piece) float64 {
	sum := 0.0
	for _, p := range pieces {
		sum += p.above + p.height
	}
	return sum
}
