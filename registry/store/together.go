package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"

	"github.com/uptrace/bun"
)

// task is a part of what is read.
type task func(context.Context, bun.Tx) error

// together does tasks in a transaction that has read something already, and
// beside it in a second one on another connection, so that two processors
// read. Both see one state: as long as the first reads, nobody can commit.
// Where the second cannot begin, because somebody waits to commit, the first
// does all.
func (r *Register) together(ctx context.Context, tx bun.Tx, tasks []task) error {
	var next atomic.Int64
	work := func(ctx context.Context, tx bun.Tx) error {
		for i := next.Add(1); int(i) <= len(tasks); i = next.Add(1) {
			if err := tasks[i-1](ctx, tx); err != nil {
				next.Store(int64(len(tasks))) // no more of them
				return err
			}
		}
		return nil
	}
	var beside sync.WaitGroup
	var second error
	beside.Go(func() { second = r.readBeside(ctx, work) })
	first := work(ctx, tx)
	beside.Wait()
	return errors.Join(first, second)
}

// readBeside runs f in a transaction of its own, or not at all when it cannot
// begin.
func (r *Register) readBeside(ctx context.Context, f func(context.Context, bun.Tx) error) error {
	tx, err := r.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return busyIsNoError(err)
	}
	defer tx.Rollback() // it only read
	var one int
	if err := tx.QueryRowContext(ctx, "SELECT 1 FROM sqlite_schema").Scan(&one); err != nil {
		return busyIsNoError(err)
	}
	return f(ctx, tx)
}

func busyIsNoError(err error) error {
	if errors.Is(translate(err), ErrLocked) {
		return nil
	}
	return err
}
