package store_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// affair is something that happens in the register of one subordinate of
// several: which one, and the how manieth affair it is there.
type affair struct {
	name string
	do   func(t *testing.T, r *store.Register, which, nth int, pick func(n int) int) error
}

func batchAffair(name string, replace bool, make func(which, nth int, pick func(n int) int) registry.Batch) affair {
	return affair{name, func(t *testing.T, r *store.Register, which, nth int, pick func(n int) int) error {
		_, err := r.Record(t.Context(), make(which, nth, pick), store.RecordOptions{Replace: replace})
		return err
	}}
}

// affairs never contradict one another in different registers: what two of
// them change is united, or both say the same.
func affairs() []affair {
	shared := registry.PersonSubject("QN-001")
	return []affair{
		batchAffair("people under codes of the register", false, func(which, nth int, pick func(int) int) registry.Batch {
			return registry.Batch{People: []registry.Person{
				{Name: fmt.Sprintf("Lê Thị %c%c", 'A'+rune(which), 'A'+rune(nth)), Born: date(fmt.Sprint(1980 + pick(5))), Category: registry.Officer},
				{Name: "Nguyễn Văn Chung", Category: registry.Officer}},
				Units: []registry.Unit{{Name: fmt.Sprintf("Tổ %d %d", which, nth), Kind: registry.MilitaryUnit, Echelon: registry.Team, Parent: "X5"}}}
		}),
		batchAffair("a unit that all know, one more closely", true, func(which, _ int, pick func(int) int) registry.Batch {
			unit := registry.Unit{Code: "CHUNG", Name: "Đội chung", Kind: registry.MilitaryUnit, Echelon: registry.Crew, Parent: "CKT"}
			if which == 1 {
				unit.Founded, unit.FormerNames = date("1999"), []registry.FormerName{{Name: "Đội cũ", Until: date("2003")}}
			}
			return registry.Batch{Units: []registry.Unit{unit}}
		}),
		batchAffair("what all tell alike", false, func(_, _ int, pick func(int) int) registry.Batch {
			year := cal.Year(2010 + pick(4))
			return registry.Batch{
				Grades:        []registry.Grade{{Subject: shared, Year: year, Kind: registry.PartyGrade, Grade: "HTTNV"}},
				Registrations: []registry.Registration{{Subject: shared, Year: year, Honour: "CSTDCS"}},
				Figures:       []registry.Figure{{Unit: "CKT", Period: cal.OneYear(year), Name: "Sáng kiến", Value: "7", Measure: "cái"}},
				Initiatives:   []registry.Initiative{{Subject: shared, Year: year, Title: "Giá đỡ", Kind: "sang_kien", Scope: "unit", RecognisedBy: "division"}},
				Decisions:     []registry.Decision{{Issuer: "QK2", Number: fmt.Sprint(year, "/QĐ-BTL"), Date: date(fmt.Sprint(int(year), "-12-20")), Level: "corps"}}}
		}),
		{"names of somebody all know", func(t *testing.T, r *store.Register, which, nth int, _ func(int) int) error {
			person, err := r.Person(t.Context(), "QN-001")
			if err != nil {
				return err
			}
			person.Aliases = append(person.Aliases, fmt.Sprintf("Ân %d %d", which, nth))
			_, err = r.Record(t.Context(), registry.Batch{People: []registry.Person{person}}, store.RecordOptions{Replace: true})
			return err
		}},
		{"a posting of its own man", func(t *testing.T, r *store.Register, which, nth int, _ func(int) int) error {
			return r.AddPosting(t.Context(), fmt.Sprint("QN-10", which), registry.Posting{From: date(fmt.Sprintf("2020-0%d-%02d", 1+nth/20, 1+nth%20)), Unit: "CKT", Rank: "Đại úy"})
		}},
		{"another name of its own unit", func(t *testing.T, r *store.Register, which, nth int, _ func(int) int) error {
			return r.RenameUnit(t.Context(), []string{"X5", "K1", "QK2"}[which], fmt.Sprintf("Đơn vị %d lần %d", which, nth), date("2020-02-01"))
		}},
		batchAffair("a decision of its own", false, func(which, nth int, pick func(int) int) registry.Batch {
			number := fmt.Sprintf("%d%02d/QĐ-CKT", which+1, nth)
			by := ref("CKT", number, 2020)
			return registry.Batch{
				Decisions: []registry.Decision{{Issuer: "CKT", Number: number, Date: date("2020-03-01"), Level: "division"}},
				Movements: []registry.Movement{{Code: fmt.Sprint("D", number[:3]), Name: "Đợt thi đua " + number, Kind: registry.ThematicMovement, LaunchedBy: "CKT", From: date("2019-01")}},
				Awards: []registry.Award{{Decision: by, Ordinal: 3, Honour: "GK", Subject: registry.PersonSubject(fmt.Sprint("QN-10", which)), Period: cal.OneYear(2019),
					Type: registry.ByFeat, Citation: fmt.Sprint("Cứu người lần ", nth), Override: "x",
					Events: []registry.Event{{Kind: registry.Amended, Date: date("2020-03-02"), Reason: "Sai", Changes: []registry.Change{{Field: "citation", From: fmt.Sprint("Cứu người lần ", nth), To: "Cứu dân"}}}}}},
				Handovers: []registry.Handover{{Decision: by, Ordinal: 3, On: date("2020-03-05")}}}
		}),
		batchAffair("its own awards by a decision of all", false, func(which, nth int, _ func(int) int) registry.Batch {
			return registry.Batch{Awards: []registry.Award{{Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 100*(which+1) + nth, Honour: "GK",
				Subject: registry.PersonSubject(fmt.Sprint("QN-10", which)), Period: cal.OneYear(2019), Type: registry.ByFeat, Citation: fmt.Sprint("Việc ", nth), Override: "x"}}}
		}),
		{"a paper issued anew, printed and handed over", func(t *testing.T, r *store.Register, which, nth int, pick func(int) int) error {
			id := int64(1 + which)
			award, err := r.AddEvent(t.Context(), id, registry.Event{Kind: registry.Reissued, Date: date(fmt.Sprintf("2020-05-%02d", 1+pick(6))), Reason: fmt.Sprintf("Mất %d %d", which, nth),
				Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper}})
			if err != nil {
				return err
			}
			issue := 0
			for _, event := range award.Events {
				if event.Kind == registry.Reissued {
					issue++
				}
			}
			if err := r.RecordPrints(t.Context(), []store.Print{{AwardID: id, Paper: "army-a4", SHA256: digest, Events: len(award.Events)}}); err != nil {
				return err
			}
			_, err = r.Record(t.Context(), registry.Batch{Handovers: []registry.Handover{{Decision: award.Decision, Ordinal: award.Ordinal, Issue: issue, On: date("2020-06-01")}}}, store.RecordOptions{})
			return err
		}},
		{"an award that all amend", func(t *testing.T, r *store.Register, which, nth int, pick func(int) int) error {
			_, err := r.AddEvent(t.Context(), 4, registry.Event{Kind: registry.Amended, Date: date(fmt.Sprintf("2020-05-%02d", 1+pick(6))), Reason: "Sai",
				Changes: []registry.Change{{Field: []string{"as.rank", "as.post", "as.unit"}[which], To: fmt.Sprint("Sửa ", nth)}}})
			return err
		}},
		{"a scan", func(t *testing.T, r *store.Register, which, nth int, _ func(int) int) error {
			return r.Attach(t.Context(), registry.Attachment{Decision: ref("QK2", "123/QĐ-BTL", 2019), Name: fmt.Sprintf("%d-%d.pdf", which, nth), Content: []byte{byte(which), byte(nth)}})
		}},
		{"a vote", func(t *testing.T, r *store.Register, which, _ int, _ func(int) int) error {
			return r.AddBallot(t.Context(), []int64{2}, registry.Ballot{Body: registry.BallotBodies()[which], Held: date("2020-06-02"), Entitled: 9, Present: 9, Ayes: 6})
		}},
		batchAffair("grades of its own man, told anew", true, func(which, nth int, pick func(int) int) registry.Batch {
			return registry.Batch{Grades: []registry.Grade{{Subject: registry.PersonSubject(fmt.Sprint("QN-10", which)), Year: 2018, Kind: registry.PartyGrade,
				Grade: registry.GradesOf(registry.TaskGrade)[pick(3)]}}}
		}),
		{"two whom all tell apart", func(t *testing.T, r *store.Register, which, nth int, pick func(int) int) error {
			return r.TellApart(t.Context(), registry.Distinction{Kind: registry.People, First: "QN-101", Second: "QN-100",
				On: date(fmt.Sprintf("2020-05-%02d", 1+pick(6))), Reason: fmt.Sprintf("Khác quê %d %d", which, nth)})
		}},
		{"two of its own that are one", func(t *testing.T, r *store.Register, which, nth int, _ func(int) int) error {
			added, err := r.Record(t.Context(), registry.Batch{People: []registry.Person{{Name: fmt.Sprintf("Đỗ Văn %c%c", 'A'+rune(which), 'A'+rune(nth)), Category: registry.Officer}},
				Units: []registry.Unit{}}, store.RecordOptions{})
			if err != nil {
				return err
			}
			for _, other := range []string{"QN-001", fmt.Sprint("QN-10", which)} {
				err := r.TellApart(t.Context(), registry.Distinction{Kind: registry.People, First: other, Second: added.Batch.People[0].Code,
					On: date("2020-05-31"), Reason: "Khác quê"})
				if err != nil {
					return err
				}
			}
			_, err = r.Join(t.Context(), registry.Merger{Kind: registry.People, Gone: added.Batch.People[0].Code, Into: fmt.Sprint("QN-10", which), On: date("2020-06-01")})
			return err
		}},
	}
}

