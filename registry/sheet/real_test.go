package sheet_test

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
)

// knowing answers as a register with these units.
func knowing(t testing.TB, units ...string) sheet.ReadOptions {
	codes := map[string]string{}
	for _, u := range units {
		code, name, _ := strings.Cut(u, " ")
		codes[registry.Fold(name)], codes[registry.Fold(code)] = code, code
	}
	return sheet.ReadOptions{Catalogue: law(t), Issuer: "CKT", UnitCode: func(name string) (string, bool) {
		code, ok := codes[registry.Fold(name)]
		return code, ok
	}}
}

// The list that goes with a tờ trình: title rows, two parts with heads of
// their own, totals, and a foot with signatures.
func TestListOfNominationsWithItsTitles(t *testing.T) {
	data := `CỤC KỸ THUẬT,,,,,,,
,,,"Phú Thọ, ngày 06 tháng 11 năm 2024",,,,
DANH SÁCH,,,,,,,
"Đề nghị tặng danh hiệu ""Chiến sĩ thi đua cơ sở"" năm 2024",,,,,,,
(Kèm theo Tờ trình số 12/TTr-CKT ngày 05 tháng 11 năm 2024 của Cục Kỹ thuật),,,,,,,
TT,Họ và tên,"Ngày, tháng, năm sinh",Cấp bậc,Chức vụ,Đơn vị,Tóm tắt thành tích,Hình thức đề nghị
(1),(2),(3),(4),(5),(6),(7),(8)
B. CÁ NHÂN,,,,,,,
1,Nguyễn Văn Ân,5/3/1980,Thiếu tá,Trợ lý,Tiểu đoàn 1,Cải tiến giá thử,CSTĐCS
2,Trần Thị Bịa,1985,Đại úy,Nhân viên,nt,nt,-nt-
Tổng số: 02 cá nhân./.,,,,,,,
NGƯỜI LẬP,,,,,,CỤC TRƯỞNG,
,,,,,,(Ký tên),
Lê Hữu Mẫu,,,,,,Đại tá Vũ Văn Mẫu,
`
	d := read(t, "x.csv", data, knowing(t, "D1 Tiểu đoàn 1"))
	if len(d.Faults) > 0 {
		t.Fatal(d.Faults)
	}
	if len(d.Batch.Nominations) != 2 {
		t.Fatalf("got %+v", d.Batch)
	}
	n := d.Batch.Nominations[1]
	if n.Subject.Name != "Trần Thị Bịa" || n.Honour != "CSTDCS" || n.Period != cal.OneYear(2024) || n.ProposedOn != mustDate(2024, 11, 5) || n.Achievement != "Cải tiến giá thử" {
		t.Errorf("got %+v", n)
	}
	r := d.Readings[0]
	if r.Because != sheet.ByHeadings || len(r.Head) != 1 || r.Head[0] != 6 || r.Rows != 2 {
		t.Errorf("got %+v", r)
	}
	why := map[int]sheet.SkipReason{}
	for _, s := range r.Skipped {
		why[s.Row] = s.Why
	}
	for row, want := range map[int]sheet.SkipReason{1: sheet.SkipTitle, 7: sheet.SkipNumbers, 8: sheet.SkipSection, 11: sheet.SkipTotal, 12: sheet.SkipFooter, 14: sheet.SkipFooter} {
		if why[row] != want {
			t.Errorf("row %d: got %q, want %q", row, why[row], want)
		}
	}
	if len(r.Samples) != 2 || r.Samples[0].Row != 9 || len(r.Samples[0].Values) < 4 {
		t.Errorf("samples %+v", r.Samples)
	}
}

func TestAbbreviatedArmyRoster(t *testing.T) {
	data := `TT,Họ và tên,NTN sinh,Cb,CV,Đơn vị,Nhập ngũ,Thành phần,VH,SK,DT,TG,vào Đoàn,vào Đảng,Quê quán,Trú quán
1,Nguyễn Văn Ân,05/3/1980,Thiếu tá,Trợ lý,Tiểu đoàn 1,9/1998,ND,12/12,A,Kinh,Không,1995,19/5/2003,Phú Thọ,Phú Thọ
`
	b := readClean(t, "x.csv", data, sheet.ReadOptions{})
	p := b.People[0]
	if p.Name != "Nguyễn Văn Ân" || p.Postings[0].Rank != "Thiếu tá" || p.Postings[0].Post != "Trợ lý" || p.PartyJoined != mustDate(2003, 5, 19) || p.Hometown != "Phú Thọ" {
		t.Errorf("got %+v", p)
	}
}

