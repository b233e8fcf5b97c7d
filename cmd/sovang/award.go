package main

import (
	"context"
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func awardCommand(e *env) *cli.Command {
	return &cli.Command{Name: "award", Aliases: []string{"khenthuong"}, Subcommands: []*cli.Command{
		awardAdd(e), awardList(e), awardShow(e),
		awardAmend(e), awardAnnul(e), awardRestore(e), awardDowngrade(e),
	}}
}

type awardAddOptions struct {
	decision decisionQuery
	award    registry.Award
}

func awardAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: append([]cli.Flag{
			text("decision"), text("honour"), text("unit"), text("person"), text("year"), text("from"), text("to"), text("type"), text("ordinal"),
			text("citation"), text("movement"), text("name"), text("rank"), text("post"), text("as-unit"), text("superior"),
			boolean("posthumous"), text("override"), boolean("dry-run"),
		}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			opts, err := parseAwardAdd(c)
			if err != nil {
				return err
			}
			return runAwardAdd(c.Context, e, opts)
		},
	}
}

func parseAwardAdd(c *cli.Context) (awardAddOptions, error) {
	a := argumentsOf(c)
	query, err := parseDecisionQuery(c, false)
	if err != nil {
		return awardAddOptions{}, err
	}
	o := awardAddOptions{decision: query, award: registry.Award{
		Honour: a.required("honour"), Subject: a.subject(), Period: a.requiredPeriod(), Ordinal: a.number("ordinal"),
		Type: registry.AwardType(a.choice("type", "award_type", choices(registry.AwardTypes())...)), Citation: a.text("citation"), Movement: a.text("movement"),
		As: registry.Recipient{
			Name: a.text("name"), Rank: a.text("rank"), Post: a.text("post"), Unit: a.text("as-unit"), Superior: a.text("superior"),
		},
		Posthumous: a.bool("posthumous"), Override: a.text("override"),
	}}
	return o, a.err
}

func runAwardAdd(ctx context.Context, e *env, o awardAddOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		decision, err := o.decision.find(ctx, reg)
		if err != nil {
			return err
		}
		o.award.Decision = decision.Ref()
		honour, err := findHonour(reg.Catalogue(), o.award.Honour, decision.Date)
		if err != nil {
			return err
		}
		o.award.Honour = honour.Code
		if o.award.Type == "" && registry.UsualType(honour.Kind) == "" {
			return missingFlag("type")
		}
		receipt, err := e.recordAdded(ctx, reg, registry.Batch{Awards: []registry.Award{o.award}})
		if err != nil || e.dryRun {
			return err
		}
		return e.adviseInitiative(ctx, reg, receipt.Batch.Awards[0])
	})
}

// adviseInitiative names the command that uses an initiative up, when the
// recipient has one that no award rests on.
func (e *env) adviseInitiative(ctx context.Context, reg *store.Register, award registry.Award) error {
	if !restOnInitiatives(reg.Catalogue(), award) {
		return nil
	}
	filter := store.YearFilter{Unit: award.Subject.Unit, Person: award.Subject.Person, Period: award.Period}
	initiatives, err := reg.Initiatives(ctx, filter)
	if err != nil {
		return err
	}
	for _, i := range initiatives {
		if i.Subject == award.Subject && !i.Used() {
			e.advise("hint.initiative-use", "Title", i.Title, "ID", i.ID, "Award", award.ID)
			return nil
		}
	}
	return nil
}

// awardListOptions asks for awards; their years are those in which they
// count.
type awardListOptions struct {
	filter   store.AwardFilter
	decision decisionQuery
	period   cal.Period
	all      bool // annulled and stripped ones too
}

func awardList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"},
		Flags: append([]cli.Flag{
			text("unit"), boolean("under"), text("person"), text("honour"), text("year"), text("from"), text("to"), text("decision"), boolean("all"),
		}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			opts, err := parseAwardList(c)
			if err != nil {
				return err
			}
			return runAwardList(c.Context, e, opts)
		},
	}
}

func parseAwardList(c *cli.Context) (awardListOptions, error) {
	a := argumentsOf(c)
	o := awardListOptions{
		filter:   store.AwardFilter{Unit: a.text("unit"), Under: a.bool("under"), Person: a.text("person"), Honour: a.text("honour")},
		decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
		period:   a.period(), all: a.bool("all"),
	}
	return o, a.err
}

func runAwardList(ctx context.Context, e *env, o awardListOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := checkAwardFilter(ctx, reg, &o); err != nil {
			return err
		}
		awards, err := reg.Awards(ctx, o.filter)
		if err != nil {
			return err
		}
		awards = slices.DeleteFunc(awards, func(a registry.Award) bool {
			return !o.all && !a.Counts() || !o.period.IsZero() && !o.period.Contains(countedIn(reg.Catalogue(), a))
		})
		return e.printAwards(reg.Catalogue(), awards)
	})
}

// checkAwardFilter resolves what the filter names, so that a wrong code is
// an error and not an empty list.
func checkAwardFilter(ctx context.Context, reg *store.Register, o *awardListOptions) error {
	if o.filter.Person != "" {
		if _, err := reg.Person(ctx, o.filter.Person); err != nil {
			return err
		}
	}
	if o.filter.Honour != "" {
		honour, err := findHonour(reg.Catalogue(), o.filter.Honour, cal.Date{})
		if err != nil {
			return err
		}
		o.filter.Honour = honour.Code
	}
	if o.decision.number != "" {
		decision, err := o.decision.find(ctx, reg)
		if err != nil {
			return err
		}
		o.filter.Decision = decision.Ref()
	}
	return nil
}

// countedIn is the year in which the award counts, here and in the roll.
func countedIn(cat *catalogue.Catalogue, a registry.Award) cal.Year {
	today := a.Today()
	honour, _, err := cat.Honour(today.Honour, cal.Date{})
	if err != nil {
		return a.Period.To
	}
	return today.CountedIn(honour)
}

// printAwards prints a list of awards as a table or as JSON.
func (e *env) printAwards(cat *catalogue.Catalogue, awards []registry.Award) error {
	if e.json {
		views, err := awardViews(cat, awards)
		if err != nil {
			return err
		}
		return e.printJSON(views)
	}
	var rows [][]string
	for _, award := range awards {
		today := award.Today()
		rows = append(rows, []string{
			strconv.FormatInt(award.ID, 10), award.Period.String(), honourName(cat, today), spaced(today.As.Rank, today.As.Name),
			award.Decision.Number, strconv.Itoa(award.Ordinal), e.standing(award),
		})
	}
	e.printTable([]string{"record_id", "year", "honour", "recipient", "decision", "ordinal", "standing"}, rows)
	return nil
}

// standing names how an award stands; a valid one needs no word.
func (e *env) standing(a registry.Award) string {
	if a.Standing() == registry.Valid {
		return ""
	}
	return e.t("standing." + string(a.Standing()))
}

func honourName(cat *catalogue.Catalogue, a registry.Award) string {
	honour, _, err := cat.Honour(a.Honour, cal.Date{})
	if err != nil {
		return a.Honour
	}
	return honour.FullName("")
}
