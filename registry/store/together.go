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
func (r *Register) readBeside(ctx, waiting context.Context, f task) error {
	begun := make(chan besideReader, 1)
	go func() { begun <- r.beginBeside(ctx, waiting) }()
	select {
	case reader := <-begun:
		defer reader.end()
		if !reader.reads {
			return reader.err
		}
		return f(ctx, reader.tx)
	case <-waiting.Done():
		go func() { (<-begun).end() }() // it may wait for the file a while yet
		return ctx.Err()
	}
}

// besideReader is a transaction on a connection of its own.
type besideReader struct {
	conn  bun.Conn
	tx    bun.Tx
	reads bool // it has begun; if not, the file is locked or err came in the way
	err   error
}

// beginBeside begins a transaction, and reads so that it holds its state.
func (r *Register) beginBeside(ctx, waiting context.Context) (reader besideReader) {
	if reader.conn, reader.err = r.db.Conn(waiting); reader.err != nil {
		reader.err = ctx.Err() // only that nobody waits any longer is no fault
		return reader
	}
	if reader.tx, reader.err = reader.conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}); reader.err != nil {
		return reader
	}
	var one int
	err := reader.tx.QueryRowContext(ctx, "SELECT 1 FROM sqlite_schema").Scan(&one)
	reader.reads = err == nil
	if err != nil && !errors.Is(translate(err), ErrLocked) {
		reader.err = err
	}
	return reader
}

// end gives back what was begun.
func (b besideReader) end() {
	if b.tx.Tx != nil {
		b.tx.Rollback() // nothing was written
	}
	if b.conn.Conn != nil {
		b.conn.Close()
	}
}
