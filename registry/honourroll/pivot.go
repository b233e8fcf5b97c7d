package honourroll

import (
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

func (x *index) pivot(grants []grant) Pivot {
	columns, at := pivotColumns(grants)
	p := Pivot{Columns: columns, Totals: PivotRow{Name: "Tổng cộng", Counts: make([]int, len(columns))}}
	rows := map[string]*PivotRow{}
	for _, g := range grants {
		branch := x.branch(g.unit)
		if rows[branch] == nil {
			rows[branch] = x.pivotRow(branch, len(columns))
		}
		for _, row := range []*PivotRow{rows[branch], &p.Totals} {
			row.count(g, at[g.honour.Code])
		}
	}
	used := map[string]bool{}
	for code := range rows {
		used[code] = true
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

// pivotColumns returns the honours of the grants, highest first, and the
// place of each.
func pivotColumns(grants []grant) ([]Column, map[string]int) {
	sorted := slices.SortedStableFunc(slices.Values(grants), compareHonours)
	names := sharedNames(grants)
	var columns []Column
	at := map[string]int{}
	for _, g := range sorted {
		h := g.honour
		if _, known := at[h.Code]; known {
			continue
		}
		at[h.Code] = len(columns)
		columns = append(columns, Column{Honour: h.Code, Name: names[h.Code], Abbr: shortName(h, names[h.Code])})
	}
	tellApart(columns)
	return columns, at
}

// sharedNames returns the name of each honour in tables: with its giver when
// all awards have the same, else the general name.
func sharedNames(grants []grant) map[string]string {
	names := map[string]string{}
	for _, g := range grants {
		code := g.honour.Code
		if name, known := names[code]; known && name != g.name() {
			names[code] = g.honour.FullName("")
		} else if !known {
			names[code] = g.name()
		}
	}
	return names
}

func (x *index) pivotRow(code string, columns int) *PivotRow {
	return &PivotRow{Unit: code, Name: x.branchName(code), Counts: make([]int, columns)}
}

func (r *PivotRow) count(g grant, column int) {
	r.Counts[column]++
	r.Total++
	if g.award.Subject.IsUnit() {
		r.Collectives++
	} else {
		r.Individuals++
	}
}
