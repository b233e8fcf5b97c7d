package store_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/seal"
)

// sample is a small register of invented people and units.
func sample() registry.Batch {
	return registry.Batch{
		Units: []registry.Unit{
			{Code: "X5", Name: "Xưởng 5", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT", Place: 2},
			{Code: "CKT", Name: "Cục Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Department, Parent: "QK2", Founded: date("1970"),
				FormerNames: []registry.FormerName{{Name: "Phòng Kỹ thuật", Until: date("1978-06")}}, FlagEligible: true, PartyBase: true},
			{Code: "QK2", Name: "Quân khu 2", Kind: registry.MilitaryUnit, Echelon: registry.MilitaryRegion},
			{Code: "K1", Name: "Kho 1", Kind: registry.MilitaryUnit, Echelon: registry.Depot, Parent: "CKT", Place: 1},
		},
		People: []registry.Person{
			{Code: "QN-001", Name: "Nguyễn Văn Ân", Aliases: []string{"Năm Ân"}, Born: date("1980-05-03"), Sex: registry.Male, Category: registry.Officer,
				Enlisted: date("1998-09"), PartyJoined: date("2001-02-03"), Postings: []registry.Posting{
					{From: date("2012-01-01"), To: date("2014-12-31"), Unit: "X5", Rank: "Đại úy", Post: "Quản đốc"},
					{From: date("2015-01-01"), Unit: "CKT", Rank: "Thiếu tá", Post: "Trợ lý", Coefficient: "0.40"}}},
			{Code: "QN-002", Name: "Trần Thị Hoà", Born: date("1985"), Sex: registry.Female, Category: registry.Professional,
				Postings: []registry.Posting{{From: date("2010"), Unit: "X5", Rank: "Đại úy QNCN", Post: "Nhân viên", Hardship: true}}},
		},
		Movements: []registry.Movement{
			{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, LaunchedBy: "QUTW", From: date("2015"), To: date("2019")}},
		Exemplars: []registry.Exemplar{
			{Movement: "PHTT", Subject: registry.PersonSubject("QN-001"), Deed: "Cải tiến thiết bị", RecognisedBy: "CKT", Year: 2020}},
		Decisions: []registry.Decision{
			{Issuer: "QK2", Number: "123/QĐ-BTL", Date: date("2019-12-20"), Level: "corps", Place: "Việt Trì", Authority: "Tư lệnh Quân khu 2",
				Signer: registry.Signer{Post: "Tư lệnh", Rank: "Thiếu tướng", Name: "Lê Văn Mẫu"}, Summary: "Khen thưởng năm 2019"},
			{Issuer: "CKT", Number: "45/QĐ-CKT", Date: date("2019-12-01"), Level: "division"},
			{Issuer: "CTN", Number: "900/QĐ-CTN", Date: date("2019-10-01"), Level: "state"},
		},
		Awards: []registry.Award{
			{Decision: ref("QK2", "123/QĐ-BTL", 2019), Ordinal: 1, Honour: "CO_TT", Subject: registry.UnitSubject("CKT"), Period: cal.OneYear(2019)},
			{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "CSTDCS", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2019)},
			{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "CSTT", Subject: registry.PersonSubject("QN-002"), Period: cal.OneYear(2019)},
			{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "GK", Subject: registry.PersonSubject("QN-002"), Period: cal.OneYear(2019),
				Type: registry.ByMovement, Movement: "PHTT", Citation: "Đã có thành tích trong hội thao"},
		},
		Grades: []registry.Grade{
			{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.TaskGrade, Grade: "HTXSNV"},
			{Subject: registry.PersonSubject("QN-001"), Year: 2019, Kind: registry.PartyGrade, Grade: "HTTNV"}},
		Tallies: []registry.Tally{
			{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 300}},
		Initiatives: []registry.Initiative{
			{Subject: registry.PersonSubject("QN-001"), Year: 2019, Title: "Giá thử bơm", Kind: "sang_kien", Scope: "unit", RecognisedBy: "division"}},
		Disciplines: []registry.Discipline{
			{Subject: registry.PersonSubject("QN-002"), Date: date("2018-03"), Form: "khien_trach", Until: date("2019-03-01")}},
		Registrations: []registry.Registration{
			{Subject: registry.UnitSubject("CKT"), Year: 2019, Honour: "DVQT"}},
		Nominations: []registry.Nomination{
			{Subject: registry.UnitSubject("CKT"), Honour: "CO_TT", Period: cal.OneYear(2019), Type: registry.ByMerit, Achievement: "Dẫn đầu phong trào",
				ProposedBy: "CKT", ProposedOn: date("2019-11-01"), State: registry.Granted, StateOn: date("2019-12-20"),
				Decision: ref("QK2", "123/QĐ-BTL", 2019), Ordinal: 1, Ballots: []registry.Ballot{
					{Body: "conference", Held: date("2019-11-04"), Entitled: 90, Present: 80, Ayes: 79},
					{Body: "unit_council", Held: date("2019-11-05"), Entitled: 9, Present: 8, Ayes: 9, Secret: true, Minutes: "12/BB"}}},
			{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDTQUAN", Period: cal.OneYear(2019), Type: registry.ByMerit, ProposedOn: date("2020-06-01"),
				State: registry.Proposed, StateOn: date("2020-06-01"), Initiatives: []registry.InitiativeRef{{Year: 2019, Title: "Giá thử bơm"}}},
		},
		Figures: []registry.Figure{
			{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}, Name: "Nghị quyết đã ban hành", Value: "34", Measure: "văn bản"}},
		Handovers: []registry.Handover{
			{Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 1, On: date("2019-12-22"), Receiver: "Đại úy Lê Thị Bịa", Note: "Nhận thay"}},
		Printers: []registry.Printer{
			{Name: "Máy phòng chính trị", DX: 3, DY: -2.25, ScaleX: 0.995, ScaleY: 1}},
		Templates: []registry.Template{
			{ID: "gk-cuc", Text: "id = \"gk-cuc\"\n# phôi của Cục\n", Background: []byte("\x89PNG\r\n\x1a\nxyz")}},
		TemplateUses: []registry.TemplateUse{
			{Honour: "GK", Issuer: "CKT", Template: "gk-cuc"}, {Issuer: "CKT", Template: "army-a4"}, {Template: "army-a4"}},
		TrustedKeys: []registry.TrustedKey{trustedKey("a", "Trung đoàn 4")},
		Mappings: []registry.Mapping{
			{Name: "danh sách kho", Kind: registry.People, Columns: []registry.MappedColumn{{Heading: "Tên", Field: "name"}, {Heading: "Ghi chú"}}}},
		Mergers: []registry.Merger{
			{Kind: registry.Units, Gone: "PKT", GoneUID: "01890a5d-ac96-774b-bcce-b302099a8057", Into: "CKT", On: date("2020-02-03")},
			{Kind: registry.People, Gone: "CN-0007", GoneUID: "01890a5d-ac96-774b-bcce-b302099a8058", Into: "QN-002", On: date("2020-02-04"), Reason: "nhập hai lần"}},
		Distinctions: []registry.Distinction{
			{Kind: registry.Units, First: "CKT", Second: "X5", On: date("2020-02-05"), Reason: "Hai cấp"},
			{Kind: registry.People, First: "QN-001", Second: "QN-002", On: date("2020-02-05"), Reason: "Đã xem lý lịch"}},
	}
}

