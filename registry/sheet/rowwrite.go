package sheet

import (
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// value is what is written into a cell: the text, and beside it the number
// or the day where Excel has a cell type for it.
type value struct {
	text   string
	number float64
	date   cal.Date
	kind   cellKind
}

// rowWriter gathers the cells of an entry by field; an entry with several
// parts has several rows.
type rowWriter struct {
	rows   *[]map[string]value
	prefix string
	row    int
}

// cellsOf returns the rows of one entry; the first is never missing, the
// others repeat the fields given.
func cellsOf(visit func(fields), repeated []string) []map[string]value {
	rows := []map[string]value{{}}
	visit(&rowWriter{rows: &rows})
	for _, row := range rows[1:] {
		for _, field := range repeated {
			row[field] = rows[0][field]
		}
	}
	return rows
}

func (w *rowWriter) set(name string, v value) {
	if v.text != "" {
		(*w.rows)[w.row][w.prefix+name] = v
	}
}

func (w *rowWriter) text(name string, v *string)   { w.set(name, value{text: *v}) }
func (w *rowWriter) honour(name string, v *string) { w.text(name, v) }

// decimal writes a number with a decimal comma, and as a real number where
// that keeps every digit: Excel keeps fifteen.
func (w *rowWriter) decimal(name string, v *string) {
	written := value{text: strings.Replace(*v, ".", ",", 1)}
	if number, err := strconv.ParseFloat(*v, 64); err == nil && plainNumber(*v) == *v && len(strings.Trim(*v, "-.")) <= 16 {
		written.number, written.kind = number, numberCell
	}
	w.set(name, written)
}

func (w *rowWriter) real(name string, v *float64) {
	text := strconv.FormatFloat(*v, 'f', -1, 64)
	w.decimal(name, &text)
}

// A cell holds no lines and no files: a list has neither of these columns.
func (w *rowWriter) verbatim(name string, v *string) { w.text(name, v) }
func (w *rowWriter) content(string, *[]byte)         {}

func (w *rowWriter) choice(name string, v *string, words vocabulary) {
	w.set(name, value{text: words.write(*v)})
}

// date writes a day as a real date. Months and years stay texts and numbers;
// Excel knows no day before 1900.
func (w *rowWriter) date(name string, v *cal.Date) {
	switch {
	case v.IsDay() && v.Year() > 1900:
		w.set(name, value{text: v.Short(), date: *v, kind: dateCell})
	case !v.IsDay() && isYear(v.Short()):
		year := v.Year()
		w.year(name, &year)
	default:
		w.set(name, value{text: v.Short()})
	}
}

func (w *rowWriter) year(name string, v *cal.Year) { w.number(name, (*int)(v)) }

func (w *rowWriter) period(v *cal.Period) {
	if v.From == v.To {
		w.year("year", &v.From)
		return
	}
	w.set("year", value{text: v.String()})
}

func (w *rowWriter) number(name string, v *int) {
	if *v != 0 {
		w.count(name, v)
	}
}

func (w *rowWriter) count(name string, v *int) {
	w.set(name, value{text: strconv.Itoa(*v), number: float64(*v), kind: numberCell})
}

func (w *rowWriter) flag(name string, v *bool) {
	if *v {
		w.set(name, value{text: yesNo().write("true")})
	}
}

func (w *rowWriter) texts(name string, v *[]string) {
	w.set(name, value{text: strings.Join(*v, "; ")})
}

func (w *rowWriter) group(name string, visit func(fields)) {
	visit(&rowWriter{w.rows, w.prefix + name + ".", w.row})
}

func (w *rowWriter) list(name string, n int, _ func(int), visit func(int, fields)) {
	for i := range n {
		if len(*w.rows) == i {
			*w.rows = append(*w.rows, map[string]value{})
		}
		visit(i, &rowWriter{w.rows, w.prefix + name + ".", i})
	}
}

// eachRow passes the rows of a list to row, cells in the order of the
// columns.
func (l layout) eachRow(b *registry.Batch, columns []column, row func(cells []value) error) error {
	var failed error
	l.write(b, func(visit func(fields)) {
		for _, cells := range cellsOf(visit, l.repeated) {
			if failed != nil {
				return
			}
			failed = row(inOrder(cells, columns))
		}
	})
	return failed
}

func inOrder(cells map[string]value, columns []column) []value {
	ordered := make([]value, len(columns))
	for i, c := range columns {
		ordered[i] = cells[c.field]
	}
	return ordered
}
