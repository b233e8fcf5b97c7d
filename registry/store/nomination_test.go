package store_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

// The nominations of the sample, by number.
const grantedNomination, openNomination = 1, 2

func ballot(body, held string) registry.Ballot {
	return registry.Ballot{Body: body, Held: date(held), Entitled: 9, Present: 8, Ayes: 8, Secret: true, Minutes: " 3/BB "}
}

// proposal is a nomination of the officer in the sample that rests on
// nothing.
func proposal(honour string) registry.Nomination {
	return registry.Nomination{
		Subject: registry.PersonSubject("QN-001"), Honour: honour, Period: cal.OneYear(2020), Type: registry.ByMerit,
		Achievement: "Hoàn thành xuất sắc nhiệm vụ", ProposedBy: "CKT", ProposedOn: date("2020-06-01"), State: registry.Proposed}
}

func nominate(t *testing.T, r *store.Register, n registry.Nomination) registry.Nomination {
	t.Helper()
	return record(t, r, registry.Batch{Nominations: []registry.Nomination{n}}).Batch.Nominations[0]
}

func nomination(t *testing.T, r *store.Register, id int64) registry.Nomination {
	t.Helper()
	n, err := r.Nomination(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestARecordedNominationHasItsNumberVotesAndGround(t *testing.T) {
	r := sampleRegister(t)
	n := nomination(t, r, openNomination)
	requireEqual(t, n.Initiatives, []registry.InitiativeRef{{ID: 1, Year: 2019, Title: "Giá thử bơm"}})
	granted := nomination(t, r, grantedNomination)
	if len(granted.Ballots) != 2 || !granted.Ballots[1].Secret || granted.Ballots[1].Ayes != 9 {
		t.Errorf("ballots are %+v", granted.Ballots)
	}
	if granted.Decision != ref("QK2", "123/QĐ-BTL", 2019) || granted.Ordinal != 1 {
		t.Errorf("became %v #%d", granted.Decision, granted.Ordinal)
	}
	got := nominate(t, r, proposal("CSTDCS"))
	requireEqual(t, got, nomination(t, r, got.ID))
	if got.ID != 3 || got.StateOn != date("2020-06-01") {
		t.Errorf("number %d, state since %s", got.ID, got.StateOn)
	}
}

func TestTheSameNominationIsRecordedOnce(t *testing.T) {
	for name, test := range map[string]struct {
		alter func(*registry.Nomination)
		o     store.RecordOptions
		want  string // what becomes of it, or the code of the fault
	}{
		"the same":                  {func(*registry.Nomination) {}, store.RecordOptions{}, "unchanged"},
		"with less":                 {func(n *registry.Nomination) { n.Achievement, n.ProposedBy = "", "" }, store.RecordOptions{}, "unchanged"},
		"with the ground":           {func(n *registry.Nomination) { n.Initiatives = registry.InitiativesByID([]int64{1}) }, store.RecordOptions{}, "replaced"},
		"of another day":            {func(n *registry.Nomination) { n.ProposedOn = date("2020-06-02") }, store.RecordOptions{}, "duplicate-record"},
		"of another day, replacing": {func(n *registry.Nomination) { n.ProposedOn = date("2020-06-02") }, store.RecordOptions{Replace: true}, "replaced"},
		"of another type":           {func(n *registry.Nomination) { n.Type = registry.ByFeat }, store.RecordOptions{}, "new"},
		"of another year":           {func(n *registry.Nomination) { n.Period = cal.OneYear(2019) }, store.RecordOptions{}, "new"},
		"in a movement":             {func(n *registry.Nomination) { n.Movement = "PHTT" }, store.RecordOptions{}, "new"},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			nominate(t, r, proposal("GK"))
			again := proposal("GK")
			test.alter(&again)
			receipt, err := r.Record(t.Context(), registry.Batch{Nominations: []registry.Nomination{again}}, test.o)
			if got := outcome(receipt, err); got != test.want {
				t.Errorf("it is %s, want %s", got, test.want)
			}
		})
	}
}

// outcome says what became of a batch of one entry.
func outcome(receipt store.Receipt, err error) string {
	var faults registry.Faults
	switch {
	case errors.As(err, &faults):
		return string(faults.Errors()[0].Code)
	case err != nil:
		return err.Error()
	case len(receipt.New) > 0:
		return "new"
	case len(receipt.Replaced) > 0:
		return "replaced"
	}
	return "unchanged"
}

