package honourroll

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/paper"
)

// mostYears is how many years a table has columns for.
const mostYears = 12

// Tables words the comparison for paper and screen: awards of each year,
// awards by band, and, where the register knows them, what came on a hundred
// people and the grades. Without awards and grades there are none.
func (c UnitComparison) Tables() []paper.Table {
	var tables []paper.Table
	if c.Total.All.Total > 0 {
		tables = append(tables, c.byYears("Lượt khen thưởng của các đơn vị từng năm", "Từng năm", "Cộng", func(y UnitYear) paper.Cell { return paper.Count(y.Total) })...)
		tables = append(tables, c.bandTable())
	}
	if c.any(UnitYear.counted) {
		rates := c.byYears("Lượt khen thưởng cá nhân trên 100 người", "Trên 100 người", "Bình quân", rateCell)
		rates[len(rates)-1].Note = "Quân số lấy theo số người được xếp loại trong năm; ô trống là chưa có số liệu."
		tables = append(tables, rates...)
	}
	if c.any(UnitYear.graded) {
		tables = append(tables, c.gradeTables()...)
	}
	return tables
}

// any tells whether a year of a sub-unit, or of the unit, is so.
func (c UnitComparison) any(is func(UnitYear) bool) bool {
	return slices.ContainsFunc(c.withTotal(), func(r UnitRow) bool { return r.any(is) })
}

func (r UnitRow) any(is func(UnitYear) bool) bool { return slices.ContainsFunc(r.Years, is) }

func (y UnitYear) graded() bool { return y.UnitGrade != "" || y.TaskGrade != "" }

func (y UnitYear) counted() bool { return y.Strength > 0 }

// byYears sets one number of each sub-unit by years, in as many tables as the
// years need; the last has that of all years.
func (c UnitComparison) byYears(heading, name, all string, number func(UnitYear) paper.Cell) []paper.Table {
	return c.yearTables(yearTable{heading, name, all}, c.Rows, c.Total, func(r UnitRow, i int) paper.Cell {
		if i == len(c.Years) {
			return number(r.All)
		}
		return number(r.Years[i])
	})
}

// withTotal returns the rows and the total.
func (c UnitComparison) withTotal() []UnitRow {
	return append(c.Rows[:len(c.Rows):len(c.Rows)], c.Total)
}

// yearTable says what a table by years is called on paper and in a workbook,
// and what stands over the number of all years; nothing when there is none.
type yearTable struct{ heading, name, all string }

// yearTables sets rows and their total by years. The number of all years, which
// cell gives for the index behind the last, is there when there are several.
func (c UnitComparison) yearTables(as yearTable, rows []UnitRow, total UnitRow, cell func(r UnitRow, i int) paper.Cell) []paper.Table {
	n := (len(c.Years) + mostYears - 1) / mostYears
	var tables []paper.Table
	for b := range n {
		from, to := b*len(c.Years)/n, (b+1)*len(c.Years)/n
		t := paper.Table{Heading: as.heading, Name: as.name, Columns: unitColumns()}
		if b > 0 {
			t.Heading, t.Name = as.heading+" (tiếp)", fmt.Sprintf("%s %d", as.name, b+1)
		}
		for _, y := range c.Years[from:to] {
			t.Columns = append(t.Columns, paper.Column{Head: strconv.Itoa(int(y)), Share: 15, Align: paper.Right})
		}
		if to == len(c.Years) && to > 1 && as.all != "" {
			t.Columns, to = append(t.Columns, paper.Column{Head: as.all, Share: 20, Align: paper.Right}), to+1
		}
		t.Rows = unitRows(rows, total, func(r UnitRow) []paper.Cell {
			var cells []paper.Cell
			for k := from; k < to; k++ {
				cells = append(cells, cell(r, k))
			}
			return cells
		})
		tables = append(tables, t)
	}
	return tables
}

// unitRows sets the sub-units, numbered, and their total.
func unitRows(rows []UnitRow, total UnitRow, cells func(UnitRow) []paper.Cell) []paper.Row {
	var list []paper.Row
	for i, r := range rows {
		begin := []paper.Cell{paper.Count(i + 1), paper.Words(r.Name)}
		list = append(list, paper.Row{Key: r.Unit, Cells: append(begin, cells(r)...)})
	}
	return append(list, paper.Row{Kind: paper.Total, Cells: append(paper.Cells("", total.Name), cells(total)...)})
}

