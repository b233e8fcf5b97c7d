package registry_test

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestAUnitBearsTheNameOfTheDay(t *testing.T) {
	u := registry.Unit{Name: "Cục Kỹ thuật", FormerNames: []registry.FormerName{
		{Name: "Phòng Kỹ thuật", Until: day(t, "1980-01-01")},
		{Name: "Cục Hậu cần - Kỹ thuật", Until: day(t, "2000-06")},
		{Name: "Tên cũ không rõ ngày"},
	}}
	tests := []struct{ on, want string }{
		{"1975-05-01", "Phòng Kỹ thuật"},
		{"1979-12-31", "Phòng Kỹ thuật"},
		{"1980-01-01", "Cục Hậu cần - Kỹ thuật"},
		{"1980", "Cục Hậu cần - Kỹ thuật"},
		{"2000-05-31", "Cục Hậu cần - Kỹ thuật"},
		{"2000-06-01", "Cục Kỹ thuật"},
		{"2019-12-20", "Cục Kỹ thuật"},
		{"", "Cục Kỹ thuật"},
	}
	for _, test := range tests {
		if got := u.NameOn(day(t, test.on)); got != test.want {
			t.Errorf("on %q it is %q, want %q", test.on, got, test.want)
		}
	}
	if got := (registry.Unit{Name: "Đại đội 1"}).NameOn(day(t, "1990")); got != "Đại đội 1" {
		t.Errorf("a unit never renamed is %q", got)
	}
}

func TestUnitValidate(t *testing.T) {
	type unit = registry.Unit
	valid := func() unit {
		return unit{Code: "CKT", Name: "Cục Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Department,
			Equivalent: registry.DivisionUnit, Parent: "QK2", Founded: day(t, "1970-01-01"), Closed: day(t, "2020-01-01"),
			FormerNames: []registry.FormerName{{Name: "Phòng Kỹ thuật", Until: day(t, "1980-01-01")}}}
	}
	checkFaults(t, valid, unit.Validate, []faultCase[unit]{
		{"at the top, still living", func(u *unit) { u.Parent, u.Closed = "", cal.Date{} }, nil},
		{"closed in the year it was founded", func(u *unit) { u.Founded, u.Closed = day(t, "1970-05-01"), day(t, "1970") }, nil},
		{"Vietnamese code", func(u *unit) { u.Code = "ĐĐ1.2_a-b" }, nil},
		{"longest code", func(u *unit) { u.Code = strings.Repeat("Đ", 40) }, nil},
		{"code too long", func(u *unit) { u.Code = strings.Repeat("Đ", 41) }, []string{"code code-shape"}},
		{"no code", func(u *unit) { u.Code = "" }, []string{"code missing"}},
		{"blank in code", func(u *unit) { u.Code = "C KT" }, []string{"code code-shape"}},
		{"code begins with a dash", func(u *unit) { u.Code = "-CKT" }, []string{"code code-shape"}},
		{"code is no Unicode", func(u *unit) { u.Code = "C\xffKT" }, []string{"code code-shape"}},
		{"line break behind the code", func(u *unit) { u.Code = "CKT\n" }, []string{"code code-shape"}},
		{"no name", func(u *unit) { u.Name = "" }, []string{"name missing"}},
		{"unseen name", func(u *unit) { u.Name = hidden }, []string{"name text"}},
		{"no kind", func(u *unit) { u.Kind = "" }, []string{"kind missing"}},
		{"unknown kind", func(u *unit) { u.Kind = "club" }, []string{"kind choice"}},
		{"no echelon", func(u *unit) { u.Echelon = "" }, []string{"echelon missing"}},
		{"unknown echelon", func(u *unit) { u.Echelon = "legion" }, []string{"echelon choice"}},
		{"counts as nothing known", func(u *unit) { u.Equivalent = "legion" }, []string{"equivalent choice"}},
		{"above itself", func(u *unit) { u.Parent = u.Code }, []string{"parent unit-cycle"}},
		{"closed before it was founded", func(u *unit) { u.Closed = day(t, "1969") }, []string{"closed date-order"}},
		{"empty former name", func(u *unit) { u.FormerNames[0].Name = "" }, []string{"former_names missing"}},
	})
}

func TestEveryKindAndEchelonOfAUnitIsAccepted(t *testing.T) {
	for _, kind := range registry.UnitKinds() {
		for _, echelon := range registry.Echelons() {
			u := registry.Unit{Code: "A", Name: "A", Kind: kind, Echelon: echelon, Equivalent: echelon}
			if faults := u.Validate(); len(faults) > 0 {
				t.Errorf("%s %s: %v", kind, echelon, faults)
			}
		}
	}
}

func TestDecisionLevelFollowsTheEchelonAUnitCountsAs(t *testing.T) {
	tests := []struct {
		echelon, equivalent registry.Echelon
		want                catalogue.Level
	}{
		{registry.RegimentUnit, "", catalogue.Regiment},
		{registry.Brigade, "", catalogue.Regiment},
		{registry.DivisionUnit, "", catalogue.Division},
		{registry.ArmyCorps, "", catalogue.Corps},
		{registry.MilitaryRegion, "", catalogue.Corps},
		{registry.MinistryBody, "", catalogue.Ministry},
		{registry.Department, registry.DivisionUnit, catalogue.Division},
		{registry.School, registry.MilitaryRegion, catalogue.Corps},
		{registry.RegimentUnit, registry.DivisionUnit, catalogue.Division},
		{registry.Department, "", ""},
		{registry.Battalion, "", ""},
		{registry.OtherEchelon, "", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		u := registry.Unit{Echelon: test.echelon, Equivalent: test.equivalent}
		if got := u.DecisionLevel(); got != test.want {
			t.Errorf("%s as %q decides at %q, want %q", test.echelon, test.equivalent, got, test.want)
		}
	}
}
