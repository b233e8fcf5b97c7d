package certificates

import (
	"strings"

	"sovang/registry/paper"
)

// summary sets the page of key figures: four great numbers, the awards by
// band, and what the unit itself won.
func (s *rollSetter) summary() {
	s.newPage()
	s.text(lineHeading, "KẾT QUẢ NỔI BẬT "+strings.ToUpper(s.roll.Period.Long()), boldText(17).middle().in(deepRed()))
	s.flourish()
	s.cards()
	for _, t := range []table{s.highlights(), s.bandTable()} {
		if len(t.rows) > 0 {
			s.y += 3.5
			s.table(t)
		}
	}
}

// cards sets the great numbers side by side in boxes of like width.
func (s *rollSetter) cards() {
	const gap, height = 6.0, 31.0
	figures := s.roll.KeyFigures()
	width := (s.frame.textWidth() - gap*float64(len(figures)-1)) / float64(len(figures))
	for i, c := range figures {
		x := s.frame.left + float64(i)*(width+gap)
		s.add(
			outlined(boxPath(x, s.y, x+width, s.y+height), paleGold(), lineGold(), 0.3),
			filled(boxPath(x, s.y, x+width, s.y+1.1), deepRed()),
			s.line(lineCount, paper.Grouped(c.Number), boldText(32).middle().in(deepRed()), x, width, s.y+14.8),
			s.line(lineNote, c.Caption, boldText(12.5).middle(), x, width, s.y+21.6),
			s.line(lineNote, c.Detail, italicText(11.5).middle(), x, width, s.y+27),
		)
	}
	s.y += height
}

// highlights lists what the unit of the roll itself won, its grades and the
// shares of good grades.
func (s *rollSetter) highlights() table {
	const what = 150.0
	t := table{size: listSize, columns: []column{
		{head: "Thành tích của đơn vị", width: what, role: lineName},
		{head: "Thời gian, kết quả", width: s.frame.textWidth() - what, role: lineRemark},
	}}
	for _, h := range s.roll.Highlights() {
		t.rows = append(t.rows, row{cells: []cell{bold(h.What), plain(h.Result)}})
	}
	return t
}

// bandTable counts awards by band.
func (s *rollSetter) bandTable() table {
	width := s.frame.textWidth()
	t := table{size: listSize, named: 1, whole: true, columns: []column{
		{head: "TT", width: 14, align: alignMiddle, role: lineOrder},
		{head: "Cấp quyết định khen thưởng", width: width - 14 - 3*36, role: lineName},
		{head: "Lượt tập thể", width: 36, align: alignNumber, role: lineCount},
		{head: "Lượt cá nhân", width: 36, align: alignNumber, role: lineCount},
		{head: "Cộng", width: 36, align: alignNumber, role: lineCount},
	}}
	add := func(kind rowKind, order, name string, collectives, individuals, all int) {
		t.rows = append(t.rows, row{kind: kind, cells: []cell{
			plain(order), plain(name), plain(counted(collectives)), plain(counted(individuals)), bold(counted(all)),
		}})
	}
	for n, g := range s.roll.Matrix.Groups {
		add(plainRow, paper.Roman(n+1), paper.UpperFirst(g.Name), g.Collectives.Total, g.Individuals.Total, g.All.Total)
	}
	if len(t.rows) == 0 {
		return t
	}
	m := s.roll.Matrix
	add(totalRow, "", "Tổng cộng", m.Collectives.Total, m.Individuals.Total, m.All.Total)
	return t
}
