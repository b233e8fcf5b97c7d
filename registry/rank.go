package registry

import (
	"strings"
	"unicode/utf8"
)

// Ranks lists the military ranks from low to high (Luật Nghĩa vụ quân sự
// 2015; Luật Sĩ quan, Điều 10). The navy's three flag ranks stand beside
// their equals.
func Ranks() []string {
	return []string{
		"Binh nhì", "Binh nhất", "Hạ sĩ", "Trung sĩ", "Thượng sĩ",
		"Thiếu úy", "Trung úy", "Thượng úy", "Đại úy",
		"Thiếu tá", "Trung tá", "Thượng tá", "Đại tá",
		"Thiếu tướng", "Trung tướng", "Thượng tướng", "Đại tướng",
	}
}

func navalRanks() map[string]string {
	return map[string]string{"Chuẩn đô đốc": "Thiếu tướng", "Phó đô đốc": "Trung tướng", "Đô đốc": "Thượng tướng"}
}

// RankOrder returns the place of a rank, 1 for Binh nhì to 17 for Đại tướng,
// and 0 for a text that is no rank. Case and the placing of tone marks do
// not matter, nor does a category written after it: "Đại uý QNCN".
func RankOrder(rank string) int {
	key := trimCategory(strings.ReplaceAll(Fold(rank), "sy", "si")) // Hạ sỹ is Hạ sĩ
	isKey := func(name string) bool {                               // folding takes time and keeps the number of letters
		return utf8.RuneCountInString(name) == utf8.RuneCountInString(key) && Fold(name) == key
	}
	for name, equal := range navalRanks() {
		if isKey(name) {
			key = Fold(equal)
		}
	}
	for i, name := range Ranks() {
		if isKey(name) {
			return i + 1
		}
	}
	return 0
}

// trimCategory cuts the personnel category behind a folded rank.
func trimCategory(rank string) string {
	for _, category := range []string{" qncn", " cn", " quan nhan chuyen nghiep"} {
		rank = strings.TrimSuffix(rank, category)
	}
	return rank
}

// CategoryOfRank returns the category of those who bear a rank: "Đại úy
// QNCN" tells it itself, enlisted ranks end with Thượng sĩ. It is empty for
// what is no rank.
func CategoryOfRank(rank string) Category {
	folded := Fold(rank)
	switch order := RankOrder(rank); {
	case order == 0:
		return ""
	case trimCategory(folded) != folded:
		return Professional
	case order <= RankOrder("Thượng sĩ"):
		return Enlisted
	}
	return Officer
}
