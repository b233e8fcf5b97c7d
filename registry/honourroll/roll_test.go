package honourroll_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// All people and sub-units in these tests are invented.

func load(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// book builds the entries of a test register: a Region, its department CKT
// with an office and two depots, and a party body.
type book struct {
	t     testing.TB
	cat   *catalogue.Catalogue // nil is read when it is needed
	batch registry.Batch
}

func newBook(t testing.TB) *book {
	unit := func(code, name, parent string, place int) registry.Unit {
		return registry.Unit{Code: code, Name: name, Parent: parent, Place: place, Kind: registry.MilitaryUnit, Echelon: registry.Depot}
	}
	b := &book{t: t}
	b.batch.Units = []registry.Unit{
		unit("K2", "Kho 2", "CKT", 3), unit("K1", "Kho 1", "CKT", 2), unit("PTM", "Phòng Tham mưu", "CKT", 1),
		unit("T1", "Trạm 1", "K1", 0), unit("CKT", "Cục Kỹ thuật", "QK2", 1), unit("QK2", "Quân khu 2", "", 0),
		{Code: "DB", Name: "Đảng bộ Cục Kỹ thuật", Parent: "CKT", Kind: registry.PartyBody, Place: 9},
	}
	return b
}

// person adds a person posted to a unit since 2010.
func (b *book) person(code, name, unit, rank, post string) {
	b.batch.People = append(b.batch.People, registry.Person{
		Code: code, Name: name, Born: day(b.t, "1980"), Category: registry.Officer,
		Postings: []registry.Posting{{From: day(b.t, "2010-01-01"), Unit: unit, Rank: rank, Post: post}},
	})
}

// decide adds a decision unless it is there.
func (b *book) decide(issuer string, level catalogue.Level, date string) registry.DecisionRef {
	d := registry.Decision{Issuer: issuer, Number: "01/QĐ-" + issuer, Date: day(b.t, date), Level: level}
	if !slices.ContainsFunc(b.batch.Decisions, func(e registry.Decision) bool { return e.Ref() == d.Ref() }) {
		b.batch.Decisions = append(b.batch.Decisions, d)
	}
	return d.Ref()
}

// award adds an award for a year, decided at the end of that year.
func (b *book) award(s registry.Subject, honour string, year cal.Year, level catalogue.Level) *registry.Award {
	issuer := map[catalogue.Level]string{
		catalogue.State: "CTN", catalogue.Govt: "TTG", catalogue.Ministry: "BQP", catalogue.Corps: "QK2",
		catalogue.Division: "CKT", catalogue.Regiment: "K1",
	}[level]
	ref := b.decide(issuer, level, fmt.Sprintf("%d-12-20", year))
	b.batch.Awards = append(b.batch.Awards, registry.Award{
		ID: int64(len(b.batch.Awards) + 1), Decision: ref, Ordinal: 1, Honour: honour, Subject: s,
		Period: cal.OneYear(year), Type: registry.ByMerit,
	})
	return &b.batch.Awards[len(b.batch.Awards)-1]
}

func (b *book) build(unit string, from, to cal.Year) honourroll.Roll {
	b.t.Helper()
	if b.cat == nil {
		b.cat = load(b.t)
	}
	roll, err := honourroll.Build(b.cat, b.batch, honourroll.Options{Unit: unit, Period: cal.Period{From: from, To: to}})
	if err != nil {
		b.t.Fatal(err)
	}
	return roll
}

func names(entries []honourroll.Entry) []string {
	list := make([]string, len(entries))
	for i, e := range entries {
		list[i] = e.Name
	}
	return list
}

func TestOrderFollowsHonourThenLifeThenEstablishmentThenRankPostAndName(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ấn", "K1", "Đại úy", "Trợ lý")
	b.person("B", "Trần Văn An", "K1", "Đại úy", "Trợ lý")
	b.person("C", "Lê Văn Phó", "K1", "Đại úy", "Phó Chủ nhiệm Kho")
	b.person("D", "Lê Văn Trưởng", "K1", "Đại úy", "Chủ nhiệm Kho")
	b.person("E", "Vũ Văn Tá", "K1", "Thiếu tá", "Trợ lý")
	b.person("F", "Bùi Thị Mưu", "PTM", "Trung úy", "Trợ lý")
	b.person("G", "Hồ Văn Hai", "K2", "Đại tá", "Chủ nhiệm Kho")
	b.person("H", "Đỗ Văn Liệt", "PTM", "Đại tá", "Trưởng phòng")
	b.person("I", "Cao Văn Khen", "K2", "Binh nhì", "Chiến sĩ")
	b.person("J", "Đào Thị Cơ", "K2", "Binh nhất", "Chiến sĩ")
	for _, code := range []string{"A", "B", "C", "D", "E", "F", "G"} {
		b.award(registry.PersonSubject(code), "CSTDCS", 2018, catalogue.Division)
	}
	b.award(registry.PersonSubject("H"), "CSTDCS", 2018, catalogue.Division).Posthumous = true
	b.award(registry.PersonSubject("I"), "BK_TT", 2017, catalogue.Corps)
	b.award(registry.PersonSubject("I"), "CSTT", 2016, catalogue.Regiment)
	b.award(registry.PersonSubject("J"), "CSTDCS", 2017, catalogue.Corps)
	got := names(b.build("CKT", 2015, 2019).Individuals)
	want := []string{
		"Đào Thị Cơ", "Cao Văn Khen", // band 4, title before certificate by rank
		"Bùi Thị Mưu", "Vũ Văn Tá", "Lê Văn Trưởng", "Lê Văn Phó", "Trần Văn An", "Nguyễn Văn Ấn", "Hồ Văn Hai",
		"Đỗ Văn Liệt", // after death
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestEachRecipientStandsOnceUnderTheHighestAward(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ân", "K1", "Thượng úy", "Trợ lý")
	b.batch.People[0].Postings = append(b.batch.People[0].Postings,
		registry.Posting{From: day(t, "2018-01-01"), Unit: "K2", Rank: "Đại úy", Post: "Phó Chủ nhiệm Kho"})
	a := registry.PersonSubject("A")
	b.award(a, "CSTDCS", 2015, catalogue.Division)
	b.award(a, "CSTDCS", 2016, catalogue.Division).Citation = "Có thành tích năm 2016"
	b.award(a, "CSTDCS", 2017, catalogue.Division)
	b.award(a, "GK", 2019, catalogue.Division).Citation = "Có thành tích năm 2019"
	roll := b.build("CKT", 2015, 2019)
	if len(roll.Individuals) != 1 {
		t.Fatalf("got %d entries, want 1", len(roll.Individuals))
	}
	e := roll.Individuals[0]
	if e.Rank != "Thượng úy" || e.Unit != "Kho 1" || e.Born != 1980 {
		t.Errorf("recipient is %q of %q born %d, want as at the highest award of 2017", e.Rank, e.Unit, e.Born)
	}
	if e.Awards() != 4 || len(e.Lines) != 2 || len(e.Highest().Awards) != 3 {
		t.Errorf("got %d awards in %d lines: %+v", e.Awards(), len(e.Lines), e.Lines)
	}
	if got := e.Highest().Streak.String(); got != "3 năm liền (2015 - 2017)" {
		t.Errorf("streak %q", got)
	}
	if got := e.Lines[1].Name; got != "Giấy khen của Cục Kỹ thuật" {
		t.Errorf("second line %q", got)
	}
	if e.Citation != "Có thành tích năm 2016" {
		t.Errorf("citation %q, want that of the highest award with one", e.Citation)
	}
}

func TestAnnulledAndStrippedAwardsNeverCount(t *testing.T) {
	for _, kind := range []registry.EventKind{registry.Annulled, registry.Stripped} {
		b := newBook(t)
		b.award(registry.UnitSubject("K1"), "DVQT", 2018, catalogue.Corps)
		b.award(registry.UnitSubject("K1"), "DVQT", 2019, catalogue.Corps).Events = []registry.Event{{Kind: kind, Date: day(t, "2020-05-01")}}
		b.award(registry.UnitSubject("K2"), "DVQT", 2019, catalogue.Corps).Events = []registry.Event{
			{Kind: kind, Date: day(t, "2020-05-01")}, {Kind: registry.Restored, Date: day(t, "2020-06-01")}}
		roll := b.build("CKT", 2015, 2019)
		if roll.Matrix.All.Total != 2 || roll.Pivot.Totals.Total != 2 {
			t.Errorf("%s: %d awards counted, want 2", kind, roll.Matrix.All.Total)
		}
	}
}

func TestDowngradedAwardCountsAsTheLowerHonour(t *testing.T) {
	b := newBook(t)
	b.award(registry.UnitSubject("CKT"), "HC_BVTQ_2", 2019, catalogue.State).Events = []registry.Event{
		{Kind: registry.Downgraded, Date: day(t, "2020-05-01"), Honour: "HC_BVTQ_3"}}
	line := b.build("CKT", 2015, 2019).Collectives[0].Highest()
	if line.Honour != "HC_BVTQ_3" || !line.Awards[0].Lowered {
		t.Errorf("got %+v", line)
	}
}

func TestAwardBelongsToTheRollInWhichItsYearsEnd(t *testing.T) {
	b := newBook(t)
	order := b.award(registry.UnitSubject("CKT"), "HC_BVTQ_3", 2019, catalogue.State)
	order.Period = cal.Period{From: 2014, To: 2018}
	late := b.award(registry.UnitSubject("K1"), "GK", 2020, catalogue.Division)
	late.Period = cal.Period{From: 2015, To: 2019}
	b.award(registry.UnitSubject("K2"), "DVTT", 2020, catalogue.Division)
	first, second := b.build("CKT", 2015, 2019), b.build("CKT", 2020, 2024)
	if got := []int{first.Matrix.All.Total, second.Matrix.All.Total}; !slices.Equal(got, []int{2, 1}) {
		t.Errorf("rolls count %v awards, want 2 and 1", got)
	}
	if got, want := first.Matrix.All.ByYear, []int{0, 0, 0, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("by year %v, want %v", got, want)
	}
	if got := first.Latest.Short(); got != "20/12/2020" {
		t.Errorf("newest decision %s", got)
	}
}

func TestRollHoldsTheUnitAndWhatIsBelowIt(t *testing.T) {
	b := newBook(t)
	b.batch.People = []registry.Person{{Code: "P", Name: "Phan Văn Ngoài"}, {Code: "Q", Name: "Quách Văn Trong"}}
	b.award(registry.UnitSubject("QK2"), "CO_BQP", 2018, catalogue.Ministry)
	b.award(registry.UnitSubject("T1"), "DVTT", 2018, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2018, catalogue.Division)
	b.award(registry.PersonSubject("P"), "CSTT", 2018, catalogue.Division).As.Unit = "Kho 9"
	b.award(registry.PersonSubject("Q"), "CSTT", 2018, catalogue.Division).As.Unit = "kho 2, Cục Kỹ thuật"
	roll := b.build("CKT", 2015, 2019)
	var rows []string
	for _, row := range roll.Pivot.Rows {
		rows = append(rows, fmt.Sprintf("%s %d", row.Name, row.Total))
	}
	want := []string{"Phòng Tham mưu 0", "Kho 1 2", "Kho 2 1"}
	if !slices.Equal(rows, want) {
		t.Errorf("pivot rows %q, want %q", rows, want)
	}
	if roll.UnitName != "Cục Kỹ thuật" || roll.Superior != "Quân khu 2" {
		t.Errorf("roll of %q under %q", roll.UnitName, roll.Superior)
	}
	if all := b.build("", 2015, 2019); all.Matrix.All.Total != 5 || all.UnitName != "Quân khu 2" {
		t.Errorf("whole register: %d awards of %q", all.Matrix.All.Total, all.UnitName)
	}
}

func TestBandsGatherCollectivesThenIndividualsWithSubtotals(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ân", "K1", "Đại úy", "Trợ lý")
	a := registry.PersonSubject("A")
	b.award(a, "CSTT", 2018, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2018, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2019, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2017, catalogue.Corps)
	b.award(registry.UnitSubject("K1"), "VMTD", 2019, catalogue.Corps)
	m := b.build("CKT", 2017, 2019).Matrix
	var got []string
	for _, g := range m.Groups {
		got = append(got, fmt.Sprintf("%d %s: %d = %d + %d", g.Band, g.Name, g.All.Total, g.Collectives.Total, g.Individuals.Total))
		for _, r := range g.Rows {
			got = append(got, fmt.Sprintf("%s %s %v", r.For, r.Name, r.ByYear))
		}
	}
	want := []string{
		"4 Đơn vị trực thuộc Bộ Quốc phòng: 1 = 1 + 0", "unit Đơn vị tiên tiến [1 0 0]",
		"5 Cấp sư đoàn đến cấp trung đoàn: 3 = 2 + 1", "unit Đơn vị tiên tiến [0 1 1]", "person Chiến sĩ tiên tiến [0 1 0]",
		"6 Hình thức khác: 1 = 1 + 0", "unit Đơn vị vững mạnh toàn diện [0 0 1]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got, want := m.DistinctCollectives.ByYear, []int{1, 1, 1}; !slices.Equal(got, want) || m.DistinctCollectives.Total != 1 {
		t.Errorf("distinct collectives %v, total %d", got, m.DistinctCollectives.Total)
	}
}

func TestBuildNamesWhatIsMissing(t *testing.T) {
	period := cal.Period{From: 2015, To: 2019}
	lost := newBook(t)
	lost.award(registry.UnitSubject("K1"), "DVTT", 2018, catalogue.Division)
	lost.batch.Decisions = nil
	strange := newBook(t)
	strange.award(registry.UnitSubject("K1"), "NO_SUCH", 2018, catalogue.Division)
	cycle := newBook(t)
	cycle.batch.Units = append(cycle.batch.Units, registry.Unit{Code: "X", Parent: "Y"}, registry.Unit{Code: "Y", Parent: "X"})
	for name, c := range map[string]struct {
		book    *book
		options honourroll.Options
		want    error
	}{
		"decision": {lost, honourroll.Options{Unit: "CKT", Period: period}, honourroll.ErrUnknownDecision},
		"honour":   {strange, honourroll.Options{Unit: "CKT", Period: period}, catalogue.ErrUnknownHonour},
		"unit":     {newBook(t), honourroll.Options{Unit: "ZZ", Period: period}, honourroll.ErrUnknownUnit},
		"cycle":    {cycle, honourroll.Options{Unit: "CKT", Period: period}, honourroll.ErrUnitCycle},
		"period":   {newBook(t), honourroll.Options{Unit: "CKT"}, honourroll.ErrNoPeriod},
	} {
		if _, err := honourroll.Build(load(t), c.book.batch, c.options); !errors.Is(err, c.want) {
			t.Errorf("%s: got error %v, want %v", name, err, c.want)
		}
	}
}

func TestColumnsAreNamedByTheGiverWhenThereIsOnlyOne(t *testing.T) {
	b := newBook(t)
	b.award(registry.UnitSubject("CKT"), "HC_BVTQ_3", 2019, catalogue.State)
	b.award(registry.UnitSubject("CKT"), "CO_TT", 2019, catalogue.Corps)
	b.award(registry.UnitSubject("K1"), "GK", 2019, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "GK", 2018, catalogue.Regiment)
	var got []string
	for _, c := range b.build("CKT", 2015, 2019).Pivot.Columns {
		got = append(got, c.Abbr+": "+c.Name)
	}
	want := []string{
		"HC BVTQ Ba: Huân chương Bảo vệ Tổ quốc hạng Ba", "Cờ QK2: Cờ thi đua của Quân khu 2", "GK: Giấy khen",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
