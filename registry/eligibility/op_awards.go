package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// counts tells that the award is looked at: its achievement ended by the end
// of the year, and what counts in the year of the decision was decided by
// then. Titles of a year are often signed in January of the next.
func (e *evaluator) counts(a entry) bool {
	if a.Period.To > e.q.Year || a.expected && e.hoped == 0 {
		return false
	}
	return !a.DecidedOn.After(e.end) || !e.countedByDecision(a.Honour)
}

// countedByDecision tells that the honour counts in the year of the decision,
// as [registry.Award.CountedIn] has it.
func (e *evaluator) countedByDecision(code string) bool {
	honour, _, err := e.cat.Honour(code, e.end)
	if err != nil {
		return false
	}
	award := registry.Award{Period: cal.OneYear(1), Decision: registry.DecisionRef{Year: 2}}
	return award.CountedIn(honour) == 2
}

// ground tells that the award may be a ground for the honour asked about: it
// counts, the years that it rewards are known, and no gate leaves awards of its
// type aside.
func (e *evaluator) ground(a entry) bool {
	return a.Period.To > 0 && e.counts(a) && !slices.Contains(e.aside, a.Type)
}

// itself tells that the award is one of the honour asked about for the year
// asked about, or later: the answer to the question and no ground for it.
func (e *evaluator) itself(a entry) bool {
	return a.Honour == e.honour.Code && a.Period.To >= e.q.Year
}

// held answers [catalogue.OpHeld]: a predecessor opens the window.
func (e *evaluator) held(c *catalogue.Condition, f *Finding) Result {
	a, ok := e.predecessor(c.Honours)
	if !ok {
		f.count(0, 1)
		return NotMet
	}
	e.w.open(a.Period.To + 1)
	f.count(1, 1)
	f.award(a)
	return Met
}

// predecessor returns the award from whose achievement the window runs. Of
// orders and certificates of the Prime Minister it is the last one for merit:
// what it rewarded does not count again (Thông tư 151/2018/TT-BQP, Điều 64.4).
// Of others it is the first one, because more of them may be won, and count,
// inside the window ("trong thời gian đó có 02 lần được tặng …"); what an award
// of the honour asked about rewarded is outside already, see
// [evaluator.opening].
func (e *evaluator) predecessor(honours []string) (first entry, ok bool) {
	for _, a := range e.rec.awards {
		if !e.ground(a) || e.itself(a) || !matches(honours, a.Honour) {
			continue
		}
		first, ok = a, true
		if honour, _, err := e.cat.Honour(a.Honour, e.end); err == nil && a.Type == registry.ByMerit && givenForMerit(honour) {
			break
		}
	}
	return first, ok
}

// heldFor answers [catalogue.OpHeldFor], counted from the decision.
func (e *evaluator) heldFor(c *catalogue.Condition, f *Finding) Result {
	var oldest entry
	var best months
	for _, a := range e.rec.awards {
		if !e.ground(a) || !matches(c.Honours, a.Honour) {
			continue
		}
		if m := between(heldSince(a), e.end); oldest.Held == nil || m.most > best.most {
			best, oldest = m, a
		}
	}
	f.count(best.least/12, c.Years)
	if oldest.Held == nil {
		return NotMet
	}
	f.award(oldest)
	return best.within(c.Years*12, 0)
}

func heldSince(a entry) cal.Date {
	if a.DecidedOn.IsZero() {
		return a.Period.To.Last()
	}
	return a.DecidedOn
}

// notHeld answers [catalogue.OpNotHeld]; the types narrow it, because some
// honours are given by merit and again for a life's service.
func (e *evaluator) notHeld(c *catalogue.Condition, f *Finding) Result {
	result := Met
	for _, a := range e.rec.awards {
		if e.counts(a) && !e.itself(a) && matches(c.Honours, a.Honour) && anyOrOne(c.Types, string(a.Type)) {
			f.award(a)
			result = NotMet
		}
	}
	return result
}

// wonIn returns an award of one of the honours whose achievement ended in the
// year.
func (e *evaluator) wonIn(honours []string, year cal.Year) (a entry, ok bool) {
	for _, a := range e.rec.awards {
		if a.Period.To < year {
			break
		}
		if a.Period.To == year && e.ground(a) && matches(honours, a.Honour) {
			return a, true
		}
	}
	return entry{}, false
}

