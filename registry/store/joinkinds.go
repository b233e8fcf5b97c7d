package store

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// joinable is a kind of records that may name what is joined.
type joinable interface {
	// read reads the records and compares those of both.
	read(ctx context.Context, j *joiner) error
	// settle takes away what the one that stays has too.
	settle(ctx context.Context, j *joiner) error
	// tell notes in the log what became of the records, and counts them.
	tell(ctx context.Context, j *joiner) error
}

// joinKind is how the records of one table are joined.
type joinKind[T, R any] struct {
	table[T, R]
	narrow narrowing
	// load reads the records; nil is the table's own.
	load func(context.Context, bun.Tx, narrowing) ([]held[T], error)
	// list is where a batch has them; nil for records of which each stays.
	list func(*registry.Batch) *[]T
	// about says for the fault which record it is.
	about func(T) map[string]string
	// compare replaces the comparison by keys.
	compare func([]held[T])
	// plain returns a record as it is compared; nil for as it is.
	plain func(T) T
	// check tells what else speaks against making two rows one.
	check func(context.Context, sameRows) error
	// clear moves what hangs on a row that goes to the one that stays.
	clear  func(ctx context.Context, gone, stays int64) error
	before []held[T]
	alike  []sameRows
}

// sameRows are the rows of two records that say the same.
type sameRows struct{ gone, stays int64 }

func (k *joinKind[T, R]) rows(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[T], error) {
	if k.load != nil {
		return k.load(ctx, tx, narrow)
	}
	return k.table.load(ctx, tx, narrow)
}

func (k *joinKind[T, R]) read(ctx context.Context, j *joiner) error {
	var err error
	if k.before, err = k.rows(ctx, j.w.Tx, k.narrow); err != nil {
		return err
	}
	switch {
	case k.compare != nil:
		k.compare(k.before)
	case k.list != nil:
		k.compareByKey(j)
	}
	if k.check == nil {
		return nil
	}
	for _, pair := range k.alike {
		if err := k.check(ctx, pair); err != nil {
			return err
		}
	}
	return nil
}

// compareByKey finds the records that would have the key of another.
func (k *joinKind[T, R]) compareByKey(j *joiner) {
	before := slices.Clone(k.before)
	for i := range before {
		if k.plain != nil {
			before[i].value = k.plain(before[i].value)
		}
	}
	byKey := k.index(before)
	for _, entry := range before {
		renamed := k.renamed(j, entry.value)
		key := k.key(renamed)
		other, there := byKey[key]
		if !there || key == k.key(entry.value) {
			continue
		}
		if _, fits := k.reconcile(other, renamed, false); !fits {
			var about map[string]string
			if k.about != nil {
				about = k.about(renamed)
			}
			j.contradicts(k.kind, k.clash(other.value, renamed), about)
			continue
		}
		k.alike = append(k.alike, sameRows{gone: entry.id, stays: other.id})
	}
}

// renamed returns the record as it names the one that stays.
func (k *joinKind[T, R]) renamed(j *joiner, entry T) T {
	var b registry.Batch
	*k.list(&b) = []T{entry}
	j.rename(b)
	return (*k.list(&b))[0]
}

func (k *joinKind[T, R]) settle(ctx context.Context, j *joiner) error {
	for _, pair := range k.alike {
		if k.clear != nil {
			if err := k.clear(ctx, pair.gone, pair.stays); err != nil {
				return err
			}
		}
		if _, err := j.w.NewDelete().Model((*R)(nil)).Where("id = ?", pair.gone).Exec(ctx); err != nil {
			return fmt.Errorf("unite %s: %w", k.kind, err)
		}
	}
	return nil
}

func (k *joinKind[T, R]) tell(ctx context.Context, j *joiner) error {
	ids := make([]int64, len(k.before))
	for i, entry := range k.before {
		ids[i] = entry.id
	}
	after := make(map[int64]T, len(ids))
	err := inChunks(ids, func(part []int64) error {
		loaded, err := k.rows(ctx, j.w.Tx, byColumn("?TableAlias.id", part))
		for _, entry := range loaded {
			after[entry.id] = entry.value
		}
		return err
	})
	if err != nil {
		return err
	}
	moved := 0
	for _, entry := range k.before {
		now, there := after[entry.id]
		switch {
		case !there && k.kind == j.merger.Kind:
			j.leaving = func() error { return j.w.removed(k.kind, k.key(entry.value), k.asTold(entry.value)) }
		case !there:
			err = j.w.removed(k.kind, k.key(entry.value), k.asTold(entry.value))
		case !reflect.DeepEqual(entry.value, now):
			if k.kind != j.merger.Kind || entry.id != j.into {
				moved++
			}
			err = j.w.changed(k.kind, k.key(now), k.asTold(entry.value), k.asTold(now))
		}
		if err != nil {
			return err
		}
	}
	j.count(k.kind, moved, len(k.alike))
	return nil
}

