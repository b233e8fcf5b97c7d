package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// consecutive answers [catalogue.OpConsecutive]. Of an annual title the years
// have to follow each other; of one that is itself won after several years
// the awards have to (Thông tư 151/2018/TT-BQP, Điều 12.1a: "hai lần liên
// tục"). Unless base years may overlap, those of an earlier award of the
// honour asked about do not count again.
func (e *evaluator) consecutive(c *catalogue.Condition, f *Finding) Result {
	f.count(0, c.Min)
	if len(c.Honours) == 0 {
		return NotMet
	}
	title := c.Honours[:1]
	bound := e.w.from
	if e.overlap(c) {
		bound = 0
	}
	run, rare := e.runOfYears, slices.Contains(e.rare, title[0])
	if rare {
		run = e.runOfAwards
	}
	next := 0
	if _, ok := e.wonIn(title, e.q.Year); !ok {
		if !rare || !e.nextExpected(title, bound, c.Min) {
			e.noteLast(title, f)
			e.wantRun(c, rare, bound)
			return NotMet
		}
		next = 1
		f.award(e.expectedIn(title[0]))
	}
	have, first, base := run(title, bound, c.Min-next, f)
	have += next
	if rare || bound != 0 && first == bound {
		f.derived() // the law says neither which awards follow each other nor whether base years overlap
	}
	f.count(have, c.Min)
	if have < c.Min {
		e.wantRun(c, rare, bound)
		return NotMet
	}
	e.w.narrow(first, first)
	e.w.use(base)
	return Met
}

// wantRun lets the conditions that follow look at the years of the run that is
// lacking; of awards that span several years nobody knows which they would be.
func (e *evaluator) wantRun(c *catalogue.Condition, rare bool, bound cal.Year) {
	if rare {
		return
	}
	from := max(bound, e.q.Year-cal.Year(c.Min)+1)
	e.w.narrow(from, from)
}

// overlap tells that base years count again.
func (e *evaluator) overlap(c *catalogue.Condition) bool {
	if c.Overlap == "" {
		return e.settings.on(registry.SettingOverlap)
	}
	return c.Overlap == "on"
}

// runOfYears counts the years that follow each other, the year asked about
// last; first is the first year of the run, base that of the last Min.
func (e *evaluator) runOfYears(title []string, bound cal.Year, need int, f *Finding) (have int, first, base cal.Year) {
	for year := e.q.Year; year >= max(bound, 1); year-- {
		a, ok := e.wonIn(title, year)
		if !ok {
			break
		}
		f.award(a)
		have++
		first = year
		if have == need {
			base = year
		}
	}
	return have, first, base
}

// runOfAwards counts the awards that follow each other.
func (e *evaluator) runOfAwards(title []string, bound cal.Year, need int, f *Finding) (have int, first, base cal.Year) {
	for _, a := range e.rec.awards {
		if a.Period.To < bound {
			break
		}
		if !matches(title, a.Honour) || !e.ground(a) || a.Period.To == first {
			continue
		}
		f.award(a)
		have++
		first = a.Period.To
		if have == need {
			base = first
		}
	}
	return have, first, base
}

// nextExpected tells that the title of the year, which is not won every year,
// is the only one that is lacking, and will come of what is expected.
func (e *evaluator) nextExpected(title []string, bound cal.Year, need int) bool {
	if e.hoped == 0 || need < 2 {
		return false
	}
	have, _, _ := e.runOfAwards(title, bound, need-1, nil)
	return have >= need-1 && e.fitFor(title[0], "") == Met
}

// expectedIn is an award of the honour for the year asked about that has still
// to be won.
func (e *evaluator) expectedIn(honour string) entry {
	return entry{Held: &Held{Honour: honour, Period: cal.OneYear(e.q.Year), Type: registry.ByMerit}, expected: true}
}

// noteLast puts the last award of the title into the evidence of a run that
// did not reach the year.
func (e *evaluator) noteLast(title []string, f *Finding) {
	if f == nil {
		return
	}
	for _, a := range e.rec.awards {
		if matches(title, a.Honour) && e.ground(a) {
			f.award(a)
			return
		}
	}
}
