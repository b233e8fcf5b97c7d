package registry

import (
	"cmp"
	"slices"
	"strings"
)

// InEstablishment returns the units in the order of the establishment (biên
// chế): each before those below it, sisters by their place and then by code.
// A unit whose superior is not among them stands at the top. Units that are
// above themselves are left out.
func InEstablishment(units []Unit) []Unit {
	known := make(map[string]bool, len(units))
	for _, u := range units {
		known[u.Code] = true
	}
	below := make(map[string][]Unit)
	for _, u := range units {
		if known[u.Parent] {
			below[u.Parent] = append(below[u.Parent], u)
		} else {
			below[""] = append(below[""], u)
		}
	}
	var ordered []Unit
	var walk func(parent string)
	walk = func(parent string) {
		slices.SortFunc(below[parent], compareSisters)
		for _, u := range below[parent] {
			ordered = append(ordered, u)
			walk(u.Code)
		}
	}
	walk("")
	return ordered
}

// compareSisters orders two units under one superior; an unset place comes
// last.
func compareSisters(a, b Unit) int {
	return cmp.Or(cmp.Compare(uint(a.Place-1), uint(b.Place-1)), strings.Compare(a.Code, b.Code))
}
