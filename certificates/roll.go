package certificates

import (
	"bytes"
	"cmp"
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
)

// RollOptions says what the paper of an honour roll carries beside the roll.
type RollOptions struct {
	// Letterhead is the head block of the cover, with place and day of the
	// paper. An empty Unit and Superior are filled from the roll.
	Letterhead Letterhead
	// Signature stands at the end.
	Signature SignatureBlock
	// Title is the first line of the cover; empty for BẢNG VÀNG DANH DỰ.
	Title string
	// Until is the day up to which the register was read; zero leaves the
	// line about it out.
	Until cal.Date
	// Against sets the awards of another period beside those of the roll; nil
	// for none.
	Against *honourroll.PeriodComparison
}

// Roll prints an honour roll on A4 landscape: cover, key figures, A
// collectives, B individuals, C exemplars, D statistics, E results, and the
// signature block. What cannot be printed is [Faults], with the place in the
// roll as row, and there is no document.
func Roll(r honourroll.Roll, o RollOptions) ([]byte, error) {
	var g galley
	err := layRoll(r, o, g.add)
	g.end()
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if err := g.print(&file, rollMetadata(r, o)); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// layRoll lays out the pages and hands them on one by one.
func layRoll(r honourroll.Roll, o RollOptions, finished func(Page)) error {
	m, err := newMetrics()
	if err != nil {
		return err
	}
	o.Letterhead.Unit = cmp.Or(o.Letterhead.Unit, r.UnitName)
	o.Letterhead.Superior = cmp.Or(o.Letterhead.Superior, r.Superior)
	o.Title = cmp.Or(o.Title, "Bảng vàng danh dự")
	s := rollSetter{flow: newFlow(&proof{metrics: m, key: r.Unit}, landscapeA4()), roll: r, options: o}
	s.finished = finished
	s.cover()
	s.summary()
	s.collectives()
	s.individuals()
	s.exemplars()
	s.statistics()
	s.results()
	s.close()
	s.finish()
	return s.faults.err()
}

// rollMetadata dates the document by its letterhead, else by what it holds.
func rollMetadata(r honourroll.Roll, o RollOptions) Metadata {
	unit := cmp.Or(o.Letterhead.Unit, r.UnitName)
	return Metadata{
		Title:    fmt.Sprintf("%s %s %s", cmp.Or(o.Title, "Bảng vàng danh dự"), unit, r.Period.Long()),
		Author:   unit,
		Subject:  "Tập thể, cá nhân điển hình tiên tiến " + r.Period.Long(),
		Keywords: []string{"thi đua", "khen thưởng", "bảng vàng", r.Period.String()},
		Date:     cmp.Or(o.Letterhead.Date, o.Until, r.Latest, r.Period.To.Last()),
	}
}

// rollSetter sets the parts of one roll.
type rollSetter struct {
	*flow
	roll    honourroll.Roll
	options RollOptions
	// parts counts the parts that began.
	parts int
}

// part begins a part of the roll under its heading, with the next letter, on a
// new page when less than the height is left.
func (s *rollSetter) part(heading string, height float64) {
	s.need(height)
	s.skip(9)
	letter := string(rune('A' + s.parts))
	s.parts++
	s.text(lineHeading, letter+". "+heading, boldText(15).middle().in(deepRed()))
	s.flourish()
}

// partHeadings is the height of the heading of a part with that of its first
// section, in mm.
const partHeadings = 34.0

// partHeight is the height that a part needs which begins with a section.
func (s *rollSetter) partHeight(first table) float64 { return s.beginning(first, partHeadings) }

// beginning is the height of headings with the beginning of a table below.
func (s *rollSetter) beginning(t table, headings float64) float64 {
	told := len(s.faults)
	height := headings + s.prepare(t).begins(headings)
	s.faults = s.faults[:told] // the table tells them again when it is set
	return height
}

// flourish sets a short gold rule with a diamond under a heading.
func (s *rollSetter) flourish() {
	s.add(flourish(s.frame.middle(), s.y+1.6, 1)...)
	s.y += 5.5
}

// flourish draws a short gold rule with a diamond around a point, times a
// scale.
func flourish(x, y, scale float64) []Item {
	half, gap, size := 22*scale, 2.2*scale, scale
	return []Item{
		Rule{X1: x - half, Y1: y, X2: x - gap, Y2: y, Width: 0.3 * scale, Colour: darkGold()},
		Rule{X1: x + gap, Y1: y, X2: x + half, Y2: y, Width: 0.3 * scale, Colour: darkGold()},
		filled(path{}.move(x, y-size).line(x+size, y).line(x, y+size).line(x-size, y).close(), darkGold()),
	}
}

// closing is the height of the end of the roll.
func (s *rollSetter) closing() float64 { return s.closingHeight(s.options.Signature) }

// close ends the roll with its source and the signature block. The parts
// before see to it that they do not stand alone on a page.
func (s *rollSetter) close() {
	s.flow.close(closing{s.options.Letterhead, s.options.Signature, s.options.Until})
}
