package sheet

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"sovang/registry/cal"
	"sovang/registry/quote"
)

// Table is a list of what has no list of its own to come in again: prints,
// settings, the log.
type Table struct {
	// Title names the sheet.
	Title   string
	Columns []TableColumn
	// Rows hold texts, whole numbers (int, int64), measures (float64), dates
	// ([cal.Date]) and moments ([time.Time]), one for each column; nil is an
	// empty cell.
	Rows [][]any
}

// TableColumn is one column of a [Table].
type TableColumn struct {
	// Field is the name in JSON, Heading that on paper.
	Field, Heading string
	// Width is in characters; 0 is 16.
	Width float64
}

// WriteTableXLSX writes the table as a workbook of one sheet, as [WriteXLSX]
// writes a list.
func WriteTableXLSX(w io.Writer, t Table) error {
	return writeBook(w, func(book *bookWriter) error {
		if err := book.sheet(t.Title); err != nil {
			return err
		}
		return book.grid(t.Title, t.columns(), len(t.Rows), func(row func([]value) error) error {
			for _, cells := range t.Rows {
				if err := row(t.values(cells)); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// WriteTableCSV writes the table as [WriteCSV] writes a list.
func WriteTableCSV(w io.Writer, t Table, separator rune) error {
	rows := [][]string{headingsOf(t.columns())}
	for _, cells := range t.Rows {
		rows = append(rows, textsOf(t.values(cells)))
	}
	return writeCSV(w, rows, separator)
}

// WriteTableJSON writes the table as an array with an object for each row;
// empty cells are left out.
func WriteTableJSON(w io.Writer, t Table) error {
	top := &jsonWriter{newline: true}
	for _, cells := range t.Rows {
		part := jsonWriter{}
		for i, v := range cells {
			text, err := cellJSON(v)
			if err != nil {
				return fmt.Errorf("write table: %w", err)
			}
			if len(text) > 0 {
				part.member(t.Columns[i].Field, text)
			}
		}
		top.element(braced(part))
	}
	return top.writeArrayTo(w)
}

// cellJSON returns a cell as JSON; nothing for an empty one.
func cellJSON(v any) ([]byte, error) {
	if at, ok := v.(time.Time); ok {
		v = at.UTC()
		if at.IsZero() {
			return nil, nil
		}
	}
	text, err := json.Marshal(v)
	if said, ok := v.(string); ok {
		text = quote.Append(nil, said)
	}
	if s := string(text); s == "null" || s == `""` {
		return nil, err
	}
	return text, err
}

func (t Table) columns() []column {
	columns := make([]column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = column{field: c.Field, heading: c.Heading, width: c.Width}
	}
	return columns
}

func (t Table) values(cells []any) []value {
	values := make([]value, len(cells))
	for i, v := range cells {
		values[i] = valueOf(v)
	}
	return values
}

// valueOf returns what is written for a cell of a table.
func valueOf(v any) value {
	rows := []map[string]value{{}}
	w := &rowWriter{rows: &rows}
	switch v := v.(type) {
	case string:
		w.text("", &v)
	case int:
		w.count("", &v)
	case int64:
		return value{text: strconv.FormatInt(v, 10), number: float64(v), kind: numberCell}
	case float64:
		w.real("", &v)
	case cal.Date:
		w.date("", &v)
	case time.Time:
		return momentOf(v)
	}
	return rows[0][""]
}

// momentOf returns what is written for a moment: what clocks here showed.
func momentOf(at time.Time) value {
	if at.IsZero() {
		return value{}
	}
	here := at.Local()
	_, offset := here.Zone()
	days := float64(here.Unix()+int64(offset)-excelEpoch) / (24 * 60 * 60)
	return value{text: here.Format("02/01/2006 15:04:05"), number: days, kind: momentCell}
}

// excelEpoch is the day 0 of Excel, 30 December 1899, in Unix time.
const excelEpoch = -2209161600

// grid writes rows under headings that stay when one scrolls, that filter and
// that stand on every printed page. It comes last for a sheet: what is
// streamed is final.
func (b *bookWriter) grid(sheet string, columns []column, count int, each func(row func([]value) error) error) error {
	last := columnLetter(len(columns) - 1)
	if err := b.file.AutoFilter(sheet, fmt.Sprintf("A1:%s%d", last, count+1), nil); err != nil {
		return err
	}
	if err := b.pageSetup(sheet, pageForm{landscape: true, heads: 1, headings: 1}); err != nil {
		return err
	}
	if err := b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: `&L&"Times New Roman,Regular"&A&R&"Times New Roman,Regular"&P/&N`}); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	if err := b.headings(stream, columns); err != nil {
		return err
	}
	number := 1
	err = each(func(cells []value) error {
		number++
		height := rowHeight(cells, func(i int) float64 { return columnWidth(columns[i]) })
		return stream.SetRow(fmt.Sprint("A", number), b.cells(cells), excelize.RowOpts{Height: height})
	})
	if err != nil {
		return err
	}
	return stream.Flush()
}
