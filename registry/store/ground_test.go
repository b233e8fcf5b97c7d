package store_test

import (
	"context"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

func initiative(t *testing.T, r *store.Register) registry.Initiative {
	t.Helper()
	found, err := r.Initiatives(t.Context(), store.YearFilter{Person: "QN-001"})
	if err != nil || len(found) != 1 {
		t.Fatalf("initiatives are %v, %v", found, err)
	}
	return found[0]
}

func TestAnInitiativeIsUsedOnce(t *testing.T) {
	r := sampleRegister(t)
	if err := r.UseInitiative(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	used := initiative(t, r)
	if used.ID != 1 || used.Decision != ref("CKT", "45/QĐ-CKT", 2019) || used.Ordinal != 1 {
		t.Errorf("initiative is %+v", used)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Initiatives, Last: 1})
	if err != nil || lines[0].Operator != "use initiative" || lines[0].Action != logbook.Changed {
		t.Errorf("log says %+v, %v", lines, err)
	}
	requireFault(t, r.UseInitiative(t.Context(), 1, 2), registry.FaultInitiativeUsed, 0)
	for _, sql := range []string{
		"UPDATE initiatives SET used_for = 3", "UPDATE initiatives SET used_for = NULL", "DELETE FROM nomination_initiatives; DELETE FROM initiatives",
		"REPLACE INTO initiatives SELECT id, uid, unit_id, person_id, year, title, title_key, kind, scope, recognised_by, NULL FROM initiatives",
	} {
		if err := r.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s is not refused", sql)
		}
	}
}

func TestTheUseOfAnInitiativeIsRecordedOnce(t *testing.T) {
	told := sample().Initiatives[0]
	by := func(number string, ordinal int) registry.Initiative {
		i := told
		i.Decision, i.Ordinal = ref("CKT", number, 2019), ordinal
		return i
	}
	replace := store.RecordOptions{Replace: true}
	wider := told
	wider.Scope = "corps"
	for name, test := range map[string]struct {
		used  bool
		entry registry.Initiative
		o     store.RecordOptions
		want  string
	}{
		"first use":                {false, by("45/qđ-ckt", 1), store.RecordOptions{}, "replaced"},
		"the same use":             {true, by("45/QĐ-CKT", 1), store.RecordOptions{}, "unchanged"},
		"without its use":          {true, told, store.RecordOptions{}, "unchanged"},
		"replaced without its use": {true, wider, replace, "replaced"},
		"otherwise":                {true, wider, store.RecordOptions{}, "duplicate-record"},
		"a second use":             {true, by("46/QĐ-CKT", 1), store.RecordOptions{}, "initiative-used"},
		"a second use, replacing":  {true, by("46/QĐ-CKT", 1), replace, "initiative-used"},
		"for another's award":      {false, by("45/QĐ-CKT", 2), store.RecordOptions{}, "unknown-award"},
		"for an unknown award":     {false, by("45/QĐ-CKT", 7), store.RecordOptions{}, "unknown-award"},
		"by an unknown decision":   {false, by("47/QĐ-CKT", 1), store.RecordOptions{}, "unknown-decision"},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			second := registry.Decision{Issuer: "CKT", Number: "46/QĐ-CKT", Date: date("2019-12-02"), Level: "division"}
			record(t, r, registry.Batch{Decisions: []registry.Decision{second}, Awards: []registry.Award{
				{Decision: second.Ref(), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2018)}}})
			if test.used {
				if err := r.UseInitiative(t.Context(), 1, 2); err != nil {
					t.Fatal(err)
				}
			}
			receipt, err := r.Record(t.Context(), registry.Batch{Initiatives: []registry.Initiative{test.entry}}, test.o)
			if got := outcome(receipt, err); got != test.want {
				t.Errorf("it is %s (%v), want %s", got, err, test.want)
			}
			if used := initiative(t, r).Used(); used != (test.used || test.want == "replaced") {
				t.Errorf("used: %v", used)
			}
		})
	}
}

func TestGroundsThatDoNotFitAreRefused(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	for name, test := range map[string]struct {
		do   func(context.Context) error
		want registry.FaultCode
	}{
		"an unknown initiative": {func(ctx context.Context) error { return r.UseInitiative(ctx, 9, 2) }, ""},
		"an unknown award":      {func(ctx context.Context) error { return r.UseInitiative(ctx, 1, 9) }, ""},
		"an annulled award":     {func(ctx context.Context) error { return r.UseInitiative(ctx, 1, 2) }, registry.FaultState},
		"another's award":       {func(ctx context.Context) error { return r.UseInitiative(ctx, 1, 3) }, registry.FaultUnknownAward},
	} {
		t.Run(name, func(t *testing.T) { requireFault(t, test.do(t.Context()), test.want, 0) })
	}
}

