package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// keptContent names a scan that left its record: by the name under which it is
// kept and by its digest.
func keptContent(kind registry.EntryKind, name, digest string) fingerprint {
	return fingerprintOf(string(kind) + " " + name + " " + digest)
}

// hearContent takes in the digests of the scans that a line tells of.
func (v *verifier) hearContent(row logEntry) {
	kind := row.Kind
	if kind != Attachments && kind != registry.Templates {
		return
	}
	for _, text := range []string{row.Before, row.After} {
		var told struct{ ID, Background, SHA256 string }
		if text != "" && unmarshal(text, &told) == nil {
			v.contents[keptContent(kind, cmp.Or(told.ID, told.SHA256), cmp.Or(told.Background, told.SHA256))] = true
		}
	}
}

// compareKept notes the scans that left their records and are not what was
// heard: no command could bring them back. One of which only the digest was
// known has no content.
func (v *verifier) compareKept(ctx context.Context, tx bun.Tx) error {
	var id number
	var kind, name string
	var content []byte
	query := tx.NewSelect().TableExpr("kept_contents").Column("id", "kind", "name", "content").Where("length(content) > 0").Order("id")
	err := eachRow(ctx, query, []any{&id, &kind, &name, &content}, func() {
		sum := sha256.Sum256(content)
		if !v.contents[keptContent(registry.EntryKind(kind), name, hex.EncodeToString(sum[:]))] {
			v.altered.add(&AlteredRecordError{Kind: registry.EntryKind(kind), ID: int64(id), Key: name})
		}
	})
	return wrap("read what was kept", err)
}
