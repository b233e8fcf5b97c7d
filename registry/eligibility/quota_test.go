package eligibility

import (
	"testing"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestPlacesAreTheShareRoundedDown(t *testing.T) {
	tests := []struct {
		name   string
		cite   string
		honour string
		of     string
		year   cal.Year
		base   QuotaBase
		places int
		left   int
		over   int
	}{
		{"10 % of the strength", "TT151 Đ12.3b", "CSTDCS", catalogue.OfStrength, 2020,
			QuotaBase{Strength: 129, Holders: map[string]int{"CSTDCS": 9}}, 12, 3, 0},
		{"15 % of those with CSTT or LĐTT", "ND91 Đ9.3", "CSTDCS", catalogue.OfHolders, 2020,
			QuotaBase{Strength: 129, Holders: map[string]int{"CSTDCS": 9, "CSTT": 40, "LDTT": 15}}, 8, 0, 1},
		{"40 % of the strength", "TT151 Đ12.4a", "CSTT", catalogue.OfStrength, 2020,
			QuotaBase{Strength: 129, Holders: map[string]int{"CSTT": 51}}, 51, 0, 0},
		{"70 % of the strength", "TT151 Đ12.4b", "LDTT", catalogue.OfStrength, 2020,
			QuotaBase{Strength: 99, Holders: map[string]int{"LDTT": 70}}, 69, 0, 1},
		{"20 % of the units that may get it", "TT151 Đ12.8a", "DVQT", catalogue.OfEligibleUnits, 2020,
			QuotaBase{EligibleUnits: map[string]int{"DVQT": 14}}, 2, 2, 0},
		{"20 % of factories", "TT151 Đ12.8b", "TTLDXS", catalogue.OfEligibleUnits, 2020,
			QuotaBase{EligibleUnits: map[string]int{"TTLDXS": 4}, Holders: map[string]int{"TTLDXS": 1}}, 0, 0, 1},
		{"30 % of the units that may get it", "TT151 Đ12.9a", "DVTT", catalogue.OfEligibleUnits, 2020,
			QuotaBase{EligibleUnits: map[string]int{"DVTT": 33}}, 9, 9, 0},
		{"20 % of those that may get the flag", "TT151 Đ12.7b", "CO_TT", catalogue.OfEligibleUnits, 2020,
			QuotaBase{EligibleUnits: map[string]int{"CO_TT": 10}, Holders: map[string]int{"CO_TT": 2}}, 2, 0, 0},
		{"20 % of those fit for the Ministry's flag", "TT151 Đ12.5b", "CO_CP", catalogue.OfEligibleFor, 2020,
			QuotaBase{EligibleFor: map[string]int{"CO_BQP": 5}}, 1, 1, 0},
	}
	cat := wordedLaw(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, ok := placesOf(Quotas(cat, tt.year, tt.base), tt.honour, tt.of)
			if !ok {
				t.Fatalf("%s: no quota of %s", tt.cite, tt.honour)
			}
			if p.Places != tt.places || p.Left != tt.left || p.Over != tt.over || !p.Known {
				t.Errorf("%s: got %d places, %d left, %d over, want %d, %d, %d", tt.cite, p.Places, p.Left, p.Over, tt.places, tt.left, tt.over)
			}
		})
	}
}

func placesOf(all []Places, honour, of string) (Places, bool) {
	for _, p := range all {
		if p.Honour == honour && p.Quota.Of == of {
			return p, true
		}
	}
	return Places{}, false
}

func TestQuotasTellInBothLanguagesAndAdmitWhatIsNotKnown(t *testing.T) {
	cat := wordedLaw(t)
	bases := []QuotaBase{{}, {Strength: 100, Holders: map[string]int{"CSTT": 90, "CSTDCS": 1}, EligibleUnits: map[string]int{"DVQT": 10, "CO_TT": 5}}}
	for _, year := range []cal.Year{2015, 2020, 2024, 2026} {
		for _, base := range bases {
			for _, p := range Quotas(cat, year, base) {
				if !p.Known && (p.Places != 0 || p.Left != 0 || p.Over != 0) {
					t.Errorf("%s %d: places without a base: %+v", p.Honour, year, p)
				}
				for _, lang := range langs() {
					checkSentence(t, p.Honour, p.Why(cat, lang), lang)
				}
			}
		}
	}
}

func TestAQuotaSetByGuidanceHasNoNumber(t *testing.T) {
	p, ok := placesOf(Quotas(wordedLaw(t), 2020, QuotaBase{Holders: map[string]int{"CO_BQP": 3}}), "CO_BQP", "")
	if !ok {
		p, ok = guidance(Quotas(wordedLaw(t), 2020, QuotaBase{Holders: map[string]int{"CO_BQP": 3}}), "CO_BQP")
	}
	if !ok || !p.Guidance || p.Taken != 3 || p.Over != 0 { // TT151 Đ12.6b
		t.Errorf("got %+v", p)
	}
}

func guidance(all []Places, honour string) (Places, bool) {
	for _, p := range all {
		if p.Honour == honour && p.Guidance {
			return p, true
		}
	}
	return Places{}, false
}

func TestNoQuotaStandsBeforeTheFirstRegime(t *testing.T) {
	if got := Quotas(wordedLaw(t), 1999, QuotaBase{Strength: 100}); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
