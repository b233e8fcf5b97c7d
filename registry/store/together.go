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
	begun := make(chan besideReader, 1)
	go func() { begun <- r.beginBeside(ctx, waiting) }()
	select {
	case b := <-begun:
		defer b.close()
		if b.err != nil || !b.can {
			return b.err
		}
		return f(ctx, b.tx)
	case <-waiting.Done():
		go func() { b := <-begun; b.close() }()
		return ctx.Err()
	}
}

type besideReader struct {
	tx    bun.Tx
	can   bool
	close func()
	err   error
}

func (r *Register) beginBeside(ctx, waiting context.Context) besideReader {
	b := besideReader{close: func() {}}
	conn, err := r.db.Conn(waiting)
	if err != nil {
		b.err = ctx.Err()
		return b
	}
	b.close = func() { conn.Close() }
	if b.tx, b.err = conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}); b.err != nil {
		return b
	}
	b.close = func() { b.tx.Rollback(); conn.Close() }
	var one int
	err = b.tx.QueryRowContext(ctx, "SELECT 1 FROM sqlite_schema").Scan(&one)
	switch {
	case errors.Is(translate(err), ErrLocked):
	case err != nil:
		b.err = err
	default:
		b.can = true
	}
	return b
}
