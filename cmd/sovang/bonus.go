package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type bonusOptions struct {
	decision decisionQuery
	year     cal.Year
	out      string
	date     cal.Date
	force    bool
}

func bonusCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "bonus", Aliases: []string{"tienthuong"},
		Flags: append([]cli.Flag{text("decision"), text("year"), text("out"), text("date"), boolean("force"), boolean("dry-run")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := bonusOptions{
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
				year:     a.year("year"), out: a.file("out", ".pdf", ".xlsx", ".json"), date: e.dayOrToday(a, "date"), force: a.bool("force"),
			}
			if (o.decision.number == "") == (o.year == 0) {
				a.fail(&usageError{id: "error.decision-or-year"})
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runBonus(c.Context, e, reg, o) })
		},
	}
}

func runBonus(ctx context.Context, e *env, reg *store.Register, o bonusOptions) error {
	items, subtitle, err := bonusItems(ctx, reg, o)
	if err != nil {
		return err
	}
	money := bonus.Compute(reg.Catalogue(), items)
	switch {
	case o.out == "" && e.json:
		return sheet.WriteBonusJSON(e.stdout, money)
	case o.out == "":
		e.printBonus(money)
		return nil
	}
	file, err := bonusFile(ctx, reg, o, money, subtitle)
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

// writeList writes a list to a file, or says that it would.
func (e *env) writeList(path string, file []byte, force bool) error {
	if e.dryRun {
		if err := refuseExisting(path, force); err != nil {
			return err
		}
		e.say("say.would-write", "Path", path)
		return nil
	}
	if err := writeFile(path, file, force); err != nil {
		return err
	}
	e.say("say.exported", "Path", path)
	return nil
}

// bonusItems gathers the awards whose money is asked for, and says in
// Vietnamese whose they are.
func bonusItems(ctx context.Context, reg *store.Register, o bonusOptions) (items []bonus.Item, subtitle string, err error) {
	reader := newBonusReader(reg)
	if o.year != 0 {
		items, err = reader.ofYear(ctx, o.year)
		return items, fmt.Sprintf("(Theo các quyết định khen thưởng ký trong năm %d)", o.year), err
	}
	decision, err := o.decision.find(ctx, reg)
	if err != nil {
		return nil, "", err
	}
	issuer, err := reader.issuers.name(ctx, decision)
	if err != nil {
		return nil, "", err
	}
	items, err = reader.ofDecision(ctx, decision)
	return items, fmt.Sprintf("(Kèm theo Quyết định số %s %s của %s)", decision.Number, decision.Date.Long(), cmp.Or(decision.Authority, issuer)), err
}

func (e *env) printBonus(money bonus.Sheet) {
	var rows [][]string
	for i, line := range money.Lines {
		rows = append(rows, []string{
			strconv.Itoa(i + 1), spaced(line.Award.As.Rank, line.Award.As.Name), line.HonourName, line.Award.Period.String(), line.Factor(),
			baseSalary(line), bonusSum(line), line.Payer, line.Note(),
		})
	}
	e.printTable([]string{"row", "recipient", "honour", "year", "factor", "base_salary", "sum", "payer", "note"}, rows)
	var sums [][]string
	for _, total := range money.Payers {
		sums = append(sums, []string{total.Payer, strconv.Itoa(total.Lines), bonus.Format(total.Sum)})
	}
	e.printTable([]string{"payer", "awards", "sum"}, sums)
	e.printFields("total", e.t("bonus_page.total", "Sum", bonus.Format(money.Sum), "Words", bonus.Words(money.Sum)))
}

// bonusSum is the sum of a line as lists show it, a dash when nothing is paid.
func bonusSum(line bonus.Line) string {
	if line.Ruling != bonus.Paid {
		return "–"
	}
	return bonus.Format(line.Sum)
}
