package eligibility

import (
	"slices"
	"testing"

	"sovang/registry/catalogue"
)

func TestFactsAreThoseOnWhichTheAnswerMayTurn(t *testing.T) {
	cat := realLaw(t)
	for _, test := range []struct {
		name, honour, subject string
		has, hasNot           string
	}{
		{"of a path", "HC_BVTQ_3", catalogue.ForUnits, "model_at_ministry_conference", "tests_all_passed"},
		{"of a gate", "HC_BVTQ_3", catalogue.ForUnits, "nothing_under_inquiry", "over_target"},
		{"of a nested condition", "CSTDTQUAN", catalogue.ForPersons, "quick_wit_corps", "model_at_ministry_conference"},
		{"of the honour below", "CSTDCS", catalogue.ForPersons, "tests_all_passed", "quick_wit_corps"},
		{"none for the wrong kind", "CSTT", catalogue.ForUnits, "", "tests_all_passed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var ids []string
			for _, fact := range FactsOf(cat, Question{Honour: test.honour, Year: 2019}, test.subject) {
				ids = append(ids, fact.ID)
			}
			if test.has != "" && !slices.Contains(ids, test.has) {
				t.Errorf("got %v, want %s among them", ids, test.has)
			}
			if slices.Contains(ids, test.hasNot) {
				t.Errorf("got %v, want no %s", ids, test.hasNot)
			}
		})
	}
}
