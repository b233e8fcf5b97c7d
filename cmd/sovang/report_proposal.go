package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type reportProposalOptions struct {
	reportOutput
	requestChoice
	addressee string
	grounds   dossier.Grounds
}

// requestChoice chooses what a request asks for.
type requestChoice struct {
	filter store.NominationFilter
	// level leaves only what that level decides.
	level catalogue.Level
}

func requestFlags() []cli.Flag { return append(nominationFlags(), text("level")) }

func parseRequestChoice(a *arguments) requestChoice {
	return requestChoice{parseNominationChoice(a), catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...))}
}

// requested returns the lines of a request. What the unit itself decides on
// is left out and told, unless it was asked for by number, honour or level;
// so is what a vote went against.
func (e *env) requested(office dossier.Office, entries []dossier.Entry, c requestChoice) ([]dossier.Entry, error) {
	if c.level != "" {
		entries = slices.DeleteFunc(entries, func(entry dossier.Entry) bool { return entry.Honour.Level != c.level })
		if len(entries) == 0 {
			return nil, noNominations()
		}
		return e.carried(office, entries, c.filter.IDs != nil)
	}
	if c.filter.IDs != nil || c.filter.Honour != "" || office.Unit.DecisionLevel() == "" {
		return e.carried(office, entries, c.filter.IDs != nil)
	}
	own, above := office.WithinAuthority(entries)
	switch {
	case len(own) > 0 && len(above) == 0:
		return nil, &refusal{exitRefused, "error.all-own", []any{"Lines", countedHonours(own)}, "hint.all-own"}
	case len(own) > 0:
		e.notice("say.own-authority", "Lines", countedHonours(own))
	}
	return e.carried(office, above, false)
}

// countedHonours names the honours of lines with how many there are of each.
func countedHonours(entries []dossier.Entry) string {
	var lines []string
	for _, part := range dossier.ByHonour(entries) {
		lines = append(lines, fmt.Sprintf("%s (%d)", part[0].HonourName, len(part)))
	}
	return strings.Join(lines, "; ")
}

// groundsFlags name the resolution of the party committee.
func groundsFlags() []cli.Flag { return []cli.Flag{text("resolution"), text("resolution-date")} }

func parseGrounds(a *arguments) dossier.Grounds {
	return dossier.Grounds{Resolution: a.text("resolution"), ResolutionOn: a.day("resolution-date")}
}

func reportProposal(e *env) *cli.Command {
	return &cli.Command{
		Name: "proposal", Aliases: []string{"totrinh"},
		Flags: reportFlags(append(append(requestFlags(), groundsFlags()...), text("addressee"), text("number"))...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := reportProposalOptions{
				reportOutput: parseReport(a), requestChoice: parseRequestChoice(a), addressee: a.text("addressee"), grounds: parseGrounds(a),
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runReportProposal(c.Context, e, reg, o) })
		},
	}
}

func runReportProposal(ctx context.Context, e *env, reg *store.Register, o reportProposalOptions) error {
	office, entries, err := e.nominatedEntries(ctx, reg, o.filter, o.reportOutput)
	if err != nil {
		return err
	}
	if entries, err = e.requested(office, entries, o.requestChoice); err != nil {
		return err
	}
	d, err := office.Proposal(entries, o.addressee, o.grounds)
	if err != nil {
		return reportFault(err, nil)
	}
	e.noticeMinutes(entries)
	e.noticeBases(office, registry.SettingBasesProposal)
	return e.writeReport(d, o.reportOutput)
}
