package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// sibling returns a copy of a register that goes its own way.
func sibling(t *testing.T, r *store.Register) *store.Register {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cấp dưới.db")
	if err := r.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	other, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	return other
}

// merge takes another register in, and makes sure that the other file stays as
// it is, that all is as the log tells and that nothing is left to do.
func merge(f fataler, t *testing.T, r, other *store.Register, o store.MergeOptions) store.MergeReport {
	f.Helper()
	before, err := os.ReadFile(other.Path())
	if err != nil {
		f.Fatal(err)
	}
	report, err := r.Merge(t.Context(), other.Path(), o)
	if err != nil {
		f.Fatalf("merge: %v %+v", err, report.Conflicts)
	}
	after, err := os.ReadFile(other.Path())
	if err != nil || !slices.Equal(before, after) {
		f.Fatalf("the other file was changed: %v", err)
	}
	basic := store.AuditOptions{Only: []registry.FindingName{registry.FindingIntegrity, registry.FindingForeignKeys,
		registry.FindingLog, registry.FindingRecords, registry.FindingGate}}
	if found, err := r.Audit(t.Context(), basic); err != nil || len(found) > 0 {
		f.Fatalf("after the merger: %+v, %v", found, err)
	}
	requireSettled(f, t, r, other, o)
	return report
}

func requireSettled(f fataler, t *testing.T, r, other *store.Register, o store.MergeOptions) {
	f.Helper()
	lines, err := r.Log(t.Context(), store.LogFilter{Last: 1})
	if err != nil {
		f.Fatal(err)
	}
	again, err := r.Merge(t.Context(), other.Path(), o)
	if err != nil || again.Changes() {
		f.Fatalf("merged once more: %+v, %v", again, err)
	}
	now, err := r.Log(t.Context(), store.LogFilter{Last: 1})
	if err != nil || len(now) > 0 && now[0].ID != lines[0].ID {
		f.Fatalf("merged once more, the log goes on: %+v, %v", now, err)
	}
}

