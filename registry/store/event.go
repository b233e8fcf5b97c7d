package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type eventRow struct {
	bun.BaseModel `bun:"table:award_events,alias:e"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	AwardID       int64  `bun:"award_id"`
	Kind          string `bun:"kind"`
	Date          day    `bun:"date"`
	Reason        string `bun:"reason"`
	DecisionID    int64  `bun:"decision_id,nullzero"`
	Honour        string `bun:"honour"`
	ReissueKind   string `bun:"reissue_kind"`
	ReissueGround string `bun:"reissue_ground"`
	ReissueNumber string `bun:"reissue_number"`
	Issuer        string `bun:"issuer,scanonly"`
	Number        string `bun:"number,scanonly"`
	Year          int    `bun:"year,scanonly"`
}

type changeRow struct {
	bun.BaseModel `bun:"table:award_changes,alias:c"`
	ID            int64  `bun:"id,pk,autoincrement"`
	EventID       int64  `bun:"event_id"`
	Field         string `bun:"field"`
	From          string `bun:"from_text"`
	To            string `bun:"to_text"`
}

// awardEvent is an event and the award that it befell.
type awardEvent struct {
	award int64
	event registry.Event
}

func (r eventRow) event() registry.Event {
	event := registry.Event{
		UID: r.UID, Kind: registry.EventKind(r.Kind), Date: r.Date.Date, Reason: r.Reason, Honour: r.Honour,
		Reissue: registry.Reissue{Kind: registry.ReissueKind(r.ReissueKind), Ground: registry.ReissueGround(r.ReissueGround), Number: r.ReissueNumber}}
	if r.Number != "" {
		event.Decision = registry.DecisionRef{Issuer: r.Issuer, Number: r.Number, Year: cal.Year(r.Year)}
	}
	return event
}

// loadEvents reads the events of awards, oldest first. Those of one day come as
// they were entered, which their uids tell.
func loadEvents(ctx context.Context, tx bun.Tx, awardIDs []int64) (map[int64][]registry.Event, error) {
	events := make(map[int64][]registry.Event)
	err := inChunks(awardIDs, func(part []int64) error {
		var rows []eventRow
		err := tx.NewSelect().Model(&rows).ColumnExpr("?TableColumns").
			ColumnExpr("COALESCE(d.issuer, '') AS issuer, COALESCE(d.number, '') AS number, COALESCE(d.year, 0) AS year").
			Join("LEFT JOIN decisions AS d ON d.id = e.decision_id").
			Where("e.award_id IN (?)", bun.List(part)).Order("e.date", "e.uid").Scan(ctx)
		if err != nil || len(rows) == 0 {
			return err
		}
		changes, err := loadChanges(ctx, tx, rows)
		for _, row := range rows {
			event := row.event()
			event.Changes = changes[row.ID]
			events[row.AwardID] = append(events[row.AwardID], event)
		}
		return err
	})
	return events, wrap("read events", err)
}

func loadChanges(ctx context.Context, tx bun.Tx, events []eventRow) (map[int64][]registry.Change, error) {
	ids := make([]int64, len(events))
	for i, event := range events {
		ids[i] = event.ID
	}
	changes := make(map[int64][]registry.Change)
	err := inChunks(ids, func(part []int64) error {
		var rows []changeRow
		err := tx.NewSelect().Model(&rows).Where("c.event_id IN (?)", bun.List(part)).Order("c.id").Scan(ctx)
		for _, row := range rows {
			changes[row.EventID] = append(changes[row.EventID], registry.Change{Field: row.Field, From: row.From, To: row.To})
		}
		return err
	})
	return changes, err
}

// writeEvents adds events to awards.
func writeEvents(ctx context.Context, w *writer, events []awardEvent, c *codes) error {
	rows := make([]eventRow, len(events))
	for i, e := range events {
		rows[i] = eventRow{
			UID: e.event.UID, AwardID: e.award, Kind: string(e.event.Kind), Date: day{e.event.Date}, Reason: e.event.Reason,
			DecisionID: c.decisions[keyOf(e.event.Decision)], Honour: e.event.Honour, ReissueKind: string(e.event.Reissue.Kind),
			ReissueGround: string(e.event.Reissue.Ground), ReissueNumber: e.event.Reissue.Number}
	}
	if err := insertRows(ctx, w, rows); err != nil {
		return fmt.Errorf("add events: %w", err)
	}
	var changes []changeRow
	for i, e := range events {
		for _, change := range e.event.Changes {
			changes = append(changes, changeRow{EventID: rows[i].ID, Field: change.Field, From: change.From, To: change.To})
		}
	}
	return wrap("add amendments", insertRows(ctx, w, changes))
}

// AddEvent records what happened to an award and returns the award with it.
// What speaks against it comes back as [registry.Faults]: see
// [registry.Award.Accepts]. An event happens after the award was decided and
// not after today; an award is lowered to a lower honour of the same family;
// one that is lowered or restored must not be the second of its kind. Of an
// amendment the store fills in what the fields read before.
func (r *Register) AddEvent(ctx context.Context, awardID int64, e registry.Event) (registry.Award, error) {
	var award registry.Award
	err := r.write(ctx, "add event", func(ctx context.Context, w *writer) error {
		var err error
		if award, err = oneAward(ctx, w.Tx, awardID); err != nil {
			return err
		}
		c := newCodes()
		event, faults, err := r.prepareEvent(ctx, w, award, e, c)
		if err != nil {
			return err
		}
		award.Events = append(award.Events, event)
		repeats, err := r.checkRaised(ctx, w, award)
		if err != nil {
			return err
		}
		if err := refuse(faults, registry.Awards, repeats); err != nil {
			return err
		}
		if err := writeEvents(ctx, w, []awardEvent{{awardID, event}}, c); err != nil {
			return err
		}
		return w.added(AwardEvents, awardKey(award), event)
	})
	return award, err
}
