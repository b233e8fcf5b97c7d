package catalogue

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// soundLaw is a small law; tests break one piece of it.
const soundLaw = `
[[regime]]
id = "A"
name = "Luật 2003"
documents = ["L2003"]
valid_from = 2018-11-25
valid_to = 2024-01-01
source = "TT151 Đ89"
confidence = "C"

[[regime]]
id = "B"
name = "Luật 2022"
documents = ["L2022"]
valid_from = 2024-01-01
source = "L2022"
confidence = "C"

[[fact]]
id = "leads"
vi = "dẫn đầu cụm, khối thi đua"
en = "leads its emulation cluster"

[[post_group]]
id = "P_TRUNG"
name = "Trung đoàn trưởng"
order = 1
min_coefficient = 60
max_coefficient = 70
valid_from = 2004-10-01
source = "TTLT35 Đ13"
confidence = "C"

[[rule]]
id = "bvtq3-unit"
honour = "HC_BVTQ_3"
subject = "unit"
regimes = ["A"]
source = "TT151 Đ27.2"
confidence = "C"
all = [ { op = "grade_window", kind = "party", grade = "TSVM" } ]
[[rule.path]]
id = "a"
type = "merit"
source = "TT151 Đ27.2a"
all = [
  { op = "held", honours = ["BK_TTG"] },
  { op = "grade_streak", kind = "task", grade = "HTXSNV", years = 5 },
  { op = "any", when = "flag_eligible", of = [
    { op = "counts", need = { CO_BQP = 2 }, confidence = "D", note = "ghi chú riêng" },
    { op = "count", honours = ["BK_BQP"], min = 2 } ] },
]
[[rule.path]]
id = "đ"
type = "feat"
all = [ { op = "stated", fact = "leads" } ]

[[rule]]
id = "cstdcs"
honour = "CSTDCS"
subject = "person"
regimes = ["A"]
type = "merit"
source = "TT151 Đ12.3"
confidence = "C"
all = [
  { op = "initiatives", min = 1, scope = "unit", kinds = ["sang_kien"], recognised_by = "regiment" },
  { op = "tenure", group = "P_TRUNG", months = 120, forms = ["an_tu"], lowering = ["canh_cao"] },
  { op = "members_with", honours = ["CSTT"], min_pct = 70 },
  { op = "service", months = 120, below = 180 },
]

[[gate]]
id = "G5"
name = "Kỷ luật"
regimes = ["A"]
kinds = ["title"]
types = ["merit"]
must = { op = "no_discipline", forms = ["khien_trach"] }
effect = "refuse"
source = "TT151 Đ3.1"
confidence = "C"

[[equivalence]]
id = "G14"
honour = "CO_BQP"
from = "CO_TT"
n = 2
regimes = ["A"]
source = "TT151 Đ3.2d"
confidence = "C"

[[quota]]
id = "q1"
honours = ["CSTDCS"]
regimes = ["A"]
max_pct = 15
of = "holders"
base = ["CSTT"]
source = "ND91 Đ9.3"
confidence = "C"

[[vote]]
id = "v1"
honours = ["HC_*"]
regimes = ["A"]
body = "unit_council"
min_pct = 75
quorum_of = 2
quorum_in = 3
source = "TT151 Đ64.7"
confidence = "C"

[[council]]
id = "c1"
name = "Hội đồng"
level = "corps"
most = 22
regimes = ["A"]
source = "TT151 Đ76.5"
confidence = "C"

[[authority]]
id = "s1"
level = "regiment"
honours = ["CSTT"]
subject = "person"
regimes = ["A"]
max_rank = "Thiếu tá"
source = "TT151 Đ52.1"
confidence = "C"

[[deadline]]
id = "d1"
honours = ["HC_*"]
types = ["merit"]
regimes = ["A"]
before = ["Y+1-03-15"]
to = "Bộ Quốc phòng"
sets = 4
source = "TT151 Đ67"
confidence = "C"

[[base_salary]]
valid_from = 2018-07-01
amount = 1390000
source = "ND91 Đ68"
confidence = "C"

[[base_salary]]
valid_from = 2019-07-01
amount = 1490000
source = "ND91 Đ68"
confidence = "C"

[[bonus]]
id = "b1"
honours = ["CSTT"]
subject = "person"
tenths = 3
valid_from = 2017-10-01
valid_to = 2024-01-01
source = "ND91 Đ69.1"
confidence = "C"

[[bonus]]
id = "b2"
honours = ["CSTT"]
subject = "person"
tenths = 3
valid_from = 2024-01-01
source = "ND98"
confidence = "C"

[[bonus_terms]]
id = "t1"
round_up_to = 10000
ministry_pays = ["ministry"]
valid_from = 2017-10-01
source = "ND91 Đ68"
confidence = "C"
`

