package certificates

import (
	"fmt"
	"slices"
	"strconv"

	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// The height of the charts of a roll, in mm: the greatest, and the least for a
// number of lying bars.
const greatestChart = 145.0

func leastChart(bars int) float64 { return max(90, 22+4.8*float64(bars)) }

// charts sets the years and the sub-units side by side, or one after the
// other when there are many years. Years and sub-units that the page cannot
// hold go on in further charts of the same scale.
func (s *rollSetter) charts(number int) {
	const mostBeside, mostUnits, share, gap = 7, 22, 0.45, 12.0
	heading := fmt.Sprintf("%d. Biểu đồ", number)
	page := func(bars int) box { // where the next charts stand
		s.sectionHeading(heading, leastChart(bars))
		heading = fmt.Sprintf("%d. Biểu đồ (tiếp)", number)
		return box{s.frame.left, s.y + 2, s.frame.left + s.frame.textWidth(), min(s.y+greatestChart, s.frame.floor())}
	}
	units := slices.Collect(slices.Chunk(s.roll.Pivot.Rows, mostUnits))
	blocks := yearBlocks(s.roll.Matrix.Years, mostYears)
	if len(s.roll.Matrix.Years) <= mostBeside {
		left := page(len(units[0]))
		right, parting := left, left.left+share*(left.right-left.left)
		left.right, right.left = parting-gap/2, parting+gap/2
		s.add(s.columnChart(s.yearChart(left, blocks[0]))...)
		s.add(s.barChart(s.unitChart(right, units[0]))...)
		s.y = right.bottom
		blocks, units = nil, units[1:]
	}
	for _, b := range blocks {
		place := page(0)
		s.add(s.columnChart(s.yearChart(place, b))...)
		s.y = place.bottom
	}
	for _, rows := range units {
		place := page(len(rows))
		s.add(s.barChart(s.unitChart(place, rows))...)
		s.y = place.bottom
	}
}

// yearChart shows the awards of each year of a block by band.
func (s *rollSetter) yearChart(place box, b yearBlock) chart {
	m := s.roll.Matrix
	c := chart{box: place, title: "Lượt khen thưởng từng năm, theo cấp quyết định", top: slices.Max(m.All.ByYear)}
	if len(m.Years) == 1 {
		c.title = "Lượt khen thưởng theo cấp quyết định"
	}
	for _, y := range b.years {
		c.labels = append(c.labels, strconv.Itoa(int(y)))
	}
	tones := chartTones(honourroll.OtherBand)
	for _, g := range m.Groups {
		c.series = append(c.series, chartSeries{name: paper.UpperFirst(g.Name), values: g.All.ByYear[b.from:b.to], fill: tones[g.Band-1]})
	}
	return c
}

// unitChart compares sub-units.
func (s *rollSetter) unitChart(place box, rows []honourroll.PivotRow) chart {
	c := chart{box: place, title: "Lượt khen thưởng của các đơn vị"}
	collectives, individuals := chartSeries{name: "Tập thể", fill: chartTones(1)[0]}, chartSeries{name: "Cá nhân", fill: chartTones(4)[3]}
	for _, r := range rows {
		c.labels = append(c.labels, r.Name)
		collectives.values = append(collectives.values, r.Collectives)
		individuals.values = append(individuals.values, r.Individuals)
	}
	for _, r := range s.roll.Pivot.Rows {
		c.top = max(c.top, r.Total)
	}
	c.series = []chartSeries{collectives, individuals}
	return c
}
