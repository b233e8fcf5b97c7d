package certificates

import (
	"strings"

	"sovang/registry/paper"
)

// The type sizes of tables, in pt. A wide table is a little smaller, and one
// of many columns goes down to the least before a word of it is torn.
const (
	tableSize      = 12.0
	leastTableSize = 9.0
)

// fitColumns returns the type size of a table and the widths of its columns in
// mm, by their shares. A column that is too narrow for a figure or a word
// takes what it needs from the others, as long as these keep most of their
// own.
func (s *documentSetter) fitColumns(t paper.Table) (size float64, widths []float64) {
	first := tableSize
	if s.doc.Landscape {
		first = listSize
	}
	for size = first; size >= leastTableSize; size -= 0.5 {
		for _, whole := range []bool{true, false} {
			if widths, fits := s.columnWidths(t, size, whole); fits {
				return size, widths
			}
		}
	}
	return first, s.sharedWidths(t)
}

// sharedWidths are the widths of the columns by their shares; columns without
// any are equal.
func (s *documentSetter) sharedWidths(t paper.Table) []float64 {
	total := 0.0
	for _, c := range t.Columns {
		total += c.Share
	}
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = s.frame.textWidth() / float64(len(t.Columns))
		if total > 0 {
			widths[i] = s.frame.textWidth() * c.Share / total
		}
	}
	return widths
}

// columnWidths are the widths at a type size, and whether no word is torn. A
// column of figures or of short words gives none of the room away that its
// whole cells need.
func (s *documentSetter) columnWidths(t paper.Table, size float64, whole bool) ([]float64, bool) {
	const leastShare, leastText = 0.6, 12.0 // of the width; mm
	widths, least := s.sharedWidths(t), make([]float64, len(t.Columns))
	lacking, spare := 0.0, 0.0
	for i, c := range t.Columns {
		word, cell := s.widest(t, i, size)
		least[i] = max(min(leastShare*widths[i], leastText), word)
		if whole && c.Align != paper.Left {
			least[i] = max(least[i], min(widths[i], cell))
		}
		lacking += max(0, least[i]-widths[i])
		spare += max(0, widths[i]-least[i])
	}
	if lacking > spare {
		return widths, false
	}
	for i := range widths {
		if widths[i] < least[i] {
			widths[i] = least[i]
		} else if spare > 0 {
			widths[i] -= lacking * (widths[i] - least[i]) / spare
		}
	}
	return widths, true
}

// widest returns the width of a column that tears none of its words, and of
// one that tears none of its cells. Figures keep what is bound to them. A
// single word does not take more than a third of the page.
func (s *documentSetter) widest(t paper.Table, column int, size float64) (word, cell float64) {
	measured, c := s.metrics.measure(Face{Family: Serif, Bold: true}, size), t.Columns[column]
	for part := range strings.SplitSeq(c.Head, " ") {
		word = max(word, measured(part)+headMargin+rounding)
	}
	for part := range strings.SplitSeq(c.Over, " ") {
		word = max(word, (measured(part)+headMargin)/joinedColumns(t.Columns, column)+rounding)
	}
	for _, r := range t.Rows {
		if r.Kind == paper.Group || column >= len(r.Cells) {
			continue
		}
		text := r.Cells[column].Text
		if c.Align != paper.Left {
			text = paper.BindDashes(bind(text))
		}
		for part := range strings.SplitSeq(text, " ") {
			word = max(word, measured(part)+2*padX+rounding)
		}
		cell = max(cell, measured(text)+2*padX+rounding)
	}
	return min(word, s.frame.textWidth()/3), cell
}

// joinedColumns counts the columns that share the common heading of one.
func joinedColumns(columns []paper.Column, column int) float64 {
	first, end := column, column+1
	for first > 0 && columns[first-1].Over == columns[column].Over {
		first--
	}
	for end < len(columns) && columns[end].Over == columns[column].Over {
		end++
	}
	return float64(end - first)
}
