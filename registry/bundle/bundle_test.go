package bundle_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/bundle"
)

func sample() (bundle.Manifest, []bundle.Source) {
	m := bundle.Manifest{
		Unit: bundle.Unit{Code: "CKT", Name: "Cục Kỹ thuật"}, Date: "2026-11-23",
		Records: []bundle.Count{{Kind: "people", N: 2}, {Kind: "awards", N: 10}},
	}
	return m, []bundle.Source{
		bundle.Text("sovang.db", bytes.Repeat([]byte("sổ vàng "), 4000)), bundle.Text("kiem-tra.txt", []byte("không có gì\n")),
		bundle.Text("mau/mau-gk.toml", nil),
	}
}

func pack(t interface {
	Helper()
	Fatal(...any)
}, m bundle.Manifest, sources []bundle.Source) []byte {
	t.Helper()
	var file bytes.Buffer
	if _, err := bundle.Pack(context.Background(), &file, m, sources); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// extract opens a bundle into a folder of its own and returns what is there.
func extract(file []byte, parent string) (map[string]string, error) {
	b, err := bundle.Open(context.Background(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(parent, "ra")
	if err := b.Extract(context.Background(), folder); err != nil {
		return nil, err
	}
	found := map[string]string{}
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		found[filepath.ToSlash(name)] = string(content)
		return err
	})
	return found, err
}

func requireEmpty(t *testing.T, folder string) {
	t.Helper()
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("%d files were written, %v", len(entries), err)
	}
}

func TestABundleGivesBackWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, _ := sample()
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9]{4,8}(/[a-z0-9]{4,8}\.[a-z]{2})?`), 0, 6,
			func(name string) string { top, _, _ := strings.Cut(name, "/"); return top }).Draw(t, "names")
		want := map[string]string{}
		var sources []bundle.Source
		for _, name := range names {
			content := rapid.SliceOfN(rapid.Byte(), 0, 3000).Draw(t, name)
			want[name] = string(content)
			sources = append(sources, bundle.Text(name, content))
		}
		file := pack(t, m, sources)
		if !bytes.Equal(file, pack(t, m, sources)) {
			t.Fatal("the same parts give other bytes")
		}
		parent, err := os.MkdirTemp("", "bundle-")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(parent)
		got, err := extract(file, parent)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%d parts of %d, %v", len(got), len(want), err)
		}
		for name, content := range want {
			if got[name] != content {
				t.Fatalf("%s is not what was packed", name)
			}
		}
	})
}

func TestTheManifestSaysWhatIsInIt(t *testing.T) {
	m, sources := sample()
	file := pack(t, m, sources)
	b, err := bundle.Open(t.Context(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if b.Manifest.Format != bundle.Format || b.Manifest.Unit != m.Unit || len(b.Manifest.Parts) != 3 || b.Manifest.Parts[1].Size != 15 {
		t.Errorf("manifest is %+v", b.Manifest)
	}
}

// Whatever byte of a bundle is altered, it is refused and nothing is written.
func TestEveryAlteredByteIsFound(t *testing.T) {
	m, sources := sample()
	file := pack(t, m, sources)
	parent := t.TempDir()
	for i := range file {
		for _, bit := range []byte{1, 0x80} {
			altered := bytes.Clone(file)
			altered[i] ^= bit
			if _, err := extract(altered, parent); err == nil {
				t.Fatalf("byte %d of %d was altered and nobody saw", i, len(file))
			}
		}
		if _, err := extract(file[:i], parent); err == nil {
			t.Fatalf("cut at %d and nobody saw", i)
		}
	}
	for _, longer := range [][]byte{append(bytes.Clone(file), 0), append([]byte{0}, file...)} {
		if _, err := extract(longer, parent); err == nil {
			t.Error("a byte was added and nobody saw")
		}
	}
	requireEmpty(t, parent)
}

func TestNothingIsWrittenOverAFolder(t *testing.T) {
	m, sources := sample()
	parent := t.TempDir()
	if err := os.Mkdir(filepath.Join(parent, "ra"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := extract(pack(t, m, sources), parent); !errors.Is(err, bundle.ErrExists) {
		t.Errorf("error is %v", err)
	}
	requireEmpty(t, filepath.Join(parent, "ra"))
}

func TestAnInterruptionLeavesNothing(t *testing.T) {
	m, sources := sample()
	file := pack(t, m, sources)
	b, err := bundle.Open(t.Context(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parent := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.Extract(ctx, filepath.Join(parent, "ra")); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
	requireEmpty(t, parent)
}

func TestNamesThatCannotBePacked(t *testing.T) {
	m, _ := sample()
	for _, name := range []string{"", "a/../b", "/a", "../a", "a//b", "a\\b", "c:x", "con", "mau/nul.toml", "A.db", "mẫu", "a.", "a b", "manifest.json", strings.Repeat("a", 101)} {
		var tampered *bundle.TamperedError
		if _, err := bundle.Pack(t.Context(), &bytes.Buffer{}, m, []bundle.Source{bundle.Text(name, nil)}); !errors.As(err, &tampered) || tampered.Reason != bundle.BadName {
			t.Errorf("%q: error is %v", name, err)
		}
	}
}
