//go:build unix

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sovang/registry/invented"
)

// BenchmarkImport imports a list of awards as a user does, into a register
// that holds the people, and beside it lets the sqlite3 shell import the same
// rows into the same schema. x-csv is the size of the register by that of all
// its lists.
func BenchmarkImport(b *testing.B) {
	sovang := buildGo(b, ".")
	invented.Measure(b, func(b *testing.B, awards int, files invented.Files) {
		shell := openShell(b, files)
		var ours, theirs meter
		for b.Loop() {
			register := filepath.Join(b.TempDir(), "register.db")
			copyFile(b, register, files.Before)
			ours.run(b, exec.Command(sovang, "--db", register, "--quiet", "import", files.Awards))
			bare := filepath.Join(b.TempDir(), "bare.db")
			copyFile(b, bare, shell.before)
			theirs.run(b, shell.importInto(bare))
			b.ReportMetric(float64(sizeOf(b, register))/float64(sizeOf(b, append(files.Others, files.Awards)...)), "x-csv")
			removeAll(b, filepath.Dir(register), filepath.Dir(bare))
		}
		ours.report(b)
		b.ReportMetric(ours.took.Seconds()/theirs.took.Seconds(), "x-sqlite3")
		b.ReportMetric(float64(awards*b.N)/ours.took.Seconds(), "rows/s")
	})
}

// shell is the sqlite3 shell with what it imports.
type shell struct {
	program string
	rows    string // the rows of awards as .csv
	before  string // the register that has their decisions already
	entry   string // the values of one row
}

func openShell(b *testing.B, files invented.Files) shell {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Skip("no sqlite3 shell")
	}
	folder := b.TempDir()
	s := shell{program: program, rows: filepath.Join(folder, "rows.csv"), before: filepath.Join(folder, "before.db")}
	copyFile(b, s.before, files.Before)
	s.query(b, io.Discard, s.before, fmt.Sprintf("ATTACH '%s' AS whole; INSERT INTO decisions SELECT * FROM whole.decisions", files.Register))
	rows, err := os.Create(s.rows)
	if err != nil {
		b.Fatal(err)
	}
	s.query(b, rows, files.Register, "SELECT * FROM awards")
	if err := rows.Close(); err != nil {
		b.Fatal(err)
	}
	var entry strings.Builder
	s.query(b, &entry, files.Register, `SELECT group_concat(printf(iif("notnull", 'NEW.%s', 'nullif(NEW.%s, '''')'), name), ', ')
		FROM pragma_table_info('awards')`)
	s.entry = strings.Trim(entry.String(), "\"\r\n")
	return s
}

func (s shell) query(b *testing.B, out io.Writer, register, statement string) {
	c := exec.Command(s.program, register, ".mode csv", statement)
	c.Stdout = out
	new(meter).run(b, c)
}

// importInto imports the rows with one .import. It goes by a view, because
// .import knows no NULL and awards have some.
func (s shell) importInto(register string) *exec.Cmd {
	return exec.Command(s.program, register, "PRAGMA foreign_keys = ON",
		fmt.Sprintf("CREATE TEMP VIEW list AS SELECT * FROM awards; CREATE TEMP TRIGGER entry INSTEAD OF INSERT ON list BEGIN INSERT INTO awards VALUES (%s); END",
			s.entry),
		".import --csv "+s.rows+" list")
}

// BenchmarkFind looks a common name up, typed without marks, from the shell.
func BenchmarkFind(b *testing.B) {
	sovang, empty := buildGo(b, "."), buildEmpty(b)
	invented.MeasureNames(b, func(b *testing.B, register string) {
		besideEmpty(b, empty, sovang, "--db", register, "find", "nguyen van hung")
	})
}

// BenchmarkAwardShow shows one award from the shell.
func BenchmarkAwardShow(b *testing.B) {
	sovang, empty := buildGo(b, "."), buildEmpty(b)
	invented.Measure(b, func(b *testing.B, awards int, files invented.Files) {
		besideEmpty(b, empty, sovang, "--db", files.Register, "award", "show", strconv.Itoa(awards/2))
	})
}

// besideEmpty runs a command and, each time, a Go program that does nothing.
func besideEmpty(b *testing.B, empty, sovang string, args ...string) {
	var ours, theirs meter
	for b.Loop() {
		ours.run(b, exec.Command(sovang, args...))
		theirs.run(b, exec.Command(empty))
	}
	ours.report(b)
	b.ReportMetric(ours.took.Seconds()/theirs.took.Seconds(), "x-empty")
}

