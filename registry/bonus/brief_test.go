package bonus_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/catalogue"
)

func TestBriefNotesAreExplainedBelowTheList(t *testing.T) {
	cat := law(t)
	foreign, early, late := item(t, toPerson("GK")), item(t, toPerson("CSTDCS")), item(t, toPerson("KNC_XDQD"))
	foreign.Award.Type = registry.ByForeign
	early.DecidedOn, late.DecidedOn = day(t, "30/9/2017"), day(t, "20/12/2024")
	ministry := item(t, toPerson("BK_BQP"))
	ministry.Award.Type, ministry.Level = registry.ByMovement, catalogue.Ministry
	branch := ministry
	branch.Branch = "Ban Phụ nữ Quân đội"
	for _, c := range []struct {
		name          string
		items         []bonus.Item
		brief, legend string
	}{
		{"usual", []bonus.Item{item(t, toPerson("CSTDCS"))}, "", ""},
		{"covered", []bonus.Item{item(t, toPerson("CSTT")), item(t, toPerson("CSTDCS"))}, "đã nhận mức Chiến sĩ thi đua cơ sở", "danh hiệu cao nhất"},
		{"without money", []bonus.Item{item(t, toUnit("CO_TT"))}, "chưa có mức thưởng", "chưa có mức tiền thưởng"},
		{"foreigner", []bonus.Item{foreign}, "tặng phẩm lưu niệm", "người nước ngoài"},
		{"before the decree", []bonus.Item{early}, "chưa tính được", "chưa có quy định"},
		{"ceiling", []bonus.Item{late}, "không quá 1.410.000 đồng (*)", "(*) Dựa trên quy định chưa được xác nhận"},
		{"summed up by the Ministry", []bonus.Item{ministry}, "(2)", "(2) Nếu khen trong sơ kết"},
		{"summed up by a branch", []bonus.Item{branch}, "(1)", "(1) Ngành, đoàn thể"},
	} {
		sheet := bonus.Compute(cat, c.items)
		if got := sheet.Lines[0].Brief(); got != c.brief {
			t.Errorf("%s: got note %q, want %q", c.name, got, c.brief)
		}
		legend := sheet.Legend()
		if (c.legend == "") != (len(legend) == 0) || c.legend != "" && !slices.ContainsFunc(legend, func(s string) bool { return strings.Contains(s, c.legend) }) {
			t.Errorf("%s: legend %q, want %q", c.name, legend, c.legend)
		}
	}
}
