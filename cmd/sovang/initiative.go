package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func initiativeCommand(e *env) *cli.Command {
	return &cli.Command{Name: "initiative", Aliases: []string{"sangkien"}, Subcommands: []*cli.Command{
		initiativeAdd(e), initiativeList(e), initiativeUse(e),
	}}
}

// recognisers are the levels that recognise initiatives.
func recognisers() []string { return []string{"regiment", "division", "corps", "ministry", "state"} }

func initiativeAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{
			text("unit"), text("person"), text("year"), text("title"), text("kind"), text("scope"), text("recognised-by"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			initiative := registry.Initiative{
				Subject: a.subject(), Year: a.requiredPeriod().To, Title: a.required("title"),
				Kind:  a.choiceOr("kind", "initiative_kind", "sang_kien", registry.InitiativeKinds()),
				Scope: a.choiceOr("scope", "initiative_scope", "unit", registry.InitiativeScopes()),
			}
			initiative.RecognisedBy = catalogue.Level(a.choice("recognised-by", "recogniser", recognisers()...))
			if initiative.RecognisedBy == "" {
				a.fail(missingFlag("recognised-by"))
			}
			if a.err != nil {
				return a.err
			}
			return e.addBatch(c, registry.Batch{Initiatives: []registry.Initiative{initiative}})
		},
	}
}

func initiativeList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"},
		Flags: []cli.Flag{text("unit"), boolean("under"), text("person"), text("year"), text("from"), text("to"), text("kind")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := a.yearFilter()
			filter.Kind = a.choice("kind", "initiative_kind", registry.InitiativeKinds()...)
			if a.err != nil {
				return a.err
			}
			return runInitiativeList(c.Context, e, filter)
		},
	}
}

// yearFilter reads the flags with which lists told year by year are narrowed.
func (a *arguments) yearFilter() store.YearFilter {
	return store.YearFilter{Unit: a.text("unit"), Under: a.bool("under"), Person: a.text("person"), Period: a.period()}
}

func runInitiativeList(ctx context.Context, e *env, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		initiatives, err := reg.Initiatives(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printNumbered(registry.Batch{Initiatives: initiatives}, registry.Initiatives, func(i int) int64 { return initiatives[i].ID })
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		var rows [][]string
		for _, i := range initiatives {
			rows = append(rows, []string{
				strconv.FormatInt(i.ID, 10), cal.OneYear(i.Year).String(), i.Subject.Code(), names[i.Subject.Code()], i.Title,
				e.t("initiative_kind." + i.Kind), e.t("initiative_scope." + i.Scope), e.t("recogniser." + string(i.RecognisedBy)), usedFor(i),
			})
		}
		e.printTable([]string{"record_id", "year", "code", "recipient", "initiative", "kind", "scope", "recognised_by", "used_for"}, rows)
		return nil
	})
}

// usedFor names the award of which the initiative was the ground.
func usedFor(i registry.Initiative) string {
	if !i.Used() {
		return ""
	}
	return i.Decision.Number + " (" + strconv.Itoa(i.Ordinal) + ")"
}

func initiativeUse(e *env) *cli.Command {
	return &cli.Command{
		Name: "use", Aliases: []string{"dung"}, Flags: []cli.Flag{text("award"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			id := a.id()
			award := int64(a.number("award"))
			if award == 0 {
				a.fail(missingFlag("award"))
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				if err := reg.UseInitiative(c.Context, id, award); err != nil {
					return err
				}
				e.say("say.initiative-used", "ID", id, "Award", award)
				return nil
			})
		},
	}
}
