package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// held is a record that the register keeps, or that comes earlier in the
// batch that is being recorded.
type held[T any] struct {
	id    int64 // 0 for one of the batch
	index int   // the place in the batch
	value T
}

// table tells how one kind of entry lies in one table. Of the fields that
// name other records the row has the keys, which the query joins to codes.
type table[T, R any] struct {
	kind registry.EntryKind
	// key names the entry among its kind; "" for one that lacks a part.
	key func(T) string
	// uid points at the entry's uid, number at the number by which the
	// commands name it; nil for entries that have none, such as those with a
	// name that is the same everywhere.
	uid    func(*T) *string
	number func(*T) *int64
	// adopt gives the parts of an entry the uids that they have in an older
	// one; nil for entries whose parts have none.
	adopt func(older, newer T) T
	// complete returns an entry with what it leaves open filled from another;
	// nil for entries that are the same or not.
	complete func(older, newer T) (T, bool)
	// merge returns what [RecordOptions.Replace] makes of two, or that the
	// older one must stay; nil keeps the newer one as it is.
	merge func(older, newer T) (T, bool)
	// clash is the fault that an older entry of the same key says otherwise.
	clash func(older, newer T) registry.Fault
	// told is the entry as the log tells it; nil for the entry as it is.
	told func(T) any
	// join adds to a query the columns that come from other tables.
	join func(*bun.SelectQuery) *bun.SelectQuery
	row  func(id int64, entry T, c *codes) R
	held func(R) held[T]
	// order sorts the entries for export and for lists; nil leaves the order
	// to join.
	order func(a, b T) int
}

// narrowing adds conditions to a query.
type narrowing func(*bun.SelectQuery) *bun.SelectQuery

func everything(q *bun.SelectQuery) *bun.SelectQuery { return q }

// load reads entries in their order.
func (t table[T, R]) load(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[T], error) {
	var rows []R
	query := tx.NewSelect().Model(&rows).ColumnExpr("?TableColumns")
	if t.join != nil {
		query = t.join(query)
	}
	if err := narrow(query).Scan(ctx); err != nil {
		return nil, fmt.Errorf("read %s: %w", t.kind, err)
	}
	entries := make([]held[T], len(rows))
	for i, row := range rows {
		entries[i] = t.held(row)
	}
	if t.order != nil {
		slices.SortStableFunc(entries, func(a, b held[T]) int { return t.order(a.value, b.value) })
	}
	return entries, nil
}

// list is load without the keys of the rows.
func (t table[T, R]) list(ctx context.Context, tx bun.Tx, narrow narrowing) ([]T, error) {
	entries, err := t.load(ctx, tx, narrow)
	return values(entries), err
}

// index returns entries by their keys.
func (t table[T, R]) index(entries []held[T]) map[string]held[T] {
	byKey := make(map[string]held[T], len(entries))
	for _, entry := range entries {
		byKey[t.key(entry.value)] = entry
	}
	return byKey
}

// write records what was planned, and notes it in the log. It returns the
// keys of the new rows in the order of p.added.
func (t table[T, R]) write(ctx context.Context, w *writer, p plan[T], c *codes) ([]int64, error) {
	ids := make([]int64, 0, len(p.added))
	for part := range slices.Chunk(p.added, chunk) {
		rows := make([]R, len(part))
		for i, change := range part {
			rows[i] = t.row(change.id, change.after, c)
		}
		if err := insertRows(ctx, w, rows); err != nil {
			return nil, fmt.Errorf("add %s: %w", t.kind, err)
		}
		for _, row := range rows {
			ids = append(ids, t.held(row).id)
		}
	}
	for _, change := range p.replaced {
		if err := w.interrupted(); err != nil {
			return nil, err
		}
		row := t.row(change.id, change.after, c)
		if _, err := w.NewUpdate().Model(&row).WherePK().Exec(ctx); err != nil {
			return nil, fmt.Errorf("replace %s: %w", t.kind, err)
		}
	}
	return ids, t.note(w, p)
}

// numberNew gives the new entries of a batch the numbers of their rows.
func (t table[T, R]) numberNew(entries []T, p plan[T], ids []int64) {
	if t.number == nil {
		return
	}
	for i, id := range ids {
		*t.number(&entries[p.added[i].index]) = id
	}
}

func (t table[T, R]) note(w *writer, p plan[T]) error {
	for _, change := range p.added {
		if err := w.added(t.kind, t.key(change.after), t.asTold(change.after)); err != nil {
			return err
		}
	}
	for _, change := range p.replaced {
		if err := w.changed(t.kind, t.key(change.after), t.asTold(change.before), t.asTold(change.after)); err != nil {
			return err
		}
	}
	return nil
}

// asTold returns an entry as the log tells it.
func (t table[T, R]) asTold(entry T) any {
	if t.told == nil {
		return entry
	}
	return t.told(entry)
}

func values[T any](entries []held[T]) []T {
	if len(entries) == 0 {
		return nil
	}
	list := make([]T, len(entries))
	for i, entry := range entries {
		list[i] = entry.value
	}
	return list
}

// byColumn narrows a query to rows whose column holds one of the keys.
func byColumn[K any](column string, keys []K) narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(column+" IN (?)", bun.List(keys))
	}
}

// inChunks calls f with parts of the keys that fit into a statement.
func inChunks[K any](keys []K, f func([]K) error) error {
	for part := range slices.Chunk(keys, chunk) {
		if err := f(part); err != nil {
			return err
		}
	}
	return nil
}
