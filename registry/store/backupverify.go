package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Inspection is what a file of a register holds, as found without changing
// it.
type Inspection struct {
	Bytes int64
	// Register tells registers apart: the hash of the first line of the log, ""
	// while there is none. A copy has that of its register.
	Register string
	// Operations is how many changes the log tells, Lines how many records they
	// touched; At is when the last was made.
	Operations, Lines int64
	At                time.Time
	// Hash is that of the last line of the log. Files with the same hash hold
	// the same.
	Hash string
	// Records are the records of each kind that there are.
	Records []registry.Count
}

// Depth is how much of a file is checked.
type Depth int

// The depths. Each checks what the one before does.
const (
	// Glance reads what the file says of itself.
	Glance Depth = iota
	// Pages checks every page of the file, and that no row names what is not
	// there.
	Pages
	// Everything checks the chain of the log too and, when this release wrote
	// the file, the records against the log.
	Everything
)

// Inspect reads a file of a register, such as a backup, and checks it. The
// file is never changed. Errors are those of [Open]; [ErrDamaged] tells that
// the file is not as the program left it.
func Inspect(ctx context.Context, path string, depth Depth, o Options) (Inspection, error) {
	found, err := inspect(ctx, path, depth, o)
	if err != nil {
		return Inspection{}, fmt.Errorf("inspect register %s: %w", path, translate(err))
	}
	return found, nil
}

func inspect(ctx context.Context, path string, depth Depth, o Options) (Inspection, error) {
	version, err := schemaVersion(path)
	if err != nil {
		return Inspection{}, err
	}
	if version > newestSchema() {
		return Inspection{}, ErrNewer
	}
	db, err := connectReadOnly(path, o.wait())
	if err != nil {
		return Inspection{}, err
	}
	r := &Register{db: db, path: path, opts: o}
	found, err := Inspection{}, r.checkTo(ctx, depth, version)
	if err == nil {
		found, err = summary(ctx, r.db, r.path)
	}
	return found, errors.Join(err, db.Close())
}

// Summary returns what [Inspect] finds at a glance in the register itself.
func (r *Register) Summary(ctx context.Context) (Inspection, error) {
	found, err := summary(ctx, r.db, r.path)
	return found, wrap("sum up the register", translate(err))
}

// checkTo checks the pages beside what is in them: of a file whose pages are
// damaged only that is told.
func (r *Register) checkTo(ctx context.Context, depth Depth, version int) error {
	if depth < Pages {
		return nil
	}
	pages := make(chan error, 1)
	go func() { pages <- checkFile(ctx, r.db) }()
	var err error
	if depth >= Everything {
		err = r.checkContent(ctx, version)
	}
	return cmp.Or(<-pages, err)
}

func (r *Register) checkContent(ctx context.Context, version int) error {
	if version < newestSchema() {
		return r.VerifyLog(ctx)
	}
	if err := requireSchema(ctx, r.db); err != nil {
		return err
	}
	return r.Verify(ctx)
}

// summary counts what the register holds.
func summary(ctx context.Context, db *bun.DB, path string) (Inspection, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Inspection{}, err
	}
	found := Inspection{Bytes: info.Size()}
	if found.Records, err = countRecords(ctx, db); err != nil {
		return found, err
	}
	heads, err := logHeads(ctx, db)
	if err != nil {
		return found, err
	}
	err = db.NewSelect().TableExpr(heads).ColumnExpr("COALESCE(sum(l.lines), 0), (SELECT count(*) FROM operations)").Scan(ctx, &found.Lines, &found.Operations)
	if err != nil {
		return found, err
	}
	if found.Register, err = firstHash(ctx, db); err != nil {
		return found, err
	}
	last, err := markOf(ctx, db)
	if err != nil || last == (mark{}) {
		return found, err
	}
	found.Hash = last.hash
	var at string
	var operation int64
	err = db.NewRaw("SELECT o.id, o.at FROM operations o WHERE o.id = (SELECT operation_id FROM log WHERE id <= ? ORDER BY id DESC LIMIT 1)", last.line).Scan(ctx, &operation, &at)
	if err != nil {
		return found, err
	}
	if found.At, err = time.Parse(logTime, at); err != nil {
		return found, &BrokenLogError{last.line, operation}
	}
	return found, nil
}

// countedTables are the kinds of records that a person would count. Each is
// kept in a table of that name.
func countedTables() []registry.EntryKind {
	return []registry.EntryKind{
		registry.Units, registry.People, registry.Movements, registry.Exemplars, registry.Decisions, registry.Awards,
		registry.Grades, registry.Tallies, registry.Initiatives, registry.Disciplines, registry.Registrations,
		registry.Nominations, registry.Figures, Attachments, Prints, registry.Handovers, registry.Templates, registry.Printers,
	}
}

// countRecords counts what is there; a register of an earlier release lacks
// some of the tables.
func countRecords(ctx context.Context, db *bun.DB) ([]registry.Count, error) {
	var counts []registry.Count
	for _, kind := range countedTables() {
		there, err := db.NewSelect().Table("sqlite_schema").Where("type = 'table' AND name = ?", string(kind)).Exists(ctx)
		if err != nil {
			return nil, err
		}
		if !there {
			continue
		}
		n, err := db.NewSelect().Table(string(kind)).Count(ctx)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			counts = append(counts, registry.Count{Kind: kind, N: int(n)})
		}
	}
	return counts, nil
}

// connectReadOnly opens a file without ever changing it.
func connectReadOnly(path string, wait time.Duration) (*bun.DB, error) {
	return connectToRead(path, "ro", wait)
}

// connectToRead opens a file in a mode of SQLite, and reads it only.
func connectToRead(path, mode string, wait time.Duration) (*bun.DB, error) {
	name, err := fileURL(path, url.Values{
		"mode":    {mode},
		"_pragma": {fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()), "query_only(1)", "trusted_schema(0)"},
	})
	if err != nil {
		return nil, err
	}
	return openPool(name)
}

// soundMark checks the pages and keys of a copy and returns where its log
// ends.
func soundMark(ctx context.Context, path string) (mark, error) {
	db, err := connectReadOnly(path, defaultWait)
	if err != nil {
		return mark{}, err
	}
	defer db.Close()
	if err := checkFile(ctx, db); err != nil {
		return mark{}, err
	}
	return markOf(ctx, db)
}

// checkFile has SQLite check every page, index and key.
func checkFile(ctx context.Context, db *bun.DB) error {
	var said string
	if err := db.NewRaw("PRAGMA integrity_check(1)").Scan(ctx, &said); err != nil {
		return err
	}
	if said != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, said)
	}
	var table string
	err := db.NewRaw(`SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(ctx, &table)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return fmt.Errorf("%w: a row of %s names what is not there", ErrDamaged, table)
}
