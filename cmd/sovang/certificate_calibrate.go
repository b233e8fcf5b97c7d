package main

import (
	"context"
	"math"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/store"
)

// certificateCalibrate prints the page by which the fault of a printer is
// measured, and takes what was measured on it.
func certificateCalibrate(e *env) *cli.Command {
	return &cli.Command{
		Name: "calibrate", Aliases: []string{"chinhmay"},
		Flags: []cli.Flag{text("paper"), text("printer"), text("out"), text("first"), text("second"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			o, err := parseCalibrate(c)
			switch {
			case err != nil:
				return err
			case o.measured:
				return e.withRegister(c.Context, func(reg *store.Register) error { return runMeasured(c.Context, e, reg, o) })
			case o.printer == "":
				return e.writeCalibration(registry.Printer{}, o)
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runCalibrationPage(c.Context, e, reg, o) })
		},
	}
}

// point is a place on paper in mm from the left and the upper edge.
type point struct{ x, y float64 }

type calibrateOptions struct {
	width, height float64
	printer, out  string
	force         bool
	// first and second are the crosses as measured.
	measured      bool
	first, second point
}

func parseCalibrate(c *cli.Context) (calibrateOptions, error) {
	a := argumentsOf(c)
	o := calibrateOptions{printer: a.text("printer"), out: a.file("out", ".pdf"), force: a.bool("force"), measured: a.isSet("first") || a.isSet("second")}
	o.width, o.height = a.paperSize("paper")
	switch {
	case !o.measured && o.out == "":
		a.fail(missingFlag("out"))
	case o.measured && o.out != "":
		a.fail(&usageError{id: "error.calibrate-both"})
	case o.measured && o.printer == "":
		a.fail(missingFlag("printer"))
	case o.measured:
		o.first, o.second = a.point("first"), a.point("second")
		a.printerName(o.printer)
	}
	return o, a.err
}

// paperSize reads the name of a paper, or its sides: 360x237. Certificates lie
// across.
func (a *arguments) paperSize(name string) (width, height float64) {
	switch value := strings.ToUpper(a.text(name)); value {
	case "", "A4":
		return 297, 210
	case "A3":
		return 420, 297
	case "A5":
		return 210, 148
	default:
		const least, most = 140, 600 // what the page has room for, and what there is
		p, ok := parsePoint(value)
		if !ok || min(p.x, p.y) < least || max(p.x, p.y) > most {
			a.fail(badValue(name, a.raw(name), "A4, A3, A5, 360x237"))
		}
		return p.x, p.y
	}
}

func (a *arguments) point(name string) point {
	if a.text(name) == "" {
		a.fail(missingFlag(name))
	}
	p, ok := parsePoint(a.text(name))
	if !ok {
		a.fail(badValue(name, a.raw(name), `"21,5 x 19"`))
	}
	return p
}

// parsePoint reads two numbers with decimal commas or points: 21,5 x 19. A
// lone comma, or the second of three, parts them: 21.5,19 or 21,5,19,0.
func parsePoint(text string) (point, bool) {
	text = strings.TrimSuffix(strings.ToLower(text), "mm")
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("x×;/ ", r) })
	if parts := strings.Split(text, ","); len(fields) == 1 && len(parts) == 2 {
		fields = parts
	} else if len(fields) == 1 && len(parts) == 4 {
		fields = []string{parts[0] + "," + parts[1], parts[2] + "," + parts[3]}
	}
	if len(fields) != 2 {
		return point{}, false
	}
	x, okX := parseMeasure(fields[0])
	y, okY := parseMeasure(fields[1])
	return point{x, y}, okX && okY
}

// runCalibrationPage prints the page with a profile that is there already, to
// see that the crosses have come home; a new name prints it without any.
func runCalibrationPage(ctx context.Context, e *env, reg *store.Register, o calibrateOptions) error {
	printers, err := reg.Printers(ctx)
	if err != nil {
		return err
	}
	for _, p := range printers {
		if p.Name == o.printer {
			return e.writeCalibration(p, o)
		}
	}
	return e.writeCalibration(registry.Printer{Name: o.printer}, o)
}

func (e *env) writeCalibration(p registry.Printer, o calibrateOptions) error {
	pdf, err := certificates.CalibrationPage(o.width, o.height, p)
	if err != nil {
		return err
	}
	if err := refuseExisting(o.out, o.force); err != nil {
		return err
	}
	if e.dryRun {
		e.say("say.would-print", "N", 1, "Path", o.out)
		return nil
	}
	if err := writeFile(o.out, pdf, o.force); err != nil {
		return err
	}
	e.say("say.calibration", "Path", o.out, "Paper", paperSize(o.width, o.height))
	e.remark("say.print-hint")
	return nil
}

// What a sound printer does not exceed: farther off, the page was scaled to
// fit, or measured from another edge.
const (
	mostOff     = 15.0 // mm
	mostStretch = 0.02
)

// runMeasured keeps the correction that the measured crosses ask for.
func runMeasured(ctx context.Context, e *env, reg *store.Register, o calibrateOptions) error {
	p, err := measuredPrinter(o)
	if err != nil {
		return err
	}
	return e.keepPrinter(ctx, reg, p)
}

// measuredPrinter turns the measured crosses into a profile, or says what is
// wrong with them.
func measuredPrinter(o calibrateOptions) (registry.Printer, error) {
	dx, dy, sx, sy, err := blank.Correction(o.width, o.height, o.first.x, o.first.y, o.second.x, o.second.y)
	words := []any{
		"X", comma(blank.Inset), "Y", comma(blank.Inset), "X2", comma(o.width - blank.Inset), "Y2", comma(o.height - blank.Inset),
		"Paper", paperSize(o.width, o.height), "ScaleX", comma(rounded(sx*100, 1)), "ScaleY", comma(rounded(sy*100, 1)),
		"Printer", o.printer,
	}
	off := max(math.Abs(o.first.x-blank.Inset), math.Abs(o.first.y-blank.Inset),
		math.Abs(o.second.x-o.width+blank.Inset), math.Abs(o.second.y-o.height+blank.Inset))
	stretched := math.Abs(sx-1) > mostStretch || math.Abs(sy-1) > mostStretch
	switch {
	case err != nil, off > mostOff && !stretched, off > 2*mostOff:
		return registry.Printer{}, &refusal{exitFailure, "error.crosses", words, "hint.crosses"}
	case stretched:
		return registry.Printer{}, &refusal{exitFailure, "error.crosses-scaled", words, "hint.crosses-scaled"}
	}
	return registry.Printer{Name: o.printer, DX: rounded(dx, 2), DY: rounded(dy, 2), ScaleX: rounded(sx, 5), ScaleY: rounded(sy, 5)}, nil
}
