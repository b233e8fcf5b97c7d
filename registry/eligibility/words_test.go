package eligibility

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func wordedLaw(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func langs() []Lang { return []Lang{Vietnamese, English} }

// sample is a condition of each operator as rules write it, with what may be
// found.
type sample struct {
	condition catalogue.Condition
	have      string
	need      string
	evidence  []Evidence
}

func samples() []sample {
	flag := Held{Honour: "CO_BQP", Period: cal.OneYear(2016)}
	flag2 := Held{Honour: "CO_BQP", Period: cal.OneYear(2018)}
	certificate := Held{Honour: "BK_TTG", Period: cal.Period{From: 2009, To: 2013}}
	bad := registry.Grade{Year: 2016, Kind: registry.TaskGrade, Grade: "HTNV"}
	warning := registry.Discipline{Form: "canh_cao", Date: cal.Year(2018).First()}
	idea := registry.Initiative{Title: "Giá kiểm tra súng", Year: 2018, Kind: "sang_kien", Scope: "unit"}
	awards := []Evidence{{Award: &flag}, {Award: &flag2}, {Award: &certificate}}
	cases := []Evidence{{Discipline: &warning}}
	bars := []string{"canh_cao", "tuoc_quan_ham", "an_tu"}
	return []sample{
		{condition: catalogue.Condition{Op: catalogue.OpGrade, Kind: "task", Grade: "HTTNV"}, have: "HTNV", need: "HTTNV"},
		{condition: catalogue.Condition{Op: catalogue.OpGrade, Kind: "unit", Grade: "VMTD"}, have: "KHA", need: "VMTD"},
		{condition: catalogue.Condition{Op: catalogue.OpGrade, Kind: "party", Grade: "TSVM_TB", When: catalogue.WhenPartyBase}, have: "TSVM", need: "TSVM_TB"},
		{condition: catalogue.Condition{Op: catalogue.OpGradeStreak, Kind: "task", Grade: "HTXSNV", Years: 5}, have: "4", need: "5",
			evidence: []Evidence{{Grade: &bad}}},
		{condition: catalogue.Condition{Op: catalogue.OpGradeStreak, Kind: "task", Grade: "HTXSNV", Years: 5}, have: "0", need: "5"},
		{condition: catalogue.Condition{Op: catalogue.OpGradeWindow, Kind: "mass", Grade: "VM"}, have: "3", need: "5"},
		{condition: catalogue.Condition{Op: catalogue.OpHeld, Honours: []string{"BK_TTG", "HC_BVTQ_3"}}, evidence: awards[2:]},
		{condition: catalogue.Condition{Op: catalogue.OpHeld, Honours: []string{"BK_TTG"}}},
		{condition: catalogue.Condition{Op: catalogue.OpHeldFor, Honours: []string{"HC_HCM"}, Years: 25}, evidence: awards[2:]},
		{condition: catalogue.Condition{Op: catalogue.OpHeldFor, Honours: []string{"HC_HCM"}, Years: 25}},
		{condition: catalogue.Condition{Op: catalogue.OpNotHeld, Honours: []string{"HC_BVTQ_*"}}, evidence: awards[2:]},
		{condition: catalogue.Condition{Op: catalogue.OpNotHeld, Honours: []string{"HC_BVTQ_*"}, Types: []string{"life_service"}}, evidence: awards[2:]},
		{condition: catalogue.Condition{Op: catalogue.OpConsecutive, Honours: []string{"CSTDCS"}, Min: 3, Overlap: "off"}, have: "2", need: "3"},
		{condition: catalogue.Condition{Op: catalogue.OpCount, Honours: []string{"CSTDCS"}, Min: 2}, have: "1", need: "2"},
		{condition: catalogue.Condition{Op: catalogue.OpCounts, Need: map[string]int{"CO_BQP": 2, "BK_TTG": 1}}, have: "CO_BQP 2, BK_TTG 1", evidence: awards},
		{condition: catalogue.Condition{Op: catalogue.OpCounts, Need: map[string]int{"CO_BQP": 2}}},
		{condition: catalogue.Condition{Op: catalogue.OpInitiatives, Min: 2, Scope: "corps", RecognisedBy: "ministry"}, have: "1", need: "2",
			evidence: []Evidence{{Initiative: &idea}}},
		{condition: catalogue.Condition{Op: catalogue.OpInitiatives, Min: 1, Scope: "unit", RecognisedBy: "regiment", Kinds: []string{"muu_tri", "de_tai"}}, have: "0", need: "1"},
		{condition: catalogue.Condition{Op: catalogue.OpService, Months: 120, Below: 180, Doubled: true}, have: "130", need: "120"},
		{condition: catalogue.Condition{Op: catalogue.OpHardship, Months: 12}, have: "7", need: "12"},
		{condition: catalogue.Condition{Op: catalogue.OpTenure, Months: 120, Group: "P_SUTRUONG", Forms: []string{"an_tu"}, Lowering: []string{"canh_cao"}}, have: "118", need: "120", evidence: cases},
		{condition: catalogue.Condition{Op: catalogue.OpUnitAge, Months: 120}, have: "100", need: "120"},
		{condition: catalogue.Condition{Op: catalogue.OpServiceAge, Months: 10}, have: "9", need: "10"},
		{condition: catalogue.Condition{Op: catalogue.OpNever, Forms: bars}, evidence: cases},
		{condition: catalogue.Condition{Op: catalogue.OpNoDiscipline, Forms: bars}, evidence: cases},
		{condition: catalogue.Condition{Op: catalogue.OpNonePending}, evidence: cases},
		{condition: catalogue.Condition{Op: catalogue.OpRegistered}},
		{condition: catalogue.Condition{Op: catalogue.OpCategory, Categories: []string{"SQ", "QNCN"}}, have: "LDHD"},
		{condition: catalogue.Condition{Op: catalogue.OpCategory, Categories: []string{"SQ", "QNCN"}}},
		{condition: catalogue.Condition{Op: catalogue.OpEchelon, Echelons: []string{"company", "army_corps"}}, have: "regiment"},
		{condition: catalogue.Condition{Op: catalogue.OpLeaving}},
		{condition: catalogue.Condition{Op: catalogue.OpEligibleFor, Honours: []string{"CO_BQP"}}},
		{condition: catalogue.Condition{Op: catalogue.OpMembers, Grade: "HTNV", MinPct: 100}, have: "98%", need: "100%"},
		{condition: catalogue.Condition{Op: catalogue.OpMembersWith, Honours: []string{"CSTT", "LDTT"}, MinPct: 70}, have: "60%", need: "70%"},
		{condition: catalogue.Condition{Op: catalogue.OpMembersWith, Honours: []string{"CSTT", "LDTT"}, OverPct: 50}, have: "31/62", need: "50%"},
		{condition: catalogue.Condition{Op: catalogue.OpMembersCount, Honours: []string{"CSTDCS"}, Min: 1}, have: "0", need: "1"},
		{condition: catalogue.Condition{Op: catalogue.OpMembersClear, Forms: bars}, have: "2"},
		{condition: catalogue.Condition{Op: catalogue.OpOneInYear, Honours: []string{"HC_*", "AHLLVT", "BK_TTG"}}, evidence: awards[2:]},
		{condition: catalogue.Condition{Op: catalogue.OpCeiling, Honours: []string{"HC_BVTQ_3", "HC_LAODONG_3"}}},
		{condition: catalogue.Condition{Op: catalogue.OpStated, Fact: "loyal"}},
		{condition: catalogue.Condition{Op: catalogue.OpStated, Fact: "military_service_well_done"}},
		{condition: catalogue.Condition{Op: catalogue.OpStated, Fact: "loyal"}, evidence: []Evidence{{Fact: "loyal"}}},
		{condition: catalogue.Condition{Op: catalogue.OpReminder, Fact: "medal_bars_tt118"}},
		{condition: catalogue.Condition{Op: catalogue.OpUnknownText, Basis: catalogue.Basis{Note: "Thông tư 160/2014/TT-BQP chưa đọc"}}},
	}
}

// summaries are findings of any and all, with and without parts.
func summaries() []Finding {
	var list []Finding
	for _, op := range []catalogue.Op{catalogue.OpAll, catalogue.OpAny} {
		condition := catalogue.Condition{Op: op, When: catalogue.WhenFlagEligible, Of: []catalogue.Condition{
			{Op: catalogue.OpCounts, Need: map[string]int{"CO_BQP": 2}},
			{Op: catalogue.OpCounts, Need: map[string]int{"CO_BQP": 1, "BK_BQP": 1}},
		}}
		whole := Finding{Condition: op, about: about{condition: condition, subject: catalogue.ForUnits, year: 2018}}
		list = append(list, whole)
		for _, part := range condition.Of {
			whole.about.children = append(whole.about.children, Finding{
				Condition: part.Op, about: about{condition: part, subject: catalogue.ForUnits, year: 2018},
			})
		}
		list = append(list, whole)
	}
	return list
}

func findings() []Finding {
	var list []Finding
	for _, s := range samples() {
		for _, subject := range []string{catalogue.ForPersons, catalogue.ForUnits} {
			list = append(list, Finding{
				Condition: s.condition.Op, Have: s.have, Need: s.need, Evidence: s.evidence, Basis: s.condition.Basis,
				about: about{condition: s.condition, subject: subject, year: 2018, window: cal.Period{From: 2014, To: 2018}},
			})
		}
	}
	return append(list, summaries()...)
}

func TestEveryFindingIsASentenceInBothLanguages(t *testing.T) {
	cat := wordedLaw(t)
	for _, f := range findings() {
		for _, result := range []Result{Met, NotMet, Unknown, OnHold} {
			f.Result = result
			for i := range f.about.children {
				f.about.children[i].Result = result
			}
			for _, missing := range [][]cal.Year{nil, {2016, 2017}} {
				f.Missing = missing
				for _, lang := range langs() {
					text := f.Why(cat, lang)
					checkSentence(t, fmt.Sprintf("%s %s %s", f.Condition, result, lang), text, lang)
					if !strings.HasSuffix(text, ".") {
						t.Errorf("%s %s: %q has no full stop", f.Condition, result, text)
					}
				}
			}
		}
	}
}

func TestEveryConditionIsDescribedInBothLanguages(t *testing.T) {
	cat := wordedLaw(t)
	for _, f := range findings() {
		for _, lang := range langs() {
			checkSentence(t, string(f.Condition), Describe(cat, f.about.condition, lang), lang)
		}
	}
	for _, rule := range cat.Rules() {
		for _, c := range conditionsOf(rule) {
			for _, lang := range langs() {
				checkSentence(t, rule.ID, Describe(cat, c, lang), lang)
			}
		}
	}
}

func conditionsOf(rule catalogue.Rule) []catalogue.Condition {
	all := slices.Clone(rule.All)
	for _, path := range rule.Paths {
		all = append(all, path.All...)
	}
	return all
}

func TestEveryOperatorHasASample(t *testing.T) {
	seen := make(map[catalogue.Op]bool)
	for _, f := range findings() {
		seen[f.Condition] = true
	}
	for _, op := range operators() {
		if !seen[op] {
			t.Errorf("no sample of %s", op)
		}
	}
}

func operators() []catalogue.Op {
	return []catalogue.Op{
		catalogue.OpAll, catalogue.OpAny, catalogue.OpGrade, catalogue.OpGradeStreak, catalogue.OpGradeWindow, catalogue.OpHeld,
		catalogue.OpHeldFor, catalogue.OpNotHeld, catalogue.OpConsecutive, catalogue.OpCount,
		catalogue.OpCounts, catalogue.OpInitiatives, catalogue.OpService, catalogue.OpHardship, catalogue.OpTenure,
		catalogue.OpUnitAge, catalogue.OpServiceAge, catalogue.OpNever, catalogue.OpNoDiscipline,
		catalogue.OpNonePending, catalogue.OpRegistered, catalogue.OpCategory, catalogue.OpEchelon, catalogue.OpLeaving,
		catalogue.OpEligibleFor, catalogue.OpMembers, catalogue.OpMembersWith, catalogue.OpMembersCount,
		catalogue.OpMembersClear, catalogue.OpOneInYear, catalogue.OpCeiling, catalogue.OpStated, catalogue.OpReminder,
		catalogue.OpUnknownText,
	}
}

var (
	stated    = regexp.MustCompile(`--assume \w+`)
	rawCode   = regexp.MustCompile(`[A-Za-z0-9]+_[A-Za-z0-9_]+`)
	inBracket = regexp.MustCompile(`\((HTXSNV|HTTNV|HTNV|KHTNV|VMTD|TSVM|VMXS|VM|[a-z]+(_[a-z0-9]+)+)\)`) // a grade or a fact
	word      = regexp.MustCompile(`[\p{L}\p{N}_]+`)
)

// checkSentence checks that a text is plain: not empty, NFC, every place
// filled, no code that only the program knows.
func checkSentence(t *testing.T, where, text string, lang Lang) {
	t.Helper()
	if strings.TrimSpace(text) == "" || strings.ContainsAny(text, "{}") {
		t.Errorf("%s: %q", where, text)
	}
	if strings.Contains(text, "  ") || strings.Contains(text, "..") || strings.Contains(text, " ,") {
		t.Errorf("%s: %q is not tidy", where, text)
	}
	if !norm.NFC.IsNormalString(text) {
		t.Errorf("%s: %q is not NFC", where, text)
	}
	plain := inBracket.ReplaceAllString(stated.ReplaceAllString(text, ""), "")
	if id := rawCode.FindString(plain); id != "" {
		t.Errorf("%s: %q holds the code %s", where, text, id)
	}
	raw := rawWords(lang)
	for _, w := range word.FindAllString(plain, -1) {
		if slices.Contains(raw, w) {
			t.Errorf("%s: %q holds the raw word %s", where, text, w)
		}
	}
}

// rawWords are the ids without underscore that have a name.
func rawWords(lang Lang) []string {
	var raw []string
	for _, kind := range registry.GradeKinds() {
		raw = append(raw, registry.GradesOf(kind)...)
	}
	for _, category := range registry.Categories() {
		raw = append(raw, string(category))
	}
	raw = append(raw, "CSTDCS", "CSTDTQUAN", "CSTT", "LDTT", "DVQT", "GK")
	if lang == Vietnamese {
		for _, echelon := range registry.Echelons() {
			raw = append(raw, string(echelon))
		}
	}
	return raw
}

func TestClosedListsHaveNamesInBothLanguages(t *testing.T) {
	names := make(map[string]func(Lang) string)
	for _, kind := range registry.GradeKinds() {
		names["kind "+string(kind)] = func(l Lang) string { return GradeKindName(kind, catalogue.ForUnits, l) }
		for _, grade := range registry.GradesOf(kind) {
			names["grade "+grade] = func(l Lang) string { return GradeName(grade, l) }
		}
	}
	for _, e := range registry.Echelons() {
		names["echelon "+string(e)] = func(l Lang) string { return EchelonName(e, l) }
	}
	for _, form := range registry.DisciplineForms() {
		names["discipline "+form] = func(l Lang) string { return DisciplineName(form, l) }
	}
	for _, c := range registry.Categories() {
		names["category "+string(c)] = func(l Lang) string { return CategoryName(c, l) }
	}
	for _, scope := range registry.InitiativeScopes() {
		names["scope "+scope] = func(l Lang) string { return ScopeName(scope, l) }
	}
	for _, kind := range registry.InitiativeKinds() {
		names["initiative "+kind] = func(l Lang) string { return InitiativeName(kind, l) }
	}
	for _, kind := range catalogue.Kinds() {
		names["honour "+string(kind)] = func(l Lang) string { return KindName(kind, l) }
	}
	for _, level := range catalogue.Levels() {
		names["level "+string(level)] = func(l Lang) string { return LevelName(level, l) }
	}
	for _, group := range wordedLaw(t).PostGroups() {
		a := func(l Lang) string { return describer{cat: wordedLaw(t), lang: l}.group(group.ID) }
		names["group "+group.ID] = a
	}
	for _, typ := range append(registry.AwardTypes(), "leaving") {
		names["type "+string(typ)] = func(l Lang) string { return TypeName(string(typ), l) }
	}
	for _, rank := range registry.Ranks() {
		names["rank "+rank] = func(l Lang) string { return "cấp " + RankName(rank, l) }
	}
	for _, body := range registry.BallotBodies() {
		names["body "+body] = func(l Lang) string { return BodyName(body, l) }
	}
	for what, name := range names {
		_, id, _ := strings.Cut(what, " ")
		vi, en := name(Vietnamese), name(English)
		if vi == "" || vi == id || en == "" || vi == en || !norm.NFC.IsNormalString(vi) {
			t.Errorf("%s: %q, %q", what, vi, en)
		}
	}
}
