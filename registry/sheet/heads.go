package sheet

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/pattern"
)

// head is the headings of a list: one row, or up to three that are read as
// one because cells above are joined over those below.
type head struct {
	first, last int
	// cells are the headings by column, each from top to bottom.
	cells [][]string
	rows  []tableRow
}

// deepestHead is how many rows the headings of one list may have.
const deepestHead = 3

func (h head) numbers() []int {
	var numbers []int
	for _, row := range h.rows {
		numbers = append(numbers, row.number)
	}
	return numbers
}

// row is the head as one row, numbered by its last.
func (h head) row() tableRow {
	row := tableRow{number: h.last, cells: make([]string, len(h.cells))}
	for i, parts := range h.cells {
		row.cells[i] = strings.Join(parts, " – ")
	}
	return row
}

// newHead reads rows as one head. A heading that stands over several columns
// counts for each of them that has one of its own below.
func newHead(rows []tableRow) head {
	h := head{first: rows[0].number, last: rows[len(rows)-1].number, rows: rows}
	width := 0
	for _, row := range rows {
		width = max(width, len(row.cells))
	}
	h.cells = make([][]string, width)
	for i := range rows {
		over, overAt := "", -1
		for j := range width {
			text := cellAt(rows[i], j)
			if text != "" {
				over, overAt = text, j
			} else if below := i+1 < len(rows) && cellAt(rows[i+1], j) != ""; below && overAt >= 0 && i+1 < len(rows) && cellAt(rows[i+1], overAt) != "" {
				text = over
			}
			if text != "" {
				h.cells[j] = append(h.cells[j], text)
			}
		}
	}
	return h
}

// isFilled tells that a cell holds more than blanks.
func isFilled(row tableRow, column int) bool {
	return column < len(row.cells) && strings.TrimSpace(row.cells[column]) != ""
}

func cellAt(row tableRow, column int) string {
	if column >= len(row.cells) {
		return ""
	}
	return strings.Join(strings.Fields(row.cells[column]), " ")
}

// recognise finds the headings and the kind of the list: the kind asked for,
// the one that the sheet is named for, or the one whose headings fit best. It
// returns the headings as one row.
func (l *listReader) recognise() (heading tableRow, ok bool) {
	best := 0
	l.top = l.table.top()
	for _, candidate := range l.candidates() {
		found, score := candidate.headingRow(l.top, l.table.spans)
		if score == 0 {
			continue
		}
		facts := l.factsFor(candidate, found)
		candidate.given = facts
		take := func(because Because) { l.layout, l.head, l.because = candidate, found, because }
		if l.options.kind() != "" {
			take(l.asked())
			return found.row(), true
		}
		if candidate.isNamed(l.table.title) {
			take(Named)
			return found.row(), true
		}
		fit := candidate.fit(found) + l.hints(candidate, found)
		isAbove, isBeside := found.last < l.head.first, found.first <= l.head.last
		if score >= 2 && fit > 0 && (best == 0 || isAbove || isBeside && fit > best) {
			take(ByHeadings)
			best = fit
		}
	}
	if best == 0 {
		return tableRow{}, false
	}
	return l.head.row(), true
}

func (l *listReader) asked() Because {
	if l.options.Mapping != nil {
		return Mapped
	}
	return Asked
}

// candidates are the kinds of list that the table may be.
func (l *listReader) candidates() []layout {
	kind := l.options.kind()
	if kind == "" {
		return l.layouts
	}
	asked, ok := findLayout(l.layouts, kind)
	if !ok {
		return nil
	}
	if l.options.Mapping != nil {
		asked = asked.mapped(*l.options.Mapping)
	}
	return []layout{asked}
}

// fit tells how well headings suit the list: what it understands, less what
// means nothing to it and what it needs and does not find.
func (l layout) fit(h head) int {
	found, unknown, _ := l.bind(h.cells)
	return len(found) - len(unknown) - len(l.missing(found))
}

// titleHints are words above a list that tell its kind.
func titleHints() map[registry.EntryKind][]string {
	return map[registry.EntryKind][]string{
		registry.Nominations:   {"de nghi tang", "de nghi khen", "de nghi xet", "kem theo to trinh"},
		registry.Grades:        {"xep loai", "phan loai"},
		registry.Registrations: {"dang ky"},
		registry.Initiatives:   {"sang kien"},
		registry.Disciplines:   {"ky luat"},
	}
}

// hints counts what speaks for a kind of list beside its headings: its
// titles, and a column of what somebody is nominated for.
func (l *listReader) hints(candidate layout, h head) int {
	points := 0
	for _, row := range l.top {
		if row.number >= h.first {
			break
		}
		key := headingKey(strings.Join(row.cells, " "))
		if slices.ContainsFunc(titleHints()[candidate.kind], func(hint string) bool { return strings.Contains(key, hint) }) {
			points = 2
		}
	}
	if candidate.kind == registry.Nominations {
		for _, parts := range h.cells {
			if strings.HasSuffix(headingKey(strings.Join(parts, " ")), "de nghi") {
				points += 2
			}
		}
	}
	return points
}

