package demo

// paper is a decision on commendation.
type paper struct {
	// list is the file that holds it: the year of the awards.
	list                  string
	key                   string // by which a grant names it
	issuer, number, date  string
	deputy                bool   // signed by the deputy head for the head
	signer                string // who signed above the region, where a certificate is printed
	summary               string
	assumedYear, assumedP bool // the source does not give the year, or the years of the achievement
}

// papers lists the decisions besides those on service medals. The numbers
// are outside those that the issuers reach in a year.
func papers() []paper {
	const (
		titles = "Công nhận danh hiệu thi đua năm "
		flag   = "Tặng Cờ thi đua năm "
		merit  = "Tặng Bằng khen năm "
	)
	return []paper{
		{list: "truoc-2015", key: "bkb-2008", issuer: "BQP", number: "9046/QĐ-BQP", date: "09/01/2009", summary: "Tặng Bằng khen của Bộ trưởng Bộ Quốc phòng", assumedP: true},
		{list: "truoc-2015", key: "ttg-2014", issuer: "TTG", number: "9147/QĐ-TTg", date: "20/6/2014", summary: "Tặng Bằng khen của Thủ tướng Chính phủ", assumedP: true},

		{list: "2015", key: "gk-2015", issuer: "CKT", number: "0212/QĐ-CKT", date: "04/9/2015", summary: "Tặng Giấy khen trong thực hiện Cuộc vận động 50 năm 2015"},
		{list: "2015", key: "ckt-2015", issuer: "CKT", number: "0318/QĐ-CKT", date: "22/12/2015", summary: titles + "2015"},
		{list: "2015", key: "co-2015", issuer: "QK2", number: "9402/QĐ-BTL", date: "25/12/2015", summary: flag + "2015", assumedYear: true},
		{list: "2015", key: "qk-2015", issuer: "QK2", number: "9011/QĐ-BTL", date: "08/01/2016", summary: titles + "2015"},
		{list: "2015", key: "bk-2015", issuer: "QK2", number: "9012/QĐ-BTL", date: "08/01/2016", summary: merit + "2015"},

		{list: "2016", key: "gk-2016", issuer: "CKT", number: "0227/QĐ-CKT", date: "10/9/2016", deputy: true, summary: "Tặng Giấy khen trong Hội thi Kỹ thuật viên giỏi năm 2016"},
		{list: "2016", key: "cth-2016", issuer: "CTN", number: "9316/QĐ-CTN", date: "15/9/2016", summary: "Tặng Huân chương Bảo vệ Tổ quốc cho cá nhân có quá trình cống hiến"},
		{list: "2016", key: "knc-2016", issuer: "BQP", number: "9561/QĐ-BQP", date: "20/9/2016", summary: "Tặng Kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội nhân dân Việt Nam”"},
		{list: "2016", key: "bqp-2016", issuer: "BQP", number: "9586/QĐ-BQP", date: "28/12/2016", summary: flag + "2016", assumedYear: true},
		{list: "2016", key: "bkb-2016", issuer: "BQP", number: "9031/QĐ-BQP", date: "10/01/2017", summary: "Tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc hai năm 2015, 2016"},
		{list: "2016", key: "ckt-2016", issuer: "CKT", number: "0006/QĐ-CKT", date: "06/01/2017", summary: titles + "2016"},
		{list: "2016", key: "qk-2016", issuer: "QK2", number: "9017/QĐ-BTL", date: "12/01/2017", summary: titles + "2016"},
		{list: "2016", key: "bk-2016", issuer: "QK2", number: "9018/QĐ-BTL", date: "12/01/2017", summary: merit + "2016"},

		{list: "2017", key: "gk-2017", issuer: "CKT", number: "0241/QĐ-CKT", date: "28/8/2017", summary: "Khen thưởng đột xuất trong khắc phục hậu quả mưa lũ năm 2017"},
		{list: "2017", key: "ckt-2017", issuer: "CKT", number: "0377/QĐ-CKT", date: "28/12/2017", summary: titles + "2017"},
		{list: "2017", key: "co-2017", issuer: "QK2", number: "9433/QĐ-BTL", date: "29/12/2017", summary: flag + "2017", assumedYear: true},
		{list: "2017", key: "qk-2017", issuer: "QK2", number: "9014/QĐ-BTL", date: "10/01/2018", summary: titles + "2017"},
		{list: "2017", key: "bk-2017", issuer: "QK2", number: "9015/QĐ-BTL", date: "10/01/2018", summary: merit + "2017"},
		{list: "2017", key: "bkb-2017", issuer: "BQP", number: "9044/QĐ-BQP", date: "16/01/2018", summary: "Tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc hai năm 2016, 2017"},
		{list: "2017", key: "tq-2017", issuer: "BQP", number: "9288/QĐ-BQP", date: "05/6/2018", summary: "Tặng danh hiệu Chiến sĩ thi đua toàn quân năm 2017"},

		{list: "2018", key: "knc-2018", issuer: "BQP", number: "9297/QĐ-BQP", date: "15/6/2018", signer: "Nguyễn Văn Mẫu", summary: "Tặng Kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội nhân dân Việt Nam”"},
		{list: "2018", key: "gk-2018", issuer: "CKT", number: "0236/QĐ-CKT", date: "07/9/2018", deputy: true, summary: "Tặng Giấy khen trong thực hiện Cuộc vận động 50 năm 2018"},
		{list: "2018", key: "dc-2018", issuer: "CTN", number: "9402/QĐ-CTN", date: "12/10/2018", summary: "Truy tặng Huân chương Dũng cảm"},
		{list: "2018", key: "bqp-2018", issuer: "BQP", number: "9611/QĐ-BQP", date: "27/12/2018", summary: flag + "2018", assumedYear: true},
		{list: "2018", key: "ckt-2018", issuer: "CKT", number: "0004/QĐ-CKT", date: "04/01/2019", summary: titles + "2018"},
		{list: "2018", key: "qk-2018", issuer: "QK2", number: "9013/QĐ-BTL", date: "11/01/2019", summary: titles + "2018"},
		{list: "2018", key: "bk-2018", issuer: "QK2", number: "9014/QĐ-BTL", date: "11/01/2019", summary: merit + "2018"},
		{list: "2018", key: "bkb-2018", issuer: "BQP", number: "9052/QĐ-BQP", date: "18/01/2019", summary: "Tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc hai năm 2017, 2018"},
		{list: "2018", key: "tq-2018", issuer: "BQP", number: "9301/QĐ-BQP", date: "07/6/2019", summary: "Tặng danh hiệu Chiến sĩ thi đua toàn quân năm 2018"},

		{list: "2019", key: "ctn-2019", issuer: "CTN", number: "9355/QĐ-CTN", date: "19/8/2019", summary: "Tặng Huân chương Bảo vệ Tổ quốc hạng Ba; thời gian xét khen 2014 - 2018", assumedP: true},
		{list: "2019", key: "gk-2019", issuer: "CKT", number: "0244/QĐ-CKT", date: "09/9/2019", summary: "Tặng Giấy khen trong đợt thi đua đột kích chào mừng 45 năm Ngày truyền thống ngành Kỹ thuật Quân đội"},
		{list: "2019", key: "co-2019", issuer: "QK2", number: "9471/QĐ-BTL", date: "23/12/2019", summary: flag + "2019", assumedYear: true},
		{list: "2019", key: "ckt-2019", issuer: "CKT", number: "0385/QĐ-CKT", date: "25/12/2019", summary: titles + "2019"},
		{list: "2019", key: "qk-2019", issuer: "QK2", number: "9012/QĐ-BTL", date: "09/01/2020", summary: titles + "2019"},
		{list: "2019", key: "bk-2019", issuer: "QK2", number: "9020/QĐ-BTL", date: "14/01/2020", summary: "Tặng Bằng khen tổng kết 5 năm thực hiện Cuộc vận động “Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ”"},
		{list: "2019", key: "bkb-2019", issuer: "BQP", number: "9049/QĐ-BQP", date: "17/01/2020", summary: "Tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc hai năm 2018, 2019"},
	}
}

