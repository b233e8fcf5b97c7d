package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"sovang/registry/catalogue"
	"sovang/registry/seal"
)

var update = flag.Bool("update", false, "rewrite the expected output of the scripts")

// testLaw is the law, read once for all tests.
var testLaw = sync.OnceValues(catalogue.Load)

// TestMain lets the test binary play the program, for what only a process of
// its own can show: exec sovang.exe.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sovang.exe": func() {
		e := newEnv()
		e.keyWork = seal.LittleWork // the keys of scripts guard nothing
		os.Exit(runMain(e))
	}})
}

// TestScripts runs the scripts, which are the specification in the user's
// words. Each has a folder of its own and begins without a register, and what
// registers it leaves are checked. Under the race detector those run that
// between them start every goroutine of the program.
func TestScripts(t *testing.T) {
	cache := t.TempDir()
	program := &inProcess{cache: cache}
	program.demo = sync.OnceValue(func() string {
		program.mutex.Lock()
		defer program.mutex.Unlock()
		folder := filepath.Join(t.TempDir(), "mau")
		command(t, "demo", "--out", folder)
		return folder
	})
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chdir(home) }) // if it fails, the tests that follow do
	scripts := filepath.Join(home, "testdata", "script")
	params := testscript.Params{
		Dir:                 scripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SOVANG_LANG", "vi")
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CACHE_HOME", cache)
			env.Setenv("GORACE", "atexit_sleep_ms=0") // else a program under the race detector ends a second late
			if !raceDetector {
				env.Defer(func() { checkRegisters(env) })
			}
			return nil
		},
		Condition: condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"sovang": program.works, "exits": program.exits, "copydemo": program.copyDemo, "same": sameBytes, "png": isPicture, "holds": holds, "latin1": latin1,
			"tamper": tamper, "cutshort": cutShort, "sha256": sumOf},
	}
	if raceDetector {
		params.Dir, params.Files = "", racingScripts(scripts)
	}
	testscript.Run(t, params)
}

// racingScripts are those whose commands load the law, read pictures, answer
// an interrupt, draw many sheets or write while others read. The others do one
// thing after the other; under the race detector all of them together take a
// quarter of an hour.
func racingScripts(dir string) []string {
	var files []string
	for _, name := range []string{
		"award", "backup", "certificate", "check", "handover", "init", "interchange", "judged", "lists", "merge", "nomination", "restore",
		"undo", "upcoming", "verify",
	} {
		files = append(files, filepath.Join(dir, name+".txtar"))
	}
	return files
}

// condition answers [tools], may the paper be read back with poppler and qpdf,
// and [race], is the program slowed down by the race detector? PDFium in
// WebAssembly takes a minute to start there, and has shown its pictures in the
// run without.
func condition(name string) (bool, error) {
	switch name {
	case "tools":
		return hasTools(), nil
	case "race":
		return raceDetector, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// hasTools looks for poppler and qpdf. On a machine that has only Go the lines
// that need them are passed over; under CI they must run.
func hasTools() bool {
	for _, tool := range []string{"pdftotext", "pdfinfo", "pdffonts", "qpdf"} {
		if _, err := exec.LookPath(tool); err != nil && os.Getenv("CI") != "true" {
			return false
		}
	}
	return true
}

// inProcess runs command lines of the program in the process of the test,
// each with streams, variables and a working folder of its own: the start of a
// process costs more than most commands do. The folder is the whole process's,
// so one runs after the other.
type inProcess struct {
	mutex sync.Mutex
	cache string
	demo  func() string // the folder of a demo that scripts take copies of
}

func (p *inProcess) run(ts *testscript.TestScript, args []string) (code int) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	ts.Check(os.Chdir(ts.MkAbs(".")))
	e := &env{
		stdin: strings.NewReader(""), stdout: ts.Stdout(), stderr: ts.Stderr(),
		now: time.Now, getenv: ts.Getenv, keyWork: seal.LittleWork, law: testLaw, cache: p.cache,
	}
	return run(context.Background(), e, append([]string{"sovang"}, args...))
}

// works runs a command that must succeed, or must not: sovang unit list.
func (p *inProcess) works(ts *testscript.TestScript, neg bool, args []string) {
	if code := p.run(ts, args); (code == 0) == neg {
		ts.Fatalf("exit code %d", code)
	}
}

// exits runs a command that must end with the given code:
// exits 3 sovang unit show X.
func (p *inProcess) exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || args[1] != "sovang" {
		ts.Fatalf("usage: exits code sovang [argument...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := p.run(ts, args[2:]); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// copyDemo gives a script the demo in a folder: copydemo mau.
func (p *inProcess) copyDemo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: copydemo folder")
	}
	made := os.DirFS(p.demo())
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), made))
	ts.Check(fs.WalkDir(made, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		return os.Chmod(filepath.Join(ts.MkAbs(args[0]), path), 0o600)
	}))
}

// sameBytes compares two files: same a.pdf b.pdf.
func sameBytes(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: same file file")
	}
	first, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	second, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	if bytes.Equal(first, second) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], !neg)
	}
}

// isPicture checks that a file is a whole PNG: png picture.png.
func isPicture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: png file")
	}
	file, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer file.Close()
	_, err = png.Decode(file)
	ts.Check(err)
}

// latin1 writes a file with a byte for each character, as programs from before
// Unicode did: latin1 old.csv.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: latin1 file")
	}
	var out []byte
	for _, r := range ts.ReadFile(args[0]) {
		out = append(out, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out, 0o600))
}
