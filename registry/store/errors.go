package store

import (
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sovang/registry"
)

// What may be wrong with the file of a register.
var (
	// ErrExists tells that a file of that name is there already.
	ErrExists = errors.New("file exists")
	// ErrNoRegister tells that there is no file of that name.
	ErrNoRegister = errors.New("no register there")
	// ErrNotRegister tells that the file is something else.
	ErrNotRegister = errors.New("file is not a register")
	// ErrNewer tells that a later release of the program wrote the register.
	ErrNewer = errors.New("register is newer than the program")
	// ErrLocked tells that another program kept the register locked for
	// longer than [Options.Wait].
	ErrLocked = errors.New("register is locked by another program")
	// ErrReadOnly tells that the file or its folder cannot be written.
	ErrReadOnly = errors.New("register cannot be written")
	// ErrFull tells that the disk took no more.
	ErrFull = errors.New("disk is full")
	// ErrUnfinished tells that a program was ended in the middle of a change,
	// which must be taken back before the file can be read; opening the
	// register for writing does that.
	ErrUnfinished = errors.New("a change of the register was cut short")
	// ErrDamaged tells that the file is not as this program left it.
	ErrDamaged = errors.New("register is damaged")
)

// NotFoundError tells that the register holds no such record.
type NotFoundError struct {
	Kind registry.EntryKind
	// Key is the code, or what else names the record.
	Key string
}

// Error says what was looked for.
func (e *NotFoundError) Error() string { return fmt.Sprintf("%s: %q is not recorded", e.Kind, e.Key) }

// AmbiguousError tells that several decisions bear a number.
type AmbiguousError struct {
	Number string
	Refs   []registry.DecisionRef
}

// Error says how many there are.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("number %q belongs to %d decisions", e.Number, len(e.Refs))
}

// scanFailure is how database/sql begins the error of a value that has not the
// type of its column. The tables are strict: only damage brings that about.
const scanFailure = "sql: Scan error on column"

// translate gives the failures that a caller can act on their own errors.
// The driver's text stays in the chain for logs.
func translate(err error) error {
	var failure *sqlite.Error
	if !errors.As(err, &failure) {
		if err != nil && strings.Contains(err.Error(), scanFailure) {
			return &fileError{ErrDamaged, err}
		}
		return err
	}
	switch failure.Code() {
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE:
		return &fileError{ErrFull, err}
	case sqlite3.SQLITE_READONLY_ROLLBACK:
		return &fileError{ErrUnfinished, err}
	}
	switch failure.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		return &fileError{ErrFull, err}
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &fileError{ErrLocked, err}
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN:
		return &fileError{ErrReadOnly, err}
	case sqlite3.SQLITE_NOTADB:
		return &fileError{ErrNotRegister, err}
	case sqlite3.SQLITE_CORRUPT:
		return &fileError{ErrDamaged, err}
	}
	return err
}

// fileError shows the plain kind of a failure and keeps its cause.
type fileError struct{ kind, cause error }

func (e *fileError) Error() string   { return e.kind.Error() }
func (e *fileError) Unwrap() []error { return []error{e.kind, e.cause} }

// wrap says what was being done when an error came up.
func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
