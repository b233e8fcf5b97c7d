package store

import (
	"context"
	"reflect"

	"sovang/registry"
)

// retold is a kind of records that stay as they are while the log names them
// otherwise: by a decision of the unit that goes. One that the decision which
// stays has too is gone.
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
	united := 0
	for _, row := range k.before {
		now, there := after[row.id]
		switch {
		case !there:
			united++
			err = j.w.removed(k.kind, row.key, row.told)
		case now.key != row.key || !reflect.DeepEqual(now.told, row.told):
			err = j.w.changed(k.kind, now.key, row.told, now.told)
		}
		if err != nil {
			return err
		}
	}
	j.count(k.kind, 0, united)
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
	scans, err := loadScans(ctx, j.w.Tx, narrow)
	rows := make([]retoldRow, len(scans))
	for i, scan := range scans {
		rows[i] = retoldRow{scan.id, attachmentKey(scan.value.Attachment), scan.value}
	}
	return rows, err
}
