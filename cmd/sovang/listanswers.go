package main

import (
	"cmp"
	"context"
	"errors"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// listAnswers tells what a list leaves to the register: codes for names, the
// decision of a number, the level of an issuer.
type listAnswers struct {
	reg  *store.Register
	asks importOptions
	// issuer issues decisions that name nobody.
	issuer string
	units  []registry.Unit
	// decisions and ordinals remember what was asked; nil is "not there".
	decisions map[registry.DecisionRef]*registry.Decision
	ordinals  map[registry.DecisionRef]map[int]bool
	// err is the first error of the register; the answers after it are void.
	err error
}

func openListAnswers(ctx context.Context, reg *store.Register, o importOptions) (*listAnswers, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return nil, err
	}
	units, err := reg.Units(ctx, store.UnitFilter{})
	if err != nil {
		return nil, err
	}
	a := &listAnswers{
		reg: reg, asks: o, issuer: o.decision.issuer, units: units,
		decisions: map[registry.DecisionRef]*registry.Decision{}, ordinals: map[registry.DecisionRef]map[int]bool{},
	}
	a.issuer = cmp.Or(a.issuer, settings[registry.SettingUnit])
	return a, nil
}

// readOptions are the options with which the list is read.
func (a *listAnswers) readOptions(ctx context.Context, o importOptions) (sheet.ReadOptions, error) {
	movements, err := a.reg.Movements(ctx)
	if err != nil {
		return sheet.ReadOptions{}, err
	}
	options := sheet.ReadOptions{
		Kind: o.kind, OldText: o.oldText, AsOf: o.asOf, Catalogue: a.reg.Catalogue(), Issuer: a.issuer, IssuerAsked: o.decision.issuer != "", Level: a.level,
		UnitCode: unitCodes(a.units), MovementCode: movementCodes(movements),
		RegisteredDecision: func(ref registry.DecisionRef) (registry.Decision, bool) { return a.decision(ctx, ref) },
		HasAward:           func(ref registry.DecisionRef, ordinal int) bool { return a.hasAward(ctx, ref, ordinal) },
		RegisteredPerson:   func(code string) (registry.Person, bool) { return a.person(ctx, code) },
	}
	if options.Mappings, err = a.reg.Mappings(ctx); err != nil {
		return sheet.ReadOptions{}, err
	}
	if o.mapping != "" {
		mapping, err := a.reg.Mapping(ctx, o.mapping)
		if err != nil {
			return sheet.ReadOptions{}, err
		}
		options.Mapping = &mapping
	}
	if o.decision.number != "" {
		decision, err := o.decision.find(ctx, a.reg)
		if err != nil {
			return sheet.ReadOptions{}, err
		}
		options.Decision = decision.Ref()
	}
	return options, nil
}

// level is the level that the user gave, or that of the unit's decisions.
func (a *listAnswers) level(issuer string) catalogue.Level {
	if a.asks.level != "" {
		return a.asks.level
	}
	for _, unit := range a.units {
		if unit.Code == issuer {
			return unit.DecisionLevel()
		}
	}
	return ""
}

// decision returns the one registered decision of a reference. What the row
// leaves open is what the flags say, and of several the keeper's own.
func (a *listAnswers) decision(ctx context.Context, ref registry.DecisionRef) (registry.Decision, bool) {
	found, asked := a.decisions[ref]
	if !asked {
		found = a.findDecision(ctx, ref)
		a.decisions[ref] = found
	}
	if found == nil {
		return registry.Decision{}, false
	}
	return *found, true
}

func (a *listAnswers) findDecision(ctx context.Context, ref registry.DecisionRef) *registry.Decision {
	query := queryOf(ref)
	query.issuer = cmp.Or(query.issuer, a.asks.decision.issuer)
	if query.year == 0 {
		query.year = a.asks.decision.year
	}
	queries := []decisionQuery{query}
	if query.issuer == "" {
		own := query
		own.issuer = a.issuer
		queries = []decisionQuery{own, query}
	}
	for _, query := range queries {
		decision, err := query.find(ctx, a.reg)
		if err == nil {
			return &decision
		}
		var several *store.AmbiguousError
		if !errors.As(err, &several) {
			a.note(err)
		}
	}
	return nil
}

// hasAward tells whether the register has the award of that ordinal.
func (a *listAnswers) hasAward(ctx context.Context, ref registry.DecisionRef, ordinal int) bool {
	known, asked := a.ordinals[ref]
	if !asked {
		known = map[int]bool{}
		awards, err := a.reg.Awards(ctx, store.AwardFilter{Decision: ref})
		a.note(err)
		for _, award := range awards {
			known[award.Ordinal] = true
		}
		a.ordinals[ref] = known
	}
	return known[ordinal]
}

func (a *listAnswers) person(ctx context.Context, code string) (registry.Person, bool) {
	person, err := a.reg.Person(ctx, code)
	a.note(err)
	return person, err == nil
}

// note keeps the first error that is more than "not there".
func (a *listAnswers) note(err error) {
	var missing *store.NotFoundError
	if a.err == nil && !errors.As(err, &missing) {
		a.err = err
	}
}

// unitCodes returns the look-up by which lists may name units: by their
// names, former ones too, and by what they belong to where that tells them
// apart, as long as only one unit is meant.
func unitCodes(units []registry.Unit) func(string) (string, bool) {
	codes := make(codesByName)
	for _, unit := range units {
		for _, name := range namesOfUnit(unit) {
			codes.add(name, unit.Code)
		}
	}
	within := newUnitsWithin(units)
	return func(text string) (string, bool) {
		if code, ok := codes.look(text); ok {
			return code, true
		}
		return within.look(text)
	}
}

// namesOfUnit are the names that a unit has and had.
func namesOfUnit(unit registry.Unit) []string {
	names := []string{unit.Name}
	for _, former := range unit.FormerNames {
		names = append(names, former.Name)
	}
	return names
}

// movementCodes returns the look-up by which lists may name movements.
func movementCodes(movements []registry.Movement) func(string) (string, bool) {
	codes := make(codesByName)
	for _, movement := range movements {
		codes.add(movement.Name, movement.Code)
	}
	return codes.look
}

// codesByName maps folded names to codes, "" for a name that several bear.
type codesByName map[string]string

func (c codesByName) add(name, code string) {
	key := registry.Fold(name)
	if other, taken := c[key]; taken && other != code {
		code = ""
	}
	c[key] = code
}

func (c codesByName) look(name string) (string, bool) {
	code := c[registry.Fold(name)]
	return code, code != ""
}
