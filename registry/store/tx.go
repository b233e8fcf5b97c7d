package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"sovang/registry/logbook"

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

// writer is a transaction that changes the register, with what it adds to the
// log.
type writer struct {
	bun.Tx
	// action is what the log calls the operation.
	action string
	notes  logbook.Notes
	// interrupted returns why the caller wants to stop, nil while it does not.
	interrupted func() error
}

// write runs f in a transaction that excludes other writers. What f noted in
// the log becomes one operation.
//
// The transaction itself cannot be cancelled: database/sql would undo it
// behind the caller's back, and a program that ends in the meantime leaves a
// half-written file and its journal. Instead it asks now and then whether to
// stop, and is undone before write returns.
func (r *Register) write(ctx context.Context, action string, f func(context.Context, *writer) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	err := r.db.RunInTx(context.WithoutCancel(ctx), nil, func(whole context.Context, tx bun.Tx) error {
		w := &writer{Tx: tx, action: action, interrupted: ctx.Err}
		if err := f(whole, w); err != nil {
			return err
		}
		if err := r.appendLog(whole, w, w.action); err != nil {
			return err
		}
		if r.opts.DryRun {
			return errDryRun
		}
		return w.interrupted()
	})
	if errors.Is(err, errDryRun) {
		return ctx.Err()
	}
	return translate(err)
}

// errDryRun undoes a dry run.
var errDryRun = errors.New("dry run")

// newUID returns a UUIDv7, by which registers are merged.
func newUID() (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make a uid: %w", err)
	}
	return id.String(), nil
}
