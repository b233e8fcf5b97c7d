package honourroll_test

import (
	"fmt"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
)

func tally(unit string, year cal.Year, of registry.TallyOf, grade string, n int) registry.Tally {
	return registry.Tally{Unit: unit, Year: year, Of: of, Grade: grade, Count: n}
}

func TestSharesAreComputedFromTalliesAndAveragedExactly(t *testing.T) {
	b := newBook(t)
	of := registry.PartyOrganisations
	b.batch.Tallies = []registry.Tally{
		tally("CKT", 2018, of, "TSVM", 10), tally("CKT", 2018, of, "HTXSNV", 3), tally("CKT", 2018, of, "HTNV", 3),
		tally("CKT", 2019, of, "TSVM_TB", 1), tally("CKT", 2019, of, "HTTNV", 1), tally("CKT", 2019, of, "YEU", 1),
		tally("K1", 2019, of, "YEU", 50),                                 // covered by CKT
		tally("K1", 2017, of, "YEU", 1), tally("T1", 2017, of, "YEU", 9), // K1 stands for CKT
		tally("QK2", 2019, of, "YEU", 500), // above the roll
		tally("CKT", 2020, of, "YEU", 5),   // after it
	}
	shares := b.build("CKT", 2015, 2019).Shares
	if len(shares) != 1 || len(shares[0].Years) != 3 {
		t.Fatalf("got %+v", shares)
	}
	var got []string
	for _, y := range shares[0].Years {
		got = append(got, fmt.Sprintf("%d %d/%d %s", y.Year, y.Good, y.All, y.Share))
	}
	want := []string{"2017 0/1 0,0", "2018 13/16 81,3", "2019 2/3 66,7"} // 81.25 rounds up
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := shares[0].Mean.String(); got != "49,3" { // (0 + 81.25 + 66.666…) / 3 = 49.305…
		t.Errorf("mean %s, want 49,3", got)
	}
}

func TestSubUnitsDoWellWhenStrongInAll(t *testing.T) {
	b := newBook(t)
	b.batch.Tallies = []registry.Tally{
		tally("CKT", 2019, registry.SubUnits, "VMTD", 7), tally("CKT", 2019, registry.SubUnits, "VMTD_MMTB", 2),
		tally("CKT", 2019, registry.SubUnits, "KHA", 1),
	}
	if got := b.build("CKT", 2015, 2019).Shares[0].Mean.String(); got != "90,0" {
		t.Errorf("share %s, want 90,0", got)
	}
}

