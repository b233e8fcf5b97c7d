package eligibility

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestQuestionsThatEndBeforeAnyCondition(t *testing.T) {
	cat := realLaw(t)
	for _, c := range []struct {
		name string
		d    *dossier
		q    Question
		want Result
	}{
		{"an honour that nobody knows", aPerson(t), Question{Honour: "???", Year: 2020}, Unknown},
		{"a flag for a person", aPerson(t), Question{Honour: "CO_TT", Year: 2020}, NotMet},
		{"a title of people for a unit", aUnit(t), Question{Honour: "CSTT", Year: 2020}, NotMet},
		{"before the first law", aPerson(t), Question{Honour: "CSTT", Year: 2003}, Unknown},
		{"a text that was not read", aPerson(t), Question{Honour: "KNC_XDQD", Year: 2024}, Unknown},
		{"a type for which the law has no path", aPerson(t), Question{Honour: "HCH_QKQT", Year: 2020, Type: registry.ByFeat}, NotMet},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := Judge(cat, &c.d.Dossier, c.q)
			if v.Result != c.want || len(v.Findings) == 0 {
				t.Errorf("got %s with %d findings, want %s with some", v.Result, len(v.Findings), c.want)
			}
		})
	}
}

func TestTheDayChoosesTheLaw(t *testing.T) {
	cat := realLaw(t)
	person, unit := aPerson(t), aUnit(t)
	for _, c := range []struct {
		d    *dossier
		q    Question
		want string
	}{
		{person, Question{Honour: "CSTT", Year: 2018}, "A"},
		{person, Question{Honour: "CSTT", Year: 2017}, "A0"},
		{person, Question{Honour: "CSTT", Year: 2023, On: onDay(t, "2024-02-01")}, "A"}, // a title is of its year
		{unit, Question{Honour: "BK_BQP", Year: 2023, On: onDay(t, "2024-02-01")}, "B1"},
		{unit, Question{Honour: "BK_BQP", Year: 2023}, "A"},
		{unit, Question{Honour: "BK_BQP", Year: 2025}, "B2"},
		{unit, Question{Honour: "BK_BQP", Year: 2026}, "C"},
	} {
		if got := Judge(cat, &c.d.Dossier, c.q).Regime; got != c.want {
			t.Errorf("%s of %d on %s: got the regime %q, want %q", c.q.Honour, c.q.Year, c.q.On, got, c.want)
		}
	}
}

// TestTheCaseOfTheDepartment is the case of the demo: why the order of 2019
// was due on the years up to 2018 (Thông tư 151/2018/TT-BQP, Điều 27.2a).
func TestTheCaseOfTheDepartment(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2009, 2013, "2014-05-19").excellent(2014, 2019).
		won("CO_TT", 2015, 2017, 2019).won("CO_BQP", 2016, 2018).wonFor("HC_BVTQ_3", 2014, 2018, "2019-08-01")
	v := Judge(realLaw(t), &d.Dossier, Question{Honour: "HC_BVTQ_3", Year: 2018})
	if v.Result != Met || v.Path != "a" || v.Regime != "A" || v.Check {
		t.Fatalf("got %s by path %q of %s, check %t; want met by a of A, confirmed", v.Result, v.Path, v.Regime, v.Check)
	}
	for _, c := range []struct {
		op   catalogue.Op
		want []int64 // the awards
	}{
		{catalogue.OpHeld, []int64{1}},
		{catalogue.OpAny, []int64{6, 3, 5, 2}},
	} {
		i := slices.IndexFunc(v.Findings, func(f Finding) bool { return f.Condition == c.op })
		var got []int64
		for _, e := range v.Findings[i].Evidence {
			got = append(got, e.Award.ID)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got the awards %v, want %v", c.op, got, c.want)
		}
	}
	i := slices.IndexFunc(v.Findings, func(f Finding) bool { return f.Condition == catalogue.OpGradeStreak })
	if f := v.Findings[i]; f.Have != "5" || f.Need != "5" || len(f.Evidence) != 5 {
		t.Errorf("streak: have %s, need %s, %d grades; want 5, 5, 5", f.Have, f.Need, len(f.Evidence))
	}
}

func TestWhatRestsOnAnUnconfirmedRowIsMarked(t *testing.T) {
	cat := realLaw(t)
	soldier := aPerson(t).enlisted("2000-01-01").graded(2021, 2021, "task", "HTTNV")
	civilian := aPerson(t).as(registry.CivilServant).enlisted("2000-01-01").graded(2021, 2021, "task", "HTTNV")
	q := Question{Honour: "HCH_CSVV_1", Year: 2021}
	if v := Judge(cat, &civilian.Dossier, q); v.Result != Met || !v.Check {
		t.Errorf("civilian: got %s, check %t, want met, to be checked", v.Result, v.Check)
	}
	if v := Judge(cat, &soldier.Dossier, q); v.Result != Met {
		t.Errorf("soldier: got %s, want met", v.Result)
	}
}

