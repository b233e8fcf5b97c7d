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
		t.fault = &tableFault{row: line, fault: registry.Fault{Code: FaultTooLong, Field: "line"}}
		return t
	}
	err := t.addCSV(data, comma)
	if errors.Is(err, csv.ErrBareQuote) {
		t.rows = nil
		err = t.addCSV(quoteBare(data, byte(comma)), comma)
	}
	if err != nil {
		t.fault = csvFault(err)
	}
	return t
}

// addCSV finds the rows of a file. A row of a million takes many times the room
// of its line, so that only where they begin is kept.
func (t *table) addCSV(data []byte, comma rune) error {
	t.lines = newCSVLines(data, comma)
	for {
		number, at, cells, err := t.lines.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !t.add(number, cells) {
			return nil
		}
		if n := len(t.rows); n > 0 && t.rows[n-1].number == number {
			t.rows[n-1].cells, t.rows[n-1].at = nil, at
		}
	}
}

// quoteBare puts cells in quotation marks that have some inside but do not
// begin with one: Kho "Tháng Tám". They are what other programs write so. Cells
// that begin with a mark stay, so that one without end is still found.
func quoteBare(data []byte, comma byte) []byte {
	ends := string([]byte{comma, '\r', '\n'})
	var out bytes.Buffer
	for len(data) > 0 {
		end := 0
		if data[0] == '"' {
			end = quotedEnd(data)
		} else if end = bytes.IndexAny(data, ends); end < 0 {
			end = len(data)
		}
		cell := data[:end]
		if end > 0 && cell[0] != '"' && bytes.IndexByte(cell, '"') > 0 {
			cell = []byte(`"` + strings.ReplaceAll(string(cell), `"`, `""`) + `"`)
		}
		out.Write(cell)
		if data = data[end:]; len(data) > 0 {
			out.WriteByte(data[0]) // what parts it from the next
			data = data[1:]
		}
	}
	return out.Bytes()
}

// quotedEnd is where the cell ends that begins with a quotation mark: behind
// its last one, a doubled one being text.
func quotedEnd(data []byte) int {
	for i := 1; i < len(data); i++ {
		if data[i] != '"' {
			continue
		}
		if i+1 == len(data) || data[i+1] != '"' {
			return i + 1
		}
		i++
	}
	return len(data)
}

func csvFault(err error) *tableFault {
	line := 1
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.StartLine
		err = parse.Err
	}
	return &tableFault{row: line, fault: registry.Fault{Code: FaultSyntax, Field: "line", Args: map[string]string{"line": strconv.Itoa(line), "what": err.Error()}}}
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
