package certificates

import (
	"math"
	"slices"
	"testing"
)

func TestScaleOfTheAxisIsRound(t *testing.T) {
	for _, c := range []struct{ top, step, end int }{
		{0, 1, 1}, {1, 1, 1}, {6, 1, 6}, {7, 2, 8}, {13, 5, 15}, {61, 20, 80}, {300, 50, 300}, {2001, 500, 2500},
	} {
		chart := chart{labels: []string{"2015"}, series: []chartSeries{{values: []int{c.top}}}}
		if step, end := chart.scale(); step != c.step || end != c.end {
			t.Errorf("for %d the axis goes in steps of %d to %d, want %d to %d", c.top, step, end, c.step, c.end)
		}
	}
}

func TestTonesCanBeToldApartInBlackAndWhite(t *testing.T) {
	const least = 18 // of 255
	before := -least
	for i, c := range chartTones(6) {
		grey := (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000
		if grey-before < least {
			t.Errorf("tone %d is %d, the one before %d", i, grey, before)
		}
		before = grey
	}
}

// height returns how high the shapes of one fill are together.
func height(items []Item, fill Colour) float64 {
	sum := 0.0
	for _, item := range items {
		s, isShape := item.(Shape)
		if !isShape || s.Fill == nil || *s.Fill != fill {
			continue
		}
		ys := make([]float64, 0, len(s.Path))
		for _, g := range s.Path[:4] {
			ys = append(ys, g.Y)
		}
		sum += slices.Max(ys) - slices.Min(ys)
	}
	return sum
}

func TestBarsAreAsHighAsTheirNumbers(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	tones := chartTones(2)
	items := p.columnChart(chart{
		box: box{30, 20, 150, 120}, title: "Lượt khen thưởng", labels: []string{"2015", "2016", "2017"},
		series: []chartSeries{{"Nhà nước", []int{1, 0, 2}, tones[0]}, {"Bộ Quốc phòng", []int{4, 6, 2}, tones[1]}},
	})
	const swatch = 3.2
	state, ministry := height(items, tones[0])-swatch, height(items, tones[1])-swatch
	if math.Abs(state/3-ministry/12) > 1e-6 {
		t.Errorf("3 are %.2f mm high, 12 are %.2f mm", state, ministry)
	}
	if len(p.faults) > 0 {
		t.Error(p.faults)
	}
}

func TestLabelsOfBarsKeepToTheirColumn(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	labels := []string{"Kho 1", "Trung tâm Nghiên cứu, ứng dụng khoa học công nghệ và bảo đảm kỹ thuật đặc chủng", "Nghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêng"}
	place := box{30, 20, 150, 50}
	for _, item := range p.barChart(chart{box: place, title: "So sánh", labels: labels, series: []chartSeries{{"Tập thể", []int{1, 2, 3}, black()}}}) {
		if text, isText := item.(Text); isText && text.X < place.left-0.1 {
			t.Errorf("%q begins at %.1f", text.String, text.X)
		}
	}
}

// threeYears is a chart of years with great and small parts.
func threeYears() chart {
	tones := chartTones(3)
	return chart{
		box: box{30, 20, 150, 120}, title: "Lượt khen thưởng", labels: []string{"2015", "2016", "2017"},
		series: []chartSeries{{"Nhà nước", []int{12, 9, 13}, tones[0]}, {"Bộ Quốc phòng", []int{2, 3, 4}, tones[1]}, {"Cục", []int{86, 79, 80}, tones[2]}},
	}
}

func TestTotalsOfColumnsStandOnWhiteUnderTheEndOfTheAxis(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	items := p.columnChart(threeYears())
	top := 1000.0
	for _, item := range items {
		if r, isRule := item.(Rule); isRule {
			top = min(top, r.Y1)
		}
	}
	for _, total := range []string{"100", "91", "97"} {
		i := slices.IndexFunc(items, func(item Item) bool {
			text, isText := item.(Text)
			return isText && text.String == total && text.Face.Bold
		})
		if i < 1 {
			t.Fatalf("no total %s", total)
		}
		ground, isShape := items[i-1].(Shape)
		if !isShape || ground.Fill == nil || *ground.Fill != white() {
			t.Errorf("total %s stands on %v", total, items[i-1])
		}
		if baseline := items[i].(Text).Baseline; baseline-em(chartTextSize) < top {
			t.Errorf("total %s at %.1f is over the axis, which ends at %.1f", total, baseline, top)
		}
	}
}

func TestEveryPartOfAColumnHasItsNumber(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	got := map[string]bool{}
	for _, item := range p.columnChart(threeYears()) {
		if text, isText := item.(Text); isText && text.Size == chartTextSize-1 {
			got[text.String] = true
		}
	}
	for _, want := range []string{"12", "9", "13", "2", "3", "4", "86", "79", "80"} {
		if !got[want] {
			t.Errorf("no number %s", want)
		}
	}
}
