package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// posted is a batch with one person, posted to CKT.
func posted(p registry.Posting) registry.Batch {
	p.Unit, p.Rank = "CKT", "Thiếu tá"
	return registry.Batch{People: []registry.Person{{Code: "QN-900", Name: "Lê Văn Bịa", Born: date("1980-05-03"), Category: registry.Officer,
		Postings: []registry.Posting{p}}}}
}

func enter(t *testing.T, r *store.Register, b registry.Batch) {
	t.Helper()
	if _, err := r.Record(t.Context(), b, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
}

func TestMergedRegistersTakeTheStatedFirstDay(t *testing.T) {
	stated, unsure := registry.Posting{From: date("2020-01-01")}, registry.Posting{From: date("2024-06-30"), FromUnsure: true}
	for name, tt := range map[string][2]registry.Posting{"ours is stated": {stated, unsure}, "theirs is stated": {unsure, stated}} {
		t.Run(name, func(t *testing.T) {
			ours, theirs := sampleRegister(t), sampleRegister(t)
			enter(t, ours, posted(tt[0]))
			enter(t, theirs, posted(tt[1]))
			if _, err := ours.Merge(t.Context(), theirs.Path(), store.MergeOptions{}); err != nil {
				t.Fatal(err)
			}
			person, err := ours.Person(t.Context(), "QN-900")
			if err != nil {
				t.Fatal(err)
			}
			requireEqual(t, person.Postings, posted(stated).People[0].Postings)
			requireSound(t, ours)
		})
	}
}

func TestAnUnsureFirstDayIsKeptAndStatedLater(t *testing.T) {
	r := sampleRegister(t)
	unsure := registry.Posting{From: date("2024-06-30"), FromUnsure: true}
	enter(t, r, posted(unsure))
	enter(t, r, posted(registry.Posting{From: date("2025-06-30"), FromUnsure: true}))
	person, err := r.Person(t.Context(), "QN-900")
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, person.Postings, posted(unsure).People[0].Postings)
	stated := registry.Posting{From: date("2020-01-01"), Unit: "CKT", Rank: "Thiếu tá"}
	if err := r.AddPosting(t.Context(), "QN-900", stated); err != nil {
		t.Fatal(err)
	}
	person, err = r.Person(t.Context(), "QN-900")
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, person.Postings, []registry.Posting{stated})
	requireSound(t, r)
}
