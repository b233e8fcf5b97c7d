package eligibility

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// sentencesOf are the sentences of the findings of the operator, in the two
// languages.
func sentencesOf(t *testing.T, d *dossier, q Question, op catalogue.Op) (vi, en string) {
	t.Helper()
	cat := realLaw(t)
	v := Judge(cat, &d.Dossier, q)
	for _, f := range v.Findings {
		if f.Condition == op && (f.Path == "" || f.Path == v.Path) {
			vi, en = vi+f.Why(cat, Vietnamese)+"\n", en+f.Why(cat, English)+"\n"
		}
	}
	return vi, en
}

func TestNotFitForAnotherHonourTellsWhatIsLacking(t *testing.T) {
	d := aPerson(t).registeredIn(2019, 2019)
	q := Question{Honour: "CSTDCS", Year: 2019}
	vi, en := sentencesOf(t, d, q, catalogue.OpEligibleFor)
	for _, part := range []string{
		"chưa đủ tiêu chuẩn Chiến sĩ tiên tiến hoặc Lao động tiên tiến (Chiến sĩ tiên tiến: còn phải nêu: mọi nội dung thi, kiểm tra trong năm đều đạt trở lên (tests_all_passed); ",
		"; còn thiếu: sổ chưa ghi xếp loại nhiệm vụ năm 2019",
	} {
		if !strings.Contains(vi, part) {
			t.Errorf("got %s, want … %s …", vi, part)
		}
	}
	if part := "(Advanced Fighter: still to be stated: passed all tests"; !strings.Contains(en, part) {
		t.Errorf("got %s, want … %s …", en, part)
	}
	q.Assume = map[string]bool{"tests_all_passed": true, "tests_75_good": true}
	if vi, _ = sentencesOf(t, d, q, catalogue.OpEligibleFor); !strings.Contains(vi, "hay chưa (Chiến sĩ tiên tiến: còn thiếu: sổ chưa ghi xếp loại") {
		t.Errorf("not known: got %s", vi)
	}
}

func TestABrokenRunOfTitlesStillLooksAtItsYears(t *testing.T) {
	d := aPerson(t).excellent(2017, 2019).won("CSTDCS", 2017, 2018).initiative("corps", catalogue.Ministry, 2018)
	v := Judge(realLaw(t), &d.Dossier, Question{Honour: "CSTDTQUAN", Year: 2019})
	if v.Result != NotMet {
		t.Errorf("got %s, want not_met", v.Result)
	}
	if !slices.ContainsFunc(v.Findings, func(f Finding) bool {
		return slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return e.Initiative != nil && e.Initiative.Year == 2018 })
	}) {
		t.Error("the initiative of 2018 is not found")
	}
}

func TestATimeThatBeginsLaterIsSaidToBeginLater(t *testing.T) {
	d := aUnit(t).excellent(2010, 2021).won("CO_BQP", 2016, 2018).wonFor("HC_BVTQ_3", 2017, 2021, "2022-05-05")
	q := Question{Honour: "HC_BVTQ_2", Year: 2021, On: onDay(t, "2023-05-05"), Type: registry.ByMerit}
	cat := realLaw(t)
	for _, f := range Judge(cat, &d.Dossier, q).Findings {
		vi, en := f.Why(cat, Vietnamese), f.Why(cat, English)
		if strings.Contains(vi+en, "2022–2021") || strings.Contains(vi, "chưa có năm nào") {
			t.Errorf("%s: %s %s", f.Condition, vi, en)
		}
		if f.Condition == catalogue.OpGradeStreak && !strings.Contains(vi, "thời gian tính thành tích mới bắt đầu từ năm 2022") {
			t.Errorf("got %s", vi)
		}
	}
	met := Finding{Condition: catalogue.OpGradeWindow, Result: Met, about: about{
		condition: catalogue.Condition{Op: catalogue.OpGradeWindow, Kind: "mass", Grade: "VM"}, window: cal.Period{From: 2022, To: 2021}}}
	if got := met.Why(cat, Vietnamese); !strings.Contains(got, "thời gian tính thành tích (mới bắt đầu từ năm 2022)") {
		t.Errorf("got %s", got)
	}
}

func TestOneStateAwardAYearNamesWhatIsCounted(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2014, 2018, "2019-03-03")
	q := Question{Honour: "HC_BVTQ_3", Year: 2018, On: onDay(t, "2019-05-05"), Type: registry.ByMerit}
	vi, _ := sentencesOf(t, d, q, catalogue.OpOneInYear)
	const list = "trong số: huân chương các loại, Anh hùng Lực lượng vũ trang nhân dân, Anh hùng Lao động, Chiến sĩ thi đua toàn quốc hoặc Bằng khen của Thủ tướng Chính phủ"
	if !strings.HasPrefix(vi, "Năm 2019 đã được tặng Bằng khen của Thủ tướng Chính phủ (2014–2018); ") || !strings.Contains(vi, list) {
		t.Errorf("got %s", vi)
	}
	if vi, _ = sentencesOf(t, aUnit(t), q, catalogue.OpOneInYear); vi != "Năm 2019 không có lần khen nào khác "+list+".\n" {
		t.Errorf("got %s", vi)
	}
}

func TestNothingIsSaidTwice(t *testing.T) {
	cat := realLaw(t)
	missing := Finding{Condition: catalogue.OpGrade, Result: Unknown, Missing: []cal.Year{2019}, about: about{
		condition: catalogue.Condition{Op: catalogue.OpGrade, Kind: "party", Grade: "TSVM"}, subject: catalogue.ForUnits, year: 2019}}
	either := Finding{Condition: catalogue.OpAny, Result: Unknown, about: about{children: []Finding{missing, missing}}}
	if got, want := either.Why(cat, Vietnamese), missing.Why(cat, Vietnamese); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	grade := registry.Grade{Year: 2019, Kind: registry.TaskGrade, Grade: "HTTNV"}
	equal := Finding{Condition: catalogue.OpGrade, Result: Met, Evidence: []Evidence{{Grade: &grade}}, about: about{
		condition: catalogue.Condition{Op: catalogue.OpGrade, Kind: "task", Grade: "HTTNV"}, year: 2019}}
	if got := equal.Why(cat, Vietnamese); got != "Năm 2019 được xếp loại “hoàn thành tốt nhiệm vụ”, đúng mức cần có." {
		t.Errorf("got %s", got)
	}
	reminder := Finding{Condition: catalogue.OpReminder, Result: Met, about: about{fact: catalogue.Fact{ID: "x", Vi: "có văn bản hiệp y", En: "they have agreed"}}}
	if vi, en := reminder.Why(cat, Vietnamese), reminder.Why(cat, English); vi != "Có văn bản hiệp y." || en != "They have agreed." {
		t.Errorf("got %s %s", vi, en)
	}
}
