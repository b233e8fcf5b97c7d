package certificates

import (
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
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

// The awards of an honour stand on a grid, three to the line, which has room
// for "2015: 0318/QĐ-CKT" in every place. Lengths in mm.
const (
	awardIndent = 1.0
	awardWidth  = 34.9
	awardTab    = awardWidth + 2.1
	awardsWidth = 2*padX + awardIndent + 2*awardTab + awardWidth
)

// The heads of the column of honours, without and with what was achieved.
const (
	awardsHead         = "Danh hiệu, hình thức khen thưởng (năm: số quyết định)"
	awardsAndDeedsHead = "Danh hiệu, hình thức (năm: số quyết định); thành tích tiêu biểu"
)

// collectives sets part A.
func (s *rollSetter) collectives() {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: 9, align: alignMiddle, role: lineOrder},
		{head: "Tên tập thể", width: 38.3, role: lineName},
		{head: "Đơn vị cấp trên", width: 26, role: linePlace},
		{head: awardsHead, width: awardsWidth, role: lineAwards},
		{head: "Thành tích tiêu biểu", width: 54.5, role: lineDeed},
		{head: "Ghi chú", width: 11.5, role: lineRemark},
	}}
	t.long = entryRows(s.roll.Collectives, func(e honourroll.Entry) []cell {
		return []cell{{{text: e.Name, bold: true, name: true}}, {{text: e.Superior, name: true}}, honoursCell(e.Lines), plain(e.Citation)}
	})
	s.listPart("TẬP THỂ", t)
}

// individuals sets part B. What somebody did stands below the honours, where
// it takes a line or two; a column of its own would be narrow and make the
// rows high.
func (s *rollSetter) individuals() {
	const order, name, born, post, note = 9.0, 46.0, 11.0, 50.0, 11.0
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: order, align: alignMiddle, role: lineOrder},
		{head: "Cấp bậc, họ và tên", width: name, role: lineName},
		{head: "Năm sinh", width: born, align: alignMiddle, role: lineBorn},
		{head: "Chức vụ, đơn vị", width: post, role: linePlace},
		{head: awardsAndDeedsHead, width: s.frame.textWidth() - order - name - born - post - note, role: lineAwards},
		{head: "Ghi chú", width: note, role: lineRemark},
	}}
	t.long = entryRows(s.roll.Individuals, func(e honourroll.Entry) []cell {
		who := []cell{personCell(e.Rank, e.Name), plain(year(int(e.Born))), postCell(e.Post, e.Unit), honoursCell(e.Lines)}
		if e.Citation != "" {
			who[3] = append(who[3], passage{text: e.Citation, italic: true, indent: awardIndent})
		}
		return who
	})
	s.listPart("CÁ NHÂN", t)
}

// listPart sets a part that is one table.
func (s *rollSetter) listPart(heading string, t table) {
	if t.long.n == 0 {
		return
	}
	setter := s.prepare(t)
	s.part(heading, partHeadings+setter.begins(partHeadings))
	setter.run()
}

// entryRows makes the rows of a list, headed by the highest honour of those
// below it. who gives the cells between number and remark.
func entryRows(entries []honourroll.Entry, who func(honourroll.Entry) []cell) *longRows {
	var of []int // the entry of each row; ^i is the heading above entry i
	heading := ""
	for i, e := range entries {
		if name := e.Highest().Name; name != heading {
			heading = name
			of = append(of, ^i)
		}
		of = append(of, i)
	}
	return &longRows{len(of), func(at int) row {
		i := of[at]
		if i < 0 {
			return headingRow(entries[^i].Highest().Name)
		}
		return entryRow(i+1, entries[i], who)
	}}
}

func headingRow(honour string) row {
	return row{kind: groupRow, cells: []cell{bold(strings.ToUpper(honour))}}
}

func entryRow(order int, e honourroll.Entry, who func(honourroll.Entry) []cell) row {
	cells := append([]cell{plain(strconv.Itoa(order))}, who(e)...)
	return row{cells: append(cells, plain(remark(e))), place: order, key: e.Subject.Code()}
}

// personCell sets the rank over the name.
func personCell(rank, name string) cell {
	return append(plain(rank), passage{text: name, bold: true, name: true})
}

// postCell sets the post over the unit, unless the post names it.
func postCell(post, unit string) cell {
	unit = unitBeside(post, unit)
	if post != "" && unit != "" {
		post += ","
	}
	var c cell
	for _, text := range []string{post, unit} {
		if text != "" {
			c = append(c, passage{text: text, name: true})
		}
	}
	return c
}

func year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// honoursCell lists honours, each with its streak behind it and its awards
// below; a single award stands on the line of its honour, in the last
// place, when there is room.
func honoursCell(lines []honourroll.Line) cell {
	var c cell
	for _, line := range lines {
		head := line.Name
		if n := len(line.Awards); n > 1 {
			head = fmt.Sprintf("%s (×%s)", line.Name, paper.Grouped(n))
		}
		c = append(c, passage{text: head, bold: true, hang: 3})
		if line.Streak.Len() > 0 {
			c = append(c, passage{text: line.Streak.String(), italic: true, indent: awardIndent, tab: 1, colour: deepRed()})
		}
		for i, a := range line.Awards {
			award := passage{text: awardText(a), indent: awardIndent, hang: 3}
			if len(line.Awards) == 1 {
				award.tab = 2 * awardTab
			} else if i > 0 {
				award.tab = awardTab
			}
			c = append(c, award)
		}
	}
	return c
}

// awardText tells year and number of the decision of one award.
func awardText(a honourroll.Award) string {
	text := fmt.Sprintf("%s: %s", a.Period, strings.ReplaceAll(a.Decision.Number, " ", "\u00a0"))
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
	if len(s.roll.Movements) == 0 {
		return
	}
	s.part("ĐIỂN HÌNH TIÊN TIẾN", s.partHeight(exemplarTable(s.roll.Movements[0])))
	for _, m := range s.roll.Movements {
		t := exemplarTable(m)
		s.need(s.beginning(t, sectionHeight))
		s.skip(2)
		s.text(lineHeading, m.Title(), boldText(13).middle())
		s.y += 2
		s.table(t)
	}
}

// exemplarTable lists the exemplars of a movement with their deeds.
func exemplarTable(m honourroll.Movement) table {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: 9, align: alignMiddle, role: lineOrder},
		{head: "Tập thể, cá nhân", width: 43, role: lineName},
		{head: "Chức vụ, đơn vị", width: 45, role: linePlace},
		{head: "Việc làm, thành tích tiêu biểu", width: 112, role: lineDeed},
		{head: "Năm, cấp công nhận", width: 43, role: lineRemark},
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
	return t
}
