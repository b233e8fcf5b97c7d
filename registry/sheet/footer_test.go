package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/sheet"
)

// An annex with a signature in each of its columns in turn.
func TestPostsOfThoseWhoSignEndAList(t *testing.T) {
	posts := []string{"TRUNG ĐOÀN TRƯỞNG", "PHÓ SƯ ĐOÀN TRƯỞNG", "TIỂU ĐOÀN TRƯỞNG", "LỮ ĐOÀN TRƯỞNG", "CỤC TRƯỞNG", "TƯ LỆNH", "CHỦ NHIỆM CHÍNH TRỊ",
		"CHÍNH ỦY", "CHÍNH UỶ", "CHÍNH TRỊ VIÊN", "CHỈ HUY TRƯỞNG", "Q. TRUNG ĐOÀN TRƯỞNG", "KT. TRUNG ĐOÀN TRƯỞNG", "TRƯỞNG PHÒNG", "\"TRUNG ĐOÀN TRƯỞNG\n(Ký tên)\""}
	for _, post := range posts {
		for column := range 7 {
			cells := strings.Repeat(",", column)
			annex := "TT,Họ và tên,Cấp bậc,Đơn vị,Danh hiệu,Số QĐ,Ngày QĐ\n1,Lê Văn Mẫu,Thiếu tá,Kho 1,CSTT,12/QĐ-CKT,20/12/2024\n" +
				cells + post + "\n\n" + cells + "Thượng tá Lý Văn Ký\n"
			document := read(t, "x.csv", annex, knowing(t, "CKT Cục Kỹ thuật"))
			if len(document.Faults) > 0 || len(document.Batch.Awards) != 1 || document.Readings[0].Left[sheet.SkipFooter] != 2 {
				t.Errorf("%s in column %d: got %d awards, left %v, faults %v", post, column+1, len(document.Batch.Awards), document.Readings[0].Left, document.Faults)
			}
		}
	}
}

func TestPostOfAnEntryEndsNoList(t *testing.T) {
	for _, post := range []string{"Trung đoàn trưởng", "TRUNG ĐOÀN TRƯỞNG", "Chính ủy", "Tư lệnh"} {
		for _, list := range []string{
			"Họ và tên,Chức vụ\nLê Văn Mẫu,%s\nTrần Văn Giả,Trợ lý\n",
			"Họ và tên,Cấp bậc,Chức vụ\nLê Văn Mẫu,,%s\nTrần Văn Giả,Thiếu tá,Trợ lý\n",
			"TT,Họ và tên,Chức vụ\n1,Lê Văn Mẫu,%s\n2,Trần Văn Giả,Trợ lý\n",
		} {
			b := read(t, "x.csv", fmt.Sprintf(list, post), sheet.ReadOptions{Kind: registry.People}).Batch
			if got := namesOf(b); got != "Lê Văn Mẫu; Trần Văn Giả" {
				t.Errorf("%s in %q: got %s", post, list, got)
			}
		}
	}
	b := read(t, "x.csv", "Mã,Tên đơn vị\nA,Sư đoàn 5\nB,Bộ Tư lệnh\nC,Trung đoàn Trường Sơn\n", sheet.ReadOptions{}).Batch
	if got := namesOf(b); got != "Sư đoàn 5; Bộ Tư lệnh; Trung đoàn Trường Sơn" {
		t.Errorf("got %s", got)
	}
}

// A row of the list of decisions that has anything of a recipient is an award,
// though neither a name nor a decision is in it.
func TestNoRowOfDecisionsIsLeftOutInSilence(t *testing.T) {
	for _, row := range []string{",,,Kho 9,,,", ",,Thiếu tá,,,,", ",,,,CSTT,,", ",,,Kho 9,,12/QĐ-CKT,20/12/2024"} {
		document := read(t, "x.csv", "TT,Họ và tên,Cấp bậc,Đơn vị,Danh hiệu,Số QĐ,Ngày QĐ\n1,Lê Văn Mẫu,Thiếu tá,Kho 1,CSTT,12/QĐ-CKT,20/12/2024\n"+row+"\n", knowing(t, "CKT Cục Kỹ thuật"))
		if len(document.Batch.Awards) != 2 {
			t.Errorf("%s: got %d awards, want 2", row, len(document.Batch.Awards))
		}
	}
}

func TestDecisionsWithoutADayAreEachNamed(t *testing.T) {
	document := read(t, "x.csv", "TT,Họ và tên,Cấp bậc,Đơn vị,Danh hiệu,Số QĐ,Ngày QĐ\n1,Lê Văn Mẫu,Thiếu tá,Kho 1,CSTT,12/QĐ-CKT,20/12/2024\n,,,,,216/QĐ,\n,,,,,12/QĐ-CKT,\n,,,,,217/QĐ,\n", knowing(t, "CKT Cục Kỹ thuật"))
	var rows []int
	for _, fault := range document.Join(nil) {
		place, _ := document.Places.Of(fault)
		rows = append(rows, place.Row)
		if fault.Code != registry.FaultMissing || place.Column != "G" {
			t.Errorf("got %v at %v", fault, place)
		}
	}
	if fmt.Sprint(rows) != "[3 5]" || len(document.Batch.Decisions) != 3 {
		t.Errorf("got faults at rows %v and %d decisions, want rows 3 and 5, 3 decisions", rows, len(document.Batch.Decisions))
	}
}

// The issuer of the title counts for the rows of its decision.
func TestIssuerOfATitleIsThatOfItsDecision(t *testing.T) {
	data := "(Kèm theo Quyết định số 12/QĐ-F3 ngày 20/12/2024 của Sư đoàn trưởng Sư đoàn 3)\nTT,Họ và tên,Danh hiệu,Số QĐ,Ngày QĐ\n" +
		"1,Lê Văn Mẫu,CSTT,12/QĐ-F3,20/12/2024\n2,Trần Văn Giả,CSTT,30/QĐ-CKT,21/12/2024\n3,Vũ Thị Bịa,CSTT,,\n"
	o := knowing(t, "CKT Cục Kỹ thuật", "F3 Sư đoàn 3")
	o.Issuer = "CKT"
	b := readClean(t, "x.csv", data, o)
	var issuers []string
	for _, award := range b.Awards {
		issuers = append(issuers, award.Decision.Issuer)
	}
	if got := strings.Join(issuers, " "); got != "F3 CKT F3" {
		t.Errorf("got %s", got)
	}
}

// A rank that is not known is one fault, though the category is made of it.
func TestUnknownRankIsOneFault(t *testing.T) {
	document := read(t, "x.csv", "TT,Mã,Họ và tên,Cấp bậc,Đơn vị\n1,QN-001,Lê Văn Mẫu,\"Đại úy, bác sĩ\",CKT\n", knowing(t, "CKT Cục Kỹ thuật"))
	faults := document.Join(document.Batch.People[0].Validate().At(registry.People, 0))
	if len(faults) != 1 || faults[0].Code != registry.FaultRank {
		t.Errorf("got %v, want one fault of the rank", faults)
	}
}
