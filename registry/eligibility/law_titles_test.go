package eligibility

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// articleCase is a dossier of the year 2020 that fits one rule of the titles,
// flags, army honours, certificates or commemoratives of regime A, or lacks
// one thing.
type articleCase struct {
	rule, cite, name string
	d                *dossier
	said             map[string]bool
	want             Result
	// lacks is the one condition in the way, when want is not [Met].
	lacks catalogue.Op
}

const articleYear cal.Year = 2020

// articleRules is the number of rules of titles.toml and certificates.toml
// that stand in regime A.
const articleRules = 27

func TestEveryRuleOfTitlesAndCertificatesOf2018(t *testing.T) {
	cat := realLaw(t)
	rules := titleRules(cat)
	if len(rules) != articleRules {
		t.Errorf("%d rules, want %d", len(rules), articleRules)
	}
	seen := map[string][]Result{}
	for _, c := range slices.Concat(personTitles(t), unitTitles(t), flagTitles(t), armyHonours(t), certificateCases(t), commemoratives(t)) {
		seen[c.rule] = append(seen[c.rule], c.want)
		t.Run(c.rule+"/"+c.cite+"/"+c.name, func(t *testing.T) { c.check(t, cat, rules[c.rule]) })
	}
	for id, rule := range rules {
		wanted := []Result{Met, NotMet}
		switch {
		case rule.Unknown != "":
			wanted = []Result{Unknown}
		case id == "vmtd-A" || id == "knc-vtqc-A": // the guidance that they name was not read
			wanted = []Result{Unknown, NotMet}
		}
		for _, want := range wanted {
			if !slices.Contains(seen[id], want) {
				t.Errorf("%s: no dossier is %s", id, want)
			}
		}
	}
}

// titleRules returns the rules of regime A for honours of these kinds by id.
func titleRules(cat *catalogue.Catalogue) map[string]catalogue.Rule {
	kinds := []catalogue.Kind{catalogue.Title, catalogue.Flag, catalogue.ArmyHonour,
		catalogue.MeritCertificate, catalogue.Certificate, catalogue.Commemorative}
	rules := map[string]catalogue.Rule{}
	for _, r := range cat.Rules() {
		honour, _, err := cat.Honour(r.Honour, articleYear.Last())
		if err == nil && slices.Contains(r.Regimes, "A") && slices.Contains(kinds, honour.Kind) {
			rules[r.ID] = r
		}
	}
	return rules
}

func (c articleCase) check(t *testing.T, cat *catalogue.Catalogue, rule catalogue.Rule) {
	t.Helper()
	v := Judge(cat, &c.d.Dossier, Question{Honour: rule.Honour, Year: articleYear, Assume: c.said})
	if v.Rule != c.rule || v.Result != c.want {
		t.Errorf("got %s by %s, path %q; want %s by %s", v.Result, v.Rule, v.Path, c.want, c.rule)
	}
	var lacking []Finding
	for _, f := range v.Findings {
		onPath := f.Path == "" || f.Path == v.Path
		if onPath && f.Result == c.want && c.want != Met && f.about.effect != catalogue.GateReminds {
			lacking = append(lacking, f)
		}
	}
	if c.want != Met && (len(lacking) != 1 || !blocks(lacking[0], c.lacks, c.want)) {
		t.Errorf("want one finding of %s, got %d", c.lacks, len(lacking))
	}
	if t.Failed() {
		for _, f := range v.Findings {
			t.Logf("%-16s %-8s %-14s %-8s have %q need %q", f.Rule, f.Path, f.Condition, f.Result, f.Have, f.Need)
		}
	}
}

// facts states several facts.
func facts(ids ...string) map[string]bool {
	said := map[string]bool{}
	for _, id := range ids {
		said[id] = true
	}
	return said
}

// rated grades the recipient's year.
func (d *dossier) rated(kind registry.GradeKind, grade string) *dossier {
	return d.graded(articleYear, articleYear, kind, grade)
}

