package demo

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// imported is a register into which all lists went.
type imported struct {
	register *store.Register
	batch    registry.Batch
	warnings registry.Faults
}

// importLists imports the lists one after the other as the command does.
func importLists(t *testing.T) imported {
	t.Helper()
	law, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2020, 12, 31, 8, 0, 0, 0, time.UTC) }
	register, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "so-vang.db"), store.Options{Catalogue: law, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := register.Close(); err != nil {
			t.Error(err)
		}
	})
	all := imported{register: register}
	for _, list := range Lists() {
		all.warnings = append(all.warnings, importList(t, register, law, list)...)
	}
	all.batch, err = register.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func importList(t *testing.T, register *store.Register, law *catalogue.Catalogue, list List) registry.Faults {
	t.Helper()
	document, err := sheet.Read(list.Name, list.Data, sheet.ReadOptions{Catalogue: law})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range document.Faults {
		place, _ := document.Places.Of(fault)
		t.Errorf("%s %+v: %v", list.Name, place, fault)
	}
	if len(document.Lists) != 1 || document.Lists[0].Kind != list.Kind {
		t.Errorf("%s is read as %+v, want %s", list.Name, document.Lists, list.Kind)
	}
	receipt, err := register.Record(t.Context(), document.Batch, store.RecordOptions{})
	if err != nil {
		t.Fatalf("record %s: %v", list.Name, err)
	}
	return receipt.Warnings
}

// TestLists imports the lists once and looks at what came of it.
func TestLists(t *testing.T) {
	all := importLists(t)
	t.Run("go into an empty register", func(t *testing.T) { checkCounts(t, all) })
	t.Run("name recipients as the register does", func(t *testing.T) { checkRecipients(t, all) })
	t.Run("hold a decision worth printing", func(t *testing.T) { checkDecisionToPrint(t, all) })
	roll, err := honourroll.Build(all.register.Catalogue(), all.batch, honourroll.Options{Unit: Unit, Period: fiveYears()})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("show the order and the flags", func(t *testing.T) { checkDepartment(t, roll) })
	t.Run("show the streaks", func(t *testing.T) { checkStreaks(t, roll) })
	t.Run("show the means", func(t *testing.T) { checkMeans(t, roll) })
	t.Run("show the figures", func(t *testing.T) { checkFigures(t, roll) })
	t.Run("show the grades", func(t *testing.T) { checkGrades(t, roll) })
	t.Run("show the exemplars", func(t *testing.T) {
		shown := 0
		for _, movement := range roll.Movements {
			shown += len(movement.Exemplars)
		}
		if shown != len(deeds()) || len(roll.Movements) != 2 {
			t.Errorf("%d of %d exemplars in %d movements", shown, len(deeds()), len(roll.Movements))
		}
	})
}

func checkCounts(t *testing.T, all imported) {
	if len(all.warnings) > 0 {
		t.Errorf("warnings:\n%v", all.warnings)
	}
	for _, least := range []struct {
		what string
		got  int
		want int
	}{
		{"people", len(all.batch.People), 66}, {"sub-units", len(all.batch.Units) - 2, 12}, {"decisions", len(all.batch.Decisions), 30},
		{"awards", len(all.batch.Awards), 260}, {"exemplars", len(all.batch.Exemplars), 14},
		{"nominations", len(all.batch.Nominations), 35},
	} {
		if least.got < least.want {
			t.Errorf("%d %s, want %d or more", least.got, least.what, least.want)
		}
	}
	for _, year := range fiveYears().Years() {
		if !slices.ContainsFunc(all.batch.Awards, func(a registry.Award) bool { return a.Period == cal.OneYear(year) }) {
			t.Errorf("no award for %d", year)
		}
	}
}

// checkRecipients sees to it that names, ranks and posts in the lists of
// decisions are those of the service histories.
func checkRecipients(t *testing.T, all imported) {
	d := newDirectory()
	dates := map[registry.DecisionRef]cal.Date{}
	for _, made := range decisions(d) {
		dates[made.decision.Ref()] = made.decision.Date
	}
	for _, award := range all.batch.Awards {
		if want := d.recipient(award.Subject.Code(), dates[award.Decision]); award.As != want {
			t.Errorf("%s to %s is %+v, want %+v", award.Honour, award.Subject.Code(), award.As, want)
		}
	}
}

func TestEachListSaysOnItsFirstLineThatItIsInvented(t *testing.T) {
	for _, list := range Lists() {
		rows := cells(t, list.Name, list.Data)
		if first := strings.TrimPrefix(rows[0][0], "\ufeff"); !strings.HasPrefix(first, notice) {
			t.Errorf("%s begins %q", list.Name, first)
		}
	}
}

