package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// Achiever is what the register holds of somebody whose achievements are
// reported.
type Achiever struct {
	// Entry is the honour that is asked for.
	Entry       Entry
	Awards      []registry.Award
	Decisions   []registry.Decision
	Grades      []registry.Grade
	Initiatives []registry.Initiative
	// Figures are the counted results of a unit.
	Figures []registry.Figure
	// Strength is the number of people of a unit, 0 when it is not known.
	Strength int
}

// Achievements words the report of achievements (Nghị định 91/2017/NĐ-CP, Mẫu
// số 01 for a collective, 02 for a person): the register's facts, and room for
// what it does not hold.
func (o Office) Achievements(a Achiever) paper.Document {
	head := o.Head("")
	if a.Entry.Subject.IsUnit() && a.Entry.Subject.Unit != o.Unit.Code {
		head.Superior, head.Unit = a.Entry.As.Superior, a.Entry.As.Name
	}
	d := paper.Document{Head: head, Title: "Báo cáo thành tích", Subject: strings.ToUpper("Đề nghị " + askedHonour(a.Entry))}
	if a.Entry.Subject.IsUnit() {
		d.Body = append(o.unitPart(a), o.unitDeeds(a)...)
		d.Signatures = []paper.Signature{handSigned(paper.AtLeft, "Xác nhận của cấp trình khen", stamped), o.headOf(a.Entry)}
	} else {
		d.Body = append(o.personPart(a.Entry), o.personDeeds(a)...)
		d.Signatures = []paper.Signature{
			handSigned(paper.AtLeft, "Xác nhận của thủ trưởng đơn vị", stamped), reporter(a.Entry),
			handSigned(paper.Below, "Xác nhận của cấp trình khen", stamped),
		}
	}
	d.Body = append(d.Body, part("III. Các hình thức đã được khen thưởng"))
	d.Body = append(d.Body, o.honoursHeld(a)...)
	return d
}

// The notes under the posts of who signs by hand.
const (
	stamped = "(Ký, đóng dấu)"
	signed  = "(Ký, ghi rõ họ và tên)"
)

func handSigned(at paper.SignaturePlace, post, note string) paper.Signature {
	return paper.Signature{At: at, Post: post, Note: note}
}

// reporter is the block of the person who reports.
func reporter(e Entry) paper.Signature {
	return paper.Signature{At: paper.AtRight, Post: "Người báo cáo thành tích", Note: signed, Rank: e.As.Rank, Name: e.As.Name}
}

// headOf is the block of the head of the unit that reports: the usual signer
// when it is the unit that keeps the book.
func (o Office) headOf(e Entry) paper.Signature {
	if e.Subject.Unit == o.Unit.Code {
		return o.Signature()
	}
	return handSigned(paper.AtRight, "Thủ trưởng đơn vị", stamped)
}

// askedHonour words what is asked for: tặng danh hiệu “…”, tặng thưởng Huân
// chương ….
func askedHonour(e Entry) string {
	verb := "tặng thưởng "
	if e.Honour.Verb == catalogue.VerbEntitle {
		verb = "tặng "
	}
	if e.Posthumous {
		verb = strings.Replace(verb, "tặng", "truy tặng", 1)
	}
	return strings.TrimSpace(verb + called(e.Honour.Kind, e.HonourName))
}

func part(text string) paper.Block { return paper.Text(paper.Part, strings.ToUpper(text)) }

// personPart is the short life of a person.
func (o Office) personPart(e Entry) []paper.Block {
	p := e.Person
	return []paper.Block{
		part("I. Sơ lược lý lịch"),
		known("Họ và tên", e.As.Name),
		known("Sinh ngày, tháng, năm", spacedBy("; giới tính: ", p.Born.Short(), sexWord(p.Sex))),
		known("Quê quán", p.Hometown),
		known("Trú quán", ""),
		known("Đơn vị công tác", joinComma(e.As.Unit, e.As.Superior)),
		known("Cấp bậc", e.As.Rank),
		known("Chức vụ (Đảng, chính quyền, đoàn thể)", e.As.Post),
		known("Nhập ngũ", p.Enlisted.Short()),
		known("Vào Đảng", p.PartyJoined.Short()),
		known("Trình độ chuyên môn, nghiệp vụ", ""),
		known("Học hàm, học vị, danh hiệu, giải thưởng", ""),
	}
}

func sexWord(sex string) string {
	switch sex {
	case registry.Male:
		return "nam"
	case registry.Female:
		return "nữ"
	}
	return ""
}

