package store

import (
	"cmp"
	"context"
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
// decisions. Case, tones and marks do not matter. The best hits come first;
// limit 0 returns all.
func (r *Register) Find(ctx context.Context, text string, limit int) ([]Hit, error) {
	key := registry.Fold(text)
	if key == "" {
		return nil, nil
	}
	var hits []Hit
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		for _, find := range []func(context.Context, bun.Tx, string) ([]Hit, error){findUnits, findPeople, findMovements, findDecisions} {
			found, err := find(ctx, tx, key)
			if err != nil {
				return err
			}
			hits = append(hits, found...)
		}
		slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.rank, b.rank) })
		if limit > 0 && len(hits) > limit {
			hits = hits[:limit]
		}
		return describePeople(ctx, tx, hits)
	})
	return hits, wrap("find", err)
}

// containing is the pattern of texts that hold the key somewhere.
func containing(key string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(key) + "%"
}

// rankOf tells how well texts fit a folded key.
func rankOf(key string, texts ...string) int {
	best := 2
	for _, text := range texts {
		switch folded := registry.Fold(text); {
		case folded == key:
			return 0
		case strings.HasPrefix(folded, key):
			best = 1
		}
	}
	return best
}

func findUnits(ctx context.Context, tx bun.Tx, key string) ([]Hit, error) {
	found, err := loadUnits(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(`(u.name_key LIKE ?0 ESCAPE '\' OR u.code_key LIKE ?0 ESCAPE '\'
			OR u.id IN (SELECT n.unit_id FROM former_names AS n WHERE n.name_key LIKE ?0 ESCAPE '\'))`, containing(key))
	})
	hits := make([]Hit, len(found))
	for i, unit := range found {
		texts := []string{unit.value.Code, unit.value.Name}
		for _, former := range unit.value.FormerNames {
			texts = append(texts, former.Name)
		}
		hits[i] = Hit{registry.Units, unit.value.Code, unit.value.Name, unit.value.Parent, rankOf(key, texts...)}
	}
	return hits, err
}

func findPeople(ctx context.Context, tx bun.Tx, key string) ([]Hit, error) {
	found, err := people().list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(`(p.name_key LIKE ?0 ESCAPE '\' OR p.code_key LIKE ?0 ESCAPE '\'
			OR p.id IN (SELECT a.person_id FROM aliases AS a WHERE a.name_key LIKE ?0 ESCAPE '\'))`, containing(key))
	})
	hits := make([]Hit, len(found))
	for i, p := range found {
		hits[i] = Hit{Kind: registry.People, Code: p.Code, Name: p.Name, rank: rankOf(key, p.Code, p.Name)}
	}
	return hits, err
}

// describePeople fills in the details of the people among the hits. It comes
// last because a short text finds half the register.
func describePeople(ctx context.Context, tx bun.Tx, hits []Hit) error {
	var found []string
	for _, hit := range hits {
		if hit.Kind == registry.People {
			found = append(found, hit.Code)
		}
	}
	details := make(map[string]string, len(found))
	err := inChunks(found, func(part []string) error {
		loaded, err := loadPeople(ctx, tx, byColumn("p.code", part))
		for _, person := range loaded {
			posting, _ := person.value.Present()
			details[person.value.Code] = joinWords(person.value.Born.Short(), posting.Rank, posting.Unit)
		}
		return err
	})
	for i, hit := range hits {
		if hit.Kind == registry.People {
			hits[i].Detail = details[hit.Code]
		}
	}
	return err
}

func findMovements(ctx context.Context, tx bun.Tx, key string) ([]Hit, error) {
	found, err := movements().list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(`(m.name_key LIKE ?0 ESCAPE '\' OR m.code_key LIKE ?0 ESCAPE '\')`, containing(key))
	})
	hits := make([]Hit, len(found))
	for i, m := range found {
		hits[i] = Hit{registry.Movements, m.Code, m.Name, joinWords(m.From.Short(), m.To.Short()), rankOf(key, m.Code, m.Name)}
	}
	return hits, err
}

func findDecisions(ctx context.Context, tx bun.Tx, key string) ([]Hit, error) {
	number := numberKey(key)
	found, err := decisions().list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(`d.number_key LIKE ? ESCAPE '\'`, containing(number))
	})
	hits := make([]Hit, len(found))
	for i, d := range found {
		hits[i] = Hit{registry.Decisions, d.Ref().String(), d.Number, d.Date.Short(), rankOf(number, numberKey(d.Number))}
	}
	return hits, err
}

func joinWords(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}
