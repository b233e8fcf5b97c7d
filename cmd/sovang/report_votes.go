package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

// What the votes on nominations mean for the papers.

// carried returns the lines without those that a vote went against, and tells
// who they are; those that were asked for by number stay, told all the same.
func (e *env) carried(office dossier.Office, entries []dossier.Entry, byNumber bool) ([]dossier.Entry, error) {
	var failed, rest []dossier.Entry
	for _, entry := range entries {
		if office.Failed(entry) {
			failed = append(failed, entry)
		} else {
			rest = append(rest, entry)
		}
	}
	names, ids := namesAndNumbers(failed)
	switch {
	case len(failed) == 0:
		return entries, nil
	case byNumber:
		e.notice("say.failed-taken", "Lines", names)
		return entries, nil
	case len(rest) == 0:
		return nil, &refusal{exitRefused, "error.all-failed", []any{"Lines", names}, "hint.all-failed"}
	}
	e.notice("say.failed-left-out", "Lines", names, "IDs", ids)
	return rest, nil
}

// namesAndNumbers names nominations one by one, and lists their numbers.
func namesAndNumbers(entries []dossier.Entry) (names, ids string) {
	var lines, numbers []string
	for _, entry := range entries {
		lines = append(lines, fmt.Sprintf("%s (ID %d, %s)", entry.FullName(), entry.Nomination.ID, entry.HonourName))
		numbers = append(numbers, strconv.FormatInt(entry.Nomination.ID, 10))
	}
	return strings.Join(lines, "; "), strings.Join(numbers, ",")
}

// noticeMinutes tells of votes that lack the number of the minutes of their
// meeting.
func (e *env) noticeMinutes(entries []dossier.Entry) {
	var numbers []string
	for _, id := range dossier.WithoutMinutes(entries) {
		numbers = append(numbers, strconv.FormatInt(id, 10))
	}
	if len(numbers) > 0 {
		e.notice("say.no-minutes-number", "IDs", strings.Join(numbers, ", "))
	}
}

// meetingNominations returns the nominations for the minutes of a body, with
// the days on which it voted: on a day on which it met all that it voted on,
// whatever became of them since; else those that are open.
func meetingNominations(ctx context.Context, reg *store.Register, filter store.NominationFilter, body string, on cal.Date) ([]registry.Nomination, []cal.Date, error) {
	all, err := findNominations(ctx, reg, filter)
	if err != nil {
		return nil, nil, err
	}
	open := undecided(all, filter)
	days := dossier.MeetingDays(open, body)
	if len(open) == 0 {
		days = dossier.MeetingDays(all, body)
	}
	switch met := dossier.MeetingDays(all, body); {
	case slices.Contains(met, on), !on.IsDay() && len(days) > 0, len(open) == 0 && len(met) > 0:
		return all, days, nil
	case len(open) == 0:
		return nil, nil, noNominations()
	}
	return open, days, nil
}
