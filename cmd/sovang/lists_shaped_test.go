//go:build unix && !race

package main

// shapedLists are workbooks as offices lay them out.
func shapedLists() map[string]func(string) error {
	return map[string]func(string) error{
		"o-gop-nt.xlsx":     book(mergedList()),
		"hai-dong-dau.xlsx": book(twoRowHead()),
		"tieu-de-chan.xlsx": book(titledList()),
		"nhieu-trang.xlsx":  book(sheetsTogether()...),
		"ngay-so.xlsx":      book(serialDates()),
		"kieu-ngay.csv":     file(csvOf(dateSpellings(), ",")),
		"chi-nam.xlsx":      book(sheetOf{rows: [][]any{{"TT", "Họ và tên", "Năm sinh", "Cấp bậc", "Đơn vị", "Nhập ngũ"}, {1, "Lê Văn Mẫu", 1981, "Thiếu tá", "P1", 1999}, {2, "Vũ Thị Bịa", "1990", "Đại úy", "P1", "2010"}}}),
		"tong-so-stt.xlsx":  book(sectionedList()),
		"so-dai.xlsx":       book(longNumbers()),
		"so-dai-la-so.xlsx": book(longNumbersAsNumbers()),
		"mau-rieng.xlsx":    book(ownShape()),
		"trich-ngang.xlsx":  book(shortRecords()),
		"quan-so.xlsx":      book(armyRoster()),
		"so-vang.xlsx":      book(honourList()),
		"khen-thuong.xlsx":  book(awardSheet()),
		"de-nghi.xlsx":      book(proposalList()),
		"trung-nguoi.csv":   file(csvOf(twinRows(), ",")),
		"gan-giong.csv":     file(csvOf([][]any{{"Họ và tên", "Năm sinh", "Cấp bậc", "Đơn vị", "Từ ngày"}, {"Nguyễn Văn Ấn", 1980, "Thiếu tá", "P1", "1/1/2000"}}, ",")),
		"ma-trung-ten.csv":  file(csvOf([][]any{{"Mã", "Họ và tên", "Ngày sinh", "Cấp bậc", "Đơn vị", "Từ ngày"}, {"QN-001", "Lê Bịa Khác", "3/5/1980", "Thiếu tá", "P1", "1/1/2000"}}, ",")),
		"trang-an.xlsx":     book(sheetOf{rows: peopleRows()}, sheetOf{name: "Nháp", rows: [][]any{{"Họ và tên", "Cấp bậc"}, {"Người Nháp", "Đại tướng quân"}}, hidden: true}),
		"bieu-do.xlsx":      book(sheetOf{rows: peopleRows()}, sheetOf{name: "Biểu đồ", chart: true}),
		"chuc-vu-kiem.xlsx": book(sheetOf{rows: [][]any{
			{"TT", "Họ và tên", "Ngày sinh", "Cấp bậc", "Chức vụ, đơn vị", "Nhập ngũ"},
			{1, "Lê Văn Mẫu", "02/9/1981", "Thiếu tá", "Phó Chủ nhiệm, kiêm Trưởng ban Kỹ thuật, Tiểu đoàn 1", "9/1999"},
			{2, "Vũ Thị Bịa", "15/10/1990", "Đại úy", "Trợ lý, Phòng Tham mưu", "3/2010"},
		}}),
		"cap-bac-thua.xlsx": book(sheetOf{rows: [][]any{
			{"TT", "Họ và tên, cấp bậc", "Ngày sinh", "Chức vụ", "Đơn vị", "Nhập ngũ"},
			{1, "Lê Văn Mẫu, Đại úy, bác sĩ", "02/9/1981", "Trạm trưởng", "Tiểu đoàn 1", "9/1999"},
		}}),
		"o-nhieu-dong.csv": file("Họ và tên,Cấp bậc,Chức vụ,Đơn vị,\"Nhập ngũ\n(tháng, năm)\"\r\n\"Lê Văn\nMẫu\",Thiếu tá,\"Trợ lý, \"\"kiêm\"\" chủ nhiệm\",P1,9/1999\r\n"),
	}
}

