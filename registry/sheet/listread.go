package sheet

import (
	"regexp"
	"slices"
	"strconv"
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
	// layouts are the kinds of list there are, layout the one of the table.
	layouts  []layout
	layout   layout
	options  ReadOptions
	columns  map[string]foundColumn // by field
	document *Document
	// decisions tells where in the batch a decision is that earlier rows, also
	// of other sheets, have given.
	decisions map[registry.DecisionRef]int
	// words remembers which codes the words of the file stand for.
	words map[string]string
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
}

// readLists reads every table into one document.
func readLists(tables []table, o ReadOptions) Document {
	document := Document{Places: newPlaces()}
	all, decisions := indexedLayouts(), map[registry.DecisionRef]int{}
	for _, t := range tables {
		list := &listReader{table: t, layouts: all, options: o, document: &document, decisions: decisions,
			words: map[string]string{}, units: namesOf(document.Batch.Units)}
		if t.fault != nil {
			list.addListFault(t.fault.fault, Place{Sheet: t.sheet, Row: t.fault.row})
		}
		if len(t.rows) > 0 && headingKey(t.sheet) != headingKey(guideSheet) {
			list.read(len(tables) == 1)
		}
	}
	resolveNames(&document.Batch, o)
	document.settleLevels(o)
	return document
}

func (l *listReader) read(alone bool) {
	heading, ok := l.recognise()
	if !ok {
		l.unrecognised(alone)
		return
	}
	if !l.bindColumns(heading) {
		return
	}
	l.fillMerged(heading.number)
	summary := List{Sheet: l.table.sheet, Kind: l.layout.kind}
	for i, row := range l.table.rows {
		if row.number <= heading.number || isSectionRow(row) || l.table.rows[i-1].number == heading.number && isNumberRow(row) {
			continue
		}
		summary.Rows++
		l.layout.read(&l.document.Batch, &rowReader{source: l, row: row})
	}
	l.document.Lists = append(l.document.Lists, summary)
}

// unrecognised reports a list that cannot be told. A sheet beside others
// that has no headings at all is a note of the user's.
func (l *listReader) unrecognised(alone bool) {
	if !alone && l.options.Kind == "" && !l.hasHeadings() {
		return
	}
	fault := registry.Fault{Code: FaultKind, Field: "kind", Value: l.table.title}
	if kind := l.options.Kind; kind != "" {
		fault = registry.Fault{Code: FaultNoHeading, Field: "headings", Value: strings.Join(l.layout.missing(nil), ", ")}
	}
	l.addListFault(fault, Place{Sheet: l.table.sheet, Row: l.table.rows[0].number})
}

// hasHeadings tells that the sheet looks like a list of some kind.
func (l *listReader) hasHeadings() bool {
	for _, candidate := range l.layouts {
		if _, score := candidate.headingRow(l.table.rows); score >= 2 {
			return true
		}
	}
	return false
}

// recognise finds the row of headings and the kind of the list: the kind
// asked for, the one that the sheet is named for, or the one whose headings
// fit best.
func (l *listReader) recognise() (heading tableRow, ok bool) {
	if l.options.Kind != "" {
		l.layout, _ = findLayout(l.layouts, l.options.Kind)
		heading, score := l.layout.headingRow(l.table.rows)
		return heading, score > 0
	}
	best := 0
	for _, candidate := range l.layouts {
		row, score := candidate.headingRow(l.table.rows)
		if score > 0 && candidate.isNamed(l.table.title) {
			l.layout = candidate
			return row, true
		}
		if fit := candidate.fit(row); score >= 2 && fit > best {
			l.layout, heading, best = candidate, row, fit
		}
	}
	return heading, best > 0
}

// fit tells how well a row of headings suits the list: what it understands,
// less what means nothing to it and what it needs and does not find.
func (l layout) fit(heading tableRow) int {
	found, unknown := l.bind(heading.cells)
	return len(found) - len(unknown) - len(l.missing(found))
}

// headingRow returns the row that holds most of the list's headings, and
// how many.
func (l layout) headingRow(rows []tableRow) (heading tableRow, score int) {
	for _, row := range rows[:min(len(rows), headingWithin)] {
		if found, _ := l.bind(row.cells); len(found) > score {
			heading, score = row, len(found)
		}
	}
	return heading, score
}

