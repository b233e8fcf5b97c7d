package main

import (
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// printProcedure says what the proposal needs: the votes, the day, the
// papers, and who signs.
func (e *env) printProcedure(cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) {
	typ := verdictType(cat, v)
	var lines []string
	for _, vote := range eligibility.VotesAsked(cat, v.Honour, v.Subject.For(), registry.AwardType(typ), v.Regime) {
		lines = append(lines, e.t("verdict_page.vote", "Body", e.t("ballot_body."+vote.Body), "Pct", vote.MinPct, "Over", vote.Over, "Secret", vote.Secret,
			"Conference", vote.Body == catalogue.Conference, "Cite", cat.Cite(vote.Source)))
	}
	for _, deadline := range cat.Deadlines(v.Honour, typ, v.Regime) {
		lines = append(lines, e.t("verdict_page.deadline", "Days", e.deadlineDays(deadline, v.Year), "To", deadline.To, "Sets", deadline.Sets,
			"Parts", strings.Join(deadline.Parts, "; "), "Cite", cat.Cite(deadline.Source)))
	}
	if line, ok := e.signingLine(cat, d, v); ok {
		lines = append(lines, line)
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
	if path, ok := rule.Path(v.Path); ok {
		return path.Type
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

// signingLine names the lowest level that may sign for the recipient; where
// the register does not tell, it says what it lacks. ok is false when nothing
// is known.
func (e *env) signingLine(cat *catalogue.Catalogue, d *eligibility.Dossier, v eligibility.Verdict) (line string, ok bool) {
	recipient := signeeOf(d, v.On)
	for _, level := range catalogue.Levels() {
		f, known := eligibility.MaySign(cat, level, v.Honour, recipient, v.On)
		switch {
		case !known:
			return "", false
		case f.Result == eligibility.Met:
			return e.t("verdict_page.signing", "Level", eligibility.LevelName(level, e.language()), "Above", level.Rank() < catalogue.Ministry.Rank(), "Cite", cat.Cite(f.Basis.Source)), true
		case f.Result == eligibility.Unknown:
			return fmt.Sprintf("%s [%s]", f.Why(cat, e.language()), cat.Cite(f.Basis.Source)), true
		}
	}
	return "", false
}

// signeeOf is the recipient as of a day, for whom somebody signs.
func signeeOf(d *eligibility.Dossier, on cal.Date) eligibility.Signee {
	signee := eligibility.Signee{
		Subject: d.Subject.For(), Category: d.Person.Category, Echelon: d.Unit.Echelon, Equivalent: d.Unit.Equivalent}
	if posting, ok := d.Person.PostingOn(on); ok {
		signee.Rank = posting.Rank
	}
	return signee
}
