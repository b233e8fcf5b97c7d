package invented

import (
	"fmt"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// All decisions of a year are signed on this day of it.
const (
	signedMonth = 12
	signedDay   = 22
)

// issuer is who decides, and on which level.
type issuer struct {
	code  string
	level catalogue.Level
}

// decisions are those of one regiment and the awards in them. Each issuer
// decides once a year on what the regiment proposed.
type decisions struct {
	most      int // awards that are wanted
	decisions []registry.Decision
	awards    []registry.Award
	given     map[registry.DecisionRef]int // awards of a decision
}

func (d *decisions) full() bool { return len(d.awards) >= d.most }

// give enters an award into the issuer's decision of the year. What comes
// after the last that is wanted is left out.
func (d *decisions) give(from issuer, regiment int, year cal.Year, award registry.Award) {
	if d.full() {
		return
	}
	decision := registry.Decision{
		Issuer: from.code, Number: fmt.Sprintf("%d/QĐ-%s", regiment, from.code), Date: date(int(year), signedMonth, signedDay), Level: from.level,
		Summary: "Dữ liệu bịa để đo",
	}
	award.Decision, award.Period = decision.Ref(), cal.OneYear(year)
	if d.given == nil {
		d.given = make(map[registry.DecisionRef]int)
	}
	if d.given[award.Decision] == 0 {
		d.decisions = append(d.decisions, decision)
	}
	d.given[award.Decision]++
	award.Ordinal = d.given[award.Decision]
	d.awards = append(d.awards, award)
}
