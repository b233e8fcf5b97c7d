package store

import (
	"cmp"
	"context"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/seal"
)

type trustedKeyRow struct {
	bun.BaseModel `bun:"table:trusted_keys,alias:k"`
	ID            int64  `bun:"id,pk,autoincrement"`
	Key           string `bun:"key"`
	Public        string `bun:"public"`
	Unit          string `bun:"unit"`
	Own           bool   `bun:"own"`
	Added         day    `bun:"added"`
}

func trustedKeys() table[registry.TrustedKey, trustedKeyRow] {
	return table[registry.TrustedKey, trustedKeyRow]{
		kind:     registry.TrustedKeys,
		key:      func(k registry.TrustedKey) string { return k.ID },
		complete: completeKey,
		merge:    completeKey,
		clash:    func(o, n registry.TrustedKey) registry.Fault { return recordClash(pair{"public", o.Public, n.Public}) },
		order: func(a, b registry.TrustedKey) int {
			return cmp.Or(a.Added.Compare(b.Added), strings.Compare(a.ID, b.ID))
		},
		row: func(id int64, k registry.TrustedKey, _ *codes) trustedKeyRow {
			return trustedKeyRow{ID: id, Key: k.ID, Public: k.Public, Unit: k.Unit, Own: k.Own, Added: day{k.Added}}
		},
		held: func(r trustedKeyRow) held[registry.TrustedKey] {
			return held[registry.TrustedKey]{id: r.ID, value: registry.TrustedKey{
				ID: r.Key, Public: r.Public, Unit: r.Unit, Own: r.Own, Added: r.Added.Date}}
		},
	}
}

// completeKey keeps the older of two entries of one key, which may become the
// unit's own. Another key under the same ID is refused, whatever is asked.
func completeKey(older, newer registry.TrustedKey) (registry.TrustedKey, bool) {
	kept := older
	kept.Own = older.Own || newer.Own
	return kept, older.Public == newer.Public
}

// AddTrustedKey takes in a public key whose signatures are believed from then
// on. The same key once more changes nothing, except that it becomes the
// unit's own when it comes as that; a key that is not that of its ID and its
// unit is a fault. Only here does a key become the unit's own: what
// [Register.Record] takes in comes from files that anybody may have written.
func (r *Register) AddTrustedKey(ctx context.Context, key registry.TrustedKey) error {
	return r.AddTrustedKeys(ctx, []registry.TrustedKey{key})
}

// AddTrustedKeys takes in several keys as [Register.AddTrustedKey] does: all
// of them, or none.
func (r *Register) AddTrustedKeys(ctx context.Context, keys []registry.TrustedKey) error {
	_, err := r.Record(ctx, registry.Batch{TrustedKeys: keys}, RecordOptions{ownKeys: true})
	return err
}

// TrustedKeys returns the keys that are believed, the oldest first.
func (r *Register) TrustedKeys(ctx context.Context) ([]registry.TrustedKey, error) {
	return listAll(ctx, r, trustedKeys())
}

// checkKeys tells of keys that are not those of the ID and the unit by which a
// person was asked to trust them.
func (rec *recorder) checkKeys() {
	for i, key := range rec.batch.TrustedKeys {
		public, err := seal.ParsePublicKey(key.Public)
		if err != nil || public.ID() != key.ID || public.Unit != key.Unit {
			rec.fault(registry.Fault{Code: registry.FaultPublicKey, Kind: registry.TrustedKeys, Index: i, Field: "public", Value: key.ID})
		}
	}
}

// disownKeys takes from the keys of a list the claim that they are the unit's
// own.
func (rec *recorder) disownKeys() {
	for i := range rec.batch.TrustedKeys {
		rec.batch.TrustedKeys[i].Own = false
	}
}

// warnOfKeys tells of the keys of a batch that are believed from now on.
func (rec *recorder) warnOfKeys(known map[string]held[registry.TrustedKey]) {
	for i, key := range rec.batch.TrustedKeys {
		if _, there := known[key.ID]; !there {
			rec.fault(registry.Fault{Code: registry.FaultTrustedKey, Warning: true, Kind: registry.TrustedKeys, Index: i, Field: "id", Value: key.ID,
				Args: map[string]string{"unit": key.Unit}})
		}
	}
}
