package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type unitRow struct {
	bun.BaseModel `bun:"table:units,alias:u"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	Code          string `bun:"code"`
	CodeKey       string `bun:"code_key"`
	Name          string `bun:"name"`
	NameKey       string `bun:"name_key"`
	Kind          string `bun:"kind"`
	Echelon       string `bun:"echelon"`
	Equivalent    string `bun:"equivalent"`
	ParentID      int64  `bun:"parent_id,nullzero"`
	Place         int    `bun:"place"`
	Founded       day    `bun:"founded"`
	Closed        day    `bun:"closed"`
	FlagEligible  bool   `bun:"flag_eligible"`
	Enterprise    bool   `bun:"enterprise"`
	PartyBase     bool   `bun:"party_base"`
	ParentCode    string `bun:"parent_code,scanonly"`
}

type formerNameRow struct {
	bun.BaseModel `bun:"table:former_names,alias:n"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UnitID        int64  `bun:"unit_id"`
	Name          string `bun:"name"`
	NameKey       string `bun:"name_key"`
	Until         day    `bun:"until"`
}

func units() table[registry.Unit, unitRow] {
	return table[registry.Unit, unitRow]{
		kind:     registry.Units,
		key:      func(u registry.Unit) string { return u.Code },
		uid:      func(u *registry.Unit) *string { return &u.UID },
		complete: registry.Unit.Complete,
		merge:    mergeUnits,
		clash:    func(older, _ registry.Unit) registry.Fault { return codeClash(older.Code, older.Name) },
		join: func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.ColumnExpr("COALESCE(up.code, '') AS parent_code").Join("LEFT JOIN units AS up ON up.id = u.parent_id")
		},
		order: func(a, b registry.Unit) int { return strings.Compare(a.Code, b.Code) },
		row:   newUnitRow,
		held:  unitRow.held,
	}
}

func newUnitRow(id int64, u registry.Unit, c *codes) unitRow {
	return unitRow{
		ID: id, UID: u.UID, Code: u.Code, CodeKey: registry.Fold(u.Code), Name: u.Name, NameKey: registry.Fold(u.Name),
		Kind: string(u.Kind), Echelon: string(u.Echelon), Equivalent: string(u.Equivalent), ParentID: c.units[u.Parent], Place: u.Place,
		Founded: day{u.Founded}, Closed: day{u.Closed},
		FlagEligible: u.FlagEligible, Enterprise: u.Enterprise, PartyBase: u.PartyBase,
	}
}

func (r unitRow) held() held[registry.Unit] {
	return held[registry.Unit]{id: r.ID, value: registry.Unit{
		UID: r.UID, Code: r.Code, Name: r.Name, Kind: registry.UnitKind(r.Kind), Echelon: registry.Echelon(r.Echelon),
		Equivalent: registry.Echelon(r.Equivalent), Parent: r.ParentCode, Place: r.Place, Founded: r.Founded.Date, Closed: r.Closed.Date,
		FlagEligible: r.FlagEligible, Enterprise: r.Enterprise, PartyBase: r.PartyBase,
	}}
}

// mergeUnits keeps the former names that the newer entry does not list.
func mergeUnits(older, newer registry.Unit) (registry.Unit, bool) {
	for _, former := range older.FormerNames {
		if !slices.Contains(newer.FormerNames, former) {
			newer.FormerNames = append(newer.FormerNames, former)
		}
	}
	sortFormerNames(newer.FormerNames)
	return newer, true
}

func sortFormerNames(names []registry.FormerName) {
	slices.SortStableFunc(names, func(a, b registry.FormerName) int {
		return strings.Compare(a.Until.String(), b.Until.String())
	})
}

// loadUnits reads units with their former names, by code.
func loadUnits(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[registry.Unit], error) {
	loaded, err := units().load(ctx, tx, narrow)
	if err != nil {
		return nil, err
	}
	names, err := loadFormerNames(ctx, tx)
	if err != nil {
		return nil, err
	}
	for i, unit := range loaded {
		loaded[i].value.FormerNames = names[unit.id]
	}
	return loaded, nil
}