// atFactory makes a factory or enterprise of the unit, or has the person
// serve in one.
func (d *dossier) atFactory() *dossier {
	d.Unit.Enterprise = true
	if d.Subject.IsUnit() {
		return d
	}
	d.Keeper.Units = map[string]registry.Unit{"GIA": {Code: "GIA", Enterprise: true}}
	return d.posted("2015-01-01", "", "")
}

func (d *dossier) ofKind(kind string) *dossier {
	for i := range d.Initiatives {
		d.Initiatives[i].Kind = kind
	}
	return d
}

func personTitles(t testing.TB) []articleCase {
	year := articleYear
	nation := func(d *dossier) *dossier { return d.initiative("nation", catalogue.Ministry, year) }
	twice := func() *dossier { return emulator(t).won("CSTDTQUAN", 2017, year) }
	thrice := func() *dossier { return emulator(t).won("CSTDCS", 2018, 2019, year) }
	chosen := func() *dossier { return emulator(t).won("CSTT", year).rated(registry.TaskGrade, "HTXSNV") }
	idea := func(d *dossier) *dossier { return d.initiative("unit", catalogue.Regiment, year) }
	good := func() *dossier { return emulator(t).rated(registry.TaskGrade, "HTTNV") }
	tested := facts("tests_all_passed", "tests_75_good")
	output := facts("high_output")
	return []articleCase{
		{rule: "cstdtquoc-A", cite: "TT151 Đ12.1a", name: "two titles running and an initiative of the nation", d: nation(twice()), want: Met},
		{rule: "cstdtquoc-A", cite: "ND91 Đ9.1", name: "quick wit of effect in the nation", d: twice(), said: facts("quick_wit_nation"), want: Met},
		{rule: "cstdtquoc-A", cite: "TT151 Đ12.1a", name: "one title", d: nation(emulator(t).won("CSTDTQUAN", year)), want: NotMet, lacks: catalogue.OpConsecutive},
		{rule: "cstdtquoc-A", cite: "ND91 Đ9.1", name: "an initiative of the army", d: twice().initiative("ministry", catalogue.Ministry, year), want: NotMet, lacks: catalogue.OpInitiatives},
		{rule: "cstdtquoc-A", cite: "TT151 Đ12.1a", name: "not recognised by the Minister", d: twice().initiative("nation", catalogue.Corps, year), want: NotMet, lacks: catalogue.OpInitiatives},

		{rule: "cstdtquan-A", cite: "TT151 Đ12.2a", name: "three titles running and an initiative of the first year", d: thrice().initiative("corps", catalogue.Corps, 2018), want: Met},
		{rule: "cstdtquan-A", cite: "TT151 Đ12.2a", name: "a study instead", d: thrice().initiative("corps", catalogue.Corps, 2019).ofKind("de_tai"), want: Met},
		{rule: "cstdtquan-A", cite: "TT151 Đ12.2a", name: "two titles", d: emulator(t).won("CSTDCS", 2019, year).initiative("corps", catalogue.Corps, year), want: NotMet, lacks: catalogue.OpConsecutive},
		{rule: "cstdtquan-A", cite: "TT151 Đ12.2a", name: "an initiative before the three years", d: thrice().initiative("corps", catalogue.Corps, 2017), want: NotMet, lacks: catalogue.OpInitiatives},
		{rule: "cstdtquan-A", cite: "TT151 Đ12.2a", name: "an initiative of the unit", d: thrice().initiative("unit", catalogue.Corps, year), want: NotMet, lacks: catalogue.OpInitiatives},

		{rule: "cstdcs-A", cite: "TT151 Đ12.3a", name: "chosen among the advanced, with an initiative", d: idea(chosen()), want: Met},
		{rule: "cstdcs-A", cite: "TT151 Đ12.3a", name: "fit for the lower title is enough", d: idea(emulator(t).rated(registry.TaskGrade, "HTXSNV")), said: tested, want: Met},
		{rule: "cstdcs-A", cite: "ND91 Đ9.3b", name: "quick wit in combat", d: chosen(), said: facts("quick_wit"), want: Met},
		{rule: "cstdcs-A", cite: "ND91 Đ9.3a", name: "not fit for the lower title", d: idea(emulator(t).rated(registry.TaskGrade, "HTXSNV")), want: NotMet, lacks: catalogue.OpEligibleFor},
		{rule: "cstdcs-A", cite: "TT151 Đ12.3a", name: "good, not excellent", d: idea(emulator(t).won("CSTT", year).rated(registry.TaskGrade, "HTTNV")), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "cstdcs-A", cite: "TT151 Đ12.3a", name: "an initiative of the year before", d: chosen().initiative("unit", catalogue.Regiment, 2019), want: NotMet, lacks: catalogue.OpInitiatives},

		{rule: "cstt-A", cite: "TT151 Đ12.4a", name: "an officer", d: good(), said: tested, want: Met},
		{rule: "cstt-A", cite: "TT151 Đ2.1b", name: "militia called up", d: good().as(registry.Militia), said: tested, want: Met},
		{rule: "cstt-A", cite: "TT151 Đ12.4a", name: "fewer than three quarters of the tests good", d: good(), said: facts("tests_all_passed"), want: NotMet, lacks: catalogue.OpStated},
		{rule: "cstt-A", cite: "TT151 Đ12.4a", name: "only completed the tasks", d: emulator(t).rated(registry.TaskGrade, "HTNV"), said: tested, want: NotMet, lacks: catalogue.OpGrade},
		{rule: "cstt-A", cite: "TT151 Đ12.4a", name: "a defence worker", d: good().as(registry.DefenceWorker), said: tested, want: NotMet, lacks: catalogue.OpCategory},
		{rule: "cstt-A", cite: "TT151 Đ12.4b", name: "a soldier of a factory", d: good().atFactory(), said: tested, want: NotMet, lacks: catalogue.OpStated},
		{rule: "cstt-A", cite: "L2003 Đ24.1b", name: "no comrade to others", d: good(), said: map[string]bool{"tests_all_passed": true, "tests_75_good": true, "self_reliance": false}, want: NotMet, lacks: catalogue.OpStated},

		{rule: "ldtt-A", cite: "TT151 Đ12.4b", name: "under contract", d: good().as(registry.ContractStaff), said: output, want: Met},
		{rule: "ldtt-A", cite: "TT151 Đ12.4b", name: "a soldier of a factory", d: good().atFactory(), said: output, want: Met},
		{rule: "ldtt-A", cite: "L2003 Đ24.3", name: "a defence worker of an ordinary unit", d: good().as(registry.DefenceWorker), said: output, want: Met},
		{rule: "ldtt-A", cite: "TT151 Đ12.4a", name: "an officer of an ordinary unit", d: good(), said: output, want: NotMet, lacks: catalogue.OpCategory},
		{rule: "ldtt-A", cite: "TT151 Đ12.4b", name: "no high output", d: good().as(registry.ContractStaff), want: NotMet, lacks: catalogue.OpStated},
		{rule: "ldtt-A", cite: "TT151 Đ12.4b", name: "only completed the tasks", d: emulator(t).rated(registry.TaskGrade, "HTNV").as(registry.ContractStaff), said: output, want: NotMet, lacks: catalogue.OpGrade},
	}
}