// count answers [catalogue.OpCount].
func (e *evaluator) count(c *catalogue.Condition, f *Finding) Result {
	have, possible := 0, 0
	for _, a := range e.rec.awards {
		if a.Period.To < e.w.maybe {
			break
		}
		if !e.ground(a) || e.itself(a) || !matches(c.Honours, a.Honour) {
			continue
		}
		possible++
		if a.Period.To < e.w.from {
			continue
		}
		have++
		f.award(a)
		if have == c.Min {
			e.w.use(a.Period.To)
		}
	}
	f.enough(have, c.Min)
	return e.inWindow(have >= c.Min, possible >= c.Min, f)
}

// inWindow answers a condition that has enough in the window, or would have
// enough if the years without a grade were good ones.
func (e *evaluator) inWindow(enough, perhaps bool, f *Finding) Result {
	switch {
	case enough:
		return Met
	case perhaps:
		for year := e.w.maybe; year < e.w.from; year++ {
			if e.rec.gradeOf(0, year).score == 0 {
				f.missing(year)
			}
		}
		return Unknown
	}
	return NotMet
}

// ceiling answers [catalogue.OpCeiling]: of the family of one of Honours, not
// a higher class; of other families, not above any of them.
func (e *evaluator) ceiling(c *catalogue.Condition) Result {
	stem, class := classOf(e.honour.Code)
	for _, code := range c.Honours {
		if s, highest := classOf(code); s == stem {
			return metIf(class >= highest)
		}
	}
	for _, code := range c.Honours {
		highest, _, err := e.cat.Honour(code, e.on)
		if err == nil && catalogue.ComparePrecedence(e.honour, e.honour.Level, highest, highest.Level) < 0 {
			return NotMet
		}
	}
	return Met
}

// oneInYear answers [catalogue.OpOneInYear]: no other award of Honours that
// was decided in the year in which this one is proposed, which is that of the
// day asked about, else the year of the achievement; feats and a life's
// service aside (Thông tư 151/2018/TT-BQP, Điều 3.2b).
func (e *evaluator) oneInYear(c *catalogue.Condition, f *Finding) Result {
	year := e.end.Year()
	result := Met
	for _, a := range e.rec.awards {
		if a.Type == registry.ByFeat || a.Type == registry.ByLifeService || e.itself(a) {
			continue
		}
		if a.DecidedOn.Year() == year && matches(c.Honours, a.Honour) {
			f.award(a)
			result = NotMet
		}
	}
	return result
}

// eligibleFor answers [catalogue.OpEligibleFor]: one of Honours is won for
// the year, or the recipient is fit for it.
func (e *evaluator) eligibleFor(c *catalogue.Condition, f *Finding) Result {
	if a, ok := e.wonIn(c.Honours, e.q.Year); ok {
		f.award(a)
		return Met
	}
	best := NotMet
	for _, code := range c.Honours {
		best = better(best, e.fitFor(code, ""))
	}
	if f != nil && best != Met && e.depth == 0 {
		e.noteLacking(c.Honours, best, f)
	}
	return best
}

// noteLacking notes what stands against the honour that comes nearest of those
// whose answer is best.
func (e *evaluator) noteLacking(honours []string, best Result, f *Finding) {
	fewest := 0
	for _, code := range honours {
		inner, cause := e.inner(code, "")
		if cause != "" {
			continue
		}
		v := inner.verdict()
		if inner.judge(&v); v.Result != best {
			continue
		}
		against := v.against()
		if n := count(against, NotMet); f.about.inOther == "" || n < fewest {
			f.about.lacking, f.about.inOther, fewest = against, code, n
		}
	}
}

// deepest is how many questions may stand inside each other.
const deepest = 4

// fitFor judges another honour for the same recipient, year and day; typ
// narrows it to paths of that type.
func (e *evaluator) fitFor(code, typ string) Result {
	if e.depth == deepest {
		return Unknown
	}
	inner, cause := e.inner(code, typ)
	if cause != "" {
		return causeResult(cause)
	}
	return inner.result()
}

// inner prepares the question of another honour inside this one.
func (e *evaluator) inner(code, typ string) (evaluator, cause) {
	q := e.q
	q.Honour, q.Type = code, registry.AwardType(typ)
	other, cause := e.other(q, e.rec.d.Subject.For())
	return evaluator{statute: other, rec: e.rec, hoped: e.hoped, depth: e.depth + 1, unlowered: e.unlowered}, cause
}
