package sheet_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
	"sovang/registry/sheet"
)

// bonusSheet is that of two decisions about invented people: a title that is
// paid and one that is not, an order, a commemorative, a name that looks like
// a formula.
func bonusSheet(t *testing.T) bonus.Sheet {
	t.Helper()
	as := registry.Recipient{Name: "Nguyễn Văn Bịa", Rank: "Đại úy", Post: "Thủ kho", Unit: "Kho 1"}
	person := func(honour string) registry.Award {
		return registry.Award{ID: 7, Decision: registry.DecisionRef{Issuer: "CKT", Number: "0385/QĐ-CKT", Year: 2019}, Ordinal: 1, Honour: honour,
			Subject: registry.PersonSubject("QN-1"), As: as, Period: cal.OneYear(2019), Type: registry.ByMerit}
	}
	unit := person("HC_BVTQ_3")
	unit.Subject, unit.As = registry.UnitSubject("KHO1"), registry.Recipient{Name: "=HYPERLINK(\"x\")", Superior: "Cục Kỹ thuật"}
	unit.Period = cal.Period{From: 2015, To: 2019}
	december, state := mustDate(2019, 12, 20), mustDate(2019, 12, 22)
	return bonus.Compute(law(t), []bonus.Item{
		{Award: person("CSTDCS"), DecidedOn: december, Level: catalogue.Division, Issuer: "Cục Kỹ thuật"},
		{Award: person("CSTT"), DecidedOn: december, Level: catalogue.Division, Issuer: "Cục Kỹ thuật"},
		{Award: unit, DecidedOn: state, Level: catalogue.State, Issuer: "Chủ tịch nước"},
		{Award: person("KNC_XDQD"), DecidedOn: mustDate(2024, 12, 20), Level: catalogue.Ministry, Issuer: "Bộ Quốc phòng"},
	})
}

// onPaper begins a list of an invented office.
func onPaper() paper.Document {
	return paper.Document{
		Head:       paper.Head{Superior: "Quân khu 2", Unit: "Cục Kỹ thuật", Place: "Phú Thọ", Date: mustDate(2020, 1, 5)},
		Subtitles:  []string{"(Kèm theo Quyết định số 0385/QĐ-CKT ngày 20 tháng 12 năm 2019)"},
		Signatures: []paper.Signature{{Formula: "KT.", HeadPost: "Cục trưởng", Post: "Phó Cục trưởng", Rank: "Đại tá", Name: "Trần Văn Mẫu"}},
	}
}

func bonusBook(t *testing.T) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteBonusXLSX(&out, bonusSheet(t), onPaper()); err != nil {
		t.Fatal(err)
	}
	return open(t, out.Bytes())
}

