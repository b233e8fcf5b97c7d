package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// verdictView is a verdict as --json prints it.
type verdictView struct {
	Honour    string        `json:"honour"`
	Recipient recipientView `json:"recipient"`
	Year      int           `json:"year"`
	On        string        `json:"on"`
	Regime    string        `json:"regime,omitempty"`
	Rule      string        `json:"rule,omitempty"`
	Path      string        `json:"path,omitempty"`
	Verdict   string        `json:"verdict"`
	// Check tells that a row behind the verdict is to be checked against the
	// text of the law.
	Check    bool          `json:"check"`
	Findings []findingView `json:"findings"`
}

type recipientView struct {
	Unit   string `json:"unit,omitempty"`
	Person string `json:"person,omitempty"`
}

type findingView struct {
	Rule       string              `json:"rule"`
	Path       string              `json:"path,omitempty"`
	Condition  string              `json:"condition"`
	Cite       string              `json:"cite"`
	Confidence string              `json:"confidence"`
	Result     string              `json:"result"`
	Have       string              `json:"have,omitempty"`
	Need       string              `json:"need,omitempty"`
	Why        string              `json:"why"`
	WhyVi      string              `json:"why_vi"`
	WhyEn      string              `json:"why_en"`
	Evidence   []map[string]string `json:"evidence"`
	Missing    []int               `json:"missing_years,omitempty"`
}

func (e *env) verdictView(cat *catalogue.Catalogue, v eligibility.Verdict) verdictView {
	view := verdictView{
		v.Honour, recipientView{v.Subject.Unit, v.Subject.Person}, int(v.Year), v.On.String(), v.Regime, v.Rule, v.Path, string(v.Result), v.Check, []findingView{},
	}
	for _, f := range v.Findings {
		view.Findings = append(view.Findings, e.findingView(cat, f))
	}
	return view
}

func (e *env) findingView(cat *catalogue.Catalogue, f eligibility.Finding) findingView {
	view := findingView{
		Rule: f.Rule, Path: f.Path, Condition: string(f.Condition), Cite: cat.Cite(f.Basis.Source), Confidence: string(f.Basis.Confidence),
		Result: string(f.Result), Have: f.Have, Need: f.Need, Why: f.Why(cat, e.language()),
		WhyVi: f.Why(cat, eligibility.Vietnamese), WhyEn: f.Why(cat, eligibility.English), Evidence: []map[string]string{},
	}
	for _, evidence := range f.Evidence {
		view.Evidence = append(view.Evidence, e.evidenceView(cat, evidence))
	}
	for _, year := range f.Missing {
		view.Missing = append(view.Missing, int(year))
	}
	return view
}

// evidenceView names a record on which a finding rests: its sort, then words
// that a reader finds it by.
func (e *env) evidenceView(cat *catalogue.Catalogue, ev eligibility.Evidence) map[string]string {
	text := e.evidence(cat, ev)
	switch {
	case ev.Award != nil:
		return map[string]string{"award": strconv.FormatInt(ev.Award.ID, 10), "decision": ev.Award.Decision.String(), "text": text}
	case ev.Grade != nil:
		return map[string]string{"grade": ev.Grade.Grade, "kind": string(ev.Grade.Kind), "year": strconv.Itoa(int(ev.Grade.Year)), "text": text}
	case ev.Initiative != nil:
		return map[string]string{"initiative": strconv.FormatInt(ev.Initiative.ID, 10), "text": text}
	case ev.Discipline != nil:
		return map[string]string{"discipline": ev.Discipline.Form, "text": text}
	case ev.Posting != nil:
		return map[string]string{"posting": ev.Posting.From.String(), "text": text}
	}
	return map[string]string{"fact": ev.Fact, "text": text}
}

// evidence says in a line on what a finding rests.
func (e *env) evidence(cat *catalogue.Catalogue, ev eligibility.Evidence) string {
	switch {
	case ev.Award != nil:
		h := ev.Award
		return e.t("evidence.award", "Honour", honourName(cat, registry.Award{Honour: h.Honour}), "Period", h.Period.String(), "Number", h.Decision.Number, "Date", h.DecidedOn.Short(), "ID", h.ID)
	case ev.Grade != nil:
		return e.t("evidence.grade", "Year", int(ev.Grade.Year), "Kind", e.t("grade_kind."+string(ev.Grade.Kind)), "Grade", ev.Grade.Grade)
	case ev.Initiative != nil:
		i := ev.Initiative
		return e.t("evidence.initiative", "Kind", e.t("initiative_kind."+i.Kind), "Title", i.Title, "Year", int(i.Year), "Level", e.t("recogniser."+string(i.RecognisedBy)))
	case ev.Discipline != nil:
		return e.t("evidence.discipline", "Form", e.t("discipline_form."+ev.Discipline.Form), "Date", ev.Discipline.Date.Short())
	case ev.Posting != nil:
		p := ev.Posting
		return e.t("evidence.posting", "From", p.From.Short(), "To", p.To.Short(), "Post", p.Post, "Unit", p.Unit, "Coefficient", p.Coefficient)
	}
	fact, _ := cat.Fact(ev.Fact)
	return e.factWords(fact)
}

// printVerdict prints a verdict as a page: the answer, then the findings
// gate by gate and path by path, each with its article and its evidence.
func (e *env) printVerdict(cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) {
	e.printLine(e.t("verdict_page.title", "Honour", e.honourTitle(cat, v.Honour, v.On), "Name", dossierName(d), "Code", d.Subject.Code(), "Year", int(v.Year)))
	answer := e.t("verdict." + string(v.Result))
	if v.Path != "" {
		answer += " " + e.t("verdict_page.path", "Path", e.pathName(cat, v, v.Path))
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
	return e.t("verdict_page.of-path", "Path", upperFirst(e.pathName(cat, v, part.path)), "Decides", part.path == v.Path)
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
	typ := ""
	if rule, ok := cat.Rule(v.Honour, v.Subject.For(), v.Regime); ok {
		typ = rule.Type
		for _, path := range rule.Paths {
			if path.ID == v.Path {
				typ = path.Type
			}
		}
	}
	var lines []string
	for _, vote := range cat.Votes(v.Honour, v.Subject.For(), v.Regime) {
		if typ == string(registry.ByFeat) || typ == string(registry.ByService) {
			break // the simple way, without a council
		}
		lines = append(lines, e.t("verdict_page.vote", "Body", e.t("ballot_body."+vote.Body), "Pct", vote.MinPct, "Over", vote.Over, "Secret", vote.Secret, "Cite", cat.Cite(vote.Source)))
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

// honourTitle is the honour's name in the language of the user.
func (e *env) honourTitle(cat *catalogue.Catalogue, code string, on cal.Date) string {
	honour, _, err := cat.Honour(code, on)
	if err != nil {
		return code
	}
	if e.language() == eligibility.English {
		return honour.FullNameEn()
	}
	return honour.FullName("")
}
