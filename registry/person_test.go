package registry_test

import (
	"maps"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
)

func TestPostingOnIsTheLastBegun(t *testing.T) {
	p := registry.Person{Postings: []registry.Posting{
		{From: day(t, "1998-09-01"), To: day(t, "2005-06-30"), Post: "chiến sĩ"},
		{From: day(t, "2005-07"), To: day(t, "2014-12-31"), Post: "trợ lý"},
		{From: day(t, "2016"), Post: "phó chủ nhiệm"},
		{From: day(t, "2016-01-01"), Post: "chủ nhiệm"},
	}}
	tests := []struct{ on, want string }{
		{"1998-08-31", ""},
		{"1998-09-01", "chiến sĩ"},
		{"2005-06-30", "chiến sĩ"},
		{"2005-07-01", "trợ lý"},
		{"2015-06-01", "trợ lý"}, // between two postings
		{"2015", "trợ lý"},
		{"2016-01-01", "chủ nhiệm"}, // of two begun on one day, the later in the list
		{"2030-01-01", "chủ nhiệm"},
		{"", ""},
	}
	for _, test := range tests {
		got, ok := p.PostingOn(day(t, test.on))
		if got.Post != test.want || ok != (test.want != "") {
			t.Errorf("on %q: %q, %t, want %q", test.on, got.Post, ok, test.want)
		}
	}
}

func TestPresentIsTheNewestPosting(t *testing.T) {
	p := registry.Person{Postings: []registry.Posting{
		{From: day(t, "2016-01-01"), Unit: "CKT"}, {From: day(t, "1998-09-01"), Unit: "TD2"},
	}}
	if got, ok := p.Present(); !ok || got.Unit != "CKT" {
		t.Errorf("present posting is in %q, %t, want CKT", got.Unit, ok)
	}
	if got, ok := (registry.Person{}).Present(); ok || got != (registry.Posting{}) {
		t.Errorf("a person never posted is at %v", got)
	}
}

func TestPersonValidate(t *testing.T) {
	type person = registry.Person
	valid := func() person {
		return person{Code: "QN-001", Name: "Nguyễn Văn Ân", Born: day(t, "1980"), Sex: registry.Male, Category: registry.Officer,
			Enlisted: day(t, "1998-09-01"), Discharged: day(t, "2024-06-01"),
			Postings: []registry.Posting{{From: day(t, "1998-09-01"), To: day(t, "2005-06-30"), Unit: "CKT", Rank: "Thiếu tá", Post: "Trợ lý", Coefficient: "0.40"}}}
	}
	checkFaults(t, valid, person.Validate, []faultCase[person]{
		{"little known", func(p *person) {
			*p = person{Code: "QN-001", Name: "Ân", Category: registry.Militia}
		}, nil},
		{"present posting", func(p *person) { p.Postings[0].To = cal.Date{} }, nil},
		{"no rank", func(p *person) { p.Postings[0].Rank = "" }, nil},
		{"whole coefficient", func(p *person) { p.Postings[0].Coefficient = "1" }, nil},
		{"no code", func(p *person) { p.Code = "" }, []string{"code missing"}},
		{"code of another shape", func(p *person) { p.Code = "QN/001" }, []string{"code code-shape"}},
		{"no name", func(p *person) { p.Name = "\t" }, []string{"name missing"}},
		{"name is no Unicode", func(p *person) { p.Name = "Nguy\xean" }, []string{"name text"}},
		{"unknown sex", func(p *person) { p.Sex = "nam" }, []string{"sex choice"}},
		{"no category", func(p *person) { p.Category = "" }, []string{"category missing"}},
		{"unknown category", func(p *person) { p.Category = "sq" }, []string{"category choice"}},
		{"enlisted before birth", func(p *person) { p.Born = day(t, "1999") }, []string{"enlisted date-order"}},
		{"discharged before enlisted", func(p *person) { p.Discharged = day(t, "1998-08") }, []string{"discharged date-order"}},
		{"posting without beginning", func(p *person) { p.Postings[0].From = cal.Date{} }, []string{"postings.from missing"}},
		{"posting without unit", func(p *person) { p.Postings[0].Unit = "" }, []string{"postings.unit missing"}},
		{"posting ended before it began", func(p *person) { p.Postings[0].To = day(t, "1998-08-31") }, []string{"postings.to date-order"}},
		{"unknown rank", func(p *person) { p.Postings[0].Rank = "Đại uý 4" }, []string{"postings.rank rank"}},
		{"coefficient with a comma", func(p *person) { p.Postings[0].Coefficient = "0,40" }, []string{"postings.coefficient number"}},
		{"postings that follow", func(p *person) { p.Postings = postings(t, "2001 2003-05-31", "2003-06-01 2010", "2010 ") }, nil},
		{"postings that meet", func(p *person) { p.Postings = postings(t, "2001 2003-06-01", "2003-06-01 ") }, nil},
		{"postings of one year", func(p *person) { p.Postings = postings(t, "2001 2003", "2003 2003", "2003-05 ") }, nil},
		{"postings that overlap", func(p *person) { p.Postings = postings(t, "2001 2003", "2002 2010") }, []string{"postings.from date-order"}},
		{"postings that overlap by a day", func(p *person) {
			p.Postings = postings(t, "2001 2003-06-02", "2003-06-01 ")
		}, []string{"postings.from date-order"}},
		{"a posting within another", func(p *person) {
			p.Postings = postings(t, "2001 2009", "2003 2004", "2005 2006")
		}, []string{"postings.from date-order", "postings.from date-order"}},
		{"two open postings", func(p *person) { p.Postings = postings(t, "2001 ", "2001 ") }, []string{"postings.from date-order"}},
		{"two faulty postings", func(p *person) {
			p.Postings = []registry.Posting{{From: day(t, "2001"), Unit: "A", Rank: "x"}, {Unit: "B"}}
		}, []string{"postings.rank rank", "postings.from missing"}},
	})
}

func TestEveryCategoryIsAccepted(t *testing.T) {
	for _, category := range registry.Categories() {
		p := registry.Person{Code: "QN-001", Name: "Ân", Category: category, Sex: registry.Female}
		if faults := p.Validate(); len(faults) > 0 {
			t.Errorf("%s: %v", category, faults)
		}
	}
}

// postings returns postings by their days: "2001 2003" from 2001 to 2003,
// "2001 " an open one.
func postings(t *testing.T, days ...string) []registry.Posting {
	t.Helper()
	var list []registry.Posting
	for _, stretch := range days {
		from, to, _ := strings.Cut(stretch, " ")
		list = append(list, registry.Posting{From: day(t, from), To: day(t, to), Unit: "CKT"})
	}
	return list
}

func TestAnOverlapNamesTheEarlierPosting(t *testing.T) {
	for name, test := range map[string]struct {
		days  []string
		value string
		args  map[string]string
	}{
		"ended": {[]string{"2001 2003-05-31", "2002 "}, "2002", map[string]string{"begin": "31/5/2003"}},
		"open":  {[]string{"2001 ", "2002 "}, "2002", map[string]string{"begin": "", "open": "2001"}},
		"later": {[]string{"2002 ", "2001 2003-05-31"}, "2002", map[string]string{"begin": "31/5/2003"}},
	} {
		p := registry.Person{Code: "QN-001", Name: "Ân", Category: registry.Officer, Postings: postings(t, test.days...)}
		faults := p.Validate()
		if len(faults) != 1 || faults[0].Value != test.value || !maps.Equal(faults[0].Args, test.args) {
			t.Errorf("%s: got %v", name, faults)
		}
	}
}
