package certificates

import (
	"cmp"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// serviceTable lists the postings of a person.
func (s *recordSetter) serviceTable() table {
	t := table{size: listSize, named: 0, columns: []column{
		{head: "Từ", width: 25, align: alignMiddle, role: lineBorn},
		{head: "Đến", width: 25, align: alignMiddle, role: lineBorn},
		{head: "Cấp bậc", width: 27, role: lineName},
		{head: "Chức vụ", width: 44, role: linePlace},
		{head: "Đơn vị", width: 44, role: linePlace},
	}}
	if s.record.isUnit() {
		return t
	}
	for i, p := range s.record.Person.Postings {
		until := cmp.Or(p.To.Short(), "nay")
		t.rows = append(t.rows, row{place: i + 1, key: s.record.Person.Code, cells: []cell{
			plain(paper.Since(p.From, p.FromUnsure)), plain(until), plain(p.Rank), servedCell(p),
			{{text: s.record.NameOf(p.Unit, p.From), name: true}},
		}})
	}
	return t
}

// servedCell names the post with what service and leadership are counted by.
func servedCell(p registry.Posting) cell {
	c := plain(p.Post)
	if p.Coefficient != "" {
		c = append(c, passage{text: "Hệ số " + paper.Decimal(p.Coefficient)})
	}
	if p.Hardship {
		c = append(c, passage{text: "Hưởng 100% phụ cấp đặc thù"})
	}
	return c
}

// exemplarTable lists where the subject was held up as an example.
func (s *recordSetter) exemplarTable() table {
	t := table{size: listSize, columns: []column{
		{head: "Năm", width: 15, align: alignMiddle, role: lineBorn},
		{head: "Phong trào, cuộc vận động", width: 60, role: lineName},
		{head: "Việc làm, thành tích tiêu biểu", width: 90, role: lineDeed},
	}}
	for i, e := range s.record.Exemplars {
		movement := e.Movement
		for _, m := range s.record.Movements {
			if m.Code == e.Movement {
				movement = m.Name
			}
		}
		t.rows = append(t.rows, row{place: i + 1, key: e.Movement, cells: []cell{
			plain(year(int(e.Year))), plain(movement), plain(e.Deed)}})
	}
	return t
}

// gradesTable sets the grades, a row a year and a column for each kind that
// was graded.
func gradesTable(grades []registry.Grade) table {
	byYear := map[cal.Year]map[registry.GradeKind]string{}
	graded := map[registry.GradeKind]bool{}
	for _, g := range grades {
		if byYear[g.Year] == nil {
			byYear[g.Year] = map[registry.GradeKind]string{}
		}
		byYear[g.Year][g.Kind], graded[g.Kind] = paper.UpperFirst(honourroll.GradeName(g.Kind, g.Grade)), true
	}
	kinds := slices.DeleteFunc(registry.GradeKinds(), func(k registry.GradeKind) bool { return !graded[k] })
	const first = 17.0
	t := table{size: listSize, columns: []column{{head: "Năm", width: first, align: alignMiddle, role: lineBorn}}}
	for _, k := range kinds {
		t.columns = append(t.columns, column{
			head: gradeKindWord(k), width: (portraitA4().textWidth() - first) / float64(len(kinds)), align: alignMiddle, role: lineRemark})
	}
	years := make([]cal.Year, 0, len(byYear))
	for y := range byYear {
		years = append(years, y)
	}
	slices.Sort(years)
	for _, y := range years {
		cells := []cell{plain(strconv.Itoa(int(y)))}
		for _, k := range kinds {
			cells = append(cells, plain(byYear[y][k]))
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	return t
}

// initiativeTable lists initiatives and studies, oldest first.
func initiativeTable(initiatives []registry.Initiative) table {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "Năm", width: 15, align: alignMiddle, role: lineBorn},
		{head: "Tên sáng kiến, đề tài", width: 86, role: lineDeed},
		{head: "Loại, phạm vi", width: 32, role: lineRemark},
		{head: "Cấp công nhận", width: 32, role: linePlace},
	}}
	sorted := slices.SortedStableFunc(slices.Values(initiatives), func(a, b registry.Initiative) int { return cmp.Compare(a.Year, b.Year) })
	for i, n := range sorted {
		t.rows = append(t.rows, row{place: i + 1, key: n.Title, cells: []cell{
			plain(year(int(n.Year))), plain(n.Title),
			append(plain(initiativeWord(n.Kind)), plain(scopeWord(n.Scope))...), plain(levelWord(n.RecognisedBy)),
		}})
	}
	return t
}

// disciplineTable lists disciplinary measures, oldest first.
func disciplineTable(disciplines []registry.Discipline) table {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "Ngày", width: 30, align: alignMiddle, role: lineBorn},
		{head: "Hình thức", width: 75, role: lineDeed},
		{head: "Hiệu lực", width: 60, role: lineRemark},
	}}
	sorted := slices.SortedStableFunc(slices.Values(disciplines), func(a, b registry.Discipline) int { return a.Date.Compare(b.Date) })
	for i, d := range sorted {
		effect := "đang có hiệu lực"
		switch {
		case d.UnderReview():
			effect = "đang xem xét"
		case d.Dropped():
			effect = "đã xem xét, không kỷ luật (" + d.Until.Short() + ")"
		case !d.Until.IsZero():
			effect = "đến " + d.Until.Short()
		}
		t.rows = append(t.rows, row{place: i + 1, key: d.Form, cells: []cell{
			plain(d.Date.Short()), plain(disciplineWord(d.Form)), plain(effect)}})
	}
	return t
}
