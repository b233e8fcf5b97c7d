package sheet_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
)

// realSheet is a worksheet as an office makes it: rows, cells merged over
// others, and number formats by cell.
type realSheet struct {
	name    string
	rows    [][]any
	merged  [][2]string
	formats map[string]string
	hidden  bool
}

// realBook is a workbook of several sheets.
func realBook(t *testing.T, sheets ...realSheet) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if t.Helper(); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range sheets {
		_, err := f.NewSheet(s.name)
		must(err)
		for i, row := range s.rows {
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			must(errors.Join(err, f.SetSheetRow(s.name, cell, &row)))
		}
		for _, m := range s.merged {
			must(f.MergeCell(s.name, m[0], m[1]))
		}
		for cell, format := range s.formats {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
			must(errors.Join(err, f.SetCellStyle(s.name, cell, cell, style)))
		}
		must(f.SetSheetVisible(s.name, !s.hidden))
	}
	must(f.DeleteSheet("Sheet1"))
	var out bytes.Buffer
	must(f.Write(&out))
	return out.String()
}

// nominationSheet is the list of people that goes with a tờ trình.
func nominationSheet() realSheet {
	return realSheet{name: "Cá nhân đề nghị",
		rows: [][]any{
			{"QUÂN KHU 2", nil, nil, nil, nil, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
			{"CỤC KỸ THUẬT", nil, nil, nil, nil, "Độc lập - Tự do - Hạnh phúc"},
			{},
			{"DANH SÁCH"},
			{"Đề nghị khen thưởng năm 2024"},
			{"(Kèm theo Tờ trình số 12/TTr-CKT ngày 05 tháng 11 năm 2024 của Cục Kỹ thuật)"},
			{"TT", "Họ và tên", "Năm sinh", nil, "Cấp bậc", "Chức vụ, đơn vị", nil, "Tóm tắt thành tích", "Hình thức đề nghị"},
			{nil, nil, "Nam", "Nữ", nil, "Chức vụ", "Đơn vị", nil, nil},
			{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"},
			{"I", "Tiểu đoàn 1"},
			{1, "Nguyễn Văn Ân", 1980, nil, "Thiếu tá", "Trợ lý", "Tiểu đoàn 1", "Cải tiến giá thử máy nổ", "Chiến sĩ thi đua cơ sở"},
			{2, "Trần Thị Bịa", nil, 1985, "Đại úy", "Nhân viên", "nt", "nt", "-nt-"},
			{3},
			{"Tổng số: 02 cá nhân./."},
			{nil, nil, nil, nil, nil, nil, "Phú Thọ, ngày 05 tháng 11 năm 2024"},
			{"NGƯỜI LẬP", nil, nil, nil, nil, nil, "CỤC TRƯỞNG"},
			{"Lê Hữu Mẫu", nil, nil, nil, nil, nil, "Đại tá Vũ Văn Mẫu"},
		},
		merged: [][2]string{{"A4", "I4"}, {"A5", "I5"}, {"A6", "I6"}, {"A7", "A8"}, {"B7", "B8"}, {"C7", "D7"}, {"E7", "E8"}, {"F7", "G7"},
			{"H7", "H8"}, {"I7", "I8"}, {"B10", "I10"}, {"A14", "I14"}, {"G15", "I15"}, {"G16", "I16"}},
	}
}

func TestWorkbookOfNominations(t *testing.T) {
	d := read(t, "x.xlsx", realBook(t, nominationSheet()), knowing(t, "D1 Tiểu đoàn 1", "CKT Cục Kỹ thuật"))
	if len(d.Faults) > 0 || len(d.Batch.Nominations) != 2 {
		t.Fatalf("got %v %+v", d.Faults, d.Batch.Nominations)
	}
	for i, name := range []string{"Nguyễn Văn Ân", "Trần Thị Bịa"} {
		n := d.Batch.Nominations[i]
		if n.Subject.Name != name || n.Honour != "CSTDCS" || n.Period != cal.OneYear(2024) || n.ProposedOn != mustDate(2024, 11, 5) || n.Achievement != "Cải tiến giá thử máy nổ" {
			t.Errorf("got %+v", n)
		}
	}
	r := d.Readings[0]
	if !slices.Equal(r.Head, []int{7, 8}) || r.Rows != 2 {
		t.Errorf("head %v, %d rows", r.Head, r.Rows)
	}
	for why, want := range map[sheet.SkipReason]int{sheet.SkipNumbers: 1, sheet.SkipSection: 1, sheet.SkipEmpty: 1, sheet.SkipTotal: 1, sheet.SkipFooter: 3} {
		if r.Left[why] != want {
			t.Errorf("%s: %d rows, want %d: %+v", why, r.Left[why], want, r.Skipped)
		}
	}
}

// A roll of people over several sheets: codes of 18 digits as text, days as
// Excel keeps them, units in cells merged over their people.
func TestWorkbookOfSeveralSheets(t *testing.T) {
	day, month := "dd/mm/yyyy", "mm/yyyy"
	people := realSheet{name: "Quân số",
		rows: [][]any{
			{"DANH SÁCH QUÂN NHÂN"},
			{"TT", "Số hiệu", "Họ và tên", "Ngày sinh", "Cấp bậc", "Chức vụ", "Đơn vị", "Nhập ngũ"},
			{1, "123456789012345678", "Nguyễn Văn Ân", 29346, "Thiếu tá", "Trợ lý", "Tiểu đoàn 1", 36039},
			{2, "000000000000000042", "Trần Thị Bịa", 31048, "Đại úy", "nt", nil, 38231},
			{"Cộng: 02 đồng chí"},
		},
		merged:  [][2]string{{"A1", "H1"}, {"G3", "G4"}, {"A5", "H5"}},
		formats: map[string]string{"D3": day, "D4": day, "H3": month, "H4": month}}
	units := realSheet{name: "Đơn vị", rows: [][]any{{"Mã", "Tên đơn vị"}, {"D1", "Tiểu đoàn 1"}}}
	note := realSheet{name: "Ghi chú", rows: [][]any{{"Gọi lại cho Ban Cán bộ"}}}
	old := realSheet{name: "Bản cũ", rows: people.rows, hidden: true}
	d := read(t, "x.xlsx", realBook(t, people, units, note, old), knowing(t, "D1 Tiểu đoàn 1"))
	if len(d.Faults) > 0 || len(d.Batch.Units) != 1 || len(d.Batch.People) != 2 {
		t.Fatalf("got %v %+v", d.Faults, d.Batch)
	}
	for i, want := range []registry.Person{{Code: "123456789012345678", Born: mustDate(1980, 5, 5)}, {Code: "000000000000000042", Born: mustDate(1985, 1, 1)}} {
		p := d.Batch.People[i]
		if p.Code != want.Code || p.Born != want.Born || p.Postings[0].Unit != "D1" || p.Postings[0].Post != "Trợ lý" {
			t.Errorf("got %+v", p)
		}
	}
	var because []sheet.Because
	for _, r := range d.Readings {
		because = append(because, r.Because)
	}
	if !slices.Equal(because, []sheet.Because{sheet.ByHeadings, sheet.Named, sheet.NoList, sheet.Hidden}) {
		t.Errorf("got %v", because)
	}
}

func TestCodesComeInAsTheirFormatShowsThem(t *testing.T) {
	head := []any{"Số hiệu", "Họ và tên", "Cấp bậc", "Đơn vị", "Nhập ngũ"}
	for format, want := range map[string]string{
		"000000": "000123", `"QN-"0000`: "QN-0123", `000\-000`: "000-123", "00-00": "01-23", "[$-42A]00000": "00123",
		"00": "123", "0": "123", "#,##0": "123", "0.00": "123", "General": "123", "000000;-000000": "000123",
	} {
		data := realBook(t, realSheet{name: "Cá nhân", rows: [][]any{head, {123, "Lê Bịa", "Thiếu tá", "D1", "9/1999"}}, formats: map[string]string{"A2": format}})
		if got := readClean(t, "x.xlsx", data, sheet.ReadOptions{}).People[0].Code; got != want {
			t.Errorf("%s: got %q, want %q", format, got, want)
		}
	}
}

// Excel keeps 15 digits of a number: a code may have none that is longer, any
// other text is doubtful.
func TestNumbersThatExcelCutShortAreTold(t *testing.T) {
	head := []any{"Số hiệu", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Nhập ngũ"}
	rows := [][]any{head, {123456789012345, "Lê Bịa", "Thiếu tá", "Trợ lý", "D1", "9/1999"}, {1.23456789012345e17, "Vũ Bịa", "Đại úy", 1.23456789012345e17, "D1", "3/2010"}}
	d := read(t, "x.xlsx", realBook(t, realSheet{name: "Cá nhân", rows: rows, formats: map[string]string{"A3": "000000000000000000"}}), sheet.ReadOptions{})
	if len(d.Faults) != 2 {
		t.Fatalf("got %v", d.Faults)
	}
	code, post := d.Faults[0], d.Faults[1]
	if code.Code != sheet.FaultDigits || code.Warning || code.Field != "code" || post.Code != sheet.FaultDigits || !post.Warning {
		t.Errorf("got %+v", d.Faults)
	}
	if at, _ := d.Places.Of(code); at.String() != "Cá nhân!A3" {
		t.Errorf("at %v", at)
	}
	if got := d.Batch.People[0].Code; got != "123456789012345" {
		t.Errorf("a code of 15 digits: got %q", got)
	}
}

// A title that names an issuer of whom nobody knows refuses nothing.
func TestUnknownIssuerOfATitleIsNotUsed(t *testing.T) {
	of := func(issuer string) string {
		return "(Kèm theo Quyết định số 12/QĐ ngày 20 tháng 12 năm 2024 của " + issuer + "),,\nTT,Họ và tên,Danh hiệu\n1,Nguyễn Văn Ân,GK\n"
	}
	known := knowing(t, "CKT Cục Kỹ thuật", "F3 Sư đoàn 3")
	asked := known
	asked.Issuer, asked.IssuerAsked = "E9", true
	for name, c := range map[string]struct {
		data          string
		options       sheet.ReadOptions
		issuer        string
		used, unknown bool
	}{
		"known":         {of("Sư đoàn trưởng Sư đoàn 3"), known, "F3", true, false},
		"authority":     {of("Bộ Quốc phòng"), known, "BQP", true, false},
		"unknown":       {of("Cục trưởng Cục Vận tải lạ"), known, "CKT", false, true},
		"--issuer":      {of("Sư đoàn trưởng Sư đoàn 3"), asked, "E9", false, false},
		"both, unknown": {of("Cục Vận tải lạ"), asked, "E9", false, false},
	} {
		d := read(t, "x.csv", c.data, c.options)
		if len(d.Faults) > 0 || len(d.Batch.Decisions) != 1 || d.Batch.Decisions[0].Issuer != c.issuer {
			t.Errorf("%s: got %v %+v", name, d.Faults, d.Batch.Decisions)
			continue
		}
		i := slices.IndexFunc(d.Readings[0].Facts, func(f sheet.Fact) bool { return f.Field == "issuer" })
		if i < 0 || d.Readings[0].Facts[i].Used != c.used || (d.Readings[0].Facts[i].Unused == sheet.UnknownUnit) != c.unknown {
			t.Errorf("%s: got %+v", name, d.Readings[0].Facts)
		}
	}
}
