package eligibility

import (
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// people returns what is known of the unit's people in the year.
func (e *evaluator) people(f *Finding) (m Members, known bool) {
	m, known = e.rec.d.Members[e.q.Year]
	if !known {
		f.missing(e.q.Year)
	}
	if f != nil && known && !m.Recorded {
		f.about.counted = true
	}
	return m, known
}

// share answers whether the count is the share of the strength asked for;
// most is what it would be if all that is not recorded were as asked.
func share(count, most, strength int, c *catalogue.Condition) Result {
	enough := func(n int) bool {
		if c.OverPct > 0 {
			return n*100 > c.OverPct*strength
		}
		return n*100 >= c.MinPct*strength
	}
	switch {
	case enough(count):
		return Met
	case !enough(most):
		return NotMet
	}
	return Unknown
}

// noteShare notes the count of the strength and the share needed.
func (f *Finding) noteShare(n, strength int, c *catalogue.Condition) {
	if f == nil {
		return
	}
	f.Have = strconv.Itoa(n) + "/" + strconv.Itoa(strength)
	f.Need = strconv.Itoa(c.MinPct) + "%"
	if c.OverPct > 0 {
		f.Need = ">" + strconv.Itoa(c.OverPct) + "%"
	}
}

// members answers [catalogue.OpMembers].
func (e *evaluator) members(c *catalogue.Condition, f *Finding) Result {
	m, known := e.people(f)
	if !known || m.Strength <= 0 {
		return Unknown
	}
	kind := e.scales.kind(registry.TaskGrade)
	lowest := e.scales.score(kind, c.Grade)
	good, graded := 0, 0
	for grade, n := range m.Grades {
		graded += n
		if e.scales.score(kind, grade) <= lowest {
			good += n
		}
	}
	f.noteShare(good, m.Strength, c)
	return share(good, good+max(m.Strength-graded, 0), m.Strength, c)
}

// membersWith answers [catalogue.OpMembersWith].
func (e *evaluator) membersWith(c *catalogue.Condition, f *Finding) Result {
	m, known := e.people(f)
	if !known || m.Strength <= 0 {
		return Unknown
	}
	n := holders(m, c.Honours)
	f.noteShare(n, m.Strength, c)
	return share(n, n, m.Strength, c)
}

// membersCount answers [catalogue.OpMembersCount].
func (e *evaluator) membersCount(c *catalogue.Condition, f *Finding) Result {
	m, known := e.people(f)
	if !known {
		return Unknown
	}
	n := holders(m, c.Honours)
	f.count(n, c.Min)
	return metIf(n >= c.Min)
}

// holders counts the people with one of the honours; nobody counts for both
// CSTT and LDTT.
func holders(m Members, honours []string) int {
	if len(honours) == 2 && slices.Contains(honours, "CSTT") && slices.Contains(honours, "LDTT") {
		return m.HoldersOfBase
	}
	n := 0
	for code, count := range m.Holders {
		if matches(honours, code) {
			n += count
		}
	}
	return n
}

// membersClear answers [catalogue.OpMembersClear].
func (e *evaluator) membersClear(c *catalogue.Condition, f *Finding) Result {
	m, known := e.people(f)
	if !known {
		return Unknown
	}
	n := 0
	for form, count := range m.Disciplined {
		if anyOrOne(c.Forms, form) {
			n += count
		}
	}
	f.count(n, 0)
	return metIf(n == 0)
}
