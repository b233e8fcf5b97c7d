package store

import (
	"fmt"
	"reflect"

	"sovang/registry"
)

// change is a record before and after an operation. A new record has a zero
// before, and no id unless it comes back under the one that it had.
type change[T any] struct {
	id            int64
	index         int // the place in the batch
	before, after T
}

// plan is what a batch does to the records of one kind.
type plan[T any] struct {
	added, replaced []change[T]
	unchanged, kept int
}

func (p plan[T]) all() []change[T] {
	return append(append([]change[T](nil), p.added...), p.replaced...)
}

// planEntries compares the entries of a batch with what is known, one after
// the other, and adds them to it. An entry that contradicts a known one of
// the same key is a fault, unless it replaces what the register keeps. The
// entries become what the register will hold of them.
func planEntries[T, R any](rec *recorder, t table[T, R], entries []T, known map[string]held[T]) plan[T] {
	var p plan[T]
	for i := range entries {
		key := t.key(entries[i])
		if key == "" {
			continue // lacks a part, which is a fault already
		}
		older, taken := known[key]
		if !taken {
			if t.uid != nil {
				rec.giveUID(t.uid(&entries[i]))
			}
			p.added = append(p.added, change[T]{index: i, after: entries[i]})
			known[key] = held[T]{index: i, value: entries[i]}
			continue
		}
		newer, fits := t.reconcile(older, entries[i], rec.opts.Replace)
		switch {
		case !fits:
			rec.fault(t.clashAt(i, older, entries[i]))
			continue
		case t.same(older.value, newer) && rec.kept[entryAt(t.kind, i)]:
			p.kept++
		case t.same(older.value, newer):
			p.unchanged++
		default:
			p.replaced = append(p.replaced, change[T]{id: older.id, index: i, before: older.value, after: newer})
			known[key] = held[T]{id: older.id, index: i, value: newer}
		}
		entries[i] = newer
	}
	rec.count(t.kind, len(p.added), p.unchanged, len(p.replaced), p.kept)
	return p
}

// same tells that two entries say the same; uids and numbers do not matter.
func (t table[T, R]) same(a, b T) bool { return reflect.DeepEqual(a, t.identified(a, b)) }

// identified returns a newer entry with the uids and the number of the older
// one of its key.
func (t table[T, R]) identified(older, newer T) T {
	if t.uid != nil {
		*t.uid(&newer) = *t.uid(&older)
	}
	if t.number != nil {
		*t.number(&newer) = *t.number(&older)
	}
	if t.adopt != nil {
		newer = t.adopt(older, newer)
	}
	return newer
}

// reconcile returns what the register will hold of an older entry and one of
// the batch with the same key: the older one if both say the same, else one
// replaced or completed by the other. fits is false when neither may be.
func (t table[T, R]) reconcile(older held[T], newer T, replace bool) (reconciled T, fits bool) {
	newer = t.identified(older.value, newer)
	switch {
	case reflect.DeepEqual(older.value, newer):
		return older.value, true
	case older.id == 0: // both are new
		return newer, false
	case replace && t.merge == nil:
		return newer, true
	case replace:
		return t.merge(older.value, newer)
	case t.complete != nil:
		return t.complete(older.value, newer)
	}
	return newer, false
}

// clashAt is the fault of an entry of the batch that differs from an older
// one of its key.
func (t table[T, R]) clashAt(index int, older held[T], newer T) registry.Fault {
	fault := t.clash(older.value, newer)
	fault.Kind, fault.Index = t.kind, index
	if older.id == 0 {
		fault.Args = inBatch(fault.Args, older.index)
	}
	return fault
}

// entryAt names an entry of the batch.
func entryAt(kind registry.EntryKind, index int) string { return fmt.Sprintf("%s %d", kind, index) }

func (rec *recorder) count(kind registry.EntryKind, added, unchanged, replaced, kept int) {
	for _, part := range []struct {
		list *[]registry.Count
		n    int
	}{{&rec.receipt.New, added}, {&rec.receipt.Unchanged, unchanged}, {&rec.receipt.Replaced, replaced}, {&rec.receipt.Kept, kept}} {
		if part.n > 0 {
			*part.list = append(*part.list, registry.Count{Kind: kind, N: part.n})
		}
	}
}
