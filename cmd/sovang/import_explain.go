package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// readingView is how a list was read, as --json prints it.
type readingView struct {
	Sheet   string        `json:"sheet,omitempty"`
	Kind    string        `json:"kind,omitempty"`
	Because string        `json:"because"`
	Head    []int         `json:"head"`
	Columns []columnView  `json:"columns"`
	Facts   []factView    `json:"facts"`
	Skipped []skippedView `json:"skipped"`
	Rows    int           `json:"rows"`
	Samples []sampleView  `json:"samples"`
	Fits    []string      `json:"fits"` // names of mappings
	Seen    []string      `json:"seen,omitempty"`
}

type columnView struct {
	Column  string   `json:"column"`
	Heading string   `json:"heading"`
	Use     string   `json:"use"`
	Fields  []string `json:"fields,omitempty"`
	Near    string   `json:"near,omitempty"`
}

type factView struct {
	Row   int    `json:"row"`
	Field string `json:"field"`
	Value string `json:"value"`
	Used  bool   `json:"used"`
	// Unused tells why it does not count: column, flag, unknown.
	Unused string `json:"unused,omitempty"`
	// ByRow tells that it counts for rows that lack it alone.
	ByRow bool `json:"by_row,omitempty"`
}

type skippedView struct {
	Row  int    `json:"row"`
	Why  string `json:"why"`
	Text string `json:"text"`
}

type sampleView struct {
	Row    int               `json:"row"`
	Values map[string]string `json:"values"`
}

type oldColumnView struct {
	Sheet     string          `json:"sheet,omitempty"`
	Column    string          `json:"column"`
	Heading   string          `json:"heading,omitempty"`
	Encoding  string          `json:"encoding"`
	ByFont    bool            `json:"by_font"`
	Sure      bool            `json:"sure"`
	Cells     int             `json:"cells"`
	Kept      int             `json:"kept"`
	LostHorns bool            `json:"lost_horns"`
	Samples   []oldSampleView `json:"samples"`
}

type oldSampleView struct {
	Row    int    `json:"row"`
	Before string `json:"before"`
	After  string `json:"after"`
}

type explanationView struct {
	Lists   []readingView   `json:"lists"`
	OldText []oldColumnView `json:"old_text"`
	Faults  []string        `json:"faults"`
	Entries map[string]int  `json:"entries"`
}

// explainList says how a file is read and writes nothing. Old texts are shown
// converted, as they would be read.
func explainList(ctx context.Context, e *env, reg *store.Register, o importOptions, data []byte) error {
	if o.oldText == sheet.RefuseOldText {
		o.oldText = sheet.ConvertOldText
	}
	document, err := e.readList(ctx, reg, o, data)
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(e.explanationOf(document))
	}
	for i, reading := range document.Readings {
		if i > 0 {
			fmt.Fprintln(e.stdout)
		}
		e.printReading(reading)
	}
	if len(document.OldText) > 0 {
		fmt.Fprintln(e.stdout)
		fmt.Fprintln(e.stdout, e.t("reading.old-text"))
		e.showOldText(e.stdout, document.OldText)
	}
	if len(document.Readings) == 0 {
		for _, count := range document.Batch.Len() {
			if count.N > 0 {
				fmt.Fprintln(e.stdout, e.t("reading.entries", "Kind", e.t("kind."+string(count.Kind)), "N", count.N))
			}
		}
	}
	e.sayFaults(document)
	return nil
}

// sayFaults says what keeps the list from being imported.
func (e *env) sayFaults(document sheet.Document) {
	for _, fault := range document.Join(nil) {
		word := "word.error"
		if fault.Warning {
			word = "word.warning"
		}
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t(word), e.sentence(fault, document.Places))
	}
}

func (e *env) explanationOf(document sheet.Document) explanationView {
	view := explanationView{Lists: []readingView{}, OldText: []oldColumnView{}, Faults: []string{}, Entries: map[string]int{}}
	for _, reading := range document.Readings {
		view.Lists = append(view.Lists, newReadingView(reading))
	}
	for _, c := range document.OldText {
		old := oldColumnView{c.Sheet, c.Column, c.Heading, string(c.Encoding), c.ByFont, c.Sure, c.Cells, c.Kept, c.LostHorns, nil}
		for _, s := range c.Samples {
			old.Samples = append(old.Samples, oldSampleView(s))
		}
		view.OldText = append(view.OldText, old)
	}
	for _, fault := range document.Join(nil) {
		view.Faults = append(view.Faults, e.sentence(fault, document.Places))
	}
	for _, count := range document.Batch.Len() {
		if count.N > 0 {
			view.Entries[string(count.Kind)] = count.N
		}
	}
	return view
}