// headingRow returns the head that holds most of the list's headings, and how
// many: the first of several heads that are each whole.
func (l layout) headingRow(rows []tableRow, spans []span) (best head, score int) {
	most := 0
	for i := range rows[:min(len(rows), headingWithin)] {
		if score >= 2 && rows[i].number > best.last && l.fit(best) > 0 {
			break
		}
		deepest := min(deepestHead, len(rows)-i)
		joined := joinedDepth(rows[i].number, spans)
		for depth := 1; depth <= deepest; depth++ {
			if rows[i+depth-1].number != rows[i].number+depth-1 || depth > 1 && hasNumbers(rows[i+depth-1]) {
				break
			}
			h := newHead(rows[i : i+depth])
			found, unknown, ignored := l.bind(h.cells)
			if len(found) == 0 {
				continue
			}
			weight := 8*len(found) + 4*len(ignored) - 2*len(unknown) - depth
			if depth == joined {
				weight += 2
			}
			if weight > most || score == 0 {
				best, score, most = h, len(found), weight
			}
		}
	}
	return best, score
}

// joinedDepth is over how many rows cells are merged that begin in a row.
func joinedDepth(row int, spans []span) int {
	depth := 1
	for _, s := range spans {
		if s.first == row && s.last-s.first < deepestHead {
			depth = max(depth, s.last-s.first+1)
		}
	}
	return depth
}

// hasNumbers tells that a row holds a number or a day, as headings do not.
func hasNumbers(row tableRow) bool {
	return slices.ContainsFunc(row.cells, func(text string) bool { return bareNumber().MatchString(strings.TrimSpace(text)) })
}

var bareNumber = pattern.Of(`^[(\[]?[\d.,/-]*\d[)\].]?$`)

// missing names the headings that the list needs and that were not found.
func (l layout) missing(found map[string][]foundColumn) []string {
	var missing []string
	has := func(fields ...string) bool {
		return slices.ContainsFunc(fields, func(field string) bool {
			if _, given := l.given[field]; given || len(found[field]) > 0 || field == "name" && len(found[rankedName]) > 0 {
				return true
			}
			for _, columns := range found {
				if slices.Contains(columns[0].fields, field) {
					return true
				}
			}
			return false
		})
	}
	for _, c := range l.columns {
		if c.required && !has(c.field, c.field+otherWay) {
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

// bind finds the columns of the list among headings; unknown are those that
// mean nothing, ignored those that the register has no place for.
func (l layout) bind(heads [][]string) (found map[string][]foundColumn, unknown, ignored []foundColumn) {
	found = map[string][]foundColumn{}
	for i, parts := range heads {
		if headingKey(strings.Join(parts, " ")) == "" {
			continue
		}
		at := foundColumn{index: i, heading: strings.Join(parts, " – ")}
		m := l.meaning(parts)
		if number := found["number"]; m.none() && len(number) > 0 && number[0].index == i-1 && isDayOfPaper(parts) {
			m = meaning{fields: []string{"date"}}
		}
		switch {
		case m.ignored:
			ignored = append(ignored, at)
		case len(m.fields) == 1:
			found[m.fields[0]] = append(found[m.fields[0]], at)
		case len(m.fields) > 1:
			at.fields = m.fields
			key := strings.Join(m.fields, "+")
			found[key] = append(found[key], at)
		default:
			unknown = append(unknown, at)
		}
	}
	return found, unknown, ignored
}

// isDayOfPaper tells that a heading means the day of the decision when it
// stands beside the decision's number.
func isDayOfPaper(parts []string) bool {
	return slices.Contains([]string{"ngay", "ngay thang", "ngay thang nam"}, headingKey(parts[len(parts)-1]))
}

// bindColumns settles which column holds which field and reports what is
// wrong with the headings; ok is false when the rows cannot be read.
func (l *listReader) bindColumns() (ok bool) {
	found, unknown, ignored := l.layout.bind(l.head.cells)
	l.columns, l.combined, l.footer, l.section, l.above = make(map[string]foundColumn, len(found)), nil, false, "", nil
	l.told = toldDecision{}
	report := func(code registry.FaultCode, at foundColumn, args map[string]string) {
		place := Place{Sheet: l.table.sheet, Row: l.head.last, Column: columnLetter(at.index), Heading: at.heading}
		l.addListFault(registry.Fault{Code: code, Field: "heading", Value: shorten(at.heading), Args: args}, place)
	}
	for _, at := range unknown {
		report(FaultHeading, at, map[string]string{"allowed": l.layout.someHeadings()})
	}
	var repeated []foundColumn
	for _, c := range l.layout.columns {
		for i, at := range found[c.field] {
			if i > 0 {
				repeated = append(repeated, at)
				report(registry.FaultRepeated, at, nil)
				continue
			}
			l.columns[c.field] = at
		}
	}
	for _, columns := range found {
		if len(columns[0].fields) > 0 {
			l.combined = append(l.combined, columns...)
		}
	}
	slices.SortFunc(l.combined, func(a, b foundColumn) int { return a.index - b.index })
	l.noteColumns(unknown, ignored, repeated)
	missing := l.layout.missing(found)
	if len(missing) > 0 {
		l.addListFault(registry.Fault{Code: FaultNoHeading, Field: "headings", Value: strings.Join(missing, ", ")},
			Place{Sheet: l.table.sheet, Row: l.head.last})
	}
	return len(missing) == 0
}
