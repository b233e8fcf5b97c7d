package main

import (
	"strconv"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// verdictView is a verdict as --json prints it.
type verdictView struct {
	Honour    string        `json:"honour"`
	Recipient recipientView `json:"recipient"`
	Year      int           `json:"year"`
	On        string        `json:"on"`
	Regime    string        `json:"regime"`
	Rule      string        `json:"rule,omitempty"`
	Path      string        `json:"path,omitempty"`
	Verdict   string        `json:"verdict"`
	// Check tells that a row behind the verdict is to be checked against the
	// text of the law.
	Check    bool          `json:"check"`
	Findings []findingView `json:"findings"`
	// Disciplines are all that the register holds of the recipient, counted
	// or not.
	Disciplines []map[string]string `json:"disciplines,omitempty"`
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
	Have       string              `json:"have"`
	Need       string              `json:"need"`
	Why        string              `json:"why"`
	WhyVi      string              `json:"why_vi"`
	WhyEn      string              `json:"why_en"`
	Evidence   []map[string]string `json:"evidence"`
	Missing    []int               `json:"missing_years,omitempty"`
}

func (e *env) verdictView(cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) verdictView {
	view := verdictView{
		Honour: v.Honour, Recipient: recipientView{v.Subject.Unit, v.Subject.Person}, Year: int(v.Year), On: v.On.String(),
		Regime: v.Regime, Rule: v.Rule, Path: v.Path, Verdict: string(v.Result), Check: v.Check, Findings: []findingView{},
	}
	for _, discipline := range disciplinesOf(d) {
		view.Disciplines = append(view.Disciplines, e.evidenceView(cat, eligibility.Evidence{Discipline: &discipline}))
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
		return e.t("evidence.posting", "From", e.since(*p), "To", p.To.Short(), "Post", p.Post, "Unit", p.Unit, "Coefficient", p.Coefficient)
	}
	fact, _ := cat.Fact(ev.Fact)
	return e.factWords(fact)
}
