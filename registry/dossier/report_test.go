package dossier_test

import (
	"errors"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
)

// vote is a ballot of a body.
func vote(t testing.TB, body, held string, ayes, present, entitled int) registry.Ballot {
	return registry.Ballot{Body: body, Held: day(t, held), Ayes: ayes, Present: present, Entitled: entitled, Secret: true}
}

// proposed are nominations of 2019: a title that the council and the conference
// voted on, two that the council voted on, one without vote.
func (b *book) proposed() []dossier.Entry {
	council := func(ayes int) registry.Ballot { return vote(b.t, catalogue.UnitCouncil, "5/12/2019", ayes, 14, 15) }
	numbered := council(11)
	numbered.Minutes = "" // the same meeting
	return b.entries(
		registry.Nomination{ID: 1, Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS", Achievement: "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019",
			Ballots: []registry.Ballot{vote(b.t, catalogue.Conference, "3/12/2019", 61, 80, 120), council(12)}},
		registry.Nomination{ID: 2, Subject: registry.PersonSubject("QN-002"), Honour: "CSTT", Ballots: []registry.Ballot{numbered}},
		registry.Nomination{ID: 3, Subject: registry.UnitSubject("K1"), Honour: "DVTT", Ballots: []registry.Ballot{council(15)}},
	)
}

// entries are nominations for merit in 2019 as lines of a paper.
func (b *book) entries(nominations ...registry.Nomination) []dossier.Entry {
	var entries []dossier.Entry
	for _, n := range nominations {
		if n.Period.IsZero() {
			n.Period = cal.OneYear(2019)
		}
		if n.Type == "" {
			n.Type = registry.ByMerit
		}
		entries = append(entries, b.office.OfNomination(n))
	}
	return entries
}

// on dates the office's papers.
func (b *book) on(number, date string) {
	b.office.Number, b.office.Date = number, day(b.t, date)
}

func TestRequestCountsWhatIsAskedFor(t *testing.T) {
	b := newBook(t)
	b.on("5", "10/12/2019")
	d, err := b.office.Proposal(b.proposed(), "", dossier.Grounds{Resolution: "45-NQ/ĐU", ResolutionOn: day(t, "7/12/2019")})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "proposal", d)
}

func TestRequestLeavesRoomForWhatIsNotKnown(t *testing.T) {
	b := newBook(t)
	b.office.Settings[registry.SettingSymbol] = ""
	entries := b.entries(registry.Nomination{Subject: registry.UnitSubject("CKT"), Honour: "HC_BVTQ_3", Period: cal.Period{From: 2014, To: 2018}})
	d, err := b.office.Proposal(entries, "Bộ Quốc phòng (qua Cục Tuyên huấn/Tổng cục Chính trị)", dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "proposal-open", d)
}

func TestRequestGoesSeparatelyToEachDecider(t *testing.T) {
	b := newBook(t)
	of := func(honours ...string) []dossier.Entry {
		var list []registry.Nomination
		for _, honour := range honours {
			list = append(list, registry.Nomination{Subject: registry.UnitSubject("CKT"), Honour: honour})
		}
		return b.entries(list...)
	}
	for _, test := range []struct {
		honours []string
		refused bool
	}{
		{[]string{"HC_BVTQ_3", "BK_TTG"}, true},
		{[]string{"BK_TTG", "HC_BVTQ_3"}, true},
		{[]string{"DVTT", "HC_BVTQ_3"}, true},
		{[]string{"DVTT", "CO_TT", "CO_BQP"}, false},
		{[]string{"HC_BVTQ_3", "HC_BVTQ_2"}, false},
	} {
		_, err := b.office.Proposal(of(test.honours...), "", dossier.Grounds{})
		if refused := errors.Is(err, dossier.ErrMixedDeciders); refused != test.refused || err != nil && !refused {
			t.Errorf("%v: got %v, want refused %t", test.honours, err, test.refused)
		}
	}
	if _, err := b.office.Proposal(nil, "", dossier.Grounds{}); !errors.Is(err, dossier.ErrNothing) {
		t.Errorf("nobody: %v", err)
	}
}

