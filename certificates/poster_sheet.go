package certificates

import (
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/catalogue"
)

// A poster as laid out on A3: the outer edge of its border, the ornaments
// across it, and the body that the names fill, in mm.
const (
	posterWidth, posterHeight = 297.0, 420.0
	posterBorder              = 1.2 // the border of a certificate, enlarged
)

func posterEdge() box { return box{11, 26, posterWidth - 11, posterHeight - 14} }

// body is what the names fill, below the title and over the foot.
func (s *posterSetter) body() box { return box{30, s.top, posterWidth - 30, 372.5} }

func posterEmblem() circle { return circle{posterWidth / 2, 30.5, 15} }
func posterBadge() circle  { return circle{posterWidth / 2, posterHeight - 19, 12} }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }

// linePart is the role of the ribbon of a part.
const linePart catalogue.LineRole = "part"

// draw puts the slots of each sheet under the title. The slots of a sheet
// spread over it as far as looks well.
func (s *posterSetter) draw(sheets [][]posterSlot, size float64, some bool) []Page {
	backdrop := posterBackdrop()
	pages := make([]Page, len(sheets))
	for i, slots := range sheets {
		pages[i] = Page{Width: posterWidth, Height: posterHeight, Backdrop: backdrop}
		page := &pages[i]
		page.Items = append(page.Items, s.title...)
		page.Items = append(page.Items, s.slots(slots, size)...)
		page.Items = append(page.Items, s.foot(i+1, len(sheets), some)...)
	}
	return pages
}

// posterBackdrop draws the border, a pale star behind the names, the
// ornaments across the border.
func posterBackdrop() *Artwork {
	edge, emblem, foot := posterEdge(), posterEmblem(), posterBadge()
	clear := emblem
	clear.R *= 2
	inner := edge.inset(borderAndMargin * posterBorder)
	items := radiantStar(inner, posterWidth/2, 0.6*posterHeight).items()
	small := func(c circle) circle { return circle{c.X / posterBorder, c.Y / posterBorder, c.R / posterBorder} }
	lace := border(box{edge.left / posterBorder, edge.top / posterBorder, edge.right / posterBorder, edge.bottom / posterBorder},
		[]circle{small(clear), small(foot)})
	items = append(items, resizer{posterBorder, map[*Artwork]*Artwork{}}.items(lace)...)
	ornaments := append(flagsAt(emblem), emblemAt(emblem)...)
	items = append(items, append(ornaments, badgeAt(foot)...).items()...)
	return &Artwork{Width: posterWidth, Height: posterHeight, Items: items}
}

// setTitle sets the head of a sheet, which all sheets have: units, title, what
// the list is, period. The names stand below it.
func (s *posterSetter) setTitle() {
	const gap = 3.5
	y := 47.5
	for _, line := range []struct {
		text  string
		style textStyle
		step  float64 // from the line above, in mm
	}{
		{strings.ToUpper(s.options.Superior), plainText(16), 7.5},
		{strings.ToUpper(s.options.Unit), boldText(20), 7.5},
		{strings.ToUpper(s.options.Title), boldText(62).in(flagRed()), 23},
		{"TẬP THỂ, CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN", boldText(22), 12.5},
		{s.roll.Slogan(), italicText(17), 8.5},
		{strings.ToUpper(s.roll.Period.Long()), boldText(25).in(deepRed()), 10.5},
	} {
		if line.text != "" {
			y = s.titleLine(line.text, line.style, y+line.step)
		}
	}
	s.title = append(s.title, flourish(posterWidth/2, y+6, 1.8)...)
	s.top = y + 6 + gap
}

// titleLine sets a line of the title in the middle of the sheet, a long one in
// smaller letters and then on two lines, and returns the last baseline.
func (s *posterSetter) titleLine(text string, style textStyle, baseline float64) float64 {
	const width, least, two = posterWidth - 60, 16.0, 2
	clean := bind(s.text(lineTitle, text, style.face))
	size := style.size
	lines, fits := breakLines(clean, width, 1, s.metrics.measure(style.face, size))
	for most := 1; !fits && most <= two; most++ {
		for size = style.size; !fits && size >= least; size -= 0.5 {
			lines, fits = breakLines(clean, width, most, s.metrics.measure(style.face, size))
		}
	}
	if !fits {
		s.fault(lineTitle, FaultOverflow, clean, "")
	}
	style.size = min(style.size, size+0.5)
	for i, line := range lines {
		if i > 0 {
			baseline += style.step()
		}
		s.title = append(s.title, s.line(lineTitle, line, style.middle(), posterWidth/2, 0, baseline))
	}
	return baseline
}

// slots sets the slots of a sheet from the top of the body.
func (s *posterSetter) slots(slots []posterSlot, size float64) []Item {
	const most = 1.45 // of the height as set
	body := s.body()
	height := slotsHeight(slots)
	stretch := min(most, body.height()/height)
	y := body.top + (body.height()-stretch*height)*0.4
	var items []Item
	for _, slot := range slots {
		h := stretch * slot.height
		switch {
		case slot.ribbon != "":
			items = append(items, s.ribbon(slot.ribbon, y+0.52*h, size)...)
		case slot.honour != nil:
			items = append(items, s.honour(slot.honour, y+h-(h-stretch*posterOver*em(size))/2, size)...)
		default:
			items = append(items, s.names(slot, y, stretch, size)...)
		}
		y += h
	}
	return items
}

