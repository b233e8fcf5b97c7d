package main

// The rules of the interface:
//
//   - stdout carries data only: a table, or JSON with --json, or a paper. A
//     list prints one array, a show one object; field names are those of the
//     interchange and do not change.
//   - stderr carries talk: what was done, warnings, then errors as
//     "sovang: lỗi: …" and, where there is a way on, "sovang: gợi ý: …".
//     --quiet leaves errors and warnings only.
//   - A sentence says what is wrong with the value quoted, in lower case and
//     without a full stop; a hint is the next command to type. Neither ever
//     shows a Go type or SQL.
//   - A file is written whole or not at all, and over an existing one only
//     with --force.
//   - What destroys asks first on a terminal, and wants --yes elsewhere.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/jedib0t/go-pretty/v6/table"
)

// say tells the user what was done, on stderr.
func (e *env) say(id string, pairs ...any) {
	if e.quiet {
		return
	}
	text := e.t(id, pairs...)
	if e.dryRun {
		text += " " + e.t("say.dry-run")
	}
	fmt.Fprintln(e.stderr, text)
}

// remark tells the user something beside what was done, on stderr.
func (e *env) remark(id string, pairs ...any) {
	if !e.quiet {
		fmt.Fprintln(e.stderr, e.t(id, pairs...))
	}
}

// advise names the next command, as the hint of an error does.
func (e *env) advise(id string, pairs ...any) {
	if !e.quiet {
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.hint"), e.t(id, pairs...))
	}
}

// printJSON prints a value as indented JSON.
func (e *env) printJSON(value any) error {
	encoder := json.NewEncoder(e.stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// printTable prints rows under a head, whose cells are ids of messages, as wide
// as the screen is.
func (e *env) printTable(head []string, rows [][]string) {
	if len(rows) == 0 {
		e.say("say.nothing")
		return
	}
	e.renderTable(e.stdout, e.titles(head), rows)
}

// renderTable writes rows, under their titles if there are any, as wide as the
// screen is.
func (e *env) renderTable(to io.Writer, titles []string, rows [][]string) {
	lines := fitted(append([][]string{titles}, rows...), e.width)
	t := e.newTable()
	t.SetOutputMirror(to)
	if len(titles) > 0 {
		t.AppendHeader(cells(lines[0]))
	}
	for _, row := range lines[1:] {
		t.AppendRow(cells(row))
	}
	t.Render()
}

// newTable returns an empty table that goes to stdout: columns without lines
// between them, heads as they are written.
func (e *env) newTable() table.Writer {
	t := table.NewWriter()
	t.SetOutputMirror(e.stdout)
	t.SetStyle(table.StyleLight)
	t.Style().Options = table.OptionsNoBordersAndSeparators
	t.Style().Format.Header = 0
	t.SuppressTrailingSpaces()
	return t
}

func (e *env) titles(head []string) []string {
	row := make([]string, len(head))
	for i, id := range head {
		row[i] = e.t("head." + id)
	}
	return row
}

func cells(values []string) table.Row {
	row := make(table.Row, len(values))
	for i, value := range values {
		row[i] = value
	}
	return row
}

// printFields prints a record as lines of a title and a value; empty values
// are left out.
func (e *env) printFields(fields ...string) {
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i+1] != "" {
			fmt.Fprintf(e.stdout, "%s: %s\n", e.t("head."+fields[i]), fields[i+1])
		}
	}
}

// existsError tells that a file is in the way (exit code 5).
type existsError struct{ path string }

func (err *existsError) Error() string { return err.path + " exists" }

// refuseExisting fails early when a file that will be written is there.
func refuseExisting(path string, force bool) error {
	if _, err := os.Lstat(path); err == nil && !force {
		return &existsError{path}
	}
	return nil
}

