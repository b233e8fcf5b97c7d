package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// blockRow is a block of the log, with its operation.
type blockRow struct {
	bun.BaseModel `bun:"table:log,alias:l"`
	ID            int64  `bun:"id,pk"` // the number of its first line
	Lines         int    `bun:"lines"`
	OperationID   int64  `bun:"operation_id"`
	Kind          string `bun:"kind"`
	Action        string `bun:"action"`
	Hash          []byte `bun:"hash"` // of its last line
	Keys          []byte `bun:"keys"`
	Body          []byte `bun:"body"`

	At       string `bun:"at,scanonly"`
	User     string `bun:"user,scanonly"`
	Machine  string `bun:"machine,scanonly"`
	Command  string `bun:"command,scanonly"`
	Operator string `bun:"operator,scanonly"`
}

func (b blockRow) broken() error { return &BrokenLogError{b.ID, b.OperationID} }

// entries unpacks the lines.
func (b blockRow) entries() ([]logEntry, error) {
	notes, err := logbook.Unpack(b.Body, b.Lines)
	if err != nil {
		return nil, b.broken()
	}
	operation := &logbook.Operation{ID: b.OperationID, At: b.At, User: b.User, Machine: b.Machine, Command: b.Command, Action: b.Operator}
	entries := make([]logEntry, len(notes))
	for i, note := range notes {
		entries[i] = logEntry{logbook.Line{
			ID: b.ID + int64(i), Operation: operation, Kind: registry.EntryKind(b.Kind), Action: logbook.Action(b.Action), Note: note,
		}}
	}
	return entries, nil
}

// logPage is how many blocks are read at once.
const logPage = 32

// span narrows which lines of the log are read; the zero span does not.
type span struct {
	kind   registry.EntryKind
	action logbook.Action
	// keys are those of the records of which lines tell.
	keys []string
	// first and last bound the numbers of operations.
	first, last int64
	// before bounds the numbers of lines: it is out.
	before int64
	// since bounds when the operation was done, as the log writes it.
	since string
	// backwards gives the last line first.
	backwards bool
}

func (s span) query(tx bun.Tx, rows *[]blockRow) *bun.SelectQuery {
	q := tx.NewSelect().Model(rows).ColumnExpr("?TableColumns").
		ColumnExpr("o.at AS at, o.user AS user, o.machine AS machine, o.command AS command, o.action AS operator").
		Join("JOIN operations AS o ON o.id = l.operation_id").Limit(logPage)
	if s.kind != "" {
		q = q.Where("l.kind = ?", string(s.kind))
	}
	if s.action != "" {
		q = q.Where("l.action = ?", string(s.action))
	}
	if len(s.keys) > 0 {
		q = q.WhereGroup(" AND ", s.withKeys)
	}
	if s.first != 0 {
		q = q.Where("l.operation_id >= ?", s.first)
	}
	if s.last != 0 {
		q = q.Where("l.operation_id <= ?", s.last)
	}
	if s.since != "" {
		q = q.Where("o.at >= ?", s.since)
	}
	if s.before != 0 {
		q = q.Where("l.id < ?", s.before)
	}
	return q
}

// withKeys narrows to blocks that may tell of one of the keys.
func (s span) withKeys(q *bun.SelectQuery) *bun.SelectQuery {
	for _, key := range s.keys {
		q = q.WhereOr("instr(l.keys, ?) > 0", logbook.KeyMark(key))
	}
	return q
}

// keeps tells that a line of a block is meant.
func (s span) keeps(l logEntry) bool {
	return (len(s.keys) == 0 || slices.Contains(s.keys, l.Key)) && (s.before == 0 || l.ID < s.before)
}

// walkBlocks calls visit with the blocks in which there may be lines of a span,
// in their order.
func walkBlocks(ctx context.Context, tx bun.Tx, s span, visit func(*blockRow) error) error {
	for at := int64(0); ; {
		var rows []blockRow
		query := s.query(tx, &rows)
		switch {
		case !s.backwards:
			query = query.Where("l.id > ?", at).Order("l.id")
		case at != 0:
			query = query.Where("l.id < ?", at).Order("l.id DESC")
		default:
			query = query.Order("l.id DESC")
		}
		if err := query.Scan(ctx); err != nil || len(rows) == 0 {
			return wrap("read the log", err)
		}
		for i := range rows {
			if err := visit(&rows[i]); err != nil {
				return err
			}
		}
		at = rows[len(rows)-1].ID
	}
}

// walkLog calls visit with the lines of a span in their order, some at a time.
func walkLog(ctx context.Context, tx bun.Tx, s span, visit func([]logEntry) error) error {
	return walkBlocks(ctx, tx, s, func(b *blockRow) error {
		entries, err := b.entries()
		if err != nil {
			return err
		}
		entries = slices.DeleteFunc(entries, func(l logEntry) bool { return !s.keeps(l) })
		if s.backwards {
			slices.Reverse(entries)
		}
		return visit(entries)
	})
}

// walkLines calls visit with the lines of a span in their order.
func walkLines(ctx context.Context, tx bun.Tx, s span, visit func(logEntry) error) error {
	return walkLog(ctx, tx, s, func(entries []logEntry) error {
		for _, l := range entries {
			if err := visit(l); err != nil {
				return err
			}
		}
		return nil
	})
}

// chain is where the walk of a log stands: the hash of the last line, and the
// number of lines before.
type chain struct {
	hasher logbook.Hasher
	hash   string
	lines  int64
}

// next returns the lines of the next block with their hashes, the last one as
// it was written.
func (c *chain) next(b *blockRow) ([]logEntry, error) {
	entries, err := b.entries()
	if err != nil || len(entries) == 0 {
		return nil, b.broken()
	}
	for i := range entries {
		l := &entries[i]
		l.Previous, l.Hash = c.hash, c.hasher.Hash(c.hash, &l.Line)
		c.hash = l.Hash
	}
	last := &entries[len(entries)-1]
	last.Hash = hex.EncodeToString(b.Hash)
	return entries, nil
}

// follow makes sure that a block is the next one and as it was written, and
// returns its lines.
func (c *chain) follow(b *blockRow) ([]logEntry, error) {
	entries, err := c.next(b)
	if err != nil {
		return nil, err
	}
	if c.hash != entries[len(entries)-1].Hash || b.ID != c.lines+1 || !bytes.Equal(b.Keys, marksOf(entries)) {
		return nil, b.broken()
	}
	c.lines += int64(len(entries))
	return entries, nil
}

func marksOf(entries []logEntry) []byte {
	marks := make([]byte, 0, 4*len(entries))
	for _, l := range entries {
		marks = append(marks, logbook.KeyMark(l.Key)...)
	}
	return marks
}

// walkChained calls visit with all lines of the log in their order, some at a
// time, each checked.
func walkChained(ctx context.Context, tx bun.Tx, visit func([]logEntry) error) error {
	var log chain
	return walkBlocks(ctx, tx, span{}, func(b *blockRow) error {
		entries, err := log.follow(b)
		if err != nil {
			return err
		}
		return visit(entries)
	})
}
