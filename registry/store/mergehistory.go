package store

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/uptrace/bun"
)

// pasts are how records read before on both sides, by uid, oldest first.
type pasts[T any] struct{ ours, theirs map[string][]T }

// standingOperations are the operations that were not taken back.
func standingOperations(ctx context.Context, tx bun.Tx) (map[int64]bool, error) {
	stacks, err := loadStacks(ctx, tx)
	standing := make(map[int64]bool, len(stacks.done))
	for _, s := range stacks.done {
		standing[s.operation] = true
	}
	return standing, err
}

// remember reads from a log how records read before, by their uids. Where
// standing is given, operations that are not in it do not count. A record that
// changed its uid is remembered under both.
func (b *slots[T, R]) remember(ctx context.Context, u *uniting, tx bun.Tx, uids set, standing map[int64]bool) (map[string][]T, error) {
	past := map[string][]T{}
	known := len(uids)
	err := walkLines(ctx, tx, span{kind: b.kind}, func(row logEntry) error {
		before, after := uidIn(row.Before), uidIn(row.After)
		if before != "" && after != "" && before != after && uids[after] {
			uids.add(before)
			past[after] = slices.Clone(past[before])
		}
		if standing != nil && !standing[row.Operation.ID] {
			return nil
		}
		for _, told := range [][2]string{{before, row.Before}, {after, row.After}} {
			if !uids[told[0]] {
				continue
			}
			entry, err := b.decode(u, told[1], standing == nil)
			if err != nil {
				return row.broken()
			}
			if list := past[told[0]]; len(list) == 0 || !reflect.DeepEqual(list[len(list)-1], entry) {
				past[told[0]] = append(list, entry)
			}
		}
		return nil
	})
	if err == nil && len(uids) > known { // and what came before they changed their uids
		return b.remember(ctx, u, tx, uids, standing)
	}
	return past, err
}

// uidIn returns the uid of the record that a line tells. It comes before those
// of its parts.
func uidIn(text string) string {
	_, rest, found := strings.Cut(text, `"UID":"`)
	if !found {
		return ""
	}
	uid, _, _ := strings.Cut(rest, `"`)
	return uid
}

// decode reads a record of a line, naming things as we do.
func (k union[T, R]) decode(u *uniting, text string, theirs bool) (T, error) {
	var entry T
	if err := json.Unmarshal([]byte(text), &entry); err != nil {
		return entry, err
	}
	if !theirs {
		return entry, nil
	}
	return k.named(u, []T{entry})[0], nil
}
