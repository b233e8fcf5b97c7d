package store

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// eventUnion are the events of one award in both registers while they are
// united.
type eventUnion struct {
	award, theirs registry.Award
	// own are only here, come only there.
	own, come []registry.Event
	// here and there are how often the side gave up what only the other tells.
	here, there int
}

// agreeEvents returns the events of an award that stand, and writes what
// changes. Events that one side gave up for those of the other stay given up,
// and go here if it was they who did so.
func (u *uniting) agreeEvents(ctx context.Context, award, theirs registry.Award) ([]registry.Event, error) {
	e := eventUnion{award: award, theirs: theirs, own: lacking(theirs.Events, award.Events), come: lacking(award.Events, theirs.Events)}
	if len(e.own)+len(e.come) == 0 {
		return award.Events, nil
	}
	if err := u.learnGivenUp(ctx); err != nil {
		return nil, err
	}
	e.here, e.there = u.givenUp.here.most(e.come), u.givenUp.there.most(e.own)
	own, come := e.own, e.come
	switch {
	case e.here > e.there:
		come = u.givenUp.here.without(come)
		countKind(&u.report.Kept, AwardEvents)
	case e.there > e.here:
		own = u.givenUp.there.without(own)
	}
	goes := lacking(own, e.own)
	all := e.with(goes, come)
	if contradict(award, own, come, all) || isReissued(goes) {
		return u.settleEvents(ctx, e)
	}
	return all, u.writeEvents(ctx, award, goes, come, all)
}

// with are the events here without those that go, and with those that come.
func (e eventUnion) with(goes, come []registry.Event) []registry.Event {
	all := slices.Concat(lacking(goes, e.award.Events), come)
	slices.SortStableFunc(all, compareEvents)
	return all
}

// isReissued tells that a paper was issued anew by one of the events. It is in
// the world, and what was printed of it and handed over rests on that event.
func isReissued(events []registry.Event) bool {
	return slices.ContainsFunc(events, func(e registry.Event) bool { return e.Kind == registry.Reissued })
}

// settleEvents lets the events of one side stand for good, or tells of the
// contradiction.
func (u *uniting) settleEvents(ctx context.Context, e eventUnion) ([]registry.Event, error) {
	switch {
	case u.opts.Keep == Ours:
		countKind(&u.report.Settled, AwardEvents)
		return e.award.Events, u.tellGivenUp(e)
	case u.opts.Keep == Theirs && !isReissued(e.own):
		all := e.with(e.own, e.come)
		return all, u.writeEvents(ctx, e.award, e.own, e.come, all)
	}
	u.report.Conflicts = append(u.report.Conflicts, Conflict{Kind: AwardEvents, Key: awardKey(e.award), Name: awardTitle(e.award),
		OurUID: e.award.UID, TheirUID: e.theirs.UID, Stranger: u.opts.Keep == Theirs,
		Different: []Disagreement{{"events", eventLine(e.own), eventLine(e.come)}}})
	return e.award.Events, nil
}

// tellGivenUp lets the log tell that the award had their events and gave them
// up, more often than they gave up ours.
func (u *uniting) tellGivenUp(e eventUnion) error {
	given := e.award
	given.Events = e.with(nil, e.come)
	for range e.there - e.here + 1 {
		if err := u.w.changed(registry.Awards, awardKey(e.award), e.award, given); err != nil {
			return err
		}
		if err := u.w.changed(registry.Awards, awardKey(e.award), given, e.award); err != nil {
			return err
		}
	}
	return nil
}

// writeEvents lets events of an award go and others come. Where its events are
// others then, or come before others that are there, a line of the log tells
// all of them in their order.
func (u *uniting) writeEvents(ctx context.Context, award registry.Award, goes, come, all []registry.Event) error {
	steps := func(events []registry.Event, action logbook.Action) ([]step, error) {
		list := make([]step, len(events))
		for i, event := range events {
			text, err := logText(event)
			if err != nil {
				return nil, err
			}
			list[i] = step{kind: AwardEvents, key: awardKey(award), action: action, from: text, to: text}
		}
		return list, nil
	}
	gone, err := steps(goes, logbook.Added)
	if err != nil {
		return err
	}
	more, err := steps(come, logbook.Removed)
	if err != nil {
		return err
	}
	if err := (eventLedger{}).remove(ctx, u.m, gone); err != nil {
		return err
	}
	if err := (eventLedger{}).add(ctx, u.m, more); err != nil {
		return err
	}
	countMerged(&u.report.New, AwardEvents, len(come))
	countMerged(&u.report.Changed, AwardEvents, len(goes))
	if len(goes) == 0 && slices.EqualFunc(all[:len(award.Events)], award.Events, func(a, b registry.Event) bool { return a.UID == b.UID }) {
		return nil
	}
	ordered := award
	ordered.Events = all
	return u.w.changed(registry.Awards, awardKey(award), award, ordered)
}

// givenUp counts by uid how often an event gave way to those of another
// register.
type givenUp map[string]int

func (g givenUp) most(events []registry.Event) int {
	most := 0
	for _, event := range events {
		most = max(most, g[event.UID])
	}
	return most
}

func (g givenUp) without(events []registry.Event) []registry.Event {
	return slices.DeleteFunc(slices.Clone(events), func(e registry.Event) bool { return g[e.UID] > 0 })
}

// learnGivenUp reads, once, which events both registers gave up.
func (u *uniting) learnGivenUp(ctx context.Context) error {
	if u.givenUp.here != nil {
		return nil
	}
	var err error
	if u.givenUp.here, err = readGivenUp(ctx, u.w.Tx); err != nil {
		return err
	}
	u.givenUp.there, err = readGivenUp(ctx, u.their)
	return err
}

// readGivenUp reads a log: an award that is told anew without an event gave it
// up, if that was not taken back.
func readGivenUp(ctx context.Context, tx bun.Tx) (givenUp, error) {
	standing, err := standingOperations(ctx, tx)
	if err != nil {
		return nil, err
	}
	counts := givenUp{}
	err = walkLines(ctx, tx, span{kind: registry.Awards, action: logbook.Changed}, func(l logEntry) error {
		var before, after registry.Award
		if !standing[l.Operation.ID] || !strings.Contains(l.Before, `"Events":[`) {
			return nil
		}
		if unmarshal(l.Before, &before) != nil || unmarshal(l.After, &after) != nil {
			return l.broken()
		}
		for _, event := range lacking(after.Events, before.Events) {
			counts[event.UID]++
		}
		return nil
	})
	return counts, err
}
