package certificates

import (
	"fmt"
	"strconv"

	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// mostYears is how many years a table of counts has room for.
const mostYears = 12

// matrixSections sets honours by year; many years take several tables.
func (s *rollSetter) matrixSections() []resultSection {
	var list []resultSection
	m := s.roll.Matrix
	blocks := yearBlocks(m.Years, mostYears)
	for i, b := range blocks {
		t := matrixTable(m, b, s.frame.textWidth())
		if i == len(blocks)-1 {
			t.note = s.roll.Sentence()
		}
		list = append(list, resultSection{"Theo danh hiệu, hình thức và theo năm", t, i > 0})
	}
	return list
}

// matrixTable sets honours by the years of a block, banded, with subtotals
// and totals.
func matrixTable(m honourroll.Matrix, b yearBlock, width float64) table {
	const order, unit, total = 11.0, 22.0, 24.0
	t := table{size: listSize, named: 1, whole: true, columns: []column{
		{head: "TT", width: order, align: alignMiddle, role: lineOrder},
		{head: "Danh hiệu, hình thức khen thưởng", role: lineName},
		{head: "Đối tượng", width: unit, align: alignMiddle, role: lineRemark},
	}}
	perYear := min(18, (width-order-unit-total-70)/float64(len(b.years)))
	t.columns = append(t.columns, yearColumns(b.years, perYear, alignNumber)...)
	if b.summed {
		t.columns = append(t.columns, column{head: sumHead(len(m.Years)), width: total, align: alignNumber, role: lineCount})
	}
	t.columns[1].width = width - t.width()
	add := func(kind rowKind, order, name, subject string, c honourroll.Counts) {
		cells := []cell{plain(order), plain(name), plain(subject)}
		t.rows = append(t.rows, row{kind: kind, cells: append(cells, b.cells(c)...)})
	}
	for n, g := range m.Groups {
		add(sumRow, paper.Roman(n+1), bandText(g), "", g.All)
		for i, r := range g.Rows {
			add(plainRow, strconv.Itoa(i+1), r.Name, honourroll.RecipientsName(r.For), r.Counts)
		}
	}
	add(totalRow, "", "Tổng cộng (lượt)", "", m.All)
	add(plainRow, "", "– Lượt tập thể", "Tập thể", m.Collectives)
	add(plainRow, "", "– Lượt cá nhân", "Cá nhân", m.Individuals)
	add(plainRow, "", "– Số tập thể được khen (mỗi tập thể tính một lần)", "Tập thể", m.DistinctCollectives)
	add(plainRow, "", "– Số cá nhân được khen (mỗi người tính một lần)", "Cá nhân", m.DistinctIndividuals)
	return t
}

// cells are the counts of the years of the block, and their sum over all
// years when the block has it.
func (b yearBlock) cells(c honourroll.Counts) []cell {
	var cells []cell
	for _, n := range c.ByYear[b.from:b.to] {
		cells = append(cells, plain(counted(n)))
	}
	if b.summed {
		cells = append(cells, bold(counted(c.Total)))
	}
	return cells
}

// categorySections divides the awards of individuals by what they serve as.
func (s *rollSetter) categorySections() []resultSection {
	var list []resultSection
	if s.roll.Matrix.Individuals.Total == 0 {
		return nil
	}
	for i, b := range yearBlocks(s.roll.Matrix.Years, mostYears) {
		t := categoryTable(s.roll.Matrix, b, s.frame.textWidth())
		list = append(list, resultSection{"Cá nhân theo đối tượng (lượt khen thưởng)", t, i > 0})
	}
	return list
}

// categoryTable sets the categories by the years of a block, with the number
// of people behind the last.
func categoryTable(m honourroll.Matrix, b yearBlock, width float64) table {
	const total, people = 24.0, 22.0
	t := table{size: listSize, whole: true, columns: []column{{head: "Đối tượng", role: lineName}}}
	perYear := min(18, (width-total-people-70)/float64(len(b.years)))
	t.columns = append(t.columns, yearColumns(b.years, perYear, alignNumber)...)
	if b.summed {
		t.columns = append(t.columns, column{head: sumHead(len(m.Years)), width: total, align: alignNumber, role: lineCount})
	}
	last := b.to == len(m.Years)
	if last {
		t.columns = append(t.columns, column{head: "Số người", width: people, align: alignNumber, role: lineCount})
	}
	t.columns[0].width = width - t.width()
	add := func(kind rowKind, name string, awards, distinct honourroll.Counts) {
		cells := append([]cell{plain(name)}, b.cells(awards)...)
		if last {
			cells = append(cells, plain(counted(distinct.Total)))
		}
		t.rows = append(t.rows, row{kind: kind, cells: cells})
	}
	for _, c := range m.Categories {
		add(plainRow, c.Name, c.Counts, c.Distinct)
	}
	add(totalRow, "Tổng số cá nhân", m.Individuals, m.DistinctIndividuals)
	return t
}

// bandText names a band and how its total is made up.
func bandText(g honourroll.Group) string {
	return fmt.Sprintf("%s (tập thể %s, cá nhân %s)",
		paper.UpperFirst(g.Name), paper.Grouped(g.Collectives.Total), paper.Grouped(g.Individuals.Total))
}
