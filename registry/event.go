package registry

import (
	"cmp"
	"maps"
	"slices"

	"sovang/registry/cal"
)

// EventKind is what happened to an award after it was recorded.
type EventKind string

// The kinds of event (Thông tư 151/2018/TT-BQP, Điều 85-88; Thông tư
// 115/2016/TT-BQP, Điều 15-16).
const (
	Amended    EventKind = "amended"    // đính chính
	Reissued   EventKind = "reissued"   // cấp đổi, cấp lại
	Downgraded EventKind = "downgraded" // hạ mức
	Annulled   EventKind = "annulled"   // hủy bỏ
	Stripped   EventKind = "stripped"   // tước
	Restored   EventKind = "restored"   // phục hồi
)

// EventKinds lists the kinds.
func EventKinds() []EventKind {
	return []EventKind{Amended, Reissued, Downgraded, Annulled, Stripped, Restored}
}

// Event is something that happened to an award: when, why, by which decision.
type Event struct {
	UID    string
	Kind   EventKind
	Date   cal.Date
	Reason string
	// Decision is the decision behind the event, where the law asks for one.
	Decision DecisionRef
	// Honour is the lower honour that a Downgraded award became.
	Honour string
	// Changes are what an Amended event corrects.
	Changes []Change
	// Reissue says how a Reissued event issued the certificate anew.
	Reissue Reissue
}

// Change is one corrected field of an award.
type Change struct {
	// Field is as.name, as.rank, as.post, as.unit, as.superior or citation.
	Field    string
	From, To string
}

// AmendableFields lists the fields that an amendment may correct. The
// decision, the recipient and the honour are not among them: a wrong one is
// annulled and recorded anew.
func AmendableFields() []string {
	return []string{"as.name", "as.rank", "as.post", "as.unit", "as.superior", "citation"}
}

// Standing is how an award stands after its events.
type Standing string

// The standings.
const (
	Valid          Standing = "valid"
	ValidReissued  Standing = "reissued"
	LoweredHonour  Standing = "downgraded"
	AnnulledAward  Standing = "annulled"
	StrippedHonour Standing = "stripped"
)

// Standing tells how the award stands after all its events.
func (a Award) Standing() Standing {
	standing, lost := Valid, Standing("")
	for _, event := range a.Events {
		switch event.Kind {
		case Annulled:
			lost = AnnulledAward
		case Stripped:
			lost = StrippedHonour
		case Restored:
			lost = ""
		case Downgraded:
			standing = LoweredHonour
		case Reissued:
			if standing == Valid {
				standing = ValidReissued
			}
		}
	}
	return cmp.Or(lost, standing)
}

// Counts tells that the award counts: it is neither annulled nor stripped.
func (a Award) Counts() bool {
	standing := a.Standing()
	return standing != AnnulledAward && standing != StrippedHonour
}

// Today returns the award as it reads after its events: amended fields
// corrected, a downgraded honour lowered.
func (a Award) Today() Award {
	for _, event := range a.Events {
		if event.Kind == Downgraded {
			a.Honour = event.Honour
		}
		for _, change := range event.Changes {
			if field := a.amendable(change.Field); field != nil {
				*field = change.To
			}
		}
	}
	return a
}

func (a *Award) amendable(field string) *string {
	switch field {
	case "as.name":
		return &a.As.Name
	case "as.rank":
		return &a.As.Rank
	case "as.post":
		return &a.As.Post
	case "as.unit":
		return &a.As.Unit
	case "as.superior":
		return &a.As.Superior
	case "citation":
		return &a.Citation
	}
	return nil
}

// Amend returns the event that corrects the given fields, with what they
// read before. A field that may not be amended, or a correction that
// changes nothing, is a fault.
func (a Award) Amend(date cal.Date, reason string, decision DecisionRef, to map[string]string) (Event, Faults) {
	var f faultList
	today := a.Today()
	event := Event{Kind: Amended, Date: date, Reason: reason, Decision: decision}
	for _, field := range slices.Sorted(maps.Keys(to)) {
		if !slices.Contains(AmendableFields(), field) {
			f.add(Fault{Code: FaultChoice, Field: "changes", Value: field})
		}
	}
	for _, field := range AmendableFields() {
		value, asked := to[field]
		if !asked || *today.amendable(field) == value {
			continue
		}
		f.text(field, value)
		event.Changes = append(event.Changes, Change{Field: field, From: *today.amendable(field), To: value})
	}
	if len(event.Changes) == 0 {
		f.add(Fault{Code: FaultMissing, Field: "changes"})
	}
	f.list = append(f.list, a.Accepts(event)...)
	return event, f.list
}

// Accepts lists what speaks against adding the event to the award: an event
// needs a date and a reason, only an award that stands in the right way can be
// annulled, lowered or restored, and a certificate is issued anew on a ground
// that the law knows.
func (a Award) Accepts(event Event) Faults {
	var f faultList
	f.oneOf("kind", string(event.Kind), stringsOf(EventKinds()))
	if !event.Date.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "date"})
	}
	f.requireText("reason", event.Reason)
	if event.Kind == Downgraded {
		f.requireText("honour", event.Honour)
	}
	if n := len(a.Events); n > 0 {
		f.inOrder("date", a.Events[n-1].Date, event.Date)
	}
	if stands := a.Counts(); stands == (event.Kind == Restored) {
		f.add(Fault{Code: FaultState, Field: "kind", Value: string(event.Kind), Args: map[string]string{"standing": string(a.Standing())}})
	}
	for _, change := range event.Changes {
		if !slices.Contains(AmendableFields(), change.Field) {
			f.add(Fault{Code: FaultChoice, Field: "changes", Value: change.Field})
		}
	}
	f.acceptsReissue(event)
	return f.list
}
