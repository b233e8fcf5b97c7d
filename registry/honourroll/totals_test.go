package honourroll_test

import (
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// randomBook draws a register of the test units, a few people and up to sixty
// awards, some of them annulled, lowered or outside the period.
func randomBook(t *rapid.T, outer testing.TB, cat *catalogue.Catalogue) *book {
	b := newBook(outer)
	b.cat = cat
	units := []string{"CKT", "PTM", "K1", "K2", "T1", "QK2", ""}
	for _, code := range []string{"A", "B", "C", "D"} {
		b.person(code, "Người "+code, rapid.SampledFrom(units).Draw(t, "unit of "+code), "Đại úy", "Trợ lý")
	}
	levels := []catalogue.Level{catalogue.Regiment, catalogue.Division, catalogue.Corps, catalogue.Ministry}
	for range rapid.IntRange(0, 60).Draw(t, "awards") {
		subject := registry.PersonSubject(rapid.SampledFrom([]string{"A", "B", "C", "D"}).Draw(t, "person"))
		if rapid.Bool().Draw(t, "to a unit") {
			subject = registry.UnitSubject(rapid.SampledFrom(units[:6]).Draw(t, "unit"))
		}
		honour := rapid.SampledFrom([]string{"GK", "BK_TT", "BK_BQP", "CSTT", "DVTT", "HC_BVTQ_3", "VMTD"}).Draw(t, "honour")
		year := cal.Year(rapid.IntRange(2013, 2021).Draw(t, "year"))
		award := b.award(subject, honour, year, rapid.SampledFrom(levels).Draw(t, "level"))
		award.Period.From -= cal.Year(rapid.IntRange(0, 3).Draw(t, "years before"))
		if rapid.Bool().Draw(t, "with event") {
			kind := rapid.SampledFrom(registry.EventKinds()).Draw(t, "event")
			award.Events = []registry.Event{{Kind: kind, Honour: "GK"}}
		}
	}
	return b
}

func TestTotalsReconcileForAnyRegister(t *testing.T) {
	cat := load(t)
	rapid.Check(t, func(rt *rapid.T) {
		b := randomBook(rt, t, cat)
		unit := rapid.SampledFrom([]string{"", "CKT", "K1"}).Draw(rt, "roll of")
		roll := b.build(unit, 2015, 2019)
		want := counted(b, unit)
		m, p := roll.Matrix, roll.Pivot
		checks := map[string]int{
			"matrix total": m.All.Total, "matrix by year": sum(m.All.ByYear),
			"collectives and individuals": m.Collectives.Total + m.Individuals.Total,
			"groups":                      sumGroups(m), "rows": sumRows(m), "subtotals by year": sumSubtotals(m),
			"pivot total": p.Totals.Total, "pivot columns": sum(p.Totals.Counts), "pivot rows": sumPivot(p),
			"entries": sumEntries(roll.Collectives) + sumEntries(roll.Individuals),
		}
		for what, got := range checks {
			if got != want {
				rt.Errorf("%s: %d, want %d", what, got, want)
			}
		}
		lots, people := 0, 0
		for _, c := range m.Categories {
			lots, people = lots+sum(c.ByYear), people+c.Distinct.Total
		}
		if lots != m.Individuals.Total || people != m.DistinctIndividuals.Total {
			rt.Errorf("categories have %d awards and %d people, want %d and %d", lots, people, m.Individuals.Total, m.DistinctIndividuals.Total)
		}
		if m.DistinctCollectives.Total != len(roll.Collectives) || m.DistinctIndividuals.Total != len(roll.Individuals) {
			rt.Errorf("distinct %d and %d, entries %d and %d", m.DistinctCollectives.Total, m.DistinctIndividuals.Total, len(roll.Collectives), len(roll.Individuals))
		}
	})
}

// counted counts the awards that belong to the roll, by its definition.
func counted(b *book, unit string) int {
	below := map[string][]string{
		"":    {"CKT", "PTM", "K1", "K2", "T1", "QK2", ""},
		"CKT": {"CKT", "PTM", "K1", "K2", "T1"},
		"K1":  {"K1", "T1"},
	}[unit]
	home := map[string]string{}
	for _, p := range b.batch.People {
		home[p.Code] = p.Postings[0].Unit
	}
	n := 0
	for _, a := range b.batch.Awards {
		place := a.Subject.Unit
		if !a.Subject.IsUnit() {
			place = home[a.Subject.Person]
		}
		inPeriod := a.Period.To >= 2015 && a.Period.To <= 2019
		for _, code := range below {
			if code == place && inPeriod && a.Counts() && (unit == "" || place != "") {
				n++
			}
		}
	}
	return n
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}

func sumGroups(m honourroll.Matrix) int {
	total := 0
	for _, g := range m.Groups {
		total += g.All.Total
	}
	return total
}

func sumRows(m honourroll.Matrix) int {
	total := 0
	for _, g := range m.Groups {
		for _, r := range g.Rows {
			total += sum(r.ByYear)
		}
	}
	return total
}

func sumSubtotals(m honourroll.Matrix) int {
	total := 0
	for _, g := range m.Groups {
		total += sum(g.Collectives.ByYear) + sum(g.Individuals.ByYear)
	}
	return total
}

func sumPivot(p honourroll.Pivot) int {
	total := 0
	for _, row := range p.Rows {
		total += sum(row.Counts)
	}
	return total
}

func sumEntries(entries []honourroll.Entry) int {
	total := 0
	for _, e := range entries {
		total += e.Awards()
	}
	return total
}
