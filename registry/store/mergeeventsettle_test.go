package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/store"
)

// eventsApart are events of one award that contradict each other.
func eventsApart() map[string]func(t *testing.T, r *store.Register, which int) error {
	add := func(events ...registry.Event) func(t *testing.T, r *store.Register, which int) error {
		return func(t *testing.T, r *store.Register, which int) error {
			_, err := r.AddEvent(t.Context(), 3, events[which])
			return err
		}
	}
	on := func(e registry.Event, day string) registry.Event {
		e.Date, e.Reason = date(day), "Sai"
		return e
	}
	rank := func(to string) registry.Event {
		return registry.Event{Kind: registry.Amended, Changes: []registry.Change{{Field: "as.rank", To: to}}}
	}
	return map[string]func(t *testing.T, r *store.Register, which int) error{
		"a rank amended twice": add(on(rank("Thiếu tá"), "2020-05-02"), on(rank("Trung tá"), "2020-05-01")),
		"annulled and stripped": add(on(registry.Event{Kind: registry.Annulled}, "2020-05-01"),
			on(registry.Event{Kind: registry.Stripped}, "2020-05-02")),
	}
}

// What one register kept against the other is kept for good: neither asks
// again, whatever happened to the award besides.
func TestEventsThatGaveWayStayAway(t *testing.T) {
	t.Parallel()
	base := sampleRegister(t)
	kinds := []func(nth int) registry.Event{
		func(nth int) registry.Event {
			return registry.Event{Kind: registry.Amended, Changes: []registry.Change{{Field: "as.rank", To: fmt.Sprint("Bậc ", nth)}}}
		},
		func(nth int) registry.Event {
			return registry.Event{Kind: registry.Amended, Changes: []registry.Change{{Field: "as.post", To: fmt.Sprint("Chức ", nth)}}}
		},
		func(int) registry.Event { return registry.Event{Kind: registry.Annulled} },
		func(int) registry.Event { return registry.Event{Kind: registry.Restored} },
		func(int) registry.Event {
			return registry.Event{Kind: registry.Reissued, Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper}}
		},
	}
	checkTimes(t, 12, func(rt *rapid.T) {
		pair := []*store.Register{sibling(t, base), sibling(t, base)}
		for which, r := range pair {
			for nth := range rapid.IntRange(1, 4).Draw(rt, "events") {
				event := kinds[rapid.IntRange(0, len(kinds)-1).Draw(rt, "kind")](10*which + nth)
				event.Date, event.Reason = date(fmt.Sprintf("2020-05-%02d", 1+rapid.IntRange(2*nth, 2*nth+1).Draw(rt, "day"))), fmt.Sprint("Lý do ", which, nth)
				if award, err := r.AddEvent(t.Context(), int64(3+nth/3), event); err != nil {
					rt.Logf("%v: %v", award.Ordinal, err)
				}
			}
		}
		keep := rapid.SampledFrom([]store.Side{store.Ours, store.Theirs}).Draw(rt, "keep")
		before, last := wholeState(rt, t, pair[0]), lastOperation(t, pair[0])
		mergeKeeping(rt, t, pair[0], pair[1], keep)
		requireSettled(rt, t, pair[0], pair[1], store.MergeOptions{})
		mergeKeeping(rt, t, pair[1], pair[0], "")
		requireSettled(rt, t, pair[1], pair[0], store.MergeOptions{})
		if lastOperation(t, pair[0]) != last {
			if _, err := pair[0].Undo(t.Context(), store.UndoOptions{}); err != nil {
				rt.Fatal(err)
			}
		}
		requireWhole(rt, t, pair[0], before, "taking the merger back")
	})
}

func TestAPaperIssuedAnewOnBothSidesIsAContradiction(t *testing.T) {
	r := sampleRegister(t)
	other := sibling(t, r)
	for i, r := range []*store.Register{r, other} {
		again := registry.Event{Kind: registry.Reissued, Date: date([]string{"2020-05-02", "2020-05-09"}[i]), Reason: "Mất",
			Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper}}
		if _, err := r.AddEvent(t.Context(), 3, again); err != nil {
			t.Fatal(err)
		}
	}
	for _, pair := range [][2]*store.Register{{r, other}, {other, r}} {
		report, err := pair[0].Merge(t.Context(), pair[1].Path(), store.MergeOptions{})
		if err == nil || len(report.Conflicts) != 1 || report.Conflicts[0].Kind != store.AwardEvents {
			t.Fatalf("merge gave %+v, %v", report, err)
		}
	}
	if report := requireConflicts(t, r, other, store.MergeOptions{Keep: store.Theirs}, 1); !report.Conflicts[0].Stranger {
		t.Error("a paper that is in the world is given up")
	}
	merge(t, t, r, other, store.MergeOptions{Keep: store.Ours})
	requireSettled(t, t, r, other, store.MergeOptions{})
	requireConflicts(t, other, r, store.MergeOptions{}, 1)
	merge(t, t, other, r, store.MergeOptions{Keep: store.Ours})
	requireSettled(t, t, other, r, store.MergeOptions{})
}

// mergeKeeping takes a register in and keeps a side. A paper that was issued
// anew here is kept against theirs.
func mergeKeeping(f fataler, t *testing.T, r, other *store.Register, keep store.Side) {
	f.Helper()
	report, err := r.Merge(t.Context(), other.Path(), store.MergeOptions{Keep: keep})
	var conflict *store.ConflictError
	if !errors.As(err, &conflict) {
		if err != nil {
			f.Fatalf("merge: %v", err)
		}
		merge(f, t, r, other, store.MergeOptions{Keep: keep})
		return
	}
	for _, c := range report.Conflicts {
		reissued := slices.ContainsFunc(everything(t, r).Awards, func(a registry.Award) bool {
			return a.UID == c.OurUID && slices.ContainsFunc(a.Events, func(e registry.Event) bool { return e.Kind == registry.Reissued })
		})
		if c.Kind != store.AwardEvents || !reissued {
			f.Fatalf("keeping %q asks about %+v", keep, c)
		}
	}
	merge(f, t, r, other, store.MergeOptions{Keep: store.Ours})
}
