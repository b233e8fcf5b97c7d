package eligibility

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestALevelSignsUpToItsCeiling(t *testing.T) {
	person := func(rank string, category registry.Category) Signee {
		return Signee{Subject: catalogue.ForPersons, Rank: rank, Category: category}
	}
	unit := func(echelon, equal registry.Echelon) Signee {
		return Signee{Subject: catalogue.ForUnits, Echelon: echelon, Equivalent: equal}
	}
	tests := []struct {
		name   string
		cite   string
		level  catalogue.Level
		honour string
		signee Signee
		want   Result
	}{
		{"regiment, major", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("Thiếu tá", registry.Officer), Met},
		{"regiment, lieutenant colonel", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("Trung tá", registry.Officer), NotMet},
		{"regiment, professional", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("Trung tá", registry.Professional), Met},
		{"regiment, rank that names its category", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("Trung tá QNCN", ""), Met},
		{"regiment, professional too high", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("Thượng tá", registry.Professional), NotMet},
		{"regiment, conscript", "TT151 Đ52.1", catalogue.Regiment, "GK", person("Hạ sỹ", registry.Enlisted), Met},
		{"regiment, defence worker", "TT151 Đ52.1", catalogue.Regiment, "LDTT", person("", registry.DefenceWorker), Met},
		{"regiment, officer without rank", "TT151 Đ52.1", catalogue.Regiment, "CSTT", person("", registry.Officer), Unknown},
		{"a regiment signs no CSTĐCS", "TT151 Đ52.1", catalogue.Regiment, "CSTDCS", person("Đại úy", registry.Officer), NotMet},
		{"division, CSTĐCS", "TT151 Đ51.1", catalogue.Division, "CSTDCS", person("Trung tá", registry.Officer), Met},
		{"division, colonel", "TT151 Đ51.1", catalogue.Division, "CSTDCS", person("Thượng tá", registry.Officer), NotMet},
		{"division, professional", "TT151 Đ51.1", catalogue.Division, "CSTDCS", person("Thượng tá", registry.Professional), Met},
		{"corps, senior colonel", "TT151 Đ49.1", catalogue.Corps, "CSTDCS", person("Đại tá", registry.Officer), Met},
		{"corps, general", "TT151 Đ49.1, 48.2", catalogue.Corps, "CSTDCS", person("Thiếu tướng", registry.Officer), NotMet},
		{"Ministry, general", "TT151 Đ48.2", catalogue.Ministry, "CSTDCS", person("Thiếu tướng", registry.Officer), Met},
		{"a division signs no Bằng khen", "TT151 Đ49.1, 51.1", catalogue.Division, "BK_TT", person("Đại úy", registry.Officer), NotMet},
		{"a corps signs no CSTĐ toàn quân", "TT151 Đ48.1", catalogue.Corps, "CSTDTQUAN", person("Đại úy", registry.Officer), NotMet},
		{"regiment, company", "TT151 Đ52.2", catalogue.Regiment, "DVTT", unit(registry.Company, ""), Met},
		{"regiment, battalion", "TT151 Đ52.2", catalogue.Regiment, "DVTT", unit(registry.Battalion, ""), NotMet},
		{"division, battalion", "TT151 Đ51.2", catalogue.Division, "DVTT", unit(registry.Battalion, ""), Met},
		{"division signs no ĐVQT", "TT151 Đ49.2", catalogue.Division, "DVQT", unit(registry.Company, ""), NotMet},
		{"corps, regiment", "TT151 Đ49.2", catalogue.Corps, "DVQT", unit(registry.RegimentUnit, ""), Met},
		{"corps, brigade as equal to a regiment", "TT151 Đ49.2", catalogue.Corps, "DVQT", unit(registry.Brigade, ""), Met},
		{"corps, hospital that counts as a division", "TT151 Đ49.2", catalogue.Corps, "DVQT", unit(registry.Hospital, registry.DivisionUnit), NotMet},
		{"corps, depot that counts as a battalion", "TT151 Đ49.2", catalogue.Corps, "DVTT", unit(registry.Depot, registry.Battalion), Met},
		{"regiment, hospital of no known level", "TT151 Đ52.2", catalogue.Regiment, "GK", unit(registry.Hospital, ""), Unknown},
	}
	cat := wordedLaw(t)
	on := cal.Year(2020).Last()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, ok := MaySign(cat, tt.level, tt.honour, tt.signee, on)
			if !ok {
				t.Fatalf("%s: no row", tt.cite)
			}
			if f.Result != tt.want {
				t.Errorf("%s: got %s, want %s: %s", tt.cite, f.Result, tt.want, f.Why(cat, Vietnamese))
			}
			for _, lang := range langs() {
				checkSentence(t, tt.name, f.Why(cat, lang), lang)
			}
		})
	}
}

func TestOfSeveralOfficesOfALevelTheHighestCeilingIsTold(t *testing.T) {
	cat := wordedLaw(t)
	general := Signee{Subject: catalogue.ForPersons, Rank: "Thiếu tướng", Category: registry.Officer}
	f, _ := MaySign(cat, catalogue.Corps, "GK", general, cal.Year(2020).Last()) // TT151 Đ49.1, 50.1
	if f.Result != NotMet || f.Need != "Đại tá" {
		t.Errorf("got %s up to %s, want not_met up to Đại tá", f.Result, f.Need)
	}
}

func TestPayStandsForRankOfCivilians(t *testing.T) {
	cat := wordedLaw(t)
	f, ok := MaySign(cat, catalogue.Regiment, "LDTT", Signee{Subject: catalogue.ForPersons, Category: registry.DefenceWorker}, cal.Year(2020).Last())
	if !ok || !strings.Contains(f.Why(cat, Vietnamese), "mức lương") { // TT151 Đ52.1
		t.Errorf("got %q", f.Why(cat, Vietnamese))
	}
}

func TestNothingIsKnownOfSignaturesBeforeTheFirstRegime(t *testing.T) {
	if _, ok := MaySign(wordedLaw(t), catalogue.Corps, "GK", Signee{Subject: catalogue.ForPersons}, cal.Year(1999).Last()); ok {
		t.Error("a row stands in 1999")
	}
}
