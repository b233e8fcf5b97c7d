package bundle_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry/bundle"
)

// An entry of a bundle that a forger made, who knows how the sums are made.
type forged struct {
	name    string
	content string
	mode    fs.FileMode
	size    uint64 // that the directory claims, 0 for the true one
}

// write puts the entry into the zip file, with the size that it claims.
func (f forged) write(archive *zip.Writer) error {
	header := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
	header.SetMode(f.mode | 0o600)
	if f.size == 0 {
		w, err := archive.CreateHeader(header)
		if err == nil {
			_, err = w.Write([]byte(f.content))
		}
		return err
	}
	header.Method, header.CRC32 = zip.Store, crc32.ChecksumIEEE([]byte(f.content))
	header.CompressedSize64, header.UncompressedSize64 = uint64(len(f.content)), f.size
	w, err := archive.CreateRaw(header)
	if err == nil {
		_, err = w.Write([]byte(f.content))
	}
	return err
}

func sumOf(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

func partOf(f forged) bundle.Part {
	return bundle.Part{Name: f.name, Size: int64(len(f.content)), SHA256: sumOf(f.content)}
}

// forge makes a bundle with that manifest and those entries, and a sum at its
// end that is right.
func forge(t *testing.T, manifest any, entries []forged) []byte {
	t.Helper()
	text, ok := manifest.(string)
	if !ok {
		marshalled, err := json.Marshal(manifest)
		if err != nil {
			t.Fatal(err)
		}
		text = string(marshalled)
	}
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, f := range append([]forged{{name: "manifest.json", content: text}}, entries...) {
		if err := f.write(archive); err != nil {
			t.Fatal(err)
		}
	}
	const length = len("sha256:") + 64
	if err := archive.SetComment(strings.Repeat("x", length)); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	body := file.Bytes()[:file.Len()-length]
	return fmt.Appendf(body, "sha256:%s", sumOf(string(body)))
}

func manifestOf(parts ...bundle.Part) bundle.Manifest {
	m, _ := sample()
	m.Format, m.Parts = bundle.Format, parts
	return m
}

func TestForgedBundlesAreRefused(t *testing.T) {
	book := forged{name: "sovang.db", content: "sổ"}
	other := forged{name: "sovang.db", content: "khác"}
	extra := forged{name: "them.txt", content: "x"}
	link := forged{name: "sovang.db", content: "/etc/passwd", mode: fs.ModeSymlink}
	bomb := forged{name: "bom.txt", content: strings.Repeat("\x00", 20<<20)}
	type test struct {
		manifest any
		entries  []forged
		want     bundle.Reason
	}
	tests := map[string]test{
		"other bytes":       {manifestOf(bundle.Part{Name: "sovang.db", Size: 6, SHA256: sumOf("xxxxxx")}), []forged{{name: "sovang.db", content: "yyyyyy"}}, bundle.Altered},
		"other size":        {manifestOf(partOf(book)), []forged{other}, bundle.WrongSize},
		"missing part":      {manifestOf(partOf(book), partOf(extra)), []forged{book}, bundle.Missing},
		"missing first":     {manifestOf(partOf(book), partOf(extra)), []forged{extra}, bundle.Missing},
		"additional part":   {manifestOf(partOf(book)), []forged{book, extra}, bundle.Added},
		"two of one name":   {manifestOf(partOf(book)), []forged{book, other}, bundle.Repeated},
		"twice in the list": {manifestOf(partOf(book), partOf(book)), []forged{book, book}, bundle.Repeated},
		"second manifest":   {manifestOf(partOf(book)), []forged{book, {name: "manifest.json"}}, bundle.BadName},
		"file and folder":   {manifestOf(partOf(forged{name: "a/b"}), partOf(forged{name: "a"})), []forged{{name: "a/b"}, {name: "a"}}, bundle.Repeated},
		"link":              {manifestOf(partOf(link)), []forged{link}, bundle.BadName},
		"bomb":              {manifestOf(partOf(bomb)), []forged{bomb}, bundle.TooLarge},
		"negative size":     {manifestOf(bundle.Part{Name: "sovang.db", Size: -1, SHA256: sumOf("sổ")}), []forged{book}, bundle.WrongSize},
	}
	for name, test := range tests {
		parent := t.TempDir()
		var tampered *bundle.TamperedError
		if _, err := extract(forge(t, test.manifest, test.entries), parent); !errors.As(err, &tampered) || tampered.Reason != test.want {
			t.Errorf("%s: error is %v, want %s", name, err, test.want)
		}
		requireEmpty(t, parent)
	}
}

func TestNamesThatAreRefused(t *testing.T) {
	for _, name := range []string{
		"../x", "/x", "a/../../x", `..\x`, "C:x", "a\x00b", "con.txt", "x.", "Sovang.db", "sovang.db ", "\u202egpj.db",
	} {
		f := forged{name: name, content: "x"}
		parent := t.TempDir()
		var tampered *bundle.TamperedError
		_, err := extract(forge(t, manifestOf(partOf(f)), []forged{f}), parent)
		if !errors.As(err, &tampered) || tampered.Reason != bundle.BadName {
			t.Errorf("%q: error is %v", name, err)
		}
		requireEmpty(t, parent)
	}
}

func TestWhatIsNoBundle(t *testing.T) {
	m, _ := json.Marshal(manifestOf())
	good := string(m)
	changed := func(change func(*bundle.Manifest)) string {
		m := manifestOf()
		change(&m)
		text, _ := json.Marshal(m)
		return string(text)
	}
	for name, manifest := range map[string]string{
		"no json":       "x",
		"other format":  strings.Replace(good, "sovang-handover/1", "khác", 1),
		"unknown field": strings.Replace(good, `"date"`, `"x":1,"date"`, 1),
		"no date":       strings.Replace(good, "2026-11-23", "2026-13-23", 1),
		"more after":    good + "{}",
		"unit's code":   changed(func(m *bundle.Manifest) { m.Unit.Code = "CKT\x1b[2J" }),
		"unit's name":   changed(func(m *bundle.Manifest) { m.Unit.Name = "Cục \u202eKỹ thuật" }),
		"kind":          changed(func(m *bundle.Manifest) { m.Records = []bundle.Count{{Kind: "units\n", N: 1}} }),
		"fewer than 0":  changed(func(m *bundle.Manifest) { m.Records = []bundle.Count{{Kind: "units", N: -1}} }),
	} {
		if _, err := extract(forge(t, manifest, nil), t.TempDir()); !errors.Is(err, bundle.ErrNotBundle) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
	later := strings.Replace(good, "sovang-handover/1", "sovang-handover/2", 1)
	if _, err := extract(forge(t, strings.Replace(later, `"date"`, `"x":1,"date"`, 1), nil), t.TempDir()); !errors.Is(err, bundle.ErrNewer) {
		t.Errorf("newer: error is %v", err)
	}
	for _, file := range []string{"", "PK", strings.Repeat("x", 500), "sha256:" + sumOf("")} {
		if _, err := extract([]byte(file), t.TempDir()); !errors.Is(err, bundle.ErrNotBundle) {
			t.Errorf("%.10q: error is %v", file, err)
		}
	}
}

// A directory that claims less than there is, or more, is found in reading.
func TestTheSizeInTheDirectoryIsNotBelieved(t *testing.T) {
	for _, claimed := range []uint64{1, 100} {
		book := forged{name: "sovang.db", content: "sổ vàng", size: claimed}
		part := partOf(book)
		part.Size = int64(claimed)
		parent := t.TempDir()
		var tampered *bundle.TamperedError
		if _, err := extract(forge(t, manifestOf(part), []forged{book}), parent); !errors.As(err, &tampered) {
			t.Errorf("%d bytes claimed for %d: error is %v", claimed, len(book.content), err)
		}
		requireEmpty(t, parent)
	}
}

// FuzzOpen makes sure that no manifest and no name makes the program panic,
// or write when it refuses.
func FuzzOpen(f *testing.F) {
	for _, name := range []string{"sovang.db", "../x", "a/b"} {
		text, err := json.Marshal(manifestOf(partOf(forged{name: name, content: "sổ"})))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), name, "sổ", uint16(0))
	}
	parent := f.TempDir()
	f.Fuzz(func(t *testing.T, manifest, name, content string, cut uint16) {
		if len(name) > 1000 || strings.HasSuffix(name, "/") { // a folder, into which the writer puts nothing
			return
		}
		file := forge(t, manifest, []forged{{name: name, content: content}})
		if _, err := extract(file[int(cut)%len(file):], parent); err != nil {
			requireEmpty(t, parent)
		}
		os.RemoveAll(filepath.Join(parent, "ra"))
	})
}
