package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// Kinds of records beside those of a batch, as the log names them.
const (
	AwardEvents registry.EntryKind = "award_events"
	Attachments registry.EntryKind = "attachments"
	Prints      registry.EntryKind = "prints"
	Settings    registry.EntryKind = "settings"
	OwnLaw      registry.EntryKind = "own_rows"
)

// LogLine is one changed record in the log.
type LogLine struct {
	ID int64
	// Operation numbers the change of which the line is a part; At is when
	// it was made, in UTC, Operator what it did: record, rename unit …
	Operation int64
	At        time.Time
	Actor     Actor
	Command   string
	Operator  string
	Kind      registry.EntryKind
	// Key is the record's code, or what else names it.
	Key    string
	Action logbook.Action
	// Before and After are the record as JSON, empty where there was none.
	Before, After string
	// Hash is the SHA-256 of the hash before and of this line.
	Previous, Hash string
}

// LogFilter narrows what [Register.Log] returns; empty fields do not narrow.
type LogFilter struct {
	Kind      registry.EntryKind
	Key       string
	Operation int64
	Since     time.Time
	// Last returns only that many lines, the newest.
	Last int
}

const logTime = "2006-01-02T15:04:05.000Z"

type operationRow struct {
	bun.BaseModel `bun:"table:operations,alias:o"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	At            string `bun:"at"`
	User          string `bun:"user"`
	Machine       string `bun:"machine"`
	Command       string `bun:"command"`
	Action        string `bun:"action"`
}

// told returns the operation as its lines tell it.
func (o operationRow) told() *logbook.Operation {
	return &logbook.Operation{ID: o.ID, At: o.At, User: o.User, Machine: o.Machine, Command: o.Command, Action: o.Action}
}

// appendLog writes the operation and its lines; a transaction that changed
// nothing leaves none.
func (r *Register) appendLog(ctx context.Context, w *writer, action string) error {
	if w.notes.Len() == 0 {
		return nil
	}
	operation, err := r.newOperation(ctx, w.Tx, action)
	if err != nil {
		return err
	}
	log, err := openLog(ctx, w)
	if err != nil {
		return err
	}
	told := operation.told()
	for _, b := range w.notes.Blocks() {
		if err := log.append(ctx, told, b); err != nil {
			return errors.Join(err, log.close())
		}
	}
	return log.close()
}

func (r *Register) newOperation(ctx context.Context, tx bun.Tx, action string) (operationRow, error) {
	uid, err := newUID()
	if err != nil {
		return operationRow{}, err
	}
	operation := operationRow{
		UID: uid, At: r.opts.Now().UTC().Format(logTime),
		User: r.opts.Actor.User, Machine: r.opts.Actor.Machine, Command: r.opts.Command, Action: action,
	}
	_, err = tx.NewInsert().Model(&operation).Exec(ctx)
	return operation, err
}

// Log returns lines of the log, oldest first.
func (r *Register) Log(ctx context.Context, f LogFilter) ([]LogLine, error) {
	var lines []LogLine
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		lines, err = logLines(ctx, tx, f)
		return err
	})
	return lines, wrap("read the log", err)
}

// errEnough ends a walk.
var errEnough = errors.New("enough")

// logLines goes from the newest line on, so that Last ends the walk.
func logLines(ctx context.Context, tx bun.Tx, f LogFilter) ([]LogLine, error) {
	var lines []LogLine
	err := walkBlocks(ctx, tx, f.span(), func(b *blockRow) error {
		entries, err := chainedEntries(ctx, tx, b)
		if err != nil {
			return err
		}
		for _, l := range slices.Backward(entries) {
			if f.Key != "" && l.Key != f.Key {
				continue
			}
			line, err := l.line()
			if err != nil {
				return err
			}
			if lines = append(lines, line); len(lines) == f.Last {
				return errEnough
			}
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	slices.Reverse(lines)
	return lines, err
}

func (f LogFilter) span() span {
	s := span{kind: f.Kind, first: f.Operation, last: f.Operation, backwards: true}
	if f.Key != "" {
		s.keys = []string{f.Key}
	}
	if !f.Since.IsZero() {
		s.since = f.Since.UTC().Format(logTime)
	}
	return s
}

// chainedEntries returns the lines of a block with their hashes.
func chainedEntries(ctx context.Context, tx bun.Tx, b *blockRow) ([]logEntry, error) {
	var before []byte
	err := tx.NewSelect().Model((*blockRow)(nil)).Column("hash").Where("l.id < ?", b.ID).Order("l.id DESC").Limit(1).Scan(ctx, &before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	log := chain{hash: hex.EncodeToString(before)}
	return log.next(b)
}
