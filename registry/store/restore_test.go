package store_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/store"
)

// restored puts the backup in the place of the closed register and opens it.
func restored(t *testing.T, path, backup string) (r *store.Register, keep string) {
	t.Helper()
	keep = filepath.Join(filepath.Dir(path), "cũ.db")
	if err := store.Restore(t.Context(), path, backup, keep, options(t)); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	requireNothingElse(t, filepath.Dir(path), filepath.Base(path), "cũ.db", "cũ.db-journal")
	return r, keep
}

func TestRestoreBringsBackWhatWasAndKeepsWhatIs(t *testing.T) {
	r := sampleRegister(t)
	before := everything(t, r)
	path := backup(t, r)
	addPerson(t, r, "Người Về Sau")
	after := everything(t, r)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	back, keep := restored(t, r.Path(), path)
	requireEqual(t, everything(t, back), before)
	kept, err := store.Open(t.Context(), keep, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	requireEqual(t, everything(t, kept), after)
}

func TestWhatIsNoRegisterIsNoObstacle(t *testing.T) {
	for name, present := range map[string][]byte{"foreign": []byte("một tệp khác"), "empty": {}, "damaged": bytes.Repeat([]byte("SQLite format 3\x00"), 300)} {
		path := filepath.Join(t.TempDir(), "sổ.db")
		if err := os.WriteFile(path, present, 0o600); err != nil {
			t.Fatal(err)
		}
		r := sampleRegister(t)
		_, keep := restored(t, path, backup(t, r))
		if kept, err := os.ReadFile(keep); err != nil || !bytes.Equal(kept, present) {
			t.Errorf("%s: kept %d bytes of %d, %v", name, len(kept), len(present), err)
		}
	}
}

// The journal of a program that was killed belongs to the file that it wrote:
// beside the restored one it would spoil that.
func TestAJournalGoesWithItsFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ.db")
	for _, name := range []string{path, path + "-journal"} {
		if err := os.WriteFile(name, []byte("dở dang"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := sampleRegister(t)
	back, keep := restored(t, path, backup(t, r))
	if err := back.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	if journal, err := os.ReadFile(keep + "-journal"); err != nil || string(journal) != "dở dang" {
		t.Errorf("journal is %q, %v", journal, err)
	}
}

// hold writes to the register as another program would, until it is released.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	return func() { db.Close() }
}

func TestRestoreRefuses(t *testing.T) {
	r := sampleRegister(t)
	path := backup(t, r)
	folder := filepath.Dir(r.Path())
	o := options(t)
	o.Wait = 20 * time.Millisecond
	before := everything(t, r)
	if err := store.Restore(t.Context(), r.Path(), path, path, o); !errors.Is(err, store.ErrExists) {
		t.Errorf("a name that is taken: %v", err)
	}
	release := hold(t, r.Path())
	if err := store.Restore(t.Context(), r.Path(), path, filepath.Join(folder, "cũ.db"), o); !errors.Is(err, store.ErrLocked) {
		t.Errorf("a register that others use: %v", err)
	}
	release()
	if err := os.Truncate(path, 40_000); err != nil {
		t.Fatal(err)
	}
	if err := store.Restore(t.Context(), r.Path(), path, filepath.Join(folder, "cũ.db"), o); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a damaged backup: %v", err)
	}
	requireEqual(t, everything(t, r), before)
	requireNothingElse(t, folder, filepath.Base(r.Path()))
}

func TestTheDifferenceIsByTheLog(t *testing.T) {
	r := sampleRegister(t)
	path := backup(t, r)
	same, err := store.Compare(t.Context(), r.Path(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if !same.Same() || same.Common.ID == 0 {
		t.Errorf("a copy differs: %+v", same)
	}
	addPerson(t, r, "Chỉ Có Ở Đây")
	addPerson(t, r, "Cũng Chỉ Ở Đây")
	other, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	addPerson(t, other, "Chỉ Có Ở Đó")
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	d, err := store.Compare(t.Context(), r.Path(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if !d.Related || d.Common.ID != same.Common.ID || len(d.OnlyHere) != 2 || len(d.OnlyThere) != 1 {
		t.Fatalf("difference is %+v", d)
	}
	requireEqual(t, d.OnlyThere[0].Records, []registry.Count{{Kind: registry.People, N: 1}})
	stranger, err := store.Compare(t.Context(), newRegister(t).Path(), path, options(t))
	if err != nil || stranger.Related || stranger.Unreadable != nil {
		t.Errorf("another register: %+v, %v", stranger, err)
	}
	if err := os.WriteFile(r.Path()+".x", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	unreadable, err := store.Compare(t.Context(), r.Path()+".x", path, options(t))
	if err != nil || !errors.Is(unreadable.Unreadable, store.ErrNotRegister) || len(unreadable.There) == 0 {
		t.Errorf("no register: %+v, %v", unreadable, err)
	}
}

// A backup that an earlier release made is brought up to date when it is
// opened, as a register of that release is.
func TestABackupOfAnEarlierReleaseIsRestored(t *testing.T) {
	content, err := os.ReadFile("testdata/register-0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(t.TempDir(), "bản cũ.db")
	if err := store.BuildOld(t.Context(), old, 1, string(content)); err != nil {
		t.Fatal(err)
	}
	r := newRegister(t)
	d, err := store.Compare(t.Context(), r.Path(), old, options(t))
	if err != nil || d.Related || d.Unreadable != nil || len(d.OnlyThere) == 0 {
		t.Errorf("difference is %+v, %v", d, err)
	}
	keep := filepath.Join(filepath.Dir(r.Path()), "cũ.db")
	if err := store.Restore(t.Context(), r.Path(), old, keep, options(t)); err != nil {
		t.Fatal(err)
	}
	back, err := store.Open(t.Context(), r.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close()
	if err := back.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
