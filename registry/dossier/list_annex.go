package dossier

import (
	"cmp"
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// Draft numbers lines that are not decided yet as the annex of their decision
// will: collectives, then individuals, each by honour, with one running number
// through the whole annex (Thông tư 115/2016/TT-BQP, Điều 8, 9).
func (o Office) Draft(entries []Entry) []Entry {
	collectives, individuals := split(o.proposed(entries))
	numbered := append(collectives, individuals...)
	for i := range numbered {
		numbered[i].Ordinal = i + 1
	}
	return numbered
}

// Annex words the list of a decision: its running number is the số sổ vàng of
// the certificates. Lines of a decision that is still to be signed are those
// of [Office.Draft], and the decision has no number or day. With money a
// column tells the bonus of each line.
func (o Office) Annex(d registry.Decision, entries []Entry, money bool) paper.Document {
	entries = ownHonours(entries)
	o.SortEntries(entries)
	by := cmp.Or(d.Authority, o.Authority())
	if d.Issuer != "" && d.Issuer != o.Unit.Code {
		by = cmp.Or(d.Authority, o.NameOf(d.Issuer, d.Date))
	}
	list := o.annexed("Danh sách", annexSubject(d, entries), fmt.Sprintf("(Kèm theo %s)", o.Referred("Quyết định", d.Number, d.Date, by)))
	list.Landscape = false
	list.Body = []paper.Block{o.annexTable(d, entries, money), sumLine(entries)}
	return list
}

// annexSubject says what is given: Tặng danh hiệu “Chiến sĩ tiên tiến” năm
// 2019, or what the decision calls itself when it gives several honours.
func annexSubject(d registry.Decision, entries []Entry) string {
	if _, one := sharedHonour(entries); !one && d.Summary != "" {
		return matter(d)
	}
	verb := "Tặng "
	if len(entries) > 0 && allPosthumous(entries) {
		verb = "Truy tặng "
	}
	return verb + honoursOf(entries)
}

func allPosthumous(entries []Entry) bool {
	for _, e := range entries {
		if !e.Posthumous {
			return false
		}
	}
	return true
}

func (o Office) annexTable(d registry.Decision, entries []Entry, money bool) paper.Table {
	columns := annexColumns{deeds: !sharedDeeds(entries), money: money}
	t := paper.Table{Name: "Danh sách", Columns: columns.heads(entries)}
	sums, total := o.sums(d, entries)
	_, one := sharedHonour(entries)
	for _, run := range annexRuns(entries) {
		for _, heading := range run.headings(one, columns.deeds) {
			t.Rows = append(t.Rows, paper.Row{Kind: paper.Group, Key: heading, Cells: paper.Cells(heading)})
		}
		for _, e := range run.entries {
			t.Rows = append(t.Rows, paper.Row{Key: e.FullName(), Cells: columns.cells(
				running(e.Ordinal), paper.Words(e.FullName()), paper.Words(e.Whereabouts()), paper.Words(e.Achievement), sums[e.Ordinal],
				paper.Words(strings.Join(e.notes(), "; ")))})
		}
	}
	if money && len(entries) > 0 {
		t.Rows = append(t.Rows, paper.Row{Kind: paper.Total, Cells: columns.cells(paper.Cell{}, paper.Words("Tổng cộng"), paper.Cell{}, paper.Cell{}, dong(total), paper.Cell{})})
		t.Note = "Bằng chữ: " + bonus.Words(total) + "."
	}
	return withoutEmptyNotes(t)
}

// sharedDeeds tells that all lines of one honour are for the same achievement,
// so that it is told once with the honour.
func sharedDeeds(entries []Entry) bool {
	for _, run := range runs(entries) {
		for _, e := range run {
			if e.Achievement != run[0].Achievement || e.Achievement == "" {
				return false
			}
		}
	}
	return true
}

// annexColumns are the columns of an annex; those for achievement and money
// may be left out.
type annexColumns struct{ deeds, money bool }

// cells returns the cells of a row that have a column.
func (c annexColumns) cells(number, recipient, where, deed, sum, note paper.Cell) []paper.Cell {
	cells := []paper.Cell{number, recipient, where}
	if c.deeds {
		cells = append(cells, deed)
	}
	if c.money {
		cells = append(cells, sum)
	}
	return append(cells, note)
}

func (c annexColumns) heads(entries []Entry) []paper.Column {
	columns := []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: recipientHead(entries), Share: 46, Names: true},
		{Head: whereHead(entries), Share: 44, Names: true},
	}
	if c.deeds {
		columns = append(columns, paper.Column{Head: "Thành tích", Share: 62})
	}
	if c.money {
		columns = append(columns, paper.Column{Head: "Tiền thưởng (đồng)", Share: 23, Align: paper.Right})
	}
	return append(columns, paper.Column{Head: "Ghi chú", Share: 19})
}

