package eligibility

import (
	"cmp"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// evaluator answers the conditions of one rule about one recipient. Without
// findings to fill it only answers, and stops as soon as the answer is known.
type evaluator struct {
	*statute
	rec *record
	// hoped is the first year of which what should be won is taken as won; 0
	// takes nothing but what is recorded.
	hoped cal.Year
	// unlowered leaves out that discipline lowers by one class.
	unlowered bool
	// depth counts the questions around this one.
	depth int

	w   window
	typ string // the type of commendation of the path
	// aside are the types of awards that are no ground on the path.
	aside []registry.AwardType
	row   row // whose conditions are asked
}

// enter begins a path of the type.
func (e *evaluator) enter(typ string) {
	e.typ, e.w, e.aside = typ, e.opening(typ), e.leftAside(typ)
}

// row says from which row of the law a finding comes.
type row struct {
	rule, path string
	gate       *catalogue.Gate
	basis      catalogue.Basis
}

// skipped is the answer of a condition that is not asked: its guard does not
// hold.
const skipped Result = ""

// tally counts the answers of conditions that all have to be met.
type tally struct {
	notMet, held, unknown int
}

func (t *tally) add(r Result) {
	switch r {
	case NotMet:
		t.notMet++
	case OnHold:
		t.held++
	case Unknown:
		t.unknown++
	}
}

func (t *tally) merge(other tally) {
	t.notMet += other.notMet
	t.held += other.held
	t.unknown += other.unknown
}

func (t tally) result() Result {
	switch {
	case t.notMet > 0:
		return NotMet
	case t.held > 0:
		return OnHold
	case t.unknown > 0:
		return Unknown
	}
	return Met
}

// rank orders results from the worst to the best alternative.
func (r Result) rank() int {
	switch r {
	case NotMet:
		return 1
	case Unknown:
		return 2
	case OnHold:
		return 3
	case Met:
		return 4
	}
	return 0
}

func better(a, b Result) Result {
	if b.rank() > a.rank() {
		return b
	}
	return a
}

// worse is the answer of two conditions that both have to be met.
func worse(a, b Result) Result {
	var t tally
	t.add(a)
	t.add(b)
	return t.result()
}

func metIf(ok bool) Result {
	if ok {
		return Met
	}
	return NotMet
}

// all asks every condition; into collects the findings unless it is nil.
func (e *evaluator) all(conditions []catalogue.Condition, into *[]Finding) tally {
	var t tally
	for i := range conditions {
		r := e.ask(&conditions[i], into)
		t.add(r)
		if r == NotMet && into == nil {
			break
		}
	}
	return t
}

// ask asks one condition.
func (e *evaluator) ask(c *catalogue.Condition, into *[]Finding) Result {
	if !e.guard(c.When) {
		return skipped
	}
	if into == nil {
		return e.answer(c, nil)
	}
	*into = append(*into, Finding{})
	f := &(*into)[len(*into)-1]
	e.begin(f, c)
	if f.Result = e.answer(c, f); f.Result == skipped {
		*into = (*into)[:len(*into)-1] // any of conditions that are not asked
		return skipped
	}
	f.about.window = e.period()
	return f.Result
}

// begin writes what a finding says before the condition is answered.
func (e *evaluator) begin(f *Finding, c *catalogue.Condition) {
	f.Rule, f.Path, f.Gate, f.Condition = e.row.rule, e.row.path, e.row.gate != nil, c.Op
	f.Basis = inherit(c.Basis, e.row.basis)
	f.about = about{condition: *c, subject: e.rec.d.Subject.For(), honour: e.honour.Code, year: e.q.Year, on: e.end}
	if g := e.row.gate; g != nil {
		f.about.gate, f.about.effect = g.Name, g.Effect
	}
}

// inherit fills what a row leaves open from the row that it belongs to.
func inherit(own, parent catalogue.Basis) catalogue.Basis {
	return catalogue.Basis{
		Source:     cmp.Or(own.Source, parent.Source),
		Confidence: cmp.Or(own.Confidence, parent.Confidence),
		Note:       own.Note,
	}
}

// guard tells that a condition is asked.
func (e *evaluator) guard(when string) bool {
	switch when {
	case "":
		return true
	case catalogue.WhenFlagEligible:
		return e.rec.d.Unit.MayGetFlags()
	case catalogue.WhenNotFlagEligible:
		return !e.rec.d.Unit.MayGetFlags()
	case catalogue.WhenPartyBase:
		return e.rec.d.Unit.PartyBase
	case catalogue.WhenEnterprise:
		return e.enterprise()
	case catalogue.WhenNotEnterprise:
		return !e.enterprise()
	case catalogue.WhenWoman:
		return e.woman()
	case catalogue.WhenStateLevel:
		return e.stateLevel
	}
	return true
}

// answer asks the operator; f is nil when only the answer is wanted.
func (e *evaluator) answer(c *catalogue.Condition, f *Finding) Result {
	switch c.Op {
	case catalogue.OpAll:
		return e.allOf(c, f)
	case catalogue.OpAny:
		return e.anyOf(c, f)
	case catalogue.OpGrade:
		return e.grade(c, f)
	case catalogue.OpGradeStreak:
		return e.gradeStreak(c, f)
	case catalogue.OpGradeWindow:
		return e.gradeWindow(c, f)
	case catalogue.OpInitiatives:
		return e.initiatives(c, f)
	case catalogue.OpStated:
		return e.stated(c, f)
	case catalogue.OpReminder:
		return e.reminder(c, f)
	case catalogue.OpUnknownText:
		return Unknown
	}
	if r := e.answerAwards(c, f); r != skipped {
		return r
	}
	if r := e.answerPerson(c, f); r != skipped {
		return r
	}
	return e.answerUnit(c, f)
}

func (e *evaluator) answerAwards(c *catalogue.Condition, f *Finding) Result {
	switch c.Op {
	case catalogue.OpHeld:
		return e.held(c, f)
	case catalogue.OpHeldFor:
		return e.heldFor(c, f)
	case catalogue.OpNotHeld:
		return e.notHeld(c, f)
	case catalogue.OpConsecutive:
		return e.consecutive(c, f)
	case catalogue.OpCount:
		return e.count(c, f)
	case catalogue.OpCounts:
		return e.countsOp(c, f)
	case catalogue.OpEligibleFor:
		return e.eligibleFor(c, f)
	case catalogue.OpOneInYear:
		return e.oneInYear(c, f)
	case catalogue.OpCeiling:
		return e.ceiling(c)
	}
	return skipped
}

func (e *evaluator) answerPerson(c *catalogue.Condition, f *Finding) Result {
	switch c.Op {
	case catalogue.OpService:
		return e.service(c, f)
	case catalogue.OpServiceAge:
		return e.serviceAge(c, f)
	case catalogue.OpHardship:
		return e.hardship(c, f)
	case catalogue.OpTenure:
		return e.tenure(c, f)
	case catalogue.OpNever:
		return e.never(c, f)
	case catalogue.OpNoDiscipline:
		return e.noDiscipline(c, f)
	case catalogue.OpNonePending:
		return e.nonePending(f)
	case catalogue.OpRegistered:
		return e.registered(c, f)
	case catalogue.OpCategory:
		return e.category(c, f)
	case catalogue.OpLeaving:
		return e.leaving(f)
	}
	return skipped
}

func (e *evaluator) answerUnit(c *catalogue.Condition, f *Finding) Result {
	switch c.Op {
	case catalogue.OpUnitAge:
		return e.unitAge(c, f)
	case catalogue.OpEchelon:
		return e.echelon(c, f)
	case catalogue.OpMembers:
		return e.members(c, f)
	case catalogue.OpMembersWith:
		return e.membersWith(c, f)
	case catalogue.OpMembersCount:
		return e.membersCount(c, f)
	case catalogue.OpMembersClear:
		return e.membersClear(c, f)
	}
	return Unknown // no operator of the closed set
}

// allOf answers [catalogue.OpAll].
func (e *evaluator) allOf(c *catalogue.Condition, f *Finding) Result {
	if f == nil {
		return e.all(c.Of, nil).result()
	}
	r := e.all(c.Of, &f.about.children).result()
	for i := range f.about.children {
		f.adopt(&f.about.children[i])
	}
	return r
}

// anyOf answers [catalogue.OpAny]. Of several that are met, the one that
// needs the fewest years bounds the window, so that what is asked of these
// years later stays as little as it can be; the finding tells of the one that
// rests the least on what is only expected.
func (e *evaluator) anyOf(c *catalogue.Condition, f *Finding) Result {
	before, after := e.w, e.w
	best, chosen := skipped, -1
	var children *[]Finding
	if f != nil {
		children = &f.about.children
	}
	for i := range c.Of {
		e.w = before
		r := e.ask(&c.Of[i], children)
		if r == skipped {
			continue
		}
		if r.rank() > best.rank() || r == Met && e.w.used > after.used {
			after = e.w
		}
		if r.rank() > best.rank() || r == Met && f.surer(chosen) {
			best, chosen = r, f.lastChild()
		}
		if r == Met && f == nil && !before.set {
			break
		}
	}
	if e.w = before; best == Met {
		e.w = after
	}
	f.choose(chosen, best)
	return best
}

// surer tells that the newest child rests on less that is only expected than
// the chosen one.
func (f *Finding) surer(chosen int) bool {
	if f == nil {
		return false
	}
	children := f.about.children
	return len(children[len(children)-1].about.expected) < len(children[chosen].about.expected)
}

// choose takes over what the chosen child found; one that is met comes first.
func (f *Finding) choose(chosen int, result Result) {
	if f == nil || chosen < 0 {
		return
	}
	children := f.about.children
	f.adopt(&children[chosen])
	f.Have, f.Need = children[chosen].Have, children[chosen].Need
	if result == Met {
		children[0], children[chosen] = children[chosen], children[0]
	}
}

// lastChild is the place of the newest child, -1 when there is none.
func (f *Finding) lastChild() int {
	if f == nil {
		return -1
	}
	return len(f.about.children) - 1
}

// adopt takes over what the child rests on.
func (f *Finding) adopt(child *Finding) {
	f.Evidence = append(f.Evidence, child.Evidence...)
	f.Missing = append(f.Missing, child.Missing...)
	f.about.expected = append(f.about.expected, child.about.expected...)
	if child.Basis.Confidence != catalogue.Confirmed {
		f.derived()
	}
}
