//go:build unix && !race

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// The tests under fire run the program as it is built for an office, in
// processes of their own, and do to it what happens there: they kill it, fill
// its disk, take its rights away. What they promise stands in docs/safety.md.

// fire is the plain program; the race detector, which sees nothing of it,
// leaves these tests out.
type fire struct{ name string }

func TestUnderFire(t *testing.T) {
	f := buildProgram(t)
	t.Run("killed", f.testKills)
	t.Run("full disk", f.testFullDisk)
	t.Run("no permission", f.testNoPermission)
	t.Run("crowd", f.testCrowd)
	t.Run("damaged file", f.testDamage)
	t.Run("no network", f.testNoNetwork)
}

// buildProgram builds the program for the time of a test.
func buildProgram(t *testing.T) fire {
	t.Helper()
	f := fire{filepath.Join(openFolder(t), "sovang.exe")}
	if said, err := exec.Command("go", "build", "-o", f.name, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return f
}

// program returns a process that has not begun, in the folder of a register.
func (f fire) program(folder string, args ...string) *exec.Cmd {
	c := exec.Command(f.name, args...)
	c.Dir = folder
	c.Env = append(os.Environ(), "HOME="+folder, "SOVANG_LANG=vi", "SOVANG_DB=so.db")
	return c
}

// works runs a command that must succeed.
func (f fire) works(t *testing.T, folder string, args ...string) {
	t.Helper()
	if said, err := f.program(folder, args...).CombinedOutput(); err != nil {
		t.Fatalf("sovang %v: %v: %s", args, err, said)
	}
}

// fails runs a command and returns its exit code, which must be that of an
// error, and what it said.
func fails(t *testing.T, c *exec.Cmd) (int, string) {
	t.Helper()
	said, err := c.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		t.Errorf("%v gave %v: %s", c.Args, err, said)
		return 0, ""
	}
	return exit.ExitCode(), string(said)
}

// requireSpeech makes sure that an error is one of ours: it names itself as
// such, and nobody reads a panic, SQL or a Go type.
func requireSpeech(t *testing.T, said string) {
	t.Helper()
	if !strings.Contains(said, "sovang: lỗi: ") {
		t.Errorf("does not say what is wrong: %q", said)
	}
	if strange := regexp.MustCompile(`panic|goroutine|SQLITE|SELECT|INSERT|\*store\.|lỗi của chương trình`).FindString(said); strange != "" {
		t.Errorf("says %q: %s", strange, said)
	}
}

// register fills a folder with a register, so.db, of some units, people
// and a decision with awards.
func (f fire) register(t *testing.T, folder string) {
	t.Helper()
	put(t, folder, "dau.json", fireList("QN", 40, 16))
	f.works(t, folder, "init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật", "--place", "Phú Thọ", "--echelon", "department")
	f.works(t, folder, "config", "set", "backup.automatic", "--value", "off")
	f.works(t, folder, "import", "dau.json", "--quiet")
	f.works(t, folder, "config", "set", "backup.automatic", "--value", "on")
}

// fireList is an interchange of people, and of a decision on the first ones.
func fireList(prefix string, people, awards int) string {
	type object = map[string]any
	var persons, granted []object
	by := object{"issuer": "CKT", "number": "12/QĐ-" + prefix, "year": 2019}
	for i := range people {
		code := fmt.Sprintf("%s-%05d", prefix, i)
		persons = append(persons, object{"code": code, "name": "Nguyễn Văn " + string(rune('A'+i%26)) + "n", "category": "SQ",
			"postings": []object{{"from": "2012-01-01", "to": "", "unit": "CKT", "rank": "Thiếu tá", "post": "Trợ lý"}}})
		if i < awards {
			granted = append(granted, object{"decision": by, "ordinal": i + 1, "honour": "CSTT", "person": code, "year": 2019, "type": "merit"})
		}
	}
	text, err := json.Marshal(object{"format": "sovang/1", "people": persons, "awards": granted,
		"decisions": []object{{"issuer": "CKT", "number": "12/QĐ-" + prefix, "date": "2019-12-20", "level": "division", "place": "Phú Thọ",
			"signer": object{"post": "Cục trưởng", "rank": "Đại tá", "name": "Trần Văn Mẫu"}}}})
	if err != nil {
		panic(err) // there are only texts and numbers in it
	}
	return string(text)
}

func put(t *testing.T, folder, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func fireOptions(t *testing.T) store.Options {
	t.Helper()
	law, err := testLaw()
	if err != nil {
		t.Fatal(err)
	}
	return store.Options{Catalogue: law, Actor: store.Actor{User: "thử", Machine: "thử"}, Command: "sovang test"}
}

// madeAnew is what each run of the same command makes anew.
var madeAnew = regexp.MustCompile(`"(UID|GoneUID|At)": ?"[^"]*"`)

// stateOf returns all that a register says and all that check finds in it,
// without what each run makes anew, after it proved sound: nothing that is
// found is serious.
func stateOf(t *testing.T, path string) string {
	t.Helper()
	ctx := context.Background()
	r, err := store.Open(ctx, path, fireOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	findings, err := r.Audit(ctx, auditOptions(checkOptions{}))
	if err != nil {
		t.Error(err)
	}
	for _, f := range findings {
		if f.Severity == registry.SevereFinding {
			t.Errorf("check finds %v", f)
		}
	}
	batch, err := r.Everything(ctx)
	prints, printsErr := r.Prints(ctx)
	settings, settingsErr := r.Settings(ctx)
	operations, operationsErr := r.Operations(ctx, store.OperationFilter{})
	if err := errors.Join(err, printsErr, settingsErr, operationsErr); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal([]any{batch, prints, settings, len(operations), findings})
	if err != nil {
		t.Fatal(err)
	}
	return string(madeAnew.ReplaceAll(text, nil))
}

// requireFound makes sure that the command check finds that in the register of
// a folder, check by check, and nothing else.
func (f fire) requireFound(t *testing.T, folder string, want []registry.FindingName) {
	t.Helper()
	said, err := f.program(folder, "check", "--json").Output()
	var found []struct{ Check registry.FindingName }
	if failed := json.Unmarshal(said, &found); failed != nil || (err == nil) != (len(want) == 0) {
		t.Fatalf("check: %v, %v: %s", err, failed, said)
	}
	var names []registry.FindingName
	for _, f := range found {
		names = append(names, f.Check)
	}
	if !slices.Equal(names, want) {
		t.Errorf("check finds %q, want %q: %s", names, want, said)
	}
}

// copyFolder copies a folder with all that is in it.
func copyFolder(t *testing.T, files map[string][]byte) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, content, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// filesOf returns the contents of the files of a folder, by their paths.
func filesOf(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[path], err = os.ReadFile(filepath.Join(folder, path))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// docs/safety.md names the test that holds each promise; each of them is there.
func TestTheSafetyPageNamesTestsThatExist(t *testing.T) {
	page, err := os.ReadFile("../../docs/safety.md")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	module := os.DirFS("../..")
	err = fs.WalkDir(module, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(module, path)
		source.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`\b(Test|Fuzz)[A-Z]\w+`).FindAllString(string(page), -1)
	for _, name := range named {
		if !strings.Contains(source.String(), "func "+name+"(") {
			t.Errorf("there is no %s", name)
		}
	}
	if len(named) < 30 {
		t.Errorf("only %d tests are named", len(named))
	}
}
