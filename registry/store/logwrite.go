package store

import (
	"context"
	"database/sql"
	"encoding/hex"

	"sovang/registry/logbook"
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
func (w *logWriter) append(ctx context.Context, operation *logbook.Operation, b logbook.Block) error {
	notes, err := b.Notes()
	if err != nil {
		return err
	}
	for _, note := range notes {
		w.end.hash = w.end.hasher.Hash(w.end.hash, &logbook.Line{Operation: operation, Kind: b.Kind, Action: b.Action, Note: note})
	}
	return w.write(ctx, operation.ID, b, w.end.hash)
}

// write adds a block to the log, whose last line has that hash.
func (w *logWriter) write(ctx context.Context, operation int64, b logbook.Block, hash string) error {
	if err := w.interrupted(); err != nil {
		return err
	}
	body, err := b.Body()
	if err != nil {
		return err
	}
	sum, err := hex.DecodeString(hash)
	if err != nil {
		return err
	}
	_, err = w.insert.ExecContext(ctx, w.end.lines+1, b.Lines, operation, string(b.Kind), string(b.Action), sum, b.Keys, body)
	w.end.lines += int64(b.Lines)
	return wrap("write the log", err)
}
