package sheet_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry/paper"
	"sovang/registry/sheet"
)

// annualList is a list of an invented office in two tables.
func annualList() paper.Document {
	d := onPaper()
	d.Head.Number, d.Title, d.Subject = "/QĐ-CKT", "Danh sách", "Tặng danh hiệu thi đua năm 2019"
	d.Receivers = []string{"Như trên", "Lưu: VT"}
	columns := []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle}, {Head: "Họ và tên", Share: 50, Names: true},
		{Head: "Chức vụ", Over: "Công tác", Share: 30}, {Head: "Đơn vị", Over: "Công tác", Share: 30},
		{Head: "Ngày", Share: 20, Align: paper.Middle}, {Head: "Số tiền (đồng)", Share: 25, Align: paper.Right},
	}
	people := paper.Table{Heading: "B. CÁ NHÂN", Columns: columns, Note: "Bằng chữ: …", Rows: []paper.Row{
		{Kind: paper.Group, Cells: paper.Cells("Chiến sĩ thi đua cơ sở: 02 cá nhân")},
		{Cells: []paper.Cell{paper.Count(1), paper.Words("=1+1"), paper.Words("Thủ kho"), paper.Words("Kho 1"), paper.OnDay(mustDate(2019, 12, 20)), paper.Count(1490000)}},
		{Cells: []paper.Cell{paper.Count(2), paper.Words("Nguyễn Văn Bịa"), paper.Words("Lái xe"), paper.Words("Kho 1"), paper.OnDay(mustDate(2019, 12, 20)), paper.Count(1490000)}},
		{Kind: paper.Total, Cells: []paper.Cell{{}, paper.Words("Tổng cộng"), {}, {}, {}, paper.Count(2980000)}},
	}}
	d.Body = []paper.Block{
		paper.Table{Heading: "A. TẬP THỂ", Columns: columns},
		paper.Text(paper.Part, "II. KHÔNG CHI TIỀN"), people,
		paper.Text(paper.Body, "Tổng số: 02 cá nhân./."),
	}
	return d
}

func paperBook(t *testing.T, d paper.Document) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WritePaperXLSX(&out, d); err != nil {
		t.Fatal(err)
	}
	return open(t, out.Bytes())
}

