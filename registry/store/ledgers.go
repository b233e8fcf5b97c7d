package store

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// ledgers returns the bookkeeping of every kind of records that the log tells
// of, by kind. That of awards covers the events inside an award.
func ledgers() map[registry.EntryKind]bookkeeping {
	return map[registry.EntryKind]bookkeeping{
		registry.Units:     unitLedger(),
		registry.People:    personLedger(),
		registry.Movements: ledger[registry.Movement, movementRow]{table: movements(), column: "?TableAlias.uid"},
		registry.Exemplars: ledger[registry.Exemplar, exemplarRow]{table: exemplars(), column: "?TableAlias.uid",
			names: func(e registry.Exemplar, n *named) { n.subject(e.Subject) }},
		registry.Decisions: ledger[registry.Decision, decisionRow]{table: decisions(), column: "?TableAlias.uid"},
		registry.Awards:    awardLedger{awardEntries()},
		AwardEvents:        eventLedger{},
		Attachments:        attachmentLedger{},
		registry.Grades: ledger[registry.Grade, gradeRow]{table: grades(), column: "?TableAlias.uid", scan: scanGrades,
			names: func(g registry.Grade, n *named) { n.subject(g.Subject) }},
		registry.Tallies:     ledger[registry.Tally, tallyRow]{table: tallies(), column: "?TableAlias.uid"},
		registry.Initiatives: initiativeLedger{initiativeEntries()},
		registry.Disciplines: ledger[registry.Discipline, disciplineRow]{table: disciplines(), column: "?TableAlias.uid",
			plain: func(d registry.Discipline) registry.Discipline { d.ID = 0; return d },
			names: func(d registry.Discipline, n *named) { n.subject(d.Subject) }},
		registry.Registrations: ledger[registry.Registration, registrationRow]{table: registrations(), column: "?TableAlias.uid",
			names: func(r registry.Registration, n *named) { n.subject(r.Subject) }},
		registry.Nominations:  nominationLedger(),
		registry.Figures:      ledger[registry.Figure, figureRow]{table: figures(), column: "?TableAlias.uid"},
		registry.Handovers:    handoverLedger(),
		Prints:                printLedger{},
		registry.Printers:     ledger[registry.Printer, printerRow]{table: printers()},
		registry.Templates:    ledger[registry.Template, templateRow]{table: templates(), revive: reviveTemplate},
		registry.TemplateUses: ledger[registry.TemplateUse, templateUseRow]{table: templateUses()},
		registry.TrustedKeys:  ledger[registry.TrustedKey, trustedKeyRow]{table: trustedKeys()},
		registry.Mergers: ledger[registry.Merger, mergerRow]{table: mergers(), column: "?TableAlias.uid",
			names: func(m registry.Merger, n *named) { n.subject(intoSubject(m)) }},
		registry.Mappings: ledger[registry.Mapping, mappingRow]{table: mappings(),
			plain: func(m registry.Mapping) registry.Mapping { m.Columns = clone(m.Columns); return m }},
		registry.Distinctions: ledger[registry.Distinction, distinctionRow]{table: distinctions(), column: "?TableAlias.uid",
			names: func(d registry.Distinction, n *named) {
				n.subject(firstSubject(d))
				n.subject(secondSubject(d))
			}},
		Settings: settingLedger{},
		OwnLaw:   ownLedger{},
	}
}

func unitLedger() bookkeeping {
	return ledger[registry.Unit, unitRow]{table: units(), column: "?TableAlias.uid", read: loadUnits, put: writeUnits,
		parts: []string{"DELETE FROM former_names WHERE unit_id IN (?)"},
		plain: func(u registry.Unit) registry.Unit {
			u.FormerNames = clone(u.FormerNames)
			sortFormerNames(u.FormerNames)
			return u
		}}
}

