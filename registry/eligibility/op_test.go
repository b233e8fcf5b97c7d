package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// ask judges conditions by themselves, as the only path of a rule for the
// honour, and returns their findings.
func ask(t *testing.T, cat *catalogue.Catalogue, d *dossier, honour string, year cal.Year, conditions ...catalogue.Condition) []Finding {
	t.Helper()
	row, _, err := cat.Honour(honour, year.Last())
	if err != nil {
		t.Fatal(err)
	}
	s := &statute{
		cat: cat, scales: newScales(), settings: d.settings(), q: Question{Honour: honour, Year: year},
		on: year.Last(), end: year.Last(), groups: cat.PostGroups(),
		equivalences: []catalogue.Equivalence{{ID: "flags", Honour: "CO_BQP", From: "CO_TT", N: 2}},
		rule:         &catalogue.Rule{ID: "test", All: conditions, Type: "merit", Basis: catalogue.Basis{Confidence: catalogue.Confirmed}},
	}
	s.apply(row, "A")
	s.asides = s.asidesOf(gatesFor(cat.Gates(), row, d.Subject.For(), "A"))
	s.rare = s.rareHonours(conditions, nil)
	v := s.judge(newRecord(&d.Dossier, year), "")
	if fast := (&evaluator{statute: s, rec: newRecord(&d.Dossier, year)}).result(); fast != v.Result {
		t.Errorf("without findings got %s, with them %s", fast, v.Result)
	}
	return v.Findings
}

type condition = catalogue.Condition

// opCase asks one condition; those before it set the window.
type opCase struct {
	name   string
	d      *dossier
	honour string
	year   cal.Year
	before []condition
	ask    condition
	want   Result
	have   string
}

func runOps(t *testing.T, cases []opCase) {
	t.Helper()
	cat := realLaw(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			findings := ask(t, cat, c.d, c.honour, c.year, append(c.before, c.ask)...)
			f := findings[len(findings)-1]
			if f.Result != c.want || c.have != "" && f.Have != c.have {
				t.Errorf("got %s, have %q, want %s, have %q", f.Result, f.Have, c.want, c.have)
			}
		})
	}
}

func TestGradesOfTheYear(t *testing.T) {
	task := condition{Op: catalogue.OpGrade, Kind: "task", Grade: "HTTNV"}
	clean := condition{Op: catalogue.OpGrade, Kind: "party", Grade: "TSVM"}
	model := condition{Op: catalogue.OpGrade, Kind: "party", Grade: "TSVM_TB"}
	unit := func(kind registry.GradeKind, grade string) *dossier { return aUnit(t).graded(2019, 2019, kind, grade) }
	runOps(t, []opCase{
		{"a better grade will do", unit("task", "HTXSNV"), "CO_TT", 2019, nil, task, Met, "HTXSNV"},
		{"the grade itself will do", unit("task", "HTTNV"), "CO_TT", 2019, nil, task, Met, "HTTNV"},
		{"a lower one will not", unit("task", "HTNV"), "CO_TT", 2019, nil, task, NotMet, "HTNV"},
		{"another year does not tell", unit("task", "HTXSNV"), "CO_TT", 2018, nil, task, Unknown, ""},
		{"TSVM_TB is TSVM", unit("party", "TSVM_TB"), "CO_TT", 2019, nil, clean, Met, ""},
		{"HTXSNV stands for TSVM", unit("party", "HTXSNV"), "CO_TT", 2019, nil, clean, Met, ""},
		{"HTTNV does not", unit("party", "HTTNV"), "CO_TT", 2019, nil, clean, NotMet, ""},
		{"HTXSNV stands for TSVM_TB", unit("party", "HTXSNV"), "CO_TT", 2019, nil, model, Met, ""},
		{"TSVM is not TSVM_TB", unit("party", "TSVM"), "CO_TT", 2019, nil, model, NotMet, ""},
		{"of two grades the lower stands", unit("task", "HTXSNV").graded(2019, 2019, "task", "HTNV"), "CO_TT", 2019, nil, task, NotMet, ""},
		{"who left is asked for the last year", aPerson(t).discharged("2018-06-30").graded(2018, 2018, "task", "HTTNV"), "HC_BVTQ_3", 2020, nil, task, Met, ""},
	})
}

