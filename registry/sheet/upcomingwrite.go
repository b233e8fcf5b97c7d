package sheet

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"sovang/registry/cal"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
	"sovang/registry/quote"
)

// WriteUpcomingXLSX writes what comes due as a workbook of one sheet, on a
// paper that begins with head and signature.
func WriteUpcomingXLSX(w io.Writer, list eligibility.UpcomingList, on paper.Document) error {
	on.Title, on.Subject, on.Landscape = "Danh sách đến kỳ và sắp đến kỳ xét khen thưởng", "", true
	on.Subtitles = []string{fmt.Sprintf("(Theo sổ khen thưởng của đơn vị đến hết năm %d, dự kiến cho năm %d và năm %d)", list.Year, list.Year+1, list.Year+2)}
	on.Body = upcomingBody(list)
	return WritePaperXLSX(w, on)
}

func upcomingBody(list eligibility.UpcomingList) []paper.Block {
	t := paper.Table{Name: "Đến kỳ khen thưởng", Columns: []paper.Column{
		{Head: "TT", Share: 5, Align: paper.Middle}, {Head: "Họ và tên / Đơn vị", Share: 22, Names: true}, {Head: "Cấp bậc", Share: 10},
		{Head: "Đơn vị, đơn vị cấp trên", Share: 20, Names: true}, {Head: "Danh hiệu, hình thức", Share: 22}, {Head: "Thời điểm", Share: 11},
		{Head: "Hết năm", Share: 6, Align: paper.Middle}, {Head: "Căn cứ", Share: 21}, {Head: "Còn phải đạt", Share: 36},
	}}
	check := false
	for i, l := range list.Lines {
		cite := l.Cite
		if l.Check {
			cite, check = cite+" (*)", true
		}
		t.Rows = append(t.Rows, paper.Row{Cells: []paper.Cell{
			paper.Count(i + 1), paper.Words(l.Name), paper.Words(l.Rank), paper.Words(l.Unit), paper.Words(l.HonourName),
			paper.Words(l.Due.In(eligibility.Vietnamese)), periodCell(cal.OneYear(l.Year)), paper.Words(cite), paper.Words(l.ToDo("\n")),
		}})
	}
	if check {
		t.Note = "(*) Căn cứ chưa được xác nhận: phải đối chiếu văn bản trước khi đề nghị."
	}
	return []paper.Block{t}
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
		missing[i] = quote.Append(nil, sentence)
	}
	w.member("missing", slices.Concat([]byte("["), bytes.Join(missing, []byte(", ")), []byte("]")))
	w.flag("check", &l.Check)
}
