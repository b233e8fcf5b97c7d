package store_test

import (
	"fmt"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// The schema lists the choices that package registry offers once more. A
// choice that it does not know would be refused here.
func TestTheSchemaKnowsEveryChoice(t *testing.T) {
	r := sampleRegister(t)
	b := registry.Batch{}
	for i, echelon := range registry.Echelons() {
		b.Units = append(b.Units, registry.Unit{Code: fmt.Sprintf("E%d", i), Name: "x", Kind: registry.MilitaryUnit, Echelon: echelon, Equivalent: echelon})
	}
	for i, kind := range registry.UnitKinds() {
		b.Units = append(b.Units, registry.Unit{Code: fmt.Sprintf("K-%d", i), Name: "x", Kind: kind, Echelon: registry.Team})
	}
	for i, category := range registry.Categories() {
		b.People = append(b.People, registry.Person{Code: fmt.Sprintf("C%d", i), Name: "x", Category: category})
	}
	for i, kind := range registry.MovementKinds() {
		b.Movements = append(b.Movements, registry.Movement{Code: fmt.Sprintf("M%d", i), Name: "x", Kind: kind, From: date("2015")})
	}
	for i, issuer := range registry.Authorities() {
		b.Movements = append(b.Movements, registry.Movement{Code: fmt.Sprintf("MA%d", i), Name: "x", Kind: registry.Campaign, LaunchedBy: issuer.Code, From: date("2015")})
		b.Exemplars = append(b.Exemplars, registry.Exemplar{Movement: "PHTT", Subject: registry.UnitSubject("X5"), Deed: "x", RecognisedBy: issuer.Code, Year: 2001 + cal.Year(i)})
		b.Decisions = append(b.Decisions, registry.Decision{Issuer: issuer.Code, Number: "1", Date: date("2019-01-01"), Level: catalogue.State})
	}
	for i, formula := range registry.Formulas() {
		b.Decisions = append(b.Decisions, registry.Decision{Issuer: "CKT", Number: fmt.Sprintf("F%d", i), Date: date("2019-01-01"), Level: catalogue.Division, Formula: formula})
	}
	for i, level := range catalogue.Levels() {
		b.Decisions = append(b.Decisions, registry.Decision{Issuer: "CKT", Number: fmt.Sprintf("L%d", i), Date: date("2019-01-01"), Level: level})
	}
	for i, kind := range registry.AwardTypes() {
		b.Awards = append(b.Awards, with(award("CSTT", registry.PersonSubject("QN-001"), 2001+cal.Year(i)), func(a *registry.Award) { a.Type = kind }))
	}
	b.Awards = append(b.Awards, with(award("CSTDCS", registry.PersonSubject("QN-001"), 2001), func(a *registry.Award) { a.Events = allEvents() }))
	addYearlyChoices(&b)
	record(t, r, b)
}

// allEvents is one event of each kind, the annulment last but one.
func allEvents() []registry.Event {
	amended := registry.Event{Kind: registry.Amended, Date: date("2020-01-01"), Reason: "x"}
	for _, field := range registry.AmendableFields() {
		amended.Changes = append(amended.Changes, registry.Change{Field: field, From: "a", To: "b"})
	}
	event := func(kind registry.EventKind) registry.Event {
		return registry.Event{Kind: kind, Date: date("2020-01-01"), Reason: "x"}
	}
	lowered := event(registry.Downgraded)
	lowered.Honour = "CSTT"
	return []registry.Event{amended, event(registry.Reissued), lowered, event(registry.Stripped), event(registry.Restored), event(registry.Annulled)}
}

func addYearlyChoices(b *registry.Batch) {
	subject := registry.PersonSubject("QN-002")
	year := cal.Year(1950)
	for _, kind := range registry.GradeKinds() {
		for _, grade := range registry.GradesOf(kind) {
			year++
			b.Grades = append(b.Grades, registry.Grade{Subject: registry.UnitSubject("K1"), Year: year, Kind: kind, Grade: grade})
		}
	}
	grades := map[registry.TallyOf]string{registry.SubUnits: "VMTD"}
	for _, of := range registry.TallyKinds() {
		grade := "HTTNV"
		if other, ok := grades[of]; ok {
			grade = other
		}
		b.Tallies = append(b.Tallies, registry.Tally{Unit: "K1", Year: 2019, Of: of, Grade: grade})
	}
	for i, kind := range registry.InitiativeKinds() {
		b.Initiatives = append(b.Initiatives, registry.Initiative{Subject: subject, Year: 2019, Title: fmt.Sprint("k", i), Kind: kind, Scope: "unit", RecognisedBy: catalogue.Regiment})
	}
	for i, scope := range registry.InitiativeScopes() {
		b.Initiatives = append(b.Initiatives, registry.Initiative{Subject: subject, Year: 2019, Title: fmt.Sprint("s", i), Kind: "de_an", Scope: scope, RecognisedBy: catalogue.State})
	}
	for _, form := range registry.DisciplineForms() {
		b.Disciplines = append(b.Disciplines, registry.Discipline{Subject: subject, Date: date("2019-05"), Form: form, Pending: true})
	}
}
