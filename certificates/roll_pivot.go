package certificates

import (
	"slices"
	"strconv"
	"strings"

	"sovang/registry/honourroll"
)

// The pivot of a roll: its type size in pt, and the widths of its columns in
// mm.
const (
	pivotSize                             = 11.0
	pivotOrder, pivotName, pivotSum       = 9.0, 64.0, 13.0
	leastPivotColumn, greatestPivotColumn = 10.6, 20.0
)

// pivotSections sets sub-units by honours; many honours take several tables,
// so few that no head is broken in a word.
func (s *rollSetter) pivotSections() []resultSection {
	const most = 13
	n := len(s.roll.Pivot.Columns)
	pieces := (n + most - 1) / most
	for pieces < n && !s.pivotFits(pieces) {
		pieces++
	}
	var list []resultSection
	for i := range pieces { // of like number of columns
		list = append(list, resultSection{"Theo đơn vị", s.pivotTable(i*n/pieces, (i+1)*n/pieces), i > 0})
	}
	return list
}

// pivotFits tells whether every piece has room for its heads.
func (s *rollSetter) pivotFits(pieces int) bool {
	n := len(s.roll.Pivot.Columns)
	for i := range pieces {
		from, to := i*n/pieces, (i+1)*n/pieces
		sum := 0.0
		for _, need := range s.pivotNeeds(from, to) {
			sum += need
		}
		if sum > s.pivotRoom(to) {
			return false
		}
	}
	return true
}

// pivotRoom is the width for the honours of a piece that ends with a column;
// the last one has the sums over all columns too.
func (s *rollSetter) pivotRoom(to int) float64 {
	room := s.frame.textWidth() - pivotOrder - pivotName
	if to == len(s.roll.Pivot.Columns) {
		room -= 3 * pivotSum
	}
	return room
}

// pivotNeeds is how wide columns have to be for the longest word of their
// heads.
func (s *rollSetter) pivotNeeds(from, to int) []float64 {
	face := boldText(pivotSize).face
	var needs []float64
	for _, c := range s.roll.Pivot.Columns[from:to] {
		need := leastPivotColumn
		for word := range strings.FieldsSeq(c.Abbr) {
			need = max(need, s.metrics.width(word, face, pivotSize)+headMargin+0.1)
		}
		needs = append(needs, need)
	}
	return needs
}

// pivotTable sets the columns of the pivot from one index up to another, with
// their abbreviations spelled out below.
func (s *rollSetter) pivotTable(from, to int) table {
	p := s.roll.Pivot
	last := to == len(p.Columns)
	t := table{size: pivotSize, named: 1, whole: true, note: pivotLegend(p.Columns[from:to]), columns: []column{
		{head: "TT", width: pivotOrder, align: alignMiddle, role: lineOrder},
		{head: "Đơn vị", role: lineName},
	}}
	widths := levelWidths(s.pivotNeeds(from, to), s.pivotRoom(to), greatestPivotColumn)
	for i, c := range p.Columns[from:to] {
		t.columns = append(t.columns, column{head: c.Abbr, width: widths[i], align: alignNumber, role: lineCount})
	}
	if last {
		for _, head := range []string{"Tập thể", "Cá nhân", "Cộng"} {
			t.columns = append(t.columns, column{head: head, width: pivotSum, align: alignNumber, role: lineCount})
		}
	}
	t.columns[1].width = s.frame.textWidth() - t.width()
	for i, r := range p.Rows {
		t.rows = append(t.rows, pivotRow(plainRow, strconv.Itoa(i+1), r, from, to, last))
	}
	t.rows = append(t.rows, pivotRow(totalRow, "", p.Totals, from, to, last))
	return t
}

// levelWidths raises the narrowest widths to one level, as high as the room
// allows and no higher than the greatest.
func levelWidths(needs []float64, room, greatest float64) []float64 {
	const step = 0.1
	for level := greatest; level > 0; level -= step {
		widths, sum := slices.Clone(needs), 0.0
		for i := range widths {
			widths[i] = max(widths[i], level)
			sum += widths[i]
		}
		if sum <= room {
			return widths
		}
	}
	return needs
}

func pivotRow(kind rowKind, order string, r honourroll.PivotRow, from, to int, last bool) row {
	cells := []cell{plain(order), {{text: r.Name, name: true}}}
	for _, n := range r.Counts[from:to] {
		cells = append(cells, plain(counted(n)))
	}
	if last {
		cells = append(cells, plain(counted(r.Collectives)), plain(counted(r.Individuals)), bold(counted(r.Total)))
	}
	return row{kind: kind, cells: cells}
}

// pivotLegend spells the abbreviations of columns out.
func pivotLegend(columns []honourroll.Column) string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = c.Abbr + ": " + c.Name
	}
	return "Chữ viết tắt trong bảng: " + strings.Join(list, "; ") + "."
}