func TestDecisionHasItsListBehindIt(t *testing.T) {
	b := newBook(t)
	b.on("123/QĐ-CKT", "20/12/2019")
	decision, entries := b.lines("123/QĐ-CKT")
	d, err := b.office.Decision(decision, entries, dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "decision", d)
}

func TestDraftOfADecisionIsOpen(t *testing.T) {
	b := newBook(t)
	d, err := b.office.Decision(registry.Decision{}, b.office.Draft(b.proposed()), dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "decision-draft", d)
}

func TestDecisionOnOneNamesHim(t *testing.T) {
	b := newBook(t)
	feat := registry.Nomination{Subject: registry.PersonSubject("QN-002"), Honour: "GK", Type: registry.ByFeat, Achievement: "Đã dũng cảm cứu người bị nạn"}
	d, err := b.office.Decision(registry.Decision{}, b.office.Draft(b.entries(feat)), dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "decision-one", d)
}

func TestReportOfAPersonIsFilledFromTheRegister(t *testing.T) {
	b := newBook(t)
	b.on("", "10/12/2020")
	entry := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-002"), Honour: "CSTDCS", Period: cal.OneYear(2020),
		Initiatives: []registry.InitiativeRef{{ID: 7}}})[0]
	wantPaper(t, "achievement-person", b.office.Achievements(b.achiever(entry)))
	wantPaper(t, "summary", b.office.Summary(b.achiever(entry)))
}

func TestReportOfAUnitIsFilledFromTheRegister(t *testing.T) {
	b := newBook(t)
	entry := b.entries(registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "DVQT", Period: cal.OneYear(2019)})[0]
	a := b.achiever(entry)
	a.Strength = 1250
	a.Figures = []registry.Figure{{Name: "giờ sửa chữa", Value: "12345.5", Measure: "giờ", Period: cal.OneYear(2019)}}
	wantPaper(t, "achievement-unit", b.office.Achievements(a))
	entry = b.entries(registry.Nomination{Subject: registry.UnitSubject("CKT"), Honour: "CO_TT"})[0]
	if d := b.office.Achievements(dossier.Achiever{Entry: entry}); d.Head.Unit != "Cục Kỹ thuật" || d.Signatures[1].Name != "Trần Văn Mẫu" {
		t.Errorf("the unit's own report: head %v, signed by %v", d.Head, d.Signatures)
	}
}

// achiever is what the book holds of the subject of a line.
func (b *book) achiever(e dossier.Entry) dossier.Achiever {
	a := dossier.Achiever{Entry: e, Decisions: b.batch.Decisions}
	for _, award := range b.batch.Awards {
		if award.Subject == e.Subject {
			a.Awards = append(a.Awards, award)
		}
	}
	for year := cal.Year(2018); year <= 2020; year++ {
		a.Grades = append(a.Grades, registry.Grade{Subject: e.Subject, Year: year, Kind: registry.TaskGrade, Grade: "HTXSNV"})
	}
	a.Initiatives = []registry.Initiative{
		{ID: 7, Subject: e.Subject, Year: 2018, Title: "Giá kiểm tra lốp xe", Kind: "sang_kien", Scope: "unit", RecognisedBy: catalogue.Regiment},
		{ID: 8, Subject: e.Subject, Year: 2016, Title: "Không thuộc kỳ này", Kind: "sang_kien", Scope: "unit", RecognisedBy: catalogue.Regiment},
	}
	return a
}

func TestMinutesJudgeByAllMembers(t *testing.T) {
	b := newBook(t)
	b.on("", "5/12/2019")
	d, err := b.office.Minutes(b.proposed(), dossier.Meeting{
		On: day(t, "5/12/2019"), From: "08 giờ 00", To: "10 giờ 30", Place: "Phòng giao ban",
		Chair: "Đại tá Hoàng Văn Thử, Chính ủy", Secretary: "Đại úy Lý Thị Mẫu, Trợ lý Tuyên huấn",
	})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "minutes", d)
}

