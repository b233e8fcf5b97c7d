package registry

import "sovang/registry/cal"

// Merger tells that two records were one person or one unit: what named the
// one that is gone names the other from then on.
type Merger struct {
	UID string
	// Kind is [People] or [Units].
	Kind EntryKind
	// Gone is the code of the record that went into the other, GoneUID what
	// other registers know it by.
	Gone, GoneUID string
	// Into is the code of the record that stays.
	Into string
	On   cal.Date
	// Reason tells how it was known.
	Reason string
}

// MergerKinds lists the kinds of records that may be joined.
func MergerKinds() []EntryKind { return []EntryKind{Units, People} }

// Validate lists what is wrong with the merger by itself.
func (m Merger) Validate() Faults {
	var f faultList
	f.oneOf("kind", string(m.Kind), stringsOf(MergerKinds()))
	f.requireCode("gone", m.Gone)
	f.requireCode("into", m.Into)
	if m.Gone == m.Into && m.Gone != "" {
		f.add(Fault{Code: FaultMergeItself, Field: "into", Value: m.Into})
	}
	if m.GoneUID != "" && !uidShape().MatchString(m.GoneUID) {
		f.add(Fault{Code: FaultCodeShape, Field: "gone_uid", Value: m.GoneUID})
	}
	if !m.On.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "on"})
	}
	f.text("reason", m.Reason)
	return f.list
}

// EachCode calls visit with every code by which the entries of the batch name
// a unit or a person, their own among them, but for mergers: of those one code
// is gone. Authorities are named as units.
func (b Batch) EachCode(visit func(kind EntryKind, code *string)) {
	unit := func(code *string) { visit(Units, code) }
	subject := func(s *Subject) {
		visit(Units, &s.Unit)
		visit(People, &s.Person)
	}
	for i := range b.Units {
		unit(&b.Units[i].Code)
		unit(&b.Units[i].Parent)
	}
	for i := range b.People {
		visit(People, &b.People[i].Code)
		for j := range b.People[i].Postings {
			unit(&b.People[i].Postings[j].Unit)
		}
	}
	for i := range b.Movements {
		unit(&b.Movements[i].LaunchedBy)
	}
	for i := range b.Exemplars {
		subject(&b.Exemplars[i].Subject)
		unit(&b.Exemplars[i].RecognisedBy)
	}
	for i := range b.Decisions {
		unit(&b.Decisions[i].Issuer)
	}
	b.eachAwardCode(unit, subject)
	b.eachYearlyCode(unit, subject)
	for i := range b.Handovers {
		unit(&b.Handovers[i].Decision.Issuer)
	}
	for i := range b.TemplateUses {
		unit(&b.TemplateUses[i].Issuer)
	}
	for i := range b.Distinctions {
		d := &b.Distinctions[i]
		visit(d.Kind, &d.First)
		visit(d.Kind, &d.Second)
	}
}

func (b Batch) eachAwardCode(unit func(*string), subject func(*Subject)) {
	for i := range b.Awards {
		award := &b.Awards[i]
		unit(&award.Decision.Issuer)
		subject(&award.Subject)
		for j := range award.Events {
			unit(&award.Events[j].Decision.Issuer)
		}
	}
	for i := range b.Nominations {
		nomination := &b.Nominations[i]
		subject(&nomination.Subject)
		unit(&nomination.ProposedBy)
		unit(&nomination.Decision.Issuer)
	}
}

func (b Batch) eachYearlyCode(unit func(*string), subject func(*Subject)) {
	for i := range b.Grades {
		subject(&b.Grades[i].Subject)
	}
	for i := range b.Tallies {
		unit(&b.Tallies[i].Unit)
	}
	for i := range b.Initiatives {
		subject(&b.Initiatives[i].Subject)
		unit(&b.Initiatives[i].Decision.Issuer)
	}
	for i := range b.Disciplines {
		subject(&b.Disciplines[i].Subject)
	}
	for i := range b.Registrations {
		subject(&b.Registrations[i].Subject)
	}
	for i := range b.Figures {
		unit(&b.Figures[i].Unit)
	}
}
