package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

type eligibleOptions struct {
	subject  registry.Subject
	all      bool
	verdict  eligibility.Result // of --all, narrows the list; empty leaves out not_met
	question eligibility.Question
	assume   []string
}

func eligibleCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "eligible", Aliases: []string{"xet"},
		Flags: []cli.Flag{
			text("honour"), text("unit"), text("person"), boolean("all"), text("verdict"), text("year"), text("on"), text("type"), text("assume"),
		},
		Action: func(c *cli.Context) error {
			opts, err := parseEligible(c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runEligible(c.Context, e, reg, opts) })
		},
	}
}

func parseEligible(c *cli.Context) (eligibleOptions, error) {
	a := argumentsOf(c)
	o := eligibleOptions{all: a.bool("all"), assume: a.words("assume"), question: eligibility.Question{
		Honour: a.required("honour"), Year: a.requiredPeriod().To, On: a.day("on"),
		Type: registry.AwardType(a.choice("type", "award_type", choices(registry.AwardTypes())...)),
	}}
	o.verdict = eligibility.Result(a.choice("verdict", "verdict", choices(results())...))
	switch {
	case !o.all && o.verdict != "":
		a.fail(&usageError{id: "error.verdict-of-all"})
	case !o.all:
		o.subject = a.subject()
	case a.text("person") != "":
		a.fail(&usageError{id: "error.all-or-person"})
	default:
		o.subject = registry.Subject{Unit: a.text("unit")}
	}
	return o, a.err
}

// results are the answers, the best first.
func results() []eligibility.Result {
	return []eligibility.Result{eligibility.Met, eligibility.OnHold, eligibility.Unknown, eligibility.NotMet}
}

func runEligible(ctx context.Context, e *env, reg *store.Register, o eligibleOptions) error {
	honour, err := findHonour(reg.Catalogue(), o.question.Honour, o.question.Year.Last())
	if err != nil {
		return err
	}
	o.question.Honour = honour.Code
	if o.question.Assume, err = e.assumptions(reg.Catalogue(), o, honour); err != nil {
		return err
	}
	if o.all {
		return e.judgeAll(ctx, reg, o, honour)
	}
	if err := knownSubject(ctx, reg, o.subject); err != nil {
		return err
	}
	return reg.Dossiers(ctx, dossierOf(o.subject, o.question.Year), func(d *eligibility.Dossier) error {
		verdict := eligibility.Judge(reg.Catalogue(), d, o.question)
		if e.json {
			return e.printJSON(e.verdictView(reg.Catalogue(), d, verdict))
		}
		e.printVerdict(reg.Catalogue(), d, verdict)
		return nil
	})
}

// knownSubject makes a wrong code an error and not an empty answer.
func knownSubject(ctx context.Context, reg *store.Register, s registry.Subject) (err error) {
	if s.IsUnit() {
		_, err = reg.Unit(ctx, s.Unit)
	} else {
		_, err = reg.Person(ctx, s.Person)
	}
	return err
}

// dossierOf asks for the dossier of one recipient, with the people of a unit
// in that year.
func dossierOf(s registry.Subject, year cal.Year) store.DossierFilter {
	filter := store.DossierFilter{For: s.For(), WithMembers: s.IsUnit(), Period: cal.OneYear(year)}
	if s.IsUnit() {
		filter.Units = []string{s.Unit}
	} else {
		filter.People = []string{s.Person}
	}
	return filter
}

// judgeAll judges everybody whom the honour is for, and lists those who are
// fit, on hold or lack records; those who are not fit only when asked for.
func (e *env) judgeAll(ctx context.Context, reg *store.Register, o eligibleOptions, honour catalogue.Honour) error {
	filter := store.DossierFilter{Unit: o.subject.Unit, Under: true, WithMembers: true, Period: cal.OneYear(o.question.Year)}
	if honour.Subject != catalogue.ForBoth {
		filter.For = honour.Subject
	}
	list := verdictList{views: []verdictView{}, counts: make(map[eligibility.Result]int)}
	asker := eligibility.NewAsker(reg.Catalogue(), o.question)
	err := reg.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		if closedBefore(d.Unit, o.question.Year) {
			return nil
		}
		result := asker.Answer(d)
		list.counts[result]++
		if result == o.verdict || o.verdict == "" && result != eligibility.NotMet {
			list.add(e, reg.Catalogue(), d, eligibility.Judge(reg.Catalogue(), d, o.question))
		}
		return nil
	})
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(list.views)
	}
	e.printVerdicts(list)
	return nil
}

func closedBefore(unit registry.Unit, year cal.Year) bool {
	return !unit.Closed.IsZero() && unit.Closed.Year() < year
}

// verdictList is what is told of many recipients.
type verdictList struct {
	views  []verdictView
	rows   map[eligibility.Result][][]string
	counts map[eligibility.Result]int
}

func (l *verdictList) add(e *env, cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) {
	if e.json {
		l.views = append(l.views, e.verdictView(cat, d, v))
		return
	}
	if l.rows == nil {
		l.rows = make(map[eligibility.Result][][]string)
	}
	l.rows[v.Result] = append(l.rows[v.Result], []string{d.Subject.Code(), dossierName(d), e.t("verdict." + string(v.Result)), e.lackingWords(cat, v)})
}

// printVerdicts prints the list, the best answers first, and how many there
// are of each.
func (e *env) printVerdicts(list verdictList) {
	var rows [][]string
	for _, result := range results() {
		rows = append(rows, list.rows[result]...)
	}
	e.printTable([]string{"code", "recipient", "verdict", "lacking"}, rows)
	e.say("say.verdicts", "Met", list.counts[eligibility.Met], "Held", list.counts[eligibility.OnHold],
		"Unknown", list.counts[eligibility.Unknown], "NotMet", list.counts[eligibility.NotMet])
}

// dossierName is the name of the recipient.
func dossierName(d *eligibility.Dossier) string {
	if d.Subject.IsUnit() {
		return d.Unit.Name
	}
	return d.Person.Name
}

// lackingWords says the first thing that stands against a verdict.
func (e *env) lackingWords(cat *catalogue.Catalogue, v eligibility.Verdict) string {
	for _, f := range against(cat, v) {
		if f.Result == v.Result {
			return f.Why(cat, e.language())
		}
	}
	return ""
}

// against returns what keeps a verdict from being met: of the gates, of the
// path that comes nearest, and of what all paths ask.
func against(cat *catalogue.Catalogue, v eligibility.Verdict) []eligibility.Finding {
	if v.Result == eligibility.Met {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(v.Findings), func(f eligibility.Finding) bool {
		return f.Result == eligibility.Met || f.Condition == catalogue.OpReminder || f.Path != "" && f.Path != v.Path || remindsOnly(cat, f)
	})
}

// remindsOnly tells that a finding is of a gate that never changes a verdict.
func remindsOnly(cat *catalogue.Catalogue, f eligibility.Finding) bool {
	return f.Gate && slices.ContainsFunc(cat.Gates(), func(g catalogue.Gate) bool {
		return g.ID == f.Rule && g.Effect == catalogue.GateReminds
	})
}

// language is the language of sentences that the rules speak.
func (e *env) language() eligibility.Lang { return eligibility.Lang(e.texts.lang) }
