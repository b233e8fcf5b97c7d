package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// OwnRows are a unit's own rows of the law as they were taken in; see
// [catalogue.ParseOwn].
type OwnRows struct {
	// Origin is where the text came from, such as a file name. It stands in
	// the errors.
	Origin string
	// Text is the TOML, byte for byte.
	Text string
}

// HonourUsedError tells that own rows leave out honours that records name.
type HonourUsedError struct {
	// Codes are those of the honours, sorted.
	Codes []string
}

// Error names the honours.
func (e *HonourUsedError) Error() string {
	return "honours are named by records: " + strings.Join(e.Codes, ", ")
}

type ownRow struct {
	bun.BaseModel `bun:"table:own_rows,alias:o"`
	ID            int64  `bun:"id,pk"`
	Origin        string `bun:"origin"`
	Text          string `bun:"text"`
}

// SetOwn keeps a unit's own rows and lays them over the law from then on, in
// place of all own rows from before. Faulty rows and rows that the law refuses
// are not kept; the errors are those of [catalogue.ParseOwn] and
// [catalogue.Catalogue.WithOwn]. Nor are rows that leave out an honour which a
// record names ([*HonourUsedError]).
func (r *Register) SetOwn(ctx context.Context, origin, text string) error {
	own := OwnRows{Origin: origin, Text: text}
	law, err := r.layOver(own)
	if err != nil {
		return wrap("lay own rows over the law", err)
	}
	err = r.write(ctx, "set own rows", func(ctx context.Context, w *writer) error {
		if err := keepUsedHonours(ctx, w.Tx, law); err != nil {
			return err
		}
		return putOwn(ctx, w, own)
	})
	if err != nil {
		return wrap("keep own rows", err)
	}
	return r.read(context.WithoutCancel(ctx), r.loadCatalogue) // they are kept, so they hold
}

func putOwn(ctx context.Context, w *writer, own OwnRows) error {
	before, err := loadOwn(ctx, w.Tx)
	if err != nil || before == own {
		return err
	}
	row := ownRow{ID: 1, Origin: own.Origin, Text: own.Text}
	_, err = w.NewInsert().Model(&row).On("CONFLICT (id) DO UPDATE").Set("origin = EXCLUDED.origin, text = EXCLUDED.text").Exec(ctx)
	if err != nil {
		return err
	}
	if before == (OwnRows{}) {
		return w.added(OwnLaw, own.Origin, own)
	}
	return w.changed(OwnLaw, own.Origin, before, own)
}

// keepUsedHonours makes sure that the law has every honour that a record names.
func keepUsedHonours(ctx context.Context, tx bun.Tx, law *catalogue.Catalogue) error {
	var used []string
	err := tx.NewRaw(`SELECT honour FROM awards UNION SELECT honour FROM award_events WHERE honour <> ''
		UNION SELECT honour FROM nominations UNION SELECT honour FROM registrations
		UNION SELECT honour FROM template_uses WHERE honour <> '' ORDER BY honour`).Scan(ctx, &used)
	if err != nil {
		return fmt.Errorf("read honours of records: %w", err)
	}
	missing := slices.DeleteFunc(used, func(code string) bool {
		_, _, err := law.Honour(code, cal.Date{})
		return err == nil
	})
	if len(missing) > 0 {
		return &HonourUsedError{Codes: missing}
	}
	return nil
}

// Own returns the unit's own rows; without any it is zero.
func (r *Register) Own(ctx context.Context) (OwnRows, error) {
	var own OwnRows
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		own, err = loadOwn(ctx, tx)
		return err
	})
	return own, err
}

func loadOwn(ctx context.Context, tx bun.Tx) (OwnRows, error) {
	var own OwnRows
	err := tx.QueryRowContext(ctx, "SELECT origin, text FROM own_rows").Scan(&own.Origin, &own.Text)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return OwnRows{}, fmt.Errorf("read own rows: %w", err)
	}
	return own, nil
}

// loadCatalogue lays the unit's own rows over the law.
func (r *Register) loadCatalogue(ctx context.Context, tx bun.Tx) error {
	own, err := loadOwn(ctx, tx)
	if err != nil {
		return err
	}
	law, err := r.layOver(own)
	if err != nil {
		return err
	}
	r.catalogue.Store(law)
	return nil
}

// layOver returns the law with own rows laid over it.
func (r *Register) layOver(own OwnRows) (*catalogue.Catalogue, error) {
	if own.Text == "" {
		return r.opts.Catalogue, nil
	}
	rows, err := catalogue.ParseOwn(strings.NewReader(own.Text), own.Origin)
	if err != nil {
		return nil, err
	}
	return r.opts.Catalogue.WithOwn(rows)
}
