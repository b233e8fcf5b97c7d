package store

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// PaperState is what became of the paper of one award.
type PaperState struct {
	Award registry.Award
	// Prints are all that was printed of it, Handovers all that was handed
	// over, the oldest first and whatever the re-issue.
	Prints    []Print
	Handovers []registry.Handover
}

// ExtractPaper is the paper of a print that is an extract (trích lục), which is
// no certificate.
const ExtractPaper = "extract"

// Printed returns the last print of the paper in force: after a re-issue it
// must be printed anew. An extract does not count.
func (s PaperState) Printed() (Print, bool) { return s.printedAs(s.Award.Reissues()) }

func (s PaperState) printedAs(issue int) (Print, bool) {
	for _, done := range slices.Backward(s.Prints) {
		if done.Issue == issue && done.Paper != ExtractPaper {
			return done, true
		}
	}
	return Print{}, false
}

// Handed returns the hand-over of the paper in force.
func (s PaperState) Handed() (registry.Handover, bool) { return s.handedAs(s.Award.Reissues()) }

func (s PaperState) handedAs(issue int) (registry.Handover, bool) {
	for _, h := range s.Handovers {
		if h.Issue == issue {
			return h, true
		}
	}
	return registry.Handover{}, false
}

// Stale tells that the award was amended or lowered after the paper in force
// was printed: what stands on it is no longer so.
func (s PaperState) Stale() bool {
	done, printed := s.Printed()
	if !printed {
		return false
	}
	for i, event := range s.Award.Events {
		after := i >= done.Events
		if done.Events < 0 { // not counted then: the day must do
			after = event.Date.After(cal.DateOf(done.At))
		}
		if after && (event.Kind == registry.Amended || event.Kind == registry.Downgraded) {
			return true
		}
	}
	return false
}

// Reconcile returns what became of the papers of a decision, by ordinal. A
// decision that is not recorded gives a [*NotFoundError].
func (r *Register) Reconcile(ctx context.Context, ref registry.DecisionRef) ([]PaperState, error) {
	var states []PaperState
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		decision, err := oneDecision(ctx, tx, ref)
		if err != nil {
			return err
		}
		states, err = paperStates(ctx, tx, byColumn("a.decision_id", []int64{decision.id}))
		return err
	})
	return states, err
}

// PaperOf returns what became of the paper of one award.
func (r *Register) PaperOf(ctx context.Context, awardID int64) (PaperState, error) {
	var states []PaperState
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		states, err = paperStates(ctx, tx, byColumn("a.id", []int64{awardID}))
		return err
	})
	return only(states, err, registry.Awards, strconv.FormatInt(awardID, 10))
}

func paperStates(ctx context.Context, tx bun.Tx, narrow narrowing) ([]PaperState, error) {
	found, err := loadAwards(ctx, tx, narrow)
	if err != nil {
		return nil, err
	}
	states := make([]PaperState, len(found))
	place := make(map[int64]int, len(found))
	ids := make([]int64, len(found))
	for i, award := range found {
		states[i].Award, ids[i], place[award.ID] = award, award.ID, i
	}
	return states, inChunks(ids, func(part []int64) error {
		prints, err := loadPrints(ctx, tx, byColumn("i.award_id", part))
		if err != nil {
			return err
		}
		for _, done := range prints {
			state := &states[place[done.AwardID]]
			state.Prints = append(state.Prints, done)
		}
		handed, err := handovers().list(ctx, tx, byColumn("h.award_id", part))
		for _, h := range handed {
			state := &states[place[h.AwardID]]
			state.Handovers = append(state.Handovers, h)
		}
		return err
	})
}

// PaperCount says how far the papers of a decision have come; the numbers are
// ordinals.
type PaperCount struct {
	// Decided is how many the list of the decision holds, Registered how many
	// of them the register has. Lost are those annulled or stripped since.
	Decided, Registered, Lost int
	// Printed and Handed count papers in force, Above those that somebody else
	// prints.
	Printed, Handed, Above int
	// Gaps are numbers of the list that are not registered, Beyond those that
	// are registered past its end.
	Gaps, Beyond []int
	// Stale are those whose paper says what is no longer so.
	Unprinted, Unhanded, Stale []int
}

// CountPapers counts the papers of a decision. decided is how many its list
// holds, 0 for as many as the highest ordinal; printedHere tells whether the
// unit prints a certificate for an award.
func CountPapers(states []PaperState, decided int, printedHere func(registry.Award) bool) PaperCount {
	count := PaperCount{Decided: decided, Registered: len(states)}
	registered, highest := make(map[int]bool, len(states)), 0
	for _, state := range states {
		ordinal := state.Award.Ordinal
		registered[ordinal], highest = true, max(highest, ordinal)
		if decided > 0 && ordinal > decided {
			count.Beyond = append(count.Beyond, ordinal)
		}
		count.add(state, printedHere(state.Award))
	}
	count.Decided = cmp.Or(decided, highest)
	for ordinal := 1; ordinal <= count.Decided; ordinal++ {
		if !registered[ordinal] {
			count.Gaps = append(count.Gaps, ordinal)
		}
	}
	return count
}

func (c *PaperCount) add(s PaperState, printedHere bool) {
	if !s.Award.Counts() {
		c.Lost++
		return
	}
	_, printed := s.Printed()
	switch {
	case printed:
		c.Printed++
	case !printedHere:
		c.Above++
	default:
		c.Unprinted = append(c.Unprinted, s.Award.Ordinal)
	}
	if _, handed := s.Handed(); handed {
		c.Handed++
	} else {
		c.Unhanded = append(c.Unhanded, s.Award.Ordinal)
	}
	if s.Stale() {
		c.Stale = append(c.Stale, s.Award.Ordinal)
	}
}

// Complete tells that there are papers and that nothing remains to be done.
func (c PaperCount) Complete() bool {
	return c.Registered > 0 && len(c.Gaps)+len(c.Beyond)+len(c.Unprinted)+len(c.Unhanded)+len(c.Stale) == 0
}
