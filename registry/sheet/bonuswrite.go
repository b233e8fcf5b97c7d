package sheet

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"sovang/registry/bonus"
	"sovang/registry/cal"
)

// WriteBonusXLSX writes the money of awards as a workbook of one sheet, ready
// to be printed on A4 across: a row for each award, the sum in all, what each
// payer pays, and the sum in words. Sums and days are real numbers and days.
func WriteBonusXLSX(w io.Writer, s bonus.Sheet, head ListHead) error {
	return writeBook(w, func(book *bookWriter) error { return book.printout(bonusPrintout(s, head)) })
}

func bonusPrintout(s bonus.Sheet, head ListHead) printout {
	p := printout{sheet: "Tiền thưởng", title: "DANH SÁCH CHI TIỀN THƯỞNG", head: head, columns: []printColumn{
		{"TT", 5, wholeFormat}, {"Họ và tên / Đơn vị", 22, ""}, {"Cấp bậc", 9.5, ""}, {"Đơn vị, đơn vị cấp trên", 17, ""},
		{"Danh hiệu, hình thức", 21, ""}, {"Năm, giai đoạn", 8, wholeFormat}, {"Số quyết định", 12.5, ""}, {"Ngày quyết định", 11, dayFormat},
		{"Hệ số", 5.5, factorFormat}, {"Lương cơ sở (đồng)", 11, moneyFormat}, {"Số tiền (đồng)", 12.5, moneyFormat}, {"Đơn vị chi", 12.5, ""}, {"Ghi chú", 18, ""}}}
	for i, l := range s.Lines {
		p.rows = append(p.rows, bonusRow(i+1, l))
	}
	if len(s.Lines) == 0 {
		p.notes = []string{"Không có."}
		return p
	}
	p.sums = append(p.sums, bonusSum("Tổng cộng", s.Sum))
	for _, t := range s.Payers {
		if t.Sum != 0 && t.Sum != s.Sum {
			p.sums = append(p.sums, bonusSum(fmt.Sprintf("Trong đó %s chi", t.Payer), t.Sum))
		}
	}
	p.notes = append(p.notes, "Bằng chữ: "+bonus.Words(s.Sum)+".")
	if legend := s.Legend(); len(legend) > 0 {
		p.notes = append(p.notes, "Ghi chú: "+strings.Join(legend, " "))
	}
	return p
}

func bonusRow(place int, l bonus.Line) []value {
	as, unit := l.Award.As, l.Award.As.Unit
	if l.Award.Subject.IsUnit() {
		unit = as.Superior
	}
	return []value{number(place), words(as.Name), words(as.Rank), words(unit), words(l.HonourName), periodValue(l.Award.Period),
		words(l.Award.Decision.Number), dayValue(l.DecidedOn), factorValue(l.Tenths), money(l.Base), money(l.Sum), words(l.Payer), words(l.Brief())}
}

// bonusSum is a sum below the column of sums.
func bonusSum(name string, sum int64) printSum {
	const column = 10
	return printSum{name, column, value{text: bonus.Format(sum), number: float64(sum), kind: numberCell}}
}

func periodValue(p cal.Period) value {
	if p.Len() == 1 {
		return number(int(p.From))
	}
	return words(p.String())
}

// dayValue is a real day; a date that is not known to the day is text.
func dayValue(d cal.Date) value {
	if !d.IsDay() {
		return words(d.Short())
	}
	return value{text: d.Short(), date: d, kind: dateCell}
}

// money leaves a sum of nothing out.
func money(n int64) value {
	if n == 0 {
		return value{}
	}
	return value{text: bonus.Format(n), number: float64(n), kind: numberCell}
}

func factorValue(tenths int) value {
	if tenths == 0 {
		return value{}
	}
	return value{text: strconv.Itoa(tenths), number: float64(tenths) / 10, kind: numberCell}
}

// WriteBonusJSON writes the money of awards as one object: the lines, what
// each payer pays, and the sum in figures and in words. Every field is there,
// also the empty ones, under names that do not change; sums are whole đồng,
// the factor is a text with a decimal point.
func WriteBonusJSON(w io.Writer, s bonus.Sheet) error {
	top := &jsonWriter{newline: true, all: true}
	bonusFields(top, &s)
	if err := top.writeTo(w); err != nil {
		return fmt.Errorf("write bonus list: %w", err)
	}
	return nil
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
