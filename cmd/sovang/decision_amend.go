package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// decisionAmend corrects what was typed wrong of a decision. Issuer, number
// and year name it and stay.
func decisionAmend(e *env) *cli.Command {
	return &cli.Command{
		Name: "amend", Aliases: []string{"sua"},
		Flags: append([]cli.Flag{
			text("date"), text("level"), text("place"), text("authority"), text("formula"), text("signer-post"), text("signer-rank"), text("signer-name"),
			text("summary"), boolean("dry-run"),
		}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			query, err := parseDecisionQuery(c, true)
			if err != nil {
				return err
			}
			amend, err := parseDecisionAmendment(c)
			if err != nil {
				return err
			}
			return runDecisionAmend(c.Context, e, query, amend)
		},
	}
}

// parseDecisionAmendment returns what to do to the decision.
func parseDecisionAmendment(c *cli.Context) (func(*registry.Decision), error) {
	a := argumentsOf(c)
	date := a.day("date")
	level := catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...))
	formula := a.choice("formula", "", registry.Formulas()[1:]...)
	texts := map[string]func(*registry.Decision) *string{
		"place": func(d *registry.Decision) *string { return &d.Place }, "authority": func(d *registry.Decision) *string { return &d.Authority },
		"signer-post": func(d *registry.Decision) *string { return &d.Signer.Post }, "signer-rank": func(d *registry.Decision) *string { return &d.Signer.Rank },
		"signer-name": func(d *registry.Decision) *string { return &d.Signer.Name }, "summary": func(d *registry.Decision) *string { return &d.Summary },
	}
	return func(d *registry.Decision) {
		if !date.IsZero() {
			d.Date = date
		}
		if level != "" {
			d.Level = level
		}
		if a.isSet("formula") {
			d.Formula = formula
		}
		for name, field := range texts {
			if a.isSet(name) {
				*field(d) = a.text(name)
			}
		}
	}, a.err
}

func runDecisionAmend(ctx context.Context, e *env, query decisionQuery, amend func(*registry.Decision)) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		d, err := query.find(ctx, reg)
		if err != nil {
			return err
		}
		before := d.Ref()
		if amend(&d); d.Ref() != before {
			return &refusal{exitRefused, "error.decision-year", []any{"Number", before.Number, "Year", before.Year}, ""}
		}
		return e.replace(ctx, reg, registry.Batch{Decisions: []registry.Decision{d}})
	})
}
