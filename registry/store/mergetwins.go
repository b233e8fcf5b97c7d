package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// MetTwin is a person or a unit that a merger brings and that may be one that
// is here. Whether they are one says a person, who joins them afterwards.
type MetTwin struct {
	// Twin has as One the record that would stay.
	registry.Twin
	// New comes in, Known is here.
	New, Known Outline
}

// Outline tells who a person is, or which unit a record means.
type Outline struct {
	Code, Name string
	Born       cal.Date
	// Unit is that of the last posting, or the superior of a unit.
	Unit string
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

// findTwins finds the people and units that may be there twice, the likeliest
// first, people before units, and tells who they are (see [codeKey]).
func findTwins(ctx context.Context, tx bun.Tx) ([]registry.Twin, map[string]Outline, error) {
	all, err := loadUnits(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	told, err := distinctions().list(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	people, err := loadOutlines(ctx, tx, everything)
	if err != nil {
		return nil, nil, err
	}
	list, apart := values(all), registry.ToldApart(told)
	outlines := make(map[string]Outline, len(list)+len(people))
	for _, unit := range list {
		outlines[codeKey(registry.Units, unit.Code)] = Outline{Code: unit.Code, Name: unit.Name, Unit: unit.Parent}
	}
	for _, p := range people {
		outline := Outline{Code: p.Code, Name: p.Name, Born: p.Born}
		if n := len(p.Postings); n > 0 {
			outline.Unit = p.Postings[n-1].Unit
		}
		outlines[codeKey(registry.People, p.Code)] = outline
	}
	return append(registry.PeopleTwins(people, superiors(list), apart), registry.UnitTwins(list, apart)...), outlines, nil
}

// madeUp tells how little a code says: one that somebody typed is 0, one that
// this register made up 1, one that another register made up 2.
func madeUp(code string) int {
	if !isGiven(code) {
		return 0
	}
	return strings.Count(code, "-")
}
