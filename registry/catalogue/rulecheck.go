package catalogue

import (
	"fmt"
	"slices"
)

func (c *lawChecker) rule(r Rule) string {
	c.subject(r.Subject)
	c.someHonours("honour", r.Subject, []string{r.Honour})
	c.regimes(r.Regimes)
	c.basis(r.Basis)
	c.that(r.Unknown != "" || len(r.All)+len(r.Paths) > 0, "all", ErrMissing)
	switch {
	case len(r.Paths) > 0 && r.Type != "":
		c.flaw("type", ErrImpossible, ": the paths have their types")
	case len(r.Paths) == 0 && (r.Unknown == "" || r.Type != ""):
		c.allIn("type", "type", r.Type)
	}
	c.conditions("all", r.Subject, r.All)
	c.inOrder("all", r.All)
	for i, p := range r.Paths {
		c.under("path "+p.ID, 0, func() { c.path(r, p) })
		if slices.ContainsFunc(r.Paths[:i], func(q Path) bool { return q.ID == p.ID }) {
			c.flaw("path", ErrRepeated, ": %s", p.ID)
		}
	}
	return c.id(r.ID)
}

func (c *lawChecker) path(r Rule, p Path) {
	c.id(p.ID)
	c.allIn("type", "type", p.Type)
	c.that(p.Unknown != "" || len(p.All) > 0, "all", ErrMissing)
	c.cited(p.Source)
	c.confidence(p.Confidence)
	c.conditions("all", r.Subject, p.All)
	c.inOrder("all", slices.Concat(p.All, r.All)) // the rule's own come after the path's
}

func (c *lawChecker) gate(g Gate) string {
	c.present("name", g.Name)
	c.regimes(g.Regimes)
	if g.Subject != "" {
		c.subject(g.Subject)
	}
	c.honours("honours", g.Subject, g.Honours...)
	for _, kind := range g.Kinds {
		c.oneOf("kinds", string(kind), texts(Kinds()))
	}
	c.allIn("types", "type", g.Types...)
	c.allIn("not_types", "type", g.NotTypes...)
	if len(g.Types) > 0 && len(g.NotTypes) > 0 {
		c.flaw("not_types", ErrImpossible, ": beside types")
	}
	c.oneOf("effect", g.Effect, []string{GateRefuses, GateHolds, GateReminds})
	c.basis(g.Basis)
	c.under("must", 0, func() { c.condition(g.Subject, g.Must) })
	return c.id(g.ID)
}

// under runs the check and puts the place before the keys of the faults that
// it finds: "path a.all[2].of[1].grade". The number is left out when it is 0.
func (c *lawChecker) under(name string, number int, check func()) {
	before := len(c.found)
	check()
	for i := before; i < len(c.found); i++ {
		place := name
		if number > 0 {
			place = fmt.Sprintf("%s[%d]", name, number)
		}
		c.found[i].key = place + "." + c.found[i].key
	}
}

func (c *lawChecker) conditions(name, subject string, list []Condition) {
	for i, x := range list {
		c.under(name, i+1, func() { c.condition(subject, x) })
	}
}

// condition checks one condition and those inside it.
func (c *lawChecker) condition(subject string, x Condition) {
	shape, ok := c.shapes[x.Op]
	if !ok {
		c.oneOf("op", string(x.Op), nil)
		return
	}
	c.fields(shape, x)
	c.values(x)
	c.numbers(x)
	c.honoursOf(subject, x)
	c.cited(x.Source)
	c.confidence(x.Confidence)
	c.conditions("of", subject, x.Of)
}

// fields checks that the condition has what its operator needs and nothing
// that it does not look at.
func (c *lawChecker) fields(shape shape, x Condition) {
	set := fieldsOf(x)
	for _, field := range shape.needed {
		if !slices.Contains(set, field) {
			c.flaw(field, ErrMissing, ": %s needs it", x.Op)
		}
	}
	has := func(field string) bool { return slices.Contains(set, field) }
	if len(shape.oneOf) > 0 && !slices.ContainsFunc(shape.oneOf, has) {
		c.flaw(shape.oneOf[0], ErrMissing, ": %s needs one of %v", x.Op, shape.oneOf)
	}
	for _, field := range set {
		if !shape.has(field) {
			c.flaw(field, ErrUnknownKey, ": %s does not look at it", x.Op)
		}
	}
	if x.Op == OpUnknownText && x.Note == "" {
		c.flaw("note", ErrMissing, ": %s needs it", x.Op)
	}
}

