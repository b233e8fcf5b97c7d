package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func movementCommand(e *env) *cli.Command {
	return &cli.Command{Name: "movement", Aliases: []string{"phongtrao"}, Subcommands: []*cli.Command{
		{
			Name: "add", Aliases: []string{"them"},
			Flags: []cli.Flag{text("code"), text("name"), text("kind"), text("launched-by"), text("from"), text("to"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				m := registry.Movement{
					Code: a.required("code"), Name: a.required("name"), Kind: registry.MovementKind(a.choice("kind", choices(registry.MovementKinds())...)),
					LaunchedBy: a.text("launched-by"), From: a.date("from"), To: a.date("to"),
				}
				if m.Kind == "" {
					m.Kind = registry.RegularMovement
				}
				if m.From.IsZero() {
					a.fail(missingFlag("from"))
				}
				if a.err != nil {
					return a.err
				}
				return e.recordBatch(c, registry.Batch{Movements: []registry.Movement{m}})
			},
		},
		{
			Name: "list", Aliases: []string{"ds"},
			Action: func(c *cli.Context) error { return runMovementList(c.Context, e) },
		},
		{
			Name: "show", Aliases: []string{"xem"},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				code := a.positional("CODE")
				if a.err != nil {
					return a.err
				}
				return runMovementShow(c.Context, e, code)
			},
		},
		{
			Name: "close", Aliases: []string{"ketthuc"}, Flags: []cli.Flag{text("on")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				code, on := a.positional("CODE"), a.requiredDay("on")
				if a.err != nil {
					return a.err
				}
				return runMovementClose(c.Context, e, code, on)
			},
		},
	}}
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
		if e.json {
			return e.printEntry(registry.Batch{Movements: []registry.Movement{m}}, registry.Movements)
		}
		e.printFields("code", m.Code, "movement_name", m.Name, "kind", e.t("movement_kind."+string(m.Kind)),
			"launched_by", m.LaunchedBy, "from", m.From.Short(), "to", m.To.Short())
		exemplars, err := reg.Exemplars(ctx, store.ExemplarFilter{Movement: code})
		if err != nil || len(exemplars) == 0 {
			return err
		}
		e.printExemplars(exemplars)
		return nil
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

func exemplarCommand(e *env) *cli.Command {
	return &cli.Command{Name: "exemplar", Aliases: []string{"dienhinh"}, Subcommands: []*cli.Command{
		{
			Name: "add", Aliases: []string{"them"},
			Flags: []cli.Flag{text("movement"), text("unit"), text("person"), text("year"), text("deed"), text("recognised-by"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				exemplar := registry.Exemplar{
					Movement: a.required("movement"), Subject: a.subject(), Deed: a.required("deed"),
					RecognisedBy: a.text("recognised-by"), Year: a.requiredPeriod().To,
				}
				if a.err != nil {
					return a.err
				}
				return e.recordBatch(c, registry.Batch{Exemplars: []registry.Exemplar{exemplar}})
			},
		},
		{
			Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("movement"), text("year"), text("from"), text("to")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				filter := store.ExemplarFilter{Movement: a.text("movement"), Period: a.period()}
				if a.err != nil {
					return a.err
				}
				return runExemplarList(c.Context, e, filter)
			},
		},
	}}
}

func runExemplarList(ctx context.Context, e *env, filter store.ExemplarFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		exemplars, err := reg.Exemplars(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Exemplars: exemplars}, registry.Exemplars)
		}
		e.printExemplars(exemplars)
		return nil
	})
}

func (e *env) printExemplars(exemplars []registry.Exemplar) {
	var rows [][]string
	for _, x := range exemplars {
		rows = append(rows, []string{cal.OneYear(x.Year).String(), x.Movement, x.Subject.Code(), x.Deed, x.RecognisedBy})
	}
	e.printTable([]string{"year", "movement", "recipient", "deed", "recognised_by"}, rows)
}

func figureCommand(e *env) *cli.Command {
	return &cli.Command{Name: "figure", Aliases: []string{"solieu"}, Subcommands: []*cli.Command{
		{
			Name: "set", Aliases: []string{"ghi"},
			Flags: []cli.Flag{text("unit"), text("year"), text("from"), text("to"), text("name"), text("value"), text("measure"), boolean("replace"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				figure := registry.Figure{
					Unit: a.required("unit"), Period: a.requiredPeriod(), Name: a.required("name"), Value: a.decimal("value"), Measure: a.text("measure"),
				}
				if figure.Value == "" {
					a.fail(missingFlag("value"))
				}
				if a.err != nil {
					return a.err
				}
				return e.recordBatch(c, registry.Batch{Figures: []registry.Figure{figure}})
			},
		},
		{
			Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("unit"), text("year"), text("from"), text("to")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				filter := store.YearFilter{Unit: a.text("unit"), Period: a.period()}
				if a.err != nil {
					return a.err
				}
				return runFigureList(c.Context, e, filter)
			},
		},
	}}
}

func runFigureList(ctx context.Context, e *env, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		figures, err := reg.Figures(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Figures: figures}, registry.Figures)
		}
		var rows [][]string
		for _, f := range figures {
			rows = append(rows, []string{f.Unit, f.Period.String(), f.Name, decimalComma(f.Value), f.Measure})
		}
		e.printTable([]string{"unit", "period", "figure_name", "value", "measure"}, rows)
		return nil
	})
}
