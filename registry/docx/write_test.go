package docx_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sovang/registry/docx"
	"sovang/registry/paper"
)

var dump = flag.String("dump", "", "folder in which the papers of the tests are kept, to be looked at")

func written(t testing.TB, d paper.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := docx.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// keep writes a file of a test into a folder.
func keep(t *testing.T, folder, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestSameDocumentGivesTheSameBytes(t *testing.T) {
	for name, d := range papers(t) {
		first := written(t, d)
		if !bytes.Equal(first, written(t, d)) {
			t.Errorf("%s: two files of one paper differ", name)
		}
		if *dump != "" {
			keep(t, *dump, name+".docx", first)
		}
	}
}

func TestPackagesAreComplete(t *testing.T) {
	for name, d := range papers(t) {
		for _, fault := range open(t, written(t, d)).faults() {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func TestAnyDocumentIsSound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := anyDocument(rt)
		var out bytes.Buffer
		if err := docx.Write(&out, d); err != nil {
			rt.Fatal(err)
		}
		for _, fault := range open(rt, out.Bytes()).faults() {
			rt.Error(fault)
		}
	})
}

func TestAllTextsAreInTheDocumentInOrder(t *testing.T) {
	for name, d := range papers(t) {
		got := open(t, written(t, d)).text("word/document.xml")
		if want := strings.Join(wordsOf(d), " "); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestPapersAreSetByTheDecree(t *testing.T) {
	annex := paper.Document{Head: paper.Head{Place: "Phú Thọ", Date: day(t, "5/3/2025")}, Title: "Danh sách", Signatures: []paper.Signature{chief()}}
	for _, c := range []struct {
		what     string
		document paper.Document
		wants    string
		isWanted bool
	}{
		{"A4 upright", request(t), `<w:pgSz w:w="11906" w:h="16838">`, true},
		{"A4 across", list(t), `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape">`, true},
		{"margins", request(t), `<w:pgMar w:left="1701" w:right="850" w:gutter="0" w:header="567" w:top="1134" w:footer="567" w:bottom="1134">`, true},
		{"no number on the first page", request(t), `<w:titlePg w:val="1">`, true},
		{"room for the number of a draft", request(t), `Số: ……/TTr-CKT`, true},
		{"an annex has no head", annex, paper.Motto, false},
		{"but a day over the signature", annex, `Phú Thọ, ngày 05 tháng 3 năm 2025`, true},
		{"capitals of the title", request(t), `>TỜ TRÌNH<`, true},
		{"articles in bold", decision(t), "<w:b></w:b><w:bCs></w:bCs></w:rPr><w:t xml:space=\"preserve\">Điều\u00a01. </w:t>", true},
		{"a break begins a page", decision(t), `<w:pageBreakBefore></w:pageBreakBefore>`, true},
		{"no break, no page", list(t), `pageBreakBefore`, false},
		{"the head of a table is repeated", list(t), `<w:tblHeader></w:tblHeader>`, true},
		{"a common heading", list(t), `<w:gridSpan w:val="2"></w:gridSpan>`, true},
		{"a heading over two rows", list(t), `<w:vMerge w:val="restart"></w:vMerge>`, true},
		{"a group over the whole width", list(t), `<w:gridSpan w:val="6"></w:gridSpan>`, true},
		{"rows are not torn", list(t), `<w:cantSplit></w:cantSplit>`, true},
		{"no table, no head to repeat", request(t), `tblHeader`, false},
		{"the last receiver ends with a stop", request(t), `- Lưu: VT, CT. B05.<`, true},
		{"a table without rows says so", list(t), paper.Nothing, true},
	} {
		content := open(t, written(t, c.document))["word/document.xml"]
		if strings.Contains(content, c.wants) != c.isWanted {
			t.Errorf("%s: %q in the document: want %v", c.what, c.wants, c.isWanted)
		}
	}
}

func TestAnnexFollowsTheSignature(t *testing.T) {
	d := decision(t)
	d.Body = slices.Clone(d.Body)
	for i, block := range d.Body {
		if _, isBreak := block.(paper.Break); isBreak {
			d.Body[i] = paper.Break{Annex: true}
		}
	}
	content := open(t, written(t, d))
	for _, fault := range content.faults() {
		t.Error(fault)
	}
	text := content.text("word/document.xml")
	signature, annex := strings.Index(text, "Đại tá Lê Văn Thử"), strings.Index(text, "A. TẬP THỂ")
	if signature < 0 || signature > annex || strings.Count(text, "Đại tá Lê Văn Thử") != 1 {
		t.Errorf("the signature stands at %d, the annex at %d", signature, annex)
	}
	const rules = 4 // under unit, motto, and both titles
	if got := strings.Count(content["word/document.xml"], `w:val="Rule"`); got != rules {
		t.Errorf("got %d rules, want %d", got, rules)
	}
}

func TestLongTitlesAreBrokenIntoLikeLines(t *testing.T) {
	content := open(t, written(t, decision(t)))["word/document.xml"]
	first, rest, isBroken := strings.Cut(content[strings.Index(content, "Về việc"):], "</w:t><w:br></w:br><w:t>")
	second, _, _ := strings.Cut(rest, "</w:t>")
	ratio := float64(utf8.RuneCountInString(first)) / float64(utf8.RuneCountInString(second))
	if !isBroken || ratio < 0.8 || ratio > 1.25 {
		t.Errorf("got the lines %q and %q", first, second)
	}
}

func TestTitlesKeepDatesWhole(t *testing.T) {
	d := list(t)
	d.Landscape = false
	d.Subtitles = []string{"(Kèm theo Quyết định số 0123/QĐ-CKT ngày 05 tháng 3 năm 2025 của Cục trưởng Cục Kỹ thuật)"}
	const broken = "(Kèm theo Quyết định số 0123/QĐ-CKT</w:t><w:br></w:br><w:t>ngày 05 tháng 3 năm 2025 của Cục trưởng Cục Kỹ thuật)"
	if content := open(t, written(t, d))["word/document.xml"]; !strings.Contains(content, broken) {
		t.Errorf("no %s in %s", broken, content[strings.Index(content, "(Kèm theo"):][:200])
	}
}

func TestTitlesKeepCompoundsWhole(t *testing.T) {
	d := decision(t)
	for words := range 8 {
		d.Subject = "Về việc " + strings.Repeat("xét ", words) + "tặng Giấy khen tập thể, cá nhân hoàn thành xuất sắc nhiệm vụ huấn luyện chiến đấu"
		content := open(t, written(t, d))["word/document.xml"]
		first, rest, isBroken := strings.Cut(content[strings.Index(content, "Về việc"):], "</w:t><w:br></w:br><w:t>")
		second, _, _ := strings.Cut(rest, "</w:t>")
		before, after := strings.Fields(first), strings.Fields(second)
		if !isBroken || paper.OneWord(before[len(before)-1], after[0]) {
			t.Errorf("got the lines %q and %q", first, second)
		}
	}
}

func TestDotsRunToTheRightMargin(t *testing.T) {
	styles := open(t, written(t, report(t)))["word/styles.xml"]
	const upright = `<w:tab w:val="right" w:pos="9355" w:leader="dot"></w:tab>`
	if !strings.Contains(styles, upright) {
		t.Errorf("no %s", upright)
	}
}

func TestNumbersAreNotTorn(t *testing.T) {
	d := list(t)
	d.Landscape = false
	columns := []paper.Column{{Head: "Tên", Share: 200}, {Head: "Số tiền", Share: 5, Align: paper.Right}}
	d.Body = []paper.Block{paper.Table{Columns: columns, Rows: []paper.Row{{Cells: []paper.Cell{paper.Words("Kho 1"), paper.Count(1490000)}}}}}
	const needed = 1078 // four times 11.5 pt and the sides of the cell
	document, err := parse(open(t, written(t, d))["word/document.xml"])
	if err != nil {
		t.Fatal(err)
	}
	if got, err := strconv.Atoi(document.all("tblGrid")[1].nodes[1].attrs["w"]); err != nil || got < needed {
		t.Errorf("the column of 1.490.000 is %d wide (%v), want %d", got, err, needed)
	}
}

func TestWordsThatBelongTogetherStayOnOneLine(t *testing.T) {
	d := request(t)
	d.Body = []paper.Block{
		paper.Text(paper.Item, "- Đơn vị: Đại đội 2, Phòng Tham mưu - Kế hoạch; quê quán: Vụ Bản, Nam Định"),
		paper.Table{
			Columns: []paper.Column{{Head: "Đơn vị", Share: 30}, {Head: "Chức vụ", Share: 60}, {Head: "TT", Share: 9}},
			Rows:    []paper.Row{{Cells: paper.Cells("Trung đội trưởng, Tiểu đoàn 1", "Trợ lý Chính trị, Trung đoàn 4", "Tiểu đoàn 3")}},
		},
	}
	content := strings.ReplaceAll(open(t, written(t, d))["word/document.xml"], "\u00a0", "_")
	for _, want := range []string{
		"- Đơn vị: Đại đội_2, Phòng Tham mưu_- Kế hoạch; quê quán: Vụ Bản, Nam_Định<",
		"Trung_đội_trưởng, Tiểu_đoàn_1<", "Trợ_lý Chính_trị, Trung_đoàn_4<",
		">Tiểu đoàn 3<", // which the column cannot hold
	} {
		if !strings.Contains(content, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestHeadingsOfNarrowColumnsHaveLinesThatFit(t *testing.T) {
	d := request(t)
	d.Body = []paper.Block{paper.Table{
		Columns: []paper.Column{{Head: "Tên tập thể, cá nhân", Share: 70}, {Head: "Số phiếu đồng ý/ tổng số thành viên", Share: 15}},
		Rows:    []paper.Row{{Cells: paper.Cells("Tiểu đoàn 1", "9/9")}},
	}}
	const want = "<w:t>Số phiếu</w:t><w:br></w:br><w:t>đồng ý/</w:t><w:br></w:br><w:t>tổng số</w:t><w:br></w:br><w:t>thành viên</w:t>"
	if content := open(t, written(t, d))["word/document.xml"]; !strings.Contains(content, want) {
		_, from, _ := strings.Cut(content, "<w:t>Số phiếu")
		t.Errorf("got %.200s", from)
	}
}

func TestRankOfALongNameStandsOverIt(t *testing.T) {
	d := request(t)
	d.Signatures[0].Rank, d.Signatures[0].Name = "Thượng úy QNCN", "Nguyễn Huỳnh Phương Trường"
	const want = "<w:t>Thượng úy QNCN</w:t><w:br></w:br><w:t>Nguyễn Huỳnh Phương Trường</w:t>"
	if content := open(t, written(t, d))["word/document.xml"]; !strings.Contains(content, want) {
		t.Errorf("no %s", want)
	}
}
