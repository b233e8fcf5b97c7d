package registry_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
)

// after returns an award to which the events happened in that order.
func after(kinds ...registry.EventKind) registry.Award {
	a := validAward()
	for _, kind := range kinds {
		a.Events = append(a.Events, registry.Event{Kind: kind})
	}
	return a
}

func TestStandingFollowsTheEvents(t *testing.T) {
	type events = []registry.EventKind
	const (
		amended, reissued, downgraded = registry.Amended, registry.Reissued, registry.Downgraded
		annulled, stripped, restored  = registry.Annulled, registry.Stripped, registry.Restored
	)
	tests := []struct {
		events events
		want   registry.Standing
		counts bool
	}{
		{nil, registry.Valid, true},
		{events{amended}, registry.Valid, true},
		{events{reissued}, registry.ValidReissued, true},
		{events{reissued, amended, reissued}, registry.ValidReissued, true},
		{events{downgraded}, registry.LoweredHonour, true},
		{events{downgraded, reissued}, registry.LoweredHonour, true},
		{events{reissued, downgraded}, registry.LoweredHonour, true},
		{events{annulled}, registry.AnnulledAward, false},
		{events{stripped}, registry.StrippedHonour, false},
		{events{annulled, restored}, registry.Valid, true},
		{events{reissued, annulled, restored}, registry.ValidReissued, true},
		{events{downgraded, stripped, restored}, registry.LoweredHonour, true},
		{events{annulled, restored, downgraded}, registry.LoweredHonour, true},
		{events{annulled, restored, reissued}, registry.ValidReissued, true},
		{events{annulled, restored, downgraded, stripped}, registry.StrippedHonour, false},
		{events{annulled, restored, downgraded, stripped, restored}, registry.LoweredHonour, true},
		{events{annulled, restored, annulled}, registry.AnnulledAward, false},
		// Sequences that Accepts refuses, but that a damaged register may hold.
		{events{annulled, downgraded}, registry.AnnulledAward, false},
		{events{annulled, stripped}, registry.StrippedHonour, false},
		{events{annulled, stripped, restored}, registry.Valid, true},
		{events{downgraded, restored}, registry.LoweredHonour, true},
	}
	for _, test := range tests {
		a := after(test.events...)
		if got := a.Standing(); got != test.want || a.Counts() != test.counts {
			t.Errorf("after %v it is %s and counts: %t, want %s, %t", test.events, got, a.Counts(), test.want, test.counts)
		}
	}
}

func TestAnAwardCountsUnlessItsLossWasNotRestored(t *testing.T) {
	kinds := rapid.SliceOf(rapid.SampledFrom(registry.EventKinds()))
	rapid.Check(t, func(t *rapid.T) {
		events := kinds.Draw(t, "events")
		lost := false
		for _, kind := range slices.Backward(events) {
			if kind == registry.Restored {
				break
			}
			if lost = kind == registry.Annulled || kind == registry.Stripped; lost {
				break
			}
		}
		if got := after(events...).Counts(); got == lost {
			t.Errorf("after %v it counts: %t", events, got)
		}
	})
}

func TestRestoringGivesBackTheStandingBefore(t *testing.T) {
	kinds := rapid.SliceOf(rapid.SampledFrom(registry.EventKinds()))
	loss := rapid.SampledFrom([]registry.EventKind{registry.Annulled, registry.Stripped})
	rapid.Check(t, func(t *rapid.T) {
		var a registry.Award
		for _, kind := range kinds.Draw(t, "events") {
			event := registry.Event{Kind: kind, Date: day2020(), Reason: "x", Honour: "DVTT"}
			if len(a.Accepts(event)) == 0 {
				a.Events = append(a.Events, event)
			}
		}
		if !a.Counts() {
			return
		}
		before := a.Standing()
		a.Events = append(a.Events, registry.Event{Kind: loss.Draw(t, "loss")}, registry.Event{Kind: registry.Restored})
		if got := a.Standing(); got != before {
			t.Errorf("it was %s and is restored as %s", before, got)
		}
	})
}

func day2020() cal.Date { return cal.Year(2020).First() }

func TestTodayReadsAsAmendedAndLowered(t *testing.T) {
	a := validAward()
	a.Honour, a.As = "HC_BVTQ_2", registry.Recipient{Name: "Nguyễn Văn An", Rank: "Đại úy", Post: "Trợ lý", Unit: "Phòng 1", Superior: "Cục Kỹ thuật"}
	a.Events = []registry.Event{
		{Kind: registry.Amended, Changes: []registry.Change{
			{Field: "as.name", From: "Nguyễn Văn An", To: "Nguyễn Văn Ân"}, {Field: "as.rank", To: "Thiếu tá"},
			{Field: "as.post", To: "Trưởng phòng"}, {Field: "as.unit", To: "Phòng 2"}, {Field: "as.superior", To: "Quân khu 2"},
			{Field: "citation", To: "Đã có thành tích"}, {Field: "honour", To: "HC_BVTQ_1"},
		}},
		{Kind: registry.Downgraded, Honour: "HC_BVTQ_3"},
		{Kind: registry.Amended, Changes: []registry.Change{{Field: "as.rank", To: "Trung tá"}}},
		{Kind: registry.Annulled}, {Kind: registry.Restored},
	}
	today := a.Today()
	want := registry.Recipient{Name: "Nguyễn Văn Ân", Rank: "Trung tá", Post: "Trưởng phòng", Unit: "Phòng 2", Superior: "Quân khu 2"}
	if today.As != want || today.Citation != "Đã có thành tích" || today.Honour != "HC_BVTQ_3" {
		t.Errorf("today it reads %q %q %q", today.Honour, today.As, today.Citation)
	}
	if a.As.Name != "Nguyễn Văn An" || a.Honour != "HC_BVTQ_2" {
		t.Errorf("the record itself changed to %q %q", a.Honour, a.As)
	}
}

