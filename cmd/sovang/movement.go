package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

func movementCommand(e *env) *cli.Command {
	return &cli.Command{Name: "movement", Aliases: []string{"phongtrao"}, Subcommands: []*cli.Command{
		movementAdd(e),
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error { return runMovementList(c.Context, e) }},
		showVerb(e, runMovementShow), closeVerb(e, "ketthuc", runMovementClose),
	}}
}

func movementAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{text("code"), text("name"), text("kind"), text("launched-by"), text("from"), text("to"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			movement, err := parseMovement(c)
			if err != nil {
				return err
			}
			return e.addBatch(c, registry.Batch{Movements: []registry.Movement{movement}})
		},
	}
}

func parseMovement(c *cli.Context) (registry.Movement, error) {
	a := argumentsOf(c)
	m := registry.Movement{
		Code: a.required("code"), Name: a.required("name"), Kind: registry.MovementKind(a.choice("kind", "movement_kind", choices(registry.MovementKinds())...)),
		LaunchedBy: a.text("launched-by"), From: a.date("from"), To: a.date("to"),
	}
	if m.Kind == "" {
		m.Kind = registry.RegularMovement
	}
	if m.From.IsZero() {
		a.fail(missingFlag("from"))
	}
	return m, a.err
}

func runMovementList(ctx context.Context, e *env) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		movements, err := reg.Movements(ctx)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Movements: movements}, registry.Movements)
		}
		var rows [][]string
		for _, m := range movements {
			rows = append(rows, []string{m.Code, m.Name, e.t("movement_kind." + string(m.Kind)), m.LaunchedBy, m.From.Short(), m.To.Short()})
		}
		e.printTable([]string{"code", "movement_name", "kind", "launched_by", "from", "to"}, rows)
		return nil
	})
}

func runMovementShow(ctx context.Context, e *env, code string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		m, err := reg.Movement(ctx, code)
		if err != nil {
			return err
		}
		exemplars, err := reg.Exemplars(ctx, store.ExemplarFilter{Movement: code})
		if err != nil {
			return err
		}
		if e.json {
			objects, err := sheet.Objects(registry.Batch{Exemplars: exemplars}, registry.Exemplars)
			if err != nil {
				return err
			}
			return e.printEntry(registry.Batch{Movements: []registry.Movement{m}}, registry.Movements, field{"exemplars", objects})
		}
		e.printFields("code", m.Code, "movement_name", m.Name, "kind", e.t("movement_kind."+string(m.Kind)),
			"launched_by", m.LaunchedBy, "from", m.From.Short(), "to", m.To.Short())
		if len(exemplars) == 0 {
			return nil
		}
		return e.printExemplars(ctx, reg, exemplars)
	})
}

func runMovementClose(ctx context.Context, e *env, code string, on cal.Date) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.CloseMovement(ctx, code, on); err != nil {
			return err
		}
		e.say("say.movement-closed", "Code", code, "Date", on.Short())
		return nil
	})
}
