package eligibility

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestCharityLeavesMeritToTheRecords(t *testing.T) {
	cat := realLaw(t)
	aRegiment := func(excellentFrom cal.Year) *dossier {
		return aUnit(t).excellent(excellentFrom, 2018).graded(2014, excellentFrom-1, registry.TaskGrade, "HTTNV").won("CO_BQP", 2016, 2018).
			wonFor("BK_TTG", 2009, 2013, "2014-05-05")
	}
	aFighter := func(titles ...cal.Year) *dossier {
		return aPerson(t).excellent(2018, 2019).won("CSTDCS", titles...).initiative("unit", catalogue.Regiment, 2018, 2019)
	}
	for _, c := range []struct {
		name   string
		d      *dossier
		honour string
		year   cal.Year
		typ    registry.AwardType
		want   Result
		path   string
		op     catalogue.Op // of a condition of the path that is not met
	}{
		{"TT151 Đ27.2a: four years of five", aRegiment(2015), "HC_BVTQ_3", 2018, registry.ByMerit, NotMet, "a", catalogue.OpGradeStreak},
		{"TT151 Đ27.2a: five years", aRegiment(2014), "HC_BVTQ_3", 2018, registry.ByMerit, Met, "a", ""},
		{"TT151 Đ42.1b: without Chiến sĩ thi đua cơ sở", aFighter(), "BK_BQP", 2019, registry.ByMerit, NotMet, "b", catalogue.OpCount},
		{"TT151 Đ42.1b", aFighter(2018, 2019), "BK_BQP", 2019, registry.ByMerit, Met, "b", ""},
		{"TT151 Đ42.1a: a feat", aPerson(t), "BK_BQP", 2019, registry.ByFeat, Met, "a_feat", ""},
		{"TT151 Đ42.1a: a movement", aPerson(t), "BK_BQP", 2019, registry.ByMovement, Met, "a_movement", ""},
		{"TT151 Đ3.2đ: a movement", aUnit(t).excellent(2018, 2018), "HC_BVTQ_3", 2018, registry.ByMovement, Met, "movement", ""},
	} {
		q := Question{Honour: c.honour, Year: c.year, Type: c.typ, Charitable: true}
		v := Judge(cat, &c.d.Dossier, q)
		if v.Result != c.want || v.Path != c.path || Answer(cat, &c.d.Dossier, q) != c.want {
			t.Errorf("%s: got %s by the path %q, want %s by %q", c.name, v.Result, v.Path, c.want, c.path)
		}
		if c.op != "" && !slices.ContainsFunc(v.Findings, func(f Finding) bool { return f.Condition == c.op && f.Path == c.path && f.Result == NotMet }) {
			t.Errorf("%s: nothing objects by %s", c.name, c.op)
		}
	}
}

func TestAStatedModelIsAskedEvenWithCharity(t *testing.T) {
	d := aUnit(t).excellent(2018, 2018)
	q := Question{Honour: "HC_BVTQ_3", Year: 2018, Type: registry.ByMerit, Charitable: true,
		Assume: map[string]bool{"model_at_ministry_conference": true}}
	if v := Judge(realLaw(t), &d.Dossier, q); v.Result != Met || v.Path != "b" {
		t.Errorf("got %s by the path %q, want met by b", v.Result, v.Path)
	}
}

func TestCharityMakesNobodyAMartyr(t *testing.T) {
	cat := realLaw(t)
	d := aPerson(t).enlisted("1997-01-01")
	q := Question{Honour: "HCH_CSVV_3", Year: 2019, Type: registry.ByService, Charitable: true, Assume: make(map[string]bool)}
	for _, fact := range FactsOfTheFallen() {
		if _, known := cat.Fact(fact); !known {
			t.Errorf("the catalogue does not know the fact %s", fact)
		}
		q.Assume[fact] = false
	}
	v := Judge(cat, &d.Dossier, q)
	if v.Result != NotMet || v.Path != "career" {
		t.Errorf("22 years: got %s by the path %q, want not_met by career", v.Result, v.Path)
	}
	for _, fact := range FactsOfTheFallen() {
		q.Assume[fact] = true
	}
	if v = Judge(cat, &d.Dossier, q); v.Result != Met || v.Path != "martyr" {
		t.Errorf("fallen: got %s by the path %q, want met by martyr", v.Result, v.Path)
	}
}