// recipientHead heads the column of those honoured.
func recipientHead(entries []Entry) string {
	switch collectives, individuals := Counts(entries); {
	case collectives == 0:
		return "Cấp bậc, họ và tên"
	case individuals == 0:
		return "Tên đơn vị"
	}
	return "Tên đơn vị; cấp bậc, họ và tên"
}

// whereHead heads the column of where they serve.
func whereHead(entries []Entry) string {
	switch collectives, individuals := Counts(entries); {
	case collectives == 0:
		return "Chức vụ, đơn vị"
	case individuals == 0:
		return "Đơn vị cấp trên"
	}
	return "Đơn vị cấp trên; chức vụ, đơn vị"
}

// notes are what the last column of a list says about an award.
func (e Entry) notes() []string {
	var notes []string
	if e.Posthumous {
		notes = append(notes, "Truy tặng")
	}
	for _, event := range e.Award.Events {
		notes = append(notes, event.Brief())
	}
	return notes
}

// annexRun are lines of one honour; part heads the first of the collectives
// or the individuals: A. TẬP THỂ.
type annexRun struct {
	part    string
	entries []Entry
}

// headings head the lines: the part, the honour when there are several, and
// the achievement when it is not told line by line.
func (r annexRun) headings(oneHonour, deeds bool) []string {
	var headings []string
	if r.part != "" {
		headings = append(headings, r.part)
	}
	deed := r.entries[0].Achievement
	switch {
	case !oneHonour && !deeds:
		headings = append(headings, runHeading(r.entries)+"; "+lowerFirst(deed))
	case !oneHonour:
		headings = append(headings, runHeading(r.entries))
	case !deeds:
		headings = append(headings, deed)
	}
	return headings
}

// annexRuns parts the lines without disturbing their running number: only
// when all collectives stand before all individuals are there parts A and B.
func annexRuns(entries []Entry) []annexRun {
	collectives, _ := Counts(entries)
	parted := collectives > 0 && collectives < len(entries)
	for i, e := range entries {
		parted = parted && e.Subject.IsUnit() == (i < collectives)
	}
	var list []annexRun
	placed := 0
	for _, run := range runs(entries) {
		part := ""
		switch {
		case parted && placed == 0:
			part = "A. TẬP THỂ"
		case parted && placed == collectives:
			part = "B. CÁ NHÂN"
		}
		list = append(list, annexRun{part, run})
		placed += len(run)
	}
	return list
}

// sums returns the cells with the bonus of each line, by running number, and
// what is paid in all. What was annulled or stripped brings nothing.
func (o Office) sums(d registry.Decision, entries []Entry) (cells map[int]paper.Cell, total int64) {
	sheet := o.Money(d, entries)
	cells = map[int]paper.Cell{}
	lines := sheet.Lines
	for _, e := range entries {
		if !e.Award.Counts() {
			continue
		}
		if lines[0].Ruling == bonus.Paid {
			cells[e.Ordinal] = dong(lines[0].Sum)
		}
		lines = lines[1:]
	}
	return cells, sheet.Sum
}

// bonusItem is a line as its money is computed; a decision that is still to be
// signed is the office's own of the day of the paper.
func (o Office) bonusItem(d registry.Decision, e Entry) bonus.Item {
	day, issuer := d.Date, o.Name()
	if !day.IsDay() {
		day = o.Day()
	}
	if d.Issuer != "" {
		issuer = o.NameOf(d.Issuer, day)
	}
	award := registry.Award{Honour: e.Honour.Code, Subject: e.Subject, As: e.As, Period: e.Period, Movement: e.Movement, Type: e.Type}
	return bonus.Item{
		Award: award, DecidedOn: day, Level: cmp.Or(d.Level, e.Level, catalogue.Regiment), Issuer: issuer, Branch: o.branch(e),
	}
}

// branch names the mass body whose movement is summed up with the line; it
// pays then (Thông tư 151/2018/TT-BQP, Điều 80.3).
func (o Office) branch(e Entry) string {
	launcher := o.Units[o.Movements[e.Movement].LaunchedBy]
	if e.Type != registry.ByMovement || e.Movement == "" || launcher.Kind != registry.MassBody {
		return ""
	}
	return launcher.Name
}

// dong is a cell with a sum of money.
func dong(sum int64) paper.Cell {
	return paper.Cell{Text: bonus.Format(sum), Number: float64(sum), Numeric: true}
}
