package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type distinctionRow struct {
	bun.BaseModel `bun:"table:distinctions,alias:dt"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	Kind          string `bun:"kind"`
	subjectColumns
	OtherUnitID   int64  `bun:"other_unit_id,nullzero"`
	OtherPersonID int64  `bun:"other_person_id,nullzero"`
	OtherCode     string `bun:"other_code,scanonly"`
	Date          day    `bun:"date"`
	Reason        string `bun:"reason"`
}

func distinctions() table[registry.Distinction, distinctionRow] {
	return table[registry.Distinction, distinctionRow]{
		kind:     registry.Distinctions,
		key:      distinctionKey,
		uid:      func(d *registry.Distinction) *string { return &d.UID },
		complete: firstSaid,
		merge:    firstSaid,
		clash:    func(_, _ registry.Distinction) registry.Fault { return recordClash() }, // it is nothing but its pair
		join: func(q *bun.SelectQuery) *bun.SelectQuery {
			return joinSubject(q).ColumnExpr("COALESCE(ou.code, op.code, '') AS other_code").
				Join("LEFT JOIN units AS ou ON ou.id = ?TableAlias.other_unit_id").
				Join("LEFT JOIN people AS op ON op.id = ?TableAlias.other_person_id")
		},
		order: registry.Distinction.Compare,
		row: func(id int64, d registry.Distinction, c *codes) distinctionRow {
			first, second := c.subject(firstSubject(d)), c.subject(secondSubject(d))
			return distinctionRow{ID: id, UID: d.UID, Kind: string(d.Kind), subjectColumns: first, OtherUnitID: second.UnitID,
				OtherPersonID: second.PersonID, Date: day{d.On}, Reason: d.Reason}
		},
		held: func(r distinctionRow) held[registry.Distinction] {
			d := registry.Distinction{UID: r.UID, Kind: registry.EntryKind(r.Kind), First: r.subject().Code(), Second: r.OtherCode, On: r.Date.Date, Reason: r.Reason}
			return held[registry.Distinction]{id: r.ID, value: d.InOrder()}
		},
	}
}

// distinctionKey names a distinction by its pair, whichever comes first.
func distinctionKey(d registry.Distinction) string {
	if d.First == "" || d.Second == "" {
		return ""
	}
	d = d.InOrder()
	return codeKey(d.Kind, d.First) + " " + d.Second
}

func firstSubject(d registry.Distinction) registry.Subject { return subjectOf(d.Kind, d.First) }

func secondSubject(d registry.Distinction) registry.Subject { return subjectOf(d.Kind, d.Second) }

// firstSaid keeps the older of two distinctions of one pair: when and why they
// are two is told by whoever was first.
func firstSaid(older, _ registry.Distinction) (registry.Distinction, bool) { return older, true }

// ToldApartError tells that somebody said already that two records are two.
type ToldApartError struct {
	Said registry.Distinction
	By   Actor
}

// Error says which.
func (e *ToldApartError) Error() string {
	return fmt.Sprintf("%s %s and %s are told apart since %s", e.Said.Kind, e.Said.First, e.Said.Second, e.Said.On)
}

// TellApart enters that two records that look alike are two: [Register.Twins]
// does not show them any more. A pair that is told apart already gives a
// [*ToldApartError].
func (r *Register) TellApart(ctx context.Context, d registry.Distinction) error {
	return r.write(ctx, "tell apart", func(ctx context.Context, w *writer) error {
		for _, code := range []string{d.First, d.Second} {
			if err := requireJoinable(ctx, w, d.Kind, code); err != nil {
				return err
			}
		}
		known, err := distinctions().indexed(ctx, w.Tx)
		if err != nil {
			return err
		}
		if older, told := known[distinctionKey(d)]; told {
			by, err := whoSaid(ctx, w.Tx, older.value)
			if err != nil {
				return err
			}
			return &ToldApartError{older.value, by}
		}
		return newRecorder(r, w, RecordOptions{}).record(ctx, registry.Batch{Distinctions: []registry.Distinction{d}})
	})
}

// whoSaid finds in the log who told two records apart.
func whoSaid(ctx context.Context, tx bun.Tx, d registry.Distinction) (Actor, error) {
	var by Actor
	err := walkLines(ctx, tx, span{kind: registry.Distinctions}, func(l logEntry) error {
		if !strings.Contains(l.After, strconv.Quote(d.UID)) {
			return nil
		}
		by = Actor{l.Operation.User, l.Operation.Machine}
		return errEnough
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return by, wrap("read the log", err)
}

// Distinctions returns the pairs that are told apart, units first, by their
// codes.
func (r *Register) Distinctions(ctx context.Context) ([]registry.Distinction, error) {
	return listAll(ctx, r, distinctions())
}

// followDistinctions lets the batch tell each pair apart once. Two that went
// into one since are not told apart any more.
func (rec *recorder) followDistinctions() {
	seen := set{}
	rec.batch.Distinctions = slices.DeleteFunc(rec.batch.Distinctions, func(d registry.Distinction) bool {
		named := d
		named.First, named.Second = rec.merging.stays(d.Kind, d.First), rec.merging.stays(d.Kind, d.Second)
		joined := named.First == named.Second && d.First != d.Second
		return joined || !seen.add(distinctionKey(named))
	})
}

// planDistinctions plans which records are told apart.
func (rec *recorder) planDistinctions(ctx context.Context) error {
	for i := range rec.batch.Distinctions {
		d := &rec.batch.Distinctions[i]
		*d = d.InOrder()
		rec.requireSubject(registry.Distinctions, i, firstSubject(*d))
		rec.requireSubject(registry.Distinctions, i, secondSubject(*d))
	}
	return planNamed(ctx, rec, distinctions(), rec.batch.Distinctions)
}

// distinctionJoin joins what tells one of two records apart from a third. What
// told the two apart falls.
type distinctionJoin struct {
	joinKind[registry.Distinction, distinctionRow]
}

func (j *joiner) distinctionKind() joinable {
	column := "person_id"
	if j.merger.Kind == registry.Units {
		column = "unit_id"
	}
	return &distinctionJoin{joinKind[registry.Distinction, distinctionRow]{table: distinctions(),
		list: func(b *registry.Batch) *[]registry.Distinction { return &b.Distinctions },
		narrow: func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("?TableAlias."+column+" IN (?0, ?1) OR ?TableAlias.other_"+column+" IN (?0, ?1)", j.gone, j.into)
		}}}
}

func (k *distinctionJoin) settle(ctx context.Context, j *joiner) error {
	for _, entry := range k.before {
		if one := k.renamed(j, entry.value); one.First != one.Second {
			continue
		}
		if err := j.exec(ctx, "DELETE FROM distinctions WHERE id = ?", entry.id); err != nil {
			return err
		}
		j.joined.Withdrawn = append(j.joined.Withdrawn, entry.value)
	}
	return k.joinKind.settle(ctx, j)
}

// unionOfDistinctions takes in whom they told apart. Of a pair that both did
// the one that was told first stands.
func unionOfDistinctions() unitable {
	book := ledgers()[registry.Distinctions].(ledger[registry.Distinction, distinctionRow])
	book.complete = func(ours, theirs registry.Distinction) (registry.Distinction, bool) {
		if cmp.Or(theirs.On.Compare(ours.On), strings.Compare(theirs.Reason, ours.Reason)) < 0 {
			return theirs, true
		}
		return ours, true
	}
	return union[registry.Distinction, distinctionRow]{ledger: book,
		list: func(b *registry.Batch) *[]registry.Distinction { return &b.Distinctions },
		pin: func(ours registry.Distinction, theirs *registry.Distinction) {
			theirs.First, theirs.Second = ours.First, ours.Second
		},
		adjust: func(_ *uniting, d *registry.Distinction) bool {
			*d = d.InOrder()
			return d.First != d.Second
		},
		title: func(d registry.Distinction) string { return d.First + " ≠ " + d.Second }}
}
