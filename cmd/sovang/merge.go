package main

import (
	"context"
	"errors"
	"io/fs"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// The register of another unit, taken into this one. Two records that become
// one are the business of person_merge.go.

func mergeCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "merge", Aliases: []string{"hop-nhat"},
		Flags: []cli.Flag{text("keep"), boolean("renumber"), boolean("with-keys"), several("template"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path := a.path()
			o := store.MergeOptions{Keep: store.Side(a.choice("keep", "side", string(store.Ours), string(store.Theirs))),
				Renumber: a.bool("renumber"), Keys: a.bool("with-keys"), Templates: a.repeated("template")}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runMergeRegister(c.Context, e, reg, path, o) })
		},
	}
}

// runMergeRegister shows first what the merger would do, and then does it.
func runMergeRegister(ctx context.Context, e *env, reg *store.Register, path string, o store.MergeOptions) error {
	trial := o
	trial.DryRun = true
	report, err := reg.Merge(ctx, path, trial)
	if err != nil {
		return mergeError(path, err)
	}
	if len(report.Conflicts) > 0 || e.dryRun || !report.Changes() {
		return e.showMerger(path, report)
	}
	if !e.json {
		e.showMergerCounts(path, report)
	}
	if err := e.confirm(ctx, "ask.merge-register", "Path", path); err != nil {
		return err
	}
	err = e.withBackup(ctx, reg, "merge", func() (err error) {
		report, err = reg.Merge(ctx, path, o)
		return err
	})
	if err != nil {
		return mergeError(path, err)
	}
	e.say("say.merge-register", "Path", path, "Unit", report.Unit)
	if e.json {
		return e.printJSON(newMergerView(path, report))
	}
	return nil
}

// mergeError tells what is wrong with the other register: what is wrong with
// this one is told elsewhere.
func mergeError(path string, err error) error {
	var theirs *store.TheirRegisterError
	var missing *store.NotFoundError
	if errors.As(err, &missing) && missing.Kind == registry.Templates {
		return &refusal{exitNotFound, "error.merge-template", []any{"ID", missing.Key, "Path", path}, ""}
	}
	if !errors.As(err, &theirs) {
		return err
	}
	data := []any{"Path", path}
	switch {
	case errors.Is(err, store.ErrSameRegister):
		return &refusal{exitUsage, "error.merge-same", data, "hint.db"}
	case errors.Is(err, store.ErrNoRegister):
		return &fileError{path, fs.ErrNotExist}
	case errors.Is(err, store.ErrNotRegister):
		return &refusal{exitFailure, "error.merge-foreign", data, "hint.merge-foreign"}
	case errors.Is(err, store.ErrDamaged):
		return &refusal{exitFailure, "error.merge-damaged", data, "hint.merge-damaged"}
	case errors.Is(err, store.ErrUnfinished):
		return unfinished(path)
	case errors.Is(err, store.ErrNewer):
		return &refusal{exitUnavailable, "error.newer", data, "hint.newer"}
	case errors.Is(err, store.ErrLocked):
		return &refusal{exitUnavailable, "error.locked", data, "hint.locked"}
	}
	return err
}
