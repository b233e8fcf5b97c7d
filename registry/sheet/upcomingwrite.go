package sheet

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"sovang/registry/eligibility"
)

// WriteUpcomingXLSX writes what comes due as a workbook of one sheet, ready
// to be printed on A4 across.
func WriteUpcomingXLSX(w io.Writer, list eligibility.UpcomingList, head ListHead) error {
	return writeBook(w, func(book *bookWriter) error { return book.printout(upcomingPrintout(list, head)) })
}

func upcomingPrintout(list eligibility.UpcomingList, head ListHead) printout {
	p := printout{sheet: "Đến kỳ khen thưởng", title: "DANH SÁCH ĐẾN KỲ VÀ SẮP ĐẾN KỲ XÉT KHEN THƯỞNG", head: head, columns: []printColumn{
		{"TT", 5, wholeFormat}, {"Họ và tên / Đơn vị", 22, ""}, {"Cấp bậc", 10, ""}, {"Đơn vị, đơn vị cấp trên", 20, ""}, {"Danh hiệu, hình thức", 22, ""},
		{"Thời điểm", 11, ""}, {"Hết năm", 6, wholeFormat}, {"Căn cứ", 21, ""}, {"Còn phải đạt", 36, ""}}}
	check := false
	for i, l := range list.Lines {
		cite := l.Cite
		if l.Check {
			cite, check = cite+" (*)", true
		}
		p.rows = append(p.rows, []value{number(i + 1), words(l.Name), words(l.Rank), words(l.Unit), words(l.HonourName),
			words(l.Due.In(eligibility.Vietnamese)), number(int(l.Year)), words(cite), words(l.ToDo("\n"))})
	}
	if len(list.Lines) == 0 {
		p.notes = append(p.notes, "Không có.")
	}
	if check {
		p.notes = append(p.notes, "(*) Căn cứ chưa được xác nhận: phải đối chiếu văn bản trước khi đề nghị.")
	}
	if p.head.Subject == "" {
		p.head.Subject = fmt.Sprintf("(Theo sổ khen thưởng của đơn vị đến hết năm %d, dự kiến cho năm %d và năm %d)", list.Year, list.Year+1, list.Year+2)
	}
	return p
}

// WriteUpcomingJSON writes what comes due as one array, an object for each
// honour and recipient, one a line, with every field under a name that does
// not change.
func WriteUpcomingJSON(w io.Writer, list eligibility.UpcomingList) error {
	lines := make([][]byte, len(list.Lines))
	for i := range list.Lines {
		part := jsonWriter{all: true}
		part.upcoming(&list.Lines[i])
		lines[i] = braced(part)
	}
	if _, err := w.Write(jsonArray(lines)); err != nil {
		return fmt.Errorf("write upcoming: %w", err)
	}
	return nil
}

// jsonArray writes objects as one array, one a line.
func jsonArray(objects [][]byte) []byte {
	if len(objects) == 0 {
		return []byte("[]\n")
	}
	return slices.Concat([]byte("[\n  "), bytes.Join(objects, []byte(",\n  ")), []byte("\n]\n"))
}

func (w *jsonWriter) upcoming(l *eligibility.UpcomingLine) {
	w.text("unit", &l.Subject.Unit)
	w.text("person", &l.Subject.Person)
	w.text("name", &l.Name)
	w.text("rank", &l.Rank)
	w.text("unit_name", &l.Unit)
	w.text("honour", &l.Honour)
	w.text("honour_name", &l.HonourName)
	w.text("due", (*string)(&l.Due))
	w.year("year", &l.Year)
	w.text("cite", &l.Cite)
	missing := make([][]byte, len(l.Missing))
	for i, sentence := range l.Missing {
		missing[i] = quote(sentence)
	}
	w.member("missing", slices.Concat([]byte("["), bytes.Join(missing, []byte(", ")), []byte("]")))
	w.flag("check", &l.Check)
}
