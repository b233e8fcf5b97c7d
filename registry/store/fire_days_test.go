// The race detector sees nothing of these tests: they do one thing after the
// other, thousands of times.

//go:build !race

package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"testing"

	"sovang/registry/eligibility"
	"sovang/registry/store"
)

// Days that no calendar has pass the CHECKs of some columns. Whoever reads one
// learns that the register is damaged, and never gets another day, or none.
func TestADayThatNoCalendarHasIsTold(t *testing.T) {
	t.Parallel()
	whole, _ := fullRegister(t)
	days := dayColumns(t)
	passed := map[string]bool{}
	for _, c := range days {
		for _, nonsense := range []string{"2020-02-31", "2020-19", "2020-99-99", "hôm qua", "5/3/2020"} {
			t.Run(c.table+"."+c.name+" "+nonsense, func(t *testing.T) {
				path := writtenFile(t, whole)
				if !enterDay(t, path, c, nonsense) {
					return
				}
				passed[c.table] = true
				if len(told(t, path)) == 0 {
					t.Error("check finds nothing")
				}
				r, err := store.Open(t.Context(), path, options(t))
				if err != nil {
					t.Fatal(err)
				}
				defer r.Close()
				if _, err := r.Everything(t.Context()); !errors.Is(err, store.ErrDamaged) {
					t.Errorf("reading gave %v, want a damaged register", err)
				}
				none := func(*eligibility.Dossier) error { return nil }
				judged := slices.Contains([]string{"people", "postings", "disciplines", "decisions", "units"}, c.table)
				if err := r.Dossiers(t.Context(), store.DossierFilter{}, none); judged && !errors.Is(err, store.ErrDamaged) {
					t.Errorf("judging gave %v, want a damaged register", err)
				}
			})
		}
	}
	t.Logf("%d columns hold days; nonsense passed in %v", len(days), passed)
	if len(days) < 20 || len(passed) < 8 {
		t.Error("these are not all")
	}
}

// dayColumns are the columns of which the schema says that they hold days.
func dayColumns(t *testing.T) (columns []column) {
	t.Helper()
	r := newRegister(t)
	tables, err := r.Strings(t.Context(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%date(%'")
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		statements, err := r.Strings(t.Context(), fmt.Sprintf("SELECT sql FROM sqlite_schema WHERE name = '%s'", table))
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`(\w+) (?:=|IS) date\((\w+)\)`).FindAllStringSubmatch(statements[0], -1) {
			columns = append(columns, column{table: table, name: found[2]})
		}
	}
	return columns
}

// enterDay writes a value into the column of the last row, and tells whether the
// schema lets it pass.
func enterDay(t *testing.T, path string, c column, value string) (passed bool) {
	t.Helper()
	pastTriggers(t, path, func(db *sql.DB) {
		_, err := db.Exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE id = (SELECT max(id) FROM %[1]s)", c.table, c.name), value)
		passed = err == nil
	})
	return passed
}
