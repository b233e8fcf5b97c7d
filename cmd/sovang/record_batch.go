package main

import (
	"encoding/json"
	"fmt"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// recordBatch records what was typed and says what came of it.
func (e *env) recordBatch(c *cli.Context, batch registry.Batch) error {
	return e.withRegister(c.Context, func(reg *store.Register) error {
		receipt, err := reg.Record(c.Context, batch, store.RecordOptions{DryRun: c.Bool("dry-run"), Replace: c.Bool("replace")})
		if err != nil {
			return err
		}
		e.warn(receipt.Warnings, sheet.Places{})
		e.sayReceipt(receipt, c.Bool("dry-run"))
		return nil
	})
}

// sayReceipt says how many entries of each kind were recorded.
func (e *env) sayReceipt(receipt store.Receipt, dryRun bool) {
	what := "say.recorded"
	if dryRun {
		what = "say.would-record"
	}
	for _, count := range receipt.New {
		if count.N > 0 {
			e.say(what, "N", count.N, "Kind", e.t("kind."+string(count.Kind)))
		}
	}
	for _, count := range receipt.Replaced {
		if count.N > 0 {
			e.say("say.replaced", "N", count.N, "Kind", e.t("kind."+string(count.Kind)))
		}
	}
	for _, count := range receipt.Unchanged {
		if count.N > 0 {
			e.say("say.unchanged", "N", count.N, "Kind", e.t("kind."+string(count.Kind)))
		}
	}
	if len(receipt.AwardIDs) == 1 && !dryRun {
		e.say("say.award-id", "ID", receipt.AwardIDs[0])
	}
}

// printEntries prints the entries of a kind as the interchange writes them.
func (e *env) printEntries(batch registry.Batch, kind registry.EntryKind) error {
	objects, err := sheet.Objects(batch, kind)
	if err != nil {
		return err
	}
	return e.printJSON(objects)
}

// printEntry prints the one entry of a kind.
func (e *env) printEntry(batch registry.Batch, kind registry.EntryKind) error {
	objects, err := sheet.Objects(batch, kind)
	if err != nil {
		return err
	}
	return e.printJSON(objects[0])
}

// printLine prints one line of data.
func (e *env) printLine(text string) { fmt.Fprintln(e.stdout, text) }

func (e *env) yesNo(yes bool) string {
	if yes {
		return e.t("word.yes")
	}
	return e.t("word.no")
}

// joinObjects puts the fields of several JSON objects into one, in order.
func joinObjects(objects ...json.RawMessage) json.RawMessage {
	joined := []byte{'{'}
	for _, object := range objects {
		inner := object[1 : len(object)-1]
		if len(joined) > 1 && len(inner) > 0 {
			joined = append(joined, ',')
		}
		joined = append(joined, inner...)
	}
	return append(joined, '}')
}
