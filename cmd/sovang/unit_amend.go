package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// unitAmend corrects what was typed wrong of a unit: only what is given
// changes. A new name from a day on is unit rename.
func unitAmend(e *env) *cli.Command {
	return &cli.Command{
		Name: "amend", Aliases: []string{"sua"},
		Flags: []cli.Flag{
			text("name"), text("echelon"), text("equivalent"), text("parent"), text("place-in-order"), text("founded"),
			boolean("flag-eligible"), boolean("enterprise"), boolean("party-base"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			code, amend := a.positional(), unitAmendment(a)
			if a.err != nil {
				return a.err
			}
			return runUnitAmend(c.Context, e, code, amend)
		},
	}
}

// unitAmendment returns what to do to the unit. A switch is turned off by
// --flag-eligible=false.
func unitAmendment(a *arguments) func(*registry.Unit) {
	given := registry.Unit{
		Name: a.text("name"), Parent: a.text("parent"), Place: a.number("place-in-order"), Founded: a.date("founded"),
		Echelon:    registry.Echelon(a.choice("echelon", "echelon", choices(registry.Echelons())...)),
		Equivalent: registry.Echelon(a.choice("equivalent", "echelon", choices(registry.Echelons())...)),
	}
	return func(u *registry.Unit) {
		replaceGiven(&u.Name, given.Name)
		replaceGiven(&u.Parent, given.Parent)
		replaceGiven(&u.Place, given.Place)
		replaceGiven(&u.Founded, given.Founded)
		replaceGiven(&u.Echelon, given.Echelon)
		replaceGiven(&u.Equivalent, given.Equivalent)
		for name, field := range map[string]*bool{"flag-eligible": &u.FlagEligible, "enterprise": &u.Enterprise, "party-base": &u.PartyBase} {
			if a.isSet(name) {
				*field = a.bool(name)
			}
		}
	}
}

func runUnitAmend(ctx context.Context, e *env, code string, amend func(*registry.Unit)) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		unit, err := reg.Unit(ctx, code)
		if err != nil {
			return err
		}
		amend(&unit)
		return e.replace(ctx, reg, registry.Batch{Units: []registry.Unit{unit}})
	})
}
