package registry

import (
	"cmp"
	"slices"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Outcome compares what one recipient set out to win in a year, what was
// proposed and what was won.
type Outcome struct {
	Subject    Subject
	Honour     string
	Registered bool
	// Nomination is the state of the newest nomination, empty when nobody
	// proposed.
	Nomination NominationState
	Won        bool
}

// CompareOutcomes lists the outcomes of a year: one for each recipient and
// honour that was registered, proposed or won. Awards count by the last year
// of their achievement; what was lost again is not won. The highest honours
// come first.
func CompareOutcomes(cat *catalogue.Catalogue, year cal.Year, registrations []Registration, nominations []Nomination, awards []Award) []Outcome {
	type key struct {
		subject Subject
		honour  string
	}
	found := make(map[key]*Outcome)
	of := func(s Subject, honour string) *Outcome {
		k := key{s, honour}
		if found[k] == nil {
			found[k] = &Outcome{Subject: s, Honour: honour}
		}
		return found[k]
	}
	for _, r := range registrations {
		if r.Year == year {
			of(r.Subject, r.Honour).Registered = true
		}
	}
	for _, n := range slices.SortedStableFunc(slices.Values(nominations), olderFirst) {
		if n.Period.To == year {
			of(n.Subject, n.Honour).Nomination = n.State
		}
	}
	for _, a := range awards {
		if today := a.Today(); a.Counts() && a.Period.To == year {
			of(a.Subject, today.Honour).Won = true
		}
	}
	outcomes := make([]Outcome, 0, len(found))
	for _, o := range found {
		outcomes = append(outcomes, *o)
	}
	slices.SortFunc(outcomes, byHonourThenSubject(cat, year.Last()))
	return outcomes
}

func olderFirst(a, b Nomination) int {
	return cmp.Or(a.ProposedOn.Compare(b.ProposedOn), cmp.Compare(a.ID, b.ID))
}

func byHonourThenSubject(cat *catalogue.Catalogue, on cal.Date) func(a, b Outcome) int {
	rank := make(map[string]int)
	for i, h := range cat.Honours(on) {
		rank[h.Code] = i + 1
	}
	place := func(code string) int { // what did not stand then comes last
		return cmp.Or(rank[code], len(rank)+1)
	}
	return func(a, b Outcome) int {
		return cmp.Or(
			cmp.Compare(place(a.Honour), place(b.Honour)), cmp.Compare(a.Honour, b.Honour),
			cmp.Compare(a.Subject.Unit, b.Subject.Unit), cmp.Compare(a.Subject.Person, b.Subject.Person))
	}
}
