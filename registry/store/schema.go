package store

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"
)

// schemaText is the schema of a register as SQLite reports it; a test keeps it
// so.
//
//go:embed schema.sql
var schemaText string

// requireSchema makes sure that all tables, indexes and triggers are as the
// migrations made them: one damaged letter there would make every query a
// riddle, and without its triggers history could be rewritten. What somebody
// added beside them is no concern of ours.
func requireSchema(ctx context.Context, db bun.IDB) error {
	var there []string
	if err := db.NewRaw("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").Scan(ctx, &there); err != nil {
		return err
	}
	slices.Sort(there)
	_, statements, _ := strings.Cut(schemaText, "\n\n") // after the comment at the top
	for _, want := range strings.Split(strings.TrimSuffix(statements, ";\n"), ";\n\n") {
		if _, ok := slices.BinarySearch(there, want); !ok {
			name, _, _ := strings.Cut(want, "\n")
			return fmt.Errorf("%w: the schema lacks %s", ErrDamaged, name)
		}
	}
	return nil
}
