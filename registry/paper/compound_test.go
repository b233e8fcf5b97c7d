package paper_test

import (
	"strings"
	"testing"

	"sovang/registry/paper"
)

func TestCompoundsAreBoundInRunningText(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Phòng Kỹ thuật", "Phòng Kỹ_thuật"},
		{"tăng thiết giáp, Quân khu\u00a02", "tăng_thiết_giáp, Quân_khu_2"},
		{"Tham mưu - Kế hoạch", "Tham_mưu_-_Kế_hoạch"},
		{"Phó Trung đội trưởng, Tiểu đoàn\u00a01", "Phó Trung_đội_trưởng, Tiểu_đoàn_1"},
		{"Trung sĩ, quê Nam Định", "Trung_sĩ, quê Nam_Định"},
		{"sự, nghiệp", "sự, nghiệp"},
		{"", ""},
	} {
		if got := strings.ReplaceAll(paper.BindCompounds(tt.in), "\u00a0", "_"); got != tt.want {
			t.Errorf("BindCompounds(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSyllablesOfOneWord(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		want          bool
	}{
		{"hoàn", "thành", true}, {"“QUYẾT", "THẮNG”,", true}, {"vụ", "trong", false}, {"thành", "tích,", true},
		{"mưu", "-", true}, {"–", "Kế", true}, {"Sư", "đoàn\u00a05", true}, {"năm\u00a02024", "tập", false}, {"", "", false},
	} {
		if got := paper.OneWord(tt.first, tt.second); got != tt.want {
			t.Errorf("%q, %q: %v", tt.first, tt.second, got)
		}
	}
}