func personLedger() bookkeeping {
	return ledger[registry.Person, personRow]{table: people(), column: "?TableAlias.uid", read: loadPeople, scan: scanPeople,
		put: func(ctx context.Context, w *writer, p plan[registry.Person], c *codes) error {
			for _, change := range p.replaced {
				c.people[change.after.Code] = change.id
			}
			return writePeople(ctx, w, p, c)
		},
		parts: []string{"DELETE FROM aliases WHERE person_id IN (?)", "DELETE FROM postings WHERE person_id IN (?)"},
		plain: func(p registry.Person) registry.Person {
			p.Aliases, p.Postings = clone(p.Aliases), clone(p.Postings)
			sortPostings(p.Postings)
			return p
		}}
}

// plainRef returns a reference whatever the spelling of the number, which may
// be replaced.
func plainRef(ref registry.DecisionRef) registry.DecisionRef {
	ref.Number = numberKey(ref.Number)
	return ref
}

func handoverLedger() bookkeeping {
	return ledger[registry.Handover, handoverRow]{table: handovers(), column: "?TableAlias.uid",
		plain: func(h registry.Handover) registry.Handover {
			h.AwardID, h.Decision = 0, plainRef(h.Decision)
			return h
		},
		names: func(h registry.Handover, n *named) {
			n.award(h.Decision, h.Ordinal)
			n.reissued = true
		}}
}

func nominationLedger() bookkeeping {
	return ledger[registry.Nomination, nominationRow]{table: nominations(), column: "?TableAlias.uid", read: loadNominations,
		put: func(ctx context.Context, w *writer, p plan[registry.Nomination], c *codes) error {
			for i := range p.added {
				p.added[i].index = i
			}
			return writeNominations(ctx, w, make([]registry.Nomination, len(p.added)), p, c)
		},
		parts: []string{"DELETE FROM nomination_initiatives WHERE nomination_id IN (?)", "DELETE FROM ballots WHERE nomination_id IN (?)"},
		plain: plainNomination,
		names: func(n registry.Nomination, to *named) {
			to.subject(n.Subject)
			to.award(n.Decision, n.Ordinal)
			if len(n.Initiatives) > 0 {
				to.nominated = append(to.nominated, n)
			}
		}}
}

func plainNomination(n registry.Nomination) registry.Nomination {
	n.ID, n.Decision = 0, plainRef(n.Decision)
	n.Ballots, n.Initiatives = clone(n.Ballots), clone(n.Initiatives)
	slices.SortStableFunc(n.Ballots, compareBallots)
	for i := range n.Initiatives { // a title may be spelt anew
		n.Initiatives[i].ID, n.Initiatives[i].Title = 0, registry.Fold(n.Initiatives[i].Title)
	}
	slices.SortFunc(n.Initiatives, compareGrounds)
	return n
}

// initiativeLedger tells of which award an initiative was the ground even
// when that award was annulled, which lists leave out (see [joinUse]).
type initiativeLedger struct {
	ledger[registry.Initiative, initiativeRow]
}

func initiativeEntries() ledger[registry.Initiative, initiativeRow] {
	entries := initiatives()
	entries.join = func(q *bun.SelectQuery) *bun.SelectQuery { return joinAward("used_for")(joinSubject(q)) }
	return ledger[registry.Initiative, initiativeRow]{table: entries, column: "?TableAlias.uid",
		plain: func(i registry.Initiative) registry.Initiative {
			i.ID, i.Decision = 0, plainRef(i.Decision)
			return i
		},
		names: func(i registry.Initiative, n *named) {
			n.subject(i.Subject)
			n.award(i.Decision, i.Ordinal)
		}}
}

// change brings an initiative back to what the line before told of it: of a
// ground that was free because its award was annulled, a line tells nothing of
// that award.
func (l initiativeLedger) change(ctx context.Context, m *mover, steps []step) error {
	steps = slices.Clone(steps)
	for i, s := range steps {
		was, err := l.told(s.key, s.from)
		if err != nil {
			return s.broken()
		}
		to, err := l.told(s.key, s.to)
		if err != nil {
			return s.broken()
		}
		if steps[i].to, err = l.toldBefore(ctx, m, s, []string{s.key, was.key, to.key}, was.identity); err != nil {
			return err
		}
	}
	return l.ledger.change(ctx, m, steps)
}

