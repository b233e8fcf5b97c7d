package certificates

import (
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// lineCount is the role of figures in tables.
const lineCount catalogue.LineRole = "count"

// statistics sets part D.
func (s *rollSetter) statistics() {
	t := matrixTable(s.roll.Matrix, s.frame.textWidth())
	t.above, t.note = partHeadings, s.distinctSentence()
	s.part("D. THỐNG KÊ KHEN THƯỞNG", s.partHeight(t))
	if s.roll.Matrix.All.Total == 0 {
		s.nothing()
		return
	}
	s.section("1. Theo danh hiệu, hình thức và theo năm", t)
	s.pivotTables()
	s.charts()
}

// matrixTable sets honours by year, banded, with subtotals and totals.
func matrixTable(m honourroll.Matrix, width float64) table {
	const order, unit, total = 11.0, 22.0, 24.0
	perYear := min(18, (width-order-unit-total-70)/float64(len(m.Years)))
	t := table{size: listSize, named: 1, whole: true, columns: []column{
		{head: "TT", width: order, align: alignMiddle, role: lineOrder},
		{head: "Danh hiệu, hình thức khen thưởng", width: width - order - unit - total - perYear*float64(len(m.Years)), role: lineName},
		{head: "Đối tượng", width: unit, align: alignMiddle, role: lineRemark},
	}}
	for _, y := range m.Years {
		t.columns = append(t.columns, column{head: strconv.Itoa(int(y)), width: perYear, align: alignNumber, role: lineCount})
	}
	t.columns = append(t.columns, column{head: fmt.Sprintf("Cộng %d năm", len(m.Years)), width: total, align: alignNumber, role: lineCount})
	for _, g := range m.Groups {
		t.rows = append(t.rows, matrixRow(sumRow, roman(g.Band), bandText(g), "", g.All))
		for i, r := range g.Rows {
			t.rows = append(t.rows, matrixRow(plainRow, strconv.Itoa(i+1), r.Name, subjectWord(r.For), r.Counts))
		}
	}
	return addMatrixTotals(t, m)
}

func addMatrixTotals(t table, m honourroll.Matrix) table {
	t.rows = append(t.rows,
		matrixRow(totalRow, "", "Tổng cộng (lượt)", "", m.All),
		matrixRow(plainRow, "", "– Lượt tập thể", "Tập thể", m.Collectives),
		matrixRow(plainRow, "", "– Lượt cá nhân", "Cá nhân", m.Individuals),
		matrixRow(plainRow, "", "– Số tập thể được khen (mỗi tập thể tính một lần)", "Tập thể", m.DistinctCollectives),
		matrixRow(plainRow, "", "– Số cá nhân được khen (mỗi người tính một lần)", "Cá nhân", m.DistinctIndividuals),
	)
	return t
}

// bandText names a band and how its total is made up.
func bandText(g honourroll.Group) string {
	return fmt.Sprintf("%s (tập thể %s, cá nhân %s)",
		upperFirst(g.Name), honourroll.Grouped(g.Collectives.Total), honourroll.Grouped(g.Individuals.Total))
}

func matrixRow(kind rowKind, order, name, subject string, c honourroll.Counts) row {
	cells := []cell{plain(order), plain(name), plain(subject)}
	for _, n := range c.ByYear {
		cells = append(cells, plain(counted(n)))
	}
	return row{kind: kind, cells: append(cells, bold(counted(c.Total)))}
}

func subjectWord(subject string) string {
	if subject == catalogue.ForUnits {
		return "Tập thể"
	}
	return "Cá nhân"
}

// distinctSentence tells recipients and awards apart, as reports do.
func (s *rollSetter) distinctSentence() string {
	m := s.roll.Matrix
	return fmt.Sprintf("Trong %d năm có %s tập thể với %s lượt và %s cá nhân với %s lượt được khen thưởng.",
		len(m.Years), padded(m.DistinctCollectives.Total), padded(m.Collectives.Total),
		padded(m.DistinctIndividuals.Total), padded(m.Individuals.Total))
}

// pivotTables sets sub-units by honours; many honours take several tables.
func (s *rollSetter) pivotTables() {
	const most = 13
	p := s.roll.Pivot
	tables := (len(p.Columns) + most - 1) / most
	for i := range tables { // of like width
		heading := "2. Theo đơn vị"
		if i > 0 {
			heading += " (tiếp)"
		}
		s.section(heading, s.pivotTable(i*len(p.Columns)/tables, (i+1)*len(p.Columns)/tables))
	}
}

// pivotTable sets the columns of the pivot from one index up to another, with
// their abbreviations spelled out below; the last table has the sums over all
// columns.
func (s *rollSetter) pivotTable(from, to int) table {
	const order, name, sum = 9.0, 66.0, 13.0
	p, width := s.roll.Pivot, s.frame.textWidth()
	last := to == len(p.Columns)
	sums := 0.0
	if last {
		sums = 3 * sum
	}
	perColumn := min(20, (width-order-sums-name)/float64(to-from))
	t := table{size: 11, named: 1, whole: true, note: pivotLegend(p.Columns[from:to]), columns: []column{
		{head: "TT", width: order, align: alignMiddle, role: lineOrder},
		{head: "Đơn vị", width: width - order - sums - perColumn*float64(to-from), role: lineName},
	}}
	for _, c := range p.Columns[from:to] {
		t.columns = append(t.columns, column{head: c.Abbr, width: perColumn, align: alignNumber, role: lineCount})
	}
	if last {
		for _, head := range []string{"Tập thể", "Cá nhân", "Cộng"} {
			t.columns = append(t.columns, column{head: head, width: sum, align: alignNumber, role: lineCount})
		}
	}
	for i, r := range p.Rows {
		t.rows = append(t.rows, pivotRow(plainRow, strconv.Itoa(i+1), r, from, to, last))
	}
	t.rows = append(t.rows, pivotRow(totalRow, "", p.Totals, from, to, last))
	return t
}

func pivotRow(kind rowKind, order string, r honourroll.PivotRow, from, to int, last bool) row {
	cells := []cell{plain(order), {{text: r.Name, name: true}}}
	for _, n := range r.Counts[from:to] {
		cells = append(cells, plain(counted(n)))
	}
	if last {
		cells = append(cells, plain(counted(r.Collectives)), plain(counted(r.Individuals)), bold(counted(r.Total)))
	}
	return row{kind: kind, cells: cells}
}

// pivotLegend spells the abbreviations of columns out.
func pivotLegend(columns []honourroll.Column) string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = c.Abbr + ": " + c.Name
	}
	return "Chữ viết tắt trong bảng: " + strings.Join(list, "; ") + "."
}

