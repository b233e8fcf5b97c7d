package demo

// deed is why somebody is held up as an example.
type deed struct{ to, movement, text string }

// year is that of the summing-up: 2020 for the campaign of the five years,
// 2019 for the other one, which goes on.
func (e deed) year() int {
	if e.movement == "PHTT" {
		return 2020
	}
	return 2019
}

// deeds lists the advanced examples that the department's party committee
// honoured at the summing-up of the five years. The deeds are invented.
func deeds() []deed {
	return []deed{
		{"K901", "PHTT", "Năm năm liền bảo quản, cấp phát trên 4.200 tấn vũ khí, đạn tuyệt đối an toàn; tự đóng mới 1.260 hòm, giá kê, đưa 100% nhà kho vào nền nếp “chính quy, mẫu mực”"},
		{"PQK", "PHTT", "Tham mưu hoàn thành đồng bộ vũ khí, khí tài cho 21 đầu mối; xây dựng phần mềm theo dõi tình trạng kỹ thuật, rút thời gian tổng hợp từ 12 ngày còn 2 ngày"},
		{"X951", "PHTT", "Sửa chữa vừa 3.150 khẩu súng pháo các loại, vượt kế hoạch 18%; làm chủ quy trình nhuộm đen, phục hồi khí tài quang học, không phải gửi tuyến trên"},
		{"X952", "PHTT", "Từ đơn vị tiên tiến trở thành lá cờ đầu khối công nhân: 46 sáng kiến, sửa chữa lớn 380 xe ô tô, 100% xe xuất xưởng bảo đảm hệ số kỹ thuật, tiết kiệm 2,1 tỷ đồng"},
		{"T961", "CVD50", "Đưa tổ sửa chữa đến 14 đơn vị vùng cao mỗi năm, khắc phục tại chỗ 86% hư hỏng; 5 năm không để xảy ra mất an toàn giao thông"},

		{"QN-016", "PHTT", "Chủ trì 6 sáng kiến, trong đó thiết bị kiểm tra điện tử cho khí tài ngắm được áp dụng trong toàn Quân khu, rút thời gian kiểm tra một bộ từ 90 phút còn 25 phút"},
		{"QN-021", "PHTT", "Xây dựng bộ tài liệu khai thác xe thế hệ mới và mô hình cắt bổ động cơ phục vụ huấn luyện; tỷ lệ lái xe giỏi, khá của đơn vị tăng từ 78% lên 93%"},
		{"QN-031", "PHTT", "Cải tiến hệ thống thông gió, giám sát nhiệt ẩm tự động cho nhà kho đạn; trực tiếp chỉ huy vận chuyển 96 chuyến vũ khí, đạn an toàn tuyệt đối"},
		{"QN-033", "PHTT", "Người con dân tộc Mông 17 năm gắn bó với kho đạn vùng cao; thuộc từng lô đạn, phát hiện và xử lý kịp thời 3 trường hợp có nguy cơ mất an toàn"},
		{"QN-043", "PHTT", "Đề xuất mã hóa vị trí 8.700 chủng loại vật tư; bình quân mỗi lần cấp phát giảm từ 40 phút còn 9 phút, kiểm kê không sai lệch"},
		{"QN-047", "PHTT", "Thiết kế giá thử máy lái, máy nạp đạn và 11 bộ đồ gá; đào tạo 24 thợ bậc cao, làm lợi trên 900 triệu đồng"},
		{"QN-053", "PHTT", "Chỉ huy tổ cứu kéo vượt lũ tháng 8 năm 2017, sau 36 giờ đưa 19 xe bị ngập ra khỏi khu vực nguy hiểm và khôi phục 15 xe"},
		{"QN-057", "PHTT", "Nữ kiểm định viên 5 năm kiểm định 11.400 phương tiện đo không sai sót; tự học, làm chủ thiết bị hiệu chuẩn áp suất mới đưa vào trang bị"},
		{"QN-062", "PHTT", "Đồng chí lái xe cứu kéo đã anh dũng hy sinh ngày 21/7/2018 khi đưa người dân ra khỏi vùng nước lũ; tấm gương học tập của tuổi trẻ toàn Cục"},
		{"CV-003", "PHTT", "Nữ công nhân với 5 sáng kiến về điện ô tô; phục hồi 640 máy phát, máy khởi động tưởng phải loại bỏ, trị giá trên 500 triệu đồng"},
		{"CV-009", "PHTT", "Nữ kỹ sư trẻ dân tộc Ê Đê xây dựng quy trình hiệu chuẩn đồng hồ đo trên xe, được kết nạp Đảng năm 2018"},
		{"QN-022", "CVD50", "Đăng kiểm 5.300 lượt xe, kiên quyết không để xe không đủ điều kiện tham gia giao thông; đơn vị 5 năm không có tai nạn do nguyên nhân kỹ thuật"},
	}
}

// idea is an initiative or a study that grounds a title.
type idea struct {
	person string
	year   int
	title  string
	// kind, scope and level follow registry.Initiative; empty is an
	// initiative that had effect in the department and that it recognised.
	kind, scope, level string
}

