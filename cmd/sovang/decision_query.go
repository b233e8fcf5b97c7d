package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// decisionQuery names a decision as a user does: by its number, and by
// issuer and year where the number alone is not enough.
type decisionQuery struct {
	number, issuer string
	year           cal.Year
}

func (q decisionQuery) find(ctx context.Context, reg *store.Register) (registry.Decision, error) {
	return reg.DecisionByNumber(ctx, q.number, q.year, q.issuer)
}

// queryOf asks for one decision exactly.
func queryOf(ref registry.DecisionRef) decisionQuery {
	return decisionQuery{number: ref.Number, issuer: ref.Issuer, year: ref.Year}
}

func decisionRefFlags() []cli.Flag { return []cli.Flag{text("issuer"), text("decision-year")} }

// parseDecisionQuery reads the decision named by the argument, or by the flag
// --decision.
func parseDecisionQuery(c *cli.Context, positional bool) (decisionQuery, error) {
	a := argumentsOf(c)
	q := decisionQuery{issuer: a.text("issuer"), year: a.year("decision-year")}
	if positional {
		q.number = a.positional()
	} else {
		q.number = a.required("decision")
	}
	return q, a.err
}
