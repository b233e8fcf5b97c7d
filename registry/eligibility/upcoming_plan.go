package eligibility

import (
	"slices"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// plan is one honour for one kind of recipient over the years of an
// [Outlook].
type plan struct {
	code string
	// annual tells that it is given every year, once that nobody gets it
	// twice, unforeseen that only a movement, a feat or the like brings it.
	annual, once, unforeseen bool
	// form tells that no achievement brings it that brought an order.
	form bool
	at   [outlookYears]*planYear
}

// planYear is the law of one year for the plan.
type planYear struct {
	// open is the law with only the paths that a recipient can be fit for, as
	// far as their text is known, without anything that only a person can
	// state.
	open *statute
	// leaving tells that it is given on leaving the army.
	leaving bool
}

func newPlan(cat *catalogue.Catalogue, settings Settings, h catalogue.Honour, subject string, year cal.Year) plan {
	p := plan{
		code: h.Code, annual: isAnnual(h), once: givenOnce(h.Kind),
		form:       givenForMerit(h),
		unforeseen: !slices.ContainsFunc(cadences(h), foreseeable),
	}
	for k := range outlookYears {
		p.at[k] = newPlanYear(cat, settings, h.Code, subject, year+cal.Year(k))
	}
	return p
}

// isAnnual tells that the honour is given every year.
func isAnnual(h catalogue.Honour) bool { return slices.Contains(cadences(h), "annual") }

// foreseeable tells that a word of [catalogue.Honour.Cadence] promises the
// honour for what a register counts.
func foreseeable(cadence string) bool {
	switch cadence {
	case "movement", "feat", "foreign", "contribution", "guidance":
		return false
	}
	return true
}

// givenOnce tells that nobody gets an honour of the kind twice.
func givenOnce(kind catalogue.Kind) bool {
	switch kind {
	case catalogue.Order, catalogue.Medal, catalogue.HonourTitle, catalogue.Prize, catalogue.Commemorative:
		return true
	}
	return false
}

// newPlanYear is nil when nobody can be fit for the honour in the year.
func newPlanYear(cat *catalogue.Catalogue, settings Settings, code, subject string, year cal.Year) *planYear {
	full, cause := newStatute(cat, Question{Honour: code, Year: year}, subject, settings)
	if cause != "" || full.rule.Unknown != "" {
		return nil
	}
	rule := *full.rule
	if slices.ContainsFunc(rule.All, full.closed) {
		return nil
	}
	if len(rule.Paths) > 0 {
		rule.Paths = slices.DeleteFunc(slices.Clone(rule.Paths), func(p catalogue.Path) bool {
			return p.Unknown != "" || slices.ContainsFunc(p.All, full.closed)
		})
		if len(rule.Paths) == 0 {
			return nil
		}
	}
	open := *full
	open.rule = &rule
	return &planYear{open: &open, leaving: asksLeaving(&rule)}
}

// closed tells that the condition cannot be met unless somebody states a fact,
// or that its text is not known.
func (s *statute) closed(c catalogue.Condition) bool {
	if c.When != "" {
		return false
	}
	switch c.Op {
	case catalogue.OpUnknownText:
		return true
	case catalogue.OpStated:
		fact, _ := s.cat.Fact(c.Fact)
		return !fact.Presumed && !s.annual
	case catalogue.OpAll:
		return slices.ContainsFunc(c.Of, s.closed)
	case catalogue.OpAny:
		return !slices.ContainsFunc(c.Of, func(c catalogue.Condition) bool { return !s.closed(c) })
	}
	return false
}

// asksLeaving tells that the rule or one of its paths is for who leaves.
func asksLeaving(rule *catalogue.Rule) bool {
	if anyLeaving(rule.All) {
		return true
	}
	return slices.ContainsFunc(rule.Paths, func(p catalogue.Path) bool { return anyLeaving(p.All) })
}

func anyLeaving(conditions []catalogue.Condition) bool {
	return slices.ContainsFunc(conditions, func(c catalogue.Condition) bool {
		return c.Op == catalogue.OpLeaving || anyLeaving(c.Of)
	})
}

// possible tells that the honour can be had in one of the years.
func (p *plan) possible() bool {
	return slices.ContainsFunc(p.at[:], func(y *planYear) bool { return y != nil })
}

// ask answers without findings; hoped is as in [evaluator].
func (y *planYear) ask(rec *record, hoped cal.Year) Result {
	e := evaluator{statute: y.open, rec: rec, hoped: hoped}
	return e.result()
}
