package store_test

import (
	"fmt"
	"sync"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// Eight writers, four through each of two handles as two programs would be,
// write to one register. Nothing may be lost or numbered twice.
func TestWritersWaitForOneAnother(t *testing.T) {
	const writers, each = 8, 5
	first := sampleRegister(t)
	second, err := store.Open(t.Context(), first.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	failures := make(chan error, writers*each)
	var group sync.WaitGroup
	for w := range writers {
		r := []*store.Register{first, second}[w%2]
		group.Go(func() {
			for i := range each {
				_, err := r.Record(t.Context(), registry.Batch{People: []registry.Person{{Name: fmt.Sprintf("Người %d %d", w, i), Category: registry.Officer}}},
					store.RecordOptions{})
				if err != nil {
					failures <- err
				}
				if _, err := r.People(t.Context(), store.PersonFilter{}); err != nil {
					failures <- err
				}
			}
		})
	}
	group.Wait()
	close(failures)
	for err := range failures {
		t.Error(err)
	}
	people, err := second.People(t.Context(), store.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(people) != 2+writers*each || people[writers*each-1].Code != fmt.Sprintf("CN-%04d", 7+writers*each) { // CN-0007 is gone
		t.Errorf("%d people, the last given code %s", len(people), people[writers*each-1].Code)
	}
	if err := first.VerifyLog(t.Context()); err != nil {
		t.Error(err)
	}
}
