package main

import (
	"slices"

	"sovang/registry"
	"sovang/registry/pattern"
)

// unitsWithin finds units by their name and those above them, as people write
// them: Đại đội 2, Tiểu đoàn 1.
type unitsWithin struct {
	byCode map[string]registry.Unit
	byName map[string][]registry.Unit // by folded name
}

func newUnitsWithin(units []registry.Unit) unitsWithin {
	w := unitsWithin{make(map[string]registry.Unit, len(units)), make(map[string][]registry.Unit, len(units))}
	for _, unit := range units {
		w.byCode[unit.Code] = unit
		for _, name := range namesOfUnit(unit) {
			w.add(registry.Fold(name), unit)
		}
	}
	return w
}

// add notes a name of a unit, once though the unit had it before.
func (w unitsWithin) add(name string, unit registry.Unit) {
	named := w.byName[name]
	if n := len(named); n == 0 || named[n-1].Code != unit.Code {
		w.byName[name] = append(named, unit)
	}
}

var levelsApart = pattern.Of(`\s*[,/]\s*|\s+[-–]\s+|\s+thuộc\s+`)

// look returns the one unit of the first name that is below all the others.
func (w unitsWithin) look(text string) (code string, ok bool) {
	names := levelsApart().Split(text, -1)
	if len(names) < 2 {
		return "", false
	}
	found := slices.DeleteFunc(slices.Clone(w.byName[registry.Fold(names[0])]), func(unit registry.Unit) bool { return !w.isBelow(unit, names[1:]) })
	if len(found) != 1 {
		return "", false
	}
	return found[0].Code, true
}

// isBelow tells that all names are of units above a unit, each above the one
// before it.
func (w unitsWithin) isBelow(unit registry.Unit, names []string) bool {
	for range w.byCode { // no more steps than there are units, though they be in a circle
		above, ok := w.byCode[unit.Parent]
		if !ok {
			break
		}
		if isNamed(above, names[0]) {
			names = names[1:]
		}
		if len(names) == 0 {
			return true
		}
		unit = above
	}
	return false
}

// isNamed tells that a text is the code of a unit or one of its names.
func isNamed(unit registry.Unit, text string) bool {
	return slices.ContainsFunc(append(namesOfUnit(unit), unit.Code), func(name string) bool { return registry.Fold(name) == registry.Fold(text) })
}
