package main

import (
	"bytes"
	"cmp"
	"context"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type upcomingOptions struct {
	year   cal.Year
	unit   string
	annual bool
	out    string
	date   cal.Date
	force  bool
}

func upcomingCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "upcoming", Aliases: []string{"saptoi"},
		Flags: []cli.Flag{text("year"), text("unit"), boolean("annual"), text("out"), text("date"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := upcomingOptions{
				year: a.requiredPeriod().To, unit: a.text("unit"), annual: a.bool("annual"), out: a.file("out", ".pdf", ".xlsx", ".json"),
				date: e.dayOrToday(a, "date"), force: a.bool("force"),
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runUpcoming(c.Context, e, reg, o) })
		},
	}
}

// collectSeldom is for what reads a million rows, which are garbage at once,
// and keeps little: to collect as usual takes a tenth of the time.
const collectSeldom = 400

func runUpcoming(ctx context.Context, e *env, reg *store.Register, o upcomingOptions) error {
	defer debug.SetGCPercent(debug.SetGCPercent(collectSeldom))
	lang := e.language()
	if ending := endingOf(o.out); ending == ".pdf" || ending == ".xlsx" {
		lang = eligibility.Vietnamese // papers are
	}
	list, err := upcomingList(ctx, reg, o, lang)
	if err != nil {
		return err
	}
	switch {
	case o.out == "" && e.json:
		return sheet.WriteUpcomingJSON(e.stdout, list)
	case o.out == "":
		e.printUpcoming(list)
		return nil
	}
	file, err := e.upcomingFile(ctx, reg, o, list)
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

// upcomingList judges everybody in the unit and below it, or in the whole
// register, and sorts what is within reach: what is due first comes first,
// the highest honours before the lower ones.
func upcomingList(ctx context.Context, reg *store.Register, o upcomingOptions, lang eligibility.Lang) (eligibility.UpcomingList, error) {
	list := eligibility.UpcomingList{Year: o.year}
	cat := reg.Catalogue()
	settings, err := reg.Settings(ctx)
	if err != nil {
		return list, err
	}
	outlook := eligibility.NewOutlook(cat, settings, o.year, eligibility.UpcomingOptions{Annual: o.annual})
	filter := store.DossierFilter{Unit: o.unit, Under: true, WithMembers: o.annual, Period: cal.OneYear(o.year)}
	err = reg.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		for _, prospect := range outlook.Of(d) {
			list.Lines = append(list.Lines, upcomingLine(cat, d, prospect, lang))
		}
		return nil
	})
	slices.SortStableFunc(list.Lines, byDueAndPrecedence(cat, o.year.Last()))
	return list, err
}

func byDueAndPrecedence(cat *catalogue.Catalogue, on cal.Date) func(a, b eligibility.UpcomingLine) int {
	place := make(map[string]int)
	for i, h := range cat.Honours(on) {
		place[h.Code] = i
	}
	due := []eligibility.Due{eligibility.DueNow, eligibility.DueNext, eligibility.DueAfter}
	return func(a, b eligibility.UpcomingLine) int {
		return cmp.Or(cmp.Compare(slices.Index(due, a.Due), slices.Index(due, b.Due)), cmp.Compare(place[a.Honour], place[b.Honour]),
			strings.Compare(a.Cite, b.Cite))
	}
}

func upcomingLine(cat *catalogue.Catalogue, d *eligibility.Dossier, p eligibility.Prospect, lang eligibility.Lang) eligibility.UpcomingLine {
	line := eligibility.UpcomingLine{
		Subject: p.Subject, Name: dossierName(d), Honour: p.Honour, HonourName: honourTitle(cat, p.Honour, p.Year.Last(), lang), Due: p.Due, Year: p.Year,
		Cite: cat.Cite(prospectSource(cat, p)), Check: p.Verdict.Check,
	}
	if d.Subject.IsUnit() {
		line.Unit = d.Keeper.Units[d.Unit.Parent].Name
	} else if posting, ok := d.Person.Present(); ok {
		line.Rank, line.Unit = posting.Rank, d.Keeper.Units[posting.Unit].Name
	}
	line.Missing = p.Lacks(cat, lang)
	return line
}

// prospectSource cites the path that would be met, else the rule.
func prospectSource(cat *catalogue.Catalogue, p eligibility.Prospect) string {
	rule, ok := cat.Rule(p.Honour, p.Subject.For(), p.Verdict.Regime)
	if !ok {
		return ""
	}
	if path, ok := rule.Path(p.Verdict.Path); ok && path.Source != "" {
		return path.Source
	}
	return rule.Source
}

// printUpcoming prints a heading for each time and honour, and a line for each
// recipient under it.
func (e *env) printUpcoming(list eligibility.UpcomingList) {
	if len(list.Lines) == 0 {
		e.say("say.nothing")
	}
	for i, group := range upcomingGroups(list.Lines) {
		if i > 0 {
			e.printLine("")
		}
		cites, check := upcomingCites(group)
		e.printLine(e.t("upcoming_page.heading", "Due", paper.UpperFirst(e.t("due."+string(group[0].Due))), "Honour", group[0].HonourName,
			"Cite", strings.Join(cites, "; "), "Check", check))
		for _, l := range group {
			e.printLine("  " + e.t("upcoming_page.line", "Name", spaced(l.Rank, l.Name), "Code", l.Subject.Code(), "Unit", l.Unit, "Missing", strings.Join(l.Missing, " ")))
		}
	}
}

func (e *env) upcomingFile(ctx context.Context, reg *store.Register, o upcomingOptions, list eligibility.UpcomingList) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		d, err := listOf(ctx, reg, o.date)
		if err != nil {
			return nil, err
		}
		return certificates.PrintDocument(upcomingPaper(d, list))
	case ".xlsx":
		var d paper.Document
		if d, err = listOf(ctx, reg, o.date); err == nil {
			err = sheet.WriteUpcomingXLSX(&file, list, d)
		}
	default:
		err = sheet.WriteUpcomingJSON(&file, list)
	}
	return file.Bytes(), err
}
