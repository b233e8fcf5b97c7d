package certificates

import (
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// recordSetter sets one record sheet.
type recordSetter struct {
	*flow
	record Record
	// numbered counts the sections set.
	numbered int
}

// lineDetail is the role of the lines that say who somebody is.
const lineDetail catalogue.LineRole = "detail"

// head sets head block and title.
func (s *recordSetter) head() {
	s.newPage()
	head, bottom := s.letterhead(s.record.Letterhead, s.frame.left, s.frame.width-s.frame.right, s.frame.top+4.5)
	s.add(withoutRole(head, catalogue.LinePlaceDate)...)
	s.y = bottom + 8
	s.text(lineTitle, "LÝ LỊCH KHEN THƯỞNG", boldText(17).middle().in(deepRed()))
	name, _ := s.record.subject()
	if !s.record.isUnit() {
		posting, _ := s.record.Person.Present()
		name = joinWords(posting.Rank, name)
	}
	s.text(lineTitle, name, boldText(14).middle())
	s.y += 3
}

// identity sets the lines that say who it is.
func (s *recordSetter) identity() {
	heading := "SƠ LƯỢC LÝ LỊCH"
	details := s.personDetails()
	if s.record.isUnit() {
		heading, details = "SƠ LƯỢC ĐƠN VỊ", s.unitDetails()
	}
	s.numbered++
	s.sectionHeading(paper.Roman(s.numbered)+". "+heading, 20)
	for _, d := range details {
		if d.value != "" {
			s.detail(d)
		}
	}
}

// detail sets one line of label and value; a long value takes more lines.
func (s *recordSetter) detail(d detail) {
	const labels = 52.0
	label, value := plainText(13), plainText(13)
	left := s.frame.left + labels
	lines := wrapLines(bind(s.proof.text(d.role, d.value, value.face)), s.frame.textWidth()-labels, s.metrics.measure(value.face, value.size))
	s.need(value.step() * float64(max(1, len(lines))))
	s.add(s.line(d.role, s.proof.text(d.role, "- "+d.label+":", label.face), label, s.frame.left, labels, s.y+0.8*label.step()))
	for _, line := range lines {
		s.add(s.line(d.role, line, value, left, 0, s.y+0.8*value.step()))
		s.y += value.step()
	}
	s.y += 0.8
}

func (s *recordSetter) personDetails() []detail {
	p := s.record.Person
	posting, _ := p.Present()
	unit := ""
	if posting.Unit != "" {
		unit = s.record.NameOf(posting.Unit, cal.Date{})
	}
	return []detail{
		{lineDetail, "Họ và tên", p.Name},
		{lineDetail, "Tên khác", strings.Join(p.Aliases, ", ")},
		{lineDetail, "Ngày, tháng, năm sinh", p.Born.Short()},
		{lineDetail, "Giới tính", sexWord(p.Sex)},
		{lineDetail, "Quê quán", p.Hometown},
		{lineDetail, "Đối tượng", categoryWord(p.Category)},
		{lineDetail, "Nhập ngũ, tuyển dụng", p.Enlisted.Short()},
		{lineDetail, "Vào Đảng", p.PartyJoined.Short()},
		{lineDetail, "Thôi phục vụ", joinWords(p.Discharged.Short(), p.DischargeReason)},
		{lineDetail, "Cấp bậc", posting.Rank},
		{lineDetail, "Chức vụ, đơn vị", joinComma(posting.Post, unitBeside(posting.Post, unit))},
	}
}

func (s *recordSetter) unitDetails() []detail {
	u := s.record.Unit
	var former []string
	for _, f := range u.FormerNames {
		former = append(former, fmt.Sprintf("%s (đến %s)", f.Name, f.Until.Short()))
	}
	return []detail{
		{lineDetail, "Tên đơn vị", u.Name},
		{lineDetail, "Tên trước đây", strings.Join(former, "; ")},
		{lineDetail, "Đơn vị cấp trên", s.record.Superior},
		{lineDetail, "Ngày thành lập", u.Founded.Short()},
		{lineDetail, "Ngày giải thể", u.Closed.Short()},
	}
}

// sections sets the tables that have rows; titles and commendations stand
// even when there are none, the last with room for the end of the sheet.
func (s *recordSetter) sections(awards []recordAward) {
	list := []resultSection{
		{heading: "QUÁ TRÌNH CÔNG TÁC", table: s.serviceTable()},
		{heading: "DANH HIỆU THI ĐUA", table: titleTable(awards)},
		{heading: "HÌNH THỨC KHEN THƯỞNG", table: awardTable("Hình thức khen thưởng", awards, catalogue.Commendation)},
		{heading: "HÌNH THỨC TÔN VINH KHÁC", table: awardTable("Hình thức", awards, catalogue.OtherHonour)},
		{heading: "ĐIỂN HÌNH TIÊN TIẾN", table: s.exemplarTable()},
		{heading: "XẾP LOẠI HẰNG NĂM", table: gradesTable(s.record.Grades)},
		{heading: "SÁNG KIẾN, ĐỀ TÀI", table: initiativeTable(s.record.Initiatives)},
		{heading: "KỶ LUẬT", table: disciplineTable(s.record.Disciplines)},
	}
	var shown []resultSection
	for i, section := range list {
		always := i == 1 || i == 2
		if len(section.table.rows) > 0 || always {
			shown = append(shown, section)
		}
	}
	shown[len(shown)-1].table.after = s.closingHeight(s.record.Signature)
	for _, section := range shown {
		s.numbered++
		heading := paper.Roman(s.numbered) + ". " + section.heading
		if len(section.table.rows) > 0 {
			s.section(heading, section.table)
			continue
		}
		s.sectionHeading(heading, 8+section.table.after)
		s.text(lineNote, "Chưa có.", italicText(13))
	}
}

// titleTable lists the emulation titles, oldest first, and tells below which
// were won in years without a gap.
func titleTable(awards []recordAward) table {
	t := awardTable("Danh hiệu thi đua", awards, catalogue.EmulationTitle)
	var names []string
	years := map[string][]cal.Year{}
	for _, a := range awards {
		annual := strings.Contains(a.honour.Cadence, "annual") && a.Period.Len() == 1
		if !annual || !a.Counts() || a.honour.Kind.Family() != catalogue.EmulationTitle {
			continue
		}
		if years[a.name] == nil {
			names = append(names, a.name)
		}
		years[a.name] = append(years[a.name], a.Period.To)
	}
	var runs []string
	for _, name := range names {
		if run := honourroll.LongestStreak(years[name]); run.Len() > 0 {
			runs = append(runs, name+" "+run.String())
		}
	}
	if t.note = strings.Join(runs, "; "); t.note != "" {
		t.note += "."
	}
	return t
}

// awardTable lists the awards of one family, oldest first.
func awardTable(head string, awards []recordAward, family catalogue.Family) table {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "Năm", width: 24, align: alignMiddle, role: lineBorn},
		{head: head, width: 57, role: lineAwards},
		{head: "Số, ngày, tháng, năm của quyết định; cơ quan ban hành", width: 62, role: lineDecided},
		{head: "Số sổ vàng", width: 22, align: alignMiddle, role: lineCount},
	}}
	for i, a := range awards {
		if a.honour.Kind.Family() != family {
			continue
		}
		t.rows = append(t.rows, row{place: i + 1, key: a.decision.Number, cells: []cell{
			{{text: a.Period.String(), struck: !a.Counts()}}, a.honourCell(), a.decisionCell(), plain(year(a.Ordinal)),
		}})
	}
	return t
}

