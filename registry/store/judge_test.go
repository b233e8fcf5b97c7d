package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// objections are the rules that object to the awards of a batch, each with
// the place of its award.
func objections(warnings registry.Faults) []string {
	var list []string
	for _, w := range warnings {
		if w.Code == registry.FaultRule {
			list = append(list, fmt.Sprintf("%d %s", w.Index, w.Args["rule"]))
		}
	}
	return list
}

func decided(issuer, number, day string, level catalogue.Level) registry.Decision {
	return registry.Decision{Issuer: issuer, Number: number, Date: date(day), Level: level}
}

// threeYears is what makes QN-001 Chiến sĩ thi đua toàn quân of 2019.
func threeYears() registry.Batch {
	an := registry.PersonSubject("QN-001")
	b := registry.Batch{}
	for year := cal.Year(2017); year <= 2019; year++ {
		day := fmt.Sprintf("%d-12-20", year)
		issued := decided("QK2", "77/QĐ", day, catalogue.Corps)
		b.Decisions = append(b.Decisions, issued)
		if year < 2019 { // the sample has that of 2019
			b.Awards = append(b.Awards, registry.Award{Decision: issued.Ref(), Honour: "CSTDCS", Subject: an, Period: cal.OneYear(year)})
		}
		b.Awards = append(b.Awards, registry.Award{Decision: issued.Ref(), Honour: "CSTT", Subject: an, Period: cal.OneYear(year)})
		b.Grades = append(b.Grades, registry.Grade{Subject: an, Year: year, Kind: registry.TaskGrade, Grade: "HTXSNV"})
		b.Initiatives = append(b.Initiatives, registry.Initiative{
			Subject: an, Year: year, Title: fmt.Sprintf("Sáng kiến %d", year), Kind: "sang_kien", Scope: "corps", RecognisedBy: "ministry"})
	}
	b.Registrations = []registry.Registration{{Subject: an, Year: 2019, Honour: "CSTDCS"}}
	return b
}

func armyFighter() registry.Batch {
	issued := decided("BQP", "5/QĐ-BQP", "2020-03-30", catalogue.Ministry)
	return registry.Batch{Decisions: []registry.Decision{issued}, Awards: []registry.Award{
		{Decision: issued.Ref(), Honour: "CSTDTQUAN", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2019)}}}
}

func TestAnAwardWithoutItsGroundsIsRecordedWithAWarning(t *testing.T) {
	r := sampleRegister(t)
	receipt := record(t, r, armyFighter())
	if !slices.Contains(objections(receipt.Warnings), "0 cstdtquan-A") {
		t.Fatalf("warnings are %v", receipt.Warnings)
	}
	for _, w := range receipt.Warnings {
		for _, arg := range []string{"rule", "cite", "why_vi", "why_en"} {
			if w.Code == registry.FaultRule && w.Args[arg] == "" {
				t.Errorf("%v does not tell its %s", w, arg)
			}
		}
	}
	stored, err := r.Award(t.Context(), receipt.AwardIDs[0])
	if err != nil || len(stored.Objections) > 0 {
		t.Errorf("objections are kept without a reason to record it: %v, %v", stored.Objections, err)
	}
}

func TestAnAwardWithItsGroundsIsRecordedWithoutAWarning(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, threeYears())
	if got := objections(record(t, r, armyFighter()).Warnings); len(got) > 0 {
		t.Errorf("objections are %v", got)
	}
}

func TestTheGroundsMayComeInTheSameBatch(t *testing.T) {
	r := sampleRegister(t)
	b, more := threeYears(), armyFighter()
	b.Decisions, b.Awards = append(b.Decisions, more.Decisions...), append(more.Awards, b.Awards...)
	for _, objection := range objections(record(t, r, b).Warnings) {
		if strings.HasPrefix(objection, "0 ") {
			t.Errorf("objection to the award: %s", objection)
		}
	}
}

func TestAnAwardDoesNotStandInItsOwnWay(t *testing.T) {
	r := sampleRegister(t)
	issued := decided("CTN", "1/QĐ-CTN", "2019-05-05", catalogue.State)
	receipt := record(t, r, registry.Batch{Decisions: []registry.Decision{issued}, Awards: []registry.Award{
		{Decision: issued.Ref(), Honour: "HC_BVTQ_3", Subject: registry.PersonSubject("QN-001"), Period: cal.Period{From: 2014, To: 2018}, Type: registry.ByMerit}}})
	if got := objections(receipt.Warnings); slices.Contains(got, "0 G10-one-state-award-A") {
		t.Errorf("objections are %v", got)
	}
}