// withLaw gives the embedded honours, documents and models with that law.
func withLaw(t *testing.T, text string) fstest.MapFS {
	t.Helper()
	files := law(t, "", "", "")
	files["law/x.toml"] = &fstest.MapFile{Data: []byte(text)}
	return files
}

func TestConditionsInheritTheBasisAbove(t *testing.T) {
	c, err := load(withLaw(t, soundLaw))
	if err != nil {
		t.Fatal(err)
	}
	rule, ok := c.Rule("HC_BVTQ_3", ForUnits, "A")
	if !ok {
		t.Fatal("no rule")
	}
	counts := rule.Paths[0].All[2].Of
	tests := []struct {
		name string
		got  Basis
		want Basis
	}{
		{"of the rule", rule.All[0].Basis, Basis{Source: "TT151 Đ27.2", Confidence: Confirmed}},
		{"of a path with a source", rule.Paths[0].Basis, Basis{Source: "TT151 Đ27.2a", Confidence: Confirmed}},
		{"of a path without", rule.Paths[1].All[0].Basis, Basis{Source: "TT151 Đ27.2", Confidence: Confirmed}},
		{"deep inside", counts[1].Basis, Basis{Source: "TT151 Đ27.2a", Confidence: Confirmed}},
		{"with its own confidence", counts[0].Basis, Basis{Source: "TT151 Đ27.2a", Confidence: Derived, Note: "ghi chú riêng"}},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.name, tt.got, tt.want)
		}
	}
}

