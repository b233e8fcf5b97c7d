package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// final tells that the discipline is final and of one of the forms (of any
// when there are none), and not after the day up to which things count.
func (e *evaluator) final(d *registry.Discipline, forms []string) bool {
	return !d.Pending && anyOrOne(forms, d.Form) && !d.Date.After(e.end)
}

// barred tells that somebody was ever disciplined by one of the forms; no
// forms bar nobody.
func (e *evaluator) barred(forms []string, f *Finding) bool {
	found := false
	for i := range e.rec.d.Disciplines {
		if d := &e.rec.d.Disciplines[i]; len(forms) > 0 && e.final(d, forms) {
			f.discipline(d)
			found = true
		}
	}
	return found
}

// lowering counts the measures that lower: since the first post with a
// leadership coefficient, and not considered in an earlier award for a life's
// service; those without a date too.
func (e *evaluator) lowering(forms []string, f *Finding) int {
	if len(forms) == 0 {
		return 0
	}
	n := 0
	begun, considered := e.firstCommand(), e.lastLifeAward()
	for i := range e.rec.d.Disciplines {
		d := &e.rec.d.Disciplines[i]
		if e.final(d, forms) && (d.Date.IsZero() || !d.Date.Last().Before(begun) && d.Date.After(considered)) {
			f.discipline(d)
			n++
		}
	}
	return n
}

// firstCommand is the day of the first post with a leadership coefficient.
func (e *evaluator) firstCommand() cal.Date {
	var first cal.Date
	for _, p := range e.rec.d.Person.Postings {
		if hundredths(p.Coefficient) > 0 && (first.IsZero() || p.From.Before(first)) {
			first = p.From
		}
	}
	return first.First()
}

// lastLifeAward is the day of the last decision for a life's service, or zero.
func (e *evaluator) lastLifeAward() cal.Date {
	var last cal.Date
	for _, a := range e.rec.awards {
		if a.Type == registry.ByLifeService && e.counts(a) && !e.itself(a) && a.DecidedOn.After(last) {
			last = a.DecidedOn
		}
	}
	return last
}

// never answers [catalogue.OpNever].
func (e *evaluator) never(c *catalogue.Condition, f *Finding) Result {
	result := Met
	for i := range e.rec.d.Disciplines {
		if d := &e.rec.d.Disciplines[i]; e.final(d, c.Forms) {
			f.discipline(d)
			result = NotMet
		}
	}
	return result
}

// noDiscipline answers [catalogue.OpNoDiscipline]; a case without a date may
// be of the year.
func (e *evaluator) noDiscipline(c *catalogue.Condition, f *Finding) Result {
	result := Met
	for i := range e.rec.d.Disciplines {
		d := &e.rec.d.Disciplines[i]
		if d.Pending || !anyOrOne(c.Forms, d.Form) {
			continue
		}
		switch d.Date.Year() {
		case e.q.Year:
			f.discipline(d)
			result = NotMet
		case 0:
			f.discipline(d)
			result = worse(result, Unknown)
		}
	}
	return result
}

// nonePending answers [catalogue.OpNonePending]. A case of the year after
// counts too: that is when the dossier goes up. One with an end was dropped.
func (e *evaluator) nonePending(f *Finding) Result {
	result := Met
	for i := range e.rec.d.Disciplines {
		d := &e.rec.d.Disciplines[i]
		if d.UnderReview() && d.Date.Year() <= e.q.Year+1 {
			f.discipline(d)
			result = NotMet
		}
	}
	return result
}
