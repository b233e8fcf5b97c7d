package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/store"
)

type reportAchievementOptions struct {
	reportOutput
	// nomination is the proposal that the report is for; 0 when the others say
	// who and for which honour.
	nomination int64
	subject    registry.Subject
	honour     string
	period     cal.Period
}

func reportAchievement(e *env) *cli.Command {
	return reportOnOne(e, "achievement", "thanhtich", dossier.Office.Achievements)
}

func reportSummary(e *env) *cli.Command {
	return reportOnOne(e, "summary", "tomtat", dossier.Office.Summary)
}

// reportOnOne is a report on what one person or unit achieved.
func reportOnOne(e *env, name, alias string, word func(dossier.Office, dossier.Achiever) paper.Document) *cli.Command {
	return &cli.Command{
		Name: name, Aliases: []string{alias},
		Flags: reportFlags(text("nomination"), text("unit"), text("person"), text("honour"), text("year"), text("from"), text("to"), text("number")),
		Action: func(c *cli.Context) error {
			o, err := parseReportAchievement(c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				office, achiever, err := e.achiever(c.Context, reg, o)
				if err != nil {
					return err
				}
				return e.writeReport(word(office, achiever), o.reportOutput)
			})
		},
	}
}

func parseReportAchievement(c *cli.Context) (reportAchievementOptions, error) {
	a := argumentsOf(c)
	o := reportAchievementOptions{reportOutput: parseReport(a)}
	if a.isSet("nomination") {
		ids := a.numbers("nomination")
		if len(ids) != 1 {
			a.fail(badValue("nomination", a.raw("nomination"), "12"))
			return o, a.err
		}
		o.nomination = ids[0]
		for _, name := range []string{"unit", "person", "honour", "year", "from", "to"} {
			if a.isSet(name) {
				a.fail(&usageError{id: "error.nomination-alone", data: []any{"Flag", name}})
			}
		}
		return o, a.err
	}
	o.subject, o.honour, o.period = a.subject(), a.required("honour"), a.requiredPeriod()
	return o, a.err
}

// achiever gathers what the register holds of the one who is reported on.
func (e *env) achiever(ctx context.Context, reg *store.Register, o reportAchievementOptions) (dossier.Office, dossier.Achiever, error) {
	nomination, err := nominationOf(ctx, reg, o)
	if err != nil {
		return dossier.Office{}, dossier.Achiever{}, err
	}
	office, _, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return dossier.Office{}, dossier.Achiever{}, err
	}
	subject := nomination.Subject
	achiever := dossier.Achiever{Entry: office.OfNomination(nomination)}
	mine := store.YearFilter{Unit: subject.Unit, Person: subject.Person, For: subject.For()}
	steps := []func() error{
		func() (err error) {
			achiever.Awards, err = reg.Awards(ctx, store.AwardFilter{Unit: subject.Unit, Person: subject.Person, For: subject.For()})
			return err
		},
		func() (err error) { achiever.Decisions, err = reg.Decisions(ctx, store.DecisionFilter{}); return err },
		func() (err error) { achiever.Grades, err = reg.Grades(ctx, mine); return err },
		func() (err error) { achiever.Initiatives, err = reg.Initiatives(ctx, mine); return err },
		func() (err error) { return figuresOf(ctx, reg, nomination, &achiever) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return office, achiever, err
		}
	}
	return office, achiever, nil
}

// nominationOf returns the nomination that was named, or one as it would be.
func nominationOf(ctx context.Context, reg *store.Register, o reportAchievementOptions) (registry.Nomination, error) {
	if o.nomination != 0 {
		return reg.Nomination(ctx, o.nomination)
	}
	honour, err := findHonour(reg.Catalogue(), o.honour, o.period.To.Last())
	if err != nil {
		return registry.Nomination{}, err
	}
	if fault, wrong := registry.WrongSubject(honour, o.subject); wrong {
		return registry.Nomination{}, registry.Faults{fault}
	}
	if o.subject.IsUnit() {
		_, err = reg.Unit(ctx, o.subject.Unit)
	} else {
		_, err = reg.Person(ctx, o.subject.Person)
	}
	return registry.Nomination{Subject: o.subject, Honour: honour.Code, Period: o.period, Type: registry.UsualType(honour.Kind)}, err
}

// figuresOf reads the counted results and the strength of a unit.
func figuresOf(ctx context.Context, reg *store.Register, n registry.Nomination, achiever *dossier.Achiever) (err error) {
	if !n.Subject.IsUnit() {
		return nil
	}
	filter := store.YearFilter{Unit: n.Subject.Unit, Period: n.Period}
	if achiever.Figures, err = reg.Figures(ctx, filter); err != nil {
		return err
	}
	tallies, err := reg.Tallies(ctx, store.YearFilter{Unit: n.Subject.Unit, Period: cal.OneYear(n.Period.To)})
	for _, tally := range tallies {
		if tally.Of == registry.Personnel {
			achiever.Strength += tally.Count
		}
	}
	return err
}