// peopled is a unit of a hundred with the titles that are asked for.
func peopled(t testing.TB, echelon registry.Echelon, advanced int) *dossier {
	d := aUnit(t).registeredIn(articleYear, articleYear)
	d.Unit.Echelon = echelon
	d.Members = map[cal.Year]Members{articleYear: {
		Strength: 100, Recorded: true, HoldersOfBase: advanced,
		Holders:     map[string]int{"CSTDCS": 1},
		Grades:      map[string]int{"HTXSNV": 20, "HTTNV": 50, "HTNV": 30},
		Disciplined: map[string]int{},
	}}
	return d
}

func (d *dossier) warned(n int) *dossier {
	d.Members[articleYear].Disciplined["canh_cao"] = n
	return d
}

func (d *dossier) champions(n int) *dossier {
	d.Members[articleYear].Holders["CSTDCS"] = n
	return d
}

func (d *dossier) failing(n int) *dossier {
	d.Members[articleYear].Grades["HTNV"] -= n
	d.Members[articleYear].Grades["KHTNV"] += n
	return d
}

func unitTitles(t testing.TB) []articleCase {
	year := articleYear
	troops := func(e registry.Echelon, advanced int) *dossier { return peopled(t, e, advanced).excellent(year, year) }
	works := func(e registry.Echelon, advanced int) *dossier { return troops(e, advanced).atFactory() }
	more := facts("targets_exceeded")
	tests := facts("tests_all_passed", "tests_70_good")
	return []articleCase{
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "a battalion", d: troops(registry.Battalion, 70), said: more, want: Met},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "a brigade", d: troops(registry.Brigade, 70), said: more, want: Met},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "a platoon", d: troops(registry.Platoon, 70), said: more, want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "a division", d: troops(registry.DivisionUnit, 70), said: more, want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "targets not exceeded", d: troops(registry.Battalion, 70), want: NotMet, lacks: catalogue.OpStated},
		{rule: "dvqt-A", cite: "TT151 Đ12.8b", name: "of a factory", d: works(registry.Battalion, 70), said: more, want: NotMet, lacks: catalogue.OpStated},
		{rule: "dvqt-A", cite: "L2003 Đ27.1a", name: "good, not excellent", d: troops(registry.Battalion, 70).rated(registry.TaskGrade, "HTTNV"), said: more, want: NotMet, lacks: catalogue.OpGrade},
		{rule: "dvqt-A", cite: "L2003 Đ27.2", name: "69 of a hundred advanced", d: troops(registry.Battalion, 69), said: more, want: NotMet, lacks: catalogue.OpMembersWith},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "no emulation fighter", d: troops(registry.Battalion, 70).champions(0), said: more, want: NotMet, lacks: catalogue.OpMembersCount},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "one did not complete the tasks", d: troops(registry.Battalion, 70).failing(1), said: more, want: NotMet, lacks: catalogue.OpMembers},
		{rule: "dvqt-A", cite: "L2003 Đ27.1d", name: "one warned", d: troops(registry.Battalion, 70).warned(1), said: more, want: NotMet, lacks: catalogue.OpMembersClear},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "party organisation below", d: troops(registry.Battalion, 70).rated(registry.PartyGrade, "HTNV"), said: more, want: NotMet, lacks: catalogue.OpGrade},
		{rule: "dvqt-A", cite: "QD132", name: "what a good party organisation stands for was not read", d: troops(registry.Battalion, 70).rated(registry.PartyGrade, "HTTNV"), said: more, want: Unknown, lacks: catalogue.OpUnknownText},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "not comprehensively strong", d: troops(registry.Battalion, 70).rated(registry.UnitGrade, "KHA"), said: more, want: NotMet, lacks: catalogue.OpGrade},
		{rule: "dvqt-A", cite: "TT151 Đ12.8a", name: "mass bodies strong only", d: troops(registry.Battalion, 70).rated(registry.MassGrade, "VM"), said: more, want: NotMet, lacks: catalogue.OpGrade},

		{rule: "ttldxs-A", cite: "TT151 Đ12.8b", name: "a workshop, whatever its strength as a unit", d: works(registry.Workshop, 70).rated(registry.UnitGrade, "KHA"), said: more, want: Met},
		{rule: "ttldxs-A", cite: "TT151 Đ12.8b", name: "a workshop of an ordinary unit", d: troops(registry.Workshop, 70), said: facts("targets_exceeded", "labour_collective"), want: Met},
		{rule: "ttldxs-A", cite: "TT151 Đ12.8b", name: "no labour collective", d: troops(registry.Workshop, 70), said: more, want: NotMet, lacks: catalogue.OpStated},
		{rule: "ttldxs-A", cite: "TT151 Đ12.8b", name: "a team", d: works(registry.Team, 70), said: more, want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "ttldxs-A", cite: "L2003 Đ27.1c", name: "69 of a hundred advanced", d: works(registry.Workshop, 69), said: more, want: NotMet, lacks: catalogue.OpMembersWith},
		{rule: "ttldxs-A", cite: "L2003 Đ27.1d", name: "one warned", d: works(registry.Workshop, 70).warned(1), said: more, want: NotMet, lacks: catalogue.OpMembersClear},
		{rule: "ttldxs-A", cite: "L2003 Đ27.1a", name: "good, not excellent", d: works(registry.Workshop, 70).rated(registry.TaskGrade, "HTTNV"), said: more, want: NotMet, lacks: catalogue.OpGrade},
		{rule: "ttldxs-A", cite: "TT151 Đ12.8b", name: "mass bodies strong only", d: works(registry.Workshop, 70).rated(registry.MassGrade, "VM"), said: more, want: NotMet, lacks: catalogue.OpGrade},

		{rule: "dvtt-A", cite: "L2003 Đ28.2", name: "a platoon with somebody warned", d: troops(registry.Platoon, 51).warned(1), said: tests, want: Met},
		{rule: "dvtt-A", cite: "TT151 Đ12.9a", name: "an office with strong mass bodies", d: troops(registry.Office, 51).rated(registry.TaskGrade, "HTTNV").rated(registry.MassGrade, "VM"), said: tests, want: Met},
		{rule: "dvtt-A", cite: "L2003 Đ28.2", name: "half of them advanced", d: troops(registry.Platoon, 50), said: tests, want: NotMet, lacks: catalogue.OpMembersWith},
		{rule: "dvtt-A", cite: "TT151 Đ12.9a", name: "a regiment", d: troops(registry.RegimentUnit, 51), said: tests, want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "dvtt-A", cite: "TT151 Đ12.9a", name: "fewer than 70 % of the tests good", d: troops(registry.Platoon, 51), said: facts("tests_all_passed"), want: NotMet, lacks: catalogue.OpStated},
		{rule: "dvtt-A", cite: "TT151 Đ12.9a", name: "only completed the tasks", d: troops(registry.Platoon, 51).rated(registry.TaskGrade, "HTNV"), said: tests, want: NotMet, lacks: catalogue.OpGrade},

		{rule: "ttldtt-A", cite: "TT151 Đ12.9b", name: "a team without tests", d: works(registry.Team, 51), want: Met},
		{rule: "ttldtt-A", cite: "L2003 Đ28.1c", name: "one warned", d: works(registry.Team, 51).warned(1), want: NotMet, lacks: catalogue.OpMembersClear},
		{rule: "ttldtt-A", cite: "L2003 Đ28.1c", name: "half of them advanced", d: works(registry.Team, 50), want: NotMet, lacks: catalogue.OpMembersWith},
		{rule: "ttldtt-A", cite: "TT151 Đ12.9b", name: "mass bodies fair", d: works(registry.Team, 51).rated(registry.MassGrade, "KHA"), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "ttldtt-A", cite: "TT151 Đ12.9b", name: "only completed the tasks", d: works(registry.Team, 51).rated(registry.TaskGrade, "HTNV"), want: NotMet, lacks: catalogue.OpGrade},
	}
}

