package certificates

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

// All people, sub-units and decision numbers in these samples are invented.

// sampleBook makes registers of any size for tests, the same on every run.
type sampleBook struct {
	t     testing.TB
	dice  *rand.Rand
	batch registry.Batch
}

// sampleBatch returns a department with units, people and awards of the years
// 2015 to 2019.
func sampleBatch(t testing.TB, units, people, awards int) registry.Batch {
	t.Helper()
	b := &sampleBook{t: t, dice: rand.New(rand.NewPCG(2015, 2019))}
	b.addUnits(units)
	b.addPeople(people)
	b.addDecisions()
	b.addHonoursOfTheUnit()
	for range 20 * awards {
		if len(b.batch.Awards) < awards {
			b.addAward()
		}
	}
	b.addResults()
	return b.batch
}

func (b *sampleBook) addUnits(n int) {
	b.batch.Units = []registry.Unit{
		{Code: "QK2", Name: "Quân khu 2", Kind: registry.MilitaryUnit, Echelon: registry.MilitaryRegion},
		{Code: "CKT", Name: "Cục Kỹ thuật", Parent: "QK2", Kind: registry.MilitaryUnit, Echelon: registry.Department},
		{Code: "DBCKT", Name: "Đảng bộ Cục Kỹ thuật", Parent: "CKT", Place: 99, Kind: registry.PartyBody, Echelon: registry.OtherEchelon},
	}
	names := []string{
		"Phòng Tham mưu - Kế hoạch", "Phòng Chính trị", "Phòng Quân khí", "Phòng Xe - Máy", "Ban Tài chính", "Kho K71",
		"Kho K72", "Kho K73", "Xưởng X81", "Xưởng X82", "Trạm Sửa chữa tổng hợp 91", "Đại đội Vận tải 5",
	}
	for i := range n {
		name := names[i%len(names)]
		if i >= len(names) {
			name = fmt.Sprintf("Kho K%d", 100+i)
		}
		b.batch.Units = append(b.batch.Units, registry.Unit{
			Code: fmt.Sprintf("D%02d", i+1), Name: name, Parent: "CKT", Place: i + 1, Kind: registry.MilitaryUnit, Echelon: registry.Depot,
		})
	}
}

