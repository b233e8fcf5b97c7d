package store

import (
	"context"
	"strings"
	"sync"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// RollBook returns what honour rolls of some periods rest on: the awards,
// gathered, and of all else in the register what a roll tells about. People
// come with their postings, as far as these say where, in which rank and in
// which post somebody was from when on.
func (r *Register) RollBook(ctx context.Context, periods ...cal.Period) (*honourroll.Gathering, registry.Batch, error) {
	reader := rollReader{cat: r.Catalogue(), periods: periods, units: map[int64]string{}, people: map[int64]*registry.Person{},
		decisions: map[int64]registry.DecisionRef{}, days: days{}}
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := reader.prepare(ctx, tx); err != nil {
			return err
		}
		return r.together(ctx, tx, reader.tasks())
	})
	return reader.awards, reader.book, wrap("read what a roll needs", err)
}

// rollReader reads for rolls. The awards of a register are a million, so rows
// are scanned one value at a time and by several tasks, not into row structs.
type rollReader struct {
	cat       *catalogue.Catalogue
	periods   []cal.Period
	units     map[int64]string
	people    map[int64]*registry.Person
	decisions map[int64]registry.DecisionRef
	events    map[int64][]registry.Event
	days      days
	last      int64 // the highest number of an award
	book      registry.Batch
	mutex     sync.Mutex // guards awards
	awards    *honourroll.Gathering
}

// prepare reads all but postings and awards.
func (r *rollReader) prepare(ctx context.Context, tx bun.Tx) error {
	all, err := loadUnits(ctx, tx, everything)
	if err != nil {
		return err
	}
	r.book.Units = values(inTreeOrder(all))
	for _, unit := range all {
		r.units[unit.id] = unit.value.Code
	}
	b := &r.book
	for _, step := range []func() error{
		into(ctx, tx, movements(), &b.Movements),
		into(ctx, tx, exemplars(), &b.Exemplars),
		into(ctx, tx, tallies(), &b.Tallies),
		into(ctx, tx, figures(), &b.Figures),
		func() error { return r.loadUnitGrades(ctx, tx) },
		func() error { return r.loadEvents(ctx, tx) },
		func() error { return r.loadPeople(ctx, tx) },
		func() error { return r.loadDecisions(ctx, tx) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	r.awards = honourroll.Gather(r.cat, b.Decisions, r.periods...)
	err = tx.NewSelect().TableExpr("awards").ColumnExpr("COALESCE(max(id), 0)").Scan(ctx, &r.last)
	return wrap("read awards", err)
}

// loadUnitGrades reads the grades of units: those of people are not told.
func (r *rollReader) loadUnitGrades(ctx context.Context, tx bun.Tx) (err error) {
	r.book.Grades, err = grades().list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("g.unit_id IS NOT NULL") })
	return err
}

// loadEvents reads what befell awards, which is seldom something.
func (r *rollReader) loadEvents(ctx context.Context, tx bun.Tx) error {
	var ids []int64
	err := tx.NewSelect().TableExpr("award_events").ColumnExpr("DISTINCT award_id").Scan(ctx, &ids)
	if err == nil {
		r.events, err = loadEvents(ctx, tx, ids)
	}
	return wrap("read events", err)
}

func (r *rollReader) loadPeople(ctx context.Context, tx bun.Tx) error {
	var n int
	if err := tx.NewSelect().TableExpr("people").ColumnExpr("count(*)").Scan(ctx, &n); err != nil {
		return wrap("read people", err)
	}
	people := make([]registry.Person, 0, n) // never moved: r.people points into it
	var id number
	var code, name, category string
	born, texts := r.days.place(), texts{}
	q := tx.NewSelect().TableExpr("people").Column("id", "code", "name", "born", "category")
	err := eachRow(ctx, q, []any{&id, &code, &name, born, &category}, func() {
		people = append(people, registry.Person{Code: code, Name: name, Born: born.Date, Category: registry.Category(texts.one(category))})
		r.people[int64(id)] = &people[len(people)-1]
	})
	r.book.People = people
	return wrap("read people", err)
}

// person returns the person of that key; in a damaged register it may be
// nobody.
func (r *rollReader) person(id number) *registry.Person {
	if p, known := r.people[int64(id)]; known {
		return p
	}
	return &registry.Person{}
}

func (r *rollReader) loadDecisions(ctx context.Context, tx bun.Tx) error {
	var id number
	var issuer, no, level string
	date, texts := r.days.place(), texts{}
	q := tx.NewSelect().TableExpr("decisions").Column("id", "issuer", "number", "date", "level")
	err := eachRow(ctx, q, []any{&id, &issuer, &no, date, &level}, func() {
		d := registry.Decision{Issuer: texts.one(issuer), Number: no, Date: date.Date, Level: catalogue.Level(texts.one(level))}
		r.book.Decisions = append(r.book.Decisions, d)
		r.decisions[int64(id)] = d.Ref()
	})
	return wrap("read decisions", err)
}

