package store

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// RenameUnit gives a unit a new name from a day on; the name until then
// joins its former names. A unit is renamed in its lifetime, and after it got
// the name that it bears.
func (r *Register) RenameUnit(ctx context.Context, code, newName string, from cal.Date) error {
	return r.changeUnit(ctx, "rename unit", code, func(u *registry.Unit) registry.Faults {
		name, err := registry.CleanText(newName)
		if err != nil {
			return registry.Faults{textFault("name", newName)}
		}
		faults := checkRenaming(*u, from)
		u.FormerNames = append(slices.Clone(u.FormerNames), registry.FormerName{Name: u.Name, Until: from})
		sortFormerNames(u.FormerNames)
		u.Name = name
		return faults
	})
}

// CloseUnit enters the day on which a unit ended. It ends once.
func (r *Register) CloseUnit(ctx context.Context, code string, on cal.Date) error {
	return r.changeUnit(ctx, "close unit", code, func(u *registry.Unit) registry.Faults {
		faults := checkClosing(*u, on)
		u.Closed = on
		return faults
	})
}

// checkRenaming lists what speaks against renaming a unit on a day, whatever
// days the dates mean of which only the year or the month is known.
func checkRenaming(u registry.Unit, from cal.Date) registry.Faults {
	named := lastRenaming(u)
	switch {
	case from.IsZero():
		return requireDate("from", from)
	case !named.IsZero() && !from.Last().After(named.First()):
		return registry.Faults{dateOrder("from", named, from)}
	case from.Last().Before(u.Founded):
		return registry.Faults{dateOrder("from", u.Founded, from)}
	case !u.Closed.IsZero() && u.Closed.Last().Before(from):
		return registry.Faults{dateOrder("closed", from, u.Closed)}
	}
	return nil
}

// checkClosing lists what speaks against ending a unit on a day.
func checkClosing(u registry.Unit, on cal.Date) registry.Faults {
	named := lastRenaming(u)
	switch {
	case on.IsZero():
		return requireDate("closed", on)
	case !u.Closed.IsZero():
		return done("closed", on, u.Closed)
	case on.Last().Before(named):
		return registry.Faults{dateOrder("closed", named, on)}
	}
	return nil
}

// lastRenaming returns the day from which the unit bears its name, or the
// zero Date.
func lastRenaming(u registry.Unit) cal.Date {
	var last cal.Date
	for _, former := range u.FormerNames {
		if former.Until.After(last) {
			last = former.Until
		}
	}
	return last
}

func (r *Register) changeUnit(ctx context.Context, action, code string, alter func(*registry.Unit) registry.Faults) error {
	return r.write(ctx, action, func(ctx context.Context, w *writer) error {
		unit, err := oneUnit(ctx, w.Tx, code)
		if err != nil {
			return err
		}
		after := unit.value
		faults := alter(&after)
		if err := refuse(after.Validate(), registry.Units, faults); err != nil {
			return err
		}
		c := newCodes()
		c.units[code] = unit.id
		if after.Parent != "" {
			parent, err := oneUnit(ctx, w.Tx, after.Parent)
			if err != nil {
				return err
			}
			c.units[after.Parent] = parent.id
		}
		return writeUnits(ctx, w, plan[registry.Unit]{
			replaced: []change[registry.Unit]{{id: unit.id, before: unit.value, after: after}}}, c)
	})
}
