package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry/cal"
	"sovang/registry/eligibility"
)

// The columns by which rows belong to a subject.
const (
	ofPeople = "person_id"
	ofUnits  = "unit_id"
)

// dossierRows reads the rows of some subjects into their dossiers. The rows
// of a register are a million and more, so they are scanned one value at a
// time, not into row structs.
type dossierRows struct {
	r      *dossierReader
	column string // ofPeople or ofUnits
	// years bound what is read of awards and grades; the zero Period does not.
	years cal.Period
	ids   []int64
	of    map[int64]*eligibility.Dossier
}

// dossierChunk is how many dossiers are read at once.
const dossierChunk = 500

// part are some dossiers in the order of their keys.
type part struct {
	dossiers []*eligibility.Dossier
	err      error
}

// ahead makes the dossiers of subjects, some at a time, and reads the next
// ones while visit works on those before.
func (d dossierRows) ahead(ctx context.Context, ids []int64, visit func(*eligibility.Dossier) error) error {
	parts, done := make(chan part), make(chan struct{})
	go d.send(ctx, ids, parts, done)
	defer func() { // nothing may be reading when the transaction ends
		close(done)
		for range parts {
		}
	}()
	for p := range parts {
		if p.err != nil {
			return p.err
		}
		for _, dossier := range p.dossiers {
			if err := visit(dossier); err != nil {
				return err
			}
		}
	}
	return nil
}

// send reads the dossiers until an error comes up or done is closed.
func (d dossierRows) send(ctx context.Context, ids []int64, parts chan<- part, done <-chan struct{}) {
	defer close(parts)
	for chunk := range slices.Chunk(ids, dossierChunk) {
		dossiers, err := d.read(ctx, chunk)
		select {
		case parts <- part{dossiers, err}:
		case <-done:
			return
		}
		if err != nil {
			return
		}
	}
}

// read makes the dossiers of some people or units.
func (d dossierRows) read(ctx context.Context, ids []int64) ([]*eligibility.Dossier, error) {
	dossiers := make([]*eligibility.Dossier, len(ids))
	d.ids, d.of = ids, make(map[int64]*eligibility.Dossier, len(ids))
	for i, id := range ids {
		dossiers[i] = &eligibility.Dossier{Keeper: d.r.keeper}
		d.of[id] = dossiers[i]
	}
	for _, step := range d.steps() {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return dossiers, nil
}

// steps are what is read, the subjects themselves first.
func (d dossierRows) steps() []func(context.Context) error {
	all := []func(context.Context) error{d.units}
	if d.column == ofPeople {
		all = []func(context.Context) error{d.people, d.postings}
	}
	all = append(all, d.awards, d.grades, d.disciplines)
	if d.years.IsZero() {
		all = append(all, d.initiatives, d.registrations)
	}
	return all
}

// narrow narrows a query to rows whose column holds one of the keys.
func (d dossierRows) narrow(q *bun.SelectQuery, column string) *bun.SelectQuery {
	first, last := d.ids[0], d.ids[len(d.ids)-1]
	if int(last-first)+1 == len(d.ids) { // no gaps
		return q.Where(column+" BETWEEN ? AND ?", first, last)
	}
	return q.Where(column+" IN (?)", bun.List(d.ids))
}

// inYears narrows a query to rows whose column holds one of the years.
func (d dossierRows) inYears(q *bun.SelectQuery, column string) *bun.SelectQuery {
	if d.years.IsZero() {
		return q
	}
	return q.Where(column+" BETWEEN ? AND ?", int(d.years.From), int(d.years.To))
}

// ofSubjects is a query of a table for the rows about the subjects, whose key
// is its first column.
func (d dossierRows) ofSubjects(table, alias string, columns ...string) *bun.SelectQuery {
	q := d.r.tx.NewSelect().TableExpr(table + " AS " + alias).ColumnExpr(alias + "." + d.column)
	for _, column := range columns {
		q = q.ColumnExpr(column)
	}
	return d.narrow(q, alias+"."+d.column)
}
