package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// auditGaps finds the ordinals that decisions of the unit and of those below
// it leave out. The lists of others are seldom recorded whole.
func (a *auditor) auditGaps(ctx context.Context, tx bun.Tx) error {
	gapped := tx.NewSelect().TableExpr("awards").Column("decision_id").GroupExpr("decision_id").Having("max(ordinal) > count(*)")
	var of auditedDecision
	var id, ordinal number
	var g gaps
	query := of.columns(tx.NewSelect().TableExpr("awards AS a").Join("JOIN decisions AS d ON d.id = a.decision_id")).
		ColumnExpr("d.id, a.ordinal").Where("a.decision_id IN (?)", gapped).Where("d.issuer_unit_id IN (?)", bun.List(a.own)).
		OrderExpr("d.id, a.ordinal")
	err := eachRow(ctx, query, append(of.places(), &id, &ordinal), func() {
		if id != g.id {
			a.addGaps(g)
			g = gaps{of: of, id: id}
		}
		g.meet(int(ordinal))
	})
	a.addGaps(g)
	return err
}

func (a *auditor) addGaps(g gaps) {
	if g.n > 0 {
		a.found(registry.FindingGaps, registry.Decisions, g.of.key(), g.of.args(
			"ordinals", strings.Join(g.ranges, ", "), "first", fmt.Sprint(g.first), "n", fmt.Sprint(g.n)))
	}
}

// gaps are what the rising ordinals of a decision leave out.
type gaps struct {
	of             auditedDecision
	id             number
	last, first, n int
	ranges         []string
}

func (g *gaps) meet(ordinal int) {
	switch from, to := g.last+1, ordinal-1; {
	case from == to:
		g.ranges = append(g.ranges, fmt.Sprint(from))
	case from < to:
		g.ranges = append(g.ranges, fmt.Sprintf("%d-%d", from, to))
	}
	if g.first == 0 && ordinal > g.last+1 {
		g.first = g.last + 1
	}
	g.n += ordinal - g.last - 1
	g.last = ordinal
}

// auditNoAwards finds decisions that gave nothing and by which nothing
// happened to what others gave.
func (a *auditor) auditNoAwards(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	query := of.columns(tx.NewSelect().TableExpr("decisions AS d")).
		Where("NOT EXISTS (SELECT 1 FROM awards AS a WHERE a.decision_id = d.id)").
		Where("d.id NOT IN (SELECT e.decision_id FROM award_events AS e WHERE e.decision_id IS NOT NULL)").OrderExpr("d.date, d.id")
	return eachRow(ctx, query, of.places(), func() {
		a.found(registry.FindingNoAwards, registry.Decisions, of.key(), of.args())
	})
}

// lostAward is the SQL that an award was annulled or stripped, as
// [registry.Award.Counts] says it.
const lostAward = `COALESCE((SELECT e.kind FROM award_events AS e WHERE e.award_id = a.id AND e.kind IN ('annulled', 'stripped', 'restored')
	ORDER BY e.id DESC LIMIT 1), 'restored') <> 'restored'`

// printedAward is the SQL that the paper in force of an award was printed, as
// [PaperState.Printed] says it.
const printedAward = `EXISTS (SELECT 1 FROM prints AS i WHERE i.award_id = a.id AND i.paper <> '` + ExtractPaper + `' AND i.event_id IS (
	SELECT max(e.id) FROM award_events AS e WHERE e.award_id = a.id AND e.kind = 'reissued'))`

// lowered is the SQL for the honour of an award today.
const lowered = `COALESCE((SELECT e.honour FROM award_events AS e WHERE e.award_id = a.id AND e.kind = 'downgraded' ORDER BY e.id DESC LIMIT 1), a.honour)`

