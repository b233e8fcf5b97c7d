package sheet

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/pattern"
)

// What excelize passes over in a workbook, though it is no empty cell: it
// gives a formula without a value, and a text that is not there, as "".

// unreckoned stands in a cell whose formula has no value, as files have them
// that no spreadsheet program has saved. It reads like the errors of Excel.
const unreckoned = "#FORMULA!"

// formulaCell is a cell with a formula and no value: its opening tag, the
// formula, what stands in place of a value, and its end.
var formulaCell = pattern.Of(`(<(?:\w+:)?c\b[^>]*>)\s*(<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>))\s*(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*(</(?:\w+:)?c>)`)

// tellFormulas gives formulas that have no value the text [unreckoned] for
// one. A formula whose value is the empty text has a value.
func tellFormulas(file *excelize.File) {
	eachWorksheet(file, func(name string, part []byte) {
		if !bytes.Contains(part, []byte("f>")) {
			return
		}
		told := make([]byte, 0, len(part))
		for cell := range bytes.SplitAfterSeq(part, []byte("c>")) { // most have no formula and need no close look
			if bytes.Contains(cell, []byte("<f")) || bytes.Contains(cell, []byte(":f")) {
				cell = formulaCell().ReplaceAllFunc(cell, withValue)
			}
			told = append(told, cell...)
		}
		file.Pkg.Store(name, told)
	})
}

// withValue returns the cell of a formula with a value.
func withValue(cell []byte) []byte {
	m := formulaCell().FindSubmatch(cell)
	if open, value := m[1], m[3]; len(value) > 0 && bytes.Contains(open, []byte(`t="str"`)) {
		return cell
	}
	return bytes.Join([][]byte{m[1], m[2], []byte("<v>" + unreckoned + "</v>"), m[4]}, nil)
}

// hasLostTexts tells that a cell asks for a text by a number that the table of
// texts does not have, as when the table is damaged or missing. It can be
// asked when cells have been read.
func hasLostTexts(file *excelize.File) (lost bool) {
	if file.SharedStrings == nil {
		return false
	}
	texts := len(file.SharedStrings.SI)
	eachWorksheet(file, func(_ string, part []byte) { lost = lost || lastText(part) >= texts })
	return lost
}

// lastText is the highest number of a text for which a worksheet asks, -1 if it
// asks for none.
func lastText(part []byte) int {
	last, isText := -1, []byte(` t="s"`)
	_, cells, _ := bytes.Cut(part, isText)
	for cell := range bytes.SplitSeq(cells, isText) {
		tag, content, _ := bytes.Cut(cell, []byte(">"))
		_, value, _ := bytes.Cut(content, []byte(">")) // behind <v>
		number, _, _ := bytes.Cut(value, []byte("<"))
		if n, err := strconv.Atoi(string(bytes.TrimSpace(number))); err == nil && !bytes.HasSuffix(tag, []byte("/")) {
			last = max(last, n)
		}
	}
	return last
}

func eachWorksheet(file *excelize.File, visit func(name string, part []byte)) {
	file.Pkg.Range(func(key, value any) bool {
		name, _ := key.(string)
		if part, ok := value.([]byte); ok && strings.HasPrefix(name, "xl/worksheets/") {
			visit(name, part)
		}
		return true
	})
}

// isNotWorksheet tells that a sheet has no cells, but a chart or a dialog.
// Excelize has no value for this error, it compares the text itself.
func isNotWorksheet(err error) bool {
	return err != nil && strings.HasSuffix(err.Error(), "is not a worksheet")
}
