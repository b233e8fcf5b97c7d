package eligibility

import (
	"cmp"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// registered answers [catalogue.OpRegistered].
func (e *evaluator) registered(c *catalogue.Condition, f *Finding) Result {
	for i := range e.rec.d.Registrations {
		r := &e.rec.d.Registrations[i]
		if r.Year == e.q.Year && (len(c.Honours) == 0 || matches(c.Honours, r.Honour)) {
			return Met
		}
	}
	kept := e.rec.d.Keeper != nil && e.rec.d.Keeper.RegistrationYears[e.q.Year]
	switch {
	case kept:
		return NotMet
	case e.hoped != 0 && e.q.Year >= e.hoped:
		if f != nil {
			f.about.expected = append(f.about.expected, Evidence{})
		}
		return Met
	}
	f.missing(e.q.Year)
	return Unknown
}

// category answers [catalogue.OpCategory].
func (e *evaluator) category(c *catalogue.Condition, f *Finding) Result {
	category := string(e.rec.d.Person.Category)
	f.have(category)
	if category == "" {
		return Unknown
	}
	return metIf(slices.Contains(c.Categories, category))
}

// FactLeaving is the fact that somebody leaves the army, though the register
// holds no discharge yet.
const FactLeaving = "leaving"

// leaving answers [catalogue.OpLeaving].
func (e *evaluator) leaving(f *Finding) Result {
	if end := e.rec.d.Person.Discharged; !end.IsZero() && end.Year() <= e.q.Year {
		if f != nil {
			f.Have = end.Short()
		}
		return Met
	}
	if is, said := e.q.Assume[FactLeaving]; said {
		f.said(FactLeaving)
		return metIf(is)
	}
	return metIf(e.q.Charitable)
}

// echelon answers [catalogue.OpEchelon].
func (e *evaluator) echelon(c *catalogue.Condition, f *Finding) Result {
	u := e.rec.d.Unit
	if f != nil {
		f.Have = string(countsAs(u))
		f.about.equal = u.Equivalent != ""
	}
	if countsAs(u) == "" {
		return Unknown
	}
	return metIf(ofEchelon(u, c.Echelons))
}

// countsAs is the echelon that the unit is equal to, else its own.
func countsAs(u registry.Unit) registry.Echelon { return cmp.Or(u.Equivalent, u.Echelon) }

// ofEchelon tells that the unit counts as one of the echelons. A factory, and
// what belongs to one, may also be named by what it is: the law names the
// collectives of enterprises so (Thông tư 151/2018/TT-BQP, Điều 12.8b, 12.9b).
func ofEchelon(u registry.Unit, echelons []string) bool {
	return slices.Contains(echelons, string(countsAs(u))) ||
		u.Enterprise && slices.Contains(echelons, string(u.Echelon))
}

// enterprise tells that the recipient is, or at the end of the year serves
// in, a factory or enterprise.
func (e *evaluator) enterprise() bool { return atEnterprise(e.rec.d, e.q.Year) }

func atEnterprise(d *Dossier, year cal.Year) bool {
	if d.Subject.IsUnit() {
		return d.Unit.Enterprise
	}
	posting, ok := d.Person.PostingOn(year.Last())
	return ok && d.Keeper != nil && d.Keeper.Units[posting.Unit].Enterprise
}

func (e *evaluator) woman() bool { return e.rec.d.Person.Sex == registry.Female }

// civilian tells that the person serves without being a soldier.
func (e *evaluator) civilian() bool {
	switch e.rec.d.Person.Category {
	case registry.DefenceWorker, registry.CivilServant, registry.PublicStaff:
		return true
	}
	return false
}
