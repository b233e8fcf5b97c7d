package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// A join is taken back as a whole, and brought back.
func TestAJoinIsTakenBackAndBroughtBack(t *testing.T) {
	people := sampleRegister(t)
	record(t, people, twice())
	for name, c := range map[string]struct {
		r *store.Register
		m registry.Merger
	}{
		"people": {people, registry.Merger{Kind: registry.People, Gone: "CN-0001", Into: "QN-001", On: date("2020-06-09")}},
		"units":  {unitsTwice(t), registry.Merger{Kind: registry.Units, Gone: "PKT2", Into: "CKT", On: date("2020-06-09")}},
	} {
		t.Run(name, func(t *testing.T) {
			before := everything(t, c.r)
			join(t, c.r, c.m)
			after := everything(t, c.r)
			for _, want := range []struct {
				redo bool
				b    registry.Batch
			}{{false, before}, {true, after}, {false, before}} {
				if _, err := c.r.Undo(t.Context(), store.UndoOptions{Redo: want.redo}); err != nil {
					t.Fatal(err)
				}
				requireEqual(t, unnumbered(everything(t, c.r)), unnumbered(want.b))
				requireSound(t, c.r)
			}
		})
	}
}
