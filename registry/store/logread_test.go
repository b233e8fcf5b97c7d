package store_test

import (
	"fmt"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// A long list is kept in several blocks, of which nobody but the log knows.
func TestALongOperationIsReadAsAShortOne(t *testing.T) {
	const people = 700
	r := newRegister(t)
	var b registry.Batch
	for i := range people {
		b.People = append(b.People, registry.Person{Code: fmt.Sprintf("QN-%03d", i), Name: fmt.Sprintf("Lê Bịa %d", i), Category: registry.Officer})
	}
	record(t, r, b)
	if kept, err := r.Strings(t.Context(), "SELECT lines FROM log WHERE kind = 'people'"); err != nil || len(kept) < 3 {
		t.Fatalf("blocks of %v lines, %v", kept, err)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.People})
	if err != nil || len(lines) != people {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	for i, line := range lines {
		if line.Key != b.People[i].Code || i > 0 && (line.ID != lines[i-1].ID+1 || line.Previous != lines[i-1].Hash) {
			t.Fatalf("line %d is %+v", i, line)
		}
	}
	one, err := r.Log(t.Context(), store.LogFilter{Key: "QN-456"})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, one, lines[456:457])
	last, err := r.Log(t.Context(), store.LogFilter{Last: 300})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, last, lines[400:])
	found, err := r.Operations(t.Context(), store.OperationFilter{Kind: registry.People, Key: "QN-699"})
	if err != nil || len(found) != 1 || found[0].Lines() != people {
		t.Errorf("operations %+v, %v", found, err)
	}
	requireRebuilt(t, t, r)
	before := wholeState(t, t, r)
	for _, redo := range []bool{false, true} {
		done, err := r.Undo(t.Context(), store.UndoOptions{Redo: redo})
		if err != nil || len(done.Added)+len(done.Removed) != 1 || append(done.Added, done.Removed...)[0].N != people {
			t.Fatalf("%+v, %v", done, err)
		}
	}
	requireWhole(t, t, r, before, "bringing back a long list")
}
