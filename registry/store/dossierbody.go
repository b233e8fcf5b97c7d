package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/eligibility"
)

// gradesOfBodies gives military units the grades that were recorded for their
// party and mass bodies, for the years in which they have none of the kind
// themselves.
func (d dossierRows) gradesOfBodies(ctx context.Context) error {
	over := make(map[int64]*eligibility.Dossier) // by body
	var bodies []int64
	for _, dossier := range d.of {
		if dossier.Unit.Kind != registry.MilitaryUnit {
			continue
		}
		for _, body := range d.r.units.bodies[dossier.Unit.Code] {
			over[body] = dossier
			bodies = append(bodies, body)
		}
	}
	slices.Sort(bodies) // of equal grades always the same one is taken
	err := inChunks(bodies, func(part []int64) error {
		return d.r.eachBodyGrade(ctx, part, func(body int64, g registry.Grade) { takeGrade(over[body], g) })
	})
	return wrap("read grades of party and mass bodies", err)
}

// eachBodyGrade calls visit with the grades that party bodies got as such,
// and mass bodies as such.
func (r *dossierReader) eachBodyGrade(ctx context.Context, bodies []int64, visit func(body int64, g registry.Grade)) error {
	var id, year number
	var kind, grade string
	q := r.tx.NewSelect().TableExpr("grades AS g").ColumnExpr("g.unit_id, g.year, g.kind, g.grade").
		Join("JOIN units AS u ON u.id = g.unit_id AND u.kind = g.kind").
		Where("g.unit_id IN (?)", bun.List(bodies)).OrderExpr("g.unit_id, g.year")
	return eachRow(ctx, q, []any{&id, &year, &kind, &grade}, func() {
		visit(int64(id), registry.Grade{
			Subject: registry.UnitSubject(r.units.codes[int64(id)]), Year: cal.Year(year),
			Kind: registry.GradeKind(r.texts.one(kind)), Grade: r.texts.one(grade)})
	})
}

// takeGrade adds the grade of a body to the dossier of its unit. A grade of
// the unit itself stays; of those of several bodies the lowest does.
func takeGrade(d *eligibility.Dossier, g registry.Grade) {
	at := slices.IndexFunc(d.Grades, func(older registry.Grade) bool { return older.Year == g.Year && older.Kind == g.Kind })
	switch order := registry.GradesOf(g.Kind); {
	case at < 0:
		d.Grades = append(d.Grades, g)
	case d.Grades[at].Subject != d.Subject && slices.Index(order, g.Grade) > slices.Index(order, d.Grades[at].Grade):
		d.Grades[at] = g
	}
}
