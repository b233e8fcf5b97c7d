package store_test

import (
	"errors"
	"testing"

	"sovang/registry"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

// alikes is the sample with three officers of one name and one birth, and two
// workshops of one name, whom nobody has told apart.
func alikes(t *testing.T) *store.Register {
	t.Helper()
	r := sampleRegister(t)
	b := registry.Batch{}
	for _, code := range []string{"QN-010", "QN-011", "QN-012"} {
		b.People = append(b.People, registry.Person{Code: code, Name: "Lê Văn Bình", Born: date("1990-02-01"), Category: registry.Officer})
	}
	for _, code := range []string{"X8", "X9"} {
		b.Units = append(b.Units, registry.Unit{Code: code, Name: "Xưởng Mộc", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"})
	}
	record(t, r, b)
	return r
}

func people(one, other string) registry.Distinction {
	return registry.Distinction{Kind: registry.People, First: one, Second: other, On: date("2020-06-09"), Reason: "Đã xem lý lịch"}
}

func tellApart(t *testing.T, r *store.Register, d registry.Distinction) {
	t.Helper()
	if err := r.TellApart(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	requireSound(t, r)
}

// pairsToldApart are the pairs of people that the sample does not tell apart itself.
func pairsToldApart(t *testing.T, r *store.Register) []string {
	t.Helper()
	list, err := r.Distinctions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	pairs := []string{}
	for _, d := range list {
		if d.Kind == registry.People && d.Second != "QN-002" {
			pairs = append(pairs, d.First+" "+d.Second)
		}
	}
	return pairs
}

func requireTwins(t *testing.T, r *store.Register, want ...string) {
	t.Helper()
	twins, err := r.Twins(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, twin := range twins {
		got = append(got, twin.One+" "+twin.Other)
	}
	requireEqual(t, got, append([]string{}, want...))
}

func TestThoseToldApartAreNoTwins(t *testing.T) {
	r := alikes(t)
	requireTwins(t, r, "QN-010 QN-011", "QN-010 QN-012", "X8 X9")
	before := wholeState(t, t, r)
	tellApart(t, r, people("QN-011", "QN-010"))
	requireTwins(t, r, "QN-010 QN-012", "X8 X9")
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking it back")
	requireTwins(t, r, "QN-010 QN-011", "QN-010 QN-012", "X8 X9")
	if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
		t.Fatal(err)
	}
	tellApart(t, r, people("QN-010", "QN-012"))
	requireTwins(t, r, "QN-011 QN-012", "X8 X9")
	tellApart(t, r, people("QN-012", "QN-011"))
	units := people("X9", "X8")
	units.Kind = registry.Units
	tellApart(t, r, units)
	requireTwins(t, r)
	requireEqual(t, pairsToldApart(t, r), []string{"QN-010 QN-011", "QN-010 QN-012", "QN-011 QN-012"})
}

func TestWhoCannotBeToldApart(t *testing.T) {
	r := alikes(t)
	joinedInto(t, r, "QN-012", "QN-011")
	var missing *store.NotFoundError
	if err := r.TellApart(t.Context(), people("QN-010", "QN-404")); !errors.As(err, &missing) || missing.Key != "QN-404" {
		t.Errorf("somebody unknown: %v", err)
	}
	for code, d := range map[registry.FaultCode]registry.Distinction{
		registry.FaultApartFromItself: people("QN-010", "QN-010"), registry.FaultMerged: people("QN-012", "QN-011")} {
		var faults registry.Faults
		if err := r.TellApart(t.Context(), d); !errors.As(err, &faults) || !faults.Has(code) {
			t.Errorf("want %s, got %v", code, err)
		}
	}
	tellApart(t, r, people("QN-010", "QN-011"))
	var again *store.ToldApartError
	if err := r.TellApart(t.Context(), people("QN-011", "QN-010")); !errors.As(err, &again) || again.By != options(t).Actor || again.Said.On != date("2020-06-09") {
		t.Errorf("told twice: %v", err)
	}
	faults := faultsOf(t, r, registry.Batch{Distinctions: []registry.Distinction{people("QN-010", "QN-404"), people("QN-010", "QN-010")}})
	if !faults.Has(registry.FaultUnknownPerson) || !faults.Has(registry.FaultApartFromItself) {
		t.Errorf("got %v", faults)
	}
}

// Joining two withdraws that they are two; what told one of them apart from a
// third tells the other, once. All of it is taken back with the join.
func TestAJoinFollowsWhoIsToldApart(t *testing.T) {
	r := alikes(t)
	for _, pair := range [][2]string{{"QN-010", "QN-011"}, {"QN-010", "QN-012"}, {"QN-011", "QN-012"}, {"QN-001", "QN-010"}} {
		tellApart(t, r, people(pair[0], pair[1]))
	}
	before := wholeState(t, t, r)
	joined, err := r.Join(t.Context(), registry.Merger{Kind: registry.People, Gone: "QN-010", Into: "QN-011", On: date("2020-06-10")})
	if err != nil || len(joined.Withdrawn) != 1 || joined.Withdrawn[0].First != "QN-010" || joined.Withdrawn[0].Reason != "Đã xem lý lịch" {
		t.Errorf("joined %+v, %v", joined, err)
	}
	requireSound(t, r)
	requireEqual(t, pairsToldApart(t, r), []string{"QN-001 QN-011", "QN-011 QN-012"})
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Distinctions, Key: "people QN-010 QN-011", Last: 1})
	if err != nil || len(lines) != 1 || lines[0].Action != logbook.Removed {
		t.Errorf("the log says %+v, %v", lines, err)
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking the join back")
}

// Two registers that tell the same pair apart agree, whichever takes in the
// other; what was told first stands.
func TestRegistersUniteWhomTheyTellApart(t *testing.T) {
	r := alikes(t)
	other := sibling(t, r)
	later := people("QN-010", "QN-011")
	later.On, later.Reason = date("2020-06-11"), "Khác quê"
	tellApart(t, r, later)
	tellApart(t, other, people("QN-011", "QN-010"))
	tellApart(t, other, people("QN-011", "QN-012"))
	one, two := sibling(t, r), sibling(t, other)
	merge(t, t, r, other, store.MergeOptions{})
	merge(t, t, two, one, store.MergeOptions{})
	requireEqual(t, everything(t, two).Distinctions, everything(t, r).Distinctions)
	requireEqual(t, pairsToldApart(t, r), []string{"QN-010 QN-011", "QN-011 QN-012"})
	requireTwins(t, r, "QN-010 QN-012", "X8 X9")
}

// A pair of which one was joined follows the one that stays, on either side.
func TestRegistersUniteWhomTheyTellApartWithWhomTheyJoined(t *testing.T) {
	base := alikes(t)
	joined, other := sibling(t, base), sibling(t, base)
	joinedInto(t, joined, "QN-010", "QN-011")
	tellApart(t, joined, people("QN-001", "QN-011"))
	tellApart(t, other, people("QN-010", "QN-012"))
	tellApart(t, other, people("QN-010", "QN-011"))
	tellApart(t, other, people("QN-010", "QN-001"))
	brought := everything(t, other).Distinctions
	here, there := sibling(t, joined), sibling(t, other)
	merge(t, t, here, other, store.MergeOptions{})
	report := merge(t, t, there, joined, store.MergeOptions{})
	if len(report.Joined.Withdrawn) != 1 {
		t.Errorf("withdrawn %+v", report.Joined.Withdrawn)
	}
	for _, r := range []*store.Register{here, there} {
		requireEqual(t, pairsToldApart(t, r), []string{"QN-001 QN-011", "QN-011 QN-012"})
	}
	merge(t, t, here, there, store.MergeOptions{})
	merge(t, t, there, here, store.MergeOptions{})
	requireEqual(t, everything(t, here).Distinctions, everything(t, there).Distinctions)

	imported := sibling(t, joined) // the interchange tells the same
	record(t, imported, registry.Batch{Distinctions: brought})
	requireEqual(t, pairsToldApart(t, imported), []string{"QN-001 QN-011", "QN-011 QN-012"})
}

// A batch that brings two who look alike and tells them apart is not warned of.
func TestABatchThatTellsApartIsNotWarnedOf(t *testing.T) {
	r := sampleRegister(t)
	b := everything(t, alikes(t))
	b.Distinctions = append(b.Distinctions, people("QN-010", "QN-011"), people("QN-012", "QN-010"), people("QN-011", "QN-012"),
		registry.Distinction{Kind: registry.Units, First: "X9", Second: "X8", On: date("2020-06-09"), Reason: "Hai xưởng"})
	receipt := record(t, r, registry.Batch{Units: b.Units, People: b.People, Distinctions: b.Distinctions})
	for _, warning := range receipt.Warnings {
		if warning.Code == registry.FaultTwin {
			t.Errorf("warned of %v", warning)
		}
	}
	requireTwins(t, r)
	again := record(t, r, registry.Batch{Distinctions: everything(t, r).Distinctions})
	if len(again.New)+len(again.Replaced) > 0 {
		t.Errorf("told anew: %+v", again)
	}
}
