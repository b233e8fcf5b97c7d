package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"

	"github.com/uptrace/bun"
)

// logWriter adds blocks to the log.
type logWriter struct {
	insert *sql.Stmt
	end    chain
	// interrupted returns why the caller wants to stop, nil while it does not.
	interrupted func() error
}

// openLog goes on where the log ends.
func openLog(ctx context.Context, w *writer) (*logWriter, error) {
	end, err := markOf(ctx, w.Tx)
	if err != nil {
		return nil, err
	}
	return newLogWriter(ctx, w.Tx.Tx, chain{hash: end.hash, lines: end.line}, w.interrupted)
}

// preparer is a transaction or connection that prepares statements: bun writes
// values into the statement, which is slow for what is packed.
type preparer interface {
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

func newLogWriter(ctx context.Context, db preparer, end chain, interrupted func() error) (*logWriter, error) {
	insert, err := db.PrepareContext(ctx,
		"INSERT INTO log (id, lines, operation_id, kind, action, hash, keys, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
	return &logWriter{insert, end, interrupted}, wrap("write the log", err)
}

func (w *logWriter) close() error { return w.insert.Close() }

// append adds the lines of a block to the chain, and the block to the log.
func (w *logWriter) append(ctx context.Context, operation *operationRow, b block) error {
	lines, err := b.unpacked()
	if err != nil {
		return err
	}
	for _, line := range lines {
		w.end.hash = w.end.digester.digest(w.end.hash, &logEntry{Operation: operation, Kind: b.kind, Action: b.action, noted: line})
	}
	return w.write(ctx, operation.ID, b, w.end.hash)
}

// write adds a block to the log, whose last line has that hash.
func (w *logWriter) write(ctx context.Context, operation int64, b block, hash string) error {
	if err := w.interrupted(); err != nil {
		return err
	}
	body, err := b.body()
	if err != nil {
		return err
	}
	sum, err := hex.DecodeString(hash)
	if err != nil {
		return err
	}
	_, err = w.insert.ExecContext(ctx, w.end.lines+1, b.lines, operation, string(b.kind), string(b.action), sum, b.keys, body)
	w.end.lines += int64(b.lines)
	return wrap("write the log", err)
}

// repacker packs lines that have their hashes.
type repacker struct {
	log  *logWriter
	open blockBuilder
	last logEntry
	// broken tells that the block is of a line that does not fit the chain.
	broken bool
}

// add takes the next line. One that breaks the chain begins a block.
func (p *repacker) add(ctx context.Context, l logEntry, breaks bool) error {
	if breaks || p.open.lines > 0 && p.last.Operation.ID != l.Operation.ID || !p.open.takes(l.Kind, l.Action) {
		if err := p.flush(ctx); err != nil {
			return err
		}
		p.broken = breaks
	}
	p.open.add(l.Kind, l.Action, l.noted)
	p.last = l
	return nil
}

func (p *repacker) flush(ctx context.Context) error {
	if p.open.lines == 0 {
		return nil
	}
	hash := p.last.Hash
	if _, err := hex.DecodeString(hash); p.broken || err != nil {
		hash = noHash
	}
	return p.log.write(ctx, p.last.Operation.ID, p.open.close(), hash)
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
