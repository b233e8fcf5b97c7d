package dossier

import (
	"cmp"

	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// WithinAuthority parts lines to those on which the unit's head may decide and
// those that are for somebody above (Thông tư 151/2018/TT-BQP, Điều 48-53).
// What register and catalogue cannot tell stays with the unit.
func (o Office) WithinAuthority(entries []Entry) (own, above []Entry) {
	level := cmp.Or(o.Unit.DecisionLevel(), catalogue.Corps) // below the Ministry, whatever it is
	for _, e := range entries {
		if o.mayDecide(e, level) {
			own = append(own, e)
		} else {
			above = append(above, e)
		}
	}
	return own, above
}

func (o Office) mayDecide(e Entry, level catalogue.Level) bool {
	if e.Honour.Level.Rank() > level.Rank() {
		return false
	}
	unit := o.Units[e.Subject.Unit]
	signee := eligibility.Signee{
		Subject: e.Subject.For(), Rank: e.As.Rank, Category: e.Person.Category, Echelon: unit.Echelon, Equivalent: unit.Equivalent,
	}
	finding, known := eligibility.MaySign(o.Catalogue, level, e.Honour.Code, signee, o.Day())
	return !known || finding.Result != eligibility.NotMet
}
