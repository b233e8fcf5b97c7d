package invented_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/invented"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

func TestTheSameArmyIsTheSame(t *testing.T) {
	army := invented.Army{Seed: 7, Awards: 2_000}
	if !reflect.DeepEqual(slices.Collect(army.Parts()), slices.Collect(army.Parts())) {
		t.Error("two armies of one seed differ")
	}
	other := invented.Army{Seed: 8, Awards: 2_000}
	if reflect.DeepEqual(slices.Collect(army.Parts()), slices.Collect(other.Parts())) {
		t.Error("two armies of two seeds are the same")
	}
}

func TestAnArmyHasItsAwardsAndALargerOneBeginsAlike(t *testing.T) {
	small, large := whole(invented.Army{Seed: 1, Awards: 1_000}), whole(invented.Army{Seed: 1, Awards: 25_000})
	if len(small.Awards) != 1_000 || len(large.Awards) != 25_000 {
		t.Errorf("%d and %d awards", len(small.Awards), len(large.Awards))
	}
	if got := len(large.People); got < 2_000 || got > 3_000 {
		t.Errorf("%d people for 25,000 awards", got)
	}
	last := len(small.People) - 1 // who got the last awards got more in the large one, but is the same person
	if !reflect.DeepEqual(small.People[:last], large.People[:last]) {
		t.Error("the people of the small register are not those of the large one")
	}
}

func TestEverythingSaysThatItIsInvented(t *testing.T) {
	all := whole(invented.Army{Seed: 1, Awards: 1_000})
	for _, p := range all.People {
		if !strings.HasPrefix(p.Code, "BIA-") || p.Hometown != "Xã Bịa" {
			t.Errorf("%s (%s) from %s", p.Name, p.Code, p.Hometown)
		}
	}
	for _, d := range all.Decisions {
		if !strings.Contains(d.Summary, "bịa") {
			t.Errorf("decision %s: %s", d.Ref(), d.Summary)
		}
	}
	if region := all.Units[0]; !strings.Contains(region.Name, "Bịa") {
		t.Errorf("unit %s", region.Name)
	}
}

// The law allows everything that is invented: nothing is recorded with as
// much as a warning, and the list in a file says the same as the register.
func TestAnArmyIsRecordedWithoutAWord(t *testing.T) {
	army := invented.Army{Seed: 1, Awards: 1_500}
	files, err := army.Make(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	register := filepath.Join(t.TempDir(), "register.db")
	if err := invented.Copy(register, files.Before); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), register, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	list, err := os.ReadFile(files.Awards)
	if err != nil {
		t.Fatal(err)
	}
	document, err := sheet.Read(files.Awards, list, sheet.ReadOptions{})
	if err != nil || len(document.Faults) > 0 {
		t.Fatalf("%v, %v", err, document.Faults)
	}
	receipt, err := r.Record(t.Context(), document.Batch, store.RecordOptions{})
	if err != nil || len(receipt.Warnings) > 0 {
		t.Fatalf("%v, %v", err, receipt.Warnings)
	}
	if got, want := interchange(t, r), interchange(t, open(t, files.Register)); !bytes.Equal(got, want) {
		t.Error("what comes from the list is not what the register holds")
	}
}

func TestStrangersHaveNothing(t *testing.T) {
	var people []registry.Person
	for part := range invented.Strangers(1, 2_500) {
		if len(part.Awards)+len(part.Grades) > 0 {
			t.Fatal("something was given to strangers")
		}
		people = append(people, part.People...)
	}
	if len(people) != 2_500 {
		t.Errorf("%d strangers", len(people))
	}
}

// whole is an army in memory.
func whole(a invented.Army) registry.Batch {
	var all registry.Batch
	for part := range a.Parts() {
		all.Units = append(all.Units, part.Units...)
		all.People = append(all.People, part.People...)
		all.Decisions = append(all.Decisions, part.Decisions...)
		all.Awards = append(all.Awards, part.Awards...)
	}
	return all
}

func open(t *testing.T, path string) *store.Register {
	t.Helper()
	r, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func interchange(t *testing.T, r *store.Register) []byte {
	t.Helper()
	all, err := r.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := sheet.WriteJSON(&out, all); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestACeremonyGivesEverybodyOneLetter(t *testing.T) {
	path, err := invented.MakeCeremony(t.Context(), t.TempDir(), 1, 1_200)
	if err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	awards, err := r.Awards(t.Context(), store.AwardFilter{})
	if err != nil {
		t.Fatal(err)
	}
	people := make(map[string]bool)
	for _, a := range awards {
		people[a.Subject.Person] = true
		if a.Decision.Number != invented.CeremonyDecision {
			t.Errorf("award by %s", a.Decision)
		}
	}
	if len(awards) != 1_200 || len(people) != 1_200 {
		t.Errorf("%d letters for %d people, want 1,200 each", len(awards), len(people))
	}
}
