package registry_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
)

func someFaults() registry.Faults {
	return registry.Faults{
		{Code: registry.FaultMissing, Field: "name"},
		{Code: registry.FaultLevel, Warning: true, Field: "honour", Value: "HC_BVTQ_3", Args: map[string]string{"level": "state", "honour": "Huân chương"}},
		{Code: registry.FaultRank, Kind: registry.People, Index: 4, Field: "rank", Value: "Đại uý 4"},
	}
}

func TestFaultsAreErrorsOrWarnings(t *testing.T) {
	faults := someFaults()
	if got, want := briefly(faults.Errors()), []string{"name missing", "rank rank"}; !slices.Equal(got, want) {
		t.Errorf("errors: got %q, want %q", got, want)
	}
	if got, want := briefly(faults.Warnings()), []string{"honour level ?"}; !slices.Equal(got, want) {
		t.Errorf("warnings: got %q, want %q", got, want)
	}
	if got, want := briefly(faults), briefly(someFaults()); !slices.Equal(got, want) {
		t.Errorf("the faults themselves became %q", got)
	}
}

func TestAtPlacesACopy(t *testing.T) {
	faults := someFaults()
	for _, f := range faults.At(registry.Awards, 7) {
		if f.Kind != registry.Awards || f.Index != 7 {
			t.Errorf("%s is placed at %s[%d]", f.Code, f.Kind, f.Index)
		}
	}
	if faults[0].Kind != "" || faults[2].Index != 4 {
		t.Errorf("the faults themselves were moved: %v", faults)
	}
}

func TestHasFindsACode(t *testing.T) {
	faults := someFaults()
	if !faults.Has(registry.FaultRank) || !faults.Has(registry.FaultLevel) || faults.Has(registry.FaultDate) || (registry.Faults)(nil).Has("") {
		t.Errorf("wrong codes found in %v", faults)
	}
}

func TestFaultsReadAsOneErrorWithALineEach(t *testing.T) {
	var err error = someFaults()
	want := "name: missing\n" +
		`honour: level "HC_BVTQ_3" honour="Huân chương" level="state"` + "\n" +
		`people[4]: rank: rank "Đại uý 4"`
	if got := err.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	var faults registry.Faults
	if !errors.As(err, &faults) || len(faults) != 3 {
		t.Errorf("errors.As gives %v", faults)
	}
}

func TestASubjectIsAUnitOrAPerson(t *testing.T) {
	unit, person := registry.UnitSubject("CKT"), registry.PersonSubject("QN-001")
	if !unit.IsUnit() || unit.Code() != "CKT" || unit.For() != "unit" {
		t.Errorf("unit subject: %v, %s, %s", unit, unit.Code(), unit.For())
	}
	if person.IsUnit() || person.Code() != "QN-001" || person.For() != "person" {
		t.Errorf("person subject: %v, %s, %s", person, person.Code(), person.For())
	}
}

func TestACodeIsShortAndHasNoSpaces(t *testing.T) {
	for code, want := range map[string]bool{
		"QN-001": true, "Đ5": true, "٣": true, "a._-": true, strings.Repeat("đ", 40): true,
		"": false, "-1": false, ".a": false, "Q N": false, "a/b": false, "a\xff": false, strings.Repeat("đ", 41): false,
	} {
		unit := registry.Unit{Code: code, Name: "Xưởng 7", Kind: registry.MilitaryUnit, Echelon: registry.Workshop}
		if got := len(unit.Validate()) == 0; got != want {
			t.Errorf("%q is a code: %v", code, got)
		}
	}
}
