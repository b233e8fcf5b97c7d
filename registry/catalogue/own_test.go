package catalogue

import (
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// ownRows are a sound honour of a unit's own with its rule, a fact, and a
// tighter quota of the law.
const ownRows = ownRow + `
[[fact]]
id = "praised_by_committee"
vi = "được Đảng ủy biểu dương"
en = "was praised by the party committee"

[[rule]]
id = "gk-du-person"
honour = "GK_DU"
subject = "person"
regimes = ["A", "B1"]
type = "merit"
source = "Quy chế của đơn vị"
confidence = "C"
all = [ { op = "stated", fact = "praised_by_committee" } ]

[[quota]]
id = "quota-cstdcs-A"
honours = ["CSTDCS"]
regimes = ["A"]
max_pct = 8
of = "strength"
source = "Hướng dẫn của Quân khu"
confidence = "C"
`

func parsedOwn(t testing.TB, text string) Own {
	t.Helper()
	own, err := ParseOwn(strings.NewReader(text), "own.toml")
	if err != nil {
		t.Fatal(err)
	}
	return own
}

func TestOwnRowsAreLaidOverTheLaw(t *testing.T) {
	law := loaded(t)
	c, err := law.WithOwn(parsedOwn(t, ownRows))
	if err != nil {
		t.Fatal(err)
	}
	if rule, ok := c.Rule("GK_DU", ForPersons, "B1"); !ok || rule.All[0].Source != "Quy chế của đơn vị" {
		t.Errorf("own rule: %+v", rule)
	}
	if _, ok := c.Fact("praised_by_committee"); !ok {
		t.Error("no own fact")
	}
	caps := func(c *Catalogue) []int {
		var list []int
		for _, q := range c.Quotas("CSTDCS", "A") {
			list = append(list, q.MaxPct)
		}
		slices.Sort(list)
		return list
	}
	if got, want := caps(c), []int{8, 15}; !slices.Equal(got, want) {
		t.Errorf("caps %v, want %v", got, want)
	}
	if got, want := caps(law), []int{10, 15}; !slices.Equal(got, want) {
		t.Errorf("caps of the law %v, want %v", got, want)
	}
	if _, ok := c.Rule("HC_BVTQ_3", ForUnits, "A"); !ok {
		t.Error("the rules of the law are gone")
	}
}

func TestOwnHonoursKeepTheRulesOfTheLaw(t *testing.T) {
	c, err := loaded(t).WithOwn(Own{Honours: []Honour{own(t)}})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Rule("HC_BVTQ_3", ForUnits, "A"); !ok {
		t.Error("the rules of the law are gone")
	}
}

func TestAnOwnRuleLeavesOtherRegimesToTheLaw(t *testing.T) {
	c := loaded(t)
	i := slices.IndexFunc(c.Rules(), func(r Rule) bool { return len(r.Regimes) > 1 })
	if i < 0 {
		t.Fatal("no rule of several regimes")
	}
	tighter := c.Rules()[i]
	mine, others := tighter.Regimes[:1], tighter.Regimes[1:]
	tighter.Regimes, tighter.Unknown = mine, "theo quy chế của đơn vị"
	with, err := c.WithOwn(Own{Rules: []Rule{tighter}})
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := with.Rule(tighter.Honour, tighter.Subject, mine[0]); got.Unknown != tighter.Unknown {
		t.Errorf("%s: got %+v", mine[0], got)
	}
	for _, regime := range others {
		if got, ok := with.Rule(tighter.Honour, tighter.Subject, regime); !ok || got.Unknown == tighter.Unknown {
			t.Errorf("%s: got %+v", regime, got)
		}
	}
}

func TestParseOwnRefusesFaultyRows(t *testing.T) {
	tests := []struct {
		name, old, new string
		row            int
		code, key      string
		want           error
	}{
		{"faulty honour", `"TẶNG"`, `"THƯỞNG"`, 1, "GK_DU", "verb", ErrUnknownValue},
		{"faulty fact", `en = "was praised by the party committee"`, "", 2, "praised_by_committee", "en", ErrMissing},
		{"faulty rule", `op = "stated"`, `op = "said"`, 3, "gk-du-person", "all[1].op", ErrUnknownValue},
		{"faulty quota", "max_pct = 8", "max_pct = 108", 4, "quota-cstdcs-A", "max_pct", ErrImpossible},
		{"unknown key", "max_pct = 8", "max = 8", 4, "", "max", ErrUnknownKey},
		{"table of the law only", "[[quota]]", "[[vote]]", 4, "", "vote", ErrUnknownKey},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseOwn(strings.NewReader(strings.Replace(ownRows, tt.old, tt.new, 1)), "own.toml")
			if err == nil {
				t.Fatal("no error")
			}
			got := rowErrors(t, err)[0]
			if got.File != "own.toml" || got.Row != tt.row || got.Code != tt.code || got.Key != tt.key || !errors.Is(got, tt.want) {
				t.Errorf("got %v; want row %d (%s), %s: %v", got, tt.row, tt.code, tt.key, tt.want)
			}
		})
	}
}

