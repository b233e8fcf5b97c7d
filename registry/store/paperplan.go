package store

import (
	"context"

	"sovang/registry"
)

// planPaper plans what belongs to certificates on paper: templates and their
// uses, printers, keys and hand-overs.
func (rec *recorder) planPaper(ctx context.Context) error {
	if err := rec.planHandovers(ctx); err != nil {
		return err
	}
	b := rec.batch
	if err := planNamed(ctx, rec, printers(), b.Printers); err != nil {
		return err
	}
	if err := planNamed(ctx, rec, mappings(), b.Mappings); err != nil {
		return err
	}
	if err := planNamed(ctx, rec, templates(), b.Templates); err != nil {
		return err
	}
	if err := planNamed(ctx, rec, templateUses(), b.TemplateUses); err != nil {
		return err
	}
	return rec.planKeys(ctx)
}

// planNamed plans entries of a kind of which the register holds few.
func planNamed[T, R any](ctx context.Context, rec *recorder, t table[T, R], entries []T) error {
	if len(entries) == 0 {
		return nil
	}
	known, err := t.indexed(ctx, rec.w.Tx)
	if err != nil {
		return err
	}
	planTable(rec, t, entries, known, nil)
	return nil
}

func (rec *recorder) planKeys(ctx context.Context) error {
	if len(rec.batch.TrustedKeys) == 0 {
		return nil
	}
	known, err := trustedKeys().indexed(ctx, rec.w.Tx)
	if err != nil {
		return err
	}
	if !rec.opts.ownKeys {
		rec.disownKeys()
	}
	rec.checkKeys()
	rec.warnOfKeys(known)
	planTable(rec, trustedKeys(), rec.batch.TrustedKeys, known, nil)
	return nil
}

// cleanPaper cleans the texts of what belongs to certificates on paper. The
// text of a template stays byte for byte.
func cleanPaper(b registry.Batch, clean func(registry.EntryKind, int, []textField)) {
	for i := range b.Handovers {
		h := &b.Handovers[i]
		h.AwardID = 0
		clean(registry.Handovers, i, []textField{{"receiver", &h.Receiver}, {"note", &h.Note}, {"number", &h.Decision.Number}})
	}
	for i := range b.Printers {
		clean(registry.Printers, i, []textField{{"name", &b.Printers[i].Name}})
	}
	for i := range b.TrustedKeys {
		k := &b.TrustedKeys[i]
		clean(registry.TrustedKeys, i, []textField{{"id", &k.ID}, {"public", &k.Public}, {"unit", &k.Unit}})
	}
}
