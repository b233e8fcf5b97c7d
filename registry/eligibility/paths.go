package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// leavingType is the type of paths for who leaves the army; among awards it is
// that of service.
const leavingType = "leaving"

// anyType tells that the question is about paths of the type.
func anyType(typ string, q Question) bool {
	return q.Type == "" || typ == "" || typ == string(q.Type) || typ == leavingType && q.Type == registry.ByService
}

// asksPath tells that the question asks the path: it is of the type, and rests
// on more than charity where it could (see [Question.Charitable]).
func (s *statute) asksPath(p *catalogue.Path) bool {
	return anyType(p.Type, s.q) && !(s.onCharity(p) && slices.ContainsFunc(s.rule.Paths, isRecordedMerit))
}

// onCharity tells that the path is one of merit and nothing but the charity of
// the question would meet it.
func (s *statute) onCharity(p *catalogue.Path) bool {
	return s.q.Charitable && p.Type == string(registry.ByMerit) && p.Unknown == "" &&
		hearsay(p) == 1 && anyLeaf(p.All, s.givenByCharity)
}

// givenByCharity tells that nobody stated the fact of the condition and that it
// is not presumed either.
func (s *statute) givenByCharity(c *catalogue.Condition) bool {
	fact, _ := s.cat.Fact(c.Fact)
	_, said := s.q.Assume[c.Fact]
	return c.Op == catalogue.OpStated && !fact.Presumed && !said
}

// isRecordedMerit tells that the path is one of merit and asks for what the
// register holds.
func isRecordedMerit(p catalogue.Path) bool {
	return p.Type == string(registry.ByMerit) && anyLeaf(p.All, isRecorded)
}

func isRecorded(c *catalogue.Condition) bool {
	return c.Op != catalogue.OpUnknownText && !isStatement(c)
}

// isStatement tells that the register holds nothing about the condition.
func isStatement(c *catalogue.Condition) bool {
	return c.Op == catalogue.OpStated || c.Op == catalogue.OpReminder
}

// hearsay is 1 for a path of which a person has to state everything, else 0.
func hearsay(p *catalogue.Path) int {
	if anyLeaf(p.All, func(c *catalogue.Condition) bool { return !isStatement(c) }) {
		return 0
	}
	return min(len(p.All), 1)
}

// anyLeaf tells that one of the conditions, or of those inside them, is so.
func anyLeaf(conditions []catalogue.Condition, so func(*catalogue.Condition) bool) bool {
	for i := range conditions {
		c := &conditions[i]
		switch {
		case c.Op == catalogue.OpAll || c.Op == catalogue.OpAny:
			if anyLeaf(c.Of, so) {
				return true
			}
		case so(c):
			return true
		}
	}
	return false
}

// denied counts the facts of the path that were stated not to be so.
func (t *trial) denied() int {
	n := 0
	for i := range t.own {
		if f := &t.own[i]; f.Condition == catalogue.OpStated && f.Result == NotMet && len(f.Evidence) > 0 {
			n++
		}
	}
	return n
}
