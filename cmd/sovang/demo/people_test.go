package demo

// member is a person of the case with the titles of the five years. Every
// one of them is invented.
type member struct {
	code, name, sex, category string
	born, enlisted, joined    string // joined is the day of entry into the Party
	home                      string
	// titles has a letter for each year from 2015: t for Chiến sĩ tiên tiến
	// or Lao động tiên tiến, s for Chiến sĩ thi đua cơ sở on top of it.
	titles string
	path   []stage
	// left and reason tell when and why the service ended.
	left, reason string
}

// stage is one step of a service history: what began on that day.
type stage struct{ from, unit, rank, post, coefficient string }

// members lists the people of the case by the establishment of the
// department.
func members() []member {
	return append(append(staff(), depots()...), workshops()...)
}

// staff lists the command of the department, its offices and sections.
func staff() []member {
	return []member{
		{"QN-001", "Hoàng Đình Triệu", "Nam", "SQ", "14/3/1963", "9/1981", "03/02/1986", "Lâm Thao, Phú Thọ", "tstst", []stage{
			{"2010-04-01", "CKT", "Thượng tá", "Phó Cục trưởng", "0.80"}, {"2013-02-01", "CKT", "Đại tá", "Cục trưởng", "0.90"}}, "", ""},
		{"QN-002", "Ngô Phúc Khiêm", "Nam", "SQ", "22/8/1965", "2/1984", "19/5/1988", "Vĩnh Tường, Vĩnh Phúc", "st.ts", []stage{
			{"2011-09-01", "CKT", "Thượng tá", "Phó Chính ủy", "0.80"}, {"2014-06-01", "CKT", "Đại tá", "Chính ủy", "0.90"}}, "", ""},
		{"QN-003", "Vi Công Tráng", "Nam", "SQ", "05/11/1968", "9/1986", "22/12/1992", "Bảo Thắng, Lào Cai", "ttstt", []stage{
			{"2012-03-01", "PXM", "Thượng tá", "Trưởng phòng Xe - Máy", "0.70"}, {"2016-11-01", "CKT", "Thượng tá", "Phó Cục trưởng", "0.80"},
			{"2018-06-01", "CKT", "Đại tá", "Phó Cục trưởng", "0.80"}}, "", ""},
		{"QN-004", "Lương Bá Thịnh", "Nam", "SQ", "30/6/1966", "9/1984", "03/02/1990", "Yên Bình, Yên Bái", "ttttt", []stage{
			{"2013-02-01", "CKT", "Thượng tá", "Phó Cục trưởng", "0.80"}, {"2015-09-01", "CKT", "Đại tá", "Phó Cục trưởng", "0.80"}}, "", ""},
		{"QN-005", "Phạm Gia Thuật", "Nam", "SQ", "18/9/1961", "10/1979", "07/5/1984", "Thái Thụy, Thái Bình", "t....", []stage{
			{"2000-08-01", "PQK", "Trung tá", "Trưởng phòng Quân khí", "0.70"}, {"2004-08-01", "PQK", "Thượng tá", "Trưởng phòng Quân khí", "0.70"},
			{"2008-05-01", "CKT", "Đại tá", "Phó Cục trưởng", "0.80"}}, "01/10/2016", "Nghỉ hưu"},
		{"QN-006", "Đinh Trọng Nghị", "Nam", "SQ", "12/4/1970", "9/1988", "19/5/1994", "Thanh Sơn, Phú Thọ", "tt.tt", []stage{
			{"2011-06-01", "PTM", "Trung tá", "Phó Trưởng phòng Tham mưu - Kế hoạch", "0.60"},
			{"2014-05-01", "PTM", "Thượng tá", "Trưởng phòng Tham mưu - Kế hoạch", "0.70"}}, "", ""},
		{"QN-007", "Bùi Văn Ín", "Nam", "SQ", "01/01/1975", "9/1993", "03/02/2000", "Tân Lạc, Hòa Bình", ".t.tt", []stage{
			{"2013-07-01", "PTM", "Thiếu tá", "Trợ lý", "0.40"}, {"2015-12-01", "PTM", "Trung tá", "Trợ lý", "0.40"},
			{"2018-03-01", "PTM", "Trung tá", "Phó Trưởng phòng Tham mưu - Kế hoạch", "0.60"}}, "", ""},
		{"QN-008", "Lê Ân", "Nam", "SQ", "27/7/1982", "9/2000", "22/12/2006", "Cẩm Khê, Phú Thọ", "t.t.t", []stage{
			{"2012-10-01", "PTM", "Đại úy", "Trợ lý", "0.40"}, {"2014-10-01", "PTM", "Thiếu tá", "Trợ lý", "0.40"},
			{"2018-10-01", "PTM", "Trung tá", "Trợ lý", "0.40"}}, "", ""},
		{"QN-009", "Nguyễn Hoàng Phương Thảo Nguyên", "Nữ", "QNCN", "08/3/1986", "3/2007", "26/3/2012", "Việt Trì, Phú Thọ", ".tt.t", []stage{
			{"2012-01-01", "PTM", "Trung úy QNCN", "Nhân viên bảo mật", ""}, {"2015-03-01", "PTM", "Thượng úy QNCN", "Nhân viên bảo mật", ""},
			{"2018-12-01", "PTM", "Đại úy QNCN", "Nhân viên bảo mật", ""}}, "", ""},
		{"CV-001", "Đỗ Thị Hương Giang", "Nữ", "CCQP", "16/10/1984", "9/2008", "02/9/2014", "Hạ Hòa, Phú Thọ", "t.tt.", []stage{
			{"2010-09-01", "PTM", "", "Nhân viên kế hoạch", ""}}, "", ""},
		{"QN-010", "Trịnh Khắc Nhẫn", "Nam", "SQ", "09/5/1969", "9/1987", "19/5/1993", "Yên Định, Thanh Hóa", "tt.t.", []stage{
			{"2010-08-01", "PCT", "Trung tá", "Phó Trưởng phòng Chính trị", "0.60"}, {"2014-08-01", "PCT", "Thượng tá", "Trưởng phòng Chính trị", "0.70"}}, "", ""},
		{"QN-011", "Nguyễn Văn Hòa", "Nam", "SQ", "21/01/1980", "9/1998", "03/02/2004", "Sông Lô, Vĩnh Phúc", "s.ttt", []stage{
			{"2013-01-01", "PCT", "Thiếu tá", "Trợ lý tuyên huấn", "0.40"}, {"2017-01-01", "PCT", "Trung tá", "Trợ lý tuyên huấn", "0.40"},
			{"2019-07-01", "PCT", "Trung tá", "Phó Trưởng phòng Chính trị", "0.60"}}, "", ""},
		{"QN-012", "Tạ Đức Lộc", "Nam", "SQ", "11/11/1983", "9/2002", "26/3/2007", "Phù Ninh, Phú Thọ", "..ttt", []stage{
			{"2014-03-01", "X951", "Đại úy", "Chính trị viên phó", "0.40"}, {"2016-05-01", "PCT", "Thiếu tá", "Trợ lý cán bộ", "0.40"}}, "", ""},
		{"QN-013", "Vàng Thị Mỷ", "Nữ", "QNCN", "15/6/1988", "2/2009", "19/5/2015", "Đồng Văn, Hà Giang", "t.t.t", []stage{
			{"2013-02-01", "PCT", "Trung úy QNCN", "Nhân viên thư viện", ""}, {"2017-02-01", "PCT", "Thượng úy QNCN", "Nhân viên thư viện", ""}}, "", ""},
		{"QN-014", "Quách Công Lẹo", "Nam", "SQ", "02/9/1971", "9/1989", "22/12/1995", "Lạc Sơn, Hòa Bình", "ttttt", []stage{
			{"2012-12-01", "PQK", "Trung tá", "Phó Trưởng phòng Quân khí", "0.60"}, {"2015-01-01", "PQK", "Trung tá", "Trưởng phòng Quân khí", "0.70"},
			{"2016-12-01", "PQK", "Thượng tá", "Trưởng phòng Quân khí", "0.70"}}, "", ""},
		{"QN-015", "Phùng Quang Diệu", "Nam", "SQ", "25/12/1977", "9/1995", "19/5/2001", "Ba Vì, Hà Nội", "tttt.", []stage{
			{"2014-02-01", "PQK", "Trung tá", "Trợ lý", "0.40"}, {"2015-01-01", "PQK", "Trung tá", "Phó Trưởng phòng Quân khí", "0.60"}}, "", ""},
		{"QN-016", "Kiều Minh Trác", "Nam", "SQ", "17/02/1981", "9/1999", "03/02/2005", "Thạch Thất, Hà Nội", "sssss", []stage{
			{"2013-09-01", "PQK", "Thiếu tá", "Trợ lý", "0.40"}, {"2017-09-01", "PQK", "Trung tá", "Trợ lý", "0.40"}}, "", ""},
		{"QN-017", "Cầm Văn Ọi", "Nam", "SQ", "20/4/1985", "9/2003", "26/3/2009", "Mường La, Sơn La", "ttttt", []stage{
			{"2013-08-01", "K902", "Đại úy", "Trợ lý kỹ thuật", "0.30"}, {"2016-08-01", "PQK", "Thiếu tá", "Trợ lý", "0.40"}}, "", ""},
		{"QN-018", "Hà Á", "Nam", "QNCN", "03/7/1979", "2/1998", "22/12/2004", "Quan Hóa, Thanh Hóa", ".ttt.", []stage{
			{"2012-04-01", "PQK", "Đại úy QNCN", "Nhân viên khí tài", ""}, {"2016-04-01", "PQK", "Thiếu tá QNCN", "Nhân viên khí tài", ""}}, "", ""},
		{"QN-019", "Tống Viết Soạn", "Nam", "SQ", "28/02/1972", "9/1990", "19/5/1996", "Hoa Lư, Ninh Bình", ".tttt", []stage{
			{"2013-05-01", "PXM", "Trung tá", "Phó Trưởng phòng Xe - Máy", "0.60"}, {"2016-11-01", "PXM", "Trung tá", "Trưởng phòng Xe - Máy", "0.70"},
			{"2017-12-01", "PXM", "Thượng tá", "Trưởng phòng Xe - Máy", "0.70"}}, "", ""},
		{"QN-020", "Dương Thế Lưỡng", "Nam", "SQ", "06/6/1980", "9/1998", "02/9/2004", "Phổ Yên, Thái Nguyên", "t.t.t", []stage{
			{"2012-11-01", "PXM", "Thiếu tá", "Trợ lý", "0.40"}, {"2016-11-01", "PXM", "Trung tá", "Phó Trưởng phòng Xe - Máy", "0.60"}}, "", ""},
		{"QN-021", "Ma Thế Khoát", "Nam", "SQ", "10/10/1984", "9/2002", "19/5/2008", "Chiêm Hóa, Tuyên Quang", "ttsss", []stage{
			{"2013-06-01", "PXM", "Đại úy", "Trợ lý", "0.40"}, {"2016-06-01", "PXM", "Thiếu tá", "Trợ lý", "0.40"}}, "", ""},
		{"QN-022", "Nguyễn Văn Hoà", "Nam", "QNCN", "19/9/1976", "2/1995", "03/02/2002", "Tam Nông, Phú Thọ", "tt.t.", []stage{
			{"2011-02-01", "PXM", "Thiếu tá QNCN", "Nhân viên đăng kiểm", ""}, {"2015-02-01", "PXM", "Trung tá QNCN", "Nhân viên đăng kiểm", ""}}, "", ""},
		{"QN-023", "Âu Thị Lụa", "Nữ", "QNCN", "24/11/1989", "9/2011", "22/12/2016", "Sơn Dương, Tuyên Quang", "..t.t", []stage{
			{"2013-09-01", "PXM", "Thiếu úy QNCN", "Nhân viên thống kê", ""}, {"2015-09-01", "PXM", "Trung úy QNCN", "Nhân viên thống kê", ""},
			{"2019-09-01", "PXM", "Thượng úy QNCN", "Nhân viên thống kê", ""}}, "", ""},
		{"QN-024", "Khổng Tường Vinh", "Nam", "SQ", "13/5/1978", "9/1996", "19/5/2002", "Lập Thạch, Vĩnh Phúc", "t..tt", []stage{
			{"2014-01-01", "BHC", "Thiếu tá", "Phó Trưởng ban Hành chính - Hậu cần", "0.40"},
			{"2017-03-01", "BHC", "Trung tá", "Trưởng ban Hành chính - Hậu cần", "0.50"}}, "", ""},
		{"QN-025", "Thiều Thị Bích Ngọc", "Nữ", "QNCN", "30/4/1985", "3/2006", "08/3/2013", "Đông Sơn, Thanh Hóa", "t.t.t", []stage{
			{"2012-03-01", "BHC", "Trung úy QNCN", "Nhân viên quân y", ""}, {"2015-03-01", "BHC", "Thượng úy QNCN", "Nhân viên quân y", ""},
			{"2019-03-01", "BHC", "Đại úy QNCN", "Nhân viên quân y", ""}}, "", ""},
		{"QN-026", "Lục Văn Páo", "Nam", "QNCN", "07/7/1982", "2/2001", "02/9/2008", "Bắc Quang, Hà Giang", ".t.t.", []stage{
			{"2013-07-01", "BHC", "Thượng úy QNCN", "Nhân viên lái xe", ""}, {"2017-07-01", "BHC", "Đại úy QNCN", "Nhân viên lái xe", ""}}, "", ""},
		{"QN-027", "Tôn Nữ Quỳnh Uyển", "Nữ", "SQ", "19/8/1983", "9/2003", "22/12/2009", "Hương Trà, Thừa Thiên Huế", "t.ttt", []stage{
			{"2013-09-01", "BTC", "Đại úy", "Trợ lý", "0.40"}, {"2017-09-01", "BTC", "Thiếu tá", "Trưởng ban Tài chính", "0.50"}}, "", ""},
		{"CV-002", "Mạc Thùy Dung", "Nữ", "CCQP", "12/12/1987", "10/2010", "", "Thủy Nguyên, Hải Phòng", ".t.tt", []stage{
			{"2010-10-01", "BTC", "", "Nhân viên kế toán", ""}}, "", ""},
	}
}

