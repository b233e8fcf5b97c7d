package eligibility

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestFindingsReadAsAnOfficerWouldSayThem(t *testing.T) {
	cat := wordedLaw(t)
	certificate := Held{Honour: "BK_TTG", Period: cal.Period{From: 2009, To: 2013}}
	fits := cal.Period{From: 2014, To: 2018}
	tests := []struct {
		name    string
		cite    string // the article behind the condition
		finding Finding
		vi, en  string
	}{
		{
			name: "five years of excellence", cite: "TT151 Đ27.2a",
			finding: Finding{Condition: catalogue.OpGradeStreak, Result: Met, Have: "5", Need: "5", about: about{
				condition: catalogue.Condition{Kind: "task", Grade: "HTXSNV", Years: 5}, subject: "unit", year: 2018, window: fits}},
			vi: "Đã có 5 năm liền hoàn thành xuất sắc nhiệm vụ (2014–2018), cần 5 năm.",
			en: "Years running with task grade “excellent completion of tasks (HTXSNV)”: 5 (2014–2018); 5 needed.",
		},
		{
			name: "the predecessor is not held", cite: "TT151 Đ27.2a",
			finding: Finding{Condition: catalogue.OpHeld, Result: NotMet, about: about{
				condition: catalogue.Condition{Honours: []string{"BK_TTG"}}, subject: "unit", year: 2018}},
			vi: "Chưa được tặng Bằng khen của Thủ tướng Chính phủ; đây là điều kiện để tính thành tích tiếp theo.",
		},
		{
			name: "the predecessor opens the time that counts", cite: "TT151 Đ27.2a, 64.4",
			finding: Finding{Condition: catalogue.OpHeld, Result: Met, Evidence: []Evidence{{Award: &certificate}}, about: about{
				condition: catalogue.Condition{Honours: []string{"BK_TTG"}}, subject: "unit", year: 2018, window: fits}},
			vi: "Đã được tặng Bằng khen của Thủ tướng Chính phủ (2009–2013); thành tích tiếp theo tính từ năm 2014.",
		},
		{
			name: "grades that are not recorded", cite: "TT151 Đ27.2a",
			finding: Finding{Condition: catalogue.OpGradeStreak, Result: Unknown, Missing: []cal.Year{2016, 2017}, about: about{
				condition: catalogue.Condition{Kind: "task", Grade: "HTXSNV", Years: 5}, subject: "unit", year: 2018}},
			vi: "Sổ chưa ghi xếp loại nhiệm vụ năm 2016–2017; cần ghi xếp loại của các năm đó.",
			en: "The register holds no task grade for 2016–2017; record it for those years.",
		},
		{
			name: "a derived row is to be checked", cite: "L2022 Đ28",
			finding: Finding{Condition: catalogue.OpRegistered, Result: Met, Basis: catalogue.Basis{Confidence: catalogue.Derived},
				about: about{subject: "unit", year: 2024}},
			vi: "Đã đăng ký thi đua năm 2024 (cần đối chiếu văn bản).",
			en: "Registered for emulation in 2024 (to be checked against the text).",
		},
		{
			name: "months are told as years", cite: "TT151 Đ34.2c",
			finding: Finding{Condition: catalogue.OpService, Result: NotMet, Have: "118", Need: "120", about: about{
				condition: catalogue.Condition{Months: 120, Below: 180}, subject: "person", year: 2020}},
			vi: "Thời gian phục vụ tính đến hết năm 2020: 9 năm 10 tháng, cần từ 10 năm đến dưới 15 năm.",
			en: "Service up to the end of 2020: 9 years 10 months, but 10 years to less than 15 years needed.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.finding.Why(cat, Vietnamese); got != tt.vi {
				t.Errorf("%s\n got %s\nwant %s", tt.cite, got, tt.vi)
			}
			if got := tt.finding.Why(cat, English); tt.en != "" && got != tt.en {
				t.Errorf("%s\n got %s\nwant %s", tt.cite, got, tt.en)
			}
		})
	}
}

func TestEveryRuleIsAnsweredInPlainWords(t *testing.T) {
	cat := wordedLaw(t)
	subjects := map[string]registry.Subject{
		catalogue.ForPersons: registry.PersonSubject("QN-001"), catalogue.ForUnits: registry.UnitSubject("GIA"),
	}
	for _, rule := range cat.Rules() {
		for _, regime := range rule.Regimes {
			q := Question{Honour: rule.Honour, Year: yearIn(t, cat, regime)}
			q.On = q.Year.First().AddMonths(7)
			for _, charitable := range []bool{false, true} {
				q.Charitable = charitable
				for _, f := range Judge(cat, &Dossier{Subject: subjects[rule.Subject]}, q).Findings {
					for _, lang := range langs() {
						checkSentence(t, rule.ID+" "+f.Rule+" "+string(f.Condition), f.Why(cat, lang), lang)
					}
				}
			}
		}
	}
}

// yearIn is a year of which 1 August lies in the regime.
func yearIn(t *testing.T, cat *catalogue.Catalogue, regime string) cal.Year {
	t.Helper()
	for year := cal.Year(2004); year < 2040; year++ {
		if r, ok := cat.RegimeOn(year.First().AddMonths(7)); ok && r.ID == regime {
			return year
		}
	}
	t.Fatalf("no year in the regime %s", regime)
	return 0
}