func TestTheFourGradesOfThePartyAreDerived(t *testing.T) {
	d := aUnit(t).graded(2019, 2019, registry.PartyGrade, "HTXSNV")
	f := ask(t, realLaw(t), d, "CO_TT", 2019, condition{Op: catalogue.OpGrade, Kind: "party", Grade: "TSVM"})[0]
	if f.Basis.Confidence != catalogue.Derived || !f.about.fourGrades {
		t.Errorf("got confidence %s, four grades %t, want D and true", f.Basis.Confidence, f.about.fourGrades)
	}
}

func TestStreaksAndWindows(t *testing.T) {
	streak := condition{Op: catalogue.OpGradeStreak, Kind: "task", Grade: "HTXSNV", Years: 5}
	held := condition{Op: catalogue.OpHeld, Honours: []string{"BK_TTG"}}
	ministry := condition{Op: catalogue.OpHeld, Honours: []string{"BK_BQP"}}
	party := condition{Op: catalogue.OpGradeWindow, Kind: "party", Grade: "TSVM"}
	flags := condition{Op: catalogue.OpCount, Honours: []string{"CO_BQP"}, Min: 2}
	unit := func() *dossier { return aUnit(t) }
	const order = "HC_BVTQ_3"
	runOps(t, []opCase{
		{"five years", unit().excellent(2014, 2018), order, 2018, nil, streak, Met, "5"},
		{"seven years", unit().excellent(2012, 2018), order, 2018, nil, streak, Met, "7"},
		{"broken", unit().excellent(2014, 2018).graded(2016, 2016, "task", "HTTNV"), order, 2018, nil, streak, NotMet, "2"},
		{"a gap", unit().excellent(2014, 2015).excellent(2017, 2018), order, 2018, nil, streak, Unknown, "2"},
		{"a gap before what broke it", unit().graded(2014, 2014, "task", "HTTNV").excellent(2016, 2018), order, 2018, nil, streak, NotMet, "3"},
		{"the last year not graded", unit().excellent(2014, 2017), order, 2018, nil, streak, Unknown, "0"},
		{"no years before the founding", unit().founded("2016-03-01").excellent(2016, 2018), order, 2018, nil, streak, NotMet, "3"},
		{"only since the predecessor", unit().excellent(2010, 2018).wonFor("BK_TTG", 2010, 2014, "2015-01-01"), order, 2018, []condition{held}, streak, NotMet, "4"},
		{"of two predecessors the last", unit().excellent(2010, 2018).won("BK_TTG", 2010, 2014), order, 2018, []condition{held}, streak, NotMet, "4"},
		{"of feats the first", unit().excellent(2010, 2018).feat("BK_TTG", 2010, 2014), order, 2018, []condition{held}, streak, Met, "8"},
		{"of feats and merit the last for merit", unit().excellent(2010, 2018).won("BK_TTG", 2012).feat("BK_TTG", 2010, 2016), order, 2018, []condition{held}, streak, Met, "6"},
		{"of certificates of the Ministry the first", unit().excellent(2010, 2018).won("BK_BQP", 2010, 2014, 2016), "BK_TTG", 2018, []condition{ministry}, streak, Met, "8"},
		{"flags of the streak", unit().excellent(2012, 2018).won("CO_BQP", 2012, 2018), order, 2018, []condition{streak}, flags, Met, "2"},
		{"flags before the streak", unit().excellent(2014, 2018).graded(2013, 2013, "task", "HTTNV").won("CO_BQP", 2012, 2018), order, 2018, []condition{streak}, flags, NotMet, "1"},
		{"flags before a gap", unit().excellent(2014, 2018).excellent(2011, 2012).won("CO_BQP", 2012, 2018), order, 2018, []condition{streak}, flags, Unknown, "1"},
		{"flags of a year not over do not count", unit().excellent(2014, 2018).won("CO_BQP", 2018, 2019), order, 2018, []condition{streak}, flags, NotMet, "1"},
		{"the party in the last five years of seven", lessParty(unit().excellent(2012, 2018), 2012, "HTTNV"), order, 2018, []condition{streak}, party, Met, "5"},
		{"the party in the years of the flags", lessParty(unit().excellent(2012, 2018), 2013, "HTTNV").won("CO_BQP", 2012, 2018), order, 2018, []condition{streak, flags}, party, NotMet, ""},
		{"the party before the flags", lessParty(unit().excellent(2012, 2018), 2013, "HTTNV").won("CO_BQP", 2015, 2018), order, 2018, []condition{streak, flags}, party, Met, "5"},
	})
}