func TestAmendRecordsWhatItCorrects(t *testing.T) {
	a := validAward()
	a.Events = []registry.Event{{Kind: registry.Amended, Date: day(t, "2020-01-05"), Changes: []registry.Change{{Field: "as.name", To: "Cục Kĩ thuật"}}}}
	decision := registry.DecisionRef{Issuer: "QK2", Number: "5", Year: 2020}
	event, faults := a.Amend(day(t, "2020-02-01"), "sai chính tả", decision, map[string]string{
		"citation": "Đã lập công", "as.name": "Cục Kỹ thuật", "as.superior": "Quân khu 2",
	})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	want := []registry.Change{{Field: "as.name", From: "Cục Kĩ thuật", To: "Cục Kỹ thuật"}, {Field: "citation", From: "Đã có thành tích xuất sắc", To: "Đã lập công"}}
	if !slices.Equal(event.Changes, want) {
		t.Errorf("got %q, want %q", event.Changes, want)
	}
	if event.Kind != registry.Amended || event.Date != day(t, "2020-02-01") || event.Reason != "sai chính tả" || event.Decision != decision {
		t.Errorf("got %+v", event)
	}
}

func TestAmendRefusesWhatMayNotBeAmended(t *testing.T) {
	tests := []struct {
		name string
		to   map[string]string
		want []string
	}{
		{"every field that may", map[string]string{"as.name": "1", "as.rank": "2", "as.post": "3", "as.unit": "4", "as.superior": "5", "citation": "6"}, nil},
		{"nothing", nil, []string{"changes missing"}},
		{"to what it is", map[string]string{"as.name": "Cục Kỹ thuật"}, []string{"changes missing"}},
		{"unseen text", map[string]string{"citation": hidden}, []string{"citation text"}},
		{"honour", map[string]string{"honour": "DVQT"}, []string{"changes choice", "changes missing"}},
		{"honour behind another", map[string]string{"honour": "DVQT", "citation": "Đã lập công"}, []string{"changes choice"}},
	}
	for _, test := range tests {
		_, faults := validAward().Amend(day(t, "2020-02-01"), "sai", registry.DecisionRef{}, test.to)
		if got := briefly(faults); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
	_, faults := after(registry.Annulled).Amend(cal.Date{}, "", registry.DecisionRef{}, map[string]string{"citation": "x"})
	if got, want := briefly(faults), []string{"date missing", "reason missing", "kind state"}; !slices.Equal(got, want) {
		t.Errorf("an annulled award: got %q, want %q", got, want)
	}
}

func TestAcceptsWantsDateReasonAndKind(t *testing.T) {
	a := validAward()
	a.Events = []registry.Event{{Kind: registry.Reissued, Date: day(t, "2020-01-05")}}
	valid := func() registry.Event {
		return registry.Event{Kind: registry.Annulled, Date: day(t, "2020-01-05"), Reason: "kê khai sai"}
	}
	type event = registry.Event
	checkFaults(t, valid, a.Accepts, []faultCase[event]{
		{"lowered", func(e *event) { e.Kind, e.Honour = registry.Downgraded, "DVTT" }, nil},
		{"no kind", func(e *event) { e.Kind = "" }, []string{"kind missing"}},
		{"unknown kind", func(e *event) { e.Kind = "lost" }, []string{"kind choice"}},
		{"no date", func(e *event) { e.Date = cal.Date{} }, []string{"date missing"}},
		{"date without a day", func(e *event) { e.Date = day(t, "2020-02") }, []string{"date missing"}},
		{"before the event before", func(e *event) { e.Date = day(t, "2020-01-04") }, []string{"date date-order"}},
		{"no reason", func(e *event) { e.Reason = "" }, []string{"reason missing"}},
		{"unseen reason", func(e *event) { e.Reason = hidden }, []string{"reason text"}},
		{"lowered to nothing", func(e *event) { e.Kind = registry.Downgraded }, []string{"honour missing"}},
		{"restored though not lost", func(e *event) { e.Kind = registry.Restored }, []string{"kind state"}},
		{"change of another field", func(e *event) {
			e.Kind, e.Changes = registry.Amended, []registry.Change{{Field: "citation"}, {Field: "ordinal"}}
		}, []string{"changes choice"}},
	})
}

func TestALostAwardCanOnlyBeRestored(t *testing.T) {
	for _, lost := range []registry.EventKind{registry.Annulled, registry.Stripped} {
		for _, kind := range registry.EventKinds() {
			event := registry.Event{Kind: kind, Date: day2020(), Reason: "x", Honour: "DVTT"}
			if faults := after(lost).Accepts(event); faults.Has(registry.FaultState) != (kind != registry.Restored) {
				t.Errorf("%s after %s: %v", kind, lost, faults)
			}
			if faults := after(lost, registry.Restored).Accepts(event); faults.Has(registry.FaultState) != (kind == registry.Restored) {
				t.Errorf("%s after %s and restored: %v", kind, lost, faults)
			}
		}
	}
}
