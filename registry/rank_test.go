package registry_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sovang/registry"
)

func TestRanksRiseFromPrivateToGeneral(t *testing.T) {
	ranks := registry.Ranks()
	if len(ranks) != 17 {
		t.Fatalf("got %d ranks, want 17", len(ranks))
	}
	for i, rank := range ranks {
		for _, text := range []string{rank, strings.ToUpper(rank), strings.ToLower(rank), norm.NFD.String(rank), rank + " QNCN"} {
			if got := registry.RankOrder(text); got != i+1 {
				t.Errorf("RankOrder(%q) = %d, want %d", text, got, i+1)
			}
		}
	}
}

func TestRankOrderReadsRanksAsListsWriteThem(t *testing.T) {
	tests := []struct {
		text, equal string
	}{
		{"Đại uý QNCN", "Đại úy"}, {"Đại úy CN", "Đại úy"}, {"đại uý qncn", "Đại úy"}, {"  Đại   uý  ", "Đại úy"},
		{"Thượng úy quân nhân chuyên nghiệp", "Thượng úy"}, {"Thượng uý Quân nhân chuyên nghiệp", "Thượng úy"},
		{norm.NFD.String("Thiếu uý quân nhân chuyên nghiệp"), "Thiếu úy"},
		{"Thiếu uý", "Thiếu úy"}, {"Trung uý", "Trung úy"}, {"Dai uy", "Đại úy"},
		{"Chuẩn đô đốc", "Thiếu tướng"}, {"Phó đô đốc", "Trung tướng"}, {"Đô đốc", "Thượng tướng"}, {"ĐÔ ĐỐC", "Thượng tướng"},
	}
	for _, test := range tests {
		if got, want := registry.RankOrder(test.text), registry.RankOrder(test.equal); got != want || want == 0 {
			t.Errorf("RankOrder(%q) = %d, want that of %s, %d", test.text, got, test.equal, want)
		}
	}
}

func TestWhatIsNoRankHasNoOrder(t *testing.T) {
	for _, text := range []string{"", " ", "QNCN", "CN", "Đại", "Tướng", "Đại úy Nguyễn Văn Ân", "Trợ lý", "Đại tá2", "4//"} {
		if got := registry.RankOrder(text); got != 0 {
			t.Errorf("RankOrder(%q) = %d, want 0", text, got)
		}
	}
}
