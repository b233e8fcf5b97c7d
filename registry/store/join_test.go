package store_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

// twice is the sample's QN-001 entered once more, with what a second list
// told of him, and his unit's workshop entered once more.
func twice() registry.Batch {
	him := registry.PersonSubject("CN-0001")
	return registry.Batch{
		People: []registry.Person{
			{Code: "CN-0001", Name: "Nguyễn Văn An", Born: date("1980"), Category: registry.Officer, Hometown: "Việt Trì", Postings: []registry.Posting{
				{From: date("2012"), To: date("2014"), Unit: "X5"}, {From: date("2019-03-01"), Unit: "K1", Rank: "Trung tá", Post: "Chủ nhiệm"}}}},
		Awards: []registry.Award{
			{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "CSTT", Subject: him, Period: cal.OneYear(2018)},
			{Decision: ref("QK2", "123/QĐ-BTL", 2019), Honour: "CSTDCS", Subject: him, Period: cal.OneYear(2017), Events: []registry.Event{
				{Kind: registry.Annulled, Date: date("2020-01-02"), Reason: "Nhầm người"}}}},
		Grades: []registry.Grade{
			{Subject: him, Year: 2019, Kind: registry.PartyGrade, Grade: "HTTNV"}, {Subject: him, Year: 2018, Kind: registry.PartyGrade, Grade: "HTXSNV"}},
		Initiatives: []registry.Initiative{
			{Subject: him, Year: 2019, Title: "Giá thử bơm", Kind: "sang_kien", Scope: "unit", RecognisedBy: "division",
				Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 4}},
		Disciplines:   []registry.Discipline{{Subject: him, Date: date("2016-03"), Form: "khien_trach", Until: date("2017-03-01")}},
		Registrations: []registry.Registration{{Subject: him, Year: 2020, Honour: "CSTT"}},
		Exemplars:     []registry.Exemplar{{Movement: "PHTT", Subject: him, Deed: "Cải tiến thiết bị", RecognisedBy: "CKT", Year: 2020}},
		Nominations: []registry.Nomination{
			{Subject: him, Honour: "CSTDTQUAN", Period: cal.OneYear(2019), Type: registry.ByMerit, ProposedBy: "CKT", ProposedOn: date("2020-06-01"),
				State: registry.Proposed, StateOn: date("2020-06-01"), Initiatives: []registry.InitiativeRef{{Year: 2019, Title: "Giá thử bơm"}}},
			{Subject: him, Honour: "CSTT", Period: cal.OneYear(2020), Type: registry.ByMerit, ProposedOn: date("2020-06-02"),
				State: registry.Proposed, StateOn: date("2020-06-02"), Initiatives: []registry.InitiativeRef{{Year: 2019, Title: "Giá thử bơm"}}}},
	}
}

func joinPeople(t *testing.T, r *store.Register) store.Joined {
	t.Helper()
	return join(t, r, registry.Merger{Kind: registry.People, Gone: "CN-0001", Into: "QN-001", On: date("2020-06-09"), Reason: "Cùng một người"})
}