// toldBefore returns what the last line before that of a step told of a record,
// which may have had one of several keys; what the step says where none did.
func (l initiativeLedger) toldBefore(ctx context.Context, m *mover, s step, keys []string, identity string) (string, error) {
	told := s.to
	err := walkLines(ctx, m.w.Tx, span{kind: l.kind, keys: keys, before: s.line, backwards: true}, func(line logEntry) error {
		if line.After == "" {
			return nil
		}
		older, err := l.told(s.key, line.After)
		if err != nil || older.identity != identity {
			return nil
		}
		told = line.After
		return errEnough
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return told, err
}

// awardLedger keeps the events of awards beside what is told of the awards
// themselves.
type awardLedger struct {
	ledger[registry.Award, awardRow]
}

func awardEntries() ledger[registry.Award, awardRow] {
	t := awards()
	t.number = func(a *registry.Award) *int64 { return &a.ID }
	return ledger[registry.Award, awardRow]{table: t, column: "a.uid", read: heldAwards, scan: scanAwards, put: putAwards,
		parts: []string{
			"DELETE FROM award_objections WHERE award_id IN (?)",
			"DELETE FROM award_changes WHERE event_id IN (SELECT id FROM award_events WHERE award_id IN (?))",
			"DELETE FROM award_events WHERE award_id IN (?)",
		},
		plain: func(a registry.Award) registry.Award {
			a.ID, a.Decision, a.Events, a.Objections = 0, plainRef(a.Decision), nil, clone(a.Objections)
			return a
		},
		names: func(a registry.Award, n *named) {
			n.subject(a.Subject)
			n.decision(a.Decision)
			for _, event := range a.Events {
				n.decision(event.Decision)
			}
		}}
}

func heldAwards(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[registry.Award], error) {
	list, err := loadAwards(ctx, tx, narrow)
	entries := make([]held[registry.Award], len(list))
	for i, award := range list {
		entries[i] = held[registry.Award]{id: award.ID, value: award}
	}
	return entries, err
}

// putAwards writes new awards whole. Of one that is told anew the events stay
// in their rows and get what they say now.
func putAwards(ctx context.Context, w *writer, p plan[registry.Award], c *codes) error {
	if _, err := writeAwards(ctx, w, p, c); err != nil {
		return err
	}
	for _, change := range p.replaced {
		for _, event := range change.after.Events {
			if err := rewriteEvent(ctx, w, event, c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l awardLedger) told(key, text string) (state, error) {
	var award registry.Award
	if err := unmarshal(text, &award); err != nil {
		return state{}, err
	}
	return l.withEvents(held[registry.Award]{value: award})
}

func (l awardLedger) withEvents(award held[registry.Award]) (state, error) {
	s, err := l.state(award)
	for _, event := range award.value.Events {
		told, failed := eventState(event)
		if failed != nil {
			return s, failed
		}
		s.events = append(s.events, told)
	}
	return s, err
}

func (l awardLedger) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	numbers, err := l.numbers(ctx, tx)
	if err != nil {
		return err
	}
	return l.eachOf(ctx, tx, numbers, visit)
}

func (l awardLedger) eachOf(ctx context.Context, tx bun.Tx, numbers []int64, visit func(state) error) error {
	return inChunks(numbers, func(part []int64) error {
		loaded, err := heldAwards(ctx, tx, byColumn("a.id", part))
		for _, award := range loaded {
			s, failed := l.withEvents(award)
			if failed != nil {
				return failed
			}
			if err := visit(s); err != nil {
				return err
			}
		}
		return err
	})
}

// eachText tells nothing of awards with events or objections: who wants to know
// reads those.
func (l awardLedger) eachText(ctx context.Context, tx bun.Tx, visit func(number int64, identity string, text []byte)) error {
	var number number
	more := map[int64]bool{}
	parts := tx.NewSelect().TableExpr("(SELECT award_id FROM award_events UNION SELECT award_id FROM award_objections)").Column("award_id")
	if err := eachRow(ctx, parts, []any{&number}, func() { more[int64(number)] = true }); err != nil {
		return err
	}
	return l.ledger.eachText(ctx, tx, func(number int64, identity string, text []byte) {
		if more[number] {
			text = nil
		}
		visit(number, identity, text)
	})
}
