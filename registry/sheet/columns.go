package sheet

// column is one column of a list: which field of the entry it holds and what
// the heading says.
type column struct {
	field   string
	heading string
	also    []string // other headings that mean the same
	guide   string   // the explanation in the template
	example string
	words   vocabulary
	width   float64 // in characters; 0 is 16
	// required columns must be there, hidden ones are read but never written;
	// cells of shared ones may be merged over the rows that they are about.
	required, hidden, shared bool
}

// A field with this ending is another way to give the field before it; its
// column counts where the first is empty.
const otherWay = "~"

// Fields that only lists have: they come together in one column, or one field
// comes in several.
const (
	rankedName = "ranked_name"
	bornMale   = "born_male"
	bornFemale = "born_female"
)

func unitColumns() []column {
	return []column{
		{field: "code", heading: "Mã", also: []string{"Mã đơn vị", "Ký hiệu"}, required: true, guide: "Mã riêng của đơn vị trong sổ, không đổi: chữ, số, dấu - _ .", example: "D1"},
		{field: "name", heading: "Tên đơn vị", also: []string{"Tên", "Đơn vị", "Tên gọi", "Tên tập thể", "Tập thể"}, required: true, width: 36, guide: "Tên đầy đủ, như ghi trên bằng", example: "Tiểu đoàn 1"},
		{field: "kind", heading: "Loại tổ chức", also: []string{"Tổ chức"}, words: unitKinds(), guide: "Để trống là đơn vị", example: "Đơn vị"},
		{field: "echelon", heading: "Loại đơn vị", also: []string{"Cấp", "Cấp đơn vị", "Quy mô", "Loại hình", "Loại"}, words: echelons(), guide: "Cấp, hoặc loại cơ quan, đơn vị", example: "Tiểu đoàn"},
		{field: "equivalent", heading: "Tương đương", also: []string{"Tương đương cấp", "Cấp tương đương"}, words: echelons(), guide: "Cấp mà đơn vị được tính tương đương, nếu có", example: ""},
		{field: "parent", heading: "Đơn vị cấp trên", also: []string{"Cấp trên", "Cấp trên trực tiếp", "Mã đơn vị cấp trên", "Trực thuộc", "Đơn vị chủ quản"}, guide: "Mã hoặc tên đơn vị cấp trên trực tiếp; để trống ở cấp cao nhất", example: "CKT"},
		{field: "place", heading: "Thứ tự biên chế", also: []string{"Thứ tự"}, guide: "Số thứ tự trong biên chế của cấp trên", example: "1"},
		{field: "founded", heading: "Ngày thành lập", also: []string{"Thành lập", "Năm thành lập"}, guide: "Ngày/tháng/năm, hoặc tháng/năm, hoặc năm", example: "19/8/1970"},
		{field: "closed", heading: "Ngày giải thể", also: []string{"Giải thể", "Ngày sáp nhập"}, guide: "Để trống khi còn hoạt động", example: ""},
		{field: "flag_eligible", heading: "Xét cờ thi đua", also: []string{"Được xét cờ", "Cờ thi đua"}, words: yesNo(), guide: "Có, nếu thuộc diện xét tặng cờ thi đua", example: "Có"},
		{field: "enterprise", heading: "Nhà máy, doanh nghiệp", also: []string{"Doanh nghiệp", "Nhà máy"}, words: yesNo(), guide: "Có, nếu xét Lao động tiên tiến, Tập thể lao động", example: ""},
		{field: "party_base", heading: "Tổ chức cơ sở đảng", also: []string{"TCCSĐ"}, words: yesNo(), guide: "Có, nếu là tổ chức cơ sở đảng", example: ""},
		{field: "former_names.name", heading: "Tên cũ", also: []string{"Tên trước đây"}, width: 30, guide: "Tên trước đây; mỗi tên một dòng, nhắc lại mã", example: ""},
		{field: "former_names.until", heading: "Tên cũ đến ngày", also: []string{"Đổi tên ngày", "Ngày đổi tên"}, guide: "Ngày đổi sang tên sau", example: ""},
	}
}

