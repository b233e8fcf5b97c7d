package eligibility

import (
	"cmp"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// initiatives answers [catalogue.OpInitiatives]. Where one is expected, it is
// one in a year, of the scope and recognition asked for.
func (e *evaluator) initiatives(c *catalogue.Condition, f *Finding) Result {
	from, maybe := e.w.from, e.w.maybe
	if !e.w.set {
		from, maybe = e.q.Year, e.q.Year
	}
	have, possible := 0, 0
	var last cal.Year // of the last one that was counted
	for _, i := range e.rec.initiatives {
		if i.Year < maybe {
			break
		}
		if i.Year > e.q.Year || i.expected && (e.hoped == 0 || i.Year == last) || !i.suits(c) {
			continue
		}
		if !e.free(i) {
			f.spend()
			continue
		}
		possible++
		if i.Year < from {
			continue
		}
		have++
		last = i.Year
		f.initiative(i, c)
		if have == c.Min {
			e.w.use(i.Year)
		}
	}
	f.enough(have, c.Min)
	return e.inWindow(have >= c.Min, possible >= c.Min, f)
}

func (f *Finding) spend() {
	if f != nil {
		f.about.spent++
	}
}

// suits tells that the initiative is of the kinds, scope and recognition
// asked for; one that is expected has what scope is asked.
func (p proof) suits(c *catalogue.Condition) bool {
	return anyOrOne(c.Kinds, p.Kind) && (p.expected ||
		scopeRank(p.Scope) >= scopeRank(c.Scope) &&
			recognitionRank(string(p.RecognisedBy)) >= recognitionRank(c.RecognisedBy))
}

// as returns an initiative that is expected as the condition asks for it.
func (p proof) as(c *catalogue.Condition) proof {
	hoped := *p.Initiative
	hoped.Scope = cmp.Or(c.Scope, hoped.Scope)
	hoped.RecognisedBy = cmp.Or(catalogue.Level(c.RecognisedBy), hoped.RecognisedBy)
	p.Initiative = &hoped
	return p
}

// free tells that the initiative was not yet the ground for another award: it
// is used once.
func (e *evaluator) free(i proof) bool {
	if !i.Used() || e.settings.on(registry.SettingInitiativeReuse) {
		return true
	}
	return slices.ContainsFunc(e.rec.awards, func(a entry) bool {
		return a.Decision == i.Decision && (i.Ordinal == 0 || a.Ordinal == i.Ordinal) && e.itself(a)
	})
}

// scopeRank orders scopes from near to far; an empty one is the nearest.
func scopeRank(scope string) int {
	switch scope {
	case "corps":
		return 1
	case "ministry":
		return 2
	case "nation":
		return 3
	}
	return 0
}

// recognitionRank orders the levels that recognise.
func recognitionRank(level string) int {
	switch catalogue.Level(level) {
	case catalogue.Division:
		return 1
	case catalogue.Corps:
		return 2
	case catalogue.Ministry:
		return 3
	case catalogue.Govt, catalogue.State:
		return 4
	}
	return 0
}