// Danh sách trích ngang, with columns that hold two things.
func TestExtractWithCombinedColumns(t *testing.T) {
	data := `DANH SÁCH TRÍCH NGANG,,,,,,,,,
TT,"Cấp bậc, họ và tên","Ngày, tháng, năm sinh",Quê quán,"Chức vụ, đơn vị","Nhập ngũ (tháng, năm)",Ngày vào Đảng (dự bị/chính thức),"Đã được khen (hình thức, số QĐ)",Kỷ luật,Ghi chú
1,Thiếu tá Nguyễn Văn Ân,1980,Phú Thọ,"Trợ lý, Tiểu đoàn 1",9/1998,19/5/2003,CSTT,Không,
2,Đại úy QNCN Trần Thị Bịa,3/1985,Phú Thọ,Nhân viên Tiểu đoàn 1,9/2004,,,,
`
	b := readClean(t, "x.csv", data, knowing(t, "D1 Tiểu đoàn 1"))
	if len(b.People) != 2 {
		t.Fatalf("got %+v", b)
	}
	for i, want := range []registry.Posting{{Rank: "Thiếu tá", Post: "Trợ lý", Unit: "D1"}, {Rank: "Đại úy QNCN", Post: "Nhân viên", Unit: "D1"}} {
		got := b.People[i].Postings[0]
		got.From, got.FromUnsure = cal.Date{}, false
		if got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if b.People[1].Name != "Trần Thị Bịa" || b.People[1].Born.String() != "1985-03" {
		t.Errorf("got %+v", b.People[1])
	}
}

// A head of two rows: joined cells above, parts below.
func TestHeadsOfTwoRows(t *testing.T) {
	data := `STT,Họ và tên,Năm sinh,,Cấp bậc,Chức vụ,Ngày vào Đảng,,Quyết định bổ nhiệm,Nhập ngũ
,,Nam,Nữ,,,Dự bị,Chính thức,,
1,Nguyễn Văn Ân,1980,,Thiếu tá,Trợ lý,19/5/2003,19/5/2004,,9/1998
2,Trần Thị Bịa,,1985,Đại úy,Nhân viên,1/6/2006,1/6/2007,,9/2004
`
	d := read(t, "x.csv", strings.ReplaceAll(data, ",Quyết định bổ nhiệm", ",Ghi chú"), sheet.ReadOptions{})
	if len(d.Faults) > 0 || len(d.Batch.People) != 2 {
		t.Fatalf("got %v %+v %+v", d.Faults, d.Batch.People, d.Readings)
	}
	if p := d.Batch.People[1]; p.Born.String() != "1985" || p.Sex != registry.Female || p.PartyJoined != mustDate(2006, 6, 1) {
		t.Errorf("got %+v", p)
	}
	awards := `TT,Họ và tên,Danh hiệu,Năm,Quyết định,,
,,,,Số,Ngày,Cơ quan ban hành
1,Nguyễn Văn Ân,CSTT,2020,12/QĐ-CKT,20/12/2020,CKT
`
	b := readClean(t, "x.csv", awards, knowing(t))
	if len(b.Decisions) != 1 || b.Decisions[0].Number != "12/QĐ-CKT" || b.Decisions[0].Date != mustDate(2020, 12, 20) {
		t.Errorf("got %+v", b)
	}
}

// An annex: both parts on one sheet, each with its head, one decision in the
// title.
func TestAnnexOfADecision(t *testing.T) {
	data := `DANH SÁCH,,,,
Tặng Giấy khen năm 2024,,,,
(Kèm theo Quyết định số 12/QĐ-CKT ngày 20 tháng 12 năm 2024 của Cục trưởng Cục Kỹ thuật),,,,
A. TẬP THỂ,,,,
TT,Tên đơn vị,Cấp trên trực tiếp,Thành tích,Ghi chú
1,Tiểu đoàn 1,Cục Kỹ thuật,Xuất sắc,
B. CÁ NHÂN,,,,
TT,"Cấp bậc, họ và tên","Chức vụ, đơn vị",Thành tích,Ghi chú
2,Thiếu tá Nguyễn Văn Ân,Trợ lý Tiểu đoàn 1,Xuất sắc,
`
	b := readClean(t, "x.csv", data, knowing(t, "D1 Tiểu đoàn 1", "CKT Cục Kỹ thuật"))
	if len(b.Decisions) != 1 || len(b.Awards) != 2 {
		t.Fatalf("got %+v", b)
	}
	if d := b.Decisions[0]; d.Number != "12/QĐ-CKT" || d.Date != mustDate(2024, 12, 20) || d.Issuer != "CKT" {
		t.Errorf("got %+v", d)
	}
	a := b.Awards[1]
	if a.Honour != "GK" || a.Period != cal.OneYear(2024) || a.Ordinal != 2 || a.Subject.Name != "Nguyễn Văn Ân" || a.As.Unit != "Tiểu đoàn 1" {
		t.Errorf("got %+v", a)
	}
}

// The honour roll of five years: several awards in one cell.
func TestRollWithSeveralAwardsInACell(t *testing.T) {
	data := `TT,"Cấp bậc, họ và tên",Năm sinh,"Chức vụ, đơn vị","Danh hiệu, hình thức (năm – số QĐ)",Thành tích tiêu biểu,Ghi chú
1,Thiếu tá Nguyễn Văn Ân,1980,"Trợ lý, Tiểu đoàn 1","CSTT (2020 – 12/QĐ-CKT); CSTĐCS (2021 – 30/QĐ-CKT)",Giỏi việc,
2,Đại úy Trần Thị Bịa,1985,"Nhân viên, Tiểu đoàn 1","CSTT (2020 – 12/QĐ-CKT)",Giỏi việc,
`
	o := registerOf(knowing(t, "D1 Tiểu đoàn 1"), registry.Decision{Issuer: "CKT", Number: "12/QĐ-CKT", Date: mustDate(2020, 12, 20)},
		registry.Decision{Issuer: "CKT", Number: "30/QĐ-CKT", Date: mustDate(2022, 1, 5)})
	b := readClean(t, "x.csv", data, o)
	if len(b.Awards) != 3 {
		t.Fatalf("got %+v", b.Awards)
	}
	if a := b.Awards[1]; a.Honour != "CSTDCS" || a.Period != cal.OneYear(2021) || a.Decision.Number != "30/QĐ-CKT" || a.Decision.Year != 2022 || a.Ordinal != 0 {
		t.Errorf("got %+v", a)
	}
}

func TestPeopleUnderTheNamesOfTheirUnits(t *testing.T) {
	data := `TT,Họ và tên,Cấp bậc,Chức vụ,Nhập ngũ
I,Tiểu đoàn 1,,,
1,Nguyễn Văn Ân,Thiếu tá,Tiểu đoàn trưởng,9/1998
II. Tiểu đoàn 2,,,,
1,Trần Thị Bịa,Đại úy,nt,9/2004
2,,,,
Cộng: 02 đồng chí,,,,
`
	b := readClean(t, "x.csv", data, knowing(t, "D1 Tiểu đoàn 1", "D2 Tiểu đoàn 2"))
	if len(b.People) != 2 || b.People[0].Postings[0].Unit != "D1" || b.People[1].Postings[0].Unit != "D2" || b.People[1].Postings[0].Post != "Tiểu đoàn trưởng" {
		t.Errorf("got %+v", b.People)
	}
}

func TestMappingReadsAListOfTheUnitsOwnShape(t *testing.T) {
	m := registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: []registry.MappedColumn{
		{Heading: "Đ/c", Field: "name"}, {Heading: "Lon", Field: "postings.rank"}, {Heading: "Vào lính", Field: "enlisted"}, {Heading: "Cỡ giày", Field: ""}}}
	data := "Đ/c,Lon,Vào lính,Cỡ giày\nNguyễn Văn Ân,Thiếu tá,9/1998,41\n"
	b := readClean(t, "x.csv", data, sheet.ReadOptions{Mapping: &m})
	if len(b.People) != 1 || b.People[0].Name != "Nguyễn Văn Ân" || b.People[0].Postings[0].Rank != "Thiếu tá" {
		t.Errorf("got %+v", b)
	}
	d := read(t, "x.csv", data, sheet.ReadOptions{Mappings: []registry.Mapping{m}})
	if len(d.Faults) != 1 || d.Faults[0].Args["mappings"] != "so-tay" || d.Readings[0].Fits[0] != "so-tay" {
		t.Errorf("got %v %+v", d.Faults, d.Readings)
	}
}