// auditCertificates finds the awards of the unit's own decisions whose
// certificates were not printed: those of the last twelve months, and those of
// decisions of which others were printed. Older decisions without any were
// written by hand, most likely.
func (a *auditor) auditCertificates(ctx context.Context, tx bun.Tx) error {
	begun := `d.id IN (SELECT b.decision_id FROM prints AS i JOIN awards AS b ON b.id = i.award_id WHERE i.event_id IS NULL AND i.paper <> '` + ExtractPaper + `')`
	var of auditedDecision
	var id, ordinal number
	var honour string
	var partly bool
	var lacking unprinted
	query := of.columns(tx.NewSelect().TableExpr("awards AS a").Join("JOIN decisions AS d ON d.id = a.decision_id")).
		ColumnExpr("d.id, a.ordinal, "+lowered+", "+begun).
		Where("d.issuer = ? AND d.issuer_unit_id IS NOT NULL AND d.date <= ?", a.home, a.today.String()).
		Where("NOT " + printedAward).Where("NOT (" + lostAward + ")").OrderExpr("d.id, a.ordinal")
	if !a.o.Notes {
		query = query.Where("d.date >= ? OR "+begun, a.yearAgo().String())
	}
	err := eachRow(ctx, query, append(of.places(), &id, &ordinal, &honour, &partly), func() {
		if id != lacking.id {
			a.addUnprinted(lacking)
			lacking = unprinted{of: of, id: id, partly: partly}
		}
		if row, _, err := a.r.Catalogue().Honour(honour, of.date.Date); err == nil && row.Paper != "" {
			lacking.ordinals = append(lacking.ordinals, int(ordinal))
		}
	})
	a.addUnprinted(lacking)
	return err
}

// unprinted are the papers that a decision lacks.
type unprinted struct {
	of       auditedDecision
	id       number
	partly   bool // others were printed
	ordinals []int
}

func (a *auditor) addUnprinted(u unprinted) {
	if len(u.ordinals) == 0 {
		return
	}
	which := registry.NothingPrinted
	if u.partly {
		which = registry.PartlyPrinted
	}
	usual := !u.partly && u.of.date.Before(a.yearAgo())
	a.noted(usual, registry.FindingNoCertificate, registry.Decisions, u.of.key(), u.of.args(
		"case", which, "n", fmt.Sprint(len(u.ordinals)), "ordinals", rangesOf(u.ordinals)))
}

// rangesOf writes rising numbers short: 1-3, 5.
func rangesOf(numbers []int) string {
	var g gaps // what lies between the numbers that are not there
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		g.last = numbers[i] - 1
		g.meet(numbers[last] + 1)
		i = last + 1
	}
	return strings.Join(g.ranges, ",")
}

// auditScans finds decisions without a scan; of those older than a year it is
// usual.
func (a *auditor) auditScans(ctx context.Context, tx bun.Tx) error {
	var of auditedDecision
	query := of.columns(tx.NewSelect().TableExpr("decisions AS d")).
		Where("NOT EXISTS (SELECT 1 FROM attachments AS t WHERE t.decision_id = d.id)").OrderExpr("d.date, d.id")
	return eachRow(ctx, query, of.places(), func() {
		a.noted(of.date.Before(a.yearAgo()), registry.FindingNoScan, registry.Decisions, of.key(), of.args())
	})
}

// auditTemplates finds templates that are gone: those that are to be used, and
// as a note those by which certificates were printed.
func (a *auditor) auditTemplates(ctx context.Context, tx bun.Tx) error {
	gone := func(slug string) bool { return !slices.Contains(a.o.Templates, slug) }
	var template, key string
	var use registry.TemplateUse
	query := tx.NewSelect().TableExpr("template_uses AS s").ColumnExpr("s.template, s.honour, s.issuer").
		Where("s.template NOT IN (SELECT m.slug FROM templates AS m)").OrderExpr("s.id")
	err := eachRow(ctx, query, []any{&template, &use.Honour, &use.Issuer}, func() {
		if gone(template) {
			key = useKey(use)
			a.found(registry.FindingTemplates, registry.TemplateUses, key, map[string]string{
				"case": registry.GoneInUse, "template": template, "honour": use.Honour, "issuer": use.Issuer})
		}
	})
	if err != nil {
		return err
	}
	var n number
	query = tx.NewSelect().TableExpr("prints AS i").ColumnExpr("i.template, count(*)").
		Where("i.template <> '' AND i.template NOT IN (SELECT m.slug FROM templates AS m)").GroupExpr("i.template").OrderExpr("i.template")
	return eachRow(ctx, query, []any{&template, &n}, func() {
		if gone(template) {
			a.noted(true, registry.FindingTemplates, registry.Templates, template, map[string]string{
				"case": registry.GoneTemplate, "template": template, "n": text(n)})
		}
	})
}
