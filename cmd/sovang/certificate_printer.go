package main

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// certificatePrinter keeps the profiles that make good the faults of printers.
func certificatePrinter(e *env) *cli.Command {
	return &cli.Command{Name: "printer", Aliases: []string{"mayin"}, Subcommands: []*cli.Command{
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error {
			return e.withRegister(c.Context, func(reg *store.Register) error { return runPrinterList(c.Context, e, reg) })
		}},
		{Name: "show", Aliases: []string{"xem"}, Action: e.withName(runPrinterShow)},
		{
			Name: "set", Aliases: []string{"dat"},
			Flags: []cli.Flag{text("dx"), text("dy"), text("scale"), text("scale-x"), text("scale-y"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				o, err := parsePrinterSet(c)
				if err != nil {
					return err
				}
				return e.withRegister(c.Context, func(reg *store.Register) error { return runPrinterSet(c.Context, e, reg, o) })
			},
		},
		{Name: "drop", Aliases: []string{"xoa"}, Flags: []cli.Flag{boolean("dry-run")}, Action: e.withName(runPrinterDrop)},
	}}
}

// withName makes the action of a command whose one argument is a name.
func (e *env) withName(run func(ctx context.Context, e *env, reg *store.Register, name string) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		a := argumentsOf(c)
		name := a.positional()
		if a.err != nil {
			return a.err
		}
		return e.withRegister(c.Context, func(reg *store.Register) error { return run(c.Context, e, reg, name) })
	}
}

// printerView is a profile as --json prints it; shifts are in mm.
type printerView struct {
	Name   string  `json:"name"`
	DX     float64 `json:"dx"`
	DY     float64 `json:"dy"`
	ScaleX float64 `json:"scale_x"`
	ScaleY float64 `json:"scale_y"`
	// Default tells that certificate.printer names it.
	Default bool `json:"default"`
}

func runPrinterList(ctx context.Context, e *env, reg *store.Register) error {
	printers, err := reg.Printers(ctx)
	if err != nil {
		return err
	}
	settings, err := reg.Settings(ctx)
	if err != nil {
		return err
	}
	views := make([]printerView, len(printers))
	rows := make([][]string, len(printers))
	for i, p := range printers {
		views[i] = printerView{p.Name, p.DX, p.DY, p.ScaleX, p.ScaleY, p.Name == settings[registry.SettingPrinter]}
		rows[i] = []string{p.Name, comma(p.DX), comma(p.DY), comma(p.ScaleX), comma(p.ScaleY), ""}
		if views[i].Default {
			rows[i][5] = e.t("word.yes")
		}
	}
	if e.json {
		return e.printJSON(views)
	}
	e.printTable([]string{"printer", "dx", "dy", "scale_x", "scale_y", "default"}, rows)
	return nil
}

func runPrinterShow(ctx context.Context, e *env, reg *store.Register, name string) error {
	p, err := reg.Printer(ctx, name)
	if err != nil {
		return err
	}
	settings, err := reg.Settings(ctx)
	if err != nil {
		return err
	}
	view := printerView{p.Name, p.DX, p.DY, p.ScaleX, p.ScaleY, p.Name == settings[registry.SettingPrinter]}
	if e.json {
		return e.printJSON(view)
	}
	e.printFields("printer", p.Name, "dx", comma(p.DX), "dy", comma(p.DY), "scale_x", comma(p.ScaleX), "scale_y", comma(p.ScaleY),
		"default", e.yesNo(view.Default), "meaning", e.correctionWords(p))
	return nil
}

// printerChange is what the user says of a profile; what is not said stays.
type printerChange struct {
	name                   string
	dx, dy, scaleX, scaleY *float64
}

func parsePrinterSet(c *cli.Context) (printerChange, error) {
	a := argumentsOf(c)
	o := printerChange{
		name: a.positional(), dx: a.measure("dx"), dy: a.measure("dy"), scaleX: a.measure("scale-x"), scaleY: a.measure("scale-y"),
	}
	if both := a.measure("scale"); both != nil {
		if o.scaleX != nil || o.scaleY != nil {
			a.fail(&usageError{id: "error.scale-twice"})
		}
		o.scaleX, o.scaleY = both, both
	}
	if o.dx == nil && o.dy == nil && o.scaleX == nil && o.scaleY == nil {
		a.fail(missingFlag("dx"))
	}
	a.printerName(o.name)
	return o, a.err
}

