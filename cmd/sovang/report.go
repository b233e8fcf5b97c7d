package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/pattern"
	"sovang/registry/store"
)

func reportCommand(e *env) *cli.Command {
	return &cli.Command{Name: "report", Aliases: []string{"baocao"}, Subcommands: []*cli.Command{
		reportProposal(e), reportDecision(e), reportAchievement(e), reportSummary(e), reportCouncil(e), reportCount(e),
	}}
}

// reportOutput says where a paper of a dossier goes, and what number and day
// it bears; without them the paper leaves room to write them by hand.
type reportOutput struct {
	out, number string
	date        cal.Date
	force       bool
}

// reportFlags are the flags of every paper of a dossier.
func reportFlags(more ...cli.Flag) []cli.Flag {
	return append(more, text("out"), text("date"), boolean("force"), boolean("dry-run"))
}

func parseReport(a *arguments) reportOutput {
	o := reportOutput{out: a.file("out", ".pdf", ".docx"), number: a.text("number"), date: a.day("date"), force: a.bool("force")}
	if o.out == "" {
		a.fail(missingFlag("out"))
	}
	return o
}

// writeReport writes a paper of a dossier, and reminds that secrets do not go
// by file (Thông tư 151/2018/TT-BQP, Điều 64.5).
func (e *env) writeReport(d paper.Document, o reportOutput) error {
	if err := e.writePaper(d, listOutput{out: o.out, force: o.force}); err != nil {
		return err
	}
	if strings.HasSuffix(d.Head.Number, "-……") {
		e.advise("hint.no-symbol")
	}
	if !e.dryRun {
		e.remark("say.secrets")
	}
	return nil
}

// noticeBases asks to check the legal bases that were not confirmed.
func (e *env) noticeBases(office dossier.Office, setting string) {
	var titles []string
	for _, basis := range office.Unsure(setting) {
		titles = append(titles, basis.Title())
	}
	if len(titles) > 0 {
		e.notice("say.basis-check", "Titles", strings.Join(titles, ", "), "Key", setting)
	}
}

// reportFault explains why a paper cannot be worded.
func reportFault(err error, days []cal.Date) error {
	switch {
	case errors.Is(err, dossier.ErrMixedDeciders):
		return &refusal{exitUsage, "error.mixed-deciders", nil, "hint.mixed-deciders"}
	case errors.Is(err, dossier.ErrManyConferences):
		return &refusal{exitUsage, "error.many-conferences", nil, "hint.many-conferences"}
	case errors.Is(err, dossier.ErrNothing) && len(days) > 0:
		return &refusal{exitNotFound, "error.no-meeting", []any{"Days", joinDays(days)}, "hint.no-meeting"}
	case errors.Is(err, dossier.ErrNothing):
		return &refusal{exitNotFound, "error.nobody-listed", nil, "hint.nobody-listed"}
	}
	return err
}

func joinDays(days []cal.Date) string {
	words := make([]string, len(days))
	for i, day := range days {
		words[i] = day.Short()
	}
	return strings.Join(words, ", ")
}

// nominatedEntries returns the nominations that were asked for as lines of a
// paper, with the office that writes it.
func (e *env) nominatedEntries(ctx context.Context, reg *store.Register, filter store.NominationFilter, o reportOutput) (dossier.Office, []dossier.Entry, error) {
	nominations, err := chooseNominations(ctx, reg, filter)
	if err != nil {
		return dossier.Office{}, nil, err
	}
	office, _, err := e.openOffice(ctx, reg, o.number, o.date)
	return office, nominated(office, nominations), err
}

var hourPattern = pattern.Of(`^(\d{1,2})(?:\s*(?:h|:|g|giờ)\s*(\d{1,2})?)?(?:\s*phút)?$`)

// hour reads a time of day, 8:30, 8h30 or 8 giờ 30, as papers write it: 08 giờ
// 30.
func (a *arguments) hour(name string) string {
	value := a.text(name)
	if value == "" {
		return ""
	}
	parts := hourPattern().FindStringSubmatch(value)
	if parts == nil {
		a.fail(badValue(name, value, "8:30, 8h30"))
		return ""
	}
	hour, _ := strconv.Atoi(parts[1])
	minute, _ := strconv.Atoi("0" + parts[2])
	if hour > 23 || minute > 59 {
		a.fail(badValue(name, value, "8:30, 8h30"))
	}
	return fmt.Sprintf("%02d giờ %02d", hour, minute)
}
