package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing/fstest"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// Migrate runs other migrations than the program's on a register.
func (r *Register) Migrate(ctx context.Context, files fs.FS) error {
	return migrateFrom(ctx, r.db, files)
}

// Upgrade treats the register as one of an earlier release.
func (r *Register) Upgrade(ctx context.Context, version int, files fs.FS) error {
	return upgrade(ctx, r.db, r.path, version, files)
}

// BuildOld makes a register as the release with that many migrations left it,
// with what SQL puts into it.
func BuildOld(ctx context.Context, path string, steps int, content string) error {
	files := fstest.MapFS{}
	names, err := fs.Glob(migrations(), "*.tx.up.sql")
	if err != nil {
		return err
	}
	for _, name := range names[:steps] {
		text, err := fs.ReadFile(migrations(), name)
		if err != nil {
			return err
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return err
	}
	db, err := connect(path, defaultWait)
	if err != nil {
		return err
	}
	err = migrateFrom(ctx, db, files)
	if err == nil {
		_, err = db.ExecContext(ctx, content)
	}
	return errors.Join(err, db.Close())
}

// Migrations are the program's own.
func Migrations() fs.FS { return migrations() }

// Pragma reads a pragma on several connections of the pool at once.
func (r *Register) Pragma(ctx context.Context, name string, connections int) ([]string, error) {
	var values []string
	var open []bun.Conn
	var failures []error
	for range connections {
		conn, err := r.db.Conn(ctx)
		if err != nil {
			return nil, err
		}
		open = append(open, conn)
		var value string
		failures = append(failures, conn.QueryRowContext(ctx, "PRAGMA "+name).Scan(&value))
		values = append(values, value)
	}
	for _, conn := range open {
		failures = append(failures, conn.Close())
	}
	return values, errors.Join(failures...)
}

// Exec runs SQL past all checks of the store.
func (r *Register) Exec(ctx context.Context, sql string) error {
	_, err := r.db.ExecContext(ctx, sql)
	return err
}

// PageFaults returns what check says of the pages, and whether it needed
// SQLite's own check of the CHECKs.
func (r *Register) PageFaults(ctx context.Context) (said []string, sound bool, err error) {
	said, err = r.pageFaults(ctx)
	return said, r.pagesAreSound(ctx), err
}

// SchemaChecks returns how many CHECKs the schema has, and those that are found
// in it.
func SchemaChecks() (count int, found []string) {
	return strings.Count(schemaText, "CHECK"), checksIn(schemaText)
}

// ForgeLine adds a line to the log that fits its chain, whatever it says.
func (r *Register) ForgeLine(ctx context.Context, kind registry.EntryKind, key, before, after string) error {
	return r.write(ctx, "forge", func(_ context.Context, w *writer) error {
		w.notes.Add(kind, logbook.Changed, logbook.Note{Key: key, Before: before, After: after})
		return nil
	})
}

// Strings returns the first column of a query.
func (r *Register) Strings(ctx context.Context, sql string) ([]string, error) {
	var values []string
	err := r.db.NewRaw(sql).Scan(ctx, &values)
	return values, err
}

// MigratedStrings runs a query for texts on a new file that was migrated, and is
// not compared with the schema as it is written down.
func MigratedStrings(ctx context.Context, path, sql string) (values []string, err error) {
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return nil, err
	}
	if err := buildSchema(ctx, path, Options{}); err != nil {
		return nil, err
	}
	db, err := connect(path, 0)
	if err != nil {
		return nil, err
	}
	err = db.NewRaw(sql).Scan(ctx, &values)
	return values, errors.Join(err, db.Close())
}

// KeepsBooksOf tells that records of a kind can be verified against the log
// and taken back.
func KeepsBooksOf(kind registry.EntryKind) bool {
	_, known := ledgers()[kind]
	return known
}

// VerifyReadingAll does what Verify does, and reads every line of the log.
func (r *Register) VerifyReadingAll(ctx context.Context) error {
	v := newVerifier()
	v.plain = nil
	return r.verify(ctx, v)
}

// Together does as many tasks as asked for on two connections, after prepare,
// and counts how often each was done.
func (r *Register) Together(ctx context.Context, tasks int, prepare func() error) (done []int, err error) {
	done = make([]int, tasks)
	list := make([]task, tasks)
	for i := range list {
		list[i] = func(ctx context.Context, tx bun.Tx) error {
			done[i]++
			return tx.NewRaw("SELECT 1").Scan(ctx, new(int))
		}
	}
	return done, r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := tx.NewRaw("SELECT count(*) FROM units").Scan(ctx, new(int)); err != nil {
			return err
		}
		if err := prepare(); err != nil {
			return err
		}
		return r.together(ctx, tx, list)
	})
}

// CanReadBeside tells that a reader can begin now.
func (r *Register) CanReadBeside(ctx context.Context) (can bool, err error) {
	err = r.readBeside(ctx, ctx, func(context.Context, bun.Tx) error {
		can = true
		return nil
	})
	return can, err
}