// tasks are the reading of the postings and, piece by piece, of the awards.
func (r *rollReader) tasks() []task {
	const piece = 1 << 16
	tasks := []task{r.loadPostings}
	for from := int64(0); from < r.last; from += piece {
		tasks = append(tasks, func(ctx context.Context, tx bun.Tx) error { return r.loadAwards(ctx, tx, from+1, from+piece) })
	}
	return tasks
}

func (r *rollReader) loadPostings(ctx context.Context, tx bun.Tx) error {
	var person, unit number
	var rank, post string
	from, texts := days{}.place(), texts{}
	q := tx.NewSelect().TableExpr("postings").Column("person_id", "from_day", "unit_id", "rank", "post").Order("person_id", "from_day", "id")
	err := eachRow(ctx, q, []any{&person, from, &unit, &rank, &post}, func() {
		p := r.person(person)
		p.Postings = append(p.Postings, registry.Posting{
			From: from.Date, Unit: r.units[int64(unit)], Rank: texts.one(rank), Post: texts.one(post)})
	})
	return wrap("read postings", err)
}

// loadAwards gathers the awards of some numbers that may count in the periods:
// by the last year of the achievement or by that of the decision.
func (r *rollReader) loadAwards(ctx context.Context, tx bun.Tx, first, last int64) error {
	var id, decision, ordinal, unit, person, from, to, posthumous number
	var name, rest string
	known := map[string]rollTexts{}
	q := tx.NewSelect().TableExpr("awards AS a").Column("a.id", "a.decision_id", "a.ordinal", "a.from_year", "a.to_year", "a.posthumous", "a.as_name").
		ColumnExpr("COALESCE(a.unit_id, 0), COALESCE(a.person_id, 0)").
		ColumnExpr(strings.Join([]string{"a.honour", "a.as_rank", "a.as_post", "a.as_unit", "a.as_superior", "a.citation"}, " || char(31) || ")).
		Where("a.id BETWEEN ? AND ?", first, last).WhereGroup(" AND ", r.inPeriods)
	var refused error
	part := make([]registry.Award, 0, 256)
	places := []any{&id, &decision, &ordinal, &from, &to, &posthumous, &name, &unit, &person, &rest}
	err := eachRow(ctx, q, places, func() {
		ref, decided := r.decisions[int64(decision)]
		if !decided {
			return // a damaged register, of which a list says no more
		}
		texts, met := known[rest]
		if !met {
			texts = splitRollTexts(rest)
			known[rest] = texts
		}
		award := registry.Award{
			ID: int64(id), Decision: ref, Ordinal: int(ordinal), Honour: texts.honour, As: texts.as,
			Citation: texts.citation, Period: cal.Period{From: cal.Year(from), To: cal.Year(to)}, Posthumous: posthumous != 0,
			Events: r.events[int64(id)],
		}
		award.As.Name = name
		if award.Subject.Unit = r.units[int64(unit)]; unit == 0 {
			award.Subject.Person = r.person(person).Code
		}
		if part = append(part, award); len(part) == cap(part) && refused == nil {
			part, refused = part[:0], r.gather(part)
		}
	})
	if err == nil && refused == nil {
		refused = r.gather(part)
	}
	if refused != nil {
		return refused
	}
	return wrap("read awards", err)
}

// inPeriods narrows a query to awards that may count in the periods.
func (r *rollReader) inPeriods(q *bun.SelectQuery) *bun.SelectQuery {
	for _, p := range r.periods {
		q = q.WhereOr("a.to_year BETWEEN ?0 AND ?1 OR a.decision_id IN (SELECT id FROM decisions WHERE year BETWEEN ?0 AND ?1)", int(p.From), int(p.To))
	}
	return q
}

func (r *rollReader) gather(part []registry.Award) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for _, award := range part {
		if err := r.awards.Add(award); err != nil {
			return err
		}
	}
	return nil
}

// rollTexts are the texts of an award that come again and again. The database
// joins them, because one text of a row is read faster than six; none of them
// has a control character.
type rollTexts struct {
	honour   string
	as       registry.Recipient
	citation string
}

func splitRollTexts(joined string) rollTexts {
	parts := strings.SplitN(joined, "\x1f", 6)
	return rollTexts{parts[0], registry.Recipient{Rank: parts[1], Post: parts[2], Unit: parts[3], Superior: parts[4]}, parts[5]}
}
