package main

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"testing"

	"sovang/cmd/sovang/demo"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/store"
)

// command runs one command line and returns what it printed.
func command(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, talk bytes.Buffer
	e := newEnv()
	e.stdout, e.stderr, e.terminal, e.law = &out, &talk, false, testLaw
	if code := run(context.Background(), e, append([]string{"sovang"}, args...)); code != 0 {
		t.Fatalf("sovang %v: exit code %d: %s", args, code, talk.String())
	}
	return out.Bytes()
}

func TestRollCountsWhatAwardListCounts(t *testing.T) {
	out := filepath.Join(t.TempDir(), "demo")
	command(t, "demo", "--out", out)
	db := filepath.Join(out, demoRegister)

	var listed []struct {
		CountedIn cal.Year `json:"counted_in"`
		Unit      string   `json:"unit"`
	}
	if err := json.Unmarshal(command(t, "--db", db, "award", "list", "--unit", demo.Unit, "--under", "--from", "2015", "--to", "2019", "--json"), &listed); err != nil {
		t.Fatal(err)
	}
	byYear, collectives := map[cal.Year]int{}, 0
	for _, award := range listed {
		byYear[award.CountedIn]++
		if award.Unit != "" {
			collectives++
		}
	}

	matrix := rollOf(t, db).Matrix
	if matrix.All.Total != len(listed) || matrix.Collectives.Total != collectives || matrix.Individuals.Total != len(listed)-collectives {
		t.Errorf("roll counts %d awards, %d to collectives; award list %d and %d", matrix.All.Total, matrix.Collectives.Total, len(listed), collectives)
	}
	for i, year := range demoYears().Years() {
		if matrix.All.ByYear[i] != byYear[year] {
			t.Errorf("%d: roll counts %d awards, award list %d", year, matrix.All.ByYear[i], byYear[year])
		}
	}
	wantStatistics(t, db, byYear, len(listed))
}

// rollOf builds the roll of the demo's department.
func rollOf(t *testing.T, db string) honourroll.Roll {
	t.Helper()
	ctx := context.Background()
	reg, err := store.Open(ctx, db, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer reg.Close()
	book, err := reg.Everything(ctx)
	if err != nil {
		t.Fatal(err)
	}
	roll, err := honourroll.Build(reg.Catalogue(), book, honourroll.Options{Unit: demo.Unit, Period: demoYears()})
	if err != nil {
		t.Fatal(err)
	}
	return roll
}
