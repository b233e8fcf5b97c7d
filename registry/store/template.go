package store

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type templateRow struct {
	bun.BaseModel `bun:"table:templates,alias:m"`
	ID            int64  `bun:"id,pk,autoincrement"`
	Slug          string `bun:"slug"`
	Text          string `bun:"text"`
	Background    []byte `bun:"background"`
}

func templates() table[registry.Template, templateRow] {
	return table[registry.Template, templateRow]{
		kind:  registry.Templates,
		key:   func(t registry.Template) string { return t.ID },
		clash: templateClash,
		order: func(a, b registry.Template) int { return strings.Compare(a.ID, b.ID) },
		told:  func(t registry.Template) any { return digestOf(t) },
		row: func(id int64, t registry.Template, _ *codes) templateRow {
			return templateRow{ID: id, Slug: t.ID, Text: t.Text, Background: append([]byte{}, t.Background...)}
		},
		held: func(r templateRow) held[registry.Template] {
			return held[registry.Template]{id: r.ID, value: registry.Template{ID: r.Slug, Text: r.Text, Background: clone(r.Background)}}
		},
	}
}

func templateClash(o, n registry.Template) registry.Fault {
	if o.Text == n.Text && !bytes.Equal(o.Background, n.Background) {
		return registry.Fault{Code: registry.FaultDuplicateRecord, Field: "background"}
	}
	return registry.Fault{Code: registry.FaultDuplicateRecord, Field: "id", Value: n.ID, Args: map[string]string{"older": o.ID}}
}

// digestOf is a template as the log tells it: of the scan its digest.
func digestOf(t registry.Template) any {
	told := struct{ ID, Text, Background string }{t.ID, t.Text, ""}
	if len(t.Background) > 0 {
		sum := sha256.Sum256(t.Background)
		told.Background = hex.EncodeToString(sum[:])
	}
	return told
}

type templateUseRow struct {
	bun.BaseModel `bun:"table:template_uses,alias:s"`
	ID            int64  `bun:"id,pk,autoincrement"`
	Honour        string `bun:"honour"`
	Issuer        string `bun:"issuer"`
	IssuerUnitID  int64  `bun:"issuer_unit_id,nullzero"`
	Template      string `bun:"template"`
}

func templateUses() table[registry.TemplateUse, templateUseRow] {
	return table[registry.TemplateUse, templateUseRow]{
		kind: registry.TemplateUses,
		key:  useKey,
		clash: func(o, n registry.TemplateUse) registry.Fault {
			return recordClash(pair{"template", o.Template, n.Template})
		},
		order: func(a, b registry.TemplateUse) int {
			return cmp.Or(strings.Compare(a.Issuer, b.Issuer), strings.Compare(a.Honour, b.Honour))
		},
		row: func(id int64, u registry.TemplateUse, c *codes) templateUseRow {
			return templateUseRow{ID: id, Honour: u.Honour, Issuer: u.Issuer, IssuerUnitID: c.units[u.Issuer], Template: u.Template}
		},
		held: func(r templateUseRow) held[registry.TemplateUse] {
			return held[registry.TemplateUse]{id: r.ID, value: registry.TemplateUse{Honour: r.Honour, Issuer: r.Issuer, Template: r.Template}}
		},
	}
}

// useKey names a use: for which issuer and for which honour, * for all.
func useKey(u registry.TemplateUse) string {
	return cmp.Or(u.Issuer, "*") + " " + cmp.Or(u.Honour, "*")
}

// PutTemplate keeps a template of the unit, in place of the one of that ID.
// Its text is for package blank to judge.
func (r *Register) PutTemplate(ctx context.Context, t registry.Template) error {
	return r.put(ctx, registry.Batch{Templates: []registry.Template{t}})
}

// put records entries that have a name for a key, over those of that name.
func (r *Register) put(ctx context.Context, b registry.Batch) error {
	_, err := r.Record(ctx, b, RecordOptions{Replace: true})
	return err
}

// Templates returns the unit's own templates by ID.
func (r *Register) Templates(ctx context.Context) ([]registry.Template, error) {
	return listAll(ctx, r, templates())
}

