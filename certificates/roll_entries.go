package certificates

import (
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// The columns of lists.
const (
	lineOrder  catalogue.LineRole = "order"  // TT
	lineName   catalogue.LineRole = "name"   // name of the recipient
	lineBorn   catalogue.LineRole = "born"   // year of birth
	linePlace  catalogue.LineRole = "place"  // post and unit, or unit above
	lineAwards catalogue.LineRole = "awards" // honours with years and decisions
	lineDeed   catalogue.LineRole = "deed"   // achievement
	lineRemark catalogue.LineRole = "remark" // note
)

// listSize is the type size of lists, in pt.
const listSize = 11.5

// collectives sets part A.
func (s *rollSetter) collectives() {
	s.part("A. TẬP THỂ", 75)
	if len(s.roll.Collectives) == 0 {
		s.nothing()
		return
	}
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: 10, align: alignMiddle, role: lineOrder},
		{head: "Tên tập thể", width: 55, role: lineName},
		{head: "Đơn vị cấp trên", width: 36, role: linePlace},
		{head: "Danh hiệu, hình thức khen thưởng (năm, số và ngày quyết định)", width: 84, role: lineAwards},
		{head: "Thành tích tiêu biểu", width: 53, role: lineDeed},
		{head: "Ghi chú", width: 14, role: lineRemark},
	}}
	t.rows = s.entryRows(s.roll.Collectives, func(e honourroll.Entry) []cell {
		return []cell{{{text: e.Name, bold: true, name: true}}, {{text: e.Superior, name: true}}}
	})
	s.table(t)
}

// individuals sets part B.
func (s *rollSetter) individuals() {
	s.part("B. CÁ NHÂN", 75)
	if len(s.roll.Individuals) == 0 {
		s.nothing()
		return
	}
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: 10, align: alignMiddle, role: lineOrder},
		{head: "Cấp bậc, họ và tên", width: 46, role: lineName},
		{head: "Năm sinh", width: 13, align: alignMiddle, role: lineBorn},
		{head: "Chức vụ, đơn vị", width: 44, role: linePlace},
		{head: "Danh hiệu, hình thức khen thưởng (năm, số và ngày quyết định)", width: 79, role: lineAwards},
		{head: "Thành tích tiêu biểu", width: 46, role: lineDeed},
		{head: "Ghi chú", width: 14, role: lineRemark},
	}}
	t.rows = s.entryRows(s.roll.Individuals, func(e honourroll.Entry) []cell {
		return []cell{personCell(e.Rank, e.Name), plain(year(int(e.Born))), postCell(e.Post, e.Unit)}
	})
	s.table(t)
}

// entryRows makes the rows of a list, headed by the highest honour of those
// below it. who gives the cells between number and honours.
func (s *rollSetter) entryRows(entries []honourroll.Entry, who func(honourroll.Entry) []cell) []row {
	var rows []row
	heading := ""
	for i, e := range entries {
		if name := e.Highest().Name; name != heading {
			heading = name
			rows = append(rows, row{kind: groupRow, cells: []cell{bold(strings.ToUpper(name))}})
		}
		cells := append([]cell{plain(strconv.Itoa(i + 1))}, who(e)...)
		cells = append(cells, honoursCell(e.Lines), plain(e.Citation), plain(remark(e)))
		rows = append(rows, row{cells: cells, place: i + 1, key: e.Subject.Code()})
	}
	return rows
}

// personCell sets the rank over the name.
func personCell(rank, name string) cell {
	return append(plain(rank), passage{text: name, bold: true, name: true})
}

// postCell sets the post over the unit.
func postCell(post, unit string) cell {
	if post != "" && unit != "" {
		post += ","
	}
	return append(plain(post), cell{{text: unit, name: true}}...)
}

func year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// honoursCell lists honours, each with its awards below it.
func honoursCell(lines []honourroll.Line) cell {
	var c cell
	for _, line := range lines {
		head := line.Name
		if n := len(line.Awards); n > 1 {
			head = fmt.Sprintf("%s (×%s)", line.Name, honourroll.Grouped(n))
		}
		c = append(c, passage{text: head, bold: true, hang: 3})
		if line.Streak.Len() > 0 {
			c = append(c, passage{text: line.Streak.String(), italic: true, indent: 3, colour: deepRed()})
		}
		for _, a := range line.Awards {
			c = append(c, passage{text: awardText(a), indent: 3, hang: 3})
		}
	}
	return c
}

// awardText tells year, number and day of the decision of one award.
func awardText(a honourroll.Award) string {
	text := fmt.Sprintf("%s: QĐ %s, %s", a.Period, strings.ReplaceAll(a.Decision.Number, " ", "\u00a0"), a.Date.Short())
	if a.Lowered {
		text += " (hạ mức)"
	}
	return text
}

func remark(e honourroll.Entry) string {
	if e.Posthumous {
		return "Truy tặng"
	}
	return ""
}

// exemplars sets part C, a table for each movement.
func (s *rollSetter) exemplars() {
	s.part("C. ĐIỂN HÌNH TIÊN TIẾN", 85)
	if len(s.roll.Movements) == 0 {
		s.nothing()
		return
	}
	for _, m := range s.roll.Movements {
		s.need(60)
		s.skip(2)
		s.text(lineHeading, movementWord(m.Kind)+" "+quoted(m.Name), boldText(13).middle())
		s.y += 2
		t := table{size: listSize, named: 1, columns: []column{
			{head: "TT", width: 10, align: alignMiddle, role: lineOrder},
			{head: "Tập thể; cấp bậc, họ và tên", width: 50, role: lineName},
			{head: "Chức vụ, đơn vị", width: 52, role: linePlace},
			{head: "Việc làm, thành tích tiêu biểu", width: 104, role: lineDeed},
			{head: "Năm, cấp công nhận", width: 36, role: lineRemark},
		}}
		for i, e := range m.Exemplars {
			who := row{place: i + 1, key: e.Subject.Code(), cells: []cell{
				plain(strconv.Itoa(i + 1)), personCell(e.Rank, e.Name), postCell(e.Post, e.Unit), plain(e.Deed),
				append(plain(year(int(e.Year))), cell{{text: e.RecognisedBy, name: true}}...),
			}}
			if e.Subject.IsUnit() {
				who.cells[2] = cell{{text: e.Superior, name: true}}
			}
			t.rows = append(t.rows, who)
		}
		s.table(t)
	}
}
