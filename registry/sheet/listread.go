package sheet

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
)

// headingWithin is the number of rows in which the headings are looked for;
// the rows above them are titles.
const headingWithin = 20

// guideSheet is the sheet of a template that explains its columns.
const guideSheet = "Hướng dẫn"

// listReader reads one table.
type listReader struct {
	table table
	// top are the rows among which the headings are looked for.
	top []tableRow
	// at is the place of the row that is read.
	at int
	// layouts are the kinds of list there are, layout the one of the table.
	layouts  []layout
	layout   layout
	options  ReadOptions
	because  Because // how the layout was told
	head     head
	columns  map[string]foundColumn // by field
	combined []foundColumn          // columns of several fields
	facts    map[string]Fact        // what titles say of the rows, by field
	section  string                 // the unit for which the rows stand below its name
	footer   bool                   // below the end of the list
	above    []ditto                // what the rows above say, by column
	origins  map[[2]int]int         // row and column, both from 1, to the row whose value is repeated there
	reading  Reading
	document *Document
	// decisions tells where in the batch a decision is that earlier rows, also
	// of other sheets, have given.
	decisions map[registry.DecisionRef]int
	// words remembers which codes the words of the file stand for.
	words map[string]string
	// others tells in which columns a field is found that has none of its own.
	others map[string][]string
	// first is a text in which a row begins, and the key of it: the rows of a list
	// begin alike.
	first struct{ text, key string }
	// told is the decision that the row above tells of.
	told toldDecision
	// texts are those of cells, each kept once: a file of which they are parts is
	// large.
	texts map[string]string
	// units are the codes of the units of earlier lists, by name.
	units map[string]string
}

// code returns the code that a word stands for in a field, or nothing.
func (l *listReader) code(field, word string, words vocabulary) string {
	key := field + "\x00" + word
	code, known := l.words[key]
	if !known {
		code, _ = words.read(word)
		l.words[key] = code
	}
	return code
}

// foundColumn is a column of the file whose heading was understood.
type foundColumn struct {
	index   int // from 0
	heading string
	fields  []string // of a column that holds several, in their order
}

// readLists reads every table into one document.
func readLists(tables []table, o ReadOptions) Document {
	document := Document{Places: newPlaces()}
	all, decisions := indexedLayouts(), map[registry.DecisionRef]int{}
	shown := len(slices.DeleteFunc(slices.Clone(tables), func(t table) bool { return t.aside != "" }))
	for _, t := range tables {
		list := &listReader{table: t, layouts: all, options: o, document: &document, decisions: decisions,
			words: map[string]string{}, texts: map[string]string{}, others: otherFields(), units: namesOf(document.Batch.Units)}
		if t.fault != nil {
			list.addListFault(t.fault.fault, Place{Sheet: t.sheet, Row: t.fault.row, Column: t.fault.column})
		}
		list.reading = Reading{Sheet: t.sheet, Because: NoList}
		switch {
		case t.aside != "":
			list.reading.Because = t.aside
			document.Readings = append(document.Readings, list.reading)
		case len(t.rows) == 0:
		case headingKey(t.sheet) == headingKey(guideSheet):
			list.reading.Because = Guide
			document.Readings = append(document.Readings, list.reading)
		default:
			list.read(shown == 1)
			list.table.rows, list.table.lines = nil, nil // entries know the list by their places
		}
	}
	resolveNames(&document.Batch, o)
	document.settleLevels(o)
	document.fillSamples()
	return document
}

// read reads the lists of the table: one, or several below each other, each
// with its own headings.
func (l *listReader) read(alone bool) {
	if _, ok := l.recognise(); !ok {
		l.fits(l.top)
		l.reading.Seen = l.likelyHead()
		l.document.Readings = append(l.document.Readings, l.reading)
		l.unrecognised(alone)
		return
	}
	whole := l.table.rows
	for first := true; ; first = false {
		l.reading = Reading{Sheet: l.table.sheet, Kind: l.layout.kind, Because: l.because}
		next := l.readUnder(first)
		l.document.Readings = append(l.document.Readings, l.reading)
		if next == 0 {
			return
		}
		whole = whole[next:]
		l.table.rows = whole
		if l.because == Named {
			l.table.title = ""
		}
		if _, ok := l.recognise(); !ok {
			return
		}
	}
}

// readUnder reads the rows below the headings that were recognised. It
// returns where the next headings are among the rows, 0 if there are none.
func (l *listReader) readUnder(first bool) (next int) {
	for _, row := range l.top {
		if row.number < l.head.first && first {
			l.skip(row, aboveHead(row))
		}
	}
	l.useFacts()
	l.settleAsOf()
	l.reading.Head = l.head.numbers()
	if !l.bindColumns() {
		return 0
	}
	l.fillMerged(l.head.last)
	summary := List{Sheet: l.table.sheet, Kind: l.layout.kind}
	for i := range l.table.rows {
		if l.table.rows[i].number <= l.head.last {
			continue
		}
		row := l.table.row(i)
		l.at = i
		why := l.skipping(row, i)
		if why == SkipHeading {
			if l.isSameHead(row) {
				l.skip(row, why)
				continue
			}
			next = i
			break
		}
		if why != "" {
			l.skip(row, why)
			continue
		}
		summary.Rows++
		l.readRow(row)
	}
	l.reading.Rows = summary.Rows
	l.document.Lists = append(l.document.Lists, summary)
	return next
}

// readRow reads a row that holds something into the batch.
func (l *listReader) readRow(row tableRow) {
	row = l.withDittos(row)
	r := &rowReader{source: l, row: row, parts: l.partsOf(row)}
	if len(l.reading.Samples) == samplesShown {
		l.layout.read(&l.document.Batch, r)
		return
	}
	before := lengths(l.document.Batch)
	l.layout.read(&l.document.Batch, r)
	l.sample(row, before)
}