func TestBonusWorkbookHasRealSumsAndDays(t *testing.T) {
	f, name := bonusBook(t), "Tiền thưởng"
	shown := map[string]string{
		"A1": "QUÂN KHU 2", "A2": "CỤC KỸ THUẬT", "A4": "DANH SÁCH CHI TIỀN THƯỞNG", "A6": "TT", "B7": "Nguyễn Văn Bịa", "E7": "Chiến sĩ thi đua cơ sở",
		"F7": "2019", "F9": "2015 - 2019", "H7": "20/12/2019", "I7": "1.0", "I9": "9.0", "J7": "1,490,000", "K7": "1,490,000", "K8": "", "K9": "13,410,000", "K10": "",
		"L9": "Bộ Quốc phòng", "D7": "Kho 1", "D9": "Cục Kỹ thuật", "B11": "Tổng cộng", "K11": "14,900,000",
		"B12": "Trong đó Cục Kỹ thuật chi", "K12": "1,490,000", "K13": "13,410,000",
		"A14": "Bằng chữ: Mười bốn triệu chín trăm nghìn đồng.",
	}
	for cell, want := range shown {
		if got := cellOf(t, f, name, cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	for cell, want := range map[string]string{"H7": "43819", "I7": "1", "K9": "13410000"} {
		if got, err := f.GetCellValue(name, cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s is kept as %q (%v), want %q", cell, got, err, want)
		}
	}
	if note := cellOf(t, f, name, "M10"); !strings.Contains(note, "không quá 1.410.000 đồng") {
		t.Errorf("note of a ceiling: got %q", note)
	}
	if last := cellOf(t, f, name, "A15"); !strings.Contains(last, "đối chiếu văn bản") {
		t.Errorf("below the list: got %q", last)
	}
}

func TestPrintoutIsSignedInOneRow(t *testing.T) {
	f := bonusBook(t)
	const want = "\nKT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\n\n\n\n\n\nĐại tá Trần Văn Mẫu"
	rows, err := f.GetRows("Tiền thưởng")
	if err != nil {
		t.Fatal(err)
	}
	last := rows[len(rows)-1]
	if got := last[len(last)-1]; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := cellOf(t, f, "Tiền thưởng", "A5"); got != onPaper().Subtitles[0] {
		t.Errorf("below the title: got %q", got)
	}
}

func TestTextsOfAPrintoutAreNoFormulas(t *testing.T) {
	f := bonusBook(t)
	if got := cellOf(t, f, "Tiền thưởng", "B9"); got != `=HYPERLINK("x")` {
		t.Errorf("got %q", got)
	}
	if formula, err := f.GetCellFormula("Tiền thưởng", "B9"); err != nil || formula != "" {
		t.Errorf("the name is the formula %q (%v)", formula, err)
	}
}

func TestPrintoutsAreReadyToPrintAndToFilter(t *testing.T) {
	var upcoming bytes.Buffer
	if err := sheet.WriteUpcomingXLSX(&upcoming, comingUp(), onPaper()); err != nil {
		t.Fatal(err)
	}
	books := map[string]*excelize.File{"Tiền thưởng": bonusBook(t), "Đến kỳ khen thưởng": open(t, upcoming.Bytes())}
	for name, f := range books {
		layout, err := f.GetPageLayout(name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
			t.Errorf("%s: got paper %+v (%v), want A4 across, fit to its width", name, layout, err)
		}
		if panes, err := f.GetPanes(name); err != nil || !panes.Freeze || panes.YSplit != 6 {
			t.Errorf("%s: got panes %+v (%v), want the headings frozen", name, panes, err)
		}
		if first, _ := f.GetColWidth(name, "A"); first > 6 {
			t.Errorf("%s: the first column is %v wide, want no more than 6", name, first)
		}
		for _, part := range []string{"_xlnm._FilterDatabase", "_xlnm.Print_Titles"} {
			if !slices.ContainsFunc(f.GetDefinedName(), func(n excelize.DefinedName) bool { return n.Name == part }) {
				t.Errorf("%s: no %s", name, part)
			}
		}
	}
}

func TestBonusJSONHasStableNames(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteBonusJSON(&out, bonusSheet(t)); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) {
		t.Errorf("not JSON: %s", out.Bytes())
	}
	golden(t, "bonus.golden.json", out.Bytes())
}

// comingUp is about an invented person and unit.
func comingUp() eligibility.UpcomingList {
	return eligibility.UpcomingList{Year: 2020, Lines: []eligibility.UpcomingLine{
		{Subject: registry.UnitSubject("CKT"), Name: "Cục Kỹ thuật", Unit: "Quân khu 2", Honour: "HC_BVTQ_2", HonourName: "Huân chương Bảo vệ Tổ quốc hạng Nhì",
			Due: eligibility.DueAfter, Year: 2022, Cite: "TT 151/2018/TT-BQP Đ26.2a", Missing: []string{"Cần thêm 2 năm hoàn thành xuất sắc nhiệm vụ.", "Cần thêm 1 Cờ thi đua của Bộ Quốc phòng."}},
		{Subject: registry.PersonSubject("QN-1"), Name: "+84 Nguyễn Văn Bịa", Rank: "Đại úy", Unit: "Kho 1", Honour: "HCH_CSVV_2",
			HonourName: "Huy chương Chiến sĩ vẻ vang hạng Nhì", Due: eligibility.DueNow, Year: 2020, Cite: "TT 151/2018/TT-BQP Đ34.2b", Check: true},
	}}
}

func TestUpcomingWorkbookSaysWhatIsMissing(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteUpcomingXLSX(&out, comingUp(), onPaper()); err != nil {
		t.Fatal(err)
	}
	f := open(t, out.Bytes())
	for cell, want := range map[string]string{
		"A4": "DANH SÁCH ĐẾN KỲ VÀ SẮP ĐẾN KỲ XÉT KHEN THƯỞNG", "B7": "Cục Kỹ thuật", "F7": "Hai năm nữa", "G7": "2022", "F8": "Đến kỳ",
		"I7": "Cần thêm 2 năm hoàn thành xuất sắc nhiệm vụ.\nCần thêm 1 Cờ thi đua của Bộ Quốc phòng.", "B8": "+84 Nguyễn Văn Bịa", "H8": "TT 151/2018/TT-BQP Đ34.2b (*)", "I8": "Đủ tiêu chuẩn.",
	} {
		if got := cellOf(t, f, "Đến kỳ khen thưởng", cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
}

func TestUpcomingJSONIsAnArrayWithStableNames(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteUpcomingJSON(&out, comingUp()); err != nil {
		t.Fatal(err)
	}
	var lines []map[string]any
	if err := json.Unmarshal(out.Bytes(), &lines); err != nil || len(lines) != 2 {
		t.Errorf("got %d lines (%v)", len(lines), err)
	}
	golden(t, "upcoming.golden.json", out.Bytes())
}

func TestEmptyPrintoutsAreWritten(t *testing.T) {
	var book, list, object, array bytes.Buffer
	for _, err := range []error{
		sheet.WriteBonusXLSX(&book, bonus.Sheet{}, paper.Document{}), sheet.WriteUpcomingXLSX(&list, eligibility.UpcomingList{}, paper.Document{}),
		sheet.WriteBonusJSON(&object, bonus.Sheet{}), sheet.WriteUpcomingJSON(&array, eligibility.UpcomingList{}),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	open(t, book.Bytes())
	open(t, list.Bytes())
	if !json.Valid(object.Bytes()) || array.String() != "[]\n" {
		t.Errorf("got %s and %q", object.Bytes(), array.String())
	}
}

func TestSamePrintoutGivesTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := sheet.WriteBonusXLSX(out, bonusSheet(t), onPaper()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two workbooks of one list differ")
	}
}

func TestRowsAreAsHighAsTheirTexts(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteUpcomingXLSX(&out, comingUp(), onPaper()); err != nil {
		t.Fatal(err)
	}
	var heights []float64
	for row := range 2 {
		height, err := open(t, out.Bytes()).GetRowHeight("Đến kỳ khen thưởng", row+7)
		if err != nil {
			t.Fatal(err)
		}
		heights = append(heights, height)
	}
	if heights[0] < 31 || heights[1] < 31 {
		t.Errorf("got heights %v of rows with two lines", heights)
	}
}

func BenchmarkUpcomingWorkbook(b *testing.B) {
	list := comingUp()
	for i := range 20_000 {
		line := list.Lines[1]
		line.Name = fmt.Sprint("Nguyễn Văn Bịa ", i)
		list.Lines = append(list.Lines, line)
	}
	for b.Loop() {
		if err := sheet.WriteUpcomingXLSX(io.Discard, list, onPaper()); err != nil {
			b.Fatal(err)
		}
	}
}
