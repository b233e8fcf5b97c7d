package store

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// givePersonCodes gives people without code that of the one person who is
// the same, or else a new one.
func (rec *recorder) givePersonCodes(ctx context.Context) error {
	rec.postAnew()
	if !slices.ContainsFunc(rec.batch.People, func(p registry.Person) bool { return p.Code == "" }) {
		return nil
	}
	free := newNumbering(personPrefix)
	if err := rec.takenCodes(ctx, free); err != nil {
		return err
	}
	w := whois{seen: make(map[string][]registry.Person), places: make(map[string][]int, len(rec.batch.People)), joined: rec.merging.staying(registry.People)}
	for _, person := range rec.known.people {
		w.see(person.value)
	}
	for i := range rec.batch.People {
		person := &rec.batch.People[i]
		if person.Code == "" && person.Name != "" {
			rec.givePersonCode(i, &w, free)
		}
		w.see(*person)
		w.places[person.Code] = append(w.places[person.Code], i)
	}
	return nil
}

// whois finds people by the names that they bear.
type whois struct {
	seen   map[string][]registry.Person // by folded name
	places map[string][]int             // in the batch, by code
	joined set                          // the codes of those into whom another went
}

func (w *whois) see(p registry.Person) {
	for key := range namesKeys(p) {
		w.seen[key] = append(w.seen[key], p)
	}
}

// namesKeys are the folded names of a person, the other names too.
func namesKeys(p registry.Person) set {
	keys := set{}
	keys.add(registry.Fold(p.Name))
	for _, alias := range p.Aliases {
		keys.add(registry.Fold(alias))
	}
	return keys
}

// bearing returns the people who bear the name of an entry and fit, each once,
// as the last row tells of them.
func (w *whois) bearing(person registry.Person, fits func(a, b registry.Person) bool) []registry.Person {
	var same []registry.Person
	for _, other := range w.seen[registry.Fold(person.Name)] {
		if !fits(other, person) {
			continue
		}
		if at := slices.IndexFunc(same, func(p registry.Person) bool { return p.Code == other.Code }); at >= 0 {
			same[at] = other // the row knows more than the record
		} else {
			same = append(same, other)
		}
	}
	return same
}

// givePersonCode finds whom a row without code means. What it tells beyond the
// record is taken in, for all rows that mean the same person.
func (rec *recorder) givePersonCode(index int, w *whois, free *numbering) {
	person := &rec.batch.People[index]
	same := w.bearing(*person, w.samePerson)
	if len(same) == 0 && rec.opts.SamePeople {
		same = w.bearing(*person, sameBirth)
		if len(same) == 1 && rec.opts.Replace {
			person.Postings = postedNext(same[0].Postings, person.Postings)
		}
	}
	if len(same) != 1 {
		person.Code = free.next()
		return
	}
	person.Name = same[0].Name
	if rec.opts.Replace {
		person.Code, person.Born = same[0].Code, same[0].Born
		return
	}
	one := rec.uniteRow(index, same[0], *person)
	*person = one
	rec.merging.united.add(codeKey(registry.People, one.Code))
	for _, i := range w.places[one.Code] {
		rec.batch.People[i] = one
	}
}

// postedNext returns the postings of a person with those of a row after them,
// or the row's where they do not follow.
func postedNext(known, row []registry.Posting) []registry.Posting {
	all, ok := known, true
	for _, posting := range row {
		if all, ok = registry.NextPosting(all, posting); !ok {
			return row
		}
	}
	return all
}

// uniteRow returns a record with what a row tells beyond it. Where the two
// contradict each other the record stays.
func (rec *recorder) uniteRow(index int, known, row registry.Person) registry.Person {
	one, faults := registry.UnitePeople(known, row)
	if older, newer, otherwise := registry.BeginsOtherwise(known.Postings, row.Postings); otherwise {
		faults = append(faults, beginsOtherwise(older, newer))
	}
	rec.warnOfMatch(registry.People, index, faults)
	if len(faults) > 0 {
		return known
	}
	return one
}

// beginsOtherwise is the fault that a posting is known with another first day.
func beginsOtherwise(older, newer registry.Posting) registry.Fault {
	return registry.Fault{Code: registry.FaultPostedSince, Field: "postings.from", Value: newer.From.Short(),
		Args: map[string]string{"older": older.From.Short(), "unit": older.Unit, "rank": older.Rank}}
}

// postAnew lets the one posting of an entry with code, if it is a new one, end
// the one before, when the user says that people are the same.
func (rec *recorder) postAnew() {
	for i := range rec.batch.People {
		person := &rec.batch.People[i]
		known, there := rec.known.people[person.Code]
		if !rec.opts.SamePeople || !there || len(person.Postings) != 1 || registry.Fold(known.value.Name) != registry.Fold(person.Name) {
			continue
		}
		if all, ok := registry.NextPosting(known.value.Postings, person.Postings[0]); ok {
			row := *person
			row.Postings = nil
			one := rec.uniteRow(i, known.value, row)
			one.Postings = all
			*person = one
			rec.merging.united.add(codeKey(registry.People, person.Code))
		}
	}
}

// samePerson tells that a record and a row mean one person: the same birth and
// a unit in common. Where the birth is not known to the day, the names must
// agree in every mark. A list that told less of the birth, and so made another
// record that went into this one, means this one for good.
func (w *whois) samePerson(known, row registry.Person) bool {
	bears := func(name string) bool { return registry.SameName(name, row.Name) }
	sameBirth := known.Born == row.Born || w.joined[known.Code] && holds(row.Born, known.Born)
	if !sameBirth || !row.Born.IsDay() && !bears(known.Name) && !slices.ContainsFunc(known.Aliases, bears) {
		return false
	}
	if len(known.Postings) == 0 && len(row.Postings) == 0 {
		return true
	}
	return slices.ContainsFunc(known.Postings, func(p registry.Posting) bool {
		return slices.ContainsFunc(row.Postings, func(q registry.Posting) bool { return p.Unit == q.Unit })
	})
}

// holds tells that a birth known less exactly may be the other one.
func holds(rough, exact cal.Date) bool {
	return rough.IsZero() || !exact.First().Before(rough.First()) && !exact.Last().After(rough.Last())
}

// sameBirth tells that two entries mean people born on one day.
func sameBirth(a, b registry.Person) bool { return a.Born.IsDay() && a.Born == b.Born }