func TestLoadRefusesFaultyRowsOfTheLaw(t *testing.T) {
	tests := []struct {
		name, old, new string
		code, key      string
		want           error
	}{
		{"unknown key of a row", "most = 22", "at_most = 22", "", "at_most", ErrUnknownKey},
		{"unknown key of a condition", "scope = \"unit\"", "reach = \"unit\"", "", "reach", ErrUnknownKey},
		{"id twice", `id = "b2"`, `id = "b1"`, "b1", "id", ErrRepeated},
		{"no id", `id = "q1"`, `id = ""`, "", "id", ErrMissing},
		{"id with a blank", `id = "q1"`, `id = "q 1"`, "q 1", "id", ErrImpossible},
		{"unknown operator", `op = "held"`, `op = "holds"`, "bvtq3-unit", "path a.all[1].op", ErrUnknownValue},
		{"unknown guard", `when = "flag_eligible"`, `when = "flags"`, "bvtq3-unit", "path a.all[3].when", ErrUnknownValue},
		{"field of another operator", `months = 120, forms`, `months = 120, min = 2, forms`, "cstdcs", "all[2].min", ErrUnknownKey},
		{"field that the operator needs", ", years = 5", "", "bvtq3-unit", "path a.all[2].years", ErrMissing},
		{"neither of two fields", ", min_pct = 70", "", "cstdcs", "all[3].min_pct", ErrMissing},
		{"both of two fields", "min_pct = 70", "min_pct = 70, over_pct = 50", "cstdcs", "all[3].over_pct", ErrImpossible},
		{"unknown text without note", `{ op = "stated", fact = "leads" }`, `{ op = "unknown_text" }`, "bvtq3-unit", "path đ.all[1].note", ErrMissing},
		{"unknown kind of grade", `kind = "party"`, `kind = "parties"`, "bvtq3-unit", "all[1].kind", ErrUnknownValue},
		{"grade of another kind", `kind = "party", grade = "TSVM"`, `kind = "mass", grade = "TSVM"`, "bvtq3-unit", "all[1].grade", ErrUnknownValue},
		{"unknown honour", `["BK_TTG"]`, `["BKTTG"]`, "bvtq3-unit", "path a.all[1].honours", ErrUnknownHonour},
		{"honour of others", `["BK_TTG"]`, `["CSTT"]`, "bvtq3-unit", "path a.all[1].honours", ErrImpossible},
		{"unknown honour to count", "CO_BQP = 2", "CO_BPQ = 2", "bvtq3-unit", "path a.all[3].of[1].need", ErrUnknownHonour},
		{"count of none", "CO_BQP = 2", "CO_BQP = 0", "bvtq3-unit", "path a.all[3].of[1].need", ErrImpossible},
		{"family without member", `["HC_*"]`, `["HX_*"]`, "v1", "honours", ErrUnknownHonour},
		{"rule for a wrong recipient", `honour = "CSTDCS"`, `honour = "DVQT"`, "cstdcs", "honour", ErrImpossible},
		{"recipient that is none", `subject = "unit"`, `subject = "both"`, "bvtq3-unit", "subject", ErrUnknownValue},
		{"unknown regime", `regimes = ["A"]`, `regimes = ["Z"]`, "bvtq3-unit", "regimes", ErrUnknownValue},
		{"regime twice", `regimes = ["A"]`, `regimes = ["A", "A"]`, "bvtq3-unit", "regimes", ErrRepeated},
		{"no regime", `regimes = ["A"]`, `regimes = []`, "bvtq3-unit", "regimes", ErrMissing},
		{"unknown fact", `fact = "leads"`, `fact = "leeds"`, "bvtq3-unit", "path đ.all[1].fact", ErrUnknownValue},
		{"unknown group of posts", `group = "P_TRUNG"`, `group = "P_TRUN"`, "cstdcs", "all[2].group", ErrUnknownValue},
		{"unknown form of discipline", `forms = ["an_tu"]`, `forms = ["an"]`, "cstdcs", "all[2].forms", ErrUnknownValue},
		{"unknown lowering form", `lowering = ["canh_cao"]`, `lowering = ["canh"]`, "cstdcs", "all[2].lowering", ErrUnknownValue},
		{"unknown kind of initiative", `kinds = ["sang_kien"]`, `kinds = ["y_kien"]`, "cstdcs", "all[1].kinds", ErrUnknownValue},
		{"unknown scope", `scope = "unit"`, `scope = "world"`, "cstdcs", "all[1].scope", ErrUnknownValue},
		{"unknown recogniser", `recognised_by = "regiment"`, `recognised_by = "govt"`, "cstdcs", "all[1].recognised_by", ErrUnknownValue},
		{"band that is empty", "below = 180", "below = 120", "cstdcs", "all[4].below", ErrImpossible},
		{"unknown type of a path", `type = "feat"`, `type = "feet"`, "bvtq3-unit", "path đ.type", ErrUnknownValue},
		{"type beside paths", "all = [ { op = \"grade_window\"", "type = \"merit\"\nall = [ { op = \"grade_window\"", "bvtq3-unit", "type", ErrImpossible},
		{"no type without paths", "type = \"merit\"\nsource = \"TT151 Đ12.3\"", `source = "TT151 Đ12.3"`, "cstdcs", "type", ErrMissing},
		{"path twice", `id = "đ"`, `id = "a"`, "bvtq3-unit", "path", ErrRepeated},
		{"path that asks nothing", `all = [ { op = "stated", fact = "leads" } ]`, "", "bvtq3-unit", "path đ.all", ErrMissing},
		{"streak after what it bounds", `{ op = "grade_streak", kind = "task", grade = "HTXSNV", years = 5 },
  { op = "any"`, `{ op = "count", honours = ["BK_BQP"], min = 1 }, { op = "grade_streak", kind = "task", grade = "HTXSNV", years = 5 },
  { op = "any"`, "bvtq3-unit", "path a.all[3].op", ErrImpossible},
		{"predecessor after the streak", `{ op = "held", honours = ["BK_TTG"] },
  { op = "grade_streak", kind = "task", grade = "HTXSNV", years = 5 },`, `{ op = "grade_streak", kind = "task", grade = "HTXSNV", years = 5 },
  { op = "held", honours = ["BK_TTG"] },`, "bvtq3-unit", "path a.all[2].op", ErrImpossible},
		{"no source", `source = "TT151 Đ27.2"`, "", "bvtq3-unit", "source", ErrMissing},
		{"unknown document", `source = "TT151 Đ3.1"`, `source = "TT152 Đ3.1"`, "G5", "source", ErrSource},
		{"unknown document of a path", `source = "TT151 Đ27.2a"`, `source = "TT152 Đ27.2a"`, "bvtq3-unit", "path a.source", ErrSource},
		{"unknown document of a regime", `documents = ["L2003"]`, `documents = ["L2004"]`, "A", "documents", ErrSource},
		{"unknown confidence", `confidence = "D"`, `confidence = "E"`, "bvtq3-unit", "path a.all[3].of[1].confidence", ErrUnknownValue},
		{"two rules for one question", `id = "cstdcs"
honour = "CSTDCS"
subject = "person"`, `id = "cstdcs"
honour = "HC_BVTQ_3"
subject = "unit"`, "cstdcs", "regimes", ErrRepeated},
		{"gap between regimes", "valid_to = 2024-01-01\nsource = \"TT151 Đ89\"", "valid_to = 2023-12-01\nsource = \"TT151 Đ89\"", "B", "valid_from", ErrGap},
		{"regimes that overlap", "valid_to = 2024-01-01\nsource = \"TT151 Đ89\"", "valid_to = 2024-02-01\nsource = \"TT151 Đ89\"", "B", "valid_from", ErrRepeated},
		{"unknown effect of a gate", `effect = "refuse"`, `effect = "forbid"`, "G5", "effect", ErrUnknownValue},
		{"unknown kind of a gate", `kinds = ["title"]`, `kinds = ["titel"]`, "G5", "kinds", ErrUnknownValue},
		{"types and exempt types", `types = ["merit"]`, "types = [\"merit\"]\nnot_types = [\"feat\"]", "G5", "not_types", ErrImpossible},
		{"gate whose condition is wrong", `forms = ["khien_trach"]`, `forms = ["khien"]`, "G5", "must.forms", ErrUnknownValue},
		{"quota above all", "max_pct = 15", "max_pct = 115", "q1", "max_pct", ErrImpossible},
		{"quota of an unknown whole", `of = "holders"`, `of = "people"`, "q1", "of", ErrUnknownValue},
		{"quota without base", `base = ["CSTT"]`, "", "q1", "base", ErrImpossible},
		{"vote of an unknown body", `body = "unit_council"`, `body = "council"`, "v1", "body", ErrUnknownValue},
		{"vote without share", "min_pct = 75", "", "v1", "min_pct", ErrMissing},
		{"quorum of more than all", "quorum_of = 2", "quorum_of = 4", "v1", "quorum_of", ErrImpossible},
		{"council of an unknown level", `level = "corps"`, `level = "army"`, "c1", "level", ErrUnknownValue},
		{"unknown level of a signer", `level = "regiment"`, `level = "company"`, "s1", "level", ErrUnknownValue},
		{"unknown rank", `max_rank = "Thiếu tá"`, `max_rank = "Thiếu ta"`, "s1", "max_rank", ErrUnknownValue},
		{"unknown echelon", `max_rank = "Thiếu tá"`, `echelons = ["troop"]`, "s1", "echelons", ErrUnknownValue},
		{"deadline on a wrong day", "Y+1-03-15", "Y+1-02-30", "d1", "before", ErrImpossible},
		{"deadline on a leap day", "Y+1-03-15", "Y+1-02-29", "d1", "before", ErrImpossible},
		{"deadline in no form", "Y+1-03-15", "15/3", "d1", "before", ErrImpossible},
		{"salary that fell", "amount = 1490000", "amount = 149000", "2019-07-01", "amount", ErrImpossible},
		{"salary of none", "amount = 1390000", "amount = 0", "2018-07-01", "amount", ErrImpossible},
		{"bonuses on one day", "valid_to = 2024-01-01\nsource = \"ND91 Đ69.1\"", "source = \"ND91 Đ69.1\"", "b2", "valid_from", ErrRepeated},
		{"bonus of none", "tenths = 3\nvalid_from = 2017", "tenths = 0\nvalid_from = 2017", "b1", "tenths", ErrImpossible},
		{"bonus of a family", "honours = [\"CSTT\"]\nsubject = \"person\"\ntenths", "honours = [\"CSTT*\"]\nsubject = \"person\"\ntenths", "b1", "honours", ErrImpossible},
		{"terms that round to nothing", "round_up_to = 10000", "round_up_to = 0", "t1", "round_up_to", ErrImpossible},
		{"coefficients the wrong way round", "min_coefficient = 60", "min_coefficient = 80", "P_TRUNG from 2004-10-01 at 80", "max_coefficient", ErrImpossible},
		{"equivalence of none", "\nn = 2", "\nn = 0", "G14", "n", ErrImpossible},
		{"fact without English", `en = "leads its emulation cluster"`, "", "leads", "en", ErrMissing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(soundLaw, tt.old) {
				t.Fatalf("the law has no %q", tt.old)
			}
			_, err := load(withLaw(t, strings.Replace(soundLaw, tt.old, tt.new, 1)))
			matches := func(row *RowError) bool {
				return row.File == "law/x.toml" && row.Row > 0 && row.Code == tt.code && row.Key == tt.key && errors.Is(row, tt.want)
			}
			if err == nil || !slices.ContainsFunc(rowErrors(t, err), matches) {
				t.Errorf("got %v; want %s, %s: %v", err, tt.code, tt.key, tt.want)
			}
		})
	}
}

