package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sovang/registry"
)

// eventBook knows the events of awards, by the awards as they are named here.
type eventBook map[awardRef][]registry.Event

// reissues are the uids of the events by which papers of an award were issued
// anew.
func (b eventBook) reissues(ref awardRef) []string {
	var uids []string
	for _, event := range b[ref] {
		if event.Kind == registry.Reissued {
			uids = append(uids, event.UID)
		}
	}
	return uids
}

// issue returns which of the papers of our award is their nth one; there is
// false when we have no such paper.
func (u *uniting) issue(ref awardRef, n int) (issue int, there bool) {
	if n == 0 {
		return 0, true
	}
	theirs := u.theirs.reissues(ref)
	if n > len(theirs) {
		return 0, false
	}
	at := slices.Index(u.ours.reissues(ref), theirs[n-1])
	return at + 1, at >= 0
}

// uniteEvents adds their events to an award, in the order of their days.
func (u *uniting) uniteEvents(ctx context.Context, place *slot[registry.Award]) error {
	award := place.now
	ref := awardRefOf(award.Decision, award.Ordinal)
	if place.id == 0 && len(award.Events) > 0 {
		u.theirs[ref] = award.Events
	}
	for _, theirs := range place.theirs {
		if len(theirs.Events) == 0 {
			continue
		}
		u.theirs[ref] = theirs.Events
		agreed, err := u.agreeEvents(ctx, award, theirs)
		if err != nil {
			return err
		}
		award.Events = agreed
	}
	if len(award.Events) > 0 {
		u.ours[ref] = award.Events
	}
	return nil
}

// compareEvents sorts events as an award has them.
func compareEvents(a, b registry.Event) int {
	return cmp.Or(strings.Compare(a.Date.String(), b.Date.String()), strings.Compare(a.UID, b.UID))
}

// lacking returns the events of theirs that are not among ours.
func lacking(ours, theirs []registry.Event) []registry.Event {
	var more []registry.Event
	for _, event := range theirs {
		known := func(e registry.Event) bool { return e.UID == event.UID || sameEvent(e, event) }
		if !slices.ContainsFunc(ours, known) {
			more = append(more, event)
		}
	}
	return more
}

// contradict tells that events cannot all have happened to an award of which
// own are only here and come only there: both units issued its paper anew, or
// one lowered what the other annulled. Amendments of both stand, if each found
// what it amended.
func contradict(award registry.Award, own, come, all []registry.Event) bool {
	decides := func(e registry.Event) bool { return e.Kind != registry.Amended }
	if slices.ContainsFunc(own, decides) && slices.ContainsFunc(come, decides) {
		return true
	}
	award.Events = nil
	for _, event := range all {
		amended := event
		if event.Kind == registry.Amended {
			amended, _ = award.Amend(event.Date, event.Reason, event.Decision, corrections(event))
		}
		if award.Accepts(event).Has(registry.FaultState) || !slices.Equal(amended.Changes, event.Changes) {
			return true
		}
		award.Events = append(award.Events, event)
	}
	return false
}

// eventLine shows events in one line.
func eventLine(events []registry.Event) string {
	parts := make([]string, len(events))
	for i, event := range events {
		parts[i] = event.Brief()
	}
	return strings.Join(parts, ", ")
}
