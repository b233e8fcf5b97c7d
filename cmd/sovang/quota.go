package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

func quotaCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "quota", Aliases: []string{"chitieu"}, Flags: []cli.Flag{text("year"), text("unit")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			year, unit := a.requiredPeriod().To, a.text("unit")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runQuota(c.Context, e, reg, year, unit) })
		},
	}
}

func runQuota(ctx context.Context, e *env, reg *store.Register, year cal.Year, code string) error {
	unit, err := honouredUnit(ctx, reg, code)
	if err != nil {
		return err
	}
	base, err := reg.QuotaBase(ctx, unit.Code, year)
	if err != nil {
		return err
	}
	places := eligibility.Quotas(reg.Catalogue(), year, base)
	if e.json {
		views := []placesView{}
		for _, p := range places {
			views = append(views, e.placesView(reg.Catalogue(), p))
		}
		return e.printJSON(views)
	}
	e.printPlaces(reg.Catalogue(), places)
	return nil
}

// placesView is a quota as --json prints it.
type placesView struct {
	Honour     string `json:"honour"`
	Quota      string `json:"quota"`
	MaxPct     int    `json:"max_pct"`
	Of         string `json:"of"`
	Guidance   bool   `json:"guidance"`
	Known      bool   `json:"known"`
	Base       int    `json:"base"`
	Places     int    `json:"places"`
	Taken      int    `json:"taken"`
	Left       int    `json:"left"`
	Over       int    `json:"over"`
	Cite       string `json:"cite"`
	Confidence string `json:"confidence"`
	Why        string `json:"why"`
}

func (e *env) placesView(cat *catalogue.Catalogue, p eligibility.Places) placesView {
	return placesView{
		p.Honour, p.Quota.ID, p.Quota.MaxPct, p.Quota.Of, p.Guidance, p.Known, p.Base, p.Places, p.Taken, p.Left, p.Over,
		cat.Cite(p.Quota.Source), string(p.Quota.Confidence), p.Why(cat, e.language()),
	}
}

func (e *env) printPlaces(cat *catalogue.Catalogue, places []eligibility.Places) {
	var rows [][]string
	for _, p := range places {
		cap, numbers := spaced("≤ "+strconv.Itoa(p.Quota.MaxPct)+" %", p.Of(cat, e.language())), []string{"", "", "", "", ""}
		switch {
		case p.Guidance && p.Quota.Confidence == catalogue.Unconfirmed:
			cap, numbers[2] = e.t("say.cap-unknown"), strconv.Itoa(p.Taken)
		case p.Guidance:
			cap, numbers[2] = e.t("say.guidance"), strconv.Itoa(p.Taken)
		case !p.Known:
			numbers[0], numbers[2] = "?", strconv.Itoa(p.Taken)
		default:
			for i, n := range []int{p.Base, p.Places, p.Taken, p.Left, p.Over} {
				numbers[i] = strconv.Itoa(n)
			}
		}
		row := append([]string{honourName(cat, registry.Award{Honour: p.Honour}), cap}, numbers...)
		rows = append(rows, append(row, spaced(cat.Cite(p.Quota.Source), e.confidence(p.Quota.Confidence))))
	}
	e.printTable([]string{"honour", "cap", "base", "places", "taken", "left", "over", "source"}, rows)
}
