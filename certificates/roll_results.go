package certificates

import (
	"fmt"
	"strconv"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// results sets part E: figures, grades and the unit's own grades.
func (s *rollSetter) results() {
	sections := s.resultSections()
	if len(sections) == 0 {
		return
	}
	sections[len(sections)-1].table.after = s.closing()
	sections[0].table.above = partHeadings
	s.part("SỐ LIỆU KẾT QUẢ", s.partHeight(sections[0].table))
	s.sections(sections, 1)
}

// resultSection is a table with its heading.
type resultSection struct {
	heading string
	table   table
	// further tells that the table goes on with that of the section before.
	further bool
}

// sections sets sections, numbered from a number on, and returns the number
// of the next.
func (s *rollSetter) sections(list []resultSection, number int) int {
	for i, section := range list {
		if section.further {
			s.section(fmt.Sprintf("%d. %s (tiếp)", number-1, section.heading), list[i].table)
			continue
		}
		s.section(fmt.Sprintf("%d. %s", number, section.heading), section.table)
		number++
	}
	return number
}

func (s *rollSetter) resultSections() []resultSection {
	grades, figures := "Xếp loại hằng năm của đơn vị", "Các chỉ tiêu của giai đoạn"
	if s.roll.Period.Len() == 1 {
		grades, figures = "Xếp loại của đơn vị", "Các chỉ tiêu của năm"
	}
	var sections []resultSection
	if len(s.roll.Grades) > 0 {
		sections = append(sections, resultSection{heading: grades, table: s.gradeTable()})
	}
	if len(s.roll.Shares) > 0 {
		const most = 8 // years that a table has room for
		for _, b := range yearBlocks(s.roll.Period.Years(), most) {
			sections = append(sections, resultSection{"Tỷ lệ hoàn thành tốt nhiệm vụ trở lên", s.shareTable(b), b.from > 0})
		}
	}
	if len(s.roll.Figures) > 0 {
		sections = append(sections, resultSection{heading: figures, table: figureTable(s.roll.Figures, s.frame.textWidth())})
	}
	return sections
}

// gradeTable sets the high grades of the unit and its bodies.
func (s *rollSetter) gradeTable() table {
	t := table{size: listSize, whole: true, columns: []column{
		{head: "Đơn vị, tổ chức", width: 82, role: lineName},
		{head: "Xếp loại", width: 90, role: lineDeed},
		{head: "Thời gian", width: s.frame.textWidth() - 172, role: lineRemark},
	}}
	for _, g := range s.roll.Grades {
		t.rows = append(t.rows, row{cells: []cell{{{text: g.Name, name: true}}, bold(paper.UpperFirst(g.Grade)), plain(g.When())}})
	}
	return t
}

// shareTable sets the shares by year, percent over the counts they are of,
// and behind the last of several years the mean.
func (s *rollSetter) shareTable(b yearBlock) table {
	const perYear, mean = 26.0, 36.0
	t := table{size: listSize, whole: true, columns: []column{{head: "Đối tượng xếp loại", role: lineName}}}
	width := min(perYear, (s.frame.textWidth()-mean-60)/float64(len(b.years)))
	t.columns = append(t.columns, yearColumns(b.years, width, alignMiddle)...)
	if b.summed {
		head := fmt.Sprintf("Bình quân %d năm", s.roll.Period.Len())
		t.columns = append(t.columns, column{head: head, width: mean, align: alignMiddle, role: lineCount})
	}
	t.columns[0].width = s.frame.textWidth() - t.width()
	for _, share := range s.roll.Shares {
		cells := []cell{plain(honourroll.TallyName(share.Of))}
		for _, y := range b.years {
			cells = append(cells, shareCell(share, y))
		}
		if b.summed {
			cells = append(cells, bold(share.Mean.String()+"%"))
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	return t
}

func shareCell(share honourroll.Share, y cal.Year) cell {
	for _, of := range share.Years {
		if of.Year == y {
			return cell{{text: of.Share.String() + "%"}, {text: fmt.Sprintf("%s/%s", paper.Grouped(of.Good), paper.Grouped(of.All)), italic: true}}
		}
	}
	return nil
}

// figureTable sets the counted results.
func figureTable(figures []honourroll.Figure, width float64) table {
	t := table{size: listSize, named: 1, columns: []column{
		{head: "TT", width: 12, align: alignMiddle, role: lineOrder},
		{head: "Chỉ tiêu", width: width - 12 - 44 - 46, role: lineName},
		{head: "Kết quả", width: 44, align: alignNumber, role: lineCount},
		{head: "Đơn vị tính", width: 46, align: alignMiddle, role: lineRemark},
	}}
	for i, f := range honourroll.ByMeasure(figures) {
		t.rows = append(t.rows, row{place: i + 1, key: f.Name, cells: []cell{
			plain(strconv.Itoa(i + 1)), plain(f.Name), plain(paper.Decimal(f.Value)), plain(f.Measure),
		}})
	}
	return t
}
