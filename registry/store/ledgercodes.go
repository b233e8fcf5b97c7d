package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// named are the records beside units and movements to which entries refer.
type named struct {
	people    set
	numbers   set // of decisions, folded
	awards    []awardRef
	reissued  bool
	nominated []registry.Nomination // whose grounds are named
}

func (n *named) subject(s registry.Subject) { n.people.add(s.Person) }

func (n *named) decision(ref registry.DecisionRef) { n.numbers.add(numberKey(ref.Number)) }

func (n *named) award(ref registry.DecisionRef, ordinal int) {
	if ordinal > 0 {
		n.decision(ref)
		n.awards = append(n.awards, awardRefOf(ref, ordinal))
	}
}

// codesOf returns the keys of the rows to which entries refer that are to be
// written.
func codesOf[T any](ctx context.Context, m *mover, p plan[T], names func(T, *named)) (*codes, error) {
	n := named{people: set{}, numbers: set{}}
	for _, change := range p.all() {
		if names != nil {
			names(change.after, &n)
		}
	}
	return m.codes(ctx, n)
}

// codes reads the keys of all units and movements, and of what else is named.
func (m *mover) codes(ctx context.Context, n named) (*codes, error) {
	c := newCodes()
	steps := []func() error{
		func() error { return keysInto(ctx, m.w.Tx, "units", "code", nil, c.units) },
		func() error { return keysInto(ctx, m.w.Tx, "movements", "code", nil, c.movements) },
		func() error {
			return inChunks(n.people.sorted(), func(part []string) error {
				return keysInto(ctx, m.w.Tx, "people", "code", byColumn("code", part), c.people)
			})
		},
		func() error { return m.decisionCodes(ctx, n, c) },
		func() error { return m.awardCodes(ctx, n, c) },
		func() error { return m.initiativeCodes(ctx, n, c) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// keysInto reads the keys of rows by a column.
func keysInto(ctx context.Context, tx bun.Tx, from, column string, narrow narrowing, keys map[string]int64) error {
	var id number
	var code string
	query := tx.NewSelect().TableExpr("? AS t", bun.Ident(from)).ColumnExpr("t.id, t." + column)
	if narrow != nil {
		query = narrow(query)
	}
	return wrap("read "+from, eachRow(ctx, query, []any{&id, &code}, func() { keys[code] = int64(id) }))
}

func (m *mover) decisionCodes(ctx context.Context, n named, c *codes) error {
	err := inChunks(n.numbers.sorted(), func(part []string) error {
		loaded, err := decisions().load(ctx, m.w.Tx, byColumn("d.number_key", part))
		for _, decision := range loaded {
			c.decisions[keyOf(decision.value.Ref())] = decision.id
		}
		return err
	})
	m.followJoins(c)
	return err
}

// awardCodes reads the keys of awards, and of the events by which their
// papers were issued anew.
func (m *mover) awardCodes(ctx context.Context, n named, c *codes) error {
	var ids []int64
	err := inChunks(n.awards, func(part []awardRef) error {
		places, err := m.awardPlaces(ctx, part, c)
		if err != nil {
			return err
		}
		for _, ref := range part {
			for _, decision := range append([]decisionKey{ref.decision}, m.otherDecisions(ref.decision)...) {
				if id := places[awardPlace{c.decisions[decision], ref.ordinal}]; c.awards[ref] == 0 {
					c.awards[ref] = id
				}
			}
			if c.awards[ref] == 0 {
				return &NotFoundError{registry.Awards, fmt.Sprintf("%s %s %d #%d", ref.decision.issuer, ref.decision.number, ref.decision.year, ref.ordinal)}
			}
			ids = append(ids, c.awards[ref])
		}
		return nil
	})
	if err != nil || !n.reissued {
		return wrap("read awards", err)
	}
	c.reissues, err = loadReissues(ctx, m.w.Tx, ids)
	return err
}

// awardPlace is where an award stands: the row of its decision, and its
// ordinal there.
type awardPlace struct {
	decision int64
	ordinal  int
}

// awardPlaces reads the awards of the decisions that references name.
func (m *mover) awardPlaces(ctx context.Context, refs []awardRef, c *codes) (map[awardPlace]int64, error) {
	var decided []int64
	for _, ref := range refs {
		for _, decision := range append([]decisionKey{ref.decision}, m.otherDecisions(ref.decision)...) {
			decided = append(decided, c.decisions[decision])
		}
	}
	places := make(map[awardPlace]int64)
	var id, decision, ordinal number
	query := m.w.NewSelect().Model((*awardRow)(nil)).Column("id", "decision_id", "ordinal")
	err := eachRow(ctx, byColumn("a.decision_id", decided)(query), []any{&id, &decision, &ordinal}, func() {
		places[awardPlace{int64(decision), int(ordinal)}] = int64(id)
	})
	return places, err
}

// initiativeCodes reads the keys of the grounds of nominations. A ground whose
// author goes by another code by now is known by its number.
func (m *mover) initiativeCodes(ctx context.Context, n named, c *codes) error {
	if len(n.nominated) == 0 {
		return nil
	}
	var unitIDs, personIDs, ids []int64
	for _, nomination := range n.nominated {
		unitIDs, personIDs = append(unitIDs, c.units[nomination.Subject.Unit]), append(personIDs, c.people[nomination.Subject.Person])
		for _, ref := range nomination.Initiatives {
			ids = append(ids, ref.ID)
		}
	}
	loaded, err := initiatives().load(ctx, m.w.Tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("i.unit_id IN (?) OR i.person_id IN (?) OR i.id IN (?)", bun.List(unitIDs), bun.List(personIDs), bun.List(ids))
	})
	byID := make(map[int64]registry.Initiative, len(loaded))
	for _, initiative := range loaded {
		c.initiatives[initiativeKey(initiative.value)] = initiative.id
		byID[initiative.id] = initiative.value
	}
	for _, nomination := range n.nominated {
		for _, ref := range nomination.Initiatives {
			key := groundKey(nomination, ref)
			if c.initiatives[key] == 0 && registry.Fold(byID[ref.ID].Title) == registry.Fold(ref.Title) {
				c.initiatives[key] = ref.ID
			}
		}
	}
	return err
}
