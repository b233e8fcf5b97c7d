package honourroll

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// cell counts the grants of the roll that are alike in all that its tables
// tell apart: hundreds of thousands of grants are some thousand cells.
type cell struct {
	cellKey
	n int
}

type cellKey struct {
	*named
	year   cal.Year
	branch string
	// unit tells that the recipients are units.
	unit bool
	// category is the place of the category group of individuals.
	category int
}

// cells counts the grants, those to collectives first, then the highest honours
// first, of those the oldest rows of the catalogue.
func (x *index) cells(grants []grant) []cell {
	counts := map[cellKey]int{}
	for _, g := range grants {
		counts[cellKey{g.named, g.year, g.branch, g.collective, x.categories[g.subject]}]++
	}
	cells := make([]cell, 0, len(counts))
	for key, n := range counts {
		cells = append(cells, cell{key, n})
	}
	slices.SortFunc(cells, func(a, b cell) int {
		return cmp.Or(
			registry.FalseFirst(!a.unit, !b.unit),
			compareHonours(a.honourRow, b.honourRow),
			a.honour.ValidFrom.Compare(b.honour.ValidFrom),
			strings.Compare(a.name, b.name), cmp.Compare(a.year, b.year),
			strings.Compare(a.branch, b.branch), cmp.Compare(a.category, b.category),
		)
	})
	return cells
}

// given tells to whom the grants were given.
func (c cell) given() string {
	if c.unit {
		return catalogue.ForUnits
	}
	return catalogue.ForPersons
}

// sharedNames returns the name of each honour in tables: with its giver when
// all awards have the same, else the general name.
func sharedNames(cells []cell) map[string]string {
	names := map[string]string{}
	for _, c := range cells {
		code := c.honour.Code
		if name, known := names[code]; known && name != c.name {
			names[code] = c.honour.FullName("")
		} else if !known {
			names[code] = c.name
		}
	}
	return names
}
