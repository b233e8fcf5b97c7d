//go:build unix && !race

package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unicode"
)

// The folder testdata/lists holds lists as officers have them and files that
// are made to do harm. Its README.md is a table with a line for each: what it
// is, how it is imported, and what must happen. This test reads the table and
// holds the program to it.

const listsFolder = "testdata/lists"

// listNote is a line of the table.
type listNote struct {
	file, is, command string
	exit              int
	// says are all the lines that the program says, but for the table that
	// shows old text before and after.
	says []string
	// holds are texts that the register holds afterwards, as interchange.
	holds []string
}

// memory that reading any file may take, in the process as a whole.
const mostMemory = 768 << 20

var withMemory = flag.Bool("memory", false, "tell how much memory each file of testdata/lists takes")

func TestListsFolder(t *testing.T) {
	if *update {
		makeLists(t, listsFolder)
	}
	page, notes := readNotes(t)
	program := buildProgram(t)
	register := listsRegister(t, program)
	for i := range notes {
		t.Run(strings.ReplaceAll(notes[i].command, " ", "_"), func(t *testing.T) { notes[i].hold(t, program, register) })
	}
	everyFileHasNote(t, notes)
	if *update {
		writeNotes(t, page, notes)
	}
}

// hold imports the file into a register of its own as the note says.
func (n *listNote) hold(t *testing.T, program fire, register []byte) {
	folder := t.TempDir()
	put(t, folder, "so.db", string(register))
	bringList(t, folder, n.file)
	exit, said, memory := importAs(t, program, folder, n.command)
	if *update {
		n.exit, n.says = exit, said
	}
	if exit != n.exit || strings.Join(said, "\n") != strings.Join(n.says, "\n") {
		t.Errorf("exit code %d, want %d\nsays %q\nwant %q", exit, n.exit, said, n.says)
	}
	if memory > mostMemory && !raceDetector {
		t.Errorf("takes %d MB", memory>>20)
	}
	if *withMemory {
		t.Logf("%d MB", memory>>20)
	}
	if exit != 0 {
		requireSpeech(t, strings.Join(said, "\n"))
	}
	n.requireKept(t, folder, register)
}

// requireKept checks what is left behind: no other file; the register as it
// was, byte for byte, when the file was refused, and sound with what the note
// names when it was not.
func (n *listNote) requireKept(t *testing.T, folder string, register []byte) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name := file.Name(); name != "so.db" && name != "so.db-journal" && name != n.file {
			t.Errorf("leaves %s", name)
		}
	}
	path := filepath.Join(folder, "so.db")
	now, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n.exit != 0 && !bytes.Equal(now, register) {
		t.Error("refused, but the register is another")
	}
	state := stateOf(t, path)
	for _, text := range n.holds {
		if missing, absent := strings.CutPrefix(text, "!"); strings.Contains(state, strings.TrimSpace(missing)) == absent {
			t.Errorf("register: %s\n%s", text, state)
		}
	}
}

// importAs runs a command line of the table in a folder and returns what it
// said and the most memory that it took.
func importAs(t *testing.T, program fire, folder, command string) (exit int, said []string, memory int64) {
	t.Helper()
	c := program.program(folder, strings.Fields(command)...)
	c.Env = append(c.Env, "TMPDIR="+folder)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	var failed *exec.ExitError
	if err := c.Run(); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	requirePrintable(t, out.String())
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		line = dayOfToday.ReplaceAllString(line, "… (ngày hôm nay)")
		if line = strings.TrimRight(line, " "); line != "" && !isTableLine(line) {
			said = append(said, line)
		}
	}
	if used, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		memory = int64(used.Maxrss) << 10
	}
	return c.ProcessState.ExitCode(), said, memory
}

// dayOfToday is what no note can foretell.
var dayOfToday = regexp.MustCompile(`\d+/\d+/\d+ \(ngày hôm nay\)`)

// isTableLine tells the lines of tables from sentences: what is wrong begins
// with the name of the program, what was recorded with its verb or its number.
func isTableLine(line string) bool { return !sentenceLine.MatchString(line) }

var sentenceLine = regexp.MustCompile(`^(sovang: |đã |sẽ |không |\d+ |trang “)`)

// requirePrintable makes sure that nothing of a file can play with the
// terminal: no control characters, nothing that turns the writing around.
func requirePrintable(t *testing.T, said string) {
	t.Helper()
	for _, r := range said {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Errorf("says %U: %q", r, said)
			return
		}
	}
}

