package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// requireNothingElse fails when the folder holds more than the files named.
func requireNothingElse(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if info, err := entry.Info(); !slices.Contains(names, entry.Name()) && (err != nil || info.Size() > 0) {
			t.Errorf("left behind: %s", entry.Name())
		}
	}
}

func backup(t *testing.T, r *store.Register) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bản sao #1?.db")
	if err := r.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

func addPerson(t *testing.T, r *store.Register, name string) {
	t.Helper()
	record(t, r, registry.Batch{People: []registry.Person{{Name: name, Category: registry.Officer}}})
}

func TestABackupHoldsWhatTheRegisterHolds(t *testing.T) {
	r := sampleRegister(t)
	path := backup(t, r)
	found, err := store.Inspect(t.Context(), path, store.Everything, options(t))
	if err != nil {
		t.Fatal(err)
	}
	original, err := store.Inspect(t.Context(), r.Path(), store.Everything, options(t))
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, found, original)
	if found.Operations == 0 || found.Hash == "" || found.Register == "" || found.At.IsZero() || len(found.Records) == 0 {
		t.Errorf("too little was found: %+v", found)
	}
	copied, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	requireEqual(t, everything(t, copied), everything(t, r))
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v, %v", info.Mode(), err)
	}
	requireNothingElse(t, filepath.Dir(path), filepath.Base(path))
}

func TestABackupIsNeverWrittenOverAFile(t *testing.T) {
	r := sampleRegister(t)
	path := backup(t, r)
	if err := r.Backup(t.Context(), path); !errors.Is(err, store.ErrExists) {
		t.Errorf("error is %v", err)
	}
	if err := r.Backup(t.Context(), filepath.Join(t.TempDir(), "không có", "x.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestAnInterruptedBackupLeavesNothing(t *testing.T) {
	r := sampleRegister(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	path := filepath.Join(t.TempDir(), "x.db")
	if err := r.Backup(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
	requireNothingElse(t, filepath.Dir(path))
}

// Backups are made while two others write. Each must be sound and end with a
// whole change.
func TestBackupsWhileOthersWrite(t *testing.T) {
	r := sampleRegister(t)
	other, err := store.Open(t.Context(), r.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	var writers sync.WaitGroup
	for w, into := range []*store.Register{r, other} {
		writers.Go(func() {
			for i := range 12 {
				people := make([]registry.Person, 40)
				for n := range people {
					people[n] = registry.Person{Name: fmt.Sprintf("Người %d %d %d", w, i, n), Category: registry.Officer}
				}
				if _, err := into.Record(t.Context(), registry.Batch{People: people}, store.RecordOptions{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	folder := t.TempDir()
	for i := range 6 {
		path := filepath.Join(folder, fmt.Sprintf("%d.db", i))
		if err := r.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		found, err := store.Inspect(t.Context(), path, store.Everything, options(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, count := range found.Records {
			if count.Kind == registry.People && count.N%40 != 2 {
				t.Errorf("backup %d holds %d people: half a change", i, count.N)
			}
		}
	}
	writers.Wait()
}

func TestADamagedFileIsNoBackup(t *testing.T) {
	path := backup(t, sampleRegister(t))
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"truncated": func(b []byte) []byte { return b[:len(b)/2] },
		"zeroed":    func(b []byte) []byte { clear(b[len(b)/2 : len(b)/2+8192]); return b },
		"empty":     func([]byte) []byte { return nil },
	} {
		if err := os.WriteFile(path, spoil(slices.Clone(sound)), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Inspect(t.Context(), path, store.Everything, options(t)); !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrNotRegister) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

func TestADamagedRegisterMakesNoBackup(t *testing.T) {
	r := sampleRegister(t)
	err := r.Exec(t.Context(), "PRAGMA foreign_keys = 0; INSERT INTO former_names (unit_id, name, name_key, until) VALUES (999, 'x', 'x', ''); PRAGMA foreign_keys = 1")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.db")
	if err := r.Backup(t.Context(), path); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("error is %v", err)
	}
	requireNothingElse(t, filepath.Dir(path))
}
