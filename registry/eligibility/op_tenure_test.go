package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

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
	departments := condition{Op: catalogue.OpEchelon, Echelons: []string{"department"}}
	factories := condition{Op: catalogue.OpEchelon, Echelons: []string{"factory"}}
	factory := aUnit(t)
	factory.Unit.Echelon, factory.Unit.Equivalent, factory.Unit.Enterprise = registry.Factory, registry.RegimentUnit, true
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
		{"of another echelon", department(registry.DivisionUnit), "DVQT", 2019, nil, echelon, NotMet, "division"},
		{"what it is equal to counts, not what it is", department(registry.DivisionUnit), "DVQT", 2019, nil, departments, NotMet, "division"},
		{"what it is, equal to nothing", department(""), "DVQT", 2019, nil, departments, Met, "department"},
		{"a factory stays a factory", factory, "TTLDXS", 2019, nil, factories, Met, "regiment"},
		{"at an enterprise", worker, "LDTT", 2019, nil, enterprise, NotMet, ""},
	})
	if findings := ask(t, realLaw(t), worker, "LDTT", 2019, elsewhere); len(findings) != 0 {
		t.Errorf("got %d findings of what is not asked at an enterprise", len(findings))
	}
}
