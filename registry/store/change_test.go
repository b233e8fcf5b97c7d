package store_test

import (
	"context"
	"errors"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func TestARenamedUnitKeepsItsFormerNames(t *testing.T) {
	r := sampleRegister(t)
	if err := r.RenameUnit(t.Context(), "CKT", " Cục  Hậu cần - Kỹ thuật ", date("2020-03-01")); err != nil {
		t.Fatal(err)
	}
	unit, err := r.Unit(t.Context(), "CKT")
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{"1975-01-01": "Phòng Kỹ thuật", "2019-12-31": "Cục Kỹ thuật", "2020-03-01": "Cục Hậu cần - Kỹ thuật"} {
		if got := unit.NameOn(date(day)); got != want {
			t.Errorf("on %s it is %q, want %q", day, got, want)
		}
	}
	if unit.Parent != "QK2" {
		t.Errorf("superior is %q", unit.Parent)
	}
}

func TestClosingTakesUnitsAndMovementsOutOfUse(t *testing.T) {
	r := sampleRegister(t)
	if err := r.CloseUnit(t.Context(), "K1", date("2019-06-30")); err != nil {
		t.Fatal(err)
	}
	living, err := r.Units(t.Context(), store.UnitFilter{Living: true})
	if err != nil || len(living) != 3 {
		t.Errorf("%d living units, %v, want 3", len(living), err)
	}
	if err := r.CloseMovement(t.Context(), "PHTT", date("2020-06-01")); err != nil {
		t.Fatal(err)
	}
	movement, err := r.Movement(t.Context(), "PHTT")
	if err != nil || movement.To != date("2020-06-01") {
		t.Errorf("movement is %+v, %v", movement, err)
	}
}

func TestANewPostingEndsTheOneBefore(t *testing.T) {
	r := sampleRegister(t)
	if err := r.AddPosting(t.Context(), "QN-001", registry.Posting{From: date("2020-03-01"), Unit: "K1", Rank: "Trung tá", Post: "Chủ nhiệm"}); err != nil {
		t.Fatal(err)
	}
	if err := r.AddPosting(t.Context(), "QN-002", registry.Posting{From: date("2020-03"), Unit: "K1"}); err != nil {
		t.Fatal(err)
	}
	people, err := r.People(t.Context(), store.PersonFilter{Unit: "K1"})
	if err != nil || len(people) != 2 {
		t.Fatalf("%d people at K1, %v, want 2", len(people), err)
	}
	for i, n := range []int{1, 0} {
		if got := people[i].Postings[n].To; got != date("2020-02-29") {
			t.Errorf("%s: the posting before ends on %s", people[i].Code, got)
		}
	}
}

func TestDischargeEndsTheService(t *testing.T) {
	r := sampleRegister(t)
	if err := r.Discharge(t.Context(), "QN-001", date("2020-06-30"), "Nghỉ hưu"); err != nil {
		t.Fatal(err)
	}
	person, err := r.Person(t.Context(), "QN-001")
	if err != nil {
		t.Fatal(err)
	}
	if person.Discharged != date("2020-06-30") || person.DischargeReason != "Nghỉ hưu" || person.Postings[1].To != date("2020-06-30") {
		t.Errorf("person is %+v", person)
	}
	if serving, err := r.People(t.Context(), store.PersonFilter{Serving: true}); err != nil || len(serving) != 1 {
		t.Errorf("%d serve, %v, want 1", len(serving), err)
	}
}

func TestChangesAreRefusedWhenTheyAreWrong(t *testing.T) {
	r := sampleRegister(t)
	ctx := t.Context()
	record(t, r, histories())
	before := everything(t, r)
	for name, test := range map[string]struct {
		change func(context.Context) error
		want   registry.FaultCode // "" for a record that is not there
	}{
		"rename an unknown unit":    {func(ctx context.Context) error { return r.RenameUnit(ctx, "N9", "x", date("2020")) }, ""},
		"rename to nothing":         {func(ctx context.Context) error { return r.RenameUnit(ctx, "K1", " ", date("2020")) }, registry.FaultMissing},
		"rename with bad text":      {func(ctx context.Context) error { return r.RenameUnit(ctx, "K1", "\xff", date("2020")) }, registry.FaultText},
		"close an unknown unit":     {func(ctx context.Context) error { return r.CloseUnit(ctx, "N9", date("2020")) }, ""},
		"close before the founding": {func(ctx context.Context) error { return r.CloseUnit(ctx, "CKT", date("1960")) }, registry.FaultDateOrder},
		"post an unknown person":    {func(ctx context.Context) error { return r.AddPosting(ctx, "N9", registry.Posting{}) }, ""},
		"post to an unknown unit": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "QN-001", registry.Posting{From: date("2020"), Unit: "N9"})
		}, registry.FaultUnknownUnit},
		"post without a day": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "QN-001", registry.Posting{Unit: "K1"})
		}, registry.FaultMissing},
		"post in no rank": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "QN-001", registry.Posting{From: date("2020"), Unit: "K1", Rank: "Quan lớn"})
		}, registry.FaultRank},
		"discharge an unknown person":    {func(ctx context.Context) error { return r.Discharge(ctx, "N9", date("2020"), "") }, ""},
		"discharge before the enlisting": {func(ctx context.Context) error { return r.Discharge(ctx, "QN-001", date("1990"), "") }, registry.FaultDateOrder},
		"rename on the day of the last renaming": {func(ctx context.Context) error {
			return r.RenameUnit(ctx, "R1", "x", date("2000-05-01"))
		}, registry.FaultDateOrder},
		"rename before the last renaming": {func(ctx context.Context) error { return r.RenameUnit(ctx, "R1", "x", date("1999")) }, registry.FaultDateOrder},
		"rename before the founding":      {func(ctx context.Context) error { return r.RenameUnit(ctx, "R2", "x", date("1989")) }, registry.FaultDateOrder},
		"rename after the end":            {func(ctx context.Context) error { return r.RenameUnit(ctx, "R2", "x", date("2011")) }, registry.FaultDateOrder},
		"rename without a day":            {func(ctx context.Context) error { return r.RenameUnit(ctx, "R1", "x", cal.Date{}) }, registry.FaultMissing},
		"close twice":                     {func(ctx context.Context) error { return r.CloseUnit(ctx, "R2", date("2011")) }, registry.FaultState},
		"close before the last renaming":  {func(ctx context.Context) error { return r.CloseUnit(ctx, "R1", date("1999")) }, registry.FaultDateOrder},
		"discharge twice":                 {func(ctx context.Context) error { return r.Discharge(ctx, "R-2", date("2019"), "") }, registry.FaultState},
		"post after the discharge": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "R-2", registry.Posting{From: date("2019"), Unit: "K1"})
		}, registry.FaultState},
		"post before the present posting": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "R-1", registry.Posting{From: date("2014-12-31"), Unit: "K1"})
		}, registry.FaultDateOrder},
		"post on the day of the present posting": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "R-1", registry.Posting{From: date("2015-01-01"), Unit: "K1"})
		}, registry.FaultDateOrder},
		"post in the present posting's year": {func(ctx context.Context) error {
			return r.AddPosting(ctx, "R-1", registry.Posting{From: date("2015"), Unit: "K1"})
		}, registry.FaultDateOrder},
		"close an unknown movement":  {func(ctx context.Context) error { return r.CloseMovement(ctx, "N9", date("2020")) }, ""},
		"close a movement too early": {func(ctx context.Context) error { return r.CloseMovement(ctx, "PHTT", date("2010")) }, registry.FaultDateOrder},
		"setting without key":        {func(ctx context.Context) error { return r.SetSetting(ctx, "", "x") }, registry.FaultMissing},
		"attach to an unknown decision": {func(ctx context.Context) error {
			return r.Attach(ctx, registry.Attachment{Decision: ref("QK2", "9", 2019), Name: "a.pdf", Content: []byte("x")})
		}, ""},
		"attach nothing": {func(ctx context.Context) error {
			return r.Attach(ctx, registry.Attachment{Decision: ref("QK2", "123/QĐ-BTL", 2019), Name: "a.pdf"})
		}, registry.FaultMissing},
		"print an unknown award": {func(ctx context.Context) error {
			return r.RecordPrints(ctx, []store.Print{{AwardID: 99}})
		}, ""},
		"print without a digest": {func(ctx context.Context) error {
			return r.RecordPrints(ctx, []store.Print{{AwardID: 1}})
		}, registry.FaultMissing},
	} {
		t.Run(name, func(t *testing.T) {
			err := test.change(ctx)
			var missing *store.NotFoundError
			var faults registry.Faults
			switch {
			case test.want == "" && !errors.As(err, &missing):
				t.Errorf("got %v, want not found", err)
			case test.want != "" && (!errors.As(err, &faults) || !faults.Has(test.want)):
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
	requireEqual(t, everything(t, r), before)
	if err := r.VerifyLog(ctx); err != nil {
		t.Error(err)
	}
}

// histories are a unit that was renamed and one that was closed, a person who
// serves and one who was discharged.
func histories() registry.Batch {
	return registry.Batch{
		Units: []registry.Unit{
			with(unit("R1", ""), func(u *registry.Unit) {
				u.FormerNames = []registry.FormerName{{Name: "Kho A", Until: date("1995")}, {Name: "Kho B", Until: date("2000-05-01")}}
			}),
			with(unit("R2", ""), func(u *registry.Unit) { u.Founded, u.Closed = date("1990"), date("2010-06-30") }),
		},
		People: []registry.Person{
			{Code: "R-1", Name: "Đỗ Văn Một", Category: registry.Officer, Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "K1"}}},
			{Code: "R-2", Name: "Đỗ Văn Hai", Category: registry.Officer, Discharged: date("2018-03-31"),
				Postings: []registry.Posting{{From: date("2010"), To: date("2018-03-31"), Unit: "K1"}}},
		},
	}
}

func TestDatesOfWhichOnlyTheYearIsKnownDoNotStandInTheWay(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{
		Units: []registry.Unit{with(unit("R1", ""), func(u *registry.Unit) {
			u.Founded, u.FormerNames = date("2000"), []registry.FormerName{{Name: "Kho A", Until: date("2000")}}
		})},
		People: []registry.Person{{Code: "R-1", Name: "Đỗ Văn Một", Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015"), Unit: "K1"}}}},
	})
	for _, change := range []error{
		r.RenameUnit(t.Context(), "R1", "Kho B", date("2000")),
		r.RenameUnit(t.Context(), "R1", "Kho C", date("2000-08")),
		r.CloseUnit(t.Context(), "R1", date("2000")),
		r.AddPosting(t.Context(), "R-1", registry.Posting{From: date("2015"), Unit: "X5"}),
		r.AddPosting(t.Context(), "R-1", registry.Posting{From: date("2015-03"), Unit: "CKT"}),
		r.Discharge(t.Context(), "R-1", date("2015"), "x"),
	} {
		if change != nil {
			t.Error(change)
		}
	}
	person, err := r.Person(t.Context(), "R-1")
	if err != nil {
		t.Fatal(err)
	}
	var stretches []string
	for _, posting := range person.Postings {
		stretches = append(stretches, posting.Unit+" "+posting.From.String()+"/"+posting.To.String())
	}
	requireEqual(t, stretches, []string{"K1 2015/2015", "X5 2015/2015-02-28", "CKT 2015-03/2015"})
}

func TestWhatWasDoneBeforeIsNamedByItsDay(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, histories())
	for name, test := range map[string]struct {
		err         error
		field, want string
	}{
		"closed":     {r.CloseUnit(t.Context(), "R2", date("2011")), "closed", "30/6/2010"},
		"discharged": {r.Discharge(t.Context(), "R-2", date("2019"), "x"), "discharged", "31/3/2018"},
		"posted":     {r.AddPosting(t.Context(), "R-2", registry.Posting{From: date("2019"), Unit: "K1"}), "postings.from", "31/3/2018"},
	} {
		faults, _ := test.err.(registry.Faults)
		if len(faults) != 1 || faults[0].Field != test.field || faults[0].Args["older"] != test.want {
			t.Errorf("%s: got %v", name, test.err)
		}
	}
}

// What is told once more changes nothing, and undo does not stop at it.
func TestAMovementThatIsClosedTwiceIsClosedOnce(t *testing.T) {
	r := sampleRegister(t)
	for range 2 {
		if err := r.CloseMovement(t.Context(), "PHTT", date("2020-06-01")); err != nil {
			t.Fatal(err)
		}
	}
	list, err := r.Operations(t.Context(), store.OperationFilter{})
	if err != nil || len(list) != 2 {
		t.Errorf("%d operations, %v; want the sample's and one", len(list), err)
	}
}
