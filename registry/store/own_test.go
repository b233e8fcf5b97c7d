package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

// ownRows are an honour of a unit's own with its rule and fact, and a quota
// below that of the law.
const ownRows = `# quy chế của Cục
[[honour]]
code = "GK_NOIBO"
name = "Thư khen của Cục"
english = "Letter of praise"
givers = "Cục trưởng"
aliases = "thư khen"
kind = "certificate"
subject = "both"
level = "division"
decider = "Cục trưởng"
cadence = "feat"
band = 5
rank = 90
verb = "TẶNG"
valid_from = 2010-01-01
source = "Quy chế của Cục"
confidence = "C"

[[fact]]
id = "praised"
vi = "được tuyên dương"
en = "was praised"

[[rule]]
id = "gk-noibo-person"
honour = "GK_NOIBO"
subject = "person"
regimes = ["A", "B1"]
type = "feat"
source = "Quy chế của Cục"
confidence = "C"
all = [ { op = "stated", fact = "praised" } ]

[[quota]]
id = "quota-cstdcs-A"
honours = ["CSTDCS"]
regimes = ["A"]
max_pct = 8
of = "strength"
source = "Hướng dẫn của Quân khu"
confidence = "C"
`

func setOwn(t *testing.T, r *store.Register, text string) {
	t.Helper()
	if err := r.SetOwn(t.Context(), "rieng.toml", text); err != nil {
		t.Fatal(err)
	}
}

// lowestCap returns the lowest cap of CSTDCS under Thông tư 151/2018.
func lowestCap(r *store.Register) int {
	least := 100
	for _, quota := range r.Catalogue().Quotas("CSTDCS", "A") {
		least = min(least, quota.MaxPct)
	}
	return least
}

func requireOwnLaw(t *testing.T, r *store.Register) {
	t.Helper()
	honour, _, err := r.Catalogue().Honour("GK_NOIBO", date("2019"))
	if err != nil || honour.NameEn != "Letter of praise" || honour.Givers != "Cục trưởng" || honour.Aliases != "thư khen" {
		t.Errorf("own honour: %+v, %v", honour, err)
	}
	if rule, ok := r.Catalogue().Rule("GK_NOIBO", catalogue.ForPersons, "B1"); !ok || rule.All[0].Fact != "praised" {
		t.Errorf("own rule: %+v", rule)
	}
	if lowestCap(r) != 8 {
		t.Errorf("own cap: %d %%", lowestCap(r))
	}
}

func TestOwnRowsLieOverTheLaw(t *testing.T) {
	r := sampleRegister(t)
	if none, err := r.Own(t.Context()); err != nil || none != (store.OwnRows{}) {
		t.Errorf("a new register has %+v, %v", none, err)
	}
	setOwn(t, r, ownRows)
	requireOwnLaw(t, r)
	again, err := store.Open(t.Context(), r.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	requireOwnLaw(t, again)
	if own, err := again.Own(t.Context()); err != nil || own != (store.OwnRows{Origin: "rieng.toml", Text: ownRows}) {
		t.Errorf("kept %+v, %v", own, err)
	}
}

func TestOwnRowsReplaceThoseOfBefore(t *testing.T) {
	r := newRegister(t)
	for _, text := range []string{ownRows, ownRows, strings.Replace(ownRows, "max_pct = 8", "max_pct = 6", 1)} {
		setOwn(t, r, text)
	}
	if lowestCap(r) != 6 {
		t.Errorf("cap is %d %%", lowestCap(r))
	}
	setOwn(t, r, "")
	if _, _, err := r.Catalogue().Honour("GK_NOIBO", date("2019")); err == nil || lowestCap(r) != 10 {
		t.Errorf("own rows are still there: %v", err)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: store.OwnLaw})
	if err != nil || len(lines) != 3 {
		t.Fatalf("the log has %d lines, %v, want 3", len(lines), err)
	}
	if lines[0].Action != logbook.Added || lines[1].Action != logbook.Changed || !strings.Contains(lines[1].Before, "max_pct = 8") {
		t.Errorf("the log says %+v", lines)
	}
}

func TestRefusedOwnRowsAreNotKept(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           catalogue.RowError
		sentinel       error
	}{
		{"faulty honour", `"certificate"`, `"gì đó"`, catalogue.RowError{Row: 1, Code: "GK_NOIBO", Key: "kind"}, catalogue.ErrUnknownValue},
		{"rank of the law", "rank = 90", "rank = 70", catalogue.RowError{Row: 1, Code: "GK_NOIBO", Key: "rank"}, catalogue.ErrRankTaken},
		{"unknown fact", `fact = "praised"`, `fact = "prized"`, catalogue.RowError{Row: 3, Code: "gk-noibo-person", Key: "all[1].fact"}, catalogue.ErrUnknownValue},
		{"unknown honour", `["CSTDCS"]`, `["CSTD"]`, catalogue.RowError{Row: 4, Code: "quota-cstdcs-A", Key: "honours"}, catalogue.ErrUnknownHonour},
	}
	r := newRegister(t)
	setOwn(t, r, ownRows)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := r.SetOwn(t.Context(), "sai.toml", strings.Replace(ownRows, tt.old, tt.new, 1))
			var row *catalogue.RowError
			if !errors.As(err, &row) || !errors.Is(err, tt.sentinel) {
				t.Fatalf("got %v", err)
			}
			if row.File != "sai.toml" || row.Row != tt.want.Row || row.Code != tt.want.Code || row.Key != tt.want.Key {
				t.Errorf("got %v, want %v", row, &tt.want)
			}
			requireOwnLaw(t, r)
		})
	}
	if own, err := r.Own(t.Context()); err != nil || own.Text != ownRows {
		t.Errorf("kept %+v, %v", own, err)
	}
}

