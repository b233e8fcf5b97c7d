package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Difference is what parts a register from a backup, by their logs.
type Difference struct {
	// Related tells that the two are of one register: their logs begin alike.
	Related bool
	// Common is the last change that both have; its ID is 0 when there is none.
	Common LoggedChange
	// OnlyHere are the changes that the register has and the backup has not,
	// OnlyThere the other way round; both oldest first.
	OnlyHere, OnlyThere []LoggedChange
	// Here and There count the records of each.
	Here, There []registry.Count
	// Unreadable is why the register cannot be compared; nil when it can.
	Unreadable error
	// Altered is what [Register.Verify] or the check of the file finds wrong
	// with the register: it may differ from a backup that has the same log.
	Altered error
}

// Same tells that the register holds what the backup holds.
func (d Difference) Same() bool {
	return d.Related && len(d.OnlyHere)+len(d.OnlyThere) == 0 && d.Unreadable == nil && d.Altered == nil
}

// LoggedChange is one operation of the log: what a command did in one go.
type LoggedChange struct {
	ID      int64
	At      time.Time
	Actor   Actor
	Command string
	// Records counts the lines of the log by the kind of record.
	Records []registry.Count
}

// Compare tells what would be lost and won if the backup took the place of
// the register at path. The backup is never changed; of the register, what a
// program that was killed left unfinished is taken back, as by every command.
// One that cannot be read is no error, so that it can be replaced; one that is
// locked is [ErrLocked].
func Compare(ctx context.Context, path, backup string, o Options) (Difference, error) {
	d, err := compareFiles(ctx, path, backup, o)
	if err != nil {
		return Difference{}, fmt.Errorf("compare register %s with %s: %w", path, backup, translate(err))
	}
	return d, nil
}

func compareFiles(ctx context.Context, path, backup string, o Options) (d Difference, err error) {
	there, err := connectReadOnly(backup, o.wait())
	if err != nil {
		return d, err
	}
	defer there.Close()
	if d.There, err = countRecords(ctx, there); err != nil {
		return d, err
	}
	version, err := schemaVersion(path)
	if err != nil {
		d.Unreadable = err
		return d, nil
	}
	here, err := connectToRead(path, "rw", o.wait())
	if err != nil {
		return d, err
	}
	defer here.Close()
	d, err = compareLogs(ctx, here, there, d)
	if err == nil {
		r := &Register{db: here, path: path, opts: o}
		d.Altered = translate(r.checkTo(ctx, Everything, version))
		return d, cannotTell(ctx, d.Altered)
	}
	if err = translate(err); cannotTell(ctx, err) == nil {
		return Difference{There: d.There, Unreadable: err}, nil
	}
	return d, err
}

// cannotTell returns an error that says nothing about the register: it is
// locked, or the user ended the command.
func cannotTell(ctx context.Context, err error) error {
	if errors.Is(err, ErrLocked) || ctx.Err() != nil {
		return err
	}
	return nil
}

func compareLogs(ctx context.Context, here, there *bun.DB, d Difference) (Difference, error) {
	var err error
	if d.Here, err = countRecords(ctx, here); err != nil {
		return d, err
	}
	common, err := lastCommon(ctx, here, there)
	if err != nil {
		return d, err
	}
	if d.OnlyHere, err = changesAfter(ctx, here, common); err != nil {
		return d, err
	}
	if d.OnlyThere, err = changesAfter(ctx, there, common); err != nil {
		return d, err
	}
	if common == 0 {
		return d, nil
	}
	d.Related = true
	d.Common, err = changeOfLine(ctx, there, common)
	return d, err
}

// lastCommon returns the last line that two logs have in common. Each line
// holds the hash of the one before: if one is alike, all before it are.
func lastCommon(ctx context.Context, a, b *bun.DB) (int64, error) {
	lastA, err := markOf(ctx, a)
	if err != nil {
		return 0, err
	}
	lastB, err := markOf(ctx, b)
	if err != nil {
		return 0, err
	}
	common, low, high := int64(0), int64(0), min(lastA.line, lastB.line) // low is alike
	for low < high {
		middle := high - (high-low)/2
		end, alike, err := alikeUpTo(ctx, a, b, middle)
		if err != nil {
			return 0, err
		}
		if alike {
			low, common = middle, end
		} else {
			high = middle - 1
		}
	}
	return common, nil
}

func alikeUpTo(ctx context.Context, a, b *bun.DB, line int64) (end int64, alike bool, err error) {
	inA, err := markAt(ctx, a, line)
	if err != nil {
		return 0, false, err
	}
	inB, err := markAt(ctx, b, line)
	for err == nil && inA.line != inB.line {
		if inA.line > inB.line {
			inA, err = markAt(ctx, a, inB.line)
		} else {
			inB, err = markAt(ctx, b, inA.line)
		}
	}
	return inA.line, inA == inB, err
}

// changedRow is what an operation did to the records of one kind.
type changedRow struct {
	ID      int64  `bun:"id"`
	First   int64  `bun:"first"`
	At      string `bun:"at"`
	User    string `bun:"user"`
	Machine string `bun:"machine"`
	Command string `bun:"command"`
	Kind    string `bun:"kind"`
	N       int    `bun:"n"`
}

// changesAfter returns the operations after a line of the log.
func changesAfter(ctx context.Context, db *bun.DB, line int64) ([]LoggedChange, error) {
	var rows []changedRow
	query, err := changesQuery(ctx, db)
	if err != nil {
		return nil, err
	}
	if err := query.Where("l.id > ?", line).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	return changesOf(rows)
}

func changesQuery(ctx context.Context, db *bun.DB) (*bun.SelectQuery, error) {
	heads, err := logHeads(ctx, db)
	return db.NewSelect().TableExpr(heads).Join("JOIN operations AS o ON o.id = l.operation_id").
		ColumnExpr("o.id, o.at, o.user, o.machine, o.command, l.kind, sum(l.lines) AS n, min(l.id) AS first").
		GroupExpr("o.id, l.kind").OrderExpr("o.id, first"), err
}

func changeOfLine(ctx context.Context, db *bun.DB, line int64) (LoggedChange, error) {
	var rows []changedRow
	query, err := changesQuery(ctx, db)
	if err != nil {
		return LoggedChange{}, err
	}
	err = query.Where("o.id = (SELECT operation_id FROM log WHERE id <= ? ORDER BY id DESC LIMIT 1)", line).Scan(ctx, &rows)
	if err != nil {
		return LoggedChange{}, err
	}
	changes, err := changesOf(rows)
	if err != nil || len(changes) == 0 {
		return LoggedChange{}, err
	}
	return changes[0], nil
}

func changesOf(rows []changedRow) ([]LoggedChange, error) {
	var changes []LoggedChange
	for _, row := range rows {
		if len(changes) == 0 || changes[len(changes)-1].ID != row.ID {
			at, err := time.Parse(logTime, row.At)
			if err != nil {
				return nil, ErrDamaged
			}
			changes = append(changes, LoggedChange{ID: row.ID, At: at, Actor: Actor{row.User, row.Machine}, Command: row.Command})
		}
		last := &changes[len(changes)-1]
		last.Records = append(last.Records, registry.Count{Kind: registry.EntryKind(row.Kind), N: row.N})
	}
	return slices.Clip(changes), nil
}
