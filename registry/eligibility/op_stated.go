package eligibility

import "sovang/registry/catalogue"

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
