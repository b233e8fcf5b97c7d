package store

import (
	"context"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// YearFilter narrows the entries that are told year by year; empty fields do
// not narrow.
type YearFilter struct {
	// Unit returns the entries about that unit and about the people who were
	// posted there at the end of the year; with Under also those of the
	// units below it by today's hierarchy.
	Unit  string
	Under bool
	// For is [catalogue.ForUnits] or [catalogue.ForPersons].
	For    string
	Person string
	// Period holds the entry's year; of figures it overlaps their years.
	Period cal.Period
	// Kind is the kind of a grade or an initiative, what a tally counts, the
	// form of a discipline or the honour of a registration.
	Kind string
}

// ExemplarFilter narrows what [Register.Exemplars] returns; empty fields do
// not narrow.
type ExemplarFilter struct {
	Movement string
	// The others are as in [YearFilter].
	Unit   string
	Under  bool
	For    string
	Person string
	Period cal.Period
}

// yearColumns tells where the parts of a [YearFilter] apply, in SQL.
type yearColumns struct {
	alias string
	// day is the day by whose posting a person belongs to a unit.
	day        string
	from, to   string // years
	kind       string
	unitsAlone bool // there is no person_id
}

func ofYear(alias, kind string) yearColumns {
	year := alias + ".year"
	return yearColumns{alias: alias, day: "(CAST(" + year + " AS TEXT) || '-12-31')", from: year, to: year, kind: alias + "." + kind}
}

// Exemplars returns exemplars, by movement, subject and year.
func (r *Register) Exemplars(ctx context.Context, f ExemplarFilter) ([]registry.Exemplar, error) {
	columns := ofYear("x", "deed")
	years := YearFilter{Unit: f.Unit, Under: f.Under, For: f.For, Person: f.Person, Period: f.Period}
	return listed(ctx, r, exemplars(), f.Unit, f.Under, func(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery {
		if f.Movement != "" {
			q = q.Where("sm.code = ?", f.Movement)
		}
		return columns.narrow(q, years, unitIDs)
	})
}

// Grades returns grades, by subject, year and kind.
func (r *Register) Grades(ctx context.Context, f YearFilter) ([]registry.Grade, error) {
	return listedByYear(ctx, r, grades(), ofYear("g", "kind"), f)
}

// Tallies returns tallies, by unit, year, what they count, and grade.
func (r *Register) Tallies(ctx context.Context, f YearFilter) ([]registry.Tally, error) {
	columns := ofYear("t", "tallied")
	columns.unitsAlone = true
	return listedByYear(ctx, r, tallies(), columns, f)
}

// Initiatives returns initiatives, by subject, year and title.
func (r *Register) Initiatives(ctx context.Context, f YearFilter) ([]registry.Initiative, error) {
	return listedByYear(ctx, r, initiatives(), ofYear("i", "kind"), f)
}

// Disciplines returns disciplinary measures, by subject, date and form.
func (r *Register) Disciplines(ctx context.Context, f YearFilter) ([]registry.Discipline, error) {
	year := "CAST(substr(k.date, 1, 4) AS INTEGER)"
	// '-99' lets a year or a month reach to its end.
	return listedByYear(ctx, r, disciplines(), yearColumns{alias: "k", day: "(k.date || '-99')", from: year, to: year, kind: "k.form"}, f)
}

// Registrations returns registrations, by subject, year and honour.
func (r *Register) Registrations(ctx context.Context, f YearFilter) ([]registry.Registration, error) {
	return listedByYear(ctx, r, registrations(), ofYear("r", "honour"), f)
}

// Figures returns figures, by unit, period and name.
func (r *Register) Figures(ctx context.Context, f YearFilter) ([]registry.Figure, error) {
	return listedByYear(ctx, r, figures(), yearColumns{alias: "f", from: "f.from_year", to: "f.to_year", kind: "f.name", unitsAlone: true}, f)
}

func listedByYear[T, R any](ctx context.Context, r *Register, t table[T, R], columns yearColumns, f YearFilter) ([]T, error) {
	return listed(ctx, r, t, f.Unit, f.Under, func(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery {
		return columns.narrow(q, f, unitIDs)
	})
}

func (c yearColumns) narrow(q *bun.SelectQuery, f YearFilter, unitIDs []int64) *bun.SelectQuery {
	switch {
	case !c.unitsAlone:
		q = subjectScope{f.Unit, f.For, f.Person}.narrow(q, c.alias, c.day, unitIDs)
	case f.Person != "" || f.For == catalogue.ForPersons:
		q = q.Where("1 = 0")
	case f.Unit != "":
		q = q.Where(c.alias+".unit_id IN (?)", bun.List(unitIDs))
	}
	if !f.Period.IsZero() {
		q = q.Where(c.from+" <= ? AND "+c.to+" >= ?", int(f.Period.To), int(f.Period.From))
	}
	if f.Kind != "" {
		q = q.Where(c.kind+" = ?", f.Kind)
	}
	return q
}

// listed reads entries in a transaction of its own. A unit that is not
// recorded is a [*NotFoundError].
func listed[T, R any](ctx context.Context, r *Register, t table[T, R], unit string, under bool,
	narrow func(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery,
) ([]T, error) {
	var found []T
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		unitIDs, err := unitScope(ctx, tx, unit, under)
		if err != nil {
			return err
		}
		found, err = t.list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery { return narrow(q, unitIDs) })
		return err
	})
	return found, err
}

// one reads the one entry whose column holds a code, or gives a
// [*NotFoundError].
func one[T, R any](ctx context.Context, tx bun.Tx, t table[T, R], column, code string) (held[T], error) {
	found, err := t.load(ctx, tx, byColumn(column, []string{code}))
	return only(found, err, t.kind, code)
}

// byNumber reads the one entry whose column holds a number, or gives a
// [*NotFoundError].
func byNumber[T, R any](ctx context.Context, tx bun.Tx, t table[T, R], column string, id int64) (held[T], error) {
	found, err := t.load(ctx, tx, byColumn(column, []int64{id}))
	return only(found, err, t.kind, strconv.FormatInt(id, 10))
}

// only returns the one record that was found by a key, or a [*NotFoundError].
func only[T any](found []T, err error, kind registry.EntryKind, key string) (T, error) {
	if err == nil && len(found) == 0 {
		err = &NotFoundError{kind, key}
	}
	if err != nil {
		var none T
		return none, err
	}
	return found[0], nil
}
