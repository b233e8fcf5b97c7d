package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

// founding are the commands that make a register; they are not taken back.
func founding() []string { return []string{"sovang init", "sovang demo"} }

func undoCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "undo", Aliases: []string{"hoantac"}, Flags: []cli.Flag{boolean("redo"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			o, err := parseUndo(c)
			if err != nil {
				return err
			}
			if o.Redo {
				e.commandLine += " --redo" // another deed, though one command
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runUndo(c.Context, e, reg, o) })
		},
	}
}

// parseUndo reads which operation is meant: the last one, or the one whose
// number in the log is given.
func parseUndo(c *cli.Context) (store.UndoOptions, error) {
	o := store.UndoOptions{Redo: c.Bool("redo"), Bounds: founding()}
	given := strings.Join(c.Args().Slice(), " ")
	if given == "" {
		return o, nil
	}
	var err error
	if o.Operation, err = strconv.ParseInt(given, 10, 64); err != nil || o.Operation < 1 || o.Redo {
		return o, &usageError{id: "error.undo-number", data: []any{"Given", given}}
	}
	return o, nil
}

// runUndo takes back a command, or brings back what was taken back last, after
// it was shown and agreed to.
func runUndo(ctx context.Context, e *env, reg *store.Register, o store.UndoOptions) error {
	redo := o.Redo
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
	if e.dryRun {
		e.say("say.would-"+undoVerb(redo), words...)
		e.tellPapersOutside(done)
		return nil
	}
	e.say("say."+undoVerb(redo), words...)
	e.tellPapersOutside(done)
	e.advise("hint."+undoVerb(redo), "N", next.ID)
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
		action logbook.Action
		counts []registry.Count
	}{{logbook.Added, done.Added}, {logbook.Changed, done.Changed}, {logbook.Removed, done.Removed}} {
		for _, count := range part.counts {
			view.Records = append(view.Records, recordsInView{string(count.Kind), string(part.action), count.N})
		}
	}
	return view
}

// explainHistory explains what stands against taking a command back, or what
// is wrong with the log.
func (e *env) explainHistory(err error) (message, bool) {
	var bound *store.BoundError
	var moved *store.UndoMovedError
	var lost *store.NotKeptError
	var absent *store.NotStandingError
	var stood *store.StoodOnError
	switch {
	case errors.Is(err, store.ErrNothingToUndo):
		return message{exitRefused, []string{e.t("error.nothing-to-undo")}, e.t("hint.log")}, true
	case errors.Is(err, store.ErrNothingToRedo):
		return message{exitRefused, []string{e.t("error.nothing-to-redo")}, e.t("hint.log")}, true
	case errors.As(err, &bound):
		return message{exitRefused, []string{e.t("error.undo-bound", "Command", bound.Operation.Command)}, e.t("hint.undo-bound")}, true
	case errors.As(err, &moved):
		return message{exitFailure, []string{e.t("error.undo-moved", "N", moved.Expected, "Found", moved.Found)}, e.t("hint.log")}, true
	case errors.As(err, &absent):
		return message{exitRefused, []string{e.t("error.not-standing", "N", absent.Operation)}, e.t("hint.log")}, true
	case errors.As(err, &stood):
		return e.explainStoodOn(stood), true
	case errors.As(err, &lost):
		return message{exitRefused, []string{e.t("error.not-kept", "Kind", e.kindWord(lost.Kind), "Key", lost.Key)}, e.t("hint.not-kept")}, true
	}
	return e.explainLog(err)
}

// mostLater is how many later operations are named.
const mostLater = 5

// explainStoodOn names the later operations, the newest first, as they would
// have to be taken back.
func (e *env) explainStoodOn(stood *store.StoodOnError) message {
	sentences := []string{e.t("error.stood-on", "N", stood.Operation, "Later", len(stood.Later))}
	for i, later := range slices.Backward(stood.Later) {
		if len(sentences) > mostLater {
			sentences = append(sentences, e.t("error.stood-on-more", "N", i+1))
			break
		}
		sentences = append(sentences, e.t("error.stood-on-by", "N", later.ID, "When", e.moment(later.At), "Command", later.Command, "Records", e.countWords(later.Records)))
	}
	return message{exitRefused, sentences, e.t("hint.stood-on", "N", stood.Later[len(stood.Later)-1].ID)}
}
