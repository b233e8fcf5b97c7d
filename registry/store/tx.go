package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/google/uuid"
	"github.com/uptrace/bun"
)

// chunk is how many rows or keys go into one statement.
const chunk = 400

// read runs f in a transaction that sees one state of the register
// throughout and does not keep others from reading.
func (r *Register) read(ctx context.Context, f func(context.Context, bun.Tx) error) error {
	return translate(r.db.RunInTx(ctx, &sql.TxOptions{ReadOnly: true}, f))
}

// writer is a transaction that changes the register, with the lines that it
// adds to the log.
type writer struct {
	bun.Tx
	lines []pendingLine
}

// write runs f in a transaction that excludes other writers. What f noted in
// the log becomes one operation.
func (r *Register) write(ctx context.Context, action string, f func(context.Context, *writer) error) error {
	return translate(r.db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		w := &writer{Tx: tx}
		if err := f(ctx, w); err != nil {
			return err
		}
		return r.appendLog(ctx, w, action)
	}))
}

// newUID returns a UUIDv7, by which registers are merged.
func newUID() (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make a uid: %w", err)
	}
	return id.String(), nil
}
