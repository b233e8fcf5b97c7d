//go:build unix && !race

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// limited lets a command write no file larger than that many bytes, as a disk
// that is full does: every other way to fill a disk wants rights that a test
// may not have. What cannot be written is an error and not a signal, since the
// shell ignores that.
func limited(c *exec.Cmd, most int) *exec.Cmd {
	c.Args = append([]string{"sh", "-c", fmt.Sprintf(`trap '' XFSZ; ulimit -f %d; exec "$0" "$@"`, most/512), c.Path}, c.Args[1:]...)
	c.Path = "/bin/sh"
	return c
}

// Wherever it is that the disk takes no more, the command says so, the register
// is as it was, and nothing of what was begun is left.
func (f fire) testFullDisk(t *testing.T) {
	folder := t.TempDir()
	f.register(t, folder)
	put(t, folder, "them.json", fireList("MN", 300, 100))
	f.otherRegister(t, folder)
	f.works(t, folder, "backup", "--out", "sao.db")
	f.works(t, folder, "unit", "add", "--code", "P1", "--name", "Phòng 1")
	files := filesOf(t, folder)
	before := stateOf(t, filepath.Join(folder, "so.db"))
	size := len(files["so.db"])
	for _, args := range [][]string{
		{"import", "them.json", "--quiet"}, {"backup"}, {"certificate", "print", "--decision", "12/QĐ-QN", "--out", "bang.pdf"},
		{"handover", "ban-giao.zip"}, {"export", "so.json"}, {"undo", "--yes"},
		{"merge", "khac.db", "--yes"}, {"restore", "sao.db", "--yes"}, {"person", "add", "--name", "Lê Bịa", "--unit", "CKT", "--from", "2019"},
	} {
		t.Run(args[0], func(t *testing.T) {
			t.Parallel()
			refused, folder := 0, ""
			for _, most := range []int{512, 16 << 10, 100 << 10, size - 4096, size, size + 20<<10, size + 120<<10, 8 * size} {
				folder = copyFolder(t, files)
				c := limited(f.program(folder, args...), most)
				said, err := c.CombinedOutput()
				if err == nil {
					break
				}
				refused++
				f.requireRefused(t, folder, string(said), files, before)
				if t.Failed() {
					t.Fatalf("at %d bytes: %v: %s", most, err, said)
				}
			}
			stateOf(t, filepath.Join(folder, "so.db"))
			t.Logf("%s: refused %d times", args[0], refused)
			if refused == 0 && args[0] != "person" {
				t.Error("the disk was never full")
			}
		})
	}
}

// requireRefused makes sure that the files are as they were and that the error
// says why.
func (f fire) requireRefused(t *testing.T, folder, said string, files map[string][]byte, before string) {
	t.Helper()
	requireSpeech(t, said)
	if !strings.Contains(said, "đầy") {
		t.Errorf("does not tell that the disk is full: %s", said)
	}
	if state := stateOf(t, filepath.Join(folder, "so.db")); state != before {
		t.Error("the register is not as it was")
	}
	for name := range filesOf(t, folder) {
		if _, was := files[name]; !was && name != "so.db-journal" && !strings.HasPrefix(name, "so-sao-luu/so-") {
			t.Errorf("%s is left", name)
		}
	}
}

// nobody is a user who owns nothing; root is refused nothing, so that root
// hands the files over to nobody.
const nobody = 65534

