package invented

import (
	"iter"

	"sovang/registry"
	"sovang/registry/cal"
)

// The years of which a register tells. People have served from five to
// twenty-five of them; titles begin with the law of 2003.
const (
	lastYear  cal.Year = 2025
	minYears           = 5
	maxYears           = 25
	firstYear cal.Year = 2004
	// graded is the first of the five years whose grades and initiatives are
	// in the register.
	graded = lastYear - 4
)

// Army says which register is made. The same army is always the same.
type Army struct {
	Seed uint64
	// Awards is how many there are. They are given to a tenth as many people,
	// more or less.
	Awards int
}

// Parts yields the register in parts, each complete with what it refers to
// or what a part before it held: one regiment after another, with its people
// and all that they and it were given.
func (a Army) Parts() iter.Seq[registry.Batch] {
	return func(yield func(registry.Batch) bool) {
		names := newNames()
		for number, left := 1, a.Awards; left > 0; number++ {
			r := newRegiment(a.Seed, number, names)
			r.decorate(left)
			left -= len(r.batch.Awards)
			if !yield(r.batch) {
				return
			}
		}
	}
}

// Strangers yields a register of so many people to whom nothing was given,
// in parts as [Army.Parts] does.
func Strangers(seed uint64, people int) iter.Seq[registry.Batch] {
	return func(yield func(registry.Batch) bool) {
		names := newNames()
		for number, left := 1, people; left > 0; number++ {
			r := newRegiment(seed, number, names)
			for range min(left, companies*peopleOfCompany) {
				r.enlist()
			}
			left -= len(r.batch.People)
			if !yield(r.batch) {
				return
			}
		}
	}
}
