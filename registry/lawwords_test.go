package registry

import (
	"slices"
	"testing"

	"sovang/registry/catalogue"
)

// The catalogue stands below this package and keeps its own copies of the
// closed lists.
func TestTheLawUsesTheWordsOfTheRegister(t *testing.T) {
	want := map[string][]string{
		"forms":      DisciplineForms(),
		"echelons":   stringsOf(Echelons()),
		"categories": stringsOf(Categories()),
		"kinds":      InitiativeKinds(),
		"scope":      InitiativeScopes(),
		"kind":       stringsOf(GradeKinds()),
		"type":       append(stringsOf(AwardTypes()), "leaving"), // a rule on leaving gives an award by merit
		"rank":       Ranks(),
		// Who recognises an initiative is no level of decisions: see Initiative.
		"recognised_by": {"regiment", "division", "corps", "ministry", "state"},
	}
	for _, kind := range GradeKinds() {
		want["grade."+string(kind)] = GradesOf(kind)
	}
	words := catalogue.Words()
	for list, values := range words {
		if !slices.Equal(values, want[list]) {
			t.Errorf("%s: the catalogue has %v, want %v", list, values, want[list])
		}
	}
	for list := range want {
		if len(words[list]) == 0 {
			t.Errorf("the catalogue has no %s", list)
		}
	}
}

func TestTheLawRecognisesInitiativesAsTheRegisterDoes(t *testing.T) {
	for _, level := range catalogue.Words()["recognised_by"] {
		i := Initiative{
			Subject: Subject{Person: "QN-001"}, Year: 2020, Title: "Giá đỡ", Kind: "sang_kien", Scope: "unit",
			RecognisedBy: catalogue.Level(level),
		}
		if faults := i.Validate(); len(faults) > 0 {
			t.Errorf("%s: %v", level, faults)
		}
	}
}