func TestAnOwnHonourThatRecordsNameStays(t *testing.T) {
	r := sampleRegister(t)
	setOwn(t, r, ownRows)
	record(t, r, registry.Batch{Awards: []registry.Award{with(award("GK_NOIBO", registry.PersonSubject("QN-001"), 2019), func(a *registry.Award) {
		a.Type = registry.ByFeat
	})}})
	var used *store.HonourUsedError
	if err := r.SetOwn(t.Context(), "khac.toml", "# không còn gì\n"); !errors.As(err, &used) || !slices.Equal(used.Codes, []string{"GK_NOIBO"}) {
		t.Errorf("got %v", err)
	}
	requireOwnLaw(t, r)
	setOwn(t, r, strings.Replace(ownRows, "Thư khen của Cục", "Thư khen của Cục trưởng", 1))
	if honour, _, err := r.Catalogue().Honour("GK_NOIBO", date("2019")); err != nil || honour.Name != "Thư khen của Cục trưởng" {
		t.Errorf("got %+v, %v", honour, err)
	}
}

func TestADryRunKeepsNoOwnRows(t *testing.T) {
	o := options(t)
	o.DryRun = true
	r, err := store.Open(t.Context(), newRegister(t).Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	setOwn(t, r, ownRows)
	if own, err := r.Own(t.Context()); err != nil || own != (store.OwnRows{}) || lowestCap(r) != 10 {
		t.Errorf("kept %+v, %v", own, err)
	}
}

// A later release may know a law that refuses rows which were sound before.
func TestOwnRowsThatTheLawRefusesCanBeReplaced(t *testing.T) {
	r := newRegister(t)
	setOwn(t, r, ownRows)
	if err := r.Exec(t.Context(), `UPDATE own_rows SET text = replace(text, '"A"', '"cũ"')`); err != nil {
		t.Fatal(err)
	}
	var row *catalogue.RowError
	if _, err := store.Open(t.Context(), r.Path(), options(t)); !errors.As(err, &row) || row.File != "rieng.toml" {
		t.Fatalf("opening gave %v", err)
	}
	o := options(t)
	o.LawAlone = true
	alone, err := store.Open(t.Context(), r.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer alone.Close()
	if own, err := alone.Own(t.Context()); err != nil || !strings.Contains(own.Text, `"cũ"`) {
		t.Errorf("kept %+v, %v", own, err)
	}
	setOwn(t, alone, ownRows)
	requireOwnLaw(t, alone)
}

func TestOwnHonoursOfTheFirstReleaseBecomeOwnRows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	content, err := os.ReadFile("testdata/register-0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	const honours = `INSERT INTO honours VALUES
		(1, '01a205bc-4084-735e-9918-000000000001', 'GK_NOIBO', 'Thư khen "của Cục"', '', '', '', 'certificate', 'both', 'division', 'Cục trưởng',
			'feat', 5, 90, 'TẶNG', '', '', '2010-01-01', '2020-01-01', 'Quy chế \ của Cục', 'C', 'dòng 1' || char(10) || 'dòng 2'),
		(2, '01a205bc-4084-735e-9918-000000000002', 'GK_NOIBO', 'Thư khen của Cục trưởng', '', 'TK', '', 'certificate', 'both', 'division', 'Cục trưởng',
			'feat', 0, 900, 'TẶNG', 'a4', '', '2020-01-01', '', 'Quy chế của Cục', 'C', '');`
	if err := store.BuildOld(t.Context(), path, 1, string(content)+honours); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	first := catalogue.Honour{
		Code: "GK_NOIBO", Name: `Thư khen "của Cục"`, Kind: catalogue.Certificate, Subject: catalogue.ForBoth, Level: catalogue.Division,
		Decider: "Cục trưởng", Cadence: "feat", Band: 5, Rank: 90, Verb: "TẶNG", ValidFrom: date("2010-01-01"), ValidTo: date("2020-01-01"),
		Source: `Quy chế \ của Cục`, Confidence: catalogue.Confirmed, Note: "dòng 1\ndòng 2",
	}
	second := first
	second.Name, second.Abbr, second.Band, second.Rank, second.Paper, second.Note = "Thư khen của Cục trưởng", "TK", 0, 900, "a4", ""
	second.ValidFrom, second.ValidTo, second.Source = first.ValidTo, cal.Date{}, "Quy chế của Cục"
	for on, want := range map[string]catalogue.Honour{"2019-12-31": first, "2020-01-01": second} {
		if got, _, err := r.Catalogue().Honour("GK_NOIBO", date(on)); err != nil || got != want {
			t.Errorf("%s: got %+v, %v", on, got, err)
		}
	}
}