// An order for X5 asks for flags and for a certificate of the Prime Minister
// before it.
func TestWhatWasDecidedLaterIsNoGround(t *testing.T) {
	order := decided("CTN", "2/QĐ-CTN", "2019-05-05", catalogue.State)
	against := func(t *testing.T, certificate registry.Decision) string {
		t.Helper()
		receipt := record(t, sampleRegister(t), registry.Batch{Decisions: []registry.Decision{order, certificate}, Awards: []registry.Award{
			{Decision: order.Ref(), Honour: "HC_QUANCONG_3", Subject: registry.UnitSubject("X5"), Period: cal.Period{From: 2009, To: 2018}, Type: registry.ByMerit},
			{Decision: certificate.Ref(), Honour: "BK_TTG", Subject: registry.UnitSubject("X5"), Period: cal.OneYear(2016), Type: registry.ByMerit}}})
		var texts []string
		for _, w := range receipt.Warnings {
			if w.Code == registry.FaultRule && w.Index == 0 {
				texts = append(texts, w.Args["why_vi"])
			}
		}
		return strings.Join(texts, "\n")
	}
	before := against(t, decided("TTG", "1/QĐ-TTg", "2017-02-02", catalogue.Govt))
	later := against(t, decided("TTG", "1/QĐ-TTg", "2020-02-02", catalogue.Govt))
	if before == later || before == "" {
		t.Errorf("whenever the certificate was signed, the objections are\n%s", later)
	}
}

func TestATitleSignedInTheNextYearIsAGround(t *testing.T) {
	r := sampleRegister(t)
	b := threeYears()
	late := decided("QK2", "3/QĐ-BTL", "2020-04-30", catalogue.Corps)
	b.Decisions = append(b.Decisions, late)
	for i := range b.Awards {
		if b.Awards[i].Honour == "CSTDCS" && b.Awards[i].Period.To == 2018 {
			b.Awards[i].Decision = late.Ref()
		}
	}
	record(t, r, b)
	if got := objections(record(t, r, armyFighter()).Warnings); len(got) > 0 {
		t.Errorf("objections are %v", got)
	}
}

// tellsOf tells that a rule objects to the award of that place in some words.
func tellsOf(warnings registry.Faults, index int, words string) bool {
	return slices.ContainsFunc(warnings, func(w registry.Fault) bool {
		return w.Code == registry.FaultRule && w.Index == index &&
			strings.Contains(w.Args["why_vi"], words)
	})
}

func TestObjectionsAreKeptWithTheReason(t *testing.T) {
	r := sampleRegister(t)
	b := armyFighter()
	b.Awards[0].Override = "ghi lại theo sổ cũ"
	receipt := record(t, r, b)
	stored, err := r.Award(t.Context(), receipt.AwardIDs[0])
	if err != nil {
		t.Fatal(err)
	}
	if len(stored.Objections) == 0 || len(stored.Objections) != len(objections(receipt.Warnings)) {
		t.Errorf("kept are %v, told of %v", stored.Objections, receipt.Warnings)
	}
	requireEqual(t, receipt.Batch.Awards[0], stored)
	if err := r.Verify(t.Context()); err != nil {
		t.Errorf("the log does not tell of them: %v", err)
	}
	second := newRegister(t)
	exported := everything(t, r)
	record(t, second, exported)
	requireEqual(t, unnumbered(everything(t, second)), unnumbered(exported))
	if again := record(t, r, exported); len(again.New) > 0 {
		t.Errorf("new %v, want none", again.New)
	}
}

func TestADryRunTellsOfObjections(t *testing.T) {
	r := sampleRegister(t)
	receipt, err := r.Record(t.Context(), armyFighter(), store.RecordOptions{DryRun: true})
	if err != nil || len(objections(receipt.Warnings)) == 0 {
		t.Errorf("warnings are %v, %v", receipt.Warnings, err)
	}
}

