package eligibility

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// anyDate draws a date that a list may hold: a day, a month, a year, nothing.
func anyDate(t *rapid.T) cal.Date {
	y, m, d := rapid.IntRange(1950, 2030).Draw(t, "year"), rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 28).Draw(t, "day")
	if m == 0 {
		d = 0
	}
	date, err := cal.NewDate(y, m, d)
	if err != nil || rapid.IntRange(0, 5).Draw(t, "blank") == 0 {
		return cal.Date{}
	}
	return date
}

// anyYear draws years of which a few are impossible.
func anyYear(t *rapid.T) cal.Year {
	return cal.Year(rapid.OneOf(rapid.SampledFrom([]int{-1, 0, 1, 9999}), rapid.IntRange(1950, 2030)).Draw(t, "year"))
}

func anyCode(t *rapid.T, cat *catalogue.Catalogue) string {
	return rapid.SampledFrom(append(cat.Codes(), "", "HC_", "???")).Draw(t, "code")
}

// hostileAward has dates and periods that no register takes.
func hostileAward(t *rapid.T, cat *catalogue.Catalogue) Held {
	return Held{
		Honour: anyCode(t, cat), Period: cal.Period{From: anyYear(t), To: anyYear(t)}, DecidedOn: anyDate(t),
		Type: rapid.SampledFrom(append(registry.AwardTypes(), "")).Draw(t, "type"), Ordinal: rapid.IntRange(-1, 2).Draw(t, "ordinal"),
	}
}

// hostile draws a dossier that no register would hold: discharge before
// enlistment, postings turned round, grades of the year 0.
func hostile(t *rapid.T, cat *catalogue.Catalogue) *Dossier {
	d := &Dossier{Subject: registry.PersonSubject("QN-001")}
	if rapid.Bool().Draw(t, "unit") {
		d.Subject = registry.UnitSubject("GIA")
	}
	d.Unit = registry.Unit{Founded: anyDate(t), Closed: anyDate(t), Enterprise: rapid.Bool().Draw(t, "enterprise")}
	d.Unit.Echelon = rapid.SampledFrom(append(registry.Echelons(), "", "???")).Draw(t, "echelon")
	d.Unit.Equivalent = rapid.SampledFrom(append(registry.Echelons(), "")).Draw(t, "equivalent")
	d.Person = registry.Person{Enlisted: anyDate(t), Discharged: anyDate(t), Category: rapid.SampledFrom(append(registry.Categories(), "")).Draw(t, "category")}
	for range rapid.IntRange(0, 5).Draw(t, "postings") {
		d.Person.Postings = append(d.Person.Postings, registry.Posting{
			From: anyDate(t), To: anyDate(t), Hardship: rapid.Bool().Draw(t, "hardship"),
			Coefficient: rapid.SampledFrom([]string{"", "0.7", "-1", "99999999999999999999", "x", "1.2.3"}).Draw(t, "coefficient")})
	}
	for range rapid.IntRange(0, 8).Draw(t, "awards") {
		d.Awards = append(d.Awards, hostileAward(t, cat))
	}
	for range rapid.IntRange(0, 8).Draw(t, "grades") {
		d.Grades = append(d.Grades, registry.Grade{Year: anyYear(t),
			Kind:  rapid.SampledFrom(append(registry.GradeKinds(), "", "???")).Draw(t, "kind"),
			Grade: rapid.SampledFrom([]string{"HTXSNV", "", "???"}).Draw(t, "grade")})
	}
	for range rapid.IntRange(0, 3).Draw(t, "initiatives") {
		d.Initiatives = append(d.Initiatives, registry.Initiative{Year: anyYear(t), Kind: "sang_kien", Scope: "???", RecognisedBy: "???"})
	}
	for range rapid.IntRange(0, 3).Draw(t, "disciplines") {
		d.Disciplines = append(d.Disciplines, registry.Discipline{Date: anyDate(t), Form: "canh_cao", Pending: rapid.Bool().Draw(t, "pending")})
	}
	d.Members = map[cal.Year]Members{anyYear(t): {Strength: rapid.IntRange(-2, 2).Draw(t, "strength"), Grades: map[string]int{"HTXSNV": rapid.IntRange(-2, 2).Draw(t, "good")}}}
	return d
}

func TestNoDossierIsTooHostile(t *testing.T) {
	cat := realLaw(t)
	rapid.Check(t, func(t *rapid.T) {
		d := hostile(t, cat)
		q := Question{Honour: anyCode(t, cat), Year: anyYear(t), On: anyDate(t), Charitable: rapid.Bool().Draw(t, "charitable")}
		v := Judge(cat, d, q)
		if v.Result.rank() == 0 || len(v.Findings) == 0 {
			t.Fatalf("got the result %q with %d findings", v.Result, len(v.Findings))
		}
		for _, f := range v.Findings {
			for _, lang := range langs() {
				if why := f.Why(cat, lang); f.Result.rank() == 0 || strings.ContainsAny(why, "{}") || !strings.HasSuffix(why, ".") {
					t.Fatalf("%s is %q: %q", f.Condition, f.Result, why)
				}
			}
		}
		Upcoming(cat, d, q.Year, UpcomingOptions{Annual: true})
	})
}

// undated adds an award for merit of which the years are not known.
func undated(d *dossier, code string, decided cal.Date) *dossier {
	return d.awarded(code, cal.Period{}, registry.ByMerit, decided)
}

