package store

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// alteredRecords gathers the records that are not as the log says: the first
// by name, the others by number.
type alteredRecords struct {
	named []*AlteredRecordError
	more  int
}

func (a *alteredRecords) add(record *AlteredRecordError) {
	if len(a.named) == mostAltered {
		a.more++
		return
	}
	a.named = append(a.named, record)
}

// has tells that a record of that name is named.
func (a *alteredRecords) has(kind registry.EntryKind, key string) bool {
	return slices.ContainsFunc(a.named, func(n *AlteredRecordError) bool { return n.Kind == kind && n.Key == key })
}

func (a *alteredRecords) err() error {
	if len(a.named) == 0 {
		return nil
	}
	return &AlteredRecordsError{a.named, a.more}
}

// compare goes through the register and notes the records that are not what
// was heard, and those of which only the log is left.
func (v *verifier) compare(ctx context.Context, tx bun.Tx, held map[registry.EntryKind][]plainRecord) (err error) {
	if v.strayed, err = findStrays(ctx, tx); err != nil {
		return err
	}
	others, err := v.comparePlain(ctx, tx, held)
	if err != nil {
		return err
	}
	for _, kind := range v.kinds() {
		visit := func(s state) error {
			if !v.isAsHeard(kind, s) || v.strayed[kind][s.number] {
				v.altered.add(&AlteredRecordError{Kind: kind, ID: s.number, Key: s.key})
			}
			delete(v.strayed[kind], s.number)
			return nil
		}
		book, plain := v.plain[kind]
		for _, numbers := range others[kind] {
			if err := book.eachOf(ctx, tx, numbers, visit); err != nil {
				return err
			}
		}
		if !plain {
			if err := v.books[kind].each(ctx, tx, visit); err != nil {
				return err
			}
		}
		for _, id := range slices.Sorted(maps.Keys(v.strayed[kind])) { // it is made of a record that is not there
			v.altered.add(&AlteredRecordError{Kind: kind, ID: id, Key: "#" + strconv.FormatInt(id, 10)})
		}
	}
	if err := v.compareKept(ctx, tx); err != nil {
		return err
	}
	return v.findMissing(ctx, tx)
}

// kinds are in the order of a batch, then the others by name.
func (v *verifier) kinds() []registry.EntryKind {
	var kinds, others []registry.EntryKind
	for _, count := range (registry.Batch{}).Len() {
		if _, known := v.books[count.Kind]; known {
			kinds = append(kinds, count.Kind)
		}
	}
	for kind := range v.books {
		if !slices.Contains(kinds, kind) {
			others = append(others, kind)
		}
	}
	slices.Sort(others)
	return append(kinds, others...)
}

// isAsHeard compares a record with what was heard of it, and forgets that.
func (v *verifier) isAsHeard(kind registry.EntryKind, s state) bool {
	if kind == Prints {
		return v.takePrint(s.key, s)
	}
	identity := fingerprintOf(s.identity)
	says, heard := v.records[kind][identity]
	delete(v.records[kind], identity)
	if !heard || says != s.says && says != fingerprintOf(s.uidless) {
		return false
	}
	sameEvent := func(a, b state) bool { return a.identity == b.identity && a.says == b.says }
	return kind != registry.Awards || slices.EqualFunc(s.events, v.events[identity], sameEvent)
}

// left counts what was heard of and not found.
func (v *verifier) left() int {
	n := 0
	for _, records := range v.records {
		n += len(records)
	}
	for _, alike := range v.prints {
		n += alike
	}
	return n
}

// findMissing notes the records of which only the log is left. It walks the
// log once more for the names of the first.
func (v *verifier) findMissing(ctx context.Context, tx bun.Tx) error {
	if v.left() == 0 {
		return nil
	}
	err := walkLog(ctx, tx, span{}, func(rows []logEntry) error {
		for _, row := range rows {
			if len(v.altered.named) == mostAltered {
				return nil
			}
			if err := v.nameMissing(row); err != nil {
				return err
			}
		}
		return nil
	})
	for range v.left() { // beyond those that are named, and prints of awards that are called otherwise today
		v.altered.add(&AlteredRecordError{Kind: Prints})
	}
	return err
}

// nameMissing notes the record of a line by its key, and forgets it, if it is
// not there any more.
func (v *verifier) nameMissing(row logEntry) error {
	kind := row.Kind
	book, known := v.books[kind]
	if !known || row.After == "" {
		return nil
	}
	s, err := book.told(row.Key, row.After)
	if err != nil {
		return row.broken()
	}
	identity := fingerprintOf(s.identity)
	if _, left := v.records[kind][identity]; left {
		delete(v.records[kind], identity)
	} else if kind != Prints || !v.takePrint(row.Key, s) {
		return nil
	}
	if !v.altered.has(kind, row.Key) { // else it is the same record under another identity
		v.altered.add(&AlteredRecordError{Kind: kind, Key: row.Key})
	}
	return nil
}
