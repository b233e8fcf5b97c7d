package registry

import (
	"reflect"
	"slices"
)

// Two records of one thing seldom say equally much: a unit is opened with a
// code and a name, and a list tells the rest later. Complete returns the
// record with what it leaves open filled from another one of the same code;
// ok is false when the two contradict each other.

// Complete fills what the unit leaves open.
func (u Unit) Complete(by Unit) (completed Unit, ok bool) {
	var c completion
	if u.Echelon == OtherEchelon {
		u.Echelon = ""
	}
	if by.Echelon == OtherEchelon {
		by.Echelon = ""
	}
	fillIn(&c, &u.Name, by.Name)
	fillIn(&c, &u.Kind, by.Kind)
	fillIn(&c, &u.Echelon, by.Echelon)
	fillIn(&c, &u.Equivalent, by.Equivalent)
	fillIn(&c, &u.Parent, by.Parent)
	fillIn(&c, &u.Place, by.Place)
	fillIn(&c, &u.Founded, by.Founded)
	fillIn(&c, &u.Closed, by.Closed)
	fillInList(&c, &u.FormerNames, by.FormerNames)
	u.FlagEligible = u.FlagEligible || by.FlagEligible
	u.Enterprise = u.Enterprise || by.Enterprise
	u.PartyBase = u.PartyBase || by.PartyBase
	if u.Echelon == "" {
		u.Echelon = OtherEchelon
	}
	return u, !c.contradicts
}

// Complete fills what the person's record leaves open.
func (p Person) Complete(by Person) (completed Person, ok bool) {
	var c completion
	if DifferInCapitals(p.Name, by.Name) {
		by.Name = p.Name
	}
	fillIn(&c, &p.Name, by.Name)
	fillInList(&c, &p.Aliases, by.Aliases)
	fillIn(&c, &p.Born, by.Born)
	fillIn(&c, &p.Sex, by.Sex)
	fillIn(&c, &p.Category, by.Category)
	fillIn(&c, &p.Hometown, by.Hometown)
	fillIn(&c, &p.Enlisted, by.Enlisted)
	fillIn(&c, &p.Discharged, by.Discharged)
	fillIn(&c, &p.DischargeReason, by.DischargeReason)
	fillIn(&c, &p.PartyJoined, by.PartyJoined)
	postings, fits := completePostings(p.Postings, by.Postings)
	p.Postings, c.contradicts = postings, c.contradicts || !fits
	return p, !c.contradicts
}

// Complete fills what the record of the decision leaves open.
func (d Decision) Complete(by Decision) (completed Decision, ok bool) {
	var c completion
	fillIn(&c, &d.Date, by.Date)
	fillIn(&c, &d.Level, by.Level)
	fillIn(&c, &d.Place, by.Place)
	fillIn(&c, &d.Authority, by.Authority)
	fillIn(&c, &d.Formula, by.Formula)
	fillIn(&c, &d.Signer.Post, by.Signer.Post)
	fillIn(&c, &d.Signer.Rank, by.Signer.Rank)
	fillIn(&c, &d.Signer.Name, by.Signer.Name)
	fillIn(&c, &d.Summary, by.Summary)
	return d, !c.contradicts
}

// Complete fills what the nomination leaves open.
func (n Nomination) Complete(by Nomination) (completed Nomination, ok bool) {
	var c completion
	fillIn(&c, &n.Achievement, by.Achievement)
	fillIn(&c, &n.ProposedBy, by.ProposedBy)
	fillIn(&c, &n.ProposedOn, by.ProposedOn)
	fillIn(&c, &n.State, by.State)
	fillIn(&c, &n.StateOn, by.StateOn)
	fillIn(&c, &n.Reason, by.Reason)
	fillIn(&c, &n.Decision, by.Decision)
	fillIn(&c, &n.Ordinal, by.Ordinal)
	fillInList(&c, &n.Initiatives, by.Initiatives)
	fillInList(&c, &n.Ballots, by.Ballots)
	return n, !c.contradicts
}

// completion notes whether two records contradict each other.
type completion struct{ contradicts bool }

// fillIn fills a field that is empty and notes one that says otherwise.
func fillIn[T comparable](c *completion, field *T, by T) {
	var empty T
	switch {
	case by == empty:
	case *field == empty:
		*field = by
	case *field != by:
		c.contradicts = true
	}
}

// fillInList is fillIn for lists, which are taken whole.
func fillInList[T any](c *completion, field *[]T, by []T) {
	switch {
	case len(by) == 0:
	case len(*field) == 0:
		*field = slices.Clone(by)
	case !reflect.DeepEqual(*field, by):
		c.contradicts = true
	}
}
