package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The page that is checked in says what was measured.
func TestThePageFollowsFromTheResults(t *testing.T) {
	text, err := os.ReadFile("../../" + resultsFile)
	if err != nil {
		t.Fatal(err)
	}
	measured, err := parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	stands, err := os.ReadFile("../../" + pageFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(stands, page(measured)) {
		t.Errorf("%s is not what follows from %s: go run ./cmd/performance -page", pageFile, resultsFile)
	}
}

func TestResultsAreMedians(t *testing.T) {
	r, err := parse(strings.NewReader(`goos: linux
cpu: AMD: two
BenchmarkImport/awards=1000-2   1   30 ns/op   4 x-sqlite3
BenchmarkImport/awards=1000-2   1   10 ns/op   8 x-sqlite3
BenchmarkImport/awards=1000-2   1   20 ns/op   5 x-sqlite3
BenchmarkOnePDF   7   1.5 ns/op
PASS
ok  	sovang/cmd/sovang	1.2s
`))
	if err != nil || r.about["cpu"] != "AMD: two" {
		t.Fatalf("%v, %v", err, r.about)
	}
	for want, m := range map[float64]measurement{20: {"Import", 1000, "ns/op"}, 5: {"Import", 1000, "x-sqlite3"}, 1.5: {"OnePDF", 0, "ns/op"}} {
		if got, ok := r.median(m); !ok || got != want {
			t.Errorf("%v: got %v (%v), want %v", m, got, ok, want)
		}
	}
}

func TestValuesAreShownAsPeopleReadThem(t *testing.T) {
	for want, got := range map[string]string{
		"1,5 giây":    shown(1.5e9, "ns/op"),
		"25 ms":       shown(25e6, "ns/op"),
		"1.300/giây":  shown(1300.4, "rows/s"),
		"2,46 lần":    shown(2.456, "x-sqlite3"),
		"123 µs":      shown(123_456, "ns/op"),
		"1.000.000":   grouped(1_000_000),
		"200 MB":      shown(200, "peak-MB"),
		"12.346 giây": shown(12_345.6e9, "ns/op"),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