// grant is an honour that a decision gives to some recipients, codes with
// blanks between.
type grant struct {
	paper, honour, to string
	from, until       int
	kind              string // registry.AwardType
	movement          string
	citation          string
	posthumous        bool
}

// grants lists what is given besides the yearly titles and service medals.
func grants() []grant {
	const (
		merit, theme, feat = "merit", "movement", "feat"
		lead               = "Hoàn thành xuất sắc toàn diện nhiệm vụ, dẫn đầu phong trào thi đua Quyết thắng năm "
		work               = "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm "
		twoYears           = "Đã hoàn thành xuất sắc nhiệm vụ trong hai năm liên tục, "
		drive50            = "Đã có thành tích xuất sắc trong thực hiện Cuộc vận động 50, năm "
		flood              = "Đã có thành tích xuất sắc đột xuất trong ứng cứu kỹ thuật, khắc phục hậu quả mưa lũ năm 2017"
		contest            = "Đã có thành tích xuất sắc trong Hội thi Kỹ thuật viên giỏi Cục Kỹ thuật năm 2016"
		drive45            = "Đã có thành tích xuất sắc trong đợt thi đua chào mừng 45 năm Ngày truyền thống ngành Kỹ thuật Quân đội (10/9/1974 - 10/9/2019)"
		sum5               = "Đã có thành tích tiêu biểu xuất sắc trong thực hiện Cuộc vận động “Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ”, giai đoạn 2015 - 2019"
		state              = ", góp phần vào sự nghiệp xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc"
		left               = "Đã có nhiều đóng góp vào sự nghiệp xây dựng Quân đội nhân dân Việt Nam"
	)
	return []grant{
		{"bkb-2008", "BK_BQP", "CKT", 2007, 2008, merit, "", twoYears + "từ năm 2007 đến năm 2008" + assumed, false},
		{"ttg-2014", "BK_TTG", "CKT", 2009, 2013, merit, "", "Đã có nhiều thành tích trong công tác bảo đảm kỹ thuật, từ năm 2009 đến năm 2013" + state + assumed, false},

		{"gk-2015", "GK", "K901 T961 QN-022 QN-033 QN-038 QN-054 QN-059 CV-007", 2015, 2015, theme, "CVD50", drive50 + "2015", false},
		{"co-2015", "CO_TT", "CKT", 2015, 2015, merit, "", lead + "2015" + assumed, false},
		{"bk-2015", "BK_TT", "X951 QN-006 QN-031 QN-047", 2015, 2015, merit, "", work + "2015", false},

		{"gk-2016", "GK", "X951 QN-018 QN-048 QN-052 QN-057 QN-061 CV-003", 2016, 2016, theme, "HT-2016", contest, false},
		{"cth-2016", "HC_BVTQ_3", "QN-005", 1979, 2016, "life_service", "", "Đã có quá trình cống hiến trong sự nghiệp xây dựng Quân đội, củng cố quốc phòng" + state, false},
		{"knc-2016", "KNC_XDQD", "QN-005", 2016, 2016, "service", "", left, false},
		{"bqp-2016", "CO_BQP", "CKT", 2016, 2016, merit, "", lead + "2016" + assumed, false},
		{"bkb-2016", "BK_BQP", "QN-016", 2015, 2016, merit, "", twoYears + "từ năm 2015 đến năm 2016", false},
		{"bk-2016", "BK_TT", "PXM QN-010 QN-014 QN-019", 2016, 2016, merit, "", work + "2016", false},

		{"gk-2017", "GK", "D971 T961 QN-026 QN-053 QN-060 QN-061 QN-062 CV-005", 2017, 2017, feat, "", flood, false},
		{"co-2017", "CO_TT", "CKT", 2017, 2017, merit, "", lead + "2017" + assumed, false},
		{"bk-2017", "BK_TT", "X952 QN-020 QN-030 QN-050", 2017, 2017, merit, "", work + "2017", false},
		{"bkb-2017", "BK_BQP", "K901 QN-047", 2016, 2017, merit, "", twoYears + "từ năm 2016 đến năm 2017", false},
		{"tq-2017", "CSTDTQUAN", "QN-016", 2017, 2017, merit, "", "Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng từ năm 2015 đến năm 2017", false},

		{"knc-2018", "KNC_XDQD", "QN-040", 2018, 2018, "service", "", left, false},
		{"gk-2018", "GK", "K903 X952 QN-017 QN-025 QN-044 QN-045 CV-006 CV-009", 2018, 2018, theme, "CVD50", drive50 + "2018", false},
		{"dc-2018", "HC_DUNGCAM", "QN-062", 2018, 2018, feat, "", "Đã có hành động dũng cảm hy sinh khi cứu hộ nhân dân trong mưa lũ, tháng 7 năm 2018", true},
		{"bqp-2018", "CO_BQP", "CKT", 2018, 2018, merit, "", lead + "2018" + assumed, false},
		{"bk-2018", "BK_TT", "K902 QN-021 QN-007 QN-014", 2018, 2018, merit, "", work + "2018", false},
		{"bkb-2018", "BK_BQP", "PQK QN-031", 2017, 2018, merit, "", twoYears + "từ năm 2017 đến năm 2018", false},
		{"tq-2018", "CSTDTQUAN", "QN-031", 2018, 2018, merit, "", "Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng từ năm 2016 đến năm 2018", false},

		{"ctn-2019", "HC_BVTQ_3", "CKT", 2014, 2018, merit, "", "Đã có thành tích xuất sắc trong huấn luyện, phục vụ chiến đấu, xây dựng quân đội, củng cố quốc phòng, từ năm 2014 đến năm 2018" + state + assumed, false},
		{"gk-2019", "GK", "T961 T963 PTM QN-009 QN-035 QN-039 QN-041 QN-049 QN-055 CV-004", 2019, 2019, theme, "KT-45", drive45, false},
		{"co-2019", "CO_TT", "CKT", 2019, 2019, merit, "", lead + "2019" + assumed, false},
		{"bk-2019", "BK_TT", "K901 X952 QN-016 QN-057 QN-043 CV-003", 2015, 2019, theme, "PHTT", sum5, false},
		{"bkb-2019", "BK_BQP", "X952 QN-021", 2018, 2019, merit, "", twoYears + "từ năm 2018 đến năm 2019", false},
	}
}
