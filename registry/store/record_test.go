package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func TestASecondRecordingChangesNothing(t *testing.T) {
	r := sampleRegister(t)
	before := everything(t, r)
	receipt := record(t, r, sample())
	if len(receipt.New) > 0 || len(receipt.Replaced) > 0 {
		t.Errorf("new %v, replaced %v, want none", receipt.New, receipt.Replaced)
	}
	requireEqual(t, everything(t, r), before)
	requireEqual(t, receipt.Unchanged, sample().Len())
	requireEqual(t, receipt.AwardIDs, []int64{1, 2, 3, 4})
}

func TestEverythingGoesIntoAnEmptyRegister(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	first := everything(t, r)
	second := newRegister(t)
	record(t, second, first)
	requireEqual(t, unnumbered(everything(t, second)), unnumbered(first))
	receipt := record(t, r, first)
	if len(receipt.New) > 0 {
		t.Errorf("its own export is new to the register: %v", receipt.New)
	}
}

func TestTheReceiptHoldsWhatWasRecorded(t *testing.T) {
	r := newRegister(t)
	b := sample()
	b.Units[0].Name = "  Xưởng\n5 "
	receipt := record(t, r, b)
	if got := receipt.Batch.Units[0].Name; got != "Xưởng 5" {
		t.Errorf("name is %q", got)
	}
	if b.Units[0].Name == "Xưởng 5" || b.Awards[1].Ordinal != 0 {
		t.Error("the caller's batch was changed")
	}
	requireEqual(t, receipt.New, sample().Len())
	for i, id := range receipt.AwardIDs {
		award, err := r.Award(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		requireEqual(t, award, receipt.Batch.Awards[i])
	}
}

func TestADryRunKeepsNothing(t *testing.T) {
	r := newRegister(t)
	receipt, err := r.Record(t.Context(), sample(), store.RecordOptions{DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, receipt.New, sample().Len())
	if receipt.AwardIDs != nil || receipt.Batch.Awards[0].ID != 0 {
		t.Errorf("award numbers %v, want none", receipt.AwardIDs)
	}
	requireEqual(t, everything(t, r), registry.Batch{})
	if lines, err := r.Log(t.Context(), store.LogFilter{}); err != nil || len(lines) > 0 {
		t.Errorf("the log has %d lines (%v), want none", len(lines), err)
	}
}

func TestAnInterruptedRecordingKeepsNothing(t *testing.T) {
	r := newRegister(t)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := r.Record(stopped, sample(), store.RecordOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want canceled", err)
	}
	requireEqual(t, everything(t, r), registry.Batch{})
}

func TestTheOrderOfFormerNamesDoesNotMatter(t *testing.T) {
	r := newRegister(t)
	named := func(names ...registry.FormerName) registry.Batch {
		u := unit("N1", "")
		u.FormerNames = names
		return registry.Batch{Units: []registry.Unit{u}}
	}
	year, day := registry.FormerName{Name: "Ban A", Until: date("1978")}, registry.FormerName{Name: "Ban B", Until: date("1978-01-01")}
	record(t, r, named(day, year))
	if receipt := record(t, r, named(day, year)); len(receipt.New) > 0 {
		t.Errorf("new %v, want none", receipt.New)
	}
}

func TestReplaceTakesTheNewerEntry(t *testing.T) {
	r := sampleRegister(t)
	before := everything(t, r)
	b := registry.Batch{
		Units:  []registry.Unit{{Code: "CKT", Name: "Cục Kỹ thuật Quân khu", Kind: registry.MilitaryUnit, Echelon: registry.Department, Parent: "QK2"}},
		People: []registry.Person{{Code: "QN-001", Name: "Nguyễn Văn Ấn", Born: date("1980-05-03"), Category: registry.Officer}},
		Grades: []registry.Grade{{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.TaskGrade, Grade: "HTTNV"}},
	}
	receipt, err := r.Record(t.Context(), b, store.RecordOptions{Replace: true})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, receipt.Replaced, []registry.Count{{Kind: registry.Units, N: 1}, {Kind: registry.People, N: 1}, {Kind: registry.Grades, N: 1}})
	after := everything(t, r)
	unit := after.Units[1]
	if unit.Name != "Cục Kỹ thuật Quân khu" || len(unit.FormerNames) != 1 || unit.UID != before.Units[1].UID {
		t.Errorf("unit is %+v", unit)
	}
	person := after.People[0]
	requireEqual(t, person.Aliases, []string{"Năm Ân"})
	requireEqual(t, person.Postings, before.People[0].Postings)
	if got := after.Grades[0].Grade; got != "HTTNV" {
		t.Errorf("grade is %s", got)
	}
	receipt, err = r.Record(t.Context(), b, store.RecordOptions{Replace: true})
	if err != nil || len(receipt.Replaced) > 0 {
		t.Errorf("a second time replaced %v, %v", receipt.Replaced, err)
	}
}

func TestPeopleWithoutCodeGetOneOrAreFoundAgain(t *testing.T) {
	r := sampleRegister(t)
	posted := func(unit string) []registry.Posting { return []registry.Posting{{From: date("2016"), Unit: unit}} }
	b := registry.Batch{People: []registry.Person{
		{Name: "Phạm Văn Sáu", Category: registry.Officer, Postings: posted("X5")},
		{Name: "Nguyễn Văn Ân", Born: date("1980-05-03"), Category: registry.Officer, Postings: posted("CKT")},
		{Name: "Nguyễn Văn Ân", Born: date("1981-05-03"), Category: registry.Officer, Postings: posted("CKT")},
		{Name: "Phạm Văn Sáu", Category: registry.Officer, Postings: posted("X5")},
		{Name: "Phạm Văn Sâu", Category: registry.Officer, Postings: posted("X5")},
	}}
	for range 2 {
		receipt := record(t, r, b)
		var got []string
		for _, person := range receipt.Batch.People {
			got = append(got, person.Code)
		}
		requireEqual(t, got, []string{"CN-0008", "QN-001", "CN-0009", "CN-0008", "CN-0010"})
	}
	if n := len(everything(t, r).People); n != 5 {
		t.Errorf("%d people, want 5", n)
	}
}

func TestUnitsWithoutCodeGetOneOrAreFoundAgain(t *testing.T) {
	r := sampleRegister(t)
	b := registry.Batch{Units: []registry.Unit{
		{Name: "Kho 2", Kind: registry.MilitaryUnit, Echelon: registry.Depot, Parent: "CKT"},
		{Name: "Xưởng 5", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"},
	}}
	for range 2 {
		receipt := record(t, r, b)
		if a, b := receipt.Batch.Units[0].Code, receipt.Batch.Units[1].Code; a != "DV-0001" || b != "X5" {
			t.Errorf("codes are %s and %s", a, b)
		}
	}
}

func TestSubjectsAreFoundByName(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{
		People: []registry.Person{
			{Code: "QN-003", Name: "Nguyễn Văn An", Category: registry.Officer, Postings: []registry.Posting{{From: date("2016"), Unit: "K1", Rank: "Đại úy"}}},
			{Code: "QN-004", Name: "Nguyễn Văn An", Category: registry.Officer, Postings: []registry.Posting{{From: date("2016"), Unit: "X5", Rank: "Thiếu tá"}}},
		},
		Units: []registry.Unit{
			{Code: "B1", Name: "Ban Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Section, Parent: "K1"},
			{Code: "B2", Name: "Ban Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Section, Parent: "X5"},
		},
	})
	for name, test := range map[string]struct {
		name, honour string
		as           registry.Recipient
		want         string
		code         registry.FaultCode
	}{
		"marks as typed":           {name: "nguyễn văn ân", honour: "CSTT", want: "QN-001"},
		"tone placed otherwise":    {name: "Trần Thị Hòa", honour: "CSTT", want: "QN-002"},
		"no marks at all":          {name: "TRAN THI HOA", honour: "CSTT", want: "QN-002"},
		"alias":                    {name: "Năm Ân", honour: "CSTT", want: "QN-001"},
		"narrowed by unit":         {name: "Nguyễn Văn An", honour: "CSTT", as: registry.Recipient{Unit: "kho 1"}, want: "QN-003"},
		"narrowed by rank":         {name: "Nguyễn Văn An", honour: "CSTT", as: registry.Recipient{Rank: "Thiếu tá"}, want: "QN-004"},
		"unit":                     {name: "Cục Kỹ thuật", honour: "DVQT", want: "CKT"},
		"former name of a unit":    {name: "phong ky thuat", honour: "DVQT", want: "CKT"},
		"unit by its superior":     {name: "Ban Kỹ thuật", honour: "DVTT", as: registry.Recipient{Superior: "Xưởng 5"}, want: "B2"},
		"several people":           {name: "Nguyễn Văn An", honour: "CSTT", code: registry.FaultAmbiguous},
		"several units":            {name: "Ban Kỹ thuật", honour: "DVTT", code: registry.FaultAmbiguous},
		"other marks":              {name: "Trần Thị Hoa", honour: "CSTT", code: registry.FaultUnknownPerson},
		"nobody":                   {name: "Lý Văn Không", honour: "CSTT", code: registry.FaultUnknownPerson},
		"honour of the other sort": {name: "Cục Kỹ thuật", honour: "CSTT", code: registry.FaultWrongSubject},
		"others of the other sort": {name: "Ban Kỹ thuật", honour: "CSTT", code: registry.FaultUnknownPerson},
	} {
		t.Run(name, func(t *testing.T) {
			b := registry.Batch{Awards: []registry.Award{{Decision: ref("QK2", "123/QĐ-BTL", 2019), Honour: test.honour,
				Subject: registry.Subject{Name: test.name}, As: test.as, Period: cal.OneYear(2012)}}}
			receipt, err := r.Record(t.Context(), b, store.RecordOptions{DryRun: true})
			if test.code != "" {
				faults, _ := err.(registry.Faults)
				if len(faults.Errors()) != 1 || !faults.Has(test.code) {
					t.Fatalf("got %v, want %s", err, test.code)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := receipt.Batch.Awards[0].Subject.Code(); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestAmbiguousNamesListTheCandidates(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{People: []registry.Person{{Code: "QN-009", Name: "Trần Thị Hòa", Category: registry.Officer}}})
	faults := faultsOf(t, r, registry.Batch{Grades: []registry.Grade{
		{Subject: registry.Subject{Name: "Trần Thị Hoà"}, Year: 2019, Kind: registry.PartyGrade, Grade: "HTTNV"}}})
	if got, want := faults[0].Args["candidates"], "QN-002 (1985, X5); QN-009"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheOrderOfABatchDoesNotMatter(t *testing.T) {
	b := sample()
	for _, list := range []func(){
		func() { slices.Reverse(b.Units) }, func() { slices.Reverse(b.People) }, func() { slices.Reverse(b.Decisions) },
		func() { slices.Reverse(b.Grades) },
	} {
		list()
	}
	r := newRegister(t)
	record(t, r, b)
	requireEqual(t, anonymous(everything(t, r)), anonymous(everything(t, sampleRegister(t))))
}

// unnumbered takes out the numbers that differ from register to register.
func unnumbered(b registry.Batch) registry.Batch {
	b.Awards = slices.Clone(b.Awards)
	for i := range b.Awards {
		b.Awards[i].ID = 0
	}
	b.Initiatives, b.Disciplines, b.Nominations = slices.Clone(b.Initiatives), slices.Clone(b.Disciplines), slices.Clone(b.Nominations)
	for i := range b.Initiatives {
		b.Initiatives[i].ID = 0
	}
	for i := range b.Disciplines {
		b.Disciplines[i].ID = 0
	}
	for i := range b.Nominations {
		nomination := &b.Nominations[i]
		nomination.ID, nomination.Initiatives = 0, slices.Clone(nomination.Initiatives)
		for j := range nomination.Initiatives {
			nomination.Initiatives[j].ID = 0
		}
	}
	b.Handovers = slices.Clone(b.Handovers)
	for i := range b.Handovers {
		b.Handovers[i].AwardID = 0
	}
	return b
}
