package honourroll

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
)

// Figure is a counted result of the period.
type Figure struct {
	Name string
	// Value is a decimal number with a point; see [Decimal].
	Value string
	// Measure is what is counted: văn bản, đồng chí, %.
	Measure string
}

// figures returns the figures of the roll in the order given, those of one
// name and measure as one. A figure that covers others, by its years or by
// its unit, stands for them; what is left is added up, or averaged when it is
// a percentage.
func (x *index) figures(all []registry.Figure) []Figure {
	type key struct{ name, measure string }
	var order []key
	byKey := map[key][]registry.Figure{}
	for _, f := range all {
		if !x.scope[f.Unit] || !x.period.Contains(f.Period.From) || !x.period.Contains(f.Period.To) {
			continue
		}
		k := key{f.Name, f.Measure}
		if byKey[k] == nil {
			order = append(order, k)
		}
		byKey[k] = append(byKey[k], f)
	}
	var list []Figure
	for _, k := range order {
		values := x.uncovered(byKey[k])
		list = append(list, Figure{Name: k.name, Measure: k.measure, Value: combine(values, strings.Contains(k.measure, "%"))})
	}
	return list
}

// uncovered drops the figures that another one covers: the same years counted
// by a unit above, or a longer period that overlaps.
func (x *index) uncovered(figures []registry.Figure) []registry.Figure {
	sorted := slices.SortedStableFunc(slices.Values(figures), func(a, b registry.Figure) int {
		return cmp.Or(cmp.Compare(x.place[a.Unit], x.place[b.Unit]), cmp.Compare(b.Period.Len(), a.Period.Len()))
	})
	var kept []registry.Figure
	for _, f := range sorted {
		if !slices.ContainsFunc(kept, func(k registry.Figure) bool { return x.covers(k, f) }) {
			kept = append(kept, f)
		}
	}
	return kept
}

func (x *index) covers(k, f registry.Figure) bool {
	above := map[string]bool{k.Unit: true}
	return k.Period.Overlaps(f.Period) && (k.Unit == f.Unit || x.covered(f.Unit, above))
}

// combine adds figures up; percentages it averages over their years, exact
// and then rounded to tenths. One figure stays as it was typed.
func combine(figures []registry.Figure, percent bool) string {
	if len(figures) == 1 {
		return figures[0].Value
	}
	sum, years, places := new(big.Rat), 0, 0
	for _, f := range figures {
		value, ok := new(big.Rat).SetString(f.Value)
		if !ok {
			continue // the register refuses what is not a number
		}
		_, fraction, _ := strings.Cut(f.Value, ".")
		places = max(places, len(fraction))
		weight := 1
		if percent {
			weight = f.Period.Len()
		}
		years += weight
		sum.Add(sum, value.Mul(value, big.NewRat(int64(weight), 1)))
	}
	if percent {
		return strings.Replace(roundTenths(sum.Quo(sum, big.NewRat(int64(years), 1))).String(), ",", ".", 1)
	}
	return sum.FloatString(places)
}

// ByMeasure orders figures so that those of one measure stand together, the
// measure with the most figures first, and the greater figure first.
func ByMeasure(figures []Figure) []Figure {
	count, place := map[string]int{}, map[string]int{}
	for i, f := range figures {
		if count[f.Measure] == 0 {
			place[f.Measure] = i
		}
		count[f.Measure]++
	}
	return slices.SortedStableFunc(slices.Values(figures), func(a, b Figure) int {
		return cmp.Or(
			cmp.Compare(count[b.Measure], count[a.Measure]), cmp.Compare(place[a.Measure], place[b.Measure]),
			cmp.Compare(b.near(), a.near()))
	})
}

// near is near enough the number of a figure to order by; 0 for what is no
// number.
func (f Figure) near() float64 {
	value, err := strconv.ParseFloat(f.Value, 64)
	if err != nil {
		return 0
	}
	return value
}
