package certificates

import (
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// lineChart is the role of the texts in charts.
const lineChart catalogue.LineRole = "chart"

// chart is what bar charts share: series of numbers over the same labels,
// stacked on one another.
type chart struct {
	// box is where the chart stands, title and legend included, in mm.
	box    box
	title  string
	labels []string
	series []chartSeries
	// top is the number that the scale reaches at least, so that charts side
	// by side have one scale.
	top int
}

// chartSeries is one part of every bar.
type chartSeries struct {
	name   string
	values []int // by label
	fill   Colour
}

// The sizes of letters in charts, in pt.
const (
	chartTitleSize = 12.5
	chartTextSize  = 10.5
)

// chartTones returns n fills from dark to light: reds, golds, greys, each
// lighter than the one before by enough to be told apart in black and white.
func chartTones(n int) []Colour {
	tones := []Colour{{128, 16, 16}, {196, 62, 44}, {166, 124, 48}, {217, 170, 58}, {246, 222, 150}, {246, 246, 244}}
	return tones[:min(n, len(tones))]
}

// totals returns the sum of the series by label.
func (c chart) totals() []int {
	sums := make([]int, len(c.labels))
	for _, s := range c.series {
		for i, v := range s.values {
			sums[i] += v
		}
	}
	return sums
}

// scale returns the step of the axis and its end: at most six steps, each 1,
// 2 or 5 times a power of ten.
func (c chart) scale() (step, end int) {
	top := max(1, c.top)
	for _, n := range c.totals() {
		top = max(top, n)
	}
	step = 1
	for power := 1; ; power *= 10 {
		for _, unit := range []int{1, 2, 5} {
			if step = unit * power; top <= 6*step {
				return step, (top + step - 1) / step * step
			}
		}
	}
}

// chartHeading sets the title and the legend and returns the height they take.
func (p *proof) chartHeading(c chart) ([]Item, float64) {
	title := boldText(chartTitleSize).middle()
	y := c.box.top + em(title.size)
	items := []Item{p.line(lineChart, p.text(lineChart, c.title, title.face), title, c.box.left, c.box.right-c.box.left, y)}
	if len(c.series) < 2 {
		return items, y + 3 - c.box.top
	}
	legend, bottom := p.legend(c, y+6)
	return append(items, legend...), bottom + 4 - c.box.top
}

// legend sets a swatch and a name for each series, in rows that fit.
func (p *proof) legend(c chart, y float64) ([]Item, float64) {
	const swatch, gap = 3.2, 6.0
	style := plainText(chartTextSize)
	var items []Item
	x := c.box.left
	for _, s := range c.series {
		name := p.text(lineChart, s.name, style.face)
		w := swatch + 1.6 + p.metrics.width(name, style.face, style.size)
		if x > c.box.left && x+w > c.box.right {
			x, y = c.box.left, y+1.35*em(style.size)
		}
		items = append(items,
			outlined(boxPath(x, y-swatch+0.5, x+swatch, y+0.5), s.fill, outline(), 0.15),
			p.line(lineChart, name, style, x+swatch+1.6, w, y))
		x += w + gap
	}
	return items, y
}

// outline is the colour of the edges of bars, so that pale ones stand out on
// white paper.
func outline() Colour { return Colour{90, 80, 60} }

// chartNumber sets a count of a chart, centred on a point.
func (p *proof) chartNumber(n int, style textStyle, x, baseline float64) Text {
	return p.line(lineChart, paper.Grouped(n), style.middle(), x, 0, baseline)
}

// onTone returns black or white, whichever is read better on a fill.
func onTone(c Colour) Colour {
	if luminance := 299*int(c.R) + 587*int(c.G) + 114*int(c.B); luminance < 128_000 {
		return white()
	}
	return black()
}
