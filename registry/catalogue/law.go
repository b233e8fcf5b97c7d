package catalogue

import (
	"slices"
	"strings"

	"sovang/registry/cal"
)

// lawRows is what the catalogue knows beyond the honours themselves: who may get
// them, how many, by which vote, signed by whom, until when, with how much
// money.
type lawRows struct {
	regimes      []Regime // oldest first
	rules        []Rule
	facts        []Fact
	gates        []Gate
	postGroups   []PostGroup
	equivalences []Equivalence
	quotas       []Quota
	votes        []Vote
	councils     []CouncilSize
	authorities  []Authority
	deadlines    []Deadline
	salaries     []BaseSalary // oldest first
	bonuses      []Bonus
	bonusTerms   []BonusTerms
	// ruleIndex finds the rule of an honour, a subject and a regime.
	ruleIndex map[ruleKey]*Rule
	factIndex map[string]Fact
}

type ruleKey struct{ honour, subject, regime string }

// Regimes returns the regimes, oldest first.
func (c *Catalogue) Regimes() []Regime { return slices.Clone(c.law().regimes) }

// RegimeOn returns the regime of that day; ok is false before the first one.
func (c *Catalogue) RegimeOn(on cal.Date) (regime Regime, ok bool) {
	for _, r := range slices.Backward(c.law().regimes) {
		if !on.Before(r.ValidFrom) {
			return r, r.ValidTo.IsZero() || on.Before(r.ValidTo)
		}
	}
	return Regime{}, false
}

// Rules returns every rule in the order of the files. The rules are shared:
// nobody may change them.
func (c *Catalogue) Rules() []Rule { return c.law().rules }

// Rule returns what the regime asks of the subject for the honour; ok is
// false when the catalogue has no row for it. The rule is shared: nobody may
// change it.
func (c *Catalogue) Rule(honour, subject, regime string) (rule *Rule, ok bool) {
	rule, ok = c.law().ruleIndex[ruleKey{honour, subject, regime}]
	return rule, ok
}

// Facts returns what only a person can state, by ID.
func (c *Catalogue) Facts() []Fact { return c.law().facts }

// Fact returns the fact of that ID.
func (c *Catalogue) Fact(id string) (fact Fact, ok bool) {
	fact, ok = c.law().factIndex[id]
	return fact, ok
}

// Gates returns every gate, in the order of the file.
func (c *Catalogue) Gates() []Gate { return c.law().gates }

// PostGroups returns the groups of posts, the highest first.
func (c *Catalogue) PostGroups() []PostGroup { return c.law().postGroups }

// Equivalences returns what counts as what when an honour of the type is
// asked about in the regime.
func (c *Catalogue) Equivalences(regime, typ string) []Equivalence {
	return filter(c.law().equivalences, func(e Equivalence) bool {
		return slices.Contains(e.Regimes, regime) && anyOrOneOf(e.Types, typ)
	})
}

// Quotas returns the caps on the honour in the regime.
func (c *Catalogue) Quotas(honour, regime string) []Quota {
	return filter(c.law().quotas, func(q Quota) bool {
		return slices.Contains(q.Regimes, regime) && MatchesHonour(q.Honours, honour)
	})
}

// Votes returns the votes that the honour needs in the regime.
func (c *Catalogue) Votes(honour, subject, regime string) []Vote {
	return filter(c.law().votes, func(v Vote) bool {
		return slices.Contains(v.Regimes, regime) && MatchesHonour(v.Honours, honour) && (v.Subject == "" || v.Subject == subject)
	})
}

// Councils returns the largest sizes of councils in the regime.
func (c *Catalogue) Councils(regime string) []CouncilSize {
	return filter(c.law().councils, func(s CouncilSize) bool { return slices.Contains(s.Regimes, regime) })
}

// Authorities returns up to whom each level may sign the honour.
func (c *Catalogue) Authorities(honour, subject, regime string) []Authority {
	return filter(c.law().authorities, func(a Authority) bool {
		return slices.Contains(a.Regimes, regime) && MatchesHonour(a.Honours, honour) && a.Subject == subject
	})
}

// Deadlines returns when proposals of the honour and type are due.
func (c *Catalogue) Deadlines(honour, typ, regime string) []Deadline {
	return filter(c.law().deadlines, func(d Deadline) bool {
		return slices.Contains(d.Regimes, regime) && MatchesHonour(d.Honours, honour) && anyOrOneOf(d.Types, typ)
	})
}

// BaseSalaryOn returns the base salary of that day; ok is false before the
// first one that is known.
func (c *Catalogue) BaseSalaryOn(on cal.Date) (salary BaseSalary, ok bool) {
	for _, s := range slices.Backward(c.law().salaries) {
		if !on.Before(s.ValidFrom) {
			return s, true
		}
	}
	return BaseSalary{}, false
}

// BaseSalaries returns the base salaries, oldest first.
func (c *Catalogue) BaseSalaries() []BaseSalary { return slices.Clone(c.law().salaries) }

// BonusOn returns the money that goes with the honour when the decision was
// made on that day; ok is false when none is laid down.
func (c *Catalogue) BonusOn(honour, subject string, on cal.Date) (bonus Bonus, ok bool) {
	return find(c.law().bonuses, func(b Bonus) bool {
		return b.Honour == honour && b.Subject == subject && standsOn(b.ValidFrom, b.ValidTo, on)
	})
}

// Bonuses returns every bonus, in the order of the file.
func (c *Catalogue) Bonuses() []Bonus { return c.law().bonuses }

// BonusTermsOn returns how bonuses are computed and paid on that day.
func (c *Catalogue) BonusTermsOn(on cal.Date) (terms BonusTerms, ok bool) {
	return find(c.law().bonusTerms, func(t BonusTerms) bool { return standsOn(t.ValidFrom, t.ValidTo, on) })
}

// MatchesHonour tells whether the code is among the codes, of which one may
// end in * for a family: HC_*.
func MatchesHonour(codes []string, code string) bool {
	return slices.ContainsFunc(codes, func(pattern string) bool {
		stem, family := strings.CutSuffix(pattern, "*")
		return pattern == code || family && strings.HasPrefix(code, stem)
	})
}

func anyOrOneOf(values []string, value string) bool {
	return len(values) == 0 || slices.Contains(values, value)
}

func standsOn(from, to, on cal.Date) bool {
	return !on.Before(from) && (to.IsZero() || on.Before(to))
}

func find[T any](rows []T, match func(T) bool) (row T, ok bool) {
	if i := slices.IndexFunc(rows, match); i >= 0 {
		return rows[i], true
	}
	return row, false
}

func filter[T any](rows []T, match func(T) bool) []T {
	var kept []T
	for _, row := range rows {
		if match(row) {
			kept = append(kept, row)
		}
	}
	return kept
}
