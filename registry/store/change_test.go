package store_test

import (
	"context"
	"errors"
	"testing"

	"sovang/registry"
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
		"close an unknown movement":      {func(ctx context.Context) error { return r.CloseMovement(ctx, "N9", date("2020")) }, ""},
		"close a movement too early":     {func(ctx context.Context) error { return r.CloseMovement(ctx, "PHTT", date("2010")) }, registry.FaultDateOrder},
		"setting without key":            {func(ctx context.Context) error { return r.SetSetting(ctx, "", "x") }, registry.FaultMissing},
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
