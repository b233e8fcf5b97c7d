package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
)

func TestWhereNoShareIsLaidDownTheCountDoesNotDeny(t *testing.T) {
	b := newBook(t)
	b.on("", "3/12/2025")
	elected := func(ayes ...int) string {
		var list []registry.Nomination
		for i, n := range ayes {
			list = append(list, registry.Nomination{Subject: registry.PersonSubject([]string{"QN-001", "QN-002"}[i]), Honour: "CSTT", Period: cal.OneYear(2025),
				Ballots: []registry.Ballot{vote(t, catalogue.Conference, "3/12/2025", n, 80, 120)}})
		}
		d, err := b.office.Count(b.entries(list...), dossier.Meeting{On: day(t, "3/12/2025")}, dossier.Papers{Out: -1, In: -1, Valid: -1})
		if err != nil {
			t.Fatal(err)
		}
		return render(d)
	}
	for _, test := range []struct {
		ayes []int
		want string
	}{
		{[]int{79, 78}, "Như vậy có 02 đồng chí được số phiếu đồng ý quá nửa tổng quân số."},
		{[]int{79, 40}, "Như vậy có 01 đồng chí được số phiếu đồng ý quá nửa tổng quân số."},
		{[]int{39, 40}, "Như vậy không có đồng chí nào được số phiếu đồng ý quá nửa tổng quân số."},
	} {
		if got := elected(test.ayes...); !strings.Contains(got, test.want) {
			t.Errorf("%v: the minutes do not say %q:\n%s", test.ayes, test.want, got)
		}
	}
}

func TestVoteThatWentAgainstALineIsKnown(t *testing.T) {
	b := newBook(t)
	of := func(honour string, year cal.Year, ballots ...registry.Ballot) dossier.Entry {
		return b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: honour, Period: cal.OneYear(year), Ballots: ballots})[0]
	}
	council := func(held string, ayes int) registry.Ballot { return vote(t, catalogue.UnitCouncil, held, ayes, 14, 15) }
	for _, test := range []struct {
		name string
		line dossier.Entry
		want bool
	}{
		{"no vote", of("CSTDCS", 2019), false},
		{"enough", of("CSTT", 2019, council("5/12/2019", 12)), false},
		{"too few", of("CSTT", 2019, council("5/12/2019", 7)), true},
		{"voted again", of("CSTT", 2019, council("5/12/2019", 7), council("8/12/2019", 14)), false},
		{"no share laid down, less than half", of("CSTT", 2025, vote(t, catalogue.Conference, "3/12/2025", 40, 80, 120)), true},
	} {
		if got := b.office.Failed(test.line); got != test.want {
			t.Errorf("%s: failed %t, want %t", test.name, got, test.want)
		}
	}
}

