package store

import (
	"cmp"
	"context"
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
	reader := rollReader{cat: r.Catalogue(), periods: periods, units: map[int64]string{}, decisions: map[int64]registry.DecisionRef{}}
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := reader.loadUnits(ctx, tx); err != nil {
			return err
		}
		if err := r.together(ctx, tx, []task{reader.loadPeople, reader.loadRest}); err != nil {
			return err
		}
		reader.awards = honourroll.Gather(reader.cat, reader.book.Decisions, periods...)
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
	people    keyed // those of the book
	decisions map[int64]registry.DecisionRef
	events    map[int64][]registry.Event
	last      int64 // the highest number of an award
	book      registry.Batch
	mutex     sync.Mutex // guards awards
	awards    *honourroll.Gathering
}

func (r *rollReader) loadUnits(ctx context.Context, tx bun.Tx) error {
	all, err := loadUnits(ctx, tx, everything)
	r.book.Units = values(inTreeOrder(all))
	for _, unit := range all {
		r.units[unit.id] = unit.value.Code
	}
	return err
}

// loadRest reads what there is little of.
func (r *rollReader) loadRest(ctx context.Context, tx bun.Tx) error {
	b := &r.book
	for _, step := range []func() error{
		into(ctx, tx, movements(), &b.Movements),
		into(ctx, tx, exemplars(), &b.Exemplars),
		into(ctx, tx, tallies(), &b.Tallies),
		into(ctx, tx, figures(), &b.Figures),
		func() error { return r.loadUnitGrades(ctx, tx) },
		func() error { return r.loadEvents(ctx, tx) },
		func() error { return r.loadDecisions(ctx, tx) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	err := tx.NewSelect().TableExpr("awards").ColumnExpr("COALESCE(max(id), 0)").Scan(ctx, &r.last)
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
	n, err := tx.NewSelect().TableExpr("people").Count(ctx)
	if err != nil {
		return wrap("count people", err)
	}
	r.book.People = make([]registry.Person, 0, n)
	var id number
	var code, name, category string
	born, texts := days{}.place(), texts{}
	q := tx.NewSelect().TableExpr("people").Column("id", "code", "name", "born", "category").Order("id")
	err = eachRow(ctx, q, []any{&id, &code, &name, born, &category}, func() {
		r.people = append(r.people, int64(id))
		r.book.People = append(r.book.People,
			registry.Person{Code: code, Name: name, Born: born.Date, Category: registry.Category(texts.one(category))})
	})
	return wrap("read people", err)
}

// person returns the person of that key; in a damaged register it may be
// nobody.
func (r *rollReader) person(id number) *registry.Person {
	if at, known := r.people.at(int64(id)); known {
		return &r.book.People[at]
	}
	return &registry.Person{}
}

func (r *rollReader) loadDecisions(ctx context.Context, tx bun.Tx) error {
	var id number
	var issuer, no, level string
	date, texts := days{}.place(), texts{}
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
	n, err := tx.NewSelect().TableExpr("postings").Count(ctx)
	if err != nil {
		return wrap("count postings", err)
	}
	all := make([]registry.Posting, 0, n) // never moved: people have parts of it
	var person, unit number
	var rankAndPost string
	from, known := days{}.place(), parts{}
	q := tx.NewSelect().TableExpr("postings").Column("person_id", "from_day", "unit_id").ColumnExpr(joined("rank", "post")).Order("person_id", "from_day", "id")
	err = eachRow(ctx, q, []any{&person, from, &unit, &rankAndPost}, func() {
		p, texts := r.person(person), known.of(rankAndPost)
		all = append(all, registry.Posting{From: from.Date, Unit: r.units[int64(unit)], Rank: texts[0], Post: texts[1]})
		p.Postings = all[len(all)-len(p.Postings)-1 : len(all) : len(all)]
	})
	return wrap("read postings", err)
}

// loadAwards gathers the awards of some numbers that may count in the periods:
// by the last year of the achievement or by that of the decision. A value of a
// row costs more to read than to take apart, so the small numbers come as one,
// and so do the texts that come again and again.
func (r *rollReader) loadAwards(ctx context.Context, tx bun.Tx, first, last int64) error {
	var id, decision, subject, numbers number
	var name, rest string
	q := tx.NewSelect().TableExpr("awards AS a").Column("a.id", "a.decision_id", "a.as_name").
		ColumnExpr("COALESCE(a.person_id, -a.unit_id)").
		ColumnExpr("((a.ordinal << 12 | a.from_year) << 12 | a.to_year) << 1 | a.posthumous").
		ColumnExpr(joined("a.honour", "a.as_rank", "a.as_post", "a.as_unit", "a.as_superior", "a.citation")).
		Where("a.id BETWEEN ? AND ?", first, last).WhereGroup(" AND ", r.inPeriods)
	part, known := rollPart{reader: r}, parts{}
	err := eachRow(ctx, q, []any{&id, &decision, &name, &subject, &numbers, &rest}, func() {
		ref, decided := r.decisions[int64(decision)]
		if !decided {
			return // a damaged register, of which a list says no more
		}
		texts := known.of(rest)
		award := registry.Award{
			ID: int64(id), Decision: ref, Ordinal: int(numbers >> 25), Honour: texts[0], Citation: texts[5],
			As:         registry.Recipient{Name: name, Rank: texts[1], Post: texts[2], Unit: texts[3], Superior: texts[4]},
			Period:     cal.Period{From: cal.Year(numbers >> 13 & 0xfff), To: cal.Year(numbers >> 1 & 0xfff)},
			Posthumous: numbers&1 != 0, Events: r.events[int64(id)],
		}
		if subject > 0 {
			award.Subject.Person = r.person(subject).Code
		} else {
			award.Subject.Unit = r.units[-int64(subject)]
		}
		part.add(award)
	})
	part.end()
	return cmp.Or(part.refused, wrap("read awards", err))
}

// inPeriods narrows a query to awards that may count in the periods.
func (r *rollReader) inPeriods(q *bun.SelectQuery) *bun.SelectQuery {
	for _, p := range r.periods {
		q = q.WhereOr("a.to_year BETWEEN ?0 AND ?1 OR a.decision_id IN (SELECT id FROM decisions WHERE year BETWEEN ?0 AND ?1)", int(p.From), int(p.To))
	}
	return q
}

// rollPart gathers awards a good number at a time, because tasks have to wait
// for one another there.
type rollPart struct {
	reader  *rollReader
	awards  []registry.Award
	refused error // by the law or for want of a decision
}

func (p *rollPart) add(a registry.Award) {
	if p.awards = append(p.awards, a); len(p.awards) == 256 {
		p.end()
	}
}

func (p *rollPart) end() {
	p.reader.mutex.Lock()
	defer p.reader.mutex.Unlock()
	for _, award := range p.awards {
		if p.refused == nil {
			p.refused = p.reader.awards.Add(award)
		}
	}
	p.awards = p.awards[:0]
}
