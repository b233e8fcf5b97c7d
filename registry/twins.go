package registry

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sovang/registry/cal"
)

// Twin is two records that may be of one person or of one unit. Whether they
// are a person says, who sees both.
type Twin struct {
	Kind EntryKind
	// One and Other are their codes, One the smaller.
	One, Other string
	Why        TwinReason
	Sure       Certainty
}

// TwinReason tells what two records have in common.
type TwinReason string

// The reasons.
const (
	SameNameAndBirth TwinReason = "same-birth"   // one name, one day of birth
	OtherMarks       TwinReason = "other-marks"  // names that differ in marks alone, one day of birth
	OneLetter        TwinReason = "one-letter"   // names one letter apart, one day of birth or one superior
	SameSound        TwinReason = "same-sound"   // names that sound alike, y and i, d and gi, one day of birth
	SameNameAndUnit  TwinReason = "same-unit"    // one name, units that belong together, a birth that is not known
	SameNameAndYear  TwinReason = "same-year"    // one name, units that belong together, births that agree but not to the day
	MarksAndUnit     TwinReason = "marks-unit"   // names that differ in marks alone, units that belong together, a birth that is not known
	MarksAndYear     TwinReason = "marks-year"   // names that differ in marks alone, units that belong together, births that agree but not to the day
	NameAlone        TwinReason = "name-alone"   // one name, and of one record nothing else is known
	SameUnitName     TwinReason = "same-name"    // units of one name under one superior
	Abbreviation     TwinReason = "abbreviation" // units of which one is named by an abbreviation, under one superior
	FormerlyNamed    TwinReason = "former-name"  // a unit that bears the former name of another, under one superior
)

// Certainty tells how likely two records are one.
type Certainty int

// The certainties, the least first.
const (
	Possible Certainty = iota + 1
	Likely
	Sure
)

// PeopleTwins finds the people who may be in the list twice: those who share
// the name and the birth, or a birth and nearly the name; where the birth is
// not known, those of one name whose units belong together. superior gives the
// unit above a unit. Of several who are alike each is compared with the first
// from whom it is not told apart. It takes time in proportion to the list.
func PeopleTwins(people []Person, superior map[string]string, apart Apart) []Twin {
	f := personTwins{people: people, superior: superior, apart: apart, keys: make([]string, len(people)), found: map[[2]int]Twin{}}
	byName, byBirth := make(map[string][]int), make(map[cal.Date][]int)
	for i, p := range people {
		f.keys[i] = Fold(p.Name)
		byName[f.keys[i]] = append(byName[f.keys[i]], i)
		for _, alias := range p.Aliases {
			if key := Fold(alias); key != f.keys[i] {
				byName[key] = append(byName[key], i)
			}
		}
		if p.Born.IsDay() {
			byBirth[p.Born] = append(byBirth[p.Born], i)
		}
	}
	for _, block := range byName {
		if len(block) > 1 {
			f.namesakes(block)
		}
	}
	for _, block := range byBirth {
		if len(block) > 1 {
			f.bornTogether(block)
		}
	}
	return sortedTwins(f.found)
}

func sortedTwins(found map[[2]int]Twin) []Twin {
	return slices.SortedFunc(maps.Values(found), func(a, b Twin) int {
		return cmp.Or(cmp.Compare(b.Sure, a.Sure), strings.Compare(a.One, b.One), strings.Compare(a.Other, b.Other))
	})
}

type personTwins struct {
	people   []Person
	superior map[string]string
	apart    Apart
	keys     []string // the folded names
	found    map[[2]int]Twin
}

func (f *personTwins) add(i, j int, why TwinReason, sure Certainty) {
	pair := [2]int{min(i, j), max(i, j)}
	if older, there := f.found[pair]; i == j || there && older.Sure >= sure || f.toldApart(i, j) {
		return
	}
	one, other := f.people[i].Code, f.people[j].Code
	f.found[pair] = Twin{Kind: People, One: min(one, other), Other: max(one, other), Why: why, Sure: sure}
}

func (f *personTwins) toldApart(i, j int) bool {
	return f.apart.has(People, f.people[i].Code, f.people[j].Code)
}

