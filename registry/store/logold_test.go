//go:build !race

package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry/store"
)

// A log that was broken before it was packed is broken at the same operation
// afterwards.
func TestABrokenLogIsNotHealedByPackingIt(t *testing.T) {
	for name, statement := range map[string]string{
		"altered line":        "UPDATE log SET after = replace(after, 'Bịa', 'Thật') WHERE id = (SELECT max(id) FROM log WHERE after LIKE '%Bịa%')",
		"altered hash":        "UPDATE log SET hash = replace(hash, substr(hash, 1, 4), '0000') WHERE id = 7",
		"altered chain":       "UPDATE log SET previous = replace(previous, substr(previous, 1, 4), '0000') WHERE id = 7",
		"removed line":        "DELETE FROM log WHERE id = 7",
		"removed first line":  "DELETE FROM log WHERE id = 1",
		"altered operation":   "UPDATE operations SET user = 'ai đó' WHERE id = 3",
		"hash of last line":   "UPDATE log SET hash = replace(hash, substr(hash, 1, 4), '0000') WHERE id = (SELECT max(id) FROM log)",
		"hash of no hash":     "UPDATE log SET hash = 'z' || substr(hash, 2) WHERE id = (SELECT max(id) FROM log) OR id = 7",
		"lines after another": "UPDATE log SET id = id + 1000 WHERE id = 7",
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := oldRegister(t, 3)
			pastTriggers(t, path, func(db *sql.DB) {
				if _, err := db.Exec(statement); err != nil {
					t.Fatal(err)
				}
			})
			var before, after *store.BrokenLogError
			if _, err := store.Inspect(t.Context(), path, store.Everything, options(t)); !errors.As(err, &before) {
				t.Fatalf("before: %v", err)
			}
			r, err := store.Open(t.Context(), path, options(t))
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if err := r.VerifyLog(t.Context()); !errors.As(err, &after) || after.Operation != before.Operation {
				t.Errorf("got %v, was %v", err, before)
			}
		})
	}
}

// A register that was brought up to date is the same register as its backups
// of earlier releases.
func TestABackupOfAnEarlierReleaseIsKnownAgain(t *testing.T) {
	for step := 1; step < newestRelease(t); step++ {
		path, _ := oldRegister(t, step)
		r, err := store.Open(t.Context(), path, options(t))
		if err != nil {
			t.Fatal(err)
		}
		backup := strings.TrimSuffix(path, ".db") + fmt.Sprintf(".before-%04d.db", step+1)
		here, err := r.Summary(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		there, err := store.Inspect(t.Context(), backup, store.Everything, options(t))
		if err != nil {
			t.Fatal(err)
		}
		if here.Register != there.Register || here.Hash != there.Hash || here.Lines != there.Lines || here.Operations != there.Operations || !here.At.Equal(there.At) {
			t.Errorf("%d: got %+v, want %+v", step, here, there)
		}
		difference, err := store.Compare(t.Context(), path, backup, options(t))
		if err != nil || !difference.Same() {
			t.Errorf("%d: %+v, %v", step, difference, err)
		}
		requireOneAhead(t, r, backup)
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}

// requireOneAhead makes sure that a change is all that parts a register from
// its backup, whichever of the two is looked at from.
func requireOneAhead(t *testing.T, r *store.Register, backup string) {
	t.Helper()
	if err := r.SetSetting(t.Context(), "place", "Nơi khác"); err != nil {
		t.Fatal(err)
	}
	today := filepath.Join(t.TempDir(), "hôm nay.db")
	if err := r.Backup(t.Context(), today); err != nil {
		t.Fatal(err)
	}
	d, err := store.Compare(t.Context(), r.Path(), backup, options(t))
	if err != nil || !d.Related || len(d.OnlyHere) != 1 || len(d.OnlyThere) != 0 {
		t.Errorf("%+v, %v", d, err)
	}
	d, err = store.Compare(t.Context(), backup, today, options(t))
	if err != nil || !d.Related || len(d.OnlyHere) != 0 || len(d.OnlyThere) != 1 {
		t.Errorf("%+v, %v", d, err)
	}
}
