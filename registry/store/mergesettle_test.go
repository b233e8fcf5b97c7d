package store_test

import (
	"errors"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// requireConflicts makes sure that registers contradict each other so often.
func requireConflicts(t *testing.T, r, other *store.Register, o store.MergeOptions, n int) store.MergeReport {
	t.Helper()
	report, err := r.Merge(t.Context(), other.Path(), o)
	var conflict *store.ConflictError
	if n > 0 && !errors.As(err, &conflict) || len(report.Conflicts) != n {
		t.Fatalf("merge gave %v, %+v", err, report.Conflicts)
	}
	return report
}

func TestWhatIsKeptIsKeptForGood(t *testing.T) {
	mapping := func(heading string) registry.Mapping {
		return registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: []registry.MappedColumn{{Heading: heading, Field: "name"}}}
	}
	born := func(t *testing.T, r *store.Register, day string) error {
		person, err := r.Person(t.Context(), "QN-002")
		person.Born = date(day)
		_, failed := r.Record(t.Context(), registry.Batch{People: []registry.Person{person}}, store.RecordOptions{Replace: true})
		return errors.Join(err, failed)
	}
	tests := map[string]func(t *testing.T, r *store.Register, which int) error{
		"a person": func(t *testing.T, r *store.Register, which int) error {
			return born(t, r, []string{"1986", "1987"}[which])
		},
		"a mapping of one name": func(t *testing.T, r *store.Register, which int) error {
			return r.PutMapping(t.Context(), mapping([]string{"Đ/c", "Ai"}[which]))
		},
		"a decision": func(t *testing.T, r *store.Register, which int) error {
			_, err := r.Record(t.Context(), registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "7/QĐ-CKT", Date: date("2020-03-01"),
				Level: "division", Place: []string{"Phú Thọ", "Hà Nội"}[which]}}}, store.RecordOptions{})
			return err
		},
	}
	for name, change := range eventsApart() {
		tests[name] = change
	}
	for name, change := range tests {
		for _, keep := range []store.Side{store.Ours, store.Theirs} {
			t.Run(name+", "+string(keep), func(t *testing.T) {
				r := sampleRegister(t)
				other := sibling(t, r)
				if err := errors.Join(change(t, r, 0), change(t, other, 1)); err != nil {
					t.Fatal(err)
				}
				before := wholeState(t, t, r)
				requireConflicts(t, r, other, store.MergeOptions{}, 1)
				merge(t, t, r, other, store.MergeOptions{Keep: keep})
				requireSettled(t, t, r, other, store.MergeOptions{})
				merge(t, t, other, r, store.MergeOptions{})
				requireSettled(t, t, r, other, store.MergeOptions{})
				if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
					t.Fatal(err)
				}
				requireWhole(t, t, r, before, "taking the merger back")
			})
		}
	}
}

func TestAnEmptyTextIsCompletedEvenWhereASideIsKept(t *testing.T) {
	for _, keep := range []store.Side{store.Ours, store.Theirs} {
		r := sampleRegister(t)
		other := sibling(t, r)
		of := registry.Decision{Issuer: "CKT", Number: "7/QĐ-CKT", Date: date("2020-03-01"), Level: "division", Place: "Phú Thọ"}
		full := of
		full.Place, full.Summary = "Hà Nội", "Khen năm 2019"
		record(t, r, registry.Batch{Decisions: []registry.Decision{of}})
		record(t, other, registry.Batch{Decisions: []registry.Decision{full}})
		report := requireConflicts(t, r, other, store.MergeOptions{}, 1)
		requireEqual(t, report.Conflicts[0].Different, []store.Disagreement{{Field: "place", Ours: "Phú Thọ", Theirs: "Hà Nội"}})
		merge(t, t, r, other, store.MergeOptions{Keep: keep})
		got, err := r.Decision(t.Context(), ref("CKT", "7/QĐ-CKT", 2020))
		if err != nil || got.Summary != full.Summary || (got.Place == of.Place) != (keep == store.Ours) {
			t.Errorf("keeping %s gave %+v, %v", keep, got, err)
		}
	}
}

// Two clerks type the same list in another order.
func TestOneAwardAtTwoPlacesOfAListIsOne(t *testing.T) {
	base := sampleRegister(t)
	for _, shift := range []int{0, 5} { // places that are taken, and free ones
		r, other := sibling(t, base), sibling(t, base)
		for i, in := range []*store.Register{r, other} {
			var b registry.Batch
			for n, code := range []string{"QN-001", "QN-002"} {
				b.Awards = append(b.Awards, registry.Award{Decision: ref("QK2", "123/QĐ-BTL", 2019), Ordinal: 20 + (n+i)%2 + shift*i, Honour: "GK",
					Subject: registry.PersonSubject(code), Period: cal.OneYear(2018), Type: registry.ByFeat, Override: "x"})
			}
			record(t, in, b)
		}
		requireConflicts(t, r, other, store.MergeOptions{Keep: store.Ours}, 2)
		before := wholeState(t, t, r)
		report := merge(t, t, r, other, store.MergeOptions{Renumber: true})
		if len(report.New) > 0 || len(report.Recoded) != 2 {
			t.Errorf("merge gave %+v", report)
		}
		requireSettled(t, t, r, other, store.MergeOptions{})
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
		requireWhole(t, t, r, before, "taking the merger back")
		requireConflicts(t, r, other, store.MergeOptions{}, 2)
		merge(t, t, other, r, store.MergeOptions{Renumber: true})
	}
}