// lineDecided is the role of the cell that names the decision.
const lineDecided catalogue.LineRole = "decided"

// honourCell names the honour, struck when it no longer stands, and tells
// what happened to the award.
func (a recordAward) honourCell() cell {
	var c cell
	if a.before != "" {
		c = append(c, passage{text: a.before, struck: true})
	}
	name := a.name
	if a.Posthumous {
		name += " (truy tặng)"
	}
	c = append(c, passage{text: name, bold: true, struck: !a.Counts()})
	if a.Type == registry.ByFeat || a.Type == registry.ByMovement {
		c = append(c, passage{text: a.Citation})
	}
	for _, e := range a.Events {
		colour := black()
		if e.Kind == registry.Annulled || e.Kind == registry.Stripped {
			colour = deepRed()
		}
		c = append(c, passage{text: e.Line(), italic: true, colour: colour})
	}
	return c
}

// decisionCell names the decision and who issued it, and when the certificate
// was handed over.
func (a recordAward) decisionCell() cell {
	c := cell{
		{text: fmt.Sprintf("QĐ %s, %s", strings.ReplaceAll(a.decision.Number, " ", "\u00a0"), a.decision.Date.Short())},
		{text: a.issuer, name: true},
	}
	for _, on := range a.handed {
		c = append(c, passage{text: "Đã trao " + on.Short(), italic: true})
	}
	return c
}
