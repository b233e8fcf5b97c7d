package sheet_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/sheet"
)

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func cellOf(t *testing.T, f *excelize.File, sheetName, cell string) string {
	t.Helper()
	text, err := f.GetCellValue(sheetName, cell)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestWorkbookHasRealDaysAndNumbersAndPlainTexts(t *testing.T) {
	b := registry.Batch{Units: []registry.Unit{{Code: "=1+1", Name: "+84", Kind: registry.MilitaryUnit, Echelon: registry.Office, Place: 3, Founded: mustDate(1970, 3, 5)}}}
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, registry.Units, b); err != nil {
		t.Fatal(err)
	}
	f := open(t, out.Bytes())
	for cell, want := range map[string]string{"A2": "=1+1", "B2": "+84", "D2": "Phòng", "G2": "3", "H2": "05/03/1970"} {
		if got := cellOf(t, f, "Đơn vị", cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
		if formula, _ := f.GetCellFormula("Đơn vị", cell); formula != "" {
			t.Errorf("%s is the formula %q", cell, formula)
		}
	}
	panes, err := f.GetPanes("Đơn vị")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes: got %+v (%v), want the headings frozen", panes, err)
	}
	if width, _ := f.GetColWidth("Đơn vị", "B"); width != 36 {
		t.Errorf("width of the names: got %v, want 36", width)
	}
	names := f.GetDefinedName()
	if !slices.ContainsFunc(names, func(n excelize.DefinedName) bool { return strings.Contains(n.Name, "FilterDatabase") }) {
		t.Errorf("no filter over the headings: %+v", names)
	}
}

func TestSameBatchGivesTheSameWorkbook(t *testing.T) {
	b := registry.Batch{Units: []registry.Unit{{Code: "D1", Name: "Tiểu đoàn 1"}}, Grades: []registry.Grade{{Subject: registry.UnitSubject("D1"), Year: 2019}}}
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := sheet.WriteWorkbook(out, b); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two workbooks of one batch differ")
	}
}

func TestCSVIsWrittenForExcelOnWindows(t *testing.T) {
	var out bytes.Buffer
	b := registry.Batch{Figures: []registry.Figure{{Unit: "D1", Period: cal.Period{From: 2015, To: 2019}, Name: "=1+1", Value: "94.3", Measure: "%"}}}
	if err := sheet.WriteCSV(&out, registry.Figures, b, ','); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffMã đơn vị,Từ năm,Đến năm,Chỉ tiêu,Giá trị,Đơn vị tính\r\nD1,2015,2019,'=1+1,\"94,3\",%\r\n"
	if got := out.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnnulledAwardSaysSoAndDoesNotComeBack(t *testing.T) {
	award := registry.Award{Decision: registry.DecisionRef{Issuer: "QK2", Number: "1/QĐ", Year: 2019}, Ordinal: 1, Honour: "GK",
		Subject: registry.UnitSubject("D1"), Period: cal.OneYear(2019), Events: []registry.Event{{Kind: registry.Annulled, Date: mustDate(2020, 1, 1), Reason: "sai"}}}
	var out bytes.Buffer
	if err := sheet.WriteCSV(&out, registry.Awards, registry.Batch{Awards: []registry.Award{award}}, ','); err != nil {
		t.Fatal(err)
	}
	document, err := sheet.Read("x.csv", out.Bytes(), sheet.ReadOptions{})
	if err != nil || !document.Faults.Has(sheet.FaultEvents) {
		t.Errorf("got %v, faults %v, want %s", err, document.Faults, sheet.FaultEvents)
	}
}

func TestTemplatesAreEmptyListsWithAGuide(t *testing.T) {
	for _, kind := range sheet.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			var out bytes.Buffer
			if err := sheet.WriteTemplate(&out, kind); err != nil {
				t.Fatal(err)
			}
			document, err := sheet.Read("x.xlsx", out.Bytes(), sheet.ReadOptions{})
			if err != nil || len(document.Faults) > 0 || len(document.Lists) != 1 || document.Lists[0].Rows != 0 {
				t.Errorf("got %+v, faults %v (%v), want one empty list", document.Lists, document.Faults, err)
			}
			f := open(t, out.Bytes())
			if got := f.GetSheetList(); len(got) != 2 || got[1] != "Hướng dẫn" {
				t.Errorf("sheets: got %q", got)
			}
		})
	}
}

func TestTemplateOffersTheWordsThatAreAllowed(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteTemplate(&out, registry.People); err != nil {
		t.Fatal(err)
	}
	f := open(t, out.Bytes())
	validations, err := f.GetDataValidations("Cá nhân")
	if err != nil || len(validations) != 4 {
		t.Fatalf("got %d drop-down lists (%v), want 4", len(validations), err)
	}
	if got := validations[0]; got.Sqref != "E2:E5000" || got.Formula1 != "'Hướng dẫn'!$G$2:$G$3" {
		t.Errorf("drop-down of the sex: got %s from %s", got.Sqref, got.Formula1)
	}
	if got := cellOf(t, f, "Hướng dẫn", "G2"); got != "Nam" {
		t.Errorf("first word: got %q", got)
	}
}

// roll is that of an invented unit: an order, flags three years running, a
// person honoured after death.
func roll(t *testing.T) honourroll.Roll {
	t.Helper()
	return rollOf(t, cal.Period{From: 2015, To: 2019})
}

