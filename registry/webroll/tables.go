package webroll

import (
	"fmt"
	"strconv"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// table is a table as the template sets it.
type table struct {
	Heading, Note string
	Heads         []tableHead
	Rows          []tableRow
	// Nothing stands in a table without rows.
	Nothing string
	// Wide tells that the table is printed across.
	Wide bool
}

type tableHead struct{ Text, Class string }

type tableRow struct {
	Class string
	Cells []tableCell
	// Span is how many columns the one cell of a group takes, 0 for other
	// rows.
	Span int
}

// tableCell is one cell; Head tells that it says whose row it is.
type tableCell struct {
	Text, Class string
	Head        bool
}

// wideFrom is how many columns a table has that is printed across.
const wideFrom = 11

func views(tables []paper.Table) []table {
	list := make([]table, len(tables))
	for i, t := range tables {
		list[i] = view(t)
	}
	return list
}

// view makes ready a table. The first column that is set flush left names the
// rows.
func view(t paper.Table) table {
	v := table{Heading: t.Heading, Note: t.Note, Nothing: paper.Nothing, Wide: len(t.Columns) >= wideFrom}
	named := -1
	classes := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		classes[i] = map[paper.Align]string{paper.Left: "text", paper.Middle: "middle", paper.Right: "number"}[c.Align]
		if named < 0 && c.Align == paper.Left {
			named, classes[i] = i, "name"
		}
		if c.Head == "TT" {
			classes[i] = "order"
		}
		v.Heads = append(v.Heads, tableHead{joined(" – ", c.Over, c.Head), classes[i]})
	}
	for _, r := range t.Rows {
		row := tableRow{Class: map[paper.RowKind]string{paper.Group: "group", paper.Sum: "sum", paper.Total: "total"}[r.Kind]}
		if r.Kind == paper.Group {
			row.Span = len(t.Columns)
		}
		for i, c := range r.Cells {
			row.Cells = append(row.Cells, tableCell{Text: c.Text, Class: classes[min(i, len(classes)-1)], Head: i == named})
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

// statisticTables counts honours by year, individuals by category, and
// sub-units by honour.
func statisticTables(r honourroll.Roll) []paper.Table {
	tables := []paper.Table{matrixTable(r)}
	if r.Matrix.Individuals.Total > 0 {
		tables = append(tables, categoryTable(r.Matrix))
	}
	return append(tables, pivotTable(r.Pivot))
}

// yearColumns heads the years and, of several, their sum.
func yearColumns(years []cal.Year) []paper.Column {
	var columns []paper.Column
	for _, y := range years {
		columns = append(columns, number(strconv.Itoa(int(y))))
	}
	if len(years) > 1 {
		columns = append(columns, number(fmt.Sprintf("Cộng %d năm", len(years))))
	}
	return columns
}

func number(head string) paper.Column { return paper.Column{Head: head, Align: paper.Right} }

// countCells are the counts under yearColumns.
func countCells(c honourroll.Counts) []paper.Cell {
	var cells []paper.Cell
	for _, n := range c.ByYear {
		cells = append(cells, paper.Count(n))
	}
	if len(c.ByYear) > 1 {
		cells = append(cells, paper.Count(c.Total))
	}
	return cells
}

func matrixTable(r honourroll.Roll) paper.Table {
	m := r.Matrix
	t := paper.Table{Heading: "Theo danh hiệu, hình thức và theo năm", Columns: append([]paper.Column{
		{Head: "TT", Align: paper.Middle}, {Head: "Danh hiệu, hình thức khen thưởng"}, {Head: "Đối tượng", Align: paper.Middle},
	}, yearColumns(m.Years)...), Note: r.Sentence()}
	add := func(kind paper.RowKind, order, name, who string, c honourroll.Counts) {
		t.Rows = append(t.Rows, paper.Row{Kind: kind, Cells: append(paper.Cells(order, name, who), countCells(c)...)})
	}
	for n, g := range m.Groups {
		add(paper.Sum, paper.Roman(n+1), fmt.Sprintf("%s (tập thể %s, cá nhân %s)", paper.UpperFirst(g.Name),
			paper.Grouped(g.Collectives.Total), paper.Grouped(g.Individuals.Total)), "", g.All)
		for i, row := range g.Rows {
			add(paper.Plain, strconv.Itoa(i+1), row.Name, honourroll.RecipientsName(row.For), row.Counts)
		}
	}
	add(paper.Total, "", "Tổng cộng (lượt)", "", m.All)
	add(paper.Plain, "", "– Lượt tập thể", "Tập thể", m.Collectives)
	add(paper.Plain, "", "– Lượt cá nhân", "Cá nhân", m.Individuals)
	add(paper.Plain, "", "– Số tập thể được khen (mỗi tập thể tính một lần)", "Tập thể", m.DistinctCollectives)
	add(paper.Plain, "", "– Số cá nhân được khen (mỗi người tính một lần)", "Cá nhân", m.DistinctIndividuals)
	return t
}

func categoryTable(m honourroll.Matrix) paper.Table {
	t := paper.Table{Heading: "Cá nhân theo đối tượng (lượt khen thưởng)",
		Columns: append(append([]paper.Column{{Head: "Đối tượng"}}, yearColumns(m.Years)...), number("Số người"))}
	add := func(kind paper.RowKind, name string, awards, distinct honourroll.Counts) {
		cells := append(paper.Cells(name), countCells(awards)...)
		t.Rows = append(t.Rows, paper.Row{Kind: kind, Cells: append(cells, paper.Count(distinct.Total))})
	}
	for _, c := range m.Categories {
		add(paper.Plain, c.Name, c.Counts, c.Distinct)
	}
	add(paper.Total, "Tổng số cá nhân", m.Individuals, m.DistinctIndividuals)
	return t
}

func pivotTable(p honourroll.Pivot) paper.Table {
	t := paper.Table{Heading: "Theo đơn vị", Columns: []paper.Column{{Head: "TT", Align: paper.Middle}, {Head: "Đơn vị", Names: true}}}
	var legend []string
	for _, c := range p.Columns {
		t.Columns = append(t.Columns, number(c.Abbr))
		legend = append(legend, c.Abbr+": "+c.Name)
	}
	t.Columns = append(t.Columns, number("Tập thể"), number("Cá nhân"), number("Cộng"))
	add := func(kind paper.RowKind, order string, r honourroll.PivotRow) {
		cells := paper.Cells(order, r.Name)
		for _, n := range append(r.Counts[:len(r.Counts):len(r.Counts)], r.Collectives, r.Individuals, r.Total) {
			cells = append(cells, paper.Count(n))
		}
		t.Rows = append(t.Rows, paper.Row{Kind: kind, Cells: cells})
	}
	for i, r := range p.Rows {
		add(paper.Plain, strconv.Itoa(i+1), r)
	}
	add(paper.Total, "", p.Totals)
	t.Note = "Chữ viết tắt trong bảng: " + joined("; ", legend...) + "."
	return t
}

// resultTables are the grades, shares and figures of the unit's work.
func resultTables(r honourroll.Roll) []paper.Table {
	var tables []paper.Table
	if len(r.Grades) > 0 {
		t := paper.Table{Heading: "Xếp loại hằng năm của đơn vị", Columns: []paper.Column{{Head: "Đơn vị, tổ chức"}, {Head: "Xếp loại"}, {Head: "Thời gian"}}}
		for _, g := range r.Grades {
			t.Rows = append(t.Rows, paper.Row{Cells: paper.Cells(g.Name, paper.UpperFirst(g.Grade), g.When())})
		}
		tables = append(tables, t)
	}
	if len(r.Shares) > 0 {
		tables = append(tables, shareTable(r))
	}
	if len(r.Figures) > 0 {
		t := paper.Table{Heading: "Các chỉ tiêu của giai đoạn", Columns: []paper.Column{{Head: "Chỉ tiêu"}, number("Kết quả"), {Head: "Đơn vị tính", Align: paper.Middle}}}
		for _, f := range honourroll.ByMeasure(r.Figures) {
			t.Rows = append(t.Rows, paper.Row{Cells: paper.Cells(f.Name, paper.Decimal(f.Value), f.Measure)})
		}
		tables = append(tables, t)
	}
	return tables
}

// shareTable sets the shares by year with the counts they are of.
func shareTable(r honourroll.Roll) paper.Table {
	years := r.Period.Years()
	t := paper.Table{Heading: "Tỷ lệ hoàn thành tốt nhiệm vụ trở lên", Columns: []paper.Column{{Head: "Đối tượng xếp loại"}}}
	for _, y := range years {
		t.Columns = append(t.Columns, number(strconv.Itoa(int(y))))
	}
	t.Columns = append(t.Columns, number("Bình quân"))
	for _, share := range r.Shares {
		cells := make([]paper.Cell, len(t.Columns))
		cells[0] = paper.Words(honourroll.TallyName(share.Of))
		for _, y := range share.Years {
			cells[1+y.Year-years[0]] = paper.Words(fmt.Sprintf("%s%% (%s/%s)", y.Share, paper.Grouped(y.Good), paper.Grouped(y.All)))
		}
		cells[len(cells)-1] = paper.Words(share.Mean.String() + "%")
		t.Rows = append(t.Rows, paper.Row{Cells: cells})
	}
	return t
}
