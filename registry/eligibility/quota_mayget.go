package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// MayGet tells that the unit is of those that may get the honour for the
// year, whatever it achieved: by its echelon, and by whether it is a factory
// or enterprise. Of these a share is taken by quotas of
// [catalogue.OfEligibleUnits]. An exception that somebody would have to state
// is not made.
func MayGet(cat *catalogue.Catalogue, unit registry.Unit, honour string, year cal.Year) bool {
	regime, ok := cat.RegimeOn(year.Last())
	if !ok || unit.Kind != registry.MilitaryUnit || !livesIn(unit, year) {
		return false
	}
	rule, ok := cat.Rule(honour, catalogue.ForUnits, regime.ID)
	return ok && !slices.ContainsFunc(rule.All, func(c catalogue.Condition) bool { return !suitsUnit(c, unit) })
}

// suitsUnit tells that a condition does not rule the unit out by what it is.
// What asks about anything else is let pass.
func suitsUnit(c catalogue.Condition, unit registry.Unit) bool {
	if !guardsUnit(c.When, unit) {
		return true
	}
	switch {
	case c.Op == catalogue.OpAny && namesEchelons(c):
		return slices.ContainsFunc(c.Of, func(part catalogue.Condition) bool { return suitsUnit(part, unit) })
	case c.Op == catalogue.OpStated:
		return c.When != catalogue.WhenEnterprise && c.When != catalogue.WhenNotEnterprise
	case c.Op == catalogue.OpEchelon:
		return ofEchelon(unit, c.Echelons)
	}
	return true
}

// guardsUnit tells that a condition is asked of the unit.
func guardsUnit(when string, unit registry.Unit) bool {
	switch when {
	case catalogue.WhenFlagEligible:
		return unit.MayGetFlags()
	case catalogue.WhenNotFlagEligible:
		return !unit.MayGetFlags()
	case catalogue.WhenPartyBase:
		return unit.PartyBase
	case catalogue.WhenEnterprise:
		return unit.Enterprise
	case catalogue.WhenNotEnterprise:
		return !unit.Enterprise
	}
	return true
}

// namesEchelons tells that all parts of the condition are about echelons.
func namesEchelons(c catalogue.Condition) bool {
	return !slices.ContainsFunc(c.Of, func(part catalogue.Condition) bool { return part.Op != catalogue.OpEchelon })
}

func livesIn(unit registry.Unit, year cal.Year) bool {
	return !unit.Founded.After(year.Last()) && (unit.Closed.IsZero() || unit.Closed.Year() >= year)
}