func personColumns() []column {
	return []column{
		{field: "code", heading: "Mã", also: []string{"Số hiệu quân nhân", "SHQN", "Mã số", "Mã cá nhân", "Mã quân nhân", "Số hiệu"}, guide: "Mã riêng trong sổ; để trống thì chương trình tự cấp", example: "QN-001"},
		{field: "name", heading: "Họ và tên", also: []string{"Họ và tên đệm", "Họ, tên đệm và tên", "Họ tên", "Họ và tên khai sinh", "Họ, tên", "Tên gọi"}, required: true, width: 28, guide: "Họ, đệm, tên đầy đủ", example: "Nguyễn Văn Ví Dụ"},
		{field: "aliases", heading: "Tên khác", also: []string{"Bí danh", "Tên thường dùng"}, guide: "Nhiều tên cách nhau bằng dấu chấm phẩy", example: ""},
		{field: "born", heading: "Ngày, tháng, năm sinh", also: []string{"Ngày tháng năm sinh dương lịch", "Năm sinh ngày tháng", "Sinh năm", "NTNS", "Ngày sinh", "Năm sinh", "NTN sinh", "Sinh ngày", "Ngày tháng năm sinh", "Tháng năm sinh"}, guide: "Ngày/tháng/năm, hoặc chỉ năm", example: "03/5/1980"},
		{field: bornMale, heading: "Năm sinh nam", also: []string{"Ngày sinh nam", "Ngày tháng năm sinh nam"}, hidden: true},
		{field: bornFemale, heading: "Năm sinh nữ", also: []string{"Ngày sinh nữ", "Ngày tháng năm sinh nữ"}, hidden: true},
		{field: "sex", heading: "Giới tính", also: []string{"Nam nữ", "Giới"}, words: sexes(), guide: "Nam hoặc Nữ", example: "Nam", width: 10},
		{field: "category", heading: "Đối tượng", also: []string{"Diện bố trí", "Đối tượng quản lý", "Loại", "Phân loại", "Diện", "Diện quản lý"}, words: categories(), width: 22, guide: "Viết đủ hoặc viết tắt: SQ, QNCN, HSQ-BS …; để trống thì theo cấp bậc", example: "Sĩ quan"},
		{field: "hometown", heading: "Quê quán", also: []string{"Quê", "Nguyên quán"}, width: 28, guide: "Quê quán", example: "Phú Thọ"},
		{field: "enlisted", heading: "Nhập ngũ", also: []string{"Tháng, năm nhập ngũ", "Ngày, tháng, năm nhập ngũ", "Ngày vào quân đội", "Vào quân đội", "Ngày nhập ngũ", "Tháng năm nhập ngũ", "Ngày tuyển dụng", "Nhập ngũ tháng năm"}, guide: "Ngày hoặc tháng nhập ngũ, tuyển dụng", example: "9/1998"},
		{field: "discharged", heading: "Thôi phục vụ", also: []string{"Xuất ngũ", "Ngày xuất ngũ", "Nghỉ hưu", "Ngày nghỉ hưu", "Ngày ra quân", "Ngày thôi phục vụ"}, guide: "Để trống khi đang phục vụ", example: ""},
		{field: "discharge_reason", heading: "Lý do thôi phục vụ", also: []string{"Lý do", "Lý do ra quân"}, guide: "Nghỉ hưu, chuyển ngành …", example: ""},
		{field: "party_joined", heading: "Ngày vào Đảng", also: []string{"Ngày vào Đảng dự bị", "Vào Đảng dự bị", "Ngày, tháng, năm vào Đảng", "Ngày vào ĐCSVN", "Ngày vào Đảng CSVN", "Vào Đảng", "Ngày kết nạp"}, guide: "Ngày kết nạp", example: "19/5/2003"},
		{field: "postings.from", heading: "Từ ngày", also: []string{"Từ tháng", "Bắt đầu", "Ngày bổ nhiệm", "Nhận nhiệm vụ", "Giữ chức từ"}, guide: "Ngày nhận cấp bậc, chức vụ, đơn vị ở các cột sau; để trống thì từ trước hoặc từ ngày của danh sách. Quá trình công tác: mỗi chặng một dòng, nhắc lại mã", example: "01/01/2015"},
		{field: "postings.from_unsure", heading: "Chưa rõ từ ngày", words: yesNo(), width: 10, guide: "Có, nếu cột Từ ngày chỉ là ngày mà danh sách cho thấy đã giữ", example: ""},
		{field: "postings.to", heading: "Đến ngày", also: []string{"Đến tháng", "Kết thúc"}, guide: "Để trống với chặng hiện tại", example: ""},
		{field: "postings.unit", heading: "Mã đơn vị", guide: "Mã (hoặc tên) đơn vị đã có trong sổ", example: "D1"},
		{field: "postings.unit" + otherWay, heading: "Đơn vị", also: []string{"Đơn vị hiện tại", "Đơn vị, cơ quan", "Cơ quan đơn vị", "Phòng, ban, đơn vị", "Tên đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị"}, hidden: true, shared: true},
		{field: "postings.rank", heading: "Cấp bậc", also: []string{"Cấp hàm", "Quân hàm, cấp bậc", "Cb", "Quân hàm", "Cấp bậc quân hàm"}, guide: "Cấp bậc quân hàm, nếu có", example: "Thiếu tá"},
		{field: "postings.post", heading: "Chức vụ", also: []string{"Chức vụ hiện nay", "Chức vụ công tác", "CV", "Chức danh", "Chức vụ, chức danh"}, width: 24, guide: "Chức vụ, chức danh", example: "Trợ lý"},
		{field: "postings.coefficient", heading: "Hệ số chức vụ", also: []string{"Hệ số phụ cấp chức vụ", "Hệ số", "Phụ cấp chức vụ", "HSPCCV"}, guide: "Hệ số phụ cấp chức vụ lãnh đạo", example: "0,40"},
		{field: "postings.hardship", heading: "Địa bàn đặc biệt", also: []string{"Phụ cấp đặc biệt 100", "Địa bàn đặc biệt khó khăn"}, words: yesNo(), guide: "Có, nếu nơi công tác hưởng phụ cấp đặc biệt 100% (thời gian tính gấp đôi)", example: ""},
	}
}

