package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type movementRow struct {
	bun.BaseModel  `bun:"table:movements,alias:m"`
	ID             int64  `bun:"id,pk,autoincrement"`
	UID            string `bun:"uid"`
	Code           string `bun:"code"`
	CodeKey        string `bun:"code_key"`
	Name           string `bun:"name"`
	NameKey        string `bun:"name_key"`
	Kind           string `bun:"kind"`
	LaunchedBy     string `bun:"launched_by"`
	LaunchedUnitID int64  `bun:"launched_unit_id,nullzero"`
	From           day    `bun:"from_day"`
	To             day    `bun:"to_day"`
}

func movements() table[registry.Movement, movementRow] {
	return table[registry.Movement, movementRow]{
		kind:  registry.Movements,
		key:   func(m registry.Movement) string { return m.Code },
		uid:   func(m *registry.Movement) *string { return &m.UID },
		clash: func(older, _ registry.Movement) registry.Fault { return codeClash(older.Code, older.Name) },
		order: compareMovements,
		row: func(id int64, m registry.Movement, c *codes) movementRow {
			return movementRow{
				ID: id, UID: m.UID, Code: m.Code, CodeKey: registry.Fold(m.Code), Name: m.Name, NameKey: registry.Fold(m.Name),
				Kind: string(m.Kind), LaunchedBy: m.LaunchedBy, LaunchedUnitID: c.units[m.LaunchedBy], From: day{m.From}, To: day{m.To}}
		},
		held: func(r movementRow) held[registry.Movement] {
			return held[registry.Movement]{id: r.ID, value: registry.Movement{
				UID: r.UID, Code: r.Code, Name: r.Name, Kind: registry.MovementKind(r.Kind),
				LaunchedBy: r.LaunchedBy, From: r.From.Date, To: r.To.Date}}
		},
	}
}

// Movements returns all movements, by code.
func (r *Register) Movements(ctx context.Context) ([]registry.Movement, error) {
	return listed(ctx, r, movements(), "", false, func(q *bun.SelectQuery, _ []int64) *bun.SelectQuery { return q })
}

// Movement returns the movement of that code, or a [*NotFoundError].
func (r *Register) Movement(ctx context.Context, code string) (registry.Movement, error) {
	var movement held[registry.Movement]
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		movement, err = one(ctx, tx, movements(), "m.code", code)
		return err
	})
	return movement.value, err
}

// CloseMovement enters the last day of a movement.
func (r *Register) CloseMovement(ctx context.Context, code string, on cal.Date) error {
	return r.write(ctx, "close movement", func(ctx context.Context, w *writer) error {
		t := movements()
		movement, err := one(ctx, w.Tx, t, "m.code", code)
		if err != nil {
			return err
		}
		after := movement.value
		after.To = on
		if err := refuse(after.Validate(), registry.Movements, requireDate("to", on)); err != nil {
			return err
		}
		if after == movement.value {
			return nil // it was closed on that day before: undo shall not stop at nothing
		}
		_, err = w.NewUpdate().Model((*movementRow)(nil)).Set("to_day = ?", on.String()).Where("id = ?", movement.id).Exec(ctx)
		if err != nil {
			return fmt.Errorf("close movement %s: %w", code, err)
		}
		return w.changed(t.kind, code, movement.value, after)
	})
}

type exemplarRow struct {
	bun.BaseModel `bun:"table:exemplars,alias:x"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	MovementID    int64  `bun:"movement_id"`
	subjectColumns
	Deed             string `bun:"deed"`
	RecognisedBy     string `bun:"recognised_by"`
	RecognisedUnitID int64  `bun:"recognised_unit_id,nullzero"`
	Year             int    `bun:"year"`
	MovementCode     string `bun:"movement_code,scanonly"`
}

func exemplars() table[registry.Exemplar, exemplarRow] {
	return table[registry.Exemplar, exemplarRow]{
		kind: registry.Exemplars,
		key:  func(e registry.Exemplar) string { return yearKey(e.Subject, e.Year, e.Movement) },
		uid:  func(e *registry.Exemplar) *string { return &e.UID },
		clash: func(o, n registry.Exemplar) registry.Fault {
			return recordClash(pair{"deed", o.Deed, n.Deed}, pair{"recognised_by", o.RecognisedBy, n.RecognisedBy})
		},
		join:  func(q *bun.SelectQuery) *bun.SelectQuery { return joinMovement(joinSubject(q)) },
		order: compareExemplars,
		row: func(id int64, e registry.Exemplar, c *codes) exemplarRow {
			return exemplarRow{
				ID: id, UID: e.UID, MovementID: c.movements[e.Movement], subjectColumns: c.subject(e.Subject), Deed: e.Deed,
				RecognisedBy: e.RecognisedBy, RecognisedUnitID: c.units[e.RecognisedBy], Year: int(e.Year)}
		},
		held: func(r exemplarRow) held[registry.Exemplar] {
			return held[registry.Exemplar]{id: r.ID, value: registry.Exemplar{
				UID: r.UID, Movement: r.MovementCode, Subject: r.subject(), Deed: r.Deed, RecognisedBy: r.RecognisedBy, Year: cal.Year(r.Year)}}
		},
	}
}

type figureRow struct {
	bun.BaseModel `bun:"table:figures,alias:f"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	UnitID        int64  `bun:"unit_id"`
	From          int    `bun:"from_year"`
	To            int    `bun:"to_year"`
	Name          string `bun:"name"`
	NameKey       string `bun:"name_key"`
	Value         string `bun:"value"`
	Measure       string `bun:"measure"`
	UnitCode      string `bun:"unit_code,scanonly"`
}

func figures() table[registry.Figure, figureRow] {
	return table[registry.Figure, figureRow]{
		kind: registry.Figures,
		key:  figureKey,
		uid:  func(f *registry.Figure) *string { return &f.UID },
		clash: func(o, n registry.Figure) registry.Fault {
			return recordClash(pair{"value", o.Value, n.Value}, pair{"measure", o.Measure, n.Measure}, pair{"name", o.Name, n.Name})
		},
		join:  joinUnit,
		order: compareFigures,
		row: func(id int64, f registry.Figure, c *codes) figureRow {
			return figureRow{
				ID: id, UID: f.UID, UnitID: c.units[f.Unit], From: int(f.Period.From), To: int(f.Period.To),
				Name: f.Name, NameKey: registry.Fold(f.Name), Value: f.Value, Measure: f.Measure}
		},
		held: func(r figureRow) held[registry.Figure] {
			return held[registry.Figure]{id: r.ID, value: registry.Figure{
				UID: r.UID, Unit: r.UnitCode, Period: cal.Period{From: cal.Year(r.From), To: cal.Year(r.To)},
				Name: r.Name, Value: r.Value, Measure: r.Measure}}
		},
	}
}

func figureKey(f registry.Figure) string {
	if f.Unit == "" {
		return ""
	}
	return fmt.Sprintf("unit:%s %d-%d %s", f.Unit, f.Period.From, f.Period.To, registry.Fold(f.Name))
}
