package main

import (
	"context"
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// certificateHanded records the hand-over of the papers of a decision.
func certificateHanded(e *env) *cli.Command {
	return &cli.Command{
		Name: "handed", Aliases: []string{"trao"},
		Flags: append([]cli.Flag{text("decision"), text("ordinal"), text("date"), text("receiver"), text("note"), boolean("dry-run")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			o, err := parseHanded(c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runHanded(c.Context, e, reg, o) })
		},
	}
}

type handedOptions struct {
	decision decisionQuery
	ordinals []int64 // empty for all that are printed and not handed over
	handover registry.Handover
}

func parseHanded(c *cli.Context) (handedOptions, error) {
	query, err := parseDecisionQuery(c, false)
	if err != nil {
		return handedOptions{}, err
	}
	a := argumentsOf(c)
	o := handedOptions{decision: query, ordinals: a.numbers("ordinal"), handover: registry.Handover{
		On: a.requiredDay("date"), Receiver: a.text("receiver"), Note: a.text("note")}}
	if a.isSet("ordinal") && len(o.ordinals) == 0 {
		a.fail(badValue("ordinal", a.raw("ordinal"), "3, 3,5, 3-7"))
	}
	return o, a.err
}

func runHanded(ctx context.Context, e *env, reg *store.Register, o handedOptions) error {
	r, err := reconcile(ctx, reg, o.decision)
	if err != nil {
		return err
	}
	chosen, err := e.toHandOver(r.states, r.decision, o)
	if err != nil {
		return err
	}
	if err := e.refuseBeforeReissue(chosen, o); err != nil {
		return err
	}
	handovers := make([]registry.Handover, len(chosen))
	ordinals := make([]int, len(chosen))
	for i, state := range chosen {
		handovers[i], ordinals[i] = o.handover, state.Award.Ordinal
		handovers[i].AwardID = state.Award.ID
	}
	warnings, err := reg.HandOver(ctx, handovers)
	if err != nil {
		return err
	}
	e.warnOfPapers(r, chosen, warnings)
	e.warnOfDays(chosen, o.handover.On)
	e.say("say.handed", "N", len(chosen), "Ordinals", ordinalRanges(ordinals), "Date", o.handover.On.Short(), "Number", r.decision.Number)
	return nil
}

// toHandOver chooses the papers of a decision: those that are named, or all
// that are printed as the register has them and not handed over.
func (e *env) toHandOver(states []store.PaperState, decision registry.Decision, o handedOptions) ([]store.PaperState, error) {
	if len(o.ordinals) > 0 {
		return namedPapers(states, decision, o.ordinals)
	}
	var chosen []store.PaperState
	for _, state := range states {
		_, printed := state.Printed()
		_, handed := state.Handed()
		switch {
		case !printed || handed || !state.Award.Counts():
		case state.Stale():
			e.notice("say.stale-left-out", "Ordinal", state.Award.Ordinal, "Name", state.Award.Today().As.Name)
		default:
			chosen = append(chosen, state)
		}
	}
	if len(chosen) == 0 {
		return nil, &refusal{exitNotFound, "error.nothing-to-hand", []any{"Number", decision.Number}, "hint.nothing-to-hand"}
	}
	return chosen, nil
}

func namedPapers(states []store.PaperState, decision registry.Decision, ordinals []int64) ([]store.PaperState, error) {
	var chosen []store.PaperState
	for _, ordinal := range slices.Compact(slices.Sorted(slices.Values(ordinals))) {
		i := slices.IndexFunc(states, func(s store.PaperState) bool { return int64(s.Award.Ordinal) == ordinal })
		if i < 0 {
			return nil, &refusal{exitNotFound, "error.no-ordinal", []any{"Number", decision.Number, "Ordinal", ordinal}, "hint.list-decisions"}
		}
		chosen = append(chosen, states[i])
	}
	return chosen, nil
}

// warnOfPapers tells of papers that were handed over though nothing says that
// they were printed, or that say what is no longer so. Those from above are
// not printed here.
func (e *env) warnOfPapers(r reconciliation, handed []store.PaperState, warnings registry.Faults) {
	e.warn(slices.DeleteFunc(warnings, func(fault registry.Fault) bool {
		return fault.Code == registry.FaultUnprinted && !r.printedHere(handed[fault.Index].Award)
	}), sheet.Places{})
	for _, state := range handed {
		if state.Stale() {
			e.notice("say.stale-handed", "Ordinal", state.Award.Ordinal, "Name", state.Award.Today().As.Name)
		}
	}
}

// showPapers shows what was printed and handed over of one award.
func (e *env) showPapers(state store.PaperState) {
	var rows [][]string
	for _, done := range state.Prints {
		detail := joinNonEmpty("; ", e.paperWords(done))
		rows = append(rows, []string{e.dayOf(done), e.t("word.printed"), e.issueWord(done.Issue), detail})
	}
	for _, h := range state.Handovers {
		rows = append(rows, []string{h.On.Short(), e.t("word.handed"), e.issueWord(h.Issue), joinNonEmpty("; ", []string{h.Receiver, h.Note})})
	}
	if len(rows) > 0 {
		e.printTable([]string{"date", "paper_event", "paper_issue", "detail"}, rows)
	}
}

// paperWords say on what and how something was printed.
func (e *env) paperWords(done store.Print) []string {
	words := []string{done.Paper, done.Template, "", done.Printer}
	if done.Paper == store.ExtractPaper {
		words[0] = e.t("word.extract")
	}
	if done.Mode == store.OverlayPrint {
		words[2] = e.t("word.overlay")
	}
	return words
}

func (e *env) issueWord(issue int) string {
	if issue == 0 {
		return e.t("word.first-paper")
	}
	return e.t("word.reissued-paper", "Number", strconv.Itoa(issue))
}
