package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
)

// The beginnings of the codes that the register gives: cá nhân, đơn vị.
const (
	personPrefix = "CN-"
	unitPrefix   = "DV-"
)

// giveUnitCodes gives units without code that of the unit of the same name
// under the same superior, or else a new one.
func (rec *recorder) giveUnitCodes(context.Context) error {
	free := newNumbering(unitPrefix)
	for code := range rec.known.units {
		free.take(code)
	}
	for _, unit := range rec.batch.Units {
		free.take(unit.Code)
	}
	seen := make([]registry.Unit, 0, len(rec.known.units))
	for _, unit := range rec.known.units {
		seen = append(seen, unit.value)
	}
	for i := range rec.batch.Units {
		unit := &rec.batch.Units[i]
		if unit.Code == "" && unit.Name != "" {
			rec.giveUnitCode(unit, seen, free)
		}
		seen = append(seen, *unit)
	}
	return nil
}

func (rec *recorder) giveUnitCode(unit *registry.Unit, seen []registry.Unit, free *numbering) {
	same := slices.IndexFunc(seen, func(u registry.Unit) bool { return u.Parent == unit.Parent && sameName(u.Name, unit.Name) })
	switch {
	case same < 0:
		unit.Code = free.next()
	case rec.opts.Replace:
		unit.Code = seen[same].Code
	default:
		*unit = seen[same]
	}
}

// givePersonCodes gives people without code that of the one person who is
// the same, or else a new one.
func (rec *recorder) givePersonCodes(ctx context.Context) error {
	if !slices.ContainsFunc(rec.batch.People, func(p registry.Person) bool { return p.Code == "" }) {
		return nil
	}
	free := newNumbering(personPrefix)
	if err := rec.takenCodes(ctx, free); err != nil {
		return err
	}
	seen := make(map[string][]registry.Person) // by folded name
	for _, person := range rec.known.people {
		key := registry.Fold(person.value.Name)
		seen[key] = append(seen[key], person.value)
	}
	for i := range rec.batch.People {
		person := &rec.batch.People[i]
		key := registry.Fold(person.Name)
		if person.Code == "" && person.Name != "" {
			rec.givePersonCode(person, seen[key], free)
		}
		seen[key] = append(seen[key], *person)
	}
	return nil
}

func (rec *recorder) givePersonCode(person *registry.Person, seen []registry.Person, free *numbering) {
	var same []registry.Person
	for _, other := range seen {
		again := slices.ContainsFunc(same, func(p registry.Person) bool { return p.Code == other.Code })
		if !again && samePerson(other, *person) {
			same = append(same, other)
		}
	}
	switch {
	case len(same) != 1:
		person.Code = free.next()
	case rec.opts.Replace:
		person.Code = same[0].Code
	default:
		*person = same[0]
	}
}

// samePerson tells that two entries mean one person: the same name, the same
// birth and a unit in common. Where the birth is not known to the day, the
// names must agree in every mark.
func samePerson(a, b registry.Person) bool {
	if a.Born != b.Born || !a.Born.IsDay() && !sameName(a.Name, b.Name) {
		return false
	}
	if len(a.Postings) == 0 && len(b.Postings) == 0 {
		return true
	}
	return slices.ContainsFunc(a.Postings, func(p registry.Posting) bool {
		return slices.ContainsFunc(b.Postings, func(q registry.Posting) bool { return p.Unit == q.Unit })
	})
}

func (rec *recorder) takenCodes(ctx context.Context, free *numbering) error {
	var taken []string
	err := rec.w.NewSelect().Model((*personRow)(nil)).Column("code").Where("p.code LIKE ?", free.prefix+"%").Scan(ctx, &taken)
	if err != nil {
		return fmt.Errorf("read codes: %w", err)
	}
	for _, code := range taken {
		free.take(code)
	}
	for _, person := range rec.batch.People {
		free.take(person.Code)
	}
	return nil
}

// numbering gives codes that count up: CN-0001, CN-0002 …
type numbering struct {
	prefix string
	last   int
}

func newNumbering(prefix string) *numbering { return &numbering{prefix: prefix} }

// take notes that a code is in use.
func (n *numbering) take(code string) {
	digits, ok := strings.CutPrefix(code, n.prefix)
	if !ok {
		return
	}
	if number, err := strconv.Atoi(digits); err == nil {
		n.last = max(n.last, number)
	}
}

func (n *numbering) next() string {
	n.last++
	return fmt.Sprintf("%s%04d", n.prefix, n.last)
}
