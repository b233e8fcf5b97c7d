package store

import (
	"cmp"
	"fmt"
	"slices"

	"sovang/registry"
)

// uniteParts unites two lists: what one side had once and has no more is gone,
// all else is in. A list to which only one side added keeps its order; else
// the order is by what the parts say, whoever comes first.
func uniteParts[P any](ours, theirs []P, ourPast, itsPast [][]P, same func(a, b P) bool) []P {
	among := func(list []P, part P) bool {
		return slices.ContainsFunc(list, func(p P) bool { return same(p, part) })
	}
	once := func(lists [][]P, part P) bool {
		return slices.ContainsFunc(lists, func(list []P) bool { return among(list, part) })
	}
	var all []P
	for _, part := range ours {
		if among(theirs, part) || !once(itsPast, part) {
			all = append(all, part)
		}
	}
	kept := len(all)
	for _, part := range theirs {
		if !among(ours, part) && !once(ourPast, part) {
			all = append(all, part)
		}
	}
	covers := func(list []P) bool {
		return len(list) == len(all) && !slices.ContainsFunc(all, func(p P) bool { return !among(list, p) })
	}
	switch {
	case kept == len(ours) && len(all) == kept:
		return ours
	case covers(theirs):
		return theirs
	}
	slices.SortStableFunc(all, func(a, b P) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return all
}

// lists returns a part of each of some records.
func lists[T, P any](records []T, part func(T) []P) [][]P {
	all := make([][]P, len(records))
	for i, record := range records {
		all[i] = part(record)
	}
	return all
}

func equalParts[P comparable](a, b P) bool { return a == b }

// unitePersonParts unites other names and postings.
func unitePersonParts(t *told[registry.Person]) (registry.Person, []Disagreement) {
	one := t.merged
	names := func(p registry.Person) []string { return p.Aliases }
	postings := func(p registry.Person) []registry.Posting { return p.Postings }
	one.Aliases = uniteParts(names(t.ours), names(t.theirs), lists(t.ourPast, names), lists(t.itsPast, names), equalParts)
	ours, theirs := registry.RestatePostings(postings(t.ours), postings(t.theirs)), registry.RestatePostings(postings(t.theirs), postings(t.ours))
	one.Postings = uniteParts(ours, theirs, lists(t.ourPast, postings), lists(t.itsPast, postings), equalParts)
	sortPostings(one.Postings)
	if len(one.Validate().Errors()) > 0 && len(t.ours.Validate().Errors())+len(t.theirs.Validate().Errors()) == 0 {
		return t.ours, disagreements(t.ours, t.theirs)
	}
	return one, nil
}

func uniteUnitParts(t *told[registry.Unit]) (registry.Unit, []Disagreement) {
	one := t.merged
	names := func(u registry.Unit) []registry.FormerName { return u.FormerNames }
	one.FormerNames = uniteParts(names(t.ours), names(t.theirs), lists(t.ourPast, names), lists(t.itsPast, names), equalParts)
	sortFormerNames(one.FormerNames)
	return one, nil
}

// uniteNominationParts unites votes and grounds. A body votes once on a day.
func uniteNominationParts(t *told[registry.Nomination]) (registry.Nomination, []Disagreement) {
	one := t.merged
	ballots := func(n registry.Nomination) []registry.Ballot { return n.Ballots }
	grounds := func(n registry.Nomination) []registry.InitiativeRef { return n.Initiatives }
	one.Ballots = uniteParts(ballots(t.ours), ballots(t.theirs), lists(t.ourPast, ballots), lists(t.itsPast, ballots), equalParts)
	one.Initiatives = uniteParts(grounds(t.ours), grounds(t.theirs), lists(t.ourPast, grounds), lists(t.itsPast, grounds),
		func(a, b registry.InitiativeRef) bool { return compareGrounds(plainGround(a), plainGround(b)) == 0 })
	slices.SortStableFunc(one.Ballots, compareBallots)
	for i, ballot := range one.Ballots {
		if slices.ContainsFunc(one.Ballots[:i], sameVote(ballot)) {
			return t.ours, disagreements(t.ours, t.theirs)
		}
	}
	return one, nil
}

func plainGround(i registry.InitiativeRef) registry.InitiativeRef {
	i.ID, i.Title = 0, registry.Fold(i.Title)
	return i
}

// elderBallots gives votes the older of two uids.
func elderBallots(agreed, theirs registry.Nomination) registry.Nomination {
	agreed.Ballots = clone(agreed.Ballots)
	for i := range agreed.Ballots {
		ballot := &agreed.Ballots[i]
		if same := slices.IndexFunc(theirs.Ballots, sameVote(*ballot)); same >= 0 {
			ballot.UID = min(ballot.UID, theirs.Ballots[same].UID)
		}
	}
	return agreed
}

// ofFaults lists where two records that were joined contradict each other.
func ofFaults(faults registry.Faults) []Disagreement {
	var list []Disagreement
	for _, fault := range faults {
		list = append(list, Disagreement{fault.Field, fault.Args["older"], fault.Value})
	}
	return list
}