func movementColumns() []column {
	return []column{
		{field: "code", heading: "Mã", also: []string{"Mã phong trào"}, required: true, guide: "Mã riêng của phong trào trong sổ", example: "PHTT"},
		{field: "name", heading: "Tên phong trào", also: []string{"Tên", "Phong trào", "Cuộc vận động", "Tên phong trào, cuộc vận động", "Chủ đề"}, required: true, width: 60, guide: "Tên hoặc khẩu hiệu", example: "Phát huy truyền thống, cống hiến tài năng"},
		{field: "kind", heading: "Loại phong trào", also: []string{"Loại", "Hình thức"}, words: movementKinds(), width: 26, guide: "Loại phong trào", example: "Cuộc vận động"},
		{field: "launched_by", heading: "Cơ quan phát động", also: []string{"Phát động", "Nơi phát động", "Đơn vị phát động"}, guide: "Mã đơn vị hoặc QUTW, BQP, TCCT …", example: "QUTW"},
		{field: "from", heading: "Từ ngày", also: []string{"Bắt đầu", "Ngày phát động"}, required: true, guide: "Ngày phát động", example: "01/01/2015"},
		{field: "to", heading: "Đến ngày", also: []string{"Kết thúc", "Ngày tổng kết"}, guide: "Để trống khi chưa kết thúc", example: "31/12/2019"},
	}
}

