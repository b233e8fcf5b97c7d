package sheet_test

import (
	"reflect"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
)

// The numbers of initiatives differ from register to register; year and
// title go with the nomination.
func TestTheInterchangeCarriesTheInitiativesOfANomination(t *testing.T) {
	nomination := registry.Nomination{
		Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS", Period: cal.OneYear(2019), Type: registry.ByMerit,
		ProposedOn: mustDate(2019, 11, 5), State: registry.Proposed,
		Initiatives: []registry.InitiativeRef{{ID: 7, Year: 2018, Title: "Giá thử bơm"}, {ID: 3, Year: 2019, Title: "Bàn thao tác"}}}
	text := writeJSON(t, registry.Batch{Nominations: []registry.Nomination{nomination}})
	document, err := sheet.Read("nominations.json", text, sheet.ReadOptions{})
	if err != nil || len(document.Faults) > 0 {
		t.Fatalf("read: %v, %v", err, document.Faults)
	}
	nomination.Initiatives = []registry.InitiativeRef{{Year: 2018, Title: "Giá thử bơm"}, {Year: 2019, Title: "Bàn thao tác"}}
	if want := (registry.Batch{Nominations: []registry.Nomination{nomination}}); !reflect.DeepEqual(document.Batch, want) {
		t.Errorf("got %+v from %s", document.Batch, text)
	}
}
