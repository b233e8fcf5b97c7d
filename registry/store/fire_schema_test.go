// The race detector sees nothing of these tests: they do one thing after the
// other, thousands of times.

//go:build !race

package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry/store"
)

// Whatever table, index, view or trigger another program takes out of a
// register, or weakens, the register is not opened: without an index look-ups
// take for ever or records come twice, without a trigger history can be
// rewritten.
func TestARegisterWithAnotherSchemaIsNotOpened(t *testing.T) {
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	parts, err := newRegister(t).Strings(t.Context(), `SELECT type || ' ' || name FROM sqlite_schema
		WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'bun_%' AND name NOT LIKE 'sqlite_%'`)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, part := range parts {
		kind, name, _ := strings.Cut(part, " ")
		kinds[kind]++
		for deed, statement := range map[string]string{
			"dropped": "PRAGMA foreign_keys = OFF; DROP " + kind + " " + name,
			"altered": fmt.Sprintf("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = '%s'", name),
		} {
			path := filepath.Join(t.TempDir(), "sổ vàng.db")
			if err := errors.Join(os.WriteFile(path, files[0], 0o600), alterSchema(path, statement)); err != nil {
				t.Fatal(err)
			}
			r, err := store.Open(t.Context(), path, options(t))
			if !errors.Is(err, store.ErrDamaged) {
				t.Errorf("%s %s: got %v, want a damaged register", part, deed, err)
			}
			if err == nil {
				_ = r.Close()
			}
		}
	}
	for _, kind := range []string{"table", "index", "view", "trigger"} {
		if kinds[kind] == 0 {
			t.Errorf("there is no %s", kind)
		}
	}
	t.Logf("%v", kinds)
}

// alterSchema runs SQL on one connection of its own.
func alterSchema(path, statement string) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	_, err = db.Exec("PRAGMA synchronous = OFF; " + statement)
	return errors.Join(err, db.Close())
}
