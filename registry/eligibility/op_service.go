package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// months is a number of full months, between two bounds when dates are known
// only to the month or the year.
type months struct{ least, most int }

// within answers whether it is min or more, and less than below unless that
// is 0: Unknown when the bounds disagree.
func (m months) within(min, below int) Result {
	switch {
	case m.least >= min && (below == 0 || m.most < below):
		return Met
	case m.most < min || below != 0 && m.least >= below:
		return NotMet
	}
	return Unknown
}

func (m months) plus(n months) months { return months{m.least + n.least, m.most + n.most} }

// between counts the months from one date to another, day to day; 29 February
// counts to 28 February.
func between(from, to cal.Date) months {
	return months{
		least: max(from.Last().MonthsUntil(to.First()), 0),
		most:  max(from.First().MonthsUntil(to.Last()), 0),
	}
}

// stop is the day on which the count ends: that of the question, or that of
// the discharge before it.
func (e *evaluator) stop() cal.Date {
	if end := e.rec.ended(); !end.IsZero() && end.Before(e.end) {
		return end
	}
	return e.end
}

// served counts the months of service.
func (e *evaluator) served() (m months, known bool) {
	from := e.rec.d.Person.Enlisted
	if from.IsZero() {
		return months{}, false
	}
	if civil := civiliansFrom(); e.settings.on(registry.SettingCiviliansFrom) && e.civilian() && from.Before(civil) &&
		matches([]string{"HCH_CSVV_*"}, e.honour.Code) {
		from = civil
	}
	return between(from, e.stop()), true
}

// civiliansFrom is the first day that counts for civilians by
// [registry.SettingCiviliansFrom].
func civiliansFrom() cal.Date { return cal.Year(2004).First().AddMonths(6) }

// service answers [catalogue.OpService].
func (e *evaluator) service(c *catalogue.Condition, f *Finding) Result {
	m, known := e.served()
	if known && c.Doubled && e.rec.d.Person.Category != registry.Enlisted {
		m = m.plus(e.hardships(f))
	}
	return e.enough(m, known, c, f)
}

// serviceAge answers [catalogue.OpServiceAge].
func (e *evaluator) serviceAge(c *catalogue.Condition, f *Finding) Result {
	m, known := e.served()
	return e.enough(m, known, c, f)
}

// enough answers a condition that asks for months.
func (e *evaluator) enough(m months, known bool, c *catalogue.Condition, f *Finding) Result {
	if !known {
		f.count(0, c.Months)
		f.have("")
		return Unknown
	}
	f.months(m, c.Months)
	return m.within(c.Months, c.Below)
}

// hardship answers [catalogue.OpHardship].
func (e *evaluator) hardship(c *catalogue.Condition, f *Finding) Result {
	return e.enough(e.hardships(f), true, c, f)
}

// hardshipFrom is the first day on which hardship postings count (Thông tư
// 151/2018/TT-BQP, Điều 34.3: after 31 May 2014).
func hardshipFrom() cal.Date { return cal.Year(2014).First().AddMonths(5) }

// hardships counts the months in hardship postings.
func (e *evaluator) hardships(f *Finding) months {
	m := e.posted(hardshipFrom(), func(p *registry.Posting) bool { return p.Hardship })
	if f != nil && m.most > 0 {
		e.notePostings(f, func(p *registry.Posting) bool { return p.Hardship })
	}
	return m
}

// unitAge answers [catalogue.OpUnitAge].
func (e *evaluator) unitAge(c *catalogue.Condition, f *Finding) Result {
	founded := e.rec.d.Unit.Founded
	return e.enough(between(founded, e.stop()), !founded.IsZero(), c, f)
}
