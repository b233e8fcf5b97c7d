package main

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// ruleView is a rule as --json prints it.
type ruleView struct {
	ID         string          `json:"id"`
	For        string          `json:"for"`
	Regime     string          `json:"regime"`
	Law        string          `json:"law"`
	Cite       string          `json:"cite"`
	Confidence string          `json:"confidence"`
	Unknown    string          `json:"unknown,omitempty"` // why the rule is not known
	All        []conditionView `json:"all"`
	Paths      []pathView      `json:"paths"`
}

type pathView struct {
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Cite    string          `json:"cite"`
	Unknown string          `json:"unknown,omitempty"`
	All     []conditionView `json:"all"`
}

type conditionView struct {
	Condition string `json:"condition"`
	Text      string `json:"text"`
	Fact      string `json:"fact,omitempty"` // the name for --assume
}

// ruleViews are the rules of the honour on that day.
func (e *env) ruleViews(cat *catalogue.Catalogue, h catalogue.Honour, on cal.Date) []ruleView {
	var views []ruleView
	for _, rule := range rulesOn(cat, h, on) {
		regime, _ := cat.RegimeOn(on)
		view := ruleView{
			ID: rule.ID, For: rule.Subject, Regime: regime.ID, Law: regime.Name, Cite: cat.Cite(rule.Source), Confidence: string(rule.Confidence),
			Unknown: rule.Unknown, All: e.conditionViews(cat, rule.All), Paths: []pathView{},
		}
		for _, p := range rule.Paths {
			view.Paths = append(view.Paths, pathView{p.ID, p.Type, cat.Cite(p.Source), p.Unknown, e.conditionViews(cat, p.All)})
		}
		views = append(views, view)
	}
	return views
}

func (e *env) conditionViews(cat *catalogue.Catalogue, conditions []catalogue.Condition) []conditionView {
	views := []conditionView{}
	for _, c := range conditions {
		views = append(views, conditionView{string(c.Op), eligibility.Describe(cat, c, e.language()), c.Fact})
	}
	return views
}

// rulesOn returns the rules of the honour that stand on a day, that for units
// first.
func rulesOn(cat *catalogue.Catalogue, h catalogue.Honour, on cal.Date) (rules []*catalogue.Rule) {
	regime, ok := cat.RegimeOn(on)
	if !ok {
		return nil
	}
	for _, subject := range []string{catalogue.ForUnits, catalogue.ForPersons} {
		if rule, ok := cat.Rule(h.Code, subject, regime.ID); ok {
			rules = append(rules, rule)
		}
	}
	return rules
}

// printRules prints what the law of that day asks for the honour, path by
// path in words, each with its article.
func (e *env) printRules(cat *catalogue.Catalogue, h catalogue.Honour, on cal.Date) {
	regime, _ := cat.RegimeOn(on)
	for _, rule := range rulesOn(cat, h, on) {
		e.printLine("")
		e.printLine(e.t("rule_page.title", "For", e.t("for."+rule.Subject), "Regime", regime.Name, "Cite", cat.Cite(rule.Source), "Check", e.confidence(rule.Confidence)))
		if rule.Unknown != "" {
			e.printLine("  ? " + e.t("rule_page.unknown", "Why", rule.Unknown))
			continue
		}
		e.printConditions(cat, rule.All, "  ")
		for _, path := range rule.Paths {
			e.printLine("  " + paper.UpperFirst(e.pathTitle(path)) + " [" + cat.Cite(path.Source) + "]")
			if path.Unknown != "" {
				e.printLine("    ? " + e.t("rule_page.unknown", "Why", path.Unknown))
			}
			e.printConditions(cat, path.All, "    ")
		}
	}
}

func (e *env) printConditions(cat *catalogue.Catalogue, conditions []catalogue.Condition, indent string) {
	for _, c := range conditions {
		line := indent + "• " + eligibility.Describe(cat, c, e.language())
		if c.Fact != "" && c.Op == catalogue.OpStated {
			line += " (--assume " + c.Fact + ")"
		}
		e.printLine(line)
	}
}

// pathTitle names a path by the point of the article and the type of
// commendation: điểm a, công trạng và thành tích.
func (e *env) pathTitle(path catalogue.Path) string {
	name := e.t("award_type." + path.Type)
	if len(path.ID) > len("đ") { // a word of ours and no point
		return name
	}
	return strings.TrimSuffix(e.t("verdict_page.point", "Path", path.ID)+", "+name, ", ")
}

// restOnInitiatives tells that the law asks for initiatives before awards of
// this kind.
func restOnInitiatives(cat *catalogue.Catalogue, a registry.Award) bool {
	on := a.Period.To.Last()
	honour, _, err := cat.Honour(a.Honour, on)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(rulesOn(cat, honour, on), func(rule *catalogue.Rule) bool {
		return rule.Subject == a.Subject.For() && (asksInitiatives(rule.All) || slices.ContainsFunc(rule.Paths, func(p catalogue.Path) bool {
			return p.Type == string(a.Type) && asksInitiatives(p.All)
		}))
	})
}

func asksInitiatives(conditions []catalogue.Condition) bool {
	return slices.ContainsFunc(conditions, func(c catalogue.Condition) bool {
		return c.Op == catalogue.OpInitiatives || asksInitiatives(c.Of)
	})
}
