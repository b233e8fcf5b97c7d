package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// awardRef names an award: by its decision and its ordinal there.
type awardRef struct {
	decision decisionKey
	ordinal  int
}

func awardRefOf(decision registry.DecisionRef, ordinal int) awardRef {
	return awardRef{keyOf(decision), ordinal}
}

// awardColumns are the columns of an entry that names an award.
type awardColumns struct {
	AwardIssuer  string `bun:"award_issuer,scanonly"`
	AwardNumber  string `bun:"award_number,scanonly"`
	AwardYear    int    `bun:"award_year,scanonly"`
	AwardOrdinal int    `bun:"award_ordinal,scanonly"`
}

func (c awardColumns) decision() registry.DecisionRef {
	return registry.DecisionRef{Issuer: c.AwardIssuer, Number: c.AwardNumber, Year: cal.Year(c.AwardYear)}
}

// joinAward adds the decision and the ordinal of the award that a column
// holds.
func joinAward(column string) narrowing { return joinAwardOn("ua.id = ?TableAlias." + column) }

// joinAwardOn is joinAward with the condition by which the award is found.
func joinAwardOn(condition string) narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.ColumnExpr("COALESCE(ud.issuer, '') AS award_issuer, COALESCE(ud.number, '') AS award_number, " +
			"COALESCE(ud.year, 0) AS award_year, COALESCE(ua.ordinal, 0) AS award_ordinal").
			Join("LEFT JOIN awards AS ua ON " + condition).
			Join("LEFT JOIN decisions AS ud ON ud.id = ua.decision_id")
	}
}

// loadAwardsNamed reads the awards that entries name. Those of the batch are
// planned already and have no number yet.
func (rec *recorder) loadAwardsNamed(ctx context.Context, refs []awardRef) error {
	wanted := make(map[awardRef]bool, len(refs))
	numbers := set{}
	for _, ref := range refs {
		if ref != (awardRef{}) && !wanted[ref] {
			wanted[ref] = true
			numbers.add(ref.decision.number)
		}
	}
	err := inChunks(numbers.sorted(), func(part []string) error {
		loaded, err := loadAwards(ctx, rec.w.Tx, byColumn("d.number_key", part))
		for _, award := range loaded {
			if ref := awardRefOf(award.Decision, award.Ordinal); wanted[ref] {
				rec.known.awards[ref], rec.codes.awards[ref] = held[registry.Award]{id: award.ID, value: award}, award.ID
			}
		}
		return err
	})
	for i, award := range rec.batch.Awards {
		ref := awardRefOf(award.Decision, award.Ordinal)
		if _, there := rec.known.awards[ref]; wanted[ref] && !there {
			rec.known.awards[ref] = held[registry.Award]{index: i, value: award}
		}
	}
	return err
}

// writeRef returns a reference as the decision has it.
func (rec *recorder) writeRef(ref *registry.DecisionRef) {
	if decision, known := rec.lookDecision(*ref); known {
		*ref = decision.Ref()
	}
}

// requireAward tells of an entry that names a decision or an award that is
// not there, or an award to somebody else.
func (rec *recorder) requireAward(kind registry.EntryKind, index int, s registry.Subject, ref registry.DecisionRef, ordinal int) {
	none := ref == registry.DecisionRef{}
	_, decided := rec.lookDecision(ref)
	award, given := rec.known.awards[awardRefOf(ref, ordinal)]
	fault := unknownAward(ref, ordinal, s)
	switch {
	case none && ordinal == 0, given && award.value.Subject == s:
		return
	case none:
		fault = registry.Fault{Code: registry.FaultMissing, Field: "decision"}
	case ordinal == 0:
		fault = registry.Fault{Code: registry.FaultMissing, Field: "ordinal"}
	case !decided:
		fault = registry.Fault{Code: registry.FaultUnknownDecision, Field: "decision", Value: validText(ref.String())}
	}
	rec.faults = append(rec.faults, registry.Faults{fault}.At(kind, index)...)
}

// unknownAward is the fault that no award of that decision and ordinal was
// given to the subject.
func unknownAward(ref registry.DecisionRef, ordinal int, s registry.Subject) registry.Fault {
	return registry.Fault{Code: registry.FaultUnknownAward, Field: "decision",
		Value: validText(fmt.Sprintf("%s #%d", ref, ordinal)), Args: map[string]string{"recipient": validText(s.Code())}}
}
