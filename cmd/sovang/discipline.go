package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

func disciplineCommand(e *env) *cli.Command {
	return &cli.Command{Name: "discipline", Aliases: []string{"kyluat"}, Subcommands: []*cli.Command{
		disciplineAdd(e), disciplineEnd(e), disciplineList(e),
	}}
}

func disciplineAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{text("unit"), text("person"), text("date"), text("form"), text("until"), boolean("pending"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			discipline := registry.Discipline{
				Subject: a.subject(), Date: a.date("date"), Form: a.choice("form", "discipline_form", registry.DisciplineForms()...),
				Until: a.date("until"), Pending: a.bool("pending"),
			}
			for _, name := range []string{"date", "form"} {
				a.required(name)
			}
			if a.err != nil {
				return a.err
			}
			return e.addBatch(c, registry.Batch{Disciplines: []registry.Discipline{discipline}})
		},
	}
}

func disciplineEnd(e *env) *cli.Command {
	return &cli.Command{
		Name: "end", Aliases: []string{"ketthuc"}, Flags: []cli.Flag{text("until"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			id, until := a.id(), e.dayOrToday(a, "until")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				if err := reg.EndDiscipline(c.Context, id, until, true); err != nil {
					return err
				}
				e.say("say.discipline-ended", "ID", id, "Date", until.Short())
				return nil
			})
		},
	}
}

func disciplineList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"},
		Flags: []cli.Flag{text("unit"), boolean("under"), text("person"), text("year"), text("from"), text("to"), text("form")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := a.yearFilter()
			filter.Kind = a.choice("form", "discipline_form", registry.DisciplineForms()...)
			if a.err != nil {
				return a.err
			}
			return runDisciplineList(c.Context, e, filter)
		},
	}
}

func runDisciplineList(ctx context.Context, e *env, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		disciplines, err := reg.Disciplines(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printNumbered(registry.Batch{Disciplines: disciplines}, registry.Disciplines, func(i int) int64 { return disciplines[i].ID })
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		var rows [][]string
		for _, d := range disciplines {
			state := ""
			if d.Pending {
				state = e.t("word.pending")
			}
			rows = append(rows, []string{
				strconv.FormatInt(d.ID, 10), d.Date.Short(), d.Subject.Code(), names[d.Subject.Code()], e.t("discipline_form." + d.Form), d.Until.Short(), state,
			})
		}
		e.printTable([]string{"award_id", "date", "code", "recipient", "discipline_form", "until", "state"}, rows)
		return nil
	})
}
