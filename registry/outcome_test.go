package registry_test

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestOutcomesCompareWhatWasRegisteredProposedAndWon(t *testing.T) {
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	depot, workshop := registry.UnitSubject("KHO1"), registry.UnitSubject("XUONG2")
	registered := func(s registry.Subject, honour string, year cal.Year) registry.Registration {
		return registry.Registration{Subject: s, Honour: honour, Year: year}
	}
	proposed := func(s registry.Subject, honour string, from, on cal.Year, state registry.NominationState) registry.Nomination {
		return registry.Nomination{Subject: s, Honour: honour, Period: cal.Period{From: from, To: 2021}, ProposedOn: on.First(), State: state}
	}
	won := func(s registry.Subject, honour string, year cal.Year, events ...registry.Event) registry.Award {
		return registry.Award{Subject: s, Honour: honour, Period: cal.OneYear(year), Type: registry.ByMerit, Events: events}
	}
	got := registry.CompareOutcomes(cat, 2021,
		[]registry.Registration{registered(depot, "DVQT", 2021), registered(workshop, "DVTT", 2021), registered(depot, "DVTT", 2020)},
		[]registry.Nomination{
			proposed(depot, "DVQT", 2021, 2023, registry.Granted), // the newest counts
			proposed(depot, "DVQT", 2021, 2022, registry.Withdrawn),
			proposed(workshop, "HC_BVTQ_3", 2017, 2022, registry.Refused),
		},
		[]registry.Award{
			won(depot, "DVQT", 2021), won(depot, "GK", 2020),
			won(workshop, "DVTT", 2021, registry.Event{Kind: registry.Annulled, Date: cal.Year(2022).First()}),
		})
	want := []registry.Outcome{
		{Subject: workshop, Honour: "HC_BVTQ_3", Nomination: registry.Refused},
		{Subject: depot, Honour: "DVQT", Registered: true, Nomination: registry.Granted, Won: true},
		{Subject: workshop, Honour: "DVTT", Registered: true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
