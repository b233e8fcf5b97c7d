package dossier_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
)

// All people and sub-units in these tests are invented.

// book is a small register: a department with an office and a depot, three
// people, two decisions and what happened to their awards.
type book struct {
	t      testing.TB
	batch  registry.Batch
	office dossier.Office
}

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func newBook(t testing.TB) *book {
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	b := &book{t: t}
	b.batch.Units = []registry.Unit{
		{Code: "QK2", Name: "Bộ Tư lệnh Quân khu 2", Kind: registry.MilitaryUnit, Echelon: registry.MilitaryRegion},
		{Code: "CKT", Name: "Cục Kỹ thuật", Parent: "QK2", Kind: registry.MilitaryUnit, Echelon: registry.Department},
		{Code: "PQK", Name: "Phòng Quân khí", Parent: "CKT", Place: 1, Kind: registry.MilitaryUnit, Echelon: registry.Office},
		{Code: "K1", Name: "Kho 1", Parent: "CKT", Place: 2, Kind: registry.MilitaryUnit, Echelon: registry.Depot},
	}
	b.person("QN-001", "Nguyễn Văn Ân", "PQK", "Thiếu tá", "Trợ lý", "1/9/1998")
	b.person("QN-002", "Lê Thị Bưởi", "K1", "Đại úy QNCN", "Thủ kho", "15/3/2004")
	b.person("QN-003", "Hà Á", "K1", "Trung tá", "Chủ nhiệm Kho 1", "1/2/1995")
	b.batch.People[2].Discharged = day(t, "30/6/2020")
	b.decision("CKT", "123/QĐ-CKT", "20/12/2019", catalogue.Division)
	b.decision("CTN", "9001/QĐ-CTN", "2/9/2019", catalogue.State)
	b.award("123/QĐ-CKT", 1, "DVTT", registry.UnitSubject("K1"), registry.ByMerit)
	b.award("123/QĐ-CKT", 2, "CSTT", registry.PersonSubject("QN-001"), registry.ByMerit)
	b.award("123/QĐ-CKT", 3, "CSTT", registry.PersonSubject("QN-002"), registry.ByMerit)
	b.award("9001/QĐ-CTN", 1, "HCH_QKQT", registry.PersonSubject("QN-003"), registry.ByService)
	b.award("9001/QĐ-CTN", 2, "HCH_CSVV_2", registry.PersonSubject("QN-002"), registry.ByService)
	settings := map[string]string{
		registry.SettingUnit: "CKT", registry.SettingPlace: "Phú Thọ", registry.SettingSymbol: "CKT",
		registry.SettingHeadPost: "Cục trưởng", registry.SettingSignerPost: "Cục trưởng", registry.SettingSignerRank: "Đại tá", registry.SettingSignerName: "Trần Văn Mẫu",
	}
	if b.office, err = dossier.NewOffice(cat, settings, b.batch); err != nil {
		t.Fatal(err)
	}
	b.office.Until = day(t, "31/12/2020")
	return b
}

func (b *book) person(code, name, unit, rank, post, enlisted string) {
	b.batch.People = append(b.batch.People, registry.Person{
		Code: code, Name: name, Born: day(b.t, "5/3/1980"), Category: registry.CategoryOfRank(rank), Enlisted: day(b.t, enlisted), Hometown: "Phú Thọ",
		PartyJoined: day(b.t, "3/2/2005"), Postings: []registry.Posting{{From: day(b.t, "1/1/2010"), Unit: unit, Rank: rank, Post: post}},
	})
}

func (b *book) decision(issuer, number, on string, level catalogue.Level) {
	d := registry.Decision{Issuer: issuer, Number: number, Date: day(b.t, on), Level: level}
	if issuer == "CKT" {
		d.Signer = registry.Signer{Post: "Cục trưởng", Rank: "Đại tá", Name: "Trần Văn Mẫu"}
		d.Summary = "Công nhận danh hiệu thi đua năm 2019"
	}
	b.batch.Decisions = append(b.batch.Decisions, d)
}

// award adds an award of 2019, as the register fills it.
func (b *book) award(number string, ordinal int, honour string, s registry.Subject, typ registry.AwardType) {
	a := registry.Award{
		ID: int64(len(b.batch.Awards) + 1), UID: "019b1234-5678-7abc-8def-000000000000", Ordinal: ordinal, Honour: honour, Subject: s, Type: typ,
		Period: cal.OneYear(2019), Citation: "Đã hoàn thành tốt nhiệm vụ năm 2019",
	}
	for _, d := range b.batch.Decisions {
		if d.Number == number {
			a.Decision = d.Ref()
		}
	}
	if s.IsUnit() {
		a.As = registry.Recipient{Name: "Kho 1", Superior: "Cục Kỹ thuật"}
	}
	for _, p := range b.batch.People {
		if p.Code == s.Person {
			a.As = registry.Recipient{Name: p.Name, Rank: p.Postings[0].Rank, Post: p.Postings[0].Post, Unit: map[string]string{"PQK": "Phòng Quân khí", "K1": "Kho 1"}[p.Postings[0].Unit], Superior: "Cục Kỹ thuật"}
		}
	}
	b.batch.Awards = append(b.batch.Awards, a)
}

// event adds an event to an award.
func (b *book) event(id int64, event registry.Event) {
	b.batch.Awards[id-1].Events = append(b.batch.Awards[id-1].Events, event)
}

// lines are the awards of a decision.
func (b *book) lines(number string) (registry.Decision, []dossier.Entry) {
	var entries []dossier.Entry
	var decision registry.Decision
	for _, d := range b.batch.Decisions {
		if d.Number == number {
			decision = d
		}
	}
	for _, a := range b.batch.Awards {
		if a.Decision.Number == number {
			entries = append(entries, b.office.OfAward(a, decision))
		}
	}
	return decision, entries
}

// nominated are nominations as lines.
func (b *book) nominated(honours map[string][]registry.Subject) []dossier.Entry {
	var entries []dossier.Entry
	for honour, subjects := range honours {
		for _, s := range subjects {
			entries = append(entries, b.office.OfNomination(registry.Nomination{
				ID: int64(len(entries) + 1), Subject: s, Honour: honour, Period: cal.OneYear(2020), Type: registry.ByMerit,
				Achievement: "Dẫn đầu phong trào thi đua", State: registry.Voted,
			}))
		}
	}
	return entries
}
