package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
)

func TestCategoryFollowsTheRankWhenItIsNotGiven(t *testing.T) {
	cases := map[string]registry.Category{
		"Thiếu tá": registry.Officer, "Đại uý QNCN": registry.Professional, "thượng úy CN": registry.Professional,
		"Binh nhì": registry.Enlisted, "Thượng sĩ": registry.Enlisted, "Thiếu úy": registry.Officer, "Đô đốc": registry.Officer,
	}
	for rank, want := range cases {
		b := readClean(t, "x.csv", "Họ và tên,Cấp bậc,Đơn vị,Nhập ngũ\nLê Bịa,"+rank+",D1,9/1998\n", sheet.ReadOptions{})
		if got := b.People[0].Category; got != want {
			t.Errorf("%s: got %s, want %s", rank, got, want)
		}
	}
}

func TestCategoryOfARegisteredPersonStays(t *testing.T) {
	o := sheet.ReadOptions{RegisteredPerson: func(code string) (registry.Person, bool) {
		return registry.Person{Code: code, Category: registry.Professional}, code == "A"
	}}
	b := readClean(t, "x.csv", "Mã,Họ và tên,Cấp bậc,Đơn vị,Nhập ngũ\nA,Lê Bịa,Đại úy,D1,1998\nB,Vũ Bịa,Đại úy,D1,1998\n", o)
	if b.People[0].Category != registry.Professional || b.People[1].Category != registry.Officer {
		t.Errorf("got %+v", b.People)
	}
}

func TestAPostingWithoutFirstDayBeginsUnsureOnTheDayOfTheList(t *testing.T) {
	const head = "Họ và tên,Cấp bậc,Đơn vị,Nhập ngũ,Thôi phục vụ,Từ ngày\n"
	const row = "Lê Bịa,Thiếu tá,D1,9/1998,,\n"
	may := mustDate(2024, 5, 31)
	for name, tt := range map[string]struct {
		list  string
		asked cal.Date
		want  string
		by    sheet.AsOfSource
	}{
		"today":              {head + row, cal.Date{}, "30/6/2025", sheet.AsOfToday},
		"asked":              {"Tính đến ngày 30/6/2024\n" + head + row, may, "31/5/2024", sheet.AsOfAsked},
		"title":              {"DANH SÁCH QUÂN NHÂN\n(Tính đến ngày 30/6/2024)\n" + head + row, cal.Date{}, "30/6/2024", sheet.AsOfTitle},
		"title before place": {"Tính đến hết ngày 30 tháng 6 năm 2024\n\"Phú Thọ, ngày 05 tháng 7 năm 2024\"\n" + head + row, cal.Date{}, "30/6/2024", sheet.AsOfTitle},
		"place":              {"\"Phú Thọ, ngày 05 tháng 7 năm 2024\"\n" + head + row, cal.Date{}, "05/7/2024", sheet.AsOfTitle},
		"month":              {"Quân số tính đến tháng 6/2024\n" + head + row, cal.Date{}, "6/2024", sheet.AsOfTitle},
		"day to come":        {"Tính đến ngày 31/12/2025\n" + head + row, cal.Date{}, "30/6/2025", sheet.AsOfToday},
		"day of a decision":  {"Kèm theo Quyết định số 5/QĐ-CKT ngày 1/2/2023\n" + head + row, cal.Date{}, "30/6/2025", sheet.AsOfToday},
		"discharged before":  {head + "Lê Bịa,Thiếu tá,D1,9/1998,1/2/2020,\n", cal.Date{}, "01/02/2020", sheet.AsOfToday},
	} {
		t.Run(name, func(t *testing.T) {
			document := read(t, "x.csv", tt.list, sheet.ReadOptions{AsOf: tt.asked})
			if len(document.Faults) > 0 || len(document.Batch.People) != 1 {
				t.Fatalf("got %v, %v", document.Faults, document.Batch.People)
			}
			p, list := document.Batch.People[0].Postings[0], document.Readings[0].AsOf
			if p.From.Short() != tt.want || !p.FromUnsure || list.By != tt.by || list.Rows != 1 {
				t.Errorf("got %s (unsure %v), %+v; want %s by %s", p.From.Short(), p.FromUnsure, list, tt.want, tt.by)
			}
		})
	}
}

