package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"sovang/registry"
)

// readCSV reads a .csv file: UTF-8 with or without its mark, or the UTF-16
// that Excel calls Unicode text; cells are parted by comma, semicolon or
// tab, whichever the first lines use.
func readCSV(name string, data []byte) table {
	t := table{title: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), kindOf: allText}
	data = decodeCSV(data)
	reader := csv.NewReader(bytes.NewReader(data))
	reader.Comma, reader.FieldsPerRecord = separator(data), -1
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
		if cells := trimmed(record); len(cells) > 0 {
			t.rows = append(t.rows, tableRow{line, cells})
		}
	}
	return t
}

func csvFault(err error) *tableFault {
	line := 1
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.Line
		err = parse.Err
	}
	return &tableFault{line, registry.Fault{Code: FaultSyntax, Field: "line", Args: map[string]string{"line": strconv.Itoa(line), "what": err.Error()}}}
}

func decodeCSV(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return decoded
		}
	}
	return bytes.TrimPrefix(data, []byte(utf8BOM))
}

// separator returns the one of comma, semicolon and tab that stands most
// often outside quotation marks in the first lines.
func separator(data []byte) rune {
	counts := map[rune]int{}
	quoted, lines := false, 0
	for _, b := range data {
		switch {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n':
			lines++
		case b == ',' || b == ';' || b == '\t':
			counts[rune(b)]++
		}
		if lines == headingWithin {
			break
		}
	}
	best := ','
	for _, candidate := range []rune{';', '\t'} {
		if counts[candidate] > counts[best] {
			best = candidate
		}
	}
	return best
}
