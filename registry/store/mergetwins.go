package store

import (
	"context"

	"sovang/registry"
)

// MetTwin is a person or a unit that a merger brings and that may be one that
// is here. Whether they are one says a person, who joins them afterwards.
type MetTwin struct {
	// Twin has as One the record that would stay.
	registry.Twin
	// New comes in, Known is here.
	New, Known Outline
}

// newcomers notes the codes of the units and people who come in.
func newcomers[T any](kind registry.EntryKind, code func(T) string) func(context.Context, *uniting, []*slot[T]) error {
	return func(_ context.Context, u *uniting, slots []*slot[T]) error {
		for _, place := range slots {
			if place.id == 0 {
				u.fresh.add(codeKey(kind, code(place.now)))
			}
		}
		return nil
	}
}

// meetTwins finds those who come in and may be here already.
func (u *uniting) meetTwins(ctx context.Context) error {
	if len(u.fresh) == 0 {
		return nil
	}
	twins, outlines, err := findTwins(ctx, u.w.Tx)
	for _, twin := range twins {
		fresh, known := codeKey(twin.Kind, twin.One), codeKey(twin.Kind, twin.Other)
		if !u.fresh[fresh] {
			fresh, known = known, fresh
		}
		if u.fresh[fresh] && !u.fresh[known] {
			met := MetTwin{Twin: twin, New: outlines[fresh], Known: outlines[known]}
			met.One, met.Other = met.Known.Code, met.New.Code
			if madeUp(met.Other) < madeUp(met.One) {
				met.One, met.Other = met.Other, met.One
			}
			u.report.Twins = append(u.report.Twins, met)
		}
	}
	return err
}
