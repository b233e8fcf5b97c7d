//go:build !race

package store_test

import (
	"database/sql"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"sovang/registry/store"
)

// Whatever column has a value that a CHECK forbids, the pages are told as
// SQLite tells them itself.
func TestWhatSQLiteSaysOfPagesIsSaid(t *testing.T) {
	whole, columns := fullRegister(t)
	var told atomic.Int32
	t.Cleanup(func() {
		if int(told.Load()) < len(columns)/4 {
			t.Errorf("only %d of %d columns broke a CHECK", told.Load(), len(columns))
		}
	})
	for _, c := range columns {
		t.Run(c.table+"."+c.name, func(t *testing.T) {
			t.Parallel()
			path := writtenFile(t, whole)
			var values []any
			pastTriggers(t, path, func(db *sql.DB) {
				db.SetMaxOpenConns(1)
				if _, err := db.Exec("PRAGMA ignore_check_constraints = 1"); err != nil {
					t.Fatal(err)
				}
				for _, value := range []any{int64(-1), "~", []byte("~")} {
					if _, err := db.Exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE %[3]s = (SELECT %[3]s FROM %[1]s LIMIT 1)", c.table, c.name, c.row), value); err == nil {
						values = append(values, value)
					}
				}
			})
			r, err := store.Open(t.Context(), path, options(t))
			if err != nil {
				return // a register that is not opened is not checked
			}
			defer r.Close()
			if !requirePageFaults(t, r, fmt.Sprint(values)) {
				told.Add(1)
			}
		})
	}
}

func TestASoundFileNeedsOneCheck(t *testing.T) {
	r := sampleRegister(t)
	if said, sound, err := r.PageFaults(t.Context()); len(said) > 0 || !sound || err != nil {
		t.Errorf("got %q, %t, %v", said, sound, err)
	}
	if err := r.Exec(t.Context(), "CREATE TABLE theirs (n INTEGER, check (n > 0)); PRAGMA ignore_check_constraints = 1; INSERT INTO theirs VALUES (0); PRAGMA ignore_check_constraints = 0"); err != nil {
		t.Fatal(err)
	}
	requirePageFaults(t, r, "a table of others")
}

func TestEveryCHECKOfTheSchemaIsFound(t *testing.T) {
	if count, found := store.SchemaChecks(); count == 0 || len(found) != count {
		t.Errorf("found %d of %d: %q", len(found), count, found)
	}
}

// requirePageFaults makes sure that check says what SQLite says, and tells
// whether that is nothing.
func requirePageFaults(t *testing.T, r *store.Register, about string) (sound bool) {
	t.Helper()
	want, err := r.Strings(t.Context(), "PRAGMA integrity_check(20)")
	if err != nil {
		t.Fatal(err)
	}
	got, sound, err := r.PageFaults(t.Context())
	if err != nil || sound != slices.Equal(want, []string{"ok"}) || !sound && !slices.Equal(got, want) {
		t.Errorf("%s: got %q, sound %t, %v, want %q", about, got, sound, err, want)
	}
	return sound
}
