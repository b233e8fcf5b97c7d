package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func gradeCommand(e *env) *cli.Command {
	return &cli.Command{Name: "grade", Aliases: []string{"xeploai"}, Subcommands: []*cli.Command{
		{
			Name: "set", Aliases: []string{"ghi"},
			Flags: []cli.Flag{text("unit"), text("person"), text("year"), text("kind"), text("grade"), boolean("replace"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				grade := registry.Grade{
					Subject: a.subject(), Year: a.requiredPeriod().To,
					Kind: registry.GradeKind(a.choice("kind", "grade_kind", choices(registry.GradeKinds())...)),
				}
				if grade.Kind == "" {
					grade.Kind = registry.TaskGrade
				}
				if grade.Grade = a.choice("grade", "grade_name", registry.GradesOf(grade.Kind)...); grade.Grade == "" {
					a.fail(missingFlag("grade"))
				}
				if a.err != nil {
					return a.err
				}
				return e.setBatch(c, registry.Batch{Grades: []registry.Grade{grade}})
			},
		},
		{
			Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("unit"), text("person"), text("year"), text("from"), text("to"), text("kind")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				filter := store.YearFilter{Unit: a.text("unit"), Person: a.text("person"), Period: a.period(), Kind: a.choice("kind", "grade_kind", choices(registry.GradeKinds())...)}
				if a.err != nil {
					return a.err
				}
				return runGradeList(c.Context, e, filter)
			},
		},
	}}
}

func runGradeList(ctx context.Context, e *env, filter store.YearFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		grades, err := reg.Grades(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Grades: grades}, registry.Grades)
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		var rows [][]string
		for _, g := range grades {
			rows = append(rows, []string{cal.OneYear(g.Year).String(), g.Subject.Code(), names[g.Subject.Code()], e.t("grade_kind." + string(g.Kind)), g.Grade})
		}
		e.printTable([]string{"year", "code", "recipient", "kind", "grade"}, rows)
		return nil
	})
}
