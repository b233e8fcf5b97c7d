package honourroll

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// PeriodComparison sets the awards of a unit in two periods side by side.
type PeriodComparison struct {
	// Unit and UnitName are those of the later roll.
	Unit, UnitName string
	Earlier, Later cal.Period
	// Groups are the bands that have awards in one of the periods, highest
	// first.
	Groups []GroupChange
	// Collectives, Individuals and All count awards (lượt), the others
	// recipients, each once in a period.
	Collectives, Individuals, All            Change
	DistinctCollectives, DistinctIndividuals Change
}

// GroupChange is one band in both periods.
type GroupChange struct {
	Band int
	Name string
	// Rows are collectives, then individuals, each highest first.
	Rows                          []HonourChange
	Collectives, Individuals, All Change
}

// HonourChange is one honour given to one kind of recipient, in both periods.
type HonourChange struct {
	Honour, Name string
	// For is catalogue.ForUnits or catalogue.ForPersons.
	For string
	Change
}

// Change is a number in both periods.
type Change struct{ Earlier, Later int }

// Difference is how much more the later period has.
func (c Change) Difference() int { return c.Later - c.Earlier }

// Percent is the difference in tenths of a percent of the earlier period,
// rounded with a half away from zero; it is not known when that has nothing.
func (c Change) Percent() (percent Tenths, known bool) {
	if c.Earlier == 0 {
		return 0, false
	}
	difference := c.Difference()
	size := roundTenths(big.NewRat(100*int64(max(difference, -difference)), int64(c.Earlier)))
	if difference < 0 {
		return -size, true
	}
	return size, true
}

// ComparePeriods compares the rolls of one unit for two periods, as built from
// one register.
func ComparePeriods(earlier, later Roll) PeriodComparison {
	a, b := earlier.Matrix, later.Matrix
	c := PeriodComparison{
		Unit: later.Unit, UnitName: later.UnitName, Earlier: earlier.Period, Later: later.Period,
		Collectives:         change(a.Collectives, b.Collectives),
		Individuals:         change(a.Individuals, b.Individuals),
		All:                 change(a.All, b.All),
		DistinctCollectives: change(a.DistinctCollectives, b.DistinctCollectives),
		DistinctIndividuals: change(a.DistinctIndividuals, b.DistinctIndividuals),
	}
	for band := 1; band <= OtherBand; band++ {
		before, after := a.band(band), b.band(band)
		if before.All.Total+after.All.Total == 0 {
			continue
		}
		c.Groups = append(c.Groups, GroupChange{
			Band: band, Name: BandName(band), Rows: changedRows(before.Rows, after.Rows),
			Collectives: change(before.Collectives, after.Collectives),
			Individuals: change(before.Individuals, after.Individuals),
			All:         change(before.All, after.All),
		})
	}
	return c
}

func change(earlier, later Counts) Change { return Change{earlier.Total, later.Total} }

// band returns the group of a band, an empty one when there is none.
func (m Matrix) band(band int) Group {
	for _, g := range m.Groups {
		if g.Band == band {
			return g
		}
	}
	return Group{}
}

// changedRows joins the rows of one band; an honour that both have bears the
// later name.
func changedRows(earlier, later []Row) []HonourChange {
	type ranked struct {
		HonourChange
		rank int
	}
	var rows []ranked
	add := func(r Row) *Change {
		i := slices.IndexFunc(rows, func(o ranked) bool { return o.Honour == r.Honour && o.For == r.For })
		if i < 0 {
			i = len(rows)
			rows = append(rows, ranked{HonourChange{Honour: r.Honour, Name: r.Name, For: r.For}, r.rank})
		}
		return &rows[i].Change
	}
	for _, r := range later {
		add(r).Later = r.Total
	}
	for _, r := range earlier {
		add(r).Earlier = r.Total
	}
	slices.SortStableFunc(rows, func(a, b ranked) int {
		return cmp.Or(
			registry.FalseFirst(a.For != catalogue.ForUnits, b.For != catalogue.ForUnits),
			cmp.Compare(a.rank, b.rank), strings.Compare(a.Honour, b.Honour))
	})
	changes := make([]HonourChange, len(rows))
	for i, r := range rows {
		changes[i] = r.HonourChange
	}
	return changes
}
