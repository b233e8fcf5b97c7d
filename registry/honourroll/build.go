package honourroll

import (
	"fmt"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// Build makes the roll of a unit from the entries of its register. The batch
// holds the whole register: awards whose decision it lacks are an error that
// wraps [ErrUnknownDecision], honours that the catalogue never knew one that
// wraps catalogue.ErrUnknownHonour.
func Build(cat *catalogue.Catalogue, b registry.Batch, o Options) (Roll, error) {
	x, err := newIndex(cat, b, o)
	if err != nil {
		return Roll{}, fmt.Errorf("build honour roll: %w", err)
	}
	grants, unplaced, err := x.grants(b.Awards)
	if err != nil {
		return Roll{}, fmt.Errorf("build honour roll: %w", err)
	}
	end := o.Period.To.Last()
	roll := Roll{
		Unit: x.root, UnitName: x.unitName(x.root, end), Superior: x.unitName(x.units[x.root].Parent, end),
		Period:    o.Period,
		Unplaced:  unplaced,
		Movements: x.movements(b.Movements, b.Exemplars),
		Matrix:    x.matrix(grants, o.Period),
		Pivot:     x.pivot(grants),
		Units:     x.compareUnits(grants, b),
		Figures:   x.figures(b.Figures),
		Shares:    x.shares(b.Tallies),
		Grades:    x.gradeLines(b.Grades),
	}
	for _, g := range grants {
		if g.decision.Date.After(roll.Latest) {
			roll.Latest = g.decision.Date
		}
	}
	collectives, individuals := split(grants)
	roll.Collectives, roll.Individuals = x.entries(collectives), x.entries(individuals)
	return roll, nil
}

// split parts the grants to collectives from those to individuals.
func split(grants []grant) (collectives, individuals []grant) {
	for _, g := range grants {
		if g.award.Subject.IsUnit() {
			collectives = append(collectives, g)
		} else {
			individuals = append(individuals, g)
		}
	}
	return collectives, individuals
}
