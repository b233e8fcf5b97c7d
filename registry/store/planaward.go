package store

import (
	"context"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
)

// planAwards completes the awards and plans those that are new.
func (rec *recorder) planAwards(ctx context.Context) error {
	rec.completeAwards()
	book, err := rec.openAwardBook(ctx)
	if err != nil {
		return err
	}
	unchanged := 0
	ids := make([]int64, len(rec.batch.Awards))
	for i := range rec.batch.Awards {
		award := &rec.batch.Awards[i]
		if older, ok := book.recorded(*award); ok {
			*award, ids[i] = older, older.ID
			unchanged++
		} else if older, ok := book.lost(*award); ok {
			rec.fault(lostFault(older, i))
			*award = older
		} else if rec.admitAward(ctx, book, award, i) {
			rec.newAwards = append(rec.newAwards, i)
		}
	}
	rec.count(registry.Awards, len(rec.newAwards), unchanged, 0, 0)
	rec.later(func(ctx context.Context) error {
		added, err := rec.writeNewAwards(ctx)
		rec.receipt.AwardIDs = rec.numberAwards(ids, added)
		for ref, award := range rec.known.awards {
			if award.id == 0 {
				rec.codes.awards[ref] = rec.batch.Awards[award.index].ID
			}
		}
		return err
	})
	return nil
}

// writeNewAwards records the new awards, some at a time, for they are many, and
// returns their keys.
func (rec *recorder) writeNewAwards(ctx context.Context) ([]int64, error) {
	added := make([]int64, 0, len(rec.newAwards))
	for part := range slices.Chunk(rec.newAwards, chunk) {
		p := plan[registry.Award]{added: make([]change[registry.Award], len(part))}
		for i, index := range part {
			p.added[i] = change[registry.Award]{index: index, after: rec.batch.Awards[index]}
		}
		ids, err := writeAwards(ctx, rec.w, p, rec.codes)
		if err != nil {
			return nil, err
		}
		added = append(added, ids...)
	}
	return added, nil
}

// numberAwards fills in the numbers of the new awards, in the batch too.
func (rec *recorder) numberAwards(ids, added []int64) []int64 {
	for i := range ids {
		if ids[i] == 0 && len(added) > 0 {
			ids[i], added = added[0], added[1:]
		}
		rec.batch.Awards[i].ID = ids[i]
	}
	return ids
}

// completeAwards writes references as the decisions have them, and fills in
// what an award leaves to the register: its type, the recipient as at the
// award.
func (rec *recorder) completeAwards() {
	for i := range rec.batch.Awards {
		award := &rec.batch.Awards[i]
		award.ID = 0
		decision, known := rec.lookDecision(award.Decision)
		if known {
			award.Decision = decision.Ref()
		}
		for j := range award.Events {
			event := &award.Events[j]
			rec.giveUID(&event.UID)
			if behind, ok := rec.lookDecision(event.Decision); ok {
				event.Decision = behind.Ref()
			}
		}
		if honour, _, err := rec.law.Honour(award.Honour, decision.Date); err == nil && award.Type == "" {
			award.Type = registry.UsualType(honour.Kind)
		}
	}
}

// admitAward completes a new award and enters it in the book. It tells
// whether nothing that is recorded speaks against it.
func (rec *recorder) admitAward(ctx context.Context, book *awardBook, a *registry.Award, index int) bool {
	decision, known := rec.lookDecision(a.Decision)
	if !known {
		if a.Decision != (registry.DecisionRef{}) {
			rec.fault(registry.Fault{Code: registry.FaultUnknownDecision, Kind: registry.Awards, Index: index, Field: "decision",
				Value: validText(a.Decision.String())})
		} else {
			rec.fault(registry.Fault{Code: registry.FaultMissing, Kind: registry.Awards, Index: index, Field: "decision"})
		}
	}
	if a.Ordinal == 0 {
		a.Ordinal = book.nextOrdinal(rec.refs.of(a.Decision).key)
	}
	rec.giveUID(&a.UID)
	rec.fillRecipient(a, decision.Date)
	before := len(rec.faults)
	rec.checkEvents(*a, decision, index)
	rec.noteError(rec.checkReissueNumbers(ctx, *a, decision.Issuer, index))
	if known && a.Ordinal > 0 {
		rec.checkOrdinal(book, *a, index)
	}
	if a.Subject.Code() != "" {
		rec.noteError(rec.checkGiven(ctx, book, *a, index))
	}
	if known && len(rec.faults) == before {
		rec.checkSins(book, *a, index)
	}
	book.enter(bookAward{index: index, award: a})
	return known && len(rec.faults) == before
}

func (rec *recorder) checkOrdinal(book *awardBook, a registry.Award, index int) {
	older, taken := book.ordinals[rec.refs.of(a.Decision).key][a.Ordinal]
	if !taken {
		return
	}
	args := map[string]string{"recipient": recipientName(*older.award), "honour": older.award.Honour}
	rec.fault(registry.Fault{Code: registry.FaultDuplicateOrdinal, Kind: registry.Awards, Index: index, Field: "ordinal",
		Value: strconv.Itoa(a.Ordinal), Args: naming(args, older.held())})
}

// checkEvents lists what speaks against the events that an award brings; by
// is its decision.
func (rec *recorder) checkEvents(a registry.Award, by registry.Decision, index int) {
	for i, event := range a.Events {
		before := a
		before.Events = a.Events[:i]
		faults := append(before.Accepts(event), checkEvent(rec.law, before, by, event, rec.today)...)
		rec.faults = append(rec.faults, faults.At(registry.Awards, index)...)
		if _, ok := rec.lookDecision(event.Decision); !ok && event.Decision != (registry.DecisionRef{}) {
			rec.unknown(registry.FaultUnknownDecision, registry.Awards, index, "events.decision", event.Decision.String())
		}
	}
}

// fillRecipient fills in what an award does not say of its recipient, as it
// was on the day of the decision.
func (rec *recorder) fillRecipient(a *registry.Award, on cal.Date) {
	as := &a.As
	if a.Subject.IsUnit() {
		unit := rec.known.units[a.Subject.Unit].value
		inKnownCapitals(&as.Name, unit.NameOn(on))
		fill(&as.Name, unit.NameOn(on))
		fill(&as.Superior, rec.known.units[unit.Parent].value.NameOn(on))
		return
	}
	person, ok := rec.known.people[a.Subject.Person]
	if !ok {
		return
	}
	inKnownCapitals(&as.Name, person.value.Name)
	fill(&as.Name, person.value.Name)
	posting, ok := person.value.PostingOn(on)
	if !ok {
		return
	}
	unit := rec.known.units[posting.Unit].value
	fill(&as.Rank, posting.Rank)
	fill(&as.Post, posting.Post)
	fill(&as.Unit, unit.NameOn(on))
	if as.Unit == unit.NameOn(on) {
		fill(&as.Superior, rec.known.units[unit.Parent].value.NameOn(on))
	}
}

// inKnownCapitals writes a name that differs only in its capitals as it is
// known.
func inKnownCapitals(name *string, known string) {
	if registry.DifferInCapitals(*name, known) {
		*name = known
	}
}

func fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
