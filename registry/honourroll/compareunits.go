package honourroll

import (
	"maps"
	"math/big"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// UnitComparison sets the sub-units of a unit side by side, year by year.
type UnitComparison struct {
	// UnitName is the name of the unit that they belong to.
	UnitName string
	Years    []cal.Year
	// Bands are those that have awards, highest first; see [BandName].
	Bands []int
	// Rows are the sub-units in the order of [Pivot.Rows], Total is the unit
	// with all below it.
	Rows  []UnitRow
	Total UnitRow
}

// UnitRow is one sub-unit with all below it.
type UnitRow struct {
	// Unit is the code, empty for what belongs to no known unit.
	Unit, Name string
	// Years go with the years of the comparison; All is their sum.
	Years []UnitYear
	All   UnitYear
}

// UnitYear is what one sub-unit won in a year, or in all years.
type UnitYear struct {
	// Year is zero for all years.
	Year cal.Year
	// ByBand counts awards (lượt), in the order of the bands of the
	// comparison.
	ByBand                          []int
	Collectives, Individuals, Total int
	// Titles counts the emulation titles and flags among them (danh hiệu thi
	// đua).
	Titles int
	// Strength is how many people were graded for the year (quân số), for all
	// years the sum over the years in which it is known. Zero is not known.
	Strength int
	// PerHundred is how many awards to individuals came on a hundred people of
	// the strength, for all years on average over the years in which it is
	// known.
	PerHundred Tenths
	// UnitGrade and TaskGrade are the abbreviations of the unit's own grades
	// of the year, empty when it has none or for all years.
	UnitGrade, TaskGrade string
	// known counts the awards to individuals in years of known strength.
	known int
}

// compareUnits counts the grants of each sub-unit by year.
func (x *index) compareUnits(cells []cell, tallies []registry.Tally, unitGrades []registry.Grade) UnitComparison {
	bands := map[int]bool{}
	used := map[string]bool{}
	for _, c := range cells {
		bands[c.band] = true
		used[c.branch] = true
	}
	u := UnitComparison{UnitName: x.unitName(x.root, x.period.To.Last()), Years: x.period.Years(), Bands: slices.Sorted(maps.Keys(bands))}
	at := map[string]int{}
	for i, code := range x.branches(used) {
		at[code] = i
		u.Rows = append(u.Rows, u.row(code, x.branchName(code)))
	}
	u.Total = u.row(x.root, "Tổng cộng")
	for _, c := range cells {
		u.Rows[at[c.branch]].add(u, c)
		u.Total.add(u, c)
	}
	for _, row := range append(u.rowsBelow(), &u.Total) {
		x.addStrength(row, tallies)
		row.addGrades(unitGrades)
	}
	return u
}

// rowsBelow are the rows but that of the unit itself: its strength and its
// grades are those of the whole.
func (c UnitComparison) rowsBelow() []*UnitRow {
	var rows []*UnitRow
	for i := range c.Rows {
		if c.Rows[i].Unit != c.Total.Unit {
			rows = append(rows, &c.Rows[i])
		}
	}
	return rows
}

// row returns a sub-unit that has nothing yet.
func (c UnitComparison) row(code, name string) UnitRow {
	row := UnitRow{Unit: code, Name: name, All: UnitYear{ByBand: make([]int, len(c.Bands))}}
	for _, y := range c.Years {
		row.Years = append(row.Years, UnitYear{Year: y, ByBand: make([]int, len(c.Bands))})
	}
	return row
}

// add counts the grants of a cell in their year and in all years.
func (r *UnitRow) add(u UnitComparison, c cell) {
	for _, y := range []*UnitYear{&r.Years[c.year-u.Years[0]], &r.All} {
		y.ByBand[slices.Index(u.Bands, c.band)] += c.n
		y.Total += c.n
		if c.unit {
			y.Collectives += c.n
		} else {
			y.Individuals += c.n
		}
		if c.honour.Kind.Family() == catalogue.EmulationTitle {
			y.Titles += c.n
		}
	}
}

// addStrength notes the strength of each year in which it was counted, and
// what came on a hundred people.
func (x *index) addStrength(r *UnitRow, tallies []registry.Tally) {
	for i := range r.Years {
		y := &r.Years[i]
		if y.Strength = x.strength(tallies, r.Unit, y.Year); y.Strength > 0 {
			y.PerHundred = perHundred(y.Individuals, y.Strength)
			r.All.Strength += y.Strength
			r.All.known += y.Individuals
		}
	}
	if r.All.Strength > 0 {
		r.All.PerHundred = perHundred(r.All.known, r.All.Strength)
	}
}

// perHundred rounds to tenths, a half up.
func perHundred(n, of int) Tenths { return roundTenths(big.NewRat(100*int64(n), int64(of))) }

// strength adds up how many people of a sub-unit were graded in a year. What
// a unit counted covers all below it.
func (x *index) strength(tallies []registry.Tally, unit string, year cal.Year) int {
	counted := map[string]bool{}
	var own []registry.Tally
	for _, t := range tallies {
		if t.Of == registry.Personnel && t.Year == year && x.scope[t.Unit] && (unit == x.root || x.branch(t.Unit) == unit) {
			own = append(own, t)
			counted[t.Unit] = true
		}
	}
	sum := 0
	for _, t := range own {
		if !x.covered(t.Unit, counted) {
			sum += t.Count
		}
	}
	return sum
}

// addGrades notes the grades of the sub-unit itself.
func (r *UnitRow) addGrades(grades []registry.Grade) {
	for _, g := range grades {
		if r.Unit == "" || g.Subject != registry.UnitSubject(r.Unit) {
			continue
		}
		for i := range r.Years {
			switch {
			case r.Years[i].Year != g.Year:
			case g.Kind == registry.UnitGrade:
				r.Years[i].UnitGrade = g.Grade
			case g.Kind == registry.TaskGrade:
				r.Years[i].TaskGrade = g.Grade
			}
		}
	}
}
