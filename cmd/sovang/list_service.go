package main

import (
	"context"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
	"sovang/registry/store"
)

type listServiceOptions struct {
	listOutput
	filter   store.NominationFilter
	decision decisionQuery
	due      bool
}

func listService(e *env) *cli.Command {
	return &cli.Command{
		Name: "service", Aliases: []string{"trichngang"},
		Flags: listOutputFlags(append(append(nominationFlags(), text("decision"), boolean("due"), text("number"), boolean("each")), decisionRefFlags()...)...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := listServiceOptions{parseListOutput(a), parseNominationChoice(a),
				decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")}, a.bool("due")}
			decisionAlone(a, "honour")
			if o.due && (o.filter.Honour == "" || o.filter.Period.IsZero()) {
				a.fail(&usageError{id: "error.due-needs"})
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runListService(c.Context, e, reg, o) })
		},
	}
}

func runListService(ctx context.Context, e *env, reg *store.Register, o listServiceOptions) error {
	office, book, err := e.openOffice(ctx, reg, o.number, o.date)
	if err != nil {
		return err
	}
	entries, on, err := serviceEntries(ctx, reg, office, o)
	if err != nil {
		return err
	}
	past := office.PastOf(book)
	list := func(part []dossier.Entry) paper.Document { return office.ServiceList(part, past, on) }
	parts := dossier.ByHonour(entries)
	switch {
	case o.each:
		return e.writeEach(eachHonour(entries, list), o.listOutput)
	case len(parts) > 1:
		var names []string
		for _, part := range parts {
			names = append(names, part[0].HonourName)
		}
		return &refusal{exitUsage, "error.several-honours", []any{"Honours", strings.Join(names, ", ")}, "hint.several-honours"}
	}
	d := list(entries)
	return e.showOrWrite(d, o.listOutput, func() error { return e.printJSON(viewDocument(d)) })
}

// serviceEntries returns the people of the list and the day on which their
// time is counted: that of the decision, of the paper, or the end of the year
// in which they are due.
func serviceEntries(ctx context.Context, reg *store.Register, office dossier.Office, o listServiceOptions) ([]dossier.Entry, cal.Date, error) {
	var entries []dossier.Entry
	on := office.Day()
	var err error
	switch {
	case o.decision.number != "":
		entries, on, err = decidedEntries(ctx, reg, office, o)
	case o.due:
		entries, on, err = dueEntries(ctx, reg, office, o)
	default:
		var nominations []registry.Nomination
		nominations, err = chooseNominations(ctx, reg, o.filter)
		entries = nominated(office, nominations)
	}
	if err != nil {
		return nil, on, err
	}
	entries = slices.DeleteFunc(entries, func(entry dossier.Entry) bool { return !byService(entry, o.filter.Honour != "" || o.filter.IDs != nil) })
	if len(entries) == 0 {
		return nil, on, &refusal{exitNotFound, "error.nobody-listed", nil, "hint.nobody-listed"}
	}
	return entries, on, nil
}

// byService tells that the line belongs in a list of service: a person's, for
// a medal, a commemorative or a life's service, or whatever was asked for.
func byService(entry dossier.Entry, named bool) bool {
	kinds := []catalogue.Kind{catalogue.Medal, catalogue.Commemorative}
	return !entry.Subject.IsUnit() && (named || slices.Contains(kinds, entry.Honour.Kind) || entry.Type == registry.ByLifeService)
}

func decidedEntries(ctx context.Context, reg *store.Register, office dossier.Office, o listServiceOptions) ([]dossier.Entry, cal.Date, error) {
	honour := o.filter.Honour
	decision, err := o.decision.find(ctx, reg)
	if err == nil {
		err = resolveHonour(reg, &honour, cal.Period{})
	}
	if err != nil {
		return nil, cal.Date{}, err
	}
	awards, err := reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref(), Honour: honour})
	return awarded(office, decision, awards), decision.Date, err
}

// dueEntries are those who come due by the end of the year, if it goes as it
// should: what is recorded up to the year before decides.
func dueEntries(ctx context.Context, reg *store.Register, office dossier.Office, o listServiceOptions) ([]dossier.Entry, cal.Date, error) {
	year := o.filter.Period.To
	honour := o.filter.Honour
	if err := resolveHonour(reg, &honour, o.filter.Period); err != nil {
		return nil, cal.Date{}, err
	}
	list, err := upcomingList(ctx, reg, upcomingOptions{year: year - 1, unit: o.filter.Unit}, eligibility.Vietnamese)
	var entries []dossier.Entry
	for _, line := range list.Lines {
		if line.Due != eligibility.DueAfter && line.Honour == honour {
			entries = append(entries, office.OfNomination(registry.Nomination{
				Subject: line.Subject, Honour: honour, Period: cal.OneYear(year), Type: registry.UsualType(office.Honour(honour, year.Last()).Kind),
			}))
		}
	}
	return entries, year.Last(), err
}
