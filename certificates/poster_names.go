package certificates

import "strings"

// The heights of what stands on a poster, in em of the names.
const (
	posterLeading = 1.2
	posterRowGap  = 0.26 // between names
	posterHonour  = 1.5  // a line of an honour
	posterOver    = 0.75 // room over an honour
	posterRibbon  = 3.9  // the ribbon of a part with the room around it
)

// Sizes in parts of that of the names.
const (
	posterHonourSize = 1.14
	posterRibbonSize = 1.4
)

// posterEntry is a name set in a column.
type posterEntry struct{ lines []posterLine }

// posterLine is a line of a name in pieces of one face, which follow on one
// another.
type posterLine struct {
	indent float64
	pieces []posterPiece
}

type posterPiece struct {
	text string
	face Face
	size float64
}

// lineWidth is the width of a line with its indent.
func (s *posterSetter) lineWidth(l posterLine) float64 {
	sum := l.indent
	for _, p := range l.pieces {
		sum += s.metrics.width(p.text, p.face, p.size)
	}
	return sum
}

// heads sets the headings over names: the ribbon of a part that begins, the
// honour.
func (s *posterSetter) heads(g posterGroup, further bool, size float64) []posterSlot {
	var list []posterSlot
	text := strings.ToUpper(g.honour)
	switch {
	case further:
		text += " (TIẾP)"
	case g.part != "":
		list = append(list, posterSlot{ribbon: g.part, height: posterRibbon * em(size)})
	}
	style := boldText(posterHonourSize * size)
	width := s.body().width() - 2*posterFlank(size)
	lines, fits := breakLines(bind(s.text(lineHeading, text, style.face)), width, 3, s.metrics.measure(style.face, style.size))
	if !fits {
		s.fault(lineHeading, FaultOverflow, text, "")
	}
	height := posterOver + posterHonour*float64(max(1, len(lines)))
	return append(list, posterSlot{honour: lines, height: height * em(size)})
}

// grids sets the names of all groups. Those in as many columns, two or more,
// stand flush.
func (s *posterSetter) grids(groups []posterGroup, size float64) []posterGrid {
	grids := make([]posterGrid, len(groups))
	inner := map[int]float64{}
	for i, g := range groups {
		grids[i] = s.grid(g, size)
		inner[grids[i].columns] = max(inner[grids[i].columns], grids[i].inner)
	}
	for i, g := range grids {
		if g.columns > 1 { // one name stands in the middle by itself
			grids[i].inner = inner[g.columns]
		}
	}
	return grids
}

// grid sets the names of a group: one in the middle, several in two columns,
// or in three when that breaks no more of them.
func (s *posterSetter) grid(g posterGroup, size float64) posterGrid {
	grid := posterGrid{columns: min(2, len(g.names))}
	grid.names = s.entries(g.names, s.columnWidth(grid.columns, size), size)
	if len(g.names) > 2 {
		told := len(s.faults)
		narrow := s.entries(g.names, s.columnWidth(3, size), size)
		if countLines(narrow) == countLines(grid.names) {
			grid = posterGrid{columns: 3, names: narrow}
		}
		s.faults = s.faults[:told]
	}
	for _, n := range grid.names {
		for _, l := range n.lines {
			grid.inner = max(grid.inner, s.lineWidth(l))
		}
	}
	return grid
}

func countLines(names []posterEntry) int {
	n := 0
	for _, e := range names {
		n += len(e.lines)
	}
	return n
}

// columnWidth is the width for a name in one of so many columns.
func (s *posterSetter) columnWidth(columns int, size float64) float64 {
	return s.body().width()/float64(columns) - posterGap(size)
}

// posterGap is the width between columns with the star before a name.
func posterGap(size float64) float64 { return 2.6 * em(size) }

// posterFlank is the room for a rule on each side of an honour.
func posterFlank(size float64) float64 { return 5 * em(size) }

// entries sets names in a column of a width, each on one line or with the unit
// below.
func (s *posterSetter) entries(names []posterName, width, size float64) []posterEntry {
	list := make([]posterEntry, len(names))
	for i, n := range names {
		list[i] = s.entry(n, width, size)
	}
	return list
}

func (s *posterSetter) entry(n posterName, width, size float64) posterEntry {
	plain, bold, italic := plainText(size).face, boldText(size).face, italicText(size).face
	var who posterLine
	if n.rank != "" {
		who.pieces = append(who.pieces, posterPiece{text: n.rank + " ", face: plain, size: size})
	}
	who.pieces = append(who.pieces, posterPiece{text: n.name, face: bold, size: size})
	if n.unit == "" && s.lineWidth(who) <= width {
		return posterEntry{[]posterLine{who}}
	}
	one := posterLine{pieces: append(who.pieces[:len(who.pieces):len(who.pieces)], posterPiece{text: " – " + n.unit, face: italic, size: size})}
	if n.unit != "" && s.lineWidth(one) <= width {
		return posterEntry{[]posterLine{one}}
	}
	entry := posterEntry{s.whoLines(who, width, size)}
	indent := em(size)
	if n.unit == "" {
		return entry
	}
	for _, line := range wrapLines(bind("– "+n.unit), width-indent, s.metrics.measure(italic, size)) {
		entry.lines = append(entry.lines, posterLine{indent, []posterPiece{{text: line, face: italic, size: size}}})
	}
	return entry
}

// whoLines sets rank and name on one line, or, when it is too long, the name
// below the rank.
func (s *posterSetter) whoLines(who posterLine, width, size float64) []posterLine {
	if s.lineWidth(who) <= width {
		return []posterLine{who}
	}
	var list []posterLine
	for i, p := range who.pieces {
		indent := 0.0
		if i > 0 {
			indent = em(size)
		}
		for _, line := range wrapLines(strings.TrimSpace(p.text), width-indent, s.metrics.measure(p.face, size)) {
			list = append(list, posterLine{indent, []posterPiece{{text: line, face: p.face, size: size}}})
		}
	}
	return list
}
