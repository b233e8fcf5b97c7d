package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Of a million people nobody can read every name. Each way to find them goes
// along an index, from the best hits on, and stops when there are enough.

// lastLetter comes after every letter that may follow in a text.
const lastLetter = "\U0010FFFF"

// waysToPeople are the queries for the numbers of people, each with the rank
// of its hits: ?0 is the text, before ?1 stands what begins with it; ?2 is a
// text that begins with a number, without the zeros in front of it.
var waysToPeople = []struct {
	rank  int
	query string
}{
	{0, "SELECT id FROM people WHERE name_key = ?0"},
	{0, "SELECT id FROM people WHERE code_key = ?0"},
	{1, "SELECT id FROM people WHERE name_key >= ?0 AND name_key < ?1"},
	{1, "SELECT id FROM people WHERE code_key >= ?0 AND code_key < ?1"},
	{2, "SELECT person_id FROM name_tails WHERE tail >= ?0 AND tail < ?1"},
	{2, "SELECT id FROM people WHERE " + numberInCode + " >= ?2 AND " + numberInCode + " < ?3 AND ?2 <> ''"},
}

// numberInCode is the code from its number on, as the index has it.
const numberInCode = "ltrim(code_key, 'abcdefghijklmnopqrstuvwxyz-./_ 0')"

func findPeople(ctx context.Context, tx bun.Tx, key string, limit int) ([]Hit, error) {
	found := foundPeople{limit: limit, ranks: map[int64]int{}}
	number := numberTyped(key)
	for _, way := range waysToPeople {
		if err := found.look(ctx, tx, way.rank, way.query, key, key+lastLetter, number, number+lastLetter); err != nil {
			return nil, err
		}
	}
	var hits []Hit
	err := inChunks(found.ids, func(part []int64) error {
		some, err := found.hits(ctx, tx, part)
		hits = append(hits, some...)
		return err
	})
	slices.SortFunc(hits, func(a, b Hit) int { return strings.Compare(a.Code, b.Code) }) // Find ranks them
	return hits, err
}

// numberTyped is a text that begins with a number, without the zeros in front
// of it: people leave them out.
func numberTyped(key string) string {
	if !unicode.IsDigit(rune(key[0])) {
		return ""
	}
	return strings.TrimLeft(key, "0")
}

// foundPeople are people by their numbers in the register, the best hits
// first.
type foundPeople struct {
	limit int // 0 is none
	ids   []int64
	ranks map[int64]int
}

func (f *foundPeople) enough() bool { return f.limit > 0 && len(f.ids) >= f.limit }

// look adds whom a query finds and the queries before it did not.
func (f *foundPeople) look(ctx context.Context, tx bun.Tx, rank int, query string, args ...any) error {
	if f.enough() {
		return nil
	}
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	for !f.enough() && rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return errors.Join(err, rows.Close())
		}
		if _, known := f.ranks[id]; !known {
			f.ids, f.ranks[id] = append(f.ids, id), rank
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}

// hits reads of people what tells them apart.
func (f *foundPeople) hits(ctx context.Context, tx bun.Tx, ids []int64) ([]Hit, error) {
	rows, err := tx.QueryContext(ctx, `SELECT p.id, p.code, p.name, p.born, COALESCE(o.rank, ''), COALESCE(u.code, '') FROM people AS p
		LEFT JOIN postings AS o ON o.id = (SELECT l.id FROM postings AS l WHERE l.person_id = p.id ORDER BY l.from_day DESC, l.id DESC LIMIT 1)
		LEFT JOIN units AS u ON u.id = o.unit_id WHERE p.id IN (?)`, bun.List(ids))
	if err != nil {
		return nil, err
	}
	var hits []Hit
	var id int64
	var code, name, rank, unit string
	var born day
	err = scanRows(rows, []any{&id, &code, &name, &born, &rank, &unit}, func() {
		hits = append(hits, Hit{registry.People, code, name, joinWords(born.Short(), rank, unit), f.ranks[id]})
	})
	return hits, errors.Join(err, rows.Close())
}