func TestNamesInCapitalsAreToldWithAnExample(t *testing.T) {
	document := read(t, "x.csv", "Họ và tên,Đối tượng\nLÊ VĂN BỊA,SQ\nVŨ BỊA,SQ\nTrần Bịa,SQ\n", sheet.ReadOptions{})
	if got, want := document.Readings[0].Recased, (sheet.Recased{Rows: 2, From: "LÊ VĂN BỊA", To: "Lê Văn Bịa"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := document.Batch.People[1].Name; got != "Vũ Bịa" {
		t.Errorf("got %s", got)
	}
}

func TestALaterPostingNeedsItsFirstDay(t *testing.T) {
	head := "Mã,Họ và tên,Cấp bậc,Đơn vị,Nhập ngũ,Từ ngày\n"
	b := readClean(t, "x.csv", head+"A,Lê Bịa,Binh nhì,D1,9/1998,6/1998\nA,,Hạ sĩ,D1,,1/1999\nB,Vũ Bịa,Thiếu tá,D1,1/9/1998,1/1/2015\n", sheet.ReadOptions{})
	if len(b.People) != 2 || len(b.People[0].Postings) != 2 {
		t.Fatalf("got %+v, want two people", b.People)
	}
	for i, want := range []string{"6/1998", "01/1999"} {
		if got := b.People[0].Postings[i].From.Short(); got != want {
			t.Errorf("posting %d: got %s, want %s", i, got, want)
		}
	}
	if got := b.People[1].Postings[0].From; got != mustDate(2015, 1, 1) {
		t.Errorf("a beginning that is given: got %s", got)
	}
	document := read(t, "x.csv", head+"A,Lê Bịa,Binh nhì,D1,9/1998,\nA,,Hạ sĩ,D1,,\n", sheet.ReadOptions{})
	if len(document.Faults) != 1 || document.Faults[0].Field != "postings[1].from" {
		t.Errorf("a later posting: got %v, want its beginning missing", document.Faults)
	}
}

func TestPersonWithoutNameLacksNoCode(t *testing.T) {
	document := read(t, "x.csv", "Họ và tên,Đối tượng\n,SQ\nLê\u200bBịa,SQ\n", sheet.ReadOptions{})
	all := document.Join(document.Batch.Validate(law(t), nil))
	for _, f := range all {
		if f.Field == "code" {
			t.Errorf("got %v", f)
		}
	}
	if len(all) != 2 {
		t.Errorf("got %v, want the two names", all)
	}
}

func TestEntryThatIsNoObjectIsOneFault(t *testing.T) {
	document := read(t, "x.json", `{"format": "sovang/1", "people": [3]}`, sheet.ReadOptions{})
	if all := document.Join(document.Batch.Validate(law(t), nil)); len(all) != 1 || all[0].Code != sheet.FaultType {
		t.Errorf("got %v, want one fault", all)
	}
}

func TestListsAboutPeopleAndUnitsNameThem(t *testing.T) {
	b := registry.Batch{
		Units:     []registry.Unit{{Code: "D1", Name: "Tiểu đoàn 1"}},
		People:    []registry.Person{{Code: "A", Name: "Lê Bịa"}},
		Grades:    []registry.Grade{{Subject: registry.UnitSubject("D1"), Year: 2019, Kind: registry.TaskGrade, Grade: "HTTNV"}, {Subject: registry.PersonSubject("A"), Year: 2019, Kind: registry.TaskGrade, Grade: "HTTNV"}},
		Exemplars: []registry.Exemplar{{Movement: "QT", Subject: registry.PersonSubject("A"), Deed: "Việc tốt", Year: 2019}},
	}
	for kind, want := range map[registry.EntryKind][]string{registry.Grades: {"D1,,Tiểu đoàn 1,2019", ",A,Lê Bịa,2019"}, registry.Exemplars: {",A,Lê Bịa,QT"}} {
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out, kind, b, ','); err != nil {
			t.Fatal(err)
		}
		for _, row := range want {
			if !strings.Contains(out.String(), "\n"+row) {
				t.Errorf("%s: got %q, want a row %q", kind, out.String(), row)
			}
		}
		again := readClean(t, "x.csv", out.String(), sheet.ReadOptions{})
		for _, grade := range again.Grades {
			if grade.Subject.Name != "" {
				t.Errorf("the name beside a code was read: %+v", grade)
			}
		}
	}
}

func TestWorkbookTellsWhoMadeItButNotWhen(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, registry.Awards, registry.Batch{}); err != nil {
		t.Fatal(err)
	}
	f := open(t, out.Bytes())
	properties, err := f.GetDocProps()
	if err != nil || properties.Creator != "sovang" || properties.Created != "2000-01-01T00:00:00Z" || properties.Modified != properties.Created {
		t.Errorf("got %+v (%v)", properties, err)
	}
	if got := f.GetSheetList(); got[0] != "Khen thưởng" {
		t.Errorf("a list of awards is called %q", got)
	}
}