// charts sets the years and the sub-units side by side; sub-units that the
// page cannot hold go on in further charts of the same scale.
func (s *rollSetter) charts() {
	const height, gap, share, perChart = 135.0, 12.0, 0.45, 22
	halves := func() (left, right box) {
		edge := s.frame.left + s.frame.textWidth()
		parting := s.frame.left + share*s.frame.textWidth()
		bottom := min(s.y+height+10, s.frame.floor())
		return box{s.frame.left, s.y + 2, parting - gap/2, bottom}, box{parting + gap/2, s.y + 2, edge, bottom}
	}
	s.sectionHeading("3. Biểu đồ", height)
	left, right := halves()
	s.add(s.columnChart(s.yearChart(left))...)
	rows := s.roll.Pivot.Rows
	s.add(s.barChart(s.unitChart(right, rows[:min(perChart, len(rows))]))...)
	s.y = right.bottom
	for from := perChart; from < len(rows); from += perChart {
		s.sectionHeading("3. Biểu đồ (tiếp)", height)
		left, right = halves()
		whole := box{left.left, left.top, right.right, right.bottom}
		s.add(s.barChart(s.unitChart(whole, rows[from:min(from+perChart, len(rows))]))...)
		s.y = whole.bottom
	}
}

// yearChart shows the awards of each year by band.
func (s *rollSetter) yearChart(place box) chart {
	m := s.roll.Matrix
	c := chart{box: place, title: "Lượt khen thưởng từng năm, theo cấp quyết định"}
	for _, y := range m.Years {
		c.labels = append(c.labels, strconv.Itoa(int(y)))
	}
	tones := chartTones(honourroll.OtherBand)
	for _, g := range m.Groups {
		c.series = append(c.series, chartSeries{name: upperFirst(g.Name), values: g.All.ByYear, fill: tones[g.Band-1]})
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
