package sheet_test

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/sheet"
)

func namesOf(b registry.Batch) string {
	var names []string
	for _, u := range b.Units {
		names = append(names, u.Name)
	}
	for _, p := range b.People {
		names = append(names, p.Name)
	}
	for _, f := range b.Figures {
		names = append(names, f.Name+" "+f.Value)
	}
	return strings.Join(names, "; ")
}

func TestNoEntryIsLeftOutInSilence(t *testing.T) {
	cases := []struct{ name, data, want string }{
		{"units above people", "Mã,Tên đơn vị\nD1,Kho 1\n\nTT,Họ và tên,Cấp bậc,Chức vụ,Đối tượng,Quê quán\n1,Lê Văn Mẫu,Thiếu tá,Trợ lý,SQ,Phú Thọ\n", "Kho 1; Lê Văn Mẫu"},
		{"A and B with heads of their own", "DANH SÁCH\nA. TẬP THỂ\nTT,Mã,Tên tập thể\n1,D1,Kho 1\nB. CÁ NHÂN\nTT,Họ và tên,Cấp bậc,Chức vụ,Quê quán\n1,Lê Văn Mẫu,Thiếu tá,Trợ lý,Phú Thọ\n", "Kho 1; Lê Văn Mẫu"},
		{"post of an entry", "Họ và tên,Cấp bậc,Chức vụ\nLê Văn Mẫu,Thiếu tá,Chỉ huy trưởng\nTrần Văn Giả,Đại úy,Trợ lý\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"post first", "Chức vụ,Họ và tên,Cấp bậc\nChỉ huy trưởng,Lê Văn Mẫu,Thiếu tá\nTrợ lý,Trần Văn Giả,Đại úy\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"unit codes like initials", "Mã,Tên đơn vị\nKT-01,Kho kỹ thuật 1\nTM-A,Phòng Tham mưu\nD1,Kho 1\n", "Kho kỹ thuật 1; Phòng Tham mưu; Kho 1"},
		{"person's code like initials", "Mã,Họ và tên,Cấp bậc\nTM-001,Lê Văn Mẫu,Thiếu tá\nTL_2,Trần Văn Giả,Đại úy\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"on below the signatures of a page", "TT,Họ và tên,Cấp bậc\n1,Lê Văn Mẫu,Thiếu tá\n,NGƯỜI LẬP,CHỈ HUY TRƯỞNG\n,Vũ Văn Ký,Lý Văn Ký\n2,Trần Văn Giả,Đại úy\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"on below, without numbers", "Họ và tên,Cấp bậc,Chức vụ,Quê quán\nLê Văn Mẫu,Thiếu tá,Trợ lý,Phú Thọ\nNgười lập,,Chỉ huy,\nTrần Văn Giả,Đại úy,Trợ lý,Phú Thọ\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"signatures stay out", "TT,Họ và tên,Cấp bậc\n1,Lê Văn Mẫu,Thiếu tá\nNơi nhận:,CHÍNH TRỊ VIÊN,CHỈ HUY TRƯỞNG\n- Lưu: VT,Vũ Văn Ký,Lý Văn Ký\n", "Lê Văn Mẫu"},
		{"signatures stay out, without numbers", "Họ và tên,Cấp bậc,Chức vụ,Quê quán\nLê Văn Mẫu,Thiếu tá,Trợ lý,Phú Thọ\nCHÍNH TRỊ VIÊN,,CHỈ HUY TRƯỞNG\nVũ Văn Ký,,Lý Văn Ký\n", "Lê Văn Mẫu"},
		{"signature below a name column", "Họ và tên,Cấp bậc\nLê Văn Mẫu,Thiếu tá\nCHỈ HUY TRƯỞNG\nLý Văn Ký\n", "Lê Văn Mẫu"},
		{"numbers with points", "TT,Họ và tên,Cấp bậc,Chức vụ\n1.,Lê Văn Mẫu,,Chỉ huy trưởng\n02.,Trần Văn Giả,Đại úy,\n", "Lê Văn Mẫu; Trần Văn Giả"},
		{"post of an entry without its number", "TT,Họ và tên,Cấp bậc,Chức vụ\n1,Lê Văn Mẫu,Thiếu tá,Trợ lý\n,Vũ Thị Bịa,Đại úy,Chỉ huy trưởng\n3,Trần Văn Giả,Đại úy,\n", "Lê Văn Mẫu; Vũ Thị Bịa; Trần Văn Giả"},
		{"name beside a post", "TT,Họ và tên,Cấp bậc,Chức vụ\n1,Lê Văn Mẫu,Thiếu tá,Trợ lý\n,Đại tá Lý Văn Ký,,CHỈ HUY TRƯỞNG\n", "Lê Văn Mẫu"},
		{"figure that is a sum", "Chỉ tiêu,Giá trị,Mã đơn vị,Năm\nTổng số lượt người,120,CKT,2024\nTổng cộng,120\n", "Tổng số lượt người 120"},
		{"quotation marks inside a cell", "Mã,Tên đơn vị\nD1,Kho \"Tháng Tám\"\nD2,\"Kho 2, \"\"mới\"\"\"\n", `Kho "Tháng Tám"; Kho 2, "mới"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := knowing(t, "CKT Cục Kỹ thuật")
			if got := namesOf(read(t, "x.csv", c.data, o).Batch); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestNumberedRowsAboveTheHeadingsAreTold(t *testing.T) {
	document := read(t, "x.csv", "1,Kho 1,D1\nTT,Họ và tên,Cấp bậc\n1,Lê Văn Mẫu,Thiếu tá\n", sheet.ReadOptions{})
	if got := document.Readings[0].Left; got[sheet.SkipAbove] != 1 {
		t.Errorf("got %v, want one row above the headings", got)
	}
}

func TestQuotedCellWithoutEndIsFoundBesideBareMarks(t *testing.T) {
	document := read(t, "x.csv", "Mã,Tên đơn vị\nD1,Kho \"A\"\nD2,\"Kho 2\nD3,Kho 3\n", sheet.ReadOptions{})
	if !document.Faults.Has(sheet.FaultSyntax) {
		t.Errorf("got %v, want a syntax fault", document.Faults)
	}
}

func TestFilesOfTextAreLists(t *testing.T) {
	for _, name := range []string{"x.txt", "x.tsv", "x.TXT"} {
		if got := namesOf(readClean(t, name, "Mã\tTên đơn vị\nD1\tKho 1\n", sheet.ReadOptions{})); got != "Kho 1" {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

func TestSmallNumbersAreNoDays(t *testing.T) {
	for _, number := range []any{80, 24, 5.198, 1.5} {
		data := workbook(t, "Sheet1", []any{"Họ và tên", "Đối tượng", "Năm sinh"}, []any{"Nguyễn Văn Bịa", "QNCN", number})
		if document := read(t, "x.xlsx", string(data), sheet.ReadOptions{}); len(document.Faults) != 1 {
			t.Errorf("born %v: got %v, faults %v; want one fault", number, document.Batch.People[0].Born, document.Faults)
		}
		data = workbook(t, "Sheet1", []any{"Mã đơn vị", "Năm", "Chỉ tiêu", "Giá trị"}, []any{"CKT", number, "Nghị quyết", 3})
		if document := read(t, "x.xlsx", string(data), knowing(t, "CKT Cục Kỹ thuật")); len(document.Faults) != 1 {
			t.Errorf("year %v: got %v, faults %v; want one fault", number, document.Batch.Figures, document.Faults)
		}
	}
}

func TestYearOfATitleIsNotThatOfALaw(t *testing.T) {
	cases := map[string]int{
		"DANH SÁCH XẾP LOẠI NĂM 2024\nCăn cứ Luật Thi đua khen thưởng năm 2022":            2024,
		"Căn cứ Luật Thi đua khen thưởng năm 2022\nDANH SÁCH XẾP LOẠI NĂM 2024":            2024,
		"DANH SÁCH XẾP LOẠI NĂM 2024 (theo Hướng dẫn năm 2020)":                            2024,
		"DANH SÁCH XẾP LOẠI NĂM 2024\nlập từ sổ của năm 2023":                              2024,
		"XẾP LOẠI CHẤP HÀNH KỶ LUẬT NĂM 2024\nThông tư năm 2019":                           2024,
		"DANH SÁCH XẾP LOẠI THEO NGHỊ ĐỊNH NĂM 2023\nNăm 2024\n(sửa đổi tháng 5 năm 2025)": 2024,
	}
	for titles, want := range cases {
		b := read(t, "x.csv", titles+"\n\nMã đơn vị,Nội dung xếp loại,Xếp loại\nCKT,Nhiệm vụ,Hoàn thành tốt nhiệm vụ\n", knowing(t, "CKT Cục Kỹ thuật")).Batch
		if len(b.Grades) != 1 || int(b.Grades[0].Year) != want {
			t.Errorf("%q: got %+v, want %d", titles, b.Grades, want)
		}
	}
}

func TestFieldsOfMappingsByTheirLastWord(t *testing.T) {
	cases := []struct {
		kind       registry.EntryKind
		text, want string
	}{
		{registry.Decisions, "name", "as.name"}, {registry.Decisions, "rank", "as.rank"}, {registry.Decisions, "post", "as.post"},
		{registry.People, "rank", "postings.rank"}, {registry.People, "name", "name"}, {registry.Nominations, "minutes", "ballots.minutes"},
	}
	for _, c := range cases {
		if got, ok := sheet.MappedField(c.kind, c.text); got != c.want || !ok {
			t.Errorf("%s %s: got %q, want %q", c.kind, c.text, got, c.want)
		}
	}
}
