package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func decisionCommand(e *env) *cli.Command {
	return &cli.Command{Name: "decision", Aliases: []string{"quyetdinh"}, Subcommands: []*cli.Command{
		decisionAdd(e), decisionList(e), decisionShow(e), decisionAmend(e), decisionAttach(e), decisionScan(e),
	}}
}

func decisionAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{
			text("issuer"), text("number"), text("date"), text("level"), text("place"), text("authority"), text("formula"),
			text("signer-post"), text("signer-rank"), text("signer-name"), text("summary"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			decision, err := parseDecision(c)
			if err != nil {
				return err
			}
			return runDecisionAdd(c, e, decision)
		},
	}
}

func decisionList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("issuer"), text("year"), text("from"), text("to")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := store.DecisionFilter{Issuer: a.text("issuer"), Period: a.period()}
			if a.err != nil {
				return a.err
			}
			return runDecisionList(c.Context, e, filter)
		},
	}
}

func decisionShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"}, Flags: decisionRefFlags(),
		Action: func(c *cli.Context) error {
			query, err := parseDecisionQuery(c, true)
			if err != nil {
				return err
			}
			return runDecisionShow(c.Context, e, query)
		},
	}
}

func parseDecision(c *cli.Context) (registry.Decision, error) {
	a := argumentsOf(c)
	d := decisionFrom(a, a.required("number"))
	a.requiredDay("date")
	return d, a.err
}

// decisionFrom reads the flags that tell of a decision.
func decisionFrom(a *arguments, number string) registry.Decision {
	return registry.Decision{
		Issuer: a.text("issuer"), Number: number, Date: a.day("date"),
		Level: catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...)),
		Place: a.text("place"), Authority: a.text("authority"), Formula: a.choice("formula", "", registry.Formulas()[1:]...),
		Signer:  registry.Signer{Post: a.text("signer-post"), Rank: a.text("signer-rank"), Name: a.text("signer-name")},
		Summary: a.text("summary"),
	}
}

func runDecisionAdd(c *cli.Context, e *env, d registry.Decision) error {
	return e.withRegister(c.Context, func(reg *store.Register) error {
		d, err := completeDecision(c.Context, e, reg, d)
		if err != nil {
			return err
		}
		return e.recordNew(c.Context, reg, registry.Batch{Decisions: []registry.Decision{d}})
	})
}

// completeDecision fills what the user left out: the unit's own decisions
// take issuer, place and signer from the settings, and the level follows the
// issuer.
func completeDecision(ctx context.Context, e *env, reg *store.Register, d registry.Decision) (registry.Decision, error) {
	values, err := reg.Settings(ctx)
	if err != nil {
		return d, err
	}
	d = d.InOwnName(values, e.today())
	if d.Level != "" {
		return d, nil
	}
	if authority, ok := registry.AuthorityByCode(d.Issuer); ok {
		d.Level = authority.Level()
		return d, nil
	}
	unit, err := reg.Unit(ctx, d.Issuer)
	if err != nil {
		return d, err
	}
	if d.Level = unit.DecisionLevel(); d.Level == "" {
		hint := "hint.level"
		if unit.Echelon != "" && unit.Echelon != registry.OtherEchelon {
			hint = "hint.level-below"
		}
		return d, &usageError{id: "error.missing-flag", data: []any{"Flag", "level", "Unit", unit.Code, "Echelon", e.t("echelon." + string(unit.Echelon))}, hint: hint}
	}
	return d, nil
}

func runDecisionList(ctx context.Context, e *env, filter store.DecisionFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		decisions, err := reg.Decisions(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printEntries(registry.Batch{Decisions: decisions}, registry.Decisions)
		}
		var rows [][]string
		for _, d := range decisions {
			rows = append(rows, []string{d.Number, d.Date.Short(), d.Issuer, e.t("level." + string(d.Level)), d.Signer.Name, d.Summary})
		}
		e.printTable([]string{"number", "date", "issuer", "level", "signer", "summary"}, rows)
		return nil
	})
}

func runDecisionShow(ctx context.Context, e *env, query decisionQuery) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		d, err := query.find(ctx, reg)
		if err != nil {
			return err
		}
		attachments, err := reg.Attachments(ctx, d.Ref())
		if err != nil {
			return err
		}
		awards, err := reg.Awards(ctx, store.AwardFilter{Decision: d.Ref()})
		if err != nil {
			return err
		}
		if e.json {
			return e.printDecision(reg, d, attachments, awards)
		}
		e.showDecision(d, attachments)
		if len(awards) == 0 {
			return nil
		}
		return e.printAwards(reg.Catalogue(), awards)
	})
}

func (e *env) showDecision(d registry.Decision, attachments []registry.Attachment) {
	e.printFields("number", d.Number, "date", d.Date.Short(), "issuer", d.Issuer, "level", e.t("level."+string(d.Level)), "place", d.Place,
		"authority", d.Authority, "formula", d.Formula, "signer", spaced(d.Signer.Post, d.Signer.Rank, d.Signer.Name), "summary", d.Summary)
	for _, attachment := range attachments {
		e.printFields("attachment", attachment.Name+" (SHA-256 "+attachment.SHA256+")")
	}
}

// printDecision prints a decision with its scans and its awards as JSON.
func (e *env) printDecision(reg *store.Register, d registry.Decision, attachments []registry.Attachment, awards []registry.Award) error {
	views, err := awardViews(reg.Catalogue(), awards)
	if err != nil {
		return err
	}
	type scan struct {
		Name      string `json:"name"`
		MediaType string `json:"media_type"`
		SHA256    string `json:"sha256"`
	}
	scans := []scan{}
	for _, a := range attachments {
		scans = append(scans, scan{a.Name, a.MediaType, a.SHA256})
	}
	return e.printEntry(registry.Batch{Decisions: []registry.Decision{d}}, registry.Decisions, field{"attachments", scans}, field{"awards", views})
}

// spaced joins the words that are there.
func spaced(words ...string) string {
	joined := ""
	for _, word := range words {
		if word != "" && joined != "" {
			joined += " "
		}
		joined += word
	}
	return joined
}
