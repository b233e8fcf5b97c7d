package registry_test

import (
	"fmt"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
)

func TestPeopleWhoMayBeInTheListTwiceAreFound(t *testing.T) {
	superior := map[string]string{"C1": "D1", "D1": "E1", "D2": "E1"}
	person := func(code, name, born, unit string) registry.Person {
		p := registry.Person{Code: code, Name: name, Born: anyDay(t, born)}
		if unit != "" {
			p.Postings = []registry.Posting{{Unit: unit}}
		}
		return p
	}
	cases := []struct {
		name string
		a, b registry.Person
		why  registry.TwinReason
		sure registry.Certainty
	}{
		{"one name, one birth", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "NGUYỄN VĂN ÂN", "3/5/1980", ""), registry.SameNameAndBirth, registry.Sure},
		{"old tone placement", person("A", "Trần Thị Hoà", "3/5/1980", ""), person("B", "Trần Thị Hòa", "3/5/1980", ""), registry.SameNameAndBirth, registry.Sure},
		{"another mark", person("A", "Nguyễn Văn Ân", "3/5/1980", ""), person("B", "Nguyễn Văn An", "3/5/1980", ""), registry.OtherMarks, registry.Likely},
		{"a letter less", person("A", "Nguyễn Văn Hùng", "3/5/1980", "C1"), person("B", "Nguễn Văn Hùng", "3/5/1980", "D1"), registry.OneLetter, registry.Likely},
		{"letters that changed places", person("A", "Nguyễn Văn Hùng", "3/5/1980", ""), person("B", "Nguyễn Văn Hùgn", "3/5/1980", ""), registry.OneLetter, registry.Possible},
		{"y and i", person("A", "Lý Thúy Vy", "3/5/1980", "C1"), person("B", "Lí Thuý Vi", "3/5/1980", "C1"), registry.SameSound, registry.Likely},
		{"d and gi", person("A", "Đỗ Hương Giang", "3/5/1980", ""), person("B", "Đỗ Hương Dang", "3/5/1980", ""), registry.SameSound, registry.Possible},
		{"tr and ch", person("A", "Trần Văn Trung", "3/5/1980", ""), person("B", "Trần Văn Chung", "3/5/1980", ""), registry.SameSound, registry.Possible},
		{"birth by the year, one unit", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "1980", "C1"), registry.SameNameAndYear, registry.Likely},
		{"births by the year, other marks", person("A", "Lê Thị Thủy", "1978", "C1"), person("B", "Lê Thị Thũy", "1978", "C1"), registry.MarksAndYear, registry.Possible},
		{"birth unknown, other marks", person("A", "Lê Thị Thủy", "1978", "C1"), person("B", "Lê Thị Thũy", "", "C1"), registry.MarksAndUnit, registry.Possible},
		{"birth unknown, a unit below", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "", "E1"), registry.SameNameAndUnit, registry.Possible},
		{"nothing but a name", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "", ""), registry.NameAlone, registry.Possible},
		{"another day", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "4/5/1980", "C1"), "", 0},
		{"another year", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "1981", "C1"), "", 0},
		{"birth unknown, units apart", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn Ân", "", "D2"), "", 0},
		{"nothing but a name, and another one", person("A", "Nguyễn Văn Ân", "3/5/1980", "C1"), person("B", "Nguyễn Văn An", "", ""), "", 0},
		{"two letters", person("A", "Nguyễn Văn Hùng", "3/5/1980", "C1"), person("B", "Nguyễn Văn Hà", "3/5/1980", "C1"), "", 0},
		{"near name, another birth", person("A", "Nguyễn Văn Hùng", "3/5/1980", "C1"), person("B", "Nguyễn Văn Hùn", "4/5/1980", "C1"), "", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, people := range [][]registry.Person{{c.a, c.b}, {c.b, c.a}} {
				requireTwin(t, registry.PeopleTwins(people, superior, nil), c.why, c.sure)
				requireTwin(t, registry.PeopleTwins(people, superior, toldApart(registry.People, "B", "A")), "", 0)
			}
		})
	}
	alias := person("B", "Nguyễn Thị Bé", "3/5/1980", "")
	alias.Aliases = []string{"Nguyễn Thị Ngọc"}
	requireTwin(t, registry.PeopleTwins([]registry.Person{alias, person("A", "Nguyễn Thị Ngọc", "3/5/1980", "")}, nil, nil), registry.SameNameAndBirth, registry.Sure)
}

func toldApart(kind registry.EntryKind, one, other string) registry.Apart {
	return registry.ToldApart([]registry.Distinction{{Kind: kind, First: one, Second: other}})
}

