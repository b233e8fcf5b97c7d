package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// listColumns are those of a list of money.
func listColumns() []ListColumn {
	return []ListColumn{
		{Head: "TT", Share: 10, Align: ListMiddle},
		{Head: "Cấp bậc, họ và tên", Share: 60, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 60},
		{Head: "Số tiền (đồng)", Share: 35, Align: ListNumber},
	}
}

func listPerson(place int, name string) ListRow {
	return ListRow{Key: fmt.Sprintf("QN-%03d", place), Cells: []string{fmt.Sprint(place), name, "Chiến sĩ tiên tiến", "450.000"}}
}

// sampleList is a list about invented people with groups, sums and a total.
func sampleList(t testing.TB) List {
	t.Helper()
	return List{
		Letterhead: Letterhead{Superior: "Bộ Tư lệnh Quân khu 2", Unit: "Cục Kỹ thuật", Place: "Phú Thọ", Date: day(t, "2020-01-05")},
		Signature:  SignatureBlock{Formula: "KT.", HeadPost: "Cục trưởng", Post: "Phó Cục trưởng", Rank: "Đại tá", Name: "Trần Văn Mẫu"},
		Title:      "Danh sách", Subject: "Chi tiền thưởng kèm theo danh hiệu thi đua",
		Subtitles: []string{"(Kèm theo Quyết định số 0385/QĐ-CKT ngày 25 tháng 12 năm 2019 của Cục trưởng Cục Kỹ thuật)"},
		Sections: []ListSection{{
			Heading: "I. CHI TIỀN THƯỞNG", Columns: listColumns(), Note: "Bằng chữ: Mười bốn triệu ba trăm mười nghìn đồng./.",
			Rows: []ListRow{
				{Kind: ListGroup, Cells: []string{"Cục Kỹ thuật chi"}},
				listPerson(1, "Trung tá Nguyễn Văn Bịa"),
				listPerson(2, "Thượng úy QNCN Nguyễn Thị Ngọc Ánh Tuyết Công Tằng Tôn Nữ Quỳnh Hương"),
				{Kind: ListSum, Cells: []string{"", "Cộng", "", "900.000"}},
				{Kind: ListGroup, Cells: []string{"Bộ Quốc phòng chi"}},
				{Key: "CKT", Cells: []string{"3", "Cục Kỹ thuật", "Huân chương Bảo vệ Tổ quốc hạng Ba", "13.410.000"}},
				{Kind: ListSum, Cells: []string{"", "Cộng", "", "13.410.000"}},
				{Kind: ListTotal, Cells: []string{"", "Tổng cộng", "", "14.310.000"}},
			},
		}},
		Remarks: []string{"Ghi chú: tên trong danh sách là tên giả định."},
	}
}

