package sheet

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// rowReader reads the fields of an entry from the cells of a row.
type rowReader struct {
	source *listReader
	row    tableRow
	// kind and index place the entry in the batch.
	kind  registry.EntryKind
	index int
	// prefix names the part that is being read, by column: "postings."; path
	// is the same with its number, as faults name it: "postings[1]."; first
	// is the number of the first part in this row.
	prefix, path string
	first        int
	// quiet drops faults: the row is read to be compared only.
	quiet bool
	// on is the day by which honours are looked up.
	on cal.Date
	// parts are the fields that share a column with others, and what titles
	// and sections say of the row; over are fields that stand in place of
	// their cells.
	parts, over map[string]string
}

// cell is what stands in a cell.
type cell struct {
	text   string
	column int // from 0
	kind   cellKind
}

// begin tells that the row is the entry of that kind and index.
func (r *rowReader) begin(kind registry.EntryKind, index int) {
	r.resume(kind, index, 0)
	r.source.placeEntry(kind, index, r.row.number)
}

// resume tells that the row carries on an entry that has parts already.
func (r *rowReader) resume(kind registry.EntryKind, index, parts int) {
	r.kind, r.index, r.first = kind, index, parts
}

// silent returns a reader of the same row that reports nothing.
func (r *rowReader) silent() *rowReader {
	quiet := *r
	quiet.quiet = true
	return &quiet
}

func (r *rowReader) fault(name string, code registry.FaultCode, value string, args map[string]string) {
	r.report(name, code, value, args, false)
}

func (r *rowReader) report(name string, code registry.FaultCode, value string, args map[string]string, warning bool) {
	if r.quiet {
		return
	}
	fault := registry.Fault{Code: code, Kind: r.kind, Index: r.index, Field: r.path + name, Warning: warning,
		Value: shorten(strings.ToValidUTF8(value, "?")), Args: args}
	r.source.addFault(fault, r.source.place(r.row.number, r.prefix+name))
}

// raw returns the cell of a field as it is in the file; ok is false when
// there is no such column or the cell is empty.
func (r *rowReader) raw(name string) (c cell, ok bool) {
	if text, instead := r.over[r.prefix+name]; instead {
		return cell{text: text, column: noColumn}, text != ""
	}
	for _, field := range []string{r.prefix + name, r.prefix + name + otherWay} {
		column, known := r.source.columns[field]
		if !known || column.index >= len(r.row.cells) || strings.TrimSpace(r.row.cells[column.index]) == "" {
			continue
		}
		return cell{text: r.row.cells[column.index], column: column.index}, true
	}
	text := r.parts[r.prefix+name]
	return cell{text: text, column: noColumn}, text != ""
}

// noColumn is the column of a text that is a part of a cell, or stands in none.
const noColumn = -1

// get returns the cell of a field, its text cleaned.
func (r *rowReader) get(name string) (c cell, ok bool) {
	c, ok = r.raw(name)
	if !ok {
		return c, false
	}
	clean, code := readText(c.text)
	if code != "" {
		r.fault(name, code, c.text, nil)
		return c, false
	}
	c.text = r.source.one(clean)
	if c.column != noColumn && isNumber(clean) {
		c.kind = r.source.kindOf(r.row.number, c.column+1)
	}
	return c, clean != ""
}

// isNumber tells that a text is a number as Go writes them.
func isNumber(text string) bool {
	if text == "" || text[0] > '9' && len(text) > len("infinity") {
		return false // a word: the error would take longer than the rest of the cell
	}
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

// readText returns the text of a cell as the register keeps it, and the fault
// when the cell holds none.
func readText(text string) (string, registry.FaultCode) {
	clean, code := cleanText(text)
	switch {
	case code != "":
		return "", code
	case clean == unreckoned:
		return "", FaultFormula
	case strings.HasPrefix(clean, "#") && slices.Contains(excelErrors(), clean):
		return "", FaultType
	}
	return clean, ""
}

// excelErrors are what a formula that failed leaves in its cell.
func excelErrors() []string {
	return []string{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}
}

// anyOf tells that one of the fields is filled in.
func (r *rowReader) anyOf(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { _, ok := r.raw(name); return ok })
}

// anyCell tells that the row itself has a text under the heading of one of the
// fields; what titles and sections say of it does not count.
func (r *rowReader) anyCell(names ...string) bool {
	for _, name := range names {
		if at, ok := r.source.columns[name]; ok && isFilled(r.row, at.index) {
			return true
		}
	}
	return slices.ContainsFunc(r.source.combined, func(at foundColumn) bool {
		return isFilled(r.row, at.index) && slices.ContainsFunc(at.fields, func(field string) bool { return slices.Contains(names, field) })
	})
}

// plainText returns the text of a field without reporting anything.
func (r *rowReader) plainText(name string) string {
	var text string
	r.silent().text(name, &text)
	return text
}

func (r *rowReader) defaultKind(kind registry.UnitKind) registry.UnitKind {
	if kind == "" && !r.anyOf("kind") {
		return registry.MilitaryUnit
	}
	return kind
}

