package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/uptrace/bun"
)

// mark is a line of the log: whoever has it has all before it.
type mark struct {
	line int64
	hash string
}

// markOf returns the last line of the log, nothing while there is none.
func markOf(ctx context.Context, db bun.IDB) (mark, error) {
	heads, err := logHeads(ctx, db)
	if err != nil {
		return mark{}, err
	}
	return markWhere(ctx, db.NewSelect().TableExpr(heads))
}

// markAt returns the last line of the log up to the one of that number that
// ends a block.
func markAt(ctx context.Context, db bun.IDB, line int64) (mark, error) {
	heads, err := logHeads(ctx, db)
	if err != nil {
		return mark{}, err
	}
	return markWhere(ctx, db.NewSelect().TableExpr(heads).Where("l.id <= ?", line).Where("l.id + l.lines - 1 <= ?", line))
}

func markWhere(ctx context.Context, q *bun.SelectQuery) (m mark, err error) {
	err = q.ColumnExpr("l.id + l.lines - 1, l.hash").OrderExpr("l.id DESC").Limit(1).Scan(ctx, &m.line, &m.hash)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return m, err
}

// firstHash returns the hash of the first line of the log, "" while there is
// none.
func firstHash(ctx context.Context, db *bun.DB) (hash string, err error) {
	packed, err := isPacked(ctx, db)
	if err != nil {
		return "", err
	}
	if packed {
		err = db.RunInTx(ctx, &sql.TxOptions{ReadOnly: true}, func(ctx context.Context, tx bun.Tx) error {
			hash, err = firstPackedHash(ctx, tx)
			return err
		})
		return hash, err
	}
	err = db.NewRaw("SELECT hash FROM log ORDER BY id LIMIT 1").Scan(ctx, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return hash, err
}

func firstPackedHash(ctx context.Context, tx bun.Tx) (hash string, err error) {
	err = walkBlocks(ctx, tx, span{}, func(b *blockRow) error {
		var log chain
		entries, err := log.next(b)
		if err == nil {
			hash, err = entries[0].Hash, errEnough
		}
		return err
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return hash, err
}
