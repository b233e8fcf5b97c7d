package store

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/migrate"

	"sovang/registry"
	"sovang/registry/logbook"
)

// The log of releases before schema 4 has a row for each line. Its lines are
// chained as today's are: packed, they keep their hashes.

// packingStep is the migration that leaves the old log under the name oldLog.
const packingStep, oldLog = "0004", "log_of_lines"

// logHeads is what blocks of a log are like beside their lines, as a table l,
// whatever release wrote it: of an older one each line is a block.
func logHeads(ctx context.Context, db bun.IDB) (string, error) {
	packed, err := isPacked(ctx, db)
	if err != nil || packed {
		return "(SELECT id, lines, operation_id, kind, lower(hex(hash)) AS hash FROM log) AS l", err
	}
	return "(SELECT id, 1 AS lines, operation_id, kind, hash FROM log) AS l", nil
}

// isPacked tells that the log is kept in blocks.
func isPacked(ctx context.Context, db bun.IDB) (bool, error) {
	return db.NewSelect().TableExpr("pragma_table_info('log')").Where("name = 'body'").Exists(ctx)
}

// oldRow is a line of an old log, with its operation.
type oldRow struct {
	ID       int64   `bun:"id"`
	Kind     string  `bun:"kind"`
	Key      string  `bun:"key"`
	Action   string  `bun:"action"`
	Before   string  `bun:"before"`
	After    string  `bun:"after"`
	Previous string  `bun:"previous"`
	Hash     string  `bun:"hash"`
	Number   int64   `bun:"operation_id"`
	At       *string `bun:"at"` // nil where the operation is not there
	User     string  `bun:"user"`
	Machine  string  `bun:"machine"`
	Command  string  `bun:"command"`
	Operator string  `bun:"operator"`
}

// walkOldLog calls visit with the lines of an old log in their order, some at a
// time.
func walkOldLog(ctx context.Context, tx bun.Tx, table string, visit func([]logEntry) error) error {
	operation := &logbook.Operation{}
	for after := int64(0); ; {
		var rows []oldRow
		err := tx.NewSelect().TableExpr("? AS l", bun.Ident(table)).Join("LEFT JOIN operations AS o ON o.id = l.operation_id").
			ColumnExpr("l.id, l.operation_id, l.kind, l.key, l.action, l.before, l.after, l.previous, l.hash").
			ColumnExpr("o.at, o.user, o.machine, o.command, o.action AS operator").
			Where("l.id > ?", after).Order("l.id").Limit(5000).Scan(ctx, &rows)
		if err != nil || len(rows) == 0 {
			return wrap("read the log", err)
		}
		entries := make([]logEntry, len(rows))
		for i, row := range rows {
			if row.At == nil {
				return fmt.Errorf("%w: line %d of the log is of no operation", ErrDamaged, row.ID)
			}
			if operation.ID != row.Number {
				operation = &logbook.Operation{ID: row.Number, At: *row.At, User: row.User, Machine: row.Machine, Command: row.Command, Action: row.Operator}
			}
			entries[i] = logEntry{logbook.Line{ID: row.ID, Operation: operation, Kind: registry.EntryKind(row.Kind), Action: logbook.Action(row.Action),
				Note: logbook.Note{Key: row.Key, Before: row.Before, After: row.After}, Previous: row.Previous, Hash: row.Hash}}
		}
		if err := visit(entries); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// fits makes sure that a line of which the hashes were kept is the next one.
func (c *chain) fits(l *logEntry) bool {
	was := c.hash
	c.hash = c.hasher.Hash(was, &l.Line)
	return l.Previous == was && l.Hash == c.hash
}

// verifyOldLog walks the chain of an old log.
func verifyOldLog(ctx context.Context, tx bun.Tx) error {
	var log chain
	return walkOldLog(ctx, tx, "log", func(entries []logEntry) error {
		for i := range entries {
			if !log.fits(&entries[i]) {
				return entries[i].broken()
			}
		}
		return nil
	})
}

// noHash is the hash of a block that was broken before it was packed: none has it.
var noHash = strings.Repeat("0", 64)

// packOldLog packs the lines that [packingStep] left. A line that did not fit
// does not fit afterwards: it begins a block that has no hash.
func packOldLog(ctx context.Context, conn bun.IConn, step *migrate.Migration) error {
	tx, inTx := conn.(bun.Tx)
	if step.Name != packingStep || !inTx {
		return nil
	}
	log, err := newLogWriter(ctx, tx.Tx, chain{}, ctx.Err)
	if err != nil {
		return err
	}
	var old chain
	sound, blocks := true, &repacker{log: log}
	err = walkOldLog(ctx, tx, oldLog, func(entries []logEntry) error {
		for _, l := range entries {
			breaks := sound && !old.fits(&l)
			sound = sound && !breaks
			if err := blocks.add(ctx, l, breaks); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = blocks.flush(ctx)
	}
	if err = errors.Join(err, log.close()); err != nil {
		return fmt.Errorf("pack the log: %w", err)
	}
	_, err = tx.NewRaw("DROP TABLE ?", bun.Ident(oldLog)).Exec(ctx)
	return err
}

// repacker packs lines that have their hashes.
type repacker struct {
	log  *logWriter
	open logbook.Builder
	last logEntry
	// broken tells that the block is of a line that does not fit the chain.
	broken bool
}

// add takes the next line. One that breaks the chain begins a block.
func (p *repacker) add(ctx context.Context, l logEntry, breaks bool) error {
	if breaks || p.open.Lines() > 0 && p.last.Operation.ID != l.Operation.ID || !p.open.Takes(l.Kind, l.Action) {
		if err := p.flush(ctx); err != nil {
			return err
		}
		p.broken = breaks
	}
	p.open.Add(l.Kind, l.Action, l.Note)
	p.last = l
	return nil
}

func (p *repacker) flush(ctx context.Context) error {
	if p.open.Lines() == 0 {
		return nil
	}
	hash := p.last.Hash
	if _, err := hex.DecodeString(hash); p.broken || err != nil {
		hash = noHash
	}
	return p.log.write(ctx, p.last.Operation.ID, p.open.Close(), hash)
}
