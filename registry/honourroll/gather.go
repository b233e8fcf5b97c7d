package honourroll

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Gathering holds the awards of some periods, each in little room, so that
// those of a large register can be given one after the other and in any order.
type Gathering struct {
	cat       *catalogue.Catalogue
	periods   []cal.Period
	decisions map[registry.DecisionRef]*decided
	deeds     []deed
	rows      map[rowKey]*honourRow
	subjects  []registry.Subject
	// units and people have the places of the subjects, by code and, where a
	// list told one, name.
	units, people map[string]int32
	awards        [][]award // in parts, because a list that grows is copied again and again
}

// gatheredPart is how many awards are kept together.
const gatheredPart = 4096

// award is an award that counts, as it reads today.
type award struct {
	as       registry.Recipient
	citation string
	id       int64
	period   cal.Period
	year     cal.Year // in which it counts
	// deed and subject are places in the lists of the gathering.
	deed, subject, ordinal int32
	collective             bool // the recipient is a unit
	posthumous, lowered    bool
}

// deed is what the awards of one honour by one decision share.
type deed struct {
	decision *registry.Decision
	*honourRow
}

// honourRow is an honour as it stood on some days, in one band.
type honourRow struct {
	honour catalogue.Honour
	band   int
	// annual tells that the honour is given year by year, so that years in a
	// row mean something.
	annual bool
}

// rowKey tells the rows of the catalogue and their bands apart.
type rowKey struct {
	honour string
	from   cal.Date
	band   int
}

// decided is a decision with the places of its deeds.
type decided struct {
	registry.Decision
	deeds []int32
}

// Gather begins to gather the awards that some decisions gave and that rolls
// of some periods count.
func Gather(cat *catalogue.Catalogue, decisions []registry.Decision, periods ...cal.Period) *Gathering {
	g := &Gathering{
		cat: cat, periods: periods, decisions: make(map[registry.DecisionRef]*decided, len(decisions)),
		rows: map[rowKey]*honourRow{}, units: map[string]int32{}, people: map[string]int32{},
	}
	for _, d := range decisions {
		g.decisions[d.Ref()] = &decided{Decision: d}
	}
	return g
}

// Add takes an award in, unless it does not count. An unknown decision is an
// error that wraps [ErrUnknownDecision], an honour that the catalogue never
// knew one that wraps catalogue.ErrUnknownHonour.
func (g *Gathering) Add(a registry.Award) error {
	standing := registry.Valid
	if len(a.Events) > 0 {
		if !a.Counts() {
			return nil
		}
		standing, a = a.Standing(), a.Today()
	}
	at, err := g.deed(a)
	if err != nil {
		return fmt.Errorf("build honour roll: award %d: %w", a.ID, err)
	}
	year := a.CountedIn(g.deeds[at].honour)
	if !slices.ContainsFunc(g.periods, func(p cal.Period) bool { return p.Contains(year) }) {
		return nil
	}
	g.keep(award{
		as: a.As, citation: a.Citation, id: a.ID, period: a.Period, year: year,
		deed: at, subject: g.subject(a.Subject), ordinal: int32(a.Ordinal),
		collective: a.Subject.IsUnit(), posthumous: a.Posthumous, lowered: standing == registry.LoweredHonour,
	})
	return nil
}

func (g *Gathering) keep(a award) {
	last := len(g.awards) - 1
	if last < 0 || len(g.awards[last]) == gatheredPart {
		g.awards = append(g.awards, make([]award, 0, gatheredPart))
		last++
	}
	g.awards[last] = append(g.awards[last], a)
}

// deed returns the place of the deed of which the award is a part.
func (g *Gathering) deed(a registry.Award) (int32, error) {
	decision, known := g.decisions[a.Decision]
	if !known {
		return 0, fmt.Errorf("%w: %s", ErrUnknownDecision, a.Decision)
	}
	for _, at := range decision.deeds {
		if g.deeds[at].honour.Code == a.Honour {
			return at, nil
		}
	}
	honour, _, err := g.cat.Honour(a.Honour, decision.Date)
	if err != nil {
		return 0, err
	}
	at := int32(len(g.deeds))
	decision.deeds = append(decision.deeds, at)
	g.deeds = append(g.deeds, deed{&decision.Decision, g.row(honour, bandOf(honour, decision.Level))})
	return at, nil
}

func (g *Gathering) row(honour catalogue.Honour, band int) *honourRow {
	key := rowKey{honour.Code, honour.ValidFrom, band}
	if g.rows[key] == nil {
		g.rows[key] = &honourRow{honour: honour, band: band, annual: strings.Contains(honour.Cadence, "annual")}
	}
	return g.rows[key]
}

// subject returns the place of a subject.
func (g *Gathering) subject(s registry.Subject) int32 {
	places, key := g.people, s.Person
	if s.IsUnit() {
		places, key = g.units, s.Unit
	}
	if s.Name != "" || s.IsUnit() && s.Person != "" {
		key = s.Unit + "\x00" + s.Person + "\x00" + s.Name
	}
	at, known := places[key]
	if !known {
		at = int32(len(g.subjects))
		g.subjects, places[key] = append(g.subjects, s), at
	}
	return at
}

// OtherBand is the band of what Thông tư 199/2016/TT-BQP, Điều 24 does not
// name: other honours of the army, honours of bodies outside it.
const OtherBand = 6

// bandOf returns the band of an honour signed at a level.
func bandOf(h catalogue.Honour, signer catalogue.Level) int {
	band := h.BandFor(signer)
	if h.Kind.Family() == catalogue.OtherHonour || band < 1 || band > OtherBand {
		return OtherBand
	}
	return band
}
