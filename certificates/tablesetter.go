package certificates

// tableSetter places the rows of one table.
type tableSetter struct {
	*flow
	table *table
	head  setRow
	overs []overHead
	rows  []setRow // read by row: those of a long table come and go
	// edges is the right edge of the numbers of a column, from its left.
	edges []float64
	// note is what stands under the table.
	note []setLine
	// group is the heading of the rows at hand, nil when there is none.
	group *setRow
	// spans are the heights of the page at hand that are parted in columns.
	spans []span
}

// span is a piece of a page from one height to another.
type span struct{ top, bottom float64 }

// row returns a row broken into lines.
func (s *tableSetter) row(i int) setRow {
	if s.rows[i].lines == nil {
		var r row
		if s.table.long != nil {
			r = s.table.long.make(i)
		} else {
			r = s.table.rows[i]
		}
		of, key := s.proof.row, s.proof.key
		s.proof.row, s.proof.key = r.place, r.key
		s.rows[i] = s.setRow(s.table, r)
		s.proof.row, s.proof.key = of, key
	}
	return s.rows[i]
}

// numberEdges finds for each column of numbers where they end, so that the
// widest stands in the middle.
func (s *tableSetter) numberEdges() {
	for i, c := range s.table.columns {
		widest := 0.0
		if c.align == alignNumber {
			widest = s.widest(i)
		}
		s.edges = append(s.edges, (c.width+widest)/2)
	}
}

// widest is the width of the widest line of a column.
func (s *tableSetter) widest(column int) float64 {
	widest := 0.0
	for i := range s.rows {
		r := s.row(i)
		if r.kind == groupRow {
			continue
		}
		for _, line := range r.lines[column] {
			widest = max(widest, s.lineWidth(line))
		}
	}
	return widest
}

// begins is the height that the table needs to begin on the page at hand,
// under headings that are still to be set: its head with two rows, so that
// neither head nor heading is left alone, or a whole page when the table is
// torn less often on a new one.
func (s *tableSetter) begins(headings float64) float64 {
	if s.table.whole && s.turns(s.pageRoom()-s.table.above) < s.turns(s.room()-headings) {
		return s.pageRoom()
	}
	height := s.table.height(s.head)
	for i := range min(2, len(s.rows)) {
		height += min(s.table.height(s.row(i)), s.pageRoom()/4) // under a head block there is room for that
	}
	if len(s.rows) <= 2 {
		height += s.after()
	}
	return height
}

// turns counts how often the table goes on to a new page when it begins with
// so much room.
func (s *tableSetter) turns(room float64) int {
	turns := 0
	room -= s.table.height(s.head)
	for i := range s.rows {
		height := s.table.height(s.row(i))
		if height+s.follows(i) > room {
			turns++
			room = s.pageRoom() - s.headings()
		}
		room -= height
	}
	return turns
}

// after is the height of what must follow the last row on its page.
func (s *tableSetter) after() float64 { return s.noteHeight() + s.table.after }

func (s *tableSetter) noteHeight() float64 {
	if len(s.note) == 0 {
		return 0
	}
	return s.table.heightOf(len(s.note))
}

// heights adds up the rows from one on.
func (s *tableSetter) heights(from int) float64 {
	sum := 0.0
	for i := from; i < len(s.rows); i++ {
		sum += s.table.height(s.row(i))
	}
	return sum
}

// run places the head and all rows.
func (s *tableSetter) run() {
	s.need(s.begins(0))
	s.begin()
	for i := range s.rows {
		s.place(i)
		if s.table.long != nil {
			s.rows[i] = setRow{}
		}
	}
	s.end()
	for i, line := range s.note {
		s.add(flushLeft(string(lineNote), line.text, line.face, s.table.size, s.left(0), s.baseline(i)))
	}
	s.y += s.noteHeight()
}

// place sets a row, on the next page when it does not fit the one at hand and
// in pieces when no page could hold it.
func (s *tableSetter) place(i int) {
	r := s.row(i)
	height := s.table.height(r)
	switch {
	case height+s.follows(i) <= s.room():
	case s.splits(height):
		s.split(r)
		return
	default:
		s.turn(r.kind != groupRow)
	}
	if r.kind == groupRow {
		s.group = &r
	}
	s.set(r)
}

// splits tells that no page could hold a row of that height.
func (s *tableSetter) splits(height float64) bool { return height > s.pageRoom()-s.headings() }

// follows is the height of what must stand on the same page below a row: the
// first row of a group, a sum, the rows below a total, the end of the table
// with what comes after it.
func (s *tableSetter) follows(i int) float64 {
	rest := len(s.rows) - i - 1
	switch kind := s.row(i).kind; {
	case rest == 0:
		return s.after()
	case kind == totalRow || rest == 1 && s.after() > 0:
		if below := s.heights(i+1) + s.after(); below < s.pageRoom()*2/3 {
			return below
		}
	case kind == groupRow || s.row(i+1).kind == sumRow || s.row(i+1).kind == totalRow:
		height := s.table.height(s.row(i + 1))
		if s.splits(height) {
			return s.pageRoom() / 3
		}
		return height + s.follows(i+1)
	}
	return 0
}

