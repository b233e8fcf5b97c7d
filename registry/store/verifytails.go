package store

import (
	"context"
	"hash/maphash"
	"strings"
	"unicode/utf8"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// findStrayTails finds the people whose names are not in the index of their
// words as they should be. What should be there counts up, what is there
// counts down, so neither needs to be sorted as the other.
func findStrayTails(ctx context.Context, tx bun.Tx, found strays) error {
	seed := maphash.MakeSeed()
	balance := make(map[int64]uint64)
	var person, alias number
	var text string
	weight := func(tail string) uint64 {
		return maphash.Comparable(seed, struct {
			tail  string
			alias number
		}{tail, alias})
	}
	err := eachRow(ctx, tx.NewSelect().TableExpr("people").ColumnExpr("id, name_key"), []any{&person, &text}, func() {
		if _, rest, more := strings.Cut(text, " "); more {
			for tail := range tailsOf(rest) {
				balance[int64(person)] += weight(tail)
			}
		}
	})
	if err != nil {
		return err
	}
	err = eachRow(ctx, tx.NewSelect().TableExpr("aliases").ColumnExpr("id, person_id, name_key"), []any{&alias, &person, &text}, func() {
		for tail := range tailsOf(text) {
			balance[int64(person)] += weight(tail)
		}
	})
	if err != nil {
		return err
	}
	err = eachRow(ctx, tx.NewSelect().TableExpr("name_tails").ColumnExpr("tail, person_id, alias_id"), []any{&text, &person, &alias}, func() {
		balance[int64(person)] -= weight(text)
	})
	for person, rest := range balance {
		if rest != 0 {
			found.add(registry.People, person)
		}
	}
	return err
}

// mostInTail bounds the tails that have shorter ones, in letters.
const mostInTail = 1000

// tailsOf yields a folded text, and what follows each of its blanks.
func tailsOf(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for more := true; more && yield(text) && utf8.RuneCountInString(text) < mostInTail; {
			_, text, more = strings.Cut(text, " ")
		}
	}
}
