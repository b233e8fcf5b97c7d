package main

import (
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/store"
)

// mostRecoded is how many new codes are shown.
const mostRecoded = 5

// showMerger shows what a merger would do; contradictions are an error, with
// both versions of each record.
func (e *env) showMerger(path string, report store.MergeReport) error {
	if e.json {
		if err := e.printJSON(newMergerView(path, report)); err != nil {
			return err
		}
	} else {
		e.showMergerCounts(path, report)
		e.showConflicts(report.Conflicts)
	}
	switch {
	case len(report.Conflicts) > 0:
		return mergerRefused(path, report)
	case !report.Changes():
		e.remark("say.merge-nothing", "Path", path)
	}
	return nil
}

// mergerRefused names the ways on: awards at another place of a list get new
// numbers, papers issued anew and records made one here stay, of all else a side
// may be kept.
func mergerRefused(path string, report store.MergeReport) error {
	places, firm, twice := 0, 0, 0
	for _, conflict := range report.Conflicts {
		if awardsTwin(conflict, report.Twins) {
			twice++
		}
		switch {
		case !conflict.Stranger:
		case conflict.Kind == registry.Awards:
			places++
		case conflict.Kind == store.AwardEvents, conflict.Kind == registry.Mergers:
			firm++
		}
	}
	hint := "hint.merge-renumber-keep"
	switch {
	case firm > 0:
		hint = "hint.merge-ours"
	case twice > 0:
		hint = "hint.merge-twice"
	case places == 0:
		hint = "hint.merge-conflicts"
	case places == len(report.Conflicts):
		hint = "hint.merge-renumber"
	}
	return &refusal{exitRefused, "error.merge-conflicts", []any{"Path", path, "N", len(report.Conflicts)}, hint}
}

func (e *env) showMergerCounts(path string, report store.MergeReport) {
	e.printFields("merge_file", path, "unit", report.Unit)
	rows := [][]string{}
	for _, count := range newMergerCounts(report) {
		rows = append(rows, []string{e.kindWord(registry.EntryKind(count.Kind)), strconv.Itoa(count.New), strconv.Itoa(count.Changed),
			strconv.Itoa(count.Kept), strconv.Itoa(count.Same)})
	}
	e.printTable([]string{"record_kind", "merge_new", "merge_changed", "merge_kept", "merge_same"}, rows)
	for i, moved := range report.Recoded {
		if i == mostRecoded {
			e.remark("say.merge-recoded-more", "N", len(report.Recoded)-i)
			break
		}
		e.remark("say.merge-recoded", "Kind", e.kindWord(moved.Kind), "Name", moved.Name, "From", moved.From, "To", moved.To)
	}
	e.warnOfMetTwins(report.Twins)
}

func (e *env) showConflicts(conflicts []store.Conflict) {
	for _, conflict := range conflicts {
		e.printLine("")
		e.printLine(e.kindWord(conflict.Kind) + " " + conflict.Name)
		var rows [][]string
		for _, d := range conflict.Different {
			rows = append(rows, []string{e.logField(conflict.Kind, d.Field), e.valueWord(conflict.Kind, d.Field, d.Ours), e.valueWord(conflict.Kind, d.Field, d.Theirs)})
		}
		e.printTable([]string{"field", "merge_ours", "merge_theirs"}, rows)
	}
}

type mergerView struct {
	File      string         `json:"file"`
	Unit      string         `json:"unit"`
	Records   []mergerCount  `json:"records"`
	Recoded   []recodedView  `json:"recoded"`
	Conflicts []conflictView `json:"conflicts"`
	Twins     []metTwinView  `json:"twins"`
}

type mergerCount struct {
	Kind    string `json:"kind"`
	New     int    `json:"new"`
	Changed int    `json:"changed"`
	Kept    int    `json:"kept"`
	Same    int    `json:"same"`
}

type recodedView struct {
	Kind string `json:"kind"`
	From string `json:"from"`
	To   string `json:"to"`
	Name string `json:"name"`
}

type conflictView struct {
	Kind      string           `json:"kind"`
	Key       string           `json:"key"`
	Name      string           `json:"name"`
	UID       string           `json:"uid"`
	TheirUID  string           `json:"their_uid"`
	Different []differenceLine `json:"different"`
	Stranger  bool             `json:"two_things"`
}

type differenceLine struct {
	Field  string `json:"field"`
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
}

func newMergerView(path string, report store.MergeReport) mergerView {
	view := mergerView{File: path, Unit: report.Unit, Records: newMergerCounts(report), Recoded: []recodedView{}, Conflicts: []conflictView{},
		Twins: newMetTwinViews(report.Twins)}
	for _, moved := range report.Recoded {
		view.Recoded = append(view.Recoded, recodedView{string(moved.Kind), moved.From, moved.To, moved.Name})
	}
	for _, c := range report.Conflicts {
		lines := []differenceLine{}
		for _, d := range c.Different {
			lines = append(lines, differenceLine(d))
		}
		view.Conflicts = append(view.Conflicts, conflictView{string(c.Kind), c.Key, c.Name, c.OurUID, c.TheirUID, lines, c.Stranger})
	}
	return view
}

// newMergerCounts puts the numbers of records of a kind into one row.
func newMergerCounts(report store.MergeReport) []mergerCount {
	rows := []mergerCount{}
	for _, part := range []struct {
		list []registry.Count
		n    func(*mergerCount) *int
	}{
		{report.New, func(m *mergerCount) *int { return &m.New }}, {report.Changed, func(m *mergerCount) *int { return &m.Changed }},
		{report.Kept, func(m *mergerCount) *int { return &m.Kept }}, {report.Settled, func(m *mergerCount) *int { return &m.Kept }}, {report.Same, func(m *mergerCount) *int { return &m.Same }},
	} {
		for _, count := range part.list {
			at := slices.IndexFunc(rows, func(m mergerCount) bool { return m.Kind == string(count.Kind) })
			if at < 0 {
				at = len(rows)
				rows = append(rows, mergerCount{Kind: string(count.Kind)})
			}
			*part.n(&rows[at]) += count.N
		}
	}
	return rows
}