func newReadingView(r sheet.Reading) readingView {
	view := readingView{Sheet: r.Sheet, Kind: string(r.Kind), Because: string(r.Because), Head: neverNull(r.Head), Rows: r.Rows, Seen: r.Seen, Fits: neverNull(r.Fits),
		Columns: []columnView{}, Facts: []factView{}, Skipped: []skippedView{}, Samples: []sampleView{}}
	for _, c := range r.Columns {
		view.Columns = append(view.Columns, columnView{c.Column, c.Heading, string(c.Use), c.Fields, c.Near})
	}
	for _, f := range r.Facts {
		view.Facts = append(view.Facts, factView{f.Row, f.Field, f.Value, f.Used, string(f.Unused), f.ByRow})
	}
	for _, s := range r.Skipped {
		view.Skipped = append(view.Skipped, skippedView{s.Row, string(s.Why), s.Text})
	}
	for _, s := range r.Samples {
		sample := sampleView{s.Row, map[string]string{}}
		for _, v := range s.Values {
			sample.Values[v.Field] = v.Value
		}
		view.Samples = append(view.Samples, sample)
	}
	return view
}

// neverNull is a list that is never null in JSON.
func neverNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// printReading prints how one list was read.
func (e *env) printReading(r sheet.Reading) {
	say := func(id string, pairs ...any) { fmt.Fprintln(e.stdout, e.t("reading."+id, pairs...)) }
	kind := ""
	if r.Kind != "" {
		kind = e.listName(r.Kind)
	}
	fmt.Fprintln(e.stdout, e.t("because."+string(r.Because), "Sheet", r.Sheet, "Kind", kind))
	if len(r.Fits) > 0 {
		say("fits", "Names", strings.Join(r.Fits, ", "))
	}
	if r.Kind == "" {
		if len(r.Seen) > 0 {
			say("seen", "Headings", strings.Join(r.Seen, "” · “"))
		}
		return
	}
	var numbers []string
	for _, number := range r.Head {
		numbers = append(numbers, strconv.Itoa(number))
	}
	say("head", "Rows", strings.Join(numbers, ", "), "N", r.Rows)
	for _, fact := range r.Facts {
		say("fact", "Row", fact.Row, "Field", e.fieldName(fact.Field), "Value", fact.Value, "Used", fact.Used, "ByRow", fact.ByRow, "Unused", string(fact.Unused))
	}
	e.printColumns(r.Columns)
	for _, group := range skippedByReason(r.Skipped) {
		say("skipped", "Why", e.t("skipped."+string(group.why)), "Rows", strings.Join(group.rows, "; "))
	}
	for _, sample := range r.Samples {
		var values []string
		for _, v := range sample.Values {
			values = append(values, v.Heading+": "+v.Value)
		}
		say("sample", "Row", sample.Row, "Values", strings.Join(values, "; "))
	}
}

func (e *env) printColumns(columns []sheet.ReadColumn) {
	var rows [][]string
	for _, c := range columns {
		meaning := e.t("column_use." + string(c.Use))
		if c.Use == sheet.ColumnRead {
			meaning = e.fieldNames(c.Fields)
		}
		if c.Near != "" {
			meaning += "; " + e.t("reading.near", "Heading", c.Near)
		}
		rows = append(rows, []string{c.Column, c.Heading, meaning})
	}
	e.printTable([]string{"column", "heading", "understood"}, rows)
}

// listName says what a list of a kind holds: that of decisions also their
// awards.
func (e *env) listName(kind registry.EntryKind) string {
	name := e.t("kind." + string(kind))
	if kind == registry.Decisions {
		name += ", " + e.t("kind."+string(registry.Awards))
	}
	return name
}

// fieldNames names the fields of a column in the user's language.
func (e *env) fieldNames(fields []string) string {
	var names []string
	for _, field := range fields {
		names = append(names, e.fieldName(field))
	}
	return strings.Join(names, " + ")
}

type skippedGroup struct {
	why  sheet.SkipReason
	rows []string
}

// rowsNamed is how many rows of one reason are told.
const rowsNamed = 5

// skippedByReason gathers rows that were left out for the same reason.
func skippedByReason(skipped []sheet.SkippedRow) []skippedGroup {
	var groups []skippedGroup
	at := map[sheet.SkipReason]int{}
	for _, s := range skipped {
		i, ok := at[s.Why]
		if !ok {
			i = len(groups)
			at[s.Why] = i
			groups = append(groups, skippedGroup{why: s.Why})
		}
		switch n := len(groups[i].rows); {
		case n < rowsNamed:
			groups[i].rows = append(groups[i].rows, fmt.Sprintf("%d (%s)", s.Row, s.Text))
		case n == rowsNamed:
			groups[i].rows = append(groups[i].rows, "…")
		}
	}
	return groups
}
