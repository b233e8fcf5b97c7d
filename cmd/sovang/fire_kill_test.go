//go:build unix && !race

package main

import (
	"bytes"
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/store"
)

// How often a command is killed while it runs: kills for the eight that change
// the register or rest on it, fewKills for those that only write files.
const kills, fewKills = 26, 8

// mostTries bounds how often a kill that came too late is tried again, each
// time at half the moment before.
const mostTries = 20

// killing is a command that is killed at whatever moment it is at.
type killing struct {
	name string
	// ready are the commands that make what it works on.
	ready [][]string
	args  []string
	// old makes the register one of the release before.
	old bool
	// found are what check finds before and after; in most it finds nothing.
	found []registry.FindingName
	// few asks for fewKills.
	few bool
	// folder appears with all its files at once.
	folder string
}

func (k killing) kills() int {
	if k.few {
		return fewKills
	}
	return kills
}

func killings() []killing {
	imported := []string{"import", "them.json", "--quiet"}
	return []killing{
		{name: "import", args: imported},
		{name: "certificates", args: []string{"certificate", "print", "--decision", "12/QĐ-QN", "--out", "bang.pdf", "--force"}},
		{name: "certificates one by one", args: []string{"certificate", "print", "--decision", "12/QĐ-QN", "--split", "bang", "--force"}},
		{name: "backup", args: []string{"backup"}},
		{name: "undo", ready: [][]string{imported}, args: []string{"undo", "--yes"}},
		{name: "restore", ready: [][]string{{"backup", "--out", "sao.db"}, imported}, args: []string{"restore", "sao.db", "--yes"}},
		{name: "merge", args: []string{"merge", "khac.db", "--yes"}},
		{name: "upgrade", old: true, args: []string{"unit", "list"}, found: []registry.FindingName{
			registry.FindingDates, registry.FindingNoCertificate, registry.FindingGrades, registry.FindingGrades}},
		{name: "handover", few: true, args: []string{"handover", "ban-giao.zip"}},
		{name: "handover opened", few: true, ready: [][]string{{"handover", "ban-giao.zip"}}, args: []string{"handover", "open", "ban-giao.zip", "--out", "mo"}, folder: "mo"},
		{name: "export", few: true, args: []string{"export", "ra.json", "--force"}},
	}
}

// Whenever it is that the program dies, the register is as it was before or as
// it is after, check finds nothing, in a register of the release before what it
// found before, what was reported as done is there, no file
// under a name of its own is half written, and the same command works next time.
func (f fire) testKills(t *testing.T) {
	first := t.TempDir()
	f.register(t, first)
	put(t, first, "them.json", fireList("MN", 150, 30))
	f.otherRegister(t, first)
	files := filesOf(t, first)
	for _, k := range killings() {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			f.kill(t, k, files)
		})
	}
}

// outcomes counts what became of the killed.
type outcomes struct{ killed, before, after, journals, drafts, finished int }

func (f fire) kill(t *testing.T, k killing, files map[string][]byte) {
	start := f.startOf(t, k, files)
	whole := copyFolder(t, start)
	before := stateOf(t, filepath.Join(copyFolder(t, start), "so.db"))
	begun := time.Now()
	f.works(t, whole, k.args...)
	lasts := time.Since(begun)
	f.requireFound(t, copyFolder(t, start), k.found)
	f.requireFound(t, whole, k.found)
	s := &scene{killing: k, start: start, before: before, after: stateOf(t, filepath.Join(whole, "so.db")), made: filesOf(t, whole)}
	for s.counts.killed < k.kills() {
		f.killInTime(t, s, lasts)
	}
	t.Logf("%d kills within %v: %d before anything was done, %d after; %d had a journal, %d a draft; %d had finished",
		s.counts.killed, lasts.Round(time.Millisecond), s.counts.before, s.counts.after, s.counts.journals, s.counts.drafts, s.counts.finished)
}

// killInTime kills one run at any moment of those that a run lasts. When the
// run has ended by then, another one is killed sooner. Every other one is killed
// soon after it began to change files.
func (f fire) killInTime(t *testing.T, s *scene, lasts time.Duration) {
	t.Helper()
	moment, patience := time.Duration(rand.Float64()*float64(lasts)), rand.N[time.Duration](2)*lasts
	for range mostTries {
		folder, killed := copyFolder(t, s.start), s.counts.killed
		f.killOne(t, s, folder, moment, patience)
		if t.Failed() {
			t.Fatalf("kill %d", s.counts.killed)
		}
		os.RemoveAll(folder)
		if s.counts.killed > killed {
			return
		}
		moment, patience = moment/2, 0
	}
	t.Fatalf("no run was killed in time, and %d had finished", s.counts.finished)
}

// otherRegister puts a register khac.db into the folder, which has the people
// of so.db and others.
func (f fire) otherRegister(t *testing.T, folder string) {
	t.Helper()
	other := t.TempDir()
	put(t, other, "so.db", string(filesOf(t, folder)["so.db"]))
	put(t, other, "them.json", fireList("K2", 100, 20))
	f.works(t, other, "import", "them.json", "--quiet")
	put(t, folder, "khac.db", string(filesOf(t, other)["so.db"]))
}

// startOf returns the files on which the command works.
func (f fire) startOf(t *testing.T, k killing, files map[string][]byte) map[string][]byte {
	folder := copyFolder(t, files)
	for _, args := range k.ready {
		f.works(t, folder, args...)
	}
	if k.old {
		oldRegister(t, filepath.Join(folder, "so.db"))
	}
	return filesOf(t, folder)
}