// personDeeds are duties and achievements of a person.
func (o Office) personDeeds(a Achiever) []paper.Block {
	blocks := []paper.Block{part("II. Thành tích đạt được"), section("1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận:")}
	blocks = append(blocks, room(3)...)
	blocks = append(blocks, section("2. Thành tích đạt được của cá nhân:"))
	blocks = append(blocks, a.facts()...)
	return append(blocks, room(6)...)
}

// facts are the achievements as the register holds them: the summary, the
// grades of the period and the initiatives.
func (a Achiever) facts() []paper.Block {
	var blocks []paper.Block
	if text := a.Entry.Achievement; text != "" {
		blocks = append(blocks, paper.Text(paper.Body, paper.UpperFirst(strings.TrimRight(text, "."))+"."))
	}
	blocks = append(blocks, a.gradeItems()...)
	for _, i := range a.initiatives() {
		blocks = append(blocks, paper.Text(paper.Item, initiativeWords(i)))
	}
	return blocks
}

// initiativeWords tells of an initiative: Sáng kiến “…” (năm 2019), có hiệu quả
// ở đơn vị, được Bộ Quốc phòng công nhận.
func initiativeWords(i registry.Initiative) string {
	by := eligibility.LevelName(i.RecognisedBy, eligibility.Vietnamese)
	if i.RecognisedBy.Rank() <= catalogue.Division.Rank() {
		by = "cấp " + by
	}
	return fmt.Sprintf("- %s “%s” (năm %d), %s, được %s công nhận.", paper.UpperFirst(eligibility.InitiativeName(i.Kind, eligibility.Vietnamese)),
		i.Title, i.Year, eligibility.ScopeName(i.Scope, eligibility.Vietnamese), by)
}

// initiatives are those of the period, and those that the nomination names as
// its ground, the oldest first.
func (a Achiever) initiatives() []registry.Initiative {
	list := slices.DeleteFunc(slices.Clone(a.Initiatives), func(i registry.Initiative) bool {
		named := slices.ContainsFunc(a.Entry.Nomination.Initiatives, func(r registry.InitiativeRef) bool { return r.ID == i.ID })
		return !named && !a.Entry.Period.Contains(i.Year)
	})
	slices.SortStableFunc(list, func(x, y registry.Initiative) int {
		return cmp.Or(cmp.Compare(x.Year, y.Year), strings.Compare(x.Title, y.Title))
	})
	return list
}

// gradeItems list the grades of the period, a line for each kind: hoàn thành
// xuất sắc nhiệm vụ (năm 2016, 2017, 2019); hoàn thành tốt nhiệm vụ (năm 2018).
func (a Achiever) gradeItems() []paper.Block {
	var blocks []paper.Block
	for _, kind := range registry.GradeKinds() {
		var parts []string
		for _, grade := range registry.GradesOf(kind) {
			if years := a.yearsGraded(kind, grade); len(years) > 0 {
				parts = append(parts, eligibility.GradeName(grade, eligibility.Vietnamese)+" (năm "+strings.Join(years, ", ")+")")
			}
		}
		name := eligibility.GradeKindName(kind, a.Entry.Subject.For(), eligibility.Vietnamese)
		if kind == registry.TaskGrade {
			name = "mức độ hoàn thành nhiệm vụ"
		}
		if len(parts) > 0 {
			blocks = append(blocks, paper.Text(paper.Item, "- "+paper.UpperFirst(name)+": "+strings.Join(parts, "; ")+"."))
		}
	}
	return blocks
}

// yearsGraded are the years of the period with that grade.
func (a Achiever) yearsGraded(kind registry.GradeKind, grade string) []string {
	var years []string
	for _, g := range slices.SortedStableFunc(slices.Values(a.Grades), func(x, y registry.Grade) int { return cmp.Compare(x.Year, y.Year) }) {
		if g.Kind == kind && g.Grade == grade && a.Entry.Period.Contains(g.Year) {
			years = append(years, strconv.Itoa(int(g.Year)))
		}
	}
	return years
}

// unitPart is what sort of unit it is.
func (o Office) unitPart(a Achiever) []paper.Block {
	u := o.Units[a.Entry.Subject.Unit]
	place := ""
	if u.Code == o.Unit.Code {
		place = o.Setting(registry.SettingPlace)
	}
	strength := ""
	if a.Strength > 0 {
		strength = paper.Grouped(a.Strength) + " đồng chí"
	}
	return []paper.Block{
		part("I. Sơ lược đặc điểm, tình hình"), section("1. Đặc điểm, tình hình:"),
		known("Tên đơn vị", a.Entry.As.Name), known("Địa điểm đóng quân", place), known("Quá trình thành lập", history(u)),
		known("Tổ chức", o.below(u)), known("Quân số", strength), known("Cơ sở vật chất, trang bị", ""),
		section("2. Chức năng, nhiệm vụ:"), paper.Text(paper.Fill, ""), paper.Text(paper.Fill, ""), paper.Text(paper.Fill, ""),
	}
}