func TestMinutesBeforeTheVoteAreAForm(t *testing.T) {
	b := newBook(t)
	b.office.Unit.Echelon = registry.Company
	entries := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT"}, registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "GK"})
	d, err := b.office.Minutes(entries, dossier.Meeting{})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "minutes-open", d)
}

func TestMinutesLeaveOutOtherMeetings(t *testing.T) {
	b := newBook(t)
	entries := append(b.proposed(), b.entries(registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "DVTT", Period: cal.OneYear(2020)})...)
	entries[1].Nomination.Ballots[0].Held = day(t, "6/12/2019")
	d, err := b.office.Minutes(entries, dossier.Meeting{On: day(t, "6/12/2019")})
	if err != nil {
		t.Fatal(err)
	}
	text := render(d)
	if !strings.Contains(text, "Lê Thị Bưởi") || strings.Contains(text, "Nguyễn Văn Ân") || strings.Contains(text, "2020") {
		t.Errorf("the second meeting has the wrong lines:\n%s", text)
	}
	if _, err := b.office.Minutes(entries, dossier.Meeting{On: day(t, "7/12/2019")}); !errors.Is(err, dossier.ErrNothing) {
		t.Errorf("a day without meeting: %v", err)
	}
}

func TestCountJudgesByTheWholeStrength(t *testing.T) {
	b := newBook(t)
	b.on("", "3/12/2019")
	d, err := b.office.Count(b.proposed(), dossier.Meeting{On: day(t, "3/12/2019"), From: "14 giờ 00", Place: "Hội trường", Chair: "Trung tá Vũ Văn Mẫu, Chính trị viên"},
		dossier.Papers{Out: 80, In: 80, Valid: 79})
	if err != nil {
		t.Fatal(err)
	}
	wantPaper(t, "count", d)
}

func TestCountIsOfOneConference(t *testing.T) {
	b := newBook(t)
	entries := b.proposed()
	entries[1].Nomination.Ballots = append(entries[1].Nomination.Ballots, vote(t, catalogue.Conference, "3/12/2019", 20, 30, 40))
	_, err := b.office.Count(entries, dossier.Meeting{On: day(t, "3/12/2019")}, dossier.Papers{Out: -1, In: -1, Valid: -1})
	if !errors.Is(err, dossier.ErrManyConferences) {
		t.Errorf("got %v", err)
	}
}

