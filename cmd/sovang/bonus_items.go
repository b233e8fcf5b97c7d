package main

import (
	"context"

	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// bonusReader gathers the awards whose money is asked for, and remembers the
// names that many of them share.
type bonusReader struct {
	reg     *store.Register
	issuers issuers
	// branches names who pays for the awards of a movement, by its code.
	branches map[string]string
}

func newBonusReader(reg *store.Register) *bonusReader {
	return &bonusReader{reg: reg, issuers: newIssuers(reg), branches: make(map[string]string)}
}

// ofYear returns the awards of all decisions of a year.
func (r *bonusReader) ofYear(ctx context.Context, year cal.Year) ([]bonus.Item, error) {
	decisions, err := r.reg.Decisions(ctx, store.DecisionFilter{Period: cal.OneYear(year)})
	if err != nil {
		return nil, err
	}
	var items []bonus.Item
	for _, decision := range decisions {
		more, err := r.ofDecision(ctx, decision)
		if err != nil {
			return nil, err
		}
		items = append(items, more...)
	}
	return items, nil
}

// ofDecision returns the awards of one decision that count today.
func (r *bonusReader) ofDecision(ctx context.Context, decision registry.Decision) ([]bonus.Item, error) {
	awards, err := r.reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
	if err != nil {
		return nil, err
	}
	issuer, err := r.issuers.name(ctx, decision)
	if err != nil {
		return nil, err
	}
	var items []bonus.Item
	for _, award := range awards {
		if !award.Counts() {
			continue
		}
		branch, err := r.branch(ctx, award)
		if err != nil {
			return nil, err
		}
		items = append(items, bonus.Item{Award: award.Today(), DecidedOn: decision.Date, Level: decision.Level, Issuer: issuer, Branch: branch})
	}
	return items, nil
}

// branch names the party or mass body whose movement was summed up with the
// award; it pays then (Thông tư 151/2018/TT-BQP, Điều 80.3).
func (r *bonusReader) branch(ctx context.Context, award registry.Award) (string, error) {
	if award.Type != registry.ByMovement || award.Movement == "" {
		return "", nil
	}
	if name, known := r.branches[award.Movement]; known {
		return name, nil
	}
	name, err := r.launcher(ctx, award.Movement)
	if err == nil {
		r.branches[award.Movement] = name
	}
	return name, err
}

// launcher names the party or mass body that launched a movement, or nobody.
func (r *bonusReader) launcher(ctx context.Context, code string) (string, error) {
	movement, err := r.reg.Movement(ctx, code)
	if err != nil {
		return "", err
	}
	if _, above := registry.AuthorityByCode(movement.LaunchedBy); above || movement.LaunchedBy == "" {
		return "", nil
	}
	unit, err := r.reg.Unit(ctx, movement.LaunchedBy)
	if err != nil || unit.Kind != registry.MassBody {
		return "", err
	}
	return unit.Name, nil
}
