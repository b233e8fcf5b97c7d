package store

import (
	"context"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// auditDates finds what came before that from which it follows.
func (a *auditor) auditDates(ctx context.Context, tx bun.Tx) error {
	for _, look := range []func(context.Context, bun.Tx) error{
		a.futureDecisions, a.latePeriods, a.earlyEvents, a.overlappingPostings, a.earlyHandovers, a.unprintedThen,
	} {
		if err := look(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

func (a *auditor) futureDecisions(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	query := of.columns(tx.NewSelect().TableExpr("decisions AS d")).Where("d.date > ?", a.today.String()).OrderExpr("d.date, d.id")
	return eachRow(ctx, query, of.places(), func() {
		a.found(registry.FindingDates, registry.Decisions, of.key(), of.args("case", registry.FutureDecision))
	})
}

func (a *auditor) latePeriods(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	var id, ordinal, to number
	query := of.columns(tx.NewSelect().TableExpr("awards AS a").Join("JOIN decisions AS d ON d.id = a.decision_id")).
		ColumnExpr("a.id, a.ordinal, a.to_year").Where("a.to_year > d.year").OrderExpr("d.id, a.ordinal")
	return eachRow(ctx, query, append(of.places(), &id, &ordinal, &to), func() {
		a.found(registry.FindingDates, registry.Awards, of.awardKey(ordinal), of.args("case", registry.LatePeriod,
			"ordinal", text(ordinal), "id", text(id), "year", text(to)))
	})
}

func (a *auditor) earlyEvents(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	var id, ordinal number
	var kind string
	var on day
	query := of.columns(tx.NewSelect().TableExpr("award_events AS e").Join("JOIN awards AS a ON a.id = e.award_id").
		Join("JOIN decisions AS d ON d.id = a.decision_id")).
		ColumnExpr("a.id, a.ordinal, e.kind, e.date").Where("e.date < d.date").OrderExpr("d.id, a.ordinal, e.id")
	return eachRow(ctx, query, append(of.places(), &id, &ordinal, &kind, &on), func() {
		a.found(registry.FindingDates, registry.Awards, of.awardKey(ordinal), of.args("case", registry.EarlyEvent,
			"ordinal", text(ordinal), "id", text(id), "event", kind, "on", on.Short()))
	})
}

// overlappingPostings looks at neighbours alone: whoever is in two places at
// a time is so in two that follow each other, unless one between them begins on
// a day of which only the year or the month is known.
func (a *auditor) overlappingPostings(ctx context.Context, tx bun.Tx) error {
	const next = "(PARTITION BY o.person_id ORDER BY o.from_day, o.id)"
	ordered := tx.NewSelect().TableExpr("postings AS o").ColumnExpr("o.person_id, o.unit_id, o.from_day, o.to_day").
		ColumnExpr("LEAD(o.from_day) OVER " + next + " AS next_from, LEAD(o.to_day) OVER " + next + " AS next_to, LEAD(o.unit_id) OVER " + next + " AS next_unit")
	var code, name, unit, nextUnit string
	var from, to, nextFrom, nextTo day
	query := tx.NewSelect().TableExpr("(?) AS o", ordered).Join("JOIN people AS p ON p.id = o.person_id").
		Join("JOIN units AS u ON u.id = o.unit_id").Join("JOIN units AS v ON v.id = o.next_unit").
		ColumnExpr("p.code, p.name, o.from_day, o.to_day, u.code, o.next_from, o.next_to, v.code").
		Where("o.next_from IS NOT NULL AND (o.to_day = '' OR o.to_day > o.next_from)").OrderExpr("p.code, o.from_day")
	return eachRow(ctx, query, []any{&code, &name, &from, &to, &unit, &nextFrom, &nextTo, &nextUnit}, func() {
		_, _, overlap := registry.OverlappingPostings([]registry.Posting{
			{From: from.Date, To: to.Date, Unit: unit}, {From: nextFrom.Date, To: nextTo.Date, Unit: nextUnit}})
		if overlap {
			a.found(registry.FindingDates, registry.People, code, map[string]string{"case": registry.PostingsOverlap, "name": name,
				"unit": unit, "to": to.Short(), "other": nextUnit, "from": nextFrom.Short()})
		}
	})
}

func (a *auditor) earlyHandovers(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	var id, ordinal number
	var on day
	query := of.columns(tx.NewSelect().TableExpr("handovers AS h").Join("JOIN awards AS a ON a.id = h.award_id").
		Join("JOIN decisions AS d ON d.id = a.decision_id")).
		ColumnExpr("a.id, a.ordinal, h.handed").Where("h.handed < d.date").OrderExpr("d.id, a.ordinal, h.id")
	return eachRow(ctx, query, append(of.places(), &id, &ordinal, &on), func() {
		a.found(registry.FindingDates, registry.Handovers, of.awardKey(ordinal), of.args("case", registry.EarlyHandover,
			"ordinal", text(ordinal), "id", text(id), "on", on.Short()))
	})
}

// unprintedThen finds papers that were handed over before the day on which
// they were first printed. Prints are noted in UTC, hand-overs by the day of
// the office.
func (a *auditor) unprintedThen(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	var id, ordinal number
	var at string
	var on day
	query := of.columns(tx.NewSelect().TableExpr("handovers AS h").Join("JOIN awards AS a ON a.id = h.award_id").
		Join("JOIN decisions AS d ON d.id = a.decision_id").
		Join("JOIN prints AS i ON i.award_id = h.award_id AND i.event_id IS h.event_id AND i.paper <> ?", ExtractPaper)).
		ColumnExpr("a.id, a.ordinal, h.handed, min(i.at)").GroupExpr("h.id").Having("substr(min(i.at), 1, 10) >= h.handed").OrderExpr("d.id, a.ordinal, h.id")
	return eachRow(ctx, query, append(of.places(), &id, &ordinal, &on, &at), func() {
		printed, err := time.Parse(logTime, at)
		if err != nil || !cal.DateOf(printed.In(a.r.opts.Now().Location())).After(on.Date) {
			return // a time that cannot be read is told by the check of the records
		}
		a.found(registry.FindingDates, registry.Handovers, of.awardKey(ordinal), of.args("case", registry.UnprintedThen,
			"ordinal", text(ordinal), "id", text(id), "on", on.Short(), "printed", cal.DateOf(printed.In(a.r.opts.Now().Location())).Short()))
	})
}

// auditedDecision is the decision of a row.
type auditedDecision struct {
	issuer, number string
	year           number
	date           knownDay
}

func (d *auditedDecision) columns(q *bun.SelectQuery) *bun.SelectQuery {
	d.date.days = days{}
	return q.ColumnExpr("d.issuer, d.number, d.date, d.year")
}

func (d *auditedDecision) places() []any { return []any{&d.issuer, &d.number, &d.date, &d.year} }

func (d *auditedDecision) ref() registry.DecisionRef {
	return registry.DecisionRef{Issuer: d.issuer, Number: d.number, Year: cal.Year(d.year)}
}

// key names the decision as the log does.
func (d *auditedDecision) key() string { return decisionText(d.ref()) }

func (d *auditedDecision) awardKey(ordinal number) string {
	return awardKey(registry.Award{Decision: d.ref(), Ordinal: int(ordinal)})
}

// args are those of a finding about the decision, and more.
func (d *auditedDecision) args(more ...string) map[string]string {
	args := map[string]string{"issuer": d.issuer, "number": d.number, "decision_year": text(d.year), "date": d.date.Short()}
	for i := 0; i+1 < len(more); i += 2 {
		args[more[i]] = more[i+1]
	}
	return args
}

func text(n number) string { return strconv.FormatInt(int64(n), 10) }
