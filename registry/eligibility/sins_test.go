package eligibility

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func dated(t *testing.T, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSinsThatNoReasonOverrides(t *testing.T) {
	award := func(honour string, typ registry.AwardType, period cal.Period, decided, citation string) Held {
		return Held{Honour: honour, Type: typ, Period: period, DecidedOn: dated(t, decided), Citation: citation,
			Decision: registry.DecisionRef{Issuer: "BQP", Number: strings.ReplaceAll(honour, "_", "") + decided + "/QĐ", Year: 2020}}
	}
	in := func(h Held, movement string) Held {
		h.Movement = movement
		return h
	}
	y := cal.OneYear
	const merit, feat, life, service, movement = registry.ByMerit, registry.ByFeat, registry.ByLifeService, registry.ByService, registry.ByMovement
	const deed = "Đã hoàn thành xuất sắc nhiệm vụ năm 2019"
	tests := []struct {
		name    string
		cite    string
		held    Held
		next    Held
		subject string
		want    string // the cited paragraph, or nothing
	}{
		{"two state-level awards in a year", "TT151 Đ3.2b",
			award("BK_TTG", merit, cal.Period{From: 2015, To: 2019}, "2020-03-01", ""),
			award("HC_BVTQ_3", merit, cal.Period{From: 2014, To: 2018}, "2020-11-01", ""), "unit", "one year"},
		{"in two years", "TT151 Đ3.2b",
			award("BK_TTG", merit, y(2018), "2019-12-31", ""), award("HC_BVTQ_3", merit, y(2019), "2020-01-01", ""), "unit", ""},
		{"a feat is left aside", "TT151 Đ3.2b",
			award("BK_TTG", feat, y(2019), "2020-03-01", ""), award("HC_BVTQ_3", merit, y(2018), "2020-11-01", ""), "unit", ""},
		{"the next is a feat", "TT151 Đ3.2b",
			award("BK_TTG", merit, y(2018), "2020-03-01", ""), award("HC_CHIENCONG_1", feat, y(2020), "2020-11-01", ""), "person", ""},
		{"a life's service is left aside", "TT151 Đ3.2b",
			award("CSTDTQUOC", merit, y(2019), "2020-03-01", ""), award("HC_BVTQ_1", life, cal.Period{From: 1985, To: 2020}, "2020-11-01", ""), "person", ""},
		{"a medal for service is none of them", "TT151 Đ3.2b",
			award("HCH_QKQT", service, y(2019), "2020-03-01", ""), award("BK_TTG", merit, y(2019), "2020-11-01", ""), "person", ""},
		{"a flag is none of them", "TT151 Đ3.2b",
			award("CO_CP", merit, y(2019), "2020-03-01", ""), award("HC_LAODONG_3", merit, y(2018), "2020-11-01", ""), "unit", ""},
		{"a certificate of the Ministry is none of them", "TT151 Đ3.2b",
			award("BK_BQP", merit, y(2019), "2020-03-01", ""), award("HC_LAODONG_3", merit, y(2018), "2020-11-01", ""), "unit", ""},
		{"won in a movement counts", "TT151 Đ3.2b",
			award("BK_TTG", movement, y(2019), "2020-03-01", ""), award("HC_LAODONG_3", merit, y(2018), "2020-11-01", ""), "unit", "one year"},
		{"the same form twice in a year", "TT151 Đ3.2b",
			award("BK_TTG", movement, y(2019), "2020-03-01", ""), award("BK_TTG", merit, y(2018), "2020-11-01", ""), "unit", "one year"},

		{"two forms for one achievement", "TT151 Đ3.2c",
			award("BK_BQP", merit, y(2019), "2020-03-01", deed), award("BK_TT", merit, y(2019), "2020-04-01", deed), "unit", "one form"},
		{"tones and case do not make another achievement", "TT151 Đ3.2c",
			award("BK_BQP", merit, y(2019), "2020-03-01", deed), award("GK", merit, y(2019), "2020-04-01", "ĐÃ HOÀN THÀNH XUẤT SẮC NHIỆM VỤ NĂM 2019"), "unit", "one form"},
		{"a title and a form may meet", "L2003 Đ8; ND91 Đ66.2đ",
			award("CSTDCS", merit, y(2019), "2020-03-01", deed), award("BK_BQP", merit, y(2019), "2020-04-01", deed), "person", ""},
		{"a flag and a form may meet", "L2003 Đ8",
			award("CO_BQP", merit, y(2019), "2020-03-01", deed), award("BK_BQP", merit, y(2019), "2020-04-01", deed), "unit", ""},
		{"other years are another achievement", "TT151 Đ3.2c",
			award("BK_BQP", merit, y(2018), "2020-03-01", deed), award("BK_TT", merit, y(2019), "2020-04-01", deed), "unit", ""},
		{"years that only overlap are another achievement", "TT151 Đ3.2c",
			award("BK_BQP", merit, cal.Period{From: 2018, To: 2019}, "2020-03-01", deed), award("BK_TT", merit, y(2019), "2020-04-01", deed), "unit", ""},
		{"another citation is another achievement", "TT151 Đ3.2c",
			award("BK_BQP", merit, y(2019), "2020-03-01", deed), award("BK_TT", merit, y(2019), "2020-04-01", "Đã có thành tích diễn tập"), "unit", ""},
		{"without citation and movement nothing is told", "TT151 Đ3.2c",
			award("BK_BQP", merit, y(2019), "2020-03-01", ""), award("BK_TT", merit, y(2019), "2020-04-01", ""), "unit", ""},
		{"two forms in one movement", "TT151 Đ3.2c",
			in(award("BK_BQP", movement, y(2019), "2020-03-01", "một"), "PHTT"), in(award("BK_TT", movement, y(2019), "2020-04-01", "hai"), "PHTT"), "unit", "one form"},
		{"two movements are two achievements", "TT151 Đ3.2c",
			in(award("BK_BQP", movement, y(2019), "2020-03-01", deed), "PHTT"), in(award("BK_TT", movement, y(2019), "2020-04-01", deed), "HCBH"), "unit", ""},
		{"a feat within a movement is an achievement of its own", "TT151 Đ3.2c",
			in(award("BK_BQP", movement, y(2019), "2020-03-01", "một"), "PHTT"), in(award("GK", feat, y(2019), "2019-04-01", "hai"), "PHTT"), "person", ""},
		{"a feat rewarded twice within a movement", "TT151 Đ3.2c",
			in(award("BK_BQP", feat, y(2019), "2020-03-01", deed), "PHTT"), in(award("GK", feat, y(2019), "2019-04-01", deed), "PHTT"), "person", "one form"},
		{"a form may be given many times", "TT151 Đ3.2c",
			award("GK", feat, y(2019), "2019-03-01", deed), award("GK", feat, y(2019), "2019-09-01", deed), "person", ""},
		{"a medal for service beside a certificate", "TT151 Đ3.2c",
			award("HCH_CSVV_1", service, y(2019), "2020-03-01", deed), award("BK_BQP", merit, y(2019), "2020-04-01", deed), "person", ""},
		{"before the first regime nothing is forbidden", "",
			award("BK_TTG", merit, y(1998), "1999-03-01", deed), award("HC_LAODONG_3", merit, y(1998), "1999-11-01", deed), "unit", ""},
	}
	cat := wordedLaw(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkSins(t, cat, Sins(cat, slices.Values([]Held{tt.held}), tt.next, tt.subject), tt.cite, tt.want)
		})
	}
}

