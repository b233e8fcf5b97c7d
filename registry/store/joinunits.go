package store

import (
	"context"
	"errors"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// unitKinds are the kinds that name units alone.
func (j *joiner) unitKinds() []joinable {
	return []joinable{
		&joinKind[registry.Tally, tallyRow]{table: tallies(), narrow: j.where("", ""),
			list:  func(b *registry.Batch) *[]registry.Tally { return &b.Tallies },
			about: func(t registry.Tally) map[string]string { return aboutYear(int(t.Year), t.Grade) }},
		&joinKind[registry.Figure, figureRow]{table: figures(), narrow: j.where("", ""),
			list: func(b *registry.Batch) *[]registry.Figure { return &b.Figures },
			about: func(f registry.Figure) map[string]string {
				return map[string]string{"period": f.Period.String(), "about": f.Name}
			}},
		&joinKind[registry.TemplateUse, templateUseRow]{table: templateUses(), narrow: j.issuedByBoth(),
			list:  func(b *registry.Batch) *[]registry.TemplateUse { return &b.TemplateUses },
			about: func(u registry.TemplateUse) map[string]string { return map[string]string{"about": u.Honour} }},
		&joinKind[registry.Handover, handoverRow]{table: handovers(), narrow: j.ofDecisions("h.award_id")},
		&retold{kind: Prints, narrow: j.ofDecisions("i.award_id"), load: j.loadPrints},
		&retold{kind: Attachments, load: j.loadAttachments, narrow: func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("t.decision_id IN (SELECT d.id FROM decisions AS d WHERE d.issuer = ?)", j.merger.Gone)
		}},
		&joinKind[registry.Movement, movementRow]{table: movements(), narrow: j.byGone("m.launched_unit_id")},
	}
}

// byGone narrows a query to rows that name the record that goes in a column.
func (j *joiner) byGone(column string) narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where(column+" = ?", j.gone) }
}

// issuedByBoth narrows a query to rows that name one of the units as issuer.
func (j *joiner) issuedByBoth() narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("?TableAlias.issuer_unit_id IN (?, ?)", j.gone, j.into)
	}
}

// ofDecisions narrows a query to rows whose column names an award by a
// decision of the unit that goes.
func (j *joiner) ofDecisions(column string) narrowing {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(column+" IN (SELECT a.id FROM awards AS a JOIN decisions AS d ON d.id = a.decision_id WHERE d.issuer = ?)", j.merger.Gone)
	}
}

// decisionKind joins the decisions of both units. One that both have alike
// becomes one, with the awards of both in it.
func (j *joiner) decisionKind() joinable {
	kind := &joinKind[registry.Decision, decisionRow]{table: decisions(), narrow: j.issuedByBoth(),
		list: func(b *registry.Batch) *[]registry.Decision { return &b.Decisions }, clear: j.clearDecision,
		about: func(d registry.Decision) map[string]string { return map[string]string{"about": d.Number} }}
	kind.complete = nil // the awards of both lie in it: no word may differ
	kind.check = j.checkOrdinals
	return kind
}

// checkOrdinals tells of a place in the list of a decision that both records
// of it give away, and of two different scans of one name.
func (j *joiner) checkOrdinals(ctx context.Context, pair sameRows) error {
	var ordinals []int
	err := j.w.NewSelect().TableExpr("awards AS a").Column("a.ordinal").Join("JOIN awards AS b ON b.ordinal = a.ordinal").
		Where("a.decision_id = ? AND b.decision_id = ?", pair.gone, pair.stays).Order("a.ordinal").Scan(ctx, &ordinals)
	if err != nil {
		return wrap("compare decisions", err)
	}
	var scans []string
	err = j.w.NewSelect().TableExpr("attachments AS a").Column("a.name").Join("JOIN attachments AS b ON b.name = a.name AND b.sha256 <> a.sha256").
		Where("a.decision_id = ? AND b.decision_id = ?", pair.gone, pair.stays).Order("a.name").Scan(ctx, &scans)
	decision, find := decisions().load(ctx, j.w.Tx, byColumn("d.id", []int64{pair.stays}))
	if err != nil || find != nil || len(decision) == 0 {
		return wrap("compare decisions", errors.Join(err, find))
	}
	about := map[string]string{"about": decision[0].value.Number}
	if len(ordinals) > 0 {
		j.contradicts(registry.Decisions, registry.Fault{Field: "ordinal", Value: strconv.Itoa(ordinals[0]), Args: map[string]string{
			"older": strconv.Itoa(ordinals[0])}}, about)
	}
	if len(scans) > 0 {
		j.contradicts(registry.Decisions, registry.Fault{Field: "name", Value: scans[0], Args: map[string]string{"older": scans[0]}}, about)
	}
	return nil
}

// clearDecision moves what hangs on a decision to the one that stays. A scan
// that both have is one, with the content of either: a register that was
// rebuilt from its history may know one by its digest alone.
func (j *joiner) clearDecision(ctx context.Context, gone, stays int64) error {
	err := j.exec(ctx, "UPDATE attachments SET content = g.content FROM attachments AS g WHERE attachments.decision_id = ? "+
		"AND g.decision_id = ? AND g.name = attachments.name AND length(attachments.content) = 0", stays, gone)
	if err != nil {
		return err
	}
	err = j.exec(ctx, "DELETE FROM attachments WHERE decision_id = ? AND name IN (SELECT name FROM attachments WHERE decision_id = ?)", gone, stays)
	if err != nil {
		return err
	}
	for _, table := range []string{"awards", "award_events", "attachments"} {
		if err := j.exec(ctx, "UPDATE ? SET decision_id = ? WHERE decision_id = ?", bun.Ident(table), stays, gone); err != nil {
			return err
		}
	}
	return nil
}

// clearInitiative lets nominations rest on the initiative that stays, which is
// the ground for the award of either.
func (j *joiner) clearInitiative(ctx context.Context, gone, stays int64) error {
	err := j.exec(ctx, "UPDATE nomination_initiatives SET initiative_id = ? WHERE initiative_id = ?", stays, gone)
	if err != nil {
		return err
	}
	return j.exec(ctx, "UPDATE initiatives SET used_for = COALESCE(used_for, (SELECT g.used_for FROM initiatives AS g WHERE g.id = ?)) WHERE id = ?", gone, stays)
}

// membersKind are the people who were posted to the unit that goes.
func (j *joiner) membersKind() joinable {
	return &joinKind[registry.Person, personRow]{table: people(), load: loadPeople, narrow: func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("p.id IN (SELECT o.person_id FROM postings AS o WHERE o.unit_id = ?)", j.gone)
	}}
}

// themselves are the mergers by which others went into the record before, and
// the two records, with what lies below the unit that goes.
func (j *joiner) themselves() []joinable {
	earlier := &joinKind[registry.Merger, mergerRow]{table: mergers(), narrow: j.where("", "")}
	if j.merger.Kind == registry.People {
		return []joinable{earlier, &joinKind[registry.Person, personRow]{table: people(), load: loadPeople, narrow: func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("p.id IN (?, ?)", j.gone, j.into)
		}}}
	}
	return []joinable{earlier, &joinKind[registry.Unit, unitRow]{table: units(), load: loadUnits, narrow: func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("u.id IN (?0, ?1) OR u.parent_id = ?0", j.gone, j.into)
	}}}
}