// recipientColumns are the columns that name a unit or a person.
func recipientColumns() []column {
	return []column{
		{field: "unit", heading: "Mã đơn vị", guide: "Mã (hoặc tên) đơn vị, nếu là tập thể", example: ""},
		{field: "person", heading: "Mã cá nhân", also: []string{"Mã quân nhân", "Số hiệu"}, guide: "Mã cá nhân, nếu là cá nhân", example: "QN-001"},
		{field: "name", heading: "Họ và tên, tên tập thể", also: []string{"Họ và tên đệm", "Tên cá nhân", "Tên tập thể và cá nhân", "Họ và tên", "Họ tên", "Tên tập thể, cá nhân", "Tập thể, cá nhân", "Tên gọi", "Họ và tên / Tên đơn vị", "Họ và tên, tên đơn vị"}, width: 28, guide: "Để dễ đọc; khi không có mã thì tìm theo tên này", example: ""},
		{field: "name" + otherWay, heading: "Tên đơn vị", also: []string{"Tên tập thể", "Tập thể", "Đơn vị"}, hidden: true},
		{field: rankedName, heading: "Cấp bậc, họ và tên", also: []string{"Cấp bậc, họ tên"}, hidden: true},
	}
}

func yearColumn() column {
	return column{field: "year", heading: "Năm", also: []string{"Năm xét", "Năm học", "Năm đánh giá"}, required: true, width: 10, guide: "Năm, bốn chữ số", example: "2019"}
}

func exemplarColumns() []column {
	return append(recipientColumns(), []column{
		{field: "movement", heading: "Phong trào", also: []string{"Mã phong trào", "Cuộc vận động"}, required: true, guide: "Mã (hoặc tên) phong trào", example: "PHTT"},
		yearColumn(),
		{field: "deed", heading: "Thành tích tiêu biểu", also: []string{"Thành tích", "Việc làm", "Gương", "Tóm tắt thành tích", "Nội dung thành tích"}, required: true, width: 60, guide: "Việc làm, thành tích", example: "Cải tiến giá thử máy nổ, rút ngắn thời gian sửa chữa"},
		{field: "recognised_by", heading: "Cơ quan công nhận", also: []string{"Công nhận", "Nơi công nhận", "Cấp công nhận"}, guide: "Mã đơn vị công nhận", example: "CKT"},
	}...)
}

func decisionColumns() []column {
	return []column{
		{field: "number", heading: "Số quyết định", also: []string{"Số QĐ", "QĐ số", "Quyết định số", "Số, ký hiệu", "Quyết định", "Số quyết định khen thưởng"}, width: 18, guide: "Số và ký hiệu; mỗi dòng một tập thể, cá nhân được khen, nhắc lại quyết định", example: "123/QĐ-BTL", shared: true},
		{field: "date", heading: "Ngày quyết định", also: []string{"Ngày QĐ", "Ngày ký", "Ngày, tháng, năm quyết định", "Ngày ban hành"}, guide: "Ngày ký quyết định", example: "20/12/2019", shared: true},
		{field: "decision.year", heading: "Năm quyết định", also: []string{"Năm QĐ"}, width: 10, guide: "Chỉ khi quyết định đã có trong sổ và không ghi ngày", example: "", shared: true},
		{field: "issuer", heading: "Cơ quan ban hành", also: []string{"Cơ quan quyết định", "Cơ quan ban hành quyết định", "Cấp ban hành", "Nơi ban hành", "Cấp ra quyết định"}, guide: "Mã đơn vị, hoặc CTN, TTG, CP, BQP, QUTW, BTTM, TCCT; để trống là đơn vị giữ sổ", example: "QK2", shared: true},
		{field: "level", heading: "Cấp khen thưởng", also: []string{"Cấp khen", "Cấp quyết định", "Cấp"}, words: levels(), width: 22, guide: "Cấp của người ký; để trống thì theo cơ quan ban hành", example: "Đơn vị trực thuộc BQP", shared: true},
		{field: "place", heading: "Nơi ký", also: []string{"Địa danh", "Nơi ký quyết định"}, guide: "Địa danh", example: "Việt Trì", shared: true},
		{field: "authority", heading: "Thẩm quyền", also: []string{"Thẩm quyền quyết định", "Người có thẩm quyền"}, width: 24, guide: "Dòng thẩm quyền trên bằng; để trống thì ghép từ đơn vị", example: "Tư lệnh Quân khu 2", shared: true},
		{field: "formula", heading: "Thể thức ký", also: []string{"Ký thay", "Hình thức ký"}, words: formulas(), width: 10, guide: "KT., TM., TL., TUQ., Q. hoặc để trống", example: "", shared: true},
		{field: "signer.post", heading: "Chức vụ người ký", guide: "Chức vụ người ký", example: "Tư lệnh", shared: true},
		{field: "signer.rank", heading: "Cấp bậc người ký", guide: "Cấp bậc người ký", example: "Thiếu tướng", shared: true},
		{field: "signer.name", heading: "Người ký", also: []string{"Họ tên người ký", "Họ và tên người ký"}, width: 24, guide: "Họ và tên người ký", example: "Trần Văn Ví Dụ", shared: true},
		{field: "summary", heading: "Trích yếu", also: []string{"Nội dung quyết định", "Về việc"}, width: 36, guide: "Trích yếu quyết định", example: "Khen thưởng năm 2019", shared: true},
	}
}

