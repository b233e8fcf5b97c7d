package store

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// AddPosting posts a person to a unit. The posting that is open until then
// ends the day before. Nobody is posted before the present posting, or after
// the discharge; but the first day of a posting that is not sure is stated so.
func (r *Register) AddPosting(ctx context.Context, personCode string, p registry.Posting) error {
	return r.changePerson(ctx, "post person", personCode, func(person *registry.Person) registry.Faults {
		for _, text := range []*string{&p.Rank, &p.Post} {
			clean, err := registry.CleanText(*text)
			if err != nil {
				return registry.Faults{textFault("postings", *text)}
			}
			*text = clean
		}
		if present, ok := person.Present(); ok && present.FromUnsure && !p.From.IsZero() {
			if all, ok := registry.NextPosting(person.Postings, p); ok && len(all) == len(person.Postings) {
				person.Postings = all
				return nil
			}
		}
		if faults := checkPosting(*person, p.From); len(faults) > 0 {
			return faults
		}
		person.Postings = closeOpen(person.Postings, p.From)
		person.Postings = append(person.Postings, p)
		sortPostings(person.Postings)
		return nil
	})
}

// checkPosting lists what speaks against a posting that begins on a day. The
// register orders postings by the text of their days: 2020, 2020-05,
// 2020-05-01.
func checkPosting(person registry.Person, from cal.Date) registry.Faults {
	if from.IsZero() {
		return nil
	}
	if !person.Discharged.IsZero() && from.After(person.Discharged.Last()) {
		return done("postings.from", from, person.Discharged)
	}
	present, ok := person.Present()
	if ok && (from.String() < present.From.String() || from == present.From && from.IsDay()) {
		return registry.Faults{dateOrder("postings.from", present.From, from)}
	}
	return nil
}

// closeOpen ends open postings the day before a new one begins, or in the
// year or month in which both begin.
func closeOpen(postings []registry.Posting, from cal.Date) []registry.Posting {
	postings = slices.Clone(postings)
	for i := range postings {
		if !postings[i].To.IsZero() {
			continue
		}
		postings[i].To = from.Eve()
		if postings[i].To.Before(postings[i].From) {
			postings[i].To = from
		}
	}
	return postings
}

// Discharge enters that a person left the service, and why. The open posting
// ends that day. A person leaves once.
func (r *Register) Discharge(ctx context.Context, personCode string, on cal.Date, reason string) error {
	return r.changePerson(ctx, "discharge person", personCode, func(person *registry.Person) registry.Faults {
		clean, err := registry.CleanText(reason)
		if err != nil {
			return registry.Faults{textFault("discharge_reason", reason)}
		}
		if older := person.Discharged; !older.IsZero() {
			return done("discharged", on, older)
		}
		person.Discharged, person.DischargeReason = on, clean
		person.Postings = slices.Clone(person.Postings)
		for i := range person.Postings {
			if person.Postings[i].To.IsZero() {
				person.Postings[i].To = on
			}
		}
		return requireDate("discharged", on)
	})
}

func (r *Register) changePerson(ctx context.Context, action, code string, alter func(*registry.Person) registry.Faults) error {
	return r.write(ctx, action, func(ctx context.Context, w *writer) error {
		person, err := onePerson(ctx, w.Tx, code)
		if err != nil {
			return err
		}
		after := person.value
		faults := alter(&after)
		if err := refuse(after.Validate(), registry.People, faults); err != nil {
			return err
		}
		c, err := postingCodes(ctx, w, after)
		if err != nil {
			return err
		}
		c.people[code] = person.id
		return writePeople(ctx, w, plan[registry.Person]{
			replaced: []change[registry.Person]{{id: person.id, before: person.value, after: after}}}, c)
	})
}

// postingCodes finds the units of a person's postings. An unknown one is a
// fault.
func postingCodes(ctx context.Context, w *writer, person registry.Person) (*codes, error) {
	c := newCodes()
	var wanted []string
	for _, posting := range person.Postings {
		wanted = append(wanted, posting.Unit)
	}
	var found []held[registry.Unit]
	err := inChunks(wanted, func(part []string) (err error) {
		found, err = units().load(ctx, w.Tx, byColumn("u.code", part))
		for _, unit := range found {
			c.units[unit.value.Code] = unit.id
		}
		return err
	})
	for _, code := range wanted {
		if _, ok := c.units[code]; !ok && err == nil {
			return nil, registry.Faults{{Code: registry.FaultUnknownUnit, Kind: registry.People, Field: "postings.unit", Value: code}}
		}
	}
	return c, err
}