// unrecognised reports a list that cannot be told. A sheet beside others
// that has no headings at all is a note of the user's.
func (l *listReader) unrecognised(alone bool) {
	if !alone && l.options.kind() == "" && !l.hasHeadings() {
		return
	}
	fault := registry.Fault{Code: FaultKind, Field: "kind", Value: l.table.title}
	if len(l.reading.Fits) > 0 {
		fault.Args = map[string]string{"mappings": strings.Join(l.reading.Fits, ", ")}
	}
	if kind := l.options.kind(); kind != "" {
		asked, _ := findLayout(l.layouts, kind)
		fault = registry.Fault{Code: FaultNoHeading, Field: "headings", Value: strings.Join(asked.missing(nil), ", ")}
	}
	l.addListFault(fault, Place{Sheet: l.table.sheet, Row: l.table.rows[0].number})
}

// hasHeadings tells that the sheet looks like a list of some kind.
func (l *listReader) hasHeadings() bool {
	for _, candidate := range l.layouts {
		if _, score := candidate.headingRow(l.top, l.table.spans); score >= 2 {
			return true
		}
	}
	return false
}

// likelyHead is the row that may be the headings of a list that is not
// known: the one with the most texts, the first of several.
func (l *listReader) likelyHead() []string {
	var best []string
	for _, row := range l.top[:min(len(l.top), headingWithin)] {
		if cells := filledCells(row); len(cells) > len(best) && !hasNumbers(row) {
			best = cells
		}
	}
	for i, text := range best {
		best[i] = shorten(strings.Join(strings.Fields(text), " "))
	}
	return best
}

// headingsShown is how many of the headings of a list a message names.
const headingsShown = 8

// someHeadings names the headings of the list, the first ones if there are
// many.
func (l layout) someHeadings() string {
	names := headingsOf(l.written())
	if len(names) > headingsShown {
		names = append(names[:headingsShown], "…")
	}
	return strings.Join(names, ", ")
}

// mostTexts bounds how many different texts are remembered.
const mostTexts = 1 << 16

// one returns the one copy of a text.
func (l *listReader) one(text string) string {
	if kept, ok := l.texts[text]; ok {
		return kept
	}
	if len(l.texts) == mostTexts {
		clear(l.texts)
	}
	kept := strings.Clone(text)
	l.texts[kept] = kept
	return kept
}

// unitCode returns the code of the unit or authority that a text names.
func (l *listReader) unitCode(text string) string {
	if text == "" {
		return ""
	}
	key := "\x00" + text
	code, known := l.words[key]
	if !known {
		code = unitCode(text, l.units, l.options.UnitCode)
		l.words[key] = code
	}
	return code
}

// filled tells that a row holds something in the columns of a part.
func (l *listReader) filled(row tableRow, parts map[string]string, prefix string) bool {
	for field, text := range parts {
		if strings.HasPrefix(field, prefix) && text != "" {
			return true
		}
	}
	for field, column := range l.columns {
		if strings.HasPrefix(field, prefix) && column.index < len(row.cells) && strings.TrimSpace(row.cells[column.index]) != "" {
			return true
		}
	}
	return false
}

// place returns the cell of a field, or the row when it has no column.
func (l *listReader) place(row int, field string) Place {
	place := Place{Sheet: l.table.sheet, Row: row}
	if column, ok := findField(l.columns, field, l.others); ok {
		place.Column, place.Heading = columnLetter(column.index), column.heading
		return place
	}
	for _, column := range l.combined {
		if slices.Contains(column.fields, withoutIndex(field)) {
			place.Column, place.Heading = columnLetter(column.index), column.heading
		}
	}
	return place
}

// otherFields tells in which columns a field is found that has none of its
// own name.
func otherFields() map[string][]string {
	return map[string][]string{
		"unit": {"name", "name" + otherWay, "as.name", "as.name" + otherWay}, "person": {"name", "as.name", rankedName},
		"name": {"name" + otherWay, "as.name", rankedName}, "as.name": {"as.name" + otherWay}, "as.unit": {"as.name" + otherWay},
		"year": {"year" + otherWay, "from"}, "from": {"year", "year" + otherWay}, "to": {"year", "year" + otherWay, "from"},
		"ordinal": {"ordinal" + otherWay}, "postings.unit": {"postings.unit" + otherWay},
		"category": {"postings.rank"},
		"decision": {"number"}, "decision.issuer": {"issuer"}, "decision.number": {"number"}, "decision.year": {"date"}, "decision.date": {"date"},
	}
}

func columnLetter(index int) string {
	name, err := excelize.ColumnNumberToName(index + 1)
	if err != nil {
		return ""
	}
	return name
}

func (l *listReader) placeEntry(kind registry.EntryKind, index, row int) {
	l.document.Places.addRow(kind, index, listRow{l, row})
}

func (l *listReader) addFault(fault registry.Fault, at Place) {
	l.document.Faults = append(l.document.Faults, fault)
	l.document.Places.exact[fieldKey{entryKey{fault.Kind, fault.Index}, fault.Field}] = at
}

// addListFault records a fault that is about no entry; it is numbered so
// that its place can be found again.
func (l *listReader) addListFault(fault registry.Fault, at Place) {
	fault.Index = len(l.document.Faults)
	l.addFault(fault, at)
}

// expected is how many entries of a kind may still come, when the rows so far
// had so many: those that are left have as many each.
func (l *listReader) expected(entries int) int {
	return entries*(len(l.table.rows)-l.at)/(l.at+1) + 1
}
