package sheet

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"sovang/registry"
)

// readCSV reads a .csv file, whatever its bytes mean (see decodeCSV); cells
// are parted by comma, semicolon or tab, whichever the first lines use.
func readCSV(name string, data []byte) table {
	t := table{title: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), kindOf: allText}
	data, t.bytewise = decodeCSV(data)
	if !bytes.ContainsRune(data, '\n') { // lines of old Macs
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	comma, data := separator(data)
	if line := longCell(data, comma); line > 0 {
		t.fault = &tableFault{line, registry.Fault{Code: FaultTooLong, Field: "line"}}
		return t
	}
	reader := csv.NewReader(bytes.NewReader(data))
	reader.Comma, reader.FieldsPerRecord = comma, -1
	for len(t.rows) < maxRows {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return t
		}
		if err != nil {
			t.fault = csvFault(err)
			return t
		}
		line, _ := reader.FieldPos(0)
		if cells := trimmed(unguarded(record)); len(cells) > 0 {
			t.rows = append(t.rows, tableRow{line, cells})
		}
	}
	return t
}

func csvFault(err error) *tableFault {
	line := 1
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.StartLine
		err = parse.Err
	}
	return &tableFault{line, registry.Fault{Code: FaultSyntax, Field: "line", Args: map[string]string{"line": strconv.Itoa(line), "what": err.Error()}}}
}

// longCell returns the line in which a cell begins that is far beyond the limit
// of Excel, 0 if there is none: such a file is not taken apart at all.
func longCell(data []byte, comma rune) int {
	line, began, length, quoted := 1, 1, 0, false
	for _, b := range data {
		if b == '\n' {
			line++
		}
		if b == '"' {
			quoted = !quoted
		}
		length++
		if !quoted && (b == '\n' || b == byte(comma)) {
			began, length = line, 0
		}
		if length > maxPiece {
			return began
		}
	}
	return 0
}

// separator returns which of comma, semicolon and tab parts the cells: the
// one that a first line "sep=;" names, as Excel writes it, else the one that
// stands equally often in the most of the first lines, outside quotation
// marks. The rest is the data without such a line; its end stays, so that
// lines are counted as in the file.
func separator(data []byte) (comma rune, rest []byte) {
	if line, _, _ := bytes.Cut(data, []byte("\n")); len(line) < len("sep=;\r\n") {
		line = bytes.TrimSuffix(line, []byte("\r"))
		if named, ok := bytes.CutPrefix(bytes.ToLower(line), []byte("sep=")); ok && len(named) == 1 && bytes.ContainsAny(named, ",;\t") {
			return rune(named[0]), data[len(line):]
		}
	}
	lines := countSeparators(data)
	best, most := ',', [2]int{}
	for i, candidate := range separators {
		if fit := fitOf(lines, i); cmp.Or(cmp.Compare(fit[0], most[0]), cmp.Compare(fit[1], most[1])) > 0 {
			best, most = candidate, fit
		}
	}
	return best, data
}

const separators = ",;\t"

// countSeparators counts each separator in each of the first lines.
func countSeparators(data []byte) [][len(separators)]int {
	lines := make([][len(separators)]int, 1, headingWithin)
	quoted := false
	for _, b := range data {
		switch i := strings.IndexByte(separators, b); {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n' && len(lines) == headingWithin:
			return lines
		case b == '\n':
			lines = append(lines, [len(separators)]int{})
		case i >= 0:
			lines[len(lines)-1][i]++
		}
	}
	return lines
}

// fitOf tells in how many lines a separator stands equally often, and how
// often that is.
func fitOf(lines [][len(separators)]int, separator int) (fit [2]int) {
	for _, line := range lines {
		count, equal := line[separator], 0
		for _, other := range lines {
			if count > 0 && other[separator] == count {
				equal++
			}
		}
		if equal > fit[0] || equal == fit[0] && count > fit[1] {
			fit = [2]int{equal, count}
		}
	}
	return fit
}
