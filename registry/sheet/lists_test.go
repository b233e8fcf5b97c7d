package sheet_test

import (
	"bytes"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/sheet"
)

func TestWorkbookRoundTripGivesTheSameBatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := batch(t)
		var out bytes.Buffer
		if err := sheet.WriteWorkbook(&out, want); err != nil {
			t.Fatal(err)
		}
		document, err := sheet.Read("x.xlsx", out.Bytes(), sheet.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(document.Faults) > 0 {
			t.Fatalf("faults: %v", document.Faults)
		}
		if !reflect.DeepEqual(document.Batch, want) {
			t.Fatalf("got  %s\nwant %s", writeJSON(t, document.Batch), writeJSON(t, want))
		}
	})
}

func TestCSVRoundTripGivesTheSameEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(sheet.Kinds()).Draw(t, "kind")
		want := partsOf(batch(t))[kind]
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out, kind, want, ','); err != nil {
			t.Fatal(err)
		}
		document, err := sheet.Read(string(kind)+".csv", out.Bytes(), sheet.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(document.Faults) > 0 {
			t.Fatalf("faults: %v\n%s", document.Faults, out.Bytes())
		}
		if !reflect.DeepEqual(document.Batch, want) {
			t.Fatalf("got  %s\nwant %s", writeJSON(t, document.Batch), writeJSON(t, want))
		}
	})
}

// partsOf takes a batch apart into its lists.
func partsOf(b registry.Batch) map[registry.EntryKind]registry.Batch {
	decisions := registry.Batch{Decisions: b.Decisions, Awards: b.Awards}
	return map[registry.EntryKind]registry.Batch{
		registry.Units: {Units: b.Units}, registry.People: {People: b.People}, registry.Movements: {Movements: b.Movements},
		registry.Exemplars: {Exemplars: b.Exemplars}, registry.Decisions: decisions, registry.Awards: decisions,
		registry.Grades: {Grades: b.Grades}, registry.Tallies: {Tallies: b.Tallies}, registry.Initiatives: {Initiatives: b.Initiatives},
		registry.Disciplines: {Disciplines: b.Disciplines}, registry.Registrations: {Registrations: b.Registrations},
		registry.Nominations: {Nominations: b.Nominations}, registry.Figures: {Figures: b.Figures},
	}
}