func rollOf(t *testing.T, period cal.Period) honourroll.Roll {
	t.Helper()
	b := registry.Batch{
		Units: []registry.Unit{{Code: "CKT", Name: "Cục Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Department},
			{Code: "KHO1", Name: "Kho 1", Kind: registry.MilitaryUnit, Echelon: registry.Depot, Parent: "CKT"}},
		People: []registry.Person{{Code: "QN-1", Name: "Nguyễn Văn Bịa", Born: mustDate(1980, 0, 0), Category: registry.Officer,
			Postings: []registry.Posting{{From: mustDate(2014, 1, 1), Unit: "KHO1", Rank: "Đại úy", Post: "Thủ kho"}}}},
		Movements: []registry.Movement{{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, From: mustDate(2015, 1, 1)}},
		Exemplars: []registry.Exemplar{{Movement: "PHTT", Subject: registry.PersonSubject("QN-1"), Deed: "Dạy thợ trẻ", Year: 2018}},
		Figures:   []registry.Figure{{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}, Name: "Nghị quyết", Value: "34", Measure: "văn bản"}},
		Tallies: []registry.Tally{{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 97},
			{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTNV", Count: 3}},
		Grades: []registry.Grade{{Subject: registry.UnitSubject("CKT"), Year: 2018, Kind: registry.UnitGrade, Grade: "VMTD"},
			{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.UnitGrade, Grade: "VMTD"}},
	}
	for y := cal.Year(2015); y <= 2017; y++ {
		d := registry.Decision{Issuer: "BQP", Number: "7/QĐ-BQP", Date: mustDate(int(y), 12, 20), Level: "ministry"}
		b.Decisions = append(b.Decisions, d)
		b.Awards = append(b.Awards,
			registry.Award{Decision: d.Ref(), Ordinal: 1, Honour: "CO_TT", Subject: registry.UnitSubject("KHO1"), Period: cal.OneYear(y), Type: registry.ByMerit},
			registry.Award{Decision: d.Ref(), Ordinal: 2, Honour: "CSTDCS", Subject: registry.PersonSubject("QN-1"), Period: cal.OneYear(y), Type: registry.ByMerit,
				Posthumous: y == 2017, Citation: "Giữ kho an toàn"})
	}
	made, err := honourroll.Build(law(t), b, honourroll.Options{Unit: "CKT", Period: period})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestRollWorkbookHasItsSheetsReadyToPrint(t *testing.T) {
	var out bytes.Buffer
	against := honourroll.ComparePeriods(rollOf(t, cal.Period{From: 2010, To: 2014}), roll(t))
	if err := sheet.WriteRollXLSX(&out, roll(t), &against); err != nil {
		t.Fatal(err)
	}
	f := open(t, out.Bytes())
	sheets := []string{"Tập thể", "Cá nhân", "Điển hình", "Thống kê", "Theo đơn vị", "Số liệu", "Từng năm", "Theo cấp", "Xếp loại", "Chi tiết", "So với kỳ trước"}
	if got := f.GetSheetList(); !slices.Equal(got, sheets) {
		t.Fatalf("sheets: got %q, want %q", got, sheets)
	}
	for _, name := range sheets {
		layout, err := f.GetPageLayout(name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" {
			t.Errorf("%s: got paper %+v (%v), want A4 across", name, layout, err)
		}
		merged, err := f.GetMergeCells(name)
		if err != nil || len(merged) != 3 {
			t.Errorf("%s: got %d merged title rows (%v), want 3", name, len(merged), err)
		}
	}
	cells := map[[2]string]string{
		{"Tập thể", "B5"}: "Kho 1", {"Tập thể", "E5"}: "3", {"Cá nhân", "C5"}: "Nguyễn Văn Bịa", {"Cá nhân", "D5"}: "1980", {"Điển hình", "G6"}: "Dạy thợ trẻ",
		{"Thống kê", "H5"}: "3", {"Theo đơn vị", "A5"}: "Kho 1", {"Số liệu", "C6"}: "34", {"Số liệu", "C7"}: "97", {"Số liệu", "A5"}: "Cục Kỹ thuật: vững mạnh toàn diện 2 năm liền (2018 - 2019)",
		{"Từng năm", "H6"}: "6", {"Theo cấp", "D5"}: "3", {"Xếp loại", "F5"}: "VMTD", {"Chi tiết", "B5"}: "2015", {"So với kỳ trước", "F5"}: "3",
	}
	for at, want := range cells {
		if got := cellOf(t, f, at[0], at[1]); got != want {
			t.Errorf("%s!%s: got %q, want %q", at[0], at[1], got, want)
		}
	}
	if kind, _ := f.GetCellType("Thống kê", "H5"); kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		t.Error("a count is text")
	}
}

func TestRollCSVHasARowForEachAward(t *testing.T) {
	r := roll(t)
	var out bytes.Buffer
	if err := sheet.WriteRollCSV(&out, r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 1+r.Matrix.All.Total {
		t.Errorf("got %d rows (%v), want one for each of %d awards", len(rows)-1, err, r.Matrix.All.Total)
	}
}

func TestRollJSONHasStableNames(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteRollJSON(&out, roll(t), nil); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) {
		t.Errorf("not JSON: %s", out.Bytes())
	}
	golden(t, "roll.golden.json", out.Bytes())
}

func TestEmptyRollIsWritten(t *testing.T) {
	var book, list, object bytes.Buffer
	for _, err := range []error{sheet.WriteRollXLSX(&book, honourroll.Roll{}, nil), sheet.WriteRollCSV(&list, honourroll.Roll{}), sheet.WriteRollJSON(&object, honourroll.Roll{}, nil)} {
		if err != nil {
			t.Error(err)
		}
	}
	if !json.Valid(object.Bytes()) {
		t.Errorf("not JSON: %s", object.Bytes())
	}
}
