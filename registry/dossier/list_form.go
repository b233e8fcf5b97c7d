package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// A civil form of statistics (Thông tư 02/2023/TT-BNV): whether army units
// below the Ministry fill them is not confirmed; they serve as models.

// formRow is a row of a form; without count it cannot be counted from the
// register and stays empty.
type formRow struct {
	label, code, measure string
	heading              bool
	counts               func(Entry) bool
}

// formColumn is a column of numbers of a form.
type formColumn struct {
	over, head, number string
	share              float64
	counts             func(Entry) bool
}

// Form0602 words the form of state-level commendation of the year of a roll;
// the awards are those of the register. Empty tells the rows that the register
// cannot fill.
func (o Office) Form0602(roll honourroll.Roll, b registry.Batch) (d paper.Document, empty []string) {
	entries := o.ofRoll(roll, b)
	d = o.form("0602", "Số lượng khen thưởng cấp Nhà nước", roll)
	rows := append([]formRow{
		{label: "Tổng số", code: "1", counts: every},
		{label: "1. Chia theo đơn vị ban hành tờ trình Thủ tướng Chính phủ về khen thưởng", heading: true},
		{label: "- Bộ, ban, ngành, đoàn thể Trung ương", code: "2", measure: "Bộ, ngành", counts: every},
		{label: "- Tỉnh, thành phố trực thuộc Trung ương", code: "3", measure: "Tỉnh, TP"},
	}, o.recipientRows("2", 6)...)
	rows = append(rows, typeRows("3", 15)...)
	table, empty := formTable(entries, rows, stateColumns(entries))
	table.Note = "TT: tập thể; CN: cá nhân."
	d.Body = []paper.Block{table}
	return d, empty
}

// Form0603 words the form of the Ministry's commendation of the year of a
// roll.
func (o Office) Form0603(roll honourroll.Roll, b registry.Batch) (d paper.Document, empty []string) {
	entries := o.ofRoll(roll, b)
	d = o.form("0603", "Số lượng khen thưởng cấp bộ, ban, ngành, đoàn thể Trung ương và tỉnh, thành phố trực thuộc Trung ương", roll)
	rows := append([]formRow{{label: "Tổng số", code: "01", counts: every}}, o.recipientRows("1", 2)...)
	rows = append(rows, typeRows("2", 11)...)
	table, empty := formTable(entries, rows, ministryColumns())
	d.Body = []paper.Block{table}
	return d, empty
}

// form begins a form; the one who drew it up signs on the left.
func (o Office) form(number, title string, roll honourroll.Roll) paper.Document {
	d := o.list(title, paper.UpperFirst(roll.Period.Long()),
		fmt.Sprintf("Biểu số: %s.N/BNV-TĐKT, ban hành theo Thông tư số 02/2023/TT-BNV ngày 23/3/2023", number), "Đơn vị báo cáo: "+roll.UnitName)
	right := o.Signature()
	right.Note = "(Ký, họ tên, đóng dấu)"
	d.Signatures = []paper.Signature{{At: paper.AtLeft, Post: "Người lập biểu", Note: "(Ký, họ tên)"}, right}
	return d
}

// ofRoll returns the awards of a roll as lines.
func (o Office) ofRoll(roll honourroll.Roll, b registry.Batch) []Entry {
	counted := map[int64]bool{}
	for _, recipients := range [][]honourroll.Entry{roll.Collectives, roll.Individuals} {
		for _, recipient := range recipients {
			for _, line := range recipient.Lines {
				for _, award := range line.Awards {
					counted[award.ID] = true
				}
			}
		}
	}
	decisions := map[registry.DecisionRef]registry.Decision{}
	for _, d := range b.Decisions {
		decisions[d.Ref()] = d
	}
	var entries []Entry
	for _, a := range b.Awards {
		if counted[a.ID] {
			entries = append(entries, o.OfAward(a, decisions[a.Decision]))
		}
	}
	return entries
}

