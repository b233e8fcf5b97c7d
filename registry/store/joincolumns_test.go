package store

import (
	"path/filepath"
	"slices"
	"testing"

	"sovang/registry"
)

// Every column of the schema that refers to units or people is moved by a
// join, or lies in a record that goes with it.
func TestEveryColumnThatNamesAUnitOrAPersonIsMoved(t *testing.T) {
	r, err := Create(t.Context(), filepath.Join(t.TempDir(), "so.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, kind := range registry.MergerKinds() {
		var found []struct{ Table, Column string }
		err := r.db.NewRaw("SELECT m.name AS \"table\", f.\"from\" AS \"column\" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f "+
			"WHERE m.type = 'table' AND f.\"table\" = ?", string(kind)).Scan(t.Context(), &found)
		if err != nil || len(found) < 8 {
			t.Fatalf("%d columns, %v", len(found), err)
		}
		for _, f := range found {
			moved := slices.ContainsFunc(columnsOf(kind), func(c referringColumn) bool { return c.table == f.Table && c.id == f.Column })
			part := slices.Contains([]string{"aliases", "former_names"}, f.Table) || f.Table == "postings" && kind == registry.People
			if !moved && !part {
				t.Errorf("%s.%s names %s and is not moved", f.Table, f.Column, kind)
			}
		}
	}
}