// depots lists the people of the depots and of the mobile crew.
func depots() []member {
	return []member{
		{"QN-030", "Lò Văn Inh", "Nam", "SQ", "15/8/1973", "9/1991", "03/02/1998", "Điện Biên Đông, Điện Biên", "t.tt.", []stage{
			{"2012-06-01", "K901", "Trung tá", "Chủ nhiệm", "0.60"}}, "", ""},
		{"QN-031", "Chu Hữu Lượng", "Nam", "SQ", "26/3/1979", "9/1997", "19/5/2003", "Lâm Thao, Phú Thọ", "tssss", []stage{
			{"2013-10-01", "K901", "Thiếu tá", "Phó Chủ nhiệm kỹ thuật", "0.50"}, {"2016-10-01", "K901", "Trung tá", "Phó Chủ nhiệm kỹ thuật", "0.50"}}, "", ""},
		{"QN-032", "Đào Xuân Ngữ", "Nam", "SQ", "04/4/1980", "9/1999", "22/12/2004", "Tiên Lữ, Hưng Yên", ".ttt.", []stage{
			{"2014-04-01", "K901", "Thiếu tá", "Chính trị viên", "0.50"}, {"2018-04-01", "K901", "Trung tá", "Chính trị viên", "0.50"}}, "", ""},
		{"QN-033", "Giàng A Sử", "Nam", "QNCN", "20/02/1983", "2/2002", "02/9/2009", "Mù Cang Chải, Yên Bái", "ttttt", []stage{
			{"2012-02-01", "K901", "Thượng úy QNCN", "Thủ kho đạn", ""}, {"2016-02-01", "K901", "Đại úy QNCN", "Thủ kho đạn", ""}}, "", ""},
		{"QN-034", "Đèo Thị Ương", "Nữ", "QNCN", "18/10/1987", "3/2008", "19/5/2014", "Phong Thổ, Lai Châu", ".t.tt", []stage{
			{"2012-09-01", "K901", "Trung úy QNCN", "Nhân viên bảo quản", ""}, {"2016-09-01", "K901", "Thượng úy QNCN", "Nhân viên bảo quản", ""}}, "", ""},
		{"QN-035", "Thân Trọng Quyết", "Nam", "SQ", "23/9/1988", "9/2006", "26/3/2012", "Việt Yên, Bắc Giang", "t..tt", []stage{
			{"2013-08-01", "K901-DBV", "Thượng úy", "Phó Đại đội trưởng", "0.30"}, {"2016-08-01", "K901-DBV", "Đại úy", "Đại đội trưởng", "0.40"}}, "", ""},
		{"QN-036", "Lê Y", "Nam", "HSQ-BS", "05/01/1999", "2/2018", "", "Yên Lập, Phú Thọ", "....t", []stage{
			{"2018-05-01", "K901-DBV", "Binh nhì", "Chiến sĩ", ""}, {"2018-09-01", "K901-DBV", "Binh nhất", "Chiến sĩ", ""},
			{"2019-02-01", "K901-DBV", "Hạ sĩ", "Tiểu đội trưởng", ""}}, "15/01/2020", "Xuất ngũ"},
		{"QN-037", "Nghiêm Phú Cường", "Nam", "SQ", "09/9/1974", "9/1992", "19/5/1998", "Ứng Hòa, Hà Nội", "tt.t.", []stage{
			{"2013-03-01", "K902", "Trung tá", "Chủ nhiệm", "0.60"}}, "", ""},
		{"QN-038", "Y Blơm Mlô", "Nam", "QNCN", "14/7/1981", "2/2000", "22/12/2007", "Cư M’gar, Đắk Lắk", "st.tt", []stage{
			{"2012-07-01", "K902", "Thượng úy QNCN", "Nhân viên sửa chữa", ""}, {"2015-07-01", "K902", "Đại úy QNCN", "Nhân viên sửa chữa", ""},
			{"2019-07-01", "K902", "Thiếu tá QNCN", "Nhân viên sửa chữa", ""}}, "", ""},
		{"QN-039", "Nguyễn Thị Ngọc Ánh Tuyết", "Nữ", "QNCN", "02/02/1990", "9/2010", "08/3/2016", "Đoan Hùng, Phú Thọ", ".t.tt", []stage{
			{"2013-01-01", "K902", "Thiếu úy QNCN", "Nhân viên thống kê", ""}, {"2015-01-01", "K902", "Trung úy QNCN", "Nhân viên thống kê", ""},
			{"2019-01-01", "K902", "Thượng úy QNCN", "Nhân viên thống kê", ""}}, "", ""},
		{"QN-040", "Bạch Hưng Thái", "Nam", "QNCN", "19/5/1968", "2/1988", "03/02/1995", "Kim Bôi, Hòa Bình", "ttt..", []stage{
			{"2010-05-01", "K902", "Trung tá QNCN", "Thủ kho vũ khí", ""}, {"2014-05-01", "K902", "Thượng tá QNCN", "Thủ kho vũ khí", ""}}, "01/7/2018", "Nghỉ hưu"},
		{"QN-041", "Ưng Đức Ý", "Nam", "SQ", "31/12/1986", "9/2005", "19/5/2011", "Gia Bình, Bắc Ninh", "..ttt", []stage{
			{"2014-09-01", "K902", "Thượng úy", "Trợ lý kỹ thuật", "0.30"}, {"2016-12-01", "K902", "Đại úy", "Trợ lý kỹ thuật", "0.30"}}, "", ""},
		{"QN-042", "Hứa Mạnh Đạt", "Nam", "SQ", "17/11/1975", "9/1993", "02/9/1999", "Đại Từ, Thái Nguyên", "t.t.t", []stage{
			{"2014-07-01", "K903", "Trung tá", "Chủ nhiệm", "0.60"}}, "", ""},
		{"QN-043", "Sùng Thị Dí", "Nữ", "QNCN", "21/3/1986", "9/2007", "22/12/2013", "Bắc Hà, Lào Cai", "ttt.s", []stage{
			{"2012-10-01", "K903", "Trung úy QNCN", "Nhân viên kho vật tư", ""}, {"2015-10-01", "K903", "Thượng úy QNCN", "Nhân viên kho vật tư", ""},
			{"2019-10-01", "K903", "Đại úy QNCN", "Tổ trưởng kho vật tư", ""}}, "", ""},
		{"QN-044", "Mai Đăng Khuê", "Nam", "QNCN", "08/8/1984", "2/2004", "19/5/2010", "Nga Sơn, Thanh Hóa", ".t.t.", []stage{
			{"2013-04-01", "K903", "Trung úy QNCN", "Nhân viên lái xe", ""}, {"2016-04-01", "K903", "Thượng úy QNCN", "Nhân viên lái xe", ""}}, "", ""},
		{"QN-045", "Lưu Kế Tường", "Nam", "SQ", "27/10/1990", "9/2008", "26/3/2014", "Thanh Ba, Phú Thọ", "..tt.", []stage{
			{"2013-09-01", "K903", "Trung úy", "Trợ lý kỹ thuật", "0.30"}, {"2016-03-01", "K903", "Thượng úy", "Trợ lý kỹ thuật", "0.30"},
			{"2019-03-01", "PXM", "Đại úy", "Trợ lý", "0.40"}}, "", ""},
		{"QN-060", "Phan Huy Chấn", "Nam", "SQ", "01/6/1983", "9/2001", "22/12/2006", "Can Lộc, Hà Tĩnh", "t.t.t", []stage{
			{"2014-02-01", "D971", "Đại úy", "Đội trưởng", "0.40"}, {"2016-02-01", "D971", "Thiếu tá", "Đội trưởng", "0.40"}}, "", ""},
		{"QN-061", "Triệu Tạ Pham", "Nam", "QNCN", "16/4/1987", "2/2006", "19/5/2013", "Võ Nhai, Thái Nguyên", ".ttt.", []stage{
			{"2012-08-01", "D971", "Trung úy QNCN", "Thợ sửa chữa cơ động", ""}, {"2016-08-01", "D971", "Thượng úy QNCN", "Thợ sửa chữa cơ động", ""}}, "", ""},
		{"QN-062", "Đặng Trung Kha", "Nam", "QNCN", "25/5/1988", "2/2007", "03/02/2014", "Văn Chấn, Yên Bái", "ttt..", []stage{
			{"2013-05-01", "D971", "Trung úy QNCN", "Lái xe cứu kéo", ""}, {"2017-05-01", "D971", "Thượng úy QNCN", "Lái xe cứu kéo", ""}}, "21/7/2018", "Hy sinh"},
		{"QN-063", "Hoàng Seo Lử", "Nam", "HSQ-BS", "11/9/1999", "2/2019", "", "Si Ma Cai, Lào Cai", ".....", []stage{
			{"2019-05-01", "D971", "Binh nhì", "Chiến sĩ", ""}, {"2019-09-01", "D971", "Binh nhất", "Chiến sĩ", ""}}, "", ""},
	}
}