func asNobody(t *testing.T, c *exec.Cmd, paths ...string) *exec.Cmd {
	t.Helper()
	if os.Geteuid() != 0 {
		return c
	}
	for _, path := range append(paths, c.Dir) {
		if err := os.Chown(path, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	return c
}

// openFolder is a folder that another user comes to.
func openFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "sovang-fire-")
	if err := errors.Join(err, os.Chmod(folder, 0o755)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}

// Where the rights to the file or its folder are missing, the command says so
// and changes nothing; what can be read can be read.
func (f fire) testNoPermission(t *testing.T) {
	folder := t.TempDir()
	f.register(t, folder)
	files := filesOf(t, folder)
	before := stateOf(t, filepath.Join(folder, "so.db"))
	write := []string{"person", "add", "--name", "Lê Bịa", "--unit", "CKT", "--from", "2019"}
	for name, test := range map[string]struct {
		file, folder os.FileMode
		args         []string
		works        bool
	}{
		"nothing may be read":           {0, 0o700, []string{"unit", "list"}, false},
		"reading alone, read":           {0o400, 0o500, []string{"unit", "list"}, true},
		"reading alone, written":        {0o400, 0o500, write, false},
		"the file is for reading":       {0o400, 0o700, write, false},
		"no journal may be made":        {0o600, 0o500, write, false},
		"no backup may be made":         {0o600, 0o500, []string{"backup"}, false},
		"no paper may be made":          {0o600, 0o500, []string{"certificate", "print", "--decision", "12/QĐ-QN"}, false},
		"no register may be made":       {0o600, 0o500, []string{"--db", "moi.db", "init", "--unit-code", "A", "--unit-name", "A"}, false},
		"the register may not be moved": {0o400, 0o500, []string{"undo", "--yes"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			folder := openFolder(t)
			put(t, folder, "so.db", string(files["so.db"]))
			f.runWithRights(t, folder, test.file, test.folder, test.args, test.works)
			if state := stateOf(t, filepath.Join(folder, "so.db")); state != before {
				t.Error("the register is not as it was")
			}
		})
	}
}

// runWithRights runs a command with few rights to the register and its folder,
// and gives them back.
func (f fire) runWithRights(t *testing.T, folder string, file, dir os.FileMode, args []string, works bool) {
	t.Helper()
	register := filepath.Join(folder, "so.db")
	c := asNobody(t, f.program(folder, args...), register)
	if err := errors.Join(os.Chmod(register, file), os.Chmod(folder, dir)); err != nil {
		t.Fatal(err)
	}
	said, err := c.CombinedOutput()
	if (err == nil) != works {
		t.Errorf("%v: %s", err, said)
	}
	if err != nil {
		requireSpeech(t, string(said))
	}
	if err := errors.Join(os.Chmod(folder, 0o700), os.Chmod(register, 0o600)); err != nil {
		t.Fatal(err)
	}
}

// How many write and read, and how often each.
const crowd, each = 8, 4

// A crowd of programs, eight that write and eight that read, work with one
// register at once. Whatever was reported as done is there, once; whoever had
// to wait too long is told so.
func (f fire) testCrowd(t *testing.T) {
	folder := t.TempDir()
	f.register(t, folder)
	var done, waited, read sync.Map
	var group sync.WaitGroup
	for w := range crowd {
		group.Go(func() { f.writeSome(t, folder, w, &done, &waited) })
		group.Go(func() { f.readSome(t, folder, w, &read) })
	}
	group.Wait()
	state := stateOf(t, filepath.Join(folder, "so.db"))
	for w := range crowd {
		for i := range each {
			code := fmt.Sprintf("W%d-%d", w, i)
			_, accepted := done.Load(code)
			if n := strings.Count(state, `"`+code+`"`); (n == 1) != accepted || n > 1 {
				t.Errorf("%s is there %d times; accepted: %v", code, n, accepted)
			}
		}
	}
	t.Logf("%d writers recorded %d, %d waited in vain; %d lists were read meanwhile", crowd, lenOf(&done), lenOf(&waited), lenOf(&read))
	if lenOf(&done) == 0 {
		t.Error("nobody wrote anything")
	}
}

func (f fire) writeSome(t *testing.T, folder string, w int, done, waited *sync.Map) {
	for i := range each {
		code := fmt.Sprintf("W%d-%d", w, i)
		said, err := f.program(folder, "person", "add", "--code", code, "--name", "Lê Bịa "+code, "--unit", "CKT", "--from", "2019").CombinedOutput()
		var exit *exec.ExitError
		switch {
		case err == nil:
			done.Store(code, true)
		case errors.As(err, &exit) && exit.ExitCode() == int(exitUnavailable):
			waited.Store(code, true)
		default:
			t.Errorf("%s: %v: %s", code, err, said)
		}
	}
}

func (f fire) readSome(t *testing.T, folder string, w int, read *sync.Map) {
	for i := range each {
		told, err := f.program(folder, "person", "list", "--json").Output()
		var people []struct{}
		if err := errors.Join(err, json.Unmarshal(told, &people)); err != nil || len(people) < 40 {
			t.Errorf("reader %d: %d people, %v", w, len(people), err)
		}
		read.Store([2]int{w, i}, true)
	}
}

func lenOf(m *sync.Map) (n int) {
	m.Range(func(any, any) bool { n++; return true })
	return n
}
