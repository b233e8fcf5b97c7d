package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestPostsOfTheGroupItself(t *testing.T) {
	corps := condition{Op: catalogue.OpPostHeld, Group: "P_QUANDOAN", Months: 60}
	const order = "HC_QUANCONG_3"
	runOps(t, []opCase{
		{"five years", aPerson(t).posted("2015-01-01", "2019-12-31", "1.10"), order, 2021, nil, corps, Met, "60"},
		{"a day less", aPerson(t).posted("2015-01-02", "2019-12-31", "1.10"), order, 2021, nil, corps, NotMet, "59"},
		{"a lower post does not count", aPerson(t).posted("2010-01-01", "2019-12-31", "1.00"), order, 2021, nil, corps, NotMet, "0"},
		{"nor is a higher one added", aPerson(t).posted("2016-01-01", "2018-12-31", "1.10").posted("2019-01-01", "2021-12-31", "1.25"), order, 2021, nil, corps, NotMet, "36"},
		{"a higher one at the same time takes its place", aPerson(t).posted("2014-01-01", "2019-12-31", "1.10").posted("2018-01-01", "2019-12-31", "1.25"), order, 2021, nil, corps, NotMet, "48"},
		{"a woman needs two thirds", aPerson(t).woman().posted("2016-01-01", "2019-04-30", "1.10"), order, 2021, nil, corps, Met, "40"},
		{"no postings", aPerson(t), order, 2021, nil, corps, Unknown, ""},
	})
}

func TestADisciplineIsConsideredOnce(t *testing.T) {
	regiment := condition{Op: catalogue.OpTenure, Group: "P_TRUNG", Months: 120, Lowering: []string{"canh_cao"}}
	officer := func() *dossier {
		return aPerson(t).posted("2008-01-01", "2019-12-31", "0.70").disciplined("canh_cao", "2010-03-01")
	}
	const order = "HC_LAODONG_3"
	life := func(d *dossier, on string) *dossier {
		return d.awarded("HC_LAODONG_2", cal.OneYear(2009), registry.ByLifeService, onDay(t, on))
	}
	runOps(t, []opCase{
		{"it lowers", officer(), order, 2021, nil, regiment, NotMet, ""},
		{"not when an award after it considered it", life(officer(), "2011-01-01"), order, 2021, nil, regiment, Met, ""},
		{"but when the award was before it", life(officer(), "2010-01-01"), order, 2021, nil, regiment, NotMet, ""},
		{"a pending one does not lower", aPerson(t).posted("2008-01-01", "2019-12-31", "0.70").pending("canh_cao", "2010-03-01"), order, 2021, nil, regiment, Met, ""},
		{"nor one after the day", aPerson(t).posted("2008-01-01", "2019-12-31", "0.70").disciplined("canh_cao", "2022-03-01"), order, 2021, nil, regiment, Met, ""},
	})
}

func TestHigherLife(t *testing.T) {
	for _, c := range []struct {
		code string
		n    int
		want string
	}{
		{"HC_BVTQ_3", 1, "HC_BVTQ_2"},
		{"HC_BVTQ_3", 2, "HC_BVTQ_1"},
		{"HC_BVTQ_1", 1, "HC_QUANCONG_3"},
		{"HC_BVTQ_2", 3, "HC_QUANCONG_2"},
		{"HC_LAODONG_1", 1, ""},
		{"HC_QUANCONG_1", 1, ""},
	} {
		if got := higherLife(c.code, c.n); got != c.want {
			t.Errorf("%d above %s: got %q, want %q", c.n, c.code, got, c.want)
		}
	}
}

func TestConditionsThatNeedLittle(t *testing.T) {
	registered := condition{Op: catalogue.OpRegistered}
	fit := condition{Op: catalogue.OpEligibleFor, Honours: []string{"HCH_QKQT"}}
	echelon := condition{Op: catalogue.OpEchelon, Echelons: []string{"regiment", "battalion"}}
	department := func(equivalent registry.Echelon) *dossier {
		d := aUnit(t)
		d.Unit.Echelon, d.Unit.Equivalent = registry.Department, equivalent
		return d
	}
	worker := aPerson(t).posted("2015-01-01", "", "")
	worker.Keeper.Units = map[string]registry.Unit{"GIA": {Code: "GIA", Enterprise: true}}
	enterprise := condition{Op: catalogue.OpCategory, Categories: []string{"CNQP"}, When: catalogue.WhenEnterprise}
	elsewhere := condition{Op: catalogue.OpCategory, Categories: []string{"SQ"}, When: catalogue.WhenNotEnterprise}
	runOps(t, []opCase{
		{"registered in the year", aPerson(t).registeredIn(2019, 2019), "CSTT", 2019, nil, registered, Met, ""},
		{"others registered", unregistered(aPerson(t).registeredIn(2019, 2019), true), "CSTT", 2019, nil, registered, NotMet, ""},
		{"nobody registered", aPerson(t).registeredIn(2018, 2018), "CSTT", 2019, nil, registered, Unknown, ""},
		{"fit for another honour", aPerson(t).enlisted("1990-01-01").graded(2019, 2019, "task", "HTTNV"), "CSTT", 2019, nil, fit, Met, ""},
		{"it was won for the year", aPerson(t).won("HCH_QKQT", 2019), "CSTT", 2019, nil, fit, Met, ""},
		{"not fit for it", aPerson(t).enlisted("2010-01-01"), "CSTT", 2019, nil, fit, NotMet, ""},
		{"whether fit is not known", aPerson(t).enlisted("1990-01-01"), "CSTT", 2019, nil, fit, Unknown, ""},
		{"of the echelon", aUnit(t), "DVQT", 2019, nil, echelon, Met, "regiment"},
		{"equal to the echelon", department(registry.RegimentUnit), "DVQT", 2019, nil, echelon, Met, ""},
		{"of another echelon", department(registry.DivisionUnit), "DVQT", 2019, nil, echelon, NotMet, ""},
		{"at an enterprise", worker, "LDTT", 2019, nil, enterprise, NotMet, ""},
	})
	if findings := ask(t, realLaw(t), worker, "LDTT", 2019, elsewhere); len(findings) != 0 {
		t.Errorf("got %d findings of what is not asked at an enterprise", len(findings))
	}
}
