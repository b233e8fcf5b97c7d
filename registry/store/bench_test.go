package store_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/invented"
	"sovang/registry/store"
)

// BenchmarkRecord records a list of ten thousand awards to two thousand
// people, and reads it back.
func BenchmarkRecord(b *testing.B) {
	batch := sample()
	for i := range 2000 {
		batch.People = append(batch.People, registry.Person{Code: fmt.Sprintf("P%05d", i), Name: fmt.Sprintf("Người %d", i), Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2010-01-01"), Unit: "X5", Rank: "Đại úy", Post: "Trợ lý"}}})
	}
	for year := range 5 {
		decision := registry.Decision{Issuer: "CKT", Number: fmt.Sprintf("%d", year), Date: date(fmt.Sprintf("%d-12-20", 2014+year)), Level: "division"}
		batch.Decisions = append(batch.Decisions, decision)
		for i := range 2000 {
			batch.Awards = append(batch.Awards, registry.Award{Decision: decision.Ref(), Honour: "CSTT",
				Subject: registry.PersonSubject(fmt.Sprintf("P%05d", i)), Period: cal.OneYear(2014 + cal.Year(year))})
		}
	}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		r, err := store.Create(b.Context(), filepath.Join(b.TempDir(), fmt.Sprintf("%d.db", i)), clocked())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := r.Record(b.Context(), batch, store.RecordOptions{}); err != nil {
			b.Fatal(err)
		}
		if _, err := r.Awards(b.Context(), store.AwardFilter{Unit: "QK2", Under: true}); err != nil {
			b.Fatal(err)
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFindName looks a name up, typed without marks, that hundreds bear
// in a large register.
func BenchmarkFindName(b *testing.B) {
	invented.MeasureNames(b, func(b *testing.B, register string) {
		r, err := store.Open(b.Context(), register, clocked())
		if err != nil {
			b.Fatal(err)
		}
		defer r.Close()
		for b.Loop() {
			if _, err := r.Find(b.Context(), "nguyen van hung", 50); err != nil {
				b.Fatal(err)
			}
		}
	})
}
