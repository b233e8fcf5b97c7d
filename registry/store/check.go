package store

import (
	"context"

	"sovang/registry"
)

// check lists what is wrong with the entries by themselves, and whom they
// name that is not there.
func (rec *recorder) check(context.Context) error {
	rec.faults = append(rec.faults, rec.batch.Validate(rec.law, rec.lookDecision)...)
	rec.checkUnits()
	rec.checkPeople()
	rec.checkMovements()
	rec.checkDecisions()
	rec.checkTemplateUses()
	rec.eachSubject(func(s *registry.Subject, _ clue, kind registry.EntryKind, index int) {
		rec.requireSubject(kind, index, *s)
	})
	for i, award := range rec.batch.Awards {
		rec.requireMovement(registry.Awards, i, award.Movement)
	}
	for i, tally := range rec.batch.Tallies {
		rec.requireUnit(registry.Tallies, i, "unit", tally.Unit)
	}
	for i, figure := range rec.batch.Figures {
		rec.requireUnit(registry.Figures, i, "unit", figure.Unit)
	}
	return nil
}

func (rec *recorder) lookDecision(ref registry.DecisionRef) (registry.Decision, bool) {
	decision, ok := rec.known.decisions[rec.refs.of(ref).text]
	return decision.value, ok
}

func (rec *recorder) checkUnits() {
	for i, unit := range rec.batch.Units {
		rec.requireUnit(registry.Units, i, "parent", unit.Parent)
		if unit.Parent != unit.Code && isUnder(rec.known.units, unit, unit.Code) {
			rec.fault(registry.Fault{Code: registry.FaultUnitCycle, Kind: registry.Units, Index: i, Field: "parent", Value: unit.Parent})
		}
	}
}

func (rec *recorder) checkPeople() {
	for i, person := range rec.batch.People {
		for _, posting := range person.Postings {
			rec.requireUnit(registry.People, i, "postings.unit", posting.Unit)
		}
	}
}

func (rec *recorder) checkMovements() {
	for i, movement := range rec.batch.Movements {
		rec.requireIssuer(registry.Movements, i, "launched_by", movement.LaunchedBy)
	}
	for i, exemplar := range rec.batch.Exemplars {
		rec.requireMovement(registry.Exemplars, i, exemplar.Movement)
		rec.requireIssuer(registry.Exemplars, i, "recognised_by", exemplar.RecognisedBy)
	}
}

func (rec *recorder) checkDecisions() {
	for i, decision := range rec.batch.Decisions {
		rec.requireIssuer(registry.Decisions, i, "issuer", decision.Issuer)
		if decision.Date.After(rec.today) {
			rec.fault(registry.Fault{Code: registry.FaultFuture, Warning: decision.Date.Year() <= rec.today.Year()+1, Kind: registry.Decisions,
				Index: i, Field: "date", Value: decision.Date.Short()})
		}
	}
}

// The require methods tell of a code that nothing bears. An empty code is
// for [registry.Batch.Validate] to judge.

func (rec *recorder) requireSubject(kind registry.EntryKind, index int, s registry.Subject) {
	rec.requireUnit(kind, index, "unit", s.Unit)
	if _, ok := rec.known.people[s.Person]; !ok && s.Person != "" {
		rec.unknown(registry.FaultUnknownPerson, kind, index, "person", s.Person)
	}
}

func (rec *recorder) requireUnit(kind registry.EntryKind, index int, field, code string) {
	if _, ok := rec.known.units[code]; !ok && code != "" {
		rec.unknown(registry.FaultUnknownUnit, kind, index, field, code)
	}
}

func (rec *recorder) requireIssuer(kind registry.EntryKind, index int, field, code string) {
	_, isUnit := rec.known.units[code]
	_, isAuthority := registry.AuthorityByCode(code)
	if !isUnit && !isAuthority && code != "" {
		rec.unknown(registry.FaultUnknownIssuer, kind, index, field, code)
	}
}

func (rec *recorder) requireMovement(kind registry.EntryKind, index int, code string) {
	if _, ok := rec.known.movements[code]; !ok && code != "" {
		rec.unknown(registry.FaultUnknownMovement, kind, index, "movement", code)
	}
}

func (rec *recorder) unknown(code registry.FaultCode, kind registry.EntryKind, index int, field, value string) {
	rec.fault(registry.Fault{Code: code, Kind: kind, Index: index, Field: field, Value: validText(value)})
}