func join(t *testing.T, r *store.Register, m registry.Merger) store.Joined {
	t.Helper()
	joined, err := r.Join(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	requireSound(t, r)
	return joined
}

func requireSound(t *testing.T, r *store.Register) {
	t.Helper()
	if err := r.Verify(t.Context()); err != nil {
		t.Errorf("verify: %v", err)
	}
}

func TestTwoPeopleBecomeOne(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, twice())
	joined := joinPeople(t, r)
	b := everything(t, r)
	person, err := r.Person(t.Context(), "QN-001")
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, person.Aliases, []string{"Năm Ân", "Nguyễn Văn An"})
	requireEqual(t, person.Hometown, "Việt Trì")
	requireEqual(t, person.Born, date("1980-05-03"))
	requireEqual(t, person.Postings, []registry.Posting{
		{From: date("2012-01-01"), To: date("2014-12-31"), Unit: "X5", Rank: "Đại úy", Post: "Quản đốc"},
		{From: date("2015-01-01"), To: date("2019-02-28"), Unit: "CKT", Rank: "Thiếu tá", Post: "Trợ lý", Coefficient: "0.40"},
		{From: date("2019-03-01"), Unit: "K1", Rank: "Trung tá", Post: "Chủ nhiệm"}})
	if slices.ContainsFunc(b.People, func(p registry.Person) bool { return p.Code == "CN-0001" }) || strings.Contains(text(t, b.Awards), "CN-0001") {
		t.Error("the other is still there")
	}
	mine := func(s registry.Subject) bool { return s.Person == "QN-001" }
	requireEqual(t, countIf(b.Awards, func(a registry.Award) bool { return mine(a.Subject) }), 3)
	requireEqual(t, countIf(b.Grades, func(g registry.Grade) bool { return mine(g.Subject) }), 2)
	requireEqual(t, countIf(b.Exemplars, func(e registry.Exemplar) bool { return mine(e.Subject) }), 1)
	requireEqual(t, countIf(b.Nominations, func(n registry.Nomination) bool { return mine(n.Subject) && len(n.Initiatives) == 1 }), 2)
	at := slices.IndexFunc(b.Initiatives, func(i registry.Initiative) bool { return mine(i.Subject) })
	if at < 0 || b.Initiatives[at].Ordinal != 4 || len(b.Initiatives) != 1 {
		t.Errorf("initiatives: %+v", b.Initiatives)
	}
	at = slices.IndexFunc(b.Nominations, func(n registry.Nomination) bool { return n.Honour == "CSTDTQUAN" })
	requireEqual(t, b.Nominations[at].ProposedBy, "CKT")
	requireEqual(t, joined, store.Joined{
		Moved: []registry.Count{{Kind: registry.Nominations, N: 2}, {Kind: registry.Initiatives, N: 1}, {Kind: registry.Grades, N: 1}, {Kind: registry.Disciplines, N: 1},
			{Kind: registry.Registrations, N: 1}, {Kind: registry.Awards, N: 2}},
		United:   []registry.Count{{Kind: registry.Nominations, N: 1}, {Kind: registry.Initiatives, N: 1}, {Kind: registry.Grades, N: 1}, {Kind: registry.Exemplars, N: 1}},
		Postings: 2})
	requireOneOperation(t, r, "join people")
}

func countIf[T any](list []T, is func(T) bool) (n int) {
	for _, entry := range list {
		if is(entry) {
			n++
		}
	}
	return n
}

// requireOneOperation wants the last change to be one operation that tells of
// the record that is gone last but for the merger.
func requireOneOperation(t *testing.T, r *store.Register, action string) {
	t.Helper()
	lines, err := r.Log(t.Context(), store.LogFilter{Last: 2})
	if err != nil {
		t.Fatal(err)
	}
	if lines[0].Operation != lines[1].Operation || lines[1].Operator != action || lines[0].Action != logbook.Removed || lines[1].Kind != registry.Mergers {
		t.Errorf("the log ends with %+v", lines)
	}
}

// The code that is gone means the record that stays in every list, and is
// never given again.
func TestTheCodeThatIsGoneMeansTheOneThatStays(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, twice())
	joinPeople(t, r)
	before := everything(t, r)
	again := twice()
	again.Awards, again.Initiatives = nil, nil
	receipt := record(t, r, again)
	if len(receipt.New)+len(receipt.Replaced) > 0 {
		t.Errorf("the old list is new: %v %v", receipt.New, receipt.Replaced)
	}
	requireEqual(t, everything(t, r), before)
	record(t, r, registry.Batch{Grades: []registry.Grade{{Subject: registry.PersonSubject("CN-0001"), Year: 2010, Kind: registry.PartyGrade, Grade: "HTTNV"}}})
	receipt = record(t, r, registry.Batch{People: []registry.Person{{Name: "Người Mới", Category: registry.Officer}}})
	requireEqual(t, receipt.Batch.People[0].Code, "CN-0008") // CN-0007 is gone as well
	for _, g := range everything(t, r).Grades {
		if g.Year == 2010 && g.Subject.Person != "QN-001" {
			t.Errorf("the grade is of %v", g.Subject)
		}
	}
	for _, m := range []registry.Merger{
		{Kind: registry.People, Gone: "CN-0001", Into: "QN-002", On: date("2020-06-09")},
		{Kind: registry.People, Gone: "QN-002", Into: "CN-0001", On: date("2020-06-09")},
	} {
		_, err := r.Join(t.Context(), m)
		var faults registry.Faults
		if !errors.As(err, &faults) || faults[0].Code != registry.FaultMerged || faults[0].Args["into"] != "QN-001" {
			t.Errorf("join %s into %s: %v", m.Gone, m.Into, err)
		}
	}
	join(t, r, registry.Merger{Kind: registry.People, Gone: "CN-0008", Into: "QN-001", On: date("2020-06-09")})
}

