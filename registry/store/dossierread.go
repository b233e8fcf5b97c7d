package store

import (
	"context"
	"slices"
	"sync"

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

// order is a number of dossiers that is to be read.
type order struct {
	ids []int64
	// made gets the dossiers in the order of their keys, or an error.
	made chan part
}

type part struct {
	dossiers []*eligibility.Dossier
	err      error
}

// ordersAhead is how many orders are read before they are wanted.
const ordersAhead = 4

// ahead makes the dossiers of subjects, some at a time, and reads the next
// ones, on two connections if it may, while visit works on those before.
func (d dossierRows) ahead(ctx context.Context, ids []int64, visit func(*eligibility.Dossier) error) error {
	orders, wanted := make(chan order), make(chan order, ordersAhead)
	stop, enough := context.WithCancel(ctx)
	var readers sync.WaitGroup
	defer readers.Wait() // nothing may be reading when the transaction ends
	defer enough()
	go d.send(stop, ids, orders, wanted)
	readers.Go(func() { d.serve(ctx, orders) })
	if d.r.beside != nil && len(ids) > dossierChunk {
		readers.Go(func() { d.serveBeside(ctx, stop, orders) })
	}
	for o := range wanted {
		p := <-o.made
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

// send gives orders to the readers until it is told to stop.
func (d dossierRows) send(stop context.Context, ids []int64, orders, wanted chan<- order) {
	defer close(orders)
	defer close(wanted)
	for chunk := range slices.Chunk(ids, dossierChunk) {
		o := order{chunk, make(chan part, 1)}
		select {
		case wanted <- o:
		case <-stop.Done():
			return
		}
		orders <- o // somebody reads until orders are closed
	}
}

// serve reads what is ordered.
func (d dossierRows) serve(ctx context.Context, orders <-chan order) {
	for o := range orders {
		dossiers, err := d.read(ctx, o.ids)
		o.made <- part{dossiers, err}
	}
}

// serveBeside serves in a transaction of its own, unless there is none to be
// had: then the first reader serves alone.
func (d dossierRows) serveBeside(ctx, stop context.Context, orders <-chan order) {
	_ = d.r.beside(ctx, stop, func(ctx context.Context, tx bun.Tx) error {
		other := d
		other.r = d.r.in(tx)
		other.serve(ctx, orders)
		return nil
	})
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
