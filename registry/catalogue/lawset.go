package catalogue

import (
	"fmt"
	"slices"

	"sovang/registry/cal"
)

// checkSets checks what no row shows alone. Of two rows that clash the later
// one is blamed.
func (b *lawBuilder) checkSets(rows lawRows) {
	b.rulesOnce(rows.rules)
	b.regimesFollow(rows.regimes)
	b.salariesAscend(rows.salaries)
	b.bonusesOnce(rows.bonuses)
	b.termsOnce(rows.bonusTerms)
	b.groupsInOrder(rows.postGroups)
}

// rulesOnce finds two rules for one honour, subject and regime.
func (b *lawBuilder) rulesOnce(rules []Rule) {
	first := map[ruleKey]string{}
	for _, r := range rules {
		for _, regime := range r.Regimes {
			key := ruleKey{r.Honour, r.Subject, regime}
			if id, taken := first[key]; taken {
				b.blame("rule", r.ID, "regimes", fmt.Errorf("%w: %s is for %s in %s too", ErrRepeated, id, r.Honour, regime))
				continue
			}
			first[key] = r.ID
		}
	}
}

// regimesFollow finds days with two regimes, or with none between two.
func (b *lawBuilder) regimesFollow(regimes []Regime) {
	sorted := slices.Clone(regimes)
	slices.SortStableFunc(sorted, func(x, y Regime) int { return x.ValidFrom.Compare(y.ValidFrom) })
	for i := 1; i < len(sorted); i++ {
		last, r := sorted[i-1], sorted[i]
		switch {
		case last.ValidTo.IsZero() || r.ValidFrom.Before(last.ValidTo):
			b.blame("regime", r.ID, "valid_from", fmt.Errorf("%w: %s still stands", ErrRepeated, last.ID))
		case last.ValidTo.Before(r.ValidFrom):
			b.blame("regime", r.ID, "valid_from", fmt.Errorf("%w: %s to %s", ErrGap, last.ValidTo, r.ValidFrom))
		}
	}
}

// salariesAscend finds base salaries that are not written oldest first, or
// that fell.
func (b *lawBuilder) salariesAscend(salaries []BaseSalary) {
	for i := 1; i < len(salaries); i++ {
		last, s := salaries[i-1], salaries[i]
		if !last.ValidFrom.Before(s.ValidFrom) || s.Amount < last.Amount {
			b.blame("base_salary", s.ValidFrom.String(), "amount", fmt.Errorf("%w: %d after %d of %s", ErrImpossible, s.Amount, last.Amount, last.ValidFrom))
		}
	}
}

// bonusesOnce finds two bonuses of one honour and subject on one day.
func (b *lawBuilder) bonusesOnce(bonuses []Bonus) {
	type key struct{ honour, subject string }
	earlier := map[key][]Bonus{}
	for _, bonus := range bonuses {
		k := key{bonus.Honour, bonus.Subject}
		for _, other := range earlier[k] {
			if meet(bonus.ValidFrom, bonus.ValidTo, other.ValidFrom, other.ValidTo) {
				b.blame("bonus", bonus.ID, "valid_from", fmt.Errorf("%w: %s stands too", ErrRepeated, other.ID))
			}
		}
		earlier[k] = append(earlier[k], bonus)
	}
}

func (b *lawBuilder) termsOnce(terms []BonusTerms) {
	for i, t := range terms {
		for _, other := range terms[:i] {
			if meet(t.ValidFrom, t.ValidTo, other.ValidFrom, other.ValidTo) {
				b.blame("bonus_terms", t.ID, "valid_from", fmt.Errorf("%w: %s stands too", ErrRepeated, other.ID))
			}
		}
	}
}

// groupsInOrder finds rows of one group of posts with different places, and
// two groups of posts that claim one coefficient on one day.
func (b *lawBuilder) groupsInOrder(groups []PostGroup) {
	for i, g := range groups {
		for _, other := range groups[:i] {
			if (g.ID == other.ID) != (g.Order == other.Order) {
				b.blame("post_group", g.key(), "order", fmt.Errorf("%w: %d beside %s", ErrImpossible, g.Order, other.ID))
			}
			share := g.MinCoefficient <= other.MaxCoefficient && other.MinCoefficient <= g.MaxCoefficient
			if share && meet(g.ValidFrom, g.ValidTo, other.ValidFrom, other.ValidTo) {
				b.blame("post_group", g.key(), "min_coefficient", fmt.Errorf("%w: %s has it too", ErrRepeated, other.ID))
			}
		}
	}
}

// meet tells whether two stretches of time share a day; a zero end is open.
func meet(from1, to1, from2, to2 cal.Date) bool {
	return (to1.IsZero() || from2.Before(to1)) && (to2.IsZero() || from1.Before(to2))
}

// key tells the rows of one group apart.
func (g PostGroup) key() string {
	return fmt.Sprintf("%s from %s at %d", g.ID, g.ValidFrom, g.MinCoefficient)
}