func awardColumns() []column {
	return []column{
		{field: "ordinal", heading: "Số sổ vàng", also: []string{"Số vào sổ", "Số vào sổ vàng", "Vào sổ số"}, width: 10, guide: "Số thứ tự trong danh sách của quyết định; để trống thì tự đánh", example: "1"},
		{field: "ordinal" + otherWay, heading: "TT", also: []string{"STT", "Số TT", "Số thứ tự"}, hidden: true},
		{field: "unit", heading: "Mã đơn vị", also: []string{"Mã tập thể"}, guide: "Mã (hoặc tên) tập thể được khen", example: ""},
		{field: "person", heading: "Mã cá nhân", also: []string{"Mã quân nhân", "Số hiệu"}, guide: "Mã cá nhân được khen", example: "QN-001"},
		{field: "as.rank", heading: "Cấp bậc", also: []string{"Cb", "Quân hàm"}, guide: "Cấp bậc khi được khen; để trống thì lấy theo quá trình công tác", example: "Thiếu tá"},
		{field: "as.name", heading: "Họ và tên, tên tập thể", also: []string{"Họ và tên đệm", "Tên cá nhân", "Họ và tên", "Họ tên", "Tên tập thể, cá nhân", "Tập thể, cá nhân", "Tên gọi", "Họ và tên / Tên đơn vị", "Họ và tên, tên đơn vị"}, width: 28, guide: "Tên khi được khen; không có mã thì tìm theo tên", example: "Nguyễn Văn Ví Dụ"},
		{field: "as.name" + otherWay, heading: "Tên tập thể", also: []string{"Tên đơn vị", "Tập thể"}, hidden: true},
		{field: "as.post", heading: "Chức vụ", also: []string{"CV", "Chức danh"}, width: 24, guide: "Chức vụ khi được khen", example: "Trợ lý"},
		{field: "as.unit", heading: "Đơn vị", also: []string{"Đơn vị, cơ quan", "Cơ quan đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị"}, width: 24, guide: "Tên đơn vị của cá nhân khi được khen", example: "Tiểu đoàn 1", shared: true},
		{field: "as.superior", heading: "Đơn vị cấp trên", also: []string{"Đơn vị chủ quản", "Cấp trên", "Cấp trên trực tiếp", "Trực thuộc", "Đơn vị trực thuộc"}, guide: "Tên đơn vị cấp trên khi được khen", example: "Cục Kỹ thuật", shared: true},
		{field: "honour", heading: "Danh hiệu, hình thức", also: []string{"Danh hiệu, hình thức được khen", "Hình thức khen", "Đã được khen thưởng", "Danh hiệu, hình thức khen thưởng đã đạt", "Danh hiệu", "Hình thức", "Hình thức khen thưởng", "Danh hiệu thi đua", "Danh hiệu/Hình thức", "Danh hiệu, hình thức khen thưởng", "Hình thức đề nghị", "Khen thưởng"}, width: 24, guide: "Mã, tên viết tắt hoặc tên đầy đủ, kèm hạng", example: "Chiến sĩ thi đua cơ sở", shared: true},
		{field: "year", heading: "Năm, giai đoạn", also: []string{"Năm", "Năm khen thưởng", "Năm xét"}, guide: "2019 hoặc 2015 - 2019", example: "2019", width: 14, shared: true},
		{field: "year" + otherWay, heading: "Giai đoạn", also: []string{"Thời gian"}, hidden: true, shared: true},
		{field: "from", heading: "Từ năm", hidden: true},
		{field: "to", heading: "Đến năm", hidden: true},
		{field: "type", heading: "Loại hình", also: []string{"Loại hình khen thưởng", "Loại"}, words: awardTypes(), width: 18, guide: "Loại hình khen thưởng", example: "Công trạng", shared: true},
		{field: "citation", heading: "Thành tích", also: []string{"Thành tích tiêu biểu", "Nội dung thành tích, giai đoạn", "Nội dung thành tích", "Tóm tắt thành tích", "Nội dung", "Nội dung khen thưởng"}, width: 48, guide: "Nội dung thành tích ghi trên bằng", example: "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019"},
		{field: "movement", heading: "Phong trào", also: []string{"Mã phong trào"}, guide: "Mã (hoặc tên) phong trào, nếu có", example: "", shared: true},
		{field: "posthumous", heading: "Truy tặng", words: yesNo(), width: 10, guide: "Có, nếu truy tặng", example: ""},
		{field: "override", heading: "Lý do ngoại lệ", also: []string{"Ngoại lệ"}, guide: "Lý do ghi trái quy định, nếu có", example: ""},
		{field: standingField, heading: "Tình trạng", words: standings(), guide: "Do chương trình ghi khi xuất; dòng đã hủy, hạ mức, cấp đổi, đính chính không nhập lại được", example: ""},
	}
}

