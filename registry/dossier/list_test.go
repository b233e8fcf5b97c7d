package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

func TestProposalListsCollectivesThenIndividuals(t *testing.T) {
	b := newBook(t)
	b.office.Number, b.office.Date = "12", day(t, "5/11/2020")
	people := []registry.Subject{registry.PersonSubject("QN-002"), registry.PersonSubject("QN-001")}
	wantPaper(t, "list-proposal", b.office.ProposalList(b.nominated(map[string][]registry.Subject{
		"CSTT": people, "CSTDCS": people[1:], "DVTT": {registry.UnitSubject("K1")},
	})))
	wantPaper(t, "list-proposal-units", b.office.ProposalList(b.nominated(map[string][]registry.Subject{"DVTT": {registry.UnitSubject("K1")}})))
}

func TestAnnexNumbersThroughBothParts(t *testing.T) {
	b := newBook(t)
	b.event(3, registry.Event{Kind: registry.Annulled, Date: day(t, "1/3/2020"), Reason: "Kê khai sai"})
	decision, entries := b.lines("123/QĐ-CKT")
	wantPaper(t, "list-annex", b.office.Annex(decision, entries, true))
	draft := b.office.Draft(b.nominated(map[string][]registry.Subject{
		"CSTT": {registry.PersonSubject("QN-002")}, "CSTDCS": {registry.PersonSubject("QN-001")}, "DVTT": {registry.UnitSubject("K1")},
	}))
	wantPaper(t, "list-annex-draft", b.office.Annex(registry.Decision{}, draft, false))
}

func TestAnnexKeepsTheNumbersOfTheDecision(t *testing.T) {
	b := newBook(t)
	b.batch.Awards[0].Ordinal = 9 // the unit stands last
	decision, entries := b.lines("123/QĐ-CKT")
	var numbers []string
	for _, row := range b.office.Annex(decision, entries, false).Body[0].(paper.Table).Rows {
		number, _, _ := strings.Cut(row.Cells[0].Text, ":")
		numbers = append(numbers, number)
	}
	want := []string{"Danh hiệu “Chiến sĩ tiên tiến”", "2", "3", "Danh hiệu “Đơn vị tiên tiến”", "9"}
	if !slices.Equal(numbers, want) {
		t.Errorf("got %q, want %q", numbers, want)
	}
}

func TestServiceListTellsWhatTheFormIsJudgedBy(t *testing.T) {
	b := newBook(t)
	b.batch.Disciplines = []registry.Discipline{{Subject: registry.PersonSubject("QN-003"), Date: day(t, "2/5/2001"), Form: "khien_trach"}}
	entries := b.nominated(map[string][]registry.Subject{"HCH_CSVV_1": {registry.PersonSubject("QN-003"), registry.PersonSubject("QN-002")}})
	wantPaper(t, "list-service", b.office.ServiceList(entries, b.office.PastOf(b.batch), day(t, "31/12/2019")))
}

func TestLedgerHoldsEverythingOfTheYear(t *testing.T) {
	b := newBook(t)
	b.event(2, registry.Event{Kind: registry.Reissued, Date: day(t, "5/3/2020"), Reason: "Bằng bị cháy", Reissue: registry.Reissue{Kind: registry.Replacement, Number: "02"}})
	b.batch.Handovers = []registry.Handover{
		{Decision: b.batch.Awards[1].Decision, Ordinal: 2, On: day(t, "22/12/2019")},
		{Decision: b.batch.Awards[1].Decision, Ordinal: 2, Issue: 1, On: day(t, "10/3/2020"), Receiver: "Vợ: Lê Thị Mơ"},
	}
	wantPaper(t, "list-ledger", b.office.Ledger(b.office.LedgerOf(b.batch, 2019), 2019))
	if lines := b.office.LedgerOf(b.batch, 2020); len(lines) != 0 {
		t.Errorf("%d lines of a year without decisions", len(lines))
	}
}

func (b *book) roll(from, to cal.Year) honourroll.Roll {
	b.t.Helper()
	roll, err := honourroll.Build(b.office.Catalogue, b.batch, honourroll.Options{Unit: "CKT", Period: cal.Period{From: from, To: to}})
	if err != nil {
		b.t.Fatal(err)
	}
	return roll
}

func TestStatisticsCountWhatTheRollCounts(t *testing.T) {
	b := newBook(t)
	b.event(3, registry.Event{Kind: registry.Annulled, Date: day(t, "1/3/2020"), Reason: "Kê khai sai"})
	wantPaper(t, "list-statistics", b.office.Statistics(b.roll(2018, 2019)))
}

func TestFormsSayWhatTheyCannotCount(t *testing.T) {
	b := newBook(t)
	d, empty := b.office.Form0602(b.roll(2019, 2019), b.batch)
	wantPaper(t, "list-form-0602", d)
	if want := "10 Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên"; !slices.Contains(empty, want) {
		t.Errorf("empty rows %q lack %q", empty, want)
	}
	d, _ = b.office.Form0603(b.roll(2019, 2019), b.batch)
	wantPaper(t, "list-form-0603", d)
}

func TestHoldersAreThoseOfTheDay(t *testing.T) {
	b := newBook(t)
	b.award("9001/QĐ-CTN", 3, "HCH_QKQT", registry.PersonSubject("QN-001"), registry.ByService)
	b.event(6, registry.Event{Kind: registry.Annulled, Date: day(t, "1/3/2020"), Reason: "Chưa đủ thời gian"})
	ask := func(on string, unit string, lost bool) dossier.HolderOptions {
		return dossier.HolderOptions{Honour: "HCH_QKQT", On: day(t, on), Unit: unit, Lost: lost}
	}
	for _, c := range []struct {
		q    dossier.HolderOptions
		want string
	}{
		{ask("1/1/2019", "", false), ""},
		{ask("31/12/2019", "", false), "QN-003 QN-001"},
		{ask("31/12/2020", "", false), "QN-003"},
		{ask("31/12/2020", "", true), "QN-003 QN-001"},
		{ask("31/12/2019", "PQK", false), "QN-001"},
		{ask("31/12/2019", "CKT", false), "QN-003 QN-001"},
	} {
		var codes []string
		for _, h := range b.office.HoldersOf(b.batch, c.q) {
			codes = append(codes, h.Subject.Code())
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.q, got, c.want)
		}
	}
	q := ask("31/12/2020", "", true)
	wantPaper(t, "list-holders", b.office.HolderList(b.office.HoldersOf(b.batch, q), q))
}
