package store_test

import (
	"errors"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func codesOf[T any](entries []T, code func(T) string) []string {
	var list []string
	for _, entry := range entries {
		list = append(list, code(entry))
	}
	return list
}

func TestUnitsComeSuperiorsFirst(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{Units: []registry.Unit{{Code: "DB", Name: "Đảng bộ Cục Kỹ thuật", Kind: registry.PartyBody, Echelon: registry.OtherEchelon}}})
	for name, test := range map[string]struct {
		filter store.UnitFilter
		want   []string
	}{
		"all":          {store.UnitFilter{}, []string{"DB", "QK2", "CKT", "K1", "X5"}},
		"one":          {store.UnitFilter{Unit: "CKT"}, []string{"CKT"}},
		"a subtree":    {store.UnitFilter{Unit: "CKT", Under: true}, []string{"CKT", "K1", "X5"}},
		"party bodies": {store.UnitFilter{Kind: registry.PartyBody}, []string{"DB"}},
	} {
		found, err := r.Units(t.Context(), test.filter)
		if got := codesOf(found, func(u registry.Unit) string { return u.Code }); err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, %v, want %v", name, got, err, test.want)
		}
	}
}

func TestPeopleAreFiltered(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		filter store.PersonFilter
		want   []string
	}{
		"all":                {store.PersonFilter{}, []string{"QN-001", "QN-002"}},
		"by present posting": {store.PersonFilter{Unit: "X5"}, []string{"QN-002"}},
		"under a unit":       {store.PersonFilter{Unit: "QK2", Under: true}, []string{"QN-001", "QN-002"}},
		"at a unit alone":    {store.PersonFilter{Unit: "QK2"}, nil},
		"by category":        {store.PersonFilter{Category: registry.Professional}, []string{"QN-002"}},
		"by code":            {store.PersonFilter{Codes: []string{"QN-002", "QN-9"}}, []string{"QN-002"}},
	} {
		found, err := r.People(t.Context(), test.filter)
		if got := codesOf(found, func(p registry.Person) string { return p.Code }); err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, %v, want %v", name, got, err, test.want)
		}
	}
}

