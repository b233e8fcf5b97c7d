package store

import (
	"cmp"
	"context"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type mergerRow struct {
	bun.BaseModel `bun:"table:mergers,alias:j"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	Kind          string `bun:"kind"`
	GoneUID       string `bun:"gone_uid"`
	GoneCode      string `bun:"gone_code"`
	subjectColumns
	Date   day    `bun:"date"`
	Reason string `bun:"reason"`
}

func mergers() table[registry.Merger, mergerRow] {
	return table[registry.Merger, mergerRow]{
		kind:     registry.Mergers,
		key:      mergerKey,
		uid:      func(m *registry.Merger) *string { return &m.UID },
		complete: completeMerger,
		merge:    completeMerger,
		clash:    func(o, n registry.Merger) registry.Fault { return recordClash(pair{"into", o.Into, n.Into}) },
		join:     joinSubject,
		order: func(a, b registry.Merger) int {
			return cmp.Or(-strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Gone, b.Gone)) // units first
		},
		row: func(id int64, m registry.Merger, c *codes) mergerRow {
			return mergerRow{ID: id, UID: m.UID, Kind: string(m.Kind), GoneUID: m.GoneUID, GoneCode: m.Gone,
				subjectColumns: c.subject(intoSubject(m)), Date: day{m.On}, Reason: m.Reason}
		},
		held: func(r mergerRow) held[registry.Merger] {
			return held[registry.Merger]{id: r.ID, value: registry.Merger{
				UID: r.UID, Kind: registry.EntryKind(r.Kind), Gone: r.GoneCode, GoneUID: r.GoneUID, Into: r.subject().Code(),
				On: r.Date.Date, Reason: r.Reason}}
		},
	}
}

// mergerKey names a merger by the record that is gone.
func mergerKey(m registry.Merger) string {
	if m.Gone == "" {
		return ""
	}
	return codeKey(m.Kind, m.Gone)
}

func intoSubject(m registry.Merger) registry.Subject { return subjectOf(m.Kind, m.Into) }

// subjectOf is the unit or the person of a code.
func subjectOf(kind registry.EntryKind, code string) registry.Subject {
	if kind == registry.Units {
		return registry.UnitSubject(code)
	}
	return registry.PersonSubject(code)
}

// completeMerger keeps the older of two mergers of one record: when and why it
// went is told by whoever was first.
func completeMerger(older, newer registry.Merger) (registry.Merger, bool) {
	return older, older.Into == newer.Into
}

// Mergers returns the records that went into others, units first, by the code
// that is gone.
func (r *Register) Mergers(ctx context.Context) ([]registry.Merger, error) {
	return listAll(ctx, r, mergers())
}
