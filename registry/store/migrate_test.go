package store_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"sovang/registry"
	"sovang/registry/store"
)

var update = flag.Bool("update", false, "rewrite schema.sql")

func TestTheSchemaIsAsWrittenDown(t *testing.T) {
	statements, err := store.MigratedStrings(t.Context(), filepath.Join(t.TempDir(), "migrated.db"), `SELECT sql FROM sqlite_schema
		WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'bun_%' AND name NOT LIKE 'sqlite_%'
		ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, tbl_name, name`)
	if err != nil {
		t.Fatal(err)
	}
	got := "-- The schema of a register as SQLite reports it. Written by: go test ./registry/store -update\n\n" +
		strings.Join(statements, ";\n\n") + ";\n"
	if *update {
		if err := os.WriteFile("schema.sql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.sql")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Error("schema.sql is not the schema: go test ./registry/store -update")
	}
}

func TestEveryTableIsStrict(t *testing.T) {
	r := newRegister(t)
	loose, err := r.Strings(t.Context(), `SELECT name FROM pragma_table_list
		WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'bun_%' AND name NOT LIKE 'sqlite_%'`)
	if err != nil {
		t.Fatal(err)
	}
	if len(loose) > 0 {
		t.Errorf("tables that are not STRICT: %v", loose)
	}
}

func TestABrokenMigrationFailsEachTime(t *testing.T) {
	r := newRegister(t)
	files := fstest.MapFS{"9001_broken.tx.up.sql": {Data: []byte("CREATE TABLE half (id INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);\n")}}
	for attempt := 1; attempt <= 2; attempt++ {
		if err := r.Migrate(t.Context(), files); err == nil {
			t.Errorf("attempt %d gave no error", attempt)
		}
	}
	if tables, err := r.Strings(t.Context(), "SELECT name FROM sqlite_schema WHERE name = 'half'"); err != nil || len(tables) > 0 {
		t.Errorf("half a migration is there: %v, %v", tables, err)
	}
}

func TestAnUpgradeKeepsACopyOfWhatWas(t *testing.T) {
	r := sampleRegister(t)
	before := everything(t, r)
	files := fstest.MapFS{"9001_more.tx.up.sql": {Data: []byte("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;\n")}}
	if err := r.Upgrade(t.Context(), 9000, files); err != nil {
		t.Fatal(err)
	}
	if err := r.Exec(t.Context(), "INSERT INTO more VALUES (1)"); err != nil {
		t.Error(err)
	}
	copied, err := store.Open(t.Context(), strings.TrimSuffix(r.Path(), ".db")+".before-9001.db", options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	requireEqual(t, everything(t, copied), before)
	if leftover, _ := filepath.Glob(filepath.Join(filepath.Dir(r.Path()), "*.part")); len(leftover) > 0 {
		t.Errorf("left behind: %v", leftover)
	}
}

// A file that lies under the name of the copy may be another register's.
func TestAnUpgradeTakesNoOtherFileForItsCopy(t *testing.T) {
	r := sampleRegister(t)
	name := strings.TrimSuffix(r.Path(), ".db") + ".before-9001"
	if err := newRegister(t).Backup(t.Context(), name+".db"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name+"-2.db", []byte("ghi chú"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"9001_more.tx.up.sql": {Data: []byte("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;\n")}}
	for range 2 { // the second time as after an interruption
		if err := r.Upgrade(t.Context(), 9000, files); err != nil {
			t.Fatal(err)
		}
	}
	copied, err := store.Open(t.Context(), name+"-3.db", options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	requireEqual(t, everything(t, copied), everything(t, r))
	if kept, _ := filepath.Glob(name + "*"); len(kept) != 3 {
		t.Errorf("copies are %v", kept)
	}
}

func TestTheDayOfAMergerIsADay(t *testing.T) {
	r := sampleRegister(t)
	for _, day := range []string{"hôm qua", "2020-02-30", ""} {
		if err := r.Exec(t.Context(), "UPDATE mergers SET date = '"+day+"'"); err == nil {
			t.Errorf("%q was taken", day)
		}
	}
}

// testdata/register-0001.sql is what the release with migration 0001 made of
// the sample, which had no nominations and no papers then.
func TestARegisterOfTheFirstReleaseIsBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	content, err := os.ReadFile("testdata/register-0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	if err := store.BuildOld(t.Context(), path, 1, string(content)); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	receipt := record(t, r, sample())
	requireEqual(t, receipt.New, []registry.Count{
		{Kind: registry.Nominations, N: 2}, {Kind: registry.Handovers, N: 1}, {Kind: registry.Printers, N: 1}, {Kind: registry.Templates, N: 1},
		{Kind: registry.TemplateUses, N: 3}, {Kind: registry.TrustedKeys, N: 1}, {Kind: registry.Mergers, N: 2}, {Kind: registry.Mappings, N: 1},
		{Kind: registry.Distinctions, N: 2}})
	if len(receipt.Replaced) > 0 {
		t.Errorf("replaced %v, want nothing", receipt.Replaced)
	}
	kept, err := os.ReadFile(strings.TrimSuffix(path, ".db") + ".before-0002.db")
	if err != nil || kept[63] != 1 { // user_version
		t.Errorf("no copy of what was is beside it: %v", err)
	}
	if settings, err := r.Settings(t.Context()); err != nil || settings["place"] != "Việt Trì" {
		t.Errorf("settings are %v, %v", settings, err)
	}
}
