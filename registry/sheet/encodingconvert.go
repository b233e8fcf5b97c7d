package sheet

import (
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"sovang/registry/oldtext"
)

// converter turns the old texts of one table into Unicode, on a copy.
type converter struct {
	table, converted table
	groups           map[groupKey]*textGroup
	// keys are those of the groups in the order of the file.
	keys []groupKey
	// claimed are the columns, from 0, that have old texts.
	claimed map[int]bool
	columns map[groupKey]*foundOld
	// heading is the row of headings, of a list.
	heading tableRow
}

// foundOld is a column with old texts, and the texts that changed.
type foundOld struct {
	OldColumn
	before []OldSample
	// first are the first different ones, before and after.
	first []OldSample
}

func newConverter(t table) *converter {
	return &converter{table: t, groups: map[groupKey]*textGroup{}, claimed: map[int]bool{}, columns: map[groupKey]*foundOld{}}
}

// find finds the columns with old texts.
func (c *converter) find() {
	c.survey()
	c.judge()
	for key, g := range c.groups {
		if g.encoding != oldtext.None {
			c.claimed[key.column] = true
		}
	}
}

// convert converts the columns that were found.
func (c *converter) convert() {
	c.converted = c.table
	c.converted.rows = slices.Clone(c.table.rows)
	for i := range c.table.rows {
		c.converted.rows[i].cells = c.convertRow(c.table.row(i))
	}
}

func (c *converter) convertRow(row tableRow) []string {
	cells := row.cells
	for i, text := range row.cells {
		if !c.claimed[i] || len(text) > maxCell || isASCII(text) && c.table.runsOf == nil {
			continue
		}
		after, by := c.convertCell(row.number, i, text)
		if by == nil {
			continue
		}
		if &cells[0] == &row.cells[0] {
			cells = slices.Clone(cells)
		}
		cells[i] = after
		by.add(OldSample{row.number, text, after})
	}
	return cells
}

// convertCell returns a cell in Unicode, and the column by whose encoding it
// was changed, nil if it was not.
func (c *converter) convertCell(row, column int, text string) (after string, by *foundOld) {
	var b strings.Builder
	for _, run := range c.runsOf(row, column, text) {
		key := groupKey{column, run.font.encoding}
		g, ok := c.groups[key]
		if !ok || g.encoding == oldtext.None {
			b.WriteString(run.text)
			continue
		}
		if !isASCII(run.text) && !g.reads(run.text, c.table.bytewise) {
			c.column(key).Kept++
			b.WriteString(run.text)
			continue
		}
		decoded := oldtext.Decode(g.encoding, run.text)
		switch {
		case run.font.capitals:
			decoded = strings.ToUpper(decoded)
		case c.table.bytewise:
			decoded = windows1252(decoded)
		}
		if decoded != run.text {
			by = c.column(key)
		}
		b.WriteString(decoded)
	}
	return b.String(), by
}

// runsOf parts a cell by its fonts; column from 0.
func (c *converter) runsOf(row, column int, text string) []textRun {
	if c.table.runsOf == nil {
		return []textRun{{text: text}}
	}
	return c.table.runsOf(row, column+1, text)
}

func (c *converter) column(key groupKey) *foundOld {
	column, ok := c.columns[key]
	if !ok {
		g := c.groups[key]
		column = &foundOld{OldColumn: OldColumn{Sheet: c.table.sheet, Column: columnLetter(key.column), Encoding: g.encoding,
			ByFont: key.font != oldtext.None, Sure: g.sure}}
		c.columns[key] = column
	}
	return column
}

// add counts a cell that was converted.
func (f *foundOld) add(cell OldSample) {
	f.Cells++
	f.before = append(f.before, cell)
	// the headings may be among the first
	if len(f.first) < headingWithin+oldSamples && !slices.ContainsFunc(f.first, func(s OldSample) bool { return s.Before == cell.Before }) {
		f.first = append(f.first, cell)
	}
}

// report returns the columns that changed.
func (c *converter) report() []OldColumn {
	keys := slices.Clone(c.keys)
	slices.SortStableFunc(keys, func(a, b groupKey) int { return a.column - b.column })
	var columns []OldColumn
	for _, key := range keys {
		column := c.columns[key]
		if column == nil || column.Cells == 0 {
			continue
		}
		if key.column < len(c.heading.cells) {
			column.Heading = strings.Join(strings.Fields(c.heading.cells[key.column]), " ")
		}
		column.LostHorns = column.Encoding == oldtext.TCVN3 && oldtext.LostHorns(column.below(c.heading.number))
		column.Samples = column.samples(c.heading.number)
		columns = append(columns, column.OldColumn)
	}
	return columns
}

// below returns the texts below the headings, which may have an ơ and no ư by
// chance: Đơn vị.
func (f *foundOld) below(heading int) []string {
	var texts []string
	for _, cell := range f.before {
		if cell.Row > heading {
			texts = append(texts, cell.Before)
		}
	}
	return texts
}

// samples returns some cells that changed, those below the headings first.
func (f *foundOld) samples(heading int) []OldSample {
	var above, below []OldSample
	for _, s := range f.first {
		s.Before, s.After = shorten(windows1252(s.Before)), shorten(s.After)
		if s.Row > heading {
			below = append(below, s)
		} else {
			above = append(above, s)
		}
	}
	below = append(below, above...)
	return below[:min(len(below), oldSamples)]
}

// windows1252 reads what is left of the control characters U+0080 to U+009F
// as Windows does: as quotation marks and dashes.
func windows1252(text string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || r > 0x9f {
			return r
		}
		return charmap.Windows1252.DecodeByte(byte(r))
	}, text)
}
