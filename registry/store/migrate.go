package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/migrate"
)

//go:embed migrations/sqlite/*.tx.up.sql
var migrationFiles embed.FS

// migrations returns the steps from an empty file to today's schema. Each
// runs in one transaction and ends with its own number as user_version. They
// are never edited once released:
//
//	1  the whole register
//	2  nominations with their votes and grounds, objections to awards, own
//	   rows of the law
//	3  templates, printers, hand-overs, re-issues, keys that are believed
//	4  mergers of people and units, those told apart, mappings of lists, taking
//	   commands back, look-up by any word of a name; the log in blocks, which
//	   is packed by [packOldLog]
func migrations() fs.FS {
	files, err := fs.Sub(migrationFiles, "migrations/sqlite")
	if err != nil {
		panic(err) // the path is a constant
	}
	return files
}

// newestSchema is the number of the last migration.
func newestSchema() int {
	names, err := fs.Glob(migrations(), "*.tx.up.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	return len(names)
}

// migrateFrom runs the migrations that the register has not had. A failing
// one is not marked as done: the next attempt meets it again.
func migrateFrom(ctx context.Context, db *bun.DB, files fs.FS) error {
	steps := migrate.NewMigrations()
	if err := steps.Discover(files); err != nil {
		return err
	}
	migrator := migrate.NewMigrator(db, steps, migrate.WithMarkAppliedOnSuccess(true), migrate.AfterMigration(packOldLog))
	if err := migrator.Init(ctx); err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// upgrade brings a register of an earlier release up to date, after putting
// a copy beside it.
func upgrade(ctx context.Context, db *bun.DB, path string, version int, files fs.FS) error {
	if err := keepBefore(ctx, db, path, version+1); err != nil {
		return fmt.Errorf("copy before migration: %w", err)
	}
	whole := context.WithoutCancel(ctx) // see Register.write
	if err := migrateFrom(whole, db, files); err != nil {
		return err
	}
	// What a migration left free goes back to the disk. Where there is no place
	// to do that the register is large, and as good.
	_, _ = db.ExecContext(whole, "VACUUM")
	return nil
}

// keepBefore puts a copy of the register beside it. A copy that an interrupted
// upgrade made does; any other file of that name stays and the copy gets the
// next name.
func keepBefore(ctx context.Context, db *bun.DB, path string, next int) error {
	for copies := 1; ; copies++ {
		name := backupName(path, next, copies)
		err := backupTo(ctx, db, name)
		if !errors.Is(err, ErrExists) {
			return err
		}
		now, err := markOf(ctx, db)
		if err != nil {
			return err
		}
		if kept, err := soundMark(ctx, name); err == nil && kept == now {
			return nil
		}
	}
}

// backupName returns the name of the copy made before a migration:
// sovang.before-0002.db, then sovang.before-0002-2.db.
func backupName(path string, next, copies int) string {
	ext := filepath.Ext(path)
	name := fmt.Sprintf("%s.before-%04d", strings.TrimSuffix(path, ext), next)
	if copies > 1 {
		name += fmt.Sprintf("-%d", copies)
	}
	return name + ext
}
