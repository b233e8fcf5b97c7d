//go:build unix && !race

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
	"pgregory.net/rapid"

	"sovang/registry/seal"
)

// FuzzNumbers reads what people type for numbers, measures and points.
func FuzzNumbers(f *testing.F) {
	for _, text := range []string{"1-3,5", "9223372036854775807", "9223372036854775800-9223372036854775807", "21,5 x 19", "1,5,2,5", "−3mm", "nan", "1e999", "1-99999999", "1-99999,100000-199990"} {
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

// Whatever words are typed, in whatever order, the program answers with one of
// its exit codes and in its own words, and the register stays sound.
func TestAnyCommandLineIsAnswered(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	t.Setenv("SOVANG_DB", "so.db")
	put(t, folder, "dau.json", fireList("QN", 5, 3))
	command(t, "init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật", "--echelon", "department")
	command(t, "import", "dau.json", "--quiet")
	verbs, flags := vocabulary(t)
	rapid.Check(t, func(rt *rapid.T) {
		args := append([]string{"sovang"}, rapid.SampledFrom(verbs).Draw(rt, "command")...)
		for range rapid.IntRange(0, 6).Draw(rt, "words") {
			if rapid.Bool().Draw(rt, "flag") {
				args = append(args, "--"+rapid.SampledFrom(flags).Draw(rt, "name"))
			}
			args = append(args, rapid.SampledFrom(strangeWords()).Draw(rt, "value"))
		}
		var out, talk bytes.Buffer
		e := newEnv()
		e.stdin, e.stdout, e.stderr, e.terminal, e.keyWork = strings.NewReader(""), &out, &talk, false, seal.LittleWork
		code := run(t.Context(), e, args)
		if said := talk.String(); code < 0 || code > 6 || strings.Contains(said, e.t("error.internal")) {
			rt.Errorf("%q: exit code %d: %s", args, code, said)
		}
	})
	stateOf(t, "so.db")
}

// strangeWords are values that fit somewhere, and values that fit nowhere.
func strangeWords() []string {
	return []string{
		"", "-", "--", "1", "0", "-1", "9223372036854775807", "1-3,5", "2019", "99999", "31/2/2020", "20/12/2019", "CKT", "QN-00001", "12/QĐ-QN", "GK", "CSTT",
		"so.db", "dau.json", "ra.json", "ra.pdf", "ra.xlsx", "x.toml", "people", "awards", "vi", "nan", "{{.Path}}", "%s%n", "'; DROP TABLE awards; --",
		"Lê \u202eBịa", "a\x00b", "\xff\xfe", strings.Repeat("dài ", 2000), "=cmd|' /C calc'!A0",
	}
}

// vocabulary are all commands but the demo, which takes seconds, and all flags
// but the one that would lead to another register.
func vocabulary(t *testing.T) (verbs [][]string, flags []string) {
	e := newEnv()
	e.chooseLanguage(nil)
	var walk func([]*cli.Command, []string)
	walk = func(commands []*cli.Command, above []string) {
		for _, command := range commands {
			path := append(slices.Clone(above), command.Name)
			if command.Name == "demo" {
				continue
			}
			verbs = append(verbs, path)
			for _, flag := range command.Flags {
				if name := flag.Names()[0]; name != "db" {
					flags = append(flags, name)
				}
			}
			walk(command.Subcommands, path)
		}
	}
	walk(newApp(e).Commands, nil)
	slices.Sort(flags)
	return verbs, slices.Compact(flags)
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