func titledList() sheetOf {
	rows := [][]any{
		{"CỤC KỸ THUẬT", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{"PHÒNG THAM MƯU", "", "", "Độc lập - Tự do - Hạnh phúc"},
		{},
		{"DANH SÁCH QUÂN NHÂN"},
		{"(Kèm theo Công văn số 12/PTM-CT ngày 05 tháng 11 năm 2019 của Phòng Tham mưu)"},
		{},
	}
	rows = append(rows, peopleRows()...)
	rows = append(rows, []any{"Tổng số: 02 đồng chí./."}, []any{},
		[]any{"Nơi nhận:", "", "", "", "TRƯỞNG PHÒNG"}, []any{"- Cục Chính trị;", "", "", "", "(Ký, đóng dấu)"}, []any{"- Lưu: VT."},
		[]any{"NGƯỜI LẬP", "", "", "", "Đại tá Trần Văn Mẫu"})
	return sheetOf{rows: rows, merged: [][2]string{{"A4", "G4"}, {"A5", "G5"}}}
}

func twoRowHead() sheetOf {
	return sheetOf{
		rows: [][]any{
			{"DANH SÁCH QUÂN NHÂN"},
			{"TT", "Họ và tên", "Năm sinh", "", "Cấp bậc", "Chức vụ, đơn vị", "", "Nhập ngũ"},
			{"", "", "Nam", "Nữ", "", "Chức vụ", "Đơn vị", ""},
			{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"},
			{1, "Lê Văn Mẫu", 1981, "", "Thiếu tá", "Trợ lý", "P1", "9/1999"},
			{2, "Vũ Thị Bịa", "", 1990, "Đại úy", "Nhân viên", "d1", "3/2010"},
		},
		merged: [][2]string{{"A2", "A3"}, {"B2", "B3"}, {"C2", "D2"}, {"E2", "E3"}, {"F2", "G2"}, {"H2", "H3"}},
	}
}

// mergedList repeats what stands above by merged cells, by "nt" and by marks.
func mergedList() sheetOf {
	return sheetOf{
		rows: [][]any{
			{"TT", "Mã cá nhân", "Danh hiệu", "Năm", "Số QĐ", "Ngày QĐ", "Cấp quyết định"},
			{1, "QN-001", "Chiến sĩ thi đua cơ sở", 2019, "12/QĐ-CKT", "20/12/2019", "Sư đoàn"},
			{2, "QN-002", "nt", "nt", "", "", ""},
			{3, "QN-001", "Chiến sĩ tiên tiến", 2018, "15/QĐ-CKT", "20/12/2018", "Sư đoàn"},
			{4, "QN-002", "-nt-", "″", "″", "″", "″"},
		},
		merged: [][2]string{{"E2", "E3"}, {"F2", "F3"}, {"G2", "G3"}},
	}
}

func sheetsTogether() []sheetOf {
	return []sheetOf{
		{name: "Đơn vị", rows: [][]any{{"Mã đơn vị", "Tên đơn vị", "Cấp", "Đơn vị cấp trên"}, {"K1", "Kho K1", "Kho", "CKT"}}},
		{name: "Quân nhân", rows: [][]any{{"Mã", "Họ và tên", "Cấp bậc", "Đơn vị", "Từ ngày"}, {"QN-010", "Lê Văn Mẫu", "Thiếu tá", "Kho K1", "1/1/2015"}}},
		{name: "Ghi chú", rows: [][]any{{"Danh sách gửi ngày 5/11, anh Bịa xem lại"}}},
		{name: "Xếp loại", rows: [][]any{{"Mã cá nhân", "Năm", "Nội dung xếp loại", "Xếp loại"}, {"QN-010", 2019, "Nhiệm vụ", "HTTNV"}, {"QN-001", 2019, "Nhiệm vụ", "HTXSNV"}}},
	}
}

// serialDates has days as Excel keeps them: shown as a day, as a number that
// lost its format, and as a number typed as text.
func serialDates() sheetOf {
	return sheetOf{
		rows: [][]any{
			{"Họ và tên", "Ngày sinh", "Cấp bậc", "Đơn vị", "Nhập ngũ"},
			{"Lê Văn Mẫu", 29831, "Thiếu tá", "P1", 36404},
			{"Vũ Thị Bịa", 33161, "Đại úy", "P1", "40238"},
		},
		formats: map[string]int{"B2": 14, "E2": 17},
	}
}

func dateSpellings() [][]any {
	return [][]any{
		{"Họ và tên", "Ngày sinh", "Cấp bậc", "Đơn vị", "Nhập ngũ"},
		{"Lê Mẫu Một", "2/9/1981", "Thiếu tá", "P1", "9/1999"},
		{"Lê Mẫu Hai", "02-09-1981", "Thiếu tá", "P1", "tháng 9/1999"},
		{"Lê Mẫu Ba", "02.09.1981", "Thiếu tá", "P1", "1999"},
		{"Lê Mẫu Bốn", "1981-09-02", "Thiếu tá", "P1", "09-1999"},
		{"Lê Mẫu Năm", "ngày 02 tháng 9 năm 1981", "Thiếu tá", "P1", "tháng 9 năm 1999"},
	}
}

func sectionedList() sheetOf {
	return sheetOf{rows: [][]any{
		{"STT", "Họ và tên / Tên đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Ngày QĐ", "Cấp quyết định"},
		{"A", "TẬP THỂ"},
		{1, "Tiểu đoàn 1", "Đơn vị tiên tiến", 2019, "12/QĐ-CKT", "20/12/2019", "Sư đoàn"},
		{"", "Cộng: 01 tập thể"},
		{"B", "CÁ NHÂN"},
		{"I", "Chiến sĩ tiên tiến"},
		{2, "Nguyễn Văn Ân", "Chiến sĩ tiên tiến", 2019, "12/QĐ-CKT", "20/12/2019", "Sư đoàn"},
		{3, "Trần Thị Ngọc Ánh", "Chiến sĩ tiên tiến", 2019, "12/QĐ-CKT", "20/12/2019", "Sư đoàn"},
		{"", "Tổng số: 01 tập thể, 02 cá nhân"},
	}}
}

func longNumbers() sheetOf {
	return sheetOf{rows: [][]any{
		{"Số hiệu", "Họ và tên", "Cấp bậc", "Đơn vị", "Nhập ngũ"},
		{"001234", "Lê Văn Mẫu", "Thiếu tá", "P1", "9/1999"},
		{"123456789012345678", "Vũ Thị Bịa", "Đại úy", "P1", "3/2010"},
	}}
}

// longNumbersAsNumbers has codes that Excel took for numbers: of 15 digits,
// which it keeps, and of 18, whose end it lost.
func longNumbersAsNumbers() sheetOf {
	return sheetOf{rows: [][]any{
		{"Số hiệu", "Họ và tên", "Cấp bậc", "Đơn vị", "Nhập ngũ"},
		{123456789012345, "Lê Văn Mẫu", "Thiếu tá", "P1", "9/1999"},
		{1.23456789012345e17, "Vũ Thị Bịa", "Đại úy", "P1", "3/2010"},
	}}
}

func ownShape() sheetOf {
	return sheetOf{name: "Sheet1", rows: [][]any{
		{"Thứ", "Đồng chí", "Ra đời", "Quân hàm hiện nay", "Ở đâu", "Đi bộ đội"},
		{1, "Lê Văn Mẫu", "2/9/1981", "Thiếu tá", "P1", "9/1999"},
		{2, "Vũ Thị Bịa", "15/10/1990", "Đại úy", "d1", "3/2010"},
	}}
}

// shortRecords is a "danh sách trích ngang".
func shortRecords() sheetOf {
	return sheetOf{rows: [][]any{
		{"DANH SÁCH TRÍCH NGANG"},
		{"Đề nghị tặng Huy chương Chiến sĩ vẻ vang hạng Ba"},
		{"TT", "Họ và tên", "Ngày, tháng, năm sinh", "Quê quán", "Cấp bậc", "Chức vụ, đơn vị", "Nhập ngũ (tháng, năm)", "Ngày vào Đảng (dự bị/chính thức)", "Thời gian tính khen (năm, tháng)", "Kỷ luật", "Ghi chú"},
		{1, "Lê Văn Mẫu", "02/9/1981", "Phú Thọ", "Thiếu tá", "Trợ lý, Phòng Tham mưu", "9/1999", "19/5/2003\n19/5/2004", "20 năm 2 tháng", "Không", ""},
		{2, "Vũ Thị Bịa", "15/10/1990", "Hà Nam", "Đại úy", "Nhân viên, Tiểu đoàn 1", "3/2010", "", "9 năm 8 tháng", "", ""},
		{"Tổng số: 02 đồng chí./."},
	}}
}

// armyRoster has the abbreviations of rosters.
func armyRoster() sheetOf {
	return sheetOf{rows: [][]any{
		{"TT", "Họ và tên", "NTN sinh", "Cb", "CV", "Đơn vị", "Nhập ngũ", "Thành phần", "VH", "SK", "DT", "TG", "vào Đoàn", "vào Đảng", "Quê quán", "Trú quán"},
		{1, "Lê Văn Mẫu", "02/9/1981", "Thiếu tá", "Trợ lý", "P1", "9/1999", "Nông dân", "12/12", "Loại 1", "Kinh", "Không", "26/3/1998", "19/5/2003", "Phú Thọ", "Phú Thọ"},
		{2, "Vũ Thị Bịa", "15/10/1990", "Đại úy", "NV", "d1", "3/2010", "", "12/12", "", "Kinh", "", "", "", "Hà Nam", ""},
	}}
}

// honourList has several honours in one cell.
func honourList() sheetOf {
	return sheetOf{rows: [][]any{
		{"DANH SÁCH GHI SỔ VÀNG"},
		{"TT", "Mã cá nhân", "Cấp bậc, họ và tên", "Danh hiệu, hình thức (năm – số QĐ)"},
		{1, "QN-001", "Thiếu tá Nguyễn Văn Ân", "Chiến sĩ thi đua cơ sở (2019 – 12/QĐ-CKT); Chiến sĩ tiên tiến (2018 – 15/QĐ-CKT)"},
	}}
}

func awardSheet() sheetOf {
	return sheetOf{rows: [][]any{
		{"STT", "Họ và tên", "Ngày sinh", "Cơ quan đơn vị", "Đơn vị trực thuộc", "Cấp bậc", "Chức vụ", "Năm", "Danh hiệu", "Số quyết định", "Ngày quyết định", "Cấp quyết định", "Ghi chú"},
		{1, "Nguyễn Văn Ân", "3/5/1980", "Phòng Tham mưu", "Cục Kỹ thuật", "Thiếu tá", "Trợ lý", 2019, "CSTT", "12/QĐ-CKT", "20/12/2019", "Sư đoàn", ""},
		{2, "Trần Thị Ngọc Ánh", "1985", "Tiểu đoàn 1", "Cục Kỹ thuật", "Đại úy", "Nhân viên", 2019, "CSTDCS", "12/QĐ-CKT", "20/12/2019", "Sư đoàn", "khen lần đầu"},
	}}
}

func proposalList() sheetOf {
	return sheetOf{rows: [][]any{
		{"DANH SÁCH"},
		{"Đề nghị tặng danh hiệu \"Chiến sĩ tiên tiến\" năm 2019"},
		{"TT", "Họ và tên", "Ngày, tháng, năm sinh", "Cấp bậc", "Chức vụ", "Đơn vị", "Tóm tắt thành tích", "Hình thức đề nghị", "Năm", "Ngày đề nghị"},
		{"A", "TẬP THỂ"},
		{1, "Tiểu đoàn 1", "", "", "", "", "Hoàn thành tốt nhiệm vụ", "Đơn vị tiên tiến", 2019, "5/11/2019"},
		{"B", "CÁ NHÂN"},
		{1, "Nguyễn Văn Ân", "3/5/1980", "Thiếu tá", "Trợ lý", "Phòng Tham mưu", "Hoàn thành tốt nhiệm vụ", "Chiến sĩ tiên tiến", 2019, "5/11/2019"},
		{"Tổng số: 01 tập thể, 01 cá nhân./."},
	}}
}

// twinRows has a person of the register, and one person twice.
func twinRows() [][]any {
	return [][]any{
		{"Họ và tên", "Ngày sinh", "Cấp bậc", "Đơn vị", "Từ ngày"},
		{"Nguyễn Văn Ân", "3/5/1980", "Thiếu tá", "P1", "1/1/2000"},
		{"Lê Văn Mẫu", "2/9/1981", "Thiếu tá", "P1", "1/9/1999"},
		{"Lê Văn  Mẫu", "02/09/1981", "Thiếu tá", "P1", "01/09/1999"},
	}
}
