package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// sheetChoice names the certificates that a run is about: those of a decision,
// some of them, or the one of an award.
type sheetChoice struct {
	decision decisionQuery
	ordinals []int64 // empty for all
	award    int64   // 0 for none
}

func sheetChoiceFlags() []cli.Flag {
	return append([]cli.Flag{text("decision"), text("ordinal"), text("award")}, decisionRefFlags()...)
}

// parseSheetChoice reads the choice: an award tells its decision by itself.
func parseSheetChoice(a *arguments) sheetChoice {
	c := sheetChoice{
		decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
		ordinals: a.numbers("ordinal"), award: int64(a.number("award")),
	}
	switch {
	case a.isSet("award") && c.award == 0:
		a.fail(badValue("award", a.raw("award"), "1, 2, 3 …"))
	case c.award != 0 && (c.decision.number != "" || a.isSet("ordinal")):
		a.fail(&usageError{id: "error.award-or-decision"})
	case c.award == 0 && c.decision.number == "":
		a.fail(missingFlag("decision"))
	case a.isSet("ordinal") && len(c.ordinals) == 0:
		a.fail(badValue("ordinal", a.raw("ordinal"), "3, 3,5, 3-7"))
	}
	return c
}

// sheets are the certificates of a decision on their way to the printer.
type sheets struct {
	desk     *desk
	decision registry.Decision
	// states are all awards of the decision, awards those that are printed;
	// whole tells that nobody left out any.
	states []store.PaperState
	whole  bool
	awards []registry.Award
	papers []certificates.Paper
	mode   store.PrintMode
	feed   certificates.Feed
}

// openSheets finds the certificates that were chosen and how they are fed.
// Their papers are filled by [sheets.fill].
func (e *env) openSheets(ctx context.Context, reg *store.Register, c sheetChoice, f feeding) (*sheets, error) {
	if c.award != 0 {
		award, err := reg.Award(ctx, c.award)
		if err != nil {
			return nil, err
		}
		c.decision, c.ordinals = queryOf(award.Decision), []int64{int64(award.Ordinal)}
	}
	r, err := reconcile(ctx, reg, c.decision)
	if err != nil {
		return nil, err
	}
	s := &sheets{desk: r.desk, decision: r.decision, states: r.states, whole: len(c.ordinals) == 0}
	if s.awards, err = e.printable(s.states, s.decision, c.ordinals); err != nil {
		return nil, err
	}
	if s.desk.blanks, err = openBlanks(ctx, reg, f.template); err != nil {
		return nil, err
	}
	s.mode = f.modeBy(s.desk.settings)
	s.feed, err = f.feed(ctx, reg, s.desk.settings)
	return s, err
}

// printable returns the awards of a decision that stand, by ordinal.
func (e *env) printable(states []store.PaperState, decision registry.Decision, ordinals []int64) ([]registry.Award, error) {
	if len(ordinals) > 0 {
		named, err := namedPapers(states, decision, ordinals)
		if err != nil {
			return nil, err
		}
		states = named
	}
	var awards []registry.Award
	for _, state := range states {
		if award := state.Award; award.Counts() {
			awards = append(awards, award)
		} else {
			e.say("say.left-out", "ID", award.ID, "Name", award.As.Name, "Standing", e.standing(award))
		}
	}
	if len(awards) == 0 {
		return nil, &refusal{exitNotFound, "error.nothing-to-print", []any{"Number", decision.Number}, "hint.list-decisions"}
	}
	return awards, nil
}

// fill fills the papers, with their codes when the desk has a key.
func (s *sheets) fill(ctx context.Context) error {
	s.papers = make([]certificates.Paper, len(s.awards))
	for i, award := range s.awards {
		var err error
		if s.papers[i], err = s.desk.paper(ctx, award, s.decision); err != nil {
			return err
		}
	}
	return nil
}

// overBlank tells that only what is not preprinted stands on a paper.
func (s *sheets) overBlank(paper certificates.Paper) bool {
	c, isCertificate := paper.(certificates.Certificate)
	return isCertificate && (s.mode == store.OverlayPrint || c.Blank.OverlayOnly)
}

// modeOf is how a paper is printed, for the ledger.
func (s *sheets) modeOf(paper certificates.Paper) store.PrintMode {
	if s.overBlank(paper) {
		return store.OverlayPrint
	}
	return store.FullPrint
}

// templateOf names the template by which a paper is set; an extract has none.
func templateOf(paper certificates.Paper) string {
	c, _ := paper.(certificates.Certificate)
	return c.Blank.ID
}

// noticeModels tells what should be checked before the papers leave: papers
// that another unit gives, and models whose law is not certain for the
// decision's day: before the circular of 2016, and for four titles since 2024.
func (e *env) noticeModels(desk *desk, awards []registry.Award, decision registry.Decision) {
	told := make(map[string]bool)
	for _, award := range awards {
		honour := desk.honour(award, decision)
		if honour.Paper == "" || desk.signedAbove(decision) {
			continue
		}
		if decision.Issuer != desk.home.Code && !told["foreign"] {
			told["foreign"] = true
			e.notice("say.others-paper", "Issuer", decision.Issuer)
		}
		if id, words := modelDoubt(desk.catalogue, honour, decision); id != "" && !told[e.t(id, words...)] {
			told[e.t(id, words...)] = true
			e.notice(id, words...)
		}
	}
}

// modelDoubt is the message about a model whose law is not certain, "" when
// there is none.
func modelDoubt(cat *catalogue.Catalogue, honour catalogue.Honour, decision registry.Decision) (id string, words []any) {
	_, inForce, err := cat.Model(honour.Paper, decision.Date)
	uncertain := decision.Date.Year() >= 2024 && slices.Contains([]string{"CSTT", "LDTT", "DVTT", "TTLDTT"}, honour.Code)
	switch {
	case err == nil && !inForce:
		return "say.old-model", []any{"Date", decision.Date.Short()}
	case uncertain:
		return "say.new-model", []any{"Honour", honour.FullName("")}
	}
	return "", nil
}
