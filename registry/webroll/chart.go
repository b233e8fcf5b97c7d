package webroll

import (
	"fmt"
	"strconv"

	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// chart is a drawing of bars, in units of its own that the page scales.
type chart struct {
	ID, Title, Says string
	Width, Height   int
	Legend          []swatch
	Bars            []bar
	Labels          []label
	Lines           []line
}

type swatch struct{ Name, Class string }

type bar struct{ X, Y, Width, Height, Class, Says string }

// label is a text of a chart; Anchor is start, middle or end.
type label struct{ X, Y, Anchor, Class, Text string }

type line struct{ X1, Y1, X2, Y2 string }

// place writes a length with one decimal.
func place(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// yearChart stacks the awards of each year by band.
func yearChart(m honourroll.Matrix) chart {
	const width, height, top, bottom, left = 360.0, 300.0, 18.0, 26.0, 4.0
	c := chart{ID: "bieu-do-nam", Title: "Lượt khen thưởng từng năm, theo cấp quyết định", Width: width, Height: height}
	most := 1
	for _, n := range m.All.ByYear {
		most = max(most, n)
	}
	for _, g := range m.Groups {
		c.Legend = append(c.Legend, swatch{paper.UpperFirst(g.Name), bandClass(g.Band)})
	}
	unit := (height - top - bottom) / float64(most)
	slot := (width - 2*left) / float64(len(m.Years))
	bold := min(slot*0.62, 60)
	var says []string
	for i, year := range m.Years {
		middle, y := left+(float64(i)+0.5)*slot, height-bottom
		for k := range m.Groups {
			g := m.Groups[len(m.Groups)-1-k] // the highest band stands on top
			n := g.All.ByYear[i]
			if n == 0 {
				continue
			}
			h := unit * float64(n)
			y -= h
			c.Bars = append(c.Bars, bar{place(middle - bold/2), place(y), place(bold), place(h), bandClass(g.Band),
				fmt.Sprintf("%d, %s: %s lượt", year, paper.UpperFirst(g.Name), paper.Grouped(n))})
			if h > 14 {
				c.Labels = append(c.Labels, label{place(middle), place(y + h/2 + 4), "middle", bandClass(g.Band) + " in", paper.Grouped(n)})
			}
		}
		total := m.All.ByYear[i]
		c.Labels = append(c.Labels,
			label{place(middle), place(y - 5), "middle", "sum", paper.Grouped(total)},
			label{place(middle), place(height - 8), "middle", "", strconv.Itoa(int(year))})
		says = append(says, fmt.Sprintf("năm %d: %s lượt", year, paper.Grouped(total)))
	}
	c.Lines = []line{{place(left), place(height - bottom), place(width - left), place(height - bottom)}}
	c.Says = joined("; ", says...)
	return c
}

// bandClass is the class of a band in the style sheet.
func bandClass(band int) string { return "band" + strconv.Itoa(band) }

// unitChart compares the awards of the sub-units.
func unitChart(p honourroll.Pivot) chart {
	const width, slot, thick, side = 360.0, 38.0, 15.0, 42.0
	c := chart{ID: "bieu-do-don-vi", Title: "Lượt khen thưởng của các đơn vị", Width: width, Height: int(slot)*len(p.Rows) + 6,
		Legend: []swatch{{"Tập thể", "band1"}, {"Cá nhân", "band4"}}}
	most := 1
	for _, r := range p.Rows {
		most = max(most, r.Total)
	}
	unit := (width - side) / float64(most)
	var says []string
	for i, r := range p.Rows {
		y := slot * float64(i)
		c.Labels = append(c.Labels, label{"0", place(y + 14), "start", "", r.Name})
		x := 0.0
		for _, s := range []struct {
			n           int
			class, name string
		}{{r.Collectives, "band1", "tập thể"}, {r.Individuals, "band4", "cá nhân"}} {
			if s.n > 0 {
				w := unit * float64(s.n)
				c.Bars = append(c.Bars, bar{place(x), place(y + 19), place(w), place(thick), s.class, fmt.Sprintf("%s: %s lượt %s", r.Name, paper.Grouped(s.n), s.name)})
				x += w
			}
		}
		c.Labels = append(c.Labels, label{place(x + 6), place(y + 31), "start", "sum", paper.Grouped(r.Total)})
		says = append(says, fmt.Sprintf("%s: %s lượt", r.Name, paper.Grouped(r.Total)))
	}
	c.Says = joined("; ", says...)
	return c
}
