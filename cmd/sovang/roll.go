package main

import (
	"context"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type rollOptions struct {
	unit   string
	period cal.Period
	// against is the period to compare with, zero for none.
	against cal.Period
	// compare asks for the comparisons alone.
	compare bool
	// poster is the size of a wall poster, empty for the roll itself; band and
	// top say who is on it.
	poster    string
	band, top int
	title     string
	out       string
	date      cal.Date
	force     bool
}

func rollCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "roll", Aliases: []string{"bangvang"},
		Flags: []cli.Flag{
			text("unit"), text("year"), text("from"), text("to"), text("out"), text("poster"), text("band"), text("top"),
			boolean("compare"), text("against"), text("title"), text("date"), boolean("force"), boolean("dry-run"),
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
		unit: a.text("unit"), period: a.period(), title: a.text("title"), date: e.dayOrToday(a, "date"),
		compare: a.bool("compare"), against: a.earlier("against"),
		poster: strings.ToUpper(a.text("poster")), band: a.number("band"), top: a.number("top"),
		out: a.raw("out"), force: a.bool("force"),
	}
	if o.period.IsZero() && a.err == nil {
		o.period = e.fiveYears()
	}
	a.file("out", o.endings()...)
	a.checkPoster(o)
	if o.out == "" && !e.json && !o.onScreen() {
		a.fail(missingFlag("out"))
	}
	return o, a.err
}

// endings lists the forms in which the options can be written.
func (o rollOptions) endings() []string {
	switch {
	case o.poster != "":
		return []string{".pdf"}
	case o.compare:
		return []string{".pdf", ".docx", ".xlsx", ".html", ".json"}
	}
	return []string{".pdf", ".xlsx", ".html", ".csv", ".json"}
}

// kind tells in the ids of messages what is made.
func (o rollOptions) kind() string {
	switch {
	case o.poster != "":
		return "-poster"
	case o.compare:
		return "-comparison"
	}
	return ""
}

// onScreen tells that without a file the comparisons are shown.
func (o rollOptions) onScreen() bool { return o.poster == "" && (o.compare || !o.against.IsZero()) }

// earlier reads a period in one flag: 2010-2014.
func (a *arguments) earlier(name string) cal.Period {
	value := a.text(name)
	if value == "" {
		return cal.Period{}
	}
	period, err := cal.ParsePeriod(value)
	if err != nil {
		a.fail(badValue(name, value, "2010-2014"))
	}
	return period
}

// checkPoster refuses what a poster has not, and what only a poster has.
func (a *arguments) checkPoster(o rollOptions) {
	switch sizes := certificates.PosterSizes(); {
	case o.poster == "" && (o.band > 0 || o.top > 0):
		a.fail(&usageError{id: "error.poster-flags"})
	case o.poster == "":
	case !slices.Contains(sizes, o.poster):
		a.fail(badValue("poster", o.poster, strings.Join(sizes, ", ")))
	case o.band > honourroll.OtherBand:
		a.fail(badValue("band", a.raw("band"), "1 - 6"))
	case o.compare || !o.against.IsZero():
		a.fail(&usageError{id: "error.poster-alone"})
	case o.out == "":
		a.fail(missingFlag("out"))
	}
}

func runRoll(ctx context.Context, e *env, reg *store.Register, o rollOptions) error {
	made, err := makeRoll(ctx, reg, o)
	if err != nil {
		return err
	}
	if made.roll.Unplaced > 0 {
		e.notice("say.unplaced", "N", made.roll.Unplaced)
	}
	if o.out == "" {
		return e.showRoll(made, o)
	}
	file, err := made.file(ctx, e, reg, o)
	if err != nil {
		return err
	}
	if e.dryRun {
		if err := refuseExisting(o.out, o.force); err != nil {
			return err
		}
		e.say("say.would-roll"+o.kind(), "Period", o.period.String(), "Unit", made.unit.Name, "Path", o.out)
		return nil
	}
	if err := printFile(o.out, o.force, file); err != nil {
		return err
	}
	e.say("say.roll"+o.kind(), "Period", o.period.String(), "Unit", made.unit.Name, "Path", o.out)
	return nil
}

// madeRoll is a roll with what goes on its papers.
type madeRoll struct {
	unit registry.Unit
	roll honourroll.Roll
	// against is nil when no other period is asked for.
	against *honourroll.PeriodComparison
}

// makeRoll builds the roll and, for a comparison, that of the other period.
func makeRoll(ctx context.Context, reg *store.Register, o rollOptions) (madeRoll, error) {
	unit, err := honouredUnit(ctx, reg, o.unit)
	if err != nil {
		return madeRoll{}, err
	}
	periods := []cal.Period{o.period}
	if !o.against.IsZero() {
		periods = append(periods, o.against)
	}
	awards, book, err := reg.RollBook(ctx, periods...)
	if err != nil {
		return madeRoll{}, err
	}
	made := madeRoll{unit: unit}
	build := func(period cal.Period) (honourroll.Roll, error) {
		return awards.Roll(book, honourroll.Options{Unit: unit.Code, Period: period})
	}
	if made.roll, err = build(o.period); err != nil || o.against.IsZero() {
		return made, err
	}
	other, err := build(o.against)
	if err != nil {
		return madeRoll{}, err
	}
	compared := honourroll.ComparePeriods(other, made.roll)
	made.against = &compared
	return made, nil
}

// showRoll prints the roll as JSON, or the comparisons as tables.
func (e *env) showRoll(m madeRoll, o rollOptions) error {
	switch {
	case e.json && o.compare:
		return sheet.WriteComparisonJSON(e.stdout, m.roll.Units, m.against)
	case e.json:
		return sheet.WriteRollJSON(e.stdout, m.roll, m.against)
	}
	var tables []paper.Table
	if o.compare {
		tables = m.roll.Units.Tables()
	}
	if m.against != nil {
		tables = append(tables, m.against.Table())
	}
	if len(tables) == 0 {
		e.say("say.nothing")
	}
	for _, t := range tables {
		e.printPaperTable(t)
	}
	return nil
}