func checkSins(t *testing.T, cat *catalogue.Catalogue, sins []Sin, cite, want string) {
	t.Helper()
	kinds := map[sinKind]string{twoInYear: "one year", twoForms: "one form"}
	got := ""
	for _, s := range sins {
		got += kinds[s.kind]
		if s.Gate == "" || s.Basis.Source == "" {
			t.Errorf("no gate or source: %+v", s)
		}
		for _, lang := range langs() {
			checkSentence(t, s.Gate, s.Why(cat, lang), lang)
		}
	}
	if got != want {
		t.Errorf("%s: got %q, want %q", cite, got, want)
	}
}

func TestAnAwardIsNoSinAgainstItself(t *testing.T) {
	award := Held{ID: 7, Honour: "BK_TTG", Type: registry.ByMerit, Period: cal.OneYear(2019), DecidedOn: dated(t, "2020-03-01")}
	unrecorded := award
	unrecorded.ID = 0
	unrecorded.Decision, unrecorded.Ordinal = registry.DecisionRef{Issuer: "TTG", Number: "1/QĐ-TTg", Year: 2020}, 3
	for _, held := range []Held{award, unrecorded} {
		if sins := Sins(wordedLaw(t), slices.Values([]Held{held}), held, catalogue.ForUnits); len(sins) != 0 { // TT151 Đ3.2b
			t.Errorf("got %v", sins)
		}
	}
}
