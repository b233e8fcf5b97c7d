package sheet

import (
	"slices"
	"strings"

	"sovang/registry"
)

// Because tells how the kind of a list was told.
type Because string

// The ways.
const (
	Asked      Because = "asked"    // the caller says so
	Mapped     Because = "mapping"  // the mapping says so
	Named      Because = "name"     // the sheet is named for it
	ByHeadings Because = "headings" // its headings fit best
	Guide      Because = "guide"    // the explanations of a template: not read
	Hidden     Because = "hidden"   // the sheet is not shown: not read
	Chart      Because = "chart"    // the sheet has a chart in place of cells: not read
	NoList     Because = "none"     // nothing fits: not read
)

// Reading tells how a list was read: which rows are its headings, what each
// column means, which rows are left out and why.
type Reading struct {
	Sheet   string
	Kind    registry.EntryKind // empty for what is no list
	Because Because
	Head    []int // the rows of the headings
	Columns []ReadColumn
	// Seen are the texts of what may be the headings, when no list is known.
	Seen  []string
	Facts []Fact
	// Skipped are the rows that are left out, the first of them if there are
	// very many; Left counts them by reason.
	Skipped []SkippedRow
	Left    map[SkipReason]int
	// Rows counts the rows that were read, Samples are the first of them.
	Rows    int
	Samples []SampleRow
	// AsOf is the day of a list of people, Recased the names in capitals.
	AsOf    AsOf
	Recased Recased
	// Fits are the names of mappings whose headings are all in the sheet.
	Fits []string
}

// fact is what the titles say of a field, nothing if they do not.
func (r Reading) fact(field string) Fact {
	if i := slices.IndexFunc(r.Facts, func(f Fact) bool { return f.Field == field }); i >= 0 {
		return r.Facts[i]
	}
	return Fact{}
}

// ReadColumn is what a column was taken for.
type ReadColumn struct {
	Column, Heading string
	// Fields are the fields that it holds; none for a column that is not
	// read.
	Fields []string
	Use    ColumnUse
	// Near is the heading that is spelt most like an unknown one.
	Near string

	mapped []string // the fields as a mapping names them
}

// Mapped is the column as a mapping keeps it; ok is false for one that was not
// understood.
func (c ReadColumn) Mapped() (m registry.MappedColumn, ok bool) {
	m = registry.MappedColumn{Heading: c.Heading, Field: registry.JoinFields(c.mapped)}
	return m, c.Use == ColumnRead || c.Use == ColumnIgnored
}

// ColumnUse tells what becomes of a column.
type ColumnUse string

// The uses.
const (
	ColumnRead     ColumnUse = "read"
	ColumnIgnored  ColumnUse = "ignored"  // the register has no place for it
	ColumnUnknown  ColumnUse = "unknown"  // not understood: the list is refused
	ColumnRepeated ColumnUse = "repeated" // a second one of the same field
)

// SkippedRow is a row that is no entry.
type SkippedRow struct {
	Row  int
	Why  SkipReason
	Text string
}

// SampleRow is a row as it was understood.
type SampleRow struct {
	Row    int
	Values []SampleValue

	entries map[registry.EntryKind][2]int // where in the batch, from and to
}

// SampleValue is a field of an entry as a list would write it.
type SampleValue struct{ Field, Heading, Value string }

// Limits of what is told of a list.
const (
	samplesShown = 3
	skippedShown = 1000
)

func (l *listReader) skip(row tableRow, why SkipReason) {
	if l.reading.Left == nil {
		l.reading.Left = map[SkipReason]int{}
	}
	l.reading.Left[why]++
	if len(l.reading.Skipped) < skippedShown {
		l.reading.Skipped = append(l.reading.Skipped, SkippedRow{row.number, why, shorten(strings.Join(filledCells(row), " | "))})
	}
}

// noteColumns notes what each column was taken for.
func (l *listReader) noteColumns(unknown, ignored, repeated []foundColumn) {
	note := func(at foundColumn, use ColumnUse, fields ...string) {
		c := ReadColumn{Column: columnLetter(at.index), Heading: at.heading, Use: use, mapped: fields}
		for _, field := range fields {
			c.Fields = append(c.Fields, strings.TrimSuffix(field, otherWay))
		}
		if use == ColumnUnknown {
			c.Near = l.layout.nearest(at.heading)
		}
		l.reading.Columns = append(l.reading.Columns, c)
	}
	for field, at := range l.columns {
		note(at, ColumnRead, field)
	}
	for _, at := range l.combined {
		note(at, ColumnRead, at.fields...)
	}
	for _, at := range unknown {
		note(at, ColumnUnknown)
	}
	for _, at := range ignored {
		note(at, ColumnIgnored)
	}
	for _, at := range repeated {
		note(at, ColumnRepeated)
	}
	slices.SortFunc(l.reading.Columns, func(a, b ReadColumn) int {
		if len(a.Column) != len(b.Column) {
			return len(a.Column) - len(b.Column)
		}
		return strings.Compare(a.Column, b.Column)
	})
}

