package eligibility

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// countsOp answers [catalogue.OpCounts]: each of Need in the window, what is
// short made up by equivalences (Thông tư 151/2018/TT-BQP, Điều 3.2d).
func (e *evaluator) countsOp(c *catalogue.Condition, f *Finding) Result {
	enough := e.suffice(c.Need, e.w.from)
	if enough {
		e.w.use(e.latestStart(c.Need))
	}
	e.noteCounts(c.Need, f)
	return e.inWindow(enough, enough || e.w.maybe < e.w.from && e.suffice(c.Need, e.w.maybe), f)
}

// latestStart returns the last year from which on the awards suffice.
func (e *evaluator) latestStart(need map[string]int) cal.Year {
	year := e.q.Year
	for year > e.w.from && !e.suffice(need, year) {
		year--
	}
	return year
}

// suffice tells that the awards since the year cover the need. No award
// covers two: only what is left of one honour stands for another.
func (e *evaluator) suffice(need map[string]int, from cal.Year) bool {
	for honour, n := range need {
		short := n - e.won(honour, from)
		if short > 0 && short > e.substitutes(honour, need, from) {
			return false
		}
	}
	return true
}

// won counts the awards of the honour since the year.
func (e *evaluator) won(honour string, from cal.Year) int {
	n := 0
	for _, a := range e.rec.awards {
		if a.Period.To < from {
			break
		}
		if a.Honour == honour && e.ground(a) && !e.itself(a) {
			n++
		}
	}
	return n
}

// substitutes counts for how many of the honour others can stand.
func (e *evaluator) substitutes(honour string, need map[string]int, from cal.Year) int {
	n := 0
	for i := range e.equivalences {
		q := &e.equivalences[i]
		if q.Honour == honour && q.N > 0 && anyOrOne(q.Types, e.typ) {
			n += max(e.won(q.From, from)-need[q.From], 0) / q.N
		}
	}
	return n
}

// noteCounts puts the awards that were counted into the evidence; of what is
// only expected, no more than is needed.
func (e *evaluator) noteCounts(need map[string]int, f *Finding) {
	if f == nil {
		return
	}
	codes := slices.Sorted(maps.Keys(need))
	for _, honour := range codes {
		f.Need = plus(f.Need, need[honour], honour)
	}
	recorded := *e
	recorded.hoped = 0
	listed := recorded.countable(codes)
	for _, honour := range codes {
		short := need[honour] - recorded.won(honour, e.w.from) - recorded.substitutes(honour, need, e.w.from)
		listed = append(listed, e.earliestHopes(honour, short)...)
	}
	counted := make(map[string]int)
	for _, a := range listed {
		f.award(a)
		counted[a.Honour]++
	}
	for _, honour := range slices.Sorted(maps.Keys(counted)) {
		f.Have = plus(f.Have, counted[honour], honour)
	}
	if f.Have == "" {
		f.Have = "0"
	}
}

// countable lists the awards of the window that can be counted for one of the
// honours.
func (e *evaluator) countable(honours []string) []entry {
	codes := slices.Clone(honours)
	for i := range e.equivalences {
		if q := &e.equivalences[i]; slices.Contains(honours, q.Honour) && anyOrOne(q.Types, e.typ) {
			codes = append(codes, q.From)
		}
	}
	var list []entry
	for _, a := range e.rec.awards {
		if a.Period.To >= e.w.from && slices.Contains(codes, a.Honour) && e.ground(a) && !e.itself(a) {
			list = append(list, a)
		}
	}
	return list
}

// earliestHopes lists up to n awards of the honour that are only expected.
func (e *evaluator) earliestHopes(honour string, n int) []entry {
	var list []entry
	for _, a := range slices.Backward(e.rec.awards) {
		if len(list) < n && a.expected && a.Honour == honour && a.Period.To >= e.w.from && e.ground(a) {
			list = append(list, a)
		}
	}
	return list
}

// plus writes "1 CO_BQP + 2 CO_TT".
func plus(text string, n int, code string) string {
	return strings.TrimPrefix(text+" + "+strconv.Itoa(n)+" "+code, " + ")
}
