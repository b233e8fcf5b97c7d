package honourroll

import (
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// Build makes the roll of a unit from the entries of its register. The batch
// holds the whole register: awards whose decision it lacks are an error that
// wraps [ErrUnknownDecision], honours that the catalogue never knew one that
// wraps catalogue.ErrUnknownHonour.
func Build(cat *catalogue.Catalogue, b registry.Batch, o Options) (Roll, error) {
	x, err := newIndex(b, o)
	if err != nil {
		return Roll{}, fmt.Errorf("build honour roll: %w", err)
	}
	g := Gather(cat, b.Decisions, o.Period)
	for _, award := range b.Awards {
		if err := g.Add(award); err != nil {
			return Roll{}, err
		}
	}
	return x.roll(g, b), nil
}

// Roll makes the roll of a unit from the awards that were gathered; its period
// is one of those for which they were. The batch holds all else that the
// register knows; its awards and decisions are not looked at.
func (g *Gathering) Roll(b registry.Batch, o Options) (Roll, error) {
	x, err := newIndex(b, o)
	if err != nil {
		return Roll{}, fmt.Errorf("build honour roll: %w", err)
	}
	return x.roll(g, b), nil
}

func (x *index) roll(g *Gathering, b registry.Batch) Roll {
	grants, unplaced := x.grants(g)
	unitGrades := slices.DeleteFunc(slices.Clone(b.Grades), func(g registry.Grade) bool { return !g.Subject.IsUnit() })
	cells := x.cells(grants)
	end := x.period.To.Last()
	roll := Roll{
		Unit: x.root, UnitName: x.unitName(x.root, end), Superior: x.unitName(x.units[x.root].Parent, end),
		Period:    x.period,
		Unplaced:  unplaced,
		Movements: x.movements(b.Movements, b.Exemplars),
		Matrix:    x.matrix(cells, grants),
		Pivot:     x.pivot(cells),
		Units:     x.compareUnits(cells, b.Tallies, unitGrades),
		Figures:   x.figures(b.Figures),
		Shares:    x.shares(b.Tallies),
		Grades:    x.gradeLines(unitGrades),
	}
	for _, g := range grants {
		if g.decision.Date.After(roll.Latest) {
			roll.Latest = g.decision.Date
		}
	}
	roll.Collectives, roll.Individuals = x.entries(grants)
	return roll
}
