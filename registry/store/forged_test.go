//go:build !race

package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// Rows that no command made are found wherever their numbers lie.
func TestForgedRowsAreFound(t *testing.T) {
	const person = `INSERT INTO people (id, uid, code, code_key, name, name_key, category, sex, born, hometown, enlisted, discharged, discharge_reason, party_joined)
		SELECT %d, '01890000-0000-7000-8000-000000000099', 'QN-999', 'qn-999', name, name_key, category, sex, born, hometown, enlisted, discharged,
		discharge_reason, party_joined FROM people LIMIT 1`
	for name, statement := range map[string]string{
		"below all":       fmt.Sprintf(person, -5),
		"lowest":          fmt.Sprintf(strings.Replace(person, "%d", "%s", 1), "-9223372036854775807 - 1"),
		"beyond all":      fmt.Sprintf(person, 9995),
		"tail of nobody":  "INSERT INTO name_tails VALUES ('khong co ai', 424242, 0)",
		"tail of no name": "INSERT INTO name_tails VALUES ('khong co ai', 1, 77)",
	} {
		t.Run(name, func(t *testing.T) {
			whole, _ := fullRegister(t)
			path := writtenFile(t, whole)
			pastTriggers(t, path, func(db *sql.DB) {
				if _, err := db.Exec(statement); err != nil {
					t.Fatal(err)
				}
			})
			r, err := store.Open(t.Context(), path, options(t))
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			var altered *store.AlteredRecordsError
			if err := r.Verify(t.Context()); !errors.As(err, &altered) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestALineThatTellsTwoUIDsIsForged(t *testing.T) {
	r := sampleRegister(t)
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.People})
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(lines[0].After, ",")
	const uid = `"UID":"01890000-0000-7000-8000-0000000000%s"`
	text := "{" + fmt.Sprintf(uid, "aa") + "," + strings.TrimSuffix(rest, "}") + "," + fmt.Sprintf(uid, "bb") + "}"
	if err := r.ForgeLine(t.Context(), registry.People, "QN-777", "", text); err != nil {
		t.Fatal(err)
	}
	if err := r.Verify(t.Context()); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

// A register that went on and its copy that went on otherwise differ, however
// many lines each has of its own; so do two that were never one.
func TestRegistersThatPartedAreNotTheSame(t *testing.T) {
	parted := sampleRegister(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := parted.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	other, err := store.Open(t.Context(), copied, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	strangers := [2]*store.Register{newRegister(t), newRegister(t)}
	for name, pair := range map[string][2]*store.Register{"parted": {parted, other}, "strangers": strangers} {
		if err := pair[0].SetSetting(t.Context(), "place", "Chỉ ở đây"); err != nil {
			t.Fatal(err)
		}
		var b registry.Batch
		for i := range 5 {
			b.People = append(b.People, registry.Person{Code: fmt.Sprintf("Z-%d", i), Name: fmt.Sprintf("Lê Mới %c", 'A'+i), Category: registry.Officer})
		}
		record(t, pair[1], b)
		for i := range pair {
			here, there := pair[i].Path(), pair[1-i].Path()
			d, err := store.Compare(t.Context(), here, there, options(t))
			if err != nil || d.Same() || d.Related != (name == "parted") || len(d.OnlyHere) != 1 || len(d.OnlyThere) != 1 {
				if name == "parted" || d.Same() || d.Related {
					t.Errorf("%s %d: %v, same %v, related %v, %d and %d operations", name, i, err, d.Same(), d.Related, len(d.OnlyHere), len(d.OnlyThere))
				}
			}
		}
	}
}
