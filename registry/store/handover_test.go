package store_test

import (
	"errors"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

func TestAHandoverIsRefused(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 3)
	for name, test := range map[string]struct {
		h    registry.Handover
		want registry.FaultCode
	}{
		"a second time":           {registry.Handover{AwardID: 2, On: date("2020-01-05")}, registry.FaultHandedOver},
		"before the decision":     {registry.Handover{AwardID: 4, On: date("2019-11-30")}, registry.FaultDateOrder},
		"in the future":           {registry.Handover{AwardID: 4, On: date("2020-06-10")}, registry.FaultFuture},
		"without a day":           {registry.Handover{AwardID: 4, On: date("2020-01")}, registry.FaultMissing},
		"of an annulled award":    {registry.Handover{AwardID: 3, On: date("2020-06-09")}, registry.FaultState},
		"with a hidden character": {registry.Handover{AwardID: 4, On: date("2020-01-05"), Note: "a\u200bb"}, registry.FaultText},
	} {
		t.Run(name, func(t *testing.T) {
			before := everything(t, r)
			_, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 1, On: date("2020-01-05")}, test.h})
			var faults registry.Faults
			if !errors.As(err, &faults) || !faults.Has(test.want) {
				t.Fatalf("got %v, want %s", err, test.want)
			}
			if at := faults.Errors()[0]; at.Kind != registry.Handovers || at.Index != 1 {
				t.Errorf("the fault is at %s[%d]", at.Kind, at.Index)
			}
			requireEqual(t, everything(t, r), before)
		})
	}
	var missing *store.NotFoundError
	if _, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 99, On: date("2020-01-05")}}); !errors.As(err, &missing) {
		t.Errorf("an unknown award gave %v", err)
	}
}

func TestHandingOverWhatWasNeverPrintedIsAWarning(t *testing.T) {
	r := sampleRegister(t)
	if faults, err := r.HandOver(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("handing over nothing gave %v, %v", faults, err)
	}
	faults, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 1, On: date("2020-01-05")}})
	if err != nil || len(faults) != 1 || !faults.Has(registry.FaultUnprinted) {
		t.Errorf("got %v, %v", faults, err)
	}
	if handed, err := r.Handovers(t.Context(), 1); err != nil || len(handed) != 1 || handed[0].Decision.Number != "123/QĐ-BTL" {
		t.Errorf("got %v, %v", handed, err)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Handovers, Last: 1})
	if err != nil || lines[0].Operator != "hand over" || lines[0].Action != logbook.Added {
		t.Errorf("the log says %v, %v", lines, err)
	}
}

func TestHandoversComeInTheOrderOfTheirDecisions(t *testing.T) {
	r := sampleRegister(t)
	if _, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 1, On: date("2020-01-05")}, {AwardID: 4, On: date("2020-01-05")}}); err != nil {
		t.Fatal(err)
	}
	all, err := r.Handovers(t.Context())
	if err != nil || len(all) != 3 {
		t.Fatalf("got %v, %v", all, err)
	}
	ids := []int64{all[2].AwardID}
	for id := range int64(1000) {
		ids = append(ids, 1000+id) // not recorded
	}
	some, err := r.Handovers(t.Context(), append(ids, all[1].AwardID, all[0].AwardID)...)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, some, all)
}

func TestAHandoverBeforeTheAwardWasLostComesInFromAnotherRegister(t *testing.T) {
	r, copied := sampleRegister(t), newRegister(t)
	annul(t, r, 2) // handed over in 2019
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
}

// One paper is handed over once, also when it is named twice or when two
// programs do it at once.
func TestAPaperIsHandedOverOnce(t *testing.T) {
	r := sampleRegister(t)
	twice := []registry.Handover{{AwardID: 1, On: date("2020-01-05")}, {AwardID: 1, On: date("2020-01-06")}}
	var faults registry.Faults
	if _, err := r.HandOver(t.Context(), twice); !errors.As(err, &faults) || !faults.Has(registry.FaultHandedOver) {
		t.Errorf("named twice: %v", err)
	}
	other, err := store.Open(t.Context(), r.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	done := make(chan error)
	for _, program := range []*store.Register{r, other} {
		go func() {
			_, err := program.HandOver(t.Context(), []registry.Handover{{AwardID: 4, On: date("2020-01-05")}})
			done <- err
		}()
	}
	first, second := <-done, <-done
	if (first == nil) == (second == nil) || !errors.As(errors.Join(first, second), &faults) || !faults.Has(registry.FaultHandedOver) {
		t.Errorf("at once: %v and %v", first, second)
	}
	if handed, err := r.Handovers(t.Context(), 4); err != nil || len(handed) != 1 {
		t.Errorf("the ledger says %v, %v", handed, err)
	}
}

func TestTheLedgerOfPapersIsNeverChanged(t *testing.T) {
	r := sampleRegister(t)
	for _, sql := range []string{"UPDATE handovers SET note = 'x'", "DELETE FROM handovers"} {
		if err := r.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s gave %v", sql, err)
		}
	}
}

// A hand-over is of the award's own paper: no event but its re-issue brings one.
func TestTheDatabaseTakesNoHandoverOfAnotherAwardsPaper(t *testing.T) {
	r := sampleRegister(t)
	befall(t, r, 2, reissue("2020-03-05", "02"))
	befall(t, r, 3, registry.Event{Kind: registry.Annulled, Date: date("2020-03-05"), Reason: "Sai"})
	for _, pair := range []string{"3, (SELECT max(id) FROM award_events WHERE award_id = 2)", "3, (SELECT max(id) FROM award_events WHERE award_id = 3)"} {
		err := r.Exec(t.Context(), "INSERT INTO handovers SELECT NULL, lower(hex(randomblob(18))), "+pair+", '2020-03-06', '', ''")
		if err == nil || !strings.Contains(err.Error(), "another award") {
			t.Errorf("%s: %v", pair, err)
		}
	}
}
