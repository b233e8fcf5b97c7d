package docx

import "sovang/registry/paper"

// grid is the columns of a table with lines, measured. Lengths are twentieths
// of a point.
type grid struct {
	columns []paper.Column
	widths  []int
	// insets move figures to the left, so that the widest of a column stands in
	// its middle.
	insets []int
}

// newGrid shares a width out among the columns of a table. A column that is
// too narrow for a figure or for a word of its heading takes what it needs
// from the others, so that nothing is torn, as long as these keep most of
// their own.
func newGrid(t paper.Table, width int) grid {
	g := grid{columns: t.Columns, widths: make([]int, len(t.Columns)), insets: make([]int, len(t.Columns))}
	shares := 0.0
	for _, c := range t.Columns {
		shares += c.Share
	}
	least, lacking, spare := make([]int, len(t.Columns)), 0, 0
	for i, c := range t.Columns {
		g.widths[i] = width / len(t.Columns)
		if shares > 0 {
			g.widths[i] = int(float64(width) * c.Share / shares)
		}
		least[i] = max(g.widths[i]*3/5, leastWidth(t, i))
		lacking += max(0, least[i]-g.widths[i])
		spare += max(0, g.widths[i]-least[i])
	}
	if lacking > 0 && lacking <= spare {
		for i := range g.widths {
			g.widths[i] = max(least[i], g.widths[i]-lacking*(g.widths[i]-least[i])/spare)
		}
	}
	g.widths[len(g.widths)-1] += width - sum(g.widths)
	for i, c := range t.Columns {
		if c.Align == paper.Right {
			g.insets[i] = max(0, (g.widths[i]-2*padSide-widestFigure(t.Rows, i))/2)
		}
	}
	return g
}

func (g grid) hasOver() bool {
	for _, c := range g.columns {
		if c.Over != "" {
			return true
		}
	}
	return false
}

// leastWidth is the width of a column that tears no figure, no word of its
// heading, and none of its texts that is not very long.
func leastWidth(t paper.Table, column int) int {
	const veryLong = 1420 // 25 mm
	c, widest := t.Columns[column], widestFigure(t.Rows, column)
	if c.Align == paper.Left {
		widest = min(widest, veryLong)
	}
	return max(widestWord(c.Head)+2*headSide, widest+2*padSide)
}

// widestFigure is the width of the widest word in the cells of a column.
func widestFigure(rows []paper.Row, column int) int {
	widest := 0
	for _, r := range rows {
		if r.Kind != paper.Group && column < len(r.Cells) {
			widest = max(widest, widestWord(r.Cells[column].Text))
		}
	}
	return widest
}
