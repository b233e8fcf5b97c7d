package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/honourroll"
)

// rollTable is one sheet of the roll.
type rollTable struct {
	sheet, title string
	columns      []rollColumn
	rows         []rollRow
}

type rollColumn struct {
	heading string
	width   float64
}

// rollRow is a row; a strong one is a sum or divides the table.
type rollRow struct {
	cells  []value
	strong bool
}

func (t *rollTable) add(strong bool, cells ...value) {
	t.rows = append(t.rows, rollRow{cells, strong})
}

func words(text string) value { return value{text: text} }

func number(n int) value {
	return value{text: strconv.Itoa(n), number: float64(n), kind: numberCell}
}

// decimalValue is a decimal number with a point, as a real number.
func decimalValue(text string) value {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return words(text)
	}
	return value{text: strings.Replace(text, ".", ",", 1), number: v, kind: numberCell}
}

// countOrBlank leaves a zero out, as tables do.
func countOrBlank(n int) value {
	if n == 0 {
		return value{}
	}
	return number(n)
}

// rollTables lists the sheets of the roll in their order.
func rollTables(r honourroll.Roll, against *honourroll.PeriodComparison) []rollTable {
	tables := []rollTable{collectiveTable(r), individualTable(r), exemplarTable(r), matrixTable(r), pivotTable(r), resultTable(r)}
	return append(tables, comparisonTables(r, against)...)
}

func collectiveTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Tập thể", title: "TẬP THỂ ĐƯỢC KHEN THƯỞNG", columns: []rollColumn{
		{"TT", 5}, {"Tên tập thể", 26}, {"Đơn vị cấp trên", 20}, {"Danh hiệu, hình thức (năm – số quyết định)", 42},
		{"Số lượt", 7}, {"Thành tích tiêu biểu", 30}, {"Ghi chú", 10}}}
	for i, e := range r.Collectives {
		t.add(false, number(i+1), words(e.Name), words(e.Superior), words(honoursText(e)), number(e.Awards()), words(e.Citation), words(remark(e)))
	}
	return t
}

func individualTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Cá nhân", title: "CÁ NHÂN ĐƯỢC KHEN THƯỞNG", columns: []rollColumn{
		{"TT", 5}, {"Cấp bậc", 12}, {"Họ và tên", 22}, {"Năm sinh", 8}, {"Chức vụ", 16}, {"Đơn vị", 18},
		{"Danh hiệu, hình thức (năm – số quyết định)", 38}, {"Số lượt", 7}, {"Thành tích tiêu biểu", 26}, {"Ghi chú", 10}}}
	for i, e := range r.Individuals {
		t.add(false, number(i+1), words(e.Rank), words(e.Name), countOrBlank(int(e.Born)), words(e.Post), words(e.Unit),
			words(honoursText(e)), number(e.Awards()), words(e.Citation), words(remark(e)))
	}
	return t
}

func remark(e honourroll.Entry) string {
	if e.Posthumous {
		return "Truy tặng"
	}
	return ""
}

// honoursText lists the honours of a recipient, one a line.
func honoursText(e honourroll.Entry) string {
	lines := make([]string, len(e.Lines))
	for i, l := range e.Lines {
		lines[i] = l.Name
		if len(l.Awards) > 1 {
			lines[i] += fmt.Sprintf(" (×%d)", len(l.Awards))
		}
		given := make([]string, len(l.Awards))
		for j, a := range l.Awards {
			given[j] = a.Period.String() + " – " + a.Decision.Number
		}
		lines[i] += ": " + strings.Join(given, "; ")
		if streak := l.Streak.String(); streak != "" {
			lines[i] += "; " + streak
		}
	}
	return strings.Join(lines, "\n")
}

func exemplarTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Điển hình", title: "ĐIỂN HÌNH TIÊN TIẾN", columns: []rollColumn{
		{"TT", 5}, {"Cấp bậc", 12}, {"Họ và tên, tên tập thể", 24}, {"Chức vụ", 16}, {"Đơn vị", 20}, {"Năm", 7}, {"Việc làm, thành tích", 48}, {"Cơ quan công nhận", 18}}}
	n := 0
	for _, m := range r.Movements {
		t.add(true, value{}, words(m.Name))
		for _, e := range m.Exemplars {
			n++
			unit := e.Unit
			if e.Subject.IsUnit() {
				unit = e.Superior
			}
			t.add(false, number(n), words(e.Rank), words(e.Name), words(e.Post), words(unit), number(int(e.Year)), words(e.Deed), words(e.RecognisedBy))
		}
	}
	return t
}

func matrixTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Thống kê", title: "THỐNG KÊ KHEN THƯỞNG THEO NĂM", columns: []rollColumn{{"Danh hiệu, hình thức", 52}, {"Đối tượng", 12}}}
	for _, year := range r.Matrix.Years {
		t.columns = append(t.columns, rollColumn{strconv.Itoa(int(year)), 9})
	}
	t.columns = append(t.columns, rollColumn{"Tổng", 10})
	row := func(strong bool, name, who string, c honourroll.Counts) {
		cells := []value{words(name), words(who)}
		for _, n := range c.ByYear {
			cells = append(cells, countOrBlank(n))
		}
		t.add(strong, append(cells, countOrBlank(c.Total))...)
	}
	for _, g := range r.Matrix.Groups {
		for _, honour := range g.Rows {
			row(false, honour.Name, honourroll.RecipientsName(honour.For), honour.Counts)
		}
		row(true, "Cộng: "+g.Name, "", g.All)
	}
	row(true, "Tổng số lượt", "Tập thể", r.Matrix.Collectives)
	row(true, "Tổng số lượt", "Cá nhân", r.Matrix.Individuals)
	row(true, "Tổng số lượt", "", r.Matrix.All)
	row(false, "Số tập thể được khen", "Tập thể", r.Matrix.DistinctCollectives)
	row(false, "Số cá nhân được khen", "Cá nhân", r.Matrix.DistinctIndividuals)
	return t
}

func pivotTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Theo đơn vị", title: "THỐNG KÊ KHEN THƯỞNG THEO ĐƠN VỊ", columns: []rollColumn{{"Đơn vị", 36}}}
	for _, c := range r.Pivot.Columns {
		name := c.Abbr
		if name == "" {
			name = c.Name
		}
		t.columns = append(t.columns, rollColumn{name, 12})
	}
	t.columns = append(t.columns, rollColumn{"Tập thể", 10}, rollColumn{"Cá nhân", 10}, rollColumn{"Tổng", 10})
	row := func(strong bool, name string, p honourroll.PivotRow) {
		cells := []value{words(name)}
		for _, n := range p.Counts {
			cells = append(cells, countOrBlank(n))
		}
		t.add(strong, append(cells, countOrBlank(p.Collectives), countOrBlank(p.Individuals), countOrBlank(p.Total))...)
	}
	for _, p := range r.Pivot.Rows {
		row(false, p.Name, p)
	}
	row(true, "Tổng số", r.Pivot.Totals)
	return t
}

func resultTable(r honourroll.Roll) rollTable {
	t := rollTable{sheet: "Số liệu", title: "SỐ LIỆU TỔNG KẾT", columns: []rollColumn{{"Nội dung", 48}, {"Năm", 14}, {"Kết quả", 16}, {"Đơn vị tính", 16}, {"Tốt, xuất sắc", 16}, {"Được xếp loại", 16}}}
	for _, g := range r.Grades {
		t.add(false, words(g.Name+": "+g.String()))
	}
	for _, f := range r.Figures {
		t.add(false, words(f.Name), words(r.Period.String()), decimalValue(f.Value), words(f.Measure))
	}
	for _, s := range r.Shares {
		name := honourroll.TallyName(s.Of) + " hoàn thành tốt, xuất sắc"
		for _, y := range s.Years {
			t.add(false, words(name), number(int(y.Year)), percent(y.Share), words("%"), number(y.Good), number(y.All))
		}
		t.add(true, words(name+", bình quân"), words(r.Period.String()), percent(s.Mean), words("%"))
	}
	return t
}

func percent(t honourroll.Tenths) value {
	return value{text: t.String(), number: float64(t) / 10, kind: numberCell}
}
