package invented

import (
	"math/rand/v2"
	"strings"

	"sovang/registry"
)

// share is a text and how many in a thousand, more or less, bear it.
type share struct {
	text   string
	weight int
}

func families() []share {
	return []share{
		{"Nguyễn", 365}, {"Trần", 108}, {"Lê", 95}, {"Phạm", 70}, {"Hoàng", 40}, {"Vũ", 35}, {"Phan", 32}, {"Bùi", 28}, {"Đặng", 25},
		{"Đỗ", 24}, {"Ngô", 18}, {"Võ", 16}, {"Dương", 14}, {"Hồ", 13}, {"Đinh", 12}, {"Trương", 12}, {"Lương", 10}, {"Đoàn", 10},
		{"Trịnh", 9}, {"Hà", 9}, {"Cao", 8}, {"Đào", 8}, {"Mai", 7}, {"Huỳnh", 7}, {"Tạ", 5}, {"Lý", 5}, {"Tô", 4}, {"Lâm", 4},
		{"Nông", 4}, {"Vi", 3}, {"Lò", 3}, {"Hứa", 2}, {"Quách", 2}, {"Phùng", 5}, {"Chu", 4}, {"Thân", 2}, {"Giàng", 2}, {"Bế", 1},
	}
}

func middlesOfMen() []share {
	return []share{
		{"Văn", 360}, {"Đức", 75}, {"Xuân", 55}, {"Quang", 50}, {"Đình", 45}, {"Ngọc", 45}, {"Minh", 45}, {"Hữu", 40}, {"Thanh", 35},
		{"Công", 30}, {"Mạnh", 28}, {"Duy", 25}, {"Trọng", 22}, {"Tiến", 20}, {"Quốc", 20}, {"Bá", 18}, {"Thế", 18}, {"Hồng", 15},
		{"Viết", 12}, {"Anh", 12}, {"Việt", 10}, {"Khắc", 9}, {"Sỹ", 8}, {"Huy", 8}, {"Danh", 6}, {"Cao", 5}, {"Như", 4}, {"Phi", 4},
	}
}

func middlesOfWomen() []share {
	return []share{
		{"Thị", 480}, {"Thu", 70}, {"Thanh", 70}, {"Ngọc", 60}, {"Hồng", 50}, {"Phương", 45}, {"Thị Thu", 35}, {"Thị Thanh", 30}, {"Minh", 30},
		{"Thị Hồng", 25}, {"Bích", 20}, {"Kim", 20}, {"Thị Ngọc", 18}, {"Thùy", 15}, {"Mai", 15}, {"Quỳnh", 10}, {"Diệu", 7},
	}
}

func givenToMen() []share {
	return []share{
		{"Hùng", 28}, {"Dũng", 27}, {"Tuấn", 27}, {"Cường", 26}, {"Hải", 24}, {"Sơn", 24}, {"Thắng", 23}, {"Minh", 22}, {"Hưng", 20},
		{"Nam", 20}, {"Quang", 19}, {"Long", 19}, {"Trung", 19}, {"Tùng", 18}, {"Thành", 18}, {"Anh", 18}, {"Đức", 17}, {"Hoàng", 17},
		{"Bình", 16}, {"Hiếu", 16}, {"Toàn", 16}, {"Linh", 12}, {"Tú", 15}, {"Mạnh", 15}, {"Hà", 14}, {"Phúc", 13}, {"Quân", 13},
		{"Huy", 13}, {"Việt", 12}, {"Kiên", 12}, {"Khánh", 12}, {"Chiến", 12}, {"Thuận", 11}, {"Lâm", 11}, {"Hòa", 11}, {"Giang", 11},
		{"Tiến", 11}, {"Phương", 10}, {"Đạt", 10}, {"Vinh", 10}, {"Thịnh", 9}, {"Phong", 9}, {"Tân", 9}, {"Hậu", 8}, {"Nghĩa", 8},
		{"Duy", 8}, {"Thái", 8}, {"Khoa", 7}, {"Bắc", 7}, {"Lộc", 7}, {"Quyết", 7}, {"Thạch", 5}, {"Đông", 6}, {"Vượng", 6}, {"Hoan", 5},
		{"Trường", 8}, {"Công", 6}, {"Ước", 3}, {"Ân", 3}, {"Uy", 2}, {"Luyện", 3}, {"Khiêm", 3}, {"Thức", 3}, {"Đệ", 2}, {"Quý", 6},
	}
}

func givenToWomen() []share {
	return []share{
		{"Hương", 38}, {"Hà", 35}, {"Lan", 33}, {"Thủy", 32}, {"Hằng", 30}, {"Hoa", 28}, {"Linh", 28}, {"Nga", 26}, {"Huyền", 26},
		{"Trang", 26}, {"Thảo", 24}, {"Hạnh", 24}, {"Mai", 22}, {"Yến", 20}, {"Phương", 20}, {"Anh", 20}, {"Hiền", 20}, {"Loan", 18},
		{"Dung", 18}, {"Nhung", 16}, {"Ngọc", 15}, {"Quỳnh", 14}, {"Tâm", 13}, {"Vân", 13}, {"Oanh", 12}, {"Liên", 12}, {"Bích", 10},
		{"Thơm", 8}, {"Duyên", 8}, {"Xuân", 8}, {"Tuyết", 8}, {"Ánh", 7}, {"Thúy", 7}, {"Hòa", 7}, {"Diễm", 4}, {"Uyên", 4},
	}
}

// urn draws texts by their shares.
type urn struct {
	texts []share
	total int
}

func urnOf(texts []share) urn {
	u := urn{texts: texts}
	for _, t := range texts {
		u.total += t.weight
	}
	return u
}

func (u urn) draw(chance *rand.Rand) string {
	at := chance.IntN(u.total)
	for _, t := range u.texts {
		if at -= t.weight; at < 0 {
			return t.text
		}
	}
	return "" // never: the weights add up to the total
}

// names draws names of people.
type names struct {
	family        urn
	middle, given map[string]urn // by sex
}

func newNames() names {
	return names{
		family: urnOf(families()),
		middle: map[string]urn{registry.Male: urnOf(middlesOfMen()), registry.Female: urnOf(middlesOfWomen())},
		given:  map[string]urn{registry.Male: urnOf(givenToMen()), registry.Female: urnOf(givenToWomen())},
	}
}

func (n names) draw(chance *rand.Rand, sex string) string {
	return strings.Join([]string{n.family.draw(chance), n.middle[sex].draw(chance), n.given[sex].draw(chance)}, " ")
}