// ribbon sets the heading of a part in white on a red ribbon.
func (s *posterSetter) ribbon(text string, middle, size float64) []Item {
	style := boldText(posterRibbonSize * size).middle().in(white())
	e := em(size)
	half, high, tail := s.metrics.width(text, style.face, style.size)/2+2.2*e, 1.05*e, 1.6*e
	x := posterWidth / 2
	band := path{}.move(x-half, middle-high).line(x+half, middle-high).line(x+half, middle+high).line(x-half, middle+high).close()
	items := []Item{}
	for _, side := range []float64{-1, 1} {
		end := x + side*half
		fold := path{}.move(end-side*0.7*e, middle-0.55*e).line(end+side*tail, middle-0.55*e).line(end+side*(tail-0.8*e), middle+0.5*e).
			line(end+side*tail, middle+1.55*e).line(end-side*0.7*e, middle+1.55*e).close()
		items = append(items, outlined(fold, deepRed(), darkGold(), 0.25))
	}
	return append(items,
		outlined(band, flagRed(), brightGold(), 0.5),
		s.line(linePart, text, style, x, 0, middle+0.34*em(style.size)))
}

// honour sets an honour around a middle, between gold stars and, where there is
// room, gold rules.
func (s *posterSetter) honour(lines []string, middle, size float64) []Item {
	const shortest = 3.0 // a rule, in mm
	style := boldText(posterHonourSize * size).middle().in(flagRed())
	step := posterHonour * em(size)
	first := middle - 0.5*float64(len(lines)-1)*step
	var items []Item
	widest := 0.0
	for i, line := range lines {
		widest = max(widest, s.metrics.width(line, style.face, style.size))
		items = append(items, s.line(lineHeading, line, style, posterWidth/2, 0, first+float64(i)*step+0.33*em(style.size)))
	}
	body, e := s.body(), em(size)
	for _, side := range []float64{-1, 1} {
		near, far := posterWidth/2+side*(widest/2+1.0*e), posterWidth/2+side*body.width()/2
		items = append(items, filled(at(near, middle).path(starPath(0.42*e)), brightGold()))
		if from := near + side*1.2*e; side*(far-from) > shortest {
			items = append(items, Rule{X1: from, Y1: middle, X2: far, Y2: middle, Width: 0.35, Colour: brightGold()})
		}
	}
	return items
}

// names sets the names under an honour, each behind a star.
func (s *posterSetter) names(slot posterSlot, top, stretch, size float64) []Item {
	body, e := s.body(), em(size)
	width := body.width() / float64(len(slot.columns))
	star := 1.1 * e
	var items []Item
	for i, column := range slot.columns {
		left := body.left + float64(i)*width + (width-slot.inner-star)/2 + star
		y := top
		for _, n := range column {
			h := n.height() * e * stretch
			first := y + h/2 - 0.5*float64(len(n.lines)-1)*posterLeading*e + 0.3*e
			items = append(items, filled(at(left-0.75*e, first-0.29*e).path(starPath(0.34*e)), deepRed()))
			items = append(items, s.entryItems(n, left, first, posterLeading*e)...)
			y += h
		}
	}
	return items
}

// entryItems sets the lines of a name from a first baseline on.
func (s *posterSetter) entryItems(n posterEntry, left, baseline, step float64) []Item {
	var items []Item
	for _, line := range n.lines {
		x := left + line.indent
		for _, p := range line.pieces {
			items = append(items, Text{Role: string(lineName), X: x, Baseline: baseline, String: p.text, Face: p.face, Size: p.size})
			x += s.metrics.width(p.text, p.face, p.size)
		}
		baseline += step
	}
	return items
}

// foot tells the totals of the period, and which of several sheets it is.
func (s *posterSetter) foot(sheet, sheets int, some bool) []Item {
	const baseline, below, inset = 380.0, 7.5, 5.0
	body := s.body()
	sentence := italicText(15).middle()
	for s.metrics.width(s.roll.Sentence(), sentence.face, sentence.size) > body.width() && sentence.size > 14 {
		sentence.size -= 0.5
	}
	items := []Item{s.line(lineNote, s.roll.Sentence(), sentence, posterWidth/2, 0, baseline)}
	small := italicText(14)
	var right []string
	if some {
		right = append(right, "Trích bảng vàng")
	}
	if sheets > 1 {
		right = append(right, "Tờ "+strconv.Itoa(sheet)+"/"+strconv.Itoa(sheets))
	}
	number := s.metrics.flushRight(string(linePageNumber), strings.Join(right, " – "), small.face, small.size, body.right-inset, baseline+below)
	place := flushLeft(string(catalogue.LinePlaceDate), s.placed(small.face), small.face, small.size, body.left+inset, baseline+below)
	if end := place.X + s.metrics.width(place.String, place.Face, place.Size); end > number.X-inset {
		s.fault(catalogue.LinePlaceDate, FaultOverflow, place.String, "")
	}
	return append(items, place, number)
}

// placed is place and year at the foot.
func (s *posterSetter) placed(face Face) string {
	var where []string
	if s.options.Place != "" {
		where = append(where, s.options.Place)
	}
	if year := s.options.Date.Year(); year != 0 {
		where = append(where, fmt.Sprintf("năm %d", year))
	}
	return s.text(catalogue.LinePlaceDate, strings.Join(where, ", "), face)
}
