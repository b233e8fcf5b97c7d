package registry_test

import (
	"testing"

	"sovang/registry"
)

func TestNamesInCapitalsAreWrittenAsNamesAre(t *testing.T) {
	for in, want := range map[string]string{
		"NGUYỄN VĂN HÙNG":        "Nguyễn Văn Hùng",
		"ĐỖ THỊ ÁNH":             "Đỗ Thị Ánh",
		"H'HEN NIÊ":              "H'Hen Niê",
		"Y-BLOK ÊBAN":            "Y-Blok Êban",
		"LÊ VĂN A":               "Lê Văn A",
		"NGUYỄN VĂN HÙNG (BÌNH)": "Nguyễn Văn Hùng (Bình)",
		"HÙNG":                   "HÙNG",
		"Nguyễn VĂN Hùng":        "Nguyễn VĂN Hùng",
		"nguyễn văn hùng":        "nguyễn văn hùng",
		"":                       "",
		"12 34":                  "12 34",
	} {
		if got := registry.ProperName(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