// standingField is the column that tells of events, which lists do not hold.
const standingField = "events"

func gradeColumns() []column {
	return append(recipientColumns(), []column{
		yearColumn(),
		{field: "kind", heading: "Nội dung xếp loại", also: []string{"Loại xếp loại", "Nội dung", "Loại"}, words: gradeKinds(), required: true, width: 18, guide: "Nhiệm vụ, đơn vị VMTD, Đảng hay quần chúng", example: "Nhiệm vụ"},
		{field: "grade", heading: "Xếp loại", also: []string{"Phân loại", "Mức xếp loại", "Kết quả", "Kết quả xếp loại", "Mức độ"}, words: grades(), required: true, width: 30, guide: "Viết đủ hoặc viết tắt: HTXSNV, HTTNV, VMTD, TSVM …", example: "Hoàn thành xuất sắc nhiệm vụ"},
	}...)
}

func tallyColumns() []column {
	return []column{
		{field: "unit", heading: "Mã đơn vị", also: []string{"Đơn vị"}, required: true, guide: "Mã (hoặc tên) đơn vị", example: "CKT"},
		yearColumn(),
		{field: "of", heading: "Đối tượng", also: []string{"Đối tượng xếp loại", "Loại"}, words: tallyKinds(), required: true, guide: "Đếm ai, đếm gì", example: "Đảng viên"},
		{field: "grade", heading: "Xếp loại", also: []string{"Phân loại", "Mức xếp loại"}, words: grades(), required: true, width: 30, guide: "Mức xếp loại", example: "Hoàn thành tốt nhiệm vụ"},
		{field: "count", heading: "Số lượng", also: []string{"Số", "Tổng số"}, required: true, width: 10, guide: "Số người, số tổ chức", example: "300"},
	}
}