func unitColumns() []paper.Column {
	return []paper.Column{{Head: "TT", Share: 10, Align: paper.Middle}, {Head: "Đơn vị", Share: 84, Names: true}}
}

// rateCell is empty where the strength is not known.
func rateCell(y UnitYear) paper.Cell {
	if y.Strength == 0 {
		return paper.Cell{}
	}
	return tenthsCell(y.PerHundred)
}

func tenthsCell(t Tenths) paper.Cell {
	point := strings.Replace(t.String(), ",", ".", 1)
	return paper.Cell{Text: paper.Decimal(point), Number: float64(t) / 10, Numeric: true}
}

// bandTable sets the awards of all years by band.
func (c UnitComparison) bandTable() paper.Table {
	t := paper.Table{Heading: "Lượt khen thưởng của các đơn vị theo cấp quyết định", Name: "Theo cấp", Columns: unitColumns()}
	for _, head := range c.countHeads() {
		t.Columns = append(t.Columns, paper.Column{Head: head, Share: 21, Align: paper.Right})
	}
	t.Rows = unitRows(c.Rows, c.Total, func(r UnitRow) []paper.Cell { return r.All.countCells() })
	t.Note = "Danh hiệu thi đua gồm cả cờ thi đua; số này đã nằm trong cột Cộng."
	return t
}

// countHeads are the heads of countCells.
func (c UnitComparison) countHeads() []string {
	var heads []string
	for _, band := range c.Bands {
		heads = append(heads, BandName(band))
	}
	return append(heads, "Tập thể", "Cá nhân", "Cộng", "Danh hiệu thi đua")
}

func (y UnitYear) countCells() []paper.Cell {
	var cells []paper.Cell
	for _, n := range y.ByBand {
		cells = append(cells, paper.Count(n))
	}
	return append(cells, paper.Count(y.Collectives), paper.Count(y.Individuals), paper.Count(y.Total), paper.Count(y.Titles))
}

// gradeTables sets the grades of the sub-units and of the unit by years,
// abbreviated as in army lists.
func (c UnitComparison) gradeTables() []paper.Table {
	graded := slices.DeleteFunc(slices.Clone(c.Rows), func(r UnitRow) bool { return !r.any(UnitYear.graded) })
	whole := c.Total
	whole.Name = c.UnitName
	tables := c.yearTables(yearTable{"Xếp loại của các đơn vị từng năm", "Xếp loại", ""}, graded, whole, func(r UnitRow, i int) paper.Cell {
		return paper.Words(r.Years[i].grades())
	})
	for _, t := range tables {
		for i := range t.Columns[len(unitColumns()):] {
			c := &t.Columns[len(unitColumns())+i]
			c.Align, c.Share = paper.Middle, 40
		}
	}
	tables[len(tables)-1].Note = c.gradeNote()
	return tables
}

// grades tells the grades of a year.
func (y UnitYear) grades() string {
	if y.UnitGrade != "" && y.TaskGrade != "" {
		return y.UnitGrade + ", " + y.TaskGrade
	}
	return y.UnitGrade + y.TaskGrade
}

// gradeNote spells the grades out that the sub-units have.
func (c UnitComparison) gradeNote() string {
	var words []string
	for _, kind := range []registry.GradeKind{registry.UnitGrade, registry.TaskGrade} {
		for _, grade := range registry.GradesOf(kind) {
			if c.any(func(y UnitYear) bool {
				return kind == registry.UnitGrade && y.UnitGrade == grade || kind == registry.TaskGrade && y.TaskGrade == grade
			}) {
				words = append(words, grade+": "+GradeName(kind, grade))
			}
		}
	}
	return "Chữ viết tắt trong bảng: " + strings.Join(words, "; ") + "."
}

