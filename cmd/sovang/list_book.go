package main

import (
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
	"sovang/registry/store"
)

type listLedgerOptions struct {
	listOutput
	year cal.Year
}

func listLedger(e *env) *cli.Command {
	return &cli.Command{
		Name: "ledger", Aliases: []string{"sovang"},
		Flags: listOutputFlags(text("year")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := listLedgerOptions{e.parseDatedList(a), a.requiredPeriod().To}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runListLedger(c.Context, e, reg, o) })
		},
	}
}

func runListLedger(ctx context.Context, e *env, reg *store.Register, o listLedgerOptions) error {
	office, book, err := e.openOffice(ctx, reg, "", o.date)
	if err != nil {
		return err
	}
	lines := office.LedgerOf(book, o.year)
	return e.showOrWrite(office.Ledger(lines, o.year), o.listOutput, func() error {
		awards := make([]registry.Award, len(lines))
		for i, line := range lines {
			awards[i] = line.Award
		}
		views, err := awardViews(reg.Catalogue(), awards)
		if err != nil {
			return err
		}
		return e.printJSON(views)
	})
}

type listRollOptions struct {
	listOutput
	unit   string
	period cal.Period
}

func (e *env) parseListRoll(a *arguments) listRollOptions {
	return listRollOptions{e.parseDatedList(a), a.text("unit"), a.period()}
}

func listStatistics(e *env) *cli.Command {
	return &cli.Command{
		Name: "statistics", Aliases: []string{"thongke"},
		Flags: listOutputFlags(text("unit"), text("year"), text("from"), text("to")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := e.parseListRoll(a)
			if a.err != nil {
				return a.err
			}
			if o.period.IsZero() {
				o.period = e.fiveYears()
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				return runListRoll(c.Context, e, reg, o, func(office dossier.Office, roll honourroll.Roll, _ registry.Batch) paper.Document {
					return office.Statistics(roll)
				})
			})
		},
	}
}

// runListRoll writes a list that counts what a roll holds.
func runListRoll(ctx context.Context, e *env, reg *store.Register, o listRollOptions,
	list func(dossier.Office, honourroll.Roll, registry.Batch) paper.Document,
) error {
	unit, err := honouredUnit(ctx, reg, o.unit)
	if err != nil {
		return err
	}
	office, book, err := e.openOffice(ctx, reg, "", o.date)
	if err != nil {
		return err
	}
	roll, err := honourroll.Build(reg.Catalogue(), book, honourroll.Options{Unit: unit.Code, Period: o.period})
	if err != nil {
		return err
	}
	if roll.Unplaced > 0 {
		e.notice("say.unplaced", "N", roll.Unplaced)
	}
	d := list(office, roll, book)
	return e.showOrWrite(d, o.listOutput, func() error { return e.printJSON(viewDocument(d)) })
}

func listForm(e *env, name string) *cli.Command {
	alias := strings.Replace(name, "form-", "bieu-", 1)
	return &cli.Command{
		Name: name, Aliases: []string{alias},
		Flags: listOutputFlags(text("unit"), text("year")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := e.parseListRoll(a)
			if o.period.IsZero() {
				a.fail(missingFlag("year"))
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				return runListRoll(c.Context, e, reg, o, func(office dossier.Office, roll honourroll.Roll, book registry.Batch) paper.Document {
					return e.form(name, office, roll, book)
				})
			})
		},
	}
}

// form words a form and says what the register cannot fill.
func (e *env) form(name string, office dossier.Office, roll honourroll.Roll, book registry.Batch) paper.Document {
	fill := office.Form0602
	if name == "form-0603" {
		fill = office.Form0603
	}
	d, empty := fill(roll, book)
	e.notice("say.form-model")
	e.remark("say.form-empty", "Rows", strings.Join(empty, "; "))
	return d
}
