package certificates

// tableInk is with what a table is drawn.
type tableInk struct {
	edge, parting             float64 // widths of lines, in mm
	edgeColour, partingColour Colour
	head, sum                 *Colour // behind rows; nil is none
	group                     Colour  // of the letters of a group's heading
	sides                     bool    // the table has lines at both sides
}

// ink returns that of the table.
func (t *table) ink() tableInk {
	if t.office {
		return tableInk{edge: officeLine, parting: officeLine, sides: true}
	}
	head, sum := paleGold(), sumTint()
	return tableInk{
		edge: thickLine, parting: hairline, edgeColour: darkGold(), partingColour: hairGrey(), head: &head, sum: &sum, group: deepRed(),
	}
}

// officeLine is the width of all lines of an office table, in mm: half a
// point.
const officeLine = 0.18

func (s *tableSetter) fill(height float64, c *Colour) {
	if c != nil {
		x := s.left(0)
		s.add(filled(boxPath(x, s.y, x+s.table.width(), s.y+height), *c))
	}
}

// edge draws a line over the whole width where the page at hand is filled.
func (s *tableSetter) edge() {
	x, ink := s.left(0), s.table.ink()
	s.add(Rule{X1: x, Y1: s.y, X2: x + s.table.width(), Y2: s.y, Width: ink.edge, Colour: ink.edgeColour})
}

// parting draws a line between rows or columns.
func (s *tableSetter) parting(x1, y1, x2, y2 float64) {
	ink := s.table.ink()
	s.add(Rule{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: ink.parting, Colour: ink.partingColour})
}
