package catalogue

import (
	"slices"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// classes returns the codes of a family in three classes.
func classes(families ...string) []string {
	var codes []string
	for _, family := range families {
		for _, class := range []string{"_1", "_2", "_3"} {
			codes = append(codes, family+class)
		}
	}
	return codes
}

// circular lists the honours of Thông tư 151/2018/TT-BQP by recipient: 83
// rules are due.
func circular() map[string][]string {
	orders := append([]string{"HC_SAOVANG", "HC_HCM", "HC_HUUNGHI"},
		classes("HC_DOCLAP", "HC_QUANCONG", "HC_LAODONG", "HC_BVTQ", "HC_CHIENCONG")...)
	both := append(orders, "AHLLVT", "AHLD", "BK_TTG", "BK_BQP", "BK_TT", "GK")
	return map[string][]string{
		ForPersons: slices.Concat(both, classes("HCH_CSVV"), []string{
			"CSTDTQUOC", "CSTDTQUAN", "CSTDCS", "CSTT", "LDTT", "HC_DAIDOANKET", "HC_DUNGCAM", "HCH_QKQT", "HCH_HUUNGHI",
			"NGND", "NGUT", "TTND", "TTUT", "NSND", "NSUT", "NNND", "NNUT", "GT_HCM", "GT_NN",
			"KNC_XDQD", "KNC_VTQC", "CHUPANH_QK",
		}),
		ForUnits: slices.Concat(both, []string{
			"CO_CP", "CO_BQP", "CO_TT", "DVQT", "TTLDXS", "DVTT", "TTLDTT", "VMTD", "DVHLG", "DVVH",
		}),
	}
}

// Load leaves these rows for later and has nobody to report their faults to.
func TestTheEmbeddedRowsOfTheLawAreSound(t *testing.T) {
	all, err := load(lawFiles)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(loaded(t).Rules()), len(all.Rules()); got != want || want == 0 {
		t.Errorf("the law has %d rules when it is asked, %d when all is read", got, want)
	}
}

// Honours are decoded one by one until all are asked for.
func TestAnHonourReadAloneIsWhatReadingAllGives(t *testing.T) {
	all, err := load(lawFiles)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	one := c.honours
	for _, code := range all.Codes() {
		if got, want := one.of(code), all.honours.of(code); !slices.Equal(got, want) {
			t.Errorf("%s: got %+v, want %+v", code, got, want)
		}
	}
	if one.whole.Load() {
		t.Error("all honours were read")
	}
	for _, code := range []string{"", "CSTX", "CSTT\"\nname = \"Chiến sĩ tiên tiến"} {
		if rows := one.of(code); len(rows) > 0 {
			t.Errorf("%q: got %+v", code, rows)
		}
	}
}

func TestManyMayAskTheLawForTheFirstTime(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			if len(c.Rules()) == 0 || len(c.Gates()) == 0 {
				t.Error("the law asks nothing")
			}
		})
	}
	asking.Wait()
}

func TestTheCircularOf2018IsComplete(t *testing.T) {
	c := loaded(t)
	count := 0
	for subject, codes := range circular() {
		for _, code := range codes {
			count++
			if _, ok := c.Rule(code, subject, "A"); !ok {
				t.Errorf("no rule for %s, %s", code, subject)
			}
		}
	}
	if count != 83 {
		t.Errorf("%d pairs, want 83", count)
	}
	for _, r := range c.Rules() {
		if slices.Contains(r.Regimes, "A") && !slices.Contains(circular()[r.Subject], r.Honour) && r.Unknown == "" {
			t.Errorf("%s: the circular has no %s for a %s", r.ID, r.Honour, r.Subject)
		}
	}
}

// A question about an honour that stood always has an answer, be it that the
// text is not known.
func TestEveryHonourHasARuleWhereverItStood(t *testing.T) {
	c := loaded(t)
	for _, regime := range c.Regimes() {
		for _, h := range c.honours.all() {
			if !meet(h.ValidFrom, h.ValidTo, regime.ValidFrom, regime.ValidTo) {
				continue
			}
			for _, subject := range []string{ForPersons, ForUnits} {
				if _, ok := c.Rule(h.Code, subject, regime.ID); h.For(subject) && !ok {
					t.Errorf("%s: no rule for %s, %s", regime.ID, h.Code, subject)
				}
			}
		}
	}
}

func TestARuleStandsOnlyWhereItsHonourDoes(t *testing.T) {
	c := loaded(t)
	for _, r := range c.Rules() {
		for _, regime := range c.Regimes() {
			if !slices.Contains(r.Regimes, regime.ID) {
				continue
			}
			stands := func(h Honour) bool {
				return h.For(r.Subject) && meet(h.ValidFrom, h.ValidTo, regime.ValidFrom, regime.ValidTo)
			}
			if !slices.ContainsFunc(c.honours.of(r.Honour), stands) {
				t.Errorf("%s: no %s for a %s in %s", r.ID, r.Honour, r.Subject, regime.ID)
			}
		}
	}
}

