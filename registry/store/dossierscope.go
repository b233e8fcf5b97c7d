package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// choose finds out whose dossiers a filter asks for.
func (r *dossierReader) choose(ctx context.Context, f DossierFilter) (selection, error) {
	var s selection
	scope, err := scopeOf(r.units.all, f.Unit, f.Under)
	if err != nil {
		return s, err
	}
	if f.wants(catalogue.ForPersons) {
		if s.people, err = r.choosePeople(ctx, f, scope); err != nil {
			return s, err
		}
	}
	if f.wants(catalogue.ForUnits) {
		if s.units, err = r.chooseUnits(f, scope); err != nil {
			return s, err
		}
	}
	if !f.WithMembers || f.Period.IsZero() || len(s.units) == 0 {
		return s, nil
	}
	s.members, s.counted, err = r.openMemberCount(ctx, s.units, f.Period)
	return s, err
}

// choosePeople returns the keys of the people whom a filter names among those
// of a scope of units.
func (r *dossierReader) choosePeople(ctx context.Context, f DossierFilter, scope []int64) ([]int64, error) {
	if err := r.requirePeople(ctx, f.People); err != nil {
		return nil, err
	}
	return r.personKeys(ctx, func(q *bun.SelectQuery) *bun.SelectQuery {
		if f.Unit != "" {
			q = q.Where("p.id IN (SELECT o.person_id FROM postings AS o WHERE o.unit_id IN (?))", bun.List(scope)).
				Where(postedAt("p.id", "'9999-12-31'")+" IN (?)", bun.List(scope))
		}
		if len(f.People) > 0 {
			q = q.Where("p.code IN (?)", bun.List(f.People))
		}
		return q
	})
}

// personKeys returns the keys of people in rising order.
func (r *dossierReader) personKeys(ctx context.Context, narrow narrowing) ([]int64, error) {
	var ids []int64
	var id number
	q := narrow(r.tx.NewSelect().TableExpr("people AS p").Column("p.id").Order("p.id"))
	err := eachRow(ctx, q, []any{&id}, func() { ids = append(ids, int64(id)) })
	return ids, wrap("read people", err)
}

// requirePeople gives a [*NotFoundError] for a code that nobody bears.
func (r *dossierReader) requirePeople(ctx context.Context, codes []string) error {
	if len(codes) == 0 {
		return nil
	}
	known := set{}
	var code string
	q := r.tx.NewSelect().TableExpr("people").Column("code").Where("code IN (?)", bun.List(codes))
	if err := eachRow(ctx, q, []any{&code}, func() { known.add(code) }); err != nil {
		return wrap("read people", err)
	}
	for _, code := range codes {
		if !known[code] {
			return &NotFoundError{registry.People, code}
		}
	}
	return nil
}

// chooseUnits returns the keys of the units that a filter names among those
// of a scope.
func (r *dossierReader) chooseUnits(f DossierFilter, scope []int64) ([]int64, error) {
	known := units().index(r.units.all)
	for _, code := range f.Units {
		if _, ok := known[code]; !ok {
			return nil, &NotFoundError{registry.Units, code}
		}
	}
	var ids []int64
	for _, unit := range r.units.all {
		inScope := f.Unit == "" || slices.Contains(scope, unit.id)
		if inScope && (len(f.Units) == 0 || slices.Contains(f.Units, unit.value.Code)) {
			ids = append(ids, unit.id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}
