package certificates

import (
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// The national inscription (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const (
	nationalName  = paper.Country
	nationalMotto = paper.Motto
)

// The lines of administrative papers that certificates do not have.
const (
	lineSuperior catalogue.LineRole = "superior" // unit above
	lineUnit     catalogue.LineRole = "unit"     // unit that issues the paper
	lineNumber   catalogue.LineRole = "number"   // Số: 05/BC-CKT
)

// Letterhead is the head block of a unit's paper.
type Letterhead struct {
	// Superior and Unit are the names of the unit above, which may be empty,
	// and of the unit that issues the paper. They are printed in capitals.
	Superior, Unit string
	// Number is the number with its symbol, 05/BC-CKT; without it the paper
	// has no line for it.
	Number string
	// Place and Date stand under the motto. Without a day the line leaves
	// room to write it by hand.
	Place string
	Date  cal.Date
}

// dated returns the line of place and date.
func (l Letterhead) dated() string { return paper.Head(l).Dated() }

// The type sizes of the head block, in pt.
const (
	headSize = 12.5 // names of the units and of the country
	mottoPt  = 13.5 // motto, place and date
	numberPt = 13
)

// headRule is how far a rule of the head block stands under a baseline, in mm.
const headRule = 2.0

// letterhead sets the head block between the left and right edges of the text,
// its first line standing on the given baseline. It returns the items and the
// lowest baseline.
func (p *proof) letterhead(l Letterhead, left, right, baseline float64) ([]Item, float64) {
	width := right - left
	country, dated := p.nation(l, left+0.705*width, 0.59*width, baseline)
	units, low := p.unitNames(l, left+0.20*width, 0.40*width, baseline, dated)
	return append(units, country...), max(low, dated)
}

// unitNames sets the left column: superior, unit in bold over a rule, and the
// number beside the date or, under long names, lower.
func (p *proof) unitNames(l Letterhead, axis, width, baseline, dated float64) ([]Item, float64) {
	var items []Item
	plain, bold := Face{Family: Serif}, Face{Family: Serif, Bold: true}
	step, widest := 1.25*em(headSize), 0.0
	set := func(role catalogue.LineRole, text string, face Face) {
		widest = 0
		for _, line := range p.column(role, strings.ToUpper(text), face, headSize, width, 3) {
			items = append(items, p.metrics.centred(string(role), line, face, headSize, axis, baseline))
			widest = max(widest, p.metrics.width(line, face, headSize))
			baseline += step
		}
	}
	set(lineSuperior, l.Superior, plain)
	set(lineUnit, p.needed(lineUnit, l.Unit, bold), bold)
	baseline -= step
	rule := baseline + headRule
	items = append(items, Rule{X1: axis - widest/5, Y1: rule, X2: axis + widest/5, Y2: rule, Width: 0.25})
	if l.Number == "" {
		return items, rule
	}
	baseline = max(dated, rule+1.2*em(numberPt))
	for _, line := range p.column(lineNumber, paper.Head(l).Numbered(), plain, numberPt, width, 1) {
		items = append(items, p.metrics.centred(string(lineNumber), line, plain, numberPt, axis, baseline))
	}
	return items, baseline
}

// nation sets the right column: country, motto over a rule of its length,
// place and date.
func (p *proof) nation(l Letterhead, axis, width, baseline float64) ([]Item, float64) {
	bold, italic := Face{Family: Serif, Bold: true}, Face{Family: Serif, Italic: true}
	motto := baseline + 1.25*em(headSize)
	half := p.metrics.width(nationalMotto, bold, mottoPt) / 2
	items := []Item{
		p.metrics.centred(string(catalogue.LineCountry), nationalName, bold, headSize, axis, baseline),
		p.metrics.centred(string(catalogue.LineMotto), nationalMotto, bold, mottoPt, axis, motto),
		Rule{X1: axis - half, Y1: motto + headRule, X2: axis + half, Y2: motto + headRule, Width: 0.25},
	}
	dated := motto + 1.45*em(mottoPt) + 1.2
	for _, line := range p.column(catalogue.LinePlaceDate, l.dated(), italic, mottoPt, width, 1) {
		items = append(items, p.metrics.centred(string(catalogue.LinePlaceDate), line, italic, mottoPt, axis, dated))
	}
	return items, dated
}