func every(Entry) bool { return true }

func isUnit(e Entry) bool { return e.Subject.IsUnit() }

func isPerson(e Entry) bool { return !e.Subject.IsUnit() }

// recipientRows divide by who was honoured, the first of them numbered first.
// Who leads at which civil level the register does not tell.
func (o Office) recipientRows(part string, first int) []formRow {
	enterprise := func(e Entry) bool { return e.Subject.IsUnit() && o.Units[e.Subject.Unit].Enterprise }
	rows := []formRow{
		{label: part + ". Chia theo đối tượng khen thưởng", heading: true},
		{label: "- Tập thể", measure: "Tập thể", counts: isUnit},
		{label: "Trong đó: Doanh nghiệp", measure: "Doanh nghiệp", counts: enterprise},
		{label: "- Hộ gia đình", measure: "Hộ"},
		{label: "- Cá nhân", measure: "Người", counts: isPerson},
		{label: "+ Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên", measure: "Người"},
		{label: "+ Lãnh đạo cấp vụ, sở, ngành và tương đương", measure: "Người"},
		{label: "+ Doanh nhân", measure: "Người"},
		{label: "+ Các cấp lãnh đạo khác từ phó phòng trở lên", measure: "Người"},
		{label: "+ Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu", measure: "Người"},
	}
	return coded(rows, first)
}

// typeRows divide by the type of commendation. Awards for the wars of
// resistance have no type in the register.
func typeRows(part string, first int) []formRow {
	of := func(t registry.AwardType) func(Entry) bool { return func(e Entry) bool { return e.Type == t } }
	return coded([]formRow{
		{label: part + ". Chia theo phương thức khen thưởng", heading: true},
		{label: "- Thường xuyên", counts: of(registry.ByMerit)},
		{label: "- Chuyên đề", counts: of(registry.ByMovement)},
		{label: "- Đột xuất", counts: of(registry.ByFeat)},
		{label: "- Đối ngoại", counts: of(registry.ByForeign)},
		{label: "- Cống hiến", counts: of(registry.ByLifeService)},
		{label: "- Niên hạn", counts: of(registry.ByService)},
		{label: "- Kháng chiến"},
	}, first)
}

// coded numbers the rows that are no headings.
func coded(rows []formRow, next int) []formRow {
	for i := range rows {
		if !rows[i].heading {
			rows[i].code = fmt.Sprintf("%02d", next)
			next++
		}
	}
	return rows
}

// stateColumns are the columns of form 0602: each order and medal of the year,
// then the others.
func stateColumns(entries []Entry) []formColumn {
	of := func(name string) func(Entry) bool { return func(e Entry) bool { return e.HonourName == name } }
	kind := func(k catalogue.Kind) func(Entry) bool { return func(e Entry) bool { return e.Honour.Kind == k } }
	code := func(c string) func(Entry) bool { return func(e Entry) bool { return e.Honour.Code == c } }
	var columns []formColumn
	for _, e := range ordersAndMedals(entries) {
		columns = append(columns, both(e.HonourName, "2", of(e.HonourName))...)
	}
	if columns == nil {
		columns = both("Huân chương, huy chương", "2", kind(catalogue.Order))
	}
	columns = append(columns,
		formColumn{"Giải thưởng", "Hồ Chí Minh", "3", 12, code("GT_HCM")}, formColumn{"Giải thưởng", "Nhà nước", "4", 12, code("GT_NN")})
	columns = append(columns, both("Danh hiệu vinh dự", "5", kind(catalogue.HonourTitle))...)
	columns = append(columns, formColumn{"", "Cờ thi đua của Chính phủ", "6", 14, code("CO_CP")})
	columns = append(columns, both("Bằng khen của Thủ tướng", "7", code("BK_TTG"))...)
	columns = append(columns, formColumn{"", "CSTĐ toàn quốc", "8", 14, code("CSTDTQUOC")})
	return withSum(columns)
}

