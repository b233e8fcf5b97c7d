package paper

import "strings"

// nbsp binds two words so that no line ends between them.
const nbsp = "\u00a0"

// OneWord tells whether two syllables make one word, of those that papers and
// certificates often hold, or stand beside a dash that joins two of them: a
// line ends between them only when it has to. What is bound to a syllable,
// such as the 2 of Quân khu 2, does not matter.
func OneWord(first, second string) bool {
	if isDash(first) || isDash(second) {
		return true
	}
	if i := strings.LastIndex(first, nbsp); i >= 0 {
		first = first[i+len(nbsp):]
	}
	second, _, _ = strings.Cut(second, nbsp)
	const before, after = "“‘\"(", "”’\"),.;:/"
	return isCompound(strings.ToLower(strings.TrimLeft(first, before) + " " + strings.TrimRight(second, after)))
}

// BindCompounds puts no-break spaces into the compounds of a text.
func BindCompounds(text string) string {
	words := strings.Split(text, " ")
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case OneWord(words[i-1], w):
			b.WriteString(nbsp)
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func isDash(word string) bool { return word == "-" || word == "–" }

// isCompound tells whether two syllables in small letters make one word.
func isCompound(syllables string) bool {
	switch syllables {
	case "an toàn", "anh hùng", "ban chỉ", "ban trưởng", "bảo dưỡng", "bảo đảm", "bảo quản", "bảo vệ", "bí thư", "biên đội",
		"biên giới", "biên phòng", "binh chủng", "binh đoàn", "binh nhất", "binh nhì", "bộ đội", "bộ trưởng", "bộ tư",
		"cách mạng", "cải tiến", "cán bộ", "cao đẳng", "chấp hành", "chi bộ", "chỉ đạo", "chi đoàn", "chỉ huy", "chí minh",
		"chiến công", "chiến đấu", "chiến lược", "chiến sĩ", "chiến thắng", "chiến thuật", "chính quy", "chính quyền",
		"chính sách", "chính trị", "chính ủy", "chủ nghĩa", "chủ nhiệm", "chủ tịch", "chủ trì", "chuẩn úy", "chuyên môn",
		"chuyên nghiệp", "công binh", "công đoàn", "cống hiến", "công nghệ", "công nhân", "công tác", "công trình", "cơ quan",
		"cơ sở", "cụ hồ", "cục trưởng", "cứu hộ", "cứu nạn", "danh hiệu", "dẫn đầu", "dân quân", "dân tộc", "dân vận",
		"diễn tập", "doanh trại", "dũng cảm", "dự án", "dự bị", "đại diện", "đại đội", "đại học", "đại hội", "đại tá",
		"đại tướng", "đại úy", "đạn dược", "đảng bộ", "đảng ủy", "đặc biệt", "đặc công", "đấu tranh", "địa phương",
		"đoàn kết", "đoàn trưởng", "đô đốc", "độc lập", "đổi mới", "đội trưởng", "đồng chí", "đồng ý", "động viên", "đơn vị",
		"gia đình", "giai đoạn", "giải phóng", "giám đốc", "gìn giữ", "góp phần", "gương mẫu", "hạ sĩ", "hạ tầng", "hải đoàn",
		"hải đội", "hải quân", "hạng ba", "hạng nhất", "hạng nhì", "hậu cần", "hiệp đồng", "hiệu quả", "hiệu trưởng",
		"hòa bình", "hóa học", "hoàn thành", "hoạt động", "học tập", "học viên", "học viện", "hồ chí", "hội đồng", "hội thao",
		"hội thi", "huân chương", "huấn luyện", "huy chương", "hữu nghị", "kế hoạch", "khánh thành", "khắc phục", "khẩu đội",
		"khen thưởng", "khó khăn", "kho trưởng", "khoa học", "khoa trưởng", "không quân", "khu vực", "kiểm tra", "kinh tế",
		"kỷ luật", "kỷ niệm", "kỹ thuật", "lái xe", "lãnh đạo", "lao động", "lịch sử", "liên kết", "liên lạc", "liên tục",
		"liệt sĩ", "luyện tập", "lữ đoàn", "lực lượng", "mẫu mực", "miền bắc", "miền nam", "mưu trưởng", "nề nếp",
		"nghiên cứu", "nghiệp vụ", "ngoại ngữ", "nhà máy", "nhà nước", "nhà trường", "nhân dân", "nhân viên", "nhiệm vụ",
		"niệm chương", "pháo binh", "phát huy", "phát triển", "phân đội", "phân khu", "phi đội", "phía bắc", "phía đông",
		"phía nam", "phía tây", "phó cục", "phòng chống", "phòng không", "phòng thủ", "phong trào", "phụ nữ", "phụ trách",
		"phục vụ", "quản lý", "quản trị", "quân chủng", "quân đoàn", "quân đội", "quân hàm", "quân huấn", "quân khí",
		"quân khu", "quân kỳ", "quân lực", "quân nhân", "quân nhu", "quân sự", "quân y", "quốc phòng", "quyết định",
		"quyết tâm", "quyết thắng", "rèn luyện", "sản xuất", "sáng kiến", "sáng tạo", "sẵn sàng", "sĩ quan", "sư đoàn",
		"sự nghiệp", "sửa chữa", "tác chiến", "tài chính", "tài năng", "tàu thuyền", "tăng cường", "tăng gia", "tăng thiết",
		"tập thể", "tham gia", "tham mưu", "thanh niên", "thành tích", "thành viên", "thanh tra", "thi công", "thi đua", "thiên tai",
		"thiết bị", "thiết giáp", "thiếu tá", "thiếu tướng", "thiếu úy", "thông tin", "thời kỳ", "thủ kho", "thủ trưởng",
		"thư ký", "thực hiện", "thượng sĩ", "thượng tá", "thượng tướng", "thượng úy", "thường vụ", "thường xuyên",
		"tiền thưởng", "tiên tiến", "tiêu biểu", "tiểu đoàn", "tiểu đội", "tình huống", "toàn dân", "toàn diện", "toàn quân",
		"toàn quốc", "tổ chức", "tổ quốc", "tổ trưởng", "trạm trưởng", "trang bị", "trật tự", "trị viên", "triển khai",
		"trợ lý", "trung cấp", "trung đoàn", "trung đội", "trung sĩ", "trung tá", "trung tâm", "trung thành", "trung tướng",
		"trung úy", "trung ương", "truyền thống", "trực thuộc", "trưởng phòng", "tuần tra", "tuyên huấn", "tuyên truyền",
		"tuyệt đối", "tư lệnh", "tư pháp", "tư tưởng", "tự vệ", "tỷ lệ", "ủy ban", "ủy viên", "văn hóa", "văn nghệ",
		"văn phòng", "văn thư", "vận động", "vận tải", "vẻ vang", "việt nam", "vô địch", "vũ khí", "vũ trang", "vùng biển",
		"vững mạnh", "xã hội", "xăng dầu", "xây dựng", "xe máy", "xí nghiệp", "xuất sắc", "xứng danh", "xưởng trưởng",
		"ý thức":
		return true
	}
	return isProvince(syllables)
}

// isProvince tells whether two syllables in small letters are a province or a
// city, before or after the mergers of 2025.
func isProvince(syllables string) bool {
	switch syllables {
	case "an giang", "bà rịa", "bạc liêu", "bắc giang", "bắc kạn", "bắc ninh", "bến tre", "bình dương", "bình định",
		"bình phước", "bình thuận", "cao bằng", "cà mau", "cần thơ", "đà nẵng", "đắk lắk", "đắk nông", "điện biên",
		"đồng nai", "đồng tháp", "gia lai", "hà giang", "hà nam", "hà nội", "hà tĩnh", "hải dương", "hải phòng", "hậu giang",
		"hưng yên", "khánh hòa", "kiên giang", "kon tum", "lai châu", "lạng sơn", "lào cai", "lâm đồng", "long an",
		"nam định", "nghệ an", "ninh bình", "ninh thuận", "phú thọ", "phú yên", "quảng bình", "quảng nam", "quảng ngãi",
		"quảng ninh", "quảng trị", "sóc trăng", "sơn la", "tây ninh", "thái bình", "thái nguyên", "thanh hóa", "tiền giang",
		"trà vinh", "tuyên quang", "vĩnh long", "vĩnh phúc", "vũng tàu", "yên bái", "việt trì":
		return true
	}
	return false
}
