package store

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

type initiativeRow struct {
	bun.BaseModel `bun:"table:initiatives,alias:i"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Year         int    `bun:"year"`
	Title        string `bun:"title"`
	TitleKey     string `bun:"title_key"`
	Kind         string `bun:"kind"`
	Scope        string `bun:"scope"`
	RecognisedBy string `bun:"recognised_by"`
	UsedFor      int64  `bun:"used_for,nullzero"`
	awardColumns
}

func initiatives() table[registry.Initiative, initiativeRow] {
	return table[registry.Initiative, initiativeRow]{
		kind:     registry.Initiatives,
		key:      initiativeKey,
		uid:      func(i *registry.Initiative) *string { return &i.UID },
		number:   func(i *registry.Initiative) *int64 { return &i.ID },
		complete: completeInitiative,
		merge:    mergeInitiatives,
		clash:    initiativeClash,
		join:     func(q *bun.SelectQuery) *bun.SelectQuery { return joinUse(joinSubject(q)) },
		order:    compareInitiatives,
		row: func(id int64, i registry.Initiative, c *codes) initiativeRow {
			return initiativeRow{
				ID: id, UID: i.UID, subjectColumns: c.subject(i.Subject), Year: int(i.Year), Title: i.Title, TitleKey: registry.Fold(i.Title),
				Kind: i.Kind, Scope: i.Scope, RecognisedBy: string(i.RecognisedBy), UsedFor: c.awards[awardRefOf(i.Decision, i.Ordinal)]}
		},
		held: func(r initiativeRow) held[registry.Initiative] {
			return held[registry.Initiative]{id: r.ID, value: registry.Initiative{
				ID: r.ID, UID: r.UID, Subject: r.subject(), Year: cal.Year(r.Year), Title: r.Title,
				Kind: r.Kind, Scope: r.Scope, RecognisedBy: catalogue.Level(r.RecognisedBy),
				Decision: r.decision(), Ordinal: r.AwardOrdinal}}
		},
	}
}

// stillUsed is the SQL that the award for which an initiative was used was not
// annulled, or was restored: else the initiative is free. It takes the SQL for
// the award's number.
func stillUsed(award string) string {
	return "NOT EXISTS (SELECT 1 FROM annulled_awards AS gone WHERE gone.award_id = " + award + ")"
}

// joinUse adds the award that rests on an initiative.
func joinUse(q *bun.SelectQuery) *bun.SelectQuery {
	return joinAwardOn("ua.id = i.used_for AND " + stillUsed("i.used_for"))(q)
}

func initiativeKey(i registry.Initiative) string {
	return yearKey(i.Subject, i.Year, registry.Fold(i.Title))
}

// completeInitiative fills in which award rests on an initiative; in all else
// both must say the same.
func completeInitiative(older, newer registry.Initiative) (registry.Initiative, bool) {
	completed, free := mergeInitiatives(older, newer)
	told := completed
	told.Decision, told.Ordinal = older.Decision, older.Ordinal
	return completed, free && told == older
}

// mergeInitiatives keeps the award that rests on the older one: it is used
// once.
func mergeInitiatives(older, newer registry.Initiative) (registry.Initiative, bool) {
	if !newer.Used() {
		newer.Decision, newer.Ordinal = older.Decision, older.Ordinal
	}
	return newer, !older.Used() || sameGround(older, newer)
}

func sameGround(a, b registry.Initiative) bool {
	return a.Decision == b.Decision && a.Ordinal == b.Ordinal
}

func initiativeClash(o, n registry.Initiative) registry.Fault {
	if o.Used() && n.Used() && !sameGround(o, n) {
		return usedFault(o)
	}
	return recordClash(pair{"kind", o.Kind, n.Kind}, pair{"scope", o.Scope, n.Scope},
		pair{"recognised_by", string(o.RecognisedBy), string(n.RecognisedBy)}, pair{"title", o.Title, n.Title},
		pair{"decision", o.Decision.String(), n.Decision.String()})
}

// usedFault is the fault that an initiative is the ground for an award
// already, which Args name.
func usedFault(i registry.Initiative) registry.Fault {
	return registry.Fault{Code: registry.FaultInitiativeUsed, Field: "initiatives", Value: i.Title, Args: map[string]string{
		"number": i.Decision.Number, "issuer": i.Decision.Issuer, "year": strconv.Itoa(int(i.Decision.Year)),
		"ordinal": strconv.Itoa(i.Ordinal)}}
}

// planInitiatives plans the initiatives of the batch, each with the award
// that rests on it.
func (rec *recorder) planInitiatives(ctx context.Context) error {
	entries := rec.batch.Initiatives
	for i := range entries {
		rec.writeRef(&entries[i].Decision)
	}
	about, err := loadAbout(ctx, rec, initiatives(), entries, func(i registry.Initiative) registry.Subject { return i.Subject })
	if err != nil {
		return err
	}
	var refs []awardRef
	for _, i := range entries {
		refs = append(refs, awardRefOf(i.Decision, i.Ordinal))
	}
	for _, i := range about {
		refs = append(refs, awardRefOf(i.value.Decision, i.value.Ordinal))
	}
	if err := rec.loadAwardsNamed(ctx, refs); err != nil {
		return err
	}
	for index, i := range entries {
		rec.requireAward(registry.Initiatives, index, i.Subject, i.Decision, i.Ordinal)
		if rec.known.awards[awardRefOf(i.Decision, i.Ordinal)].value.Standing() == registry.AnnulledAward {
			entries[index].Decision, entries[index].Ordinal = registry.DecisionRef{}, 0 // it is free
		}
	}
	planTable(rec, initiatives(), entries, about, func(c *codes, i registry.Initiative, id int64) { c.initiatives[initiativeKey(i)] = id })
	return nil
}

// oneInitiative reads the initiative of that number.
func oneInitiative(ctx context.Context, tx bun.Tx, id int64) (held[registry.Initiative], error) {
	return byNumber(ctx, tx, initiatives(), "i.id", id)
}

// UseInitiative enters that an initiative was the ground for an award of its
// author. It is used once: [registry.FaultInitiativeUsed] names the first. An
// award that was annulled sets it free; one that is restored has it again,
// unless it was used for another award meanwhile: that one keeps it.
func (r *Register) UseInitiative(ctx context.Context, initiativeID, awardID int64) error {
	return r.write(ctx, "use initiative", func(ctx context.Context, w *writer) error {
		initiative, err := oneInitiative(ctx, w.Tx, initiativeID)
		if err != nil {
			return err
		}
		award, err := oneAward(ctx, w.Tx, awardID)
		if err != nil {
			return err
		}
		if err := refuse(checkUse(initiative.value, award), registry.Initiatives, nil); err != nil {
			return err
		}
		return useInitiative(ctx, w, initiative.value, award)
	})
}

// checkUse lists what speaks against an initiative as the ground for an
// award.
func checkUse(i registry.Initiative, a registry.Award) registry.Faults {
	switch {
	case i.Used():
		return registry.Faults{usedFault(i)}
	case i.Subject != a.Subject:
		return registry.Faults{unknownAward(a.Decision, a.Ordinal, i.Subject)}
	case !a.Counts():
		return registry.Faults{lostFault(a, 0)}
	}
	return nil
}

func useInitiative(ctx context.Context, w *writer, before registry.Initiative, a registry.Award) error {
	after := before
	after.Decision, after.Ordinal = a.Decision, a.Ordinal
	_, err := w.NewUpdate().Model((*initiativeRow)(nil)).Set("used_for = ?", a.ID).Where("id = ?", before.ID).Exec(ctx)
	if err != nil {
		return fmt.Errorf("use initiative %d: %w", before.ID, err)
	}
	return w.changed(registry.Initiatives, initiativeKey(after), before, after)
}
