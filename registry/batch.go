package registry

import (
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Batch is a set of entries that come in or go out together, each list in
// its own order. Everything that is recorded comes in as a batch, be it one
// unit typed at the prompt or a file of ten thousand awards, so that there
// is one door with one set of checks.
type Batch struct {
	Units         []Unit
	People        []Person
	Movements     []Movement
	Exemplars     []Exemplar
	Decisions     []Decision
	Awards        []Award
	Grades        []Grade
	Tallies       []Tally
	Initiatives   []Initiative
	Disciplines   []Discipline
	Registrations []Registration
	Nominations   []Nomination
	Figures       []Figure
	Handovers     []Handover
	Printers      []Printer
	Templates     []Template
	TemplateUses  []TemplateUse
	TrustedKeys   []TrustedKey
	Mergers       []Merger
	Mappings      []Mapping
	Distinctions  []Distinction
}

// Len counts the entries of each kind, in the order in which they come in.
func (b Batch) Len() []Count {
	return []Count{
		{Units, len(b.Units)}, {People, len(b.People)}, {Movements, len(b.Movements)}, {Exemplars, len(b.Exemplars)},
		{Decisions, len(b.Decisions)}, {Awards, len(b.Awards)}, {Grades, len(b.Grades)}, {Tallies, len(b.Tallies)},
		{Initiatives, len(b.Initiatives)}, {Disciplines, len(b.Disciplines)}, {Registrations, len(b.Registrations)},
		{Nominations, len(b.Nominations)}, {Figures, len(b.Figures)}, {Handovers, len(b.Handovers)}, {Printers, len(b.Printers)},
		{Templates, len(b.Templates)}, {TemplateUses, len(b.TemplateUses)}, {TrustedKeys, len(b.TrustedKeys)},
		{Mergers, len(b.Mergers)}, {Mappings, len(b.Mappings)}, {Distinctions, len(b.Distinctions)},
	}
}

// Count is a number of entries of one kind.
type Count struct {
	Kind EntryKind
	N    int
}

// Validate lists what is wrong with the entries by themselves and against
// the catalogue, each fault placed at its entry. Awards are judged by the
// date and level of their decision when the batch holds it; look finds those
// it does not hold.
func (b Batch) Validate(cat *catalogue.Catalogue, look func(DecisionRef) (Decision, bool)) Faults {
	var all Faults
	all = append(all, validateEach(Units, b.Units, Unit.Validate)...)
	all = append(all, validateEach(People, b.People, Person.Validate)...)
	all = append(all, validateEach(Movements, b.Movements, Movement.Validate)...)
	all = append(all, validateEach(Exemplars, b.Exemplars, Exemplar.Validate)...)
	all = append(all, validateEach(Decisions, b.Decisions, Decision.Validate)...)
	all = append(all, validateEach(Awards, b.Awards, b.awardCheck(cat, look))...)
	all = append(all, validateEach(Grades, b.Grades, Grade.Validate)...)
	all = append(all, validateEach(Tallies, b.Tallies, Tally.Validate)...)
	all = append(all, validateEach(Initiatives, b.Initiatives, Initiative.Validate)...)
	all = append(all, validateEach(Disciplines, b.Disciplines, Discipline.Validate)...)
	all = append(all, validateEach(Registrations, b.Registrations, func(r Registration) Faults { return r.Validate(cat) })...)
	all = append(all, validateEach(Nominations, b.Nominations, func(n Nomination) Faults { return n.Validate(cat) })...)
	all = append(all, validateEach(Figures, b.Figures, Figure.Validate)...)
	all = append(all, validateEach(Handovers, b.Handovers, Handover.Validate)...)
	all = append(all, validateEach(Printers, b.Printers, Printer.Validate)...)
	all = append(all, validateEach(Templates, b.Templates, Template.Validate)...)
	all = append(all, validateEach(TemplateUses, b.TemplateUses, TemplateUse.Validate)...)
	all = append(all, validateEach(TrustedKeys, b.TrustedKeys, TrustedKey.Validate)...)
	all = append(all, validateEach(Mergers, b.Mergers, Merger.Validate)...)
	all = append(all, validateEach(Mappings, b.Mappings, Mapping.Validate)...)
	all = append(all, validateEach(Distinctions, b.Distinctions, Distinction.Validate)...)
	return all
}

func validateEach[T any](kind EntryKind, entries []T, validate func(T) Faults) Faults {
	var all Faults
	for i, entry := range entries {
		all = append(all, validate(entry).At(kind, i)...)
	}
	return all
}

func (b Batch) awardCheck(cat *catalogue.Catalogue, look func(DecisionRef) (Decision, bool)) func(Award) Faults {
	inBatch := make(map[DecisionRef]Decision, len(b.Decisions))
	for _, d := range b.Decisions {
		inBatch[d.Ref()] = d
	}
	return func(a Award) Faults {
		decision, ok := inBatch[a.Decision]
		if !ok {
			decision, ok = look(a.Decision)
		}
		var on cal.Date
		if ok {
			on = decision.Date
		}
		return a.Validate(cat, on, decision.Level)
	}
}