func TestWhoeverWentIntoOneThatGoesGoesAlong(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{People: []registry.Person{{Code: "A", Name: "Một", Category: registry.Officer}, {Code: "B", Name: "Hai", Category: registry.Officer},
		{Code: "C", Name: "Ba", Category: registry.Officer}}})
	join(t, r, registry.Merger{Kind: registry.People, Gone: "A", Into: "B", On: date("2020-06-09")})
	join(t, r, registry.Merger{Kind: registry.People, Gone: "B", Into: "C", On: date("2020-06-09")})
	for _, m := range everything(t, r).Mergers {
		if (m.Gone == "A" || m.Gone == "B") && m.Into != "C" {
			t.Errorf("%s went into %s", m.Gone, m.Into)
		}
	}
}

func TestWhatContradictsIsRefusedWithBothRecords(t *testing.T) {
	him := registry.PersonSubject("CN-0001")
	person := func(alter func(*registry.Person)) registry.Batch {
		p := registry.Person{Code: "CN-0001", Name: "Nguyễn Văn An", Category: registry.Officer}
		alter(&p)
		return registry.Batch{People: []registry.Person{p}}
	}
	with := func(add func(*registry.Batch)) registry.Batch {
		b := person(func(*registry.Person) {})
		add(&b)
		return b
	}
	cases := []struct {
		name         string
		batch        registry.Batch
		kind         registry.EntryKind
		field        string
		older, value string
	}{
		{"birth", person(func(p *registry.Person) { p.Born = date("1981") }), registry.People, "born", "03/5/1980", "1981"},
		{"sex", person(func(p *registry.Person) { p.Sex = registry.Female }), registry.People, "sex", "male", "female"},
		{"category", person(func(p *registry.Person) { p.Category = registry.Professional }), registry.People, "category", "SQ", "QNCN"},
		{"posting", person(func(p *registry.Person) {
			p.Postings = []registry.Posting{{From: date("2013-01-01"), To: date("2013-12-31"), Unit: "K1"}}
		}),
			registry.People, "postings", "01/01/2012-31/12/2014 X5 Đại úy Quản đốc", "01/01/2013-31/12/2013 K1"},
		{"grade", with(func(b *registry.Batch) {
			b.Grades = []registry.Grade{{Subject: him, Year: 2019, Kind: registry.PartyGrade, Grade: "HTXSNV"}}
		}), registry.Grades, "grade", "HTTNV", "HTXSNV"},
		{"exemplar", with(func(b *registry.Batch) {
			b.Exemplars = []registry.Exemplar{{Movement: "PHTT", Subject: him, Deed: "Cứu kho", RecognisedBy: "CKT", Year: 2020}}
		}), registry.Exemplars, "deed", "Cải tiến thiết bị", "Cứu kho"},
		{"initiative", with(func(b *registry.Batch) {
			b.Initiatives = []registry.Initiative{{Subject: him, Year: 2019, Title: "Giá thử bơm", Kind: "de_tai", Scope: "unit", RecognisedBy: "division"}}
		}), registry.Initiatives, "kind", "sang_kien", "de_tai"},
		{"award", with(func(b *registry.Batch) {
			b.Awards = []registry.Award{{Decision: ref("QK2", "123/QĐ-BTL", 2019), Honour: "CSTDCS", Subject: him, Period: cal.OneYear(2019)}}
		}), registry.Awards, "honour", "2", "CSTDCS"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := sampleRegister(t)
			record(t, r, c.batch)
			before := everything(t, r)
			_, err := r.Join(t.Context(), registry.Merger{Kind: registry.People, Gone: "CN-0001", Into: "QN-001", On: date("2020-06-09")})
			faults, ok := err.(registry.Faults)
			if !ok || len(faults) != 1 {
				t.Fatalf("got %v, want one fault", err)
			}
			f := faults[0]
			if f.Code != registry.FaultContradicts || f.Kind != c.kind || f.Field != c.field || f.Value != c.value || f.Args["older"] != c.older ||
				f.Args["gone"] != "CN-0001" || f.Args["into"] != "QN-001" {
				t.Errorf("got %v", f)
			}
			requireEqual(t, everything(t, r), before)
			requireSound(t, r)
		})
	}
}

