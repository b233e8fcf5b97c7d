package main

import (
	"encoding/json"
	"time"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// printView is a print as --json shows it.
type printView struct {
	At       time.Time `json:"at"`
	Paper    string    `json:"paper"`
	Template string    `json:"template"`
	Mode     string    `json:"mode"`
	Printer  string    `json:"printer"`
	Issue    int       `json:"issue"`
	SHA256   string    `json:"sha256"`
}

func printViews(prints []store.Print) []printView {
	views := make([]printView, len(prints))
	for i, done := range prints {
		views[i] = printView{done.At, done.Paper, done.Template, string(done.Mode), done.Printer, done.Issue, done.SHA256}
	}
	return views
}

// paperStateView is what became of one paper.
type paperStateView struct {
	ID         int64             `json:"id"`
	Ordinal    int               `json:"ordinal"`
	Name       string            `json:"name"`
	Honour     string            `json:"honour"`
	HonourName string            `json:"honour_name"`
	Standing   string            `json:"standing"`
	Issue      int               `json:"issue"`
	OwnPaper   bool              `json:"own_paper"`
	Printed    bool              `json:"printed"`
	Handed     bool              `json:"handed"`
	Stale      bool              `json:"stale"`
	Prints     []printView       `json:"prints"`
	Handovers  []json.RawMessage `json:"handovers"`
}

type paperCountView struct {
	Decided    int   `json:"decided"`
	Registered int   `json:"registered"`
	Lost       int   `json:"lost"`
	Printed    int   `json:"printed"`
	Above      int   `json:"above"`
	Handed     int   `json:"handed"`
	Gaps       []int `json:"gaps"`
	Beyond     []int `json:"beyond"`
	Unprinted  []int `json:"unprinted"`
	Unhanded   []int `json:"unhanded"`
	Stale      []int `json:"stale"`
	Complete   bool  `json:"complete"`
}

func (e *env) printReconciliation(r reconciliation, missing bool) error {
	papers := []paperStateView{}
	for _, state := range r.states {
		if missing && !r.lacking(state) {
			continue
		}
		view, err := r.view(state)
		if err != nil {
			return err
		}
		papers = append(papers, view)
	}
	c := r.count
	counts := paperCountView{c.Decided, c.Registered, c.Lost, c.Printed, c.Above, c.Handed, orEmpty(c.Gaps), orEmpty(c.Beyond),
		orEmpty(c.Unprinted), orEmpty(c.Unhanded), orEmpty(c.Stale), c.Complete()}
	ref := r.decision.Ref()
	return e.printJSON(struct {
		Issuer string           `json:"issuer"`
		Number string           `json:"number"`
		Year   int              `json:"year"`
		Counts paperCountView   `json:"counts"`
		Papers []paperStateView `json:"papers"`
	}{ref.Issuer, ref.Number, int(ref.Year), counts, papers})
}

func (r reconciliation) view(s store.PaperState) (paperStateView, error) {
	today := s.Award.Today()
	view := paperStateView{ID: today.ID, Ordinal: today.Ordinal, Name: today.As.Name, Honour: today.Honour, HonourName: honourName(r.desk.catalogue, today),
		Standing: string(s.Award.Standing()), Issue: s.Award.Reissues(), OwnPaper: r.printedHere(s.Award), Stale: s.Stale(), Prints: printViews(s.Prints)}
	_, view.Printed = s.Printed()
	_, view.Handed = s.Handed()
	var err error
	view.Handovers, err = handoverViews(s.Handovers)
	return view, err
}

// handoverViews are hand-overs as the interchange writes them.
func handoverViews(list []registry.Handover) ([]json.RawMessage, error) {
	views, err := sheet.Objects(registry.Batch{Handovers: list}, registry.Handovers)
	return orEmpty(views), err
}

// orEmpty makes a list that JSON writes as [] and not as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