// Of three who are alike, each pair is found until all of them are told apart.
func TestThoseWhoAreToldApartAreComparedWithOthers(t *testing.T) {
	for _, names := range [][]string{{"Nguyễn Văn Ân", "Nguyễn Văn Ân", "Nguyễn Văn Ân"}, {"Nguyễn Văn Ân", "Nguyễn Văn Ân", "Nguyễn Văn Âm"}} {
		var people []registry.Person
		for i, name := range names {
			people = append(people, registry.Person{Code: string(rune('A' + i)), Name: name, Born: anyDay(t, "3/5/1980")})
		}
		requireEachPair(t, func(apart registry.Apart) []registry.Twin { return registry.PeopleTwins(people, nil, apart) })
	}
	for _, c := range []struct{ name, third, parent string }{
		{"Tiểu đoàn 1", "d1", "E1"}, {"Tiểu đoàn 1", "d1", ""}, {"Phòng Chính trị", "Phòng Chíh trị", "E1"},
	} {
		var units []registry.Unit
		for i, name := range []string{c.name, c.name, c.third} {
			units = append(units, registry.Unit{Code: string(rune('A' + i)), Name: name, Kind: registry.MilitaryUnit, Echelon: registry.OtherEchelon, Parent: "E1"})
		}
		units[0].Parent = c.parent
		requireEachPair(t, func(apart registry.Apart) []registry.Twin { return registry.UnitTwins(units, apart) })
	}
}

// requireEachPair tells apart whatever is found, until nothing is.
func requireEachPair(t *testing.T, find func(registry.Apart) []registry.Twin) {
	t.Helper()
	var told []registry.Distinction
	for twins := find(nil); len(twins) > 0; twins = find(registry.ToldApart(told)) {
		told = append(told, registry.Distinction{Kind: twins[0].Kind, First: twins[0].One, Second: twins[0].Other})
	}
	if len(told) != 3 {
		t.Errorf("told apart %v, want three pairs", told)
	}
}

func requireTwin(t *testing.T, twins []registry.Twin, why registry.TwinReason, sure registry.Certainty) {
	t.Helper()
	switch {
	case why == "" && len(twins) > 0:
		t.Errorf("got %v, want none", twins)
	case why != "" && (len(twins) != 1 || twins[0].One != "A" || twins[0].Other != "B" || twins[0].Why != why || twins[0].Sure != sure):
		t.Errorf("got %v, want A and B for %s (%d)", twins, why, sure)
	}
}

func TestUnitsThatMayBeInTheListTwiceAreFound(t *testing.T) {
	unit := func(code, name, parent string) registry.Unit {
		return registry.Unit{Code: code, Name: name, Kind: registry.MilitaryUnit, Echelon: registry.OtherEchelon, Parent: parent}
	}
	closed := unit("B", "Tiểu đoàn 1", "E1")
	closed.Closed = anyDay(t, "1/1/2010")
	later := unit("A", "Tiểu đoàn 1", "E1")
	later.Founded = anyDay(t, "1/1/2012")
	former := unit("B", "Xưởng Ô tô", "E1")
	former.FormerNames = []registry.FormerName{{Name: "Trạm sửa chữa"}}
	company := unit("B", "d1", "E1")
	company.Echelon = registry.Company
	battalion := unit("A", "Tiểu đoàn 1", "E1")
	battalion.Echelon = registry.Battalion
	party := unit("B", "Tiểu đoàn 1", "E1")
	party.Kind = registry.PartyBody
	cases := []struct {
		name string
		a, b registry.Unit
		why  registry.TwinReason
		sure registry.Certainty
	}{
		{"one name", unit("A", "Tiểu đoàn 1", "E1"), unit("B", "TIỂU ĐOÀN 1", "E1"), registry.SameUnitName, registry.Sure},
		{"one name, no superior", unit("A", "Tiểu đoàn 1", "E1"), unit("B", "Tiểu đoàn 1", ""), registry.SameUnitName, registry.Likely},
		{"marks", unit("A", "Kho Vũ khí", "E1"), unit("B", "Kho Vu khi", "E1"), registry.OtherMarks, registry.Likely},
		{"abbreviation", unit("A", "Tiểu đoàn 1", "E1"), unit("B", "d1", "E1"), registry.Abbreviation, registry.Likely},
		{"abbreviation with its superiors", unit("A", "Đại đội 5", "D1"), unit("B", "c5/d1", "D1"), registry.Abbreviation, registry.Likely},
		{"leading zero", unit("A", "Đại đội 5", "D1"), unit("B", "Đại đội 05", "D1"), registry.Abbreviation, registry.Likely},
		{"infantry", unit("A", "Tiểu đoàn bộ binh 2", "E1"), unit("B", "dBB2", "E1"), registry.Abbreviation, registry.Likely},
		{"an office", unit("A", "Phòng Tham mưu", "E1"), unit("B", "P. Tham mưu", "E1"), registry.Abbreviation, registry.Likely},
		{"a letter", unit("A", "Phòng Tham mưu", "E1"), unit("B", "Phòng Tham mư", "E1"), "", 0},
		{"a letter in a word", unit("A", "Phòng Quân khí", "E1"), unit("B", "Phòng Quân kí", "E1"), "", 0},
		{"a letter in a long word", unit("A", "Phòng Chính trị", "E1"), unit("B", "Phòng Chíh trị", "E1"), registry.OneLetter, registry.Possible},
		{"former name", unit("A", "Trạm Sửa chữa", "E1"), former, registry.FormerlyNamed, registry.Possible},
		{"another number", unit("A", "Đại đội 5", "D1"), unit("B", "Đại đội 6", "D1"), "", 0},
		{"another letter", unit("A", "Khoa A", "E1"), unit("B", "Khoa B", "E1"), "", 0},
		{"another superior", unit("A", "Đại đội 5", "D1"), unit("B", "Đại đội 5", "D2"), "", 0},
		{"one after the other", closed, later, "", 0},
		{"another echelon", battalion, company, "", 0},
		{"party and unit", unit("A", "Tiểu đoàn 1", "E1"), party, "", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			requireTwin(t, registry.UnitTwins([]registry.Unit{c.a, c.b}, nil), c.why, c.sure)
			requireTwin(t, registry.UnitTwins([]registry.Unit{c.b, c.a}, nil), c.why, c.sure)
			requireTwin(t, registry.UnitTwins([]registry.Unit{c.b, c.a}, toldApart(registry.Units, "A", "B")), "", 0)
		})
	}
}

