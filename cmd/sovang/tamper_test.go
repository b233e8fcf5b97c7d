package main

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// tamper changes a register past the program: tamper FILE SQL.
func tamper(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tamper file sql")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// cutShort leaves a register as a program does that is ended in the middle of a
// change: half written, with the journal by which it is mended.
func cutShort(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: cutshort file")
	}
	path := ts.MkAbs(args[0])
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=cache_size(1)&_pragma=journal_mode(TRUNCATE)")
	ts.Check(err)
	tx, err := db.Begin()
	ts.Check(err)
	_, err = tx.Exec(`UPDATE units SET name = name || 'x';
		CREATE TABLE half AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT randomblob(4000) AS b FROM n`)
	ts.Check(err)
	left := map[string][]byte{path: nil, path + "-journal": nil}
	for name := range left {
		left[name], err = os.ReadFile(name)
		ts.Check(err)
	}
	ts.Check(errors.Join(tx.Rollback(), db.Close()))
	for name, content := range left {
		ts.Check(os.WriteFile(name, content, 0o600))
	}
}

// sumOf puts the SHA-256 of a file into a variable: sha256 FILE NAME.
func sumOf(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sha256 file variable")
	}
	content, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	sum := sha256.Sum256(content)
	ts.Setenv(args[1], hex.EncodeToString(sum[:]))
}
