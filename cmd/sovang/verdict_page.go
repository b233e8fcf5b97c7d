package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// printVerdict prints a verdict as a page: the answer, then the findings
// gate by gate and path by path, each with its article and its evidence.
func (e *env) printVerdict(cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) {
	e.printLine(e.t("verdict_page.title", "Honour", honourTitle(cat, v.Honour, v.On, e.language()), "Name", dossierName(d), "Code", d.Subject.Code(), "Year", int(v.Year)))
	answer := e.t("verdict." + string(v.Result))
	if v.Path != "" {
		answer += " " + e.t("verdict_page.path", "Path", e.pathName(cat, v, v.Path), "Met", v.Result == eligibility.Met)
	}
	e.printLine(e.t("verdict_page.answer", "Answer", answer))
	e.printLine(e.t("verdict_page.regime", "Regime", e.regime(cat, v.Regime), "On", v.On.Short()))
	if v.Check {
		e.printLine(e.t("verdict_page.check"))
	}
	for _, part := range partsOf(v) {
		e.printLine("")
		e.printLine(e.partTitle(cat, v, part))
		for _, finding := range part.findings {
			if _, presumed := finding.Presumed(); !presumed {
				e.printFinding(cat, finding)
			}
		}
		e.printPresumed(cat, part.findings)
	}
	e.printProcedure(cat, v)
}

// verdictPart is a part of the page: the gates, the conditions of every path,
// a path, or what the officer is reminded of.
type verdictPart struct {
	kind     partKind
	path     string
	findings []eligibility.Finding
}

type partKind string

const (
	partGates     partKind = "gates"
	partCommon    partKind = "common"
	partPath      partKind = "of-path"
	partReminders partKind = "reminders"
)

