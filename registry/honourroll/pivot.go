package honourroll

import (
	"cmp"
	"slices"

	"sovang/registry"
)

// Pivot counts awards by sub-unit and honour.
type Pivot struct {
	// Columns are the honours given, highest first; no two have one Abbr.
	Columns []Column
	// Rows are what belongs to the unit itself and to none below it, when it
	// has awards, then every military unit
	// directly below it in establishment order, each with all that is below,
	// and what else has awards: party and mass bodies, and at the end what
	// belongs to no known unit.
	Rows []PivotRow
	// Totals adds up the rows.
	Totals PivotRow
}

// Column is one honour of the pivot.
type Column struct{ Honour, Name, Abbr string }

// PivotRow counts the awards of one sub-unit.
type PivotRow struct {
	// Unit is the code, empty for what belongs to no known unit.
	Unit, Name string
	// Counts goes with the columns.
	Counts                          []int
	Collectives, Individuals, Total int
}

func (x *index) pivot(cells []cell) Pivot {
	columns, at := pivotColumns(cells)
	p := Pivot{Columns: columns, Totals: PivotRow{Name: "Tổng cộng", Counts: make([]int, len(columns))}}
	rows, used := map[string]*PivotRow{}, map[string]bool{}
	for _, c := range cells {
		if rows[c.branch] == nil {
			rows[c.branch], used[c.branch] = x.pivotRow(c.branch, len(columns)), true
		}
		for _, row := range []*PivotRow{rows[c.branch], &p.Totals} {
			row.count(c, at[c.honour.Code])
		}
	}
	for _, code := range x.branches(used) {
		if rows[code] == nil {
			rows[code] = x.pivotRow(code, len(columns))
		}
		p.Rows = append(p.Rows, *rows[code])
	}
	return p
}

// branches lists the codes of the rows of a table by sub-units: the unit
// itself, those directly below it in establishment order, and what belongs to
// no known unit. One that is not used has a row only when it is a military
// sub-unit.
func (x *index) branches(used map[string]bool) []string {
	order := append(slices.Clone(x.subUnits()), "")
	if x.root != "" {
		order = append([]string{x.root}, order...)
	}
	return slices.DeleteFunc(order, func(code string) bool {
		return !used[code] && (code == x.root || x.units[code].Kind != registry.MilitaryUnit)
	})
}

// branchName names a row of a table by sub-units.
func (x *index) branchName(code string) string {
	name := x.unitName(code, x.period.To.Last())
	switch {
	case code == "":
		return "Chưa rõ đơn vị"
	case code == x.root && len(x.subUnits()) > 0:
		return "Trực tiếp thuộc " + name
	}
	return name
}

// pivotColumns returns the honours of the cells, highest first, and the place
// of each.
func pivotColumns(cells []cell) ([]Column, map[string]int) {
	sorted := slices.SortedStableFunc(slices.Values(cells), func(a, b cell) int {
		return cmp.Or(compareHonours(a.honourRow, b.honourRow), a.honour.ValidFrom.Compare(b.honour.ValidFrom))
	})
	names := sharedNames(cells)
	var columns []Column
	at := map[string]int{}
	for _, c := range sorted {
		h := c.honour
		if _, known := at[h.Code]; known {
			continue
		}
		at[h.Code] = len(columns)
		columns = append(columns, Column{Honour: h.Code, Name: names[h.Code], Abbr: shortName(h, names[h.Code])})
	}
	tellApart(columns)
	return columns, at
}

func (x *index) pivotRow(code string, columns int) *PivotRow {
	return &PivotRow{Unit: code, Name: x.branchName(code), Counts: make([]int, columns)}
}

func (r *PivotRow) count(c cell, column int) {
	r.Counts[column] += c.n
	r.Total += c.n
	if c.unit {
		r.Collectives += c.n
	} else {
		r.Individuals += c.n
	}
}
