package main

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// awardViews are awards as --json prints them: the interchange's fields after
// the number, the honour's name and the standing.
func awardViews(cat *catalogue.Catalogue, awards []registry.Award) ([]json.RawMessage, error) {
	objects, err := sheet.Objects(registry.Batch{Awards: awards}, registry.Awards)
	if err != nil {
		return nil, err
	}
	views := make([]json.RawMessage, len(objects))
	for i, object := range objects {
		head, err := json.Marshal(struct {
			ID         int64  `json:"id"`
			Standing   string `json:"standing"`
			HonourName string `json:"honour_name"`
			CountedIn  int    `json:"counted_in"`
		}{awards[i].ID, string(awards[i].Standing()), honourName(cat, awards[i].Today()), int(countedIn(cat, awards[i]))})
		if err != nil {
			return nil, err
		}
		views[i] = joinObjects(head, object)
	}
	return views, nil
}

func awardShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			id := a.id()
			if a.err != nil {
				return a.err
			}
			return runAwardShow(c.Context, e, id)
		},
	}
}

func runAwardShow(ctx context.Context, e *env, id int64) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		state, err := reg.PaperOf(ctx, id)
		if err != nil {
			return err
		}
		if e.json {
			return e.printAward(reg.Catalogue(), state)
		}
		e.showAward(reg.Catalogue(), state.Award)
		e.showPapers(state)
		return nil
	})
}

// printAward prints an award as JSON, with what was printed and handed over of
// it.
func (e *env) printAward(cat *catalogue.Catalogue, state store.PaperState) error {
	views, err := awardViews(cat, []registry.Award{state.Award})
	if err != nil {
		return err
	}
	handovers, err := handoverViews(state.Handovers)
	if err != nil {
		return err
	}
	papers, err := json.Marshal(struct {
		Prints    []printView       `json:"prints"`
		Handovers []json.RawMessage `json:"handovers"`
	}{printViews(state.Prints), handovers})
	if err != nil {
		return err
	}
	return e.printJSON(joinObjects(views[0], papers))
}

func (e *env) showAward(cat *catalogue.Catalogue, award registry.Award) {
	today := award.Today()
	e.printFields("record_id", strconv.FormatInt(award.ID, 10), "honour", honourName(cat, today), "recipient", spaced(today.As.Rank, today.As.Name),
		"code", award.Subject.Code(), "post", today.As.Post, "unit", today.As.Unit, "superior", today.As.Superior, "period", award.Period.String(),
		"decision", award.Decision.Number+" ("+award.Decision.Issuer+")", "ordinal", strconv.Itoa(award.Ordinal), "type", e.t("award_type."+string(award.Type)),
		"citation", today.Citation, "movement", award.Movement, "standing", e.t("standing."+string(award.Standing())), "override", award.Override)
	if award.Posthumous {
		e.printFields("posthumous", e.t("word.yes"))
	}
	for _, o := range award.Objections {
		e.printFields("objection", o.Why+" ["+o.Cite+"]")
	}
	var rows [][]string
	for _, event := range award.Events {
		rows = append(rows, []string{event.Date.Short(), e.t("event." + string(event.Kind)), event.Reason, event.Decision.Number, e.eventDetail(cat, event)})
	}
	if len(rows) > 0 {
		e.printTable([]string{"date", "event", "reason", "decision", "detail"}, rows)
	}
}

func (e *env) eventDetail(cat *catalogue.Catalogue, event registry.Event) string {
	if event.Honour != "" {
		return honourName(cat, registry.Award{Honour: event.Honour})
	}
	if event.Reissue.Kind != "" {
		return joinNonEmpty("; ", []string{e.reissueWords(event), e.t("reissue_ground." + string(event.Reissue.Ground))})
	}
	detail := ""
	for _, change := range event.Changes {
		detail = spaced(detail, e.t("field."+change.Field)+": “"+change.From+"” → “"+change.To+"”.")
	}
	return detail
}
