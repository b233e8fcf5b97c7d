package store

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// Operation is what one command did, of which each changed record is a line
// of the log.
type Operation struct {
	ID      int64
	At      time.Time
	Actor   Actor
	Command string
	// Action is what the operation did: record, rename unit, undo 12 …
	Action string
	// Records counts the lines by kind and by what was done.
	Records []OperationCount
	// TakenBack tells that the operation was taken back and not brought back.
	TakenBack bool
}

// OperationCount is a number of records of a kind to which the same was done.
type OperationCount struct {
	Kind   registry.EntryKind
	Action logbook.Action
	N      int
}

// Lines is the number of lines of the operation.
func (o Operation) Lines() int {
	n := 0
	for _, count := range o.Records {
		n += count.N
	}
	return n
}

// OperationFilter narrows what [Register.Operations] returns; empty fields do
// not narrow.
type OperationFilter struct {
	ID int64
	// Kind and Key return operations with a line about such a record.
	Kind registry.EntryKind
	Key  string
	// Since and Until bound when it was done: Until itself is out.
	Since, Until time.Time
	// User and Command are parts of the names, whatever case.
	User, Command string
	// Last returns only that many operations, the newest.
	Last int
}

// Operations returns operations, the newest first.
func (r *Register) Operations(ctx context.Context, f OperationFilter) ([]Operation, error) {
	var list []Operation
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		list, err = operations(ctx, tx, f)
		return err
	})
	return list, wrap("read operations", err)
}

func operations(ctx context.Context, tx bun.Tx, f OperationFilter) ([]Operation, error) {
	about, err := f.about(ctx, tx)
	if err != nil {
		return nil, err
	}
	var rows []operationRow
	if err := about(f.narrow(tx.NewSelect().Model(&rows))).Order("o.id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	standing, err := standingOperations(ctx, tx)
	if err != nil {
		return nil, err
	}
	list := make([]Operation, len(rows))
	byID := make(map[int64]*Operation, len(rows))
	ids := make([]int64, len(rows))
	for i, row := range rows {
		if list[i], err = row.operation(); err != nil {
			return nil, err
		}
		moves := strings.HasPrefix(row.Action, undoWord) || strings.HasPrefix(row.Action, redoWord)
		list[i].TakenBack = !moves && !standing[row.ID]
		byID[row.ID], ids[i] = &list[i], row.ID
	}
	return list, inChunks(ids, func(part []int64) error { return countLines(ctx, tx, part, byID) })
}

func (o operationRow) operation() (Operation, error) {
	at, err := time.Parse(logTime, o.At)
	if err != nil {
		return Operation{}, ErrDamaged
	}
	return Operation{ID: o.ID, At: at, Actor: Actor{o.User, o.Machine}, Command: o.Command, Action: o.Action}, nil
}

func countLines(ctx context.Context, tx bun.Tx, ids []int64, byID map[int64]*Operation) error {
	var id, n number
	var kind, action string
	query := tx.NewSelect().TableExpr("log AS l").ColumnExpr("l.operation_id, l.kind, l.action, sum(l.lines)").
		Where("l.operation_id IN (?)", bun.List(ids)).GroupExpr("l.operation_id, l.kind, l.action").OrderExpr("l.operation_id, min(l.id)")
	return eachRow(ctx, query, []any{&id, &kind, &action, &n}, func() {
		operation := byID[int64(id)]
		operation.Records = append(operation.Records, OperationCount{registry.EntryKind(kind), logbook.Action(action), int(n)})
	})
}

// about narrows to operations with a line about a kind and key.
func (f OperationFilter) about(ctx context.Context, tx bun.Tx) (narrowing, error) {
	switch {
	case f.Kind == "" && f.Key == "":
		return everything, nil
	case f.Key == "":
		return func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("o.id IN (SELECT l.operation_id FROM log AS l WHERE l.kind = ?)", string(f.Kind))
		}, nil
	}
	var ids []int64
	err := walkLines(ctx, tx, span{kind: f.Kind, keys: []string{f.Key}}, func(l logEntry) error {
		ids = append(ids, l.Operation.ID)
		return nil
	})
	return byColumn("o.id", slices.Compact(ids)), err
}

func (f OperationFilter) narrow(q *bun.SelectQuery) *bun.SelectQuery {
	if f.ID != 0 {
		q = q.Where("o.id = ?", f.ID)
	}
	if !f.Since.IsZero() {
		q = q.Where("o.at >= ?", f.Since.UTC().Format(logTime))
	}
	if !f.Until.IsZero() {
		q = q.Where("o.at < ?", f.Until.UTC().Format(logTime))
	}
	if f.User != "" {
		q = q.Where("o.user LIKE ? ESCAPE '\\'", containing(f.User))
	}
	if f.Command != "" {
		q = q.Where("o.command LIKE ? ESCAPE '\\'", containing(f.Command))
	}
	if f.Last > 0 {
		q = q.Limit(int64(f.Last))
	}
	return q
}

// containing is the pattern of texts that hold the key somewhere.
func containing(key string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(key) + "%"
}
