package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	"github.com/uptrace/bun/schema"
)

// applicationID marks the file of a register: "SOVG" (also in the first
// migration).
const applicationID = 0x534f5647

// maxConnections bounds the connections of one program. SQLite has one
// writer at a time; the others read.
const maxConnections = 4

// connect opens the file without reading it.
func connect(path string, wait time.Duration) (*bun.DB, error) {
	name, err := dataSource(path, wait)
	if err != nil {
		return nil, err
	}
	return openPool(name)
}

// openPool makes the connections to a data source, none of them yet.
func openPool(name string) (*bun.DB, error) {
	namedTables()
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(maxConnections)
	db.SetMaxIdleConns(maxConnections)
	return bun.NewDB(db, sqlitedialect.New()), nil
}

// namedTables tells bun that every model says the name of its table. It would
// make an English plural of each model's name, which takes as long as a query.
var namedTables = sync.OnceFunc(func() {
	schema.SetTableNameInflector(func(name string) string { return name })
})

// dataSource names the file to the driver, with the pragmas that each pooled
// connection must have. The journal is TRUNCATE because registers are
// carried on sticks and lie on shares, where WAL fails or is left behind.
func dataSource(path string, wait time.Duration) (string, error) {
	return fileURL(path, url.Values{
		"mode":    {"rw"},
		"_txlock": {"immediate"},
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()),
			"foreign_keys(1)",
			"journal_mode(TRUNCATE)",
			"synchronous(FULL)",
			"trusted_schema(0)",
			"recursive_triggers(1)", // REPLACE, too, fires the triggers that keep history
		},
	})
}

// fileURL names a file to the driver, whatever letters are in its path.
func fileURL(path string, query url.Values) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") { // C:/Users/…
		full = "/" + full
	}
	return "file://" + (&url.URL{Path: full}).EscapedPath() + "?" + query.Encode(), nil
}

// verifyPragmas makes sure that the pragmas of the data source hold: a
// driver that did not know them would ignore them in silence.
func verifyPragmas(ctx context.Context, db *bun.DB) error {
	for pragma, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "truncate", "synchronous": "2", "trusted_schema": "0", "recursive_triggers": "1",
	} {
		var got string
		if err := db.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(&got); err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("pragma %s is %s, want %s", pragma, got, want)
		}
	}
	return nil
}

// schemaVersion reads from the head of the file which schema it has. A file
// that is no register gives [ErrNotRegister].
func schemaVersion(path string) (int, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, ErrNoRegister
	}
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, ErrNotRegister
	}
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	return parseHead(file)
}

// parseHead reads the 100 bytes with which every SQLite file begins
// (https://www.sqlite.org/fileformat.html, 1.3): the magic text at 0, the
// user version at 60, the application id at 68.
func parseHead(file io.Reader) (int, error) {
	head := make([]byte, 100)
	if _, err := io.ReadFull(file, head); err != nil {
		return 0, ErrNotRegister
	}
	if !bytes.HasPrefix(head, []byte("SQLite format 3\x00")) || binary.BigEndian.Uint32(head[68:]) != applicationID {
		return 0, ErrNotRegister
	}
	return int(binary.BigEndian.Uint32(head[60:])), nil
}
