package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"
)

// mostFaults bounds how many faults of the file are asked for.
const mostFaults = 20

// pageFaults has SQLite check every page, index and CHECK, and returns what it
// has to say; nothing of a sound file.
func (r *Register) pageFaults(ctx context.Context) (said []string, err error) {
	if r.pagesAreSound(ctx) {
		return nil, nil
	}
	err = r.db.NewRaw("PRAGMA integrity_check(?)", mostFaults).Scan(ctx, &said)
	return said, err
}

// pagesAreSound tells that SQLite would have nothing to say; of a file of which
// it cannot tell it says no. On a connection that cannot write SQLite leaves
// the CHECKs out. They are queries of their own, because SQLite makes the list
// of an IN anew for every row when it checks them itself: with it a million
// awards take 16 s of CPU, so 12.
func (r *Register) pagesAreSound(ctx context.Context) bool {
	db, err := connectReadOnly(r.path, r.opts.wait())
	if err != nil {
		return false
	}
	defer db.Close()
	var said string
	if err := db.NewRaw("PRAGMA integrity_check(1)").Scan(ctx, &said); err != nil || said != "ok" {
		return false
	}
	hold, err := checksHold(ctx, db)
	return err == nil && hold
}

// checksHold tells that no row breaks a CHECK.
func checksHold(ctx context.Context, db *bun.DB) (bool, error) {
	var tables []struct{ Name, SQL string }
	if err := db.NewRaw("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").Scan(ctx, &tables); err != nil {
		return false, err
	}
	for _, table := range tables {
		ours := strings.Contains(schemaText, "\n"+table.SQL+";\n")
		if !ours && strings.Contains(strings.ToUpper(table.SQL), "CHECK") {
			return false, nil // whoever added the table may write it in other ways
		}
		checks := checksIn(table.SQL)
		if len(checks) == 0 {
			continue
		}
		var broken bool
		query := `SELECT EXISTS (SELECT 1 FROM "` + table.Name + `" NOT INDEXED WHERE NOT (` + strings.Join(checks, ") OR NOT (") + "))"
		if err := db.DB.QueryRowContext(ctx, query).Scan(&broken); err != nil || broken {
			return false, err
		}
	}
	return true, nil
}

// checksIn returns the conditions of the CHECKs in a statement of the schema.
func checksIn(statement string) (conditions []string) {
	for {
		_, rest, found := strings.Cut(statement, "CHECK (")
		if !found {
			return conditions
		}
		end := closing(rest)
		conditions, statement = append(conditions, rest[:end]), rest[end:]
	}
}

// closing returns the place of the bracket that closes one before a text.
func closing(text string) int {
	depth, quoted := 1, false
	for i, c := range text {
		switch {
		case c == '\'':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(text)
}
