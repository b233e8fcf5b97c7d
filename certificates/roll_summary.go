package certificates

import (
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
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

// cardText is one great number with its caption.
type cardText struct{ number, caption, detail string }

func (s *rollSetter) cardTexts() []cardText {
	m := s.roll.Matrix
	var state honourroll.Group
	if len(m.Groups) > 0 && m.Groups[0].Band == 1 {
		state = m.Groups[0]
	}
	collectives, individuals := s.exemplarCounts()
	return []cardText{
		{paper.Grouped(m.DistinctCollectives.Total), "tập thể được khen thưởng", paper.Grouped(m.Collectives.Total) + " lượt"},
		{paper.Grouped(m.DistinctIndividuals.Total), "cá nhân được khen thưởng", paper.Grouped(m.Individuals.Total) + " lượt"},
		{paper.Grouped(state.All.Total), "lượt khen cấp Nhà nước", parts(state.Collectives.Total, state.Individuals.Total)},
		{paper.Grouped(collectives + individuals), "điển hình tiên tiến", parts(collectives, individuals)},
	}
}

// parts tells how a number is made up.
func parts(collectives, individuals int) string {
	var list []string
	if collectives > 0 {
		list = append(list, paper.Grouped(collectives)+" tập thể")
	}
	if individuals > 0 {
		list = append(list, paper.Grouped(individuals)+" cá nhân")
	}
	return strings.Join(list, ", ")
}

// exemplarCounts counts those held up as examples.
func (s *rollSetter) exemplarCounts() (collectives, individuals int) {
	for _, movement := range s.roll.Movements {
		for _, e := range movement.Exemplars {
			if e.Subject.IsUnit() {
				collectives++
			} else {
				individuals++
			}
		}
	}
	return collectives, individuals
}

// cards sets the great numbers side by side in boxes of like width.
func (s *rollSetter) cards() {
	const gap, height = 6.0, 31.0
	texts := s.cardTexts()
	width := (s.frame.textWidth() - gap*float64(len(texts)-1)) / float64(len(texts))
	for i, c := range texts {
		x := s.frame.left + float64(i)*(width+gap)
		s.add(
			outlined(boxPath(x, s.y, x+width, s.y+height), paleGold(), lineGold(), 0.3),
			filled(boxPath(x, s.y, x+width, s.y+1.1), deepRed()),
			s.line(lineCount, c.number, boldText(32).middle().in(deepRed()), x, width, s.y+14.8),
			s.line(lineNote, c.caption, boldText(12.5).middle(), x, width, s.y+21.6),
			s.line(lineNote, c.detail, italicText(11.5).middle(), x, width, s.y+27),
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
	add := func(what, result string) { t.rows = append(t.rows, row{cells: []cell{bold(what), plain(result)}}) }
	for _, e := range s.roll.Collectives {
		if s.roll.Unit != "" && e.Subject.Unit == s.roll.Unit {
			for _, line := range e.Lines {
				add(line.Name, awardYears(line))
			}
		}
	}
	for _, g := range s.roll.Grades {
		add(g.Name+" "+g.Grade, g.When())
	}
	for _, share := range s.roll.Shares {
		add(honourroll.TallyName(share.Of)+" "+shareWords(share.Of), s.meanText(share))
	}
	return t
}

// shareWords says which grades a share counts as good.
func shareWords(of registry.TallyOf) string {
	if of == registry.SubUnits {
		return "đạt vững mạnh toàn diện trở lên"
	}
	return "hoàn thành tốt nhiệm vụ trở lên"
}

// meanText tells the mean of a share over its years, or the share of its only
// year.
func (s *rollSetter) meanText(share honourroll.Share) string {
	percent := share.Mean.String() + "%"
	switch {
	case s.roll.Period.Len() == 1:
		return percent
	case len(share.Years) == 1:
		return percent + " " + cal.OneYear(share.Years[0].Year).Long()
	}
	return "bình quân " + percent + " mỗi năm"
}

// awardYears lists the years of an honour, and the streak when they are not
// all of it.
func awardYears(line honourroll.Line) string {
	if n := line.Streak.Len(); n == len(line.Awards) && n > 0 {
		return line.Streak.String()
	}
	var years []string
	for _, a := range line.Awards {
		years = append(years, cal.OneYear(a.Year).String())
	}
	if len(years) == 1 {
		return "năm " + years[0]
	}
	return "các năm " + strings.Join(years, ", ")
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
		add(plainRow, roman(n+1), upperFirst(g.Name), g.Collectives.Total, g.Individuals.Total, g.All.Total)
	}
	if len(t.rows) == 0 {
		return t
	}
	m := s.roll.Matrix
	add(totalRow, "", "Tổng cộng", m.Collectives.Total, m.Individuals.Total, m.All.Total)
	return t
}