func TestAReadingOfTheLawIsMarked(t *testing.T) {
	cat := realLaw(t)
	twice := emulator(t).won("CSTDTQUAN", 2018, 2021).initiative("nation", catalogue.Ministry, 2021)
	if v := Judge(cat, &twice.Dossier, Question{Honour: "CSTDTQUOC", Year: 2021}); v.Result != Met || !v.Check {
		t.Errorf("got %s, check %t; want met, to be checked: that awards follow each other is a reading", v.Result, v.Check)
	}
}

func TestASignedDecisionStatesItsFacts(t *testing.T) {
	cat := realLaw(t)
	d := aPerson(t).enlisted("2010-01-01")
	q := Question{Honour: "HC_CHIENCONG_3", Year: 2021, Type: registry.ByFeat}
	if got := Judge(cat, &d.Dossier, q).Result; got != NotMet {
		t.Errorf("got %s before anybody stated the feat, want not_met", got)
	}
	q.Charitable = true
	if got := Judge(cat, &d.Dossier, q).Result; got != Met {
		t.Errorf("got %s for a decision that states it, want met", got)
	}
	leaver := aPerson(t).enlisted("1985-01-01").discharged("2021-12-31").graded(2021, 2021, "task", "HTTNV")
	if got := Judge(cat, &leaver.Dossier, Question{Honour: "KNC_XDQD", Year: 2021, Type: registry.ByService}).Result; got != Met {
		t.Errorf("got %s for what leaving brings, recorded as service; want met", got)
	}
}

func TestThePathWithoutAStatedFactIsNearer(t *testing.T) {
	d := aUnit(t).excellent(2014, 2018)
	if v := Judge(realLaw(t), &d.Dossier, Question{Honour: "HC_BVTQ_3", Year: 2018}); v.Path != "a" {
		t.Errorf("got the path %q, want a", v.Path)
	}
}

func TestGatesStandBeforeTheTypesTheyName(t *testing.T) {
	cat := realLaw(t)
	base := func() *dossier {
		return aPerson(t).enlisted("1986-01-01").discharged("2021-12-31").excellent(2021, 2021).posted("2008-01-01", "", "0.70").
			awarded("BK_TTG", cal.OneYear(2020), registry.ByMerit, onDay(t, "2021-03-01"))
	}
	// one state-level award a year, a life's service aside (Điều 3.2b)
	if v := Judge(cat, &base().Dossier, Question{Honour: "HC_BVTQ_3", Year: 2021, Type: registry.ByLifeService}); v.Result != Met {
		t.Errorf("life's service: got %s, want met", v.Result)
	}
	v := Judge(cat, &base().Dossier, Question{Honour: "HC_BVTQ_3", Year: 2021, Type: registry.ByMerit})
	if !slices.ContainsFunc(v.Findings, func(f Finding) bool { return f.Condition == catalogue.OpOneInYear && f.Result == NotMet }) {
		t.Error("merit: the gate of one award a year does not speak")
	}
	if v = Judge(cat, &aUnit(t).Dossier, Question{Honour: "HC_BVTQ_1", Year: 2021, Type: registry.ByMovement, Charitable: true}); v.Result != NotMet {
		t.Errorf("above the ceiling of movements: got %s, want not_met", v.Result)
	}
}

func TestGatesLeaveAwardsAsideInTheirRegimes(t *testing.T) {
	movements := []registry.AwardType{registry.ByMovement}
	for _, c := range []struct {
		cite   string
		honour string
		year   cal.Year
		path   registry.AwardType
		want   []registry.AwardType
	}{
		{"no such gate before 2018", "BK_TTG", 2017, registry.ByMerit, nil},
		{"TT151 Đ3.2c", "BK_TTG", 2020, registry.ByMerit, movements},
		{"TT151 Đ3.2c, no honour of the State", "BK_BQP", 2020, registry.ByMerit, nil},
		{"TT151 Đ3.2c, not by merit", "BK_TTG", 2020, registry.ByFeat, nil},
		{"between two texts that have it", "BK_TTG", 2024, registry.ByMerit, movements},
		{"ND152 Đ4", "BK_TTG", 2025, registry.ByMerit, []registry.AwardType{registry.ByMovement, registry.ByFeat}},
		{"after the text of 2025", "BK_TTG", 2026, registry.ByMerit, movements},
	} {
		s, cause := newStatute(realLaw(t), Question{Honour: c.honour, Year: c.year}, catalogue.ForUnits, nil)
		if got := s.leftAside(string(c.path)); cause != "" || !slices.Equal(got, c.want) {
			t.Errorf("%s: %s of %d: got %v, want %v", c.cite, c.honour, c.year, got, c.want)
		}
	}
}
