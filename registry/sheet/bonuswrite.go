package sheet

import (
	"fmt"
	"io"
	"strings"

	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/paper"
)

// WriteBonusXLSX writes the money of awards as a workbook of one sheet, on a
// paper that begins with head, subtitles and signature: a row for each award,
// the sum in all, what each payer pays, and the sum in words. Sums and days are
// real numbers and days.
func WriteBonusXLSX(w io.Writer, s bonus.Sheet, on paper.Document) error {
	on.Title, on.Subject, on.Landscape = "Danh sách chi tiền thưởng", "", true
	on.Body = bonusBody(s)
	return WritePaperXLSX(w, on)
}

func bonusBody(s bonus.Sheet) []paper.Block {
	t := paper.Table{Name: "Tiền thưởng", Columns: bonusColumns()}
	for i, l := range s.Lines {
		t.Rows = append(t.Rows, paper.Row{Cells: bonusCells(i+1, l)})
	}
	if len(s.Lines) == 0 {
		return []paper.Block{t}
	}
	t.Rows = append(t.Rows, bonusSum(paper.Total, "Tổng cộng", s.Sum))
	for _, total := range s.Payers {
		if total.Sum != 0 && total.Sum != s.Sum {
			t.Rows = append(t.Rows, bonusSum(paper.Sum, fmt.Sprintf("Trong đó %s chi", total.Payer), total.Sum))
		}
	}
	body := []paper.Block{t, paper.Text(paper.Remark, "Bằng chữ: "+bonus.Words(s.Sum)+".")}
	if legend := s.Legend(); len(legend) > 0 {
		body = append(body, paper.Text(paper.Remark, "Ghi chú: "+strings.Join(legend, " ")))
	}
	return body
}

func bonusColumns() []paper.Column {
	return []paper.Column{
		{Head: "TT", Share: 5, Align: paper.Middle}, {Head: "Họ và tên / Đơn vị", Share: 22, Names: true}, {Head: "Cấp bậc", Share: 9.5},
		{Head: "Đơn vị, đơn vị cấp trên", Share: 17, Names: true}, {Head: "Danh hiệu, hình thức", Share: 21},
		{Head: "Năm, giai đoạn", Share: 8, Align: paper.Middle}, {Head: "Số quyết định", Share: 12.5},
		{Head: "Ngày quyết định", Share: 11, Align: paper.Middle}, {Head: "Hệ số", Share: 5.5, Align: paper.Middle},
		{Head: "Lương cơ sở (đồng)", Share: 11, Align: paper.Right}, {Head: "Số tiền (đồng)", Share: 12.5, Align: paper.Right},
		{Head: "Đơn vị chi", Share: 12.5}, {Head: "Ghi chú", Share: 18},
	}
}

func bonusCells(place int, l bonus.Line) []paper.Cell {
	as, unit := l.Award.As, l.Award.As.Unit
	if l.Award.Subject.IsUnit() {
		unit = as.Superior
	}
	return []paper.Cell{
		paper.Count(place), paper.Words(as.Name), paper.Words(as.Rank), paper.Words(unit), paper.Words(l.HonourName), periodCell(l.Award.Period),
		paper.Words(l.Award.Decision.Number), paper.OnDay(l.DecidedOn), factorCell(l), moneyCell(l.Base), moneyCell(l.Sum),
		paper.Words(l.Payer), paper.Words(l.Brief()),
	}
}

// bonusSum is a sum below the column of sums.
func bonusSum(kind paper.RowKind, name string, sum int64) paper.Row {
	const column = 10
	cells := paper.Cells("", name)
	for len(cells) < column {
		cells = append(cells, paper.Cell{})
	}
	return paper.Row{Kind: kind, Key: name, Cells: append(cells, moneyCell(sum))}
}

func periodCell(p cal.Period) paper.Cell {
	c := paper.Words(p.String())
	if p.Len() == 1 {
		c.Number, c.Numeric = float64(p.From), true
	}
	return c
}

// moneyCell leaves a sum of nothing out.
func moneyCell(n int64) paper.Cell {
	if n == 0 {
		return paper.Cell{}
	}
	return paper.Cell{Text: bonus.Format(n), Number: float64(n), Numeric: true}
}

func factorCell(l bonus.Line) paper.Cell {
	if l.Tenths == 0 {
		return paper.Cell{}
	}
	return paper.Cell{Text: l.Factor(), Number: float64(l.Tenths) / 10, Numeric: true}
}

// WriteBonusJSON writes the money of awards as one object: the lines, what
// each payer pays, and the sum in figures and in words. Every field is there,
// also the empty ones, under names that do not change; sums are whole đồng,
// the factor is a text with a decimal point.
func WriteBonusJSON(w io.Writer, s bonus.Sheet) error {
	return writeWhole(w, "bonus list", func(top *jsonWriter) { bonusFields(top, &s) })
}

func bonusFields(f fields, s *bonus.Sheet) {
	listOf(f, "lines", &s.Lines, bonusLineFields)
	listOf(f, "payers", &s.Payers, func(f fields, t *bonus.Total) {
		f.text("payer", &t.Payer)
		f.count("awards", &t.Lines)
		sumField(f, "sum", t.Sum)
	})
	sumField(f, "total", s.Sum)
	inWords, check := bonus.Words(s.Sum), s.Check()
	f.text("total_in_words", &inWords)
	f.flag("check", &check)
}

func bonusLineFields(f fields, l *bonus.Line) {
	id, note, check := int(l.Award.ID), l.Note(), l.Check()
	f.number("award", &id)
	f.text("unit", &l.Award.Subject.Unit)
	f.text("person", &l.Award.Subject.Person)
	f.text("name", &l.Award.As.Name)
	f.text("rank", &l.Award.As.Rank)
	f.text("unit_name", &l.Award.As.Unit)
	f.text("superior", &l.Award.As.Superior)
	f.text("honour", &l.Award.Honour)
	f.text("honour_name", &l.HonourName)
	f.year("from", &l.Award.Period.From)
	f.year("to", &l.Award.Period.To)
	f.group("decision", func(f fields) { decisionRefFields(f, &l.Award.Decision) })
	f.number("ordinal", &l.Award.Ordinal)
	f.date("date", &l.DecidedOn)
	sumField(f, "base_salary", l.Base)
	factor := fmt.Sprintf("%d.%d", l.Tenths/10, l.Tenths%10)
	f.text("factor", &factor)
	sumField(f, "amount", l.Amount)
	sumField(f, "sum", l.Sum)
	f.text("payer", &l.Payer)
	f.text("ruling", (*string)(&l.Ruling))
	f.text("note", &note)
	f.text("cite", &l.Cite)
	f.text("confidence", (*string)(&l.Confidence))
	f.flag("check", &check)
}

// sumField writes whole đồng; an int holds 64 bits wherever the program runs.
func sumField(f fields, name string, n int64) {
	sum := int(n)
	f.count(name, &sum)
}
