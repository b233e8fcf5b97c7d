package store_test

import (
	"errors"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// reissue is an exchange of a damaged paper on a day.
func reissue(day, number string) registry.Event {
	return registry.Event{Kind: registry.Reissued, Date: date(day), Reason: "Mối xông",
		Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper, Number: number}}
}

func TestAPaperIssuedAnewIsPrintedAndHandedOverAnew(t *testing.T) {
	r := sampleRegister(t)
	printed(t, r, 2)
	befall(t, r, 2, reissue("2020-03-05", "02"))
	state := stateOf(t, r, 2)
	if _, done := state.Printed(); done {
		t.Error("the paper of the re-issue counts as printed")
	}
	if _, done := state.Handed(); done {
		t.Error("the paper of the re-issue counts as handed over")
	}
	printed(t, r, 2)
	faults, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 2, On: date("2020-03-20")}})
	if err != nil || len(faults) > 0 {
		t.Fatalf("got %v, %v", faults, err)
	}
	state = stateOf(t, r, 2)
	if done, _ := state.Printed(); done.Issue != 1 || done.Events != 1 || state.Prints[0].Issue != 0 {
		t.Errorf("printed as %v", state.Prints)
	}
	if h, _ := state.Handed(); h.Issue != 1 || h.On != date("2020-03-20") || len(state.Handovers) != 2 {
		t.Errorf("handed over as %v", state.Handovers)
	}
	copied := newRegister(t)
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
	for _, register := range []*store.Register{r, copied} {
		if err := register.Verify(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestNumbersOfReissuesRunThroughTheIssuersYear(t *testing.T) {
	r := sampleRegister(t)
	next := func(issuer string) string {
		number, err := r.NextReissueNumber(t.Context(), issuer, 2020)
		if err != nil {
			t.Fatal(err)
		}
		return number
	}
	if got := next("CKT"); got != "01" {
		t.Errorf("the first is %s", got)
	}
	befall(t, r, 2, reissue("2020-03-05", "09"))
	befall(t, r, 3, reissue("2020-03-05", "12/CN-CKT"))
	if got := next("CKT"); got != "10" {
		t.Errorf("after 09 comes %s", got)
	}
	if got := next("QK2"); got != "01" {
		t.Errorf("the first of another issuer is %s", got)
	}
	for _, number := range []string{"09", "9", "12/CN-CKT"} {
		_, err := r.AddEvent(t.Context(), 4, reissue("2020-04-01", number))
		var faults registry.Faults
		if !errors.As(err, &faults) || !faults.Has(registry.FaultReissueNumber) {
			t.Errorf("%s, which is taken, gave %v", number, err)
		}
	}
}

func TestAListBringsNoNumberOfAReissueTwice(t *testing.T) {
	r := sampleRegister(t)
	befall(t, r, 2, reissue("2020-03-05", "09"))
	award := func(year int, number string) registry.Award {
		a := sample().Awards[1]
		a.UID, a.Ordinal, a.Period, a.Events = "", 0, cal.OneYear(cal.Year(year)), []registry.Event{reissue("2020-04-05", number)}
		return a
	}
	for name, awards := range map[string][]registry.Award{
		"of the register": {award(2017, "9")}, "of the list": {award(2017, "10"), award(2016, "010")},
	} {
		var faults registry.Faults
		_, err := r.Record(t.Context(), registry.Batch{Awards: awards}, store.RecordOptions{})
		if !errors.As(err, &faults) || !faults.Has(registry.FaultReissueNumber) {
			t.Errorf("a number %s: %v", name, err)
		}
	}
	record(t, r, registry.Batch{Awards: []registry.Award{award(2017, "10"), award(2016, "11")}})
}
