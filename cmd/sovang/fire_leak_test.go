//go:build unix && !race

package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/registry/seal"
)

// With the network taken away the demo works, which does nearly all that the
// program can do. Where the system does not let a test do that, the import
// graph below must do; on the CI machine it must be let.
func (f fire) testNoNetwork(t *testing.T) {
	cut := "-rn"
	if os.Getuid() == 0 {
		cut = "-n" // root needs no user of its own for it
	}
	if err := exec.Command("unshare", cut, "true").Run(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the network cannot be taken away: %v", err)
		}
		t.Skipf("the network cannot be taken away here: %v", err)
	}
	c := f.program(t.TempDir(), "demo", "--out", "demo")
	offline := exec.Command("unshare", append([]string{cut}, c.Args...)...)
	offline.Dir, offline.Env = c.Dir, c.Env
	if said, err := offline.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, said)
	}
}

// talkers are packages that can talk to a network.
func talkers() []string { return []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"} }

// None of our packages imports what talks to a network.
func TestNoPackageTalksToANetwork(t *testing.T) {
	forEachImport(t, func(pkg, imported string, inTest bool) {
		if slices.Contains(talkers(), imported) && !inTest {
			t.Errorf("%s imports %s", pkg, imported)
		}
	})
}

// Passphrases are typed, or read from a file or the environment: a flag would
// show them to everybody who lists the processes.
func TestNoFlagTakesAPassphrase(t *testing.T) {
	e := newEnv()
	e.chooseLanguage(nil)
	seen := 0
	var walk func([]*cli.Command)
	walk = func(commands []*cli.Command) {
		for _, command := range commands {
			for _, flag := range command.Flags {
				name := flag.Names()[0]
				if !strings.Contains(name, "pass") {
					continue
				}
				if seen++; !strings.HasSuffix(name, "-file") {
					t.Errorf("%s takes --%s", command.FullName(), name)
				}
			}
			walk(command.Subcommands)
		}
	}
	walk(newApp(e).Commands)
	if seen < 4 {
		t.Errorf("only %d flags name a file with a passphrase", seen)
	}
}

// leakSteps is a session that writes about every kind of file there is.
func leakSteps() [][]string {
	const secret = "--passphrase-file=mat-khau.txt"
	return [][]string{
		{"init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật", "--place", "Phú Thọ", "--echelon", "department"},
		{"import", "them.json", "--quiet"},
		{"key", "make", secret},
		{"certificate", "print", "--decision", "12/QĐ-QN", "--ordinal", "1-2", "--out", "bang.pdf", secret},
		{"certificate", "print", "--decision", "12/QĐ-QN", "--ordinal", "1-2", "--split", "bang", secret},
		{"certificate", "proof", "--decision", "12/QĐ-QN", "--out", "soat.pdf"},
		{"export", "so.xlsx"}, {"export", "so-nguoi.csv", "--kind", "people"}, {"export", "ra.json"},
		{"roll", "--from", "2015", "--to", "2019", "--out", "bang-vang.pdf"},
		{"record", "--person", "QN-00001", "--out", "ly-lich.pdf"},
		{"list", "annex", "--decision", "12/QĐ-QN", "--out", "phu-luc.docx"},
		{"list", "annex", "--decision", "12/QĐ-QN", "--out", "phu-luc.xlsx"},
		{"template", "people"},
		{"backup"}, {"backup", "--out", "sao.db.age", "--encrypt", secret},
		{"handover", "ban-giao.zip"}, {"handover", "kin.zip", "--encrypt", secret},
		{"handover", "open", "ban-giao.zip", "--out", "mo-ra"},
		{"undo", "--yes"},
		{"restore", "sao.db.age", "--yes", secret},
		{"log", "--json"}, {"check"},
	}
}

// Whatever the program writes is readable by its owner alone, nothing
// temporary stays, and a passphrase stands nowhere.
func TestNothingLeaks(t *testing.T) {
	const secret = "mật khẩu rất dài của đơn vị"
	folder := t.TempDir()
	t.Chdir(folder)
	t.Setenv("SOVANG_DB", "so.db")
	put(t, folder, "mat-khau.txt", secret+"\n")
	put(t, folder, "them.json", fireList("QN", 12, 4))
	given := filesOf(t, folder)
	var said bytes.Buffer
	for _, args := range leakSteps() {
		var talk bytes.Buffer
		e := newEnv()
		e.stdout, e.stderr, e.terminal, e.keyWork = &said, &talk, false, seal.LittleWork
		if code := run(t.Context(), e, append([]string{"sovang"}, args...)); code != 0 && args[0] != "check" {
			t.Errorf("sovang %v: exit code %d: %s", args, code, talk.String())
		}
		said.Write(talk.Bytes())
	}
	written := filesOf(t, folder)
	written["what was said"] = said.Bytes()
	for name, content := range written {
		if _, ours := given[name]; !ours && bytes.Contains(content, []byte(secret)) {
			t.Errorf("the passphrase stands in %s", name)
		}
	}
	if len(written) < 25 {
		t.Errorf("only %d files", len(written))
	}
	requirePrivate(t, folder, given)
}

// requirePrivate looks at the modes of all but the files given.
func requirePrivate(t *testing.T, folder string, given map[string][]byte) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if _, ours := given[path]; err != nil || ours || path == "." {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %o", path, info.Mode().Perm())
		}
		if strings.Contains(path, ".sovang-") {
			t.Errorf("%s is left", path)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// What a program that was killed left of its drafts is cleared away by the
// next one that writes there, when it is certain that nobody works on it.
func TestDraftsOfTheKilledAreClearedAway(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, ".sovang-123.db", "cũ")
	put(t, folder, ".sovang-456", "đang ghi")
	put(t, folder, "cua-ban.db", "cũ")
	long := time.Now().Add(-2 * staleAfter)
	for _, name := range []string{".sovang-123.db", "cua-ban.db"} {
		if err := os.Chtimes(filepath.Join(folder, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeFile(filepath.Join(folder, "ra.txt"), []byte("x"), false); err != nil {
		t.Fatal(err)
	}
	if left := slices.Sorted(maps.Keys(filesOf(t, folder))); !slices.Equal(left, []string{".sovang-456", "cua-ban.db", "ra.txt"}) {
		t.Errorf("left are %v", left)
	}
}

// An error names the row at hand, and nobody else.
func TestAnErrorNamesNobodyElse(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	t.Setenv("SOVANG_DB", "so.db")
	put(t, folder, "nguoi.csv", "Mã,Họ và tên,Đối tượng,Ngày sinh\nA1,Lê Thị Kín,SQ,3/5/1980\nA2,Trần Văn Hở,SQ,31/2/1980\nA3,Phạm Văn Giấu,SQ,4/5/1981\n")
	command(t, "init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật")
	for _, debug := range []string{"", "1"} {
		t.Setenv("SOVANG_DEBUG", debug)
		var talk bytes.Buffer
		e := newEnv()
		e.stdout, e.stderr, e.terminal = &talk, &talk, false
		code := run(t.Context(), e, []string{"sovang", "import", "nguoi.csv", "--kind", "people"})
		said := talk.String()
		if code != int(exitFailure) || !strings.Contains(said, "31/2/1980") {
			t.Errorf("exit code %d: %s", code, said)
		}
		for _, other := range []string{"Kín", "Giấu", "1981"} {
			if strings.Contains(said, other) {
				t.Errorf("names %q: %s", other, said)
			}
		}
	}
}
