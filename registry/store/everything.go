package store

import (
	"context"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Everything returns the whole register for export. The same register always
// gives the same order, whatever order it came in: units superiors first,
// then by code; people and movements by code; decisions by date, issuer and
// number; awards and hand-overs by decision and ordinal; what has a name by
// that; the others by subject and year.
func (r *Register) Everything(ctx context.Context) (registry.Batch, error) {
	var b registry.Batch
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		b, err = wholeBatch(ctx, tx)
		return err
	})
	return b, wrap("read the register", err)
}

func wholeBatch(ctx context.Context, tx bun.Tx) (b registry.Batch, err error) {
	steps := []func() error{
		func() error {
			all, err := loadUnits(ctx, tx, everything)
			b.Units = values(inTreeOrder(all))
			return err
		},
		func() error {
			all, err := loadPeople(ctx, tx, everything)
			b.People = values(all)
			return err
		},
		func() (err error) { b.Awards, err = loadAwards(ctx, tx, everything); return err },
		into(ctx, tx, movements(), &b.Movements),
		into(ctx, tx, exemplars(), &b.Exemplars),
		into(ctx, tx, decisions(), &b.Decisions),
		into(ctx, tx, grades(), &b.Grades),
		into(ctx, tx, tallies(), &b.Tallies),
		into(ctx, tx, initiatives(), &b.Initiatives),
		into(ctx, tx, disciplines(), &b.Disciplines),
		into(ctx, tx, registrations(), &b.Registrations),
		func() error {
			all, err := loadNominations(ctx, tx, everything)
			b.Nominations = values(all)
			return err
		},
		into(ctx, tx, figures(), &b.Figures),
	}
	for _, step := range append(steps, paperSteps(ctx, tx, &b)...) {
		if err := step(); err != nil {
			return b, err
		}
	}
	return b, nil
}

// paperSteps read what belongs to certificates on paper.
func paperSteps(ctx context.Context, tx bun.Tx, b *registry.Batch) []func() error {
	return []func() error{
		into(ctx, tx, handovers(), &b.Handovers),
		into(ctx, tx, printers(), &b.Printers),
		into(ctx, tx, templates(), &b.Templates),
		into(ctx, tx, templateUses(), &b.TemplateUses),
		into(ctx, tx, trustedKeys(), &b.TrustedKeys),
		into(ctx, tx, mergers(), &b.Mergers),
		into(ctx, tx, mappings(), &b.Mappings),
		into(ctx, tx, distinctions(), &b.Distinctions),
	}
}

func into[T, R any](ctx context.Context, tx bun.Tx, t table[T, R], list *[]T) func() error {
	return func() (err error) {
		*list, err = t.list(ctx, tx, everything)
		return err
	}
}
