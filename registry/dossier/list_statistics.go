package dossier

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// Statistics words the statistics of a roll: honours by year with what the
// recipients serve as, and by sub-unit.
func (o Office) Statistics(roll honourroll.Roll) paper.Document {
	d := o.list("Thống kê khen thưởng", roll.UnitName+", "+roll.Period.Long())
	d.Until = o.Day()
	d.Body = append(d.Body, yearsTable(roll.Matrix), distinctTable(roll.Matrix))
	for _, t := range unitTables(roll.Pivot) {
		d.Body = append(d.Body, t)
	}
	if roll.Unplaced > 0 {
		d.Body = append(d.Body, paper.Text(paper.Remark, fmt.Sprintf("Còn %s lượt khen thưởng chưa rõ đơn vị, không tính ở đây.", paper.Counted(roll.Unplaced))))
	}
	return d
}

// spanOf names the years of statistics: năm 2019; 5 năm (2015 - 2019).
func spanOf(p cal.Period) string {
	if p.Len() == 1 {
		return p.Long()
	}
	return fmt.Sprintf("%d năm (%s)", p.Len(), p)
}

// yearsTable counts honours by year, gathered by who gives them (Thông tư
// 199/2016/TT-BQP, Điều 24).
func yearsTable(m honourroll.Matrix) paper.Table {
	t := paper.Table{Heading: "A. THEO NĂM VÀ CẤP KHEN THƯỞNG", Name: "Theo năm", Columns: []paper.Column{
		{Head: "TT", Share: 9, Align: paper.Middle},
		{Head: "Danh hiệu, hình thức khen thưởng", Share: 78},
		{Head: "ĐVT", Share: 25, Align: paper.Middle},
	}}
	for _, year := range m.Years {
		t.Columns = append(t.Columns, paper.Column{Head: strconv.Itoa(int(year)), Share: 14, Align: paper.Right})
	}
	if len(m.Years) > 1 {
		t.Columns = append(t.Columns, paper.Column{Head: fmt.Sprintf("Cộng %d năm", len(m.Years)), Share: 16, Align: paper.Right})
	}
	for _, c := range m.Categories {
		t.Columns = append(t.Columns, paper.Column{Head: shortCategory(c.Name), Over: "Trong đó, cá nhân là", Share: 20, Align: paper.Right})
	}
	for i, group := range m.Groups {
		t.Rows = append(t.Rows, groupRows(m, i, group)...)
	}
	t.Rows = append(t.Rows,
		countRow(m, paper.Sum, "Tổng cộng tập thể", "Tập thể", m.Collectives, nil),
		countRow(m, paper.Sum, "Tổng cộng cá nhân", "Lượt người", m.Individuals, totalsOf(m)),
		countRow(m, paper.Total, "TỔNG CỘNG", "Lượt", m.All, totalsOf(m)))
	return t
}

func groupRows(m honourroll.Matrix, i int, group honourroll.Group) []paper.Row {
	heading := paper.Roman(i+1) + ". " + strings.ToUpper(group.Name)
	rows := []paper.Row{{Kind: paper.Group, Key: group.Name, Cells: paper.Cells(heading)}}
	byCategory := make([]int, len(m.Categories))
	for n, row := range group.Rows {
		measure := "Lượt người"
		if row.For == catalogue.ForUnits {
			measure = "Tập thể"
		}
		line := countRow(m, paper.Plain, row.Name, measure, row.Counts, row.ByCategory)
		line.Cells[0] = running(n + 1)
		rows = append(rows, line)
		for c, count := range row.ByCategory {
			byCategory[c] += count
		}
	}
	return append(rows, countRow(m, paper.Sum, "Cộng mục "+paper.Roman(i+1), "Lượt", group.All, byCategory))
}

// countRow is a row of counts by year, their sum, and counts by category.
func countRow(m honourroll.Matrix, kind paper.RowKind, name, measure string, c honourroll.Counts, byCategory []int) paper.Row {
	cells := []paper.Cell{{}, paper.Words(name), paper.Words(measure)}
	for _, n := range c.ByYear {
		cells = append(cells, countIn(kind, n))
	}
	if len(c.ByYear) > 1 {
		cells = append(cells, countIn(kind, c.Total))
	}
	for i := range m.Categories {
		n := 0
		if i < len(byCategory) {
			n = byCategory[i]
		}
		cells = append(cells, paper.Count(n))
	}
	return paper.Row{Kind: kind, Key: name, Cells: cells}
}

// countIn leaves zeros out, but shows them in the total.
func countIn(kind paper.RowKind, n int) paper.Cell {
	if kind == paper.Total {
		return numbered(n, paper.Grouped(n))
	}
	return paper.Count(n)
}

// totalsOf returns the sums by category.
func totalsOf(m honourroll.Matrix) []int {
	totals := make([]int, len(m.Categories))
	for i, c := range m.Categories {
		totals[i] = c.Total
	}
	return totals
}

