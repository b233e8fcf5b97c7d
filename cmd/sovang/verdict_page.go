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
	"sovang/registry/paper"
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
	oneLine := false // above
	for _, part := range partsOf(d, v) {
		f, elsewhere := part.forOthers(v)
		if !elsewhere || !oneLine {
			e.printLine("")
		}
		if oneLine = elsewhere; elsewhere {
			e.printLine(e.t("verdict_page.for-others", "Path", paper.UpperFirst(e.pathName(cat, v, part.path)), "Why", f.Why(cat, e.language()), "Cite", cat.Cite(f.Basis.Source)))
			continue
		}
		e.printPart(cat, v, part)
	}
	e.printProcedure(cat, d, v)
}

func (e *env) printPart(cat *catalogue.Catalogue, v eligibility.Verdict, part verdictPart) {
	e.printLine(e.partTitle(cat, v, part))
	for _, finding := range part.findings {
		if _, presumed := finding.Presumed(); !presumed {
			e.printFinding(cat, v.Subject, finding)
		}
	}
	e.printPresumed(cat, part.findings)
	if len(part.disciplines) > 0 {
		e.printLine("  • " + e.t("verdict_page.disciplines", "List", strings.Join(e.disciplineWords(cat, part.disciplines), "; ")))
	}
}

// disciplineWords says each discipline in a few words.
func (e *env) disciplineWords(cat *catalogue.Catalogue, disciplines []registry.Discipline) []string {
	var words []string
	for _, d := range disciplines {
		text := e.evidence(cat, eligibility.Evidence{Discipline: &d})
		if d.Pending {
			text += " (" + e.t("word.pending") + ")"
		}
		words = append(words, text)
	}
	return words
}

// verdictPart is a part of the page: the gates, the conditions of every path,
// a path, or what the officer is reminded of.
type verdictPart struct {
	kind     partKind
	path     string
	findings []eligibility.Finding
	// disciplines are all that the register holds, among the reminders alone:
	// what counts as given because nobody denies it is weighed by them.
	disciplines []registry.Discipline
}

// forOthers returns the finding that a path which does not decide is for
// people of another category; ok is false for all other parts.
func (p verdictPart) forOthers(v eligibility.Verdict) (f eligibility.Finding, ok bool) {
	i := slices.IndexFunc(p.findings, func(f eligibility.Finding) bool {
		return f.Condition == catalogue.OpCategory && f.Result == eligibility.NotMet
	})
	if p.kind != partPath || p.path == v.Path || i < 0 {
		return eligibility.Finding{}, false
	}
	return p.findings[i], true
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
func partsOf(d *eligibility.Dossier, v eligibility.Verdict) []verdictPart {
	var parts []verdictPart
	part := func(kind partKind, path string) *verdictPart {
		i := slices.IndexFunc(parts, func(p verdictPart) bool { return p.kind == kind && p.path == path })
		if i < 0 {
			i, parts = len(parts), append(parts, verdictPart{kind: kind, path: path})
		}
		return &parts[i]
	}
	add := func(kind partKind, path string, f eligibility.Finding) {
		p := part(kind, path)
		p.findings = append(p.findings, f)
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
	if disciplines := disciplinesOf(d); len(disciplines) > 0 {
		part(partReminders, "").disciplines = disciplines
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

// disciplinesOf lists the disciplines of a recipient by date, without those
// that were dropped.
func disciplinesOf(d *eligibility.Dossier) []registry.Discipline {
	disciplines := slices.DeleteFunc(slices.Clone(d.Disciplines), func(d registry.Discipline) bool { return d.Dropped() })
	slices.SortStableFunc(disciplines, func(a, b registry.Discipline) int { return strings.Compare(a.Date.String(), b.Date.String()) })
	return disciplines
}

func (e *env) partTitle(cat *catalogue.Catalogue, v eligibility.Verdict, part verdictPart) string {
	if part.kind != partPath {
		return e.t("verdict_page." + string(part.kind))
	}
	return e.t("verdict_page.of-path", "Path", paper.UpperFirst(e.pathName(cat, v, part.path)), "Decides", part.path == v.Path, "Met", v.Result == eligibility.Met)
}

// pathName names the path of a verdict.
func (e *env) pathName(cat *catalogue.Catalogue, v eligibility.Verdict, id string) string {
	if rule, ok := cat.Rule(v.Honour, v.Subject.For(), v.Regime); ok {
		if path, ok := rule.Path(id); ok {
			return e.pathTitle(path)
		}
	}
	return id
}

func (e *env) printFinding(cat *catalogue.Catalogue, subject registry.Subject, f eligibility.Finding) {
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
			grades = append(grades, gradeWords(*evidence.Grade, subject))
			continue
		}
		e.printLine("      – " + e.evidence(cat, evidence))
	}
	if len(grades) > 0 {
		e.printLine("      – " + strings.Join(grades, "; "))
	}
}

// gradeWords shows a grade of a year, with whose it is when it is that of a
// party or mass body of the unit.
func gradeWords(g registry.Grade, subject registry.Subject) string {
	words := fmt.Sprintf("%d: %s", g.Year, g.Grade)
	if code := g.Subject.Code(); code != "" && code != subject.Code() {
		words += " (" + code + ")"
	}
	return words
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
