package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sovang/registry"
	"sovang/registry/store"
)

// mostChanges is how many changes of each side are shown, the newest.
const mostChanges = 20

func (e *env) showDifference(path string, found store.Inspection, d store.Difference, there bool) error {
	if e.json {
		return e.printJSON(newDifferenceView(path, d, there))
	}
	e.printFields("backup_file", path, "last_change", lastChange(found))
	switch {
	case !there:
		e.remark("say.restore-nothing-there", "Path", e.db)
		return nil
	case d.Unreadable != nil:
		e.notice("say.restore-unreadable", "Path", e.db)
		return nil
	case !d.Related:
		e.notice("say.restore-unrelated", "Path", e.db)
	default:
		e.printFields("common_change", e.changeText(d.Common))
	}
	if d.Same() {
		e.remark("say.restore-same", "Path", e.db)
		return nil
	}
	e.showAltered(d.Altered)
	if len(d.OnlyHere)+len(d.OnlyThere) == 0 {
		e.remark("say.restore-same-log")
		return nil
	}
	e.showChanges("say.restore-lost", d.OnlyHere)
	e.showChanges("say.restore-won", d.OnlyThere)
	e.showCounts(d.Here, d.There)
	return nil
}

// showAltered tells in what the present register is not as its log says.
func (e *env) showAltered(altered error) {
	if altered == nil {
		return
	}
	e.notice("say.restore-altered", "Path", e.db)
	lines, _ := e.logFaults(altered)
	for _, line := range lines {
		e.printLine(line)
	}
}

func lastChange(found store.Inspection) string {
	if found.At.IsZero() {
		return ""
	}
	return minute(found.At)
}

func (e *env) changeText(c store.LoggedChange) string {
	return e.t("word.change", "ID", c.ID, "At", minute(c.At), "Command", c.Command)
}

func (e *env) showChanges(title string, changes []store.LoggedChange) {
	e.printLine("")
	e.printLine(e.t(title, "N", len(changes)))
	earlier := max(0, len(changes)-mostChanges)
	if earlier > 0 {
		e.printLine(e.t("say.restore-earlier", "N", earlier))
	}
	var rows [][]string
	for _, c := range changes[earlier:] {
		rows = append(rows, []string{strconv.FormatInt(c.ID, 10), minute(c.At), whoDid(c.Actor), c.Command, e.countsText(c.Records)})
	}
	if len(rows) > 0 {
		e.printTable([]string{"number", "made", "who", "command", "records"}, rows)
	}
}

func whoDid(a store.Actor) string {
	return strings.Trim(a.User+"@"+a.Machine, "@")
}

// countsText says how many records of which kinds: 2 quyết định, 30 lần khen.
func (e *env) countsText(counts []registry.Count) string {
	parts := make([]string, len(counts))
	for i, count := range counts {
		parts[i] = fmt.Sprintf("%d %s", count.N, e.kindWord(count.Kind))
	}
	return strings.Join(parts, ", ")
}

// showCounts puts the numbers of records side by side, where they differ.
func (e *env) showCounts(here, there []registry.Count) {
	ofBackup := map[registry.EntryKind]int{}
	var kinds []registry.EntryKind
	for _, count := range there {
		ofBackup[count.Kind] = count.N
		kinds = append(kinds, count.Kind)
	}
	ofRegister := map[registry.EntryKind]int{}
	for _, count := range here {
		ofRegister[count.Kind] = count.N
		if _, known := ofBackup[count.Kind]; !known {
			kinds = append(kinds, count.Kind)
		}
	}
	var rows [][]string
	for _, kind := range kinds {
		if ofRegister[kind] != ofBackup[kind] {
			rows = append(rows, []string{e.kindWord(kind), strconv.Itoa(ofRegister[kind]), strconv.Itoa(ofBackup[kind])})
		}
	}
	if len(rows) > 0 {
		e.printLine("")
		e.printTable([]string{"record_kind", "in_present", "in_backup"}, rows)
	}
}

type differenceView struct {
	Backup     string       `json:"backup"`
	Readable   bool         `json:"readable"`
	Sound      bool         `json:"sound"`
	Related    bool         `json:"related"`
	Common     *changeView  `json:"common"`
	OnlyHere   []changeView `json:"only_in_register"`
	OnlyThere  []changeView `json:"only_in_backup"`
	InRegister []kindView   `json:"in_register"`
	InBackup   []kindView   `json:"in_backup"`
}

type changeView struct {
	Operation int64      `json:"operation"`
	At        string     `json:"at"`
	User      string     `json:"user"`
	Machine   string     `json:"machine"`
	Command   string     `json:"command"`
	Records   []kindView `json:"records"`
}

func newDifferenceView(path string, d store.Difference, there bool) differenceView {
	view := differenceView{
		Backup: path, Readable: there && d.Unreadable == nil, Sound: there && d.Unreadable == nil && d.Altered == nil, Related: d.Related,
		OnlyHere: changeViews(d.OnlyHere), OnlyThere: changeViews(d.OnlyThere), InRegister: kindViews(d.Here), InBackup: kindViews(d.There),
	}
	if d.Related {
		view.Common = &changeViews([]store.LoggedChange{d.Common})[0]
	}
	return view
}

func changeViews(changes []store.LoggedChange) []changeView {
	views := []changeView{}
	for _, c := range changes {
		views = append(views, changeView{c.ID, c.At.Format(time.RFC3339), c.Actor.User, c.Actor.Machine, c.Command, kindViews(c.Records)})
	}
	return views
}
