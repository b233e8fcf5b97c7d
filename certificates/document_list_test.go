package certificates

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/paper"
)

// listColumns are those of a list of money.
func listColumns() []paper.Column {
	return []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: "Cấp bậc, họ và tên", Share: 60, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 60},
		{Head: "Số tiền (đồng)", Share: 35, Align: paper.Right},
	}
}

func listPerson(place int, name string) paper.Row {
	return paper.Row{Key: fmt.Sprintf("QN-%03d", place), Cells: paper.Cells(fmt.Sprint(place), name, "Chiến sĩ tiên tiến", "450.000")}
}

// sampleList is a list about invented people with groups, sums and a total.
func sampleList(t testing.TB) paper.Document {
	t.Helper()
	return paper.Document{
		Head:       paper.Head{Superior: "Bộ Tư lệnh Quân khu 2", Unit: "Cục Kỹ thuật", Place: "Phú Thọ", Date: day(t, "2020-01-05")},
		Signatures: []paper.Signature{{Formula: "KT.", HeadPost: "Cục trưởng", Post: "Phó Cục trưởng", Rank: "Đại tá", Name: "Trần Văn Mẫu"}},
		Title:      "Danh sách", Subject: "Chi tiền thưởng kèm theo danh hiệu thi đua",
		Subtitles: []string{"(Kèm theo Quyết định số 0385/QĐ-CKT ngày 25 tháng 12 năm 2019 của Cục trưởng Cục Kỹ thuật)"},
		Body: []paper.Block{paper.Table{
			Heading: "I. CHI TIỀN THƯỞNG", Columns: listColumns(), Note: "Bằng chữ: Mười bốn triệu ba trăm mười nghìn đồng./.",
			Rows: []paper.Row{
				{Kind: paper.Group, Cells: paper.Cells("Cục Kỹ thuật chi")},
				listPerson(1, "Trung tá Nguyễn Văn Bịa"),
				listPerson(2, "Thượng úy QNCN Nguyễn Thị Ngọc Ánh Tuyết Công Tằng Tôn Nữ Quỳnh Hương"),
				{Kind: paper.Sum, Cells: paper.Cells("", "Cộng", "", "900.000")},
				{Kind: paper.Group, Cells: paper.Cells("Bộ Quốc phòng chi")},
				{Key: "CKT", Cells: paper.Cells("3", "Cục Kỹ thuật", "Huân chương Bảo vệ Tổ quốc hạng Ba", "13.410.000")},
				{Kind: paper.Sum, Cells: paper.Cells("", "Cộng", "", "13.410.000")},
				{Kind: paper.Total, Cells: paper.Cells("", "Tổng cộng", "", "14.310.000")},
			},
		}, paper.Text(paper.Remark, "Ghi chú: tên trong danh sách là tên giả định.")},
	}
}