// longList is a list of so many people in groups of fifty.
func longList(t testing.TB, people int) List {
	t.Helper()
	l := sampleList(t)
	l.Landscape = true
	var rows []ListRow
	for i := range people {
		if i%50 == 0 {
			rows = append(rows, ListRow{Kind: ListGroup, Cells: []string{fmt.Sprintf("Nhóm thứ %d", i/50+1)}})
		}
		rows = append(rows, listPerson(i+1, fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", i+1)))
	}
	l.Sections[0].Rows = append(rows, ListRow{Kind: ListTotal, Cells: []string{"", "Tổng cộng", "", "1.000.000"}})
	return l
}

func layoutOfList(t testing.TB, l List) []Page {
	t.Helper()
	pages, err := layoutList(l)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestListLayout(t *testing.T) {
	across, empty := sampleList(t), sampleList(t)
	across.Landscape, across.Until = true, day(t, "2019-12-31")
	across.Sections = append(across.Sections, ListSection{Heading: "II. KHÔNG CHI TIỀN", Columns: listColumns(), Rows: []ListRow{listPerson(1, "Hạ sĩ Lê Văn Giả")}})
	empty.Sections = []ListSection{{Heading: "I. ĐẾN KỲ XÉT", Columns: listColumns()}, {Columns: listColumns(), Note: "Chưa ghi năm 2019."}}
	empty.Signature = SignatureBlock{Post: "Thủ trưởng đơn vị"}
	wantGolden(t, "list-portrait", layoutOfList(t, sampleList(t))...)
	wantGolden(t, "list-landscape", layoutOfList(t, across)...)
	wantGolden(t, "list-empty", layoutOfList(t, empty)...)
}

func TestListIsASoundDocument(t *testing.T) {
	pdf, err := PrintList(longList(t, 60))
	if err != nil {
		t.Fatal(err)
	}
	again, err := PrintList(longList(t, 60))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(pdf, again) {
		t.Error("two runs differ")
	}
	file := onDisk(t, pdf)
	if out, ran := tool(t, "qpdf", "--check", file); ran && strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	out, ran := tool(t, "pdftotext", "-layout", file, "-")
	for _, want := range []string{"DANH SÁCH", "Nguyễn Văn Giả 60", "Tổng cộng", "KT. CỤC TRƯỞNG", "Đại tá Trần Văn Mẫu", "Bằng chữ: Mười bốn triệu"} {
		if ran && !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if out, ran = tool(t, "pdffonts", file); ran {
		for _, line := range strings.Split(strings.TrimSpace(out), "\n")[2:] {
			if !strings.Contains(line, "yes yes yes") {
				t.Errorf("face %s", line)
			}
		}
	}
	if out, ran = tool(t, "pdfinfo", file); ran && !strings.Contains(out, "Danh sách Chi tiền thưởng") {
		t.Errorf("title of the document:\n%s", out)
	}
}

func TestLongListRunsOverPages(t *testing.T) {
	pages := layoutOfList(t, longList(t, 300))
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
			pages := layoutOfList(t, l)
			for _, want := range []string{fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", people+2), "Tổng cộng", l.Remarks[0], "Đại tá Trần Văn Mẫu"} {
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
		rows := l.Sections[0].Rows
		total := rows[len(rows)-1]
		l.Sections[0].Rows = append(rows[:len(rows)-1:len(rows)-1],
			ListRow{Kind: ListGroup, Cells: []string{"Nhóm cuối"}}, listPerson(1, "Hạ sĩ Lê Văn Cuối"),
			ListRow{Kind: ListSum, Cells: []string{"", "Cộng nhóm cuối"}}, total)
		for i, p := range layoutOfList(t, l) {
			if reads("Nhóm cuối", p) && !reads("Hạ sĩ Lê Văn Cuối", p) || reads("Cộng nhóm cuối", p) && !reads("Hạ sĩ Lê Văn Cuối", p) {
				t.Errorf("after %d people the group is torn on page %d", people+1, i+1)
			}
		}
	}
}

func TestFiguresOfAListAreNotTorn(t *testing.T) {
	l := longList(t, 12)
	l.Sections[0].Columns[0].Share = 1
	for i := range l.Sections[0].Rows {
		if row := &l.Sections[0].Rows[i]; row.Kind == ListPlain {
			row.Cells[0] = fmt.Sprint(12345000 + i)
		}
	}
	if pages := layoutOfList(t, l); !reads("12345007", pages...) {
		t.Error("the numbers of a narrow column are torn")
	}
}

func TestListTellsTheRowThatCannotBePrinted(t *testing.T) {
	l := sampleList(t)
	l.Sections[0].Rows[2].Cells[1] = "Nguyễn 漢"
	l.Sections[0].Rows[5].Cells[2] = "Huân chương 字"
	_, err := PrintList(l)
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
	l = sampleList(t)
	l.Letterhead.Unit = ""
	if _, err := PrintList(l); !errors.As(err, &faults) || faults[0].Line != lineUnit || faults[0].Reason != FaultMissing {
		t.Errorf("got %v, want the unit missing", err)
	}
}

func TestTextOfListsStaysOnThePageAndApart(t *testing.T) {
	m := letterWidths(t)
	rapid.Check(t, func(r *rapid.T) {
		l := drawList(t, r)
		pages, err := layoutList(l)
		if err != nil {
			r.Fatalf("%v", err)
		}
		paper := portraitA4()
		if l.Landscape {
			paper = landscapeA4()
		}
		for i, p := range pages {
			if fault := misplaced(m, paper, p); fault != "" {
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
		section := ListSection{Columns: []ListColumn{{Head: "TT", Share: 10}, {Head: "Tên", Share: 90}}}
		section.Rows = []ListRow{{Kind: ListGroup, Cells: []string{strings.TrimSpace(strings.Repeat("Quân kỳ ", words))}}}
		for range 60 {
			section.Rows = append(section.Rows, ListRow{Cells: []string{"1", "Tên"}})
		}
		l.Sections = []ListSection{section}
		pages, err := layoutList(l)
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
func drawList(t *testing.T, r *rapid.T) List {
	word := rapid.SampledFrom([]string{"Nguyễn", "Ẫm", "Quỳnh", "hoàn thành", "Nghiêng", "T-961,", "2015 - 2019", "QNCN", "hạng Nhất;", "Đ34.2b", "Côngtằngtônnữquỳnhhương", "–"})
	text := func(most int, label string) string {
		return strings.Join(rapid.SliceOfN(word, 0, most).Draw(r, label), " ")
	}
	l := sampleList(t)
	l.Landscape = rapid.Bool().Draw(r, "landscape")
	l.Subject, l.Subtitles, l.Remarks = text(30, "subject"), []string{text(30, "subtitle")}, []string{text(60, "remark"), text(9, "remark")}
	l.Signature.Formula = rapid.SampledFrom([]string{"", "KT.", "Q."}).Draw(r, "formula")
	l.Signature.HeadPost = rapid.SampledFrom([]string{"Cục trưởng", "Chủ nhiệm Chính trị Cục Kỹ thuật, Bộ Tư lệnh Quân khu 2, Bộ Quốc phòng"}).Draw(r, "head post")
	l.Sections = nil
	for range rapid.IntRange(1, 3).Draw(r, "sections") {
		section := ListSection{Heading: text(20, "heading"), Note: text(30, "note")}
		for range rapid.IntRange(1, 7).Draw(r, "columns") {
			section.Columns = append(section.Columns, ListColumn{Head: text(3, "head"), Share: rapid.Float64Range(20, 60).Draw(r, "share"),
				Align: ListAlign(rapid.IntRange(0, 2).Draw(r, "align")), Names: rapid.Bool().Draw(r, "names")})
		}
		for range rapid.IntRange(0, 20).Draw(r, "rows") {
			row := ListRow{Kind: ListRowKind(rapid.IntRange(0, 3).Draw(r, "kind"))}
			for range rapid.IntRange(0, len(section.Columns)).Draw(r, "cells") {
				row.Cells = append(row.Cells, text(8, "cell"))
			}
			section.Rows = append(section.Rows, row)
		}
		l.Sections = append(l.Sections, section)
	}
	return l
}

// misplaced finds a line of text that leaves the margins of a page, or that
// touches another; page numbers stand in the top margin.
func misplaced(m *metrics, paper frame, p Page) string {
	const slack = 0.01
	type box struct {
		text                     string
		left, top, right, bottom float64
	}
	var boxes []box
	for _, text := range textOn(p) {
		b := box{text.String, text.X, text.Baseline - inkAbove(text.Face, false)*em(text.Size), text.X + m.width(text.String, text.Face, text.Size),
			text.Baseline + inkBelow(text.Face, false)*em(text.Size)}
		if text.String == "" {
			continue
		}
		numbered := text.Role == string(linePageNumber)
		if !numbered && b.top < paper.top-slack || b.left < paper.left-slack || b.right > paper.width-paper.right+slack || b.bottom > paper.floor()+slack {
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
