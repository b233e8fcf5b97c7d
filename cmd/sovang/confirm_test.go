package main

import (
	"testing"
	"time"

	"sovang/registry/cal"
	"sovang/registry/store"
)

func TestDayOfPrintingIsByTheClockOfTheOffice(t *testing.T) {
	vietnam := time.FixedZone("+07", 7*60*60)
	e := &env{now: func() time.Time { return time.Date(2020, 6, 1, 8, 0, 0, 0, vietnam) }}
	early := store.Print{At: time.Date(2019, 12, 31, 22, 30, 0, 0, time.UTC)} // half past five on New Year's Day
	if got, want := e.printedOn(early), cal.Year(2020).First(); got != want {
		t.Errorf("printed on %s, want %s", got, want)
	}
	if got := e.printedOn(store.Print{}); !got.IsZero() {
		t.Errorf("a print without a day is of %s", got)
	}
}
