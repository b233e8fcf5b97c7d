package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type reportDecisionOptions struct {
	reportOutput
	// decision is one of the register; without a number the paper is the draft
	// of one on nominations.
	decision decisionQuery
	filter   store.NominationFilter
	summary  string
	grounds  dossier.Grounds
}

func reportDecision(e *env) *cli.Command {
	return &cli.Command{
		Name: "decision", Aliases: []string{"quyetdinh"},
		Flags: reportFlags(append(append(append(nominationFlags(), groundsFlags()...), decisionRefFlags()...),
			text("decision"), text("number"), text("summary"))...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := reportDecisionOptions{
				reportOutput: parseReport(a), filter: parseNominationChoice(a), grounds: parseGrounds(a), summary: a.text("summary"),
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
			}
			decisionAlone(a)
			draftOnly(a, "number", "date", "summary")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runReportDecision(c.Context, e, reg, o) })
		},
	}
}

func runReportDecision(ctx context.Context, e *env, reg *store.Register, o reportDecisionOptions) error {
	word := e.draftDecision
	if o.decision.number != "" {
		word = e.recordedDecision
	}
	office, decision, entries, err := word(ctx, reg, o)
	if err != nil {
		return err
	}
	d, err := office.Decision(decision, entries, o.grounds)
	if err != nil {
		return reportFault(err, nil)
	}
	e.noticeMinutes(entries)
	e.noticeBases(office, registry.SettingBasesDecision)
	e.noticeBonus(office, decision, entries, true)
	return e.writeReport(d, o.reportOutput)
}

// draftDecision is the decision on nominations that is still to be signed.
func (e *env) draftDecision(ctx context.Context, reg *store.Register, o reportDecisionOptions) (dossier.Office, registry.Decision, []dossier.Entry, error) {
	office, entries, err := e.nominatedEntries(ctx, reg, o.filter, o.reportOutput)
	if err != nil {
		return office, registry.Decision{}, nil, err
	}
	entries, err = e.draft(office, entries, o.filter.IDs != nil)
	decision := draftOf(office, o.number)
	decision.Summary = o.summary
	return office, decision, entries, err
}

// recordedDecision is a decision of the register, which must be the unit's own,
// with the votes on the nominations that it granted.
func (e *env) recordedDecision(ctx context.Context, reg *store.Register, o reportDecisionOptions) (
	office dossier.Office, decision registry.Decision, entries []dossier.Entry, err error) {
	if decision, err = o.decision.find(ctx, reg); err != nil {
		return office, decision, nil, err
	}
	office, book, err := e.openOffice(ctx, reg, decision.Number, decision.Date)
	if err != nil {
		return office, decision, nil, err
	}
	if decision.Issuer != office.Unit.Code {
		return office, decision, nil, &refusal{exitRefused, "error.not-own-decision",
			[]any{"Number", decision.Number, "Issuer", office.NameOf(decision.Issuer, decision.Date)}, "hint.not-own-decision"}
	}
	awards, err := reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
	entries = awarded(office, decision, awards)
	for i, entry := range entries {
		for _, n := range book.Nominations {
			if n.Decision == decision.Ref() && n.Ordinal == entry.Ordinal {
				entries[i].Nomination = n
			}
		}
	}
	return office, decision, entries, err
}
