package store_test

import (
	"fmt"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

// BenchmarkDossiers reads the dossiers of a register of a thousand people
// with ten awards each, of ten times and of a hundred times as many. The time
// for a person must not grow.
func BenchmarkDossiers(b *testing.B) {
	for _, people := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			r := bigRegister(b, people)
			b.ResetTimer()
			b.ReportAllocs()
			for b.Loop() {
				count := 0
				err := r.Dossiers(b.Context(), store.DossierFilter{WithMembers: true, Period: cal.Period{From: 2014, To: 2023}},
					func(d *eligibility.Dossier) error {
						count += len(d.Awards)
						return nil
					})
				if err != nil || count != 10*people {
					b.Fatalf("%d awards (%v), want %d", count, err, 10*people)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(people), "ns/person")
		})
	}
}
