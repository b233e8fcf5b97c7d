package certificates

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestHeadPostStandsBeforeTheIssuersName(t *testing.T) {
	tests := []struct {
		name                            string
		authority, issuer, formula, set string
		want                            string
	}{
		{"deputy of a region", "Tư lệnh Quân khu 2", "Bộ Tư lệnh Quân khu 2", "KT.", "", "Tư lệnh"},
		{"deputy of the Minister", "Bộ trưởng Bộ Quốc phòng", "Bộ Quốc phòng", "KT.", "", "Bộ trưởng"},
		{"deputy of a province's command", "Chỉ huy trưởng tỉnh Phú Thọ", "Bộ Chỉ huy quân sự tỉnh Phú Thọ", "KT.", "", "Chỉ huy trưởng"},
		{"deputy, the head as set", "", "Cục Kỹ thuật", "KT.", "Cục trưởng", "Cục trưởng"},
		{"the head signs", "", "Cục Kỹ thuật", "", "", "Phó Cục trưởng"},
		{"deputy, the head unknown", "", "Cục Kỹ thuật", "KT.", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := Source{
				Issuer: test.issuer, Head: test.set,
				Decision: registry.Decision{Authority: test.authority, Formula: test.formula, Signer: registry.Signer{Post: "Phó Cục trưởng"}},
			}
			if got := s.headPost(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAuthorityNamesTheHeadAndTheIssuer(t *testing.T) {
	tests := []struct{ authority, code, issuer, post, want string }{
		{"Tư lệnh Quân khu 2", "QK2", "Bộ Tư lệnh Quân khu 2", "Tư lệnh", "Tư lệnh Quân khu 2"},
		{"", "CKT", "Cục Kỹ thuật", "Cục trưởng", "Cục trưởng Cục Kỹ thuật"},
		{"", "QK9", "Bộ Tư lệnh Quân khu 9", "Tư lệnh", "Tư lệnh Quân khu 9"},
		{"", "QK9", "Bộ Tư lệnh Quân khu 9", "Chính ủy", "Chính ủy Quân khu 9"},
		{"", "BQP", "Bộ Quốc phòng", "Bộ trưởng", "Bộ trưởng Bộ Quốc phòng"},
		{"", "TTG", "Thủ tướng Chính phủ", "Thủ tướng", "Thủ tướng Chính phủ"},
	}
	for _, test := range tests {
		s := Source{Issuer: test.issuer, Decision: registry.Decision{Issuer: test.code, Authority: test.authority, Signer: registry.Signer{Post: test.post}}}
		if got := s.authority(); got != test.want {
			t.Errorf("%s: got %q, want %q", test.code, got, test.want)
		}
	}
}

func TestCitationIsTheAwardsOwnOrTheUsualWords(t *testing.T) {
	tests := []struct {
		code, citation string
		period         cal.Period
		want           string
	}{
		{"GK", "đã có thành tích xuất sắc", cal.OneYear(2019), "Đã có thành tích xuất sắc"},
		{"CSTT", "", cal.OneYear(2019), "Đã hoàn thành tốt nhiệm vụ trong phong trào thi đua Quyết thắng năm 2019"},
		{"DVQT", "", cal.OneYear(2019), "Đã hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua Quyết thắng năm 2019"},
		{"BK_TT", "", cal.Period{From: 2015, To: 2019}, "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng giai đoạn 2015 - 2019"},
	}
	for _, test := range tests {
		s := Source{Award: registry.Award{Citation: test.citation, Period: test.period}, Honour: catalogue.Honour{Code: test.code}}
		if got := s.citation(); got != test.want {
			t.Errorf("%s: got %q, want %q", test.code, got, test.want)
		}
	}
}

func TestPostLineNamesTheUnitOnce(t *testing.T) {
	tests := []struct {
		as   registry.Recipient
		unit bool
		want string
	}{
		{registry.Recipient{Post: "Trợ lý", Unit: "Phòng Quân khí", Superior: "Cục Kỹ thuật"}, false, "Trợ lý Phòng Quân khí, Cục Kỹ thuật"},
		{registry.Recipient{Post: "Trưởng phòng Quân khí", Unit: "Quân khí"}, false, "Trưởng phòng Quân khí"},
		{registry.Recipient{Post: "Trưởng ban Tài chính", Unit: "Ban Tài chính", Superior: "Cục Kỹ thuật"}, false, "Trưởng ban Tài chính, Cục Kỹ thuật"},
		{registry.Recipient{Post: "Chủ nhiệm Kho 2", Unit: "Kho 2, Cục Kỹ thuật"}, false, "Chủ nhiệm Kho 2, Cục Kỹ thuật"},
		{registry.Recipient{Unit: "Phòng Quân khí"}, false, "Phòng Quân khí"},
		{registry.Recipient{Superior: "Cục Kỹ thuật"}, true, "Cục Kỹ thuật"},
	}
	for _, test := range tests {
		s := Source{Award: registry.Award{As: test.as}}
		if test.unit {
			s.Award.Subject = registry.UnitSubject("P1")
		}
		if got := s.post(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
