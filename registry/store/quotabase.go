package store

import (
	"context"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// QuotaBase counts for a year of which the shares of quotas are taken, in a
// deciding unit with those below it by today's hierarchy: its people, who won
// what, and which units below it may get an honour. Nothing is counted of an
// honour that nobody won. Fit for an honour are the units that won it for the
// year or are due for it by what is recorded.
//
// A unit that is not recorded gives a [*NotFoundError].
func (r *Register) QuotaBase(ctx context.Context, unit string, year cal.Year) (eligibility.QuotaBase, error) {
	count := newQuotaCount(r.Catalogue(), year)
	filter := DossierFilter{Unit: unit, Under: true, For: catalogue.ForUnits, WithMembers: true, Period: cal.OneYear(year)}
	err := r.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		if d.Unit.Code == unit {
			count.people(d)
		} else {
			count.unit(d)
		}
		return nil
	})
	return count.base, wrap("count for quotas", err)
}

// quotaCount counts what quotas are about.
type quotaCount struct {
	cat  *catalogue.Catalogue
	year cal.Year
	base eligibility.QuotaBase
	// among are the honours with a share of the units that may get them, fit
	// those of whose fit units a share is taken.
	among, fit []string
}

func newQuotaCount(cat *catalogue.Catalogue, year cal.Year) *quotaCount {
	c := &quotaCount{cat: cat, year: year, base: eligibility.QuotaBase{
		Holders: map[string]int{}, EligibleUnits: map[string]int{}, EligibleFor: map[string]int{}}}
	regime, ok := cat.RegimeOn(year.Last())
	if !ok {
		return c
	}
	seen := set{}
	for _, honour := range cat.Honours(year.Last()) {
		for _, quota := range cat.Quotas(honour.Code, regime.ID) {
			switch quota.Of {
			case catalogue.OfEligibleUnits:
				c.among = append(c.among, honour.Code)
				c.base.EligibleUnits[honour.Code] = 0
			case catalogue.OfEligibleFor:
				for _, code := range quota.Base {
					if seen.add(code) {
						c.fit = append(c.fit, code)
					}
				}
			}
		}
	}
	return c
}

// people takes over what the deciding unit tells about its people.
func (c *quotaCount) people(d *eligibility.Dossier) {
	members := d.Members[c.year]
	c.base.Strength = members.Strength
	for honour, n := range members.Holders {
		c.base.Holders[honour] += n
	}
}

// unit counts a unit below the deciding one.
func (c *quotaCount) unit(d *eligibility.Dossier) {
	won := set{}
	for _, award := range d.Awards {
		if award.Period.To == c.year && won.add(award.Honour) {
			c.base.Holders[award.Honour]++
		}
	}
	for _, honour := range c.among {
		if eligibility.MayGet(c.cat, d.Unit, honour, c.year) {
			c.base.EligibleUnits[honour]++
		}
	}
	if d.Unit.Kind != registry.MilitaryUnit {
		return
	}
	for _, honour := range c.fit {
		if won[honour] || eligibility.Judge(c.cat, d, eligibility.Question{Honour: honour, Year: c.year}).Result == eligibility.Met {
			c.base.EligibleFor[honour]++
		}
	}
}
