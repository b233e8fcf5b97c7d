package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

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
				return e.addBatch(c, registry.Batch{Exemplars: []registry.Exemplar{exemplar}})
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
		if filter.Movement != "" {
			if _, err := reg.Movement(ctx, filter.Movement); err != nil {
				return err
			}
		}
		exemplars, err := reg.Exemplars(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Exemplars: exemplars}, registry.Exemplars)
		}
		return e.printExemplars(ctx, reg, exemplars)
	})
}

func (e *env) printExemplars(ctx context.Context, reg *store.Register, exemplars []registry.Exemplar) error {
	names, err := subjectNames(ctx, reg)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, x := range exemplars {
		rows = append(rows, []string{cal.OneYear(x.Year).String(), x.Movement, x.Subject.Code(), names[x.Subject.Code()], x.Deed, x.RecognisedBy})
	}
	e.printTable([]string{"year", "movement", "code", "recipient", "deed", "recognised_by"}, rows)
	return nil
}

// subjectNames maps the codes of units and people to their names, for lists
// that a person reads.
func subjectNames(ctx context.Context, reg *store.Register) (map[string]string, error) {
	names := make(map[string]string)
	units, err := reg.Units(ctx, store.UnitFilter{})
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		names[u.Code] = u.Name
	}
	people, err := reg.People(ctx, store.PersonFilter{})
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		names[p.Code] = p.Name
	}
	return names, nil
}
