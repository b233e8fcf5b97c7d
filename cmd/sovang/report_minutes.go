package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry/catalogue"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/store"
)

type reportMinutesOptions struct {
	reportOutput
	filter  store.NominationFilter
	meeting dossier.Meeting
	papers  dossier.Papers // of a count
}

// meetingFlags say when, where and under whom a body met.
func meetingFlags() []cli.Flag {
	return append(nominationFlags(), text("begin"), text("end"), text("place"), text("chair"), text("secretary"), text("number"))
}

func parseMinutes(a *arguments) reportMinutesOptions {
	return reportMinutesOptions{
		reportOutput: parseReport(a), filter: parseNominationChoice(a),
		meeting: dossier.Meeting{
			From: a.hour("begin"), To: a.hour("end"), Place: a.text("place"), Chair: a.text("chair"), Secretary: a.text("secretary"),
		},
	}
}

func reportCouncil(e *env) *cli.Command {
	return &cli.Command{
		Name: "council", Aliases: []string{"hoidong"}, Flags: reportFlags(meetingFlags()...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := parseMinutes(a)
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				return runMinutes(c.Context, e, reg, o, catalogue.UnitCouncil, dossier.Office.Minutes)
			})
		},
	}
}

func reportCount(e *env) *cli.Command {
	return &cli.Command{
		Name: "count", Aliases: []string{"kiemphieu"}, Flags: reportFlags(append(meetingFlags(), text("ballots-out"), text("ballots-in"), text("ballots-valid"))...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := parseMinutes(a)
			o.papers = parseBallotPapers(a)
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				count := func(office dossier.Office, entries []dossier.Entry, m dossier.Meeting) (paper.Document, error) {
					return office.Count(entries, m, o.papers)
				}
				return runMinutes(c.Context, e, reg, o, catalogue.Conference, count)
			})
		},
	}
}

// parseBallotPapers reads how many ballot papers went out, came back and were
// valid; each is no more than the one before.
func parseBallotPapers(a *arguments) dossier.Papers {
	count := func(name string) int {
		if !a.isSet(name) {
			return -1
		}
		return a.number(name)
	}
	p := dossier.Papers{Out: count("ballots-out"), In: count("ballots-in"), Valid: count("ballots-valid")}
	switch {
	case p.Out >= 0 && p.In > p.Out:
		a.fail(badValue("ballots-in", a.raw("ballots-in"), "≤ "+a.raw("ballots-out")))
	case p.In >= 0 && p.Valid > p.In:
		a.fail(badValue("ballots-valid", a.raw("ballots-valid"), "≤ "+a.raw("ballots-in")))
	}
	return p
}

// wordMinutes words the minutes of a meeting from the lines on which the body
// voted.
type wordMinutes func(dossier.Office, []dossier.Entry, dossier.Meeting) (paper.Document, error)

// runMinutes words the minutes of one meeting: that of the day that was named,
// or the only one on which the body voted.
func runMinutes(ctx context.Context, e *env, reg *store.Register, o reportMinutesOptions, body string, word wordMinutes) error {
	nominations, days, err := meetingNominations(ctx, reg, o.filter, body, o.date)
	if err != nil {
		return err
	}
	switch {
	case o.date.IsDay():
	case len(days) > 1:
		return &refusal{exitUsage, "error.several-meetings", []any{"Days", joinDays(days)}, "hint.several-meetings"}
	case len(days) == 1:
		o.date = days[0]
	}
	o.meeting.On = o.date
	office, _, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return err
	}
	entries := nominated(office, nominations)
	d, err := word(office, entries, o.meeting)
	if err != nil {
		return reportFault(err, days)
	}
	if len(days) == 0 {
		e.notice("say.no-votes-yet")
	}
	if office.UnsureVotes(entries, body, o.date) {
		e.notice("say.votes-check")
	}
	return e.writeReport(d, o.reportOutput)
}
