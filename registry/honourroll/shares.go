package honourroll

import (
	"math/big"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// Share tells how many of those graded did well, by year and on average.
type Share struct {
	Of registry.TallyOf
	// Years are the years of the roll that have tallies.
	Years []YearShare
	// Mean is the mean of the exact shares of these years, in tenths of a
	// percent, a half rounded up.
	Mean Tenths
}

// YearShare is the share of one year.
type YearShare struct {
	Year cal.Year
	// Good did well, of All that were graded.
	Good, All int
	// Share is Good of All in tenths of a percent, a half rounded up.
	Share Tenths
}

// GoodGrades lists the grades that count as well done: the work done well or
// very well, a party organisation pure and strong, a unit strong in all.
func GoodGrades(of registry.TallyOf) []string {
	if of == registry.SubUnits {
		return []string{"VMTD_MMTB", "VMTD"}
	}
	return []string{"HTXSNV", "HTTNV", "TSVM", "TSVM_TB"}
}

// shares computes the shares of the roll from tallies. What a unit counted
// covers all below it: a sub-unit's tallies are taken only for years in which
// none above it, up to the unit of the roll, has tallies.
func (x *index) shares(tallies []registry.Tally) []Share {
	var list []Share
	for _, of := range registry.TallyKinds() {
		share := Share{Of: of}
		sum := new(big.Rat)
		for _, year := range x.period.Years() {
			good, all := x.count(tallies, of, year)
			if all == 0 {
				continue
			}
			percent := big.NewRat(100*int64(good), int64(all))
			sum.Add(sum, percent)
			share.Years = append(share.Years, YearShare{year, good, all, roundTenths(percent)})
		}
		if n := len(share.Years); n > 0 {
			share.Mean = roundTenths(sum.Quo(sum, big.NewRat(int64(n), 1)))
			list = append(list, share)
		}
	}
	return list
}

// count adds up the tallies of one kind and year.
func (x *index) count(tallies []registry.Tally, of registry.TallyOf, year cal.Year) (good, all int) {
	var own []registry.Tally
	counted := map[string]bool{}
	for _, t := range tallies {
		if t.Of == of && t.Year == year && x.scope[t.Unit] {
			own = append(own, t)
			counted[t.Unit] = true
		}
	}
	for _, t := range own {
		if x.covered(t.Unit, counted) {
			continue
		}
		all += t.Count
		if slices.Contains(GoodGrades(of), t.Grade) {
			good += t.Count
		}
	}
	return good, all
}

// covered tells that a unit above this one, within the roll, is in the set.
func (x *index) covered(code string, set map[string]bool) bool {
	for code != x.root {
		code = x.units[code].Parent
		if !x.scope[code] {
			return false
		}
		if set[code] {
			return true
		}
	}
	return false
}
