package registry_test

import (
	"fmt"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// nothingElse is a register that holds no decision.
func nothingElse(registry.DecisionRef) (registry.Decision, bool) { return registry.Decision{}, false }

func TestFaultsOfABatchLieAtTheirEntries(t *testing.T) {
	ckt, an := registry.UnitSubject("CKT"), registry.PersonSubject("QN-001")
	b := registry.Batch{
		Units:         []registry.Unit{{Code: "A", Name: "A", Kind: registry.PartyBody, Echelon: registry.Team}, {}},
		People:        []registry.Person{{Code: "B", Name: "B", Category: registry.Cadet}, {Code: "B", Name: "B"}},
		Movements:     []registry.Movement{{Code: "C", Name: "C", Kind: registry.Campaign}},
		Exemplars:     []registry.Exemplar{{Movement: "C", Subject: an, Deed: "x", Year: 2019}, {Movement: "C", Subject: an, Year: 2019}},
		Decisions:     []registry.Decision{validDecision(t), {Issuer: "QK2", Number: "1", Level: catalogue.Corps}},
		Awards:        []registry.Award{validAward(), validAward(), validAward()},
		Grades:        []registry.Grade{{Subject: ckt, Year: 2019, Kind: registry.UnitGrade}},
		Tallies:       []registry.Tally{{Unit: "CKT", Year: 2019, Of: registry.SubUnits, Grade: "VMTD", Count: -1}},
		Initiatives:   []registry.Initiative{{Subject: an, Year: 2019, Title: "x", Kind: "de_tai", Scope: "unit"}},
		Disciplines:   []registry.Discipline{{Subject: an, Form: "canh_cao"}},
		Registrations: []registry.Registration{{Subject: ckt, Year: 2019, Honour: "DVQT"}, {Subject: ckt, Year: 2019}},
		Nominations:   []registry.Nomination{{Subject: ckt, Honour: "DVQT", Period: cal.OneYear(2019), Type: registry.ByMerit, State: registry.Proposed}},
		Figures:       []registry.Figure{{Unit: "CKT", Period: cal.OneYear(2019), Name: "x", Value: "vài"}},
	}
	b.Awards[2].Ordinal = 0
	want := []string{
		"units[1] code missing", "units[1] name missing", "units[1] kind missing", "units[1] echelon missing",
		"people[1] category missing", "movements[0] from missing", "exemplars[1] deed missing", "decisions[1] date missing",
		"awards[2] ordinal missing", "grades[0] grade missing", "tallies[0] count number", "initiatives[0] recognised_by missing",
		"disciplines[0] date missing", "registrations[1] honour missing", "nominations[0] proposed_on missing", "figures[0] value number",
	}
	var got []string
	for _, f := range b.Validate(law(t), nothingElse) {
		got = append(got, fmt.Sprintf("%s[%d] %s %s", f.Kind, f.Index, f.Field, f.Code))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestAwardsAreJudgedByTheirDecision(t *testing.T) {
	cat := law(t)
	low := validDecision(t)
	low.Level = catalogue.Division
	early := validDecision(t)
	early.Date = day(t, "1995-09-02")
	award := validAward()
	oldAward := validAward()
	oldAward.Decision = early.Ref()
	registered := func(d registry.Decision) func(registry.DecisionRef) (registry.Decision, bool) {
		return func(ref registry.DecisionRef) (registry.Decision, bool) { return d, ref == d.Ref() }
	}
	tests := []struct {
		name  string
		batch registry.Batch
		look  func(registry.DecisionRef) (registry.Decision, bool)
		want  []string
	}{
		{"in the batch", registry.Batch{Decisions: []registry.Decision{low}, Awards: []registry.Award{award}}, nothingElse, []string{"honour level ?"}},
		{"in the register", registry.Batch{Awards: []registry.Award{award}}, registered(low), []string{"honour level ?"}},
		{"dated in the register", registry.Batch{Awards: []registry.Award{oldAward}}, registered(early), []string{"year date-order", "honour not-in-force ?"}},
		{"the batch goes first", registry.Batch{Decisions: []registry.Decision{validDecision(t)}, Awards: []registry.Award{award}}, registered(low), nil},
		{"nowhere", registry.Batch{Awards: []registry.Award{award}}, nothingElse, nil},
	}
	for _, test := range tests {
		if got := briefly(test.batch.Validate(cat, test.look)); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestABatchCountsItsEntriesInTheOrderTheyComeIn(t *testing.T) {
	b := registry.Batch{
		Units: make([]registry.Unit, 1), People: make([]registry.Person, 2), Movements: make([]registry.Movement, 3),
		Exemplars: make([]registry.Exemplar, 4), Decisions: make([]registry.Decision, 5), Awards: make([]registry.Award, 6),
		Grades: make([]registry.Grade, 7), Tallies: make([]registry.Tally, 8), Initiatives: make([]registry.Initiative, 9),
		Disciplines: make([]registry.Discipline, 10), Registrations: make([]registry.Registration, 11),
		Nominations: make([]registry.Nomination, 12), Figures: make([]registry.Figure, 13), Handovers: make([]registry.Handover, 14),
		Printers: make([]registry.Printer, 15), Templates: make([]registry.Template, 16), TemplateUses: make([]registry.TemplateUse, 17),
		TrustedKeys: make([]registry.TrustedKey, 18), Mergers: make([]registry.Merger, 19), Mappings: make([]registry.Mapping, 20),
		Distinctions: make([]registry.Distinction, 21),
	}
	order := []registry.EntryKind{
		registry.Units, registry.People, registry.Movements, registry.Exemplars, registry.Decisions, registry.Awards,
		registry.Grades, registry.Tallies, registry.Initiatives, registry.Disciplines, registry.Registrations,
		registry.Nominations, registry.Figures, registry.Handovers, registry.Printers, registry.Templates, registry.TemplateUses,
		registry.TrustedKeys, registry.Mergers, registry.Mappings, registry.Distinctions,
	}
	counts := b.Len()
	if len(counts) != len(order) {
		t.Fatalf("got %d kinds, want %d", len(counts), len(order))
	}
	for i, kind := range order {
		if want := (registry.Count{Kind: kind, N: i + 1}); counts[i] != want {
			t.Errorf("got %v, want %v", counts[i], want)
		}
	}
}

func TestAnEmptyBatchHasNoFaults(t *testing.T) {
	if faults := (registry.Batch{}).Validate(law(t), nothingElse); len(faults) > 0 {
		t.Error(faults)
	}
}
