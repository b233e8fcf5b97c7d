package store

import (
	"cmp"
	"context"
	"fmt"
	"math"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// The kinds of which there are a million records are scanned one value at a
// time for the comparison with the log, and what they name is looked up here
// rather than row by row in the database.

// flag is a yes or no in a row. The schema lets nothing else pass: who reads
// something else learns that the register is damaged.
type flag bool

// Scan reads a yes or no of the database.
func (f *flag) Scan(value any) error {
	i, ok := value.(int64)
	if !ok || i != 0 && i != 1 {
		return fmt.Errorf("%v is neither yes nor no", value)
	}
	*f = i == 1
	return nil
}

// names are the codes of records by their numbers.
type names map[int64]string

func readNames(ctx context.Context, tx bun.Tx, table string) (names, error) {
	found := names{}
	var id number
	var code string
	err := eachRow(ctx, tx.NewSelect().TableExpr("?", bun.Ident(table)).Column("id", "code"), []any{&id, &code}, func() { found[int64(id)] = code })
	return found, wrap("read "+table, err)
}

// subjectNames are the codes of those to whom records belong.
type subjectNames struct{ units, people names }

func readSubjectNames(ctx context.Context, tx bun.Tx) (s subjectNames, err error) {
	if s.units, err = readNames(ctx, tx, "units"); err != nil {
		return s, err
	}
	s.people, err = readNames(ctx, tx, "people")
	return s, err
}

// subject names the owner of a row; a number that is not there is 0.
func (s subjectNames) subject(unit, person number) registry.Subject {
	return registry.Subject{Unit: s.units[int64(unit)], Person: s.people[int64(person)]}
}

func readDecisionRefs(ctx context.Context, tx bun.Tx) (map[int64]registry.DecisionRef, error) {
	refs := map[int64]registry.DecisionRef{}
	var id, year number
	var issuer, text string
	q := tx.NewSelect().TableExpr("decisions").Column("id", "issuer", "number", "year")
	err := eachRow(ctx, q, []any{&id, &issuer, &text, &year}, func() {
		refs[int64(id)] = registry.DecisionRef{Issuer: issuer, Number: text, Year: cal.Year(year)}
	})
	return refs, wrap("read decisions", err)
}

// scanAwards visits awards without their events and objections.
func scanAwards(ctx context.Context, tx bun.Tx, visit func(int64, *registry.Award) error) error {
	subjects, err := readSubjectNames(ctx, tx)
	if err != nil {
		return err
	}
	decisions, err := readDecisionRefs(ctx, tx)
	if err != nil {
		return err
	}
	movements, err := readNames(ctx, tx, "movements")
	if err != nil {
		return err
	}
	var id, decision, ordinal, unit, person, movement, from, to number
	var a registry.Award
	var posthumous flag
	q := tx.NewSelect().TableExpr("awards").ColumnExpr("id, uid, decision_id, ordinal, honour, COALESCE(unit_id, 0), COALESCE(person_id, 0), " +
		"as_name, as_rank, as_post, as_unit, as_superior, from_year, to_year, COALESCE(movement_id, 0), type, citation, posthumous, override").Order("id")
	places := []any{&id, &a.UID, &decision, &ordinal, &a.Honour, &unit, &person, &a.As.Name, &a.As.Rank, &a.As.Post, &a.As.Unit, &a.As.Superior,
		&from, &to, &movement, (*string)(&a.Type), &a.Citation, &posthumous, &a.Override}
	var failed error
	err = eachRow(ctx, q, places, func() {
		ref, known := decisions[int64(decision)]
		if !known || failed != nil {
			return
		}
		a.ID, a.Decision, a.Ordinal, a.Subject = int64(id), ref, int(ordinal), subjects.subject(unit, person)
		a.Period, a.Movement = cal.Period{From: cal.Year(from), To: cal.Year(to)}, movements[int64(movement)]
		a.Posthumous = bool(posthumous)
		failed = visit(int64(id), &a)
	})
	return cmp.Or(err, failed)
}

func scanGrades(ctx context.Context, tx bun.Tx, visit func(int64, *registry.Grade) error) error {
	subjects, err := readSubjectNames(ctx, tx)
	if err != nil {
		return err
	}
	var id, unit, person, year number
	var g registry.Grade
	q := tx.NewSelect().TableExpr("grades").ColumnExpr("id, uid, COALESCE(unit_id, 0), COALESCE(person_id, 0), year, kind, grade").Order("id")
	var failed error
	err = eachRow(ctx, q, []any{&id, &g.UID, &unit, &person, &year, (*string)(&g.Kind), &g.Grade}, func() {
		if g.Subject, g.Year = subjects.subject(unit, person), cal.Year(year); failed == nil {
			failed = visit(int64(id), &g)
		}
	})
	return cmp.Or(err, failed)
}

// peopleAtOnce is how many people are read with their parts at once.
const peopleAtOnce = 2000

// peopleScan reads people with their other names and postings.
type peopleScan struct {
	tx     bun.Tx
	units  names
	days   days
	people []registry.Person
	ids    []int64
	at     map[int64]int // places of people, by number
}

func scanPeople(ctx context.Context, tx bun.Tx, visit func(int64, *registry.Person) error) error {
	units, err := readNames(ctx, tx, "units")
	if err != nil {
		return err
	}
	s := &peopleScan{tx: tx, units: units, days: days{}}
	for first := int64(math.MinInt64); ; first = s.ids[len(s.ids)-1] + 1 {
		for _, read := range []func(context.Context, int64) error{s.readPeople, s.readAliases, s.readPostings} {
			if err := read(ctx, first); err != nil {
				return wrap("read people", err)
			}
		}
		for i := range s.people {
			if err := visit(s.ids[i], &s.people[i]); err != nil {
				return err
			}
		}
		if len(s.ids) < peopleAtOnce {
			return nil
		}
	}
}

func (s *peopleScan) readPeople(ctx context.Context, first int64) error {
	s.people, s.ids, s.at = nil, nil, map[int64]int{}
	var id number
	var p registry.Person
	born, enlisted, discharged, joined := s.days.place(), s.days.place(), s.days.place(), s.days.place()
	q := s.tx.NewSelect().TableExpr("people").Column("id", "uid", "code", "name", "born", "sex", "category", "hometown", "enlisted", "discharged",
		"discharge_reason", "party_joined").Where("id >= ?", first).Order("id").Limit(peopleAtOnce)
	places := []any{&id, &p.UID, &p.Code, &p.Name, born, &p.Sex, (*string)(&p.Category), &p.Hometown, enlisted, discharged, &p.DischargeReason, joined}
	return eachRow(ctx, q, places, func() {
		p.Born, p.Enlisted, p.Discharged, p.PartyJoined = born.Date, enlisted.Date, discharged.Date, joined.Date
		s.at[int64(id)] = len(s.ids)
		s.people, s.ids = append(s.people, p), append(s.ids, int64(id))
	})
}

// parts is a query of a table for the rows about the people that were read.
func (s *peopleScan) parts(table string, first int64) *bun.SelectQuery {
	last := first
	if len(s.ids) > 0 {
		last = s.ids[len(s.ids)-1]
	}
	return s.tx.NewSelect().TableExpr("?", bun.Ident(table)).Where("person_id BETWEEN ? AND ?", first, last)
}

func (s *peopleScan) readAliases(ctx context.Context, first int64) error {
	var id number
	var name string
	return eachRow(ctx, s.parts("aliases", first).Column("person_id", "name").Order("id"), []any{&id, &name}, func() {
		if i, known := s.at[int64(id)]; known {
			s.people[i].Aliases = append(s.people[i].Aliases, name)
		}
	})
}

func (s *peopleScan) readPostings(ctx context.Context, first int64) error {
	var id, unit number
	var p registry.Posting
	var hardship, unsure flag
	from, to := s.days.place(), s.days.place()
	q := s.parts("postings", first).Column("person_id", "from_day", "to_day", "unit_id", "rank", "post", "coefficient", "hardship", "from_unsure").
		Order("person_id", "from_day", "id")
	return eachRow(ctx, q, []any{&id, from, to, &unit, &p.Rank, &p.Post, &p.Coefficient, &hardship, &unsure}, func() {
		i, known := s.at[int64(id)]
		code, there := s.units[int64(unit)]
		if !known || !there {
			return
		}
		p.From, p.To, p.Unit, p.Hardship, p.FromUnsure = from.Date, to.Date, code, bool(hardship), bool(unsure)
		s.people[i].Postings = append(s.people[i].Postings, p)
	})
}
