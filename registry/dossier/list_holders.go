package dossier

import (
	"cmp"
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// HolderOptions asks who has one honour.
type HolderOptions struct {
	// Honour is the code.
	Honour string
	// On is the day on which it is asked: decisions and events of later days
	// are left out.
	On cal.Date
	// Unit narrows to those who are in that unit or below it on the day.
	Unit string
	// Lost takes in those whose award was annulled or stripped since.
	Lost bool
}

// Holder is somebody who has the honour that was asked for.
type Holder struct {
	// Entry is the first award that stands, as at its decision.
	Entry
	// Since is the decision of that award, Latest that of the newest one.
	Since, Latest registry.Decision
	// Times counts the awards that stand.
	Times int
	// UnitNow is the name of a person's unit on the day, or of the unit above.
	UnitNow string
	// Left is the day on which a person left the service or a unit was closed;
	// zero for who still serves.
	Left cal.Date
	// Standing is how the newest award stands.
	Standing registry.Standing
}

// HoldersOf returns who has an honour on a day, in the order in which they
// got it.
func (o Office) HoldersOf(b registry.Batch, q HolderOptions) []Holder {
	decisions := map[registry.DecisionRef]registry.Decision{}
	for _, d := range b.Decisions {
		decisions[d.Ref()] = d
	}
	bySubject := map[registry.Subject][]registry.Award{}
	for _, a := range b.Awards {
		a = a.Before(q.On.Next())
		if a.Today().Honour == q.Honour && !decisions[a.Decision].Date.After(q.On) && (q.Lost || a.Counts()) && o.within(a.Subject, q) {
			bySubject[a.Subject] = append(bySubject[a.Subject], a)
		}
	}
	var holders []Holder
	for _, awards := range bySubject {
		holders = append(holders, o.holder(awards, decisions, q.On))
	}
	names := registry.NewNameOrder()
	slices.SortFunc(holders, func(a, b Holder) int {
		return cmp.Or(registry.FalseFirst(!a.Subject.IsUnit(), !b.Subject.IsUnit()), a.Since.Date.Compare(b.Since.Date),
			cmp.Compare(a.Since.Number, b.Since.Number), cmp.Compare(a.Ordinal, b.Ordinal),
			names.Compare(a.As.Name, b.As.Name), cmp.Compare(a.Subject.Code(), b.Subject.Code()))
	})
	return holders
}

// within tells that a subject is in the unit that is asked for, or below it.
func (o Office) within(s registry.Subject, q HolderOptions) bool {
	if q.Unit == "" {
		return true
	}
	code := s.Unit
	if !s.IsUnit() {
		posting, _ := o.People[s.Person].PostingOn(q.On)
		code = posting.Unit
	}
	for range o.Units { // no chain of superiors is longer
		if code == q.Unit {
			return true
		}
		code = o.Units[code].Parent
	}
	return code == q.Unit
}

// holder sums up the awards of one subject, which are there.
func (o Office) holder(awards []registry.Award, decisions map[registry.DecisionRef]registry.Decision, on cal.Date) Holder {
	slices.SortStableFunc(awards, func(a, b registry.Award) int {
		return cmp.Or(registry.FalseFirst(!a.Counts(), !b.Counts()), decisions[a.Decision].Date.Compare(decisions[b.Decision].Date))
	})
	first, last := awards[0], awards[0]
	times := 0
	for _, a := range awards {
		if a.Counts() {
			last, times = a, times+1
		}
	}
	h := Holder{
		Entry: o.OfAward(first, decisions[first.Decision]), Since: decisions[first.Decision], Latest: decisions[last.Decision],
		Times: times, Standing: last.Standing(),
	}
	if h.Subject.IsUnit() {
		unit := o.Units[h.Subject.Unit]
		h.UnitNow, h.Left = o.superiorName(unit, on), unit.Closed
	} else {
		posting, _ := h.Person.PostingOn(on)
		if posting.Unit != "" {
			h.UnitNow = o.NameOf(posting.Unit, on)
		}
		h.Left = h.Person.Discharged
	}
	if h.Left.After(on) {
		h.Left = cal.Date{}
	}
	return h
}

// HolderList words who has an honour, since when.
func (o Office) HolderList(holders []Holder, q HolderOptions) paper.Document {
	honour := o.Honour(q.Honour, q.On)
	subject := holderWords(honour, "Cá nhân", "Tập thể", "Tập thể, cá nhân") + " đã được tặng " + called(honour.Kind, honour.FullName(""))
	if q.Unit != "" {
		subject += " của " + o.NameOf(q.Unit, q.On)
	}
	d := o.list("Danh sách", subject, fmt.Sprintf("(Tính đến %s)", q.On.Long()))
	table := paper.Table{Name: "Danh sách", Columns: holderColumns(honour)}
	entries := make([]Entry, len(holders))
	for i, h := range holders {
		entries[i] = h.Entry
		table.Rows = append(table.Rows, paper.Row{Key: h.FullName(), Cells: holderCells(i+1, h)})
	}
	d.Body = []paper.Block{withoutEmptyNotes(table), sumLine(entries)}
	return d
}

// holderWords chooses words by who may have the honour: people, units or both.
func holderWords(honour catalogue.Honour, people, units, both string) string {
	switch {
	case !honour.For(catalogue.ForUnits):
		return people
	case !honour.For(catalogue.ForPersons):
		return units
	}
	return both
}

func holderColumns(honour catalogue.Honour) []paper.Column {
	who := holderWords(honour, "Cấp bậc, họ và tên", "Tên đơn vị", "Cấp bậc, họ và tên; tên đơn vị")
	then := holderWords(honour, "Chức vụ, đơn vị khi được khen", "Đơn vị cấp trên khi được khen", "Chức vụ, đơn vị khi được khen; đơn vị cấp trên")
	now := holderWords(honour, "Đơn vị hiện nay", "Đơn vị cấp trên hiện nay", "Đơn vị, đơn vị cấp trên hiện nay")
	return []paper.Column{
		{Head: "TT", Share: 9, Align: paper.Middle},
		{Head: who, Share: 47, Names: true},
		{Head: then, Share: 46, Names: true},
		{Head: now, Share: 38, Names: true},
		{Head: "Được tặng từ (số, ngày quyết định)", Share: 37},
		{Head: "Số lần", Share: 12, Align: paper.Middle},
		{Head: "Lần gần nhất", Share: 37},
		{Head: "Ghi chú", Share: 26},
	}
}

func holderCells(n int, h Holder) []paper.Cell {
	latest := ""
	if h.Latest.Ref() != h.Since.Ref() {
		latest = decidedBy(h.Latest.Number, h.Latest.Date)
	}
	return []paper.Cell{
		running(n), paper.Words(h.FullName()), paper.Words(h.Whereabouts()), paper.Words(h.UnitNow),
		paper.Words(decidedBy(h.Since.Number, h.Since.Date)), paper.Count(h.Times), paper.Words(latest), paper.Words(h.remark()),
	}
}

// remark says what became of the holder and of the award.
func (h Holder) remark() string {
	var words []string
	if h.Posthumous {
		words = append(words, "truy tặng")
	}
	switch {
	case h.Left.IsZero():
	case h.Subject.IsUnit():
		words = append(words, "giải thể "+h.Left.Short())
	default:
		words = append(words, "thôi phục vụ "+h.Left.Short())
	}
	if word := standingWord(h.Standing); word != "" {
		words = append(words, word)
	}
	return paper.UpperFirst(spacedBy("; ", words...))
}

// standingWord says how an award stands; a valid one needs no word.
func standingWord(s registry.Standing) string {
	switch s {
	case registry.ValidReissued:
		return "đã cấp đổi, cấp lại"
	case registry.LoweredHonour:
		return "đã hạ mức"
	case registry.AnnulledAward:
		return "đã hủy bỏ"
	case registry.StrippedHonour:
		return "đã tước"
	}
	return ""
}
