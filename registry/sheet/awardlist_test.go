package sheet_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
)

// usual is the head of the award lists that units keep.
const usual = "TT,Cấp bậc,Họ và tên,Danh hiệu,Năm,Số QĐ,Ngày QĐ\n"

// registerOf answers as a register that holds the decisions, each with its
// first award.
func registerOf(o sheet.ReadOptions, decisions ...registry.Decision) sheet.ReadOptions {
	o.RegisteredDecision = func(ref registry.DecisionRef) (registry.Decision, bool) {
		var found []registry.Decision
		for _, d := range decisions {
			if d.Number == ref.Number && (ref.Issuer == "" || ref.Issuer == d.Issuer) && (ref.Year == 0 || ref.Year == d.Date.Year()) {
				found = append(found, d)
			}
		}
		if len(found) != 1 {
			return registry.Decision{}, false
		}
		return found[0], true
	}
	o.HasAward = func(ref registry.DecisionRef, ordinal int) bool {
		_, ok := o.RegisteredDecision(ref)
		return ok && ordinal == 1
	}
	return o
}

func TestDecisionWithoutIssuerIsTheKeepers(t *testing.T) {
	home := sheet.ReadOptions{Catalogue: law(t), Issuer: "E4", Level: func(issuer string) catalogue.Level {
		return map[string]catalogue.Level{"E4": catalogue.Regiment}[issuer]
	}}
	b := readClean(t, "x.csv", usual+"1,Thiếu tá,Lê Văn Bịa,CSTĐCS,2025,30/QĐ-TĐ,20/12/2025\n2,Đại úy,Vũ Văn Bịa,CSTT,2025,30/QĐ-TĐ,20/12/2025\n", home)
	want := registry.Decision{Issuer: "E4", Number: "30/QĐ-TĐ", Date: mustDate(2025, 12, 20), Level: catalogue.Regiment}
	if len(b.Decisions) != 1 || b.Decisions[0] != want {
		t.Errorf("got decisions %+v, want %+v", b.Decisions, want)
	}
	if len(b.Awards) != 2 || b.Awards[1].Decision != want.Ref() || b.Awards[1].As.Rank != "Đại úy" || b.Awards[1].Honour != "CSTT" {
		t.Errorf("got awards %+v", b.Awards)
	}
}

func TestLevelFollowsTheIssuer(t *testing.T) {
	asked := func(issuer string) catalogue.Level {
		return map[string]catalogue.Level{"E4": catalogue.Regiment}[issuer]
	}
	unknown := sheet.ReadOptions{Level: asked}
	head := "Số QĐ,Ngày QĐ,Cơ quan ban hành,Danh hiệu,Họ và tên\n"
	cases := []struct {
		name, issuer string
		o            sheet.ReadOptions
		want         catalogue.Level
	}{
		{"asked", "E4", unknown, catalogue.Regiment}, {"authority", "Chủ tịch nước", unknown, catalogue.State},
		{"staff of the ministry", "TCCT", unknown, catalogue.Corps}, {"nobody asked", "CKT", sheet.ReadOptions{}, ""},
		{"registered", "CKT", registerOf(unknown, registry.Decision{Issuer: "CKT", Number: "1/QĐ", Date: mustDate(2020, 1, 1), Level: catalogue.Division}), catalogue.Division},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := readClean(t, "x.csv", head+"1/QĐ,1/1/2020,"+c.issuer+",GK,Lê Bịa\n", c.o)
			if got := b.Decisions[0].Level; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	document := read(t, "x.csv", head+"1/QĐ,1/1/2020,CKT,GK,Lê Bịa\n2/QĐ,1/1/2020,CKT,GK,Lê Bịa\n", unknown)
	if len(document.Faults) != 2 || document.Faults[1].Code != sheet.FaultNoLevel {
		t.Fatalf("got %v, want two faults %s", document.Faults, sheet.FaultNoLevel)
	}
	if place, _ := document.Places.Of(document.Faults[1]); place.Row != 3 {
		t.Errorf("got %v, want row 3", place)
	}
}

func TestIssuerOfTheFileItselfTellsTheLevel(t *testing.T) {
	var out bytes.Buffer
	want := registry.Batch{
		Units:     []registry.Unit{{Code: "F3", Name: "Sư đoàn 3", Kind: registry.MilitaryUnit, Echelon: registry.DivisionUnit}},
		Decisions: []registry.Decision{{Issuer: "Sư đoàn 3", Number: "1/QĐ", Date: mustDate(2020, 1, 1)}},
	}
	if err := sheet.WriteWorkbook(&out, want); err != nil {
		t.Fatal(err)
	}
	b := readClean(t, "x.xlsx", out.String(), sheet.ReadOptions{})
	if got := b.Decisions[0]; got.Issuer != "F3" || got.Level != catalogue.Division {
		t.Errorf("got %+v, want the decision of the division F3", got)
	}
}

func TestDecisionThatIsRegisteredIsFoundByItsNumber(t *testing.T) {
	known := registry.Decision{Issuer: "QK2", Number: "7/QĐ-BTL", Date: mustDate(2019, 12, 20), Level: catalogue.Corps}
	o := registerOf(sheet.ReadOptions{Issuer: "CKT"}, known)
	cases := map[string]string{
		"no date":         "Số QĐ,Danh hiệu,Họ và tên\n7/QĐ-BTL,GK,Lê Bịa\n",
		"its date":        "Số QĐ,Ngày QĐ,Danh hiệu,Họ và tên\n7/QĐ-BTL,20/12/2019,GK,Lê Bịa\n",
		"its year":        "Số QĐ,Năm QĐ,Danh hiệu,Họ và tên\n7/QĐ-BTL,2019,GK,Lê Bịa\n",
		"date given once": "Số QĐ,Ngày QĐ,Danh hiệu,Họ và tên\n7/QĐ-BTL,20/12/2019,GK,Lê Bịa\n7/QĐ-BTL,,GK,Vũ Bịa\n",
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			b := readClean(t, "x.csv", data, o)
			for _, award := range b.Awards {
				if award.Decision != known.Ref() || award.Period != cal.OneYear(2019) {
					t.Errorf("got %+v, want one of %v", award, known.Ref())
				}
			}
		})
	}
	b := readClean(t, "x.csv", "Số QĐ,Ngày QĐ,Danh hiệu,Họ và tên\n7/QĐ-BTL,21/12/2019,GK,Lê Bịa\n", o)
	if got := b.Decisions[0].Issuer; got != "CKT" {
		t.Errorf("another day: got issuer %q, want the keeper's own decision", got)
	}
}