func TestPaperIsASheetForEachTable(t *testing.T) {
	f := paperBook(t, annualList())
	if got, want := f.GetSheetList(), []string{"A. TẬP THỂ", "B. CÁ NHÂN"}; !slices.Equal(got, want) {
		t.Errorf("got the sheets %q, want %q", got, want)
	}
	for cell, want := range map[string]string{
		"A1": "QUÂN KHU 2", "A2": "CỤC KỸ THUẬT", "A3": "Số: ……/QĐ-CKT", "A4": "DANH SÁCH", "A5": "Tặng danh hiệu thi đua năm 2019",
		"A6": onPaper().Subtitles[0], "A7": "II. KHÔNG CHI TIỀN", "A8": "B. CÁ NHÂN",
		"A9": "TT", "C9": "Công tác", "D9": "Công tác", "C10": "Chức vụ", "D10": "Đơn vị", "F9": "Số tiền (đồng)",
		"A11": "Chiến sĩ thi đua cơ sở: 02 cá nhân", "B12": "=1+1", "E12": "20/12/2019", "F12": "1,490,000", "B14": "Tổng cộng", "F14": "2,980,000",
		"A15": "Bằng chữ: …", "A16": "Tổng số: 02 cá nhân./.", "A17": "\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
	} {
		if got := cellOf(t, f, "B. CÁ NHÂN", cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	if got := cellOf(t, f, "A. TẬP THỂ", "A10"); got != paper.Nothing {
		t.Errorf("a table without rows says %q", got)
	}
}

func TestCellsOfPapersAreRealNumbersAndDays(t *testing.T) {
	f := paperBook(t, annualList())
	for cell, want := range map[string]string{"A12": "1", "E12": "43819", "F12": "1490000"} {
		if got, err := f.GetCellValue("B. CÁ NHÂN", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s is kept as %q (%v), want %q", cell, got, err, want)
		}
	}
	if formula, err := f.GetCellFormula("B. CÁ NHÂN", "B12"); err != nil || formula != "" {
		t.Errorf("the name is the formula %q (%v)", formula, err)
	}
}

func TestHeadingsOfPapersAreJoinedFrozenAndRepeated(t *testing.T) {
	f := paperBook(t, annualList())
	merged, err := f.GetMergeCells("B. CÁ NHÂN")
	if err != nil {
		t.Fatal(err)
	}
	var areas []string
	for _, m := range merged {
		areas = append(areas, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	for _, want := range []string{"C9:D9", "A9:A10", "F9:F10", "A11:F11", "B14:D14", "A4:F4"} {
		if !slices.Contains(areas, want) {
			t.Errorf("%s is not joined: %q", want, areas)
		}
	}
	if panes, err := f.GetPanes("B. CÁ NHÂN"); err != nil || !panes.Freeze || panes.YSplit != 10 {
		t.Errorf("got panes %+v (%v), want ten rows frozen", panes, err)
	}
	names := f.GetDefinedName()
	for name, refers := range map[string]string{"_xlnm.Print_Titles": "'B. CÁ NHÂN'!$9:$10", "_xlnm._FilterDatabase": "'B. CÁ NHÂN'!$A$10:$F$13"} {
		if !slices.ContainsFunc(names, func(n excelize.DefinedName) bool { return n.Name == name && n.RefersTo == refers }) {
			t.Errorf("no %s of %s in %+v", name, refers, names)
		}
	}
}

func TestPapersKeepTheirWay(t *testing.T) {
	for _, landscape := range []bool{true, false} {
		d := annualList()
		d.Landscape = landscape
		layout, err := paperBook(t, d).GetPageLayout("B. CÁ NHÂN")
		want := map[bool]string{true: "landscape", false: "portrait"}[landscape]
		if err != nil || *layout.Orientation != want || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
			t.Errorf("got paper %+v (%v), want A4 %s, fit to its width", layout, err, want)
		}
	}
}

func TestNumbersOfPapersReadAsTheyArePrinted(t *testing.T) {
	for text, number := range map[string]float64{
		"1.490.000": 1490000, "12": 12, "03": 3, "4,5": 4.5, "66,7%": 66.7, "+12": 12, "-3": -3, "+1.250": 1250, "2019": 2019,
	} {
		d := paper.Document{Title: "Bảng số", Body: []paper.Block{paper.Table{
			Columns: []paper.Column{{Head: "Số", Share: 1, Align: paper.Right}},
			Rows:    []paper.Row{{Cells: []paper.Cell{{Text: text, Number: number, Numeric: true}}}},
		}}}
		// The library shows the point and the comma the English way round.
		want := strings.NewReplacer(".", ",", ",", ".").Replace(text)
		if got := cellOf(t, paperBook(t, d), "Bảng số", "A3"); got != want {
			t.Errorf("%s: Excel shows %q, want %q", text, got, want)
		}
	}
}

func TestNamesOfSheetsAreSuchAsExcelTakes(t *testing.T) {
	d := paper.Document{Title: "Danh sách [1/2]: đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở”"}
	column := []paper.Column{{Head: "TT", Share: 1}}
	for _, name := range []string{"", "Khen / thưởng?", "khen thưởng", "'a'", strings.Repeat("Đ", 40), strings.Repeat("Đ", 41), strings.Repeat("😀", 16)} {
		d.Body = append(d.Body, paper.Table{Name: name, Columns: column})
	}
	want := []string{
		"Danh sách 1 2 đề nghị tặng danh", "Khen thưởng", "khen thưởng (2)", "a", strings.Repeat("Đ", 31), strings.Repeat("Đ", 27) + " (2)",
		strings.Repeat("😀", 15),
	}
	if got := paperBook(t, d).GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnnexHasNoHeadAndIsDatedOverTheSignature(t *testing.T) {
	d := annualList()
	d.Head.Unit, d.Receivers = "", nil
	f := paperBook(t, d)
	rows, err := f.GetRows("A. TẬP THỂ")
	if err != nil {
		t.Fatal(err)
	}
	last := rows[len(rows)-1]
	if rows[0][0] != "DANH SÁCH" || !strings.HasPrefix(last[len(last)-1], "\nPhú Thọ, ngày 05 tháng 01 năm 2020\nKT. CỤC TRƯỞNG") {
		t.Errorf("got %q first and %q last", rows[0], last)
	}
}

func TestPaperWithoutTableIsNoWorkbook(t *testing.T) {
	err := sheet.WritePaperXLSX(&bytes.Buffer{}, paper.Document{Body: []paper.Block{paper.Text(paper.Body, "Không có bảng.")}})
	if !errors.Is(err, sheet.ErrTable) {
		t.Errorf("got %v, want ErrTable", err)
	}
}

func TestSamePaperGivesTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := sheet.WritePaperXLSX(out, annualList()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two workbooks of one paper differ")
	}
}

func TestLibreOfficeOpensPapers(t *testing.T) {
	if _, err := exec.LookPath("libreoffice"); errors.Is(err, exec.ErrNotFound) {
		if os.Getenv("CI") == "true" {
			t.Fatal("libreoffice is not installed")
		}
		t.Log("libreoffice is not installed: not checked")
		return
	}
	folder := t.TempDir()
	book, printed := filepath.Join(folder, "list.xlsx"), filepath.Join(folder, "list.pdf")
	var out bytes.Buffer
	if err := sheet.WritePaperXLSX(&out, annualList()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(book, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir())
	if said, err := exec.Command("libreoffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	text, err := exec.Command("pdftotext", "-layout", printed, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	if len(pages) != 2 {
		t.Errorf("got %d pages, want one for each table", len(pages))
	}
	for _, want := range []string{"CỤC KỸ THUẬT", paper.Motto, "=1+1", "20/12/2019", "1.490.000", "Tổng cộng", "2.980.000", "- Lưu: VT.", "Đại tá Trần Văn Mẫu"} {
		if !strings.Contains(pages[len(pages)-1], want) {
			t.Errorf("no %q in\n%s", want, pages[len(pages)-1])
		}
	}
}
