package honourroll

import (
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// When tells the years of an honour: "3 năm liền (2015 - 2017)" when the
// streak is all of it, "năm 2019" or "các năm 2015, 2018" otherwise.
func (l Line) When() string {
	if n := l.Streak.Len(); n == len(l.Awards) && n > 0 {
		return l.Streak.String()
	}
	years := make([]string, len(l.Awards))
	for i, a := range l.Awards {
		years[i] = cal.OneYear(a.Year).String()
	}
	if len(years) == 1 {
		return "năm " + years[0]
	}
	return "các năm " + strings.Join(years, ", ")
}

// Title names the movement with its kind: Cuộc vận động “…”.
func (m Movement) Title() string {
	kind, name := "Phong trào thi đua", m.Name
	if m.Kind == registry.Campaign {
		kind = "Cuộc vận động"
	}
	if !strings.ContainsAny(name, "“\"") {
		name = "“" + name + "”"
	}
	return kind + " " + name
}

// Slogan names the movement when the roll is of one movement.
func (r Roll) Slogan() string {
	if len(r.Movements) != 1 {
		return ""
	}
	return r.Movements[0].Title()
}

// Sentence tells recipients and awards apart, as reports do.
func (r Roll) Sentence() string {
	when := r.Period.Long()
	if n := len(r.Matrix.Years); n > 1 {
		when = fmt.Sprintf("%d năm", n)
	}
	return fmt.Sprintf("Trong %s có %s tập thể với %s lượt và %s cá nhân với %s lượt được khen thưởng.", when,
		padded(r.Matrix.DistinctCollectives.Total), padded(r.Matrix.Collectives.Total),
		padded(r.Matrix.DistinctIndividuals.Total), padded(r.Matrix.Individuals.Total))
}

// padded writes a count as papers do in sentences, none as a plain zero.
func padded(n int) string {
	if n == 0 {
		return "0"
	}
	return paper.Counted(n)
}

// Highlight is something that the unit of the roll can be proud of.
type Highlight struct{ What, Result string }

// Highlights lists what the unit of the roll itself won, its high grades and
// the shares of good grades.
func (r Roll) Highlights() []Highlight {
	var list []Highlight
	for _, e := range r.Collectives {
		if r.Unit == "" || e.Subject.Unit != r.Unit {
			continue
		}
		for _, line := range e.Lines {
			list = append(list, Highlight{line.Name, line.When()})
		}
	}
	for _, g := range r.Grades {
		list = append(list, Highlight{g.Name + " " + g.Grade, g.When()})
	}
	for _, share := range r.Shares {
		list = append(list, Highlight{TallyName(share.Of) + " " + goodWords(share.Of), r.meanWords(share)})
	}
	return list
}

// goodWords says which grades a share counts as good.
func goodWords(of registry.TallyOf) string {
	if of == registry.SubUnits {
		return "đạt vững mạnh toàn diện trở lên"
	}
	return "hoàn thành tốt nhiệm vụ trở lên"
}

// meanWords tells the mean of a share over its years, or the share of its only
// year.
func (r Roll) meanWords(share Share) string {
	percent := share.Mean.String() + "%"
	switch {
	case r.Period.Len() == 1:
		return percent
	case len(share.Years) == 1:
		return percent + " " + cal.OneYear(share.Years[0].Year).Long()
	}
	return "bình quân " + percent + " mỗi năm"
}

// KeyFigure is one great number of the roll with what it counts and how it is
// made up.
type KeyFigure struct {
	Number          int
	Caption, Detail string
}

// KeyFigures are the numbers that a roll begins with.
func (r Roll) KeyFigures() []KeyFigure {
	m := r.Matrix
	state := m.band(1).counts()
	exemplars := r.exemplarCounts()
	return []KeyFigure{
		{m.DistinctCollectives.Total, "tập thể được khen thưởng", paper.Grouped(m.Collectives.Total) + " lượt"},
		{m.DistinctIndividuals.Total, "cá nhân được khen thưởng", paper.Grouped(m.Individuals.Total) + " lượt"},
		{state.all(), "lượt khen cấp Nhà nước", state.String()},
		{exemplars.all(), "điển hình tiên tiến", exemplars.String()},
	}
}

// made is how a number is made up.
type made struct{ collectives, individuals int }

func (g Group) counts() made { return made{g.Collectives.Total, g.Individuals.Total} }

// exemplarCounts counts those held up as examples.
func (r Roll) exemplarCounts() made {
	var n made
	for _, movement := range r.Movements {
		for _, e := range movement.Exemplars {
			if e.Subject.IsUnit() {
				n.collectives++
			} else {
				n.individuals++
			}
		}
	}
	return n
}

func (n made) all() int { return n.collectives + n.individuals }

// String returns "1 tập thể, 55 cá nhân", without what there is none of.
func (n made) String() string {
	var list []string
	if n.collectives > 0 {
		list = append(list, paper.Grouped(n.collectives)+" tập thể")
	}
	if n.individuals > 0 {
		list = append(list, paper.Grouped(n.individuals)+" cá nhân")
	}
	return strings.Join(list, ", ")
}

// RecipientsName names the recipients of an honour that is given to
// catalogue.ForUnits or catalogue.ForPersons.
func RecipientsName(given string) string {
	if given == catalogue.ForUnits {
		return "Tập thể"
	}
	return "Cá nhân"
}
