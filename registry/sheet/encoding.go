package sheet

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sovang/registry/oldtext"
)

// OldTextChoice says what becomes of texts in an encoding from before
// Unicode (TCVN3, VNI-Windows). They are never converted in silence.
type OldTextChoice int

// The choices. The zero one refuses a file with such texts by an
// [OldTextError], which shows how they would read.
const (
	RefuseOldText  OldTextChoice = iota
	ConvertOldText               // read them as Unicode
	KeepOldText                  // read them as they are, for a guess that is wrong
)

// OldColumn is a column of a list, or the part of it in fonts of one kind,
// whose texts are in an encoding from before Unicode.
type OldColumn struct {
	// Sheet is the name of the worksheet, empty for a .csv file; Column the
	// letter of the column; Heading its heading, converted, if it was found.
	Sheet, Column, Heading string
	Encoding               oldtext.Encoding
	// ByFont tells that the fonts of the cells say so, else their texts do.
	ByFont bool
	// Sure is false for a guess from few words, and where part of the column
	// is Unicode.
	Sure bool
	// Cells counts the cells that converting changes, Kept those with letters
	// beyond ASCII that read better as they are.
	Cells, Kept int
	// Samples are some of the cells that change, of entries where there are.
	Samples []OldSample
	// LostHorns tells that the letter ư seems to have been dropped from the
	// column before: Lương would come out as Lơng, and nothing brings it back.
	LostHorns bool
}

// OldSample is a cell before and after it is converted.
type OldSample struct {
	Row           int
	Before, After string
}

// OldTextError tells that a file has columns in an encoding from before
// Unicode, and that nobody has said what to do with them. The message names
// no cell; the samples of the columns are for the user's eyes.
type OldTextError struct {
	Columns []OldColumn
}

func (e *OldTextError) Error() string {
	var columns []string
	for _, c := range e.Columns {
		columns = append(columns, fmt.Sprintf("%s in %s", Place{Sheet: c.Sheet, Column: c.Column}.column(), c.Encoding))
	}
	return "texts from before Unicode: " + strings.Join(columns, ", ")
}

// column names the column of a place: Cá nhân!F.
func (p Place) column() string {
	if p.Sheet == "" {
		return p.Column
	}
	return p.Sheet + "!" + p.Column
}

// readTables reads the tables, after their old texts were converted, kept or
// refused.
func readTables(tables []table, o ReadOptions) (Document, error) {
	found := findOldText(tables, o)
	converted := slices.Clone(tables)
	var columns []OldColumn
	for i, c := range found {
		var claimed map[int]bool
		if c != nil {
			columns = append(columns, c.report()...)
			if o.OldText == ConvertOldText {
				converted[i], claimed = c.converted, c.claimed
			}
		}
		converted[i].restoreBytes(claimed)
	}
	if len(columns) > 0 && o.OldText == RefuseOldText {
		return Document{}, &OldTextError{columns}
	}
	document := readLists(converted, o)
	document.OldText = columns
	return document, nil
}

// findOldText converts the tables that have old texts; it returns nil for
// each of the others. Where some sheets are lists, the rest counts for
// nothing: those are notes, which nobody reads.
func findOldText(tables []table, o ReadOptions) []*converter {
	found := make([]*converter, len(tables))
	old := false
	for i, t := range tables {
		c := newConverter(t)
		if c.find(); len(c.claimed) > 0 {
			c.convert()
			found[i], old = c, true
		}
	}
	if !old {
		return found
	}
	isList := make([]bool, len(tables))
	for i, t := range tables {
		if found[i] != nil {
			t = found[i].converted
		}
		var heading tableRow
		if heading, isList[i] = headingOf(t, o); isList[i] && found[i] != nil {
			found[i].heading = heading
		}
	}
	for i := range found {
		if !isList[i] && slices.Contains(isList, true) {
			found[i] = nil
		}
	}
	return found
}

// headingOf returns the row of headings of a table that is a list.
func headingOf(t table, o ReadOptions) (heading tableRow, ok bool) {
	if len(t.rows) == 0 || headingKey(t.sheet) == headingKey(guideSheet) {
		return tableRow{}, false
	}
	list := &listReader{table: t, layouts: indexedLayouts(), options: o}
	return list.recognise()
}

// restoreBytes gives the cells of a file that is not Unicode their bytes
// back, but for the columns that were converted: they are then found to be no
// text.
func (t *table) restoreBytes(claimed map[int]bool) {
	if !t.bytewise {
		return
	}
	t.rows = slices.Clone(t.rows)
	for i := range t.rows {
		row := t.row(i)
		t.rows[i].cells = slices.Clone(row.cells)
		for j, text := range row.cells {
			if !claimed[j] {
				t.rows[i].cells[j] = string(toBytes(text))
			}
		}
	}
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
