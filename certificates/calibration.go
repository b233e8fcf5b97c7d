package certificates

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/paper"
)

// calibrationLeast is the shorter side, in mm, that the page needs for its
// words: A5 has it. No office printer takes paper longer than calibrationMost.
const calibrationLeast, calibrationMost = 140.0, 1300.0

// CalibrationPage prints the page by which the fault of a printer is measured:
// a grid in mm, and two crosses [blank.Inset] from the edges, whose measured
// places [blank.Correction] turns into a profile. Width and height are those of
// the paper in mm, 140 to 1300. The page is printed with the correction of
// the printer, which it names: the zero Printer for the first measurement, the
// new profile to see that the crosses have come home. A name that cannot be
// printed, or a paper without room for the words, is an error that wraps
// [Faults].
func CalibrationPage(width, height float64, printer registry.Printer) ([]byte, error) {
	if !(min(width, height) >= calibrationLeast && max(width, height) <= calibrationMost) {
		return nil, fmt.Errorf("calibration page of %g × %g mm: sides of %g to %g mm are wanted", width, height, calibrationLeast, calibrationMost)
	}
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	page, faults := layoutCalibration(width, height, printer, m)
	if err := faults.err(); err != nil {
		return nil, fmt.Errorf("calibration page: %w", err)
	}
	return draw([]Page{page}, Metadata{Title: calibrationTitle, Subject: printer.Name, Keywords: []string{"chỉnh máy in", "phôi"}, Undated: true})
}

// layoutCalibration returns the calibration page, or what of the printer's name
// cannot be printed.
func layoutCalibration(width, height float64, printer registry.Printer, m *metrics) (Page, Faults) {
	s := calibrationSetter{proof: proof{metrics: m, key: printer.Name}, printer: printer, page: Page{Width: width, Height: height}}
	s.grid()
	s.rulers()
	s.crosses()
	s.words()
	s.page.Fed = Feed{Printer: printer}.fed(s.page, false)
	return s.page, s.faults
}

// calibrationSetter sets the calibration page.
type calibrationSetter struct {
	proof
	printer registry.Printer
	page    Page
	y       float64 // the lowest ink of the words so far
}

func (s *calibrationSetter) add(items ...Item) { s.page.Items = append(s.page.Items, items...) }

// The greys of the page: lines that lie under others are paler. All are so
// fine that they take hardly any toner.
func gridGrey() Colour  { return Colour{214, 214, 214} }
func fiveGrey() Colour  { return Colour{234, 234, 234} }
func rulerGrey() Colour { return Colour{120, 120, 120} }

// gridEdge is where the scales stand, in mm from the edges: printers leave the
// last 5 mm white.
const gridEdge = 10.0

// grid draws a line every 5 mm, and a darker one every 10.
func (s *calibrationSetter) grid() {
	for _, step := range []struct {
		every, but int
		colour     Colour
	}{{5, 10, fiveGrey()}, {10, 0, gridGrey()}} {
		var p path
		for at := 10; float64(at) <= s.page.Width-gridEdge; at += step.every {
			if step.but == 0 || at%step.but != 0 {
				p = p.move(float64(at), gridEdge).line(float64(at), s.page.Height-gridEdge)
			}
		}
		for at := 10; float64(at) <= s.page.Height-gridEdge; at += step.every {
			if step.but == 0 || at%step.but != 0 {
				p = p.move(gridEdge, float64(at)).line(s.page.Width-gridEdge, float64(at))
			}
		}
		s.add(stroked(p, step.colour, 0.1))
	}
}

// rulers draws a scale in mm along all four sides, with labels every 10 mm.
func (s *calibrationSetter) rulers() {
	const top = gridEdge
	w, h := s.page.Width, s.page.Height
	var p path
	for i := 10; float64(i) <= w-top; i++ {
		x := float64(i)
		p = p.move(x, top).line(x, top-tick(i)).move(x, h-top).line(x, h-top+tick(i))
		if i%10 == 0 && i > 10 {
			s.label(i, x, top-tick(i)-0.7, 0)
			s.label(i, x, h-top+tick(i)+2.2, 0)
		}
	}
	for i := 10; float64(i) <= h-top; i++ {
		y := float64(i)
		p = p.move(top, y).line(top-tick(i), y).move(w-top, y).line(w-top+tick(i), y)
		if i%10 == 0 && i > 10 {
			s.label(i, top-tick(i)-0.5, y+0.75, 1)
			s.label(i, w-top+tick(i)+0.5, y+0.75, -1)
		}
	}
	s.add(stroked(append(p, boxPath(top, top, w-top, h-top)...), rulerGrey(), 0.1))
}

// tick is how long the mark of a millimetre is.
func tick(mm int) float64 {
	switch {
	case mm%10 == 0:
		return 2.2
	case mm%5 == 0:
		return 1.6
	}
	return 1
}

// label writes a number centred (0), ending at x (1) or beginning there (-1).
func (s *calibrationSetter) label(mm int, x, baseline float64, side int) {
	const size = 5.5
	face, text := Face{Family: Serif}, strconv.Itoa(mm)
	t := s.metrics.centred("label", text, face, size, x, baseline)
	switch side {
	case 1:
		t = s.metrics.flushRight("label", text, face, size, x, baseline)
	case -1:
		t = flushLeft("label", text, face, size, x, baseline)
	}
	t.Colour = rulerGrey()
	s.add(t)
}

// crossArm is how far a cross reaches, in mm.
const crossArm = 8.0

// cross is one of the two crosses that are measured.
type cross struct {
	x, y float64
	name string
}

func (s *calibrationSetter) both() []cross {
	return []cross{
		{blank.Inset, blank.Inset, "Dấu 1"},
		{s.page.Width - blank.Inset, s.page.Height - blank.Inset, "Dấu 2"},
	}
}

// crosses draws the crosses with their names, the second's to its left.
func (s *calibrationSetter) crosses() {
	const arm, ring, size = crossArm, 3.0, 10.0
	for i, c := range s.both() {
		s.add(
			filled(circlePath(c.x, c.y, arm+0.6), white()),
			stroked(circlePath(c.x, c.y, ring), flagRed(), 0.2),
			Rule{X1: c.x - arm, Y1: c.y, X2: c.x + arm, Y2: c.y, Width: 0.15},
			Rule{X1: c.x, Y1: c.y - arm, X2: c.x, Y2: c.y + arm, Width: 0.15},
		)
		bold := Face{Family: Serif, Bold: true}
		name := flushLeft("cross", c.name, bold, size, c.x+arm+2, c.y+1.2)
		if i == 1 {
			name = s.metrics.flushRight("cross", c.name, bold, size, c.x-arm-2, c.y+1.2)
		}
		s.add(s.behind(name), name)
	}
}

// behind is the white under a line that stands on the grid.
func (s *calibrationSetter) behind(t Text) Shape {
	width := s.metrics.width(t.String, t.Face, t.Size)
	return filled(boxPath(t.X-0.8, t.Baseline-em(t.Size)*0.8, t.X+width+0.8, t.Baseline+em(t.Size)*0.3), white())
}

// size says the paper.
func (s *calibrationSetter) size() string {
	return "Khổ giấy " + millimetres(s.page.Width) + " × " + millimetres(s.page.Height) + " mm"
}

// millimetres writes a length as Vietnamese papers do, to a hundredth.
func millimetres(mm float64) string {
	text := strconv.FormatFloat(math.Round(mm*100)/100, 'f', -1, 64)
	return strings.Replace(paper.Decimal(text), "-", "−", 1)
}
