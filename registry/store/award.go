package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type awardRow struct {
	bun.BaseModel `bun:"table:awards,alias:a"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	DecisionID    int64  `bun:"decision_id"`
	Ordinal       int    `bun:"ordinal"`
	Honour        string `bun:"honour"`
	subjectColumns
	AsName     string `bun:"as_name"`
	AsRank     string `bun:"as_rank"`
	AsPost     string `bun:"as_post"`
	AsUnit     string `bun:"as_unit"`
	AsSuperior string `bun:"as_superior"`
	From       int    `bun:"from_year"`
	To         int    `bun:"to_year"`
	MovementID int64  `bun:"movement_id,nullzero"`
	Type       string `bun:"type"`
	Citation   string `bun:"citation"`
	Posthumous bool   `bun:"posthumous"`
	Override   string `bun:"override"`

	Issuer       string `bun:"issuer,scanonly"`
	Number       string `bun:"number,scanonly"`
	Year         int    `bun:"year,scanonly"`
	MovementCode string `bun:"movement_code,scanonly"`
}

func awards() table[registry.Award, awardRow] {
	return table[registry.Award, awardRow]{
		kind: registry.Awards,
		key:  awardKey,
		uid:  func(a *registry.Award) *string { return &a.UID },
		join: func(q *bun.SelectQuery) *bun.SelectQuery {
			return joinMovement(joinSubject(q)).ColumnExpr("d.issuer AS issuer, d.number AS number, d.year AS year").
				Join("JOIN decisions AS d ON d.id = a.decision_id").
				Order("d.date", "d.issuer", "d.number", "a.ordinal")
		},
		row:  newAwardRow,
		held: awardRow.held,
	}
}

// awardKey names an award in the log.
func awardKey(a registry.Award) string {
	return fmt.Sprintf("%s #%d", decisionText(a.Decision), a.Ordinal)
}

func newAwardRow(id int64, a registry.Award, c *codes) awardRow {
	return awardRow{
		ID: id, UID: a.UID, DecisionID: c.decisions[keyOf(a.Decision)], Ordinal: a.Ordinal, Honour: a.Honour,
		subjectColumns: c.subject(a.Subject), AsName: a.As.Name, AsRank: a.As.Rank, AsPost: a.As.Post, AsUnit: a.As.Unit,
		AsSuperior: a.As.Superior, From: int(a.Period.From), To: int(a.Period.To), MovementID: c.movements[a.Movement],
		Type: string(a.Type), Citation: a.Citation, Posthumous: a.Posthumous, Override: a.Override,
	}
}

func (r awardRow) held() held[registry.Award] {
	return held[registry.Award]{id: r.ID, value: registry.Award{
		ID: r.ID, UID: r.UID, Decision: registry.DecisionRef{Issuer: r.Issuer, Number: r.Number, Year: cal.Year(r.Year)},
		Ordinal: r.Ordinal, Honour: r.Honour, Subject: r.subject(),
		As:     registry.Recipient{Name: r.AsName, Rank: r.AsRank, Post: r.AsPost, Unit: r.AsUnit, Superior: r.AsSuperior},
		Period: cal.Period{From: cal.Year(r.From), To: cal.Year(r.To)}, Movement: r.MovementCode,
		Type: registry.AwardType(r.Type), Citation: r.Citation, Posthumous: r.Posthumous, Override: r.Override,
	}}
}

// loadAwards reads awards with their events and objections, by decision and ordinal.
func loadAwards(ctx context.Context, tx bun.Tx, narrow narrowing) ([]registry.Award, error) {
	loaded, err := awards().list(ctx, tx, narrow)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(loaded))
	for i, award := range loaded {
		ids[i] = award.ID
	}
	events, err := loadEvents(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	objections, err := loadObjections(ctx, tx, ids)
	for i := range loaded {
		loaded[i].Events, loaded[i].Objections = events[loaded[i].ID], objections[loaded[i].ID]
	}
	return loaded, err
}

// writeAwards records awards with their events and objections and returns their keys.
func writeAwards(ctx context.Context, w *writer, p plan[registry.Award], c *codes) ([]int64, error) {
	ids, err := awards().write(ctx, w, p, c)
	if err != nil {
		return nil, err
	}
	if err := writeObjections(ctx, w, p, ids); err != nil {
		return nil, err
	}
	var events []awardEvent
	for i, award := range p.added {
		for _, event := range award.after.Events {
			events = append(events, awardEvent{ids[i], event})
		}
	}
	return ids, writeEvents(ctx, w, events, c)
}

// AwardFilter narrows what [Register.Awards] returns; empty fields do not
// narrow.
type AwardFilter struct {
	IDs []int64
	// Unit returns the awards to that unit and to the people who were posted
	// there when the decision was made; with Under also those of the units
	// below it by today's hierarchy.
	Unit  string
	Under bool
	// For is [catalogue.ForUnits] or [catalogue.ForPersons].
	For    string
	Person string
	// Honour is a code; awards that were lowered to it count in.
	Honour string
	// Period holds the year of the achievement, of several the last.
	Period   cal.Period
	Decision registry.DecisionRef
	// Decided holds the year of the decision.
	Decided  cal.Period
	Movement string
	Type     registry.AwardType
}

// Awards returns awards with their events and objections, by decision (date, issuer and
// number) and ordinal. Annulled and stripped ones are among them: see
// [registry.Award.Counts].
func (r *Register) Awards(ctx context.Context, f AwardFilter) ([]registry.Award, error) {
	var found []registry.Award
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		ids, err := unitScope(ctx, tx, f.Unit, f.Under)
		if err != nil {
			return err
		}
		found, err = loadAwards(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
			return f.narrowSubject(f.narrow(q), ids)
		})
		return err
	})
	return found, err
}

func (f AwardFilter) narrow(q *bun.SelectQuery) *bun.SelectQuery {
	if len(f.IDs) > 0 {
		q = q.Where("a.id IN (?)", bun.List(f.IDs))
	}
	if f.Honour != "" {
		q = q.Where("(a.honour = ?0 OR EXISTS (SELECT 1 FROM award_events AS e WHERE e.award_id = a.id AND e.honour = ?0))", f.Honour)
	}
	if !f.Period.IsZero() {
		q = q.Where("a.to_year BETWEEN ? AND ?", int(f.Period.From), int(f.Period.To))
	}
	if f.Decision != (registry.DecisionRef{}) {
		q = q.Where("d.issuer = ? AND d.number_key = ? AND d.year = ?", f.Decision.Issuer, numberKey(f.Decision.Number), int(f.Decision.Year))
	}
	if !f.Decided.IsZero() {
		q = q.Where("d.year BETWEEN ? AND ?", int(f.Decided.From), int(f.Decided.To))
	}
	if f.Movement != "" {
		q = q.Where("sm.code = ?", f.Movement)
	}
	if f.Type != "" {
		q = q.Where("a.type = ?", string(f.Type))
	}
	return q
}

func (f AwardFilter) narrowSubject(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery {
	return subjectScope{f.Unit, f.For, f.Person}.narrow(q, "a", "d.date", unitIDs)
}

// Award returns the award of that number, or a [*NotFoundError].
func (r *Register) Award(ctx context.Context, id int64) (registry.Award, error) {
	var award registry.Award
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		award, err = oneAward(ctx, tx, id)
		return err
	})
	return award, err
}

func oneAward(ctx context.Context, tx bun.Tx, id int64) (registry.Award, error) {
	found, err := loadAwards(ctx, tx, byColumn("a.id", []int64{id}))
	return only(found, err, registry.Awards, fmt.Sprint(id))
}
