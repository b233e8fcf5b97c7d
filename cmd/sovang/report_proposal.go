package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type reportProposalOptions struct {
	reportOutput
	filter store.NominationFilter
	// level leaves only what that level decides.
	level     catalogue.Level
	addressee string
	grounds   dossier.Grounds
}

// groundsFlags name the resolution of the party committee.
func groundsFlags() []cli.Flag { return []cli.Flag{text("resolution"), text("resolution-date")} }

func parseGrounds(a *arguments) dossier.Grounds {
	return dossier.Grounds{Resolution: a.text("resolution"), ResolutionOn: a.day("resolution-date")}
}

func reportProposal(e *env) *cli.Command {
	return &cli.Command{
		Name: "proposal", Aliases: []string{"totrinh"},
		Flags: reportFlags(append(append(nominationFlags(), groundsFlags()...), text("level"), text("addressee"), text("number"))...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := reportProposalOptions{
				reportOutput: parseReport(a), filter: parseNominationChoice(a), addressee: a.text("addressee"), grounds: parseGrounds(a),
				level: catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...)),
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
	if o.level != "" {
		entries = slices.DeleteFunc(entries, func(entry dossier.Entry) bool { return entry.Honour.Level != o.level })
	}
	d, err := office.Proposal(entries, o.addressee, o.grounds)
	if err != nil {
		return reportFault(err, nil)
	}
	e.noticeBases(office, registry.SettingBasesProposal)
	return e.writeReport(d, o.reportOutput)
}