// printerName refuses the word that stands for no profile.
func (a *arguments) printerName(name string) {
	if textsOf(a.c).valueOf(name, "printer_word", []string{noPrinter}) == noPrinter {
		a.fail(&usageError{id: "error.printer-name", data: []any{"Name", name}})
	}
}

// measure returns a number with a decimal comma or point, nil when the flag
// was not given.
func (a *arguments) measure(name string) *float64 {
	if !a.isSet(name) {
		return nil
	}
	value, ok := parseMeasure(a.text(name))
	if !ok {
		a.fail(badValue(name, a.raw(name), "3,5"))
	}
	return &value
}

func parseMeasure(text string) (value float64, ok bool) {
	text = strings.TrimSuffix(strings.TrimSpace(text), "mm")
	value, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	return value, err == nil && !math.IsInf(value, 0) && !math.IsNaN(value)
}

// comma writes a number with a decimal comma, with five places at the most.
func comma(value float64) string {
	return strings.Replace(strconv.FormatFloat(rounded(value, 5), 'f', -1, 64), ".", ",", 1)
}

// rounded rounds a number to so many places; there is no minus zero.
func rounded(value float64, places int) float64 {
	unit := math.Pow10(places)
	return math.Round(value*unit)/unit + 0
}

func runPrinterSet(ctx context.Context, e *env, reg *store.Register, o printerChange) error {
	before, err := reg.Printers(ctx)
	if err != nil {
		return err
	}
	p := registry.Printer{Name: o.name, ScaleX: 1, ScaleY: 1}
	if i := slices.IndexFunc(before, func(p registry.Printer) bool { return p.Name == o.name }); i >= 0 {
		p = before[i]
	}
	return e.keepPrinter(ctx, reg, o.on(p))
}

// on returns a profile after the change.
func (o printerChange) on(p registry.Printer) registry.Printer {
	take := func(to, from *float64) {
		if from != nil {
			*to = *from
		}
	}
	take(&p.DX, o.dx)
	take(&p.DY, o.dy)
	take(&p.ScaleX, o.scaleX)
	take(&p.ScaleY, o.scaleY)
	return p
}

// keepPrinter records a profile and says what it will do.
func (e *env) keepPrinter(ctx context.Context, reg *store.Register, p registry.Printer) error {
	if err := reg.PutPrinter(ctx, p); err != nil {
		return err
	}
	e.say("say.printer", "Name", p.Name, "What", e.correctionWords(p))
	return nil
}

// correctionWords say what a profile does: dời sang phải 3,5 mm, lên 2 mm; ngang × 0,995.
func (e *env) correctionWords(p registry.Printer) string {
	var words []string
	shift := func(value float64, forward, back string) {
		switch {
		case value > 0:
			words = append(words, e.t(forward, "MM", comma(value)))
		case value < 0:
			words = append(words, e.t(back, "MM", comma(-value)))
		}
	}
	shift(p.DX, "correction.right", "correction.left")
	shift(p.DY, "correction.down", "correction.up")
	if p.ScaleX != 1 || p.ScaleY != 1 {
		words = append(words, e.t("correction.scale", "X", comma(p.ScaleX*100), "Y", comma(p.ScaleY*100)))
	}
	if len(words) == 0 {
		return e.t("correction.nothing")
	}
	return strings.Join(words, "; ")
}

func runPrinterDrop(ctx context.Context, e *env, reg *store.Register, name string) error {
	if _, err := reg.Printer(ctx, name); err != nil {
		return err
	}
	if !e.dryRun {
		if err := e.confirm(ctx, "ask.drop-printer", "Name", name); err != nil {
			return err
		}
	}
	if err := reg.DropPrinter(ctx, name); err != nil {
		return err
	}
	e.say("say.printer-dropped", "Name", name)
	return nil
}