// ordersAndMedals returns a line of each order and medal, the highest first.
func ordersAndMedals(entries []Entry) []Entry {
	var found []Entry
	for _, e := range entries {
		named := func(other Entry) bool { return other.HonourName == e.HonourName }
		if (e.Honour.Kind == catalogue.Order || e.Honour.Kind == catalogue.Medal) && !slices.ContainsFunc(found, named) {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b Entry) int { return cmp.Compare(a.Honour.Rank, b.Honour.Rank) })
	return found
}

// both are a column for collectives and one for individuals.
func both(over, number string, counts func(Entry) bool) []formColumn {
	return []formColumn{
		{over, "TT", number, 10, func(e Entry) bool { return counts(e) && isUnit(e) }},
		{over, "CN", number, 10, func(e Entry) bool { return counts(e) && isPerson(e) }},
	}
}

func ministryColumns() []formColumn {
	ministry := func(k catalogue.Kind, level catalogue.Level) func(Entry) bool {
		return func(e Entry) bool { return e.Honour.Kind == k && e.Honour.Level == level }
	}
	code := func(c string) func(Entry) bool { return func(e Entry) bool { return e.Honour.Code == c } }
	return withSum([]formColumn{
		{"Chia ra", "Bằng khen", "2", 29, code("BK_BQP")},
		{"Chia ra", "Chiến sĩ thi đua cấp bộ, cấp tỉnh (toàn quân)", "3", 33, code("CSTDTQUAN")},
		{"Chia ra", "Cờ thi đua của bộ, ban, ngành, đoàn thể Trung ương, tỉnh", "4", 33, code("CO_BQP")},
		{"Chia ra", "Huy hiệu (kỷ niệm chương) của bộ, ban, ngành, đoàn thể Trung ương, tỉnh", "5", 33, ministry(catalogue.Commemorative, catalogue.Ministry)},
	})
}

// withSum puts the column of the sum before the others.
func withSum(columns []formColumn) []formColumn {
	any := func(e Entry) bool {
		for _, c := range columns {
			if c.counts(e) {
				return true
			}
		}
		return false
	}
	return append([]formColumn{{"", "Tổng số", "1", 13, any}}, columns...)
}

// formTable counts the lines of each row and column.
func formTable(entries []Entry, rows []formRow, columns []formColumn) (t paper.Table, empty []string) {
	t = paper.Table{Name: "Biểu", Columns: []paper.Column{
		{Head: "Chỉ tiêu", Share: 56}, {Head: "Mã số", Share: 11, Align: paper.Middle}, {Head: "Đơn vị tính", Share: 18, Align: paper.Middle}}}
	numbers := paper.Cells("A", "B", "C")
	for _, c := range columns {
		t.Columns = append(t.Columns, paper.Column{Head: c.head, Over: c.over, Share: c.share, Align: paper.Middle})
		numbers = append(numbers, paper.Words(c.number))
	}
	t.Rows = append(t.Rows, paper.Row{Key: "A", Cells: numbers})
	for _, r := range rows {
		if r.heading {
			t.Rows = append(t.Rows, paper.Row{Kind: paper.Group, Key: r.label, Cells: paper.Cells(r.label)})
			continue
		}
		if r.counts == nil {
			empty = append(empty, r.code+" "+strings.TrimLeft(r.label, "-+ "))
		}
		t.Rows = append(t.Rows, formCells(entries, r, columns))
	}
	return t, empty
}

func formCells(entries []Entry, r formRow, columns []formColumn) paper.Row {
	row := paper.Row{Key: r.label, Cells: paper.Cells(r.label, r.code, r.measure)}
	if r.code == "01" || r.code == "1" {
		row.Kind = paper.Sum
	}
	for _, c := range columns {
		n := 0
		for _, e := range entries {
			if r.counts != nil && r.counts(e) && c.counts(e) {
				n++
			}
		}
		row.Cells = append(row.Cells, paper.Count(n))
	}
	return row
}
