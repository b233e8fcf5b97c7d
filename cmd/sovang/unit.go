package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func unitCommand(e *env) *cli.Command {
	return &cli.Command{Name: "unit", Aliases: []string{"donvi"}, Subcommands: []*cli.Command{
		unitAdd(e), unitList(e), showVerb(e, runUnitShow), unitAmend(e), unitRename(e), closeVerb(e, "giaithe", runUnitClose),
		twinsVerb(e, registry.Units), mergeVerb(e, registry.Units), apartVerb(e, registry.Units),
	}}
}

func unitAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{
			text("code"), text("name"), text("echelon"), text("equivalent"), text("kind"), text("parent"), text("place-in-order"),
			text("founded"), boolean("flag-eligible"), boolean("enterprise"), boolean("party-base"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			unit, err := parseUnit(c)
			if err != nil {
				return err
			}
			return e.addBatch(c, registry.Batch{Units: []registry.Unit{unit}})
		},
	}
}

func unitList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("under"), boolean("all")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := store.UnitFilter{Unit: a.text("under"), Under: true, Living: !a.bool("all")}
			if a.err != nil {
				return a.err
			}
			return runUnitList(c.Context, e, filter)
		},
	}
}

func unitRename(e *env) *cli.Command {
	return &cli.Command{
		Name: "rename", Aliases: []string{"doiten"}, Flags: []cli.Flag{text("name"), text("from"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			code, name, from := a.positional(), a.required("name"), a.requiredDay("from")
			if a.err != nil {
				return a.err
			}
			return runUnitRename(c.Context, e, code, name, from)
		},
	}
}

func parseUnit(c *cli.Context) (registry.Unit, error) {
	a := argumentsOf(c)
	unit := registry.Unit{
		Code: a.required("code"), Name: a.required("name"), Parent: a.text("parent"), Place: a.number("place-in-order"),
		Kind:       registry.UnitKind(a.choice("kind", "unit_kind", choices(registry.UnitKinds())...)),
		Echelon:    registry.Echelon(a.choice("echelon", "echelon", choices(registry.Echelons())...)),
		Equivalent: registry.Echelon(a.choice("equivalent", "echelon", choices(registry.Echelons())...)),
		Founded:    a.date("founded"), FlagEligible: a.bool("flag-eligible"), Enterprise: a.bool("enterprise"), PartyBase: a.bool("party-base"),
	}
	if unit.Kind == "" {
		unit.Kind = registry.MilitaryUnit
	}
	if unit.Echelon == "" {
		unit.Echelon = registry.OtherEchelon
	}
	return unit, a.err
}

func runUnitList(ctx context.Context, e *env, filter store.UnitFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		units, err := reg.Units(ctx, filter)
		if err != nil {
			return err
		}
		units = registry.InEstablishment(units)
		if e.json {
			return e.printEntries(registry.Batch{Units: units}, registry.Units)
		}
		var rows [][]string
		for _, u := range units {
			rows = append(rows, []string{u.Code, u.Name, e.t("echelon." + string(u.Echelon)), u.Parent, u.Founded.Short(), u.Closed.Short()})
		}
		e.printTable([]string{"code", "unit_name", "echelon", "parent", "founded", "closed"}, rows)
		return nil
	})
}

func runUnitShow(ctx context.Context, e *env, code string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		u, err := reg.Unit(ctx, code)
		if err != nil {
			return err
		}
		apart, err := toldApart(ctx, reg, registry.Units, code)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntry(registry.Batch{Units: []registry.Unit{u}}, registry.Units, field{"apart", apart})
		}
		e.printFields("code", u.Code, "unit_name", u.Name, "kind", e.t("unit_kind."+string(u.Kind)), "echelon", e.t("echelon."+string(u.Echelon)),
			"parent", u.Parent, "founded", u.Founded.Short(), "closed", u.Closed.Short(), "flag_eligible", e.yesNo(u.FlagEligible),
			"apart", apartLine(apart))
		for _, former := range u.FormerNames {
			if former.Until.IsZero() { // of a unit that was merged into it
				e.printFields("aliases", former.Name)
				continue
			}
			e.printFields("former_name", former.Name+" ("+e.t("word.until")+" "+former.Until.Short()+")")
		}
		return nil
	})
}

func runUnitRename(ctx context.Context, e *env, code, name string, from cal.Date) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.RenameUnit(ctx, code, name, from); err != nil {
			return err
		}
		e.say("say.unit-renamed", "Code", code, "Name", name, "Date", from.Short())
		return nil
	})
}

func runUnitClose(ctx context.Context, e *env, code string, on cal.Date) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.CloseUnit(ctx, code, on); err != nil {
			return err
		}
		e.say("say.unit-closed", "Code", code, "Date", on.Short())
		return nil
	})
}
