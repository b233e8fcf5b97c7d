//go:build unix && !race

package main

import (
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"sovang/registry/oldtext"
)

// oldLists are lists in the encodings and forms of twenty years. Everybody in
// them is invented.
func oldLists() map[string]func(string) error {
	tcvn, vni := oldRows(oldtext.TCVN3, lowRows()), oldRows(oldtext.VNI, lowRows())
	lost := oldRows(oldtext.TCVN3, lostRows())
	for _, row := range lost {
		for i, value := range row {
			if text, ok := value.(string); ok {
				row[i] = strings.ReplaceAll(text, "\u00ad", "")
			}
		}
	}
	people := csvOf(peopleRows(), ",")
	return map[string]func(string) error{
		"tcvn3.xlsx":             book(sheetOf{rows: tcvn, fonts: []string{".VnTimeH", ".VnTime"}}),
		"tcvn3-chu-hoa.xlsx":     book(sheetOf{rows: capitalRows(), fonts: []string{".VnTime", ".VnTimeH", ".VnTime"}}),
		"tcvn3.csv":              file(oneByte(csvOf(tcvn, ","))),
		"tcvn3-utf8.csv":         file(csvOf(tcvn, ",")),
		"mat-u.xlsx":             book(sheetOf{rows: lost, fonts: []string{".VnTime"}}),
		"vni.xlsx":               book(sheetOf{rows: vni, fonts: []string{"VNI-Times"}}),
		"vni.csv":                file(oneByte(csvOf(vni, ";"))),
		"utf8-bom.csv":           file("\ufeff" + people),
		"utf16-le.csv":           file(utf16(csvOf(peopleRows(), "\t"), unicode.LittleEndian, unicode.UseBOM)),
		"utf16-be-khong-bom.csv": file(utf16(csvOf(peopleRows(), ";"), unicode.BigEndian, unicode.IgnoreBOM)),
		"cham-phay.csv":          file(csvOf(peopleRows(), ";")),
		"tab.csv":                file(csvOf(peopleRows(), "\t")),
		"sep.csv":                file("sep=;\r\n" + csvOf(peopleRows(), ";")),
		"may-mac.csv":            file(strings.ReplaceAll(people, "\r\n", "\r")),
		"nfd.csv":                file(norm.NFD.String(people)),
		"dau-cu-moi.csv":         file(csvOf([][]any{{"Họ và tên", "Cấp bậc", "Đơn vị", "Nhập ngũ"}, {"Lê Thuý Hoà", "Thiếu tá", "P1", "9/1999"}, {"Vũ Thúy Hòa", "Thiếu tá", "P1", "9/1999"}}, ",")),
	}
}

// lowRows is a list without a capital letter that TCVN3 writes in two ways.
func lowRows() [][]any {
	return [][]any{
		{"TT", "Họ và tên", "Năm sinh", "Cấp bậc", "Chức vụ", "Đơn vị", "Nhập ngũ"},
		{1, "Lương Văn Bưởi", 1981, "Thiếu tá", "Trợ lý", "Phòng Tham mưu", "9/1999"},
		{2, "Nguyễn Thị Mơ", 1990, "Thượng úy", "Trợ lý", "Phòng Tham mưu", "3/2010"},
		{3, "Trần Đức Ưng", 1985, "Đại úy", "Phó tiểu đoàn trưởng", "Tiểu đoàn 1", "2/2004"},
	}
}

// lostRows is a list in which only names have an ư to lose.
func lostRows() [][]any {
	return [][]any{
		{"TT", "Họ và tên", "Năm sinh", "Cấp bậc", "Đơn vị", "Nhập ngũ"},
		{1, "Lương Văn Bưởi", 1981, "Thiếu tá", "P1", "9/1999"},
		{2, "Nguyễn Thị Mơ", 1990, "Đại úy", "P1", "3/2010"},
	}
}

// capitalRows has names in capitals as TCVN3 wrote them: small letters in a
// font of capitals, a base letter and a small one, a base letter and a mark.
func capitalRows() [][]any {
	rows := oldRows(oldtext.TCVN3, [][]any{
		lowRows()[0],
		{1, "Lê văn quyết", 1981, "Thiếu tá", "Trợ lý", "P1", "9/1999"},
		{2, "", 1982, "Thiếu tá", "Trợ lý", "P1", "9/2000"},
		{3, "", 1983, "Thiếu tá", "Trợ lý", "P1", "9/2001"},
	})
	rows[2][1] = "L\u00a3 V\u00a1N CA\u00b6NH"    // LÊ VĂN CẢNH
	rows[3][1] = "HOA\u00b0NG V\u00a1N BA\u00b1O" // HOÀNG VĂN BẢO
	return rows
}
