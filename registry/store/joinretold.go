package store

import (
	"context"
	"reflect"

	"sovang/registry"
)

// retold is a kind of records that stay as they are while the log names them
// otherwise: by a decision of the unit that goes.
type retold struct {
	kind   registry.EntryKind
	narrow narrowing
	load   func(context.Context, narrowing) ([]retoldRow, error)
	before []retoldRow
}

// retoldRow is a row as the log tells it.
type retoldRow struct {
	id   int64
	key  string
	told any
}

func (k *retold) read(ctx context.Context, _ *joiner) error {
	var err error
	k.before, err = k.load(ctx, k.narrow)
	return err
}

func (*retold) settle(context.Context, *joiner) error { return nil }

func (k *retold) tell(ctx context.Context, j *joiner) error {
	ids := make([]int64, len(k.before))
	for i, row := range k.before {
		ids[i] = row.id
	}
	after := make(map[int64]retoldRow, len(ids))
	err := inChunks(ids, func(part []int64) error {
		rows, err := k.load(ctx, byColumn("?TableAlias.id", part))
		for _, row := range rows {
			after[row.id] = row
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, row := range k.before {
		now := after[row.id]
		if now.key == row.key && reflect.DeepEqual(now.told, row.told) {
			continue
		}
		if err := j.w.changed(k.kind, now.key, row.told, now.told); err != nil {
			return err
		}
	}
	return nil
}

// loadPrints reads what was printed; its award names it.
func (j *joiner) loadPrints(ctx context.Context, narrow narrowing) ([]retoldRow, error) {
	prints, err := printRows(ctx, j.w.Tx, narrow)
	if err != nil {
		return nil, wrap("read prints", err)
	}
	ids := make([]int64, len(prints))
	for i, row := range prints {
		ids[i] = row.AwardID
	}
	keys := make(map[int64]string)
	err = inChunks(ids, func(part []int64) error {
		found, err := awards().list(ctx, j.w.Tx, byColumn("a.id", part))
		for _, award := range found {
			keys[award.ID] = awardKey(award)
		}
		return err
	})
	rows := make([]retoldRow, len(prints))
	for i, row := range prints {
		rows[i] = retoldRow{row.ID, keys[row.AwardID], toldPrint{row.print(), row.UID}}
	}
	return rows, err
}

// loadAttachments reads the scans of decisions without their content.
func (j *joiner) loadAttachments(ctx context.Context, narrow narrowing) ([]retoldRow, error) {
	var found []attachmentRow
	if err := narrow(j.w.NewSelect().Model(&found).ExcludeColumn("content").Order("t.id")).Scan(ctx); err != nil {
		return nil, wrap("read attachments", err)
	}
	refs := make(map[int64]registry.DecisionRef)
	ids := make([]int64, len(found))
	for i, row := range found {
		ids[i] = row.DecisionID
	}
	err := inChunks(ids, func(part []int64) error {
		loaded, err := decisions().load(ctx, j.w.Tx, byColumn("d.id", part))
		for _, decision := range loaded {
			refs[decision.id] = decision.value.Ref()
		}
		return err
	})
	rows := make([]retoldRow, len(found))
	for i, row := range found {
		scan := registry.Attachment{Decision: refs[row.DecisionID], Name: row.Name, MediaType: row.MediaType, SHA256: row.SHA256}
		rows[i] = retoldRow{row.ID, attachmentKey(scan), toldAttachment{scan, row.UID}}
	}
	return rows, err
}
