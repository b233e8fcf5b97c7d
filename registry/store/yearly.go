package store

import (
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type gradeRow struct {
	bun.BaseModel `bun:"table:grades,alias:g"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Year  int    `bun:"year"`
	Kind  string `bun:"kind"`
	Grade string `bun:"grade"`
}

func grades() table[registry.Grade, gradeRow] {
	return table[registry.Grade, gradeRow]{
		kind:  registry.Grades,
		key:   func(g registry.Grade) string { return yearKey(g.Subject, g.Year, string(g.Kind)) },
		uid:   func(g *registry.Grade) *string { return &g.UID },
		clash: func(o, n registry.Grade) registry.Fault { return recordClash(pair{"grade", o.Grade, n.Grade}) },
		join:  joinSubject,
		order: compareGrades,
		row: func(id int64, g registry.Grade, c *codes) gradeRow {
			return gradeRow{ID: id, UID: g.UID, subjectColumns: c.subject(g.Subject), Year: int(g.Year), Kind: string(g.Kind), Grade: g.Grade}
		},
		held: func(r gradeRow) held[registry.Grade] {
			return held[registry.Grade]{id: r.ID, value: registry.Grade{
				UID: r.UID, Subject: r.subject(), Year: cal.Year(r.Year), Kind: registry.GradeKind(r.Kind), Grade: r.Grade}}
		},
	}
}

type tallyRow struct {
	bun.BaseModel `bun:"table:tallies,alias:t"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	UnitID        int64  `bun:"unit_id"`
	Year          int    `bun:"year"`
	Tallied       string `bun:"tallied"`
	Grade         string `bun:"grade"`
	Count         int    `bun:"count"`
	UnitCode      string `bun:"unit_code,scanonly"`
}

func tallies() table[registry.Tally, tallyRow] {
	return table[registry.Tally, tallyRow]{
		kind: registry.Tallies,
		key: func(t registry.Tally) string {
			return yearKey(registry.UnitSubject(t.Unit), t.Year, string(t.Of)+" "+t.Grade)
		},
		uid: func(t *registry.Tally) *string { return &t.UID },
		clash: func(o, n registry.Tally) registry.Fault {
			return recordClash(pair{"count", strconv.Itoa(o.Count), strconv.Itoa(n.Count)})
		},
		join:  joinUnit,
		order: compareTallies,
		row: func(id int64, t registry.Tally, c *codes) tallyRow {
			return tallyRow{ID: id, UID: t.UID, UnitID: c.units[t.Unit], Year: int(t.Year), Tallied: string(t.Of), Grade: t.Grade, Count: t.Count}
		},
		held: func(r tallyRow) held[registry.Tally] {
			return held[registry.Tally]{id: r.ID, value: registry.Tally{
				UID: r.UID, Unit: r.UnitCode, Year: cal.Year(r.Year), Of: registry.TallyOf(r.Tallied), Grade: r.Grade, Count: r.Count}}
		},
	}
}

type registrationRow struct {
	bun.BaseModel `bun:"table:registrations,alias:r"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Year   int    `bun:"year"`
	Honour string `bun:"honour"`
}

func registrations() table[registry.Registration, registrationRow] {
	return table[registry.Registration, registrationRow]{
		kind:  registry.Registrations,
		key:   func(r registry.Registration) string { return yearKey(r.Subject, r.Year, r.Honour) },
		uid:   func(r *registry.Registration) *string { return &r.UID },
		clash: func(_, _ registry.Registration) registry.Fault { return recordClash() }, // it is nothing but its key
		join:  joinSubject,
		order: compareRegistrations,
		row: func(id int64, r registry.Registration, c *codes) registrationRow {
			return registrationRow{ID: id, UID: r.UID, subjectColumns: c.subject(r.Subject), Year: int(r.Year), Honour: r.Honour}
		},
		held: func(r registrationRow) held[registry.Registration] {
			return held[registry.Registration]{id: r.ID, value: registry.Registration{
				UID: r.UID, Subject: r.subject(), Year: cal.Year(r.Year), Honour: r.Honour}}
		},
	}
}

// subjectKey names a unit or a person in one word.
func subjectKey(s registry.Subject) string {
	if s.IsUnit() {
		return "unit:" + s.Unit
	}
	return "person:" + s.Person
}

// yearKey names an entry of a year; "" when it lacks its subject.
func yearKey(s registry.Subject, y cal.Year, rest string) string {
	if s.Code() == "" {
		return ""
	}
	return fmt.Sprintf("%s %d %s", subjectKey(s), y, rest)
}
