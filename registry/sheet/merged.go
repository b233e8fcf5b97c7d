package sheet

import (
	"cmp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// span is a run of cells of one column that are merged into one: column from
// 0, rows from 1.
type span struct{ column, first, last int }

// spans returns the cells of a sheet that are merged over several rows.
func (b *workbook) spans(sheet string) ([]span, error) {
	merged, err := b.file.GetMergeCells(sheet, true)
	if err != nil {
		return nil, err
	}
	var spans []span
	for _, cells := range merged {
		from, to, isRange := strings.Cut(cells[0], ":")
		column, first, err := excelize.CellNameToCoordinates(from)
		if err != nil || !isRange {
			continue
		}
		if _, last, err := excelize.CellNameToCoordinates(to); err == nil && last > first {
			spans = append(spans, span{column - 1, first, last})
		}
	}
	return spans, nil
}

// fillMerged repeats what cells say that are merged over several rows, in
// the columns that people merge: the decision, and what is given to many.
func (l *listReader) fillMerged(heading int) {
	repeats := make(map[int]bool)
	for field, at := range l.columns {
		repeats[at.index] = l.layout.mergeable(field)
	}
	l.origins = make(map[[2]int]int)
	for _, s := range l.table.spans {
		if s.first > heading && repeats[s.column] {
			l.fillSpan(s)
		}
	}
}

// mergeable tells that a field may stand once for several rows.
func (l layout) mergeable(field string) bool {
	i := slices.IndexFunc(l.columns, func(c column) bool { return c.field == field })
	return i >= 0 && l.columns[i].shared
}

func (l *listReader) fillSpan(s span) {
	rows := l.table.rows
	i, found := slices.BinarySearchFunc(rows, s.first, func(row tableRow, number int) int { return cmp.Compare(row.number, number) })
	if !found || s.column >= len(rows[i].cells) {
		return
	}
	text := rows[i].cells[s.column]
	for i++; i < len(rows) && rows[i].number <= s.last; i++ {
		if isSectionRow(rows[i]) || l.isTotalRow(rows[i]) {
			continue
		}
		for len(rows[i].cells) <= s.column {
			rows[i].cells = append(rows[i].cells, "")
		}
		rows[i].cells[s.column] = text
		l.origins[[2]int{rows[i].number, s.column + 1}] = s.first
	}
}
