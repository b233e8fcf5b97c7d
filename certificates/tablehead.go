package certificates

// overHead is a common heading over neighbouring columns.
type overHead struct {
	// first and last are the columns that it joins.
	first, last int
	lines       []setLine
}

// prepareHead breaks the headings of the columns into lines. Under common
// headings they stand in two rows.
func (s *tableSetter) prepareHead() {
	t := s.table
	s.head = setRow{row: row{kind: totalRow}}
	for _, c := range t.columns {
		s.head.lines = append(s.head.lines, s.headLines(c, c.head, c.width))
	}
	for i, c := range t.columns {
		n := len(s.overs)
		switch {
		case c.over == "":
		case n > 0 && s.overs[n-1].last == i-1 && t.columns[i-1].over == c.over:
			s.overs[n-1].last = i
		default:
			s.overs = append(s.overs, overHead{first: i, last: i})
		}
	}
	for i, o := range s.overs {
		c := t.columns[o.first]
		s.overs[i].lines = s.headLines(c, c.over, s.left(o.last+1)-s.left(o.first))
	}
	s.head.least = s.overHeight() + s.underHeight()
}

func (s *tableSetter) headLines(c column, text string, width float64) []setLine {
	return s.setCell(c.role, cell{{text: text, bold: true, name: true}}, width-headMargin, s.table.size)
}

// overHeight is the height of the common headings, zero without any.
func (s *tableSetter) overHeight() float64 {
	height := 0.0
	for _, o := range s.overs {
		height = max(height, s.table.heightOf(len(o.lines)))
	}
	return height
}

// underHeight is the height of the headings under common ones.
func (s *tableSetter) underHeight() float64 {
	height := 0.0
	for _, o := range s.overs {
		for _, lines := range s.head.lines[o.first : o.last+1] {
			height = max(height, s.table.heightOf(max(1, len(lines))))
		}
	}
	return height
}

// checkWhole reports a head and a note that would leave no room on their page
// for rows: they are never torn.
func (s *tableSetter) checkWhole() {
	if s.table.height(s.head) > s.pageRoom()/2 {
		for i, c := range s.table.columns {
			if s.table.heightOf(len(s.head.lines[i])) > s.pageRoom()/4 {
				s.fault(c.role, FaultOverflow, c.head, "")
			}
		}
		for _, o := range s.overs {
			if c := s.table.columns[o.first]; s.table.heightOf(len(o.lines)) > s.pageRoom()/4 {
				s.fault(c.role, FaultOverflow, c.over, "")
			}
		}
	}
	if s.noteHeight() > s.pageRoom()*2/3 {
		s.fault(lineNote, FaultOverflow, s.table.note, "")
	}
}

// begin sets the head on the page at hand.
func (s *tableSetter) begin() {
	height, over := s.table.height(s.head), s.overHeight()
	s.fill(height, s.table.ink().head)
	s.edge()
	for i, c := range s.table.columns {
		top := 0.0
		if c.over != "" {
			top = over
		}
		s.headCell(c, s.head.lines[i], s.left(i)+c.width/2, top, height)
	}
	for _, o := range s.overs {
		left, right := s.left(o.first), s.left(o.last+1)
		s.headCell(s.table.columns[o.first], o.lines, (left+right)/2, 0, over)
		s.parting(left, s.y+over, right, s.y+over)
	}
	s.advance(height, true)
	s.edge()
}

// headCell sets a heading in the middle between two heights of the head.
func (s *tableSetter) headCell(c column, lines []setLine, axis, top, bottom float64) {
	free := bottom - top - s.table.heightOf(len(lines))
	for i, line := range lines {
		x, y := axis-s.lineWidth(line)/2, s.baseline(i)+top+free/2
		s.add(flushLeft(string(c.role), line.text, line.face, s.table.size, x, y))
	}
}

// end closes the table on the page at hand: the lines between the columns and
// round the table.
func (s *tableSetter) end() {
	ink, over := s.table.ink(), s.overHeight()
	for i := range s.table.columns[1:] {
		x := s.left(i + 1)
		for n, part := range s.spans {
			if n == 0 && s.joined(i, i+1) {
				part.top += over
			}
			s.parting(x, part.top, x, part.bottom)
		}
	}
	if ink.sides && len(s.spans) > 0 {
		for _, x := range []float64{s.left(0), s.left(0) + s.table.width()} {
			s.add(Rule{X1: x, Y1: s.spans[0].top, X2: x, Y2: s.y, Width: ink.edge, Colour: ink.edgeColour})
		}
	}
	s.spans = nil
	s.edge()
}

// joined tells that two neighbouring columns share a common heading.
func (s *tableSetter) joined(left, right int) bool {
	for _, o := range s.overs {
		if o.first <= left && right <= o.last {
			return true
		}
	}
	return false
}
