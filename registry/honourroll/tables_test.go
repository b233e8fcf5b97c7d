package honourroll_test

import (
	"fmt"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestNoTwoColumnsOfThePivotHaveOneHead(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ân", "K1", "Đại úy", "Trợ lý")
	a := registry.PersonSubject("A")
	b.award(a, "CSTDTQUOC", 2017, catalogue.Govt)
	b.award(a, "CSTDTQUAN", 2018, catalogue.Ministry)
	b.award(a, "KNC_XDQD", 2019, catalogue.Ministry)
	b.award(a, "CSTDCS", 2019, catalogue.Division)
	var got []string
	for _, c := range b.build("CKT", 2015, 2019).Pivot.Columns {
		got = append(got, c.Abbr)
	}
	want := []string{"CSTĐ toàn quốc", "CSTĐ toàn quân", "KNC VSNXD QĐNDVN", "CSTĐ CS"}
	if !slices.Equal(got, want) {
		t.Errorf("heads %q, want %q", got, want)
	}
}

func TestEveryHonourOfTheCatalogueHasAHeadOfItsOwn(t *testing.T) {
	b := newBook(t)
	b.person("A", "Nguyễn Văn Ân", "K1", "Đại úy", "Trợ lý")
	for _, h := range load(t).Honours(day(t, "2019-12-20")) {
		subject := registry.PersonSubject("A")
		if !h.For(catalogue.ForPersons) {
			subject = registry.UnitSubject("K1")
		}
		b.award(subject, h.Code, 2019, h.Level)
	}
	columns := b.build("CKT", 2015, 2019).Pivot.Columns
	if len(columns) < 40 {
		t.Fatalf("only %d columns", len(columns))
	}
	seen := map[string]string{}
	for _, c := range columns {
		if other, taken := seen[c.Abbr]; taken {
			t.Errorf("%s and %s are both %q", other, c.Honour, c.Abbr)
		}
		seen[c.Abbr] = c.Honour
	}
}

func TestAwardsOfTheUnitItselfAreHeldDirectly(t *testing.T) {
	b := newBook(t)
	b.award(registry.UnitSubject("CKT"), "DVQT", 2018, catalogue.Corps)
	b.award(registry.UnitSubject("K2"), "DVTT", 2018, catalogue.Division)
	if got := b.build("CKT", 2015, 2019).Pivot.Rows[0].Name; got != "Trực tiếp thuộc Cục Kỹ thuật" {
		t.Errorf("first row %q", got)
	}
	if got := b.build("K2", 2015, 2019).Pivot.Rows[0].Name; got != "Kho 2" {
		t.Errorf("row of a unit with none below it %q", got)
	}
}

func TestIndividualsAreCountedByCategory(t *testing.T) {
	b := newBook(t)
	for code, category := range map[string]registry.Category{
		"A": registry.Officer, "B": registry.Professional, "C": registry.PublicStaff, "D": registry.DefenceWorker, "E": "",
	} {
		b.person(code, "Người "+code, "K1", "", "")
		b.batch.People[len(b.batch.People)-1].Category = category
	}
	for _, code := range []string{"A", "B", "C", "D", "E"} {
		b.award(registry.PersonSubject(code), "CSTT", 2018, catalogue.Division)
	}
	b.award(registry.PersonSubject("A"), "CSTT", 2019, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2019, catalogue.Division)
	var got []string
	for _, c := range b.build("CKT", 2018, 2019).Matrix.Categories {
		got = append(got, fmt.Sprint(c.Name, c.ByYear, c.Total, c.Distinct.ByYear, c.Distinct.Total))
	}
	want := []string{
		"Sĩ quan[1 1] 2 [1 1] 1", "Quân nhân chuyên nghiệp[1 0] 1 [1 0] 1", "Hạ sĩ quan, binh sĩ[0 0] 0 [0 0] 0",
		"Công nhân, viên chức quốc phòng[2 0] 2 [2 0] 2", "Đối tượng khác[1 0] 1 [1 0] 1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestMovementsWithTheMostExemplarsComeFirst(t *testing.T) {
	b := newBook(t)
	for code, held := range map[string]struct {
		from  string
		units []string
	}{"EARLY": {"2015-01-01", []string{"K1"}}, "LATE": {"2017-01-01", []string{"K2"}}, "MANY": {"2016-01-01", []string{"K1", "K2"}}} {
		b.batch.Movements = append(b.batch.Movements, registry.Movement{Code: code, Name: code, LaunchedBy: "CKT", From: day(t, held.from), To: day(t, "2019-12-31")})
		for _, unit := range held.units {
			b.batch.Exemplars = append(b.batch.Exemplars, registry.Exemplar{Movement: code, Subject: registry.UnitSubject(unit), Year: 2018, Deed: "Việc tốt", RecognisedBy: "CKT"})
		}
	}
	var got []string
	for _, m := range b.build("CKT", 2015, 2019).Movements {
		got = append(got, m.Code)
	}
	if want := []string{"MANY", "EARLY", "LATE"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUsualWordsAreNoCitation(t *testing.T) {
	tests := []struct {
		citation string
		usual    bool
	}{
		{"Đã hoàn thành tốt nhiệm vụ trong phong trào thi đua Quyết thắng năm 2019", true},
		{"đã hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua Quyết thắng năm 2019.", true},
		{"Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng giai đoạn 2015 - 2019", true},
		{"Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng năm 2018", true},
		{"Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng từ năm 2015 đến năm 2017", true},
		{"Đã có thành tích tham gia phục vụ trong Quân đội liên tục từ 15 năm", true},
		{"Hoàn thành tốt nhiệm vụ sửa chữa lớn trang bị năm 2019", false},
		{"Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019, chủ trì 02 sáng kiến", false},
		{"", false},
	}
	for _, test := range tests {
		b := newBook(t)
		b.award(registry.UnitSubject("K1"), "DVQT", 2019, catalogue.Corps).Citation = test.citation
		b.award(registry.UnitSubject("K1"), "GK", 2018, catalogue.Division).Citation = "Sáng kiến"
		want := test.citation
		if test.usual || want == "" {
			want = "Sáng kiến"
		}
		if got := b.build("CKT", 2015, 2019).Collectives[0].Citation; got != want {
			t.Errorf("%q: citation %q, want %q", test.citation, got, want)
		}
	}
}

func TestGradesAreCreditedToTheBodyThatWasGraded(t *testing.T) {
	lines := func(change func(*book)) []string {
		b := newBook(t)
		for _, g := range []struct {
			kind  registry.GradeKind
			grade string
		}{{registry.UnitGrade, "VMTD"}, {registry.PartyGrade, "TSVM"}, {registry.TaskGrade, "HTXSNV"}, {registry.MassGrade, "VMXS"}} {
			b.batch.Grades = append(b.batch.Grades, registry.Grade{Subject: registry.UnitSubject("CKT"), Year: 2018, Kind: g.kind, Grade: g.grade})
		}
		change(b)
		var got []string
		for _, line := range b.build("CKT", 2015, 2019).Grades {
			got = append(got, line.Name+" "+line.String())
		}
		return got
	}
	want := []string{
		"Cục Kỹ thuật vững mạnh toàn diện năm 2018", "Đảng bộ Cục Kỹ thuật trong sạch, vững mạnh năm 2018",
		"Cục Kỹ thuật hoàn thành xuất sắc nhiệm vụ năm 2018", "Các tổ chức quần chúng Cục Kỹ thuật vững mạnh xuất sắc năm 2018",
	}
	if got := lines(func(*book) {}); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	want[1] = "Tổ chức đảng Cục Kỹ thuật trong sạch, vững mạnh năm 2018"
	noParty := func(b *book) {
		b.batch.Units = slices.DeleteFunc(b.batch.Units, func(u registry.Unit) bool { return u.Kind == registry.PartyBody })
	}
	if got := lines(noParty); !slices.Equal(got, want) {
		t.Errorf("without a party body: got  %q\nwant %q", got, want)
	}
	want[1] = "Đảng bộ Cục Kỹ thuật trong sạch, vững mạnh 2 năm liền (2018 - 2019)"
	both := func(b *book) {
		for year := cal.Year(2018); year <= 2019; year++ {
			b.batch.Grades = append(b.batch.Grades, registry.Grade{Subject: registry.UnitSubject("DB"), Year: year, Kind: registry.PartyGrade, Grade: "TSVM"})
		}
	}
	if got := lines(both); !slices.Equal(got, want) {
		t.Errorf("with grades of both: got  %q\nwant %q", got, want)
	}
}

func TestRollOfOneYearAndOfTwenty(t *testing.T) {
	b := newBook(t)
	for year := cal.Year(2000); year <= 2019; year++ {
		b.award(registry.UnitSubject("K1"), "DVTT", year, catalogue.Division)
	}
	for _, c := range []struct {
		from, to cal.Year
		want     string
	}{{2018, 2018, ""}, {2015, 2019, "5 năm liền (2015 - 2019)"}, {2000, 2019, "20 năm liền (2000 - 2019)"}} {
		roll := b.build("CKT", c.from, c.to)
		if n := int(c.to-c.from) + 1; roll.Matrix.All.Total != n || len(roll.Matrix.Years) != n {
			t.Errorf("%d to %d: %d awards in %d years", c.from, c.to, roll.Matrix.All.Total, len(roll.Matrix.Years))
		}
		if got := roll.Collectives[0].Highest().Streak.String(); got != c.want {
			t.Errorf("%d to %d: streak %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
