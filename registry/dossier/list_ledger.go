package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/paper"
)

// LedgerLine is one award in the golden book of a year.
type LedgerLine struct {
	Entry
	Decision registry.Decision
	// Handovers are the hand-overs of its certificate, oldest first.
	Handovers []registry.Handover
}

// LedgerOf returns the lines of the decisions of a year, in the order in which
// they were signed. What was annulled or stripped stays in the book.
func (o Office) LedgerOf(b registry.Batch, year cal.Year) []LedgerLine {
	decisions := map[registry.DecisionRef]registry.Decision{}
	for _, d := range b.Decisions {
		decisions[d.Ref()] = d
	}
	type key struct {
		decision registry.DecisionRef
		ordinal  int
	}
	handed := map[key][]registry.Handover{}
	for _, h := range b.Handovers {
		k := key{h.Decision, h.Ordinal}
		handed[k] = append(handed[k], h)
	}
	var lines []LedgerLine
	for _, a := range b.Awards {
		if d := decisions[a.Decision]; d.Date.Year() == year {
			lines = append(lines, LedgerLine{o.OfAward(a, d), d, handed[key{a.Decision, a.Ordinal}]})
		}
	}
	slices.SortStableFunc(lines, func(a, b LedgerLine) int {
		return cmp.Or(a.Decision.Date.Compare(b.Decision.Date), strings.Compare(a.Decision.Ref().String(), b.Decision.Ref().String()),
			cmp.Compare(a.Ordinal, b.Ordinal))
	})
	return lines
}

// Ledger words the golden book of a year (sổ vàng, sổ theo dõi khen thưởng):
// cover, the awards by the day of their decisions, and the statement about the
// pages, whose number is written by hand.
func (o Office) Ledger(lines []LedgerLine, year cal.Year) paper.Document {
	d := o.list("Sổ theo dõi khen thưởng", fmt.Sprintf("Năm %d", year))
	table := paper.Table{Name: fmt.Sprintf("Năm %d", year), Columns: ledgerColumns()}
	for i, line := range lines {
		table.Rows = append(table.Rows, paper.Row{Key: line.FullName(), Cells: o.ledgerCells(i+1, line)})
	}
	days := fmt.Sprintf("Từ %s đến %s", year.First().Long(), o.lastDay(year).Long())
	d.Body = []paper.Block{
		paper.Text(paper.Cover, "Sổ vàng"), paper.Text(paper.Cover, "khen thưởng"), paper.Text(paper.Note, "Quyển số: ……………"), paper.Text(paper.Note, days), paper.Break{}, table,
		paper.Text(paper.Body, fmt.Sprintf("Sổ này có …………… trang, được đánh số từ 01 đến ……………; ghi %s lượt khen thưởng.", paper.Counted(len(lines)))),
	}
	return d
}

// lastDay is the last day of a year that the book can tell about.
func (o Office) lastDay(year cal.Year) cal.Date {
	if day := o.Day(); day.IsDay() && day.Year() == year {
		return day
	}
	return year.Last()
}

func ledgerColumns() []paper.Column {
	return []paper.Column{
		{Head: "Số TT", Share: 10, Align: paper.Middle},
		{Head: "Ngày vào sổ", Share: 20, Align: paper.Middle},
		{Head: "Họ và tên; tên đơn vị", Share: 28, Names: true},
		{Head: "Năm sinh", Share: 12, Align: paper.Middle},
		{Head: "Cấp bậc, chức vụ, đơn vị khi được khen", Share: 39, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 25},
		{Head: "Nội dung thành tích; năm, giai đoạn", Share: 55},
		{Head: "Số, ngày quyết định; cấp, người ký", Share: 38},
		{Head: "Số sổ vàng", Share: 11, Align: paper.Middle},
		{Head: "Ngày trao", Share: 20, Align: paper.Middle},
		{Head: "Ký nhận", Share: 13},
		{Head: "Ghi chú", Share: 28},
	}
}

func (o Office) ledgerCells(n int, line LedgerLine) []paper.Cell {
	e := line.Entry
	as := e.Whereabouts()
	if !e.Subject.IsUnit() { // what is in the unit need not say so
		as = joinComma(e.As.Rank, strings.TrimSuffix(as, ", "+o.NameOf(o.Unit.Code, line.Decision.Date)))
	}
	birth := ""
	if year := e.Person.Born.Year(); year != 0 {
		birth = fmt.Sprint(int(year))
	}
	notes := e.notes()
	handed, receiver := paper.Cell{}, ""
	for _, h := range line.Handovers { // the newest paper is in force
		handed, receiver = paper.OnDay(h.On), h.Receiver
		if h.Note != "" {
			notes = append(notes, h.Note)
		}
	}
	return []paper.Cell{
		running(n), paper.OnDay(entered(e.Award.UID)), paper.Words(e.As.Name), paper.Words(birth), paper.Words(as), paper.Words(e.HonourName),
		paper.Words(e.deed()), paper.Words(o.decisionWords(line.Decision)), running(e.Ordinal),
		handed, paper.Words(receiver), paper.Words(strings.Join(notes, "; ")),
	}
}

// deed is the achievement with its years, unless it names them.
func (e Entry) deed() string {
	if strings.Contains(e.Achievement, e.Period.String()) {
		return e.Achievement
	}
	return spacedBy("; ", e.Achievement, e.Period.Long())
}

// decisionWords names a decision with who issued and who signed it. The unit
// whose book it is need not be told.
func (o Office) decisionWords(d registry.Decision) string {
	issuer := ""
	if d.Issuer != o.Unit.Code || d.Signer.Name == "" {
		issuer = o.NameOf(d.Issuer, d.Date)
	}
	return spacedBy("; ", decidedBy(d.Number, d.Date), joinComma(issuer, spacedBy(" ", d.Formula, d.Signer.Name)))
}

// spacedBy joins the words that are there.
func spacedBy(between string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), between)
}