func TestFindingsTellWhatJudgeKnowsBeyondTheCondition(t *testing.T) {
	cat := wordedLaw(t)
	tenure := catalogue.Condition{Op: catalogue.OpTenure, Group: "P_TRUNG", Months: 120, Lowering: []string{"canh_cao"}}
	warned := []Evidence{{Discipline: &registry.Discipline{Form: "canh_cao", Date: dated(t, "2015-03-02")}}}
	initiative := catalogue.Condition{Op: catalogue.OpInitiatives, Min: 1, Scope: "unit"}
	tests := []struct {
		name    string
		cite    string
		finding Finding
		part    string // of the Vietnamese sentence
	}{
		{"discipline lowers a class", "ND91 Đ41.5b", Finding{Condition: catalogue.OpTenure, Result: NotMet, Have: "191", Need: "120", Evidence: warned,
			about: about{condition: tenure, lowered: 1, from: "HC_BVTQ_2"}},
			"15 năm 11 tháng, đạt mức từ 10 năm trở lên; đã bị kỷ luật: cảnh cáo, 02/3/2015, phải hạ 1 mức nên cần đủ tiêu chuẩn Huân chương Bảo vệ Tổ quốc hạng Nhì; vì kỷ luật nên chưa đạt."},
		{"a higher class is due instead", "TTLT35 Đ4.1", Finding{Condition: catalogue.OpTenure, Result: Met, Have: "130", Need: "120",
			about: about{condition: tenure, higher: "HC_BVTQ_2"}},
			"đã đủ tiêu chuẩn Huân chương Bảo vệ Tổ quốc hạng Nhì nên chỉ xét mức cao nhất đó"},
		{"a woman needs less", "TT151 Đ3.2g", Finding{Condition: catalogue.OpTenure, Result: Met, Have: "82", Need: "80", about: about{condition: tenure}},
			"6 năm 10 tháng, đạt mức từ 6 năm 8 tháng trở lên"},
		{"dates known only to the year", "", Finding{Condition: catalogue.OpTenure, Result: Unknown, Have: "115", Need: "120", about: about{condition: tenure, most: 130}},
			"chưa tính chắc được (từ 9 năm 7 tháng đến 10 năm 10 tháng)"},
		{"an initiative is used once", "CV5007 III.5c", Finding{Condition: catalogue.OpInitiatives, Result: NotMet, Have: "0", Need: "1", about: about{condition: initiative, spent: 2}},
			"không tính 2 đã dùng làm căn cứ cho lần khen khác"},
		{"what is still to come", "", Finding{Condition: catalogue.OpCount, Result: Met, Have: "2", Need: "2", about: about{
			condition: catalogue.Condition{Honours: []string{"CSTDCS"}, Min: 2}, year: 2020,
			expected: []Evidence{{Award: &Held{Honour: "CSTDCS", Period: cal.OneYear(2020)}}}}},
			"Trong đó dự kiến: Chiến sĩ thi đua cơ sở (2020)."},
		{"registration still to come", "TT151 Đ3.1b", Finding{Condition: catalogue.OpRegistered, Result: Met, about: about{year: 2027, expected: []Evidence{{}}}},
			"Coi như sẽ đăng ký thi đua năm 2027"},
		{"service beyond the class", "TT151 Đ34.2b", Finding{Condition: catalogue.OpService, Result: NotMet, Have: "370", Need: "180", about: about{
			condition: catalogue.Condition{Op: catalogue.OpService, Months: 180, Below: 240}}}, "; đã quá mức này."},
		{"no such honour", "", Finding{Result: Unknown, about: about{cause: causeNoHonour}}, "Danh mục không có"},
		{"before the first law", "", Finding{Result: Unknown, about: about{cause: causeNoRegime}}, "chưa có quy định để xét"},
		{"no rule", "", Finding{Result: Unknown, about: about{cause: causeNoRule, honour: "CSTT"}}, "chưa có tiêu chuẩn của Chiến sĩ tiên tiến"},
		{"for units only", "", Finding{Result: NotMet, about: about{cause: causeWrongKind, honour: "DVQT", subject: catalogue.ForPersons}}, "chỉ tặng cho tập thể"},
		{"for persons only", "", Finding{Result: NotMet, about: about{cause: causeWrongKind, honour: "CSTT", subject: catalogue.ForUnits}}, "chỉ tặng cho cá nhân"},
		{"no path of the type", "", Finding{Result: NotMet, about: about{cause: causeNoSuchPath, honour: "CSTT"}}, "không xét theo loại hình"},
		{"a gate that only reminds", "TT118", Finding{Gate: true, Condition: catalogue.OpUnitAge, Result: NotMet, Have: "5", Need: "10", about: about{
			condition: catalogue.Condition{Op: catalogue.OpUnitAge, Months: 10}, effect: catalogue.GateReminds}},
			"Chỉ nhắc, không làm thay đổi kết quả."},
		{"a text that was not read", "TT118", Finding{Result: Unknown, about: about{cause: causeUnknown, text: "Thông tư chưa đọc."}}, "Chưa có văn bản để biết tiêu chuẩn: Thông tư chưa đọc."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.finding.Why(cat, Vietnamese); !strings.Contains(got, tt.part) {
				t.Errorf("%s\n got %s\nwant … %s …", tt.cite, got, tt.part)
			}
			for _, lang := range langs() {
				checkSentence(t, tt.name, tt.finding.Why(cat, lang), lang)
			}
		})
	}
}
