package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// addBatch records what was typed as new.
func (e *env) addBatch(c *cli.Context, batch registry.Batch) error {
	return e.withRegister(c.Context, func(reg *store.Register) error {
		return e.recordNew(c.Context, reg, batch)
	})
}

// recordNew records what must be new. What the register already holds, word
// for word, is an error too.
func (e *env) recordNew(ctx context.Context, reg *store.Register, batch registry.Batch) error {
	_, err := e.recordAdded(ctx, reg, batch)
	return err
}

// recordAdded is recordNew with the receipt.
func (e *env) recordAdded(ctx context.Context, reg *store.Register, batch registry.Batch) (store.Receipt, error) {
	var options store.RecordOptions
	receipt, err := reg.Record(ctx, batch, options)
	if err != nil {
		return receipt, err
	}
	if len(receipt.New)+len(receipt.Replaced) == 0 {
		return receipt, e.alreadyRecorded(receipt)
	}
	e.warn(receipt.Warnings, sheet.Places{})
	e.sayReceipt(receipt, options)
	return receipt, nil
}

// replace records an entry over the one that the register has under its code.
func (e *env) replace(ctx context.Context, reg *store.Register, batch registry.Batch) error {
	return e.record(ctx, reg, batch, store.RecordOptions{Replace: true})
}

// record records a batch and says what came of it.
func (e *env) record(ctx context.Context, reg *store.Register, batch registry.Batch, o store.RecordOptions) error {
	receipt, err := reg.Record(ctx, batch, o)
	if err != nil {
		return err
	}
	e.warn(receipt.Warnings, sheet.Places{})
	e.sayReceipt(receipt, o)
	return nil
}

// setBatch records what may be there already: a grade, a figure.
func (e *env) setBatch(c *cli.Context, batch registry.Batch) error {
	return e.withRegister(c.Context, func(reg *store.Register) error {
		return e.record(c.Context, reg, batch, store.RecordOptions{Replace: c.Bool("replace")})
	})
}

// alreadyRecorded says that everything typed is in the register.
func (e *env) alreadyRecorded(receipt store.Receipt) error {
	kind := e.t("kind." + string(receipt.Unchanged[0].Kind))
	if len(receipt.AwardIDs) == 1 {
		return &refusal{exitExists, "error.award-recorded", []any{"ID", receipt.AwardIDs[0]}, "hint.award-recorded"}
	}
	code := ""
	if people := receipt.Batch.People; len(people) == 1 {
		code = people[0].Code
	}
	hint := "hint.already-recorded"
	switch receipt.Unchanged[0].Kind {
	case registry.People:
		hint = "hint.person-recorded"
	case registry.Nominations:
		hint = "hint.nomination-recorded"
	case registry.Decisions:
		hint = "hint.decision-recorded"
	}
	return &refusal{exitExists, "error.already-recorded", []any{"Kind", kind, "Code", code}, hint}
}

// sayReceipt says how many entries of each kind were recorded.
func (e *env) sayReceipt(receipt store.Receipt, o store.RecordOptions) {
	recorded, changed := "say.recorded", "say.completed"
	switch {
	case e.dryRun && o.Replace:
		recorded, changed = "say.would-record", "say.would-replace"
	case e.dryRun:
		recorded, changed = "say.would-record", "say.would-complete"
	case o.Replace:
		changed = "say.replaced"
	}
	e.sayCounts(recorded, receipt.New)
	e.sayCounts(changed, receipt.Replaced)
	e.sayCounts("say.unchanged", receipt.Unchanged)
	e.sayCounts("say.kept", receipt.Kept)
	if id, ok := newNumber(receipt); ok {
		e.say("say.number", "ID", id)
	}
	if people := receipt.Batch.People; len(people) == 1 && len(receipt.New) == 1 {
		e.say("say.person-code", "Code", people[0].Code)
	}
}

// newNumber returns the number of the one record that was added, by which the
// next command names it; a dry run gives none.
func newNumber(receipt store.Receipt) (id int64, ok bool) {
	ids := receipt.AwardIDs
	for _, n := range receipt.Batch.Nominations {
		ids = append(ids, n.ID)
	}
	for _, i := range receipt.Batch.Initiatives {
		ids = append(ids, i.ID)
	}
	for _, d := range receipt.Batch.Disciplines {
		ids = append(ids, d.ID)
	}
	if len(ids) != 1 || ids[0] == 0 {
		return 0, false
	}
	return ids[0], true
}

func (e *env) sayCounts(id string, counts []registry.Count) {
	for _, count := range counts {
		e.say(id, "N", count.N, "Kind", e.t("kind."+string(count.Kind)))
	}
}