func TestReplacingANominationLosesNeitherVotesNorTheAward(t *testing.T) {
	r := sampleRegister(t)
	before := nomination(t, r, grantedNomination)
	newer := before
	newer.Achievement, newer.State, newer.StateOn = "Lá cờ đầu", registry.Proposed, newer.ProposedOn
	newer.Ballots, newer.Decision, newer.Ordinal = nil, registry.DecisionRef{}, 0
	if _, err := r.Record(t.Context(), registry.Batch{Nominations: []registry.Nomination{newer}}, store.RecordOptions{Replace: true}); err != nil {
		t.Fatal(err)
	}
	before.Achievement = "Lá cờ đầu"
	requireEqual(t, nomination(t, r, grantedNomination), before)
}

func TestNominationsThatAreWrongAreRefused(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		alter func(*registry.Nomination)
		want  registry.FaultCode
	}{
		"unknown honour":          {func(n *registry.Nomination) { n.Honour = "HUY_HIEU" }, registry.FaultUnknownHonour},
		"honour of units":         {func(n *registry.Nomination) { n.Honour = "DVQT" }, registry.FaultWrongSubject},
		"unknown person":          {func(n *registry.Nomination) { n.Subject = registry.PersonSubject("N9") }, registry.FaultUnknownPerson},
		"unknown proposer":        {func(n *registry.Nomination) { n.ProposedBy = "N9" }, registry.FaultUnknownUnit},
		"unknown movement":        {func(n *registry.Nomination) { n.Movement = "N9" }, registry.FaultUnknownMovement},
		"proposed in future":      {func(n *registry.Nomination) { n.ProposedOn = date("2020-07-01") }, registry.FaultFuture},
		"moved before it was":     {func(n *registry.Nomination) { n.StateOn = date("2020-05-01") }, registry.FaultDateOrder},
		"moved in a month":        {func(n *registry.Nomination) { n.StateOn = date("2020-06") }, registry.FaultDate},
		"award without a grant":   {func(n *registry.Nomination) { n.Decision, n.Ordinal = ref("CKT", "45/QĐ-CKT", 2019), 1 }, registry.FaultChoice},
		"award of somebody else":  {func(n *registry.Nomination) { grantedBy(n, "45/qđ-ckt", 2) }, registry.FaultUnknownAward},
		"award beyond the list":   {func(n *registry.Nomination) { grantedBy(n, "45/QĐ-CKT", 9) }, registry.FaultUnknownAward},
		"award without decision":  {func(n *registry.Nomination) { n.State, n.Ordinal = registry.Granted, 1 }, registry.FaultMissing},
		"award without ordinal":   {func(n *registry.Nomination) { grantedBy(n, "45/QĐ-CKT", 0) }, registry.FaultMissing},
		"unknown decision":        {func(n *registry.Nomination) { grantedBy(n, "46/QĐ-CKT", 1) }, registry.FaultUnknownDecision},
		"initiative of no number": {func(n *registry.Nomination) { n.Initiatives = registry.InitiativesByID([]int64{7}) }, registry.FaultUnknownInitiative},
		"initiative of no title": {func(n *registry.Nomination) {
			n.Initiatives = []registry.InitiativeRef{{Year: 2019, Title: "Máy bơm"}}
		}, registry.FaultUnknownInitiative},
		"initiative of another": {func(n *registry.Nomination) {
			n.Subject, n.Initiatives = registry.PersonSubject("QN-002"), registry.InitiativesByID([]int64{1})
		}, registry.FaultUnknownInitiative},
		"two votes on one day": {func(n *registry.Nomination) {
			n.Ballots = []registry.Ballot{ballot("conference", "2020-06-02"), ballot("conference", "2020-06-02")}
		}, registry.FaultDuplicateRecord},
		"vote of nobody": {func(n *registry.Nomination) { n.Ballots = []registry.Ballot{ballot("chi bộ", "2020-06-02")} }, registry.FaultChoice},
	} {
		t.Run(name, func(t *testing.T) {
			n := proposal("CSTDCS")
			test.alter(&n)
			if faults := faultsOf(t, r, registry.Batch{Nominations: []registry.Nomination{n}}); !faults.Has(test.want) {
				t.Errorf("faults are %v, want %s", faults, test.want)
			}
		})
	}
}

func grantedBy(n *registry.Nomination, number string, ordinal int) {
	n.State, n.StateOn, n.Decision, n.Ordinal = registry.Granted, date("2020-06-02"), ref("CKT", number, 2019), ordinal
}

