package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// What happens to an award after it was recorded: each command adds an event
// and nothing is overwritten.

type eventOptions struct {
	id       int64
	event    registry.Event
	decision decisionQuery
	changes  map[string]string // of an amendment
}

func eventFlags(more ...cli.Flag) []cli.Flag {
	return append(more, text("date"), text("reason"), text("decision"), text("issuer"), text("decision-year"), boolean("dry-run"))
}

func parseEvent(e *env, c *cli.Context, kind registry.EventKind) (eventOptions, error) {
	a := argumentsOf(c)
	id, err := a.id(), a.err
	if err != nil {
		return eventOptions{}, err
	}
	o := eventOptions{id: id, event: registry.Event{Kind: kind, Date: a.day("date"), Reason: a.required("reason")}}
	if o.event.Date.IsZero() {
		o.event.Date = e.today()
	}
	o.decision = decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")}
	return o, a.err
}

func awardAmend(e *env) *cli.Command {
	fields := map[string]string{"name": "as.name", "rank": "as.rank", "post": "as.post", "as-unit": "as.unit", "superior": "as.superior", "citation": "citation"}
	return &cli.Command{
		Name: "amend", Aliases: []string{"dinhchinh"},
		Flags: eventFlags(text("name"), text("rank"), text("post"), text("as-unit"), text("superior"), text("citation")),
		Action: func(c *cli.Context) error {
			o, err := parseEvent(e, c, registry.Amended)
			if err != nil {
				return err
			}
			a := argumentsOf(c)
			o.changes = make(map[string]string)
			for flag, field := range fields {
				if a.isSet(flag) {
					o.changes[field] = a.text(flag)
				}
			}
			if len(o.changes) == 0 {
				a.fail(&usageError{id: "error.nothing-to-amend"})
			}
			if a.err != nil {
				return a.err
			}
			return runEvent(c.Context, e, o)
		},
	}
}

func awardAnnul(e *env) *cli.Command {
	return &cli.Command{
		Name: "annul", Aliases: []string{"huybo"}, Flags: eventFlags(),
		Action: func(c *cli.Context) error {
			o, err := parseEvent(e, c, registry.Annulled)
			if err != nil {
				return err
			}
			return runEvent(c.Context, e, o)
		},
	}
}

func awardRestore(e *env) *cli.Command {
	return &cli.Command{
		Name: "restore", Aliases: []string{"phuchoi"}, Flags: eventFlags(),
		Action: func(c *cli.Context) error {
			o, err := parseEvent(e, c, registry.Restored)
			if err != nil {
				return err
			}
			return runEvent(c.Context, e, o)
		},
	}
}

func awardDowngrade(e *env) *cli.Command {
	return &cli.Command{
		Name: "downgrade", Aliases: []string{"hamuc"}, Flags: eventFlags(text("honour")),
		Action: func(c *cli.Context) error {
			o, err := parseEvent(e, c, registry.Downgraded)
			if err != nil {
				return err
			}
			a := argumentsOf(c)
			if o.event.Honour = a.required("honour"); a.err != nil {
				return a.err
			}
			return runEvent(c.Context, e, o)
		},
	}
}

func runEvent(ctx context.Context, e *env, o eventOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		award, err := reg.Award(ctx, o.id)
		if err != nil {
			return err
		}
		if o.decision.number != "" {
			decision, err := o.decision.find(ctx, reg)
			if err != nil {
				return err
			}
			o.event.Decision = decision.Ref()
		}
		if o.changes != nil {
			event, faults := award.Amend(o.event.Date, o.event.Reason, o.event.Decision, o.changes)
			if len(faults) > 0 {
				return faults
			}
			o.event = event
		}
		return addEvent(ctx, e, reg, award, o.event)
	})
}

// addEvent asks before an award loses its force, and records the event.
func addEvent(ctx context.Context, e *env, reg *store.Register, award registry.Award, event registry.Event) error {
	if faults := award.Accepts(event); len(faults) > 0 {
		return faults
	}
	words := []any{"ID", award.ID, "Honour", honourName(reg.Catalogue(), award.Today()), "Name", award.Today().As.Name, "Kind", e.t("event." + string(event.Kind))}
	if !e.dryRun && (event.Kind == registry.Annulled || event.Kind == registry.Downgraded) {
		if err := e.confirm(ctx, "ask.event", words...); err != nil {
			return err
		}
	}
	after, err := reg.AddEvent(ctx, award.ID, event)
	if err != nil {
		return err
	}
	e.say("say.event", append(words, "Standing", e.t("standing."+string(after.Standing())))...)
	return nil
}
