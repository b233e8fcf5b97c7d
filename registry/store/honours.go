package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry/catalogue"
)

type honourRow struct {
	bun.BaseModel `bun:"table:honours,alias:h"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	Code          string `bun:"code"`
	Name          string `bun:"name"`
	NameTemplate  string `bun:"name_template"`
	Abbr          string `bun:"abbr"`
	Class         string `bun:"class"`
	Kind          string `bun:"kind"`
	Subject       string `bun:"subject"`
	Level         string `bun:"level"`
	Decider       string `bun:"decider"`
	Cadence       string `bun:"cadence"`
	Band          int    `bun:"band"`
	Rank          int    `bun:"rank"`
	Verb          string `bun:"verb"`
	Paper         string `bun:"paper"`
	Pair          string `bun:"pair"`
	ValidFrom     string `bun:"valid_from"`
	ValidTo       string `bun:"valid_to"`
	Source        string `bun:"source"`
	Confidence    string `bun:"confidence"`
	Note          string `bun:"note"`
}

func newHonourRow(uid string, h catalogue.Honour) honourRow {
	return honourRow{
		UID: uid, Code: h.Code, Name: h.Name, NameTemplate: h.NameTemplate, Abbr: h.Abbr, Class: h.Class, Kind: string(h.Kind),
		Subject: h.Subject, Level: string(h.Level), Decider: h.Decider, Cadence: h.Cadence, Band: h.Band, Rank: h.Rank, Verb: h.Verb,
		Paper: h.Paper, Pair: h.Pair, ValidFrom: h.ValidFrom.String(), ValidTo: h.ValidTo.String(), Source: h.Source,
		Confidence: string(h.Confidence), Note: h.Note,
	}
}

func (r honourRow) honour() catalogue.Honour {
	return catalogue.Honour{
		Code: r.Code, Name: r.Name, NameTemplate: r.NameTemplate, Abbr: r.Abbr, Class: r.Class, Kind: catalogue.Kind(r.Kind),
		Subject: r.Subject, Level: catalogue.Level(r.Level), Decider: r.Decider, Cadence: r.Cadence, Band: r.Band, Rank: r.Rank,
		Verb: r.Verb, Paper: r.Paper, Pair: r.Pair, ValidFrom: day(r.ValidFrom), ValidTo: day(r.ValidTo), Source: r.Source,
		Confidence: catalogue.Confidence(r.Confidence), Note: r.Note,
	}
}

// SetHonours records the unit's own honours, which lie over the law's from
// then on. Rows of a code that was there before are replaced. What the
// catalogue refuses (see [catalogue.Catalogue.With]) is not recorded.
func (r *Register) SetHonours(ctx context.Context, own []catalogue.Honour) error {
	err := r.write(ctx, "set honours", func(ctx context.Context, w *writer) error {
		replaced := set{}
		for _, honour := range own {
			replaced.add(honour.Code)
		}
		if err := dropHonours(ctx, w, replaced); err != nil {
			return err
		}
		if err := addHonours(ctx, w, own); err != nil {
			return err
		}
		_, err := r.lawWithOwn(ctx, w.Tx)
		return err
	})
	if err != nil {
		return wrap("record own honours", err)
	}
	return r.read(context.WithoutCancel(ctx), r.loadCatalogue) // they are recorded, so they hold
}

func dropHonours(ctx context.Context, w *writer, replaced set) error {
	held, err := loadHonours(ctx, w.Tx)
	if err != nil {
		return err
	}
	for _, honour := range held {
		if !replaced[honour.Code] {
			continue
		}
		if err := w.removed(Honours, honourKey(honour), honour); err != nil {
			return err
		}
		if _, err := w.NewDelete().Model((*honourRow)(nil)).Where("code = ?", honour.Code).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func addHonours(ctx context.Context, w *writer, own []catalogue.Honour) error {
	rows := make([]honourRow, len(own))
	for i, honour := range own {
		uid, err := newUID()
		if err != nil {
			return err
		}
		rows[i] = newHonourRow(uid, honour)
		if err := w.added(Honours, honourKey(honour), honour); err != nil {
			return err
		}
	}
	return insertRows(ctx, w, rows)
}

func honourKey(h catalogue.Honour) string { return fmt.Sprintf("%s %s", h.Code, h.ValidFrom) }

func loadHonours(ctx context.Context, tx bun.Tx) ([]catalogue.Honour, error) {
	var rows []honourRow
	if err := tx.NewSelect().Model(&rows).Order("h.code", "h.valid_from").Scan(ctx); err != nil {
		return nil, fmt.Errorf("read own honours: %w", err)
	}
	own := make([]catalogue.Honour, len(rows))
	for i, row := range rows {
		own[i] = row.honour()
	}
	return own, nil
}

// loadCatalogue lays the unit's own honours over the law's.
func (r *Register) loadCatalogue(ctx context.Context, tx bun.Tx) error {
	law, err := r.lawWithOwn(ctx, tx)
	if err == nil {
		r.catalogue.Store(law)
	}
	return err
}

func (r *Register) lawWithOwn(ctx context.Context, tx bun.Tx) (*catalogue.Catalogue, error) {
	own, err := loadHonours(ctx, tx)
	if err != nil || len(own) == 0 {
		return r.opts.Catalogue, err
	}
	return r.opts.Catalogue.With(own)
}
