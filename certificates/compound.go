package certificates

import "strings"

// oneWord tells whether two syllables make one word, of those that
// certificates often hold: a line ends between them only when it has to. What
// is bound to a syllable, such as the 2 of Quân khu 2, does not matter.
func oneWord(first, second string) bool {
	const around = "“”‘’\"(),.;:"
	if i := strings.LastIndex(first, string(nbsp)); i >= 0 {
		first = first[i+len(string(nbsp)):]
	}
	second, _, _ = strings.Cut(second, string(nbsp))
	switch strings.ToLower(strings.TrimLeft(first, around) + " " + strings.TrimRight(second, around)) {
	case "bảo vệ", "biên giới", "bộ đội", "cán bộ", "chiến đấu", "chiến sĩ", "chiến thắng", "chính trị",
		"chính ủy", "chuyên nghiệp", "công tác", "cống hiến", "cơ quan", "cơ sở", "danh hiệu", "đại đội",
		"đơn vị", "giai đoạn", "góp phần", "hạ tầng", "hoàn thành", "huấn luyện", "kế hoạch", "kỹ thuật",
		"lực lượng", "lữ đoàn", "nhân dân", "nhiệm vụ", "phong trào", "phòng thủ", "phục vụ", "quân đội",
		"quân khu", "quân nhân", "quân sự", "quốc phòng", "quyết thắng", "sẵn sàng", "sự nghiệp", "sư đoàn",
		"tài năng", "tập thể", "tham mưu", "thành tích", "thi đua", "thực hiện", "tiên tiến", "tiểu đoàn",
		"tiêu biểu", "toàn diện", "toàn quân", "tổ quốc", "trung đoàn", "truyền thống", "vận động",
		"vững mạnh", "vũ trang", "xây dựng", "xuất sắc", "xứng danh":
		return true
	}
	return false
}
