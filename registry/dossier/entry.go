package dossier

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Entry is one line of a list: who is to be honoured or was, by which honour
// and for what.
type Entry struct {
	Subject registry.Subject
	// As is the recipient on the day of the decision or of the paper.
	As registry.Recipient
	// Person is the record of a person; zero for a unit and for somebody who is
	// not in the register.
	Person registry.Person
	// Honour is the row of the catalogue, HonourName its full name with the
	// giver: Giấy khen của Cục trưởng Cục Kỹ thuật.
	Honour     catalogue.Honour
	HonourName string
	Period     cal.Period
	Movement   string // code, or empty
	Type       registry.AwardType
	// Achievement is the summary of a nomination or the citation of an award.
	Achievement string
	Posthumous  bool
	// Level is the level of the decision, or the lowest that may give the
	// honour.
	Level catalogue.Level
	// Nomination is the proposal behind the line, Award what it became; each
	// is zero when the register does not hold it.
	Nomination registry.Nomination
	Award      registry.Award
	// Ordinal is the running number of an award in its decision, 0 before.
	Ordinal int
}

// OfNomination returns the line of a nomination, the recipient as on the day
// of the paper.
func (o Office) OfNomination(n registry.Nomination) Entry {
	honour := o.Honour(n.Honour, n.Period.To.Last())
	return Entry{
		Subject: n.Subject, As: o.Recipient(n.Subject, o.Day()), Person: o.People[n.Subject.Person], Honour: honour,
		HonourName: honour.FullName(o.giver(honour.Level)), Period: n.Period, Movement: n.Movement, Type: n.Type, Achievement: n.Achievement,
		Level: honour.Level, Nomination: n, Ordinal: n.Ordinal,
	}
}

// giver names the nearest unit, from the office upward, that decides at a
// level: what is asked of Quân khu 2 is its own Bằng khen. It is empty when
// none is known to.
func (o Office) giver(level catalogue.Level) string {
	for u, steps := o.Unit, 0; u.Code != "" && steps <= len(o.Units); u, steps = o.Units[u.Parent], steps+1 {
		if u.DecisionLevel() == level {
			return u.NameOn(o.Day())
		}
	}
	return ""
}

// OfAward returns the line of an award as it reads today.
func (o Office) OfAward(a registry.Award, d registry.Decision) Entry {
	today := a.Today()
	honour := o.Honour(today.Honour, d.Date)
	return Entry{
		Subject: a.Subject, As: today.As, Person: o.People[a.Subject.Person], Honour: honour,
		HonourName: honour.FullName(o.NameOf(d.Issuer, d.Date)), Period: a.Period, Movement: a.Movement, Type: a.Type,
		Achievement: today.Citation, Posthumous: a.Posthumous, Level: cmp.Or(d.Level, honour.Level), Award: a, Ordinal: a.Ordinal,
	}
}

// Honour returns the row of an honour on a day; one that the catalogue does
// not know stands for itself.
func (o Office) Honour(code string, on cal.Date) catalogue.Honour {
	honour, _, err := o.Catalogue.Honour(code, on)
	if err != nil {
		return catalogue.Honour{Code: code, Name: code}
	}
	return honour
}

// Recipient returns a recipient as on that day, as the register fills an
// award.
func (o Office) Recipient(s registry.Subject, on cal.Date) registry.Recipient {
	if s.IsUnit() {
		unit := o.Units[s.Unit]
		return registry.Recipient{Name: o.NameOf(s.Unit, on), Superior: o.superiorName(unit, on)}
	}
	person, known := o.People[s.Person]
	if !known {
		return registry.Recipient{Name: cmp.Or(s.Name, s.Person)}
	}
	as := registry.Recipient{Name: person.Name}
	if posting, ok := person.PostingOn(on); ok {
		as.Rank, as.Post, as.Unit = posting.Rank, posting.Post, o.NameOf(posting.Unit, on)
		as.Superior = o.superiorName(o.Units[posting.Unit], on)
	}
	return as
}

func (o Office) superiorName(u registry.Unit, on cal.Date) string {
	if u.Parent == "" {
		return ""
	}
	return o.NameOf(u.Parent, on)
}

// FullName is rank and name of a person, or the name of a unit.
func (e Entry) FullName() string { return strings.TrimSpace(e.As.Rank + " " + e.As.Name) }

// Whereabouts is post, unit and superior unit of a person, or the superior of
// a unit, with commas between.
func (e Entry) Whereabouts() string {
	if e.Subject.IsUnit() {
		return e.As.Superior
	}
	superior := e.As.Superior
	if superior == e.As.Unit {
		superior = ""
	}
	return joinComma(e.As.Post, unitBeside(e.As.Post, e.As.Unit), superior)
}

// unitBeside returns the unit as it is told beside a post: a post that ends
// with the name of its unit, as Trưởng phòng Quân khí does with Phòng Quân
// khí, leaves only what is above the unit.
func unitBeside(post, unit string) string {
	own, above, _ := strings.Cut(unit, ",")
	if post != "" && own != "" && strings.HasSuffix(" "+registry.Fold(post), " "+registry.Fold(own)) {
		return strings.TrimSpace(above)
	}
	return unit
}

func joinComma(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), ", ")
}

// SortEntries orders lines as they are honoured: by the honour, high to low;
// within one honour collectives before individuals and the living before the
// dead (Thông tư 199/2016/TT-BQP, Điều 25.4); then by establishment, rank and
// name. Lines with a running number of one decision keep its order.
func (o Office) SortEntries(entries []Entry) {
	place := map[string]int{}
	units := make([]registry.Unit, 0, len(o.Units))
	for _, u := range o.Units {
		units = append(units, u)
	}
	for i, u := range registry.InEstablishment(units) {
		place[u.Code] = i + 1
	}
	names := registry.NewNameOrder()
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(
			cmp.Compare(a.Ordinal, b.Ordinal),
			catalogue.ComparePrecedence(a.Honour, a.Level, b.Honour, b.Level),
			strings.Compare(a.HonourName, b.HonourName),
			registry.FalseFirst(!a.Subject.IsUnit(), !b.Subject.IsUnit()),
			registry.FalseFirst(a.Posthumous, b.Posthumous),
			cmp.Compare(uint(place[o.unitCode(a)]-1), uint(place[o.unitCode(b)]-1)),
			cmp.Compare(registry.RankOrder(b.As.Rank), registry.RankOrder(a.As.Rank)),
			names.Compare(a.As.Name, b.As.Name),
			strings.Compare(a.Subject.Code(), b.Subject.Code()),
		)
	})
}

// unitCode is the code of the unit itself or of the person's unit; the unknown
// has none and comes last.
func (o Office) unitCode(e Entry) string {
	if e.Subject.IsUnit() {
		return e.Subject.Unit
	}
	posting, _ := e.Person.PostingOn(o.Day())
	return posting.Unit
}

// Counts counts the collectives and the individuals among lines.
func Counts(entries []Entry) (collectives, individuals int) {
	for _, e := range entries {
		if e.Subject.IsUnit() {
			collectives++
		} else {
			individuals++
		}
	}
	return collectives, individuals
}
