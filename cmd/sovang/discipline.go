package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
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

type disciplineEndOptions struct {
	id      int64
	until   cal.Date
	dropped bool
}

func disciplineEnd(e *env) *cli.Command {
	return &cli.Command{
		Name: "end", Aliases: []string{"ketthuc"}, Flags: []cli.Flag{text("until"), boolean("dropped"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := disciplineEndOptions{id: a.id(), until: a.day("until"), dropped: a.bool("dropped")}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runDisciplineEnd(c.Context, e, reg, o) })
		},
	}
}

// runDisciplineEnd ends a measure. One under consideration becomes final, and
// ends when a day is given; or it is dropped, and never was a measure.
func runDisciplineEnd(ctx context.Context, e *env, reg *store.Register, o disciplineEndOptions) error {
	pending, err := isPending(ctx, reg, o.id)
	if err != nil {
		return err
	}
	if o.dropped && !pending {
		return &refusal{exitRefused, "error.discipline-final", []any{"ID", o.id}, ""}
	}
	final := pending && !o.dropped
	if o.until.IsZero() && !final {
		o.until = e.today()
	}
	if err := reg.EndDiscipline(ctx, o.id, o.until, !o.dropped); err != nil {
		return err
	}
	switch {
	case o.dropped:
		e.say("say.discipline-dropped", "ID", o.id, "Date", o.until.Short())
	case final:
		e.say("say.discipline-final", "ID", o.id, "Until", o.until.Short())
	default:
		e.say("say.discipline-ended", "ID", o.id, "Date", o.until.Short())
	}
	return nil
}

func isPending(ctx context.Context, reg *store.Register, id int64) (bool, error) {
	disciplines, err := reg.Disciplines(ctx, store.YearFilter{})
	for _, d := range disciplines {
		if d.ID == id {
			return d.UnderReview(), err
		}
	}
	return false, err // the register says that there is none
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
			switch {
			case d.UnderReview():
				state = e.t("word.pending")
			case d.Dropped():
				state = e.t("word.dropped")
			}
			rows = append(rows, []string{
				strconv.FormatInt(d.ID, 10), d.Date.Short(), d.Subject.Code(), names[d.Subject.Code()], e.t("discipline_form." + d.Form), d.Until.Short(), state,
			})
		}
		e.printTable([]string{"record_id", "date", "code", "recipient", "discipline_form", "until", "standing"}, rows)
		return nil
	})
}
