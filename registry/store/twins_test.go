package store_test

import (
	"testing"

	"sovang/registry"
)

func TestNewPeopleAndUnitsThatAreNearlyRegisteredAreWarnedOf(t *testing.T) {
	r := sampleRegister(t)
	receipt := record(t, r, registry.Batch{
		Units: []registry.Unit{{Code: "DV-7", Name: "x5", Kind: registry.MilitaryUnit, Echelon: registry.OtherEchelon, Parent: "CKT"}},
		People: []registry.Person{
			{Code: "QN-100", Name: "Đỗ Văn Khác", Born: date("1980-05-03"), Category: registry.Officer},
			{Code: "QN-101", Name: "Nguễn Văn Ân", Born: date("1980-05-03"), Category: registry.Officer}}})
	warned := receipt.Warnings
	if len(warned) != 2 || warned[0].Code != registry.FaultTwin || warned[0].Kind != registry.Units || warned[0].Args["code"] != "X5" ||
		warned[1].Kind != registry.People || warned[1].Index != 1 || warned[1].Args["code"] != "QN-001" || warned[1].Args["new"] != "QN-101" {
		t.Errorf("got %v", warned)
	}
	twins, err := r.Twins(t.Context())
	if err != nil || len(twins) != 2 || twins[0].One != "QN-001" || twins[0].Other != "QN-101" || twins[1].One != "X5" || twins[1].Other != "DV-7" {
		t.Errorf("got %v, %v", twins, err)
	}
	if again := record(t, r, registry.Batch{People: []registry.Person{{Code: "QN-101", Name: "Nguễn Văn Ân", Born: date("1980-05-03"), Category: registry.Officer}}}); len(again.Warnings) > 0 {
		t.Errorf("an old one is warned of: %v", again.Warnings)
	}
}

// A row without code means the one person of its name, birth and unit. What it
// tells beyond the record is taken in; what it denies is told and not taken.
func TestARowWithoutCodeCompletesThePersonWhomItMeans(t *testing.T) {
	r := sampleRegister(t)
	row := registry.Person{Name: "NGUYỄN VĂN ÂN", Born: date("1980-05-03"), Category: registry.Officer, Hometown: "Việt Trì",
		Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "CKT"}}}
	later := row
	later.Postings = []registry.Posting{{From: date("2015-01-01"), Unit: "CKT"}, {From: date("2020-02-01"), Unit: "K1", Rank: "Trung tá"}}
	receipt := record(t, r, registry.Batch{People: []registry.Person{row, later}})
	if len(receipt.New) > 0 || len(receipt.Warnings) > 0 {
		t.Errorf("got new %v, warnings %v", receipt.New, receipt.Warnings)
	}
	person, err := r.Person(t.Context(), "QN-001")
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, person.Name, "Nguyễn Văn Ân")
	requireEqual(t, person.Hometown, "Việt Trì")
	requireEqual(t, len(person.Postings), 3)
	requireEqual(t, person.Postings[1].To, date("2020-01-31"))
	row.Hometown = "Hà Nội"
	receipt = record(t, r, registry.Batch{People: []registry.Person{row}})
	if len(receipt.Warnings) != 1 || receipt.Warnings[0].Code != registry.FaultContradicts || receipt.Warnings[0].Field != "hometown" {
		t.Errorf("got %v", receipt.Warnings)
	}
	requireSound(t, r)
}
