package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// joinedInto joins a person into another one.
func joinedInto(t *testing.T, r *store.Register, gone, into string) {
	t.Helper()
	join(t, r, registry.Merger{Kind: registry.People, Gone: gone, Into: into, On: date("2020-06-01"), Reason: "Nhập hai lần"})
}

// withMore is the sample with people of whom little is told.
func withMore(t *testing.T, codes ...string) *store.Register {
	t.Helper()
	r := sampleRegister(t)
	var b registry.Batch
	for i, code := range codes {
		b.People = append(b.People, registry.Person{Code: code, Name: "Lê Văn " + code, Category: registry.Officer})
		b.Grades = append(b.Grades, registry.Grade{Subject: registry.PersonSubject(code), Year: cal.Year(2010 + i), Kind: registry.PartyGrade, Grade: "HTTNV"})
	}
	record(t, r, b)
	return r
}

func TestOneWhoWentIntoTwoIsAContradiction(t *testing.T) {
	r := withMore(t, "QN-003", "QN-004")
	other := sibling(t, r)
	joinedInto(t, r, "QN-003", "QN-001")
	joinedInto(t, other, "QN-003", "QN-004")
	before := wholeState(t, t, r)
	report := requireConflicts(t, r, other, store.MergeOptions{}, 1)
	told := report.Conflicts[0]
	requireEqual(t, told.Different, []store.Disagreement{{Field: "into", Ours: "QN-001", Theirs: "QN-004"}})
	requireEqual(t, told.Name, "QN-003 → QN-001")
	if report := requireConflicts(t, r, other, store.MergeOptions{Keep: store.Theirs}, 1); !report.Conflicts[0].Stranger {
		t.Error("what was joined is parted")
	}
	requireWhole(t, t, r, before, "a refused merger")
	merge(t, t, r, other, store.MergeOptions{Keep: store.Ours})
	requireSettled(t, t, r, other, store.MergeOptions{})
	requireConflicts(t, other, r, store.MergeOptions{}, 1)
	merge(t, t, other, r, store.MergeOptions{Keep: store.Ours})
	requireSettled(t, t, r, other, store.MergeOptions{})
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking the merger back")
	requireConflicts(t, r, other, store.MergeOptions{}, 1)
}

// Whoever went here into somebody who went into a third one there went into
// that one.
func TestWhoWentIntoOneThatIsGoneThereIsNoContradiction(t *testing.T) {
	base := withMore(t, "QN-003", "QN-004")
	one, other := sibling(t, base), sibling(t, base)
	joinedInto(t, one, "QN-003", "QN-004")
	joinedInto(t, other, "QN-004", "QN-001")
	requireSameInBothOrders(t, base, one, other)
	for _, pair := range [][2]*store.Register{{one, other}, {other, one}} {
		r := sibling(t, pair[0])
		merge(t, t, r, pair[1], store.MergeOptions{})
		for _, m := range everything(t, r).Mergers {
			if m.Kind == registry.People && (m.Gone == "QN-003" || m.Gone == "QN-004") && m.Into != "QN-001" {
				t.Errorf("%s went into %s", m.Gone, m.Into)
			}
		}
	}
}

// The interchange of another register tells of a merger that is known here
// under the code that it got when that register was taken in.
func TestAMergerThatIsKnownUnderAnotherCodeIsTheSame(t *testing.T) {
	other := newRegister(t)
	record(t, other, registry.Batch{People: []registry.Person{{Name: "Lê Văn A", Category: registry.Officer}, {Code: "QN-009", Name: "Lê Văn B", Category: registry.Officer}}})
	joinedInto(t, other, "CN-0001", "QN-009")
	r := newRegister(t)
	merge(t, t, r, other, store.MergeOptions{})
	before := everything(t, r)
	receipt := record(t, r, registry.Batch{Mergers: everything(t, other).Mergers})
	if len(receipt.New)+len(receipt.Replaced) > 0 || before.Mergers[0].Gone == "CN-0001" {
		t.Errorf("recorded %+v, %+v", receipt, before.Mergers)
	}
	requireEqual(t, everything(t, r), before)
	elsewhere := everything(t, other).Mergers[0]
	elsewhere.Into = "QN-010"
	faults := faultsOf(t, r, registry.Batch{People: []registry.Person{{Code: "QN-010", Name: "Lê Văn C", Category: registry.Officer}},
		Mergers: []registry.Merger{elsewhere}})
	if !faults.Has(registry.FaultMerged) {
		t.Errorf("went into another one: %v", faults)
	}
}

// A code that another register made up is somebody else's here.
func TestAMergerOfAnotherRegisterJoinsNobodyElse(t *testing.T) {
	other := newRegister(t)
	record(t, other, registry.Batch{People: []registry.Person{{Name: "Lê Văn A", Category: registry.Officer}, {Code: "QN-009", Name: "Lê Văn B", Category: registry.Officer}}})
	before := everything(t, other)
	joinedInto(t, other, "CN-0001", "QN-009")
	after := everything(t, other)
	r := newRegister(t)
	record(t, r, registry.Batch{People: []registry.Person{{Name: "Trần Thị Khác", Category: registry.Officer}}})
	record(t, r, after)
	if person, err := r.Person(t.Context(), "CN-0001"); err != nil || person.Name != "Trần Thị Khác" {
		t.Errorf("CN-0001 is %+v, %v", person, err)
	}
	same := newRegister(t)
	record(t, same, before)
	record(t, same, registry.Batch{Mergers: after.Mergers})
	if people := everything(t, same).People; len(people) != 1 {
		t.Errorf("not joined: %+v", people)
	}
	faults := faultsOf(t, r, registry.Batch{Mergers: []registry.Merger{{Kind: "awards; --", Gone: "A", GoneUID: before.People[1].UID, Into: "B", On: date("2020-06-01")}}})
	if !faults.Has(registry.FaultChoice) {
		t.Errorf("an unknown kind: %v", faults)
	}
}