func flagTitles(t testing.TB) []articleCase {
	unit := func(party, mass string) *dossier {
		return aUnit(t).registeredIn(articleYear, articleYear).rated(registry.TaskGrade, "HTXSNV").
			rated(registry.PartyGrade, party).rated(registry.UnitGrade, "VMTD").rated(registry.MassGrade, mass)
	}
	faculty := func(d *dossier) *dossier { d.Unit.Echelon = registry.Faculty; return d }
	belowBase := func(d *dossier) *dossier { d.Unit.PartyBase = false; return d }
	model := []string{"targets_exceeded", "new_model"}
	first := append(model, "leads_cluster")
	second := append(first, "leads_among_co_tt")
	third := append(second, "leads_among_co_bqp")
	return []articleCase{
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "a regiment", d: unit("TSVM", "VM"), said: facts(first...), want: Met},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "a faculty with a party committee of its own", d: faculty(unit("TSVM", "VM")), said: facts(first...), want: Met},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "not the base organisation of the Party", d: belowBase(unit("HTNV", "VM")), said: facts(first...), want: Met},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "another faculty", d: faculty(unit("TSVM", "VM")).noFlags(), said: facts(first...), want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "does not lead its cluster", d: unit("TSVM", "VM"), said: facts(model...), want: NotMet, lacks: catalogue.OpStated},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "mass bodies fair", d: unit("TSVM", "KHA"), said: facts(first...), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "co-tt-A", cite: "TT151 Đ12.7a", name: "not comprehensively strong", d: unit("TSVM", "VM").rated(registry.UnitGrade, "KHA"), said: facts(first...), want: NotMet, lacks: catalogue.OpGrade},

		{rule: "co-bqp-A", cite: "TT151 Đ12.6a", name: "a regiment", d: unit("TSVM_TB", "VMXS"), said: facts(second...), want: Met},
		{rule: "co-bqp-A", cite: "TT151 Đ12.6a", name: "party organisation not exemplary", d: unit("TSVM", "VMXS"), said: facts(second...), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "co-bqp-A", cite: "TT151 Đ12.6a", name: "mass bodies strong only", d: unit("TSVM_TB", "VM"), said: facts(second...), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "co-bqp-A", cite: "TT151 Đ12.6a", name: "not fit for the flag below", d: unit("TSVM_TB", "VMXS"), said: facts(append(model, "leads_among_co_tt")...), want: NotMet, lacks: catalogue.OpEligibleFor},
		{rule: "co-bqp-A", cite: "TT151 Đ12.6a", name: "does not lead those fit for the flag below", d: unit("TSVM_TB", "VMXS"), said: facts(first...), want: NotMet, lacks: catalogue.OpStated},

		{rule: "co-cp-A", cite: "TT151 Đ12.5a", name: "a regiment", d: unit("TSVM_TB", "VMXS"), said: facts(third...), want: Met},
		{rule: "co-cp-A", cite: "ND91 Đ11.3", name: "best of a theme of five years", d: unit("TSVM", "VM"), said: facts("best_of_five_year_theme"), want: Met},
		{rule: "co-cp-A", cite: "TT151 Đ12.5a", name: "a faculty", d: faculty(unit("TSVM_TB", "VMXS")), said: facts(third...), want: NotMet, lacks: catalogue.OpEchelon},
		{rule: "co-cp-A", cite: "ND91 Đ11.1", name: "does not lead those fit for the flag below", d: unit("TSVM_TB", "VMXS"), said: facts(second...), want: NotMet, lacks: catalogue.OpStated},
	}
}

