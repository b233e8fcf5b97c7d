package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

type recordOptions struct {
	subject registry.Subject
	out     string
	date    cal.Date
	force   bool
}

func recordCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "record", Aliases: []string{"lylich"},
		Flags: []cli.Flag{text("unit"), text("person"), text("out"), text("date"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			opts, err := parseRecord(e, c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runRecord(c.Context, e, reg, opts) })
		},
	}
}

func parseRecord(e *env, c *cli.Context) (recordOptions, error) {
	a := argumentsOf(c)
	o := recordOptions{subject: a.subject(), out: a.file("out", ".pdf"), date: e.dayOrToday(a, "date"), force: a.bool("force")}
	if o.out == "" {
		a.fail(missingFlag("out"))
	}
	return o, a.err
}

func runRecord(ctx context.Context, e *env, reg *store.Register, o recordOptions) error {
	record, err := loadRecord(ctx, reg, o)
	if err != nil {
		return err
	}
	sheet, err := certificates.RecordSheet(record)
	if err != nil {
		return err
	}
	if e.dryRun {
		if err := refuseExisting(o.out, o.force); err != nil {
			return err
		}
		e.say("say.would-write", "Path", o.out)
		return nil
	}
	if err := writeFile(o.out, sheet, o.force); err != nil {
		return err
	}
	e.say("say.record", "Name", record.Unit.Name+record.Person.Name, "Path", o.out)
	return nil
}

// loadRecord gathers everything the register holds of one person or unit.
func loadRecord(ctx context.Context, reg *store.Register, o recordOptions) (certificates.Record, error) {
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return certificates.Record{}, err
	}
	record := certificates.Record{Signature: signatureFrom(desk.settings), Until: o.date, Catalogue: desk.catalogue}
	steps := []func() error{
		func() (err error) {
			record.Letterhead, err = letterheadOf(ctx, reg, desk.home, desk.settings, o.date)
			return err
		},
		func() error { return loadSubject(ctx, reg, o.subject, &record) },
		func() error { return loadEntries(ctx, reg, o.subject, &record) },
		func() (err error) { record.NameOf, err = nameFinder(ctx, reg); return err },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return certificates.Record{}, err
		}
	}
	return record, nil
}

func loadSubject(ctx context.Context, reg *store.Register, subject registry.Subject, record *certificates.Record) (err error) {
	if !subject.IsUnit() {
		record.Person, err = reg.Person(ctx, subject.Person)
		return err
	}
	if record.Unit, err = reg.Unit(ctx, subject.Unit); err != nil || record.Unit.Parent == "" {
		return err
	}
	parent, err := reg.Unit(ctx, record.Unit.Parent)
	record.Superior = parent.Name
	return err
}

func loadEntries(ctx context.Context, reg *store.Register, subject registry.Subject, record *certificates.Record) (err error) {
	mine := store.YearFilter{Unit: subject.Unit, Person: subject.Person, For: subject.For()}
	steps := []func() error{
		func() error {
			record.Awards, err = reg.Awards(ctx, store.AwardFilter{Unit: subject.Unit, Person: subject.Person, For: subject.For()})
			return err
		},
		func() error { record.Decisions, err = reg.Decisions(ctx, store.DecisionFilter{}); return err },
		func() error { record.Grades, err = reg.Grades(ctx, mine); return err },
		func() error { record.Initiatives, err = reg.Initiatives(ctx, mine); return err },
		func() error { record.Disciplines, err = reg.Disciplines(ctx, mine); return err },
		func() error {
			record.Exemplars, err = reg.Exemplars(ctx, store.ExemplarFilter{Unit: subject.Unit, Person: subject.Person, For: subject.For()})
			return err
		},
		func() error { record.Movements, err = reg.Movements(ctx); return err },
		func() error { record.Handovers, err = handedOver(ctx, reg, record.Awards); return err },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// handedOver returns the hand-overs of the certificates of some awards.
func handedOver(ctx context.Context, reg *store.Register, awards []registry.Award) ([]registry.Handover, error) {
	if len(awards) == 0 {
		return nil, nil // no number would mean all of them
	}
	ids := make([]int64, len(awards))
	for i, award := range awards {
		ids[i] = award.ID
	}
	return reg.Handovers(ctx, ids...)
}

// nameFinder returns the look-up of names that units and authorities bore.
func nameFinder(ctx context.Context, reg *store.Register) (func(string, cal.Date) string, error) {
	units, err := reg.Units(ctx, store.UnitFilter{})
	if err != nil {
		return nil, err
	}
	byCode := make(map[string]registry.Unit, len(units))
	for _, unit := range units {
		byCode[unit.Code] = unit
	}
	return func(code string, on cal.Date) string {
		if authority, ok := registry.AuthorityByCode(code); ok {
			return authority.Name
		}
		if unit, ok := byCode[code]; ok {
			return unit.NameOn(on)
		}
		return code
	}, nil
}
