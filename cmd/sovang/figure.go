package main

import (
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

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
				return e.setBatch(c, registry.Batch{Figures: []registry.Figure{figure}})
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

// decimalComma writes a decimal number as Vietnamese papers do.
func decimalComma(value string) string { return strings.Replace(value, ".", ",", 1) }
