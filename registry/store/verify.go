package store

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// BrokenLogError tells that the log is not as it was written.
type BrokenLogError struct {
	// ID is the first line that does not fit.
	ID int64
}

// Error says where the chain breaks.
func (e *BrokenLogError) Error() string { return fmt.Sprintf("log is broken at line %d", e.ID) }

// Unwrap tells that the register is damaged.
func (e *BrokenLogError) Unwrap() error { return ErrDamaged }

// AlteredAwardError tells that an award is not as it was recorded.
type AlteredAwardError struct {
	// ID is the award's number; 0 when it is gone.
	ID int64
	// Key names the award as the log does.
	Key string
}

// Error says which award it is.
func (e *AlteredAwardError) Error() string {
	if e.ID == 0 {
		return fmt.Sprintf("award %q is gone", e.Key)
	}
	return fmt.Sprintf("award %d (%s) is not as it was recorded", e.ID, e.Key)
}

// Unwrap tells that the register is damaged.
func (e *AlteredAwardError) Unwrap() error { return ErrDamaged }

// VerifyLog walks the chain of the log from its first line. A line that was
// altered, or that is missing before another, gives a [*BrokenLogError].
func (r *Register) VerifyLog(ctx context.Context) error {
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		var log chain
		return walkLog(ctx, tx, log.check)
	})
	return wrap("verify the log", err)
}

// Verify does what [Register.VerifyLog] does, and makes sure that each award
// with its events says what the log says. An award that was altered or is
// gone, or that was recorded past the log, gives an [*AlteredAwardError].
// The first thing that is wrong is told.
func (r *Register) Verify(ctx context.Context) error {
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		var log chain
		logged := loggedAwards{tx: tx, seen: map[int64]bool{}}
		err := walkLog(ctx, tx, func(rows []logRow) error {
			if err := log.check(rows); err != nil {
				return err
			}
			return logged.check(ctx, rows)
		})
		if err != nil {
			return err
		}
		return logged.checkRest(ctx)
	})
	return wrap("verify the register", err)
}

// walkLog calls visit with the lines of the log in order, some at a time.
func walkLog(ctx context.Context, tx bun.Tx, visit func([]logRow) error) error {
	for after := int64(0); ; {
		var rows []logRow
		if err := logQuery(tx, &rows).Where("l.id > ?", after).Order("l.id").Limit(5000).Scan(ctx); err != nil {
			return err
		}
		if len(rows) == 0 {
			return nil
		}
		if err := visit(rows); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// chain is the hash of the last line that was checked.
type chain string

func (c *chain) check(rows []logRow) error {
	for _, row := range rows {
		hash, err := row.digest()
		if err != nil {
			return err
		}
		if row.Previous != string(*c) || row.Hash != hash {
			return &BrokenLogError{row.ID}
		}
		*c = chain(hash)
	}
	return nil
}

// loggedAwards compares the awards with what the log says of them.
type loggedAwards struct {
	tx   bun.Tx
	seen map[int64]bool
}

// check compares the awards that are told of in some lines.
func (l loggedAwards) check(ctx context.Context, rows []logRow) error {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row logRow) bool { return row.Kind != string(registry.Awards) })
	return inChunks(rows, func(part []logRow) error {
		want, err := l.told(ctx, part)
		if err != nil {
			return err
		}
		recorded, err := l.recorded(ctx, want)
		if err != nil {
			return err
		}
		for i, award := range want {
			found, ok := recorded[award.UID]
			if !ok || !reflect.DeepEqual(asTold(found), asTold(award)) {
				return &AlteredAwardError{ID: found.ID, Key: part[i].Key}
			}
			l.seen[found.ID] = true
		}
		return nil
	})
}

// told returns the awards as the lines of the log tell them, with the events
// that other lines add.
func (l loggedAwards) told(ctx context.Context, rows []logRow) ([]registry.Award, error) {
	awards := make([]registry.Award, len(rows))
	keys := make([]string, len(rows))
	byKey := make(map[string]*registry.Award, len(rows))
	for i, row := range rows {
		if err := json.Unmarshal([]byte(row.After), &awards[i]); err != nil {
			return nil, &BrokenLogError{row.ID}
		}
		keys[i], byKey[row.Key] = row.Key, &awards[i]
	}
	var lines []logRow
	err := l.tx.NewSelect().Model(&lines).Column("id", "key", "after").
		Where("l.kind = ?", string(AwardEvents)).Where("l.key IN (?)", bun.List(keys)).Order("l.id").Scan(ctx)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		var event registry.Event
		if err := json.Unmarshal([]byte(line.After), &event); err != nil {
			return nil, &BrokenLogError{line.ID}
		}
		award := byKey[line.Key]
		award.Events = append(award.Events, event)
	}
	return awards, nil
}

func (l loggedAwards) recorded(ctx context.Context, want []registry.Award) (map[string]registry.Award, error) {
	uids := make([]string, len(want))
	for i, award := range want {
		uids[i] = award.UID
	}
	found, err := loadAwards(ctx, l.tx, byColumn("a.uid", uids))
	byUID := make(map[string]registry.Award, len(found))
	for _, award := range found {
		byUID[award.UID] = award
	}
	return byUID, err
}

// checkRest finds awards of which the log says nothing.
func (l loggedAwards) checkRest(ctx context.Context) error {
	var ids []int64
	if err := l.tx.NewSelect().Model((*awardRow)(nil)).Column("id").Order("id").Scan(ctx, &ids); err != nil {
		return err
	}
	for _, id := range ids {
		if l.seen[id] {
			continue
		}
		award, err := oneAward(ctx, l.tx, id)
		if err != nil {
			return err
		}
		return &AlteredAwardError{ID: id, Key: awardKey(award)}
	}
	return nil
}

// asTold returns an award without what may change though nobody touches
// it: its number, which it got after the log line was made, and the spelling
// of decisions, which may be replaced.
func asTold(a registry.Award) registry.Award {
	a.ID = 0
	a.Decision.Number = numberKey(a.Decision.Number)
	a.Events = clone(a.Events)
	for i := range a.Events {
		event := &a.Events[i]
		event.Decision.Number = numberKey(event.Decision.Number)
		event.Changes = clone(event.Changes)
	}
	return a
}
