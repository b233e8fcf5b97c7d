package certificates

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// samplePerson is an invented person with a service history.
func samplePerson(t testing.TB) registry.Person {
	t.Helper()
	return registry.Person{
		Code: "QN-001", Name: "Nguyễn Văn Ân", Born: day(t, "1980-05-03"), Sex: registry.Male, Category: registry.Officer,
		Hometown: "xã Thử Nghiệm, huyện Ví Dụ, tỉnh Phú Thọ", Enlisted: day(t, "1998-09"), PartyJoined: day(t, "2002-02-03"),
		Postings: []registry.Posting{
			{From: day(t, "1998-09"), To: day(t, "2002-07"), Unit: "HV", Rank: "Thiếu úy", Post: "Học viên"},
			{From: day(t, "2002-08"), To: day(t, "2014-12-31"), Unit: "K1", Rank: "Đại úy", Post: "Trợ lý Quân khí"},
			{From: day(t, "2015-01-01"), Unit: "CKT", Rank: "Thiếu tá", Post: "Trợ lý Phòng Quân khí"},
		},
	}
}

// sampleRecord is the record of an invented person with awards of every
// standing.
func sampleRecord(t testing.TB) Record {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	person := registry.PersonSubject("QN-001")
	r := Record{
		Letterhead: Letterhead{Superior: "Quân khu 2", Unit: "Cục Kỹ thuật", Place: "Việt Trì", Date: day(t, "2020-06-09")},
		Signature:  SignatureBlock{Formula: "KT.", HeadPost: "Chủ nhiệm Chính trị", Post: "Phó Chủ nhiệm Chính trị", Rank: "Thượng tá", Name: "Trần Văn Mẫu"},
		Until:      day(t, "2020-05-31"),
		Person:     samplePerson(t),
		Catalogue:  cat,
		NameOf: func(code string, _ cal.Date) string {
			if a, known := registry.AuthorityByCode(code); known {
				return a.Name
			}
			return map[string]string{"HV": "Học viện Kỹ thuật mẫu", "K1": "Kho 1", "CKT": "Cục Kỹ thuật", "QK2": "Quân khu 2"}[code]
		},
		Initiatives: []registry.Initiative{{Subject: person, Year: 2018, Title: "Giá kê pháo cải tiến dùng trong niêm cất dài hạn", Kind: "sang_kien", Scope: "unit", RecognisedBy: catalogue.Corps}},
		Exemplars:   []registry.Exemplar{{Movement: "PHTT", Subject: person, Year: 2020, Deed: "Chủ trì ba sáng kiến cải tiến kỹ thuật"}},
		Movements:   []registry.Movement{{Code: "PHTT", Name: "Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ"}},
	}
	r.Handovers = []registry.Handover{{AwardID: 2019, On: day(t, "2019-12-22")}, {AwardID: 2, On: day(t, "2019-09-05")}, {AwardID: 2, Issue: 1, On: day(t, "2020-02-20")}}
	r.Person.Postings[2].Coefficient = "0.50"
	for year := cal.Year(2014); year <= 2019; year++ {
		d := registry.Decision{Issuer: "CKT", Number: fmt.Sprintf("%d/QĐ-CKT", 40+year%10), Date: day(t, fmt.Sprintf("%d-12-20", year)), Level: catalogue.Division}
		r.Decisions = append(r.Decisions, d)
		honour := "CSTDCS"
		if year == 2014 {
			honour = "CSTT"
		}
		r.Awards = append(r.Awards, registry.Award{ID: int64(year), Decision: d.Ref(), Ordinal: int(year % 10), Honour: honour, Subject: person, Period: cal.OneYear(year)})
		r.Grades = append(r.Grades, registry.Grade{Subject: person, Year: year, Kind: registry.TaskGrade, Grade: "HTXSNV"},
			registry.Grade{Subject: person, Year: year, Kind: registry.PartyGrade, Grade: "HTTNV"})
	}
	addEvents(t, &r)
	return r
}

// addEvents annuls one award, lowers another and re-issues a third.
func addEvents(t testing.TB, r *Record) {
	t.Helper()
	person := registry.PersonSubject("QN-001")
	r.Awards[1].Events = []registry.Event{{Kind: registry.Amended, Date: day(t, "2016-01-15"), Reason: "viết sai chức vụ",
		Changes: []registry.Change{{Field: "as.post", From: "Trợ lí", To: "Trợ lý Phòng Quân khí"}}}}
	r.Awards[3].Events = []registry.Event{{Kind: registry.Annulled, Date: day(t, "2018-03-05"), Reason: "kê khai thành tích không đúng",
		Decision: registry.DecisionRef{Issuer: "CKT", Number: "07/QĐ-CKT", Year: 2018}}}
	state := registry.Decision{Issuer: "CTN", Number: "2134/QĐ-CTN", Date: day(t, "2016-08-12"), Level: catalogue.State}
	region := registry.Decision{Issuer: "QK2", Number: "512/QĐ-BTL", Date: day(t, "2019-09-02"), Level: catalogue.Corps}
	r.Decisions = append(r.Decisions, state, region)
	r.Awards = append(r.Awards,
		registry.Award{ID: 1, Decision: state.Ref(), Ordinal: 61, Honour: "HCH_CSVV_2", Subject: person, Period: cal.OneYear(2016),
			Events: []registry.Event{{Kind: registry.Downgraded, Date: day(t, "2017-01-10"), Reason: "tính lại thời gian phục vụ", Honour: "HCH_CSVV_3"}}},
		registry.Award{ID: 2, Decision: region.Ref(), Ordinal: 17, Honour: "BK_TT", Subject: person, Period: cal.Period{From: 2014, To: 2019},
			Events: []registry.Event{{Kind: registry.Reissued, Date: day(t, "2020-02-11"), Reason: "bằng cũ bị mối xông",
				Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper, Number: "02"}}}})
}

