package store

import (
	"context"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type printerRow struct {
	bun.BaseModel `bun:"table:printers,alias:p"`
	ID            int64   `bun:"id,pk,autoincrement"`
	Name          string  `bun:"name"`
	DX            float64 `bun:"dx"`
	DY            float64 `bun:"dy"`
	ScaleX        float64 `bun:"scale_x"`
	ScaleY        float64 `bun:"scale_y"`
}

func printers() table[registry.Printer, printerRow] {
	return table[registry.Printer, printerRow]{
		kind:  registry.Printers,
		key:   func(p registry.Printer) string { return p.Name },
		clash: printerClash,
		order: func(a, b registry.Printer) int { return strings.Compare(a.Name, b.Name) },
		row: func(id int64, p registry.Printer, _ *codes) printerRow {
			return printerRow{ID: id, Name: p.Name, DX: p.DX, DY: p.DY, ScaleX: p.ScaleX, ScaleY: p.ScaleY}
		},
		held: func(r printerRow) held[registry.Printer] {
			return held[registry.Printer]{id: r.ID, value: registry.Printer{Name: r.Name, DX: r.DX, DY: r.DY, ScaleX: r.ScaleX, ScaleY: r.ScaleY}}
		},
	}
}

func printerClash(o, n registry.Printer) registry.Fault {
	text := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	return recordClash(pair{"dx", text(o.DX), text(n.DX)}, pair{"dy", text(o.DY), text(n.DY)},
		pair{"scale_x", text(o.ScaleX), text(n.ScaleX)}, pair{"scale_y", text(o.ScaleY), text(n.ScaleY)})
}

// PutPrinter keeps a printer profile, in place of the one of that name.
func (r *Register) PutPrinter(ctx context.Context, p registry.Printer) error {
	return r.put(ctx, registry.Batch{Printers: []registry.Printer{p}})
}

// Printers returns the printer profiles by name.
func (r *Register) Printers(ctx context.Context) ([]registry.Printer, error) {
	return listAll(ctx, r, printers())
}

// Printer returns the printer profile of that name, or a [*NotFoundError].
func (r *Register) Printer(ctx context.Context, name string) (registry.Printer, error) {
	return oneNamed(ctx, r, printers(), "p.name", name)
}

// DropPrinter takes a printer profile away.
func (r *Register) DropPrinter(ctx context.Context, name string) error {
	return r.write(ctx, "drop printer", func(ctx context.Context, w *writer) error { return printers().drop(ctx, w, name) })
}