// BenchmarkRollJSON writes the roll of five years as JSON. Rows are those of
// the same roll as a list.
func BenchmarkRollJSON(b *testing.B) { benchmarkRoll(b, ".json") }

// BenchmarkRollPDF writes the roll of five years on paper.
func BenchmarkRollPDF(b *testing.B) { benchmarkRoll(b, ".pdf") }

func benchmarkRoll(b *testing.B, ending string) {
	sovang := buildGo(b, ".")
	invented.Measure(b, func(b *testing.B, _ int, files invented.Files) {
		roll := func(m *meter, ending string) (path string) {
			path = filepath.Join(b.TempDir(), "roll"+ending)
			m.run(b, exec.Command(sovang, "--db", files.Register, "--quiet", "roll", "--unit", "QKB", "--from", "2021", "--to", "2025", "--out", path))
			return path
		}
		var ours meter
		for b.Loop() {
			roll(&ours, ending)
		}
		ours.report(b)
		rows := linesOf(b, roll(new(meter), ".csv"))
		b.ReportMetric(float64(rows*b.N)/ours.took.Seconds(), "rows/s")
	})
}

// linesOf counts the lines of a file.
func linesOf(b *testing.B, path string) (lines int) {
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close() // it was only read
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		lines++
	}
	if err := scanner.Err(); err != nil {
		b.Fatal(err)
	}
	return lines
}

// BenchmarkPrintPDF prints the certificates of one decision into one file.
func BenchmarkPrintPDF(b *testing.B) { benchmarkPrint(b, "--out", "certificates.pdf", "--no-qr") }

// BenchmarkPrintSplit prints a file for everybody.
func BenchmarkPrintSplit(b *testing.B) { benchmarkPrint(b, "--split", "certificates", "--no-qr") }

// BenchmarkPrintSigned prints the certificates with their codes into one file.
func BenchmarkPrintSigned(b *testing.B) { benchmarkPrint(b, "--out", "certificates.pdf") }

// benchmarkPrint prints each time from a register that knows of no print yet.
func benchmarkPrint(b *testing.B, where, name string, flags ...string) {
	sovang := buildGo(b, ".")
	invented.MeasureCeremonies(b, func(b *testing.B, people int, ceremony string) {
		ready := readyToSign(b, sovang, ceremony)
		var ours meter
		for b.Loop() {
			folder := b.TempDir()
			register := filepath.Join(folder, "register.db")
			copyFile(b, register, filepath.Join(ready, "register.db"))
			ours.run(b, exec.Command(sovang, append([]string{"--db", register, "--quiet", "certificate", "print", "--decision", invented.CeremonyDecision,
				"--key", filepath.Join(ready, "register.khoa"), "--passphrase-file", filepath.Join(ready, "passphrase"), where, filepath.Join(folder, name)}, flags...)...))
			removeAll(b, folder)
		}
		ours.report(b)
		b.ReportMetric(float64(people*b.N)/ours.took.Seconds(), "sheets/s")
	})
}

// readyToSign returns a folder with the register, a key of its unit and the
// passphrase.
func readyToSign(b *testing.B, sovang, ceremony string) (folder string) {
	folder = b.TempDir()
	register, passphrase := filepath.Join(folder, "register.db"), filepath.Join(folder, "passphrase")
	copyFile(b, register, ceremony)
	if err := os.WriteFile(passphrase, []byte("mat khau bia de do\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, args := range [][]string{
		{"config", "set", "unit", "--value", invented.CeremonyUnit}, {"key", "make", "--passphrase-file", passphrase},
	} {
		new(meter).run(b, exec.Command(sovang, append([]string{"--db", register, "--quiet"}, args...)...))
	}
	return folder
}

// BenchmarkUpcomingList lists for whom in the register what comes due.
func BenchmarkUpcomingList(b *testing.B) {
	benchmarkCommand(b, "upcoming", "--year", "2026", "--json")
}

// BenchmarkCheck makes every check of a register.
func BenchmarkCheck(b *testing.B) { benchmarkCommand(b, "check") }

func benchmarkCommand(b *testing.B, args ...string) {
	sovang := buildGo(b, ".")
	invented.Measure(b, func(b *testing.B, _ int, files invented.Files) {
		var ours meter
		for b.Loop() {
			ours.run(b, exec.Command(sovang, append([]string{"--db", files.Register}, args...)...))
		}
		ours.report(b)
	})
}
