package store

import (
	"context"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Some columns hold once more what others say: a text folded, for look-up; the
// number of the unit that a code names. The log does not tell them, so they are
// compared with what they are made of. A row in which they differ would be
// found under another name, or not at all.

// strays are the numbers of the records in whose rows they differ, by kind.
type strays map[registry.EntryKind]map[int64]bool

func (s strays) add(kind registry.EntryKind, record int64) {
	if s[kind] == nil {
		s[kind] = map[int64]bool{}
	}
	s[kind][record] = true
}

// folding is a column, key, that holds the text of another one folded. The
// column record has the number of the record.
type folding struct {
	kind                     registry.EntryKind
	table, record, text, key string
	fold                     func(string) string
}

func foldings() []folding {
	return []folding{
		{registry.Units, "units", "id", "code", "code_key", registry.Fold},
		{registry.Units, "units", "id", "name", "name_key", registry.Fold},
		{registry.Units, "former_names", "unit_id", "name", "name_key", registry.Fold},
		{registry.People, "people", "id", "code", "code_key", registry.Fold},
		{registry.People, "people", "id", "name", "name_key", registry.Fold},
		{registry.People, "aliases", "person_id", "name", "name_key", registry.Fold},
		{registry.Movements, "movements", "id", "code", "code_key", registry.Fold},
		{registry.Movements, "movements", "id", "name", "name_key", registry.Fold},
		{registry.Decisions, "decisions", "id", "number", "number_key", numberKey},
		{registry.Initiatives, "initiatives", "id", "title", "title_key", registry.Fold},
		{registry.Figures, "figures", "id", "name", "name_key", registry.Fold},
	}
}

// otherUnit is the query for the records of a table whose column names another
// unit than the code beside it. That a code names no unit is for the CHECKs.
func otherUnit(tx bun.Tx, table, code, column string) *bun.SelectQuery {
	return tx.NewSelect().TableExpr("? AS t", bun.Ident(table)).ColumnExpr("t.id").
		Join("JOIN units AS u ON u.id = t.?", bun.Ident(column)).Where("u.code <> t.?", bun.Ident(code))
}

// otherPaper is the query for the records of a table whose event did not issue
// a paper of their award anew.
func otherPaper(tx bun.Tx, table string) *bun.SelectQuery {
	return tx.NewSelect().TableExpr("? AS t", bun.Ident(table)).ColumnExpr("t.id").
		Join("JOIN award_events AS e ON e.id = t.event_id").Where("e.award_id <> t.award_id OR e.kind <> 'reissued'")
}

// findStrays looks through the rows, whole tables at a time.
func findStrays(ctx context.Context, tx bun.Tx) (strays, error) {
	found := strays{}
	var record number
	var text, key string
	for _, f := range foldings() {
		query := tx.NewSelect().TableExpr("?", bun.Ident(f.table)).Column(f.record, f.text, f.key)
		err := eachRow(ctx, query, []any{&record, &text, &key}, func() {
			if f.fold(text) != key {
				found.add(f.kind, int64(record))
			}
		})
		if err != nil {
			return nil, wrap("read "+f.table, err)
		}
	}
	if err := findStrayTails(ctx, tx, found); err != nil {
		return nil, wrap("read name_tails", err)
	}
	for kind, query := range map[registry.EntryKind]*bun.SelectQuery{
		registry.Movements:    otherUnit(tx, "movements", "launched_by", "launched_unit_id"),
		registry.Exemplars:    otherUnit(tx, "exemplars", "recognised_by", "recognised_unit_id"),
		registry.Decisions:    otherUnit(tx, "decisions", "issuer", "issuer_unit_id"),
		registry.TemplateUses: otherUnit(tx, "template_uses", "issuer", "issuer_unit_id"),
		registry.Handovers:    otherPaper(tx, "handovers"),
		Prints:                otherPaper(tx, "prints"),
	} {
		if err := eachRow(ctx, query, []any{&record}, func() { found.add(kind, int64(record)) }); err != nil {
			return nil, wrap("read "+string(kind), err)
		}
	}
	return found, nil
}
