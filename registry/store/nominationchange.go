package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
)

// AddBallot enters the vote of one body on several nominations. A nomination
// that was proposed is then voted; one that is voted or submitted stays so,
// because councils vote one after the other. What speaks against it comes
// back as [registry.Faults], those of a nomination at its place in ids; all
// of them are changed, or none.
func (r *Register) AddBallot(ctx context.Context, ids []int64, b registry.Ballot) error {
	faults := cleanTexts([]textField{{"ballots.minutes", &b.Minutes}})
	return r.changeNominations(ctx, "vote on nominations", ids, func(n *registry.Nomination) (registry.Faults, error) {
		faults := append(slices.Clone(faults), append(checkOpen(*n), checkBallot(*n, b, r.today())...)...)
		if n.State == registry.Proposed {
			n.State, n.StateOn = registry.Voted, laterOf(n.ProposedOn, b.Held)
		}
		var err error
		b.UID, err = newUID()
		n.Ballots = append(clone(n.Ballots), b)
		slices.SortStableFunc(n.Ballots, compareBallots)
		return faults, err
	})
}

// Submit enters that nominations were submitted to the level above on a day.
func (r *Register) Submit(ctx context.Context, ids []int64, on cal.Date) error {
	return r.changeNominations(ctx, "submit nominations", ids, func(n *registry.Nomination) (registry.Faults, error) {
		faults := checkMove(*n, on, r.today())
		if n.State == registry.Submitted {
			faults = append(faults, stateFault(*n))
		}
		n.State, n.StateOn = registry.Submitted, on
		return faults, nil
	})
}

// Refuse enters that nominations were refused on a day, and why.
func (r *Register) Refuse(ctx context.Context, ids []int64, on cal.Date, reason string) error {
	return r.endNominations(ctx, "refuse nominations", registry.Refused, ids, on, reason)
}

// Withdraw enters that nominations were withdrawn on a day, and why.
func (r *Register) Withdraw(ctx context.Context, ids []int64, on cal.Date, reason string) error {
	return r.endNominations(ctx, "withdraw nominations", registry.Withdrawn, ids, on, reason)
}

func (r *Register) endNominations(ctx context.Context, action string, to registry.NominationState, ids []int64, on cal.Date, reason string) error {
	faults := cleanTexts([]textField{{"reason", &reason}})
	return r.changeNominations(ctx, action, ids, func(n *registry.Nomination) (registry.Faults, error) {
		faults := append(slices.Clone(faults), checkMove(*n, on, r.today())...)
		n.State, n.StateOn, n.Reason = to, on, reason
		return faults, nil
	})
}

// checkOpen tells of a nomination to which nothing more can happen.
func checkOpen(n registry.Nomination) registry.Faults {
	if n.State.Ended() {
		return registry.Faults{stateFault(n)}
	}
	return nil
}

// checkMove lists what speaks against a nomination changing its state on a
// day.
func checkMove(n registry.Nomination, on, today cal.Date) registry.Faults {
	faults := checkOpen(n)
	switch {
	case on.IsZero():
		return append(faults, requireDate("state_on", on)...)
	case !on.IsDay():
		return append(faults, registry.Fault{Code: registry.FaultDate, Field: "state_on", Value: on.Short()})
	}
	return append(faults, checkDay("state_on", on, n.StateOn, today)...)
}

// stateFault is the fault that what became of a nomination does not allow a
// change; Args name it and say how it stands since when.
func stateFault(n registry.Nomination) registry.Fault {
	return registry.Fault{Code: registry.FaultState, Field: "state", Value: n.Subject.Code(), Args: map[string]string{
		"nomination": strconv.FormatInt(n.ID, 10), "state": string(n.State), "on": n.StateOn.Short()}}
}

// changeNominations alters nominations, each once.
func (r *Register) changeNominations(ctx context.Context, action string, ids []int64,
	alter func(*registry.Nomination) (registry.Faults, error),
) error {
	return r.write(ctx, action, func(ctx context.Context, w *writer) error {
		found, err := nominationsByID(ctx, w.Tx, ids)
		if err != nil {
			return err
		}
		var faults registry.Faults
		changes := make([]change[registry.Nomination], len(found))
		for i, before := range found {
			after := before
			against, err := alter(&after)
			if err != nil {
				return err
			}
			against = append(against, after.Validate(r.Catalogue())...)
			faults = append(faults, against.Errors().At(registry.Nominations, i)...)
			changes[i] = change[registry.Nomination]{id: before.ID, index: i, before: before, after: after}
		}
		if len(faults) > 0 {
			return faults
		}
		return moveNominations(ctx, w, changes, newCodes())
	})
}

// moveNominations writes how nominations stand and the votes that came to
// them.
func moveNominations(ctx context.Context, w *writer, changes []change[registry.Nomination], c *codes) error {
	var ballots []ballotRow
	for _, change := range changes {
		if err := w.interrupted(); err != nil {
			return err
		}
		after := change.after
		row := nominationRow{
			ID: change.id, State: string(after.State), StateOn: after.StateOn.String(), Reason: after.Reason,
			AwardID: c.awards[awardRefOf(after.Decision, after.Ordinal)]}
		if _, err := w.NewUpdate().Model(&row).Column("state", "state_on", "reason", "award_id").WherePK().Exec(ctx); err != nil {
			return fmt.Errorf("change nomination %d: %w", change.id, err)
		}
		for _, b := range after.Ballots {
			if !slices.Contains(change.before.Ballots, b) {
				ballots = append(ballots, ballotRows(change.id, []registry.Ballot{b})...)
			}
		}
		if err := w.changed(registry.Nominations, nominationKey(after), change.before, after); err != nil {
			return err
		}
	}
	return wrap("add ballots", insertRows(ctx, w, ballots))
}

func laterOf(a, b cal.Date) cal.Date {
	if a.After(b) {
		return a
	}
	return b
}

// today is the day by the register's clock.
func (r *Register) today() cal.Date { return cal.DateOf(r.opts.Now()) }
