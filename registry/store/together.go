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
	waiting, enough := context.WithCancel(ctx)
	defer enough()
	var beside sync.WaitGroup
	var second error
	beside.Go(func() { second = r.readBeside(ctx, waiting, work) })
	first := work(ctx, tx)
	enough() // who still waits for a connection comes too late
	beside.Wait()
	return errors.Join(first, second)
}

// readBeside runs f in a transaction of its own, or not at all when none can
// begin before waiting is done.
func (r *Register) readBeside(ctx, waiting context.Context, f func(context.Context, bun.Tx) error) error {
	conn, err := r.db.Conn(waiting)
	if err != nil {
		return ctx.Err()
	}
	defer conn.Close()
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // it only read
	var one int
	err = tx.QueryRowContext(ctx, "SELECT 1 FROM sqlite_schema").Scan(&one)
	switch {
	case errors.Is(translate(err), ErrLocked):
		return nil
	case err != nil:
		return err
	}
	return f(ctx, tx)
}
