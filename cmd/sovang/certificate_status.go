package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// certificateStatus holds the list of a decision against what was registered,
// printed and handed over.
func certificateStatus(e *env) *cli.Command {
	return &cli.Command{
		Name: "status", Aliases: []string{"doichieu"},
		Flags: append([]cli.Flag{text("decision"), text("of"), boolean("missing"), boolean("check")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			o, err := parseStatus(c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runStatus(c.Context, e, reg, o) })
		},
	}
}

type statusOptions struct {
	decision decisionQuery
	of       int // how many the list of the decision holds, 0 if nobody counted
	// missing shows only the papers with which something is to be done, check
	// fails when there are any.
	missing, check bool
}

func parseStatus(c *cli.Context) (statusOptions, error) {
	query, err := parseDecisionQuery(c, false)
	if err != nil {
		return statusOptions{}, err
	}
	a := argumentsOf(c)
	o := statusOptions{decision: query, of: a.number("of"), missing: a.bool("missing"), check: a.bool("check")}
	if a.isSet("of") && o.of == 0 {
		a.fail(badValue("of", a.raw("of"), "1, 2, 3 …"))
	}
	return o, a.err
}

func runStatus(ctx context.Context, e *env, reg *store.Register, o statusOptions) error {
	r, err := reconcile(ctx, reg, o.decision)
	if err != nil {
		return err
	}
	r.count = store.CountPapers(r.states, o.of, r.printedHere)
	if e.json {
		err = e.printReconciliation(r, o.missing)
	} else {
		e.showReconciliation(r, o.missing)
	}
	if err == nil && o.check && !r.count.Complete() {
		return &refusal{exitRefused, "error.papers-missing", []any{"Number", r.decision.Number}, "hint.papers-missing"}
	}
	return err
}

// reconciliation is a decision with what became of its papers.
type reconciliation struct {
	desk     *desk
	decision registry.Decision
	states   []store.PaperState
	count    store.PaperCount // only where the papers were counted
}

// reconcile finds a decision and reads what became of its papers.
func reconcile(ctx context.Context, reg *store.Register, query decisionQuery) (reconciliation, error) {
	var r reconciliation
	var err error
	if r.decision, err = query.find(ctx, reg); err != nil {
		return r, err
	}
	if r.desk, err = openDesk(ctx, reg); err != nil {
		return r, err
	}
	r.states, err = reg.Reconcile(ctx, r.decision.Ref())
	return r, err
}

// printedHere tells that the unit itself gives the certificate of an award:
// those from above come ready printed.
func (r reconciliation) printedHere(award registry.Award) bool {
	return r.desk.givesPaper(award, r.decision)
}

// givesPaper tells that the certificate of an award is the unit's own to give.
func (d *desk) givesPaper(award registry.Award, decision registry.Decision) bool {
	return d.honour(award, decision).Paper != "" && decision.Issuer == d.home.Code
}

// lacking tells that something is to be done with a paper.
func (r reconciliation) lacking(s store.PaperState) bool {
	_, printed := s.Printed()
	_, handed := s.Handed()
	return s.Award.Counts() && (!handed || s.Stale() || !printed && r.printedHere(s.Award))
}

func (e *env) showReconciliation(r reconciliation, missing bool) {
	var rows [][]string
	for _, state := range r.states {
		if !missing || r.lacking(state) {
			rows = append(rows, e.paperRow(r, state))
		}
	}
	e.printTable([]string{"ordinal", "recipient", "honour", "printed_on", "handed_on", "note"}, rows)
	c := r.count
	e.printFields("decided", strconv.Itoa(c.Decided), "in_register", countOf(c.Registered, c.Gaps, e), "beyond", ordinalRanges(c.Beyond),
		"lost_awards", nonZero(c.Lost), "printed_papers", strconv.Itoa(c.Printed), "above_papers", nonZero(c.Above),
		"handed_papers", strconv.Itoa(c.Handed), "unprinted", listed(c.Unprinted, e), "unhanded", listed(c.Unhanded, e), "stale", listed(c.Stale, e))
	if c.Complete() {
		e.say("say.papers-complete")
	}
}

// paperRow is a line of the table.
func (e *env) paperRow(r reconciliation, s store.PaperState) []string {
	today := s.Award.Today()
	row := []string{strconv.Itoa(s.Award.Ordinal), spaced(today.As.Rank, today.As.Name), honourName(r.desk.catalogue, today), "", "", e.paperNote(r, s)}
	if done, printed := s.Printed(); printed {
		row[3] = e.dayOf(done)
	}
	if h, handed := s.Handed(); handed {
		row[4] = h.On.Short()
	}
	return row
}

// printedOn is the day on which something was printed, by the clock of the
// office; zero when it is not known.
func (e *env) printedOn(done store.Print) cal.Date {
	if done.At.IsZero() {
		return cal.Date{}
	}
	return cal.DateOf(done.At.In(e.now().Location()))
}

// dayOf writes the day on which something was printed.
func (e *env) dayOf(done store.Print) string {
	return cmp.Or(e.printedOn(done).Short(), e.t("word.unknown-day"))
}

// paperNote says what a reader of the table should know of a paper.
func (e *env) paperNote(r reconciliation, s store.PaperState) string {
	if !s.Award.Counts() {
		return e.t("standing." + string(s.Award.Standing()))
	}
	var notes []string
	if s.Stale() {
		notes = append(notes, e.t("word.stale"))
	}
	if event, ok := s.Award.LastReissue(); ok {
		notes = append(notes, e.reissueWords(event))
	}
	done, printed := s.Printed()
	switch {
	case !printed && !r.printedHere(s.Award):
		notes = append(notes, e.t("word.from-above"))
	case printed && done.Mode == store.OverlayPrint:
		notes = append(notes, e.t("word.overlay"))
	}
	if h, ok := s.Handed(); ok {
		notes = append(notes, h.Receiver, h.Note)
	}
	return joinNonEmpty("; ", notes)
}

// reissueWords names how a paper was issued anew: cấp lại số 02 ngày 05/3/2025.
func (e *env) reissueWords(event registry.Event) string {
	kind := e.t("event.reissued")
	if event.Reissue.Kind != "" {
		kind = e.t("reissue_kind." + string(event.Reissue.Kind))
	}
	return e.t("word.reissue", "Kind", kind, "Number", event.Reissue.Number, "Date", event.Date.Short())
}

// countOf is a count, and the numbers that are missing in it.
func countOf(n int, gaps []int, e *env) string {
	if len(gaps) == 0 {
		return strconv.Itoa(n)
	}
	return e.t("word.count-gaps", "N", n, "Gaps", ordinalRanges(gaps))
}

// listed is how many ordinals there are, and which; "" for none.
func listed(ordinals []int, e *env) string {
	if len(ordinals) == 0 {
		return ""
	}
	return e.t("word.count-ordinals", "N", len(ordinals), "Ordinals", ordinalRanges(ordinals))
}

// joinNonEmpty joins the words that are there.
func joinNonEmpty(between string, words []string) string {
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), between)
}

func nonZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// ordinalRanges writes rising numbers short: 1-3, 5, as --ordinal reads them.
func ordinalRanges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		if last > i {
			parts = append(parts, fmt.Sprintf("%d-%d", numbers[i], numbers[last]))
		} else {
			parts = append(parts, strconv.Itoa(numbers[i]))
		}
		i = last + 1
	}
	return strings.Join(parts, ", ")
}