func TestAwardsAreCounted(t *testing.T) {
	need := func(codes map[string]int) condition { return condition{Op: catalogue.OpCounts, Need: codes} }
	movement := func(d *dossier) *dossier {
		return d.awarded("CO_BQP", cal.OneYear(2018), registry.ByMovement, onDay(t, "2018-12-01"))
	}
	feat := aUnit(t).awarded("BK_TTG", cal.OneYear(2013), registry.ByFeat, onDay(t, "2013-12-01"))
	held := condition{Op: catalogue.OpHeld, Honours: []string{"BK_TTG"}}
	since := condition{Op: catalogue.OpHeldFor, Honours: []string{"HC_HCM"}, Years: 25}
	none := condition{Op: catalogue.OpNotHeld, Honours: []string{"HC_*"}}
	hcm := func(on string) *dossier {
		return aUnit(t).awarded("HC_HCM", cal.OneYear(1994), registry.ByMerit, onDay(t, on))
	}
	runOps(t, []opCase{
		{"each of what is needed", aUnit(t).won("CO_CP", 2017).won("CO_BQP", 2018), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_CP": 1, "CO_BQP": 1}), Met, "1 CO_BQP + 1 CO_CP"},
		{"two of the unit's for one of the Ministry's", aUnit(t).won("CO_TT", 2016, 2017).won("CO_BQP", 2018), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_BQP": 2}), Met, ""},
		{"three of the unit's are one", aUnit(t).won("CO_TT", 2015, 2016, 2017), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_BQP": 2}), NotMet, "3 CO_TT"},
		{"the other way round not", aUnit(t).won("CO_BQP", 2015, 2016, 2017), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_TT": 2}), NotMet, ""},
		{"nothing covers two needs", aUnit(t).won("CO_TT", 2015, 2016, 2017), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_TT": 2, "CO_BQP": 1}), NotMet, ""},
		{"what is over covers another", aUnit(t).won("CO_TT", 2014, 2015, 2016, 2017), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_TT": 2, "CO_BQP": 1}), Met, ""},
		{"a flag of a movement is no ground for an order", movement(aUnit(t)), "HC_BVTQ_2", 2018, nil, need(map[string]int{"CO_BQP": 1}), NotMet, ""},
		{"but for a certificate of the Ministry", movement(aUnit(t)), "BK_BQP", 2018, nil, need(map[string]int{"CO_BQP": 1}), Met, ""},
		{"a feat is a predecessor", feat, "HC_BVTQ_3", 2018, nil, held, Met, "1"},
		{"an order decided later does not count yet", aUnit(t).wonFor("HC_BVTQ_3", 2014, 2018, "2019-08-01"), "HC_BVTQ_2", 2018, nil, condition{Op: catalogue.OpHeld, Honours: []string{"HC_BVTQ_3"}}, NotMet, ""},
		{"a title signed in January counts", aUnit(t).wonFor("DVQT", 2018, 2018, "2019-01-10"), "BK_BQP", 2018, nil, condition{Op: catalogue.OpCount, Honours: []string{"DVQT"}, Min: 1}, Met, "1"},
		{"held for 25 years", hcm("1995-05-01"), "HC_SAOVANG", 2020, nil, since, Met, "25"},
		{"held for 24 years", hcm("1995-05-01"), "HC_SAOVANG", 2019, nil, since, NotMet, "24"},
		{"never held", aUnit(t), "HC_SAOVANG", 2019, nil, since, NotMet, "0"},
		{"none of a family", aPerson(t).won("BK_TTG", 2010), "HC_BVTQ_3", 2019, nil, none, Met, ""},
		{"one of a family", aPerson(t).won("HC_CHIENCONG_3", 2010), "HC_BVTQ_3", 2019, nil, none, NotMet, ""},
	})
}

func TestCeilingOfMovements(t *testing.T) {
	ceiling := condition{Op: catalogue.OpCeiling, Honours: []string{"HC_BVTQ_3", "HC_LAODONG_3"}}
	runOps(t, []opCase{
		{"the ceiling itself", aUnit(t), "HC_BVTQ_3", 2019, nil, ceiling, Met, ""},
		{"a higher class", aUnit(t), "HC_BVTQ_2", 2019, nil, ceiling, NotMet, ""},
		{"a higher class of the other family", aUnit(t), "HC_LAODONG_1", 2019, nil, ceiling, NotMet, ""},
		{"a higher order", aUnit(t), "HC_QUANCONG_3", 2019, nil, ceiling, NotMet, ""},
		{"a certificate", aUnit(t), "BK_TTG", 2019, nil, ceiling, Met, ""},
	})
}

func TestPeopleOfAUnit(t *testing.T) {
	unit := func(m Members) *dossier {
		d := aUnit(t)
		d.Members = map[cal.Year]Members{2019: m}
		return d
	}
	full := Members{
		Strength: 60, Recorded: true, HoldersOfBase: 45, Holders: map[string]int{"CSTT": 40, "LDTT": 10, "CSTDCS": 2},
		Grades: map[string]int{"HTXSNV": 20, "HTTNV": 40}, Disciplined: map[string]int{"khien_trach": 1},
	}
	base := []string{"CSTT", "LDTT"}
	runOps(t, []opCase{
		{"all complete their tasks", unit(full), "DVQT", 2019, nil, condition{Op: catalogue.OpMembers, Grade: "HTNV", MinPct: 100}, Met, "60/60"},
		{"some grades are not recorded", unit(Members{Strength: 60, Grades: map[string]int{"HTTNV": 50}}), "DVQT", 2019, nil, condition{Op: catalogue.OpMembers, Grade: "HTNV", MinPct: 100}, Unknown, "50/60"},
		{"one failed", unit(Members{Strength: 60, Grades: map[string]int{"HTTNV": 50, "KHTNV": 1}}), "DVQT", 2019, nil, condition{Op: catalogue.OpMembers, Grade: "HTNV", MinPct: 100}, NotMet, "50/60"},
		{"nobody counts for both base titles", unit(full), "DVQT", 2019, nil, condition{Op: catalogue.OpMembersWith, Honours: base, MinPct: 70}, Met, "45/60"},
		{"more than a share", unit(full), "DVTT", 2019, nil, condition{Op: catalogue.OpMembersWith, Honours: base, OverPct: 75}, NotMet, "45/60"},
		{"a share of a title alone", unit(full), "DVTT", 2019, nil, condition{Op: catalogue.OpMembersWith, Honours: base[:1], MinPct: 70}, NotMet, "40/60"},
		{"some hold a title", unit(full), "DVQT", 2019, nil, condition{Op: catalogue.OpMembersCount, Honours: []string{"CSTDCS"}, Min: 1}, Met, "2"},
		{"nobody was warned", unit(full), "DVQT", 2019, nil, condition{Op: catalogue.OpMembersClear, Forms: []string{"canh_cao"}}, Met, "0"},
		{"somebody was reprimanded", unit(full), "DVQT", 2019, nil, condition{Op: catalogue.OpMembersClear, Forms: []string{"canh_cao", "khien_trach"}}, NotMet, "1"},
		{"another year is not known", unit(full), "DVQT", 2018, nil, condition{Op: catalogue.OpMembersCount, Honours: []string{"CSTDCS"}, Min: 1}, Unknown, ""},
		{"the strength is not known", unit(Members{}), "DVQT", 2019, nil, condition{Op: catalogue.OpMembersWith, Honours: base, MinPct: 70}, Unknown, ""},
	})
}

func TestAnyAndAll(t *testing.T) {
	yes := condition{Op: catalogue.OpCategory, Categories: []string{"SQ"}}
	no := condition{Op: catalogue.OpCategory, Categories: []string{"QNCN"}}
	open := condition{Op: catalogue.OpGrade, Kind: "task", Grade: "HTTNV"}
	guarded := no
	guarded.When = catalogue.WhenWoman
	of := func(op catalogue.Op, list ...condition) condition { return condition{Op: op, Of: list} }
	var cases []opCase
	for name, c := range map[string]struct {
		ask  condition
		want Result
	}{
		"any of them":                          {of(catalogue.OpAny, no, yes), Met},
		"any, none met, one unknown":           {of(catalogue.OpAny, no, open), Unknown},
		"any, none":                            {of(catalogue.OpAny, no, no), NotMet},
		"all of them":                          {of(catalogue.OpAll, yes, yes), Met},
		"all, one unknown":                     {of(catalogue.OpAll, yes, open), Unknown},
		"all, one not met":                     {of(catalogue.OpAll, open, no), NotMet},
		"what is not asked does not count":     {of(catalogue.OpAll, yes, guarded), Met},
		"what is not asked is no way out":      {of(catalogue.OpAny, guarded, no), NotMet},
		"one inside the other":                 {of(catalogue.OpAny, no, of(catalogue.OpAll, yes, of(catalogue.OpAny, yes))), Met},
		"a text that is not known":             {condition{Op: catalogue.OpUnknownText}, Unknown},
		"a reminder never decides":             {condition{Op: catalogue.OpReminder, Fact: "local_opinion"}, Met},
		"an operator that nobody knows yields": {condition{Op: "?"}, Unknown},
	} {
		cases = append(cases, opCase{name, aPerson(t), "CSTT", 2019, nil, c.ask, c.want, ""})
	}
	runOps(t, cases)
}

func TestHundredths(t *testing.T) {
	for text, want := range map[string]int{"": 0, "0.40": 40, "0.4": 40, "0,70": 0, "-0.7": 0, "12.5": 0, "0.705": 0, "x": 0, "1.00": 100, "1": 100, "1.25": 125} {
		if got := hundredths(text); got != want {
			t.Errorf("hundredths(%q): got %d, want %d", text, got, want)
		}
	}
}

func TestMonthsInPosts(t *testing.T) {
	cat := realLaw(t)
	for _, c := range []struct {
		name string
		d    *dossier
		want months
	}{
		{"day to day, the last day counted", aPerson(t).posted("2010-01-01", "2019-12-31", "0.70"), months{120, 120}},
		{"two posts at once count once", aPerson(t).posted("2010-01-01", "2014-12-31", "0.70").posted("2012-01-01", "2016-12-31", "0.60"), months{84, 84}},
		{"one after the other", aPerson(t).posted("2010-01-01", "2014-12-31", "0.70").posted("2015-01-01", "2016-12-31", "0.60"), months{84, 84}},
		{"on the same day", aPerson(t).posted("2010-01-15", "2014-12-15", "0.70").posted("2014-12-15", "2016-01-14", "0.60"), months{72, 72}},
		{"a gap", aPerson(t).posted("2010-01-01", "2014-06-30", "0.70").posted("2015-01-01", "2016-12-31", "0.60"), months{78, 78}},
		{"months that follow each other", aPerson(t).posted("2010-01", "2014-12", "0.70").posted("2015-01", "2016-12", "0.60"), months{82, 84}},
		{"years that follow each other", aPerson(t).posted("2010", "2014", "0.70").posted("2015", "2016", "0.60"), months{60, 84}},
		{"up to the day", aPerson(t).posted("2016-01-01", "", "0.70"), months{59, 59}},
		{"up to the discharge", aPerson(t).discharged("2018-01-01").posted("2016-01-01", "", "0.70"), months{24, 24}},
		{"a post without coefficient", aPerson(t).posted("2010-01-01", "2019-12-31", ""), months{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &statute{q: Question{Year: 2020}, end: cal.Year(2020).Last(), groups: cat.PostGroups()}
			e := evaluator{statute: s, rec: newRecord(&c.d.Dossier, 2020)}
			got := e.posted(cal.Date{}, func(p *registry.Posting) bool { return e.postOrder(p) >= 1 })
			if got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
