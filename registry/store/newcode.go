package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
)

// The beginnings of the codes that the register gives: cá nhân, đơn vị.
const (
	personPrefix = "CN-"
	unitPrefix   = "DV-"
)

// giveUnitCodes gives units without code that of the unit of the same name
// under the same superior, or else a new one.
func (rec *recorder) giveUnitCodes(context.Context) error {
	free := newNumbering(unitPrefix)
	for code := range rec.known.units {
		free.take(code)
	}
	for _, unit := range rec.batch.Units {
		free.take(unit.Code)
	}
	rec.takeGone(free)
	seen := make([]registry.Unit, 0, len(rec.known.units))
	for _, unit := range rec.known.units {
		seen = append(seen, unit.value)
	}
	for i := range rec.batch.Units {
		unit := &rec.batch.Units[i]
		if unit.Code == "" && unit.Name != "" {
			rec.giveUnitCode(i, seen, free)
		}
		seen = append(seen, *unit)
	}
	return nil
}

func (rec *recorder) giveUnitCode(index int, seen []registry.Unit, free *numbering) {
	unit := &rec.batch.Units[index]
	same := slices.IndexFunc(seen, func(u registry.Unit) bool { return u.Parent == unit.Parent && registry.SameName(u.Name, unit.Name) })
	switch {
	case same < 0:
		unit.Code = free.next()
	case rec.opts.Replace:
		unit.Code = seen[same].Code
	default:
		one, faults := registry.UniteUnits(seen[same], *unit)
		rec.warnOfMatch(registry.Units, index, faults)
		if len(faults) > 0 {
			one = seen[same]
		}
		*unit = one
		rec.merging.united.add(codeKey(registry.Units, one.Code))
		for i := range rec.batch.Units[:index] {
			if rec.batch.Units[i].Code == one.Code {
				rec.batch.Units[i] = one
			}
		}
		seen[same] = one
	}
}

// warnOfMatch tells of what a row says otherwise than the record that it
// means; the record stays.
func (rec *recorder) warnOfMatch(kind registry.EntryKind, index int, faults registry.Faults) {
	for _, fault := range faults.At(kind, index) {
		delete(fault.Args, "gone") // a row without code
		fault.Warning = true
		rec.fault(fault)
		rec.kept.add(entryAt(kind, index))
	}
}

func (rec *recorder) takenCodes(ctx context.Context, free *numbering) error {
	var taken []string
	err := rec.w.NewSelect().Model((*personRow)(nil)).Column("code").Where("p.code LIKE ?", free.prefix+"%").Scan(ctx, &taken)
	if err != nil {
		return fmt.Errorf("read codes: %w", err)
	}
	for _, code := range taken {
		free.take(code)
	}
	for _, person := range rec.batch.People {
		free.take(person.Code)
	}
	rec.takeGone(free)
	return nil
}

// takeGone keeps the codes that are gone from being given again: they mean the
// records that stay.
func (rec *recorder) takeGone(free *numbering) {
	for _, merger := range rec.merging.known {
		free.take(merger.value.Gone)
	}
	for _, merger := range rec.batch.Mergers {
		free.take(merger.Gone)
	}
}

// numbering gives codes that count up: CN-0001, CN-0002 …
type numbering struct {
	prefix string
	last   int
}

func newNumbering(prefix string) *numbering { return &numbering{prefix: prefix} }

// take notes that a code is in use.
func (n *numbering) take(code string) {
	digits, ok := strings.CutPrefix(code, n.prefix)
	if !ok {
		return
	}
	if number, err := strconv.Atoi(digits); err == nil {
		n.last = max(n.last, number)
	}
}

func (n *numbering) next() string {
	n.last++
	return fmt.Sprintf("%s%04d", n.prefix, n.last)
}
