package store

import (
	"cmp"
	"strings"

	"sovang/registry"
)

// The orders of entries. They depend on what is recorded alone, never on
// when it came in, so that the same register is always written the same way.

func compareSubjects(a, b registry.Subject) int {
	if a.IsUnit() != b.IsUnit() {
		if a.IsUnit() {
			return -1
		}
		return 1
	}
	return strings.Compare(a.Code(), b.Code())
}

func compareDecisions(a, b registry.Decision) int {
	return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.Issuer, b.Issuer), strings.Compare(a.Number, b.Number))
}

func compareMovements(a, b registry.Movement) int { return strings.Compare(a.Code, b.Code) }

func compareExemplars(a, b registry.Exemplar) int {
	return cmp.Or(strings.Compare(a.Movement, b.Movement), compareSubjects(a.Subject, b.Subject), cmp.Compare(a.Year, b.Year))
}

func compareGrades(a, b registry.Grade) int {
	return cmp.Or(compareSubjects(a.Subject, b.Subject), cmp.Compare(a.Year, b.Year), cmp.Compare(a.Kind, b.Kind))
}

func compareTallies(a, b registry.Tally) int {
	return cmp.Or(strings.Compare(a.Unit, b.Unit), cmp.Compare(a.Year, b.Year), cmp.Compare(a.Of, b.Of), strings.Compare(a.Grade, b.Grade))
}

func compareInitiatives(a, b registry.Initiative) int {
	return cmp.Or(compareSubjects(a.Subject, b.Subject), cmp.Compare(a.Year, b.Year), strings.Compare(a.Title, b.Title))
}

func compareDisciplines(a, b registry.Discipline) int {
	return cmp.Or(compareSubjects(a.Subject, b.Subject), strings.Compare(a.Date.String(), b.Date.String()), strings.Compare(a.Form, b.Form))
}

func compareRegistrations(a, b registry.Registration) int {
	return cmp.Or(compareSubjects(a.Subject, b.Subject), cmp.Compare(a.Year, b.Year), strings.Compare(a.Honour, b.Honour))
}

func compareNominations(a, b registry.Nomination) int {
	return cmp.Or(compareSubjects(a.Subject, b.Subject), cmp.Compare(a.Period.To, b.Period.To), cmp.Compare(a.Period.From, b.Period.From),
		strings.Compare(a.Honour, b.Honour), cmp.Compare(a.Type, b.Type), strings.Compare(a.Movement, b.Movement))
}

func compareBallots(a, b registry.Ballot) int {
	return cmp.Or(a.Held.Compare(b.Held), strings.Compare(a.Body, b.Body))
}

func compareGrounds(a, b registry.InitiativeRef) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), strings.Compare(a.Title, b.Title))
}

func compareFigures(a, b registry.Figure) int {
	return cmp.Or(strings.Compare(a.Unit, b.Unit), cmp.Compare(a.Period.From, b.Period.From),
		cmp.Compare(a.Period.To, b.Period.To), strings.Compare(a.Name, b.Name))
}