// writeFile writes a file whole or not at all.
func writeFile(path string, data []byte, force bool) error {
	return printFile(path, force, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// printFile is writeFile of what is made while it is written.
func printFile(path string, force bool, print func(io.Writer) error) error {
	if err := refuseExisting(path, force); err != nil {
		return err
	}
	files := &drafts{force: force}
	err := files.write(path, print)
	if err == nil {
		err = files.keep()
	}
	if err != nil {
		files.drop()
	}
	return err
}

// fileError is a file that cannot be read or written.
type fileError struct {
	path string
	err  error
}

func (err *fileError) Error() string { return err.path + ": " + err.err.Error() }
func (err *fileError) Unwrap() error { return err.err }

// folderError is a folder in which nothing can be written.
type folderError struct {
	path string
	err  error
}

func (err *folderError) Error() string { return err.path + ": " + err.err.Error() }
func (err *folderError) Unwrap() error { return err.err }

// cause returns the id of the message for what the system said.
func (err *fileError) cause() string {
	switch {
	case errors.Is(err.err, fs.ErrNotExist):
		return "error.file-missing"
	case errors.Is(err.err, fs.ErrPermission):
		return "error.file-permission"
	case errors.Is(err.err, errLargeFile):
		return "error.file-large"
	case isFull(err.err):
		return "error.disk-full"
	case errors.Is(err.err, syscall.EISDIR):
		return "error.file-folder"
	}
	return "error.file"
}

// code returns the exit code: a file that is not there was not found.
func (err *fileError) code() exitCode {
	if errors.Is(err.err, fs.ErrNotExist) {
		return exitNotFound
	}
	return exitFailure
}

// mostFile bounds what is read into memory as a whole.
const mostFile = 512 << 20

// errLargeFile tells that a file is larger than that.
var errLargeFile = errors.New("file is too large")

func readFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, &fileError{path, err}
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Size() > mostFile {
		return nil, &fileError{path, errLargeFile}
	}
	data, err := io.ReadAll(io.LimitReader(file, mostFile+1)) // a pipe has no size
	if err == nil && len(data) > mostFile {
		err = errLargeFile
	}
	if err != nil {
		return nil, &fileError{path, err}
	}
	return data, nil
}

// errNotConfirmed tells that the user did not say yes.
var errNotConfirmed = errors.New("not confirmed")

// confirm asks before something that cannot be taken back lightly.
func (e *env) confirm(ctx context.Context, id string, pairs ...any) error {
	if e.yes {
		return nil
	}
	if !e.terminal {
		return &usageError{id: "error.wants-yes", data: []any{"Question", e.t(id, pairs...)}}
	}
	answer, err := e.ask(ctx, e.t(id, pairs...)+" "+e.t("ask.yes-no"))
	if err != nil {
		return err
	}
	if !slices.Contains([]string{"c", "có", "y", "yes"}, strings.ToLower(answer)) {
		return errNotConfirmed
	}
	return nil
}

// ask puts a question on the terminal and returns the line typed. It does
// not outlive the context, so that Ctrl-C ends the program at a prompt.
func (e *env) ask(ctx context.Context, question string) (string, error) {
	fmt.Fprint(e.stderr, question+" ")
	if e.typed == nil {
		e.typed = bufio.NewReader(e.stdin)
	}
	return e.await(ctx, func() (string, error) {
		line, err := e.typed.ReadString('\n')
		if errors.Is(err, io.EOF) {
			err = nil // nobody is there: an empty answer
		}
		return strings.TrimSpace(line), err
	})
}

// await returns what a person types, unless the context ends before.
func (e *env) await(ctx context.Context, read func() (string, error)) (string, error) {
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := read()
		answers <- answer{line, err}
	}()
	select {
	case <-ctx.Done():
		fmt.Fprintln(e.stderr)
		return "", ctx.Err()
	case a := <-answers:
		return a.line, a.err
	}
}

// notice tells something that the user should check, quiet or not.
func (e *env) notice(id string, pairs ...any) {
	fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.warning"), e.t(id, pairs...))
}
