package store_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// twoUnits is the sample's department entered once more, under another code
// and with all that can name a unit.
func twoUnits() registry.Batch {
	them := registry.UnitSubject("PKT")
	made := ref("PKT", "7/QĐ-PKT", 2018)
	return registry.Batch{
		Units: []registry.Unit{
			{Code: "PKT2", Name: "Cục KT", Kind: registry.MilitaryUnit, Echelon: registry.OtherEchelon, Parent: "QK2", Enterprise: true},
			{Code: "X9", Name: "Xưởng 9", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "PKT2"},
		},
		People: []registry.Person{{Code: "QN-009", Name: "Đỗ Mười Bịa", Category: registry.Officer, Postings: []registry.Posting{{From: date("2015"), Unit: "PKT2"}}}},
		Movements: []registry.Movement{
			{Code: "TDQT", Name: "Thi đua quyết thắng", Kind: registry.Campaign, LaunchedBy: "PKT2", From: date("2018")}},
		Exemplars: []registry.Exemplar{{Movement: "TDQT", Subject: registry.PersonSubject("QN-009"), Deed: "Tốt", RecognisedBy: "PKT2", Year: 2018}},
		Decisions: []registry.Decision{{Issuer: "PKT2", Number: "7/QĐ-PKT", Date: date("2018-12-01"), Level: "division"},
			{Issuer: "PKT2", Number: "45/QĐ-CKT", Date: date("2019-12-01"), Level: "division"}},
		Awards: []registry.Award{
			{Decision: registry.DecisionRef{Issuer: "PKT2", Number: made.Number, Year: made.Year}, Ordinal: 1, Honour: "CSTT", Subject: registry.PersonSubject("QN-009"), Period: cal.OneYear(2018)},
			{Decision: ref("PKT2", "45/QĐ-CKT", 2019), Ordinal: 9, Honour: "CSTT", Subject: registry.PersonSubject("QN-009"), Period: cal.OneYear(2019), Events: []registry.Event{
				{Kind: registry.Amended, Date: date("2020-01-02"), Reason: "sai", Decision: registry.DecisionRef{Issuer: "PKT2", Number: made.Number, Year: made.Year},
					Changes: []registry.Change{{Field: "as.name", To: "Đỗ Mười"}}}}},
			{Decision: ref("QK2", "123/QĐ-BTL", 2019), Ordinal: 7, Honour: "CO_TT", Subject: registry.UnitSubject("PKT2"), Period: cal.OneYear(2017)}},
		Grades:  []registry.Grade{{Subject: registry.UnitSubject("PKT2"), Year: 2018, Kind: registry.TaskGrade, Grade: "HTXSNV"}},
		Tallies: []registry.Tally{{Unit: "PKT2", Year: 2018, Of: registry.PartyMembers, Grade: "HTTNV", Count: 3}, {Unit: "PKT2", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 300}},
		Initiatives: []registry.Initiative{
			{Subject: registry.PersonSubject("QN-009"), Year: 2018, Title: "Bơm tay", Kind: "sang_kien", Scope: "unit", RecognisedBy: "division",
				Decision: registry.DecisionRef{Issuer: "PKT2", Number: made.Number, Year: made.Year}, Ordinal: 1}},
		Nominations: []registry.Nomination{
			{Subject: registry.PersonSubject("QN-009"), Honour: "CSTT", Period: cal.OneYear(2018), Type: registry.ByMerit, ProposedBy: "PKT2", ProposedOn: date("2018-11-01"),
				State: registry.Granted, StateOn: date("2018-12-01"), Decision: registry.DecisionRef{Issuer: "PKT2", Number: made.Number, Year: made.Year}, Ordinal: 1}},
		Figures:       []registry.Figure{{Unit: "PKT2", Period: cal.Period{From: 2015, To: 2019}, Name: "Nghị quyết", Value: "3"}},
		Handovers:     []registry.Handover{{Decision: registry.DecisionRef{Issuer: "PKT2", Number: made.Number, Year: made.Year}, Ordinal: 1, On: date("2018-12-22")}},
		TemplateUses:  []registry.TemplateUse{{Honour: "CSTT", Issuer: "PKT2", Template: "army-a4"}, {Honour: "GK", Issuer: "PKT2", Template: "gk-cuc"}},
		Registrations: []registry.Registration{{Subject: registry.UnitSubject("PKT2"), Year: 2020, Honour: "DVQT"}},
		Mergers:       []registry.Merger{{Kind: registry.Units, Gone: "PKT1", Into: "PKT2", On: date("2020-01-01")}},
		Disciplines:   []registry.Discipline{{Subject: registry.Subject{Unit: strings.Replace(them.Unit, "PKT", "PKT2", 1)}, Date: date("2016"), Form: "phe_binh"}},
	}
}

