package main

import (
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// printRules prints what the law of that day asks for the honour, path by
// path in words, each with its article.
func (e *env) printRules(cat *catalogue.Catalogue, h catalogue.Honour, on cal.Date) {
	regime, ok := cat.RegimeOn(on)
	if !ok {
		return
	}
	for _, subject := range []string{catalogue.ForUnits, catalogue.ForPersons} {
		rule, ok := cat.Rule(h.Code, subject, regime.ID)
		if !ok {
			continue
		}
		e.printLine("")
		e.printLine(e.t("rule_page.title", "For", e.t("for."+subject), "Regime", regime.Name, "Cite", cat.Cite(rule.Source), "Check", e.confidence(rule.Confidence)))
		if rule.Unknown != "" {
			e.printLine("  ? " + e.t("rule_page.unknown", "Why", rule.Unknown))
			continue
		}
		e.printConditions(cat, rule.All, "  ")
		for _, path := range rule.Paths {
			e.printLine("  " + upperFirst(e.pathTitle(path)) + " [" + cat.Cite(path.Source) + "]")
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