// workshops lists the people of the workshops and stations.
func workshops() []member {
	return []member{
		{"QN-046", "Nông Ích Thùy", "Nam", "SQ", "03/3/1974", "9/1992", "22/12/1998", "Hòa An, Cao Bằng", "t.t.t", []stage{
			{"2012-09-01", "X951", "Trung tá", "Giám đốc", "0.60"}}, "", ""},
		{"QN-047", "Vũ Khôi Nguyên", "Nam", "SQ", "29/9/1982", "9/2000", "19/5/2006", "Bình Giang, Hải Dương", "sssss", []stage{
			{"2013-07-01", "X951", "Đại úy", "Trợ lý kỹ thuật", "0.40"}, {"2015-07-01", "X951", "Thiếu tá", "Phó Giám đốc kỹ thuật", "0.50"},
			{"2019-07-01", "X951", "Trung tá", "Phó Giám đốc kỹ thuật", "0.50"}}, "", ""},
		{"QN-048", "Ngọ Văn Thiêm", "Nam", "QNCN", "12/01/1980", "2/1999", "02/9/2006", "Hiệp Hòa, Bắc Giang", "ttttt", []stage{
			{"2013-01-01", "X951", "Đại úy QNCN", "Tổ trưởng Tổ khí tài quang học", ""}, {"2017-01-01", "X951", "Thiếu tá QNCN", "Tổ trưởng Tổ khí tài quang học", ""}}, "", ""},
		{"QN-049", "Cao Tiến Sang", "Nam", "QNCN", "20/6/1985", "9/2005", "26/3/2012", "Diễn Châu, Nghệ An", ".t.tt", []stage{
			{"2013-11-01", "X951", "Trung úy QNCN", "Thợ sửa chữa pháo", ""}, {"2016-11-01", "X951", "Thượng úy QNCN", "Thợ sửa chữa pháo", ""}}, "", ""},
		{"CV-003", "Lại Thị Hồng Nhung", "Nữ", "CNQP", "07/5/1986", "10/2006", "08/3/2015", "Bình Lục, Hà Nam", "ssstt", []stage{
			{"2010-10-01", "X952", "", "Thợ điện ô tô", ""}, {"2017-04-01", "X952", "", "Tổ trưởng Tổ điện ô tô", ""}}, "", ""},
		{"CV-004", "Đoàn Ngọc Lĩnh", "Nam", "CNQP", "14/12/1983", "9/2005", "19/5/2012", "Thanh Thủy, Phú Thọ", "t.t.t", []stage{
			{"2010-09-01", "X951", "", "Thợ tiện", ""}}, "", ""},
		{"QN-050", "Đàm Quốc Vệ", "Nam", "SQ", "06/02/1976", "9/1994", "03/02/2001", "Trùng Khánh, Cao Bằng", "tt.tt", []stage{
			{"2013-08-01", "X952", "Trung tá", "Giám đốc", "0.60"}}, "", ""},
		{"QN-051", "Phí Nhật Tân", "Nam", "SQ", "22/02/1984", "9/2002", "22/12/2008", "Đan Phượng, Hà Nội", ".tt.t", []stage{
			{"2013-10-01", "X952", "Đại úy", "Trợ lý kỹ thuật", "0.40"}, {"2016-10-01", "X952", "Thiếu tá", "Phó Giám đốc kỹ thuật", "0.50"}}, "", ""},
		{"QN-052", "Sầm Công Chất", "Nam", "QNCN", "09/3/1981", "2/2000", "19/5/2009", "Quỳ Châu, Nghệ An", "ttttt", []stage{
			{"2012-12-01", "X952-PX1", "Thượng úy QNCN", "Tổ trưởng Tổ động cơ", ""}, {"2015-12-01", "X952-PX1", "Đại úy QNCN", "Quản đốc", ""}}, "", ""},
		{"CV-005", "Hoắc Thanh Bình", "Nam", "CNQP", "25/7/1985", "9/2006", "", "Đông Hưng, Thái Bình", ".t.tt", []stage{
			{"2010-09-01", "X952-PX1", "", "Thợ sửa chữa gầm", ""}}, "", ""},
		{"CV-006", "Trần Lê Ngọc Bảo Trân", "Nữ", "CNQP", "16/8/1990", "4/2012", "", "Việt Trì, Phú Thọ", "t.ttt", []stage{
			{"2012-04-01", "X952", "", "Thợ sơn", ""}}, "", ""},
		{"CV-007", "Bế Văn Tự", "Nam", "CNQP", "03/10/1982", "3/2005", "22/12/2013", "Thạch An, Cao Bằng", "tt.t.", []stage{
			{"2010-03-01", "X952-PX1", "", "Thợ hàn", ""}}, "", ""},
		{"CV-008", "Ninh Thị Ước", "Nữ", "LDHD", "28/8/1991", "5/2014", "", "Lâm Thao, Phú Thọ", "..tt.", []stage{
			{"2014-05-01", "X952", "", "Nhân viên cấp phát vật tư", ""}}, "", ""},
		{"QN-053", "Vương Hữu Khang", "Nam", "SQ", "18/5/1985", "9/2003", "02/9/2009", "Quốc Oai, Hà Nội", "t.tss", []stage{
			{"2014-05-01", "T961", "Thượng úy", "Phó Trạm trưởng", "0.30"}, {"2015-05-01", "T961", "Đại úy", "Phó Trạm trưởng", "0.30"},
			{"2018-05-01", "T961", "Thiếu tá", "Trạm trưởng", "0.40"}}, "", ""},
		{"QN-054", "La Văn Khuyển", "Nam", "QNCN", "04/12/1979", "2/1998", "19/5/2005", "Trấn Yên, Yên Bái", ".t.t.", []stage{
			{"2012-05-01", "T961", "Đại úy QNCN", "Thợ sửa chữa xe xích", ""}, {"2016-05-01", "T961", "Thiếu tá QNCN", "Thợ sửa chữa xe xích", ""}}, "", ""},
		{"QN-055", "Hoàng Thị Kim Oanh", "Nữ", "QNCN", "20/11/1988", "9/2009", "08/3/2016", "Trấn Yên, Yên Bái", "..ttt", []stage{
			{"2013-06-01", "T961", "Thiếu úy QNCN", "Nhân viên thống kê", ""}, {"2015-06-01", "T961", "Trung úy QNCN", "Nhân viên thống kê", ""},
			{"2019-06-01", "T961", "Thượng úy QNCN", "Nhân viên thống kê", ""}}, "", ""},
		{"QN-056", "Từ Nghĩa Lâm", "Nam", "SQ", "10/01/1979", "9/1997", "22/12/2003", "Nam Đàn, Nghệ An", "t.t..", []stage{
			{"2013-12-01", "T962", "Thiếu tá", "Trạm trưởng", "0.40"}, {"2017-12-01", "T962", "Trung tá", "Trạm trưởng", "0.40"}}, "", ""},
		{"QN-057", "Cù Thị Thu Thủy", "Nữ", "QNCN", "15/3/1984", "9/2004", "19/5/2011", "Hải Hậu, Nam Định", "tssst", []stage{
			{"2013-03-01", "T962", "Thượng úy QNCN", "Kiểm định viên đo lường", ""}, {"2017-03-01", "T962", "Đại úy QNCN", "Kiểm định viên đo lường", ""}}, "", ""},
		{"CV-009", "H’Linh Niê Kdăm", "Nữ", "VCQP", "26/6/1989", "9/2012", "19/5/2018", "Buôn Đôn, Đắk Lắk", "..tt.", []stage{
			{"2012-09-01", "T962", "", "Kỹ sư đo lường", ""}}, "", ""},
		{"QN-058", "Viên Đình Thọ", "Nam", "SQ", "23/7/1981", "9/1999", "03/02/2006", "Kinh Môn, Hải Dương", ".t.tt", []stage{
			{"2014-06-01", "T963", "Đại úy", "Trạm trưởng", "0.40"}, {"2016-06-01", "T963", "Thiếu tá", "Trạm trưởng", "0.40"}}, "", ""},
		{"QN-059", "Tao Văn Ín", "Nam", "QNCN", "30/10/1986", "2/2005", "22/12/2012", "Tam Đường, Lai Châu", "t.t.t", []stage{
			{"2012-11-01", "T963", "Trung úy QNCN", "Nhân viên trạm nguồn", ""}, {"2016-11-01", "T963", "Thượng úy QNCN", "Nhân viên trạm nguồn", ""}}, "", ""},
	}
}