func (j *joiner) count(kind registry.EntryKind, moved, united int) {
	for _, part := range []struct {
		list *[]registry.Count
		n    int
	}{{&j.joined.Moved, moved}, {&j.joined.United, united}} {
		if part.n > 0 {
			*part.list = append(*part.list, registry.Count{Kind: kind, N: part.n})
		}
	}
}

// kinds lists the kinds in the order in which the log tells of them: a record
// before those on which it rests, so that going back from the last line each
// finds what it names.
func (j *joiner) kinds() []joinable {
	list := []joinable{j.nominationKind(), j.distinctionKind(),
		&joinKind[registry.Initiative, initiativeRow]{table: initiativeEntries().table,
			narrow: j.where("", "used_for IN (SELECT a.id FROM awards AS a JOIN decisions AS d ON d.id = a.decision_id WHERE d.issuer = ?0)"),
			list:   func(b *registry.Batch) *[]registry.Initiative { return &b.Initiatives },
			about:  func(i registry.Initiative) map[string]string { return aboutYear(int(i.Year), i.Title) }, clear: j.clearInitiative},
		&joinKind[registry.Grade, gradeRow]{table: grades(), narrow: j.where("", ""),
			list:  func(b *registry.Batch) *[]registry.Grade { return &b.Grades },
			about: func(g registry.Grade) map[string]string { return aboutYear(int(g.Year), string(g.Kind)) }},
		&joinKind[registry.Discipline, disciplineRow]{table: disciplines(), narrow: j.where("", ""),
			list: func(b *registry.Batch) *[]registry.Discipline { return &b.Disciplines },
			about: func(d registry.Discipline) map[string]string {
				return map[string]string{"on": d.Date.Short(), "about": d.Form}
			}},
		&joinKind[registry.Registration, registrationRow]{table: registrations(), narrow: j.where("", ""),
			list: func(b *registry.Batch) *[]registry.Registration { return &b.Registrations }},
		&joinKind[registry.Exemplar, exemplarRow]{table: exemplars(), narrow: j.where("recognised_unit_id", ""),
			list:  func(b *registry.Batch) *[]registry.Exemplar { return &b.Exemplars },
			about: func(e registry.Exemplar) map[string]string { return aboutYear(int(e.Year), e.Movement) }},
	}
	awards := &joinKind[registry.Award, awardRow]{table: awards(), load: heldAwards, compare: j.compareAwards,
		narrow: j.where("", "decision_id IN (SELECT d.id FROM decisions AS d WHERE d.issuer = ?0)"+
			" OR ?TableAlias.id IN (SELECT e.award_id FROM award_events AS e JOIN decisions AS d ON d.id = e.decision_id WHERE d.issuer = ?0)")}
	if j.merger.Kind == registry.People {
		return append(append(list, awards), j.themselves()...)
	}
	list = append(append(list, j.unitKinds()...), awards, j.decisionKind(), j.membersKind())
	return append(list, j.themselves()...)
}

func aboutYear(year int, about string) map[string]string {
	return map[string]string{"year": strconv.Itoa(year), "about": about}
}

// where narrows a query to rows about one of the two, or that name the one
// that goes otherwise, in a column or by a condition on a decision's issuer.
func (j *joiner) where(column, condition string) narrowing {
	about := "?TableAlias.person_id"
	if j.merger.Kind == registry.Units {
		about = "?TableAlias.unit_id"
	}
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			q = q.Where(about+" IN (?, ?)", j.gone, j.into)
			if j.merger.Kind != registry.Units {
				return q
			}
			if column != "" {
				q = q.WhereOr("?TableAlias."+column+" = ?", j.gone)
			}
			if condition != "" {
				q = q.WhereOr(condition, j.merger.Gone)
			}
			return q
		})
	}
}
