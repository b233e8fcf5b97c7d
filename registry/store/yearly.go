package store

import (
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
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

type initiativeRow struct {
	bun.BaseModel `bun:"table:initiatives,alias:i"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Year         int    `bun:"year"`
	Title        string `bun:"title"`
	TitleKey     string `bun:"title_key"`
	Kind         string `bun:"kind"`
	Scope        string `bun:"scope"`
	RecognisedBy string `bun:"recognised_by"`
}

func initiatives() table[registry.Initiative, initiativeRow] {
	return table[registry.Initiative, initiativeRow]{
		kind: registry.Initiatives,
		key:  func(i registry.Initiative) string { return yearKey(i.Subject, i.Year, registry.Fold(i.Title)) },
		uid:  func(i *registry.Initiative) *string { return &i.UID },
		clash: func(o, n registry.Initiative) registry.Fault {
			return recordClash(pair{"kind", o.Kind, n.Kind}, pair{"scope", o.Scope, n.Scope},
				pair{"recognised_by", string(o.RecognisedBy), string(n.RecognisedBy)}, pair{"title", o.Title, n.Title})
		},
		join:  joinSubject,
		order: compareInitiatives,
		row: func(id int64, i registry.Initiative, c *codes) initiativeRow {
			return initiativeRow{
				ID: id, UID: i.UID, subjectColumns: c.subject(i.Subject), Year: int(i.Year), Title: i.Title, TitleKey: registry.Fold(i.Title),
				Kind: i.Kind, Scope: i.Scope, RecognisedBy: string(i.RecognisedBy)}
		},
		held: func(r initiativeRow) held[registry.Initiative] {
			return held[registry.Initiative]{id: r.ID, value: registry.Initiative{
				UID: r.UID, Subject: r.subject(), Year: cal.Year(r.Year), Title: r.Title,
				Kind: r.Kind, Scope: r.Scope, RecognisedBy: catalogue.Level(r.RecognisedBy)}}
		},
	}
}

type disciplineRow struct {
	bun.BaseModel `bun:"table:disciplines,alias:k"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Date    string `bun:"date"`
	Form    string `bun:"form"`
	Until   string `bun:"until"`
	Pending bool   `bun:"pending"`
}

func disciplines() table[registry.Discipline, disciplineRow] {
	return table[registry.Discipline, disciplineRow]{
		kind: registry.Disciplines,
		key:  disciplineKey,
		uid:  func(d *registry.Discipline) *string { return &d.UID },
		clash: func(o, n registry.Discipline) registry.Fault {
			return recordClash(pair{"until", o.Until.Short(), n.Until.Short()},
				pair{"pending", strconv.FormatBool(o.Pending), strconv.FormatBool(n.Pending)})
		},
		join:  joinSubject,
		order: compareDisciplines,
		row: func(id int64, d registry.Discipline, c *codes) disciplineRow {
			return disciplineRow{
				ID: id, UID: d.UID, subjectColumns: c.subject(d.Subject),
				Date: d.Date.String(), Form: d.Form, Until: d.Until.String(), Pending: d.Pending}
		},
		held: func(r disciplineRow) held[registry.Discipline] {
			return held[registry.Discipline]{id: r.ID, value: registry.Discipline{
				UID: r.UID, Subject: r.subject(), Date: day(r.Date), Form: r.Form, Until: day(r.Until), Pending: r.Pending}}
		},
	}
}

func disciplineKey(d registry.Discipline) string {
	if d.Subject.Code() == "" {
		return ""
	}
	return fmt.Sprintf("%s %s %s", subjectKey(d.Subject), d.Date, d.Form)
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