func TestNominationsAreFoundByWhoWhatAndHowFar(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		f    store.NominationFilter
		want []int64
	}{
		"all":                    {store.NominationFilter{}, []int64{1, 2}},
		"of the unit":            {store.NominationFilter{Unit: "CKT"}, []int64{1, 2}},
		"of the units below":     {store.NominationFilter{Unit: "QK2", Under: true}, []int64{1, 2}},
		"of another unit":        {store.NominationFilter{Unit: "X5"}, nil},
		"for people":             {store.NominationFilter{Unit: "CKT", For: catalogue.ForPersons}, []int64{2}},
		"of a person":            {store.NominationFilter{Person: "QN-001"}, []int64{2}},
		"for an honour":          {store.NominationFilter{Honour: "CO_TT"}, []int64{1}},
		"in a state":             {store.NominationFilter{State: registry.Proposed}, []int64{2}},
		"of years":               {store.NominationFilter{Period: cal.Period{From: 2018, To: 2019}}, []int64{1, 2}},
		"of a year without any":  {store.NominationFilter{Period: cal.OneYear(2018)}, nil},
		"by their numbers alone": {store.NominationFilter{IDs: []int64{2, 9}}, []int64{2}},
	} {
		found, err := r.Nominations(t.Context(), test.f)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, n := range found {
			got = append(got, n.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
	var missing *store.NotFoundError
	if _, err := r.Nominations(t.Context(), store.NominationFilter{Unit: "N9"}); !errors.As(err, &missing) {
		t.Errorf("an unknown unit gave %v", err)
	}
	if _, err := r.Nomination(t.Context(), 9); !errors.As(err, &missing) {
		t.Errorf("an unknown number gave %v", err)
	}
}

func TestANominationGoesThroughItsStates(t *testing.T) {
	r := sampleRegister(t)
	ctx := t.Context()
	second := nominate(t, r, proposal("CSTDCS")).ID
	both := []int64{openNomination, second, second}
	for _, step := range []struct {
		do    func() error
		state registry.NominationState
		on    string
		votes int
	}{
		{func() error { return r.AddBallot(ctx, both, ballot("conference", "2020-06-02")) }, registry.Voted, "2020-06-02", 1},
		{func() error { return r.AddBallot(ctx, both, ballot("unit_council", "2020-06-03")) }, registry.Voted, "2020-06-02", 2},
		{func() error { return r.Submit(ctx, both, date("2020-06-04")) }, registry.Submitted, "2020-06-04", 2},
		{func() error { return r.AddBallot(ctx, both, ballot("ministry_council", "2020-06-05")) }, registry.Submitted, "2020-06-04", 3},
		{func() error { return r.Refuse(ctx, both, date("2020-06-06"), " Chưa  đủ phiếu ") }, registry.Refused, "2020-06-06", 3},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		for _, id := range both {
			n := nomination(t, r, id)
			if n.State != step.state || n.StateOn != date(step.on) || len(n.Ballots) != step.votes {
				t.Errorf("nomination %d is %s since %s with %d votes, want %s since %s with %d",
					id, n.State, n.StateOn, len(n.Ballots), step.state, step.on, step.votes)
			}
		}
	}
	n := nomination(t, r, second)
	if n.Reason != "Chưa đủ phiếu" || n.Ballots[0].Minutes != "3/BB" {
		t.Errorf("reason %q, minutes %q", n.Reason, n.Ballots[0].Minutes)
	}
	lines, err := r.Log(ctx, store.LogFilter{Kind: registry.Nominations, Last: 2})
	if err != nil || len(lines) != 2 {
		t.Fatalf("log has %d lines, %v", len(lines), err)
	}
	last := lines[1]
	if last.Operator != "refuse nominations" || last.Action != logbook.Changed || lines[0].Operation != last.Operation ||
		!strings.Contains(last.Before, `"submitted"`) || !strings.Contains(last.After, `"Chưa đủ phiếu"`) {
		t.Errorf("log says %+v", last)
	}
	if err := r.Verify(ctx); err != nil {
		t.Error(err)
	}
}

func TestAMeetingMayVoteBeforeTheProposal(t *testing.T) {
	r := sampleRegister(t)
	if err := r.AddBallot(t.Context(), []int64{openNomination}, ballot("conference", "2020-05-20")); err != nil {
		t.Fatal(err)
	}
	if n := nomination(t, r, openNomination); n.State != registry.Voted || n.StateOn != n.ProposedOn {
		t.Errorf("it is %s since %s", n.State, n.StateOn)
	}
}

func TestAVoteIsCorrectedAndTheLogKeepsTheOldOne(t *testing.T) {
	r := sampleRegister(t)
	ids := []int64{openNomination}
	wrong := ballot("conference", "2020-06-02")
	if err := r.AddBallot(t.Context(), ids, wrong); err != nil {
		t.Fatal(err)
	}
	right := wrong
	right.Ayes = wrong.Ayes - 1
	for _, b := range []registry.Ballot{ballot("conference", "2020-06-01"), ballot("unit_council", "2020-06-02")} {
		if err := r.ReplaceBallot(t.Context(), ids, b); !errors.Is(err, store.ErrNoBallot) {
			t.Errorf("a vote that is not there gave %v", err)
		}
	}
	requireFault(t, r.ReplaceBallot(t.Context(), []int64{grantedNomination}, nomination(t, r, grantedNomination).Ballots[0]), registry.FaultState, 0)
	if err := r.ReplaceBallot(t.Context(), ids, right); err != nil {
		t.Fatal(err)
	}
	votes := nomination(t, r, openNomination).Ballots
	right.UID, right.Minutes = votes[0].UID, "3/BB"
	if len(votes) != 1 || votes[0] != right {
		t.Errorf("votes are %+v, want %+v", votes, right)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Nominations, Last: 1})
	if err != nil || len(lines) != 1 || lines[0].Action != logbook.Changed || lines[0].Before == lines[0].After {
		t.Errorf("log says %+v, %v", lines, err)
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestANominationIsSubmittedOnce(t *testing.T) {
	r := sampleRegister(t)
	ids := []int64{openNomination}
	if err := r.Submit(t.Context(), ids, date("2020-06-04")); err != nil {
		t.Fatal(err)
	}
	requireFault(t, r.Submit(t.Context(), ids, date("2020-06-05")), registry.FaultState, 0)
}

func TestWrongStepsOfANominationAreRefusedAndChangeNothing(t *testing.T) {
	r := sampleRegister(t)
	open, over := []int64{openNomination}, []int64{openNomination, grantedNomination}
	before := everything(t, r)
	for name, test := range map[string]struct {
		do   func(context.Context) error
		want registry.FaultCode // "" for a record that is not there
		at   int
	}{
		"vote on one that ended":     {func(ctx context.Context) error { return r.AddBallot(ctx, over, ballot("conference", "2020-06-02")) }, registry.FaultState, 1},
		"submit one that ended":      {func(ctx context.Context) error { return r.Submit(ctx, over, date("2020-06-02")) }, registry.FaultState, 1},
		"refuse one that ended":      {func(ctx context.Context) error { return r.Refuse(ctx, over, date("2020-06-02"), "") }, registry.FaultState, 1},
		"withdraw one that ended":    {func(ctx context.Context) error { return r.Withdraw(ctx, over, date("2020-06-02"), "") }, registry.FaultState, 1},
		"submit before the proposal": {func(ctx context.Context) error { return r.Submit(ctx, open, date("2020-05-01")) }, registry.FaultDateOrder, 0},
		"submit tomorrow":            {func(ctx context.Context) error { return r.Submit(ctx, open, date("2020-06-10")) }, registry.FaultFuture, 0},
		"submit in a month":          {func(ctx context.Context) error { return r.Submit(ctx, open, date("2020-06")) }, registry.FaultDate, 0},
		"submit on no day":           {func(ctx context.Context) error { return r.Submit(ctx, open, cal.Date{}) }, registry.FaultMissing, 0},
		"vote tomorrow":              {func(ctx context.Context) error { return r.AddBallot(ctx, open, ballot("conference", "2020-06-10")) }, registry.FaultFuture, 0},
		"vote on no day": {func(ctx context.Context) error {
			return r.AddBallot(ctx, open, registry.Ballot{Body: "conference", Entitled: 1})
		}, registry.FaultMissing, 0},
		"more ayes than members": {func(ctx context.Context) error {
			return r.AddBallot(ctx, open, registry.Ballot{Body: "conference", Held: date("2020-06-02"), Entitled: 3, Ayes: 4})
		}, registry.FaultNumber, 0},
		"bad minutes": {func(ctx context.Context) error {
			b := ballot("conference", "2020-06-02")
			b.Minutes = "\xff"
			return r.AddBallot(ctx, open, b)
		}, registry.FaultText, 0},
		"bad reason":     {func(ctx context.Context) error { return r.Withdraw(ctx, open, date("2020-06-02"), "\xff") }, registry.FaultText, 0},
		"unknown number": {func(ctx context.Context) error { return r.Submit(ctx, []int64{openNomination, 9}, date("2020-06-02")) }, "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			requireFault(t, test.do(t.Context()), test.want, test.at)
			requireEqual(t, everything(t, r), before)
		})
	}
}

// requireFault wants a fault of that code at that place, or with no code an
// error that tells that there is no such record.
func requireFault(t *testing.T, err error, want registry.FaultCode, at int) {
	t.Helper()
	var faults registry.Faults
	var missing *store.NotFoundError
	if want == "" {
		if !errors.As(err, &missing) {
			t.Errorf("gave %v, want that there is none", err)
		}
		return
	}
	if !errors.As(err, &faults) || !faults.Has(want) {
		t.Fatalf("gave %v, want %s", err, want)
	}
	for _, fault := range faults {
		if fault.Code == want && fault.Index != at {
			t.Errorf("fault %v is at %d, want %d", fault, fault.Index, at)
		}
	}
}
