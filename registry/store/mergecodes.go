package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// identify finds out which of their units and people are ours, and under which
// code each is known here.
func (u *uniting) identify(ctx context.Context) error {
	if err := u.hearMergers(ctx); err != nil {
		return err
	}
	units, err := sidesOf(ctx, u, loadUnits)
	if err != nil {
		return err
	}
	identifyEach(u, registry.Units, units, func(s registry.Unit) (string, string, string) { return s.UID, s.Code, s.Name })
	people, err := sidesOf(ctx, u, loadPeople)
	if err != nil {
		return err
	}
	identifyEach(u, registry.People, people, func(s registry.Person) (string, string, string) { return s.UID, s.Code, s.Name })
	return u.followTheirs(ctx)
}

// sides are the records of a kind in both registers.
type sides[T any] struct{ ours, theirs []held[T] }

func sidesOf[T any](ctx context.Context, u *uniting, load func(context.Context, bun.Tx, narrowing) ([]held[T], error)) (sides[T], error) {
	ours, err := load(ctx, u.w.Tx, everything)
	if err != nil {
		return sides[T]{}, err
	}
	theirs, err := load(ctx, u.their, everything)
	return sides[T]{ours, theirs}, wrap("read their records", err)
}

// hearMergers learns which records went into others here.
func (u *uniting) hearMergers(ctx context.Context) error {
	list, err := mergers().list(ctx, u.w.Tx, everything)
	for _, merger := range list {
		u.gone[merger.GoneUID] = merger
		u.codes[codeKey(merger.Kind, merger.Gone)] = merger.Into
	}
	return err
}

// followTheirs learns which records went into others there: those that are
// both here are to be joined.
func (u *uniting) followTheirs(ctx context.Context) error {
	list, err := mergers().list(ctx, u.their, everything)
	if err != nil {
		return err
	}
	for _, merger := range list {
		if _, known := u.gone[merger.GoneUID]; known {
			continue
		}
		into := u.our(merger.Kind, merger.Into)
		code, err := u.codeOf(ctx, merger)
		if err != nil {
			return err
		}
		if code != "" && code != into {
			theirs := merger
			theirs.Gone, theirs.Into = code, into
			u.joins = append(u.joins, theirs)
		}
		u.codes[codeKey(merger.Kind, merger.Gone)] = into
	}
	return nil
}

// codeOf returns the code under which we know a record that is gone there; ""
// where we never had it.
func (u *uniting) codeOf(ctx context.Context, m registry.Merger) (string, error) {
	var codes []string
	query := u.w.NewSelect().TableExpr(string(m.Kind)).Column("code")
	if isGiven(m.Gone) {
		query = query.Where("uid = ?", m.GoneUID)
	} else {
		query = query.Where("uid = ? OR code = ?", m.GoneUID, m.Gone).OrderExpr("uid <> ?", m.GoneUID)
	}
	if err := query.Limit(1).Scan(ctx, &codes); err != nil || len(codes) == 0 {
		return "", wrap("look for what is gone there", err)
	}
	return codes[0], nil
}

// joinAll joins here the units or the people that they know to be one. Those
// into which they go may have gone with another one just before.
func (u *uniting) joinAll(ctx context.Context, kind registry.EntryKind) error {
	for i, merger := range u.joins {
		merger.Into = u.stays(kind, merger.Into)
		if merger.Kind != kind || merger.Gone == merger.Into {
			continue
		}
		j := joiner{w: u.w, law: u.r.Catalogue(), merger: merger, index: i}
		if err := j.join(ctx); err != nil {
			return err
		}
		u.report.Joined.add(j.joined)
		u.joined[codeKey(kind, merger.Gone)] = merger.Into
	}
	return nil
}

// isGiven tells that a register made a code up, so that another register may
// have made up the same.
func isGiven(code string) bool {
	return strings.HasPrefix(code, personPrefix) || strings.HasPrefix(code, unitPrefix)
}

// identifyEach finds our code of each of theirs. A code that their register
// made up says nothing here, where it may be somebody else's: a record that is
// new comes in under one that nobody else has.
func identifyEach[T any](u *uniting, kind registry.EntryKind, s sides[T], name func(T) (uid, code, title string)) {
	codes, taken := map[string]string{}, set{} // codes by uid
	for _, entry := range s.ours {
		uid, code, _ := name(entry.value)
		codes[uid] = code
		taken.add(code)
	}
	for _, entry := range s.theirs {
		_, code, _ := name(entry.value)
		taken.add(code)
	}
	for _, entry := range s.theirs {
		uid, code, title := name(entry.value)
		ours, known := codes[uid]
		merger, gone := u.gone[uid]
		switch {
		case known:
			u.codes[codeKey(kind, code)] = ours
		case gone:
			u.codes[codeKey(kind, code)] = merger.Into
		case isGiven(code):
			if moved := newCode(code, uid, taken); moved != code {
				u.codes[codeKey(kind, code)] = moved
				u.report.Recoded = append(u.report.Recoded, Recoding{kind, code, moved, title})
			}
		}
	}
}

// newCode returns a code that is the same whoever gives it: the one that was
// made up with the end of the record's uid.
func newCode(code, uid string, taken set) string {
	for digits := 4; ; digits++ {
		ending := "-" + strings.ToUpper(uid[len(uid)-min(digits, 12):])
		if strings.HasSuffix(code, ending) {
			return code // it came from a third register
		}
		if taken.add(code+ending) || digits > 12 {
			return code + ending
		}
	}
}