// history tells when a unit was founded and what it was called.
func history(u registry.Unit) string {
	var parts []string
	switch {
	case u.Founded.IsDay():
		parts = append(parts, "thành lập "+u.Founded.Long())
	case !u.Founded.IsZero():
		parts = append(parts, "thành lập năm "+strconv.Itoa(int(u.Founded.Year())))
	}
	for _, former := range u.FormerNames {
		parts = append(parts, "đến "+former.Until.Short()+" mang tên "+former.Name)
	}
	return strings.Join(parts, "; ")
}

// below names the living military units right below a unit.
func (o Office) below(u registry.Unit) string {
	var all []registry.Unit
	for _, other := range o.Units {
		if other.Parent == u.Code && other.Kind == registry.MilitaryUnit && other.Closed.IsZero() {
			all = append(all, other)
		}
	}
	var names []string
	for _, other := range registry.InEstablishment(all) {
		names = append(names, other.NameOn(o.Day()))
	}
	return strings.Join(names, ", ")
}

// unitDeeds are the achievements of a unit under the headings of the form.
func (o Office) unitDeeds(a Achiever) []paper.Block {
	blocks := []paper.Block{part("II. Thành tích đạt được"), section("1. Thành tích theo tiêu chuẩn (so sánh số liệu với các năm trước):")}
	blocks = append(blocks, a.facts()...)
	for _, f := range a.Figures {
		blocks = append(blocks, paper.Text(paper.Item, fmt.Sprintf("- %s (%s): %s.", paper.UpperFirst(f.Name), f.Period.String(),
			strings.TrimSpace(paper.Decimal(f.Value)+" "+f.Measure))))
	}
	for _, heading := range []string{
		"", "2. Biện pháp để đạt thành tích; các phong trào thi đua:", "3. Việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước:",
		"4. Hoạt động của tổ chức đảng, đoàn thể:",
	} {
		if heading != "" {
			blocks = append(blocks, section(heading))
		}
		blocks = append(blocks, room(4)...)
	}
	return blocks
}

// honoursHeld are the two tables of what was won before, oldest first.
func (o Office) honoursHeld(a Achiever) []paper.Block {
	decisions := map[registry.DecisionRef]registry.Decision{}
	for _, d := range a.Decisions {
		decisions[d.Ref()] = d
	}
	titles := honourTable("Danh hiệu thi đua", "Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định")
	forms := honourTable("Hình thức khen thưởng", "Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định")
	awards := slices.SortedStableFunc(slices.Values(a.Awards), func(x, y registry.Award) int {
		return cmp.Or(cmp.Compare(x.Period.To, y.Period.To), decisions[x.Decision].Date.Compare(decisions[y.Decision].Date))
	})
	for _, award := range awards {
		d := decisions[award.Decision]
		if !award.Counts() || d.Date.After(o.Day()) {
			continue
		}
		e := o.OfAward(award, d)
		table := &forms
		if e.Honour.Kind.Family() == catalogue.EmulationTitle {
			table = &titles
		}
		table.Rows = append(table.Rows, paper.Row{Key: e.HonourName, Cells: paper.Cells(e.Period.String(), e.HonourName, o.decidedIn(d))})
	}
	return []paper.Block{section("1. Danh hiệu thi đua:"), titles, section("2. Hình thức khen thưởng:"), forms}
}

func honourTable(name, decision string) paper.Table {
	return paper.Table{Name: name, Columns: []paper.Column{
		{Head: "Năm", Share: 25, Align: paper.Middle}, {Head: name, Share: 60}, {Head: decision, Share: 80},
	}}
}

// decidedIn names a decision with its day and who made it.
func (o Office) decidedIn(d registry.Decision) string {
	by := o.NameOf(d.Issuer, d.Date)
	return strings.TrimSpace(fmt.Sprintf("Quyết định số %s %s của %s", d.Number, day(d.Date), by))
}

// day writes a day in a table: ngày 05/12/2019.
func day(on cal.Date) string {
	if on.IsDay() {
		return "ngày " + on.Short()
	}
	return on.Short()
}
