package catalogue

import (
	"slices"
	"testing"
)

// stands tells whether the gate stands before the honour of that type in the
// regime.
func (g Gate) stands(c *Catalogue, t *testing.T, honour, subject, typ, regime string) bool {
	t.Helper()
	h, _, err := c.Honour(honour, day(t, "2020-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.Contains(g.Regimes, regime) &&
		(len(g.Honours) == 0 || MatchesHonour(g.Honours, honour)) &&
		(len(g.Kinds) == 0 || slices.Contains(g.Kinds, h.Kind)) &&
		(g.Subject == "" || g.Subject == subject) &&
		anyOrOneOf(g.Types, typ) && (len(g.NotTypes) == 0 || !slices.Contains(g.NotTypes, typ))
}

func TestWhichGatesRefuseOrHold(t *testing.T) {
	c := loaded(t)
	titleGates := []string{"G1-registration-A", "G5-discipline-A", "G6-inquiry-titles-A", "G6-pending-titles-A"}
	formGates := []string{"G6-inquiry-forms-A", "G6-pending-forms-A"}
	tests := []struct {
		honour, subject, typ, regime string
		want                         []string
		cite                         string
	}{
		{"CSTT", ForPersons, "merit", "A", append([]string{"G3-new-person-A", "G4-absence-A"}, titleGates...), "TT151 Đ3.1"},
		{"DVQT", ForUnits, "merit", "A", append([]string{"G2-new-unit-A", "G23-high-bodies-A"}, titleGates...), "TT151 Đ3.1, 3.3"},
		{"BK_BQP", ForUnits, "merit", "A", append([]string{"G23-high-bodies-A"}, formGates...), "TT151 Đ3.2h, 3.3"},
		{"BK_BQP", ForPersons, "merit", "A", formGates, "TT151 Đ3.2h"},
		{"HC_BVTQ_3", ForUnits, "merit", "A", append([]string{"G10-one-state-award-A"}, formGates...), "TT151 Đ3.2b"},
		{"HC_BVTQ_3", ForUnits, "movement", "A", append([]string{"G10-one-state-award-A", "G22-theme-ceiling-A"}, formGates...), "TT151 Đ3.2b, 3.2đ"},
		{"HC_CHIENCONG_1", ForUnits, "feat", "A", formGates, "TT151 Đ3.2b"},
		{"HC_BVTQ_1", ForPersons, "life_service", "A", formGates, "TT151 Đ3.2b"},
		{"HCH_QKQT", ForPersons, "service", "A", formGates, "TT151 Đ3.2b"},
		{"CSTT", ForPersons, "merit", "B1", []string{"G6-pending-other-B"}, "not known"},
		{"CSTT", ForPersons, "merit", "B2", []string{"G6-inquiry-B", "G6-pending-B"}, "ND152 Đ4"},
		{"CSTT", ForPersons, "merit", "A0", []string{"G6-pending-A0"}, "not known"},
	}
	for _, tt := range tests {
		var got []string
		for _, g := range c.Gates() {
			if g.Effect != GateReminds && g.stands(c, t, tt.honour, tt.subject, tt.typ, tt.regime) {
				got = append(got, g.ID)
			}
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(tt.want))
		if !slices.Equal(got, want) {
			t.Errorf("%s, %s, %s (%s): got %q, want %q", tt.honour, tt.typ, tt.regime, tt.cite, got, want)
		}
	}
}

// One achievement brings one form, but a title beside it (law of 2003, Điều 8;
// Nghị định 91/2017/NĐ-CP, Điều 66.2đ).
func TestTitlesAreOutsideTheGateOfOneForm(t *testing.T) {
	c := loaded(t)
	for _, g := range c.Gates() {
		if g.Must.Fact != "one_form_per_achievement" {
			continue
		}
		for _, kind := range []Kind{Title, Flag, ArmyHonour} {
			if slices.Contains(g.Kinds, kind) || len(g.Kinds) == 0 {
				t.Errorf("%s stands before a %s", g.ID, kind)
			}
		}
	}
}

// What is not known to stand in the law of 2022 reminds and never refuses.
func TestUnconfirmedGatesNeverRefuse(t *testing.T) {
	for _, g := range loaded(t).Gates() {
		if g.Confidence == Unconfirmed && g.Effect == GateRefuses {
			t.Errorf("%s refuses", g.ID)
		}
	}
}

func TestAFormThatRaisesDisciplineBarsTitles(t *testing.T) {
	for _, g := range loaded(t).Gates() {
		if g.ID != "G5-discipline-A" {
			continue
		}
		for _, form := range Words()["forms"] {
			if bars := slices.Contains(g.Must.Forms, form); bars != (form != "phe_binh") { // TT151 Đ3.1đ: from khiển trách up
				t.Errorf("%s bars: %t", form, bars)
			}
		}
	}
}
