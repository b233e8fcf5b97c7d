//go:build unix

package bundle_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestWhatIsUnpackedIsTheOwnersAlone(t *testing.T) {
	m, sources := sample()
	parent := t.TempDir()
	if _, err := extract(pack(t, m, sources), parent); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{"ra": 0o700, "ra/mau": 0o700, "ra/sovang.db": 0o600, "ra/mau/mau-gk.toml": 0o600} {
		if info, err := os.Stat(filepath.Join(parent, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}
