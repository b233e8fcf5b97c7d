package sheet_test

import (
	"testing"

	"sovang/registry/sheet"
)

func TestCellOfPostAndUnit(t *testing.T) {
	o := knowing(t, "d2 Đại đội 2", "CKT Cục Kỹ thuật", "PKT Phòng Kỹ thuật")
	cases := []struct{ cell, post, unit string }{
		{"Trợ lý, Phòng Xe máy", "Trợ lý", "Phòng Xe máy"},
		{"Trợ lý Đại đội 2", "Trợ lý", "Đại đội 2"},
		{"Trợ lý, Phòng Kỹ thuật, Cục Kỹ thuật", "Trợ lý", "Phòng Kỹ thuật, Cục Kỹ thuật"},
		{"Trợ lý, Ban Lạ, Cục Kỹ thuật", "Trợ lý", "Ban Lạ, Cục Kỹ thuật"},
		{"Phó Chủ nhiệm, kiêm Trưởng ban Xe máy, Đại đội 2", "Phó Chủ nhiệm, kiêm Trưởng ban Xe máy", "Đại đội 2"},
		{"Phó Chủ nhiệm, kiêm Trưởng ban Xe máy, Đại đội 9", "Phó Chủ nhiệm, kiêm Trưởng ban Xe máy", "Đại đội 9"},
		{"Phó Chủ nhiệm, kiêm Trưởng ban, K5", "Phó Chủ nhiệm, kiêm Trưởng ban", "K5"},
		{"Bí thư chi bộ, Đại đội trưởng, Đại đội 9", "Bí thư chi bộ, Đại đội trưởng", "Đại đội 9"},
		{"Đại đội trưởng Đại đội 2, Tiểu đoàn 5", "Đại đội trưởng Đại đội 2", "Tiểu đoàn 5"},
		{"Trợ lý, X5", "Trợ lý", "X5"},
		{"Trợ lý, kiêm thủ kho", "Trợ lý, kiêm thủ kho", ""},
		{"Trợ lý", "Trợ lý", ""},
	}
	for _, c := range cases {
		b := readClean(t, "x.csv", "Số QĐ,Ngày QĐ,Danh hiệu,Họ và tên,\"Chức vụ, đơn vị\"\n7/QĐ,20/12/2019,GK,Lê Bịa,\""+c.cell+"\"\n", o)
		if got := b.Awards[0].As; got.Post != c.post || got.Unit != c.unit {
			t.Errorf("%s: got %q and %q, want %q and %q", c.cell, got.Post, got.Unit, c.post, c.unit)
		}
	}
}

func TestNothingOfACombinedCellIsLost(t *testing.T) {
	cases := []struct{ heading, cell, want string }{
		{"Họ và tên, cấp bậc", "Lê Văn Mẫu, Đại úy, bác sĩ", "Lê Văn Mẫu|Đại úy, bác sĩ|"},
		{"Họ và tên, cấp bậc", "Lê Văn Mẫu, bác sĩ", "Lê Văn Mẫu|bác sĩ|"},
		{"Cấp bậc, họ và tên", "Thiếu tá Lê Văn Mẫu", "Lê Văn Mẫu|Thiếu tá|"},
		{"\"Họ và tên, cấp bậc, chức vụ\"", "Lê Văn Mẫu, Đại úy, bác sĩ, trưởng trạm", "Lê Văn Mẫu|Đại úy|bác sĩ, trưởng trạm"},
	}
	for _, c := range cases {
		b := readClean(t, "x.csv", "TT\t"+c.heading+"\tĐối tượng\tQuê quán\n1\t"+c.cell+"\tSQ\tPhú Thọ\n", sheet.ReadOptions{Today: mustDate(2025, 1, 1)})
		p := b.People[0]
		if got := p.Name + "|" + p.Postings[0].Rank + "|" + p.Postings[0].Post; got != c.want {
			t.Errorf("%s: got %s, want %s", c.cell, got, c.want)
		}
	}
}

func TestCombinedCellLeavesAFieldToItsOwnColumn(t *testing.T) {
	data := "Số QĐ\tNgày QĐ\tDanh hiệu\tHọ và tên\tChức vụ, đơn vị\tĐơn vị\n7/QĐ\t20/12/2019\tGK\tLê Bịa\tTrợ lý, Phòng Xe máy\tCục Kỹ thuật\n"
	if got := readClean(t, "x.csv", data, knowing(t)).Awards[0].As; got.Post != "Trợ lý, Phòng Xe máy" || got.Unit != "Cục Kỹ thuật" {
		t.Errorf("got %+v", got)
	}
}

func TestCombinedCellThatCannotBeReadIsAFault(t *testing.T) {
	document := read(t, "x.csv", "TT\tHọ và tên, cấp bậc\tQuê quán\n1\tLê \x1b[2J Mẫu, Đại úy\tPhú Thọ\n", sheet.ReadOptions{})
	if len(document.Faults) == 0 {
		t.Fatal("got no fault")
	}
	if place, _ := document.Places.Of(document.Faults[0]); place.Column != "B" {
		t.Errorf("got %v, want column B", place)
	}
}
