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

// registrationReport compares what was set out to win, what was proposed and
// what was won.
func registrationReport(e *env) *cli.Command {
	return &cli.Command{
		Name: "report", Aliases: []string{"ketqua"}, Flags: []cli.Flag{text("year"), text("unit"), boolean("under")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			year, filter := a.requiredPeriod().To, a.yearFilter()
			if a.err != nil {
				return a.err
			}
			return runRegistrationReport(c.Context, e, year, filter)
		},
	}
}

// outcomeView is one line of the report as --json prints it.
type outcomeView struct {
	Unit       string `json:"unit,omitempty"`
	Person     string `json:"person,omitempty"`
	Name       string `json:"name"`
	Honour     string `json:"honour"`
	Registered bool   `json:"registered"`
	Nomination string `json:"nomination,omitempty"`
	Won        bool   `json:"won"`
}

func runRegistrationReport(ctx context.Context, e *env, year cal.Year, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		outcomes, err := outcomesOf(ctx, reg, year, filter)
		if err != nil {
			return err
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		if e.json {
			views := []outcomeView{}
			for _, o := range outcomes {
				views = append(views, outcomeView{
					o.Subject.Unit, o.Subject.Person, names[o.Subject.Code()], o.Honour, o.Registered, string(o.Nomination), o.Won,
				})
			}
			return e.printJSON(views)
		}
		e.printOutcomes(reg, outcomes, names)
		return nil
	})
}

// outcomesOf reads what the report compares. Awards are those of the year of
// achievement.
func outcomesOf(ctx context.Context, reg *store.Register, year cal.Year, filter store.YearFilter) ([]registry.Outcome, error) {
	filter.Period = cal.OneYear(year)
	registrations, err := reg.Registrations(ctx, filter)
	if err != nil {
		return nil, err
	}
	nominations, err := reg.Nominations(ctx, store.NominationFilter{Unit: filter.Unit, Under: filter.Under, Period: filter.Period})
	if err != nil {
		return nil, err
	}
	awards, err := reg.Awards(ctx, store.AwardFilter{Unit: filter.Unit, Under: filter.Under, Period: filter.Period})
	if err != nil {
		return nil, err
	}
	return registry.CompareOutcomes(reg.Catalogue(), year, registrations, nominations, awards), nil
}

func (e *env) printOutcomes(reg *store.Register, outcomes []registry.Outcome, names map[string]string) {
	var rows [][]string
	type counts struct{ registered, proposed, won int }
	byHonour, order := make(map[string]*counts), []string{}
	for _, o := range outcomes {
		name := honourName(reg.Catalogue(), registry.Award{Honour: o.Honour})
		if byHonour[name] == nil {
			byHonour[name] = new(counts)
			order = append(order, name)
		}
		count := byHonour[name]
		nomination := ""
		if o.Registered {
			count.registered++
		}
		if o.Nomination != "" {
			count.proposed++
			nomination = e.t("nomination_state." + string(o.Nomination))
		}
		if o.Won {
			count.won++
		}
		rows = append(rows, []string{name, o.Subject.Code(), names[o.Subject.Code()], e.mark(o.Registered), nomination, e.mark(o.Won)})
	}
	e.printTable([]string{"honour", "code", "recipient", "registered", "nomination", "won"}, rows)
	var sums [][]string
	for _, name := range order {
		c := byHonour[name]
		sums = append(sums, []string{name, strconv.Itoa(c.registered), strconv.Itoa(c.proposed), strconv.Itoa(c.won)})
	}
	e.printTable([]string{"honour", "registered", "nomination", "won"}, sums)
}

// mark is a tick for yes.
func (e *env) mark(yes bool) string {
	if yes {
		return "✓"
	}
	return ""
}