// Template returns the unit's own template of that ID, or a [*NotFoundError].
func (r *Register) Template(ctx context.Context, id string) (registry.Template, error) {
	return oneNamed(ctx, r, templates(), "m.slug", id)
}

// DropTemplate takes a template of the unit away. One that is named by a use
// stays: [registry.FaultTemplateUsed] names the use.
func (r *Register) DropTemplate(ctx context.Context, id string) error {
	return r.write(ctx, "drop template", func(ctx context.Context, w *writer) error {
		uses, err := templateUses().list(ctx, w.Tx, byColumn("s.template", []string{id}))
		if err != nil {
			return err
		}
		if len(uses) > 0 {
			return registry.Faults{{Code: registry.FaultTemplateUsed, Kind: registry.Templates, Field: "id", Value: id, Args: map[string]string{
				"code": uses[0].Honour, "issuer": uses[0].Issuer}}}
		}
		return templates().drop(ctx, w, id)
	})
}

// UseTemplate says for which certificates a template is used, in place of what
// was said of them before. A use without template takes that back.
func (r *Register) UseTemplate(ctx context.Context, use registry.TemplateUse) error {
	if use.Template != "" {
		return r.put(ctx, registry.Batch{TemplateUses: []registry.TemplateUse{use}})
	}
	return r.write(ctx, "drop template use", func(ctx context.Context, w *writer) error {
		return templateUses().drop(ctx, w, useKey(use))
	})
}

// TemplateUses returns for which certificates which templates are used, by
// issuer and honour.
func (r *Register) TemplateUses(ctx context.Context) ([]registry.TemplateUse, error) {
	return listAll(ctx, r, templateUses())
}

// TemplateFor returns the ID of the template for certificates of an honour by
// an issuer, as [registry.TemplateFor] chooses it; "" when none is named.
func (r *Register) TemplateFor(ctx context.Context, honour, issuer string) (string, error) {
	uses, err := r.TemplateUses(ctx)
	return registry.TemplateFor(uses, honour, issuer), err
}

// checkTemplateUses tells of uses for honours and issuers that are not known.
func (rec *recorder) checkTemplateUses() {
	for i, use := range rec.batch.TemplateUses {
		rec.requireIssuer(registry.TemplateUses, i, "issuer", use.Issuer)
		if _, _, err := rec.law.Honour(use.Honour, cal.Date{}); err != nil && use.Honour != "" {
			rec.unknown(registry.FaultUnknownHonour, registry.TemplateUses, i, "honour", use.Honour)
		}
	}
}

// listAll reads all entries of a table that nothing narrows.
func listAll[T, R any](ctx context.Context, r *Register, t table[T, R]) ([]T, error) {
	var list []T
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		list, err = t.list(ctx, tx, everything)
		return err
	})
	return list, err
}

// oneNamed reads the entry whose column holds a name.
func oneNamed[T, R any](ctx context.Context, r *Register, t table[T, R], column, name string) (T, error) {
	var found []T
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		found, err = t.list(ctx, tx, byColumn(column, []string{name}))
		return err
	})
	return only(found, err, t.kind, name)
}

// indexed reads all entries of a table of which the register holds few, by
// their keys.
func (t table[T, R]) indexed(ctx context.Context, tx bun.Tx) (map[string]held[T], error) {
	all, err := t.load(ctx, tx, everything)
	return t.index(all), err
}

// drop takes the entry of a key away.
func (t table[T, R]) drop(ctx context.Context, w *writer, key string) error {
	all, err := t.indexed(ctx, w.Tx)
	if err != nil {
		return err
	}
	entry, there := all[key]
	if !there {
		return &NotFoundError{t.kind, key}
	}
	if _, err := w.NewDelete().Model((*R)(nil)).Where("id = ?", entry.id).Exec(ctx); err != nil {
		return fmt.Errorf("drop %s %s: %w", t.kind, key, err)
	}
	return w.removed(t.kind, key, t.asTold(entry.value))
}
