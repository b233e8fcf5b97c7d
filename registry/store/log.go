package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Kinds of records beside those of a batch, as the log names them.
const (
	AwardEvents registry.EntryKind = "award_events"
	Attachments registry.EntryKind = "attachments"
	Prints      registry.EntryKind = "prints"
	Settings    registry.EntryKind = "settings"
	OwnLaw      registry.EntryKind = "own_rows"
)

// Action tells what a change did to a record.
type Action string

// The actions.
const (
	Added   Action = "added"
	Changed Action = "changed"
	Removed Action = "removed"
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
	Action Action
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

type logRow struct {
	bun.BaseModel `bun:"table:log,alias:l"`
	ID            int64  `bun:"id,pk,autoincrement"`
	OperationID   int64  `bun:"operation_id"`
	Kind          string `bun:"kind"`
	Key           string `bun:"key"`
	Action        string `bun:"action"`
	Before        string `bun:"before"`
	After         string `bun:"after"`
	Previous      string `bun:"previous"`
	Hash          string `bun:"hash"`

	At       string `bun:"at,scanonly"`
	User     string `bun:"user,scanonly"`
	Machine  string `bun:"machine,scanonly"`
	Command  string `bun:"command,scanonly"`
	Operator string `bun:"operator,scanonly"`
}

func (l logRow) broken() error { return &BrokenLogError{l.ID, l.OperationID} }

// digest chains the line to the one before. Its text is the JSON of an
// array, in which no value can run into the next.
func (l logRow) digest() (string, error) {
	text, err := json.Marshal([]any{
		l.Previous, l.OperationID, l.At, l.User, l.Machine, l.Command, l.Operator, l.Kind, l.Key, l.Action, l.Before, l.After})
	if err != nil {
		return "", fmt.Errorf("log %s %s: %w", l.Kind, l.Key, err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

func (l logRow) line() (LogLine, error) {
	at, err := time.Parse(logTime, l.At)
	if err != nil {
		return LogLine{}, l.broken()
	}
	return LogLine{
		ID: l.ID, Operation: l.OperationID, At: at, Actor: Actor{l.User, l.Machine}, Command: l.Command, Operator: l.Operator,
		Kind: registry.EntryKind(l.Kind), Key: l.Key, Action: Action(l.Action),
		Before: l.Before, After: l.After, Previous: l.Previous, Hash: l.Hash,
	}, nil
}

// pendingLine is a line of the log before its transaction ends.
type pendingLine struct {
	kind          registry.EntryKind
	key           string
	action        Action
	before, after string
}

// added, changed and removed note in the log what happens to a record.
func (w *writer) added(kind registry.EntryKind, key string, after any) error {
	return w.note(kind, key, Added, nil, after)
}

func (w *writer) changed(kind registry.EntryKind, key string, before, after any) error {
	return w.note(kind, key, Changed, before, after)
}

func (w *writer) removed(kind registry.EntryKind, key string, before any) error {
	return w.note(kind, key, Removed, before, nil)
}

func (w *writer) note(kind registry.EntryKind, key string, action Action, before, after any) error {
	beforeText, err := logText(before)
	if err != nil {
		return err
	}
	afterText, err := logText(after)
	if err != nil {
		return err
	}
	w.lines = append(w.lines, pendingLine{kind, key, action, beforeText, afterText})
	return nil
}

func logText(record any) (string, error) {
	if record == nil {
		return "", nil
	}
	text, err := json.Marshal(record)
	if err != nil {
		return "", fmt.Errorf("write log: %w", err)
	}
	return string(text), nil
}

// appendLog writes the operation and its lines; a transaction that changed
// nothing leaves none.
func (r *Register) appendLog(ctx context.Context, w *writer, action string) error {
	if len(w.lines) == 0 {
		return nil
	}
	operation, err := r.newOperation(ctx, w.Tx, action)
	if err != nil {
		return err
	}
	previous, err := lastHash(ctx, w.Tx)
	if err != nil {
		return err
	}
	rows := make([]logRow, len(w.lines))
	for i, line := range w.lines {
		rows[i] = operation.lineOf(line, previous)
		if rows[i].Hash, err = rows[i].digest(); err != nil {
			return err
		}
		previous = rows[i].Hash
	}
	return insertRows(ctx, w, rows)
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

func (o operationRow) lineOf(line pendingLine, previous string) logRow {
	return logRow{
		OperationID: o.ID, At: o.At, User: o.User, Machine: o.Machine, Command: o.Command, Operator: o.Action,
		Kind: string(line.kind), Key: line.key, Action: string(line.action),
		Before: line.before, After: line.after, Previous: previous,
	}
}

func lastHash(ctx context.Context, tx bun.Tx) (string, error) {
	var hash string
	err := tx.NewSelect().Model((*logRow)(nil)).Column("hash").Order("id DESC").Limit(1).Scan(ctx, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return hash, err
}

// Log returns lines of the log, oldest first.
func (r *Register) Log(ctx context.Context, f LogFilter) ([]LogLine, error) {
	var lines []LogLine
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		var rows []logRow
		query := f.narrow(logQuery(tx, &rows))
		if err := query.Scan(ctx); err != nil {
			return err
		}
		for i := len(rows) - 1; i >= 0; i-- {
			line, err := rows[i].line()
			if err != nil {
				return err
			}
			lines = append(lines, line)
		}
		return nil
	})
	return lines, wrap("read the log", err)
}

func logQuery(tx bun.Tx, rows *[]logRow) *bun.SelectQuery {
	return tx.NewSelect().Model(rows).ColumnExpr("?TableColumns").
		ColumnExpr("o.at AS at, o.user AS user, o.machine AS machine, o.command AS command, o.action AS operator").
		Join("JOIN operations AS o ON o.id = l.operation_id")
}

// narrow orders the newest first, so that Last is a limit.
func (f LogFilter) narrow(q *bun.SelectQuery) *bun.SelectQuery {
	q = q.Order("l.id DESC")
	if f.Kind != "" {
		q = q.Where("l.kind = ?", string(f.Kind))
	}
	if f.Key != "" {
		q = q.Where("l.key = ?", f.Key)
	}
	if f.Operation != 0 {
		q = q.Where("l.operation_id = ?", f.Operation)
	}
	if !f.Since.IsZero() {
		q = q.Where("o.at >= ?", f.Since.UTC().Format(logTime))
	}
	if f.Last > 0 {
		q = q.Limit(int64(f.Last))
	}
	return q
}