// fits notes which mappings suit the sheet.
func (l *listReader) fits(rows []tableRow) {
	for _, m := range l.options.Mappings {
		for i := range rows[:min(len(rows), headingWithin)] {
			if suits(m, rows[i:min(len(rows), i+deepestHead)]) {
				l.reading.Fits = append(l.reading.Fits, m.Name)
				break
			}
		}
	}
}

// suits tells that all headings of a mapping are in the first of some rows, or
// in the head that it makes with those below it.
func suits(m registry.Mapping, rows []tableRow) bool {
	for depth := range rows {
		keys := map[string]bool{}
		for _, parts := range newHead(rows[:depth+1]).cells {
			keys[headingKey(strings.Join(parts, " "))] = true
		}
		if !slices.ContainsFunc(m.Columns, func(c registry.MappedColumn) bool { return !keys[headingKey(c.Heading)] }) {
			return true
		}
	}
	return false
}

// lengths counts the entries of a batch.
func lengths(b registry.Batch) map[registry.EntryKind]int {
	counts := map[registry.EntryKind]int{}
	for _, c := range b.Len() {
		counts[c.Kind] = c.N
	}
	return counts
}

// sample remembers which entries a row gave, for the first rows of a list.
func (l *listReader) sample(row tableRow, before map[registry.EntryKind]int) {
	s := SampleRow{Row: row.number, entries: map[registry.EntryKind][2]int{}}
	for kind, n := range lengths(l.document.Batch) {
		if from := before[kind]; n > from {
			s.entries[kind] = [2]int{from, n}
		}
	}
	l.reading.Samples = append(l.reading.Samples, s)
}

// fillSamples writes the first rows of each list as they were understood.
func (d *Document) fillSamples() {
	for i := range d.Readings {
		reading := &d.Readings[i]
		l, ok := layoutOf(reading.Kind)
		if !ok {
			continue
		}
		for j := range reading.Samples {
			s := &reading.Samples[j]
			part := partOf(d.Batch, s.entries)
			s.Values = l.valuesOf(&part)
		}
	}
}

// valuesOf writes the entries of a batch as pairs of heading and text.
func (l layout) valuesOf(b *registry.Batch) []SampleValue {
	var values []SampleValue
	columns := l.columns
	_ = l.eachRow(b, columns, func(cells []value) error { // row never fails
		for i, c := range cells {
			if c.text != "" {
				values = append(values, SampleValue{strings.TrimSuffix(columns[i].field, otherWay), columns[i].heading, c.text})
			}
		}
		return nil
	})
	return values
}

// partOf are the entries that a row gave, an award with its decision.
func partOf(b registry.Batch, entries map[registry.EntryKind][2]int) registry.Batch {
	part := registry.Batch{
		Units: cut(b.Units, entries[registry.Units]), People: cut(b.People, entries[registry.People]),
		Movements: cut(b.Movements, entries[registry.Movements]), Exemplars: cut(b.Exemplars, entries[registry.Exemplars]),
		Decisions: cut(b.Decisions, entries[registry.Decisions]), Awards: cut(b.Awards, entries[registry.Awards]),
		Grades: cut(b.Grades, entries[registry.Grades]), Tallies: cut(b.Tallies, entries[registry.Tallies]),
		Initiatives: cut(b.Initiatives, entries[registry.Initiatives]), Disciplines: cut(b.Disciplines, entries[registry.Disciplines]),
		Registrations: cut(b.Registrations, entries[registry.Registrations]), Nominations: cut(b.Nominations, entries[registry.Nominations]),
		Figures: cut(b.Figures, entries[registry.Figures]),
	}
	if len(part.Awards) > 0 && len(part.Decisions) == 0 {
		i := slices.IndexFunc(b.Decisions, func(d registry.Decision) bool { return d.Ref() == part.Awards[0].Decision })
		if i >= 0 {
			part.Decisions = b.Decisions[i : i+1]
		}
	}
	return part
}

func cut[T any](entries []T, part [2]int) []T { return slices.Clone(entries[part[0]:part[1]]) }
