package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

func honourCommand(e *env) *cli.Command {
	return &cli.Command{Name: "honour", Aliases: []string{"danhhieu"}, Subcommands: []*cli.Command{
		{
			Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("on"), text("for"), text("kind")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				on := e.dayOrToday(a, "on")
				subject := a.choice("for", "for", catalogue.ForPersons, catalogue.ForUnits)
				kind := catalogue.Kind(a.choice("kind", "honour_kind", choices(catalogue.Kinds())...))
				if a.err != nil {
					return a.err
				}
				return runHonourList(c.Context, e, on, subject, kind)
			},
		},
		{
			Name: "show", Aliases: []string{"xem"}, Flags: []cli.Flag{text("on")},
			Action: func(c *cli.Context) error {
				a := argumentsOf(c)
				code, on := a.positional(), e.dayOrToday(a, "on")
				if a.err != nil {
					return a.err
				}
				return runHonourShow(c.Context, e, code, on)
			},
		},
		honourImport(e),
		honourExport(e),
	}}
}

func (e *env) dayOrToday(a *arguments, name string) cal.Date {
	if on := a.day(name); !on.IsZero() {
		return on
	}
	return e.today()
}

// honourView is an honour as --json prints it.
type honourView struct {
	Code       string `json:"code"`
	Name       string `json:"name"`
	Abbr       string `json:"abbr,omitempty"`
	Class      string `json:"class,omitempty"`
	Kind       string `json:"kind"`
	Family     string `json:"family"`
	For        string `json:"for"`
	Level      string `json:"level"`
	Decider    string `json:"decider,omitempty"`
	Cadence    string `json:"cadence,omitempty"`
	Band       int    `json:"band"`
	Rank       int    `json:"rank"`
	Verb       string `json:"verb"`
	Paper      string `json:"paper,omitempty"`
	Pair       string `json:"pair,omitempty"`
	ValidFrom  string `json:"valid_from"`
	ValidTo    string `json:"valid_to,omitempty"`
	InForce    bool   `json:"in_force"`
	Source     string `json:"source"`
	Confidence string `json:"confidence"`
	Note       string `json:"note,omitempty"`
	// Rules are what the law of the day asks; lists leave them out.
	Rules []ruleView `json:"rules,omitempty"`
}

func viewHonour(h catalogue.Honour, on cal.Date) honourView {
	return honourView{
		h.Code, h.FullName(""), h.Abbr, h.Class, string(h.Kind), string(h.Kind.Family()), h.Subject, string(h.Level), h.Decider, h.Cadence,
		h.Band, h.Rank, h.Verb, h.Paper, h.Pair, h.ValidFrom.String(), h.ValidTo.String(), h.InForce(on), h.Source, string(h.Confidence), h.Note, nil,
	}
}

// lookAtCatalogue uses the register's catalogue, with the unit's own
// honours, when there is a register, and the law's alone when there is none.
func (e *env) lookAtCatalogue(ctx context.Context, f func(*catalogue.Catalogue) error) error {
	err := e.withRegister(ctx, func(reg *store.Register) error { return f(reg.Catalogue()) })
	if !errors.Is(err, store.ErrNoRegister) {
		return err
	}
	law, err := e.law()
	if err != nil {
		return err
	}
	return f(law)
}

func runHonourList(ctx context.Context, e *env, on cal.Date, subject string, kind catalogue.Kind) error {
	return e.lookAtCatalogue(ctx, func(cat *catalogue.Catalogue) error {
		views := []honourView{}
		var rows [][]string
		for _, h := range cat.Honours(on) {
			if subject != "" && !h.For(subject) || kind != "" && h.Kind != kind {
				continue
			}
			views = append(views, viewHonour(h, on))
			rows = append(rows, []string{h.Code, h.FullName(""), h.Abbr, e.t("honour_kind." + string(h.Kind)), e.t("for." + h.Subject), e.t("level." + string(h.Level)), e.confidence(h.Confidence)})
		}
		if e.json {
			return e.printJSON(views)
		}
		e.printTable([]string{"code", "honour_name", "abbr", "kind", "for", "level", "confidence"}, rows)
		return nil
	})
}

// confidence marks what an officer should check against the paper circular.
func (e *env) confidence(c catalogue.Confidence) string {
	if c == catalogue.Confirmed {
		return ""
	}
	return e.t("word.check-text")
}

func runHonourShow(ctx context.Context, e *env, code string, on cal.Date) error {
	return e.lookAtCatalogue(ctx, func(cat *catalogue.Catalogue) error {
		h, err := findHonour(cat, code, on)
		if err != nil {
			return err
		}
		if e.json {
			view := viewHonour(h, on)
			view.Rules = e.ruleViews(cat, h, on)
			return e.printJSON(view)
		}
		e.printFields("code", h.Code, "honour_name", h.FullName(""), "abbr", h.Abbr, "kind", e.t("honour_kind."+string(h.Kind)),
			"family", e.t("family."+string(h.Kind.Family())), "for", e.t("for."+h.Subject), "level", e.t("level."+string(h.Level)), "decider", h.Decider,
			"cadence", e.cadence(h.Cadence), "verb", h.Verb, "paper", h.Paper, "pair", h.Pair, "valid_from", h.ValidFrom.Short(), "valid_to", h.ValidTo.Short(),
			"source", cat.Cite(h.Source), "confidence", e.t("confidence."+string(h.Confidence)), "note", h.Note)
		e.printRules(cat, h, on)
		return nil
	})
}

// cadence says when an honour is given.
func (e *env) cadence(cadence string) string {
	var words []string
	for _, word := range strings.Split(cadence, ", ") {
		words = append(words, e.t("cadence."+word))
	}
	return strings.Join(words, ", ")
}

// findHonour looks an honour up by code, abbreviation or name.
func findHonour(cat *catalogue.Catalogue, text string, on cal.Date) (catalogue.Honour, error) {
	var ambiguous *catalogue.AmbiguousError
	h, err := cat.Resolve(text, on)
	switch {
	case errors.As(err, &ambiguous):
		names := namedHonours(cat, ambiguous.Codes, on)
		return h, &refusal{exitUsage, "error.ambiguous-honour", []any{"Key", text, "Candidates", strings.Join(names, ", ")}, "hint.honour"}
	case err != nil:
		near := namedHonours(cat, nearHonours(cat, text, on), on)
		return h, &refusal{exitNotFound, "error.unknown-honour", []any{"Value", text, "Near", strings.Join(near, "; ")}, "hint.near-honour"}
	}
	return h, nil
}

// mostNear bounds the names that a hint offers.
const mostNear = 2

// nearHonours returns the codes of the honours whose names hold the text, the
// shortest names first.
func nearHonours(cat *catalogue.Catalogue, text string, on cal.Date) []string {
	key := registry.Fold(text)
	near := slices.DeleteFunc(cat.Honours(on), func(h catalogue.Honour) bool {
		return key == "" || !strings.Contains(registry.Fold(h.FullName("")), key)
	})
	slices.SortStableFunc(near, func(a, b catalogue.Honour) int { return len(a.FullName("")) - len(b.FullName("")) })
	var codes []string
	for _, h := range near[:min(len(near), mostNear)] {
		codes = append(codes, h.Code)
	}
	return codes
}

// namedHonours puts the name behind each code: CSTT (Chiến sĩ tiên tiến).
func namedHonours(cat *catalogue.Catalogue, codes []string, on cal.Date) []string {
	var names []string
	for _, code := range codes {
		names = append(names, code+" ("+honourTitle(cat, code, on, eligibility.Vietnamese)+")")
	}
	return names
}
