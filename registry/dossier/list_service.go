package dossier

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// Past is what the register holds of people before a list: what the columns
// about earlier honours and discipline are filled from.
type Past struct {
	Honours     map[registry.Subject][]Entry
	Decided     map[registry.DecisionRef]registry.Decision
	Disciplines map[registry.Subject][]registry.Discipline
}

// PastOf gathers the past from the entries of the register; awards that no
// longer count are left out.
func (o Office) PastOf(b registry.Batch) Past {
	past := Past{map[registry.Subject][]Entry{}, map[registry.DecisionRef]registry.Decision{}, map[registry.Subject][]registry.Discipline{}}
	for _, d := range b.Decisions {
		past.Decided[d.Ref()] = d
	}
	for _, a := range b.Awards {
		if a.Counts() {
			past.Honours[a.Subject] = append(past.Honours[a.Subject], o.OfAward(a, past.Decided[a.Decision]))
		}
	}
	for _, d := range b.Disciplines {
		past.Disciplines[d.Subject] = append(past.Disciplines[d.Subject], d)
	}
	return past
}

// ServiceList words the list of those proposed for a service medal, a
// commemorative or for a life's service, with what the form is judged by
// (danh sách trích ngang: Thông tư 151/2018/TT-BQP, Điều 67, 68). The lines
// are people, all for one honour and class; on is the day on which the time is
// counted.
func (o Office) ServiceList(entries []Entry, past Past, on cal.Date) paper.Document {
	o.SortEntries(entries)
	verb, given := "Đề nghị tặng ", "Đề nghị"
	if len(entries) > 0 && entries[0].Award.Honour != "" {
		verb, given = "Được tặng ", "Hình thức khen thưởng"
	}
	d := o.list("Danh sách trích ngang", verb+honoursOf(entries), o.serviceSubtitle(entries, on))
	life := len(entries) > 0 && entries[0].Type == registry.ByLifeService
	table := paper.Table{Name: "Trích ngang", Columns: serviceColumns(life, given)}
	for i, e := range entries {
		table.Rows = append(table.Rows, paper.Row{Key: e.FullName(), Cells: o.serviceCells(i+1, e, past, on, life)})
	}
	d.Body = []paper.Block{withoutEmptyNotes(table), sumLine(entries)}
	return d
}

func (o Office) serviceSubtitle(entries []Entry, on cal.Date) string {
	if len(entries) > 0 && entries[0].Award.Honour != "" {
		a := entries[0].Award
		return fmt.Sprintf("(Kèm theo %s)", o.Referred("Quyết định", a.Decision.Number, on, o.NameOf(a.Decision.Issuer, on)))
	}
	return fmt.Sprintf("(Kèm theo %s)", o.Referred("Tờ trình", o.NumberOf("TTr"), o.Date, o.Name()))
}

func serviceColumns(life bool, given string) []paper.Column {
	columns := []paper.Column{
		{Head: "TT", Share: 8, Align: paper.Middle},
		{Head: "Họ và tên", Share: 27, Names: true},
		{Head: "Ngày, tháng, năm sinh", Share: 20, Align: paper.Middle},
		{Head: "Quê quán", Share: 23},
		{Head: "Cấp bậc", Share: 20},
		{Head: "Chức vụ, đơn vị", Share: 28, Names: true},
		{Head: "Nhập ngũ, tuyển dụng", Share: 17, Align: paper.Middle},
		{Head: "Ngày vào Đảng", Share: 20, Align: paper.Middle},
	}
	if life {
		columns = append(columns, paper.Column{Head: "Quá trình giữ chức vụ", Share: 40})
	} else {
		columns = append(columns, paper.Column{Head: "Thời gian tính khen", Share: 20})
	}
	return append(columns,
		paper.Column{Head: "Kỷ luật", Share: 15},
		paper.Column{Head: "Đã được khen (hình thức, số quyết định)", Share: 50},
		paper.Column{Head: given, Share: 25},
		paper.Column{Head: "Ghi chú", Share: 11},
	)
}

func (o Office) serviceCells(n int, e Entry, past Past, on cal.Date, life bool) []paper.Cell {
	served := serviceTime(e.Person, on)
	if life {
		served = o.posts(e.Person, on)
	}
	return []paper.Cell{
		running(n), paper.Words(e.As.Name), paper.OnDay(e.Person.Born), paper.Words(e.Person.Hometown), paper.Words(e.As.Rank),
		paper.Words(joinComma(e.As.Post, unitBeside(e.As.Post, e.As.Unit))), paper.OnDay(e.Person.Enlisted), paper.OnDay(e.Person.PartyJoined),
		paper.Words(served), paper.Words(disciplined(past.Disciplines[e.Subject], on)), paper.Words(o.earlier(e, past, on)),
		paper.Words(e.HonourName), paper.Words(strings.Join(e.notes(), "; ")),
	}
}

// serviceTime says how long somebody had served: 19 năm 04 tháng.
func serviceTime(p registry.Person, on cal.Date) string {
	served, hardship, known := eligibility.TimeServed(p, on)
	switch {
	case !known:
		return ""
	case hardship > 0:
		return fmt.Sprintf("%s (có %s được tính gấp đôi)", yearsAndMonths(served), yearsAndMonths(hardship))
	}
	return yearsAndMonths(served)
}

func yearsAndMonths(months int) string {
	switch y, m := months/12, months%12; {
	case y == 0:
		return fmt.Sprintf("%02d tháng", m)
	case m == 0:
		return fmt.Sprintf("%02d năm", y)
	default:
		return fmt.Sprintf("%02d năm %02d tháng", y, m)
	}
}

// posts tells the leading posts of a person, those that bring a coefficient,
// oldest first.
func (o Office) posts(p registry.Person, on cal.Date) string {
	var told []string
	for _, posting := range p.Postings {
		if posting.Coefficient == "" || posting.From.After(on) {
			continue
		}
		until := "nay"
		if !posting.To.IsZero() {
			until = posting.To.Short()
		}
		told = append(told, fmt.Sprintf("%s - %s: %s (hệ số %s)", paper.Since(posting.From, posting.FromUnsure), until,
			joinComma(posting.Post, unitBeside(posting.Post, o.NameOf(posting.Unit, posting.From))), paper.Decimal(posting.Coefficient)))
	}
	return strings.Join(told, "; ")
}

// disciplined says which measures are recorded up to a day.
func disciplined(list []registry.Discipline, on cal.Date) string {
	var told []string
	for _, d := range list {
		switch {
		case d.Date.After(on) || d.Dropped():
		case d.UnderReview():
			told = append(told, "Đang xem xét kỷ luật từ "+d.Date.Short())
		default:
			told = append(told, paper.UpperFirst(eligibility.DisciplineName(d.Form, eligibility.Vietnamese))+" "+d.Date.Short())
		}
	}
	if told == nil {
		return "Không"
	}
	return strings.Join(told, "; ")
}

// earlier tells what the State and the Ministry gave before, newest last.
func (o Office) earlier(e Entry, past Past, on cal.Date) string {
	var told []string
	for _, p := range past.Honours[e.Subject] {
		decision := past.Decided[p.Award.Decision]
		high := slices.Contains([]catalogue.Kind{catalogue.Order, catalogue.Medal, catalogue.HonourTitle, catalogue.Commemorative}, p.Honour.Kind)
		if high && p.Award.ID != e.Award.ID && !decision.Date.After(on) {
			told = append(told, p.HonourName+" ("+decidedBy(decision.Number, decision.Date)+")")
		}
	}
	return strings.Join(told, "; ")
}