// walk visits every condition of the law.
func walk(c *Catalogue, visit func(id string, x Condition)) {
	var down func(id string, list []Condition)
	down = func(id string, list []Condition) {
		for _, x := range list {
			visit(id, x)
			down(id, x.Of)
		}
	}
	for _, r := range c.Rules() {
		down(r.ID, r.All)
		for _, p := range r.Paths {
			down(r.ID+" "+p.ID, p.All)
		}
	}
	for _, g := range c.Gates() {
		down(g.ID, []Condition{g.Must})
	}
}

func TestEveryConditionHasABasis(t *testing.T) {
	c := loaded(t)
	count := 0
	walk(c, func(id string, x Condition) {
		count++
		if x.Source == "" || x.Confidence == "" {
			t.Errorf("%s: %s without source or confidence", id, x.Op)
		}
	})
	if count < 500 {
		t.Errorf("only %d conditions", count)
	}
}

func TestEveryFactIsAskedFor(t *testing.T) {
	c := loaded(t)
	asked := map[string]bool{}
	walk(c, func(_ string, x Condition) {
		asked[x.Fact] = true
		if x.Op == OpLeaving {
			asked["leaving"] = true // which may be assumed of somebody who has not left yet
		}
	})
	for _, f := range c.Facts() {
		if !asked[f.ID] {
			t.Errorf("no condition asks for %s", f.ID)
		}
	}
}

// basisOf lists the bases of all rows, by id.
func basisOf(c *Catalogue) map[string]Basis {
	rows := map[string]Basis{}
	for _, r := range c.law().regimes {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().rules {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().gates {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().postGroups {
		rows[r.key()] = r.Basis
	}
	for _, r := range c.law().quotas {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().votes {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().authorities {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().deadlines {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().bonuses {
		rows[r.ID] = r.Basis
	}
	for _, r := range c.law().bonusTerms {
		rows[r.ID] = r.Basis
	}
	return rows
}

func TestWhatIsNotConfirmedSaysWhy(t *testing.T) {
	rules := map[string]Rule{}
	c := loaded(t)
	for _, r := range c.Rules() {
		rules[r.ID] = r
	}
	for id, b := range basisOf(c) {
		explained := b.Note != "" || rules[id].Unknown != "" || len(rules[id].Paths)+len(rules[id].All) > 0
		if b.Confidence != Confirmed && !explained {
			t.Errorf("%s: %s without a note", id, b.Confidence)
		}
		if !norm.NFC.IsNormalString(b.Note) {
			t.Errorf("%s: note not NFC", id)
		}
	}
}

// What nobody has read yet is not passed off as read.
func TestTheLawOf2026IsNowhereConfirmed(t *testing.T) {
	c := loaded(t)
	for _, r := range c.Rules() {
		if slices.Equal(r.Regimes, []string{"C"}) && r.Confidence == Confirmed {
			t.Errorf("%s is confirmed", r.ID)
		}
	}
	for _, b := range c.Bonuses() {
		if b.ValidTo.IsZero() && b.Confidence != Unconfirmed {
			t.Errorf("%s is %s", b.ID, b.Confidence)
		}
	}
}

func TestRegimesByDay(t *testing.T) {
	c := loaded(t)
	tests := []struct{ on, want string }{
		{"2004-06-30", ""}, {"2004-07-01", "A0"}, {"2018-11-24", "A0"}, {"2018-11-25", "A"}, {"2023-12-31", "A"},
		{"2024-01-01", "B1"}, {"2025-06-30", "B1"}, {"2025-07-01", "B2"}, {"2026-09-30", "B2"}, {"2026-10-01", "C"}, {"2040-01-01", "C"},
	}
	for _, tt := range tests {
		if regime, ok := c.RegimeOn(day(t, tt.on)); regime.ID != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: got %q, want %q", tt.on, regime.ID, tt.want)
		}
	}
}

func TestTheThirdClassOrderOfAUnitAsksForItsPredecessor(t *testing.T) {
	rule, ok := loaded(t).Rule("HC_BVTQ_3", ForUnits, "A")
	if !ok || len(rule.Paths) < 2 {
		t.Fatalf("got %+v", rule)
	}
	first := rule.Paths[0].All
	has := func(op Op) bool { return slices.ContainsFunc(first, func(x Condition) bool { return x.Op == op }) }
	for _, op := range []Op{OpUnitAge, OpHeld, OpGradeStreak} {
		if !has(op) {
			t.Errorf("path %s does not ask %s", rule.Paths[0].ID, op)
		}
	}
}