// DetailTable sets everything that the comparison knows, a row for each
// sub-unit and year.
func (c UnitComparison) DetailTable() paper.Table {
	t := paper.Table{Heading: "Từng đơn vị, từng năm", Name: "Chi tiết", Columns: []paper.Column{
		{Head: "Đơn vị", Share: 60, Names: true}, {Head: "Năm", Share: 13, Align: paper.Middle}}}
	for _, head := range c.countHeads() {
		t.Columns = append(t.Columns, paper.Column{Head: head, Share: 17, Align: paper.Right})
	}
	if c.any(UnitYear.counted) {
		t.Columns = append(t.Columns,
			paper.Column{Head: "Quân số", Share: 15, Align: paper.Right},
			paper.Column{Head: "Cá nhân trên 100 người", Share: 16, Align: paper.Right})
	}
	if c.any(UnitYear.graded) {
		t.Columns = append(t.Columns, paper.Column{Head: "Xếp loại", Share: 40, Align: paper.Middle})
		t.Note = c.gradeNote()
	}
	for _, r := range c.withTotal() {
		for _, y := range r.Years {
			t.Rows = append(t.Rows, paper.Row{Key: r.Unit, Cells: c.detail(r.Name, strconv.Itoa(int(y.Year)), y)})
		}
		if len(r.Years) > 1 {
			t.Rows = append(t.Rows, paper.Row{Kind: paper.Sum, Key: r.Unit, Cells: c.detail(r.Name, "Cộng", r.All)})
		}
	}
	return t
}

// detail is a row of the detail table. The strengths of several years do not
// add up to one.
func (c UnitComparison) detail(name, when string, y UnitYear) []paper.Cell {
	cells := append(paper.Cells(name, when), y.countCells()...)
	if c.any(UnitYear.counted) {
		strength := paper.Cell{}
		if y.Year != 0 {
			strength = paper.Count(y.Strength)
		}
		cells = append(cells, strength, rateCell(y))
	}
	if c.any(UnitYear.graded) {
		cells = append(cells, paper.Words(y.grades()))
	}
	return cells
}

// Table words the comparison for paper and screen.
func (c PeriodComparison) Table() paper.Table {
	t := paper.Table{
		Heading: fmt.Sprintf("So sánh giai đoạn %s với giai đoạn %s", c.Later, c.Earlier), Name: "So với kỳ trước",
		Columns: []paper.Column{
			{Head: "TT", Share: 12, Align: paper.Middle}, {Head: "Danh hiệu, hình thức khen thưởng", Share: 112},
			{Head: "Đối tượng", Share: 24, Align: paper.Middle},
			{Head: c.Earlier.String(), Share: 27, Align: paper.Right}, {Head: c.Later.String(), Share: 27, Align: paper.Right},
			{Head: "Tăng, giảm", Share: 24, Align: paper.Right}, {Head: "Tăng, giảm (%)", Share: 24, Align: paper.Right},
		}}
	add := func(kind paper.RowKind, order, name, subject string, change Change) {
		cells := append(paper.Cells(order, name, subject), change.cells()...)
		t.Rows = append(t.Rows, paper.Row{Kind: kind, Key: name, Cells: cells})
	}
	for n, g := range c.Groups {
		add(paper.Sum, paper.Roman(n+1), g.Name, "", g.All)
		for i, r := range g.Rows {
			add(paper.Plain, strconv.Itoa(i+1), r.Name, RecipientsName(r.For), r.Change)
		}
	}
	add(paper.Total, "", "Tổng cộng (lượt)", "", c.All)
	add(paper.Plain, "", "– Lượt tập thể", "Tập thể", c.Collectives)
	add(paper.Plain, "", "– Lượt cá nhân", "Cá nhân", c.Individuals)
	add(paper.Plain, "", "– Số tập thể được khen (mỗi tập thể tính một lần)", "Tập thể", c.DistinctCollectives)
	add(paper.Plain, "", "– Số cá nhân được khen (mỗi người tính một lần)", "Cá nhân", c.DistinctIndividuals)
	t.Note = "Theo số liệu đã nhập vào sổ của từng giai đoạn."
	if c.Earlier.Len() != c.Later.Len() {
		t.Note += fmt.Sprintf(" Hai giai đoạn dài khác nhau: %s và %s.", length(c.Earlier), length(c.Later))
	}
	return t
}

func length(p cal.Period) string { return fmt.Sprintf("%d năm", p.Len()) }

// cells are both numbers, the difference with its sign, and the percentage.
func (c Change) cells() []paper.Cell {
	difference := paper.Cell{}
	if n := c.Difference(); n != 0 {
		difference = paper.Cell{Text: signed(n, paper.Grouped(n)), Number: float64(n), Numeric: true}
	}
	percent := paper.Cell{}
	if t, known := c.Percent(); known && t != 0 {
		percent = tenthsCell(t)
		percent.Text = signed(int(t), percent.Text)
	}
	return []paper.Cell{paper.Count(c.Earlier), paper.Count(c.Later), difference, percent}
}

// signed puts a plus before what is more.
func signed(n int, text string) string {
	if n > 0 {
		return "+" + text
	}
	return text
}