// namesakes compares people of one folded name.
func (f *personTwins) namesakes(block []int) {
	firsts := make(map[cal.Date][]int)
	for _, i := range block {
		born := f.people[i].Born
		if !born.IsDay() {
			continue
		}
		_, other, there := firstPair([]int{i}, firsts[born], f.toldApart)
		switch {
		case !there:
			firsts[born] = append(firsts[born], i)
		case f.sameSpelling(i, other):
			f.add(i, other, SameNameAndBirth, Sure)
		default:
			f.add(i, other, OtherMarks, Likely)
		}
	}
	f.related(block)
	f.nameAlone(block)
}

// sameSpelling tells that the names agree in every mark, or that one is the
// other name of the other.
func (f *personTwins) sameSpelling(i, j int) bool {
	return f.keys[i] != f.keys[j] || SameName(f.people[i].Name, f.people[j].Name)
}

// most is how many people of one name and one unit somebody is compared with.
const most = 4

// related compares people of one name of whom not all births are known to the
// day: those whose units belong together.
func (f *personTwins) related(block []int) {
	at, below := make(map[string][]int), make(map[string][]int)
	note := func(where map[string][]int, unit string, i int) {
		if list := where[unit]; len(list) < most {
			where[unit] = append(list, i)
		}
	}
	for _, i := range block {
		for _, unit := range f.unitsOf(i) {
			f.compareAll(i, at[unit])
			f.compareAll(i, below[unit])
			for _, above := range f.above(unit) {
				f.compareAll(i, at[above])
			}
		}
		for _, unit := range f.unitsOf(i) {
			note(at, unit, i)
			for _, above := range f.above(unit) {
				note(below, above, i)
			}
		}
	}
}

func (f *personTwins) compareAll(i int, others []int) {
	for _, j := range others {
		a, b := f.people[i].Born, f.people[j].Born
		if a.IsDay() && b.IsDay() {
			continue
		}
		if _, fits := finerDate(a, b); !fits {
			continue
		}
		known := !a.IsZero() && !b.IsZero()
		switch same := f.sameSpelling(i, j); {
		case same && known:
			f.add(i, j, SameNameAndYear, Likely)
		case same:
			f.add(i, j, SameNameAndUnit, Possible)
		case known:
			f.add(i, j, MarksAndYear, Possible)
		default:
			f.add(i, j, MarksAndUnit, Possible)
		}
	}
}

func (f *personTwins) unitsOf(i int) []string {
	var list []string
	for _, posting := range f.people[i].Postings {
		if !slices.Contains(list, posting.Unit) {
			list = append(list, posting.Unit)
		}
	}
	return list
}

// above lists the superiors of a unit, the nearest first.
func (f *personTwins) above(unit string) []string {
	var list []string
	for next := f.superior[unit]; next != "" && !slices.Contains(list, next); next = f.superior[next] {
		list = append(list, next)
	}
	return list
}

// nameAlone compares the records that hold a name and nothing else with the
// first other one of the name that is not told apart.
func (f *personTwins) nameAlone(block []int) {
	bare := func(i int) bool { return f.people[i].Born.IsZero() && len(f.people[i].Postings) == 0 }
	for _, i := range block {
		if !bare(i) {
			continue
		}
		at := slices.IndexFunc(block, func(j int) bool { return j != i && f.sameSpelling(i, j) && !f.toldApart(i, j) })
		if at >= 0 {
			f.add(i, block[at], NameAlone, Possible)
		}
	}
}

// bornTogether compares people of one day of birth whose names differ.
func (f *personTwins) bornTogether(block []int) {
	bearers := make(map[string][]int, len(block))
	var keys []string
	for _, i := range block {
		if bearers[f.keys[i]] == nil {
			keys = append(keys, f.keys[i])
		}
		bearers[f.keys[i]] = append(bearers[f.keys[i]], i)
	}
	nearPairs(keys, func(a, b string) {
		i, j, found := firstPair(bearers[a], bearers[b], f.toldApart)
		if !found {
			return
		}
		sure := Possible
		if f.belongTogether(i, j) {
			sure = Likely
		}
		if oneAway(a, b) {
			f.add(i, j, OneLetter, sure)
		} else {
			f.add(i, j, SameSound, sure)
		}
	})
}

func (f *personTwins) belongTogether(i, j int) bool {
	theirs := f.unitsOf(j)
	return slices.ContainsFunc(f.unitsOf(i), func(unit string) bool {
		return slices.ContainsFunc(theirs, func(other string) bool {
			return unit == other || slices.Contains(f.above(unit), other) || slices.Contains(f.above(other), unit)
		})
	})
}