func TestDecisionGivenByTheCallerServesRowsWithoutNumber(t *testing.T) {
	given := registry.DecisionRef{Issuer: "CKT", Number: "9/QĐ", Year: 2020}
	b := readClean(t, "x.csv", "Số QĐ,Ngày QĐ,Danh hiệu,Họ và tên\n,25/12/2020,GK,Lê Bịa\n,,GK,Vũ Bịa\n", sheet.ReadOptions{Decision: given})
	if len(b.Decisions) != 0 || b.Awards[0].Decision != given || b.Awards[1].Decision != given {
		t.Errorf("got %+v, want two awards of %v", b, given)
	}
}

func TestLaterRowsCompleteADecision(t *testing.T) {
	head := "Số QĐ,Ngày QĐ,Người ký,Nơi ký,Danh hiệu,Họ và tên\n"
	b := readClean(t, "x.csv", head+"7/QĐ,20/12/2019,,Việt Trì,GK,Lê Bịa\n7/QĐ,20/12/2019,Trần Bịa,,GK,Vũ Bịa\n", sheet.ReadOptions{Issuer: "CKT"})
	if len(b.Decisions) != 1 || b.Decisions[0].Signer.Name != "Trần Bịa" || b.Decisions[0].Place != "Việt Trì" {
		t.Errorf("got %+v, want one decision with place and signer", b.Decisions)
	}
}

func TestRegisteredAwardWithEventsIsLeftOutWithAWarning(t *testing.T) {
	known := registry.Decision{Issuer: "CKT", Number: "7/QĐ", Date: mustDate(2019, 12, 20)}
	o := registerOf(sheet.ReadOptions{Issuer: "CKT"}, known)
	head := "Số QĐ,Ngày QĐ,Số sổ vàng,Danh hiệu,Họ và tên,Tình trạng\n"
	for _, standing := range []string{"Đã đính chính", "Đã hủy bỏ", "đã hạ mức"} {
		document := read(t, "x.csv", head+"7/QĐ,20/12/2019,1,GK,Lê Bịa,"+standing+"\n7/QĐ,20/12/2019,3,GK,Vũ Bịa,Còn giá trị\n", o)
		if len(document.Faults.Errors()) > 0 || len(document.Faults) != 1 || document.Faults[0].Code != sheet.FaultEvents {
			t.Fatalf("%s: got %v, want one warning", standing, document.Faults)
		}
		if place, ok := document.Places.Of(document.Faults[0]); !ok || place.String() != "F2" {
			t.Errorf("%s: got %v, want F2", standing, place)
		}
		if len(document.Batch.Awards) != 1 || document.Batch.Awards[0].Ordinal != 3 {
			t.Errorf("%s: got %+v, want the second row only", standing, document.Batch.Awards)
		}
	}
	document := read(t, "x.csv", head+"7/QĐ,20/12/2019,2,GK,Lê Bịa,Đã hủy bỏ\n", o)
	if len(document.Faults.Errors()) != 1 {
		t.Errorf("an award that the register lacks: got %v, want an error", document.Faults)
	}
}

