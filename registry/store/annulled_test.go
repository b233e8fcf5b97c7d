package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// anotherAward is the number of a second award to the officer of the sample,
// by decision 46/QĐ-CKT.
func anotherAward(t *testing.T, r *store.Register) int64 {
	t.Helper()
	second := registry.Decision{Issuer: "CKT", Number: "46/QĐ-CKT", Date: date("2019-12-02"), Level: "division"}
	return record(t, r, registry.Batch{Decisions: []registry.Decision{second}, Awards: []registry.Award{
		{Decision: second.Ref(), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2018)}}}).AwardIDs[0]
}

// usedAndAnnulled returns a register where the award for which the initiative
// was used is annulled, and another award to its author.
func usedAndAnnulled(t *testing.T) (r *store.Register, second int64) {
	t.Helper()
	r = sampleRegister(t)
	second = anotherAward(t, r)
	if err := r.UseInitiative(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	annul(t, r, 2)
	return r, second
}

func restore(t *testing.T, r *store.Register, id int64) {
	t.Helper()
	_, err := r.AddEvent(t.Context(), id, registry.Event{Kind: registry.Restored, Date: date("2020-03-01"), Reason: "Xét lại"})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnAnnulledAwardSetsItsInitiativeFree(t *testing.T) {
	r, second := usedAndAnnulled(t)
	if i := initiative(t, r); i.Used() || i.Ordinal != 0 {
		t.Errorf("initiative is %+v", i)
	}
	d := dossiers(t, r, store.DossierFilter{})["QN-001"]
	if i := d.Initiatives[0]; i.Used() || i.Ordinal != 0 {
		t.Errorf("in the dossier it is %+v", i)
	}
	if err := r.UseInitiative(t.Context(), 1, second); err != nil {
		t.Fatal(err)
	}
	if i := initiative(t, r); i.Decision.Number != "46/QĐ-CKT" {
		t.Errorf("initiative is %+v", i)
	}
	requireFault(t, r.UseInitiative(t.Context(), 1, second), registry.FaultInitiativeUsed, 0)
}

func TestARestoredAwardHasItsInitiativeAgain(t *testing.T) {
	for name, test := range map[string]struct {
		usedElsewhere bool
		want          string
	}{
		"free":           {false, "45/QĐ-CKT"},
		"used elsewhere": {true, "46/QĐ-CKT"},
	} {
		t.Run(name, func(t *testing.T) {
			r, second := usedAndAnnulled(t)
			if test.usedElsewhere {
				if err := r.UseInitiative(t.Context(), 1, second); err != nil {
					t.Fatal(err)
				}
			}
			restore(t, r, 2)
			if i := initiative(t, r); i.Decision.Number != test.want {
				t.Errorf("initiative is %+v", i)
			}
			if err := r.Exec(t.Context(), "UPDATE initiatives SET used_for = 3"); err == nil {
				t.Error("the register lets it be used once more")
			}
		})
	}
}

func TestAStrippedAwardKeepsItsInitiative(t *testing.T) {
	r := sampleRegister(t)
	if err := r.UseInitiative(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	_, err := r.AddEvent(t.Context(), 2, registry.Event{Kind: registry.Stripped, Date: date("2020-02-01"), Reason: "Vi phạm kỷ luật"})
	if err != nil {
		t.Fatal(err)
	}
	if i := initiative(t, r); !i.Used() {
		t.Errorf("initiative is %+v", i)
	}
}

func TestAFreedInitiativeIsRecordedForAnotherAward(t *testing.T) {
	told := sample().Initiatives[0]
	wider := told
	wider.Scope = "corps"
	by := func(number string) registry.Initiative {
		i := told
		i.Decision, i.Ordinal = ref("CKT", number, 2019), 1
		return i
	}
	for name, test := range map[string]struct {
		entry registry.Initiative
		o     store.RecordOptions
		want  string
		used  bool
	}{
		"for another award":        {by("46/QĐ-CKT"), store.RecordOptions{}, "replaced", true},
		"for the annulled one":     {by("45/QĐ-CKT"), store.RecordOptions{}, "unchanged", false},
		"as it is":                 {told, store.RecordOptions{}, "unchanged", false},
		"replaced without its use": {wider, store.RecordOptions{Replace: true}, "replaced", false},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := usedAndAnnulled(t)
			receipt, err := r.Record(t.Context(), registry.Batch{Initiatives: []registry.Initiative{test.entry}}, test.o)
			if got := outcome(receipt, err); got != test.want {
				t.Errorf("it is %s (%v), want %s", got, err, test.want)
			}
			if used := initiative(t, r).Used(); used != test.used {
				t.Errorf("used: %v", used)
			}
		})
	}
}

func TestARegisterWithAnAnnulledAwardSurvivesTheRoundTrip(t *testing.T) {
	r, ids := proposed(t)
	grantAnew(t, r, ids, "77/QĐ-BTL", "2020-06-08")
	annulLast(t, r)
	first, second := everything(t, r), newRegister(t)
	if first.Initiatives[0].Used() {
		t.Error("the initiative is not free")
	}
	record(t, second, first)
	requireEqual(t, unnumbered(everything(t, second)), unnumbered(first))
	receipt := record(t, r, first)
	if len(receipt.New)+len(receipt.Replaced) > 0 {
		t.Errorf("its own export is new to the register: %v, %v", receipt.New, receipt.Replaced)
	}
}

// grantAnew grants nominations by a decision of that number and day.
func grantAnew(t *testing.T, r *store.Register, ids []int64, number, day string) store.Receipt {
	t.Helper()
	decision := newDecision()
	decision.Number, decision.Date = number, date(day)
	receipt, err := r.Grant(t.Context(), store.Grant{Nominations: ids, Decision: decision})
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

// annulLast annuls the award to which the sample's open nomination led.
func annulLast(t *testing.T, r *store.Register) int64 {
	t.Helper()
	n := nomination(t, r, openNomination)
	awards, err := r.Awards(t.Context(), store.AwardFilter{Decision: n.Decision, Person: n.Subject.Person})
	if err != nil || len(awards) != 1 {
		t.Fatalf("awards are %v, %v", awards, err)
	}
	_, err = r.AddEvent(t.Context(), awards[0].ID, registry.Event{Kind: registry.Annulled, Date: date("2020-06-09"), Reason: "Ghi nhầm"})
	if err != nil {
		t.Fatal(err)
	}
	return awards[0].ID
}

func TestANominationWhoseAwardWasAnnulledIsGrantedAgain(t *testing.T) {
	r, ids := proposed(t)
	grantAnew(t, r, ids[:1], "77/QĐ-BTL", "2020-06-08")
	wrong := annulLast(t, r)
	if n := nomination(t, r, openNomination); n.State != registry.Granted || n.Decision.Number != "77/QĐ-BTL" {
		t.Errorf("after the annulment it is %+v", n)
	}
	grantAnew(t, r, ids[:1], "78/QĐ-BTL", "2020-06-05") // the right decision may be the earlier one
	n := nomination(t, r, openNomination)
	if n.State != registry.Granted || n.StateOn != date("2020-06-05") || n.Decision.Number != "78/QĐ-BTL" || n.Ordinal != 1 {
		t.Errorf("granted again it is %+v", n)
	}
	if i := initiative(t, r); i.Decision.Number != "78/QĐ-BTL" {
		t.Errorf("initiative is %+v", i)
	}
	_, err := r.Grant(t.Context(), store.Grant{Nominations: ids[:1], Decision: newDecision()})
	requireFault(t, err, registry.FaultState, 0)
	_, err = r.AddEvent(t.Context(), wrong, registry.Event{Kind: registry.Restored, Date: date("2020-06-09"), Reason: "Xét lại"})
	requireFault(t, err, registry.FaultDuplicateAward, 0)
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestANominationWithAnAwardIsGrantedOnce(t *testing.T) {
	r, ids := proposed(t)
	grantAnew(t, r, ids[:1], "77/QĐ-BTL", "2020-06-08")
	wrong := annulLast(t, r)
	if err := r.Exec(t.Context(), "UPDATE nominations SET award_id = NULL WHERE award_id IS NOT NULL"); err == nil {
		t.Error("a nomination loses its award")
	}
	_, err := r.AddEvent(t.Context(), wrong, registry.Event{Kind: registry.Restored, Date: date("2020-06-09"), Reason: "Xét lại"})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.Grant(t.Context(), store.Grant{Nominations: ids[:1], Decision: newDecision()})
	requireFault(t, err, registry.FaultState, 0)
	if err := r.Exec(t.Context(), "UPDATE nominations SET award_id = 1"); err == nil {
		t.Error("a nomination takes another award than the restored one")
	}
}