func TestFiguresOfOneNameAreAddedUnlessOneCoversTheOthers(t *testing.T) {
	figure := func(unit string, from, to cal.Year, name, value, measure string) registry.Figure {
		return registry.Figure{Unit: unit, Period: cal.Period{From: from, To: to}, Name: name, Value: value, Measure: measure}
	}
	b := newBook(t)
	b.batch.Figures = []registry.Figure{
		figure("CKT", 2015, 2019, "Nghị quyết", "34", "văn bản"),
		figure("CKT", 2018, 2018, "Nghị quyết", "9", "văn bản"), // part of the 34
		figure("CKT", 2015, 2015, "Đảng viên mới", "20", "đồng chí"),
		figure("CKT", 2016, 2019, "Đảng viên mới", "40.5", "đồng chí"),
		figure("K1", 2018, 2018, "Giờ làm lợi", "1000", "giờ"),
		figure("K2", 2018, 2018, "Giờ làm lợi", "500", "giờ"),
		figure("T1", 2018, 2018, "Giờ làm lợi", "70", "giờ"), // part of K1's
		figure("CKT", 2015, 2015, "Kiểm tra", "90", "%"),
		figure("CKT", 2016, 2019, "Kiểm tra", "100", "%"),
		figure("CKT", 2014, 2019, "Kế hoạch", "45", "văn bản"), // begins before the roll
	}
	var got []string
	for _, f := range b.build("CKT", 2015, 2019).Figures {
		got = append(got, f.Name+" "+f.Value+" "+f.Measure)
	}
	want := []string{"Nghị quyết 34 văn bản", "Đảng viên mới 60.5 đồng chí", "Giờ làm lợi 1500 giờ", "Kiểm tra 98.0 %"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestGradesOfTheUnitAndItsPartyBodyAreToldAsStreaks(t *testing.T) {
	b := newBook(t)
	grade := func(unit string, year cal.Year, kind registry.GradeKind, grade string) {
		b.batch.Grades = append(b.batch.Grades, registry.Grade{Subject: registry.UnitSubject(unit), Year: year, Kind: kind, Grade: grade})
	}
	for year := cal.Year(2014); year <= 2019; year++ {
		grade("CKT", year, registry.UnitGrade, "VMTD")
		grade("DB", year, registry.PartyGrade, "TSVM")
		grade("K1", year, registry.UnitGrade, "VMTD")
	}
	b.batch.Grades[3].Grade = "VMTD_MMTB"
	for _, year := range []cal.Year{2015, 2017} {
		grade("CKT", year, registry.TaskGrade, "HTXSNV")
	}
	grade("CKT", 2016, registry.TaskGrade, "HTTNV")
	grade("CKT", 2018, registry.MassGrade, "VMXS")
	var got []string
	for _, line := range b.build("CKT", 2015, 2019).Grades {
		got = append(got, line.Name+": "+line.String())
	}
	want := []string{
		"Cục Kỹ thuật: vững mạnh toàn diện 5 năm liền (2015 - 2019)",
		"Cục Kỹ thuật: hoàn thành xuất sắc nhiệm vụ các năm 2015, 2017",
		"Các tổ chức quần chúng Cục Kỹ thuật: vững mạnh xuất sắc năm 2018",
		"Đảng bộ Cục Kỹ thuật: trong sạch, vững mạnh 5 năm liền (2015 - 2019)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestExemplarsStandByMovementAsAtTheirYear(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ân", "K1", "Thượng úy", "Trợ lý")
	b.batch.People[0].Postings = append(b.batch.People[0].Postings,
		registry.Posting{From: day(t, "2021-01-01"), Unit: "QK2", Rank: "Thiếu tá", Post: "Trợ lý"})
	b.batch.Movements = []registry.Movement{
		{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, LaunchedBy: "QUTW", From: day(t, "2015-01-01"), To: day(t, "2019-12-31")},
		{Code: "OLD", Name: "Cũ", From: day(t, "2005-01-01"), To: day(t, "2009-12-31")},
	}
	exemplar := func(movement string, s registry.Subject, year cal.Year) {
		b.batch.Exemplars = append(b.batch.Exemplars, registry.Exemplar{
			Movement: movement, Subject: s, Year: year, Deed: "Việc tốt", RecognisedBy: "CKT"})
	}
	exemplar("PHTT", registry.PersonSubject("A"), 2020) // named at the summing-up
	exemplar("PHTT", registry.UnitSubject("K1"), 2018)
	exemplar("PHTT", registry.UnitSubject("QK2"), 2018) // above the roll
	exemplar("OLD", registry.UnitSubject("K1"), 2010)
	movements := b.build("CKT", 2015, 2019).Movements
	if len(movements) != 1 || movements[0].Launcher != "Quân ủy Trung ương" {
		t.Fatalf("got %+v", movements)
	}
	var got []string
	for _, e := range movements[0].Exemplars {
		got = append(got, fmt.Sprintf("%s %s (%s%s) %s", e.Rank, e.Name, e.Unit, e.Superior, e.RecognisedBy))
	}
	want := []string{" Kho 1 (Cục Kỹ thuật) Cục Kỹ thuật", "Thượng úy Nguyễn Văn Ân (Kho 1) Cục Kỹ thuật"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLongestStreak(t *testing.T) {
	for _, c := range []struct {
		years []cal.Year
		want  string
	}{
		{nil, ""},
		{[]cal.Year{2015}, ""},
		{[]cal.Year{2015, 2017, 2019}, ""},
		{[]cal.Year{2019, 2018, 2015, 2016, 2017}, "5 năm liền (2015 - 2019)"},
		{[]cal.Year{2015, 2016, 2018, 2019}, "2 năm liền (2018 - 2019)"},
		{[]cal.Year{2015, 2016, 2016, 2017, 2019}, "3 năm liền (2015 - 2017)"},
	} {
		if got := honourroll.LongestStreak(c.years).String(); got != c.want {
			t.Errorf("LongestStreak(%v) = %q, want %q", c.years, got, c.want)
		}
	}
}

func TestNumbersAreWrittenAsVietnamesePapersDo(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{honourroll.Tenths(943).String(), "94,3"}, {honourroll.Tenths(5).String(), "0,5"}, {honourroll.Tenths(0).String(), "0,0"},
		{honourroll.Tenths(-15).String(), "-1,5"}, {honourroll.Tenths(1000).String(), "100,0"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