// Of many people born on one day not each is compared with each; what is found
// is the same.
func TestOfManyBornOnOneDayTheSameTwinsAreFound(t *testing.T) {
	people := manyPeople(t, "one birth", 250)
	whole := make(map[string]registry.Twin)
	for _, twin := range registry.PeopleTwins(people, nil, nil) {
		whole[twin.One+" "+twin.Other] = twin
	}
	pairs := 0
	for i, a := range people {
		for _, b := range people[:i] {
			alone := registry.PeopleTwins([]registry.Person{b, a}, nil, nil)
			if len(alone) == 0 {
				continue
			}
			pairs++
			if twin := alone[0]; whole[twin.One+" "+twin.Other] != twin {
				t.Errorf("%s and %s: %+v by themselves, %+v among all", b.Name, a.Name, twin, whole[twin.One+" "+twin.Other])
			}
		}
	}
	if pairs == 0 || pairs != len(whole) {
		t.Errorf("%d pairs by themselves, %d among all", pairs, len(whole))
	}
}

func BenchmarkPeopleTwins(b *testing.B) {
	for _, shape := range []string{"usual", "one birth", "no birth", "one name"} {
		for _, n := range []int{1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", shape, n), func(b *testing.B) {
				people := manyPeople(b, shape, n)
				for b.Loop() {
					registry.PeopleTwins(people, map[string]string{"U1": "U0"}, nil)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/person")
			})
		}
	}
}

// manyPeople are people of whom many share a name, a birth or both; all of
// them something, by the shape.
func manyPeople(t testing.TB, shape string, n int) []registry.Person {
	names := []string{"Nguyễn Văn", "Trần Thị", "Lê Đức", "Phạm Quang", "Hoàng Minh", "Đỗ Xuân", "Bùi Thanh"}
	last := []string{"An", "Ân", "Bình", "Chung", "Trung", "Dũng", "Giang", "Hùng", "Hưng", "Vy", "Vi", "Sơn"}
	people := make([]registry.Person, n)
	for i := range people {
		p := registry.Person{Code: fmt.Sprint("P", i), Name: fmt.Sprintf("%s %c%c %s", names[i%7], 'a'+i/7%26, 'a'+i/182%26, last[i/3%12]),
			Born: anyDay(t, fmt.Sprintf("%d/%d/%d", 1+i%28, 1+i/28%12, 1960+i/336%45)), Postings: []registry.Posting{{Unit: fmt.Sprint("U", i%500)}}}
		switch shape {
		case "one birth":
			p.Born = anyDay(t, "1/1/1970")
		case "no birth":
			p.Born = anyDay(t, "")
		case "one name":
			p.Name, p.Born = "Nguyễn Văn An", anyDay(t, "1970")
		}
		people[i] = p
	}
	return people
}

// anyDay is a date as lists write it, or none.
func anyDay(t testing.TB, text string) cal.Date {
	t.Helper()
	if text == "" {
		return cal.Date{}
	}
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
