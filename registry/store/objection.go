package store

import (
	"context"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type objectionRow struct {
	bun.BaseModel `bun:"table:award_objections,alias:b"`
	ID            int64  `bun:"id,pk,autoincrement"`
	AwardID       int64  `bun:"award_id"`
	Rule          string `bun:"rule"`
	Cite          string `bun:"cite"`
	Why           string `bun:"why"`
}

// loadObjections reads what the rules had to say against awards, as it was
// recorded.
func loadObjections(ctx context.Context, tx bun.Tx, awardIDs []int64) (map[int64][]registry.Objection, error) {
	objections := make(map[int64][]registry.Objection)
	err := inChunks(awardIDs, func(part []int64) error {
		var rows []objectionRow
		err := tx.NewSelect().Model(&rows).Where("b.award_id IN (?)", bun.List(part)).Order("b.id").Scan(ctx)
		for _, row := range rows {
			objections[row.AwardID] = append(objections[row.AwardID], registry.Objection{Rule: row.Rule, Cite: row.Cite, Why: row.Why})
		}
		return err
	})
	return objections, wrap("read objections", err)
}

// writeObjections adds the objections of new awards, whose keys are given.
func writeObjections(ctx context.Context, w *writer, p plan[registry.Award], ids []int64) error {
	var rows []objectionRow
	for i, award := range p.added {
		for _, o := range award.after.Objections {
			rows = append(rows, objectionRow{AwardID: ids[i], Rule: o.Rule, Cite: o.Cite, Why: o.Why})
		}
	}
	return wrap("add objections", insertRows(ctx, w, rows))
}
