package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"sovang/registry/seal"
)

// TestREADMEsWalk types the commands of both READMEs, in their order and in an
// empty folder, as a reader does at a terminal. None may fail.
func TestREADMEsWalk(t *testing.T) {
	for _, page := range []string{"README.vi.md", "README.md"} {
		t.Run(page, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("..", "..", page))
			if err != nil {
				t.Fatal(err)
			}
			lines, unwalked := commandLines(string(text))
			if len(lines) < 25 || unwalked != 2 {
				t.Errorf("%d commands are walked and %d blocks are not; at least 25 and exactly 2 are expected", len(lines), unwalked)
			}
			t.Chdir(t.TempDir())
			for _, line := range lines {
				if raceDetector && strings.Contains(line, " verify --pdf ") {
					continue // see condition
				}
				typeLine(t, line)
			}
		})
	}
}

// The blocks of code of a README, each with the remark before it that keeps it
// out of the walk, and the words of a line, as the shell parts them.
var (
	codeBlock = regexp.MustCompile(`(?m)(^<!-- not walked: .+ -->\n\n)?((?:^    .+\n)+)`)
	shellWord = regexp.MustCompile(`"[^"]*"|\S+`)
)

// commandLines returns the lines of the blocks of code without the remarks
// behind them, and how many blocks are marked as not walked.
func commandLines(page string) (lines []string, unwalked int) {
	for _, block := range codeBlock.FindAllStringSubmatch(page, -1) {
		if block[1] != "" {
			unwalked++
			continue
		}
		for line := range strings.Lines(block[2]) {
			line, _, _ = strings.Cut(line, " # ")
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines, unwalked
}

// typeLine runs one line at a terminal, on a day after those that the READMEs
// name.
func typeLine(t *testing.T, line string) {
	t.Helper()
	words := shellWord.FindAllString(line, -1)
	for i, word := range words {
		words[i] = strings.Trim(word, `"`)
	}
	if words[0] != "sovang" {
		t.Fatalf("%s: not a command of the program", line)
	}
	var out, screen bytes.Buffer
	e := newEnv()
	e.stdin, e.stdout, e.stderr, e.terminal = &reader{&screen}, &out, &screen, true
	e.now = func() time.Time { return time.Date(2026, time.March, 2, 9, 0, 0, 0, time.Local) }
	e.getenv = func(string) string { return "" }
	e.keyWork = seal.LittleWork // the key guards nothing
	if code := run(context.Background(), e, words); code != 0 {
		t.Errorf("%s: exit code %d: %s", line, code, screen.String())
	}
}

// reader answers what the screen asks last: a passphrase for the key, yes, or
// Enter.
type reader struct{ screen *bytes.Buffer }

func (r *reader) Read(p []byte) (int, error) {
	asked := r.screen.String()
	asked = asked[strings.LastIndexByte(asked, '\n')+1:]
	switch {
	case strings.Contains(asked, "mật khẩu"), strings.Contains(asked, "Mật khẩu"):
		return copy(p, "so vang mau\n"), nil
	case strings.HasSuffix(asked, "[c/k] "):
		return copy(p, "có\n"), nil
	}
	return copy(p, "\n"), nil
}
