package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type listAnnexOptions struct {
	listOutput
	decision decisionQuery
	filter   store.NominationFilter
	bonus    bool
}

func listAnnex(e *env) *cli.Command {
	return &cli.Command{
		Name: "annex", Aliases: []string{"phuluc"},
		Flags: listOutputFlags(append(append(nominationFlags(), text("decision"), text("number"), boolean("bonus")), decisionRefFlags()...)...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := listAnnexOptions{
				listOutput: parseListOutput(a), filter: parseNominationChoice(a), bonus: a.bool("bonus"),
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
			}
			decisionAlone(a)
			draftOnly(a, "number", "date")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runListAnnex(c.Context, e, reg, o) })
		},
	}
}

func runListAnnex(ctx context.Context, e *env, reg *store.Register, o listAnnexOptions) error {
	office, _, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return err
	}
	if o.decision.number == "" {
		return listDraft(ctx, e, reg, office, o)
	}
	decision, err := o.decision.find(ctx, reg)
	if err != nil {
		return err
	}
	awards, err := reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
	if err != nil {
		return err
	}
	if len(awards) == 0 {
		return &refusal{exitNotFound, "error.nobody-listed", nil, "hint.nobody-listed"}
	}
	entries := awarded(office, decision, awards)
	e.noticeBonus(office, decision, entries, o.bonus)
	return e.showOrWrite(office.Annex(decision, entries, o.bonus), o.listOutput, func() error {
		views, err := awardViews(reg.Catalogue(), awards)
		if err != nil {
			return err
		}
		return e.printJSON(views)
	})
}

// listDraft lists nominations as the decision on them will.
func listDraft(ctx context.Context, e *env, reg *store.Register, office dossier.Office, o listAnnexOptions) error {
	nominations, err := chooseNominations(ctx, reg, o.filter)
	if err != nil {
		return err
	}
	entries, err := e.draft(office, nominated(office, nominations), o.filter.IDs != nil)
	if err != nil {
		return err
	}
	decision := draftOf(office, o.number)
	e.noticeBonus(office, decision, entries, o.bonus)
	d := office.Annex(decision, entries, o.bonus)
	return e.showOrWrite(d, o.listOutput, func() error { return e.printJSON(viewDocument(d)) })
}

// draftOf is the office's own decision that is still to be signed.
func draftOf(office dossier.Office, number string) registry.Decision {
	decision := registry.Decision{Date: office.Date}
	if number != "" {
		decision.Number = office.NumberOf("QĐ")
	}
	return decision
}

// draft numbers the lines on which the unit itself may decide, and tells of
// those that are left to the units above and of those that a vote went against.
func (e *env) draft(office dossier.Office, entries []dossier.Entry, byNumber bool) ([]dossier.Entry, error) {
	own, above := office.WithinAuthority(entries)
	switch {
	case len(above) > 0 && len(own) == 0:
		return nil, &refusal{exitRefused, "error.none-own", []any{"Lines", countedHonours(above)}, "hint.none-own"}
	case len(above) > 0:
		e.notice("say.above-authority", "Lines", countedHonours(above))
	}
	own, err := e.carried(office, own, byNumber)
	return office.Draft(own), err
}

// noticeBonus tells that sums rest on what is not confirmed.
func (e *env) noticeBonus(office dossier.Office, decision registry.Decision, entries []dossier.Entry, money bool) {
	if money && office.Money(decision, entries).Check() {
		e.notice("say.bonus-check")
	}
}