// ideas lists one initiative for each Chiến sĩ thi đua cơ sở and for each that
// is nominated in 2020, and the two of wider effect behind the titles of the
// whole army.
func ideas() []idea {
	return []idea{
		{"QN-002", 2015, "Quy trình công tác đảng, công tác chính trị trong sửa chữa lớn vũ khí, trang bị kỹ thuật", "de_tai", "", ""},
		{"QN-011", 2015, "Tủ sách kỹ thuật điện tử dùng chung cho các kho, xưởng, trạm", "", "", ""},
		{"QN-016", 2015, "Bàn kiểm tra nguồn cho khí tài nhìn đêm", "", "", ""},
		{"QN-038", 2015, "Đồ gá tháo lắp lò xo đẩy về", "", "", ""},
		{"QN-047", 2015, "Giá thử máy lái pháo xe kéo", "", "", ""},
		{"CV-003", 2015, "Bàn thử máy phát điện ô tô 24 V", "", "", ""},

		{"QN-001", 2016, "Đổi mới phương pháp lập kế hoạch bảo đảm kỹ thuật cho khu vực phòng thủ", "de_tai", "", ""},
		{"QN-016", 2016, "Thiết bị đo độ lệch trục ngắm bằng tia la-de", "", "", ""},
		{"QN-031", 2016, "Giá kê hòm đạn ba tầng tháo lắp nhanh", "", "", ""},
		{"QN-047", 2016, "Đồ gá mài xu páp nhiều cỡ", "", "", ""},
		{"CV-003", 2016, "Phục hồi cuộn dây máy khởi động bằng khuôn quấn tự chế", "", "", ""},
		{"QN-057", 2016, "Hộp chuyển đổi để kiểm định đồng loạt đồng hồ áp suất", "", "", ""},

		{"QN-003", 2017, "Mô hình huấn luyện lái xe đường đèo dốc trên bãi tập tổng hợp", "de_tai", "", ""},
		{"QN-016", 2017, "Thiết bị kiểm tra điện tử đa năng cho khí tài ngắm", "", "corps", "ministry"},
		{"QN-031", 2017, "Hệ thống cảnh báo nhiệt độ, độ ẩm nhà kho đạn qua sóng vô tuyến", "", "", ""},
		{"QN-047", 2017, "Giá thử máy nạp đạn tự động", "", "", ""},
		{"QN-021", 2017, "Mô hình cắt bổ động cơ đi-ê-den phục vụ huấn luyện", "", "", ""},
		{"CV-003", 2017, "Mạch bảo vệ quá áp cho máy phát ô tô", "", "", ""},
		{"QN-057", 2017, "Phần mềm nhắc hạn kiểm định phương tiện đo", "", "", ""},

		{"QN-001", 2018, "Quy chế phối hợp bảo đảm kỹ thuật giữa Cục và các đơn vị đứng chân trên địa bàn", "de_tai", "", ""},
		{"QN-016", 2018, "Bộ nạp điện thông minh cho ắc quy khí tài", "", "", ""},
		{"QN-031", 2018, "Hệ thống thông gió, giám sát nhiệt ẩm tự động cho nhà kho đạn", "", "corps", "ministry"},
		{"QN-047", 2018, "Dây chuyền nhuộm đen chi tiết súng pháo cỡ nhỏ", "", "", ""},
		{"QN-021", 2018, "Bộ tài liệu điện tử khai thác xe vận tải thế hệ mới", "", "", ""},
		{"QN-053", 2018, "Tời cứu kéo tháo lắp nhanh trên xe sửa chữa cơ động", "", "", ""},
		{"QN-057", 2018, "Đồ gá hiệu chuẩn đồng hồ đo tốc độ trên xe", "", "", ""},

		{"QN-002", 2019, "Đổi mới nội dung, hình thức sinh hoạt chi bộ ở các trạm đóng quân phân tán", "de_tai", "", ""},
		{"QN-016", 2019, "Thiết bị mô phỏng hư hỏng mạch điện khí tài phục vụ huấn luyện", "", "", ""},
		{"QN-031", 2019, "Xe nâng tay cải tiến cho nhà kho nền thấp", "", "", ""},
		{"QN-047", 2019, "Bộ đồ gá cân chỉnh ống ngắm quang học", "", "", ""},
		{"QN-021", 2019, "Thiết bị chẩn đoán nhanh hệ thống phun nhiên liệu", "", "", ""},
		{"QN-043", 2019, "Mã hóa vị trí và quản lý vật tư kho bằng mã vạch", "", "", ""},
		{"QN-053", 2019, "Nhà bạt sửa chữa dã chiến lắp ghép nhanh", "", "", ""},

		{"QN-016", 2020, "Bộ thử nhanh mạch ổn áp cho khí tài ngắm đêm", "", "", ""},
		{"QN-031", 2020, "Bàn kiểm tra, đóng gói đạn có băng lăn", "", "", ""},
		{"QN-047", 2020, "Đồ gá phục hồi ổ trục máy hướng pháo xe kéo", "", "", ""},
		{"QN-021", 2020, "Phần mềm theo dõi giờ máy, ki-lô-mét xe theo từng đầu xe", "", "", ""},
		{"QN-043", 2020, "Thẻ kho điện tử cho vật tư xe - máy", "", "", ""},
		{"QN-053", 2020, "Bộ kích nâng cứu kéo dùng khí nén", "", "", ""},
	}
}

// aim is what somebody set out to win in 2020.
type aim struct{ to, honour string }

func aims() []aim {
	return []aim{
		{"PQK", "DVQT"}, {"K901", "DVQT"}, {"X952", "TTLDXS"}, {"X951", "DVQT"}, {"PXM", "DVTT"}, {"T961", "DVTT"}, {"K902", "DVTT"},
		{"QN-021", "CSTDTQUAN"}, {"QN-016", "CSTDCS"}, {"QN-031", "CSTDCS"}, {"QN-043", "CSTDCS"}, {"QN-053", "CSTDCS"}, {"QN-047", "CSTDCS"},
		{"QN-004", "CSTT"}, {"QN-014", "CSTT"}, {"QN-033", "CSTT"}, {"CV-003", "LDTT"}, {"CV-006", "LDTT"},
	}
}
