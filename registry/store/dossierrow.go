package store

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func (d dossierRows) people(ctx context.Context) error {
	var id number
	var uid, code, name, sex, category, hometown, reason string
	born, enlisted, discharged, joined := d.r.days.place(), d.r.days.place(), d.r.days.place(), d.r.days.place()
	q := d.narrow(d.r.tx.NewSelect().TableExpr("people AS p").Column("id", "uid", "code", "name", "born", "sex", "category", "hometown",
		"enlisted", "discharged", "discharge_reason", "party_joined"), "p.id")
	err := eachRow(ctx, q, []any{&id, &uid, &code, &name, born, &sex, &category, &hometown, enlisted, discharged, &reason, joined}, func() {
		dossier, texts := d.of[int64(id)], d.r.texts
		dossier.Subject = registry.PersonSubject(code)
		dossier.Person = registry.Person{
			UID: uid, Code: code, Name: name, Born: born.Date, Sex: texts.one(sex), Category: registry.Category(texts.one(category)),
			Hometown: texts.one(hometown), Enlisted: enlisted.Date, Discharged: discharged.Date,
			DischargeReason: texts.one(reason), PartyJoined: joined.Date,
		}
	})
	return wrap("read people", err)
}

func (d dossierRows) postings(ctx context.Context) error {
	var id, unit, flags number
	var joinedTexts string
	from, to := d.r.days.place(), d.r.days.place()
	q := d.ofSubjects("postings", "o", "o.from_day", "o.to_day", "o.unit_id", joined("o.rank", "o.post", "o.coefficient"),
		"o.hardship << 1 | o.from_unsure").OrderExpr("o.person_id, o.from_day, o.id")
	err := eachRow(ctx, q, []any{&id, from, to, &unit, &joinedTexts, &flags}, func() {
		person, texts := &d.of[int64(id)].Person, d.r.parts.of(joinedTexts)
		if person.Postings == nil {
			person.Postings = make([]registry.Posting, 0, usualPostings)
		}
		person.Postings = append(person.Postings, registry.Posting{
			From: from.Date, To: to.Date, Unit: d.r.units.codes[int64(unit)], Rank: texts[0], Post: texts[1],
			Coefficient: texts[2], Hardship: flags&2 != 0, FromUnsure: flags&1 != 0})
	})
	return wrap("read postings", err)
}

// usualPostings is for how many postings there is room at first.
const usualPostings = 4

// units fills in the units, which are known.
func (d dossierRows) units(context.Context) error {
	for id, dossier := range d.of {
		dossier.Unit = d.r.units.units[id]
		dossier.Subject = registry.UnitSubject(dossier.Unit.Code)
	}
	return nil
}

func (d dossierRows) grades(ctx context.Context) error {
	var id, year number
	var kindAndGrade string
	found := &d.r.grades
	q := d.inYears(d.ofSubjects("grades", "g", "g.year", joined("g.kind", "g.grade")), "g.year").OrderExpr("g." + d.column)
	err := eachRow(ctx, q, []any{&id, &year, &kindAndGrade}, func() {
		texts := d.r.parts.of(kindAndGrade)
		found.add(int64(id), registry.Grade{Year: cal.Year(year), Kind: registry.GradeKind(texts[0]), Grade: texts[1]})
	})
	found.drain(func(id int64, grades []registry.Grade) {
		dossier := d.of[id]
		dossier.Grades = slices.Clone(grades)
		for i := range dossier.Grades {
			dossier.Grades[i].Subject = dossier.Subject
		}
	})
	if err != nil || d.column == ofPeople {
		return wrap("read grades", err)
	}
	return d.gradesOfBodies(ctx)
}

func (d dossierRows) initiatives(ctx context.Context) error {
	var id, key, year, ordinal, usedYear number
	var title, kind, scope, by, issuer, usedBy string
	q := d.ofSubjects("initiatives", "i", "i.id", "i.year", "i.title", "i.kind", "i.scope", "i.recognised_by",
		"COALESCE(d.issuer, '')", "COALESCE(d.number, '')", "COALESCE(d.year, 0)", "COALESCE(a.ordinal, 0)").
		Join("LEFT JOIN awards AS a ON a.id = i.used_for AND " + stillUsed("i.used_for")).Join("LEFT JOIN decisions AS d ON d.id = a.decision_id")
	err := eachRow(ctx, q, []any{&id, &key, &year, &title, &kind, &scope, &by, &issuer, &usedBy, &usedYear, &ordinal}, func() {
		dossier := d.of[int64(id)]
		dossier.Initiatives = append(dossier.Initiatives, registry.Initiative{
			ID: int64(key), Subject: dossier.Subject, Year: cal.Year(year), Title: title, Kind: kind, Scope: scope,
			RecognisedBy: catalogue.Level(by), Ordinal: int(ordinal),
			Decision: registry.DecisionRef{Issuer: issuer, Number: usedBy, Year: cal.Year(usedYear)}})
	})
	return wrap("read initiatives", err)
}

func (d dossierRows) disciplines(ctx context.Context) error {
	var id, pending number
	var form string
	date, until := d.r.days.place(), d.r.days.place()
	q := d.ofSubjects("disciplines", "k", "k.date", "k.form", "k.until", "k.pending")
	err := eachRow(ctx, q, []any{&id, date, &form, until, &pending}, func() {
		dossier := d.of[int64(id)]
		dossier.Disciplines = append(dossier.Disciplines, registry.Discipline{
			Subject: dossier.Subject, Date: date.Date, Form: form, Until: until.Date, Pending: pending != 0})
	})
	return wrap("read disciplines", err)
}

func (d dossierRows) registrations(ctx context.Context) error {
	var id, year number
	var honour string
	err := eachRow(ctx, d.ofSubjects("registrations", "r", "r.year", "r.honour"), []any{&id, &year, &honour}, func() {
		dossier := d.of[int64(id)]
		dossier.Registrations = append(dossier.Registrations, registry.Registration{
			Subject: dossier.Subject, Year: cal.Year(year), Honour: d.r.texts.one(honour)})
	})
	return wrap("read registrations", err)
}
