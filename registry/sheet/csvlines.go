package sheet

import (
	"bytes"
	"encoding/csv"
)

// csvLines reads the lines of a .csv file, mostly one after the other.
type csvLines struct {
	data   []byte
	comma  rune
	reader *csv.Reader
	begin  int // where the reader began
}

func newCSVLines(data []byte, comma rune) *csvLines {
	lines := &csvLines{data: data, comma: comma}
	lines.goTo(0)
	return lines
}

// goTo lets the next line be the one that begins there.
func (c *csvLines) goTo(at int) {
	c.begin, c.reader = at, csv.NewReader(bytes.NewReader(c.data[at:]))
	c.reader.Comma, c.reader.FieldsPerRecord = c.comma, -1
}

// place is where the next line begins.
func (c *csvLines) place() int { return c.begin + int(c.reader.InputOffset()) }

// next reads the next line: its number, if the file was read from its
// beginning, where it begins, and its cells.
func (c *csvLines) next() (number, at int, cells []string, err error) {
	at = c.place()
	record, err := c.reader.Read()
	if err != nil {
		return 0, at, nil, err
	}
	number, _ = c.reader.FieldPos(0)
	return number, at, unguarded(record), nil
}

// cells returns the cells of the line that begins there and was read before.
func (c *csvLines) cells(at int) []string {
	if c.place() != at {
		c.goTo(at)
	}
	_, _, cells, _ := c.next() // as it was read before
	return trimmed(cells)
}
