package main

import (
	"context"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// exportNarrowing keeps a list to a unit and to years, as the list commands
// do; the zero value keeps all.
type exportNarrowing struct {
	unit   string
	under  bool
	period cal.Period
}

func (n exportNarrowing) isZero() bool { return n == exportNarrowing{} }

// foreign names the flag that means nothing to a kind of records, "" when
// there is none.
func (n exportNarrowing) foreign(kind registry.EntryKind) string {
	timeless := []registry.EntryKind{registry.Units, registry.People, registry.Printers, registry.Templates, registry.TemplateUses,
		registry.Mappings, store.Settings, exportedHonours}
	unitless := []registry.EntryKind{registry.Movements, registry.Printers, registry.Templates, registry.TemplateUses,
		registry.TrustedKeys, registry.Mergers, registry.Mappings, registry.Distinctions, store.Settings, exportedHonours, exportedLog}
	switch {
	case !n.period.IsZero() && slices.Contains(timeless, kind):
		return "year"
	case n.unit != "" && slices.Contains(unitless, kind):
		return "unit"
	case n.under && n.unit == "":
		return "under"
	}
	return ""
}

// apply leaves of one kind of entries what is wanted. Units and people stay
// whole where other lists show their names.
func (n exportNarrowing) apply(ctx context.Context, reg *store.Register, kind registry.EntryKind, b *registry.Batch) (err error) {
	years := store.YearFilter{Unit: n.unit, Under: n.under, Period: n.period}
	switch kind {
	case registry.Units:
		b.Units, err = reg.Units(ctx, store.UnitFilter{Unit: n.unit, Under: n.under})
	case registry.People:
		if _, err = reg.Unit(ctx, n.unit); err == nil {
			b.People, err = reg.People(ctx, store.PersonFilter{Unit: n.unit, Under: n.under})
		}
	case registry.Movements:
		b.Movements = slices.DeleteFunc(b.Movements, func(m registry.Movement) bool {
			return m.From.Year() > n.period.To || !m.To.IsZero() && m.To.Year() < n.period.From
		})
	case registry.Exemplars:
		b.Exemplars, err = reg.Exemplars(ctx, store.ExemplarFilter{Unit: n.unit, Under: n.under, Period: n.period})
	case registry.Decisions, registry.Awards:
		err = n.awards(ctx, reg, kind, b)
	case registry.Grades:
		b.Grades, err = reg.Grades(ctx, years)
	case registry.Tallies:
		b.Tallies, err = reg.Tallies(ctx, years)
	case registry.Initiatives:
		b.Initiatives, err = reg.Initiatives(ctx, years)
	case registry.Disciplines:
		b.Disciplines, err = reg.Disciplines(ctx, years)
	case registry.Registrations:
		b.Registrations, err = reg.Registrations(ctx, years)
	case registry.Nominations:
		b.Nominations, err = reg.Nominations(ctx, store.NominationFilter{Unit: n.unit, Under: n.under, Period: n.period})
	case registry.Figures:
		b.Figures, err = reg.Figures(ctx, years)
	case registry.Handovers:
		err = n.handovers(ctx, reg, b)
	case registry.TrustedKeys:
		b.TrustedKeys = slices.DeleteFunc(b.TrustedKeys, func(k registry.TrustedKey) bool { return !n.keepsDay(k.Added) })
	case registry.Distinctions:
		b.Distinctions = slices.DeleteFunc(b.Distinctions, func(d registry.Distinction) bool { return !n.keepsDay(d.On) })
	case registry.Mergers:
		b.Mergers = slices.DeleteFunc(b.Mergers, func(m registry.Merger) bool { return !n.keepsDay(m.On) })
	}
	return err
}

// awards keeps decisions by their year, or awards by the year in which they
// count, and of both those that belong together.
func (n exportNarrowing) awards(ctx context.Context, reg *store.Register, kind registry.EntryKind, b *registry.Batch) error {
	awards, err := reg.Awards(ctx, store.AwardFilter{Unit: n.unit, Under: n.under})
	if err != nil {
		return err
	}
	beyond := func(year cal.Year) bool { return !n.period.IsZero() && !n.period.Contains(year) }
	b.Awards = slices.DeleteFunc(awards, func(a registry.Award) bool {
		if kind == registry.Decisions {
			return beyond(a.Decision.Year)
		}
		return beyond(countedIn(reg.Catalogue(), a))
	})
	named := make(map[registry.DecisionRef]bool)
	for _, a := range b.Awards {
		named[a.Decision] = true
	}
	b.Decisions = slices.DeleteFunc(b.Decisions, func(d registry.Decision) bool {
		empty := kind == registry.Decisions && n.unit == "" && !beyond(d.Date.Year())
		return !named[d.Ref()] && !empty
	})
	return nil
}

// handovers keeps those of awards in reach by their day.
func (n exportNarrowing) handovers(ctx context.Context, reg *store.Register, b *registry.Batch) error {
	awards, err := n.awardsInReach(ctx, reg)
	b.Handovers = slices.DeleteFunc(b.Handovers, func(h registry.Handover) bool {
		_, reached := awards[h.AwardID]
		return !reached || !n.keepsDay(h.On)
	})
	return err
}

// awardsInReach returns the awards that the narrowing keeps by their unit, by
// number.
func (n exportNarrowing) awardsInReach(ctx context.Context, reg *store.Register) (map[int64]registry.Award, error) {
	awards, err := reg.Awards(ctx, store.AwardFilter{Unit: n.unit, Under: n.under})
	byID := make(map[int64]registry.Award, len(awards))
	for _, a := range awards {
		byID[a.ID] = a
	}
	return byID, err
}

// keepsDay tells that a day is in the years that are wanted.
func (n exportNarrowing) keepsDay(day cal.Date) bool {
	return n.period.IsZero() || n.period.Contains(day.Year())
}