// oldRegister puts a register of the release before today's at path.
func oldRegister(t *testing.T, path string) {
	t.Helper()
	left, err := filepath.Glob("../../registry/store/testdata/releases/*.sql")
	if err != nil || len(left) == 0 {
		t.Fatalf("no old registers: %v", err)
	}
	content, err := os.ReadFile(left[len(left)-1])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(string(content))
	if err := errors.Join(err, db.Close(), os.Chmod(path, 0o600)); err != nil {
		t.Fatal(err)
	}
}

// scene is a command with what it found and what it must leave.
type scene struct {
	killing
	start, made   map[string][]byte
	before, after string
	counts        outcomes
}

// killOne kills one run at a moment after it began and looks at what is left. If
// it is to wait for the run to change files, it does so soon after that.
func (f fire) killOne(t *testing.T, s *scene, folder string, moment, patience time.Duration) {
	t.Helper()
	c := f.program(folder, s.args...)
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	if patience > 0 {
		waitForChange(folder, s.start, ended, patience)
		moment /= 6
	}
	time.Sleep(moment)
	_ = c.Process.Kill() // it may have ended by itself
	var exit *exec.ExitError
	err := <-ended
	if errors.As(err, &exit) && exit.Exited() {
		t.Fatalf("failed by itself: %s", said.String())
	}
	isBefore := s.requireWhole(t, folder, err == nil)
	if isBefore && !t.Failed() && rand.N(5) == 0 {
		s.requireRepeatable(t, f, folder)
	}
}

// waitForChange waits until anything but the register's folder's first files
// is there, or the program has ended.
func waitForChange(folder string, start map[string][]byte, ended chan error, atMost time.Duration) {
	// state is when the register was changed last, and how large its journal is.
	state := func() (at time.Time, journal int64) {
		if register, err := os.Stat(filepath.Join(folder, "so.db")); err == nil {
			at = register.ModTime()
		}
		if info, err := os.Stat(filepath.Join(folder, "so.db-journal")); err == nil {
			journal = info.Size()
		}
		return at, journal
	}
	first, _ := state()
	for begun := time.Now(); time.Since(begun) < atMost; time.Sleep(time.Millisecond) {
		entries, err := os.ReadDir(folder)
		at, journal := state()
		if err != nil || len(entries) != topFiles(start) || at != first || journal > 0 || len(ended) > 0 {
			return
		}
	}
}

func topFiles(files map[string][]byte) int {
	top := make(map[string]bool)
	for name := range files {
		top[strings.SplitN(name, "/", 2)[0]] = true
	}
	return len(top)
}

var draftName = regexp.MustCompile(`(^|/)\.sovang-[^/]*(/.*)?$`)

// requireWhole looks at every file before the register is opened, and then at
// the register, and tells whether that says what it said before.
func (s *scene) requireWhole(t *testing.T, folder string, done bool) (isBefore bool) {
	t.Helper()
	copies := make(map[string]string)
	journal, draft := 0, 0
	for name, content := range filesOf(t, folder) {
		was, there := s.start[name]
		switch {
		case name == "so.db", there && bytes.Equal(was, content):
		case name == "so.db-journal":
			journal = min(1, len(content))
		case draftName.MatchString(name):
			draft = 1
		case strings.HasSuffix(name, ".db"):
			copies[name] = filepath.Join(folder, name)
		case !bytes.Equal(s.made[name], content):
			t.Errorf("%s is half written: %d bytes", name, len(content))
		}
	}
	requireSoundCopies(t, copies)
	s.requireWholeFolder(t, folder)
	state := s.stateOf(t, folder, journal > 0)
	switch {
	case done && state != s.after:
		t.Error("was reported as done, and is not there")
	case done:
		s.counts.finished++
		return false
	case state == s.before:
		s.counts.before++
	case state == s.after:
		s.counts.after++
	default:
		t.Error("is neither as before nor as after")
	}
	s.counts.killed++
	s.counts.journals += journal
	s.counts.drafts += draft
	return state == s.before
}

// stateOf is what the register in the folder says; one that is byte for byte
// as it was says what it said.
func (s *scene) stateOf(t *testing.T, folder string, journal bool) string {
	t.Helper()
	path := filepath.Join(folder, "so.db")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !journal && bytes.Equal(content, s.start["so.db"]) {
		return s.before
	}
	return stateOf(t, path)
}

// requireWholeFolder makes sure that a folder which appears at once has all its
// files, or is not there.
func (s *scene) requireWholeFolder(t *testing.T, folder string) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(folder, s.folder)); s.folder == "" || err != nil {
		return
	}
	for name := range s.made {
		if _, err := os.Stat(filepath.Join(folder, name)); strings.HasPrefix(name, s.folder+"/") && err != nil {
			t.Errorf("the folder is half written: %v", err)
		}
	}
}

func requireSoundCopies(t *testing.T, copies map[string]string) {
	t.Helper()
	for name, path := range copies {
		if _, err := store.Inspect(t.Context(), path, store.Everything, fireOptions(t)); err != nil {
			t.Errorf("%s is not sound: %v", name, err)
		}
	}
}

// tookName tells that what the command writes, and does not write over, is
// there under its name.
func (s *scene) tookName(folder string) bool {
	if s.args[0] != "handover" {
		return false
	}
	_, err := os.Stat(filepath.Join(folder, s.args[len(s.args)-1]))
	return err == nil
}

// requireRepeatable gives the command once more to a register on which it was
// killed before it did anything.
func (s *scene) requireRepeatable(t *testing.T, f fire, folder string) {
	t.Helper()
	if s.tookName(folder) {
		return
	}
	f.works(t, folder, s.args...)
	if state := stateOf(t, filepath.Join(folder, "so.db")); state != s.after {
		t.Error("the next run did not do it")
	}
}