// longList is a list of so many people in groups of fifty.
func longList(t testing.TB, people int) paper.Document {
	t.Helper()
	l := sampleList(t)
	l.Landscape = true
	var rows []paper.Row
	for i := range people {
		if i%50 == 0 {
			rows = append(rows, paper.Row{Kind: paper.Group, Cells: paper.Cells(fmt.Sprintf("Nhóm thứ %d", i/50+1))})
		}
		rows = append(rows, listPerson(i+1, fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", i+1)))
	}
	return withRows(l, append(rows, paper.Row{Kind: paper.Total, Cells: paper.Cells("", "Tổng cộng", "", "1.000.000")}))
}

// rowsOf returns the rows of the table with which a list begins, and withRows
// the list with others.
func rowsOf(l paper.Document) []paper.Row { return l.Body[0].(paper.Table).Rows }

func withRows(l paper.Document, rows []paper.Row) paper.Document {
	t := l.Body[0].(paper.Table)
	t.Rows = rows
	l.Body = slices.Clone(l.Body)
	l.Body[0] = t
	return l
}

func layoutOfDocument(t testing.TB, l paper.Document) []Page {
	t.Helper()
	pages, err := layoutDocument(l)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestListLayout(t *testing.T) {
	across, empty := sampleList(t), sampleList(t)
	across.Landscape, across.Until = true, day(t, "2019-12-31")
	across.Body = append(across.Body, paper.Table{Heading: "II. KHÔNG CHI TIỀN", Columns: listColumns(), Rows: []paper.Row{listPerson(1, "Hạ sĩ Lê Văn Giả")}})
	empty.Body = []paper.Block{paper.Table{Heading: "I. ĐẾN KỲ XÉT", Columns: listColumns()}, paper.Table{Columns: listColumns(), Note: "Chưa ghi năm 2019."}}
	empty.Signatures = []paper.Signature{{Post: "Thủ trưởng đơn vị"}}
	wantGolden(t, "document-list-portrait", layoutOfDocument(t, sampleList(t))...)
	wantGolden(t, "document-list-landscape", layoutOfDocument(t, across)...)
	wantGolden(t, "document-list-empty", layoutOfDocument(t, empty)...)
}

func TestListIsASoundDocument(t *testing.T) {
	file := printed(t, func() ([]byte, error) { return PrintDocument(longList(t, 60)) })
	wantWords(t, file, "DANH SÁCH", "Nguyễn Văn Giả 60", "Tổng cộng", "KT. CỤC TRƯỞNG", "Đại tá Trần Văn Mẫu", "Bằng chữ: Mười bốn triệu")
	if out, ran := tool(t, "pdffonts", file); ran {
		for _, line := range strings.Split(strings.TrimSpace(out), "\n")[2:] {
			if !strings.Contains(line, "yes yes yes") {
				t.Errorf("face %s", line)
			}
		}
	}
	if out, ran := tool(t, "pdfinfo", file); ran && !strings.Contains(out, "Danh sách Chi tiền thưởng") {
		t.Errorf("title of the document:\n%s", out)
	}
}

func TestLongListRunsOverPages(t *testing.T) {
	pages := layoutOfDocument(t, longList(t, 300))
	if len(pages) < 12 {
		t.Errorf("%d pages", len(pages))
	}
	for i, p := range pages {
		if !reads("Số tiền (đồng)", p) {
			t.Errorf("page %d has no heads of columns", i+1)
		}
		if i > 0 && !reads(fmt.Sprint(i+1), p) {
			t.Errorf("page %d has no number", i+1)
		}
	}
	if !reads("Nhóm thứ 1 (tiếp)", pages...) {
		t.Error("a group that goes on does not say so")
	}
	for i := range 300 {
		if name := fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", i+1); !reads(name, pages...) {
			t.Errorf("%s is not on the list", name)
		}
	}
}

func TestSignatureStandsBelowTheLastRows(t *testing.T) {
	for people := range 60 {
		for _, landscape := range []bool{false, true} {
			l := longList(t, people+2)
			l.Landscape = landscape
			pages := layoutOfDocument(t, l)
			for _, want := range []string{fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", people+2), "Tổng cộng", "Ghi chú: tên trong danh sách là tên giả định.", "Đại tá Trần Văn Mẫu"} {
				if !reads(want, pages[len(pages)-1]) {
					t.Errorf("%d people, landscape %v: %q is not on the last page", people+2, landscape, want)
				}
			}
		}
	}
}

func TestGroupOfAListIsNotLeftAlone(t *testing.T) {
	for people := range 60 {
		l := longList(t, people+1)
		rows := rowsOf(l)
		total := rows[len(rows)-1]
		l = withRows(l, append(rows[:len(rows)-1:len(rows)-1],
			paper.Row{Kind: paper.Group, Cells: paper.Cells("Nhóm cuối")}, listPerson(1, "Hạ sĩ Lê Văn Cuối"),
			paper.Row{Kind: paper.Sum, Cells: paper.Cells("", "Cộng nhóm cuối")}, total))
		for i, p := range layoutOfDocument(t, l) {
			if reads("Nhóm cuối", p) && !reads("Hạ sĩ Lê Văn Cuối", p) || reads("Cộng nhóm cuối", p) && !reads("Hạ sĩ Lê Văn Cuối", p) {
				t.Errorf("after %d people the group is torn on page %d", people+1, i+1)
			}
		}
	}
}

func TestFiguresOfAListAreNotTorn(t *testing.T) {
	l := longList(t, 12)
	l.Body[0].(paper.Table).Columns[0].Share = 1
	for i, row := range rowsOf(l) {
		if row.Kind == paper.Plain {
			row.Cells[0].Text = fmt.Sprint(12345000 + i)
		}
	}
	if pages := layoutOfDocument(t, l); !reads("12345007", pages...) {
		t.Error("the numbers of a narrow column are torn")
	}
}

func TestListTellsTheRowThatCannotBePrinted(t *testing.T) {
	l := sampleList(t)
	rowsOf(l)[2].Cells[1].Text = "Nguyễn 漢"
	rowsOf(l)[5].Cells[2].Text = "Huân chương 字"
	_, err := PrintDocument(l)
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 2 {
		t.Fatalf("got %v, want two faults", err)
	}
	for i, want := range []Fault{
		{Row: 2, Key: "QN-002", Line: lineName, Reason: FaultGlyph, Text: "Nguyễn 漢", Detail: "漢"},
		{Row: 3, Key: "CKT", Line: lineRemark, Reason: FaultGlyph, Text: "Huân chương 字", Detail: "字"},
	} {
		if faults[i] != want {
			t.Errorf("got %v, want %v", faults[i], want)
		}
	}
}

func TestTextOfListsStaysOnThePageAndApart(t *testing.T) {
	m := letterWidths(t)
	rapid.Check(t, func(r *rapid.T) {
		l := drawList(t, r)
		pages, err := layoutDocument(l)
		if err != nil {
			r.Fatalf("%v", err)
		}
		format := portraitA4()
		if l.Landscape {
			format = landscapeA4()
		}
		for i, p := range pages {
			if fault := misplaced(m, format, p); fault != "" {
				r.Fatalf("page %d: %s", i+1, fault)
			}
		}
	})
}

// A heading whose last line is full has its mark on a line below, not in the
// margin.
func TestAHeadingThatGoesOnStaysInsideTheMargins(t *testing.T) {
	m := letterWidths(t)
	for words := 1; words <= 40; words++ {
		l := sampleList(t)
		section := paper.Table{Columns: []paper.Column{{Head: "TT", Share: 10}, {Head: "Tên", Share: 90}}}
		section.Rows = []paper.Row{{Kind: paper.Group, Cells: paper.Cells(strings.TrimSpace(strings.Repeat("Quân kỳ ", words)))}}
		for range 60 {
			section.Rows = append(section.Rows, paper.Row{Cells: paper.Cells("1", "Tên")})
		}
		l.Body = []paper.Block{section}
		pages, err := layoutDocument(l)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			if fault := misplaced(m, portraitA4(), p); fault != "" {
				t.Errorf("%d words, page %d: %s", 2*words, i+1, fault)
			}
		}
	}
}

// drawList draws a list of any shape.
func drawList(t *testing.T, r *rapid.T) paper.Document {
	word := rapid.SampledFrom([]string{"Nguyễn", "Ẫm", "Quỳnh", "hoàn thành", "Nghiêng", "T-961,", "2015 - 2019", "QNCN", "hạng Nhất;", "Đ34.2b", "Côngtằngtônnữquỳnhhương", "–"})
	text := func(most int, label string) string {
		return strings.Join(rapid.SliceOfN(word, 0, most).Draw(r, label), " ")
	}
	l := sampleList(t)
	l.Landscape = rapid.Bool().Draw(r, "landscape")
	l.Subject, l.Subtitles = text(30, "subject"), []string{text(30, "subtitle")}
	l.Signatures[0].Formula = rapid.SampledFrom([]string{"", "KT.", "Q."}).Draw(r, "formula")
	l.Signatures[0].HeadPost = rapid.SampledFrom([]string{"Cục trưởng", "Chủ nhiệm Chính trị Cục Kỹ thuật, Bộ Tư lệnh Quân khu 2, Bộ Quốc phòng"}).Draw(r, "head post")
	l.Body = nil
	for range rapid.IntRange(1, 3).Draw(r, "sections") {
		section := paper.Table{Heading: text(20, "heading"), Note: text(30, "note")}
		for range rapid.IntRange(1, 7).Draw(r, "columns") {
			section.Columns = append(section.Columns, paper.Column{Head: text(3, "head"), Share: rapid.Float64Range(20, 60).Draw(r, "share"),
				Align: paper.Align(rapid.IntRange(0, 2).Draw(r, "align")), Names: rapid.Bool().Draw(r, "names")})
		}
		for range rapid.IntRange(0, 20).Draw(r, "rows") {
			row := paper.Row{Kind: paper.RowKind(rapid.IntRange(0, 3).Draw(r, "kind"))}
			for range rapid.IntRange(0, len(section.Columns)).Draw(r, "cells") {
				row.Cells = append(row.Cells, paper.Words(text(8, "cell")))
			}
			section.Rows = append(section.Rows, row)
		}
		l.Body = append(l.Body, section)
	}
	l.Body = append(l.Body, paper.Text(paper.Remark, text(60, "remark")), paper.Text(paper.Remark, text(9, "remark")))
	return l
}

// printedWidth is the width of a line with its stretched blanks.
func printedWidth(m *metrics, t Text) float64 {
	return m.width(t.String, t.Face, t.Size) + t.Stretch*float64(strings.Count(unbound(t.String), " "))
}

// misplaced finds a line of text that leaves the margins of a page, or that
// touches another; page numbers stand in the top margin.
func misplaced(m *metrics, format frame, p Page) string {
	const slack = 0.01
	type box struct {
		text                     string
		left, top, right, bottom float64
	}
	var boxes []box
	for _, text := range textOn(p) {
		b := box{text.String, text.X, text.Baseline - inkAbove(text.Face, false)*em(text.Size), text.X + printedWidth(m, text),
			text.Baseline + inkBelow(text.Face, false)*em(text.Size)}
		if text.String == "" {
			continue
		}
		numbered := text.Role == string(linePageNumber)
		if !numbered && b.top < format.top-slack || b.left < format.left-slack || b.right > format.width-format.right+slack || b.bottom > format.floor()+slack {
			return fmt.Sprintf("%q leaves the margins: %.1f–%.1f × %.1f–%.1f", b.text, b.left, b.right, b.top, b.bottom)
		}
		for _, other := range boxes {
			if b.left < other.right-slack && other.left < b.right-slack && b.top < other.bottom-slack && other.top < b.bottom-slack {
				return fmt.Sprintf("%q touches %q", b.text, other.text)
			}
		}
		boxes = append(boxes, b)
	}
	return ""
}