func ref(issuer, number string, year cal.Year) registry.DecisionRef {
	return registry.DecisionRef{Issuer: issuer, Number: number, Year: year}
}

// requireEqual compares two values by what they hold.
func requireEqual(t *testing.T, got, want any) {
	t.Helper()
	g, w := text(t, got), text(t, want)
	if g != w {
		t.Fatalf("got\n%s\nwant\n%s", g, w)
	}
}

func text(t *testing.T, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// anonymous takes out what each recording makes anew: uids and numbers.
func anonymous(b registry.Batch) registry.Batch {
	b = unnumbered(b)
	for i := range b.Units {
		b.Units[i].UID = ""
	}
	for i := range b.People {
		b.People[i].UID = ""
	}
	for i := range b.Movements {
		b.Movements[i].UID = ""
	}
	for i := range b.Exemplars {
		b.Exemplars[i].UID = ""
	}
	for i := range b.Decisions {
		b.Decisions[i].UID = ""
	}
	for i := range b.Awards {
		b.Awards[i].UID = ""
	}
	for i := range b.Grades {
		b.Grades[i].UID = ""
	}
	for i := range b.Tallies {
		b.Tallies[i].UID = ""
	}
	for i := range b.Initiatives {
		b.Initiatives[i].UID = ""
	}
	for i := range b.Disciplines {
		b.Disciplines[i].UID = ""
	}
	for i := range b.Registrations {
		b.Registrations[i].UID = ""
	}
	for i := range b.Nominations {
		nomination := &b.Nominations[i]
		nomination.UID, nomination.Ballots = "", slices.Clone(nomination.Ballots)
		for j := range nomination.Ballots {
			nomination.Ballots[j].UID = ""
		}
	}
	for i := range b.Figures {
		b.Figures[i].UID = ""
	}
	for i := range b.Handovers {
		b.Handovers[i].UID = ""
	}
	for i := range b.Mergers {
		b.Mergers[i].UID = ""
	}
	for i := range b.Distinctions {
		b.Distinctions[i].UID = ""
	}
	return b
}

// trustedKey is the public half of a key that guards nothing, made from one
// letter.
func trustedKey(letter, unit string) registry.TrustedKey {
	key, err := seal.NewKey(strings.NewReader(strings.Repeat(letter, 32)), unit)
	if err != nil {
		panic(err)
	}
	public := key.Public()
	return registry.TrustedKey{ID: public.ID(), Public: public.String(), Unit: unit, Added: date("2019-06-01")}
}
