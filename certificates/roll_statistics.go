package certificates

import (
	"fmt"
	"strconv"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// lineCount is the role of figures in tables.
const lineCount catalogue.LineRole = "count"

// statistics sets part D.
func (s *rollSetter) statistics() {
	if s.roll.Matrix.All.Total == 0 {
		return
	}
	list := append(s.matrixSections(), s.categorySections()...)
	list[0].table.above = partHeadings
	s.part("THỐNG KÊ KHEN THƯỞNG", s.partHeight(list[0].table))
	charts := s.sections(list, 1)
	s.charts(charts)
	last := append(s.pivotSections(), s.comparisonSections()...)
	if n := len(last); n > 0 && len(s.resultSections()) == 0 { // the end of the roll follows
		last[n-1].table.after = s.closing()
	}
	s.sections(last, charts+1)
}

// yearBlock is the years that one table has columns for.
type yearBlock struct {
	years []cal.Year
	// from is the index of the first of them, to that behind the last.
	from, to int
	// summed tells that the sums over all years stand behind the last, as they
	// do when there are several.
	summed bool
}

// yearBlocks parts years into blocks of at most so many, of like length.
func yearBlocks(years []cal.Year, most int) []yearBlock {
	n := (len(years) + most - 1) / most
	blocks := make([]yearBlock, n)
	for i := range blocks {
		from, to := i*len(years)/n, (i+1)*len(years)/n
		blocks[i] = yearBlock{years[from:to], from, to, to == len(years) && len(years) > 1}
	}
	return blocks
}

// yearColumns heads a column with each year.
func yearColumns(years []cal.Year, width float64, set align) []column {
	columns := make([]column, len(years))
	for i, y := range years {
		columns[i] = column{head: strconv.Itoa(int(y)), width: width, align: set, role: lineCount}
	}
	return columns
}

// sumHead heads the sums over all years.
func sumHead(years int) string { return fmt.Sprintf("Cộng %d năm", years) }
