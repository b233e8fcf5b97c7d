package registry

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry/cal"
)

// Two records that prove to be one person or one unit seldom say equally
// much. Uniting fills what the record that stays leaves open from the one that
// goes: a year gives way to the day in it, another name joins the other names,
// postings are put in a row. What contradicts comes back as faults, each with
// the value of the record that goes and in Args that of the one that stays.

// UnitePeople returns the record that stays of two of one person.
func UnitePeople(stays, goes Person) (Person, Faults) {
	u := union{gone: goes.Code, into: stays.Code}
	one := stays
	one.Aliases = otherNames(one.Name, stays.Aliases, append([]string{goes.Name}, goes.Aliases...))
	u.date("born", &one.Born, goes.Born)
	u.word("sex", &one.Sex, goes.Sex)
	u.word("category", (*string)(&one.Category), string(goes.Category))
	u.text("hometown", &one.Hometown, goes.Hometown)
	u.date("enlisted", &one.Enlisted, goes.Enlisted)
	u.date("discharged", &one.Discharged, goes.Discharged)
	u.text("discharge_reason", &one.DischargeReason, goes.DischargeReason)
	u.date("party_joined", &one.PartyJoined, goes.PartyJoined)
	one.Postings = u.postings(stays.Postings, goes.Postings)
	return one, u.faults.list
}

// UniteUnits returns the record that stays of two of one unit. Two superiors
// contradict each other, unless one of the two units was entered below the
// other, and so do two ends. That the unit which goes was closed and the other
// was not says nothing: it may have been closed because it was one too many.
// What was below it comes below the one that stays.
func UniteUnits(stays, goes Unit) (Unit, Faults) {
	u := union{gone: goes.Code, into: stays.Code}
	one := stays
	one.FormerNames = formerNames(stays, goes)
	u.word("kind", (*string)(&one.Kind), string(goes.Kind))
	u.echelon("echelon", &one.Echelon, goes.Echelon)
	u.echelon("equivalent", &one.Equivalent, goes.Equivalent)
	u.date("founded", &one.Founded, goes.Founded)
	if !goes.Closed.IsZero() && !stays.Closed.IsZero() {
		u.date("closed", &one.Closed, goes.Closed)
	}
	switch {
	case one.Parent == goes.Code:
		one.Parent = goes.Parent
	case goes.Parent != one.Code:
		u.word("parent", &one.Parent, goes.Parent)
	}
	one.Place = cmp.Or(one.Place, goes.Place)
	one.FlagEligible = stays.FlagEligible || goes.FlagEligible
	one.Enterprise = stays.Enterprise || goes.Enterprise
	one.PartyBase = stays.PartyBase || goes.PartyBase
	return one, u.faults.list
}

// union gathers where two records contradict each other.
type union struct {
	gone, into string
	faults     faultList
}

func (u *union) contradicts(field, stays, goes string) {
	u.faults.add(Fault{Code: FaultContradicts, Field: field, Value: goes, Args: map[string]string{
		"older": stays, "gone": u.gone, "into": u.into}})
}

func (u *union) word(field string, value *string, other string) {
	switch {
	case *value == "":
		*value = other
	case other != "" && other != *value:
		u.contradicts(field, *value, other)
	}
}

// text takes two spellings of one text for the same.
func (u *union) text(field string, value *string, other string) {
	if *value == "" || Fold(*value) != Fold(other) {
		u.word(field, value, other)
	}
}

func (u *union) echelon(field string, value *Echelon, other Echelon) {
	switch {
	case *value == OtherEchelon && other != "":
		*value = other
	case other != OtherEchelon:
		u.word(field, (*string)(value), string(other))
	}
}

func (u *union) date(field string, value *cal.Date, other cal.Date) {
	finer, fits := finerDate(*value, other)
	if !fits {
		u.contradicts(field, value.Short(), other.Short())
	}
	*value = finer
}

// finerDate returns the one of two dates that says more; fits is false when
// they cannot mean one day. A date that is not known fits all.
func finerDate(a, b cal.Date) (finer cal.Date, fits bool) {
	switch {
	case b.IsZero() || within(a, b):
		return a, true
	case a.IsZero() || within(b, a):
		return b, true
	}
	return a, false
}

// within tells that a date says at least as much as another and agrees with
// it: 3/5/1980 is within 1980.
func within(d, other cal.Date) bool {
	return !d.IsZero() && !d.First().Before(other.First()) && !d.Last().After(other.Last())
}

// otherNames returns the other names with more of them, but for the name
// itself and what differs in its capitals alone.
func otherNames(name string, names, more []string) []string {
	names = slices.Clone(names)
	for _, other := range more {
		same := func(n string) bool { return strings.EqualFold(n, other) }
		if !same(name) && !slices.ContainsFunc(names, same) {
			names = append(names, other)
		}
	}
	return names
}

// formerNames returns the former names of both units. The name of the one that
// goes is a name without a day, by which the unit is found and never called.
func formerNames(stays, goes Unit) []FormerName {
	names := slices.Clone(stays.FormerNames)
	for _, other := range append(slices.Clone(goes.FormerNames), FormerName{Name: goes.Name}) {
		if other.Until.IsZero() && strings.EqualFold(other.Name, stays.Name) {
			continue
		}
		known := slices.ContainsFunc(names, func(n FormerName) bool {
			return strings.EqualFold(n.Name, other.Name) && (n.Until == other.Until || other.Until.IsZero())
		})
		if !known {
			names = append(names, other)
		}
	}
	slices.SortStableFunc(names, func(a, b FormerName) int { return strings.Compare(a.Until.String(), b.Until.String()) })
	return names
}

// postings puts the postings of both in a row. One that says nothing beside
// another is left out, and an open one ends when the next begins, as if they
// had been entered one after the other.
func (u *union) postings(stays, goes []Posting) []Posting {
	all := RestatePostings(stays, goes)
	for _, other := range goes {
		if at := slices.IndexFunc(all, func(p Posting) bool { return p.sameStretch(other) }); at >= 0 {
			all[at] = all[at].joined(other, slices.Concat(stays, goes))
		} else {
			all = append(all, other)
		}
	}
	slices.SortStableFunc(all, func(a, b Posting) int { return strings.Compare(a.From.String(), b.From.String()) })
	switch {
	case len(all) > len(stays):
		endOpen(all)
	case slices.EqualFunc(all, stays, func(a, b Posting) bool { return a.From == b.From }):
		return all
	}
	for i, p := range all {
		if at := slices.IndexFunc(all[:i], p.overlaps); at >= 0 {
			u.contradicts("postings", all[at].String(), p.String())
		}
	}
	return all
}

// joined is the stretch of two postings. One that is open in one record and
// ended in the other did end when a posting of either record follows.
func (p Posting) joined(other Posting, either []Posting) Posting {
	joined := p.with(other)
	ended := cmp.Or(p.To, other.To)
	follows := func(q Posting) bool { return q.From.First().After(ended.Last()) }
	if joined.To.IsZero() && !ended.IsZero() && slices.ContainsFunc(either, follows) {
		joined.To = ended
	}
	return joined
}

// endOpen ends open postings the day before a later one begins.
func endOpen(postings []Posting) {
	for i := range postings[:max(len(postings)-1, 0)] {
		next := postings[i+1].From
		if postings[i].To.IsZero() && next.First().After(postings[i].From.First()) {
			postings[i].To = next.Eve()
		}
	}
}