func TestWithOwnRefusesWhatTheLawDoesNotKnow(t *testing.T) {
	tests := []struct {
		name, old, new string
		row            int
		code, key      string
		want           error
	}{
		{"rank of the law", "rank = 900", "rank = 70", 1, "GK_DU", "rank", ErrRankTaken},
		{"unknown honour", `honour = "GK_DU"`, `honour = "GK_DV"`, 3, "gk-du-person", "honour", ErrUnknownHonour},
		{"unknown regime", `["A", "B1"]`, `["A", "B3"]`, 3, "gk-du-person", "regimes", ErrUnknownValue},
		{"unknown fact", `fact = "praised_by_committee"`, `fact = "praised"`, 3, "gk-du-person", "all[1].fact", ErrUnknownValue},
		{"second rule beside that of the law", `honour = "GK_DU"`, `honour = "CSTDCS"`, 3, "gk-du-person", "regimes", ErrRepeated},
		{"quota of an unknown honour", `["CSTDCS"]`, `["CSTDC"]`, 4, "quota-cstdcs-A", "honours", ErrUnknownHonour},
	}
	c := loaded(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := c.WithOwn(parsedOwn(t, strings.Replace(ownRows, tt.old, tt.new, 1)))
			if err == nil {
				t.Fatal("no error")
			}
			got := rowErrors(t, err)[0]
			if got.File != "own.toml" || got.Row != tt.row || got.Code != tt.code || got.Key != tt.key || !errors.Is(got, tt.want) {
				t.Errorf("got %v; want row %d (%s), %s: %v", got, tt.row, tt.code, tt.key, tt.want)
			}
		})
	}
}

func FuzzParseOwn(f *testing.F) {
	f.Add(ownRows)
	f.Add("\ufeff" + ownRow + strings.Replace(ownRow, "GK_DU", "GK_CD", 1))
	f.Add(strings.Replace(ownRow, "honour", "honor", 1))
	f.Add(ownRow + "colour = \"red\"\n")
	f.Add("[[honour]]\ncode = 1\n")
	f.Add("honour = []")
	f.Add(soundLaw)
	f.Add("[[rule]]\nall = [ { op = \"any\", of = [ { op = \"held\" } ] } ]\n")
	f.Add("rule = [ { id = \"a\", all = [] } ]")
	f.Add("[[rule]]\n[[rule.path]]\nid = \"a\"\n")
	c := loaded(f)
	f.Fuzz(func(t *testing.T, text string) {
		own, err := ParseOwn(strings.NewReader(text), "own.toml")
		if err != nil {
			rowErrors(t, err)
			return
		}
		for _, h := range own.Honours {
			if len(honourFaults(h)) > 0 {
				t.Errorf("a faulty row came through: %+v", h)
			}
		}
		if _, err := c.WithOwn(own); err != nil {
			rowErrors(t, err)
		}
	})
}

// The examples of docs/own-rows.md together are one file that a unit could
// take in.
func TestTheExamplesOfTheManualAreSound(t *testing.T) {
	page, err := os.ReadFile("../../docs/own-rows.md")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, block := range regexp.MustCompile("(?ms)^```toml\n(.*?)^```$").FindAllStringSubmatch(string(page), -1) {
		text.WriteString(block[1])
	}
	own := parsedOwn(t, text.String())
	if len(own.Honours) != 1 || len(own.Facts) != 1 || len(own.Rules) != 1 || len(own.Quotas) != 2 {
		t.Errorf("the page has %d honours, %d facts, %d rules, %d quotas", len(own.Honours), len(own.Facts), len(own.Rules), len(own.Quotas))
	}
	law := loaded(t)
	with, err := law.WithOwn(own)
	if err != nil {
		t.Fatal(err)
	}
	if was, is := len(law.Quotas("CSTDCS", "A")), len(with.Quotas("CSTDCS", "A")); was != is {
		t.Errorf("the override is no override: %d caps, then %d", was, is)
	}
	if was, is := len(law.Quotas("CSTDCS", "B2")), len(with.Quotas("CSTDCS", "B2")); is != was+1 {
		t.Errorf("the cap beside the law's is not there: %d caps, then %d", was, is)
	}
}