func TestMeetingStandsOnceAmongTheGrounds(t *testing.T) {
	b := newBook(t)
	b.on("5", "10/12/2019")
	council := vote(t, catalogue.UnitCouncil, "5/12/2019", 12, 14, 15)
	numbered := council
	numbered.Minutes = "12/BB-HĐTĐKT"
	entries := b.entries(
		registry.Nomination{ID: 1, Subject: registry.PersonSubject("QN-001"), Honour: "CSTT", Ballots: []registry.Ballot{council}},
		registry.Nomination{ID: 2, Subject: registry.PersonSubject("QN-002"), Honour: "CSTT", Ballots: []registry.Ballot{numbered}},
	)
	d, err := b.office.Proposal(entries, "", dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	if got := render(d); strings.Count(got, "Biên bản họp") != 1 || !strings.Contains(got, "12/BB-HĐTĐKT") {
		t.Errorf("the meeting of 5/12 is not named once, with its number:\n%s", got)
	}
	if got := dossier.WithoutMinutes(entries); !slices.Equal(got, []int64{1}) {
		t.Errorf("nominations without the number of their minutes: %v, want 1", got)
	}
	if got := dossier.WithoutMinutes(entries[:1]); len(got) > 0 {
		t.Errorf("minutes that nobody numbered are missed at %v", got)
	}
}

func TestNumberOfMinutesIsThatOfTheCouncil(t *testing.T) {
	b := newBook(t)
	for number, want := range map[string]string{"12": "12/BB-HĐTĐKT", "5": "05/BB-HĐTĐKT", "": "/BB-HĐTĐKT", "7/BB-CKT": "7/BB-CKT"} {
		b.on(number, "5/12/2019")
		d, err := b.office.Minutes(b.proposed(), dossier.Meeting{On: day(t, "5/12/2019")})
		if err != nil {
			t.Fatal(err)
		}
		if d.Head.Number != want {
			t.Errorf("number %q: the minutes bear %q, want %q", number, d.Head.Number, want)
		}
	}
}

func TestRequestForTheUnitsOwnHonoursGoesToItsHead(t *testing.T) {
	b := newBook(t)
	b.on("5", "10/12/2019")
	unit := b.office.Units["CKT"]
	unit.Echelon, unit.Name = registry.RegimentUnit, "Trung đoàn 4"
	b.office.Units["CKT"], b.office.Unit = unit, unit
	b.office.Settings[registry.SettingHeadPost] = "Trung đoàn trưởng"
	entries := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT"})
	list := render(b.office.ProposalList(entries))
	for _, want := range []string{"(Kèm theo Tờ trình số 05/TTr-CT ngày 10 tháng 12 năm 2019 của Cơ quan Chính trị)", "CHỦ NHIỆM CHÍNH TRỊ"} {
		if !strings.Contains(list, want) {
			t.Errorf("the list does not say %q:\n%s", want, list)
		}
	}
	d, err := b.office.Proposal(entries, "", dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Trung đoàn 4 | Cơ quan Chính trị | Số: 05/TTr-CT", "Kính gửi: Trung đoàn trưởng Trung đoàn 4",
		"Cơ quan Chính trị kính đề nghị Trung đoàn trưởng Trung đoàn 4 xem xét, tặng:", "CHỦ NHIỆM CHÍNH TRỊ",
	} {
		if got := render(d); !strings.Contains(got, want) {
			t.Errorf("the request does not say %q:\n%s", want, got)
		}
	}
}

func TestDecisionOnDeedsOfSeveralSortsRefersToItsList(t *testing.T) {
	b := newBook(t)
	merit := registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT"}
	feat := registry.Nomination{Subject: registry.PersonSubject("QN-002"), Honour: "GK", Type: registry.ByFeat}
	for _, test := range []struct {
		list  []registry.Nomination
		want  string
		never string
	}{
		{[]registry.Nomination{merit, feat}, "cho 02 cá nhân có thành tích nêu trong danh sách kèm theo, gồm:", "phong trào thi đua Quyết thắng"},
		{[]registry.Nomination{merit, feat}, "Căn cứ Nghị quyết số", "phong trào thi đua Quyết thắng"},
		{[]registry.Nomination{feat}, "đã lập thành tích xuất sắc đột xuất.", "phong trào thi đua Quyết thắng"},
	} {
		d, err := b.office.Decision(registry.Decision{}, b.office.Draft(b.entries(test.list...)), dossier.Grounds{})
		if err != nil {
			t.Fatal(err)
		}
		if got := render(d); !strings.Contains(got, test.want) || strings.Contains(got, test.never) {
			t.Errorf("the decision does not say %q, or says %q:\n%s", test.want, test.never, got)
		}
	}
}

func TestAnnexNamesHonoursAsTheDecisionDoes(t *testing.T) {
	b := newBook(t)
	entries := b.office.Draft(b.entries(
		registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT"},
		registry.Nomination{Subject: registry.PersonSubject("QN-002"), Honour: "GK"}))
	got := render(b.office.Annex(registry.Decision{}, entries, false))
	if !strings.Contains(got, "Giấy khen: 01 cá nhân") {
		t.Errorf("the list alone names the honour otherwise than behind the decision:\n%s", got)
	}
	if want := "(Kèm theo Quyết định số …… ngày …… tháng …… năm ……… của Cục trưởng Cục Kỹ thuật)"; !strings.Contains(got, want) {
		t.Errorf("the list does not say %q:\n%s", want, got)
	}
	if strings.Contains(got, "Ghi chú") {
		t.Errorf("an empty column is drawn:\n%s", got)
	}
}

func TestUnsureBasisHasAShortTitle(t *testing.T) {
	for line, want := range map[string]string{
		"Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định": "Nghị định 152/2025/NĐ-CP",
		"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022":                          "Luật Thi đua, khen thưởng",
	} {
		if got := (dossier.Basis{Line: line}).Title(); got != want {
			t.Errorf("%q is called %q, want %q", line, got, want)
		}
	}
}