// partsOf sorts findings into the parts of the page: gates, common
// conditions, the path that decides, the other paths, reminders.
func partsOf(v eligibility.Verdict) []verdictPart {
	var parts []verdictPart
	add := func(kind partKind, path string, f eligibility.Finding) {
		i := slices.IndexFunc(parts, func(p verdictPart) bool { return p.kind == kind && p.path == path })
		if i < 0 {
			i, parts = len(parts), append(parts, verdictPart{kind: kind, path: path})
		}
		parts[i].findings = append(parts[i].findings, f)
	}
	for _, f := range v.Findings {
		switch {
		case f.Condition == catalogue.OpReminder:
			add(partReminders, "", f)
		case f.Gate:
			add(partGates, "", f)
		case f.Path == "":
			add(partCommon, "", f)
		default:
			add(partPath, f.Path, f)
		}
	}
	order := []partKind{partGates, partCommon, partPath, partReminders}
	slices.SortStableFunc(parts, func(a, b verdictPart) int {
		decides := func(p verdictPart) int {
			if p.kind == partPath && p.path != v.Path {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(slices.Index(order, a.kind), slices.Index(order, b.kind)), decides(a)-decides(b))
	})
	return parts
}

func (e *env) partTitle(cat *catalogue.Catalogue, v eligibility.Verdict, part verdictPart) string {
	if part.kind != partPath {
		return e.t("verdict_page." + string(part.kind))
	}
	return e.t("verdict_page.of-path", "Path", upperFirst(e.pathName(cat, v, part.path)), "Decides", part.path == v.Path, "Met", v.Result == eligibility.Met)
}

// pathName names the path of a verdict.
func (e *env) pathName(cat *catalogue.Catalogue, v eligibility.Verdict, id string) string {
	if rule, ok := cat.Rule(v.Honour, v.Subject.For(), v.Regime); ok {
		for _, path := range rule.Paths {
			if path.ID == id {
				return e.pathTitle(path)
			}
		}
	}
	return id
}

func upperFirst(text string) string {
	letters := []rune(text)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}

func (e *env) printFinding(cat *catalogue.Catalogue, f eligibility.Finding) {
	mark := resultMark(f.Result)
	if f.Condition == catalogue.OpReminder {
		mark = "•"
	}
	e.printLine(fmt.Sprintf("  %s %s [%s]", mark, f.Why(cat, e.language()), cat.Cite(f.Basis.Source)))
	var grades []string
	for _, evidence := range f.Evidence {
		if evidence.Fact != "" {
			continue // the sentence says it
		}
		if evidence.Grade != nil {
			grades = append(grades, fmt.Sprintf("%d: %s", evidence.Grade.Year, evidence.Grade.Grade))
			continue
		}
		e.printLine("      – " + e.evidence(cat, evidence))
	}
	if len(grades) > 0 {
		e.printLine("      – " + strings.Join(grades, "; "))
	}
}

// printPresumed says in a line what counts as given because nobody denies it.
func (e *env) printPresumed(cat *catalogue.Catalogue, findings []eligibility.Finding) {
	var words []string
	var source string
	for _, f := range findings {
		if fact, presumed := f.Presumed(); presumed {
			words = append(words, e.factWords(fact))
			source = cmp.Or(source, f.Basis.Source)
		}
	}
	if len(words) > 0 {
		e.printLine("  ✓ " + e.t("verdict_page.presumed", "Facts", strings.Join(words, "; ")) + " [" + cat.Cite(source) + "]")
	}
}

// factWords says a fact in the language of the user.
func (e *env) factWords(fact catalogue.Fact) string {
	if e.language() == eligibility.English {
		return fact.En
	}
	return fact.Vi
}

// printProcedure says what the proposal needs: the votes, the day, the papers.
func (e *env) printProcedure(cat *catalogue.Catalogue, v eligibility.Verdict) {
	typ := verdictType(cat, v)
	var lines []string
	for _, vote := range cat.Votes(v.Honour, v.Subject.For(), v.Regime) {
		if typ == string(registry.ByFeat) || typ == string(registry.ByService) {
			break // the simple way, without a council
		}
		lines = append(lines, e.t("verdict_page.vote", "Body", e.t("ballot_body."+vote.Body), "Pct", vote.MinPct, "Over", vote.Over, "Secret", vote.Secret,
			"Conference", vote.Body == catalogue.Conference, "Cite", cat.Cite(vote.Source)))
	}
	for _, deadline := range cat.Deadlines(v.Honour, typ, v.Regime) {
		lines = append(lines, e.t("verdict_page.deadline", "Days", e.deadlineDays(deadline, v.Year), "To", deadline.To, "Sets", deadline.Sets,
			"Parts", strings.Join(deadline.Parts, "; "), "Cite", cat.Cite(deadline.Source)))
	}
	if len(lines) == 0 {
		return
	}
	e.printLine("")
	e.printLine(e.t("verdict_page.procedure"))
	for _, line := range lines {
		e.printLine("  • " + line)
	}
}

// verdictType is the type of commendation of the path that decides.
func verdictType(cat *catalogue.Catalogue, v eligibility.Verdict) string {
	rule, ok := cat.Rule(v.Honour, v.Subject.For(), v.Regime)
	if !ok {
		return ""
	}
	for _, path := range rule.Paths {
		if path.ID == v.Path {
			return path.Type
		}
	}
	return rule.Type
}

// deadlineDays writes the days before which a proposal must be there: "Y-11-01"
// of 2018 is 01/11/2018.
func (e *env) deadlineDays(d catalogue.Deadline, year cal.Year) string {
	var days []string
	for _, day := range d.Days(year) {
		days = append(days, day.Short())
	}
	return strings.Join(days, ", ")
}

// resultMark is the sign of a result on the screen.
func resultMark(r eligibility.Result) string {
	switch r {
	case eligibility.Met:
		return "✓"
	case eligibility.NotMet:
		return "✗"
	case eligibility.OnHold:
		return "‖"
	}
	return "?"
}

func (e *env) regime(cat *catalogue.Catalogue, id string) string {
	for _, r := range cat.Regimes() {
		if r.ID == id {
			return r.Name
		}
	}
	return e.t("verdict_page.no-regime")
}

// honourTitle is the honour's name in a language.
func honourTitle(cat *catalogue.Catalogue, code string, on cal.Date, lang eligibility.Lang) string {
	honour, _, err := cat.Honour(code, on)
	switch {
	case err != nil:
		return code
	case lang == eligibility.English:
		return honour.FullNameEn()
	}
	return honour.FullName("")
}