func checkDecisionToPrint(t *testing.T, all imported) {
	units, people, honours := 0, 0, map[string]bool{}
	for _, a := range all.batch.Awards {
		if a.Decision != TitlesOf2019() {
			continue
		}
		honours[a.Honour] = true
		if a.Subject.IsUnit() {
			units++
		} else {
			people++
		}
	}
	if units < 3 || people < 20 || len(honours) < 4 {
		t.Errorf("decision gives %d honours to %d units and %d people", len(honours), units, people)
	}
}

// TestTitlesAskForWhatTheLawAsks checks what the lists alone can show: an
// initiative behind each Chiến sĩ thi đua cơ sở, and no more than 15 % of
// these among the holders of the lower title (Nghị định 91/2017/NĐ-CP, Điều
// 9.3).
func TestTitlesAskForWhatTheLawAsks(t *testing.T) {
	for year := firstYear; year <= lastYear; year++ {
		fighters, holders := 0, 0
		for _, m := range members() {
			letter := titleIn(m.titles, year)
			if letter != '.' {
				holders++
			}
			if letter != 's' {
				continue
			}
			fighters++
			if !slices.ContainsFunc(ideas(), func(e idea) bool { return e.person == m.code && e.year == year }) {
				t.Errorf("%s has no initiative in %d", m.code, year)
			}
		}
		if fighters*100 > holders*15 {
			t.Errorf("%d: %d of %d are Chiến sĩ thi đua cơ sở", year, fighters, holders)
		}
	}
}

func checkMeans(t *testing.T, roll honourroll.Roll) {
	means := map[registry.TallyOf]honourroll.Tenths{}
	for _, share := range roll.Shares {
		means[share.Of] = share.Mean
	}
	if means[registry.PartyOrganisations] != 943 || means[registry.PartyMembers] != 976 {
		t.Errorf("means are %v, want 94,3 and 97,6", means)
	}
}

func checkFigures(t *testing.T, roll honourroll.Roll) {
	want := map[string]string{}
	for _, figure := range caseFigures() {
		want[figure.Name] = figure.Value
	}
	got := map[string]string{}
	for _, figure := range roll.Figures {
		got[figure.Name] = figure.Value
	}
	if !maps.Equal(got, want) {
		t.Errorf("figures are %v, want %v", got, want)
	}
}

func checkGrades(t *testing.T, roll honourroll.Roll) {
	for _, grade := range []string{"vững mạnh toàn diện", "trong sạch, vững mạnh"} {
		held := func(g honourroll.GradeLine) bool { return g.Unit == Unit && g.Grade == grade && g.Streak.Len() == 5 }
		if !slices.ContainsFunc(roll.Grades, held) {
			t.Errorf("%s is not held five years running: %v", grade, roll.Grades)
		}
	}
}

// checkDepartment looks for the order of 2019 on top and the five flags.
func checkDepartment(t *testing.T, roll honourroll.Roll) {
	top := roll.Collectives[0]
	if top.Subject.Unit != Unit || top.Highest().Honour != "HC_BVTQ_3" || top.Highest().Awards[0].Year != 2019 {
		t.Fatalf("on top of the roll is %+v", top)
	}
	years := map[string][]cal.Year{}
	for _, line := range top.Lines[1:] {
		for _, award := range line.Awards {
			years[line.Honour] = append(years[line.Honour], award.Year)
		}
	}
	if !slices.Equal(years["CO_BQP"], []cal.Year{2016, 2018}) || !slices.Equal(years["CO_TT"], []cal.Year{2015, 2017, 2019}) {
		t.Errorf("flags are of %v", years)
	}
}

func checkStreaks(t *testing.T, roll honourroll.Roll) {
	want := map[string]string{"PQK": "DVQT", "K901": "DVQT", "X951": "DVTT", "QN-016": "CSTDCS", "QN-047": "CSTDCS", "QN-033": "CSTT"}
	for _, entry := range slices.Concat(roll.Collectives, roll.Individuals) {
		honour := want[entry.Subject.Code()]
		for _, line := range entry.Lines {
			if line.Honour == honour && line.Streak.Len() == 5 {
				delete(want, entry.Subject.Code())
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("no five years running: %v", want)
	}
}

// TestProposalsAskForWhatTheLawAsks checks what the lists alone can show: an
// initiative behind each Chiến sĩ thi đua cơ sở, and votes that reach the
// shares of Thông tư 151/2018/TT-BQP, Điều 64.7 and 64.8.
func TestProposalsAskForWhatTheLawAsks(t *testing.T) {
	for _, p := range proposals() {
		for _, v := range p.votes {
			if v.present > v.entitled || v.ayes > v.present || v.ayes*100 < v.entitled*75 {
				t.Errorf("%s for %s: %d of %d agreed, %d came", p.honour, p.to, v.ayes, v.entitled, v.present)
			}
		}
		ground := func(e idea) bool { return e.person == p.to && e.year == p.until }
		if p.honour == "CSTDCS" && (len(p.votes) != 2 || !slices.ContainsFunc(ideas(), ground)) {
			t.Errorf("%s for %s has %d votes, or no initiative", p.honour, p.to, len(p.votes))
		}
	}
}
