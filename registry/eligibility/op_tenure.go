package eligibility

import (
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// FactHigherRetirementAge is the fact that the higher retirement age applies
// to a woman; her time in posts is then not reduced (Nghị định
// 91/2017/NĐ-CP, Điều 3.2).
const FactHigherRetirementAge = "higher_retirement_age"

// tenure answers [catalogue.OpTenure]. What somebody has too little of in a
// higher group counts for the next lower one, and so on down (Nghị định
// 91/2017/NĐ-CP, Điều 41.4a): so the months in the group or any above add up,
// and of posts held at once the highest counts.
func (e *evaluator) tenure(c *catalogue.Condition, f *Finding) Result {
	group := e.groupOrder(c.Group)
	inGroup := func(p *registry.Posting) bool { return e.postOrder(p) >= group }
	result := e.inPosts(e.posted(cal.Date{}, inGroup), c, f)
	if f != nil {
		e.notePostings(f, inGroup)
	}
	if e.barred(c.Forms, f) {
		return NotMet
	}
	if result == Met && !e.unlowered {
		result = e.lowered(c, f)
	}
	return result
}

// inPosts answers whether the months in posts suffice; a woman needs two
// thirds of them (Thông tư 151/2018/TT-BQP, Điều 3.2g).
func (e *evaluator) inPosts(m months, c *catalogue.Condition, f *Finding) Result {
	need := c.Months
	if e.woman() && !e.q.Assume[FactHigherRetirementAge] {
		need = (need*2 + 2) / 3
	}
	f.months(m, need)
	if len(e.rec.d.Person.Postings) == 0 {
		return Unknown
	}
	return m.within(need, c.Below)
}

// groupOrder returns the place of the group, higher than any when unknown.
func (e *evaluator) groupOrder(id string) int {
	for i := range e.groups {
		if e.groups[i].ID == id {
			return e.groups[i].Order
		}
	}
	return 1 << 30
}

// postOrder returns the place of the group of the posting, 0 for none. The
// coefficient is read by the table that stood when the posting began, because
// it is the one that the appointment names.
func (e *evaluator) postOrder(p *registry.Posting) int {
	coefficient := hundredths(p.Coefficient)
	if coefficient == 0 {
		return 0
	}
	on := p.From.First()
	for i := range e.groups {
		g := &e.groups[i]
		if g.MinCoefficient <= coefficient && coefficient <= g.MaxCoefficient &&
			!on.Before(g.ValidFrom) && (g.ValidTo.IsZero() || on.Before(g.ValidTo)) {
			return g.Order
		}
	}
	return 0
}

// hundredths reads a coefficient as registers hold it: 0.40 and 0.4 are 40.
// What is none is 0.
func hundredths(text string) int {
	whole, decimals, _ := strings.Cut(text, ".")
	if len(whole) != 1 || len(decimals) > 2 {
		return 0
	}
	n, err := strconv.ParseUint(whole+(decimals + "00")[:2], 10, 0)
	if err != nil {
		return 0
	}
	return int(n)
}

// lowered answers for somebody whose posts suffice: each measure of
// discipline since the first command post lowers by one class, so that the
// person has to be fit for a class as much higher (Nghị định 91/2017/NĐ-CP,
// Điều 41.5b; Thông tư liên tịch 35/2012/TTLT-BQP-BNV, Điều 4.5). Somebody
// fit for a higher class gets that one only, which is a reminder.
func (e *evaluator) lowered(c *catalogue.Condition, f *Finding) Result {
	by := e.lowering(c.Lowering, f)
	if by == 0 {
		if higher := higherLife(e.honour.Code, 1); f != nil && higher != "" && e.fitForLife(higher, false) == Met {
			f.about.higher = higher
		}
		return Met
	}
	from := higherLife(e.honour.Code, by)
	if f != nil {
		f.about.lowered, f.about.from = by, from
	}
	if from == "" {
		return NotMet
	}
	return e.fitForLife(from, true)
}

// fitForLife judges a higher class by life's service; unlowered as if there
// were no discipline that lowers.
func (e *evaluator) fitForLife(code string, unlowered bool) Result {
	inner := *e
	inner.unlowered = unlowered
	return inner.fitFor(code, string(registry.ByLifeService))
}

// higherLife returns the order that stands n classes above for a life's
// service, or nothing: above Bảo vệ Tổ quốc stands Quân công.
func higherLife(code string, n int) string {
	for ; n > 0; n-- {
		stem, class := classOf(code)
		switch {
		case class > 1:
			code = stem + "_" + string(rune('0'+class-1))
		case stem == "HC_BVTQ":
			code = "HC_QUANCONG_3"
		default:
			return ""
		}
	}
	return code
}
