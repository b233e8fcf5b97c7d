package store_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// testdata/releases holds a register as each release left it, as SQL text, and
// what that release's own program exported of it. Whoever comes from there
// loses nothing: the log and every record verify, everything that the old
// program told is told today, the schema is today's, what was lies beside it.
func TestARegisterOfEachReleaseIsBroughtUpToDate(t *testing.T) {
	t.Parallel()
	for step := 1; step < newestRelease(t); step++ {
		t.Run(fmt.Sprintf("%04d", step), func(t *testing.T) {
			path, was := oldRegister(t, step)
			r, err := store.Open(t.Context(), path, options(t))
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			requireIntact(t, r)
			requireTells(t, r, was)
			requireTodaysSchema(t, r)
			requireTakenBack(t, r)
			requireStillUsable(t, r)
			copied, err := os.ReadFile(strings.TrimSuffix(path, ".db") + fmt.Sprintf(".before-%04d.db", step+1))
			if err != nil || int(copied[63]) != step { // user_version
				t.Errorf("no copy of what was is beside it: %v", err)
			}
		})
	}
}

// newestRelease makes sure that each release but today's has left a register.
func newestRelease(t *testing.T) int {
	t.Helper()
	steps, err := filepath.Glob("migrations/sqlite/*.tx.up.sql")
	if err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob("testdata/releases/*.sql")
	if err != nil || len(left) < len(steps)-1 {
		t.Fatalf("%d registers of %d earlier releases: see testdata/releases/make.sh", len(left), len(steps)-1)
	}
	return len(steps)
}

// oldRegister builds the file of an earlier release and returns what that
// release exported of it.
func oldRegister(t *testing.T, step int) (path string, exported []byte) {
	t.Helper()
	read := func(ending string) []byte {
		content, err := os.ReadFile(fmt.Sprintf("testdata/releases/%04d.%s", step, ending))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	path = filepath.Join(t.TempDir(), "sổ vàng.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), string(read("sql"))); err != nil {
		t.Fatal(err)
	}
	return path, read("json")
}

func requireIntact(t *testing.T, r *store.Register) {
	t.Helper()
	for _, check := range []string{"PRAGMA integrity_check", `SELECT "table" FROM pragma_foreign_key_check UNION ALL SELECT 'ok'`} {
		if said, err := r.Strings(t.Context(), check); err != nil || len(said) != 1 || said[0] != "ok" {
			t.Errorf("%s: %v, %v", check, said, err)
		}
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

// requireTells makes sure that today's export says all that an earlier one
// said; it may say more.
func requireTells(t *testing.T, r *store.Register, exported []byte) {
	t.Helper()
	var now bytes.Buffer
	if err := sheet.WriteJSON(&now, everything(t, r)); err != nil {
		t.Fatal(err)
	}
	var before, after any
	if err := json.Unmarshal(exported, &before); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(now.Bytes(), &after); err != nil {
		t.Fatal(err)
	}
	if lost := lostIn("", before, after); len(lost) > 0 {
		t.Errorf("is not told any more:\n%s", strings.Join(lost, "\n"))
	}
}

// lostIn returns where a JSON value says less than, or something else than, an
// earlier one.
func lostIn(at string, before, after any) (lost []string) {
	switch before := before.(type) {
	case map[string]any:
		there, _ := after.(map[string]any)
		for name, value := range before {
			lost = append(lost, lostIn(at+"."+name, value, there[name])...)
		}
	case []any:
		there, _ := after.([]any)
		if len(there) != len(before) {
			return []string{fmt.Sprintf("%s: %d of %d", at, len(there), len(before))}
		}
		for i := range before {
			lost = append(lost, lostIn(fmt.Sprintf("%s[%d]", at, i), before[i], there[i])...)
		}
	default:
		if !reflect.DeepEqual(before, after) {
			return []string{fmt.Sprintf("%s: %v, was %v", at, after, before)}
		}
	}
	return lost
}

// requireTodaysSchema compares with schema.sql, which a fresh register has.
func requireTodaysSchema(t *testing.T, r *store.Register) {
	t.Helper()
	const tables = `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'bun_%' AND name NOT LIKE 'sqlite_%' ORDER BY name`
	got, err := r.Strings(t.Context(), tables)
	if err != nil {
		t.Fatal(err)
	}
	want, err := newRegister(t).Strings(t.Context(), tables)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, got, want)
}

// requireStillUsable works with the register: the next award, what becomes of
// an old one, and a backup.
func requireStillUsable(t *testing.T, r *store.Register) {
	t.Helper()
	next := registry.Award{Decision: ref("CKT", "123/QĐ-CKT", 2019), Honour: "GK", Subject: registry.PersonSubject("QN-001"),
		Period: cal.OneYear(2019), Type: registry.ByFeat, Citation: "đã có thành tích đột xuất"}
	record(t, r, registry.Batch{Awards: []registry.Award{next}})
	befall(t, r, 3, registry.Event{Kind: registry.Annulled, Date: date("2020-03-09"), Reason: "x"})
	if err := r.Backup(t.Context(), filepath.Join(t.TempDir(), "sao.db")); err != nil {
		t.Error(err)
	}
	requireIntact(t, r)
}

// requireTakenBack takes back all that the old release did, and brings it
// back: its log says enough for that.
func requireTakenBack(t *testing.T, r *store.Register) {
	t.Helper()
	before, times := wholeState(t, t, r), 0
	for ; ; times++ {
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); errors.Is(err, store.ErrNothingToUndo) {
			break
		} else if err != nil {
			t.Fatalf("after %d operations: %v", times, err)
		}
	}
	if left := everything(t, r); len(left.Units)+len(left.People)+len(left.Awards) > 0 || times < 40 {
		t.Errorf("after %d operations were taken back there are %d units", times, len(left.Units))
	}
	requireIntact(t, r)
	for range times {
		if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
			t.Fatal(err)
		}
	}
	requireWhole(t, t, r, before, "bringing back what an earlier release did")
}
