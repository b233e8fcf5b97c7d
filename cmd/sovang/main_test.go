package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"sovang/registry/seal"
)

var update = flag.Bool("update", false, "rewrite the expected output of the scripts")

// TestMain lets the test binary play the program, so that scripts run it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sovang": func() {
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
	params := testscript.Params{
		Dir:                 "testdata/script",
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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "same": sameBytes, "png": isPicture, "holds": holds, "latin1": latin1,
			"tamper": tamper, "cutshort": cutShort, "sha256": sumOf},
	}
	if raceDetector {
		params.Dir, params.Files = "", racingScripts()
	}
	testscript.Run(t, params)
}

// racingScripts are those whose commands load the law, read pictures, answer
// an interrupt, draw many sheets or write while others read. The others do one
// thing after the other; under the race detector all of them together take a
// quarter of an hour.
func racingScripts() []string {
	var files []string
	for _, name := range []string{
		"award", "backup", "certificate", "check", "handover", "init", "interchange", "judged", "lists", "merge", "nomination", "restore",
		"undo", "upcoming", "verify",
	} {
		files = append(files, "testdata/script/"+name+".txtar")
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

// exits runs a command that must end with the given code:
// exits 3 sovang unit show X.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [argument...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		got = failed.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
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