func (b *sampleBook) addPeople(n int) {
	family := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"}
	middle := []string{"Văn", "Đức", "Quang", "Hữu", "Xuân", "Thị Ngọc", "Minh", "Công", "Thị", "Tiến"}
	given := []string{"Ân", "Ánh", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hòa", "Hưng", "Khải", "Lâm", "Mạnh", "Nghĩa", "Phúc", "Quyết", "Sơn", "Thuỷ", "Toản", "Ưng", "Vượng"}
	posts := []string{"Trợ lý Quân khí", "Trưởng phòng", "Phó Trưởng phòng", "Nhân viên sửa chữa", "Chủ nhiệm Kho", "Thủ kho", "Trợ lý Chính trị", "Quản đốc Phân xưởng"}
	for i := range n {
		b.batch.People = append(b.batch.People, registry.Person{
			Code: fmt.Sprintf("QN-%03d", i+1),
			Name: pick(b.dice, family) + " " + pick(b.dice, middle) + " " + given[i%len(given)],
			Born: day(b.t, fmt.Sprint(1966+b.dice.IntN(30))), Category: registry.Officer,
			Postings: []registry.Posting{{
				From: day(b.t, "2012-01-01"), Unit: b.subUnit(), Post: pick(b.dice, posts),
				Rank: pick(b.dice, registry.Ranks()[6:12]),
			}},
		})
	}
}

func pick[T any](dice *rand.Rand, from []T) T { return from[dice.IntN(len(from))] }

// subUnit returns the code of one of the units below the department.
func (b *sampleBook) subUnit() string {
	if len(b.batch.Units) <= 3 {
		return "CKT"
	}
	return pick(b.dice, b.batch.Units[3:]).Code
}

// addDecisions adds one decision a year for each issuer.
func (b *sampleBook) addDecisions() {
	for year := 2015; year <= 2019; year++ {
		for i, issuer := range []struct {
			code, symbol string
			level        catalogue.Level
		}{
			{"CTN", "CTN", catalogue.State}, {"TTG", "TTg", catalogue.Govt}, {"BQP", "BQP", catalogue.Ministry},
			{"QK2", "BTL", catalogue.Corps}, {"CKT", "CKT", catalogue.Division},
		} {
			b.batch.Decisions = append(b.batch.Decisions, registry.Decision{
				Issuer: issuer.code, Number: fmt.Sprintf("%d/QĐ-%s", 101+37*i+year%7*11, issuer.symbol),
				Date: day(b.t, fmt.Sprintf("%d-12-%d", year, 10+2*i)), Level: issuer.level,
			})
		}
	}
}

// decision returns that of an issuer in a year.
func (b *sampleBook) decision(issuer string, year cal.Year) registry.DecisionRef {
	for _, d := range b.batch.Decisions {
		if d.Issuer == issuer && d.Date.Year() == year {
			return d.Ref()
		}
	}
	b.t.Fatalf("no decision of %s in %d", issuer, year)
	return registry.DecisionRef{}
}

// award adds an award unless the recipient has the honour for that year.
func (b *sampleBook) award(s registry.Subject, honour, issuer string, period cal.Period, citation string) {
	for _, a := range b.batch.Awards {
		if a.Subject == s && a.Honour == honour && a.Period == period {
			return
		}
	}
	b.batch.Awards = append(b.batch.Awards, registry.Award{
		ID: int64(len(b.batch.Awards) + 1), Decision: b.decision(issuer, period.To), Ordinal: len(b.batch.Awards) + 1,
		Honour: honour, Subject: s, Period: period, Type: registry.ByMerit, Citation: citation,
		Posthumous: len(b.batch.Awards) == 40,
	})
}

// addHonoursOfTheUnit adds the order and the flags.
func (b *sampleBook) addHonoursOfTheUnit() {
	unit := registry.UnitSubject("CKT")
	b.award(unit, "HC_BVTQ_3", "CTN", cal.Period{From: 2015, To: 2019},
		"Đã có thành tích xuất sắc trong huấn luyện, phục vụ chiến đấu, xây dựng quân đội, củng cố quốc phòng")
	for _, year := range []cal.Year{2015, 2017, 2019} {
		b.award(unit, "CO_TT", "QK2", cal.OneYear(year), "")
	}
	for _, year := range []cal.Year{2016, 2018} {
		b.award(unit, "CO_BQP", "BQP", cal.OneYear(year), "")
	}
}

// addAward adds one of the usual awards, most of them yearly titles.
func (b *sampleBook) addAward() {
	year := cal.OneYear(cal.Year(2015 + b.dice.IntN(5)))
	if len(b.batch.People) == 0 || b.dice.IntN(4) == 0 {
		honour := pick(b.dice, [][2]string{{"DVQT", "QK2"}, {"DVTT", "CKT"}, {"DVTT", "CKT"}, {"GK", "CKT"}, {"BK_TT", "QK2"}})
		b.award(registry.UnitSubject(b.subUnit()), honour[0], honour[1], year, "Hoàn thành xuất sắc nhiệm vụ bảo đảm kỹ thuật, an toàn tuyệt đối")
		return
	}
	honour := pick(b.dice, [][2]string{
		{"CSTT", "CKT"}, {"CSTT", "CKT"}, {"CSTT", "CKT"}, {"CSTDCS", "CKT"}, {"CSTDCS", "QK2"}, {"GK", "CKT"}, {"BK_TT", "QK2"},
		{"BK_BQP", "BQP"}, {"CSTDTQUAN", "BQP"}, {"HCH_CSVV_3", "CTN"},
	})
	citation := pick(b.dice, []string{"", "Có sáng kiến cải tiến giá kê pháo, tiết kiệm 120 giờ công", "Hoàn thành tốt nhiệm vụ sửa chữa lớn trang bị năm " + year.String()})
	b.award(registry.PersonSubject(pick(b.dice, b.batch.People).Code), honour[0], honour[1], year, citation)
}

// addResults adds movement, exemplars, grades, tallies and figures.
func (b *sampleBook) addResults() {
	b.batch.Movements = []registry.Movement{{
		Code: "PHTT", Name: "Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ", Kind: registry.Campaign,
		LaunchedBy: "QUTW", From: day(b.t, "2015-01-01"), To: day(b.t, "2019-12-31"),
	}}
	for i := range min(9, len(b.batch.People)) {
		b.batch.Exemplars = append(b.batch.Exemplars, registry.Exemplar{
			Movement: "PHTT", Subject: registry.PersonSubject(b.batch.People[i*7%len(b.batch.People)].Code), RecognisedBy: "CKT", Year: 2020,
			Deed: "Chủ trì ba sáng kiến cải tiến kỹ thuật được áp dụng tại kho, rút ngắn thời gian niêm cất súng pháo; năm năm liền không để xảy ra mất an toàn; giúp đỡ hai gia đình chính sách trên địa bàn đóng quân.",
		})
	}
	for year := cal.Year(2015); year <= 2019; year++ {
		b.batch.Grades = append(b.batch.Grades,
			registry.Grade{Subject: registry.UnitSubject("CKT"), Year: year, Kind: registry.UnitGrade, Grade: "VMTD"},
			registry.Grade{Subject: registry.UnitSubject("DBCKT"), Year: year, Kind: registry.PartyGrade, Grade: "TSVM"})
		for _, t := range []registry.Tally{
			{Of: registry.PartyOrganisations, Grade: "TSVM", Count: 20}, {Of: registry.PartyOrganisations, Grade: "HTXSNV", Count: 13},
			{Of: registry.PartyOrganisations, Grade: "HTNV", Count: 2},
			{Of: registry.PartyMembers, Grade: "HTXSNV", Count: 60}, {Of: registry.PartyMembers, Grade: "HTTNV", Count: 300 + int(year-2015)*5},
			{Of: registry.PartyMembers, Grade: "HTNV", Count: 9},
		} {
			t.Unit, t.Year = "CKT", year
			b.batch.Tallies = append(b.batch.Tallies, t)
		}
	}
	for _, f := range [][3]string{
		{"Nghị quyết đã ban hành", "34", "văn bản"}, {"Chỉ thị", "8", "văn bản"}, {"Quy chế", "12", "văn bản"}, {"Kế hoạch", "45", "văn bản"},
		{"Quần chúng được bồi dưỡng kết nạp Đảng", "143", "đồng chí"}, {"Đảng viên mới kết nạp", "60", "đồng chí"},
		{"Kiểm tra, giám sát tổ chức đảng và đảng viên theo kế hoạch", "100", "%"}, {"Giá trị làm lợi từ sáng kiến", "1490000", "nghìn đồng"},
	} {
		b.batch.Figures = append(b.batch.Figures, registry.Figure{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}, Name: f[0], Value: f[1], Measure: f[2]})
	}
}

// sampleRoll builds the roll of a sample.
func sampleRoll(t testing.TB, batch registry.Batch) honourroll.Roll {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	roll, err := honourroll.Build(cat, batch, honourroll.Options{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}})
	if err != nil {
		t.Fatal(err)
	}
	return roll
}

func sampleRollOptions(t testing.TB) RollOptions {
	return RollOptions{
		Letterhead: Letterhead{Place: "Việt Trì", Date: day(t, "2020-06-09")},
		Signature:  SignatureBlock{Post: "Chủ nhiệm Chính trị", Rank: "Đại tá", Name: "Trần Văn Mẫu"},
		Until:      day(t, "2020-05-31"),
	}
}