func loadFormerNames(ctx context.Context, tx bun.Tx) (map[int64][]registry.FormerName, error) {
	var rows []formerNameRow
	if err := tx.NewSelect().Model(&rows).Order("n.until", "n.id").Scan(ctx); err != nil {
		return nil, fmt.Errorf("read former names: %w", err)
	}
	names := make(map[int64][]registry.FormerName)
	for _, row := range rows {
		names[row.UnitID] = append(names[row.UnitID], registry.FormerName{Name: row.Name, Until: row.Until.Date})
	}
	return names, nil
}

// writeUnits records units, superiors before their subordinates.
func writeUnits(ctx context.Context, w *writer, p plan[registry.Unit], c *codes) error {
	t := units()
	for waiting := p.added; len(waiting) > 0; {
		ready, later := splitUnits(waiting, c)
		if len(ready) == 0 {
			return fmt.Errorf("add units: %q has no superior", later[0].after.Code)
		}
		ids, err := t.write(ctx, w, plan[registry.Unit]{added: ready}, c)
		if err != nil {
			return err
		}
		for i, id := range ids {
			c.units[ready[i].after.Code] = id
		}
		waiting = later
	}
	if _, err := t.write(ctx, w, plan[registry.Unit]{replaced: p.replaced}, c); err != nil {
		return err
	}
	return writeFormerNames(ctx, w, p, c)
}

// splitUnits divides units into those whose superior is recorded and those
// that have to wait for theirs.
func splitUnits(waiting []change[registry.Unit], c *codes) (ready, later []change[registry.Unit]) {
	for _, unit := range waiting {
		if _, ok := c.units[unit.after.Parent]; ok || unit.after.Parent == "" {
			ready = append(ready, unit)
		} else {
			later = append(later, unit)
		}
	}
	return ready, later
}

func writeFormerNames(ctx context.Context, w *writer, p plan[registry.Unit], c *codes) error {
	for _, unit := range p.replaced {
		if _, err := w.NewDelete().Model((*formerNameRow)(nil)).Where("unit_id = ?", unit.id).Exec(ctx); err != nil {
			return fmt.Errorf("replace former names: %w", err)
		}
	}
	var rows []formerNameRow
	for _, unit := range p.all() {
		for _, former := range unit.after.FormerNames {
			rows = append(rows, formerNameRow{
				UnitID: c.units[unit.after.Code], Name: former.Name, NameKey: registry.Fold(former.Name), Until: day{former.Until}})
		}
	}
	return wrap("add former names", insertRows(ctx, w, rows))
}

// UnitFilter narrows what [Register.Units] returns; empty fields do not
// narrow.
type UnitFilter struct {
	// Unit returns that unit; with Under also the units below it.
	Unit  string
	Under bool
	Kind  registry.UnitKind
	// Living leaves out the units that are closed.
	Living bool
}

// Units returns units, superiors first and then by code.
func (r *Register) Units(ctx context.Context, f UnitFilter) ([]registry.Unit, error) {
	var found []registry.Unit
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		all, err := loadUnits(ctx, tx, everything)
		if err != nil {
			return err
		}
		ids, err := scopeOf(all, f.Unit, f.Under)
		if err != nil {
			return err
		}
		for _, unit := range inTreeOrder(all) {
			if f.admits(unit.value) && (f.Unit == "" || slices.Contains(ids, unit.id)) {
				found = append(found, unit.value)
			}
		}
		return nil
	})
	return found, err
}

func (f UnitFilter) admits(u registry.Unit) bool {
	return (f.Kind == "" || u.Kind == f.Kind) && (!f.Living || u.Closed.IsZero())
}

// Unit returns the unit of that code, or a [*NotFoundError].
func (r *Register) Unit(ctx context.Context, code string) (registry.Unit, error) {
	var unit held[registry.Unit]
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		unit, err = oneUnit(ctx, tx, code)
		return err
	})
	return unit.value, err
}

func oneUnit(ctx context.Context, tx bun.Tx, code string) (held[registry.Unit], error) {
	found, err := loadUnits(ctx, tx, byColumn("u.code", []string{code}))
	return only(found, err, registry.Units, code)
}
