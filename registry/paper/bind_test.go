package paper_test

import (
	"strings"
	"testing"

	"sovang/registry/paper"
)

func TestNumbersStayWithTheirWords(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Tiểu đoàn 1, Trung đoàn 4", "Tiểu đoàn_1, Trung đoàn_4"},
		{"giai đoạn 2019 - 2024", "giai đoạn_2019_-_2024"},
		{"giai đoạn 2019 – 2024", "giai đoạn_2019_–_2024"},
		{"trong 5 năm liền", "trong_5_năm liền"},
		{"TRONG 5 NĂM", "TRONG_5_NĂM"},
		{"Phòng Tham mưu - Kế hoạch", "Phòng Tham mưu - Kế hoạch"},
		{"", ""},
	} {
		if got := strings.ReplaceAll(paper.BindNumbers(tt.in), "\u00a0", "_"); got != tt.want {
			t.Errorf("BindNumbers(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDashesStayWithTheWordBefore(t *testing.T) {
	const in, want = "Phòng Tham mưu - Kế hoạch – Tổng hợp", "Phòng Tham mưu_- Kế hoạch_– Tổng hợp"
	if got := strings.ReplaceAll(paper.BindDashes(in), "\u00a0", "_"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
