package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/store"
)

// nominationFlags choose nominations; without them the open ones are meant.
func nominationFlags() []cli.Flag {
	return []cli.Flag{
		text("nominations"), text("unit"), boolean("under"), text("honour"), text("state"), text("year"), text("from"), text("to"),
	}
}

func parseNominationChoice(a *arguments) store.NominationFilter {
	return store.NominationFilter{
		IDs: a.numbers("nominations"), Unit: a.text("unit"), Under: a.bool("under"), Honour: a.text("honour"), Period: a.period(),
		State: registry.NominationState(a.choice("state", "nomination_state", choices(registry.NominationStates())...)),
	}
}

// decisionAlone refuses what chooses nominations beside a decision, but for the
// flags that may go with it.
func decisionAlone(a *arguments, with ...string) {
	for _, flag := range nominationFlags() {
		if name := flag.Names()[0]; a.isSet("decision") && a.isSet(name) && !slices.Contains(with, name) {
			a.fail(&usageError{id: "error.decision-alone", data: []any{"Flag", name}})
		}
	}
}

// draftOnly refuses what words a draft beside a decision that is recorded.
func draftOnly(a *arguments, flags ...string) {
	for _, name := range flags {
		if a.isSet("decision") && a.isSet(name) {
			a.fail(&usageError{id: "error.draft-only", data: []any{"Flag", name}})
		}
	}
}

// chooseNominations returns the nominations that were asked for: by number or
// in a state, else those on which nothing is decided yet.
func chooseNominations(ctx context.Context, reg *store.Register, filter store.NominationFilter) ([]registry.Nomination, error) {
	nominations, err := findNominations(ctx, reg, filter)
	if err != nil {
		return nil, err
	}
	if nominations = undecided(nominations, filter); len(nominations) == 0 {
		return nil, noNominations()
	}
	return nominations, nil
}

// findNominations returns the nominations of a choice, decided or not.
func findNominations(ctx context.Context, reg *store.Register, filter store.NominationFilter) ([]registry.Nomination, error) {
	if err := resolveHonour(reg, &filter.Honour, filter.Period); err != nil {
		return nil, err
	}
	return reg.Nominations(ctx, filter)
}

// undecided leaves those on which nothing is decided yet, unless the choice
// names numbers or a state.
func undecided(nominations []registry.Nomination, filter store.NominationFilter) []registry.Nomination {
	if filter.IDs != nil || filter.State != "" {
		return nominations
	}
	return slices.DeleteFunc(slices.Clone(nominations), func(n registry.Nomination) bool { return n.State.Ended() })
}

func noNominations() error {
	return &refusal{exitNotFound, "error.no-nominations", nil, "hint.no-nominations"}
}

type listProposalOptions struct {
	listOutput
	requestChoice
}

func listProposal(e *env) *cli.Command {
	return &cli.Command{
		Name: "proposal", Aliases: []string{"denghi"},
		Flags: listOutputFlags(append(requestFlags(), text("number"), boolean("each"))...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := listProposalOptions{parseListOutput(a), parseRequestChoice(a)}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runListProposal(c.Context, e, reg, o) })
		},
	}
}

func runListProposal(ctx context.Context, e *env, reg *store.Register, o listProposalOptions) error {
	nominations, err := chooseNominations(ctx, reg, o.filter)
	if err != nil {
		return err
	}
	office, _, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return err
	}
	entries, err := e.requested(office, nominated(office, nominations), o.requestChoice)
	if err != nil {
		return err
	}
	if o.each {
		return e.writeEach(eachHonour(entries, office.ProposalList), o.listOutput)
	}
	return e.showOrWrite(office.ProposalList(entries), o.listOutput, func() error {
		nominations = nominations[:0]
		for _, entry := range entries {
			nominations = append(nominations, entry.Nomination)
		}
		return e.printNumbered(registry.Batch{Nominations: nominations}, registry.Nominations, func(i int) int64 { return nominations[i].ID })
	})
}

// nominated returns nominations as lines of a paper.
func nominated(office dossier.Office, nominations []registry.Nomination) []dossier.Entry {
	entries := make([]dossier.Entry, len(nominations))
	for i, n := range nominations {
		entries[i] = office.OfNomination(n)
	}
	return entries
}

// awarded returns the awards of a decision as lines of a paper.
func awarded(office dossier.Office, decision registry.Decision, awards []registry.Award) []dossier.Entry {
	entries := make([]dossier.Entry, len(awards))
	for i, award := range awards {
		entries[i] = office.OfAward(award, decision)
	}
	return entries
}

// eachHonour writes a list for each honour and class.
func eachHonour(entries []dossier.Entry, list func([]dossier.Entry) paper.Document) []named {
	var papers []named
	for _, part := range dossier.ByHonour(entries) {
		papers = append(papers, named{part[0].HonourName, list(part)})
	}
	return papers
}