// affairBase is the register from which all go their own ways.
func affairBase(t *testing.T) *store.Register {
	base := sampleRegister(t)
	for which := range 3 {
		record(t, base, registry.Batch{People: []registry.Person{{Code: fmt.Sprint("QN-10", which), Name: fmt.Sprint("Phạm Văn ", which), Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "X5", Rank: "Thượng úy"}}}}})
	}
	return base
}

// Registers of subordinates go their own ways from a common beginning; in
// whatever order they are taken in, the outcome is one.
func TestRegistersAreTakenInInAnyOrder(t *testing.T) {
	t.Parallel()
	base := affairBase(t)
	all := affairs()
	checkTimes(t, 12, func(rt *rapid.T) {
		registers := make([]*store.Register, rapid.IntRange(2, 3).Draw(rt, "registers"))
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }
		for which := range registers {
			registers[which] = sibling(t, base)
			for nth := range rapid.IntRange(1, 7).Draw(rt, "affairs") {
				a := rapid.SampledFrom(all).Draw(rt, "affair")
				if err := a.do(t, registers[which], which, nth, pick); err != nil {
					rt.Logf("%s: %v", a.name, err) // a body votes once
				}
			}
		}
		orders := [2][]*store.Register{}
		for i := range orders {
			orders[i] = rapid.Permutation(registers).Draw(rt, "order")
		}
		requireOneOutcome(rt, t, base, orders)
	})
}