func TestDecisionsAreFoundByNumber(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{Decisions: []registry.Decision{
		{Issuer: "QK2", Number: "45/QĐ-CKT", Date: date("2019-05-01"), Level: "corps"},
		{Issuer: "CKT", Number: "45/QĐ-CKT", Date: date("2018-05-01"), Level: "division"}}})
	for name, test := range map[string]struct {
		number string
		year   cal.Year
		issuer string
		want   string // date, "" when there is none
		many   int
	}{
		"alone":          {"123/qd-btl", 0, "", "2019-12-20", 0},
		"by year":        {"45/QĐ-CKT", 2018, "", "2018-05-01", 0},
		"by issuer":      {"45/QĐ-CKT", 2019, "CKT", "2019-12-01", 0},
		"several":        {"45 / QĐ-CKT", 0, "", "", 3},
		"several a year": {"45/QĐ-CKT", 2019, "", "", 2},
		"none":           {"46/QĐ-CKT", 0, "", "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			decision, err := r.DecisionByNumber(t.Context(), test.number, test.year, test.issuer)
			var ambiguous *store.AmbiguousError
			var missing *store.NotFoundError
			switch {
			case test.many > 0:
				if !errors.As(err, &ambiguous) || len(ambiguous.Refs) != test.many {
					t.Errorf("got %v, want %d decisions", err, test.many)
				}
			case test.want == "":
				if !errors.As(err, &missing) {
					t.Errorf("got %v, want not found", err)
				}
			case err != nil || decision.Date != date(test.want):
				t.Errorf("got %+v, %v", decision, err)
			}
		})
	}
	found, err := r.Decisions(t.Context(), store.DecisionFilter{Issuer: "CKT", Period: cal.OneYear(2019), Level: "division"})
	if err != nil || len(found) != 1 {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestYearlyEntriesAreFiltered(t *testing.T) {
	r := sampleRegister(t)
	ctx := t.Context()
	for name, test := range map[string]struct {
		filter store.YearFilter
		want   [6]int // grades, tallies, initiatives, disciplines, registrations, figures
	}{
		"all":                    {store.YearFilter{}, [6]int{2, 1, 1, 1, 1, 1}},
		"of a unit":              {store.YearFilter{Unit: "CKT"}, [6]int{2, 1, 1, 0, 1, 1}},
		"under a unit":           {store.YearFilter{Unit: "QK2", Under: true}, [6]int{2, 1, 1, 1, 1, 1}},
		"of a workshop's people": {store.YearFilter{Unit: "X5"}, [6]int{0, 0, 0, 1, 0, 0}},
		"collectives":            {store.YearFilter{For: catalogue.ForUnits}, [6]int{1, 1, 0, 0, 1, 1}},
		"individuals":            {store.YearFilter{For: catalogue.ForPersons}, [6]int{1, 0, 1, 1, 0, 0}},
		"of a person":            {store.YearFilter{Person: "QN-001"}, [6]int{1, 0, 1, 0, 0, 0}},
		"of years":               {store.YearFilter{Period: cal.Period{From: 2017, To: 2018}}, [6]int{0, 0, 0, 1, 0, 1}},
		"of a kind":              {store.YearFilter{Kind: "party"}, [6]int{1, 0, 0, 0, 0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			var got [6]int
			var failures [6]error
			got[0], failures[0] = count(r.Grades(ctx, test.filter))
			got[1], failures[1] = count(r.Tallies(ctx, test.filter))
			got[2], failures[2] = count(r.Initiatives(ctx, test.filter))
			got[3], failures[3] = count(r.Disciplines(ctx, test.filter))
			got[4], failures[4] = count(r.Registrations(ctx, test.filter))
			got[5], failures[5] = count(r.Figures(ctx, test.filter))
			if err := errors.Join(failures[:]...); err != nil || got != test.want {
				t.Errorf("got %v, %v, want %v", got, err, test.want)
			}
		})
	}
}

func count[T any](entries []T, err error) (int, error) { return len(entries), err }

func TestExemplarsAreFiltered(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		filter store.ExemplarFilter
		want   int
	}{
		"all":            {store.ExemplarFilter{}, 1},
		"of a movement":  {store.ExemplarFilter{Movement: "PHTT"}, 1},
		"of another":     {store.ExemplarFilter{Movement: "KHAC"}, 0},
		"under a unit":   {store.ExemplarFilter{Unit: "QK2", Under: true, Period: cal.OneYear(2020)}, 1},
		"of other years": {store.ExemplarFilter{Period: cal.OneYear(2019)}, 0},
	} {
		if got, err := count(r.Exemplars(t.Context(), test.filter)); err != nil || got != test.want {
			t.Errorf("%s: got %d, %v, want %d", name, got, err, test.want)
		}
	}
}

func TestWhatIsNotRecordedIsNotFound(t *testing.T) {
	r := newRegister(t)
	ctx := t.Context()
	_, unit := r.Unit(ctx, "N9")
	_, person := r.Person(ctx, "N9")
	_, movement := r.Movement(ctx, "N9")
	_, decision := r.Decision(ctx, ref("N9", "1", 2019))
	_, award := r.Award(ctx, 9)
	for kind, err := range map[registry.EntryKind]error{
		registry.Units: unit, registry.People: person, registry.Movements: movement, registry.Decisions: decision, registry.Awards: award,
	} {
		var missing *store.NotFoundError
		if !errors.As(err, &missing) || missing.Kind != kind {
			t.Errorf("%s: got %v, want not found", kind, err)
		}
	}
}

func TestFindLooksEverywhere(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"name without marks":  {"nguyen van an", []string{"QN-001"}},
		"part of a name":      {"THỊ H", []string{"QN-002"}},
		"alias":               {"năm", []string{"QN-001"}},
		"code":                {"qn-", []string{"QN-001", "QN-002"}},
		"former name":         {"Phòng kỹ", []string{"CKT"}},
		"best first":          {"kho 1", []string{"K1"}},
		"movement":            {"truyền thống", []string{"PHTT"}},
		"number":              {"123 /qđ", []string{"QK2 123/QĐ-BTL 2019"}},
		"no wildcard":         {"%", nil},
		"nothing":             {" ", nil},
		"exact before inside": {"CKT", []string{"CKT", "CKT 45/QĐ-CKT 2019"}},
	} {
		hits, err := r.Find(t.Context(), test.text, 0)
		if got := codesOf(hits, func(h store.Hit) string { return h.Code }); err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, %v, want %v", name, got, err, test.want)
		}
	}
	hits, err := r.Find(t.Context(), "QN", 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(hits) != 1 || hits[0].Detail != "03/5/1980, Thiếu tá, CKT" {
		t.Errorf("got %+v", hits)
	}
}