func initiativeColumns() []column {
	return append(recipientColumns(), []column{
		yearColumn(),
		{field: "title", heading: "Tên sáng kiến", also: []string{"Tên sáng kiến, đề tài", "Sáng kiến", "Tên đề tài"}, required: true, width: 48, guide: "Tên sáng kiến, đề tài", example: "Giá thử máy nổ"},
		{field: "kind", heading: "Loại sáng kiến", also: []string{"Loại"}, words: initiativeKinds(), guide: "Loại", example: "Sáng kiến"},
		{field: "scope", heading: "Phạm vi", also: []string{"Phạm vi ảnh hưởng", "Phạm vi áp dụng"}, words: initiativeScopes(), guide: "Phạm vi ảnh hưởng", example: "Đơn vị"},
		{field: "recognised_by", heading: "Cấp công nhận", also: []string{"Công nhận"}, words: levels(), width: 22, guide: "Cấp công nhận", example: "Trung đoàn"},
		{field: "used_for.decision.issuer", heading: "Đã dùng: cơ quan ban hành", guide: "Mã cơ quan ra quyết định khen thưởng đã lấy sáng kiến làm căn cứ; để trống nếu chưa dùng", example: ""},
		{field: "used_for.decision.number", heading: "Đã dùng: số quyết định", width: 18, guide: "Số của quyết định đó", example: ""},
		{field: "used_for.decision.year", heading: "Đã dùng: năm quyết định", width: 10, guide: "Năm của quyết định đó", example: ""},
		{field: "used_for.ordinal", heading: "Đã dùng: số sổ vàng", width: 10, guide: "Số thứ tự trong danh sách của quyết định đó", example: ""},
	}...)
}

func disciplineColumns() []column {
	return append(recipientColumns(), []column{
		{field: "date", heading: "Ngày kỷ luật", also: []string{"Ngày", "Ngày quyết định"}, required: true, guide: "Ngày quyết định kỷ luật", example: "01/3/2018"},
		{field: "form", heading: "Hình thức kỷ luật", also: []string{"Kỷ luật", "Hình thức"}, words: disciplineForms(), required: true, width: 24, guide: "Hình thức", example: "Khiển trách"},
		{field: "until", heading: "Hết hiệu lực", also: []string{"Đến ngày", "Ngày hết hiệu lực"}, guide: "Để trống khi còn hiệu lực", example: "01/3/2019"},
		{field: "pending", heading: "Đang xem xét", words: yesNo(), guide: "Có, nếu chưa kết luận", example: ""},
	}...)
}

func registrationColumns() []column {
	return append(recipientColumns(), []column{
		yearColumn(),
		{field: "honour", heading: "Danh hiệu đăng ký", also: []string{"Danh hiệu", "Đăng ký", "Đăng ký danh hiệu"}, required: true, width: 24, guide: "Mã hoặc tên danh hiệu", example: "Đơn vị Quyết thắng"},
	}...)
}

func nominationColumns() []column {
	columns := append(recipientColumns(), []column{
		{field: "honour", heading: "Danh hiệu, hình thức đề nghị", also: []string{"Danh hiệu", "Hình thức", "Danh hiệu, hình thức", "Danh hiệu, hình thức khen thưởng", "Danh hiệu/Hình thức", "Hình thức khen thưởng", "Đề nghị", "Danh hiệu thi đua", "Đề nghị tặng", "Đề nghị danh hiệu, hình thức", "Danh hiệu đề nghị", "Hình thức đề nghị", "Đề nghị khen thưởng"}, required: true, width: 24, guide: "Mã hoặc tên danh hiệu, hình thức", example: "Chiến sĩ thi đua cơ sở", shared: true},
		{field: "year", heading: "Năm, giai đoạn", also: []string{"Năm", "Năm xét"}, required: true, width: 14, guide: "2019 hoặc 2015 - 2019", example: "2019", shared: true},
		{field: "type", heading: "Loại hình", also: []string{"Loại hình khen thưởng"}, words: awardTypes(), width: 18, guide: "Loại hình khen thưởng", example: "Công trạng"},
		{field: "movement", heading: "Phong trào", also: []string{"Mã phong trào"}, guide: "Mã (hoặc tên) phong trào, nếu có", example: ""},
		{field: "achievement", heading: "Thành tích", also: []string{"Thành tích tiêu biểu", "Tóm tắt thành tích", "Nội dung thành tích"}, width: 48, guide: "Tóm tắt thành tích; khi được khen thành nội dung ghi trên bằng", example: "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019"},
		{field: "proposed_by", heading: "Đơn vị đề nghị", also: []string{"Nơi đề nghị"}, guide: "Mã (hoặc tên) đơn vị đề nghị", example: "D1", shared: true},
		{field: "proposed_on", heading: "Ngày đề nghị", also: []string{"Ngày tờ trình", "Ngày lập tờ trình"}, required: true, guide: "Ngày đề nghị", example: "05/11/2019", shared: true},
		{field: "state", heading: "Kết quả", also: []string{"Trạng thái"}, words: nominationStates(), width: 18, guide: "Để trống là mới đề nghị", example: "Đề nghị"},
		{field: "state_on", heading: "Ngày có kết quả", guide: "Ngày của kết quả ở cột trước", example: ""},
		{field: "reason", heading: "Lý do", also: []string{"Lý do không khen"}, width: 24, guide: "Lý do không được khen hoặc rút", example: ""},
		{field: "decision.issuer", heading: "Cơ quan ban hành", guide: "Mã cơ quan ra quyết định khen thưởng, khi đã được khen", example: ""},
		{field: "decision.number", heading: "Số quyết định", width: 18, guide: "Số quyết định, khi đã được khen", example: ""},
		{field: "decision.year", heading: "Năm quyết định", width: 10, guide: "Năm quyết định, khi đã được khen", example: ""},
		{field: "ordinal", heading: "Số sổ vàng", width: 10, guide: "Số thứ tự trong danh sách của quyết định", example: ""},
	}...)
	return append(columns, ballotColumns()...)
}

