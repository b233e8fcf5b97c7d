package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type confirmOptions struct {
	listOutput
	award   int64
	purpose string
}

func confirmCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "confirm", Aliases: []string{"xacnhan"},
		Flags: listOutputFlags(text("award"), text("purpose"), text("number")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := confirmOptions{listOutput: e.parseDatedList(a), purpose: a.text("purpose")}
			if ids := a.numbers("award"); len(ids) == 1 {
				o.award = ids[0]
			} else if a.isSet("award") {
				a.fail(badValue("award", a.raw("award"), "12"))
			} else {
				a.fail(missingFlag("award"))
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runConfirm(c.Context, e, reg, o) })
		},
	}
}

func runConfirm(ctx context.Context, e *env, reg *store.Register, o confirmOptions) error {
	award, err := reg.Award(ctx, o.award)
	if err != nil {
		return err
	}
	office, book, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return err
	}
	held, err := e.loadHeld(ctx, reg, award, book)
	if err != nil {
		return err
	}
	if !award.Counts() {
		e.notice("say.confirm-lost", "ID", award.ID, "Standing", e.standing(award))
	}
	return e.showOrWrite(office.Confirmation(held, o.purpose), o.listOutput, func() error {
		views, err := awardViews(reg.Catalogue(), []registry.Award{award})
		if err != nil {
			return err
		}
		return e.printJSON(views[0])
	})
}

// loadHeld gathers all that the register holds about one award.
func (e *env) loadHeld(ctx context.Context, reg *store.Register, award registry.Award, book registry.Batch) (dossier.Held, error) {
	held := dossier.Held{Award: award}
	var err error
	if held.Decision, err = reg.Decision(ctx, award.Decision); err != nil {
		return held, err
	}
	prints, err := reg.Prints(ctx, award.ID)
	if err != nil {
		return held, err
	}
	for _, p := range prints {
		held.Printed = append(held.Printed, dossier.Printed{On: e.printedOn(p), Paper: printedPaper(p), Issue: p.Issue, At: p.At})
	}
	for _, h := range book.Handovers {
		if h.Decision == award.Decision && h.Ordinal == award.Ordinal {
			held.Handovers = append(held.Handovers, h)
		}
	}
	scans, err := reg.Attachments(ctx, award.Decision)
	for _, scan := range scans {
		held.Scans = append(held.Scans, scan.Name)
	}
	return held, err
}

// printedPaper says what was printed.
func printedPaper(p store.Print) string {
	switch {
	case p.Paper == "extract":
		return "trích lục"
	case p.Mode == store.OverlayPrint:
		return "bằng, giấy chứng nhận trên phôi in sẵn"
	}
	return "bằng, giấy chứng nhận"
}