func armyHonours(t testing.TB) []articleCase {
	return []articleCase{
		{rule: "vmtd-A", cite: "TT151 Đ47.2", name: "graded so, guidance not read", d: aUnit(t).rated(registry.UnitGrade, "VMTD"), want: Unknown, lacks: catalogue.OpUnknownText},
		{rule: "vmtd-A", cite: "TT151 Đ47.1a", name: "graded lower", d: aUnit(t).rated(registry.UnitGrade, "KHA"), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "dvvh-A", cite: "TT151 Đ47.3", name: "guidance not read", d: aUnit(t), want: Unknown, lacks: catalogue.OpUnknownText},
		{rule: "dvhlg-A", cite: "TT151 Đ47.2", name: "guidance not read", d: aUnit(t), want: Unknown, lacks: catalogue.OpUnknownText},
		{rule: "chupanh-qk-A", cite: "TT151 Đ47.2", name: "guidance not read", d: aPerson(t), want: Unknown, lacks: catalogue.OpUnknownText},
	}
}

func certificateCases(t testing.TB) []articleCase {
	year := articleYear
	thanked := func(d *dossier) *dossier { return d.wonFor("BK_BQP", 2014, 2015, "2016-04-01") }
	five := func() *dossier { return thanked(aPerson(t)).excellent(2016, year) }
	thanks := func(typ registry.AwardType, years ...cal.Year) *dossier {
		d := five()
		for _, y := range years {
			d.awarded("GK", cal.OneYear(y), typ, y.Last())
		}
		return d
	}
	unit := func() *dossier { return thanked(aUnit(t)).excellent(2016, year) }
	two := func() *dossier { return aPerson(t).excellent(2019, year).won("CSTDCS", 2019, year) }
	idea := func(d *dossier, years ...cal.Year) *dossier {
		return d.initiative("unit", catalogue.Regiment, years...)
	}
	outsider := map[string]bool{"outsider_contribution": true, "obeys_law": false}
	bold := facts("brave_in_combat")
	return []articleCase{
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "five years and five initiatives", d: idea(five(), 2016, 2017, 2018, 2019, year), want: Met},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "bravery and five certificates", d: thanks(registry.ByFeat, 2016, 2017, 2018, 2019, year), said: bold, want: Met},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1c", name: "a sudden feat", d: aPerson(t), said: facts("sudden_feat_army"), want: Met},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1a", name: "best of a movement of three years", d: aPerson(t), said: facts("best_in_three_year_movement"), want: Met},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "four initiatives", d: idea(five(), 2017, 2018, 2019, year), want: NotMet, lacks: catalogue.OpInitiatives},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "bravery and four certificates", d: thanks(registry.ByFeat, 2017, 2018, 2019, year), said: bold, want: NotMet, lacks: catalogue.OpCount},
		{rule: "bkttg-person-A", cite: "TT151 Đ3.2c", name: "bravery and certificates of movements", d: thanks(registry.ByMovement, 2016, 2017, 2018, 2019, year), said: bold, want: NotMet, lacks: catalogue.OpCount},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "without the Minister's certificate", d: idea(aPerson(t).excellent(2016, year), 2016, 2017, 2018, 2019, year), want: NotMet, lacks: catalogue.OpHeld},
		{rule: "bkttg-person-A", cite: "TT151 Đ41.1b", name: "a good year among the five", d: idea(five().graded(2016, 2016, registry.TaskGrade, "HTTNV"), 2016, 2017, 2018, 2019, year), want: NotMet, lacks: catalogue.OpGradeStreak},

		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2b", name: "five years and a flag", d: unit().won("CO_BQP", 2018), want: Met},
		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2b", name: "no flags for such a unit, two certificates", d: unit().noFlags().won("BK_BQP", 2017, 2019), want: Met},
		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2c", name: "many achievements", d: aUnit(t), said: facts("many_achievements_army"), want: Met},
		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2b", name: "no flag", d: unit(), want: NotMet, lacks: catalogue.OpCounts},
		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2b", name: "a good year among the five", d: unit().graded(2016, 2016, registry.TaskGrade, "HTTNV").won("CO_BQP", 2018), want: NotMet, lacks: catalogue.OpGradeStreak},
		{rule: "bkttg-unit-A", cite: "TT151 Đ41.2b", name: "a flag does not help who may get none", d: unit().noFlags().won("CO_BQP", 2018).won("BK_BQP", 2019), want: NotMet, lacks: catalogue.OpCounts},

		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "two years, titles and initiatives", d: idea(two(), 2019, year), want: Met},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "bravery instead of initiatives", d: two(), said: bold, want: Met},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.3", name: "of a body outside the army", d: aPerson(t), said: outsider, want: Met},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "one initiative", d: idea(two(), year), want: NotMet, lacks: catalogue.OpInitiatives},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "one title", d: idea(aPerson(t).excellent(2019, year).won("CSTDCS", year), 2019, year), want: NotMet, lacks: catalogue.OpCount},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "recorded quick wit instead of initiatives", d: idea(two(), year).ofKind("muu_tri"), want: Met},
		{rule: "bkbqp-person-A", cite: "TT151 Đ42.1b", name: "a good year", d: idea(two().graded(2019, 2019, registry.TaskGrade, "HTTNV"), 2019, year), want: NotMet, lacks: catalogue.OpGradeStreak},

		{rule: "bkbqp-unit-A", cite: "TT151 Đ42.2b", name: "two years and the title once", d: aUnit(t).excellent(2019, year).won("DVQT", 2019), want: Met},
		{rule: "bkbqp-unit-A", cite: "TT151 Đ42.2a", name: "chosen in a movement of the Ministry", d: aUnit(t), said: facts("best_in_ministry_movement"), want: Met},
		{rule: "bkbqp-unit-A", cite: "TT151 Đ42.3", name: "a body outside the army", d: aUnit(t), said: outsider, want: Met},
		{rule: "bkbqp-unit-A", cite: "TT151 Đ42.2b", name: "the lower title", d: aUnit(t).excellent(2019, year).won("DVTT", 2019, year), want: NotMet, lacks: catalogue.OpCount},

		{rule: "bktt-person-A", cite: "TT151 Đ43.1a", name: "excellent work", d: aPerson(t), said: facts("excellent_work"), want: Met},
		{rule: "bktt-person-A", cite: "TT151 Đ43.1b", name: "in a movement", d: aPerson(t), said: facts("best_in_unit_movement"), want: Met},
		{rule: "bktt-person-A", cite: "TT151 Đ43.1", name: "nothing of note", d: aPerson(t), want: NotMet, lacks: catalogue.OpStated},
		{rule: "bktt-unit-A", cite: "TT151 Đ43.2a", name: "excellent work", d: aUnit(t), said: facts("excellent_work"), want: Met},
		{rule: "bktt-unit-A", cite: "TT151 Đ43.2", name: "no example in keeping the law", d: aUnit(t), said: map[string]bool{"excellent_work": true, "obeys_law": false}, want: NotMet, lacks: catalogue.OpStated},

		{rule: "gk-person-A", cite: "TT151 Đ44.1a", name: "a sudden feat", d: aPerson(t), said: facts("sudden_feat"), want: Met},
		{rule: "gk-person-A", cite: "TT151 Đ44.1b", name: "in a movement", d: aPerson(t), said: facts("excels_in_unit_movement"), want: Met},
		{rule: "gk-person-A", cite: "L2003 Đ75.1c", name: "did the duties well", d: aPerson(t).rated(registry.TaskGrade, "HTTNV"), want: Met},
		{rule: "gk-person-A", cite: "L2003 Đ75.1c", name: "completed the duties only", d: aPerson(t).rated(registry.TaskGrade, "HTNV"), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "gk-unit-A", cite: "TT151 Đ44.2a", name: "a sudden feat", d: aUnit(t), said: facts("sudden_feat"), want: Met},
		{rule: "gk-unit-A", cite: "L2003 Đ75.2c", name: "completed the duties only", d: aUnit(t).rated(registry.TaskGrade, "HTNV"), want: NotMet, lacks: catalogue.OpGrade},
	}
}