func TestMovementsAreNamed(t *testing.T) {
	o := sheet.ReadOptions{MovementCode: func(name string) (string, bool) { return "PHTT", name == "Phát huy truyền thống" }}
	b := readClean(t, "x.csv", "Mã cá nhân,Phong trào,Năm,Thành tích tiêu biểu\nA,Phát huy truyền thống,2019,Việc tốt\nA,PT2,2019,Việc tốt\n", o)
	if b.Exemplars[0].Movement != "PHTT" || b.Exemplars[1].Movement != "PT2" {
		t.Errorf("got %+v", b.Exemplars)
	}
	b = readClean(t, "x.csv", "Số QĐ,Năm QĐ,Danh hiệu,Họ và tên,Phong trào\n1/QĐ,2019,GK,Lê Bịa,Phát huy truyền thống\n", o)
	if b.Awards[0].Movement != "PHTT" {
		t.Errorf("got %+v", b.Awards[0])
	}
	var out bytes.Buffer
	file := registry.Batch{Movements: []registry.Movement{{Code: "QT", Name: "Thi đua Quyết thắng", From: mustDate(2019, 1, 1), Kind: registry.RegularMovement}},
		Exemplars: []registry.Exemplar{{Movement: "thi đua quyết thắng", Subject: registry.PersonSubject("A"), Deed: "Việc tốt", Year: 2019}}}
	if err := sheet.WriteWorkbook(&out, file); err != nil {
		t.Fatal(err)
	}
	if b := readClean(t, "x.xlsx", out.String(), sheet.ReadOptions{}); b.Exemplars[0].Movement != "QT" {
		t.Errorf("movement of the file: got %+v", b.Exemplars)
	}
}

func TestMergedDecisionCellsHoldForTheirRows(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	rows := [][]any{
		{"TT", "Họ và tên", "Danh hiệu", "Số QĐ", "Ngày QĐ", "Chức vụ"},
		{1, "Lê Bịa", "GK", "7/QĐ", 43819, "Trợ lý"},
		{"B. TẬP THỂ"},
		{2, "Vũ Bịa", nil, nil, nil, nil},
		{3, "Hồ Bịa", "GK", "8/QĐ", 43820},
	}
	day := "dd/mm/yyyy"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.SetCellStyle("Sheet1", "E2", "E2", style), f.SetCellStyle("Sheet1", "E5", "E5", style)); err != nil {
		t.Fatal(err)
	}
	for _, column := range []string{"C", "D", "E", "F"} {
		if err := f.MergeCell("Sheet1", column+"2", column+"4"); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	b := readClean(t, "x.xlsx", out.String(), sheet.ReadOptions{Issuer: "CKT"})
	if len(b.Decisions) != 2 || len(b.Awards) != 3 {
		t.Fatalf("got %+v, want two decisions with three awards", b)
	}
	got := b.Awards[1]
	want := registry.Award{Decision: registry.DecisionRef{Issuer: "CKT", Number: "7/QĐ", Year: 2019}, Ordinal: 2, Honour: "GK",
		Subject: registry.Subject{Name: "Vũ Bịa"}, Period: cal.OneYear(2019)}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFilesWithoutAnyListAreErrors(t *testing.T) {
	var empty bytes.Buffer
	f := excelize.NewFile()
	defer f.Close()
	if err := f.Write(&empty); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"x.csv": "", "blank.csv": "\n,,\n", "x.xlsx": empty.String()} {
		if _, err := sheet.Read(name, []byte(data), sheet.ReadOptions{}); !errors.Is(err, sheet.ErrNoList) {
			t.Errorf("%s: got %v, want %v", name, err, sheet.ErrNoList)
		}
	}
	document := read(t, "x.csv", usual, sheet.ReadOptions{})
	if len(document.Lists) != 1 || document.Lists[0].Rows != 0 || len(document.Faults) > 0 {
		t.Errorf("headings only: got %+v, want one list without rows", document)
	}
}

func TestFaultOfADecisionIsNotRepeatedAtItsAwards(t *testing.T) {
	document := read(t, "x.csv", usual+"1,Thiếu tá,Lê Văn Bịa,CSTĐCS,2025,30/QĐ,31/2/2025\n", sheet.ReadOptions{Issuer: "CKT"})
	all := document.Join(registry.Faults{
		{Code: registry.FaultMissing, Kind: registry.Decisions, Field: "date"},
		{Code: registry.FaultUnknownDecision, Kind: registry.Awards, Field: "decision", Value: "CKT 30/QĐ"},
	})
	if len(all) != 1 || all[0].Code != registry.FaultDate {
		t.Errorf("got %v, want the date only", all)
	}
}

func TestUnknownHeadingNamesOnlySomeOfThoseAllowed(t *testing.T) {
	document := read(t, "x.csv", strings.TrimSpace(usual)+",Cân nặng\n", sheet.ReadOptions{})
	allowed := strings.Split(document.Faults[0].Args["allowed"], ", ")
	if len(allowed) > 12 || allowed[len(allowed)-1] != "…" {
		t.Errorf("got %q, want the first eight headings and …", allowed)
	}
}
