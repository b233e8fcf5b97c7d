package main

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
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
		return e.recordNew(ctx, reg, registry.Batch{Awards: []registry.Award{o.award}})
	})
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
	e.printTable([]string{"award_id", "year", "honour", "recipient", "decision", "ordinal", "standing"}, rows)
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

// awardViews are awards as --json prints them: the interchange's fields after
// the number, the honour's name and the standing.
func awardViews(cat *catalogue.Catalogue, awards []registry.Award) ([]json.RawMessage, error) {
	objects, err := sheet.Objects(registry.Batch{Awards: awards}, registry.Awards)
	if err != nil {
		return nil, err
	}
	views := make([]json.RawMessage, len(objects))
	for i, object := range objects {
		head, err := json.Marshal(struct {
			ID         int64  `json:"id"`
			Standing   string `json:"standing"`
			HonourName string `json:"honour_name"`
			CountedIn  int    `json:"counted_in"`
		}{awards[i].ID, string(awards[i].Standing()), honourName(cat, awards[i].Today()), int(countedIn(cat, awards[i]))})
		if err != nil {
			return nil, err
		}
		views[i] = joinObjects(head, object)
	}
	return views, nil
}

func awardShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			id := a.id()
			if a.err != nil {
				return a.err
			}
			return runAwardShow(c.Context, e, id)
		},
	}
}

func runAwardShow(ctx context.Context, e *env, id int64) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		award, err := reg.Award(ctx, id)
		if err != nil {
			return err
		}
		if e.json {
			views, err := awardViews(reg.Catalogue(), []registry.Award{award})
			if err != nil {
				return err
			}
			return e.printJSON(views[0])
		}
		e.showAward(reg.Catalogue(), award)
		return nil
	})
}

func (e *env) showAward(cat *catalogue.Catalogue, award registry.Award) {
	today := award.Today()
	e.printFields("award_id", strconv.FormatInt(award.ID, 10), "honour", honourName(cat, today), "recipient", spaced(today.As.Rank, today.As.Name),
		"code", award.Subject.Code(), "post", today.As.Post, "unit", today.As.Unit, "superior", today.As.Superior, "period", award.Period.String(),
		"decision", award.Decision.Number+" ("+award.Decision.Issuer+")", "ordinal", strconv.Itoa(award.Ordinal), "type", e.t("award_type."+string(award.Type)),
		"citation", today.Citation, "movement", award.Movement, "standing", e.t("standing."+string(award.Standing())), "override", award.Override)
	if award.Posthumous {
		e.printFields("posthumous", e.t("word.yes"))
	}
	var rows [][]string
	for _, event := range award.Events {
		rows = append(rows, []string{event.Date.Short(), e.t("event." + string(event.Kind)), event.Reason, event.Decision.Number, e.eventDetail(cat, event)})
	}
	if len(rows) > 0 {
		e.printTable([]string{"date", "event", "reason", "decision", "detail"}, rows)
	}
}

func (e *env) eventDetail(cat *catalogue.Catalogue, event registry.Event) string {
	if event.Honour != "" {
		return honourName(cat, registry.Award{Honour: event.Honour})
	}
	detail := ""
	for _, change := range event.Changes {
		detail = spaced(detail, e.t("field."+change.Field)+": “"+change.From+"” → “"+change.To+"”.")
	}
	return detail
}
