package store_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func newDecision() registry.Decision {
	return registry.Decision{Issuer: "QK2", Number: "77/QĐ-BTL", Date: date("2020-06-08"), Level: "corps"}
}

// proposed returns a register with three open nominations: the officer's that
// rests on his initiative, one of the department, one of the other person.
func proposed(t *testing.T) (r *store.Register, ids []int64) {
	t.Helper()
	r = sampleRegister(t)
	unit, other := proposal("BK_TT"), proposal("CSTT")
	unit.Subject, other.Subject = registry.UnitSubject("CKT"), registry.PersonSubject("QN-002")
	return r, []int64{openNomination, nominate(t, r, unit).ID, nominate(t, r, other).ID}
}

func TestAGrantMakesTheDecisionAndItsAwards(t *testing.T) {
	r, ids := proposed(t)
	slices.Reverse(ids)
	receipt, err := r.Grant(t.Context(), store.Grant{Nominations: ids, Decision: newDecision()})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, receipt.New, []registry.Count{{Kind: registry.Decisions, N: 1}, {Kind: registry.Awards, N: 3}})
	awards, err := r.Awards(t.Context(), store.AwardFilter{Decision: newDecision().Ref()})
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, awards, receipt.Batch.Awards)
	for i, id := range ids {
		n, award := nomination(t, r, id), awards[i]
		if award.Ordinal != i+1 || award.Subject != n.Subject || award.Honour != n.Honour || award.Citation != n.Achievement ||
			award.Period != n.Period || award.Type != n.Type {
			t.Errorf("award %d is %+v", i, award)
		}
		if n.State != registry.Granted || n.StateOn != date("2020-06-08") || n.Decision != award.Decision || n.Ordinal != award.Ordinal {
			t.Errorf("nomination %d is %+v", id, n)
		}
	}
	if as := awards[2].As; as.Rank != "Thiếu tá" || as.Unit != "Cục Kỹ thuật" {
		t.Errorf("recipient as at the award is %+v", as)
	}
	initiatives, err := r.Initiatives(t.Context(), store.YearFilter{Person: "QN-001"})
	if err != nil || initiatives[0].Decision != newDecision().Ref() || initiatives[0].Ordinal != 3 {
		t.Errorf("initiatives are %+v, %v", initiatives, err)
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Last: 8})
	if err != nil || lines[0].Operator != "grant nominations" || lines[7].Operation != lines[0].Operation {
		t.Errorf("the grant is not one operation of 8 lines: %+v, %v", lines, err)
	}
}

func TestAGrantGoesOnInARecordedDecision(t *testing.T) {
	for name, test := range map[string]struct {
		decision registry.Decision
		from     int
		want     []int
	}{
		"by its reference":  {registry.Decision{Issuer: "QK2", Number: "77/qđ-btl", Date: date("2020")}, 0, []int{3, 4, 5}},
		"by all it says":    {newDecision(), 0, []int{3, 4, 5}},
		"from a number on":  {newDecision(), 10, []int{10, 11, 12}},
		"in another of its": {registry.Decision{Issuer: "QK2", Number: "78/QĐ-BTL", Date: date("2020-06-08"), Level: "corps"}, 5, []int{5, 6, 7}},
	} {
		t.Run(name, func(t *testing.T) {
			r, ids := proposed(t)
			record(t, r, registry.Batch{Decisions: []registry.Decision{newDecision()}, Awards: []registry.Award{
				{Decision: newDecision().Ref(), Ordinal: 2, Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2018)}}})
			receipt, err := r.Grant(t.Context(), store.Grant{Nominations: ids, Decision: test.decision, From: test.from})
			if err != nil {
				t.Fatal(err)
			}
			var got []int
			for _, award := range receipt.Batch.Awards {
				got = append(got, award.Ordinal)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("ordinals are %v, want %v", got, test.want)
			}
		})
	}
}