// headings is the height of what is repeated on a new page.
func (s *tableSetter) headings() float64 {
	height := s.table.height(s.head)
	if s.group != nil {
		height += s.table.height(s.repeatedGroup())
	}
	return height
}

// repeatedGroup is the heading of the rows at hand as it stands on a new page.
// The mark that it goes on takes a line of its own when the last line has no
// room for it.
func (s *tableSetter) repeatedGroup() setRow {
	r := *s.group
	if len(r.lines[0]) == 0 {
		return continued(r, 0)
	}
	kept := len(r.lines[0]) - 1
	last := r.lines[0][kept]
	marked, alone := last, last
	marked.text, alone.text = last.text+" "+continuedMark, continuedMark
	lines := append(r.lines[0][:kept:kept], marked)
	if s.metrics.width(marked.text, marked.face, s.table.size) > s.table.width()-2*padX {
		lines = append(r.lines[0][:kept+1:kept+1], alone)
	}
	r.lines = [][]setLine{lines}
	return r
}

// continuedMark says that a row goes on from the page before.
const continuedMark = "(tiếp)"

// turn goes on with the table on a new page.
func (s *tableSetter) turn(withGroup bool) {
	s.end()
	s.newPage()
	s.begin()
	if withGroup && s.group != nil {
		s.set(s.repeatedGroup())
	}
}

// continued returns a row whose text in one column says that it goes on.
func continued(r setRow, named int) setRow {
	lines := make([][]setLine, len(r.lines))
	copy(lines, r.lines)
	mark := setLine{text: continuedMark, face: Face{Family: Serif, Italic: true}}
	lines[named] = append(lines[named][:len(lines[named]):len(lines[named])], mark)
	r.lines = lines
	return r
}

// split sets a row that is taller than a page in pieces, each with the name.
func (s *tableSetter) split(r setRow) {
	if s.room() < s.table.heightOf(fewLines) {
		s.turn(true)
	}
	rest := r
	for {
		fit := max(1, int((s.room()-padTop-padBottom)/s.table.step()))
		piece, left, more := cutRow(rest, fit)
		s.set(piece)
		if !more {
			return
		}
		s.turn(true)
		name := setRow{row: r.row, lines: make([][]setLine, len(r.lines))}
		name.lines[s.table.named] = r.lines[s.table.named][:min(fewLines, len(r.lines[s.table.named]))]
		if len(left.lines[s.table.named]) == 0 {
			left.lines[s.table.named] = continued(name, s.table.named).lines[s.table.named]
		}
		rest = left
	}
}

// cutRow cuts the first lines of every cell off a row.
func cutRow(r setRow, fit int) (piece, left setRow, more bool) {
	piece, left = r, r
	piece.lines, left.lines = make([][]setLine, len(r.lines)), make([][]setLine, len(r.lines))
	for i, lines := range r.lines {
		n := min(fit, len(lines))
		piece.lines[i], left.lines[i] = lines[:n], lines[n:]
		more = more || n < len(lines)
	}
	return piece, left, more
}

// set draws a row where the page at hand is filled.
func (s *tableSetter) set(r setRow) {
	height := s.table.height(r)
	switch r.kind {
	case sumRow:
		s.fill(height, s.table.ink().sum)
	case totalRow:
		s.fill(height, s.table.ink().head)
		s.edge()
	}
	for i, lines := range r.lines {
		for j, line := range lines {
			s.setLine(r, i, j, line)
			for _, beside := range line.beside {
				s.setLine(r, i, j, beside)
			}
		}
	}
	s.advance(height, r.kind != groupRow)
	s.parting(s.left(0), s.y, s.left(0)+s.table.width(), s.y)
}

func (s *tableSetter) setLine(r setRow, column, number int, line setLine) {
	c := s.table.columns[column]
	x := s.left(column) + padX + line.indent
	w := s.lineWidth(line)
	switch {
	case r.kind == groupRow:
		line.colour = s.table.ink().group
	case c.align == alignMiddle:
		x = s.left(column) + (c.width-w)/2
	case c.align == alignNumber:
		x = s.left(column) + s.edges[column] - w
	}
	y := s.baseline(number)
	text := flushLeft(string(c.role), line.text, line.face, s.table.size, x, y)
	text.Colour = line.colour
	s.add(text)
	if line.struck {
		middle := y - 0.23*em(s.table.size)
		s.add(Rule{X1: x, Y1: middle, X2: x + w, Y2: middle, Width: 0.25, Colour: line.colour})
	}
}

func (s *tableSetter) lineWidth(l setLine) float64 {
	return s.metrics.width(l.text, l.face, s.table.size)
}

// left returns the left edge of a column.
func (s *tableSetter) left(column int) float64 {
	x := s.frame.left
	for _, c := range s.table.columns[:column] {
		x += c.width
	}
	return x
}

// baseline returns that of a line of the row at hand.
func (s *tableSetter) baseline(line int) float64 {
	return s.y + padTop + float64(line)*s.table.step() + 0.80*s.table.step()
}

// advance goes below the row at hand and notes whether it has columns.
func (s *tableSetter) advance(height float64, parted bool) {
	if n := len(s.spans); parted && n > 0 && s.spans[n-1].bottom == s.y {
		s.spans[n-1].bottom += height
	} else if parted {
		s.spans = append(s.spans, span{s.y, s.y + height})
	}
	s.y += height
}
