package honourroll

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// index holds the entries of a register at hand by code, and the scope of
// the roll.
type index struct {
	period   cal.Period
	whole    bool   // the roll takes the whole register, known unit or not
	root     string // code of the unit of the roll, empty when there is none
	units    map[string]registry.Unit
	people   map[string]*registry.Person
	children map[string][]string // codes below a unit, in establishment order
	place    map[string]int      // place of a unit in the whole establishment, from 1
	scope    map[string]bool     // units of the roll
	names    map[string]string   // folded names of the units of the roll to their codes
	seats    map[string]*seat    // units in which recipients are or were, by code
	acts     []act               // go with the deeds that were gathered
	subjects []registry.Subject  // of the grants
	// recipients and categories go with the subjects: the people, empty for
	// units, and the places of their category groups.
	recipients []*registry.Person
	categories []int
}

func newIndex(b registry.Batch, o Options) (*index, error) {
	if o.Period.IsZero() {
		return nil, ErrNoPeriod
	}
	x := &index{
		period: o.Period, whole: o.Unit == "", root: o.Unit, seats: map[string]*seat{},
		units: make(map[string]registry.Unit, len(b.Units)), people: make(map[string]*registry.Person, len(b.People)),
	}
	for _, u := range b.Units {
		x.units[u.Code] = u
	}
	for i := range b.People {
		x.people[b.People[i].Code] = &b.People[i]
	}
	if _, known := x.units[o.Unit]; o.Unit != "" && !known {
		return nil, fmt.Errorf("%w: %s", ErrUnknownUnit, o.Unit)
	}
	if err := x.orderUnits(); err != nil {
		return nil, err
	}
	x.setScope()
	return x, nil
}

// orderUnits notes the place of each unit in the establishment, and those
// below it in that order.
func (x *index) orderUnits() error {
	x.children, x.place = map[string][]string{}, map[string]int{}
	units := slices.Collect(maps.Values(x.units))
	ordered := registry.InEstablishment(units)
	for i, u := range ordered {
		x.place[u.Code] = i + 1
		parent := u.Parent
		if _, known := x.units[parent]; !known {
			parent = ""
		}
		x.children[parent] = append(x.children[parent], u.Code)
	}
	for _, u := range units {
		if x.place[u.Code] == 0 { // not below any unit on top
			return fmt.Errorf("%w: %s", ErrUnitCycle, u.Code)
		}
	}
	return nil
}

// placeOrLast makes the unset place 0 come after every other.
func placeOrLast(place int) int {
	if place == 0 {
		return 1 << 30
	}
	return place
}

// walk visits the units below one, each before those below it.
func (x *index) walk(from string, visit func(code string)) {
	for _, code := range x.children[from] {
		visit(code)
		x.walk(code, visit)
	}
}

// setScope notes the units of the roll. Without a unit given it is the only
// one on top, if there is only one.
func (x *index) setScope() {
	x.scope, x.names = map[string]bool{}, map[string]string{}
	tops := x.children[""]
	if x.root == "" && len(tops) == 1 {
		x.root = tops[0]
	}
	include := func(code string) {
		x.scope[code] = true
		u := x.units[code]
		x.names[registry.Fold(u.Name)] = code
		for _, former := range u.FormerNames {
			x.names[registry.Fold(former.Name)] = code
		}
	}
	if x.root != "" {
		include(x.root)
	}
	x.walk(x.root, include)
}

// subUnits lists the units directly below that of the roll.
func (x *index) subUnits() []string { return x.children[x.root] }

// branch returns the direct sub-unit of the roll that holds a unit, the
// roll's own unit for itself, and "" for what is not in the roll.
func (x *index) branch(code string) string {
	if !x.scope[code] {
		return ""
	}
	for code != x.root && x.units[code].Parent != x.root && x.scope[x.units[code].Parent] {
		code = x.units[code].Parent
	}
	return code
}

// unitOf returns the code of the unit that a subject is or was in on a day,
// and "" when no posting tells.
func (x *index) unitOf(s registry.Subject, on cal.Date) string {
	if s.IsUnit() {
		return s.Unit
	}
	posting, _ := x.person(s.Person).PostingOn(on)
	return posting.Unit
}

// person returns the person of that code, an empty one when it is not in the
// register.
func (x *index) person(code string) *registry.Person {
	if p, known := x.people[code]; known {
		return p
	}
	return &registry.Person{}
}

// unitNamed returns the code of the unit of the roll that bears or bore a
// name; what follows a comma names its superiors.
func (x *index) unitNamed(name string) string {
	if code, known := x.names[registry.Fold(name)]; known {
		return code
	}
	first, _, _ := strings.Cut(name, ",")
	return x.names[registry.Fold(first)]
}

// unitName returns the name of a unit on a day, or the code of one that is
// not in the register.
func (x *index) unitName(code string, on cal.Date) string {
	if u, known := x.units[code]; known {
		return u.NameOn(on)
	}
	return code
}

// issuerName returns the name of a unit or authority that decides.
func (x *index) issuerName(code string, on cal.Date) string {
	if authority, known := registry.AuthorityByCode(code); known {
		return authority.Name
	}
	return x.unitName(code, on)
}

// placeOf returns the place of a unit in the establishment; an unknown one
// comes last.
func (x *index) placeOf(unit string) int { return placeOrLast(x.place[unit]) }
