package store_test

import (
	"fmt"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

// registerSizes are the numbers of people in the benchmarks. Each has ten
// awards: the time for one person must not grow.
func registerSizes() []int { return []int{1_000, 10_000, 100_000} }

// BenchmarkDossiers reads all dossiers of a register.
func BenchmarkDossiers(b *testing.B) {
	benchmarkDossiers(b, func(*store.Register) func(*eligibility.Dossier) { return func(*eligibility.Dossier) {} })
}

// BenchmarkUpcoming reads all dossiers of a register and asks of each what
// comes due.
func BenchmarkUpcoming(b *testing.B) {
	benchmarkDossiers(b, func(r *store.Register) func(*eligibility.Dossier) {
		outlook := eligibility.NewOutlook(r.Catalogue(), nil, 2023, eligibility.UpcomingOptions{})
		return func(d *eligibility.Dossier) { outlook.Of(d) }
	})
}

func benchmarkDossiers(b *testing.B, prepare func(*store.Register) func(*eligibility.Dossier)) {
	for _, people := range registerSizes() {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			r := bigRegister(b, people)
			b.ReportAllocs()
			for b.Loop() {
				visit, awards := prepare(r), 0
				filter := store.DossierFilter{WithMembers: true, Period: cal.OneYear(2023)}
				err := r.Dossiers(b.Context(), filter, func(d *eligibility.Dossier) error {
					awards += len(d.Awards)
					visit(d)
					return nil
				})
				if err != nil || awards != 10*people {
					b.Fatalf("%d awards (%v), want %d", awards, err, 10*people)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(people), "ns/person")
		})
	}
}
