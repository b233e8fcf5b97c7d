package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// awardReader reads awards as they count today.
type awardReader struct {
	// events are what befell awards and bears on what they are worth.
	events    map[int64][]registry.Event
	movements map[int64]string
	decisions map[int64]decided
	found     gathered[readAward]
}

// decided is what an award takes over from its decision.
type decided struct {
	ref   registry.DecisionRef
	on    cal.Date
	level catalogue.Level
}

// readAward is an award before its decision is filled in.
type readAward struct {
	decision int64
	held     eligibility.Held
}

func newAwardReader(ctx context.Context, tx bun.Tx) (awardReader, error) {
	r := awardReader{events: map[int64][]registry.Event{}, movements: map[int64]string{}, decisions: map[int64]decided{}}
	var award, id number
	var kind, text string
	events := tx.NewSelect().TableExpr("award_events").Column("award_id", "kind", "honour").
		Where("kind NOT IN (?, ?)", string(registry.Amended), string(registry.Reissued)).Order("id")
	err := eachRow(ctx, events, []any{&award, &kind, &text}, func() {
		r.events[int64(award)] = append(r.events[int64(award)], registry.Event{Kind: registry.EventKind(kind), Honour: text})
	})
	if err != nil {
		return r, fmt.Errorf("read events: %w", err)
	}
	movements := tx.NewSelect().TableExpr("movements").Column("id", "code")
	err = eachRow(ctx, movements, []any{&id, &text}, func() { r.movements[int64(id)] = text })
	return r, wrap("read movements", err)
}

// awards reads the awards that count. All columns are in the index by subject,
// so that the rows of the table, far apart in the file, are left alone. The
// small numbers come as one: a value costs more to read than to take apart.
func (d dossierRows) awards(ctx context.Context) error {
	var subject, id, decision, numbers, movement number
	var kindAndHonour string
	found := &d.r.awards.found
	q := d.ofSubjects("awards", "a", "a.id", "a.decision_id", "(a.ordinal << 12 | a.from_year) << 12 | a.to_year", "COALESCE(a.movement_id, 0)",
		joined("a.type", "a.honour"))
	q = d.inYears(q, "a.to_year").OrderExpr("a." + d.column)
	err := eachRow(ctx, q, []any{&subject, &id, &decision, &numbers, &movement, &kindAndHonour}, func() {
		texts := d.r.parts.of(kindAndHonour)
		found.add(int64(subject), readAward{int64(decision), eligibility.Held{
			ID: int64(id), Honour: texts[1], Period: cal.Period{From: cal.Year(numbers >> 12 & 0xfff), To: cal.Year(numbers & 0xfff)},
			Type: registry.AwardType(texts[0]), Movement: d.r.awards.movements[int64(movement)],
			Ordinal: int(numbers >> 24)}})
	})
	if err == nil {
		err = d.r.loadDecided(ctx, found.rows)
	}
	found.drain(func(id int64, awards []readAward) { d.of[id].Awards = d.r.awards.counting(awards) })
	return wrap("read awards", err)
}

// counting returns those of some awards that count, as they read today.
func (r awardReader) counting(found []readAward) []eligibility.Held {
	counting := make([]eligibility.Held, 0, len(found))
	for _, a := range found {
		if events := r.events[a.held.ID]; len(events) > 0 {
			award := registry.Award{Honour: a.held.Honour, Events: events}
			if !award.Counts() {
				continue
			}
			a.held.Honour = award.Today().Honour
		}
		by := r.decisions[a.decision]
		a.held.Decision, a.held.DecidedOn, a.held.Level = by.ref, by.on, by.level
		counting = append(counting, a.held)
	}
	return counting
}

// loadDecided reads the decisions of awards that were not read before.
func (r *dossierReader) loadDecided(ctx context.Context, found []readAward) error {
	var missing []int64
	for _, a := range found {
		if _, known := r.awards.decisions[a.decision]; !known {
			r.awards.decisions[a.decision] = decided{}
			missing = append(missing, a.decision)
		}
	}
	var id, year number
	var issuer, number, level string
	date := r.days.place()
	err := inChunks(missing, func(part []int64) error {
		q := r.tx.NewSelect().TableExpr("decisions AS d").Column("id", "issuer", "number", "year", "date", "level").Where("d.id IN (?)", bun.List(part))
		return eachRow(ctx, q, []any{&id, &issuer, &number, &year, date, &level}, func() {
			r.awards.decisions[int64(id)] = decided{
				ref: registry.DecisionRef{Issuer: r.texts.one(issuer), Number: number, Year: cal.Year(year)},
				on:  date.Date, level: catalogue.Level(r.texts.one(level))}
		})
	})
	return wrap("read decisions", err)
}