// missing names the headings that the list needs and that were not found.
func (l layout) missing(found map[string][]foundColumn) []string {
	var missing []string
	has := func(fields ...string) bool {
		return slices.ContainsFunc(fields, func(field string) bool { return len(found[field]) > 0 })
	}
	for _, c := range l.columns {
		if c.required && !has(c.field) {
			missing = append(missing, c.heading)
		}
	}
	switch {
	case l.kind == registry.Decisions && !has("number", "honour"):
		missing = append(missing, "Số quyết định", "Danh hiệu, hình thức")
	case l.hasField("name"+otherWay) && !has("unit", "person", "name", "name"+otherWay):
		missing = append(missing, "Mã cá nhân", "Mã đơn vị")
	}
	return missing
}

func (l layout) hasField(field string) bool {
	return slices.ContainsFunc(l.columns, func(c column) bool { return c.field == field })
}

// bind finds the columns of the list among the cells of a row of headings;
// unknown are the filled cells that mean nothing.
func (l layout) bind(cells []string) (found map[string][]foundColumn, unknown []foundColumn) {
	found = map[string][]foundColumn{}
	for i, text := range cells {
		key := headingKey(text)
		if key == "" {
			continue
		}
		at := foundColumn{i, strings.Join(strings.Fields(text), " ")}
		if field, ok := l.known[key]; ok {
			found[field] = append(found[field], at)
		} else if !l.ignored[key] {
			unknown = append(unknown, at)
		}
	}
	return found, unknown
}

// bindColumns settles which column holds which field and reports what is
// wrong with the headings; ok is false when the rows cannot be read.
func (l *listReader) bindColumns(heading tableRow) (ok bool) {
	found, unknown := l.layout.bind(heading.cells)
	l.columns = make(map[string]foundColumn, len(found))
	report := func(code registry.FaultCode, at foundColumn, args map[string]string) {
		place := Place{Sheet: l.table.sheet, Row: heading.number, Column: columnLetter(at.index), Heading: at.heading}
		l.addListFault(registry.Fault{Code: code, Field: "heading", Value: shorten(at.heading), Args: args}, place)
	}
	for _, at := range unknown {
		report(FaultHeading, at, map[string]string{"allowed": l.layout.someHeadings()})
	}
	for _, c := range l.layout.columns {
		for i, at := range found[c.field] {
			if i > 0 {
				report(FaultRepeated, at, nil)
				continue
			}
			l.columns[c.field] = at
		}
	}
	missing := l.layout.missing(found)
	if len(missing) > 0 {
		l.addListFault(registry.Fault{Code: FaultNoHeading, Field: "headings", Value: strings.Join(missing, ", ")},
			Place{Sheet: l.table.sheet, Row: heading.number})
	}
	return len(missing) == 0
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

var (
	sectionRow = regexp.MustCompile(`^([a-z] |[ivx]+ |\d+ )?(tap the|ca nhan)$|^(tong so|tong cong|cong)\b`)
	columnMark = regexp.MustCompile(`^\(?(\d{1,2})\)?$`)
)

// isSectionRow tells that a row divides or sums a list: A. TẬP THỂ, B. CÁ
// NHÂN, Tổng số.
func isSectionRow(row tableRow) bool {
	text := headingKey(strings.Join(row.cells, " "))
	return sectionRow.MatchString(text)
}

// isNumberRow tells that a row numbers the columns: (1) (2) (3).
func isNumberRow(row tableRow) bool {
	next := 1
	for _, text := range row.cells {
		if strings.TrimSpace(text) == "" {
			continue
		}
		mark := columnMark.FindStringSubmatch(strings.TrimSpace(text))
		if mark == nil || mark[1] != strconv.Itoa(next) {
			return false
		}
		next++
	}
	return next > 3
}

// filled tells that a row holds something in the columns of a part.
func (l *listReader) filled(row tableRow, prefix string) bool {
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
	if column, ok := findField(l.columns, field, otherFields()); ok {
		place.Column, place.Heading = columnLetter(column.index), column.heading
	}
	return place
}

// otherFields tells in which columns a field is found that has none of its
// own name.
func otherFields() map[string][]string {
	return map[string][]string{
		"unit": {"name", "name" + otherWay, "as.name", "as.name" + otherWay}, "person": {"name", "as.name", "ranked name"},
		"name": {"name" + otherWay, "as.name"}, "as.name": {"as.name" + otherWay, "ranked name"}, "as.rank": {"ranked name"},
		"as.post": {"post and unit"}, "as.unit": {"as.name" + otherWay, "post and unit"},
		"year": {"year" + otherWay, "from"}, "from": {"year", "year" + otherWay}, "to": {"year", "year" + otherWay, "from"},
		"ordinal": {"ordinal" + otherWay}, "postings.unit": {"postings.unit" + otherWay},
		"postings.from": {"enlisted"}, "category": {"postings.rank"},
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
	l.document.Places.entries[entryKey{kind, index}] = func(field string) Place { return l.place(row, field) }
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