// distinctTable counts recipients beside awards: a person with three awards is
// one person.
func distinctTable(m honourroll.Matrix) paper.Table {
	t := paper.Table{Heading: "B. SỐ TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN (MỖI TẬP THỂ, CÁ NHÂN TÍNH MỘT LẦN)", Name: "Tập thể, cá nhân", Columns: []paper.Column{
		{Head: "Đối tượng", Share: 85},
	}}
	for _, year := range m.Years {
		t.Columns = append(t.Columns, paper.Column{Head: strconv.Itoa(int(year)), Share: 20, Align: paper.Right})
	}
	if len(m.Years) > 1 {
		t.Columns = append(t.Columns, paper.Column{Head: spanOf(cal.Period{From: m.Years[0], To: m.Years[len(m.Years)-1]}), Share: 27, Align: paper.Right})
	}
	row := func(kind paper.RowKind, name string, c honourroll.Counts) {
		cells := []paper.Cell{paper.Words(name)}
		for _, n := range c.ByYear {
			cells = append(cells, countIn(kind, n))
		}
		if len(c.ByYear) > 1 {
			cells = append(cells, countIn(kind, c.Total))
		}
		t.Rows = append(t.Rows, paper.Row{Kind: kind, Key: name, Cells: cells})
	}
	row(paper.Plain, "Tập thể", m.DistinctCollectives)
	for _, c := range m.Categories {
		row(paper.Plain, c.Name, c.Distinct)
	}
	row(paper.Sum, "Cộng cá nhân", m.DistinctIndividuals)
	return t
}

// mostHonours is how many honours a table by sub-unit has columns for.
const mostHonours = 14

// unitTables count awards by sub-unit and honour, in as many tables as the
// honours need.
func unitTables(p honourroll.Pivot) []paper.Table {
	n := max(1, (len(p.Columns)+mostHonours-1)/mostHonours)
	var tables []paper.Table
	for b := range n {
		from, to := b*len(p.Columns)/n, (b+1)*len(p.Columns)/n
		t := paper.Table{Heading: "C. THEO ĐƠN VỊ", Name: "Theo đơn vị", Columns: []paper.Column{
			{Head: "TT", Share: 9, Align: paper.Middle}, {Head: "Đơn vị", Share: 52, Names: true}}}
		if b > 0 {
			t.Heading, t.Name = t.Heading+" (tiếp)", fmt.Sprintf("%s %d", t.Name, b+1)
		}
		for _, column := range p.Columns[from:to] {
			t.Columns = append(t.Columns, paper.Column{Head: column.Abbr, Share: wordShare(column.Abbr), Align: paper.Right})
		}
		last := b == n-1
		if last {
			t.Columns = append(t.Columns,
				paper.Column{Head: "Tập thể", Over: "Cộng", Share: 14, Align: paper.Right},
				paper.Column{Head: "Cá nhân", Over: "Cộng", Share: 14, Align: paper.Right},
				paper.Column{Head: "Tất cả", Over: "Cộng", Share: 14, Align: paper.Right})
			t.Note = abbreviations(p.Columns)
		}
		for i, row := range append(p.Rows[:len(p.Rows):len(p.Rows)], p.Totals) {
			t.Rows = append(t.Rows, pivotCells(i, len(p.Rows), row, from, to, last))
		}
		tables = append(tables, t)
	}
	return tables
}

func pivotCells(i, rows int, row honourroll.PivotRow, from, to int, last bool) paper.Row {
	kind, place := paper.Plain, running(i+1)
	if i == rows {
		kind, place = paper.Total, paper.Cell{}
	}
	cells := []paper.Cell{place, paper.Words(row.Name)}
	for _, n := range row.Counts[from:to] {
		cells = append(cells, countIn(kind, n))
	}
	if last {
		cells = append(cells, countIn(kind, row.Collectives), countIn(kind, row.Individuals), countIn(kind, row.Total))
	}
	return paper.Row{Kind: kind, Key: row.Name, Cells: cells}
}

// wordShare is the width that the longest word of a head needs.
func wordShare(head string) float64 {
	longest := 5
	for word := range strings.FieldsSeq(head) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return 2.8 * float64(longest)
}

// abbreviations explains the heads of the table by sub-unit.
func abbreviations(columns []honourroll.Column) string {
	var words []string
	for _, c := range columns {
		if c.Abbr != c.Name {
			words = append(words, c.Abbr+": "+c.Name)
		}
	}
	if words == nil {
		return ""
	}
	return "Chữ viết tắt: " + strings.Join(words, "; ") + "."
}

// shortCategory abbreviates a category for the head of a narrow column.
func shortCategory(name string) string {
	switch name {
	case "Quân nhân chuyên nghiệp":
		return "QNCN"
	case "Hạ sĩ quan, binh sĩ":
		return "HSQ-BS"
	case "Công nhân, viên chức quốc phòng":
		return "CNVCQP"
	case "Đối tượng khác":
		return "Khác"
	}
	return name
}
