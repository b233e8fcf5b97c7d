package registry_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
)

func TestEventIsToldInOneLine(t *testing.T) {
	on, err := cal.NewDate(2020, 3, 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		event registry.Event
		want  string
	}{
		{registry.Event{Kind: registry.Annulled, Reason: "kê khai sai", Decision: registry.DecisionRef{Number: "07/QĐ-CKT"}}, "Hủy bỏ 05/3/2020: kê khai sai (QĐ 07/QĐ-CKT)"},
		{registry.Event{Kind: registry.Reissued, Reason: "bằng cháy"}, "Cấp đổi, cấp lại 05/3/2020: bằng cháy"},
		{registry.Event{Kind: registry.Reissued, Reason: "bằng cháy", Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper, Number: "02"}},
			"Cấp lại bằng số 02, ngày 05/3/2020 (bằng bị thất lạc, bị mất): bằng cháy"},
		{registry.Event{Kind: registry.Reissued, Reason: "mối xông", Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper}},
			"Cấp đổi 05/3/2020 (bằng bị hư hỏng): mối xông"},
		{registry.Event{Kind: registry.Reissued, Reason: "sai tên", Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.WrongPaper, Number: "3"}},
			"Cấp đổi bằng số 03, ngày 05/3/2020 (bằng viết sai): sai tên"},
		{registry.Event{Kind: registry.Amended, Reason: "viết sai", Changes: []registry.Change{
			{Field: "as.rank", From: "Đại úy", To: "Thiếu tá"}, {Field: "as.post", To: "Trợ lý"}, {Field: "other", From: "a", To: "b"},
		}}, "Đính chính 05/3/2020: viết sai; cấp bậc “Đại úy” thành “Thiếu tá”; chức vụ: ghi “Trợ lý”; other “a” thành “b”"},
		{registry.Event{Kind: registry.Downgraded, Reason: "tính lại"}, "Hạ mức 05/3/2020: tính lại"},
		{registry.Event{Kind: registry.Stripped, Reason: "vi phạm"}, "Tước 05/3/2020: vi phạm"},
		{registry.Event{Kind: registry.Restored, Reason: "xét lại"}, "Phục hồi 05/3/2020: xét lại"},
	} {
		c.event.Date = on
		if got := c.event.Line(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
