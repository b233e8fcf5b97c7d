package store

import (
	"reflect"

	"sovang/registry"
)

// change is a record before and after an operation. A new record has no id
// and a zero before.
type change[T any] struct {
	id            int64
	before, after T
}

// plan is what a batch does to the records of one kind.
type plan[T any] struct {
	added, replaced []change[T]
	unchanged       int
}

func (p plan[T]) all() []change[T] {
	return append(append([]change[T](nil), p.added...), p.replaced...)
}

// planEntries compares the entries of a batch with what is known, one after
// the other, and adds them to it. An entry that differs from a known one of
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
		switch {
		case !taken:
			rec.giveUID(t.uid(&entries[i]))
			p.added = append(p.added, change[T]{after: entries[i]})
			known[key] = held[T]{index: i, value: entries[i]}
		case t.same(older.value, entries[i]):
			entries[i] = older.value
			p.unchanged++
		case rec.opts.Replace && older.id != 0:
			newer := t.merged(older.value, entries[i])
			if t.same(older.value, newer) {
				entries[i] = older.value
				p.unchanged++
				continue
			}
			p.replaced = append(p.replaced, change[T]{id: older.id, before: older.value, after: newer})
			entries[i] = newer
			known[key] = held[T]{index: i, value: newer}
		default:
			rec.fault(t.clashAt(i, older, entries[i]))
		}
	}
	rec.count(t.kind, len(p.added), p.unchanged, len(p.replaced))
	return p
}

// same tells that two entries say the same; uids do not matter.
func (t table[T, R]) same(a, b T) bool {
	*t.uid(&a) = *t.uid(&b)
	return reflect.DeepEqual(a, b)
}

// merged returns what a newer entry makes of an older one, which keeps its
// uid.
func (t table[T, R]) merged(older, newer T) T {
	if t.merge != nil {
		newer = t.merge(older, newer)
	}
	*t.uid(&newer) = *t.uid(&older)
	return newer
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

func (rec *recorder) count(kind registry.EntryKind, added, unchanged, replaced int) {
	for _, part := range []struct {
		list *[]registry.Count
		n    int
	}{{&rec.receipt.New, added}, {&rec.receipt.Unchanged, unchanged}, {&rec.receipt.Replaced, replaced}} {
		if part.n > 0 {
			*part.list = append(*part.list, registry.Count{Kind: kind, N: part.n})
		}
	}
}