func TestALevelThatMayNotSignIsToldOf(t *testing.T) {
	r := sampleRegister(t)
	b := registry.Batch{
		People: []registry.Person{{Code: "QN-7", Name: "Lý Văn Không", Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015"), Unit: "CKT", Rank: "Đại tá"}}}},
		Awards: []registry.Award{{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "GK", Subject: registry.PersonSubject("QN-7"),
			Period: cal.OneYear(2019), Type: registry.ByFeat, Citation: "Cứu kho"}},
	}
	if receipt := record(t, r, b); !tellsOf(receipt.Warnings, 0, "Đại tá") {
		t.Errorf("warnings are %v", receipt.Warnings)
	}
}

// A medal for service that is not given after death is none of somebody who
// fell, whatever the service is.
func TestOnlyTheDeadAreMartyrs(t *testing.T) {
	b := func(posthumous bool) registry.Batch {
		issued := decided("CTN", "9/QĐ-CTN", "2019-12-01", catalogue.State)
		return registry.Batch{
			Decisions: []registry.Decision{issued},
			People: []registry.Person{{Code: "QN-8", Name: "Trần Văn Giả", Category: registry.Officer, Enlisted: date("1997-02-01"),
				Postings: []registry.Posting{{From: date("1997-02-01"), Unit: "CKT", Rank: "Thiếu tá"}}}},
			Awards: []registry.Award{{Decision: issued.Ref(), Honour: "HCH_CSVV_3", Subject: registry.PersonSubject("QN-8"),
				Period: cal.Period{From: 1997, To: 2019}, Type: registry.ByService, Posthumous: posthumous}}}
	}
	const passed = "đã quá mức này"
	if got := record(t, sampleRegister(t), b(false)).Warnings; !tellsOf(got, 0, passed) {
		t.Errorf("warnings are %v", got)
	}
	if got := record(t, sampleRegister(t), b(true)).Warnings; tellsOf(got, 0, passed) {
		t.Errorf("given after death: warnings are %v", got)
	}
}

// What an order rewards for merit is seen in the records, though its decision
// does not name the point of the article by which it was given.
func TestAnOrderForMeritIsJudgedByTheRecords(t *testing.T) {
	issued := decided("CTN", "3/QĐ-CTN", "2019-05-05", catalogue.State)
	unit := registry.UnitSubject("X5")
	order := func(typ registry.AwardType) registry.Batch {
		b := registry.Batch{Decisions: []registry.Decision{issued}, Awards: []registry.Award{
			{Decision: issued.Ref(), Honour: "HC_BVTQ_3", Subject: unit, Period: cal.Period{From: 2014, To: 2018}, Type: typ}}}
		for year := cal.Year(2014); year <= 2018; year++ {
			grade := "HTXSNV"
			if year == 2015 {
				grade = "HTTNV"
			}
			b.Grades = append(b.Grades, registry.Grade{Subject: unit, Year: year, Kind: registry.TaskGrade, Grade: grade})
		}
		return b
	}
	const tooShort = "Mới có 3 năm liền hoàn thành xuất sắc nhiệm vụ"
	if got := record(t, sampleRegister(t), order(registry.ByMerit)).Warnings; !tellsOf(got, 0, tooShort) {
		t.Errorf("warnings are %v", got)
	}
	if got := record(t, sampleRegister(t), order(registry.ByMovement)).Warnings; tellsOf(got, 0, tooShort) {
		t.Errorf("in a movement: warnings are %v", got)
	}
}

func TestAnAwardThatWasAnnulledIsNotJudged(t *testing.T) {
	r := sampleRegister(t)
	b := armyFighter()
	b.Awards[0].Events = []registry.Event{{Kind: registry.Annulled, Date: date("2020-05-01"), Reason: "Khai gian"}}
	if got := objections(record(t, r, b).Warnings); len(got) > 0 {
		t.Errorf("objections are %v", got)
	}
}

func TestSinsAreRefused(t *testing.T) {
	state, govt, corps := decided("CTN", "1/QĐ-CTN", "2019-05-05", catalogue.State), decided("TTG", "2/QĐ-TTg", "2019-11-11", catalogue.Govt), ref("QK2", "123/QĐ-BTL", 2019)
	an := registry.PersonSubject("QN-001")
	given := func(by registry.DecisionRef, honour string, typ registry.AwardType, citation string) registry.Award {
		return registry.Award{Decision: by, Honour: honour, Subject: an, Period: cal.Period{From: 2014, To: 2018}, Type: typ, Citation: citation}
	}
	for name, test := range map[string]struct {
		older, newer registry.Award
		code         registry.FaultCode // empty when nothing is wrong
	}{
		"two state-level awards in one year": {
			given(state.Ref(), "HC_BVTQ_3", registry.ByMerit, "a"), given(govt.Ref(), "BK_TTG", registry.ByMerit, "b"), registry.FaultStateTwice},
		"a feat beside it": {
			given(state.Ref(), "HC_BVTQ_3", registry.ByMerit, "a"), given(govt.Ref(), "BK_TTG", registry.ByFeat, "b"), ""},
		"a life's service beside it": {
			given(state.Ref(), "HC_BVTQ_3", registry.ByLifeService, "a"), given(govt.Ref(), "BK_TTG", registry.ByMerit, "b"), ""},
		"two forms for one achievement": {
			given(corps, "GK", registry.ByFeat, "Cứu kho"), given(govt.Ref(), "BK_TTG", registry.ByFeat, "cứu KHO"), registry.FaultAchievementTwice},
		"two forms for two achievements": {
			given(corps, "GK", registry.ByFeat, "Cứu kho"), given(govt.Ref(), "BK_TTG", registry.ByFeat, "Bắt cướp"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			record(t, r, registry.Batch{Decisions: []registry.Decision{state, govt}})
			older := record(t, r, registry.Batch{Awards: []registry.Award{test.older}})
			newer := test.newer
			newer.Override = "không gì hơn được"
			if test.code == "" {
				record(t, r, registry.Batch{Awards: []registry.Award{newer}})
				return
			}
			faults := faultsOf(t, r, registry.Batch{Awards: []registry.Award{newer}})
			if len(faults.Errors()) != 1 || faults.Errors()[0].Code != test.code {
				t.Fatalf("got %v, want %s", faults, test.code)
			}
			args := faults.Errors()[0].Args
			if args["older"] != fmt.Sprint(older.AwardIDs[0]) || args["year"] != "2019" || args["honour"] == "" || args["cite"] == "" {
				t.Errorf("args are %v", args)
			}
		})
	}
}

func TestSinsInOneBatchAreToldWithTheOthers(t *testing.T) {
	r := sampleRegister(t)
	state, govt := decided("CTN", "1/QĐ-CTN", "2019-05-05", catalogue.State), decided("TTG", "2/QĐ-TTg", "2019-11-11", catalogue.Govt)
	an := registry.PersonSubject("QN-001")
	faults := faultsOf(t, r, registry.Batch{Decisions: []registry.Decision{state, govt}, Awards: []registry.Award{
		{Decision: state.Ref(), Honour: "HC_BVTQ_3", Subject: an, Period: cal.OneYear(2018), Type: registry.ByMerit},
		{Decision: govt.Ref(), Honour: "BK_TTG", Subject: an, Period: cal.OneYear(2018), Type: registry.ByMerit},
		{Decision: govt.Ref(), Honour: "XYZ", Subject: an, Period: cal.OneYear(2018), Type: registry.ByMerit}}})
	if len(faults.Errors()) != 2 || !faults.Has(registry.FaultStateTwice) || !faults.Has(registry.FaultUnknownHonour) {
		t.Fatalf("got %v", faults)
	}
	if sin := faults.Errors()[0]; sin.Index != 1 || sin.Args["index"] != "0" || sin.Args["number"] != "1/QĐ-CTN" {
		t.Errorf("got %v", sin)
	}
}

func TestAnAnnulledAwardIsNoSin(t *testing.T) {
	r := sampleRegister(t)
	state, govt := decided("CTN", "1/QĐ-CTN", "2019-05-05", catalogue.State), decided("TTG", "2/QĐ-TTg", "2019-11-11", catalogue.Govt)
	an := registry.PersonSubject("QN-001")
	older := record(t, r, registry.Batch{Decisions: []registry.Decision{state, govt}, Awards: []registry.Award{
		{Decision: state.Ref(), Honour: "HC_BVTQ_3", Subject: an, Period: cal.OneYear(2018), Type: registry.ByMerit}}})
	annul(t, r, older.AwardIDs[0])
	record(t, r, registry.Batch{Awards: []registry.Award{
		{Decision: govt.Ref(), Honour: "BK_TTG", Subject: an, Period: cal.OneYear(2018), Type: registry.ByMerit}}})
}
