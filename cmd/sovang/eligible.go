package main

import (
	"context"
	"slices"
	"strings"

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
	question eligibility.Question
	assume   []string
}

func eligibleCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "eligible", Aliases: []string{"xet"},
		Flags: []cli.Flag{text("honour"), text("unit"), text("person"), boolean("all"), text("year"), text("on"), text("type"), text("assume")},
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
	o := eligibleOptions{all: a.bool("all"), question: eligibility.Question{
		Honour: a.required("honour"), Year: a.requiredPeriod().To, On: a.day("on"),
		Type: registry.AwardType(a.choice("type", "award_type", choices(registry.AwardTypes())...)),
	}}
	if o.all {
		o.subject = registry.Subject{Unit: a.text("unit"), Person: a.text("person")}
	} else {
		o.subject = a.subject()
	}
	for word := range strings.SplitSeq(a.text("assume"), ",") {
		if word = strings.TrimSpace(word); word != "" {
			o.assume = append(o.assume, word)
		}
	}
	return o, a.err
}

func runEligible(ctx context.Context, e *env, reg *store.Register, o eligibleOptions) error {
	honour, err := findHonour(reg.Catalogue(), o.question.Honour, o.question.Year.Last())
	if err != nil {
		return err
	}
	o.question.Honour = honour.Code
	if o.question.Assume, err = parseAssumptions(reg.Catalogue(), o.assume); err != nil {
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
			return e.printJSON(e.verdictView(reg.Catalogue(), verdict))
		}
		e.printVerdict(reg.Catalogue(), d, verdict)
		return nil
	})
}

// parseAssumptions reads what the user states: FACT, or FACT=no.
func parseAssumptions(cat *catalogue.Catalogue, words []string) (map[string]bool, error) {
	assume := make(map[string]bool)
	for _, word := range words {
		id, value, denied := strings.Cut(word, "=")
		if _, ok := cat.Fact(id); !ok {
			return nil, &refusal{exitUsage, "error.unknown-fact", []any{"Value", id}, "hint.facts"}
		}
		no := denied && slices.Contains([]string{"no", "không", "khong", "0", "false"}, strings.ToLower(value))
		assume[id] = !no
	}
	return assume, nil
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

// judgeAll judges everybody whom the honour is for.
func (e *env) judgeAll(ctx context.Context, reg *store.Register, o eligibleOptions, honour catalogue.Honour) error {
	filter := store.DossierFilter{Unit: o.subject.Unit, Under: true, WithMembers: true, Period: cal.OneYear(o.question.Year)}
	if honour.Subject != catalogue.ForBoth {
		filter.For = honour.Subject
	}
	views := []verdictView{}
	var rows [][]string
	err := reg.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		verdict := eligibility.Judge(reg.Catalogue(), d, o.question)
		if e.json {
			views = append(views, e.verdictView(reg.Catalogue(), verdict))
			return nil
		}
		rows = append(rows, []string{d.Subject.Code(), dossierName(d), e.t("verdict." + string(verdict.Result)), e.lackingWords(reg.Catalogue(), verdict)})
		return nil
	})
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(views)
	}
	e.printTable([]string{"code", "recipient", "verdict", "lacking"}, rows)
	return nil
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
	if v.Result == eligibility.Met {
		return ""
	}
	for _, f := range v.Findings {
		if f.Result == v.Result && (f.Path == "" || f.Path == v.Path) {
			return f.Why(cat, e.language())
		}
	}
	return ""
}

// language is the language of sentences that the rules speak.
func (e *env) language() eligibility.Lang { return eligibility.Lang(e.texts.lang) }
