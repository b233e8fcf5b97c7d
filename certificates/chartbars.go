package certificates

import (
	"sovang/registry/honourroll"
)

// columnChart draws upright bars over labels, such as years.
func (p *proof) columnChart(c chart) []Item {
	items, used := p.chartHeading(c)
	step, end := c.scale()
	style := plainText(chartTextSize)
	axis := 3 + p.metrics.width(honourroll.Grouped(end), style.face, style.size)
	plot := box{c.box.left + axis, c.box.top + used + 3, c.box.right, c.box.bottom - 6.5}
	perUnit := (plot.bottom - plot.top) / float64(end)
	for n := 0; n <= end; n += step {
		y := plot.bottom - float64(n)*perUnit
		items = append(items,
			Rule{X1: plot.left, Y1: y, X2: plot.right, Y2: y, Width: hairline, Colour: hairGrey()},
			p.metrics.flushRight(string(lineChart), honourroll.Grouped(n), style.face, style.size, plot.left-1.6, y+1.25))
	}
	slot := (plot.right - plot.left) / float64(len(c.labels))
	totals := c.totals()
	for i, label := range c.labels {
		middle := plot.left + (float64(i)+0.5)*slot
		items = append(items, p.stackedColumn(c, i, middle, min(slot*0.56, 18), plot.bottom, perUnit)...)
		items = append(items,
			p.line(lineChart, label, style.middle(), middle, 0, plot.bottom+5),
			p.chartNumber(totals[i], boldText(chartTextSize), middle, plot.bottom-float64(totals[i])*perUnit-1.2))
	}
	return append(items, Rule{X1: plot.left, Y1: plot.bottom, X2: plot.right, Y2: plot.bottom, Width: 0.3, Colour: outline()})
}

// stackedColumn stacks one bar on the baseline, with the numbers of the parts that
// are high enough to hold them.
func (p *proof) stackedColumn(c chart, label int, middle, width, bottom, perUnit float64) []Item {
	var items []Item
	for i := range c.series {
		s := c.series[len(c.series)-1-i] // the first series is on top, as in the legend
		n := s.values[label]
		if n == 0 {
			continue
		}
		top := bottom - float64(n)*perUnit
		items = append(items, outlined(boxPath(middle-width/2, top, middle+width/2, bottom), s.fill, outline(), 0.15))
		if bottom-top > 4.6 && len(c.series) > 1 {
			items = append(items, p.chartNumber(n, plainText(chartTextSize-1).in(onTone(s.fill)), middle, (top+bottom)/2+1.15))
		}
		bottom = top
	}
	return items
}

// barChart draws lying bars beside labels, such as names of units.
func (p *proof) barChart(c chart) []Item {
	items, used := p.chartHeading(c)
	const names = 0.36 // share of the width for the labels
	_, end := c.scale()
	style := plainText(chartTextSize)
	room := 3 + p.metrics.width(honourroll.Grouped(end), boldText(chartTextSize).face, chartTextSize)
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
		number := p.line(lineChart, honourroll.Grouped(totals[i]), boldText(chartTextSize), x+1.4, 0, middle+1.3)
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
