package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry/catalogue"
)

// defaultWait is how long a program waits for another one.
const defaultWait = 5 * time.Second

// Options is what a register needs from its surroundings.
type Options struct {
	// Catalogue is the law; nil stands for [catalogue.Load].
	Catalogue *catalogue.Catalogue
	// Now is the clock; nil stands for [time.Now].
	Now func() time.Time
	// Actor and Command are noted in the log with every change.
	Actor   Actor
	Command string
	// DryRun makes every change and takes it back, so that all checks are done
	// and nothing is kept.
	DryRun bool
	// LawAlone leaves the unit's own rows out of the catalogue, so that rows
	// that the law of a later release refuses can be read and replaced.
	LawAlone bool
	// Wait is how long to wait for another program that has the register
	// locked before giving up with [ErrLocked]; 0 stands for five seconds.
	Wait time.Duration
}

// Actor is who works with the register, and where.
type Actor struct{ User, Machine string }

// Register is an open register. Close it when done.
type Register struct {
	db   *bun.DB
	path string
	opts Options
	// catalogue is the law with the unit's own rows laid over.
	catalogue atomic.Pointer[catalogue.Catalogue]
}

// Create makes a new, empty register and opens it. The file appears whole or
// not at all, readable by its owner alone. [ErrExists] tells that there is
// already a file of that name.
func Create(ctx context.Context, path string, o Options) (*Register, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, fmt.Errorf("create register %s: %w", path, ErrExists)
	}
	if err := createFile(ctx, path, o); err != nil {
		return nil, fmt.Errorf("create register %s: %w", path, translate(err))
	}
	return Open(ctx, path, o)
}

// createFile builds the register under another name and then gives it its
// own, so that an interruption leaves no half register.
func createFile(ctx context.Context, path string, o Options) error {
	draft, err := os.CreateTemp(filepath.Dir(path), ".sovang-*.db") // mode 0600
	if err != nil {
		return err
	}
	name := draft.Name()
	defer os.Remove(name)
	defer os.Remove(name + "-journal")
	if err := draft.Close(); err != nil {
		return err
	}
	if err := buildSchema(context.WithoutCancel(ctx), name, o); err != nil { // see Register.write
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return moveToNew(name, path)
}

func buildSchema(ctx context.Context, path string, o Options) error {
	db, err := connect(path, o.wait())
	if err != nil {
		return err
	}
	return errors.Join(migrateFrom(ctx, db, migrations()), db.Close())
}

// moveToNew renames a file to a name that must be free. It gives it the second
// name and takes away the first, so that whoever is killed in between leaves a
// whole file. On a stick or share where a file has one name only, the name is
// claimed first, because a rename would replace what came there in between.
func moveToNew(from, to string) error {
	switch err := os.Link(from, to); {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	}
	claim, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return ErrExists
	}
	if err != nil {
		return err
	}
	if err := errors.Join(claim.Close(), os.Rename(from, to)); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// Open opens a register. A register of an earlier release is brought up to
// date, after a copy has been put beside it. Errors wrap [ErrNoRegister],
// [ErrNotRegister], [ErrNewer], [ErrLocked], [ErrReadOnly], [ErrUnfinished] or
// [ErrDamaged].
func Open(ctx context.Context, path string, o Options) (*Register, error) {
	r, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open register %s: %w", path, translate(err))
	}
	return r, nil
}

func open(ctx context.Context, path string, o Options) (*Register, error) {
	version, err := schemaVersion(path)
	if err != nil {
		return nil, err
	}
	if version > newestSchema() {
		return nil, ErrNewer
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Catalogue == nil {
		if o.Catalogue, err = catalogue.Load(); err != nil {
			return nil, err
		}
	}
	db, err := connect(path, o.wait())
	if err != nil {
		return nil, err
	}
	r := &Register{db: db, path: path, opts: o}
	if err := r.prepare(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return r, nil
}

// prepare brings an older register up to date. The head of the file does not
// do to tell which schema it has: a program that was killed may have written
// the new number into it, which SQLite takes back when it first reads.
func (r *Register) prepare(ctx context.Context) error {
	if err := verifyPragmas(ctx, r.db); err != nil {
		return err
	}
	var version int
	if err := r.db.NewRaw("PRAGMA user_version").Scan(ctx, &version); err != nil {
		return err
	}
	if version < newestSchema() {
		if err := upgrade(ctx, r.db, r.path, version, migrations()); err != nil {
			return err
		}
	}
	if err := requireSchema(ctx, r.db); err != nil {
		return err
	}
	if r.opts.LawAlone {
		r.catalogue.Store(r.opts.Catalogue)
		return nil
	}
	return r.read(ctx, r.loadCatalogue)
}

func (o Options) wait() time.Duration {
	if o.Wait == 0 {
		return defaultWait
	}
	return o.Wait
}

// Close closes the register.
func (r *Register) Close() error { return r.db.Close() }

// Path returns the name of the file.
func (r *Register) Path() string { return r.path }

// Catalogue returns the law with the unit's own rows laid over.
func (r *Register) Catalogue() *catalogue.Catalogue { return r.catalogue.Load() }
