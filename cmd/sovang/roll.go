package main

import (
	"bytes"
	"context"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type rollOptions struct {
	unit   string
	period cal.Period
	title  string
	out    string
	date   cal.Date
	force  bool
}

func rollCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "roll", Aliases: []string{"bangvang"},
		Flags: []cli.Flag{
			text("unit"), text("year"), text("from"), text("to"), text("out"), text("title"), text("date"), boolean("force"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			opts, err := parseRoll(e, c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runRoll(c.Context, e, reg, opts) })
		},
	}
}

func parseRoll(e *env, c *cli.Context) (rollOptions, error) {
	a := argumentsOf(c)
	o := rollOptions{
		unit: a.text("unit"), period: a.period(), title: a.text("title"), out: a.file("out", ".pdf", ".xlsx", ".csv", ".json"), date: e.dayOrToday(a, "date"),
		force: a.bool("force"),
	}
	if o.period.IsZero() && a.err == nil {
		o.period = e.fiveYears()
	}
	if o.out == "" && !e.json {
		a.fail(missingFlag("out"))
	}
	return o, a.err
}

func runRoll(ctx context.Context, e *env, reg *store.Register, o rollOptions) error {
	unit, err := honouredUnit(ctx, reg, o.unit)
	if err != nil {
		return err
	}
	book, err := reg.Everything(ctx)
	if err != nil {
		return err
	}
	roll, err := honourroll.Build(reg.Catalogue(), book, honourroll.Options{Unit: unit.Code, Period: o.period})
	if err != nil {
		return err
	}
	if roll.Unplaced > 0 {
		e.notice("say.unplaced", "N", roll.Unplaced)
	}
	if o.out == "" {
		return sheet.WriteRollJSON(e.stdout, roll)
	}
	file, err := rollFile(ctx, reg, unit, roll, o)
	if err != nil {
		return err
	}
	if e.dryRun {
		e.say("say.would-roll", "Period", o.period.String(), "Unit", unit.Name, "Path", o.out)
		return refuseExisting(o.out, o.force)
	}
	if err := writeFile(o.out, file, o.force); err != nil {
		return err
	}
	e.say("say.roll", "Period", o.period.String(), "Unit", unit.Name, "Path", o.out)
	return nil
}

// rollFile writes the roll in the form that the file's ending asks for.
func rollFile(ctx context.Context, reg *store.Register, unit registry.Unit, roll honourroll.Roll, o rollOptions) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		return rollPDF(ctx, reg, unit, roll, o)
	case ".xlsx":
		err = sheet.WriteRollXLSX(&file, roll)
	case ".csv":
		err = sheet.WriteRollCSV(&file, roll)
	default:
		err = sheet.WriteRollJSON(&file, roll)
	}
	return file.Bytes(), err
}

func rollPDF(ctx context.Context, reg *store.Register, unit registry.Unit, roll honourroll.Roll, o rollOptions) ([]byte, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return nil, err
	}
	head, err := letterheadOf(ctx, reg, unit, settings, o.date)
	if err != nil {
		return nil, err
	}
	signature := signatureFrom(settings)
	if unit.Code != settings[registry.SettingUnit] { // the keeper does not sign for a sub-unit
		signature = signatureFrom(nil)
	}
	title := o.title
	if title == "" {
		title = settingValue(settings, registry.SettingRollTitle)
	}
	return certificates.Roll(roll, certificates.RollOptions{Letterhead: head, Signature: signature, Title: title})
}
