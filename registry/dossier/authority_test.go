package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
)

func TestUnitDecidesOnlyOnWhatItMayGive(t *testing.T) {
	b := newBook(t)
	b.on("", "20/12/2019")
	entries := b.entries(
		registry.Nomination{Subject: registry.UnitSubject("K1"), Honour: "HC_CHIENCONG_3"},
		registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "BK_BQP"},
		registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS"},
		registry.Nomination{Subject: registry.PersonSubject("QN-002"), Honour: "CSTT"},
	)
	for _, test := range []struct {
		equivalent registry.Echelon
		own        []string
	}{
		{registry.RegimentUnit, []string{"CSTT"}},
		{registry.DivisionUnit, []string{"CSTDCS", "CSTT"}},
		{"", []string{"CSTDCS", "CSTT"}}, // the level is not known: what is surely not its own is left out
	} {
		b.office.Unit.Equivalent = test.equivalent
		own, above := b.office.WithinAuthority(entries)
		var codes []string
		for _, e := range own {
			codes = append(codes, e.Honour.Code)
		}
		if !slices.Equal(codes, test.own) || len(own)+len(above) != len(entries) {
			t.Errorf("%q decides on %v and leaves %d, want %v", test.equivalent, codes, len(above), test.own)
		}
	}
}

func TestRequestSaysWhoGivesWhat(t *testing.T) {
	b := newBook(t)
	b.on("5", "10/12/2019")
	of := func(honours ...string) []dossier.Entry {
		var list []registry.Nomination
		for _, honour := range honours {
			list = append(list, registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: honour})
		}
		return b.entries(list...)
	}
	for _, test := range []struct {
		honours []string
		want    string
	}{
		{[]string{"CSTT", "CSTDCS"}, "xem xét, tặng:"},
		{[]string{"CSTDTQUAN"}, "xem xét, đề nghị Bộ trưởng Bộ Quốc phòng tặng:"},
		{[]string{"CSTDTQUAN", "CSTDCS"}, "xem xét, tặng và đề nghị cấp có thẩm quyền tặng:"},
		{[]string{"CSTDCS", "CSTDTQUAN"}, "xem xét, tặng và đề nghị cấp có thẩm quyền tặng:"},
	} {
		d, err := b.office.Proposal(of(test.honours...), "", dossier.Grounds{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(render(d), test.want) {
			t.Errorf("%v: the request does not say %q", test.honours, test.want)
		}
	}
}

func TestSummaryOfADecisionIsNotSaidTwice(t *testing.T) {
	b := newBook(t)
	b.on("123/QĐ-CKT", "20/12/2019")
	decision, entries := b.lines("123/QĐ-CKT")
	for _, summary := range []string{"Về việc công nhận danh hiệu thi đua năm 2019", "V/v công nhận danh hiệu thi đua năm 2019", "Công nhận danh hiệu thi đua năm 2019"} {
		decision.Summary = summary
		d, err := b.office.Decision(decision, entries, dossier.Grounds{})
		if err != nil {
			t.Fatal(err)
		}
		if want := "Về việc công nhận danh hiệu thi đua năm 2019"; d.Subject != want {
			t.Errorf("%q: the decision is %q, want %q", summary, d.Subject, want)
		}
		if list, want := b.office.Annex(decision, entries, false), "Công nhận danh hiệu thi đua năm 2019"; list.Subject != want {
			t.Errorf("%q: the list is %q, want %q", summary, list.Subject, want)
		}
	}
}

func TestCountSaysWhenNobodyGotThrough(t *testing.T) {
	b := newBook(t)
	b.on("", "3/12/2019")
	entries := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS",
		Ballots: []registry.Ballot{vote(t, catalogue.Conference, "3/12/2019", 40, 80, 120)}})
	d, err := b.office.Count(entries, dossier.Meeting{On: day(t, "3/12/2019")}, dossier.Papers{Out: -1, In: -1, Valid: -1})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(render(d), "không có đồng chí nào đạt số phiếu theo quy định") {
		t.Error("the minutes count 00 comrades instead of saying that nobody got through")
	}
}

func TestMinutesBearTheNumberThatIsRecorded(t *testing.T) {
	b := newBook(t)
	ballot := vote(t, catalogue.UnitCouncil, "5/12/2019", 14, 14, 15)
	ballot.Minutes = "12/BB-HĐTĐKT"
	entries := b.entries(registry.Nomination{Subject: registry.PersonSubject("QN-001"), Honour: "CSTT", Ballots: []registry.Ballot{ballot}})
	for _, test := range []struct{ number, want string }{{"", "12/BB-HĐTĐKT"}, {"7", "07/BB-HĐTĐKT"}} {
		b.on(test.number, "5/12/2019")
		d, err := b.office.Minutes(entries, dossier.Meeting{On: day(t, "5/12/2019")})
		if err != nil {
			t.Fatal(err)
		}
		if d.Head.Number != test.want {
			t.Errorf("given %q: the minutes are number %q, want %q", test.number, d.Head.Number, test.want)
		}
	}
}