func ballotColumns() []column {
	return []column{
		{field: "ballots.body", heading: "Nơi bỏ phiếu", also: []string{"Nơi bình xét", "Hội đồng"}, words: ballotBodies(), width: 26, guide: "Nơi bình xét, bỏ phiếu; mỗi lần bỏ phiếu một dòng, nhắc lại người và danh hiệu", example: "Hội đồng TĐKT đơn vị"},
		{field: "ballots.held", heading: "Ngày bỏ phiếu", also: []string{"Ngày họp"}, guide: "Ngày họp", example: "20/11/2019"},
		{field: "ballots.entitled", heading: "Tổng số phiếu", also: []string{"Tổng số thành viên"}, width: 10, guide: "Tổng số thành viên hội đồng, hoặc quân số có mặt ở đơn vị", example: "9"},
		{field: "ballots.present", heading: "Có mặt", width: 10, guide: "Số người dự họp", example: "8"},
		{field: "ballots.ayes", heading: "Đồng ý", also: []string{"Số phiếu đồng ý"}, width: 10, guide: "Số phiếu đồng ý", example: "8"},
		{field: "ballots.secret", heading: "Bỏ phiếu kín", words: yesNo(), width: 10, guide: "Có, nếu bỏ phiếu kín", example: "Có"},
		{field: "ballots.minutes", heading: "Biên bản", also: []string{"Số biên bản"}, guide: "Số hoặc tên biên bản", example: ""},
	}
}

func figureColumns() []column {
	return []column{
		{field: "unit", heading: "Mã đơn vị", also: []string{"Đơn vị"}, required: true, guide: "Mã (hoặc tên) đơn vị", example: "CKT"},
		{field: "from", heading: "Từ năm", also: []string{"Năm"}, required: true, width: 10, guide: "Năm đầu", example: "2015"},
		{field: "to", heading: "Đến năm", width: 10, guide: "Năm cuối; để trống nếu chỉ một năm", example: "2019"},
		{field: "name", heading: "Chỉ tiêu", also: []string{"Nội dung", "Tên số liệu", "Tên chỉ tiêu", "Số liệu"}, required: true, width: 48, guide: "Đếm việc gì", example: "Nghị quyết đã ban hành"},
		{field: "value", heading: "Giá trị", also: []string{"Kết quả", "Số lượng"}, required: true, width: 14, guide: "Số; phần lẻ sau dấu phẩy", example: "34"},
		{field: "measure", heading: "Đơn vị tính", also: []string{"ĐVT"}, guide: "văn bản, đồng chí, % …", example: "văn bản"},
	}
}
