package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// certificateReissue records that a certificate is issued anew.
func certificateReissue(e *env) *cli.Command {
	return &cli.Command{
		Name: "reissue", Aliases: []string{"caplai"},
		Flags: eventFlags(text("kind"), text("ground"), text("number")),
		Action: func(c *cli.Context) error {
			o, err := parseReissue(e, c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runReissue(c.Context, e, reg, o) })
		},
	}
}

// parseReissue reads the event. The ground alone tells the kind: what is lost
// is replaced, what is there is exchanged.
func parseReissue(e *env, c *cli.Context) (eventOptions, error) {
	o, err := parseEvent(e, c, registry.Reissued)
	if err != nil {
		return o, err
	}
	a := argumentsOf(c)
	ground := registry.ReissueGround(a.choice("ground", "reissue_ground", choices(registry.ReissueGrounds())...))
	if ground == "" {
		a.fail(missingFlag("ground"))
	}
	kind := registry.ReissueKind(a.choiceOr("kind", "reissue_kind_flag", string(kindFor(ground)), choices(registry.ReissueKinds())))
	o.event.Reissue = registry.Reissue{Kind: kind, Ground: ground, Number: a.text("number")}
	if a.err == nil && kind != kindFor(ground) {
		a.fail(&usageError{id: "error.reissue-ground", data: []any{
			"Kind", e.t("reissue_kind." + string(kind)), "Ground", e.t("reissue_ground." + string(ground))}})
	}
	return o, a.err
}

func kindFor(ground registry.ReissueGround) registry.ReissueKind {
	if ground == registry.LostPaper {
		return registry.Replacement
	}
	return registry.Exchange
}

func runReissue(ctx context.Context, e *env, reg *store.Register, o eventOptions) error {
	award, err := reg.Award(ctx, o.id)
	if err != nil {
		return err
	}
	decision, err := queryOf(award.Decision).find(ctx, reg)
	if err != nil {
		return err
	}
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return err
	}
	own := desk.givesPaper(award, decision)
	if o.event.Reissue.Number == "" && own {
		if o.event.Reissue.Number, err = reg.NextReissueNumber(ctx, decision.Issuer, o.event.Date.Year()); err != nil {
			return err
		}
	}
	if o.decision.number != "" {
		behind, err := o.decision.find(ctx, reg)
		if err != nil {
			return err
		}
		o.event.Decision = behind.Ref()
	}
	state, err := reg.PaperOf(ctx, award.ID)
	if err != nil {
		return err
	}
	after, err := reg.AddEvent(ctx, award.ID, o.event)
	if err != nil {
		return err
	}
	earlier, reissued := award.LastReissue()
	if _, printed := state.Printed(); own && reissued && !printed {
		e.notice("say.reissue-unprinted", "What", e.reissueWords(earlier))
	}
	e.tellReissue(reg.Catalogue(), after, decision, own)
	return nil
}

// tellReissue says what was recorded, which papers belong to it and how the
// certificate is printed (Thông tư 115/2016/TT-BQP, Điều 15; Nghị định
// 85/2014/NĐ-CP, Điều 41, 42).
func (e *env) tellReissue(cat *catalogue.Catalogue, award registry.Award, decision registry.Decision, own bool) {
	event, _ := award.LastReissue()
	today := award.Today()
	e.say("say.reissue", "What", e.reissueWords(event), "Honour", honourName(cat, today), "Name", today.As.Name, "ID", award.ID, "Times", award.Reissues())
	e.remark("say.reissue-papers", "Exchange", event.Reissue.Kind == registry.Exchange, "Unit", award.Subject.IsUnit())
	if !own {
		e.remark("say.reissue-above", "Issuer", decision.Issuer)
		if decision.Level.Rank() >= catalogue.Ministry.Rank() {
			e.remark("say.reissue-state", "Exchange", event.Reissue.Kind == registry.Exchange)
		}
		return
	}
	e.remark("say.reissue-time")
	amended := slices.ContainsFunc(award.Events, func(past registry.Event) bool { return past.Kind == registry.Amended })
	if event.Reissue.Ground == registry.WrongPaper && !amended {
		e.remark("say.reissue-amend", "ID", award.ID)
	}
	e.advise("hint.reissue-print", "Number", decision.Number, "Issuer", decision.Issuer, "Year", int(decision.Date.Year()), "Ordinal", award.Ordinal)
}
