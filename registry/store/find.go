package store

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Hit is a record that a search found.
type Hit struct {
	Kind registry.EntryKind
	// Code names the record: of a decision it is [registry.DecisionRef.String].
	Code string
	Name string
	// Detail helps to tell hits apart: of a unit its superior, of a person
	// birth, rank and unit, of a decision its date, of a movement its years.
	Detail string
	// rank is 0 for what is just the text, 1 for what begins with it, 2 for
	// the rest.
	rank int
}

// Find looks a text up in the names and codes of units, people and
// movements, former names and aliases among them, and in the numbers of
// decisions. Case, tones and marks do not matter. Of people, of whom there may
// be a million, it finds words that begin with the text, and codes whose number
// does; of the others any part.
//
// The best hits come first; limit 0 returns all. Of more people of one rank
// than the limit lets through, it is open who they are.
func (r *Register) Find(ctx context.Context, text string, limit int) ([]Hit, error) {
	key := registry.Fold(text)
	if key == "" || strings.Contains(key, "\x00") { // no text of a register has it, and SQL would end there
		return nil, nil
	}
	var hits []Hit
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		for _, find := range []func(context.Context, bun.Tx, string, int) ([]Hit, error){findUnits, findPeople, findMovements, findDecisions} {
			found, err := find(ctx, tx, key, limit)
			if err != nil {
				return err
			}
			hits = append(hits, found...)
		}
		return nil
	})
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.rank, b.rank) })
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	return hits, wrap("find", err)
}

// fits is how well a key fits the text ?0: 3 is not at all.
func fits(key string) string {
	return "CASE instr(" + key + ", ?0) WHEN 1 THEN " + key + " <> ?0 WHEN 0 THEN 3 ELSE 2 END"
}

// fitting selects what of a table has the text in its code or name. Of units it
// goes through an index of both, which is a small part of the table; a CROSS
// JOIN reads the table only for what was found.
func fitting(table string) string {
	return "SELECT id, min(" + fits("code_key") + ", " + fits("name_key") + ") AS fits FROM " + table +
		" WHERE instr(code_key, ?0) OR instr(name_key, ?0)"
}

func findUnits(ctx context.Context, tx bun.Tx, key string, limit int) ([]Hit, error) {
	hit := Hit{Kind: registry.Units}
	return hitsOf(ctx, tx, `SELECT u.code, u.name, COALESCE(up.code, ''), min(k.fits) AS fits
		FROM (`+fitting("units")+` UNION ALL SELECT unit_id, `+fits("name_key")+` FROM former_names WHERE instr(name_key, ?0)) AS k
		CROSS JOIN units AS u ON u.id = k.id LEFT JOIN units AS up ON up.id = u.parent_id
		GROUP BY u.id ORDER BY fits, u.code LIMIT ?1`, key, limit,
		[]any{&hit.Code, &hit.Name, &hit.Detail, &hit.rank}, func() Hit { return hit })
}

func findMovements(ctx context.Context, tx bun.Tx, key string, limit int) ([]Hit, error) {
	hit := Hit{Kind: registry.Movements}
	var from, to day
	return hitsOf(ctx, tx, `SELECT m.code, m.name, m.from_day, m.to_day, k.fits
		FROM (`+fitting("movements")+`) AS k CROSS JOIN movements AS m ON m.id = k.id ORDER BY k.fits, m.code LIMIT ?1`, key, limit,
		[]any{&hit.Code, &hit.Name, &from, &to, &hit.rank}, func() Hit {
			hit.Detail = joinWords(from.Short(), to.Short())
			return hit
		})
}

func findDecisions(ctx context.Context, tx bun.Tx, key string, limit int) ([]Hit, error) {
	var issuer, number string
	var date day
	var rank int
	return hitsOf(ctx, tx, `SELECT d.issuer, d.number, d.date, k.fits
		FROM (SELECT id, `+fits("number_key")+` AS fits FROM decisions WHERE instr(number_key, ?0)) AS k CROSS JOIN decisions AS d ON d.id = k.id
		ORDER BY k.fits, d.date, d.issuer, d.number LIMIT ?1`, numberKey(key), limit,
		[]any{&issuer, &number, &date, &rank}, func() Hit {
			ref := registry.DecisionRef{Issuer: issuer, Number: number, Year: date.Year()}
			return Hit{registry.Decisions, ref.String(), number, date.Short(), rank}
		})
}

// hitsOf makes a hit of each row of a query.
func hitsOf(ctx context.Context, tx bun.Tx, query, key string, limit int, places []any, hit func() Hit) ([]Hit, error) {
	if limit == 0 {
		limit = -1 // as SQL has it
	}
	rows, err := tx.QueryContext(ctx, query, key, limit)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = scanRows(rows, places, func() { hits = append(hits, hit()) })
	return hits, errors.Join(err, rows.Close())
}

func joinWords(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}
