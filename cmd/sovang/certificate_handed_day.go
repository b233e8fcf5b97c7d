package main

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// The day of a hand-over tells which paper of an award it was: before a
// re-issue it can only have been the one that the re-issue replaced.

// paperOn is which paper of an award was in force on a day: 0 for the first, n
// for that of the nth re-issue.
func paperOn(award registry.Award, day cal.Date) int { return award.Before(day.Next()).Reissues() }

// refuseBeforeReissue refuses a day before a re-issue where the new paper must
// be meant: nobody named the paper, or the old one was handed over long ago.
func (e *env) refuseBeforeReissue(chosen []store.PaperState, o handedOptions) error {
	for _, state := range chosen {
		event, reissued := state.Award.LastReissue()
		if !reissued || !o.handover.On.Before(event.Date) {
			continue
		}
		old := slices.IndexFunc(state.Handovers, func(h registry.Handover) bool { return h.Issue == paperOn(state.Award, o.handover.On) })
		if old < 0 && len(o.ordinals) > 0 {
			continue
		}
		words := []any{"Ordinal", state.Award.Ordinal, "What", e.reissueWords(event), "On", o.handover.On.Short(), "From", event.Date.Short()}
		if old >= 0 {
			words = append(words, "Old", state.Handovers[old].On.Short())
		}
		return &refusal{exitFailure, "error.handed-before-reissue", words, "hint.handed-before-reissue"}
	}
	return nil
}

// warnOfDays tells of hand-overs that were recorded of an older paper, and of
// those before the day on which the paper was printed: one of the two days may
// be mistyped.
func (e *env) warnOfDays(handed []store.PaperState, on cal.Date) {
	var days []cal.Date
	printed := make(map[cal.Date][]int)
	for _, state := range handed {
		issue := paperOn(state.Award, on)
		if event, _ := state.Award.LastReissue(); issue < state.Award.Reissues() {
			e.notice("say.old-handed", "Ordinal", state.Award.Ordinal, "What", e.reissueWords(event))
		}
		day := e.firstPrinted(state, issue)
		if !on.Before(day) {
			continue
		}
		if printed[day] == nil {
			days = append(days, day)
		}
		printed[day] = append(printed[day], state.Award.Ordinal)
	}
	for _, day := range days {
		e.notice("say.handed-before-print", "Ordinals", ordinalRanges(printed[day]), "On", on.Short(), "Printed", day.Short())
	}
}

// firstPrinted is the day on which a paper of an award was printed first; zero
// when the register knows of no print or not of its day.
func (e *env) firstPrinted(state store.PaperState, issue int) cal.Date {
	for _, done := range state.Prints { // the oldest first
		if done.Issue == issue && done.Paper != store.ExtractPaper {
			return e.printedOn(done)
		}
	}
	return cal.Date{}
}
