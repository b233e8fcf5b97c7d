package sheet

import (
	"slices"

	"sovang/registry"
)

// toldDecision is the decision that a row tells of. The rows below, a thousand
// of them, tell mostly of the same.
type toldDecision struct {
	ref   registry.DecisionRef
	index int // in the batch
	// columns are those that tell of decisions, cells what they say.
	columns []int
	cells   []toldCell
	known   bool
}

// again tells that a row says of its decision what the remembered one says.
func (t *toldDecision) again(r *rowReader) bool {
	if !t.known || r.over != nil || len(r.parts) > 0 {
		return false
	}
	for i, column := range t.columns {
		if t.cells[i] != r.cellOf(column) {
			return false
		}
	}
	return true
}

// remember takes in the decision of a row, against which nothing was to be
// said.
func (t *toldDecision) remember(r *rowReader, ref registry.DecisionRef, index int) {
	t.known, t.ref, t.index = r.over == nil && len(r.parts) == 0, ref, index
	if t.columns == nil {
		t.columns = r.source.decisionCells()
	}
	t.cells = t.cells[:0]
	for _, column := range t.columns {
		t.cells = append(t.cells, r.cellOf(column))
	}
}

// decisionCells are the columns that tell of decisions.
func (l *listReader) decisionCells() []int {
	var columns []int
	for _, c := range decisionColumns() {
		if at, ok := l.columns[c.field]; ok && !slices.Contains(columns, at.index) {
			columns = append(columns, at.index)
		}
	}
	return columns
}

// toldCell is a cell as it is in the file, and what it shows.
type toldCell struct {
	text, shown string
	kind        cellKind
}

func (r *rowReader) cellOf(column int) toldCell {
	row := r.row.number
	return toldCell{cellText(r.row, column), r.source.shownAs(row, column+1), r.source.kindOf(row, column+1)}
}