// united is what a register holds whatever the numbers of its rows.
func united(t *testing.T, r *store.Register) string {
	t.Helper()
	hidden, err := r.Strings(t.Context(), `SELECT 'print ' || p.uid || a.uid || COALESCE(e.uid, '') || COALESCE(p.events, 'x')
			FROM prints AS p JOIN awards AS a ON a.id = p.award_id LEFT JOIN award_events AS e ON e.id = p.event_id
		UNION ALL SELECT 'scan ' || d.uid || t.name || t.media_type || t.sha256 || hex(t.content) FROM attachments AS t JOIN decisions AS d ON d.id = t.decision_id
		UNION ALL SELECT 'handover ' || h.uid || COALESCE(e.uid, '') FROM handovers AS h LEFT JOIN award_events AS e ON e.id = h.event_id
		ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	return text(t, []any{unnumbered(everything(t, r)), hidden})
}

func requireAlike(f fataler, got, want string) {
	f.Helper()
	if got != want {
		f.Fatal(firstDifference(got, want))
	}
}

func TestASubordinatesRegisterIsTakenIn(t *testing.T) {
	r := newRegister(t)
	other := sampleRegister(t)
	if err := other.Attach(t.Context(), registry.Attachment{Decision: ref("CKT", "45/QĐ-CKT", 2019), Name: "qd.pdf", Content: []byte("%PDF")}); err != nil {
		t.Fatal(err)
	}
	if err := other.RecordPrints(t.Context(), []store.Print{{AwardID: 1, Paper: "army-a4", SHA256: digest}}); err != nil {
		t.Fatal(err)
	}
	before := wholeState(t, t, r)
	merge(t, t, r, other, store.MergeOptions{Keys: true, Templates: []string{"gk-cuc"}})
	got, want := everything(t, r), everything(t, other)
	want.Printers, want.TemplateUses = nil, nil
	for i := range want.Mergers {
		if merger := &want.Mergers[i]; merger.Gone == "CN-0007" { // made up there, and free to be somebody else's here
			merger.Gone += "-" + strings.ToUpper(merger.GoneUID[32:])
		}
	}
	requireAlike(t, text(t, unnumbered(got)), text(t, unnumbered(want)))
	content, err := r.AttachmentContent(t.Context(), ref("CKT", "45/QĐ-CKT", 2019), "qd.pdf")
	if err != nil || string(content) != "%PDF" {
		t.Errorf("the scan is %q, %v", content, err)
	}
	if prints, err := r.Prints(t.Context()); err != nil || len(prints) != 1 {
		t.Errorf("prints are %v, %v", prints, err)
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking the merger back")
	merge(t, t, r, other, store.MergeOptions{})
}

func TestTheLaterStateStands(t *testing.T) {
	r := sampleRegister(t)
	other := sibling(t, r)
	if err := other.AddPosting(t.Context(), "QN-002", registry.Posting{From: date("2020-01-01"), Unit: "K1", Rank: "Thiếu tá QNCN"}); err != nil {
		t.Fatal(err)
	}
	if err := r.RenameUnit(t.Context(), "X5", "Xưởng 5A", date("2020-02-01")); err != nil {
		t.Fatal(err)
	}
	if _, err := other.AddEvent(t.Context(), 2, registry.Event{Kind: registry.Annulled, Date: date("2020-05-01"), Reason: "Sai đối tượng"}); err != nil {
		t.Fatal(err)
	}
	report := merge(t, t, r, other, store.MergeOptions{})
	requireEqual(t, report.Changed, []registry.Count{{Kind: registry.People, N: 1}})
	requireEqual(t, report.Kept, []registry.Count{{Kind: registry.Units, N: 1}})
	requireEqual(t, report.New, []registry.Count{{Kind: store.AwardEvents, N: 1}})
	merge(t, t, other, r, store.MergeOptions{})
	requireAlike(t, united(t, other), united(t, r))
}

func TestContradictionsRefuseTheWhole(t *testing.T) {
	r := sampleRegister(t)
	other := sibling(t, r)
	year := func(r *store.Register, born string) {
		t.Helper()
		person, err := r.Person(t.Context(), "QN-002")
		if err != nil {
			t.Fatal(err)
		}
		person.Born = date(born)
		if _, err := r.Record(t.Context(), registry.Batch{People: []registry.Person{person}}, store.RecordOptions{Replace: true}); err != nil {
			t.Fatal(err)
		}
	}
	year(r, "1986")
	year(other, "1987")
	record(t, other, registry.Batch{Grades: []registry.Grade{{Subject: registry.PersonSubject("QN-002"), Year: 2018, Kind: registry.PartyGrade, Grade: "HTTNV"}}})
	before := wholeState(t, t, r)
	report, err := r.Merge(t.Context(), other.Path(), store.MergeOptions{})
	var conflict *store.ConflictError
	if !errors.As(err, &conflict) || len(report.Conflicts) != 1 {
		t.Fatalf("merge gave %v, %+v", err, report)
	}
	requireEqual(t, report.Conflicts[0].Different, []store.Disagreement{{Field: "born", Ours: "1986", Theirs: "1987"}})
	requireWhole(t, t, r, before, "a refused merger")
	if dry, err := r.Merge(t.Context(), other.Path(), store.MergeOptions{DryRun: true}); err != nil || len(dry.Conflicts) != 1 {
		t.Errorf("dry run gave %+v, %v", dry, err)
	}
	merge(t, t, r, other, store.MergeOptions{Keep: store.Theirs})
	person, err := r.Person(t.Context(), "QN-002")
	if err != nil || person.Born != date("1987") {
		t.Errorf("born %v, %v", person.Born, err)
	}
}

func TestCodesMadeUpTwiceAreTwoPeople(t *testing.T) {
	base := sampleRegister(t)
	one, other := sibling(t, base), sibling(t, base)
	for i, r := range []*store.Register{one, other} {
		added := record(t, r, registry.Batch{People: []registry.Person{{Name: []string{"Lê Văn Một", "Lê Văn Hai"}[i], Category: registry.Officer}}})
		record(t, r, registry.Batch{Grades: []registry.Grade{{Subject: registry.PersonSubject(added.Batch.People[0].Code), Year: 2018, Kind: registry.PartyGrade, Grade: "HTTNV"}}})
	}
	requireSameInBothOrders(t, base, one, other)
}

// requireSameInBothOrders merges two registers into a sibling of a third, in
// either order: the outcome is the same, merging again changes nothing, and
// undo takes all of it back.
func requireSameInBothOrders(t *testing.T, base, one, other *store.Register) {
	t.Helper()
	var outcomes []string
	for _, order := range [][]*store.Register{{one, other}, {other, one}} {
		r := sibling(t, base)
		before := wholeState(t, t, r)
		for _, next := range order {
			merge(t, t, r, next, store.MergeOptions{})
		}
		for _, next := range order {
			requireSettled(t, t, r, next, store.MergeOptions{})
		}
		outcomes = append(outcomes, united(t, r))
		for range order {
			if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		requireWhole(t, t, r, before, "taking the mergers back")
	}
	requireAlike(t, outcomes[0], outcomes[1])
}

func TestRecordsThatWereJoinedOnOneSideAreJoined(t *testing.T) {
	base := sampleRegister(t)
	record(t, base, registry.Batch{People: []registry.Person{{Code: "QN-003", Name: "Nguyễn Văn An", Born: date("1980-05-03"), Category: registry.Officer}},
		Grades: []registry.Grade{{Subject: registry.PersonSubject("QN-003"), Year: 2018, Kind: registry.PartyGrade, Grade: "HTTNV"}}})
	merger := registry.Merger{Kind: registry.People, Gone: "QN-003", Into: "QN-001", On: date("2020-06-01"), Reason: "Nhập hai lần"}
	joined, apart := sibling(t, base), sibling(t, base)
	if _, err := joined.Join(t.Context(), merger); err != nil {
		t.Fatal(err)
	}
	record(t, apart, registry.Batch{Registrations: []registry.Registration{{Subject: registry.PersonSubject("QN-003"), Year: 2019, Honour: "CSTDCS"}}})
	requireSameInBothOrders(t, base, joined, apart)
}

// Whoever is posted to a unit that went into another there is posted to that
// one here.
func TestUnitsThatWereJoinedOnOneSideAreJoined(t *testing.T) {
	base := sampleRegister(t)
	record(t, base, registry.Batch{
		Units: []registry.Unit{{Code: "D1", Name: "Xưởng 7", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"},
			{Code: "D01", Name: "Xưởng Bảy", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"}},
		People: []registry.Person{{Code: "QN-003", Name: "Lê Văn Bịa", Born: date("1980-05-03"), Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "D01", Rank: "Đại úy"}}}}})
	joined, apart := sibling(t, base), sibling(t, base)
	join(t, joined, registry.Merger{Kind: registry.Units, Gone: "D01", Into: "D1", On: date("2020-06-01"), Reason: "Nhập hai lần"})
	record(t, apart, registry.Batch{Registrations: []registry.Registration{{Subject: registry.PersonSubject("QN-003"), Year: 2019, Honour: "CSTDCS"}}})
	requireSameInBothOrders(t, base, joined, apart)
}

// What contradicts is told, and not that what names the unit which is gone
// cannot be found.
func TestAContradictionBesideJoinedUnitsIsTold(t *testing.T) {
	base := sampleRegister(t)
	record(t, base, registry.Batch{
		Units: []registry.Unit{{Code: "D1", Name: "Xưởng 7", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"},
			{Code: "D01", Name: "Xưởng Bảy", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"}},
		People: []registry.Person{{Code: "QN-003", Name: "Lê Văn Bịa", Born: date("1980-05-03"), Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "D01", Rank: "Đại úy"}}}}})
	ours, theirs := sibling(t, base), sibling(t, base)
	join(t, theirs, registry.Merger{Kind: registry.Units, Gone: "D01", Into: "D1", On: date("2020-06-01"), Reason: "Nhập hai lần"})
	for home, r := range map[string]*store.Register{"Việt Trì": ours, "Phú Thọ": theirs} {
		people, err := r.Person(t.Context(), "QN-002")
		if err != nil {
			t.Fatal(err)
		}
		people.Hometown = home
		if _, err := r.Record(t.Context(), registry.Batch{People: []registry.Person{people}}, store.RecordOptions{Replace: true}); err != nil {
			t.Fatal(err)
		}
	}
	_, err := ours.Merge(t.Context(), theirs.Path(), store.MergeOptions{})
	var conflict *store.ConflictError
	if !errors.As(err, &conflict) {
		t.Fatalf("merge gave %v", err)
	}
	requireEqual(t, len(conflict.Conflicts), 1)
	requireEqual(t, conflict.Conflicts[0].Different, []store.Disagreement{{Field: "hometown", Ours: "Việt Trì", Theirs: "Phú Thọ"}})
	merge(t, t, ours, theirs, store.MergeOptions{Keep: store.Ours})
	requireSettled(t, t, ours, theirs, store.MergeOptions{})
}

func TestATamperedRegisterIsNotTakenIn(t *testing.T) {
	r := sampleRegister(t)
	other := sibling(t, r)
	if err := other.Exec(t.Context(), "UPDATE people SET name = 'Kẻ Khác' WHERE code = 'QN-002'"); err != nil {
		t.Fatal(err)
	}
	before := wholeState(t, t, r)
	_, err := r.Merge(t.Context(), other.Path(), store.MergeOptions{})
	var theirs *store.TheirRegisterError
	if !errors.As(err, &theirs) || !errors.Is(err, store.ErrDamaged) {
		t.Errorf("merge gave %v", err)
	}
	if _, err := r.Merge(t.Context(), r.Path(), store.MergeOptions{}); !errors.Is(err, store.ErrSameRegister) {
		t.Errorf("merged with itself: %v", err)
	}
	requireWhole(t, t, r, before, "a refused merger")
}

func TestEventsOfBothStandInTheirOrder(t *testing.T) {
	base := sampleRegister(t)
	one, other := sibling(t, base), sibling(t, base)
	amend := func(r *store.Register, on, field, text string) {
		t.Helper()
		event := registry.Event{Kind: registry.Amended, Date: date(on), Reason: "Sai", Changes: []registry.Change{{Field: field, To: text}}}
		if _, err := r.AddEvent(t.Context(), 3, event); err != nil {
			t.Fatal(err)
		}
	}
	amend(one, "2020-05-03", "as.rank", "Thiếu tá QNCN")
	amend(other, "2020-05-02", "as.post", "Tổ trưởng")
	again := registry.Event{Kind: registry.Reissued, Date: date("2020-05-02"), Reason: "Mất", Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper}}
	award, err := other.AddEvent(t.Context(), 3, again)
	if err != nil {
		t.Fatal(err)
	}
	if err := other.RecordPrints(t.Context(), []store.Print{{AwardID: 3, Paper: "army-a4", SHA256: digest, Events: 2}}); err != nil {
		t.Fatal(err)
	}
	record(t, other, registry.Batch{Handovers: []registry.Handover{{Decision: award.Decision, Ordinal: award.Ordinal, Issue: 1, On: date("2020-05-03")}}})
	var outcomes []string
	for _, order := range [][]*store.Register{{one, other}, {other, one}} {
		r := sibling(t, base)
		states := []string{wholeState(t, t, r)}
		for _, next := range order {
			merge(t, t, r, next, store.MergeOptions{})
			states = append(states, wholeState(t, t, r))
		}
		outcomes = append(outcomes, united(t, r))
		for i := 1; i >= 0; i-- {
			if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
				t.Fatal(err)
			}
			requireWhole(t, t, r, states[i], "taking a merger back")
		}
		for i := 1; i <= 2; i++ {
			if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
				t.Fatal(err)
			}
			requireWhole(t, t, r, states[i], "bringing a merger back")
		}
	}
	requireAlike(t, outcomes[0], outcomes[1])
}

// A register of an earlier release is read from a copy that is brought up to
// date.
func TestAnOldRegisterIsTakenInAndStaysOld(t *testing.T) {
	r := sampleRegister(t)
	path := filepath.Join(t.TempDir(), "cũ.db")
	if err := store.BuildOld(t.Context(), path, 3, ""); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if report, err := r.Merge(t.Context(), path, store.MergeOptions{}); err != nil || report.Changes() {
		t.Errorf("merge gave %+v, %v", report, err)
	}
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(before, after) {
		t.Errorf("the old register was changed: %v", err)
	}
	requireNothingElse(t, filepath.Dir(r.Path()), filepath.Base(r.Path()))
}

func TestPlacesThatAreTakenAreToldOrGivenAnew(t *testing.T) {
	base := sampleRegister(t)
	other := sibling(t, base)
	for i, r := range []*store.Register{base, other} {
		record(t, r, registry.Batch{Awards: []registry.Award{{Decision: ref("QK2", "123/QĐ-BTL", 2019), Ordinal: 2, Honour: "GK",
			Subject: registry.PersonSubject([]string{"QN-001", "QN-002"}[i]), Period: cal.OneYear(2018), Type: registry.ByFeat, Override: "x"}}})
	}
	report, err := base.Merge(t.Context(), other.Path(), store.MergeOptions{Keep: store.Ours})
	if err == nil || len(report.Conflicts) != 1 || !report.Conflicts[0].Stranger {
		t.Fatalf("merge gave %+v, %v", report, err)
	}
	report = merge(t, t, base, other, store.MergeOptions{Renumber: true})
	requireEqual(t, report.New, []registry.Count{{Kind: registry.Awards, N: 1}})
}
