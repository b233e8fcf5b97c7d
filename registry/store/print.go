package store

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Print is one certificate that was printed.
type Print struct {
	AwardID int64
	At      time.Time
	// Paper is the model on which it was printed.
	Paper string
	// SHA256 is the digest of the file in hexadecimal.
	SHA256 string
}

type printRow struct {
	bun.BaseModel `bun:"table:prints,alias:i"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	AwardID       int64  `bun:"award_id"`
	At            string `bun:"at"`
	Paper         string `bun:"paper"`
	SHA256        string `bun:"sha256"`
}

// RecordPrints notes what was printed; a zero At is now. An award that is
// not recorded gives a [*NotFoundError], and nothing is noted.
func (r *Register) RecordPrints(ctx context.Context, prints []Print) error {
	return r.write(ctx, "print", func(ctx context.Context, w *writer) error {
		awards, err := loadPrinted(ctx, w.Tx, prints)
		if err != nil {
			return err
		}
		rows := make([]printRow, len(prints))
		for i, done := range prints {
			award, ok := awards[done.AwardID]
			if !ok {
				return &NotFoundError{registry.Awards, fmt.Sprint(done.AwardID)}
			}
			if len(done.SHA256) != 64 {
				return registry.Faults{{Code: registry.FaultMissing, Kind: Prints, Index: i, Field: "sha256", Value: done.SHA256}}
			}
			if done.At.IsZero() {
				done.At = r.opts.Now()
			}
			if rows[i], err = newPrintRow(done); err != nil {
				return err
			}
			if err := w.added(Prints, awardKey(award), rows[i].print()); err != nil {
				return err
			}
		}
		return wrap("record prints", insertRows(ctx, w, rows))
	})
}

func newPrintRow(p Print) (printRow, error) {
	uid, err := newUID()
	return printRow{UID: uid, AwardID: p.AwardID, At: p.At.UTC().Format(logTime), Paper: p.Paper, SHA256: p.SHA256}, err
}

func loadPrinted(ctx context.Context, tx bun.Tx, prints []Print) (map[int64]registry.Award, error) {
	ids := make([]int64, len(prints))
	for i, done := range prints {
		ids[i] = done.AwardID
	}
	byID := make(map[int64]registry.Award, len(ids))
	err := inChunks(ids, func(part []int64) error {
		found, err := awards().list(ctx, tx, byColumn("a.id", part))
		for _, award := range found {
			byID[award.ID] = award
		}
		return err
	})
	return byID, err
}

// Prints returns what was printed of some awards, or of all when none is
// named, oldest first.
func (r *Register) Prints(ctx context.Context, awardIDs ...int64) ([]Print, error) {
	var rows []printRow
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		query := tx.NewSelect().Model(&rows).Order("i.id")
		if len(awardIDs) > 0 {
			query = query.Where("i.award_id IN (?)", bun.List(awardIDs))
		}
		return query.Scan(ctx)
	})
	prints := make([]Print, len(rows))
	for i, row := range rows {
		prints[i] = row.print()
	}
	return prints, wrap("read prints", err)
}

func (r printRow) print() Print {
	at, err := time.Parse(logTime, r.At)
	if err != nil { // written otherwise by another program: when is not known
		at = time.Time{}
	}
	return Print{AwardID: r.AwardID, At: at, Paper: r.Paper, SHA256: r.SHA256}
}
