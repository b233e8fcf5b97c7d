package main

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// founding are the commands that make a register; they are not taken back.
func founding() []string { return []string{"sovang init", "sovang demo"} }

func undoCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "undo", Aliases: []string{"hoantac"}, Flags: []cli.Flag{boolean("redo"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			redo := c.Bool("redo")
			return e.withRegister(c.Context, func(reg *store.Register) error { return runUndo(c.Context, e, reg, redo) })
		},
	}
}

// runUndo takes back the last command, or brings back what was taken back
// last, after it was shown and agreed to.
func runUndo(ctx context.Context, e *env, reg *store.Register, redo bool) error {
	o := store.UndoOptions{Redo: redo, Bounds: founding()}
	next, err := reg.NextUndo(ctx, o)
	if err != nil {
		return err
	}
	o.Expect = next.ID
	words := []any{"N", next.ID, "When", e.moment(next.At), "Command", next.Command, "What", e.doneWords(next), "Records", e.countWords(next.Records)}
	if !e.dryRun {
		if err := e.confirm(ctx, "ask."+undoVerb(redo), words...); err != nil {
			return err
		}
	}
	done, err := reg.Undo(ctx, o)
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(newUndoneView(done, redo))
	}
	e.say("say."+undoVerb(redo), words...)
	e.tellPapersOutside(done)
	if !e.dryRun {
		e.advise("hint."+undoVerb(redo), "N", next.ID)
	}
	return nil
}

func undoVerb(redo bool) string {
	if redo {
		return "redo"
	}
	return "undo"
}

// tellPapersOutside tells of papers that no command calls back.
func (e *env) tellPapersOutside(done store.Undone) {
	if done.Printed > 0 {
		e.notice("say.undo-printed", "N", done.Printed)
	}
	if done.Handed > 0 {
		e.notice("say.undo-handed", "N", done.Handed)
	}
}

// undoneView is what --json prints of what was taken back.
type undoneView struct {
	Undone  operationView   `json:"operation"`
	Redo    bool            `json:"redo"`
	Records []recordsInView `json:"records"`
	Printed int             `json:"printed"`
	Handed  int             `json:"handed"`
}

func newUndoneView(done store.Undone, redo bool) undoneView {
	view := undoneView{Undone: newOperationView(done.Operation), Redo: redo, Records: []recordsInView{}, Printed: done.Printed, Handed: done.Handed}
	for _, part := range []struct {
		action store.Action
		counts []registry.Count
	}{{store.Added, done.Added}, {store.Changed, done.Changed}, {store.Removed, done.Removed}} {
		for _, count := range part.counts {
			view.Records = append(view.Records, recordsInView{string(count.Kind), string(part.action), count.N})
		}
	}
	return view
}

// explainHistory explains what stands against taking a command back, and what
// is wrong with the log.
func (e *env) explainHistory(err error) (message, bool) {
	var bound *store.BoundError
	var moved *store.UndoMovedError
	var lost *store.NotKeptError
	var broken *store.BrokenLogError
	var altered *store.AlteredRecordError
	switch {
	case errors.Is(err, store.ErrNothingToUndo):
		return message{exitRefused, []string{e.t("error.nothing-to-undo")}, e.t("hint.log")}, true
	case errors.Is(err, store.ErrNothingToRedo):
		return message{exitRefused, []string{e.t("error.nothing-to-redo")}, e.t("hint.log")}, true
	case errors.As(err, &bound):
		return message{exitRefused, []string{e.t("error.undo-bound", "Command", bound.Operation.Command)}, e.t("hint.undo-bound")}, true
	case errors.As(err, &moved):
		return message{exitFailure, []string{e.t("error.undo-moved", "N", moved.Expected, "Found", moved.Found)}, e.t("hint.log")}, true
	case errors.As(err, &lost):
		return message{exitRefused, []string{e.t("error.not-kept", "Kind", e.kindWord(lost.Kind), "Key", lost.Key)}, e.t("hint.not-kept")}, true
	case errors.As(err, &broken):
		return message{exitFailure, []string{e.t("error.log-broken", "Line", strconv.FormatInt(broken.ID, 10))}, e.t("hint.damaged")}, true
	case errors.As(err, &altered):
		gone := "" // of the record is only the log left
		if altered.ID == 0 {
			gone = "gone"
		}
		return message{exitFailure, []string{e.t("error.record-altered", "Kind", e.kindWord(altered.Kind), "Key", strings.TrimSpace(altered.Key), "Gone", gone)},
			e.t("hint.record-altered", "Kind", string(altered.Kind), "Key", altered.Key)}, true
	}
	return message{}, false
}