// All affairs befall all registers.
func TestAllAffairsAreTakenInInAnyOrder(t *testing.T) {
	t.Parallel()
	base := affairBase(t)
	registers := make([]*store.Register, 3)
	for which := range registers {
		registers[which] = sibling(t, base)
		for nth, a := range affairs() {
			if err := a.do(t, registers[which], which, nth, func(n int) int { return which % n }); err != nil {
				t.Fatalf("%s: %v", a.name, err)
			}
		}
	}
	requireOneOutcome(t, t, base, [2][]*store.Register{
		{registers[0], registers[1], registers[2]}, {registers[2], registers[0], registers[1]}})
}

// requireOneOutcome takes registers in in two orders.
func requireOneOutcome(f fataler, t *testing.T, base *store.Register, orders [2][]*store.Register) {
	f.Helper()
	var outcomes [2]string
	for i, order := range orders {
		superior := sibling(t, base)
		for _, next := range order {
			merge(f, t, superior, next, store.MergeOptions{})
		}
		for _, next := range order {
			requireSettled(f, t, superior, next, store.MergeOptions{})
		}
		outcomes[i] = united(t, superior)
		for range order {
			if _, err := superior.Undo(t.Context(), store.UndoOptions{}); err != nil && !errors.Is(err, store.ErrNothingToUndo) {
				f.Fatalf("take a merger back: %v", err)
			}
			if err := superior.Verify(t.Context()); err != nil {
				f.Fatalf("a merger was taken back: %v", err)
			}
		}
	}
	requireAlike(f, outcomes[0], outcomes[1])
}
