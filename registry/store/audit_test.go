package store_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// audit returns what the checks find, as name or name-case with the key.
func audit(t *testing.T, r *store.Register, o store.AuditOptions) []registry.Finding {
	t.Helper()
	findings, err := r.Audit(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

func brief(findings []registry.Finding) []string {
	lines := []string{}
	for _, f := range findings {
		lines = append(lines, strings.Join(strings.Fields(string(f.Severity)+" "+string(f.Name)+" "+f.Args["case"]+" "+f.Key), " "))
	}
	return lines
}

func requireFindings(t *testing.T, findings []registry.Finding, want ...string) {
	t.Helper()
	if got := brief(findings); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// unlocked runs SQL past the triggers that keep history.
func unlocked(t *testing.T, r *store.Register, sql string) {
	t.Helper()
	err := r.Exec(t.Context(), "PRAGMA foreign_keys = OFF; INSERT INTO correcting (id) VALUES (1); "+sql+"; DELETE FROM correcting; PRAGMA foreign_keys = ON")
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func TestANewRegisterHasNothingToFind(t *testing.T) {
	requireFindings(t, audit(t, newRegister(t), store.AuditOptions{Notes: true}))
}

func TestTheSampleHasNothingGraveToFind(t *testing.T) {
	r := sampleRegister(t)
	requireFindings(t, audit(t, r, store.AuditOptions{Only: registry.BasicChecks()}))
	for _, f := range audit(t, r, store.AuditOptions{Notes: true}) {
		if _, known := registry.CheckByName(f.Name); !known {
			t.Errorf("%s is no check", f.Name)
		}
	}
}

func TestWhatWasDonePastTheProgramIsFound(t *testing.T) {
	for name, test := range map[string]struct {
		sql  string
		only registry.FindingName
		want []string
	}{
		"a grade that was raised": {"UPDATE grades SET grade = 'HTTNV' WHERE unit_id IS NOT NULL", "",
			[]string{"error records grades"}},
		"an award that was changed": {"UPDATE awards SET honour = 'CSTDTQ' WHERE ordinal = 1 AND person_id IS NOT NULL", "",
			[]string{"error records awards"}},
		"a row that points nowhere": {"UPDATE grades SET unit_id = 999 WHERE unit_id IS NOT NULL", registry.FindingForeignKeys,
			[]string{"error foreign-keys grades"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			unlocked(t, r, test.sql)
			only := registry.BasicChecks()
			if test.only != "" {
				only = []registry.FindingName{test.only}
			}
			var got []string
			for _, f := range audit(t, r, store.AuditOptions{Only: only}) {
				got = append(got, string(f.Severity)+" "+string(f.Name)+" "+string(f.Kind))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestAnOpenGateAndABrokenLogAreFound(t *testing.T) {
	r := sampleRegister(t)
	if err := r.Exec(t.Context(), "INSERT INTO correcting (id) VALUES (1)"); err != nil {
		t.Fatal(err)
	}
	requireFindings(t, audit(t, r, store.AuditOptions{Only: registry.BasicChecks()}), "error gate")
	if err := r.Exec(t.Context(), "DROP TRIGGER log_stays_on_update; UPDATE log SET body = x'00' WHERE id = (SELECT min(id) FROM log WHERE id > 1)"); err != nil {
		t.Fatal(err)
	}
	findings := audit(t, r, store.AuditOptions{Only: registry.BasicChecks()})
	requireFindings(t, findings, "error gate", "error log")
	second, err := r.Strings(t.Context(), "SELECT id FROM log ORDER BY id LIMIT 1 OFFSET 1")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"operation": "1", "line": second[0]}
	if got := findings[1].Args; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAFileThatOthersCanReadIsFound(t *testing.T) {
	r := sampleRegister(t)
	if err := os.Chmod(r.Path(), 0o644); err != nil {
		t.Fatal(err)
	}
	findings := audit(t, r, store.AuditOptions{Only: registry.BasicChecks()})
	requireFindings(t, findings, "error file-mode")
	if mode := findings[0].Args["mode"]; mode != "644" {
		t.Errorf("mode %s", mode)
	}
}

// later is when what the sample tells of is long past.
var later = time.Date(2024, 2, 9, 8, 30, 0, 0, today.Location())

// homeRegister is the sample kept by CKT, opened years later.
func homeRegister(t *testing.T) *store.Register {
	t.Helper()
	options := clocked()
	options.Now = func() time.Time { return later }
	r, err := store.Open(t.Context(), sampleRegister(t).Path(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	if err := r.SetSetting(t.Context(), registry.SettingUnit, "CKT"); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDatesOutOfOrderAreFound(t *testing.T) {
	r := homeRegister(t)
	unlocked(t, r, `UPDATE decisions SET date = '2093-10-01', year = 2093 WHERE issuer = 'CTN';
		UPDATE awards SET from_year = 2020, to_year = 2020 WHERE honour = 'CSTT';
		UPDATE handovers SET handed = '2019-11-30';
		INSERT INTO award_events (uid, award_id, kind, date, reason, honour) SELECT '01890a5d-ac96-774b-bcce-b302099a8099', id, 'annulled', '2019-11-01', 'sai', ''
			FROM awards WHERE honour = 'GK';
		UPDATE postings SET to_day = '2015-06' WHERE to_day = '2014-12-31'`)
	requireFindings(t, audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingDates}}),
		"warning dates future CTN 900/qd-ctn 2093", "warning dates period CKT 45/qd-ckt 2019 #2", "warning dates event CKT 45/qd-ckt 2019 #3",
		"warning dates postings QN-001", "warning dates handover CKT 45/qd-ckt 2019 #1")
}

func TestACertificateHandedOverBeforeItWasPrintedIsFound(t *testing.T) {
	r := homeRegister(t)
	award := awardOf(t, r, "CSTDCS")
	print := store.Print{AwardID: award.ID, At: time.Date(2019, 12, 23, 3, 0, 0, 0, time.UTC), Paper: "b360", SHA256: strings.Repeat("a", 64)}
	if err := r.RecordPrints(t.Context(), []store.Print{print}); err != nil {
		t.Fatal(err)
	}
	only := store.AuditOptions{Only: []registry.FindingName{registry.FindingDates}}
	requireFindings(t, audit(t, r, only), "warning dates print CKT 45/qd-ckt 2019 #1") // handed over on the 22nd
	print.At = print.At.AddDate(0, 0, -1)
	if err := r.RecordPrints(t.Context(), []store.Print{print}); err != nil {
		t.Fatal(err)
	}
	requireFindings(t, audit(t, r, only))
}

func awardOf(t *testing.T, r *store.Register, honour string) registry.Award {
	t.Helper()
	awards, err := r.Awards(t.Context(), store.AwardFilter{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(awards, func(a registry.Award) bool { return a.Honour == honour })
	return awards[i]
}

func TestPapersThatAreMissingAreFound(t *testing.T) {
	r := homeRegister(t)
	only := []registry.FindingName{registry.FindingNoCertificate, registry.FindingNoScan}
	notes := audit(t, r, store.AuditOptions{Only: only, Notes: true}) // all of 2019
	requireFindings(t, notes, "note no-certificate nothing CKT 45/qd-ckt 2019", "note no-scan CTN 900/qd-ctn 2019",
		"note no-scan CKT 45/qd-ckt 2019", "note no-scan QK2 123/qd-btl 2019")
	if got := notes[0].Args["ordinals"]; got != "1-3" {
		t.Errorf("ordinals %q", got)
	}
	requireFindings(t, audit(t, r, store.AuditOptions{Only: only}))
	print := store.Print{AwardID: awardOf(t, r, "CSTT").ID, Paper: "b360", SHA256: strings.Repeat("a", 64)}
	if err := r.RecordPrints(t.Context(), []store.Print{print}); err != nil {
		t.Fatal(err)
	}
	partly := audit(t, r, store.AuditOptions{Only: only})
	requireFindings(t, partly, "warning no-certificate partly CKT 45/qd-ckt 2019")
	if got := partly[0].Args["ordinals"]; got != "1,3" {
		t.Errorf("ordinals %q", got)
	}
}

func TestPapersOfTheLastYearAreDue(t *testing.T) {
	r := homeRegister(t)
	recent := cal.DateOf(later).AddMonths(-2)
	record(t, r, registry.Batch{
		Decisions: []registry.Decision{{Issuer: "CKT", Number: "77/QĐ-CKT", Date: recent, Level: "division"}},
		Awards: []registry.Award{{Decision: ref("CKT", "77/QĐ-CKT", recent.Year()), Honour: "CSTT",
			Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(recent.Year())}}})
	findings := audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingNoCertificate, registry.FindingNoScan}})
	requireFindings(t, findings, "warning no-certificate nothing CKT 77/qd-ckt 2023", "warning no-scan CKT 77/qd-ckt 2023")
}

func TestOrdinalsLeftOutAreFoundInDecisionsOfTheUnit(t *testing.T) {
	r := homeRegister(t)
	unlocked(t, r, "UPDATE awards SET ordinal = 9 WHERE honour = 'GK'; UPDATE awards SET ordinal = 5 WHERE honour = 'CO_TT'")
	findings := audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingGaps}})
	requireFindings(t, findings, "warning gaps CKT 45/qd-ckt 2019") // not QK2's list
	if args := findings[0].Args; args["ordinals"] != "3-8" || args["n"] != "6" || args["first"] != "3" {
		t.Errorf("got %v", args)
	}
}

func TestDecisionsWithoutAwardsAreFound(t *testing.T) {
	requireFindings(t, audit(t, sampleRegister(t), store.AuditOptions{Only: []registry.FindingName{registry.FindingNoAwards}}),
		"warning no-awards CTN 900/qd-ctn 2019")
}

func TestMissingGradesAreFound(t *testing.T) {
	r := homeRegister(t)
	grade := func(person string, year cal.Year) registry.Grade {
		return registry.Grade{Subject: registry.PersonSubject(person), Year: year, Kind: registry.TaskGrade, Grade: "HTTNV"}
	}
	record(t, r, registry.Batch{Grades: []registry.Grade{
		grade("QN-001", 2014), grade("QN-001", 2016), grade("QN-001", 2019), grade("QN-002", 2016), grade("QN-002", 2017)}})
	only := store.AuditOptions{Only: []registry.FindingName{registry.FindingGrades}}
	findings := audit(t, r, only)
	requireFindings(t, findings, "warning grades of-a-person QN-001", "warning grades of-a-person QN-002")
	for i, want := range []string{"2015,2017-2018", "2018-2019"} {
		if got := findings[i].Args["years"]; got != want {
			t.Errorf("years %s, want %s", got, want)
		}
	}
	unlocked(t, r, "UPDATE people SET discharged = '2019-05' WHERE code = 'QN-002'") // of 2019 there need be none
	if got := audit(t, r, only)[1].Args["years"]; got != "2018" {
		t.Errorf("years %s, want 2018", got)
	}
}

func TestPeopleInClosedUnitsAndForgottenNominationsAreFound(t *testing.T) {
	r := homeRegister(t)
	unlocked(t, r, "UPDATE units SET closed = '2021' WHERE code = 'X5'; UPDATE nominations SET state = 'submitted' WHERE state = 'proposed'")
	requireFindings(t, audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingClosedUnits, registry.FindingNominations}}),
		"warning nominations 2", "warning closed-units QN-002")
}

func TestTemplatesThatAreGoneAreFound(t *testing.T) {
	r := homeRegister(t)
	print := store.Print{AwardID: awardOf(t, r, "GK").ID, Paper: "a4", SHA256: strings.Repeat("a", 64), Template: "cu-ky"}
	if err := r.RecordPrints(t.Context(), []store.Print{print}); err != nil {
		t.Fatal(err)
	}
	o := store.AuditOptions{Only: []registry.FindingName{registry.FindingTemplates}, Templates: []string{"army-a4"}}
	requireFindings(t, audit(t, r, o))
	o.Notes = true
	requireFindings(t, audit(t, r, o), "note templates printed cu-ky")
	o.Templates = nil
	requireFindings(t, audit(t, r, o), "warning templates use CKT *", "warning templates use * *", "note templates printed cu-ky")
}

func TestAnOldBackupIsFoundWhenThereWereChanges(t *testing.T) {
	r := sampleRegister(t) // all of it was written at the hour of the tests
	only := []registry.FindingName{registry.FindingBackup}
	requireFindings(t, audit(t, r, store.AuditOptions{Only: only}))
	old := audit(t, r, store.AuditOptions{Only: only, LastBackup: today.AddDate(0, 0, -40), BackupFolder: "kho"})
	requireFindings(t, old, "warning backup old")
	if old[0].Args["folder"] != "kho" {
		t.Errorf("the finding does not say where backups were looked for: %v", old[0].Args)
	}
	requireFindings(t, audit(t, r, store.AuditOptions{Only: only, LastBackup: today}))
}

func TestQuotasExceededAreFound(t *testing.T) {
	r := homeRegister(t)
	findings := audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingQuota}, Notes: true})
	if len(findings) == 0 {
		t.Fatal("one of two people got CSTĐCS, which is more than a tenth")
	}
	for _, f := range findings {
		if f.Severity != registry.NoteFinding || f.Args["year"] != "2019" || f.Args["why_vi"] == "" || f.Args["why_en"] == "" {
			t.Errorf("got %+v", f)
		}
	}
	requireFindings(t, audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingQuota}}))
}

func TestTwinsAreFound(t *testing.T) {
	r := homeRegister(t)
	twin := registry.Person{Code: "QN-009", Name: "Nguyễn Văn Ân", Born: date("1980-05-03"), Category: registry.Officer}
	record(t, r, registry.Batch{People: []registry.Person{twin}})
	requireFindings(t, audit(t, r, store.AuditOptions{Only: []registry.FindingName{registry.FindingTwins}}), "warning twins people QN-009")
}

// BenchmarkAudit makes the checks of the bookkeeping of a register: the rows of
// a big register went in past the log, which has a benchmark of its own.
func BenchmarkAudit(b *testing.B) {
	var books []registry.FindingName
	for _, check := range registry.Checks() {
		if !check.Basic {
			books = append(books, check.Name)
		}
	}
	r := bigRegister(b, 20_000)
	if err := r.SetSetting(b.Context(), registry.SettingUnit, "QK"); err != nil {
		b.Fatal(err)
	}
	for _, name := range books {
		b.Run(string(name), func(b *testing.B) {
			for b.Loop() {
				if _, err := r.Audit(b.Context(), store.AuditOptions{Only: []registry.FindingName{name}, Notes: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
