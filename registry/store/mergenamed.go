package store

import (
	"context"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// uniteNamed takes in entries that have a name for a key and that admit takes.
// As with other records, what one log tells as an earlier state gives way.
func uniteNamed[T, R any](ctx context.Context, u *uniting, t table[T, R], admit func(*T) bool, same func(ours, theirs T) bool) error {
	ours, err := t.indexed(ctx, u.w.Tx)
	if err != nil {
		return err
	}
	theirs, err := t.list(ctx, u.their, everything)
	if err != nil {
		return err
	}
	past, err := namedPasts(ctx, u, t.kind)
	if err != nil {
		return err
	}
	var p plan[T]
	for _, entry := range theirs {
		if !admit(&entry) {
			continue
		}
		present, there := ours[t.key(entry)]
		switch {
		case !there:
			p.added = append(p.added, change[T]{after: entry})
			countKind(&u.report.New, t.kind)
		case same(present.value, entry):
			countKind(&u.report.Same, t.kind)
		default:
			err = settleNamed(u, t, past, &p, present, entry)
		}
		if err != nil {
			return err
		}
	}
	_, err = t.write(ctx, u.w, p, newCodes())
	return err
}

// settleNamed agrees on what an entry says of which both say different things.
func settleNamed[T, R any](u *uniting, t table[T, R], past pasts[fingerprint], p *plan[T], present held[T], entry T) error {
	key := t.key(entry)
	mine, err := logText(t.asTold(present.value))
	if err != nil {
		return err
	}
	its, err := logText(t.asTold(entry))
	if err != nil {
		return err
	}
	older := amongTold(past.ours[key], its)
	newer := amongTold(past.theirs[key], mine)
	switch {
	case older && !newer:
		countKind(&u.report.Kept, t.kind)
	case newer && !older, u.opts.Keep == Theirs:
		p.replaced = append(p.replaced, change[T]{id: present.id, before: present.value, after: entry})
		countKind(&u.report.Changed, t.kind)
	case u.opts.Keep == Ours:
		p.replaced = append(p.replaced, change[T]{id: present.id, before: entry, after: present.value})
		countKind(&u.report.Settled, t.kind)
		return u.w.changed(t.kind, key, t.asTold(present.value), t.asTold(entry))
	default:
		u.report.Conflicts = append(u.report.Conflicts, Conflict{Kind: t.kind, Key: key, Name: key,
			Different: disagreements(t.asTold(present.value), t.asTold(entry))})
	}
	return nil
}

// namedPasts reads how entries with names read, by their names.
func namedPasts(ctx context.Context, u *uniting, kind registry.EntryKind) (pasts[fingerprint], error) {
	standing, err := standingOperations(ctx, u.w.Tx)
	if err != nil {
		return pasts[fingerprint]{}, err
	}
	read := func(tx bun.Tx, counts func(int64) bool) (map[string][]fingerprint, error) {
		past := map[string][]fingerprint{}
		err := walkLines(ctx, tx, span{kind: kind}, func(row logEntry) error {
			for _, text := range []string{row.Before, row.After} {
				if text != "" && counts(row.Operation.ID) {
					past[row.Key] = append(past[row.Key], fingerprintOf(text))
				}
			}
			return nil
		})
		return past, err
	}
	p := pasts[fingerprint]{}
	if p.ours, err = read(u.w.Tx, func(operation int64) bool { return standing[operation] }); err == nil {
		p.theirs, err = read(u.their, func(int64) bool { return true })
	}
	return p, err
}

func amongTold(past []fingerprint, text string) bool {
	for _, says := range past {
		if says == fingerprintOf(text) {
			return true
		}
	}
	return false
}