func commemoratives(t testing.TB) []articleCase {
	leaver := func(enlisted string) *dossier { return aPerson(t).enlisted(enlisted).discharged("2020-06-30") }
	militia := func(grade string) *dossier { return aPerson(t).as(registry.Militia).rated(registry.TaskGrade, grade) }
	return []articleCase{
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "thirty years on leaving", d: leaver("1990-06-30"), want: Met},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.1", name: "did much for the army", d: aPerson(t), said: facts("great_service_to_army"), want: Met},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "a month less", d: leaver("1990-08-01"), want: NotMet, lacks: catalogue.OpService},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "still serving", d: aPerson(t).enlisted("1990-06-30"), want: NotMet, lacks: catalogue.OpLeaving},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "warned long ago", d: leaver("1990-06-30").disciplined("canh_cao", "1999-03-02"), want: NotMet, lacks: catalogue.OpNever},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "reprimanded only", d: leaver("1990-06-30").disciplined("khien_trach", "1999-03-02"), want: Met},
		{rule: "knc-xdqd-A", cite: "TT151 Đ45.2", name: "under contract", d: leaver("1990-06-30").as(registry.ContractStaff), want: NotMet, lacks: catalogue.OpCategory},

		{rule: "knc-vtqc-A", cite: "TT151 Đ46.2", name: "excellent militia, guidance not read", d: militia("HTXSNV"), want: Unknown, lacks: catalogue.OpUnknownText},
		{rule: "knc-vtqc-A", cite: "TT151 Đ46.1", name: "good, not excellent", d: militia("HTTNV"), want: NotMet, lacks: catalogue.OpGrade},
		{rule: "knc-cy-A", cite: "TT132", name: "circular not read", d: aPerson(t), want: Unknown, lacks: catalogue.OpUnknownText},
	}
}
