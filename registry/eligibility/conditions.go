package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// stated answers [catalogue.OpStated].
func (e *evaluator) stated(c *catalogue.Condition, f *Finding) Result {
	fact, _ := e.cat.Fact(c.Fact)
	f.fact(fact)
	if is, said := e.q.Assume[c.Fact]; said {
		f.said(c.Fact)
		return metIf(is)
	}
	if fact.Presumed || e.q.Charitable {
		return Met
	}
	if e.hoped != 0 && e.annual { // a good year brings it
		if f != nil {
			f.about.expected = append(f.about.expected, Evidence{Fact: c.Fact})
		}
		return Met
	}
	return NotMet
}

func (f *Finding) fact(fact catalogue.Fact) {
	if f != nil {
		f.about.fact = fact
	}
}

func (f *Finding) said(fact string) {
	if f != nil {
		f.Evidence = append(f.Evidence, Evidence{Fact: fact})
	}
}

// reminder answers [catalogue.OpReminder], which never decides.
func (e *evaluator) reminder(c *catalogue.Condition, f *Finding) Result {
	if f != nil {
		f.about.fact, _ = e.cat.Fact(c.Fact)
	}
	return Met
}

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
	u := &e.rec.d.Unit
	f.have(string(u.Echelon))
	if u.Echelon == "" && u.Equivalent == "" {
		return Unknown
	}
	return metIf(slices.Contains(c.Echelons, string(u.Echelon)) ||
		u.Equivalent != "" && slices.Contains(c.Echelons, string(u.Equivalent)))
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
