package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
)

func read(t *testing.T, name, data string, o sheet.ReadOptions) sheet.Document {
	t.Helper()
	if o.Today.IsZero() {
		o.Today = mustDate(2025, 6, 30)
	}
	document, err := sheet.Read(name, []byte(data), o)
	if err != nil {
		t.Fatal(err)
	}
	return document
}

func readClean(t *testing.T, name, data string, o sheet.ReadOptions) registry.Batch {
	t.Helper()
	document := read(t, name, data, o)
	if len(document.Faults) > 0 {
		t.Fatalf("faults: %v", document.Faults)
	}
	return document.Batch
}

func law(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func TestCSVIsReadWhateverItsSeparatorAndMark(t *testing.T) {
	want := registry.Batch{Units: []registry.Unit{
		{Code: "D1", Name: "Tiểu đoàn 1, giả định", Kind: registry.MilitaryUnit, Echelon: registry.Battalion}}}
	comma := "Mã,Tên đơn vị,Cấp\nD1,\"Tiểu đoàn 1, giả định\",Tiểu đoàn\n"
	cases := map[string]string{
		"comma": comma, "BOM": "\ufeff" + comma, "CR LF": strings.ReplaceAll(comma, "\n", "\r\n"),
		"semicolon": "Mã;Tên đơn vị;Cấp\nD1;Tiểu đoàn 1, giả định;Tiểu đoàn\n",
		"tab":       "Mã\tTên đơn vị\tCấp\nD1\tTiểu đoàn 1, giả định\tTiểu đoàn\n",
		"NFD":       "Ma\u0303,Tên đơn vị,Cấp\nD1,\"Tie\u0302\u0309u đoàn 1, giả định\",tieu doan\n",
		"titles":    "DANH SÁCH ĐƠN VỊ\n\n(giả định)\nTT,Tên đơn vị,Mã,Cấp,Ghi chú\n(1),(2),(3),(4),(5)\n\n1,\"Tiểu đoàn 1, giả định\",D1,TIỂU ĐOÀN,x\nTổng số: 01 đơn vị\n",
		"UTF-16":    "\xff\xfe" + utf16(comma),
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			if got := readClean(t, "x.csv", data, sheet.ReadOptions{}); !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func utf16(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestDatesOfListsAreReadInEveryForm(t *testing.T) {
	cases := map[string]string{
		"5/3/2019": "2019-03-05", "05-03-2019": "2019-03-05", "5.3.2019": "2019-03-05", "3/2019": "2019-03", "tháng 3/2019": "2019-03",
		"2019": "2019", "năm 2019": "2019", "ngày 5 tháng 3 năm 2019": "2019-03-05", "2019-03-05": "2019-03-05", "43529": "2019-03-05",
	}
	for text, want := range cases {
		b := readClean(t, "x.csv", "Họ và tên,Đối tượng,Ngày sinh\nNguyễn Văn Bịa,SQ,"+text+"\n", sheet.ReadOptions{})
		if got := b.People[0].Born.String(); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// workbook makes a workbook of one sheet; a cell may be an excelize.Cell
// whose Value is written with the number format in its Formula.
func workbook(t testing.TB, sheetName string, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetSheetName("Sheet1", sheetName))
	for i, row := range rows {
		for j, v := range row {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			check(err)
			if styled, ok := v.(formatted); ok {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &styled.format})
				check(err)
				check(f.SetCellStyle(sheetName, name, name, style))
				v = styled.value
			}
			check(f.SetCellValue(sheetName, name, v))
		}
	}
	var out bytes.Buffer
	check(f.Write(&out))
	return out.Bytes()
}

// formatted is a value in a cell of that number format.
type formatted struct {
	value  any
	format string
}

func TestDateCellsAreReadWhateverTheirFormat(t *testing.T) {
	cases := []struct {
		name string
		cell any
		want string
	}{
		{"d/m/yyyy", formatted{43529, "d/m/yyyy"}, "2019-03-05"}, {"American", formatted{43529, "mm-dd-yy"}, "2019-03-05"},
		{"in words", formatted{43529, `[$-42A]dd\ mmmm\ yyyy`}, "2019-03-05"}, {"month only", formatted{43529, "mmm-yy"}, "2019-03-05"},
		{"with time", formatted{43529.75, "dd/mm/yyyy hh:mm"}, "2019-03-05"}, {"General", 43529, "2019-03-05"},
		{"early day", formatted{1980, "dd/mm/yyyy"}, "1905-06-02"},
		{"year as number", 1980, "1980"}, {"year as text", "1980", "1980"}, {"day as text", "05/03/2019", "2019-03-05"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			data := workbook(t, "Sheet1", []any{"Họ và tên", "Đối tượng", "Năm sinh"}, []any{"Nguyễn Văn Bịa", "QNCN", c.cell})
			b := readClean(t, "x.xlsx", string(data), sheet.ReadOptions{})
			if got := b.People[0].Born.String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestCellsOfNumbersKeepTheirText(t *testing.T) {
	data := workbook(t, "Số liệu", []any{"Đơn vị", "Từ năm", "Đến năm", "Chỉ tiêu", "Giá trị", "ĐVT"},
		[]any{"0012", 2015, "2019", 7, 94.3, "%"}, []any{12, "năm 2015", nil, "Văn bản", "1.490", "bản"}, []any{"A", 2015, 2019, "Lẻ", 34.125, ""})
	b := readClean(t, "x.xlsx", string(data), sheet.ReadOptions{})
	want := []registry.Figure{
		{Unit: "0012", Period: cal.Period{From: 2015, To: 2019}, Name: "7", Value: "94.3", Measure: "%"},
		{Unit: "12", Period: cal.OneYear(2015), Name: "Văn bản", Value: "1490", Measure: "bản"},
		{Unit: "A", Period: cal.Period{From: 2015, To: 2019}, Name: "Lẻ", Value: "34.125"},
	}
	if !reflect.DeepEqual(b.Figures, want) {
		t.Errorf("got %+v, want %+v", b.Figures, want)
	}
}

func TestRowsOfOnePersonAreOneServiceHistory(t *testing.T) {
	data := "Mã,Họ tên,Đối tượng,Từ ngày,Đơn vị,Cấp bậc\nQN-1,Nguyễn Văn Bịa,SQ,1/2015,Tiểu đoàn Một,Đại úy\nQN-1,,,1/2018,D2,Thiếu tá\nQN-1,Trần Thị Bịa,QNCN,1/2018,D2,\n"
	b := readClean(t, "x.csv", data, sheet.ReadOptions{UnitCode: func(name string) (string, bool) { return "D1", name == "Tiểu đoàn Một" }})
	if len(b.People) != 2 || len(b.People[0].Postings) != 2 {
		t.Fatalf("got %+v, want two people, the first with two postings", b.People)
	}
	if got := b.People[0].Postings[0].Unit; got != "D1" {
		t.Errorf("unit by name: got %s, want D1", got)
	}
}

func TestAwardsAreReadWithTheirDecisions(t *testing.T) {
	data := "Số QĐ,Ngày QĐ,Cơ quan ban hành,Cấp khen thưởng,TT,\"Cấp bậc, họ và tên\",\"Chức vụ, đơn vị\",Danh hiệu,Năm,Truy tặng\n" +
		",,,,B. CÁ NHÂN,,,,,\n" +
		"12/QĐ-BTL,20/12/2019,QK2,Quân khu,1,Thiếu tá Nguyễn Văn Bịa,\"Trợ lý, Phòng Xe máy\",CSTĐCS,2019,\n" +
		"12/QĐ-BTL,20/12/2019,QK2,Quân khu,2,Trần Thị Bịa,,Chiến sĩ thi đua cơ sở,2015 - 2019,x\n" +
		"99/QĐ-CTN,1/12/2019,Chủ tịch nước,,1,Lê Bịa,,Huân chương Bảo vệ Tổ quốc hạng Ba,,\n" +
		",,,,7,Phạm Bịa,,GK,2019,\n"
	given := registry.DecisionRef{Issuer: "D1", Number: "5/QĐ", Year: 2018}
	b := readClean(t, "x.csv", data, sheet.ReadOptions{Catalogue: law(t), Decision: given})
	if len(b.Decisions) != 2 || b.Decisions[1].Issuer != "CTN" || b.Decisions[1].Level != catalogue.State || b.Decisions[0].Level != catalogue.Corps {
		t.Fatalf("decisions: got %+v", b.Decisions)
	}
	first := registry.DecisionRef{Issuer: "QK2", Number: "12/QĐ-BTL", Year: 2019}
	want := []registry.Award{
		{Decision: first, Ordinal: 1, Honour: "CSTDCS", Subject: registry.Subject{Name: "Nguyễn Văn Bịa"}, Period: cal.OneYear(2019),
			As: registry.Recipient{Rank: "Thiếu tá", Post: "Trợ lý", Unit: "Phòng Xe máy"}},
		{Decision: first, Ordinal: 2, Honour: "CSTDCS", Subject: registry.Subject{Name: "Trần Thị Bịa"}, Period: cal.Period{From: 2015, To: 2019}, Posthumous: true},
		{Decision: b.Decisions[1].Ref(), Ordinal: 1, Honour: "HC_BVTQ_3", Subject: registry.Subject{Name: "Lê Bịa"}, Period: cal.OneYear(2019)},
		{Decision: given, Ordinal: 7, Honour: "GK", Subject: registry.Subject{Name: "Phạm Bịa"}, Period: cal.OneYear(2019)},
	}
	if !reflect.DeepEqual(b.Awards, want) {
		t.Errorf("got  %+v\nwant %+v", b.Awards, want)
	}
}

func TestSeveralSheetsAreToldByNameOrHeadings(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for name, rows := range map[string][][]any{
		"Sheet1": {{"Họ và tên", "Đối tượng"}, {"Nguyễn Văn Bịa", "Sĩ quan"}}, "don vi": {{"Mã", "Tên"}, {"D1", "Tiểu đoàn 1"}},
		"Ghi nhớ": {{"gọi điện cho kho"}}, "Hướng dẫn": {{"Mã", "Tên đơn vị"}, {"x", "không nhập"}}, "Ẩn": {{"Mã", "Tên đơn vị"}, {"y", "ẩn"}},
	} {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			if err := f.SetSheetRow(name, fmt.Sprint("A", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SetSheetVisible("Ẩn", false); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	document := read(t, "x.xlsx", out.String(), sheet.ReadOptions{})
	if len(document.Faults) > 0 || len(document.Batch.Units) != 1 || len(document.Batch.People) != 1 {
		t.Errorf("got %+v, faults %v", document.Batch, document.Faults)
	}
	if len(document.Lists) != 2 {
		t.Errorf("lists: got %+v, want two", document.Lists)
	}
}

func TestFaultsOfListsNameSheetRowAndColumn(t *testing.T) {
	people := []any{"Mã", "Họ và tên", "Đối tượng", "Ngày sinh", "Từ ngày", "Mã đơn vị"}
	awards := []any{"Số QĐ", "Ngày QĐ", "Cơ quan ban hành", "Danh hiệu", "Họ và tên", "Năm", "Người ký", "Tình trạng"}
	award := func(honour, year, signer, standing any) []any {
		return []any{"1/QĐ", "1/1/2020", "QK2", honour, "Lê Bịa", year, signer, standing}
	}
	cases := []struct {
		name  string
		rows  [][]any
		code  registry.FaultCode
		fault string // kind[index].field
		place string
	}{
		{"no such day", [][]any{people, {"A", "Lê Bịa", "SQ", "30/2/2019"}}, registry.FaultDate, "people[0].born", "S!D2"},
		{"day beyond Excel", [][]any{people, {"A", "Lê Bịa", "SQ", 99999999}}, registry.FaultDate, "people[0].born", "S!D2"},
		{"unknown word", [][]any{{"DANH SÁCH"}, people, {}, {"A", "Lê Bịa", "tướng"}}, registry.FaultChoice, "people[0].category", "S!C4"},
		{"second posting", [][]any{people, {"A", "Lê Bịa", "SQ", "", "1/2015", "D1"}, {"A", "", "", "", "13/2016", "D1"}}, registry.FaultDate, "people[0].postings[1].from", "S!E3"},
		{"invisible text", [][]any{people, {"A", "Lê\u200b Bịa", "SQ"}}, registry.FaultText, "people[0].name", "S!B2"},
		{"formula that failed", [][]any{people, {"A", "#N/A", "SQ"}}, sheet.FaultType, "people[0].name", "S!B2"},
		{"date where text belongs", [][]any{people, {formatted{43529, "dd/mm"}, "Lê Bịa", "SQ"}}, sheet.FaultType, "people[0].code", "S!A2"},
		{"unknown heading", [][]any{append(people, "Cân nặng"), {"A", "Lê Bịa", "SQ"}}, sheet.FaultHeading, "[0].heading", "S!G1"},
		{"heading twice", [][]any{append(people, "Họ tên"), {"A", "Lê Bịa", "SQ"}}, registry.FaultRepeated, "[0].heading", "S!G1"},
		{"heading missing", [][]any{{"Mã", "Đối tượng", "Ngày sinh", "Quê quán", "Mã đơn vị"}, {"A", "SQ"}}, sheet.FaultNoHeading, "[0].headings", "S!1"},
		{"no list at all", [][]any{{"xin chào"}, {"các đồng chí"}}, sheet.FaultKind, "[0].kind", "S!1"},
		{"unknown honour", [][]any{awards, award("Huân chương Rồng vàng", 2019, "", "")}, registry.FaultUnknownHonour, "awards[0].honour", "S!D2"},
		{"ambiguous honour", [][]any{awards, award("Huân chương Bảo vệ Tổ quốc", 2019, "", "")}, registry.FaultAmbiguous, "awards[0].honour", "S!D2"},
		{"no such period", [][]any{awards, award("GK", "2019 - 2015", "", "")}, registry.FaultPeriod, "awards[0].year", "S!F2"},
		{"rows that disagree", [][]any{awards, award("GK", 2019, "Trần Bịa", ""), award("GK", 2018, "Vũ Bịa", "")}, sheet.FaultConflict, "decisions[0].signer.name", "S!G3"},
		{"annulled award", [][]any{awards, award("GK", 2019, "", "Đã hủy bỏ")}, sheet.FaultEvents, "awards[0].events", "S!H2"},
		{"standing unknown", [][]any{awards, award("GK", 2019, "", "Đang chờ")}, registry.FaultChoice, "awards[0].events", "S!H2"},
		{"amended award", [][]any{awards, award("GK", 2019, "", "Đã đính chính")}, sheet.FaultEvents, "awards[0].events", "S!H2"},
		{"neither category nor rank", [][]any{{"Mã", "Họ và tên", "Quê quán"}, {"A", "Lê Bịa"}}, registry.FaultMissing, "people[0].category", "S!2"},
		{"an end, no beginning", [][]any{{"Mã", "Họ và tên", "Đối tượng", "Đơn vị", "Đến ngày"}, {"A", "Lê Bịa", "SQ", "D1", "1/1/2020"}}, registry.FaultMissing, "people[0].postings[0].from", "S!2"},
		{"neither day nor year of a decision", [][]any{{"Số QĐ", "Danh hiệu", "Họ và tên"}, {"1/QĐ", "GK", "Lê Bịa"}}, registry.FaultMissing, "awards[0].decision.date", "S!2"},
		{"count missing", [][]any{{"Đơn vị", "Năm", "Đối tượng", "Xếp loại", "Số lượng"}, {"D1", 2019, "Đảng viên", "HTTNV"}}, registry.FaultMissing, "tallies[0].count", "S!E2"},
		{"broken number", [][]any{{"Đơn vị", "Năm", "Đối tượng", "Xếp loại", "Số lượng"}, {"D1", 2019, "Đảng viên", "HTTNV", "1,5"}}, registry.FaultNumber, "tallies[0].count", "S!E2"},
		{"too long", [][]any{{"Mã", "Tên"}, {"D1", strings.Repeat("a", 32768)}}, "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			document := read(t, "x.xlsx", string(workbook(t, "S", c.rows...)), sheet.ReadOptions{Catalogue: law(t)})
			if c.code == "" { // Excel itself cuts such a text
				return
			}
			if len(document.Faults) != 1 {
				t.Fatalf("got faults %v, want one", document.Faults)
			}
			got := document.Faults[0]
			if got.Code != c.code || faultField(got) != c.fault {
				t.Errorf("got %s at %s, want %s at %s", got.Code, faultField(got), c.code, c.fault)
			}
			if place, ok := document.Places.Of(got); !ok || place.String() != c.place {
				t.Errorf("got place %v (%v), want %s", place, ok, c.place)
			}
		})
	}
}

func TestPlacesFindTheCellsOfFaultsThatOthersFound(t *testing.T) {
	data := workbook(t, "S", []any{"Số QĐ", "Ngày QĐ", "Cơ quan ban hành", "Danh hiệu", "Họ và tên", "Năm"},
		[]any{"1/QĐ", "1/1/2020", "QK2", "GK", "Lê Bịa", 2019}, nil, []any{"1/QĐ", "1/1/2020", "QK2", "GK", "Vũ Bịa", 2019})
	document := read(t, "x.xlsx", string(data), sheet.ReadOptions{})
	cases := []struct {
		fault registry.Fault
		want  string
	}{
		{registry.Fault{Kind: registry.Awards, Index: 1, Field: "honour"}, "S!D4"}, {registry.Fault{Kind: registry.Awards, Index: 1, Field: "person"}, "S!E4"},
		{registry.Fault{Kind: registry.Awards, Index: 0, Field: "decision"}, "S!A2"}, {registry.Fault{Kind: registry.Awards, Index: 1, Field: "to"}, "S!F4"},
		{registry.Fault{Kind: registry.Awards, Index: 1, Field: "ordinal"}, "S!4"}, {registry.Fault{Kind: registry.Decisions, Index: 0, Field: "number"}, "S!A2"},
		{registry.Fault{Kind: registry.Decisions, Index: 0}, "S!2"},
	}
	for _, c := range cases {
		place, ok := document.Places.Of(c.fault)
		if !ok || place.String() != c.want {
			t.Errorf("%v: got %v (%v), want %s", c.fault, place, ok, c.want)
		}
	}
}

func TestJoinReportsAFieldOnceAndInTheOrderOfTheFile(t *testing.T) {
	document := read(t, "x.csv", "Mã,Họ và tên,Đối tượng,Ngày sinh\nA,,SQ,1980\nB,Lê Bịa,tướng,31/2/1980\n", sheet.ReadOptions{})
	all := document.Join(document.Batch.Validate(law(t), nil))
	var got []string
	for _, f := range all {
		place, _ := document.Places.Of(f)
		got = append(got, fmt.Sprintf("%s %s", place, f.Code))
	}
	if want := []string{"B2 missing", "C3 choice", "D3 date"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCSVThatCannotBeReadNamesTheLine(t *testing.T) {
	document := read(t, "x.csv", "Mã,Tên đơn vị\nD1,\"Tiểu đoàn\nD2,b\n", sheet.ReadOptions{})
	if !document.Faults.Has(sheet.FaultSyntax) {
		t.Errorf("got %v, want a syntax fault", document.Faults)
	}
}

func TestKindGivenIsNotGuessed(t *testing.T) {
	document := read(t, "don-vi.csv", "Mã,Họ và tên,Đối tượng\nA,Lê Bịa,SQ\n", sheet.ReadOptions{Kind: registry.People})
	if len(document.Faults) > 0 || len(document.Batch.People) != 1 {
		t.Errorf("got %+v, faults %v", document.Batch, document.Faults)
	}
	document = read(t, "x.csv", "Chào,Bạn\n1,2\n", sheet.ReadOptions{Kind: registry.People})
	if !document.Faults.Has(sheet.FaultNoHeading) {
		t.Errorf("got %v, want a missing heading", document.Faults)
	}
}

func TestFilesThatAreNoListAreErrors(t *testing.T) {
	cases := []struct {
		file string
		kind registry.EntryKind
		want error
	}{{"x.xls", "", sheet.ErrExtension}, {"x.xlsx", "", sheet.ErrWorkbook}, {"x.csv", "heroes", sheet.ErrKind}}
	for _, c := range cases {
		if _, err := sheet.Read(c.file, []byte("PK"), sheet.ReadOptions{Kind: c.kind}); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.file, err, c.want)
		}
	}
	var out bytes.Buffer
	for _, err := range []error{sheet.WriteCSV(&out, "heroes", registry.Batch{}, ','), sheet.WriteXLSX(&out, "heroes", registry.Batch{}), sheet.WriteTemplate(&out, "heroes")} {
		if !errors.Is(err, sheet.ErrKind) || out.Len() > 0 {
			t.Errorf("got %v and %d bytes, want %v", err, out.Len(), sheet.ErrKind)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add("Mã,Tên đơn vị,Ngày thành lập\nD1,Tiểu đoàn 1,5/3/1970\n")
	f.Add("Số QĐ;Ngày QĐ;Danh hiệu;Họ và tên;Năm\n1;2019;GK;\"Lê\";2015 - 2019\n")
	f.Add("\xff\xfeM\x00")
	f.Add("Hä vµ tªn,§¬n vÞ\nNguyÔn V¨n ¢n,TiÓu ®oµn\n")
	f.Add("H\xe4 v\xb5 t\xaan;\xa7\xacn v\xde\nNguy\xd4n V\xa8n \xa2n;Ti\xd3u \xaeo\xb5n\n")
	cat := law(f)
	f.Fuzz(func(t *testing.T, data string) {
		document, err := sheet.Read("x.csv", []byte(data), sheet.ReadOptions{Catalogue: cat})
		if old := (*sheet.OldTextError)(nil); errors.As(err, &old) {
			document, err = sheet.Read("x.csv", []byte(data), sheet.ReadOptions{Catalogue: cat, OldText: sheet.ConvertOldText})
		}
		if err != nil && !errors.Is(err, sheet.ErrNoList) {
			t.Fatal(err)
		}
		for _, fault := range document.Faults {
			if place, ok := document.Places.Of(fault); !ok || place.Row < 1 {
				t.Errorf("%v has no place", fault)
			}
		}
	})
}

func FuzzReadXLSX(f *testing.F) {
	f.Add(workbook(f, "Đơn vị", []any{"Mã", "Tên đơn vị"}, []any{"D1", "Tiểu đoàn 1"}))
	f.Add(workbook(f, "x", []any{"Họ và tên", "Đối tượng", "Ngày sinh"}, []any{"Lê Bịa", "SQ", formatted{43529, "dd/mm/yyyy"}}))
	f.Add([]byte(fontWorkbook(f, "x", []any{inFont{"Hä vµ tªn", ".VnTimeH"}}, []any{[]inFont{{"Lª", ".VnTime"}, {"Bòa", "VNI-Times"}}})))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := sheet.Read("x.xlsx", data, sheet.ReadOptions{OldText: sheet.ConvertOldText})
		if err != nil && !errors.Is(err, sheet.ErrWorkbook) && !errors.Is(err, sheet.ErrNoList) {
			t.Fatal(err)
		}
	})
}
