package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// nominationKind joins nominations. Two of one honour in one year become one
// when neither says what the other denies.
func (j *joiner) nominationKind() joinable {
	kind := &joinKind[registry.Nomination, nominationRow]{table: nominations(), load: loadNominations,
		narrow: j.where("proposed_by", "award_id IN (SELECT a.id FROM awards AS a JOIN decisions AS d ON d.id = a.decision_id WHERE d.issuer = ?0)"),
		list:   func(b *registry.Batch) *[]registry.Nomination { return &b.Nominations },
		about:  func(n registry.Nomination) map[string]string { return aboutYear(int(n.Period.To), n.Honour) },
		plain:  withoutGroundNumbers, clear: j.clearNomination}
	kind.clash = func(stays, goes registry.Nomination) registry.Fault {
		fill := func(value *string, other string) {
			if *value == "" || other == "" {
				*value = other
			}
		}
		fill(&stays.Achievement, goes.Achievement)
		fill(&stays.ProposedBy, goes.ProposedBy)
		fill(&stays.Reason, goes.Reason)
		return nominationClash(stays, goes)
	}
	return kind
}

// withoutGroundNumbers leaves the numbers of initiatives out, which differ
// between two records of one initiative.
func withoutGroundNumbers(n registry.Nomination) registry.Nomination {
	n.Initiatives = slices.Clone(n.Initiatives)
	for i := range n.Initiatives {
		n.Initiatives[i].ID = 0
	}
	return n
}

// clearNomination fills what the nomination that stays leaves open, its votes
// and its grounds among it.
func (j *joiner) clearNomination(ctx context.Context, gone, stays int64) error {
	for _, part := range []string{"nomination_initiatives", "ballots"} {
		err := j.exec(ctx, "UPDATE ?0 SET nomination_id = ?1 WHERE nomination_id = ?2 AND NOT EXISTS (SELECT 1 FROM ?0 WHERE nomination_id = ?1)",
			bun.Ident(part), stays, gone)
		if err == nil {
			err = j.exec(ctx, "DELETE FROM ? WHERE nomination_id = ?", bun.Ident(part), gone)
		}
		if err != nil {
			return err
		}
	}
	return j.exec(ctx, "UPDATE nominations SET achievement = CASE nominations.achievement WHEN '' THEN g.achievement ELSE nominations.achievement END, "+
		"reason = CASE nominations.reason WHEN '' THEN g.reason ELSE nominations.reason END, "+
		"proposed_by = COALESCE(nominations.proposed_by, g.proposed_by), award_id = COALESCE(nominations.award_id, g.award_id) "+
		"FROM nominations AS g WHERE g.id = ? AND nominations.id = ?", gone, stays)
}