// listsRegister returns the register into which each file is imported: a unit
// with two below it, two people, and the mapping of a list of its own shape.
func listsRegister(t *testing.T, program fire) []byte {
	t.Helper()
	folder := t.TempDir()
	put(t, folder, "dau.json", `{"format": "sovang/1",
		"units": [{"code": "P1", "name": "Phòng Tham mưu", "kind": "military", "echelon": "office", "parent": "CKT"},
			{"code": "d1", "name": "Tiểu đoàn 1", "kind": "military", "echelon": "battalion", "parent": "CKT"}],
		"people": [
			{"code": "QN-001", "name": "Nguyễn Văn Ân", "born": "1980-05-03", "category": "SQ", "postings": [{"from": "2000-01-01", "unit": "P1", "rank": "Thiếu tá", "post": "Trợ lý"}]},
			{"code": "QN-002", "name": "Trần Thị Ngọc Ánh", "born": "1985", "category": "QNCN", "postings": [{"from": "2005-01-01", "unit": "d1", "rank": "Đại úy", "post": "Nhân viên"}]}]}`)
	for _, command := range [][]string{
		{"init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật", "--place", "Phú Thọ", "--echelon", "department"},
		{"config", "set", "backup.automatic", "--value", "off"},
		{"import", "dau.json"},
		{"mapping", "add", "so-rieng", "--kind", "people", "--column", "Thứ=-", "--column", "Đồng chí=name", "--column", "Ra đời=born",
			"--column", "Quân hàm hiện nay=postings.rank", "--column", "Ở đâu=postings.unit", "--column", "Đi bộ đội=enlisted"},
	} {
		program.works(t, folder, command...)
	}
	register, err := os.ReadFile(filepath.Join(folder, "so.db"))
	if err != nil {
		t.Fatal(err)
	}
	return register
}

// bringList puts a file into a folder: a copy, or one that is too large to be
// kept and made on the spot.
func bringList(t *testing.T, folder, name string) {
	t.Helper()
	path := filepath.Join(folder, name)
	if large, ok := largeLists()[name]; ok {
		if err := large(path); err != nil {
			t.Fatal(err)
		}
		return
	}
	content, err := os.ReadFile(filepath.Join(listsFolder, name))
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// noteLine is a line of the table; a bar in a cell is written \|.
var noteLine = regexp.MustCompile("(?m)^\\| `([^`]+)` " + strings.Repeat(`\|((?:\\\||[^|\n])+)`, 5) + `\|$`)

// readNotes reads the table, in which a code span is a text to the letter.
func readNotes(t *testing.T) (page string, notes []listNote) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(listsFolder, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, match := range noteLine.FindAllStringSubmatch(string(text), -1) {
		exit, err := strconv.Atoi(strings.TrimSpace(match[4]))
		command := codeSpans(match[3])
		if err != nil && !*update || len(command) != 1 {
			t.Fatalf("%s: no exit code, or not one command", match[1])
		}
		notes = append(notes, listNote{file: match[1], is: match[2], command: command[0], exit: exit, says: codeSpans(match[5]), holds: codeSpans(match[6])})
	}
	return string(text), notes
}

func codeSpans(cell string) (spans []string) {
	for i, part := range strings.Split(cell, "`") {
		if i%2 == 1 {
			spans = append(spans, strings.ReplaceAll(part, `\|`, "|"))
		}
	}
	return spans
}

// writeNotes brings exit codes and messages of the table up to date.
func writeNotes(t *testing.T, page string, notes []listNote) {
	t.Helper()
	next := 0
	page = noteLine.ReplaceAllStringFunc(page, func(string) string {
		n := notes[next]
		next++
		return fmt.Sprintf("| `%s` |%s| `%s` | %d | %s | %s |", n.file, n.is, n.command, n.exit, inCode(n.says), cmp.Or(inCode(n.holds), "–"))
	})
	if err := os.WriteFile(filepath.Join(listsFolder, "README.md"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
}

func inCode(texts []string) string {
	var spans []string
	for _, text := range texts {
		spans = append(spans, "`"+strings.ReplaceAll(text, "|", `\|`)+"`")
	}
	return strings.Join(spans, "<br>")
}

// everyFileHasNote finds files that the table forgets.
func everyFileHasNote(t *testing.T, notes []listNote) {
	t.Helper()
	noted := map[string]bool{"README.md": true}
	for _, n := range notes {
		noted[n.file] = true
	}
	files, err := os.ReadDir(listsFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !noted[file.Name()] {
			t.Errorf("%s has no note", file.Name())
		}
	}
}
