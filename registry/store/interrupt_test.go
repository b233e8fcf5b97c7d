package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// A list that is too large for SQLite's cache, so that recording it writes to
// the file before the end.
func largeList() registry.Batch {
	decision := registry.Decision{Issuer: "CKT", Number: "1", Date: date("2018-12-20"), Level: "division"}
	b := registry.Batch{Decisions: []registry.Decision{decision}}
	for i := range 800 {
		code := fmt.Sprintf("P%05d", i)
		b.People = append(b.People, registry.Person{Code: code, Name: "Người " + code, Category: registry.Officer})
		b.Awards = append(b.Awards, registry.Award{Decision: decision.Ref(), Honour: "CSTT",
			Subject: registry.PersonSubject(code), Period: cal.OneYear(2018)})
	}
	return b
}

// Whenever it is that somebody presses Ctrl-C, the file is as it was before,
// at the latest when the register is closed; or everything is recorded.
func TestAnInterruptedRecordLeavesNothingBehind(t *testing.T) {
	list := largeList()
	begun := time.Now()
	record(t, sampleRegister(t), list)
	whole := time.Since(begun)
	interrupted := 0
	const times = 20
	for i := range times {
		r := sampleRegister(t)
		before := fileOf(t, r.Path())
		ctx, cancel := context.WithCancel(t.Context())
		moment := (float64(i) + rand.Float64()) / times
		timer := time.AfterFunc(time.Duration(moment*float64(whole)), cancel)
		_, err := r.Record(ctx, list, store.RecordOptions{})
		requireNoJournal(t, r.Path())
		timer.Stop()
		cancel()
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		requireNoJournal(t, r.Path())
		if err == nil {
			continue
		}
		interrupted++
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want canceled", err)
		}
		if fileOf(t, r.Path()) != before {
			t.Error("the file has changed")
		}
	}
	if interrupted == 0 {
		t.Error("nothing was interrupted")
	}
}

func fileOf(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// requireNoJournal makes sure that no transaction is left to be undone.
func requireNoJournal(t *testing.T, path string) {
	t.Helper()
	if journal, err := os.ReadFile(path + "-journal"); err == nil && len(journal) > 0 {
		t.Errorf("the journal has %d bytes", len(journal))
	}
}
