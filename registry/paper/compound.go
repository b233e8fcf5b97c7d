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
	const before, after = "“‘\"(", "”’\"),.;:"
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
	case "an toàn", "anh hùng", "ban chỉ", "bảo dưỡng", "bảo đảm", "bảo quản", "bảo vệ", "biên giới",
		"biên phòng", "binh chủng", "bộ đội", "bộ trưởng", "bộ tư", "cao đẳng", "cách mạng", "cán bộ", "cải tiến", "chấp hành",
		"chi bộ", "chi đoàn", "chiến công", "chiến đấu", "chiến lược", "chiến sĩ", "chiến thắng", "chiến thuật",
		"chí minh", "chính quy", "chính quyền", "chính sách", "chính trị", "chính ủy", "chỉ đạo", "chỉ huy",
		"chuyên môn", "chuyên nghiệp", "chủ nghĩa", "chủ nhiệm", "chủ tịch", "chủ trì", "công binh", "công đoàn",
		"công nghệ", "công nhân", "công tác", "công trình", "cống hiến", "cơ quan", "cơ sở", "cụ hồ",
		"cục trưởng", "cứu hộ", "cứu nạn", "danh hiệu", "dân quân", "dân tộc", "dân vận", "dẫn đầu", "diễn tập",
		"doanh trại", "dũng cảm", "dự án", "dự bị", "đảng bộ", "đảng ủy", "đại diện", "đại đội", "đại học",
		"đại hội", "đại tá", "đại tướng", "đại úy", "đạn dược", "đặc biệt", "đặc công", "đấu tranh", "địa phương",
		"đoàn kết", "đoàn trưởng", "đồng chí", "đổi mới", "độc lập", "đội trưởng", "động viên", "đơn vị",
		"gia đình", "giai đoạn", "giám đốc", "giải phóng", "gìn giữ", "góp phần", "gương mẫu", "hải quân",
		"hạ tầng", "hạng ba", "hạng nhất", "hạng nhì", "hậu cần", "hiệp đồng", "hiệu quả", "hiệu trưởng",
		"hoàn thành", "hoạt động", "hòa bình", "hóa học", "học tập", "học viện", "hồ chí", "hội đồng", "hội thao",
		"hội thi", "huân chương", "huấn luyện", "huy chương", "hữu nghị", "kế hoạch", "khánh thành", "khắc phục",
		"khen thưởng", "khoa học", "khó khăn", "không quân", "khu vực", "kiểm tra", "kinh tế", "kỷ luật",
		"kỷ niệm", "kỹ thuật", "lao động", "lãnh đạo", "liên kết", "liên lạc", "liên tục", "liệt sĩ", "lịch sử",
		"luyện tập", "lữ đoàn", "lực lượng", "mẫu mực", "mưu trưởng", "miền bắc", "miền nam", "nề nếp", "nghiên cứu",
		"nghiệp vụ", "ngoại ngữ", "nhà nước", "nhà trường", "nhân dân", "nhiệm vụ", "niệm chương", "pháo binh",
		"phát huy", "phát triển", "phía bắc", "phía đông", "phía nam", "phía tây", "phong trào", "phòng chống",
		"phòng không", "phòng thủ", "phó cục", "phụ nữ", "phụ trách", "phục vụ", "quản lý", "quản trị",
		"quân chủng", "quân đoàn", "quân đội", "quân hàm", "quân huấn", "quân khí", "quân khu", "quân kỳ",
		"quân lực", "quân nhân", "quân nhu", "quân sự", "quân y", "quốc phòng", "quyết định", "quyết tâm",
		"quyết thắng", "rèn luyện", "sáng kiến", "sáng tạo", "sản xuất", "sẵn sàng", "sĩ quan", "sư đoàn",
		"sửa chữa", "sự nghiệp", "tài chính", "tài năng", "tàu thuyền", "tác chiến", "tăng cường", "tăng gia",
		"tăng thiết", "tập thể", "tham gia", "tham mưu", "thanh niên", "thanh tra", "thành tích", "thi công",
		"thi đua", "thiên tai", "thiết bị", "thiết giáp", "thiếu tá", "thiếu tướng", "thông tin", "thời kỳ",
		"thủ trưởng", "thường vụ", "thường xuyên", "thượng tá", "thượng tướng", "thượng úy", "thực hiện",
		"tiên tiến", "tiền thưởng", "tiêu biểu", "tiểu đoàn", "tình huống", "toàn dân", "toàn diện", "toàn quân", "toàn quốc",
		"tổ chức", "tổ quốc", "trang bị", "trật tự", "triển khai", "trị viên", "trợ lý", "trung cấp",
		"trung đoàn", "trung tá", "trung tâm", "trung thành", "trung tướng", "trung úy", "trung ương",
		"truyền thống", "trưởng phòng", "trực thuộc", "tuần tra", "tuyên huấn", "tuyên truyền", "tuyệt đối",
		"tư lệnh", "tư pháp", "tư tưởng", "tự vệ", "tỷ lệ", "ủy ban", "ủy viên", "văn hóa", "văn nghệ", "văn phòng",
		"vận động", "vận tải", "vẻ vang", "việt nam", "vô địch", "vùng biển", "vũ khí", "vũ trang", "vững mạnh",
		"xã hội", "xăng dầu", "xây dựng", "xe máy", "xuất sắc", "xứng danh", "ý thức":
		return true
	}
	return false
}
