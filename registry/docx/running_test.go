package docx

import "testing"

func TestDatesInRunningTextMayPart(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"ngày 14 tháng 6 năm 2005 và 5 năm", "ngày\u00a014 tháng\u00a06 năm\u00a02005 và\u00a05\u00a0năm"},
		{"số 91/2017/NĐ-CP ngày 31 tháng 7", "số\u00a091/2017/NĐ-CP ngày\u00a031 tháng\u00a07"},
		{"giai đoạn 2015 - 2019", "giai đoạn\u00a02015\u00a0-\u00a02019"},
	} {
		if got := running(c.text); got != c.want {
			t.Errorf("running(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