func TestWhatHasNoDateBringsNothing(t *testing.T) {
	held := condition{Op: catalogue.OpHeld, Honours: []string{"BK_TTG"}}
	heldFor := condition{Op: catalogue.OpHeldFor, Honours: []string{"HC_HCM"}, Years: 25}
	flags := condition{Op: catalogue.OpCount, Honours: []string{"CO_BQP"}, Min: 2}
	party := condition{Op: catalogue.OpGradeWindow, Kind: "party", Grade: "TSVM"}
	forms := []string{"canh_cao"}
	inYear := condition{Op: catalogue.OpNoDiscipline, Forms: forms}
	regiment := condition{Op: catalogue.OpTenure, Group: "P_TRUNG", Months: 120, Lowering: forms}
	members := condition{Op: catalogue.OpMembers, MinPct: 100, Grade: "HTNV"}
	hardship := condition{Op: catalogue.OpHardship, Months: 24}
	nobody := aUnit(t)
	nobody.Members = map[cal.Year]Members{2019: {Strength: -1}}
	warned := func(d *dossier) *dossier {
		d.Disciplines = append(d.Disciplines, registry.Discipline{Subject: d.Subject, Form: "canh_cao"})
		return d
	}
	runOps(t, []opCase{
		{"a predecessor without years", undated(aUnit(t), "BK_TTG", onDay(t, "2014-05-01")), "HC_BVTQ_3", 2019, nil, held, NotMet, ""},
		{"held since nobody knows when", undated(aUnit(t), "HC_HCM", cal.Date{}), "HC_SAOVANG", 2019, nil, heldFor, NotMet, ""},
		{"held since some day of a year", undated(aUnit(t), "HC_HCM", cal.Date{}).wonFor("HC_HCM", 1990, 1993, "1994"), "HC_SAOVANG", 2019, nil, heldFor, Met, "25"},
		{"perhaps a month less", aUnit(t).wonFor("HC_HCM", 1990, 1993, "1994-12"), "HC_SAOVANG", 2019, nil, heldFor, Met, "25"},
		{"perhaps a year less", aUnit(t).wonFor("HC_HCM", 1990, 1994, "1995"), "HC_SAOVANG", 2019, nil, heldFor, NotMet, ""},
		{"the last award rewarded years up to its decision", undated(aUnit(t).won("CO_BQP", 2017, 2018), "HC_BVTQ_3", onDay(t, "2018-08-01")), "HC_BVTQ_3", 2019, nil, flags, NotMet, "0"},
		{"the last award rewarded any year", undated(aUnit(t).won("CO_BQP", 2017, 2018), "HC_BVTQ_3", cal.Date{}), "HC_BVTQ_3", 2019, nil, flags, NotMet, "0"},
		{"the window is empty", aUnit(t).wonFor("BK_TTG", 2015, 2019, "2019-12-01").graded(2019, 2019, "party", "KHTNV"), "HC_BVTQ_3", 2019, []condition{held}, party, NotMet, ""},
		{"a discipline that may be of the year", warned(aPerson(t)), "CSTT", 2019, nil, inYear, Unknown, ""},
		{"a discipline that may lower", warned(aPerson(t).posted("2008-01-01", "2019-12-31", "0.70")), "HC_LAODONG_3", 2021, nil, regiment, NotMet, ""},
		{"fewer people than none", nobody, "DVQT", 2019, nil, members, Unknown, ""},
		{"a posting that ends before it begins", aPerson(t).hardship("2016-01-01", "2017-12-31").hardship("2018-01-01", "2016-05-31"), "CSTT", 2019, nil, hardship, Met, "24"},
	})
}

func TestThousandsOfAwardsAreJudged(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2009, 2013, "2014-05-19").excellent(2014, 2018)
	for i := range 5000 {
		d.won([]string{"GK", "CO_TT", "CO_BQP"}[i%3], cal.Year(1950+i%70))
	}
	if v := Judge(realLaw(t), &d.Dossier, Question{Honour: "HC_BVTQ_3", Year: 2018}); v.Result != Met {
		t.Errorf("got %s, want met", v.Result)
	}
}

func TestConditionsMayStandDeepInEachOther(t *testing.T) {
	for name, c := range map[Result]struct{ leaf condition }{
		Met:    {condition{Op: catalogue.OpCategory, Categories: []string{"SQ"}}},
		NotMet: {condition{Op: catalogue.OpCategory, Categories: []string{"CNQP"}}},
	} {
		deep := c.leaf
		for i := range 60 {
			deep = condition{Op: []catalogue.Op{catalogue.OpAny, catalogue.OpAll}[i%2], Of: []condition{deep, c.leaf}}
		}
		runOps(t, []opCase{{fmt.Sprint(name), aPerson(t), "CSTT", 2019, nil, deep, name, ""}})
	}
}

func TestAChoiceOfWhichNothingIsAskedSaysNothing(t *testing.T) {
	leaf := condition{Op: catalogue.OpCategory, Categories: []string{"CNQP"}, When: catalogue.WhenWoman}
	choice := condition{Op: catalogue.OpAny, Of: []condition{leaf}}
	if findings := ask(t, realLaw(t), aPerson(t), "CSTT", 2019, choice); len(findings) != 0 {
		t.Errorf("got %v of a man, want nothing", findings)
	}
}