func TestADryRunJoinsNobody(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, twice())
	before := everything(t, r)
	o := options(t)
	o.DryRun = true
	dry, err := store.Open(t.Context(), r.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer dry.Close()
	if joined := joinPeople(t, dry); len(joined.Moved) != 6 {
		t.Errorf("got %+v", joined)
	}
	requireEqual(t, everything(t, r), before)
}

func TestAMergerOfAnotherRegisterIsKeptOrDone(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, twice())
	merger := registry.Merger{Kind: registry.People, Gone: "CN-0001", Into: "QN-001", On: date("2020-06-09")}
	b := registry.Batch{Mergers: []registry.Merger{merger, {Kind: registry.Units, Gone: "XX", Into: "X5", On: date("2020-06-08")}},
		People: []registry.Person{{Code: "CN-0050", Name: "Trần Mới", Category: registry.Officer, Postings: []registry.Posting{{From: date("2020"), Unit: "XX"}}}}}
	record(t, r, b)
	requireSound(t, r)
	person, err := r.Person(t.Context(), "CN-0050")
	if err != nil || person.Postings[0].Unit != "X5" {
		t.Errorf("got %+v, %v", person.Postings, err)
	}
	if _, err := r.Person(t.Context(), "CN-0001"); err == nil {
		t.Error("the record is still there")
	}
	before := everything(t, r)
	if receipt := record(t, r, b); len(receipt.New)+len(receipt.Replaced) > 0 {
		t.Errorf("mergers are new once more: %v %v", receipt.New, receipt.Replaced)
	}
	requireEqual(t, everything(t, r), before)
	faults := faultsOf(t, r, registry.Batch{Mergers: []registry.Merger{{Kind: registry.People, Gone: "CN-0001", Into: "QN-002", On: date("2020-06-09")},
		{Kind: registry.Units, Gone: "YY", Into: "KHONGCO", On: date("2020-06-08")}, {Kind: registry.Units, Gone: "K1", Into: "K1", On: date("2020-06-08")}}})
	for _, code := range []registry.FaultCode{registry.FaultMerged, registry.FaultUnknownUnit, registry.FaultMergeItself} {
		if !faults.Has(code) {
			t.Errorf("no %s among %v", code, faults)
		}
	}
	second := newRegister(t)
	if _, err := second.Record(context.Background(), before, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	requireEqual(t, anonymous(everything(t, second)), anonymous(before))
}

// What made a record that went into another one means that other: the list may
// come once more, with the old spelling and the year of birth alone.
func TestAListOfTheRecordThatIsGoneMeansTheOneThatStays(t *testing.T) {
	posted := func(name, born, unit string) registry.Batch {
		return registry.Batch{People: []registry.Person{{Name: name, Born: date(born), Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015-01-01"), Unit: unit}}}}}
	}
	list := posted("Hoàng Văn Hòa", "1992", "K1")
	for _, o := range []store.RecordOptions{{}, {Replace: true}} {
		r := sampleRegister(t)
		into := record(t, r, posted("Hoàng Văn Hoà", "1992-01-07", "K1")).Batch.People[0].Code
		gone := record(t, r, list).Batch.People[0].Code
		join(t, r, registry.Merger{Kind: registry.People, Gone: gone, Into: into, On: date("2020-06-09"), Reason: "Cùng một người"})
		before, err := r.Person(t.Context(), into)
		if err != nil {
			t.Fatal(err)
		}
		for _, again := range []struct {
			list registry.Batch
			same bool
		}{
			{list, true}, {posted("Hoàng Văn Hoà", "1992", "K1"), true}, {posted("Hoàng Văn Hòa", "1993", "K1"), false},
			{posted("Hoàng Văn Hòa", "1992", "X5"), false}, {posted("Hoàng Văn Họa", "1992", "K1"), false},
		} {
			o.DryRun = !again.same
			receipt, err := r.Record(t.Context(), again.list, o)
			if err != nil || (receipt.Batch.People[0].Code == into) != again.same {
				t.Errorf("%+v gave %+v, %v", again.list, receipt.Batch.People, err)
			}
		}
		after, err := r.Person(t.Context(), into)
		if err != nil || after.Born != before.Born || after.Name != before.Name {
			t.Errorf("the record reads %+v, %v", after, err)
		}
	}
}
