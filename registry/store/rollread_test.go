package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/store"
)

// What is read for a roll makes the roll that the whole register makes.
func TestRollBookMakesTheRollOfTheWholeRegister(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, rolled())
	for _, kind := range []registry.EventKind{registry.Annulled, registry.Amended} {
		addRollEvent(t, r, kind)
	}
	whole := everything(t, r)
	checkTimes(t, 30, func(rt *rapid.T) {
		from := cal.Year(rapid.IntRange(2012, 2020).Draw(rt, "from"))
		o := honourroll.Options{
			Unit:   rapid.SampledFrom([]string{"", "QK2", "CKT", "X5", "K1"}).Draw(rt, "unit"),
			Period: cal.Period{From: from, To: from + cal.Year(rapid.IntRange(0, 6).Draw(rt, "years"))},
		}
		awards, book, err := r.RollBook(t.Context(), o.Period, cal.OneYear(2013))
		if err != nil {
			rt.Fatal(err)
		}
		for _, period := range []cal.Period{o.Period, cal.OneYear(2013)} {
			o.Period = period
			got, err := awards.Roll(book, o)
			if err != nil {
				rt.Fatal(err)
			}
			want, err := honourroll.Build(r.Catalogue(), whole, o)
			if err != nil {
				rt.Fatal(err)
			}
			if got, want := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); got != want {
				rt.Fatalf("%v of %q\ngot  %s\nwant %s", period, o.Unit, got, want)
			}
		}
	})
}

// rolled is a batch with awards in which years of achievement and of decision
// differ, and recipients of whom the awards tell little.
func rolled() registry.Batch {
	var b registry.Batch
	for i := range 40 {
		b.People = append(b.People, registry.Person{Code: fmt.Sprintf("R-%02d", i), Name: []string{"Lê Hoà", "Lê Hòa", "Vũ An"}[i%3],
			Category: registry.Categories()[i%4], Postings: []registry.Posting{
				{From: date("2011"), To: date("2016-05-31"), Unit: []string{"X5", "K1"}[i%2], Rank: "Trung úy", Post: "Trợ lý"},
				{From: date("2016-06-01"), Unit: "CKT", Rank: []string{"Đại úy", ""}[i%2], Post: "Phó Trưởng ban"}}})
	}
	for year := 2012; year <= 2019; year++ {
		d := registry.Decision{Issuer: "CKT", Number: fmt.Sprint(year, "/QĐ"), Date: date(fmt.Sprintf("%d-01-15", year+1)), Level: "division"}
		state := registry.Decision{Issuer: "CTN", Number: fmt.Sprint(year, "/QĐ"), Date: date(fmt.Sprintf("%d-09-02", year)), Level: "state"}
		b.Decisions = append(b.Decisions, d, state)
		for i := range 40 {
			a := registry.Award{Decision: d.Ref(), Ordinal: i + 1, Honour: "CSTT", Subject: registry.PersonSubject(fmt.Sprintf("R-%02d", i)),
				Period: cal.OneYear(cal.Year(year)), Citation: []string{"", "Cứu kho"}[i/39]}
			if i == year-2012 {
				a.Decision, a.Ordinal, a.Honour, a.Posthumous, a.Period = state.Ref(), 1, "HCH_CSVV_3", i%2 == 0, cal.OneYear(cal.Year(year-1))
			}
			b.Awards = append(b.Awards, a)
		}
	}
	return b
}

func addRollEvent(t *testing.T, r *store.Register, kind registry.EventKind) {
	t.Helper()
	awards, err := r.Awards(t.Context(), store.AwardFilter{Honour: "CSTT", Person: "R-11"})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.Index(registry.EventKinds(), kind)
	e := registry.Event{Kind: kind, Date: date("2020-03-01"), Reason: "thử", Decision: ref("CKT", "45/QĐ-CKT", 2019)}
	if kind == registry.Amended {
		e.Changes = []registry.Change{{Field: "as.rank", To: "Thượng úy"}}
	}
	if _, err := r.AddEvent(t.Context(), awards[at].ID, e); err != nil {
		t.Fatal(err)
	}
}

func TestTasksAreDoneOnceTogether(t *testing.T) {
	r := sampleRegister(t)
	done, err := r.Together(t.Context(), 50, func() error { return nil })
	requireOnce(t, done, err)
}

// Somebody who waits to commit keeps a second reader out, which is not waited
// for: the first does all, and then the writer has its turn.
func TestAWaitingWriterHoldsNoReaderUp(t *testing.T) {
	writer := sampleRegister(t)
	impatient := options(t)
	impatient.Wait = time.Millisecond
	r, probe := openedAgain(t, writer, options(t)), openedAgain(t, writer, impatient)
	written := make(chan error, 1)
	done, err := r.Together(t.Context(), 20, func() error {
		go func() { written <- writer.Exec(t.Context(), "UPDATE printers SET dx = 4") }()
		for {
			if can, err := probe.CanReadBeside(t.Context()); !can || err != nil {
				return err
			}
		}
	})
	requireOnce(t, done, err)
	if err := <-written; err != nil {
		t.Error(err)
	}
}

func openedAgain(t *testing.T, r *store.Register, o store.Options) *store.Register {
	t.Helper()
	again, err := store.Open(t.Context(), r.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

// As many readers as there are connections all want a second one.
func TestReadersDoNotWaitForOneAnother(t *testing.T) {
	r := sampleRegister(t)
	var failures [8]error
	finished := make(chan int)
	for i := range failures {
		go func() {
			_, failures[i] = r.Together(t.Context(), 5, func() error { return nil })
			finished <- i
		}()
	}
	for range failures {
		if i := <-finished; failures[i] != nil {
			t.Error(failures[i])
		}
	}
}

func requireOnce(t *testing.T, done []int, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	for i, times := range done {
		if times != 1 {
			t.Errorf("task %d was done %d times", i, times)
		}
	}
}
