package honourroll

import (
	"cmp"
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// OtherBand is the band of what Thông tư 199/2016/TT-BQP, Điều 24 does not
// name: other honours of the army, honours of bodies outside it.
const OtherBand = 6

// grant is an award of the roll with all that is needed to order and count
// it.
type grant struct {
	award    registry.Award // as it reads today
	as       registry.Recipient
	decision registry.Decision
	honour   catalogue.Honour
	issuer   string
	band     int
	year     cal.Year
	unit     string // code of the recipient's unit at the decision, may be ""
}

// grants returns the awards that belong to the roll, in the order given, and
// counts those of its years whose recipient's unit is not known.
func (x *index) grants(awards []registry.Award) (grants []grant, unplaced int, err error) {
	for _, award := range awards {
		if !award.Counts() {
			continue
		}
		g, err := x.grant(award)
		if err != nil {
			return nil, 0, fmt.Errorf("award %d: %w", award.ID, err)
		}
		switch {
		case !x.period.Contains(g.year):
		case x.belongs(g.unit):
			grants = append(grants, g)
		case g.unit == "":
			unplaced++
		}
	}
	return grants, unplaced, nil
}

func (x *index) grant(award registry.Award) (grant, error) {
	decision, known := x.decisions[award.Decision]
	if !known {
		return grant{}, fmt.Errorf("%w: %s", ErrUnknownDecision, award.Decision)
	}
	today := award.Today()
	honour, _, err := x.cat.Honour(today.Honour, decision.Date)
	if err != nil {
		return grant{}, err
	}
	g := grant{
		award: today, decision: decision, honour: honour,
		issuer: x.issuerName(decision.Issuer, decision.Date),
		band:   bandOf(honour, decision.Level),
		year:   today.CountedIn(honour),
		unit:   cmp.Or(x.unitOf(today.Subject, decision.Date), x.unitNamed(today.As.Unit)),
	}
	g.as = x.recipient(g)
	return g, nil
}

// belongs tells that a unit is that of the roll or below it.
func (x *index) belongs(unit string) bool { return x.whole || x.scope[unit] }

// bandOf returns the band of an honour signed at a level.
func bandOf(h catalogue.Honour, signer catalogue.Level) int {
	band := h.BandFor(signer)
	if h.Kind.Family() == catalogue.OtherHonour || band < 1 || band > OtherBand {
		return OtherBand
	}
	return band
}

// recipient returns the recipient as at the award; what the award does not
// say is filled from the register.
func (x *index) recipient(g grant) registry.Recipient {
	as, on := g.award.As, g.decision.Date
	if s := g.award.Subject; s.IsUnit() {
		u := x.units[s.Unit]
		as.Name = cmp.Or(as.Name, u.NameOn(on), s.Unit)
		as.Superior = cmp.Or(as.Superior, x.unitName(u.Parent, on))
		return as
	}
	person := x.people[g.award.Subject.Person]
	posting, _ := person.PostingOn(on)
	as.Name = cmp.Or(as.Name, person.Name, g.award.Subject.Name, g.award.Subject.Person)
	as.Rank = cmp.Or(as.Rank, posting.Rank)
	as.Post = cmp.Or(as.Post, posting.Post)
	as.Unit = cmp.Or(as.Unit, x.unitName(posting.Unit, on))
	return as
}

// name returns the full name of the honour.
func (g grant) name() string { return g.honour.FullName(g.issuer) }

// annual tells that the honour is given year by year, so that years in a row
// mean something.
func (g grant) annual() bool { return strings.Contains(g.honour.Cadence, "annual") }

// compareHonours orders grants by their honours, the highest first.
func compareHonours(a, b grant) int {
	return cmp.Or(
		cmp.Compare(a.band, b.band),
		cmp.Compare(a.honour.Rank, b.honour.Rank),
		strings.Compare(a.honour.Code, b.honour.Code),
	)
}

// compareTime orders grants from old to new.
func compareTime(a, b grant) int {
	return cmp.Or(
		cmp.Compare(a.year, b.year),
		a.decision.Date.Compare(b.decision.Date),
		strings.Compare(a.decision.Ref().String(), b.decision.Ref().String()),
		cmp.Compare(a.award.Ordinal, b.award.Ordinal),
		cmp.Compare(a.award.ID, b.award.ID),
	)
}
