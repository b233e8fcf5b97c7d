package webroll

import (
	"fmt"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// rollView is the page of a roll.
type rollView struct {
	head
	Sentence   string
	Cards      []card
	Highlights []honourroll.Highlight
	Parts      []part
	Movements  []movement
	Charts     []chart
	Statistics []table
	Results    []table
	Comparison []table
}

// card is one great number.
type card struct{ Number, Caption, Detail string }

// part is the collectives, or the individuals.
type part struct {
	ID, Title, Count string
	Groups           []group
}

// group is the recipients under one honour.
type group struct {
	Honour, Count string
	People        []recipient
}

// recipient is one collective or individual.
type recipient struct {
	Number           int
	Rank, Name, Note string
	Place            string
	Honours          []honour
	Deed             string
	// Find is what the field that finds names looks in.
	Find string
}

// honour is one line of awards: how often, how many years in a row, and the
// decisions.
type honour struct {
	Name, Times, Streak string
	Awards              []string
}

// movement is a movement with those held up as examples.
type movement struct {
	Title     string
	Exemplars []exemplar
}

type exemplar struct{ Rank, Name, Place, Deed, Recognised, Find string }

func rollPage(r honourroll.Roll, o Options) *rollView {
	v := &rollView{
		head: head{
			Name:     joined(" – ", o.Title, o.Unit, r.Period.String()),
			Superior: o.Superior, Unit: o.Unit, Title: o.Title,
			Subtitle: "Tập thể, cá nhân điển hình tiên tiến", Slogan: r.Slogan(), Period: paper.UpperFirst(r.Period.Long()),
			Foot: footWords(o),
		},
		Sentence:   r.Sentence(),
		Cards:      cards(r),
		Highlights: r.Highlights(),
		Movements:  movements(r.Movements),
		Results:    views(resultTables(r)),
	}
	for _, p := range []part{
		entryPart("tap-the", "Tập thể", "tập thể", r.Collectives),
		entryPart("ca-nhan", "Cá nhân", "cá nhân", r.Individuals),
	} {
		if len(p.Groups) > 0 {
			p.Title = letter(len(v.Parts)) + p.Title
			v.Parts = append(v.Parts, p)
		}
	}
	if r.Matrix.All.Total > 0 {
		v.Statistics = views(statisticTables(r))
		v.Charts = []chart{yearChart(r.Matrix), unitChart(r.Pivot)}
	}
	compared := r.Units.Tables()
	if o.Against != nil {
		compared = append(compared, o.Against.Table())
	}
	v.Comparison = views(compared)
	return v
}

// Letter returns the letter of a part behind the lists: the parts that are
// there run on without a gap.
func (v *rollView) Letter(id string) string {
	n := len(v.Parts)
	for _, before := range []struct {
		id    string
		there bool
	}{{"dien-hinh", len(v.Movements) > 0}, {"thong-ke", len(v.Statistics) > 0}, {"ket-qua", len(v.Results) > 0}} {
		if before.id == id {
			break
		}
		if before.there {
			n++
		}
	}
	return letter(n)
}

func letter(n int) string { return string(rune('A'+n)) + ". " }

// footWords tells place and day of the page.
func footWords(o Options) string {
	if !o.Date.IsDay() {
		return joined(", ", o.Unit, o.Place)
	}
	return joined(", ", o.Unit, o.Place, o.Date.Long())
}

func cards(r honourroll.Roll) []card {
	var list []card
	for _, k := range r.KeyFigures() {
		list = append(list, card{paper.Grouped(k.Number), k.Caption, k.Detail})
	}
	return list
}

func entryPart(id, title, counted string, entries []honourroll.Entry) part {
	p := part{ID: id, Title: title, Count: paper.Grouped(len(entries)) + " " + counted}
	for i, e := range entries {
		if name := e.Highest().Name; i == 0 || name != p.Groups[len(p.Groups)-1].Honour {
			p.Groups = append(p.Groups, group{Honour: name})
		}
		g := &p.Groups[len(p.Groups)-1]
		g.People = append(g.People, recipientOf(i+1, e))
		g.Count = strconv.Itoa(len(g.People))
	}
	return p
}

func recipientOf(number int, e honourroll.Entry) recipient {
	r := recipient{Number: number, Rank: e.Rank, Name: e.Name, Place: joined(", ", e.Post, e.Unit), Deed: e.Citation}
	if e.Subject.IsUnit() {
		r.Place = e.Superior
	}
	if e.Born != 0 {
		r.Note = fmt.Sprintf("sinh năm %d", e.Born)
	}
	if e.Posthumous {
		r.Note = joined(", ", r.Note, "truy tặng")
	}
	for _, l := range e.Lines {
		r.Honours = append(r.Honours, honourOf(l))
	}
	r.Find = registry.Fold(joined(" ", e.Rank, e.Name, r.Place))
	return r
}

func honourOf(l honourroll.Line) honour {
	h := honour{Name: l.Name, Streak: l.Streak.String()}
	if n := len(l.Awards); n > 1 {
		h.Times = fmt.Sprintf("%d lần", n)
	}
	for _, a := range l.Awards {
		text := fmt.Sprintf("%s: %s", a.Period, a.Decision.Number)
		if a.Lowered {
			text += " (hạ mức)"
		}
		h.Awards = append(h.Awards, text)
	}
	return h
}

func movements(all []honourroll.Movement) []movement {
	var list []movement
	for _, m := range all {
		view := movement{Title: m.Title()}
		for _, e := range m.Exemplars {
			place := joined(", ", e.Post, e.Unit)
			if e.Subject.IsUnit() {
				place = e.Superior
			}
			recognised := e.RecognisedBy
			if e.Year != 0 {
				recognised = joined(", ", cal.OneYear(e.Year).String(), e.RecognisedBy)
			}
			view.Exemplars = append(view.Exemplars, exemplar{
				Rank: e.Rank, Name: e.Name, Place: place, Deed: e.Deed, Recognised: recognised,
				Find: registry.Fold(joined(" ", e.Rank, e.Name, place)),
			})
		}
		list = append(list, view)
	}
	return list
}
