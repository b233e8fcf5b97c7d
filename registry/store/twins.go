package store

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// Twins returns the people and the units that may be in the register twice,
// the likeliest first, people before units: see [registry.PeopleTwins] and
// [registry.UnitTwins]. One is the record that would stay: its code was typed, or
// else made up by this register and not by another one.
func (r *Register) Twins(ctx context.Context) ([]registry.Twin, error) {
	var twins []registry.Twin
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		twins, _, err = findTwins(ctx, tx)
		return err
	})
	for i := range twins {
		if twin := &twins[i]; madeUp(twin.Other) < madeUp(twin.One) {
			twin.One, twin.Other = twin.Other, twin.One
		}
	}
	return twins, wrap("look for twins", err)
}

// Outline tells who a person is, or which unit a record means.
type Outline struct {
	Code, Name string
	Born       cal.Date
	// Unit is that of the last posting, or the superior of a unit.
	Unit string
}

// findTwins finds the people and units that may be there twice, the likeliest
// first, people before units, and tells who they are (see [codeKey]).
func findTwins(ctx context.Context, tx bun.Tx) ([]registry.Twin, map[string]Outline, error) {
	all, err := loadUnits(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	told, err := distinctions().list(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	people, err := loadOutlines(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	list, apart := values(all), registry.ToldApart(told)
	outlines := make(map[string]Outline, len(list)+len(people))
	for _, unit := range list {
		outlines[codeKey(registry.Units, unit.Code)] = Outline{Code: unit.Code, Name: unit.Name, Unit: unit.Parent}
	}
	for _, p := range people {
		outline := Outline{Code: p.Code, Name: p.Name, Born: p.Born}
		if n := len(p.Postings); n > 0 {
			outline.Unit = p.Postings[n-1].Unit
		}
		outlines[codeKey(registry.People, p.Code)] = outline
	}
	return append(registry.PeopleTwins(people, superiors(list), apart), registry.UnitTwins(list, apart)...), outlines, nil
}

// madeUp tells how little a code says: one that somebody typed is 0, one that
// this register made up 1, one that another register made up 2.
func madeUp(code string) int {
	if !isGiven(code) {
		return 0
	}
	return strings.Count(code, "-")
}

func superiors(list []registry.Unit) map[string]string {
	above := make(map[string]string, len(list))
	for _, unit := range list {
		above[unit.Code] = unit.Parent
	}
	return above
}

// loadOutlines reads of people what tells twins: codes, names, births and the
// units of their postings.
func loadOutlines(ctx context.Context, tx bun.Tx, narrow narrowing) ([]registry.Person, error) {
	var people []registry.Person
	place := make(map[int64]int)
	var id number
	var code, name string
	born, codes := days{}.place(), texts{}
	query := narrow(tx.NewSelect().TableExpr("people AS p").ColumnExpr("p.id, p.code, p.name, p.born").Order("p.id"))
	err := eachRow(ctx, query, []any{&id, &code, &name, born}, func() {
		place[int64(id)] = len(people)
		people = append(people, registry.Person{Code: code, Name: name, Born: born.Date})
	})
	if err != nil {
		return nil, wrap("read people", err)
	}
	among := narrow(tx.NewSelect().TableExpr("people AS p").Column("p.id"))
	query = tx.NewSelect().TableExpr("aliases AS a").Column("a.person_id", "a.name").Where("a.person_id IN (?)", among).Order("a.id")
	err = eachRow(ctx, query, []any{&id, &name}, func() {
		person := &people[place[int64(id)]]
		person.Aliases = append(person.Aliases, name)
	})
	if err != nil {
		return nil, wrap("read aliases", err)
	}
	query = tx.NewSelect().Distinct().TableExpr("postings AS o").Join("JOIN units AS u ON u.id = o.unit_id").
		Column("o.person_id", "u.code").Where("o.person_id IN (?)", among)
	err = eachRow(ctx, query, []any{&id, &code}, func() {
		person := &people[place[int64(id)]]
		person.Postings = append(person.Postings, registry.Posting{Unit: codes.one(code)})
	})
	return people, wrap("read postings", err)
}

// warnOfTwins tells of new people and units that are nearly ones that are
// registered, or that the batch has before, unless the batch tells them apart.
// Nobody is taken for another.
func (rec *recorder) warnOfTwins(ctx context.Context) error {
	rec.warnOfUnitTwins()
	fresh := make(map[string]int)
	var list []registry.Person
	for i, person := range rec.batch.People {
		if known := rec.known.people[person.Code]; known.id == 0 && known.index == i && person.Code != "" {
			fresh[person.Code] = i
			list = append(list, person)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	outlines, err := rec.outlinesLike(ctx, list)
	if err != nil {
		return err
	}
	for _, person := range outlines {
		if _, isNew := fresh[person.Code]; !isNew {
			list = append(list, person)
		}
	}
	byCode := make(map[string]registry.Person, len(list))
	for _, person := range list {
		byCode[person.Code] = person
	}
	for _, twin := range registry.PeopleTwins(list, rec.superiors(), registry.ToldApart(rec.batch.Distinctions)) {
		if index, stays, isNew := newOf(twin, fresh); isNew {
			rec.warnOfTwin(twin, index, rec.batch.People[index].Code, rec.batch.People[index].Name, outlineWords(byCode[stays]))
		}
	}
	return nil
}

// outlineWords tell who a person is.
func outlineWords(p registry.Person) map[string]string {
	args := map[string]string{"code": p.Code, "name": p.Name, "born": p.Born.Short()}
	if len(p.Postings) > 0 {
		args["unit"] = p.Postings[len(p.Postings)-1].Unit
	}
	return args
}

func (rec *recorder) superiors() map[string]string {
	above := make(map[string]string, len(rec.known.units))
	for code, unit := range rec.known.units {
		above[code] = unit.value.Parent
	}
	return above
}

// newOf returns the place of the new one of two twins, of two that are new the
// later, and the code of the other.
func newOf(twin registry.Twin, fresh map[string]int) (index int, stays string, isNew bool) {
	one, oneNew := fresh[twin.One]
	other, otherNew := fresh[twin.Other]
	if oneNew && (!otherNew || one > other) {
		return one, twin.Other, true
	}
	return other, twin.One, otherNew
}

func (rec *recorder) warnOfTwin(twin registry.Twin, index int, code, name string, args map[string]string) {
	args["new"], args["why"] = code, string(twin.Why)
	rec.fault(registry.Fault{Code: registry.FaultTwin, Warning: true, Kind: twin.Kind, Index: index, Field: "name", Value: name, Args: args})
}

func (rec *recorder) warnOfUnitTwins() {
	fresh := make(map[string]int)
	for i, unit := range rec.batch.Units {
		if known := rec.known.units[unit.Code]; known.id == 0 && known.index == i && unit.Code != "" {
			fresh[unit.Code] = i
		}
	}
	if len(fresh) == 0 {
		return
	}
	list := make([]registry.Unit, 0, len(rec.known.units))
	for _, unit := range rec.known.units {
		list = append(list, unit.value)
	}
	slices.SortFunc(list, func(a, b registry.Unit) int { return strings.Compare(a.Code, b.Code) })
	for _, twin := range registry.UnitTwins(list, registry.ToldApart(rec.batch.Distinctions)) {
		if index, stays, isNew := newOf(twin, fresh); isNew {
			unit, other := rec.batch.Units[index], rec.known.units[stays].value
			rec.warnOfTwin(twin, index, unit.Code, unit.Name, map[string]string{"code": stays, "name": other.Name, "unit": other.Parent})
		}
	}
}

// outlinesLike reads the people who share a day of birth or a name with some.
// Of those who share the name of people whose days of birth are all known only
// such are read of whom it is not: the others are not alike.
func (rec *recorder) outlinesLike(ctx context.Context, people []registry.Person) ([]registry.Person, error) {
	births, names, unborn := set{}, set{}, set{}
	for _, person := range people {
		for _, name := range append([]string{person.Name}, person.Aliases...) {
			names.add(registry.Fold(name))
			if !person.Born.IsDay() {
				unborn.add(registry.Fold(name))
			}
		}
		if person.Born.IsDay() {
			births.add(person.Born.String())
		}
	}
	maps.DeleteFunc(names, func(name string, _ bool) bool { return unborn[name] })
	seen := set{}
	var found []registry.Person
	take := func(narrow narrowing) error {
		list, err := loadOutlines(ctx, rec.w.Tx, narrow)
		for _, person := range list {
			if seen.add(person.Code) {
				found = append(found, person)
			}
		}
		return err
	}
	return found, errors.Join(
		inChunks(births.sorted(), func(part []string) error { return take(byColumn("p.born", part)) }),
		inChunks(unborn.sorted(), func(part []string) error { return take(bearing(part)) }),
		inChunks(names.sorted(), func(part []string) error {
			return take(func(q *bun.SelectQuery) *bun.SelectQuery { return bearing(part)(q).Where("length(p.born) < 10") }) // no day
		}))
}

// bearing narrows a query to people who bear one of some names.
func bearing(names []string) narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("(p.name_key IN (?0) OR p.id IN (SELECT a.person_id FROM aliases AS a WHERE a.name_key IN (?0)))", bun.List(names))
	}
}