func TestAGrantIsRefusedWhole(t *testing.T) {
	for name, test := range map[string]struct {
		prepare func(context.Context, *store.Register, []int64) error
		alter   func(*store.Grant)
		want    registry.FaultCode // "" for a record that is not there
		at      int
	}{
		"one was withdrawn": {func(ctx context.Context, r *store.Register, ids []int64) error {
			return r.Withdraw(ctx, ids[1:2], date("2020-06-02"), "")
		}, nil, registry.FaultState, 1},
		"decided before it was submitted": {func(ctx context.Context, r *store.Register, ids []int64) error {
			return r.Submit(ctx, ids[2:], date("2020-06-09"))
		}, nil, registry.FaultDateOrder, 2},
		"its initiative was used": {func(ctx context.Context, r *store.Register, _ []int64) error {
			return r.UseInitiative(ctx, 1, 2)
		}, nil, registry.FaultInitiativeUsed, 0},
		"none":                 {nil, func(g *store.Grant) { g.Nominations = nil }, registry.FaultMissing, 0},
		"an unknown one":       {nil, func(g *store.Grant) { g.Nominations = append(g.Nominations, 99) }, "", 0},
		"no level":             {nil, func(g *store.Grant) { g.Decision.Level = "" }, registry.FaultMissing, 0},
		"an unknown issuer":    {nil, func(g *store.Grant) { g.Decision.Issuer = "N9" }, registry.FaultUnknownIssuer, 0},
		"a decision of a year": {nil, func(g *store.Grant) { g.Decision.Date = date("2020") }, registry.FaultMissing, 0},
		"a contradiction": {nil, func(g *store.Grant) {
			g.Decision = registry.Decision{Issuer: "QK2", Number: "123/QĐ-BTL", Date: date("2019-12-21"), Level: "corps"}
		}, registry.FaultDuplicateNumber, 0},
		"an ordinal that is taken": {nil, func(g *store.Grant) {
			g.Decision, g.From = registry.Decision{Issuer: "QK2", Number: "123/QĐ-BTL", Date: date("2019")}, 1
		}, registry.FaultDuplicateOrdinal, 0},
	} {
		t.Run(name, func(t *testing.T) {
			r, ids := proposed(t)
			if test.prepare != nil {
				if err := test.prepare(t.Context(), r, ids); err != nil {
					t.Fatal(err)
				}
			}
			grant := store.Grant{Nominations: ids, Decision: newDecision()}
			if test.alter != nil {
				test.alter(&grant)
			}
			before := everything(t, r)
			_, err := r.Grant(t.Context(), grant)
			requireFault(t, err, test.want, test.at)
			requireEqual(t, everything(t, r), before)
		})
	}
}

func TestOneInitiativeDoesNotCarryTwoAwardsOfOneDecision(t *testing.T) {
	r := sampleRegister(t)
	second := proposal("GK")
	second.Initiatives = registry.InitiativesByID([]int64{1})
	ids := []int64{openNomination, nominate(t, r, second).ID}
	_, err := r.Grant(t.Context(), store.Grant{Nominations: ids, Decision: newDecision()})
	requireFault(t, err, registry.FaultInitiativeUsed, 1)
}

func TestAGrantLeadsToTheAwardThatIsRecorded(t *testing.T) {
	r, ids := proposed(t)
	n := nomination(t, r, ids[1])
	record(t, r, registry.Batch{Decisions: []registry.Decision{newDecision()}, Awards: []registry.Award{
		{Decision: newDecision().Ref(), Honour: n.Honour, Subject: n.Subject, Period: n.Period, Type: n.Type, Citation: n.Achievement}}})
	receipt, err := r.Grant(t.Context(), store.Grant{Nominations: ids[1:2], Decision: newDecision()})
	if err != nil || len(receipt.New) > 0 {
		t.Fatalf("new %v, %v, want nothing", receipt.New, err)
	}
	if n := nomination(t, r, ids[1]); n.State != registry.Granted || n.Ordinal != 1 {
		t.Errorf("nomination is %+v", n)
	}
}

func TestADryGrantKeepsNothing(t *testing.T) {
	r, ids := proposed(t)
	before, err := os.ReadFile(r.Path())
	if err != nil {
		t.Fatal(err)
	}
	o := options(t)
	o.DryRun = true
	dry, err := store.Open(t.Context(), r.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer dry.Close()
	receipt, err := dry.Grant(t.Context(), store.Grant{Nominations: ids, Decision: newDecision()})
	if err != nil || receipt.AwardIDs != nil || receipt.Batch.Awards[2].Ordinal != 3 || receipt.Batch.Awards[0].ID != 0 {
		t.Errorf("receipt is %+v, %v", receipt, err)
	}
	if err := dry.Withdraw(t.Context(), ids, date("2020-06-02"), ""); err != nil {
		t.Error(err)
	}
	if after, err := os.ReadFile(r.Path()); err != nil || !slices.Equal(after, before) {
		t.Errorf("a dry run changed the file (%v)", err)
	}
}