func TestUnitWordsItsPapersItself(t *testing.T) {
	b := newBook(t)
	b.office.Settings[registry.SettingBasesProposal] = "Căn cứ Quy chế của đơn vị ; Căn cứ Hướng dẫn số 01;"
	b.office.Settings[registry.SettingReceiversProposal] = "Như trên; {superior}; Lưu: VT."
	b.office.Settings[registry.SettingParty] = "Đảng ủy Cơ quan Cục"
	d, err := b.office.Proposal(b.proposed(), "", dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	text := render(d)
	for _, want := range []string{"Căn cứ Quy chế của đơn vị;\n", "Căn cứ Hướng dẫn số 01;\n", "- Bộ Tư lệnh Quân khu 2;\n", "- Lưu: VT.\n", "của Đảng ủy Cơ quan Cục."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "Luật Thi đua") {
		t.Error("the preset stands beside the unit's own words")
	}
	if len(b.office.Unsure(registry.SettingBasesProposal)) > 0 {
		t.Error("the unit's own words are doubted")
	}
}

func TestUnconfirmedBasesAreTold(t *testing.T) {
	b := newBook(t)
	for _, test := range []struct {
		date string
		want []string
	}{
		{"20/12/2019", nil},
		{"1/6/2016", []string{"decree-65", "circular-160"}},
		{"1/6/2024", []string{"circular-118"}},
		{"1/12/2026", []string{"decree-152-2026", "circular-118"}},
	} {
		b.office.Date = day(t, test.date)
		var got []string
		for _, basis := range b.office.Unsure(registry.SettingBasesDecision) {
			got = append(got, basis.ID)
		}
		if strings.Join(got, " ") != strings.Join(test.want, " ") {
			t.Errorf("%s: got %v, want %v", test.date, got, test.want)
		}
	}
}

func TestCountBeforeTheVoteIsAForm(t *testing.T) {
	b := newBook(t)
	entries := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS"}, registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "DVTT"})
	open := dossier.Papers{Out: -1, In: -1, Valid: -1}
	d, err := b.office.Count(entries, dossier.Meeting{}, open)
	if err != nil {
		t.Fatal(err)
	}
	if text := render(d); !strings.Contains(text, "<fill> - Số phiếu phát ra: ") || strings.Contains(text, "Đơn vị tiên tiến") {
		t.Errorf("the form of an election:\n%s", text)
	}
	b.office.Date = day(t, "1/12/2026") // whether a conference votes is not known then
	later := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS", Period: cal.OneYear(2026)})
	if _, err := b.office.Count(later, dossier.Meeting{}, open); err != nil {
		t.Errorf("a year whose law is not known: %v", err)
	}
}

func TestShowOfHandsIsNoBallot(t *testing.T) {
	b := newBook(t)
	entries := b.proposed()
	for i := range entries {
		for j := range entries[i].Nomination.Ballots {
			entries[i].Nomination.Ballots[j].Secret = false
		}
	}
	d, err := b.office.Minutes(entries, dossier.Meeting{On: day(t, "5/12/2019")})
	if err != nil {
		t.Fatal(err)
	}
	if text := render(d); !strings.Contains(text, "Hội đồng biểu quyết đối với") || !strings.Contains(text, "Số biểu quyết đồng ý") {
		t.Errorf("a show of hands reads\n%s", text)
	}
}

func TestWhatNoLawAsksNeedsMoreThanHalf(t *testing.T) {
	b := newBook(t)
	certificate := func(person string, ayes int) registry.Nomination {
		return registry.Nomination{Subject: registry.PersonSubject(person), Honour: "GK", Ballots: []registry.Ballot{vote(t, catalogue.UnitCouncil, "5/12/2019", ayes, 15, 15)}}
	}
	d, err := b.office.Minutes(b.entries(certificate("QN-001", 8), certificate("QN-002", 7)), dossier.Meeting{On: day(t, "5/12/2019")})
	if err != nil {
		t.Fatal(err)
	}
	text := render(d)
	if !strings.Contains(text, "- Giấy khen: 01 cá nhân.") || strings.Contains(text, "Đạt") {
		t.Errorf("no share is laid down for giấy khen:\n%s", text)
	}
}

func TestRequestNamesTheGiver(t *testing.T) {
	b := newBook(t)
	entries := b.entries(registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "BK_TT"}, registry.Nomination{Subject: registry.UnitSubject("CKT"), Honour: "CO_TT"})
	d, err := b.office.Proposal(entries, "", dossier.Grounds{})
	if err != nil {
		t.Fatal(err)
	}
	text := render(d)
	for _, want := range []string{"- Cờ thi đua của Bộ Tư lệnh Quân khu 2: 01 tập thể;", "- Bằng khen của Bộ Tư lệnh Quân khu 2: 01 tập thể."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestPaperIsAboutItsOccasion(t *testing.T) {
	b := newBook(t)
	b.office.Movements["PHTT"] = registry.Movement{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign}
	for _, test := range []struct {
		nomination registry.Nomination
		want       string
	}{
		{registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "GK", Type: registry.ByFeat}, "Về việc đề nghị khen thưởng tập thể có thành tích xuất sắc đột xuất"},
		{registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "GK", Type: registry.ByMovement, Movement: "PHTT"},
			"Về việc đề nghị khen thưởng tập thể có thành tích xuất sắc trong Cuộc vận động “Phát huy truyền thống”"},
		{registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT"}, "Về việc đề nghị tặng danh hiệu “Chiến sĩ tiên tiến” năm 2019"},
	} {
		d, err := b.office.Proposal(b.entries(test.nomination), "", dossier.Grounds{})
		if err != nil || d.Subject != test.want {
			t.Errorf("got %q, %v, want %q", d.Subject, err, test.want)
		}
	}
}