func (r *rowReader) text(name string, v *string) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	switch c.kind {
	case dateCell:
		// Excel makes dates of numbers such as 12/5; what was typed is lost.
		r.fault(name, FaultType, r.source.serial(c.text).Short(), map[string]string{"want": "text", "is": "date"})
		return
	case numberCell:
		c.text = r.numberAsText(name, c)
	}
	*v = c.text
}

// numberAsText is a number where a text belongs, as Excel shows it. Excel keeps
// no more than 15 digits of a number and makes the others zeros: no code.
func (r *rowReader) numberAsText(name string, c cell) string {
	number := plainNumber(c.text)
	if isCutShort(number) {
		r.report(name, FaultDigits, number, nil, !isCode(name))
		return number
	}
	if shown := r.source.shownAs(r.row.number, c.column+1); shown != "" {
		return shown
	}
	return number
}

// isCode tells that a field names something by a code.
func isCode(name string) bool {
	return slices.Contains([]string{"code", "unit", "person", "parent", "issuer", "movement"}, name)
}

func (r *rowReader) decimal(name string, v *string) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	number, ok := plainNumber(c.text), c.kind == numberCell
	if c.kind == textCell {
		number, ok = parseDecimal(c.text)
	}
	if !ok {
		r.fault(name, registry.FaultNumber, c.text, nil)
		return
	}
	*v = number
}

func (r *rowReader) real(name string, v *float64) {
	var text string
	if r.decimal(name, &text); text == "" {
		return
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		r.fault(name, registry.FaultNumber, text, nil)
		return
	}
	*v = value
}

// A cell holds no lines and no files: a list has neither of these columns.
func (r *rowReader) verbatim(name string, v *string) { r.text(name, v) }
func (r *rowReader) content(string, *[]byte)         {}

func (r *rowReader) choice(name string, v *string, words vocabulary) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	code := r.source.code(name, c.text, words)
	if code == "" {
		r.fault(name, registry.FaultChoice, c.text, map[string]string{"allowed": words.allowed()})
		return
	}
	*v = code
}

func (r *rowReader) honour(name string, v *string) {
	r.text(name, v)
	if *v == "" || r.source.options.Catalogue == nil {
		return
	}
	found, err := r.source.options.Catalogue.Resolve(*v, r.on)
	var ambiguous *catalogue.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		r.fault(name, registry.FaultAmbiguous, *v, map[string]string{"candidates": strings.Join(ambiguous.Codes, ", ")})
	case err != nil:
		r.fault(name, registry.FaultUnknownHonour, *v, nil)
	default:
		*v = found.Code
	}
}

func (r *rowReader) date(name string, v *cal.Date) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	date, ok := r.source.readDate(c)
	if !ok && name == "party_joined" {
		date, ok = firstOfTwoDays(c.text)
		if ok {
			r.report(name, FaultTwoDays, c.text, map[string]string{"first": date.Short()}, true)
		}
	}
	if !ok {
		r.fault(name, registry.FaultDate, c.text, nil)
		return
	}
	*v = date
}

func (r *rowReader) year(name string, v *cal.Year) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	period, ok := r.source.readPeriod(c)
	if !ok || period.Len() != 1 {
		r.fault(name, registry.FaultPeriod, c.text, nil)
		return
	}
	*v = period.From
}

func (r *rowReader) period(v *cal.Period) {
	c, ok := r.get("year")
	if !ok {
		r.year("from", &v.From)
		r.year("to", &v.To)
		if v.To == 0 && !r.anyOf("to") {
			v.To = v.From
		}
		return
	}
	period, ok := r.source.readPeriod(c)
	if !ok {
		r.fault("year", registry.FaultPeriod, c.text, nil)
		return
	}
	*v = period
}

func (r *rowReader) number(name string, v *int) {
	c, ok := r.get(name)
	if !ok {
		return
	}
	text, ok := plainNumber(c.text), c.kind == numberCell
	if c.kind == textCell {
		text, ok = parseDecimal(c.text)
	}
	value, err := strconv.Atoi(text)
	if !ok || err != nil || value > maxNumber || value < -maxNumber {
		r.fault(name, registry.FaultNumber, c.text, nil)
		return
	}
	*v = value
}

func (r *rowReader) count(name string, v *int) {
	if !r.anyOf(name) {
		r.fault(name, registry.FaultMissing, "", nil)
		return
	}
	r.number(name, v)
}

func (r *rowReader) flag(name string, v *bool) {
	var answer string
	r.choice(name, &answer, yesNo())
	*v = answer == "true"
}

func (r *rowReader) texts(name string, v *[]string) {
	var all string
	r.text(name, &all)
	for part := range strings.SplitSeq(all, ";") {
		if part = strings.TrimSpace(part); part != "" {
			*v = append(*v, part)
		}
	}
}

func (r *rowReader) group(name string, visit func(fields)) {
	part := *r
	part.prefix, part.path = r.prefix+name+".", r.path+name+"."
	visit(&part)
}

// list reads the one part that a row holds, if any of its cells is filled in.
func (r *rowReader) list(name string, _ int, resize func(int), visit func(int, fields)) {
	part := *r
	part.prefix, part.path = r.prefix+name+".", r.path+name+"["+strconv.Itoa(r.first)+"]."
	if !r.source.filled(r.row, r.parts, part.prefix) {
		return
	}
	resize(1)
	visit(0, &part)
}