func TestAnAwardAndTheInitiativeOfItsGroundComeInTogether(t *testing.T) {
	r := sampleRegister(t)
	decision := registry.Decision{Issuer: "CKT", Number: "50/QĐ-CKT", Date: date("2020-05-05"), Level: "division"}
	made := registry.Initiative{Subject: registry.PersonSubject("QN-002"), Year: 2020, Title: "Bàn thao tác", Kind: "sang_kien", Scope: "unit",
		RecognisedBy: "division", Decision: decision.Ref(), Ordinal: 1}
	n := proposal("CSTDCS")
	n.Subject, n.ProposedOn, n.State, n.StateOn = made.Subject, date("2020-05-01"), registry.Granted, decision.Date
	n.Decision, n.Ordinal, n.Initiatives = decision.Ref(), 1, []registry.InitiativeRef{{Year: 2020, Title: "bàn thao tác"}}
	receipt := record(t, r, registry.Batch{
		Decisions: []registry.Decision{decision}, Initiatives: []registry.Initiative{made}, Nominations: []registry.Nomination{n},
		Awards: []registry.Award{{Decision: decision.Ref(), Honour: "CSTDCS", Subject: made.Subject, Period: cal.OneYear(2020)}}})
	made = receipt.Batch.Initiatives[0]
	got := nomination(t, r, receipt.Batch.Nominations[0].ID)
	if made.ID != 2 || !made.Used() || got.Ordinal != 1 || got.Initiatives[0] != (registry.InitiativeRef{ID: 2, Year: 2020, Title: "Bàn thao tác"}) {
		t.Errorf("initiative is %+v, nomination %+v", made, got)
	}
}

func TestADisciplineEndsOnce(t *testing.T) {
	pending := registry.Discipline{Subject: registry.PersonSubject("QN-001"), Date: date("2020-05-02"), Form: "canh_cao", Pending: true}
	for name, test := range map[string]struct {
		id    int64
		until cal.Date
		final bool
		want  registry.FaultCode // "none" when nothing speaks against it
	}{
		"with a day":          {2, date("2021-05-02"), true, "none"},
		"final without a day": {2, cal.Date{}, true, "none"},
		"neither":             {2, cal.Date{}, false, registry.FaultMissing},
		"before it began":     {2, date("2020-05-01"), true, registry.FaultDateOrder},
		"a second time":       {1, date("2019-06-01"), false, registry.FaultState},
		"final already":       {1, cal.Date{}, true, registry.FaultMissing},
		"an unknown one":      {9, date("2020-06-01"), false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			if got := record(t, r, registry.Batch{Disciplines: []registry.Discipline{pending}}).Batch.Disciplines[0].ID; got != 2 {
				t.Errorf("its number is %d", got)
			}
			err := r.EndDiscipline(t.Context(), test.id, test.until, test.final)
			if test.want != "none" {
				requireFault(t, err, test.want, 0)
				return
			}
			found, err2 := r.Disciplines(t.Context(), store.YearFilter{Person: "QN-001"})
			if err != nil || err2 != nil || found[0].Until != test.until || found[0].Pending || found[0].ID != 2 {
				t.Errorf("it is %+v, %v, %v", found, err, err2)
			}
			lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Disciplines, Last: 1})
			if err != nil || lines[0].Operator != "end discipline" || lines[0].Action != logbook.Changed {
				t.Errorf("log says %+v, %v", lines, err)
			}
		})
	}
}

func TestObjectionsAreKeptWithTheAward(t *testing.T) {
	r := sampleRegister(t)
	decision := registry.Decision{Issuer: "CKT", Number: "50/QĐ-CKT", Date: date("2020-05-05"), Level: "division"}
	batch := registry.Batch{Decisions: []registry.Decision{decision}, Awards: []registry.Award{
		{Decision: decision.Ref(), Ordinal: 4, Honour: "CSTDCS", Subject: registry.PersonSubject("QN-002"), Period: cal.OneYear(2020), Override: "Quyết định cấp trên",
			Objections: []registry.Objection{{Rule: "cstdcs-A", Cite: "TT 151 Điều 10", Why: "chưa có sáng kiến"}, {Rule: "G10", Cite: "Điều 3", Why: "trùng"}}}}}
	id := record(t, r, batch).AwardIDs[0]
	award, err := r.Award(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, award.Objections, batch.Awards[0].Objections)
	if receipt := record(t, r, batch); len(receipt.New) > 0 {
		t.Errorf("it is recorded twice: %v", receipt.New)
	}
	for _, sql := range []string{
		"UPDATE award_objections SET why = 'x'", "DELETE FROM award_objections", "INSERT OR REPLACE INTO award_objections VALUES (1, 2, 'x', '', '')",
	} {
		if err := r.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s is not refused", sql)
		}
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	copied := newRegister(t)
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
}

func TestAGrantedNominationStaysGranted(t *testing.T) {
	r := sampleRegister(t)
	for _, sql := range []string{
		"UPDATE nominations SET award_id = NULL", "UPDATE nominations SET award_id = 2", "DELETE FROM ballots; DELETE FROM nominations WHERE award_id = 1",
	} {
		if err := r.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s is not refused", sql)
		}
	}
}
