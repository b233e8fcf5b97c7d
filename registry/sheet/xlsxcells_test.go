package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry/sheet"
)

// repacked returns a workbook with other parts; a part that becomes "" is
// dropped.
func repacked(t testing.TB, data []byte, change func(name, part string) string) string {
	t.Helper()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	old, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	check(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range old.File {
		r, err := f.Open()
		check(err)
		part, err := io.ReadAll(r)
		check(err)
		changed := change(f.Name, string(part))
		if changed == "" {
			continue
		}
		to, err := w.Create(f.Name)
		check(err)
		_, err = io.WriteString(to, changed)
		check(err)
	}
	check(w.Close())
	return out.String()
}

// inSheet changes the first worksheet only.
func inSheet(change func(string) string) func(name, part string) string {
	return func(name, part string) string {
		if name == "xl/worksheets/sheet1.xml" {
			return change(part)
		}
		return part
	}
}

func people() [][]any {
	return [][]any{{"TT", "Họ và tên", "Cấp bậc", "Quê quán"}, {"1", "Lê Văn Mẫu", "Thiếu tá", "Phú Thọ"}, {"2", "Vũ Thị Bịa", "Đại úy", "Hà Nam"}}
}

func TestChartSheetIsPassedOverAndTold(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range people() {
		if err := f.SetSheetRow("Sheet1", string(rune('A'))+string(rune('1'+i)), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.AddChartSheet("Biểu đồ", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Name: "Sheet1!$A$1", Values: "Sheet1!$A$2:$A$3"}}}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	document := read(t, "x.xlsx", out.String(), sheet.ReadOptions{})
	if len(document.Faults) > 0 || len(document.Batch.People) != 2 {
		t.Fatalf("got %v, %v", document.Batch.People, document.Faults)
	}
	last := document.Readings[len(document.Readings)-1]
	if last.Sheet != "Biểu đồ" || last.Because != sheet.Chart {
		t.Errorf("got %+v, want the chart", last)
	}
}

func TestFormulaWithoutValueIsAFaultOfItsCell(t *testing.T) {
	cases := map[string]string{
		"no value":         `<c r="D2"><f>VLOOKUP(B2,X!A:B,2,0)</f></c>`,
		"empty value":      `<c r="D2"><f>VLOOKUP(B2,X!A:B,2,0)</f><v></v></c>`,
		"closed value":     `<c r="D2" s="0"><f>A1</f><v/></c>`,
		"text, no value":   `<c r="D2" t="str"><f>A1</f></c>`,
		"shared formula":   `<c r="D2"><f t="shared" si="0"/></c><c r="E2"><f t="shared" ref="D2:E2" si="0">A1</f><v>1</v></c>`,
		"with a namespace": `<x:c r="D2" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:f>A1</x:f></x:c>`,
	}
	for name, cell := range cases {
		t.Run(name, func(t *testing.T) {
			data := repacked(t, workbook(t, "Sheet1", people()...), inSheet(func(part string) string { return withCell(t, part, "D2", cell) }))
			document := read(t, "x.xlsx", data, sheet.ReadOptions{})
			if len(document.Faults) != 1 || document.Faults[0].Code != sheet.FaultFormula {
				t.Fatalf("got %v, want the formula", document.Faults)
			}
			if place, _ := document.Places.Of(document.Faults[0]); place.String() != "Sheet1!D2" {
				t.Errorf("got %v, want D2", place)
			}
		})
	}
}

// withCell puts a cell in place of another one.
func withCell(t *testing.T, part, name, cell string) string {
	t.Helper()
	from := strings.Index(part, `<c r="`+name+`"`)
	if from < 0 {
		t.Fatalf("no %s in %s", name, part)
	}
	return part[:from] + cell + part[from+strings.Index(part[from:], "</c>")+len("</c>"):]
}

func TestFormulaWithEmptyTextIsAnEmptyCell(t *testing.T) {
	data := repacked(t, workbook(t, "Sheet1", people()...), inSheet(func(part string) string {
		return withCell(t, part, "D2", `<c r="D2" t="str"><f>IF(A1="","",A1)</f><v></v></c>`)
	}))
	if got := readClean(t, "x.xlsx", data, sheet.ReadOptions{}).People[0]; got.Hometown != "" {
		t.Errorf("got %+v, want no hometown", got)
	}
}

func TestRowsOfFormulasWithoutValueAreNotLeftOut(t *testing.T) {
	data := repacked(t, workbook(t, "Sheet1", people()...), inSheet(func(part string) string {
		for _, name := range []string{"A3", "B3", "C3", "D3"} {
			part = withCell(t, part, name, `<c r="`+name+`"><f>X!A1</f></c>`)
		}
		return part
	}))
	if document := read(t, "x.xlsx", data, sheet.ReadOptions{}); !document.Faults.Has(sheet.FaultFormula) || document.Lists[0].Rows != 2 {
		t.Errorf("got %v, want formulas in row 3", document.Faults)
	}
}

func TestLostTextsAreADamagedFile(t *testing.T) {
	const texts = "xl/sharedStrings.xml"
	cases := map[string]struct {
		change func(part string) string
		want   error
	}{
		"missing":   {func(string) string { return "" }, sheet.ErrLostTexts},
		"empty":     {func(string) string { return " " }, sheet.ErrLostTexts},
		"garbage":   {func(string) string { return "\x00\x01" }, sheet.ErrWorkbook},
		"truncated": {func(part string) string { return part[:len(part)/2] }, sheet.ErrWorkbook},
		"one less": {func(part string) string {
			return part[:strings.LastIndex(part, "<si>")] + part[strings.LastIndex(part, "</si>")+len("</si>"):]
		}, sheet.ErrLostTexts},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			data := repacked(t, workbook(t, "Sheet1", people()...), func(name, part string) string {
				if name == texts {
					return c.change(part)
				}
				return part
			})
			if _, err := sheet.Read("x.xlsx", []byte(data), sheet.ReadOptions{}); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestWhatLiesBeyondTheLimitsIsToldWithItsPlace(t *testing.T) {
	wide := "Họ và tên,Cấp bậc" + strings.Repeat(",", 255) + "thừa\nLê Văn Mẫu,Thiếu tá\n"
	long := "TT,Họ và tên\n" + strings.Repeat("1\n", 1<<20)
	far := workbook(t, "Sheet1", people()...)
	for name, c := range map[string]struct{ file, data, want string }{
		"columns":  {"x.csv", wide, "IW1"},
		"rows":     {"x.csv", long, "1048577"},
		"workbook": {"x.xlsx", repacked(t, far, inSheet(func(part string) string { return strings.Replace(part, `r="D3"`, `r="ZA3"`, 1) })), "Sheet1!IW3"},
	} {
		t.Run(name, func(t *testing.T) {
			document := read(t, c.file, c.data, sheet.ReadOptions{})
			if len(document.Faults) == 0 || document.Faults[0].Code != sheet.FaultBeyond {
				t.Fatalf("got %v, want what lies beyond", document.Faults)
			}
			if place, _ := document.Places.Of(document.Faults[0]); place.String() != c.want {
				t.Errorf("got %v, want %s", place, c.want)
			}
		})
	}
}