func TestFaultsOfTheLawNameTheRowInTheFile(t *testing.T) {
	text := strings.Replace(soundLaw, "most = 22", "most = 0", 1)
	text = strings.Replace(text, `fact = "leads"`, `fact = "leeds"`, 1)
	_, err := load(withLaw(t, text))
	var got []string
	for _, row := range rowErrors(t, err) {
		got = append(got, row.Error())
	}
	want := []string{
		`law/x.toml: row 5 (bvtq3-unit): path đ.all[1].fact: unknown value "leeds"`,
		"law/x.toml: row 11 (c1): most: impossible value: 0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTwoGroupsOfPostsClaimNoCoefficientTogether(t *testing.T) {
	other := `
[[post_group]]
id = "P_PHOSU"
name = "Phó Sư đoàn trưởng"
order = 2
min_coefficient = 70
max_coefficient = 80
valid_from = 2004-10-01
source = "TTLT35 Đ12"
confidence = "C"
`
	if _, err := load(withLaw(t, soundLaw+strings.Replace(other, "= 70", "= 71", 1))); err != nil {
		t.Errorf("apart: %v", err)
	}
	if _, err := load(withLaw(t, soundLaw+other)); !errors.Is(err, ErrRepeated) {
		t.Errorf("together: got %v", err)
	}
	if _, err := load(withLaw(t, soundLaw+strings.NewReplacer("= 70", "= 71", "order = 2", "order = 1").Replace(other))); !errors.Is(err, ErrImpossible) {
		t.Errorf("one place for two: got %v", err)
	}
}
