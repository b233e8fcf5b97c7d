package eligibility

import (
	"testing"

	"pgregory.net/rapid"
)

func TestAnAskerAnswersEveryDossierAsJudgeDoes(t *testing.T) {
	cat := realLaw(t)
	rapid.Check(t, func(t *rapid.T) {
		first, second := anyDossier(t), anyDossier(t)
		q := anyQuestion(t, cat, first)
		asker := NewAsker(cat, q)
		second.Keeper = first.Keeper // of one register
		for _, d := range []*Dossier{first, second, first} {
			if got, want := asker.Answer(d), Judge(cat, d, q).Result; got != want {
				t.Fatalf("%s of %d: got %s, want %s", q.Honour, q.Year, got, want)
			}
		}
	})
}

func BenchmarkAsker(b *testing.B) {
	cat := realLaw(b)
	list := crowd(1000)
	for b.Loop() {
		asker := NewAsker(cat, Question{Honour: "CSTDTQUAN", Year: 2025})
		for _, d := range list {
			asker.Answer(d)
		}
	}
}