// unitRecord is the record of an invented unit without awards.
func unitRecord(t testing.TB) Record {
	t.Helper()
	r := sampleRecord(t)
	r.Person, r.Superior = registry.Person{}, "Cục Kỹ thuật"
	r.Unit = registry.Unit{Code: "K1", Name: "Kho 1", Founded: day(t, "1970"), FormerNames: []registry.FormerName{{Name: "Kho 101", Until: day(t, "1999-05-01")}}}
	r.Awards, r.Initiatives, r.Grades, r.Exemplars = nil, nil, nil, nil
	r.Disciplines = []registry.Discipline{{Date: day(t, "2012-03-01"), Form: "khien_trach", Until: day(t, "2013-03-01")}}
	return r
}

func layoutOfRecord(t *testing.T, r Record) []Page {
	t.Helper()
	pages, err := layoutRecord(r)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestRecordLayout(t *testing.T) {
	wantGolden(t, "record-person", layoutOfRecord(t, sampleRecord(t))...)
	wantGolden(t, "record-unit", layoutOfRecord(t, unitRecord(t))...)
}

func TestRecordIsASoundDocument(t *testing.T) {
	file := printed(t, func() ([]byte, error) { return RecordSheet(sampleRecord(t)) })
	wantWords(t, file, "Nguyễn Văn Ân", "QĐ 2134/QĐ-CTN, 12/8/2016", "Hủy bỏ 05/3/2018: kê khai", "Cấp đổi bằng số 02", "“Trợ lý", "Đã trao 22/12/2019",
		"Hệ số 0,50", "Theo sổ vàng khen thưởng của đơn vị, đến ngày 31 tháng 5 năm 2020.")
}

func TestAnnulledAwardIsStruckThrough(t *testing.T) {
	struck := map[string]bool{}
	for _, p := range layoutOfRecord(t, sampleRecord(t)) {
		for _, text := range textOn(p) {
			if text.Role == string(lineBorn) && struckAt(p, text) {
				struck[text.String] = true
			}
		}
	}
	if len(struck) != 1 || !struck["2017"] {
		t.Errorf("struck years %v, want that of the annulled award, 2017", struck)
	}
}

// struckAt tells whether a rule runs through a line of text.
func struckAt(p Page, text Text) bool {
	for _, item := range p.Items {
		r, isRule := item.(Rule)
		if isRule && r.X1 == text.X && r.Y1 == r.Y2 && r.Y1 < text.Baseline && r.Y1 > text.Baseline-em(text.Size)/2 {
			return true
		}
	}
	return false
}

func TestTitlesTellTheirStreaks(t *testing.T) {
	const want = "Chiến sĩ thi đua cơ sở 2 năm liền (2018 - 2019)." // that of 2017 is annulled
	if !reads(want, layoutOfRecord(t, sampleRecord(t))...) {
		t.Errorf("no %q", want)
	}
}

func TestDisciplineStandsOnlyWhenThereIsAny(t *testing.T) {
	headings := func(r Record) string {
		var all []string
		for _, text := range textOn(layoutOfRecord(t, r)...) {
			if text.Role == string(lineHeading) {
				all = append(all, text.String)
			}
		}
		return strings.Join(all, "; ")
	}
	if got := headings(sampleRecord(t)); strings.Contains(got, "KỶ LUẬT") {
		t.Errorf("headings of a clean record: %s", got)
	}
	want := "I. SƠ LƯỢC ĐƠN VỊ; II. DANH HIỆU THI ĐUA; III. HÌNH THỨC KHEN THƯỞNG; IV. KỶ LUẬT"
	if got := headings(unitRecord(t)); got != want {
		t.Errorf("headings %s, want %s", got, want)
	}
}

func TestRecordTellsWhatIsMissing(t *testing.T) {
	lost := sampleRecord(t)
	lost.Decisions = lost.Decisions[1:]
	if _, err := RecordSheet(lost); !errors.Is(err, ErrNoDecision) {
		t.Errorf("got error %v, want %v", err, ErrNoDecision)
	}
	strange := sampleRecord(t)
	strange.Awards[0].Honour = "NO_SUCH"
	if _, err := RecordSheet(strange); !errors.Is(err, catalogue.ErrUnknownHonour) {
		t.Errorf("got error %v, want %v", err, catalogue.ErrUnknownHonour)
	}
	unprintable := sampleRecord(t)
	unprintable.Person.Name = "Nguyễn 漢"
	var faults Faults
	if _, err := RecordSheet(unprintable); !errors.As(err, &faults) || faults[0].Key != "QN-001" {
		t.Errorf("got error %v, want a fault of QN-001", err)
	}
}

func TestLongRecordRunsOverPages(t *testing.T) {
	r := sampleRecord(t)
	for i := range 300 {
		a := r.Awards[0]
		a.ID = int64(5000 + i)
		r.Awards = append(r.Awards, a)
	}
	pages := layoutOfRecord(t, r)
	if len(pages) < 15 {
		t.Errorf("%d pages", len(pages))
	}
	for i, p := range pages[1:] {
		if !reads(fmt.Sprint(i+2), p) {
			t.Errorf("page %d has no number", i+2)
		}
	}
}
