package certificates

import (
	"slices"

	"sovang/registry/paper"
)

// columnChart draws upright bars over labels, such as years.
func (p *proof) columnChart(c chart) []Item {
	const headroom = 5.5 // mm for the total over the highest bar
	items, used := p.chartHeading(c)
	step, end := c.scale()
	totals := c.totals()
	style := plainText(chartTextSize)
	plot := box{c.box.left, c.box.top + used + 3, c.box.right, c.box.bottom - 6.5}
	if top := max(c.top, slices.Max(totals)); float64(end-top)/float64(end)*(plot.bottom-plot.top) < headroom {
		end += step
	}
	plot.left += 3 + p.metrics.width(paper.Grouped(end), style.face, style.size)
	perUnit := (plot.bottom - plot.top) / float64(end)
	for n := 0; n <= end; n += step {
		y := plot.bottom - float64(n)*perUnit
		items = append(items,
			Rule{X1: plot.left, Y1: y, X2: plot.right, Y2: y, Width: hairline, Colour: hairGrey()},
			p.metrics.flushRight(string(lineChart), paper.Grouped(n), style.face, style.size, plot.left-1.6, y+1.25))
	}
	slot := (plot.right - plot.left) / float64(len(c.labels))
	for i, label := range c.labels {
		middle := plot.left + (float64(i)+0.5)*slot
		items = append(items, p.stackedColumn(c, i, columnPlace{middle, min(slot*0.56, 18), plot.bottom, perUnit})...)
		items = append(items, p.line(lineChart, label, style.middle(), middle, 0, plot.bottom+5))
		total := p.chartNumber(totals[i], boldText(chartTextSize), middle, plot.bottom-float64(totals[i])*perUnit-1.2)
		items = append(items, p.onWhite(total)...)
	}
	return append(items, Rule{X1: plot.left, Y1: plot.bottom, X2: plot.right, Y2: plot.bottom, Width: 0.3, Colour: outline()})
}

// onWhite puts white ground under a number, so that no line runs through it.
func (p *proof) onWhite(t Text) []Item {
	const margin = 0.5
	right := t.X + p.metrics.width(t.String, t.Face, t.Size)
	return []Item{filled(boxPath(t.X-margin, t.Baseline-0.75*em(t.Size), right+margin, t.Baseline+margin), white()), t}
}

// columnPlace is where a bar stands, in mm.
type columnPlace struct{ middle, width, bottom, perUnit float64 }

// stackedColumn stacks one bar on the baseline. The number of a part stands in
// it when the part is high enough, else beside it.
func (p *proof) stackedColumn(c chart, label int, at columnPlace) []Item {
	const highEnough, axisGap = 4.6, 2.4 // a number beside stands over the axis
	var items []Item
	bottom, beside := at.bottom, at.bottom+axisGap
	for i := range c.series {
		s := c.series[len(c.series)-1-i] // the first series is on top, as in the legend
		n := s.values[label]
		if n == 0 {
			continue
		}
		top := bottom - float64(n)*at.perUnit
		items = append(items, outlined(boxPath(at.middle-at.width/2, top, at.middle+at.width/2, bottom), s.fill, outline(), 0.15))
		middle, style := (top+bottom)/2+1.15, plainText(chartTextSize-1)
		switch {
		case len(c.series) < 2:
		case bottom-top > highEnough:
			items = append(items, p.chartNumber(n, style.in(onTone(s.fill)), at.middle, middle))
		default:
			beside = min(middle, beside-em(style.size)) // above the one below
			number := p.line(lineChart, paper.Grouped(n), style, at.middle+at.width/2+1, 0, beside)
			items = append(items, p.onWhite(number)...)
		}
		bottom = top
	}
	return items
}

// barChart draws lying bars beside labels, such as names of units.
func (p *proof) barChart(c chart) []Item {
	items, used := p.chartHeading(c)
	const names = 0.43 // share of the width for the labels
	_, end := c.scale()
	style := plainText(chartTextSize)
	room := 3 + p.metrics.width(paper.Grouped(end), boldText(chartTextSize).face, chartTextSize)
	plot := box{c.box.left + names*(c.box.right-c.box.left), c.box.top + used + 1, c.box.right - room, c.box.bottom}
	slot := min((plot.bottom-plot.top)/float64(len(c.labels)), 11)
	perUnit := (plot.right - plot.left) / float64(end)
	totals := c.totals()
	for i, label := range c.labels {
		middle := plot.top + (float64(i)+0.5)*slot
		items = append(items, p.barLabel(label, style, c.box.left, plot.left-2, middle, slot)...)
		x := plot.left
		for _, s := range c.series {
			if n := s.values[i]; n > 0 {
				next := x + float64(n)*perUnit
				items = append(items, outlined(boxPath(x, middle-slot*0.31, next, middle+slot*0.31), s.fill, outline(), 0.15))
				x = next
			}
		}
		number := p.line(lineChart, paper.Grouped(totals[i]), boldText(chartTextSize), x+1.4, 0, middle+1.3)
		items = append(items, number)
	}
	bottom := plot.top + slot*float64(len(c.labels))
	return append(items, Rule{X1: plot.left, Y1: plot.top, X2: plot.left, Y2: bottom, Width: 0.3, Colour: outline()})
}

// barLabel sets the name beside a bar, in two lines when the bar leaves room
// for them, flush with the bar.
func (p *proof) barLabel(label string, style textStyle, left, right, middle, slot float64) []Item {
	measured := p.metrics.measure(style.face, style.size)
	clean := bind(p.text(lineChart, label, style.face))
	lines, fits := breakLines(clean, right-left, 1, measured)
	if !fits && slot > 2.1*em(style.size) {
		lines, fits = breakLines(clean, right-left, 2, measured)
	}
	if !fits {
		lines = []string{shortened(clean, right-left, measured)}
	}
	var items []Item
	first := middle + 0.33*em(style.size) - 0.5*float64(len(lines)-1)*em(style.size)
	for i, line := range lines {
		items = append(items, p.metrics.flushRight(string(lineChart), line, style.face, style.size, right, first+float64(i)*em(style.size)))
	}
	return items
}

// shortened cuts a text at a blank so that it fits with an ellipsis. Charts
// alone may shorten: the tables beside them hold the full names.
func shortened(text string, width float64, measured measure) string {
	lines := wrapLines(unbound(text), width-measured(" …"), measured)
	if len(lines) == 0 {
		return ""
	}
	return lines[0] + " …"
}
