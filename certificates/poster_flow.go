package certificates

import "sort"

// The sizes of the letters of a poster as laid out on A3: the most for names,
// in pt, and the steps in which it is sought.
const (
	posterMost = 26.0
	posterStep = 0.25
)

// posterFew is how many names of a parted group stand together at least.
const posterFew = 6

// posterSlot is a strip of a sheet: the ribbon of a part, an honour, or the
// names under it.
type posterSlot struct {
	height  float64 // before the sheet is stretched, in mm
	ribbon  string
	honour  []string        // lines
	columns [][]posterEntry // read down
	inner   float64
}

// posterGrid is the names of a group as they are set.
type posterGrid struct {
	columns int
	names   []posterEntry
	// inner is the width of the longest name; the names of a column stand
	// flush left in a strip of this width in the middle of the column.
	inner float64
}

// set lays the groups on as few sheets as letters of the least size need, in
// letters as large as those sheets hold.
func (s *posterSetter) set(groups []posterGroup, least float64) []Page {
	told := len(s.faults)
	fewest := len(s.sheets(groups, least))
	steps := int((posterMost - least) / posterStep)
	tooLarge := sort.Search(steps+1, func(i int) bool {
		return len(s.sheets(groups, least+float64(i)*posterStep)) > fewest
	})
	size := least + float64(max(0, tooLarge-1))*posterStep
	s.faults = s.faults[:told] // without those of the sizes that were tried
	shown, all := s.counts(groups)
	return s.draw(s.sheets(groups, size), size, shown < all)
}

// sheets parts the groups into sheets of slots. A group goes on to the next
// sheet under its honour; a heading never stands alone at the foot.
func (s *posterSetter) sheets(groups []posterGroup, size float64) [][]posterSlot {
	f := posterFlow{sheets: make([][]posterSlot, 1), room: s.body().height()}
	for i, grid := range s.grids(groups, size) {
		g, further := groups[i], false
		for len(grid.names) > 0 {
			heads := s.heads(g, further, size)
			fit := f.fitting(heads, grid, size)
			if rest := len(grid.names) - fit; rest > 0 { // few names do not go on alone
				fit = min(fit, len(grid.names)-posterFew)
			}
			if fit < min(posterFew, len(grid.names)) && !f.empty() {
				f.turn(s.body().height())
				continue
			}
			fit = max(1, fit)
			f.add(heads...)
			f.add(grid.slot(fit, size))
			grid.names, further = grid.names[fit:], true
		}
	}
	return f.sheets
}

// posterFlow fills sheets with slots.
type posterFlow struct {
	sheets [][]posterSlot
	room   float64 // left on the last sheet, in mm
}

func (f *posterFlow) empty() bool { return len(f.sheets[len(f.sheets)-1]) == 0 }

func (f *posterFlow) turn(room float64) { f.sheets, f.room = append(f.sheets, nil), room }

func (f *posterFlow) add(slots ...posterSlot) {
	last := len(f.sheets) - 1
	f.sheets[last] = append(f.sheets[last], slots...)
	f.room -= slotsHeight(slots)
}

func slotsHeight(slots []posterSlot) float64 {
	sum := 0.0
	for _, slot := range slots {
		sum += slot.height
	}
	return sum
}

// fitting counts the names that the sheet has room for under their headings:
// of names of one line at the most, however many there are.
func (f *posterFlow) fitting(heads []posterSlot, grid posterGrid, size float64) int {
	room := f.room - slotsHeight(heads)
	most := grid.columns * int(max(0, room)/((posterLeading+posterRowGap)*em(size))+rounding)
	return sort.Search(min(most, len(grid.names)), func(i int) bool { return grid.slot(i+1, size).height > room })
}

// slot sets the first names in columns, read down, as low as they go.
func (g posterGrid) slot(count int, size float64) posterSlot {
	names := g.names[:count]
	for lines := 1; ; lines++ {
		if columns := filledColumns(names, lines); len(columns) <= g.columns {
			return posterSlot{columns: columns, inner: g.inner, height: columnsHeight(columns) * em(size)}
		}
	}
}

// filledColumns puts names in columns of at most so many lines, or of one
// name.
func filledColumns(names []posterEntry, lines int) [][]posterEntry {
	var columns [][]posterEntry
	left := 0
	for _, n := range names {
		if len(columns) == 0 || len(n.lines) > left {
			columns, left = append(columns, nil), lines
		}
		columns[len(columns)-1] = append(columns[len(columns)-1], n)
		left -= len(n.lines)
	}
	return columns
}

// columnsHeight is the height of the highest column, in em.
func columnsHeight(columns [][]posterEntry) float64 {
	most := 0.0
	for _, column := range columns {
		height := 0.0
		for _, n := range column {
			height += n.height()
		}
		most = max(most, height)
	}
	return most
}

// height is that of a name with the room around it, in em.
func (e posterEntry) height() float64 { return float64(len(e.lines))*posterLeading + posterRowGap }
