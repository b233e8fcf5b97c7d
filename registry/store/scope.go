package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// postedAt is the SQL for the unit to which a person was posted on a day, as
// [registry.Person.PostingOn] says it. Both arguments are SQL.
func postedAt(person, day string) string {
	return "(SELECT o.unit_id FROM postings AS o WHERE o.person_id = " + person + " AND o.from_day <= " + day +
		" ORDER BY o.from_day DESC, o.id DESC LIMIT 1)"
}

// belongsTo is the SQL that a row with unit_id and person_id belongs to one
// of some units: it is about the unit, or about a person posted there on
// that day. Both arguments are SQL.
func belongsTo(alias, day string) string {
	return "(" + alias + ".unit_id IN (?0) OR " +
		alias + ".person_id IN (SELECT o.person_id FROM postings AS o WHERE o.unit_id IN (?0)) AND " +
		postedAt(alias+".person_id", day) + " IN (?0))"
}

// unitScope returns the keys of a unit's row and, with under, of those of
// all units below it by today's hierarchy. An empty code gives none.
func unitScope(ctx context.Context, tx bun.Tx, code string, under bool) ([]int64, error) {
	if code == "" {
		return nil, nil
	}
	all, err := units().load(ctx, tx, everything)
	if err != nil {
		return nil, err
	}
	return scopeOf(all, code, under)
}

func scopeOf(all []held[registry.Unit], code string, under bool) ([]int64, error) {
	if code == "" {
		return nil, nil
	}
	known := units().index(all)
	top, ok := known[code]
	if !ok {
		return nil, &NotFoundError{registry.Units, code}
	}
	ids := []int64{top.id}
	if !under {
		return ids, nil
	}
	for _, unit := range all {
		if unit.id != top.id && isUnder(known, unit.value, code) {
			ids = append(ids, unit.id)
		}
	}
	return ids, nil
}

// isUnder tells that a unit is somewhere below the unit of that code.
func isUnder(known map[string]held[registry.Unit], unit registry.Unit, code string) bool {
	for steps := 0; unit.Parent != "" && steps <= len(known); steps++ {
		if unit.Parent == code {
			return true
		}
		unit = known[unit.Parent].value
	}
	return false
}

// inTreeOrder sorts units by how far they are below the top, then by code.
func inTreeOrder(all []held[registry.Unit]) []held[registry.Unit] {
	known := units().index(all)
	depths := make(map[string]int, len(all))
	for _, unit := range all {
		depths[unit.value.Code] = depthOf(known, unit.value)
	}
	return slices.SortedFunc(slices.Values(all), func(a, b held[registry.Unit]) int {
		return cmp.Or(cmp.Compare(depths[a.value.Code], depths[b.value.Code]), strings.Compare(a.value.Code, b.value.Code))
	})
}

func depthOf(known map[string]held[registry.Unit], unit registry.Unit) int {
	depth := 0
	for unit.Parent != "" && depth <= len(known) {
		unit = known[unit.Parent].value
		depth++
	}
	return depth
}

// subjectScope narrows entries that are about a unit or a person.
type subjectScope struct{ unit, kind, person string }

// narrow takes the table's alias and the SQL for the day on which a person
// belongs to a unit.
func (s subjectScope) narrow(q *bun.SelectQuery, alias, day string, unitIDs []int64) *bun.SelectQuery {
	if s.unit != "" {
		q = q.Where(belongsTo(alias, day), bun.List(unitIDs))
	}
	if s.person != "" {
		q = q.Where("sp.code = ?", s.person)
	}
	switch s.kind {
	case catalogue.ForUnits:
		q = q.Where(alias + ".unit_id IS NOT NULL")
	case catalogue.ForPersons:
		q = q.Where(alias + ".person_id IS NOT NULL")
	}
	return q
}
