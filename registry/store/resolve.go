package store

import (
	"context"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// clue is what else an entry says about a subject that it only names.
type clue struct {
	// kind is catalogue.ForUnits, ForPersons or ForBoth.
	kind string
	as   registry.Recipient
}

// eachSubject calls f for every subject of the batch.
func (rec *recorder) eachSubject(f func(s *registry.Subject, c clue, kind registry.EntryKind, index int)) {
	nothing := clue{kind: catalogue.ForBoth}
	b := rec.batch
	for i := range b.Exemplars {
		f(&b.Exemplars[i].Subject, nothing, registry.Exemplars, i)
	}
	for i := range b.Awards {
		f(&b.Awards[i].Subject, rec.awardClue(b.Awards[i]), registry.Awards, i)
	}
	for i := range b.Grades {
		f(&b.Grades[i].Subject, nothing, registry.Grades, i)
	}
	for i := range b.Initiatives {
		f(&b.Initiatives[i].Subject, nothing, registry.Initiatives, i)
	}
	for i := range b.Disciplines {
		f(&b.Disciplines[i].Subject, nothing, registry.Disciplines, i)
	}
	for i := range b.Registrations {
		f(&b.Registrations[i].Subject, rec.honourClue(b.Registrations[i].Honour), registry.Registrations, i)
	}
	for i := range b.Nominations {
		f(&b.Nominations[i].Subject, rec.honourClue(b.Nominations[i].Honour), registry.Nominations, i)
	}
}

func (rec *recorder) awardClue(a registry.Award) clue {
	c := rec.honourClue(a.Honour)
	c.as = a.As
	return c
}

func (rec *recorder) honourClue(code string) clue {
	honour, _, err := rec.law.Honour(code, cal.Date{})
	if err != nil {
		return clue{kind: catalogue.ForBoth}
	}
	return clue{kind: honour.Subject}
}

// resolveSubjects gives the subjects that are only named their codes.
func (rec *recorder) resolveSubjects(context.Context) error {
	for _, unit := range rec.batch.Units {
		rec.names.addUnit(unit)
	}
	for _, person := range rec.batch.People {
		rec.names.addPerson(person)
	}
	rec.eachSubject(func(s *registry.Subject, c clue, kind registry.EntryKind, index int) {
		if s.Code() != "" || s.Name == "" {
			s.Name = ""
			return
		}
		found := rec.candidates(s.Name, c)
		if len(found) == 1 {
			*s = found[0]
			return
		}
		fault := rec.unresolved(s.Name, c, found)
		fault.Kind, fault.Index = kind, index
		rec.fault(fault)
	})
	return nil
}

// candidates returns the subjects that can be meant by a name. When the only
// bearer is a unit and the honour is for people, or the reverse, it is meant
// all the same: that the honour does not suit it says more than that nobody
// bears the name.
func (rec *recorder) candidates(name string, c clue) []registry.Subject {
	bearers := rec.names.find(name)
	found := rec.narrow(slices.Clone(bearers), c)
	if len(found) == 0 && len(bearers) == 1 {
		return bearers
	}
	return found
}

// narrow leaves those of several subjects that fit what else is known. What
// fits none is not held against them: lists write units in many ways.
func (rec *recorder) narrow(found []registry.Subject, c clue) []registry.Subject {
	if c.kind != catalogue.ForBoth {
		found = slices.DeleteFunc(found, func(s registry.Subject) bool { return s.For() != c.kind })
	}
	for _, fits := range []func(registry.Subject) bool{
		func(s registry.Subject) bool {
			return rec.isOf(s, c.as.Unit) || s.IsUnit() && rec.isOf(s, c.as.Superior)
		},
		func(s registry.Subject) bool { return rec.hasRank(s, c.as.Rank) },
	} {
		if len(found) < 2 {
			break
		}
		if fitting := slices.DeleteFunc(slices.Clone(found), func(s registry.Subject) bool { return !fits(s) }); len(fitting) > 0 {
			found = fitting
		}
	}
	return found
}

// isOf tells that a person was posted to the unit of that name or code, or
// that it is the superior of a unit.
func (rec *recorder) isOf(s registry.Subject, unit string) bool {
	if unit == "" {
		return false
	}
	if s.IsUnit() {
		return rec.isNamed(rec.known.units[s.Unit].value.Parent, unit)
	}
	return slices.ContainsFunc(rec.known.people[s.Person].value.Postings, func(p registry.Posting) bool {
		return rec.isNamed(p.Unit, unit)
	})
}

func (rec *recorder) isNamed(code, name string) bool {
	unit, ok := rec.known.units[code]
	if !ok {
		return false
	}
	key := registry.Fold(name)
	return code == name || registry.Fold(unit.value.Name) == key ||
		slices.ContainsFunc(unit.value.FormerNames, func(f registry.FormerName) bool { return registry.Fold(f.Name) == key })
}

func (rec *recorder) hasRank(s registry.Subject, rank string) bool {
	order := registry.RankOrder(rank)
	return order != 0 && slices.ContainsFunc(rec.known.people[s.Person].value.Postings, func(p registry.Posting) bool {
		return registry.RankOrder(p.Rank) == order
	})
}

func (rec *recorder) unresolved(name string, c clue, found []registry.Subject) registry.Fault {
	fault := registry.Fault{Code: registry.FaultUnknownPerson, Field: "person", Value: name}
	if c.kind == catalogue.ForUnits {
		fault.Code, fault.Field = registry.FaultUnknownUnit, "unit"
	}
	if len(found) > 1 {
		fault.Code = registry.FaultAmbiguous
		fault.Args = map[string]string{"candidates": rec.describe(found)}
	}
	return fault
}

// describe tells candidates apart: code, birth and present unit.
func (rec *recorder) describe(candidates []registry.Subject) string {
	texts := make([]string, len(candidates))
	for i, s := range candidates {
		var details []string
		if s.IsUnit() {
			details = append(details, rec.known.units[s.Unit].value.Parent)
		} else {
			person := rec.known.people[s.Person].value
			posting, _ := person.Present()
			details = append(details, person.Born.Short(), posting.Unit)
		}
		details = slices.DeleteFunc(details, func(d string) bool { return d == "" })
		texts[i] = s.Code()
		if len(details) > 0 {
			texts[i] += " (" + strings.Join(details, ", ") + ")"
		}
	}
	slices.Sort(texts)
	return strings.Join(texts, "; ")
}
