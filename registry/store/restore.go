package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Restore puts a backup in the place of the register at path. What was there,
// be it a register, a damaged one or something else, is kept in the same
// folder under the name keep, which must be free. The backup is inspected
// first and stays where it is; there is a whole file at path at every moment,
// the old one or the new one, where the disk knows two names for one file.
//
// A register that another program works with gives [ErrLocked], a backup that
// is not sound one of the errors of [Inspect].
func Restore(ctx context.Context, path, backup, keep string, o Options) error {
	if err := restore(ctx, path, backup, keep, o); err != nil {
		return fmt.Errorf("restore register %s from %s: %w", path, backup, translate(err))
	}
	return nil
}

func restore(ctx context.Context, path, backup, keep string, o Options) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return ErrNotRegister
	}
	if _, err := inspect(ctx, backup, Everything, o); err != nil {
		return err
	}
	draft, err := draftOfFile(ctx, backup, path, o)
	if err != nil {
		return err
	}
	defer removeDraft(draft)
	release, err := seize(ctx, path, o)
	if err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // nothing that is open can be renamed there
		if err := release(); err != nil {
			return err
		}
		release = func() error { return nil }
	}
	return errors.Join(exchange(path, draft, keep), release(), syncFolder(filepath.Dir(path)))
}

// draftOfFile copies a backup into the folder of path.
func draftOfFile(ctx context.Context, backup, path string, o Options) (string, error) {
	db, err := connectReadOnly(backup, o.wait())
	if err != nil {
		return "", err
	}
	defer db.Close()
	return draftOf(ctx, db, path)
}

// seize keeps other programs from the register until release is called, and
// completes what a program that was killed left unfinished. A file that is no
// register, or not there, is nobody's.
func seize(ctx context.Context, path string, o Options) (release func() error, err error) {
	if _, err := schemaVersion(path); err != nil {
		return func() error { return nil }, nil
	}
	db, err := connect(path, o.wait())
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return untouched(err, db.Close())
	}
	if _, err := conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
		return untouched(err, errors.Join(conn.Close(), db.Close()))
	}
	return func() error {
		_, err := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		return errors.Join(err, conn.Close(), db.Close())
	}, nil
}

// untouched lets a register that cannot be opened be replaced, but for one
// that another program works with.
func untouched(err, closed error) (func() error, error) {
	if err = translate(err); errors.Is(err, ErrLocked) || errors.Is(err, context.Canceled) {
		return nil, errors.Join(err, closed)
	}
	return func() error { return nil }, nil
}

// exchange gives what is at path the name keep, and draft the name path. What
// SQLite needs to complete the old file goes with it: beside the new one it
// would spoil that. What fails is taken back.
func exchange(path, draft, keep string) error {
	if _, err := os.Lstat(keep); err == nil {
		return ErrExists
	}
	putBack, err := setAside(path, keep)
	if err != nil {
		return err
	}
	for _, ending := range []string{"-journal", "-wal", "-shm"} {
		if err := moveJournal(path+ending, keep+ending); err != nil {
			return errors.Join(err, putJournalsBack(path, keep), putBack())
		}
	}
	if err := os.Rename(draft, path); err != nil {
		return errors.Join(err, putJournalsBack(path, keep), putBack())
	}
	return nil
}

func putJournalsBack(path, keep string) (err error) {
	for _, ending := range []string{"-journal", "-wal", "-shm"} {
		err = errors.Join(err, moveJournal(keep+ending, path+ending))
	}
	return err
}

// setAside gives the file a second name, or where there is no such thing
// another one.
func setAside(path, keep string) (putBack func() error, err error) {
	_, err = os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return func() error { return nil }, nil
	case err != nil:
		return nil, err
	}
	if err := os.Link(path, keep); err == nil {
		return func() error { return os.Remove(keep) }, nil
	}
	if err := os.Rename(path, keep); err != nil {
		return nil, err
	}
	return func() error { return os.Rename(keep, path) }, nil
}

// moveJournal moves what lies beside a register with it; an empty one is only
// the place of one.
func moveJournal(from, to string) error {
	info, err := os.Lstat(from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Size() == 0:
		return os.Remove(from)
	}
	return os.Rename(from, to)
}
