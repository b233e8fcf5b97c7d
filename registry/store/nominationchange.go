package store

import (
	"context"
	"errors"
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

// ErrNoBallot tells that a body did not vote on a nomination on that day.
var ErrNoBallot = errors.New("no vote of that body on that day")

// ReplaceBallot corrects the vote of a body on a day on several nominations
// that have not ended; the log keeps what was entered before. One on which
// the body did not vote then gives an error that wraps [ErrNoBallot].
func (r *Register) ReplaceBallot(ctx context.Context, ids []int64, b registry.Ballot) error {
	faults := cleanTexts([]textField{{"ballots.minutes", &b.Minutes}})
	return r.changeNominations(ctx, "correct vote on nominations", ids, func(n *registry.Nomination) (registry.Faults, error) {
		at := slices.IndexFunc(n.Ballots, sameVote(b))
		if at < 0 {
			return nil, fmt.Errorf("nomination %d: %w", n.ID, ErrNoBallot)
		}
		b.UID = n.Ballots[at].UID
		n.Ballots = clone(n.Ballots)
		n.Ballots[at] = b
		return append(slices.Clone(faults), checkOpen(*n)...), nil
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
			ID: change.id, State: string(after.State), StateOn: day{after.StateOn}, Reason: after.Reason,
			AwardID: c.awards[awardRefOf(after.Decision, after.Ordinal)]}
		if _, err := w.NewUpdate().Model(&row).Column("state", "state_on", "reason", "award_id").WherePK().Exec(ctx); err != nil {
			return fmt.Errorf("change nomination %d: %w", change.id, err)
		}
		added, err := correctBallots(ctx, w, change)
		if err != nil {
			return err
		}
		ballots = append(ballots, added...)
		if err := w.changed(registry.Nominations, nominationKey(after), change.before, after); err != nil {
			return err
		}
	}
	return wrap("add ballots", insertRows(ctx, w, ballots))
}

// correctBallots writes the votes of a nomination that were there and read
// otherwise now, and returns those to add.
func correctBallots(ctx context.Context, w *writer, change change[registry.Nomination]) (added []ballotRow, err error) {
	for _, row := range ballotRows(change.id, change.after.Ballots) {
		at := slices.IndexFunc(change.before.Ballots, func(b registry.Ballot) bool { return b.UID == row.UID })
		switch {
		case at < 0:
			added = append(added, row)
		case change.before.Ballots[at] != row.ballot():
			_, err := w.NewUpdate().Model(&row).Column("entitled", "present", "ayes", "secret", "minutes").
				Where("nomination_id = ? AND uid = ?", row.NominationID, row.UID).Exec(ctx)
			if err != nil {
				return nil, fmt.Errorf("correct vote on nomination %d: %w", change.id, err)
			}
		}
	}
	return added, nil
}

func laterOf(a, b cal.Date) cal.Date {
	if a.After(b) {
		return a
	}
	return b
}

// today is the day by the register's clock.
func (r *Register) today() cal.Date { return cal.DateOf(r.opts.Now()) }
