package store

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// Grant is a decision that grants nominations.
type Grant struct {
	// Nominations are the numbers of the nominations, in the order of the
	// decision's list.
	Nominations []int64
	// Decision is a new one, or names one that is recorded by issuer, number
	// and year of its date; what it tells beside that must not contradict it.
	Decision registry.Decision
	// From is the ordinal of the first award; 0 goes on after the last one of
	// the decision.
	From int
	// Override is the reason kept with awards to which rules object.
	Override string
}

// Grant makes a decision and its awards from nominations, in one step: each
// nomination becomes one award, whose citation is the achievement, and the
// initiatives on which it rests are used. All of it is recorded, or nothing. A
// nomination whose award was annulled, and not restored, may be granted again.
// What is wrong comes back as [registry.Faults]: those of an award or of a
// nomination at its place in g.Nominations. The receipt is that of
// [Register.Record].
func (r *Register) Grant(ctx context.Context, g Grant) (Receipt, error) {
	var receipt Receipt
	err := r.write(ctx, "grant nominations", func(ctx context.Context, w *writer) error {
		found, err := nominationsByID(ctx, w.Tx, g.Nominations)
		if err != nil {
			return err
		}
		if g.Decision, err = recordedDecision(ctx, w, g.Decision); err != nil {
			return err
		}
		grounds, err := loadGroundsOf(ctx, w, found)
		if err != nil {
			return err
		}
		annulled, err := annulledAmong(ctx, w, found)
		if err != nil {
			return err
		}
		faults := checkGrant(found, annulled, grounds, g.Decision.Date)
		rec := newRecorder(r, w, RecordOptions{})
		if err := joinFaults(faults, rec.record(ctx, g.batch(found))); err != nil {
			return err
		}
		receipt = rec.receipt
		return enterGrant(ctx, w, rec, found, grounds)
	})
	if err == nil && r.opts.DryRun {
		return receipt.unnumbered(), nil
	}
	return receipt, err
}

// recordedDecision gives a decision that is recorded its day, when only the
// year is given.
func recordedDecision(ctx context.Context, w *writer, d registry.Decision) (registry.Decision, error) {
	if d.Date.IsDay() {
		return d, nil
	}
	recorded, err := oneDecision(ctx, w.Tx, d.Ref())
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return d, nil // what it lacks is told when it is recorded
	}
	d.Date = recorded.value.Date
	return d, err
}

// loadGroundsOf reads the initiatives on which nominations rest, by number.
func loadGroundsOf(ctx context.Context, w *writer, nominations []registry.Nomination) (map[int64]registry.Initiative, error) {
	var ids []int64
	for _, n := range nominations {
		for _, ref := range n.Initiatives {
			ids = append(ids, ref.ID)
		}
	}
	grounds := make(map[int64]registry.Initiative, len(ids))
	err := inChunks(ids, func(part []int64) error {
		loaded, err := initiatives().load(ctx, w.Tx, byColumn("i.id", part))
		for _, initiative := range loaded {
			grounds[initiative.id] = initiative.value
		}
		return err
	})
	return grounds, err
}

// annulledAmong tells of which nominations the award was annulled and not
// restored.
func annulledAmong(ctx context.Context, w *writer, nominations []registry.Nomination) (map[int64]bool, error) {
	ids := make([]int64, len(nominations))
	for i, n := range nominations {
		ids[i] = n.ID
	}
	annulled := make(map[int64]bool)
	err := inChunks(ids, func(part []int64) error {
		var id number
		q := w.NewSelect().TableExpr("nominations AS n").Column("n.id").
			Join("JOIN annulled_awards AS gone ON gone.award_id = n.award_id").Where("n.id IN (?)", bun.List(part))
		return eachRow(ctx, q, []any{&id}, func() { annulled[int64(id)] = true })
	})
	return annulled, wrap("read annulled awards", err)
}

// checkGrant lists what speaks against granting nominations by a decision of
// that day: nominations that ended, and initiatives that are used already.
func checkGrant(found []registry.Nomination, annulled map[int64]bool, grounds map[int64]registry.Initiative, on cal.Date) registry.Faults {
	if len(found) == 0 {
		return registry.Faults{{Code: registry.FaultMissing, Kind: registry.Nominations, Field: "nominations"}}
	}
	var all registry.Faults
	usedBy := make(map[int64]int64) // nominations by initiative
	for i, n := range found {
		if annulled[n.ID] { // as if nobody had decided
			n.State, n.StateOn = registry.Proposed, n.ProposedOn
		}
		faults := checkOpen(n)
		if on.IsDay() && on.Before(n.StateOn) {
			faults = append(faults, dateOrder("state_on", n.StateOn, on))
		}
		for _, ref := range n.Initiatives {
			first, taken := usedBy[ref.ID]
			switch {
			case grounds[ref.ID].Used():
				faults = append(faults, usedFault(grounds[ref.ID]))
			case taken:
				faults = append(faults, registry.Fault{Code: registry.FaultInitiativeUsed, Field: "initiatives", Value: ref.Title,
					Args: map[string]string{"nomination": strconv.FormatInt(first, 10)}})
			}
			usedBy[ref.ID] = n.ID
		}
		all = append(all, faults.At(registry.Nominations, i)...)
	}
	return all
}

// batch is the decision with one award for each nomination.
func (g Grant) batch(found []registry.Nomination) registry.Batch {
	b := registry.Batch{Decisions: []registry.Decision{g.Decision}, Awards: make([]registry.Award, len(found))}
	for i, n := range found {
		b.Awards[i] = registry.Award{
			Decision: g.Decision.Ref(), Honour: n.Honour, Subject: n.Subject, Period: n.Period, Movement: n.Movement,
			Type: n.Type, Citation: n.Achievement, Override: g.Override}
		if g.From > 0 {
			b.Awards[i].Ordinal = g.From + i
		}
	}
	return b
}

// joinFaults puts faults before those of an error; any other error goes
// first.
func joinFaults(faults registry.Faults, err error) error {
	var more registry.Faults
	if err != nil && !errors.As(err, &more) {
		return err
	}
	all := slices.Concat(faults, more)
	if len(all.Errors()) == 0 {
		return nil
	}
	return all
}

// enterGrant enters in nominations and their initiatives which awards they
// became.
func enterGrant(ctx context.Context, w *writer, rec *recorder, found []registry.Nomination, grounds map[int64]registry.Initiative) error {
	decided := rec.batch.Decisions[0].Date
	for _, award := range rec.batch.Awards {
		rec.codes.awards[awardRefOf(award.Decision, award.Ordinal)] = award.ID
	}
	changes := make([]change[registry.Nomination], len(found))
	for i, before := range found {
		award := rec.batch.Awards[i]
		after := before
		after.State, after.StateOn, after.Decision, after.Ordinal = registry.Granted, decided, award.Decision, award.Ordinal
		changes[i] = change[registry.Nomination]{id: before.ID, index: i, before: before, after: after}
		for _, ref := range before.Initiatives {
			if err := useInitiative(ctx, w, grounds[ref.ID], award); err != nil {
				return err
			}
		}
	}
	return moveNominations(ctx, w, changes, rec.codes)
}
