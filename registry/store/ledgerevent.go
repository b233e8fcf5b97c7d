package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// eventLedger is the bookkeeping of what happened to awards after they were
// recorded. The key of a line is that of the award.
type eventLedger struct{}

func eventState(e registry.Event) (state, error) {
	text, err := eventText(e)
	return state{identity: e.UID, says: fingerprintOfBytes(text)}, err
}

func eventText(e registry.Event) ([]byte, error) {
	e.Decision, e.Changes = plainRef(e.Decision), clone(e.Changes)
	return json.Marshal(e)
}

func (eventLedger) told(key, text string) (state, error) {
	var event registry.Event
	if err := unmarshal(text, &event); err != nil {
		return state{}, err
	}
	s, err := eventState(event)
	s.key = key
	return s, err
}

// each visits none: events are visited with their awards.
func (eventLedger) each(context.Context, bun.Tx, func(state) error) error { return nil }

// eventOf returns the event that a step leads to, with the codes that it names.
func (m *mover) eventOf(ctx context.Context, s step) (registry.Event, *codes, error) {
	var event registry.Event
	if err := unmarshal(s.to, &event); err != nil {
		return event, nil, err
	}
	n := named{people: set{}, numbers: set{}}
	n.decision(event.Decision)
	c, err := m.codes(ctx, n)
	return event, c, err
}

func (l eventLedger) add(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		event, c, err := m.eventOf(ctx, s)
		if err != nil {
			return err
		}
		if err := writeEvents(ctx, m.w, []awardEvent{{award.ID, event}}, c); err != nil {
			return err
		}
		return m.w.added(AwardEvents, awardKey(award), event)
	})
}

func (l eventLedger) change(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		before, err := l.present(m, award, s)
		if err != nil {
			return err
		}
		event, c, err := m.eventOf(ctx, s)
		if err != nil {
			return err
		}
		if err := rewriteEvent(ctx, m.w, event, c); err != nil {
			return err
		}
		return m.w.changed(AwardEvents, awardKey(award), before, event)
	})
}

func (l eventLedger) remove(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		event, err := l.present(m, award, s)
		if err != nil {
			return err
		}
		if err := m.w.removed(AwardEvents, awardKey(award), event); err != nil {
			return err
		}
		for _, statement := range []string{
			"DELETE FROM award_changes WHERE event_id IN (SELECT id FROM award_events WHERE uid = ?)",
			"DELETE FROM award_events WHERE uid = ?",
		} {
			if _, err := m.w.NewRaw(statement, event.UID).Exec(ctx); err != nil {
				return fmt.Errorf("take event back: %w", err)
			}
		}
		return nil
	})
}

// present returns the event of a step as the award has it.
func (eventLedger) present(m *mover, award registry.Award, s step) (registry.Event, error) {
	var want registry.Event
	if err := unmarshal(s.from, &want); err != nil {
		return want, s.broken()
	}
	told, err := eventText(want)
	if err != nil {
		return want, err
	}
	for _, event := range award.Events {
		if is, err := eventText(event); err == nil && m.same(is, told) {
			return event, nil
		}
	}
	return want, &AlteredRecordError{Kind: registry.Awards, ID: award.ID, Key: s.key}
}

// rewriteEvent makes the row of an event say what the event says; its
// amendments stay.
func rewriteEvent(ctx context.Context, w *writer, e registry.Event, c *codes) error {
	_, err := w.NewUpdate().Model((*eventRow)(nil)).
		Set("decision_id = ?", bun.NullZero(c.decisions[keyOf(e.Decision)])).
		Set("kind = ?", string(e.Kind)).Set("date = ?", e.Date.String()).Set("reason = ?", e.Reason).Set("honour = ?", e.Honour).
		Where("uid = ?", e.UID).Exec(ctx)
	return wrap("bring event back", err)
}

// eachAward calls f with each step and the award that its key names.
func (m *mover) eachAward(ctx context.Context, steps []step, f func(registry.Award, step) error) error {
	for _, s := range steps {
		id, err := m.awardOf(ctx, s.key)
		for _, other := range m.otherKeys(s.key) {
			if id == 0 {
				id, err = m.awardOf(ctx, other)
			}
		}
		if err != nil {
			return err
		}
		award, err := oneAward(ctx, m.w.Tx, id)
		if err != nil {
			return err
		}
		if err := f(award, s); err != nil {
			return err
		}
	}
	return nil
}

// awardOf returns the number of the award that the log names by a key (see
// [awardKey]).
func (m *mover) awardOf(ctx context.Context, key string) (int64, error) {
	missing := &NotFoundError{registry.Awards, key}
	decision, text, _ := cutLast(key, " #")
	ordinal, err := strconv.Atoi(text)
	if err != nil {
		return 0, missing
	}
	issuer, rest, _ := strings.Cut(decision, " ")
	folded, yearText, _ := cutLast(rest, " ")
	year, err := strconv.Atoi(yearText)
	if err != nil {
		return 0, missing
	}
	var ids []int64
	err = m.w.NewSelect().Model((*awardRow)(nil)).Column("a.id").Join("JOIN decisions AS d ON d.id = a.decision_id").
		Where("d.issuer = ? AND d.number_key = ? AND d.year = ? AND a.ordinal = ?", issuer, folded, year, ordinal).Scan(ctx, &ids)
	if err == nil && len(ids) == 0 {
		return 0, missing
	}
	if err != nil {
		return 0, wrap("look for award", err)
	}
	return ids[0], nil
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func unmarshal(text string, value any) error { return json.Unmarshal([]byte(text), value) }
