package honourroll

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// Movement is a movement or campaign with those held up as examples in it.
type Movement struct {
	Code, Name string
	Kind       registry.MovementKind
	From, To   cal.Date
	// Launcher is the name of who launched it.
	Launcher  string
	Exemplars []Exemplar
}

// Exemplar is a person or unit held up as an example, with the deed.
type Exemplar struct {
	Subject registry.Subject
	// Name, Rank, Post, Unit and Superior are as at the end of the year.
	Name, Rank, Post, Unit, Superior string
	Year                             cal.Year
	Deed                             string
	// RecognisedBy is the name of the unit or authority.
	RecognisedBy string

	unit string // code, for the order
}

// movements returns the movements with exemplars in the roll, those with the
// most first, and the oldest of like number.
// An exemplar belongs to the year in which it was recognised, or to the last
// year of the movement when the summing-up came later.
func (x *index) movements(all []registry.Movement, exemplars []registry.Exemplar) []Movement {
	var list []Movement
	for _, m := range all {
		movement := Movement{
			Code: m.Code, Name: m.Name, Kind: m.Kind, From: m.From, To: m.To,
			Launcher: x.issuerName(m.LaunchedBy, m.From),
		}
		for _, e := range exemplars {
			if e.Movement == m.Code && x.period.Contains(exemplarYear(e, m)) {
				movement.Exemplars = x.addExemplar(movement.Exemplars, e)
			}
		}
		if len(movement.Exemplars) > 0 {
			x.sortExemplars(movement.Exemplars)
			list = append(list, movement)
		}
	}
	slices.SortStableFunc(list, func(a, b Movement) int {
		return cmp.Or(cmp.Compare(len(b.Exemplars), len(a.Exemplars)), a.From.Compare(b.From), strings.Compare(a.Code, b.Code))
	})
	return list
}

func exemplarYear(e registry.Exemplar, m registry.Movement) cal.Year {
	if end := m.To.Year(); end != 0 && end < e.Year {
		return end
	}
	return e.Year
}

func (x *index) addExemplar(list []Exemplar, e registry.Exemplar) []Exemplar {
	end := e.Year.Last()
	unit := x.unitOf(e.Subject, end)
	if !x.belongs(unit) {
		return list
	}
	entry := Exemplar{
		Subject: e.Subject, Year: e.Year, Deed: e.Deed, unit: unit,
		RecognisedBy: x.issuerName(e.RecognisedBy, end),
	}
	if e.Subject.IsUnit() {
		entry.Name = x.unitName(unit, end)
		entry.Superior = x.unitName(x.units[unit].Parent, end)
		return append(list, entry)
	}
	person := x.person(e.Subject.Person)
	posting, _ := person.PostingOn(end)
	entry.Name = cmp.Or(person.Name, e.Subject.Name, e.Subject.Person)
	entry.Rank, entry.Post, entry.Unit = posting.Rank, posting.Post, x.unitName(posting.Unit, end)
	return append(list, entry)
}

// sortExemplars puts collectives first, then follows the establishment, rank,
// post and name.
func (x *index) sortExemplars(list []Exemplar) {
	names := registry.NewNameOrder()
	slices.SortStableFunc(list, func(a, b Exemplar) int {
		return cmp.Or(
			registry.FalseFirst(!a.Subject.IsUnit(), !b.Subject.IsUnit()),
			cmp.Compare(x.placeOf(a.unit), x.placeOf(b.unit)),
			cmp.Compare(registry.RankOrder(b.Rank), registry.RankOrder(a.Rank)),
			comparePosts(a.Post, b.Post),
			names.Compare(a.Name, b.Name),
			cmp.Compare(a.Year, b.Year),
		)
	})
}
