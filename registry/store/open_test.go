package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sovang/registry/store"
)

func TestCreateMakesAPrivateFileThatOpens(t *testing.T) {
	for _, name := range []string{"sovang.db", "sổ vàng 2020.db", "50% #1?.db", "không-đuôi"} {
		path := filepath.Join(t.TempDir(), name)
		r, err := store.Create(t.Context(), path, options(t))
		if err != nil {
			t.Fatalf("create %s: %v", name, err)
		}
		if r.Path() != path {
			t.Errorf("path is %s, want %s", r.Path(), path)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, want 0600", name, info.Mode().Perm())
		}
		if r, err = store.Open(t.Context(), path, store.Options{}); err != nil {
			t.Fatalf("open %s: %v", name, err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		requireNames(t, filepath.Dir(path), name)
	}
}

func TestCreateRefusesAnExistingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sovang.db")
	if err := os.WriteFile(path, []byte("ghi chú"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Create(t.Context(), path, options(t)); !errors.Is(err, store.ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	if content, _ := os.ReadFile(path); string(content) != "ghi chú" {
		t.Errorf("the file was changed to %q", content)
	}
}

func TestCreateLeavesNothingWhenItFails(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "sovang.db")
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := store.Create(stopped, path, options(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want canceled", err)
	}
	requireNames(t, folder)
	if _, err := store.Create(t.Context(), filepath.Join(folder, "không có", "sovang.db"), options(t)); err == nil {
		t.Error("created a register in a folder that does not exist")
	}
	requireNames(t, folder)
}

func TestOpenTellsWhatIsWrongWithTheFile(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	whole := registerBytes(t)
	newer, foreign := append([]byte(nil), whole...), append([]byte(nil), whole...)
	newer[63] = 200  // user_version
	foreign[68] ^= 1 // application_id
	broken := append([]byte(nil), whole...)
	for i := 100; i < len(broken); i++ {
		broken[i] = 0xAA
	}
	for name, test := range map[string]struct {
		path string
		want error
	}{
		"no file":        {filepath.Join(folder, "none.db"), store.ErrNoRegister},
		"folder":         {folder, store.ErrNotRegister},
		"empty file":     {write("empty.db", nil), store.ErrNotRegister},
		"other file":     {write("text.db", []byte("SQLite format 3\x00, nói vậy thôi")), store.ErrNotRegister},
		"other database": {write("foreign.db", foreign), store.ErrNotRegister},
		"newer":          {write("newer.db", newer), store.ErrNewer},
		"damaged":        {write("broken.db", broken), store.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := store.Open(t.Context(), test.path, options(t))
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if err == nil {
				r.Close()
			}
		})
	}
}

func TestALockedRegisterIsToldApart(t *testing.T) {
	r := sampleRegister(t)
	o := options(t)
	o.Wait = 20 * time.Millisecond
	second, err := store.Open(t.Context(), r.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if err := r.Exec(t.Context(), "BEGIN EXCLUSIVE"); err != nil { // on whichever connection
		t.Fatal(err)
	}
	if err := second.SetSetting(t.Context(), "place", "Việt Trì"); !errors.Is(err, store.ErrLocked) {
		t.Errorf("write gave %v, want ErrLocked", err)
	}
	if _, err := second.Settings(t.Context()); !errors.Is(err, store.ErrLocked) {
		t.Errorf("read gave %v, want ErrLocked", err)
	}
	if _, err := store.Open(t.Context(), r.Path(), o); !errors.Is(err, store.ErrLocked) {
		t.Errorf("open gave %v, want ErrLocked", err)
	}
}

func TestEveryConnectionHasThePragmas(t *testing.T) {
	r := newRegister(t)
	for name, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "truncate", "synchronous": "2", "trusted_schema": "0", "busy_timeout": "5000",
	} {
		values, err := r.Pragma(t.Context(), name, 3)
		if err != nil {
			t.Fatal(err)
		}
		for i, got := range values {
			if got != want {
				t.Errorf("%s is %s on connection %d, want %s", name, got, i, want)
			}
		}
	}
}

// registerBytes returns the file of an empty register.
func registerBytes(t *testing.T) []byte {
	t.Helper()
	r := newRegister(t)
	content, err := os.ReadFile(r.Path())
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// requireNames checks which files lie in a folder; empty journals count as
// none.
func requireNames(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, entry := range entries {
		got = append(got, entry.Name())
	}
	if want == nil {
		want = []string{}
	}
	requireEqual(t, got, want)
}
