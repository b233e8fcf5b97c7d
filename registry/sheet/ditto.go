package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ditto is what a column says in the row above, and in which row it was said, 0
// if it said nothing.
type ditto struct {
	text string
	row  int
}

// lettersOfDitto is how many letters the longest "as above" has.
const lettersOfDitto = len("-nhutren-")

// isDitto tells that a cell says "as above".
func isDitto(text string) bool {
	letters := 0
	text = strings.TrimSpace(text)
	if text == "" || text[0] < utf8.RuneSelf && !strings.Contains(`nN-_"'/`, text[:1]) {
		return false
	}
	for _, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		if letters++; letters > lettersOfDitto {
			return false
		}
	}
	switch strings.ToLower(strings.Join(strings.Fields(text), "")) {
	case "nt", "-nt-", "_nt_", "\"nt\"", "n/t", "″", "\"", "”", "“", "''", "〃", "-//-", "//", "-\"-", "-”-", "-″-", "nhưtrên", "-nhưtrên-":
		return true
	}
	return false
}

// withDittos replaces cells that say "as above" by what stands there.
func (l *listReader) withDittos(row tableRow) tableRow {
	cells := row.cells
	for len(l.above) < len(cells) {
		l.above = append(l.above, ditto{})
	}
	for i, text := range row.cells {
		text = strings.TrimSpace(text)
		switch above := l.above[i]; {
		case text == "":
		case above.row != 0 && isDitto(text):
			if &cells[0] == &row.cells[0] {
				cells = slices.Clone(cells)
			}
			cells[i], l.origins[[2]int{row.number, i + 1}] = above.text, above.row
		default:
			l.above[i] = ditto{text, row.number}
		}
	}
	return tableRow{number: row.number, cells: cells}
}

// kindOf tells how a cell keeps its value, or the cell whose value it repeats;
// row and column from 1.
func (l *listReader) kindOf(row, column int) cellKind {
	return l.table.kindOf(l.originOf(row, column), column)
}

// shownAs is what [table].shownAs returns of a cell, or of the cell whose value
// it repeats.
func (l *listReader) shownAs(row, column int) string {
	if l.table.shownAs == nil {
		return ""
	}
	return l.table.shownAs(l.originOf(row, column), column)
}

// originOf is the row whose value a cell repeats, or its own.
func (l *listReader) originOf(row, column int) int {
	for range 2 { // as above a merged cell
		if origin, ok := l.origins[[2]int{row, column}]; ok {
			row = origin
		}
	}
	return row
}