// values checks the words of a condition.
func (c *lawChecker) values(x Condition) {
	c.optional("when", x.When, guards())
	c.optional("overlap", x.Overlap, []string{"on", "off"})
	c.optional("scope", x.Scope, c.lists["scope"])
	c.optional("recognised_by", x.RecognisedBy, c.lists["recognised_by"])
	c.grades(x)
	c.allIn("types", "type", x.Types...)
	c.allIn("kinds", "kinds", x.Kinds...)
	c.allIn("forms", "forms", x.Forms...)
	c.allIn("lowering", "forms", x.Lowering...)
	c.allIn("categories", "categories", x.Categories...)
	c.allIn("echelons", "echelons", x.Echelons...)
	if x.Fact != "" && !c.words.fact(x.Fact) {
		c.flaw("fact", ErrUnknownValue, " %q", x.Fact)
	}
	if x.Group != "" && !c.words.group(x.Group) {
		c.flaw("group", ErrUnknownValue, " %q", x.Group)
	}
}

func (c *lawChecker) optional(key, value string, allowed []string) {
	if value != "" {
		c.oneOf(key, value, allowed)
	}
}

func (c *lawChecker) grades(x Condition) {
	kind := x.Kind
	if x.Op == OpMembers {
		kind = "task"
	}
	if kind == "" {
		return
	}
	c.allIn("kind", "kind", kind)
	if x.Grade != "" {
		c.allIn("grade", "grade."+kind, x.Grade)
	}
}

func (c *lawChecker) numbers(x Condition) {
	for _, n := range [...]struct {
		key   string
		value int
	}{{"years", x.Years}, {"min", x.Min}, {"months", x.Months}, {"below", x.Below}} {
		if n.value < 0 {
			c.flaw(n.key, ErrImpossible, ": %d", n.value)
		}
	}
	if x.Below != 0 && x.Months >= x.Below {
		c.flaw("below", ErrImpossible, ": %d to %d months", x.Months, x.Below)
	}
	for code, n := range x.Need {
		if n <= 0 {
			c.flaw("need", ErrImpossible, ": %d %s", n, code)
		}
	}
	c.percent("min_pct", x.MinPct)
	c.percent("over_pct", x.OverPct)
	if x.MinPct != 0 && x.OverPct != 0 {
		c.flaw("over_pct", ErrImpossible, ": beside min_pct")
	}
}

// honoursOf checks the honours of a condition: the recipient's own must be
// for the subject, those of a unit's members for persons.
func (c *lawChecker) honoursOf(subject string, x Condition) {
	switch x.Op {
	case OpMembersWith, OpMembersCount:
		subject = ForPersons
	case OpOneInYear, OpCeiling, OpNotHeld:
		subject = "" // lists of what excludes, for whomever
	}
	c.honours("honours", subject, x.Honours...)
	for code := range x.Need {
		c.honours("need", subject, code)
	}
}

// inOrder checks that a list of conditions sets the window before it looks
// into it: the predecessor, then the streak, then what is counted.
func (c *lawChecker) inOrder(name string, list []Condition) {
	latest := 0
	for i, x := range list {
		first, last := windowSteps(x)
		c.under(name, i+1, func() {
			if first != 0 && first < latest {
				c.flaw("op", ErrImpossible, ": %s comes too late", x.Op)
			}
			c.inner(x)
		})
		latest = max(latest, last)
	}
}

func (c *lawChecker) inner(x Condition) {
	switch x.Op {
	case OpAll:
		c.inOrder("of", x.Of)
	case OpAny: // its branches are roads of their own
		for i, branch := range x.Of {
			c.under("of", i+1, func() { c.inner(branch) })
		}
	}
}

// windowSteps returns the first and last step at which a condition has to do
// with the window: 1 opens it, 2 bounds it, 3 looks into it, 0 is none.
func windowSteps(x Condition) (first, last int) {
	switch x.Op {
	case OpHeld:
		return 1, 1
	case OpGradeStreak:
		return 2, 2
	case OpGradeWindow, OpCount, OpCounts, OpInitiatives:
		return 3, 3
	}
	for _, inside := range x.Of {
		f, l := windowSteps(inside)
		if f != 0 && (first == 0 || f < first) {
			first = f
		}
		last = max(last, l)
	}
	return first, last
}
