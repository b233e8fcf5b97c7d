//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// FuzzNumbers reads what people type for numbers, measures and points.
func FuzzNumbers(f *testing.F) {
	for _, text := range []string{"1-3,5", "9223372036854775807", "9223372036854775800-9223372036854775807", "21,5 x 19", "1,5,2,5", "−3mm", "nan", "1e999", "1-99999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if ids, ok := parseNumbers(text); ok && (slices.ContainsFunc(ids, func(id int64) bool { return id < 1 }) || text != "" && len(ids) == 0) {
			t.Errorf("%q gives %d", text, ids)
		}
		if p, ok := parsePoint(text); ok && (p.x != p.x || p.y != p.y) {
			t.Errorf("%q gives %v", text, p)
		}
	})
}

// FuzzCommandLine types any words at all in a folder of its own: whatever they
// are, the program answers with one of its exit codes and in its own words.
func FuzzCommandLine(f *testing.F) {
	for _, line := range []string{
		"init --unit-code A --unit-name B", "person\nadd\n--name\nLê \u202eBịa", "certificate print --ordinal 1-3", "import x.xlsx --dry-run", "--db=a.db check --only",
		"award list --from 5 --to 3", "config set letterhead.superior --value {{.}}", "--lang en --json log --since 31/2/2020", "-- --", "roll --from 2015 --to 99999",
	} {
		f.Add(line)
	}
	law, err := os.Getwd()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\n' })
		if len(args) > 12 || leavesFolder(args) {
			return
		}
		if err := os.Chdir(t.TempDir()); err != nil {
			t.Fatal(err)
		}
		defer os.Chdir(law)
		var out, talk bytes.Buffer
		e := newEnv()
		e.stdin, e.stdout, e.stderr, e.terminal = strings.NewReader(""), &out, &talk, false
		code := run(t.Context(), e, append([]string{"sovang"}, args...))
		if said := talk.String(); code < 0 || code > 6 || code == int(exitFailure) && strings.Contains(said, e.t("error.internal")) {
			t.Errorf("%q: exit code %d: %s", args, code, said)
		}
	})
}

// leavesFolder keeps a test from writing elsewhere, and from demos, which take
// seconds.
func leavesFolder(args []string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		return strings.ContainsAny(arg, `/\`) || strings.Contains(arg, "..") || arg == "demo" || arg == "xemthu"
	})
}

// A file that is larger than any of ours is not read at all.
func TestAFileThatIsTooLargeIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lon.pdf")
	put(t, filepath.Dir(path), "lon.pdf", "")
	if err := os.Truncate(path, mostFile+1); err != nil { // takes no place on the disk
		t.Fatal(err)
	}
	e := newEnv()
	e.chooseLanguage(nil)
	_, err := readFile(path)
	if said := e.explain(err); err == nil || !strings.Contains(said.lines[0], "quá lớn") {
		t.Errorf("got %v", err)
	}
}
