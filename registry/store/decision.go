package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

type decisionRow struct {
	bun.BaseModel `bun:"table:decisions,alias:d"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	Issuer        string `bun:"issuer"`
	IssuerUnitID  int64  `bun:"issuer_unit_id,nullzero"`
	Number        string `bun:"number"`
	NumberKey     string `bun:"number_key"`
	Year          int    `bun:"year"`
	Date          day    `bun:"date"`
	Level         string `bun:"level"`
	Place         string `bun:"place"`
	Authority     string `bun:"authority"`
	Formula       string `bun:"formula"`
	SignerPost    string `bun:"signer_post"`
	SignerRank    string `bun:"signer_rank"`
	SignerName    string `bun:"signer_name"`
	Summary       string `bun:"summary"`
}

func decisions() table[registry.Decision, decisionRow] {
	return table[registry.Decision, decisionRow]{
		kind:     registry.Decisions,
		key:      func(d registry.Decision) string { return decisionText(d.Ref()) },
		uid:      func(d *registry.Decision) *string { return &d.UID },
		complete: registry.Decision.Complete,
		clash:    decisionClash,
		order:    compareDecisions,
		row:      newDecisionRow,
		held:     decisionRow.held,
	}
}

func newDecisionRow(id int64, d registry.Decision, c *codes) decisionRow {
	return decisionRow{
		ID: id, UID: d.UID, Issuer: d.Issuer, IssuerUnitID: c.units[d.Issuer], Number: d.Number, NumberKey: numberKey(d.Number),
		Year: int(d.Date.Year()), Date: day{d.Date}, Level: string(d.Level), Place: d.Place, Authority: d.Authority, Formula: d.Formula,
		SignerPost: d.Signer.Post, SignerRank: d.Signer.Rank, SignerName: d.Signer.Name, Summary: d.Summary,
	}
}

func (r decisionRow) held() held[registry.Decision] {
	return held[registry.Decision]{id: r.ID, value: registry.Decision{
		UID: r.UID, Issuer: r.Issuer, Number: r.Number, Date: r.Date.Date, Level: catalogue.Level(r.Level), Place: r.Place,
		Authority: r.Authority, Formula: r.Formula,
		Signer:  registry.Signer{Post: r.SignerPost, Rank: r.SignerRank, Name: r.SignerName},
		Summary: r.Summary,
	}}
}

// decisionClash tells of two decisions of one number, and in what they differ.
func decisionClash(older, newer registry.Decision) registry.Fault {
	args := map[string]string{"number": older.Number, "date": older.Date.Short(), "issuer": older.Issuer}
	if differing := older.Contradictions(newer); len(differing) > 0 {
		first := differing[0]
		args["what"], args["was"], args["now"] = first.Field, first.Was, first.Now
	}
	return registry.Fault{Code: registry.FaultDuplicateNumber, Field: "number", Value: newer.Number, Args: args}
}

// numberKey folds a decision's number and takes its blanks out, so that
// "123 / QĐ-BTL" and "123/qđ-btl" are one number.
func numberKey(number string) string {
	return strings.ReplaceAll(registry.Fold(number), " ", "")
}

// decisionText names a decision for look-up and in the log; "" when its
// reference lacks a part.
func decisionText(ref registry.DecisionRef) string {
	if ref.Issuer == "" || ref.Number == "" || ref.Year == 0 {
		return ""
	}
	return registry.DecisionRef{Issuer: ref.Issuer, Number: numberKey(ref.Number), Year: ref.Year}.String()
}

// DecisionFilter narrows what [Register.Decisions] returns; empty fields do
// not narrow.
type DecisionFilter struct {
	Issuer string
	// Period holds the years in which the decisions were made.
	Period cal.Period
	Level  catalogue.Level
}

// Decisions returns decisions, by date, issuer and number.
func (r *Register) Decisions(ctx context.Context, f DecisionFilter) ([]registry.Decision, error) {
	var found []registry.Decision
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		found, err = decisions().list(ctx, tx, f.narrow)
		return err
	})
	return found, err
}

func (f DecisionFilter) narrow(q *bun.SelectQuery) *bun.SelectQuery {
	if f.Issuer != "" {
		q = q.Where("d.issuer = ?", f.Issuer)
	}
	if !f.Period.IsZero() {
		q = q.Where("d.year BETWEEN ? AND ?", int(f.Period.From), int(f.Period.To))
	}
	if f.Level != "" {
		q = q.Where("d.level = ?", string(f.Level))
	}
	return q
}

// Decision returns a decision by its reference, or a [*NotFoundError]. Case,
// marks and blanks of the number do not matter.
func (r *Register) Decision(ctx context.Context, ref registry.DecisionRef) (registry.Decision, error) {
	var decision held[registry.Decision]
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		decision, err = oneDecision(ctx, tx, ref)
		return err
	})
	return decision.value, err
}

func oneDecision(ctx context.Context, tx bun.Tx, ref registry.DecisionRef) (held[registry.Decision], error) {
	found, err := decisions().load(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("d.issuer = ? AND d.number_key = ? AND d.year = ?", ref.Issuer, numberKey(ref.Number), int(ref.Year))
	})
	return only(found, err, registry.Decisions, ref.String())
}

// DecisionByNumber returns the decision of that number; year 0 and issuer ""
// ask for any. None gives a [*NotFoundError], several an [*AmbiguousError].
func (r *Register) DecisionByNumber(ctx context.Context, number string, year cal.Year, issuer string) (registry.Decision, error) {
	var found []registry.Decision
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		found, err = decisions().list(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
			q = DecisionFilter{Issuer: issuer, Period: cal.OneYear(year)}.narrow(q)
			return q.Where("d.number_key = ?", numberKey(number))
		})
		return err
	})
	switch {
	case err != nil:
		return registry.Decision{}, err
	case len(found) == 0:
		return registry.Decision{}, &NotFoundError{registry.Decisions, number}
	case len(found) > 1:
		ambiguous := &AmbiguousError{Number: number}
		for _, decision := range found {
			ambiguous.Refs = append(ambiguous.Refs, decision.Ref())
		}
		return registry.Decision{}, ambiguous
	}
	return found[0], nil
}
