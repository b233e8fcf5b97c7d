package catalogue

import "testing"

// BenchmarkLoad is what every start of the program costs.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadAll is Load with the first question about what the law asks.
func BenchmarkLoadAll(b *testing.B) {
	for b.Loop() {
		if _, err := load(lawFiles); err != nil {
			b.Fatal(err)
		}
	}
}
