package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func registrationCommand(e *env) *cli.Command {
	return &cli.Command{Name: "registration", Aliases: []string{"dangky"}, Subcommands: []*cli.Command{
		registrationAdd(e), registrationList(e), registrationReport(e),
	}}
}

func registrationAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"}, Flags: []cli.Flag{text("unit"), text("person"), text("year"), text("honour"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			registration := registry.Registration{Subject: a.subject(), Year: a.requiredPeriod().To, Honour: a.required("honour")}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				honour, err := findHonour(reg.Catalogue(), registration.Honour, registration.Year.Last())
				if err != nil {
					return err
				}
				registration.Honour = honour.Code
				return e.recordNew(c.Context, reg, registry.Batch{Registrations: []registry.Registration{registration}})
			})
		},
	}
}

func registrationList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"},
		Flags: []cli.Flag{text("unit"), boolean("under"), text("person"), text("year"), text("from"), text("to"), text("honour")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := a.yearFilter()
			filter.Kind = a.text("honour")
			if a.err != nil {
				return a.err
			}
			return runRegistrationList(c.Context, e, filter)
		},
	}
}

func runRegistrationList(ctx context.Context, e *env, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := resolveHonour(reg, &filter.Kind, filter.Period); err != nil {
			return err
		}
		registrations, err := reg.Registrations(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Registrations: registrations}, registry.Registrations)
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		var rows [][]string
		for _, r := range registrations {
			rows = append(rows, []string{
				strconv.Itoa(int(r.Year)), r.Subject.Code(), names[r.Subject.Code()], honourName(reg.Catalogue(), registry.Award{Honour: r.Honour}),
			})
		}
		e.printTable([]string{"year", "code", "recipient", "honour"}, rows)
		return nil
	})
}

// resolveHonour turns what the user called an honour into its code; nothing
// stays nothing.
func resolveHonour(reg *store.Register, text *string, period cal.Period) error {
	if *text == "" {
		return nil
	}
	var on cal.Date
	if !period.IsZero() {
		on = period.To.Last()
	}
	honour, err := findHonour(reg.Catalogue(), *text, on)
	*text = honour.Code
	return err
}
