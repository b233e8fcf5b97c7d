package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/store"
)

var digest = strings.Repeat("ab", 32)

// printed notes prints of awards.
func printed(t *testing.T, r *store.Register, ids ...int64) {
	t.Helper()
	var prints []store.Print
	for _, id := range ids {
		events := len(stateOf(t, r, id).Award.Events)
		prints = append(prints, store.Print{AwardID: id, Paper: "a4", SHA256: digest, Template: "army-a4", Mode: store.FullPrint, Events: events})
	}
	if err := r.RecordPrints(t.Context(), prints); err != nil {
		t.Fatal(err)
	}
}

func befall(t *testing.T, r *store.Register, id int64, e registry.Event) registry.Award {
	t.Helper()
	award, err := r.AddEvent(t.Context(), id, e)
	if err != nil {
		t.Fatal(err)
	}
	return award
}

func stateOf(t *testing.T, r *store.Register, id int64) store.PaperState {
	t.Helper()
	state, err := r.PaperOf(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestReconcileTellsWhatBecameOfEachPaper(t *testing.T) {
	r := sampleRegister(t)
	printed(t, r, 3, 4)
	befall(t, r, 4, registry.Event{Kind: registry.Amended, Date: date("2020-06-01"), Reason: "Sai", Changes: []registry.Change{{Field: "citation", To: "Đúng"}}})
	states, err := r.Reconcile(t.Context(), ref("CKT", "45/QĐ-CKT", 2019))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ printed, handed, stale bool }{{false, true, false}, {true, false, false}, {true, false, true}}
	if len(states) != len(want) {
		t.Fatalf("got %d papers, want %d", len(states), len(want))
	}
	for i, state := range states {
		done, isPrinted := state.Printed()
		_, isHanded := state.Handed()
		if state.Award.Ordinal != i+1 || isPrinted != want[i].printed || isHanded != want[i].handed || state.Stale() != want[i].stale {
			t.Errorf("paper %d: printed %t, handed over %t, stale %t, want %v", state.Award.Ordinal, isPrinted, isHanded, state.Stale(), want[i])
		}
		if isPrinted && (done.Template != "army-a4" || done.Mode != store.FullPrint) {
			t.Errorf("paper %d was printed as %v", state.Award.Ordinal, done)
		}
	}
	var missing *store.NotFoundError
	if _, err := r.Reconcile(t.Context(), ref("CKT", "46/QĐ-CKT", 2019)); !errors.As(err, &missing) {
		t.Errorf("an unknown decision gave %v", err)
	}
}

// While one program prints, another may correct the award or have its paper
// issued anew: the ledger notes what was printed, not what is so by then.
func TestAPrintIsOfTheAwardAsItWasRead(t *testing.T) {
	r := sampleRegister(t)
	before := store.Print{AwardID: 3, Paper: "a4", SHA256: digest}
	befall(t, r, 3, registry.Event{Kind: registry.Amended, Date: date("2020-01-03"), Reason: "x", Changes: []registry.Change{{Field: "as.name", To: "Trần Thị Hòa"}}})
	if err := r.RecordPrints(t.Context(), []store.Print{before}); err != nil {
		t.Fatal(err)
	}
	if !stateOf(t, r, 3).Stale() {
		t.Error("a paper that was read before an amendment passes for one that has it")
	}
	befall(t, r, 3, reissue("2020-03-05", "02"))
	before.Events = 1
	if err := r.RecordPrints(t.Context(), []store.Print{before}); err != nil {
		t.Fatal(err)
	}
	if _, done := stateOf(t, r, 3).Printed(); done {
		t.Error("a paper that was read before the re-issue passes for that of the re-issue")
	}
	for _, events := range []int{-1, 3} {
		before.Events = events
		var faults registry.Faults
		if err := r.RecordPrints(t.Context(), []store.Print{before}); !errors.As(err, &faults) || !faults.Has(registry.FaultNumber) {
			t.Errorf("%d events: %v", events, err)
		}
	}
}

// A print and a re-issue of the first release say less than those of today.
func TestPapersOfTheFirstReleaseAreUnderstood(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	content, err := os.ReadFile("testdata/register-0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	const uid = "01900000-0000-7000-8000-00000000000"
	more := `INSERT INTO award_events VALUES (91, '` + uid + `1', 2, 'reissued', '2020-01-02', 'x', NULL, '');
		INSERT INTO prints VALUES (91, '` + uid + `2', 2, 91, '2020-01-02T00:00:00.000Z', 'a4', '` + digest + `'),
			(92, '` + uid + `3', 3, NULL, '2020-01-02T00:00:00.000Z', 'a4', '` + digest + `');`
	if err := store.BuildOld(t.Context(), path, 1, string(content)+more); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	done, ok := stateOf(t, r, 2).Printed()
	want := store.Print{AwardID: 2, At: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), Paper: "a4", SHA256: digest, Issue: 1, Events: -1}
	if !ok || done != want {
		t.Errorf("got %v, want %v", done, want)
	}
	befall(t, r, 3, registry.Event{Kind: registry.Amended, Date: date("2020-01-03"), Reason: "x", Changes: []registry.Change{{Field: "as.name", To: "Trần Thị Hòa"}}})
	if !stateOf(t, r, 3).Stale() {
		t.Error("an amendment of the day after does not count")
	}
	copied := newRegister(t)
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
}

func TestPapersAreCountedByWhatRemainsToBeDone(t *testing.T) {
	state := func(ordinal int, printed, handed bool, events ...registry.EventKind) store.PaperState {
		s := store.PaperState{Award: registry.Award{Ordinal: ordinal}}
		if printed {
			s.Prints = []store.Print{{Paper: "a4"}}
		}
		if handed {
			s.Handovers = []registry.Handover{{Ordinal: ordinal}}
		}
		for _, kind := range events {
			s.Award.Events = append(s.Award.Events, registry.Event{Kind: kind})
		}
		return s
	}
	above := state(7, false, false)
	above.Prints = []store.Print{{Paper: store.ExtractPaper}}
	states := []store.PaperState{
		state(1, true, true), state(2, true, false, registry.Amended), state(4, false, true), state(5, true, true, registry.Annulled),
		state(6, true, true, registry.Reissued), above}
	here := func(a registry.Award) bool { return a.Ordinal != 7 }
	requireEqual(t, store.CountPapers(states, 6, here), store.PaperCount{Decided: 6, Registered: 6, Lost: 1, Printed: 2, Handed: 2, Above: 1,
		Gaps: []int{3}, Beyond: []int{7}, Unprinted: []int{4, 6}, Unhanded: []int{2, 6, 7}, Stale: []int{2}})
	if count := store.CountPapers(states[:1], 0, here); !count.Complete() || count.Decided != 1 {
		t.Errorf("one paper that is done gave %v", count)
	}
	if count := store.CountPapers(nil, 0, here); count.Complete() {
		t.Errorf("no paper at all gave %v", count)
	}
}
