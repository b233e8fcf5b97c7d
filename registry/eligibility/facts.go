package eligibility

import "sovang/registry/catalogue"

// FactsOf lists the facts on which the answer about somebody of the kind,
// [catalogue.ForUnits] or [catalogue.ForPersons], may turn: those of the rule,
// of the gates before it, and of the honours for which it asks to be fit. Each
// comes once, in the order of the law.
func FactsOf(cat *catalogue.Catalogue, q Question, subject string) []catalogue.Fact {
	list := factList{cat: cat, seen: make(map[string]bool), asked: make(map[string]bool)}
	s, _ := newStatute(cat, q, subject, nil)
	list.ofStatute(s, subject)
	return list.facts
}

// FactsOfTheFallen lists the facts that are so only of somebody who has fallen,
// for what is given after death (Thông tư 151/2018/TT-BQP, Điều 31.2, 34.3c).
func FactsOfTheFallen() []string {
	return []string{"martyr_in_hardship_area", "fallen_in_rescue"}
}

type factList struct {
	cat         *catalogue.Catalogue
	seen, asked map[string]bool // facts and honours
	facts       []catalogue.Fact
}

func (l *factList) ofStatute(s *statute, subject string) {
	if s.rule == nil || l.asked[s.honour.Code] {
		return
	}
	l.asked[s.honour.Code] = true
	l.of(s, subject, s.rule.All)
	for i := range s.rule.Paths {
		l.of(s, subject, s.rule.Paths[i].All)
	}
	for _, g := range s.gates {
		l.of(s, subject, []catalogue.Condition{g.Must})
	}
}

func (l *factList) of(s *statute, subject string, conditions []catalogue.Condition) {
	for _, c := range conditions {
		l.of(s, subject, c.Of)
		if fact, ok := l.cat.Fact(c.Fact); ok && c.Op == catalogue.OpStated && !l.seen[fact.ID] {
			l.seen[fact.ID] = true
			l.facts = append(l.facts, fact)
		}
		if c.Op != catalogue.OpEligibleFor {
			continue
		}
		for _, code := range c.Honours {
			other, _ := s.other(Question{Honour: code, Year: s.q.Year}, subject)
			l.ofStatute(other, subject)
		}
	}
}
