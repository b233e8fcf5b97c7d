package catalogue

import (
	"errors"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

var resolvable = []struct{ text, code string }{
	{"CSTDCS", "CSTDCS"},
	{" hc_bvtq_3 ", "HC_BVTQ_3"},
	{"CSTĐCS", "CSTDCS"},
	{"đvqt", "DVQT"},
	{"Chiến sĩ thi đua cơ sở", "CSTDCS"},
	{"CHIẾN SĨ THI ĐUA TOÀN QUÂN", "CSTDTQUAN"},
	{"CSTĐTQUÂN", "CSTDTQUAN"},
	{"Đơn vị quyết thắng", "DVQT"},
	{"“Đơn vị Quyết thắng”", "DVQT"},
	{"Huân chương Bảo vệ Tổ quốc hạng Ba", "HC_BVTQ_3"},
	{"Huân chương Bảo vệ Tổ quốc, hạng III", "HC_BVTQ_3"},
	{"HUÂN CHƯƠNG  BẢO VỆ TỔ QUỐC HẠNG NHẤT", "HC_BVTQ_1"},
	{"HCCSVV hạng nhì", "HCH_CSVV_2"},
	{"Huy chương Chiến sĩ vẻ vang hạng 1", "HCH_CSVV_1"},
	{"Huy chương Quân kỳ Quyết thắng", "HCH_QKQT"},
	{norm.NFD.String("Giấy khen"), "GK"},
	{"Bằng khen của Bộ trưởng Bộ Quốc phòng", "BK_BQP"},
	{"Bằng khen của Thủ tướng", "BK_TTG"},
	{"Bằng khen của Tư lệnh Quân khu 2", "BK_TT"},
	{"Bằng khen Quân khu 2", "BK_TT"},
	{"Bằng khen của Chủ nhiệm Tổng cục Chính trị", "BK_TT"},
	{"Cờ thi đua của Quân khu 2", "CO_TT"},
	{"Cờ thi đua của Bộ Quốc phòng", "CO_BQP"},
	{"Cờ thi đua của Chính phủ", "CO_CP"},
	{"Giấy khen của Cục trưởng Cục Kỹ thuật", "GK"},
	{`Kỷ niệm chương "Vì sự nghiệp xây dựng Quân đội nhân dân Việt Nam"`, "KNC_XDQD"},
	{"Vững mạnh toàn diện", "VMTD"},
	{`Đơn vị vững mạnh toàn diện "mẫu mực, tiêu biểu"`, "VMTD_MMTB"},
}

func TestResolveFindsWhatListsMean(t *testing.T) {
	c := loaded(t)
	for _, tt := range resolvable {
		h, err := c.Resolve(tt.text, day(t, "31/12/2019"))
		if err != nil || h.Code != tt.code {
			t.Errorf("%q: got %s, %v; want %s", tt.text, h.Code, err, tt.code)
		}
	}
}

func TestResolveDoesNotGuess(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		text  string
		codes []string
	}{
		{"CSTĐTQ", []string{"CSTDTQUAN", "CSTDTQUOC"}},
		{"Huân chương Bảo vệ Tổ quốc", []string{"HC_BVTQ_1", "HC_BVTQ_2", "HC_BVTQ_3"}},
		{"HCCSVV", []string{"HCH_CSVV_1", "HCH_CSVV_2", "HCH_CSVV_3"}},
	}
	for _, tt := range tests {
		_, err := c.Resolve(tt.text, day(t, "31/12/2019"))
		var ambiguous *AmbiguousError
		if !errors.As(err, &ambiguous) || !slices.Equal(ambiguous.Codes, tt.codes) || ambiguous.Text != tt.text {
			t.Errorf("%q: got %v, want %v", tt.text, err, tt.codes)
		}
	}
}

func TestResolveRefusesWhatItDoesNotKnow(t *testing.T) {
	c := loaded(t)
	tests := []string{
		"", " ", "Bằng khen", "Bằng khen của", "Bằng khen của ",
		"Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", // not of the army
		"Bằng khen của Chính ủy Trung đoàn 4",         // too low to give one
		"Cờ thi đua của Quân khuyển",                  // a word that only begins alike
		"Chien si thi dua co so",                      // tones count here
		"Huân chương Bảo vệ Tổ quốc hạng Tư",
	}
	for _, text := range tests {
		if h, err := c.Resolve(text, day(t, "31/12/2019")); !errors.Is(err, ErrUnknownHonour) {
			t.Errorf("%q: got %s, %v", text, h.Code, err)
		}
	}
}

func TestResolveFindsEveryHonourByCodeAndFullName(t *testing.T) {
	c := loaded(t)
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.SampledFrom(c.honours.all()).Draw(t, "honour")
		text := rapid.SampledFrom([]string{h.Code, h.FullName("")}).Draw(t, "text")
		got, err := c.Resolve(text, h.ValidFrom)
		if err != nil || got != h {
			t.Fatalf("%q: got %s from %s, %v", text, got.Code, got.ValidFrom, err)
		}
	})
}

func FuzzResolve(f *testing.F) {
	for _, tt := range resolvable {
		f.Add(tt.text)
	}
	c := loaded(f)
	on := day(f, "31/12/2019")
	f.Fuzz(func(t *testing.T, text string) {
		h, err := c.Resolve(text, on)
		var ambiguous *AmbiguousError
		switch {
		case err == nil:
			if !slices.Contains(c.Codes(), h.Code) {
				t.Errorf("%q: unknown code %q", text, h.Code)
			}
		case errors.As(err, &ambiguous):
			if len(ambiguous.Codes) < 2 {
				t.Errorf("%q: ambiguous between %v", text, ambiguous.Codes)
			}
		case !errors.Is(err, ErrUnknownHonour):
			t.Errorf("%q: %v", text, err)
		}
	})
}