func unitsTwice(t *testing.T) *store.Register {
	t.Helper()
	r := sampleRegister(t)
	record(t, r, twoUnits())
	if err := r.SetSetting(t.Context(), registry.SettingUnit, "PKT2"); err != nil {
		t.Fatal(err)
	}
	if err := r.Attach(t.Context(), registry.Attachment{Decision: ref("PKT2", "7/QĐ-PKT", 2018), Name: "qd.pdf", MediaType: "application/pdf", Content: []byte("%PDF")}); err != nil {
		t.Fatal(err)
	}
	award := slices.IndexFunc(everything(t, r).Awards, func(a registry.Award) bool { return a.Decision.Number == "7/QĐ-PKT" })
	id := everything(t, r).Awards[award].ID
	if err := r.RecordPrints(t.Context(), []store.Print{{AwardID: id, Paper: "A4", SHA256: strings.Repeat("a", 64)}}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.AddEvent(t.Context(), id, registry.Event{Kind: registry.Reissued, Date: date("2020-01-05"), Reason: "hỏng",
		Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper, Number: "01"}}); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTwoUnitsBecomeOne(t *testing.T) {
	r := unitsTwice(t)
	joined := join(t, r, registry.Merger{Kind: registry.Units, Gone: "PKT2", Into: "CKT", On: date("2020-06-09")})
	b := everything(t, r)
	for kind, list := range map[registry.EntryKind]any{registry.People: b.People, registry.Movements: b.Movements, registry.Exemplars: b.Exemplars,
		registry.Decisions: b.Decisions, registry.Awards: b.Awards, registry.Grades: b.Grades, registry.Tallies: b.Tallies, registry.Initiatives: b.Initiatives,
		registry.Nominations: b.Nominations, registry.Figures: b.Figures, registry.Handovers: b.Handovers, registry.TemplateUses: b.TemplateUses,
		registry.Registrations: b.Registrations, registry.Disciplines: b.Disciplines, registry.Units: b.Units} {
		if strings.Contains(text(t, list), "PKT2") {
			t.Errorf("%s name the unit that is gone: %s", kind, text(t, list))
		}
	}
	unit, err := r.Unit(t.Context(), "CKT")
	if err != nil || !unit.Enterprise || !unit.FlagEligible || unit.Echelon != registry.Department {
		t.Errorf("got %+v, %v", unit, err)
	}
	requireEqual(t, unit.FormerNames[0], registry.FormerName{Name: "Cục KT"})
	requireEqual(t, unit.NameOn(date("1980-01-01")), "Cục Kỹ thuật")
	requireEqual(t, countIf(b.Decisions, func(d registry.Decision) bool { return d.Issuer == "CKT" }), 2)
	requireEqual(t, countIf(b.Awards, func(a registry.Award) bool { return a.Decision == ref("CKT", "45/QĐ-CKT", 2019) }), 4)
	if slices.ContainsFunc(b.Mergers, func(m registry.Merger) bool { return m.Gone == "PKT1" && m.Into != "CKT" }) {
		t.Errorf("mergers: %+v", b.Mergers)
	}
	settings, err := r.Settings(t.Context())
	if err != nil || settings[registry.SettingUnit] != "CKT" {
		t.Errorf("the register belongs to %q, %v", settings[registry.SettingUnit], err)
	}
	list, err := r.Attachments(t.Context(), ref("CKT", "7/QĐ-PKT", 2018))
	if err != nil || len(list) != 1 {
		t.Errorf("scans: %v, %v", list, err)
	}
	requireEqual(t, joined.United, []registry.Count{{Kind: registry.Tallies, N: 1}, {Kind: registry.TemplateUses, N: 1}, {Kind: registry.Decisions, N: 1}})
	second := newRegister(t)
	record(t, second, b)
	requireEqual(t, anonymous(everything(t, second)), anonymous(b))
}

// The decision of both units was scanned once and attached to both records.
func TestAScanThatBothUnitsHaveIsOne(t *testing.T) {
	r := unitsTwice(t)
	attach := func(issuer, name, content string) {
		t.Helper()
		scan := registry.Attachment{Decision: ref(issuer, "45/QĐ-CKT", 2019), Name: name, Content: []byte(content)}
		if err := r.Attach(t.Context(), scan); err != nil {
			t.Fatal(err)
		}
	}
	attach("CKT", "qd.pdf", "%PDF một")
	attach("PKT2", "qd.pdf", "%PDF một")
	attach("PKT2", "ds.pdf", "%PDF hai")
	merger := registry.Merger{Kind: registry.Units, Gone: "PKT2", Into: "CKT", On: date("2020-06-09")}
	before := wholeState(t, t, r)
	joined := join(t, r, merger)
	if !slices.Contains(joined.United, registry.Count{Kind: store.Attachments, N: 1}) {
		t.Errorf("joined %+v", joined)
	}
	list, err := r.Attachments(t.Context(), ref("CKT", "45/QĐ-CKT", 2019))
	if err != nil || len(list) != 2 {
		t.Errorf("scans: %v, %v", list, err)
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking the joining back")
	attach("CKT", "ds.pdf", "%PDF ba")
	_, err = r.Join(t.Context(), merger)
	faults, ok := err.(registry.Faults)
	if !ok || !slices.ContainsFunc(faults, func(f registry.Fault) bool { return f.Field == "name" && f.Value == "ds.pdf" }) {
		t.Errorf("two scans of one name: %v", err)
	}
}

func TestUnitsThatContradictAreNotJoined(t *testing.T) {
	unit := func(alter func(*registry.Unit)) registry.Batch {
		u := registry.Unit{Code: "PKT2", Name: "Cục KT", Kind: registry.MilitaryUnit, Echelon: registry.OtherEchelon, Parent: "QK2"}
		alter(&u)
		return registry.Batch{Units: []registry.Unit{u}}
	}
	cases := []struct {
		name       string
		batch      registry.Batch
		kind       registry.EntryKind
		field      string
		gone, into string
		code       registry.FaultCode
	}{
		{"kind", unit(func(u *registry.Unit) { u.Kind = registry.PartyBody }), registry.Units, "kind", "PKT2", "CKT", registry.FaultContradicts},
		{"echelon", unit(func(u *registry.Unit) { u.Echelon = registry.Office }), registry.Units, "echelon", "PKT2", "CKT", registry.FaultContradicts},
		{"founded", unit(func(u *registry.Unit) { u.Founded = date("1971-02-03") }), registry.Units, "founded", "PKT2", "CKT", registry.FaultContradicts},
		{"superior", unit(func(u *registry.Unit) { u.Parent = "K1" }), registry.Units, "parent", "PKT2", "CKT", registry.FaultContradicts},
		{"under itself", registry.Batch{}, registry.Units, "parent", "QK2", "X5", registry.FaultUnitCycle},
		{"ordinal", registry.Batch{Units: unit(func(*registry.Unit) {}).Units,
			Decisions: []registry.Decision{{Issuer: "PKT2", Number: "45/QĐ-CKT", Date: date("2019-12-01"), Level: "division"}},
			Awards:    []registry.Award{{Decision: ref("PKT2", "45/QĐ-CKT", 2019), Ordinal: 2, Honour: "GK", Subject: registry.UnitSubject("K1"), Period: cal.OneYear(2019), Type: registry.ByMerit}},
		}, registry.Decisions, "ordinal", "PKT2", "CKT", registry.FaultContradicts},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := sampleRegister(t)
			record(t, r, c.batch)
			before := everything(t, r)
			_, err := r.Join(t.Context(), registry.Merger{Kind: registry.Units, Gone: c.gone, Into: c.into, On: date("2020-06-09")})
			faults, ok := err.(registry.Faults)
			at := slices.IndexFunc(faults, func(f registry.Fault) bool { return f.Code == c.code && f.Kind == c.kind && f.Field == c.field })
			if !ok || at < 0 {
				t.Errorf("got %v", err)
			}
			requireEqual(t, everything(t, r), before)
		})
	}
}
