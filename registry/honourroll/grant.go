package honourroll

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// grant is an award of the roll with all that is needed to order and count
// it.
type grant struct {
	*award
	*act
	*seat
}

// act is a deed as the roll words it.
type act struct {
	*named
	decision *registry.Decision
	issuer   string // the name of who decided
}

// named is an honour with its full name, which may tell the giver.
type named struct {
	*honourRow
	name string
	// height is the place of the honour among those of the roll, from the
	// highest; honours that nothing orders share one.
	height int
}

// seat is a unit as the place of recipients.
type seat struct {
	unit string // the code, "" when it is not known
	// place is that in the establishment; what is unknown comes last.
	place int
	// branch is the direct sub-unit of the roll that holds it; see
	// [index.branch].
	branch string
	inRoll bool
}

// grants returns the gathered awards that belong to the roll, and counts those
// of its years whose recipient's unit is not known.
func (x *index) grants(g *Gathering) (grants []grant, unplaced int) {
	x.acts, x.subjects = x.actsOf(g), g.subjects
	x.recipients = make([]*registry.Person, len(g.subjects))
	for i, s := range g.subjects {
		x.recipients[i] = x.person(s.Person)
	}
	x.categories = x.categoriesOf(x.recipients)
	grants = make([]grant, 0, len(g.awards)*gatheredPart)
	for _, part := range g.awards {
		for i := range part {
			award := &part[i]
			if !x.period.Contains(award.year) {
				continue
			}
			act := &x.acts[award.deed]
			seat := x.seatOf(award, act.decision.Date)
			switch {
			case seat.inRoll:
				grants = append(grants, grant{award, act, seat})
			case seat.unit == "":
				unplaced++
			}
		}
	}
	return grants, unplaced
}

// seatOf returns where the recipient of an award was when it was decided.
func (x *index) seatOf(a *award, on cal.Date) *seat {
	unit := x.subjects[a.subject].Unit
	if posting, posted := x.recipients[a.subject].PostingOn(on); posted && !a.collective {
		unit = posting.Unit
	}
	if unit == "" {
		unit = x.unitNamed(a.as.Unit)
	}
	if x.seats[unit] == nil {
		x.seats[unit] = &seat{unit: unit, place: x.placeOf(unit), branch: x.branch(unit), inRoll: x.belongs(unit)}
	}
	return x.seats[unit]
}

// actsOf words the deeds.
func (x *index) actsOf(g *Gathering) []act {
	heights := placesIn(slices.Collect(maps.Values(g.rows)), compareHonours)
	type nameKey struct {
		row  *honourRow
		name string
	}
	byName := map[nameKey]*named{}
	acts := make([]act, len(g.deeds))
	for i, d := range g.deeds {
		issuer := x.issuerName(d.decision.Issuer, d.decision.Date)
		key := nameKey{d.honourRow, d.honour.FullName(issuer)}
		if byName[key] == nil {
			byName[key] = &named{d.honourRow, key.name, heights[d.honourRow]}
		}
		acts[i] = act{byName[key], d.decision, issuer}
	}
	return acts
}

// compareHonours orders honours, the highest first.
func compareHonours(a, b *honourRow) int {
	return cmp.Or(
		cmp.Compare(a.band, b.band),
		cmp.Compare(a.honour.Rank, b.honour.Rank),
		strings.Compare(a.honour.Code, b.honour.Code),
	)
}

// belongs tells that a unit is that of the roll or below it.
func (x *index) belongs(unit string) bool { return x.whole || x.scope[unit] }

// recipient returns the recipient as at the award; what the award does not
// say is filled from the register.
func (x *index) recipient(g grant) registry.Recipient {
	as, on, s := g.as, g.decision.Date, x.subjects[g.subject]
	if s.IsUnit() {
		u := x.units[s.Unit]
		as.Name = cmp.Or(as.Name, u.NameOn(on), s.Unit)
		as.Superior = cmp.Or(as.Superior, x.unitName(u.Parent, on))
		return as
	}
	person := x.recipients[g.subject]
	posting, _ := person.PostingOn(on)
	as.Name = cmp.Or(as.Name, person.Name, s.Name, s.Person)
	as.Rank = cmp.Or(as.Rank, posting.Rank)
	as.Post = cmp.Or(as.Post, posting.Post)
	as.Unit = cmp.Or(as.Unit, x.unitName(posting.Unit, on))
	return as
}

// compareTime orders grants from old to new.
func compareTime(a, b grant) int {
	if a.year != b.year {
		return cmp.Compare(a.year, b.year)
	}
	if order := a.decision.Date.Compare(b.decision.Date); order != 0 {
		return order
	}
	return cmp.Or(
		strings.Compare(a.decision.Ref().String(), b.decision.Ref().String()),
		cmp.Compare(a.ordinal, b.ordinal),
		cmp.Compare(a.id, b.id),
	)
}
