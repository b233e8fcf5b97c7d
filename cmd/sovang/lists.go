package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// listKinds are the kinds of lists that come in and go out as tables.
func listKinds() []string { return choices(sheet.Kinds()) }

func templateCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "template", Aliases: []string{"mau"}, Flags: []cli.Flag{text("out"), boolean("force")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			kind, out := registry.EntryKind(a.positional()), a.file("out", ".xlsx")
			if a.err == nil && !slices.Contains(listKinds(), string(kind)) {
				a.fail(&usageError{id: "error.unknown-kind", data: []any{"Value", kind, "Want", strings.Join(listKinds(), ", ")}})
			}
			if a.err != nil {
				return a.err
			}
			return runTemplate(e, kind, cmp.Or(out, string(kind)+".xlsx"), a.bool("force"))
		},
	}
}

func outOr(a *arguments, name string) string {
	if out := a.raw("out"); out != "" {
		return out
	}
	return name
}

func runTemplate(e *env, kind registry.EntryKind, path string, force bool) error {
	var list bytes.Buffer
	if err := sheet.WriteTemplate(&list, kind); err != nil {
		return err
	}
	if err := writeFile(path, list.Bytes(), force); err != nil {
		return err
	}
	e.say("say.template", "Path", path, "Kind", e.t("kind."+string(kind)))
	return nil
}

type importOptions struct {
	path     string
	kind     registry.EntryKind
	decision decisionQuery
	level    catalogue.Level
	replace  bool
}

func importCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "import", Aliases: []string{"nhap"},
		Flags: append([]cli.Flag{text("kind"), text("decision"), text("level"), boolean("dry-run"), boolean("replace")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := importOptions{
				path: a.path(), kind: registry.EntryKind(a.choice("kind", "kind", listKinds()...)), replace: a.bool("replace"),
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
				level:    catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...)),
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return importFile(c.Context, e, reg, o) })
		},
	}
}

// importFile reads a list and records it, all or nothing. The faults of
// reading and those that the register finds come together.
func importFile(ctx context.Context, e *env, reg *store.Register, o importOptions) error {
	data, err := readFile(o.path)
	if err != nil {
		return err
	}
	return importList(ctx, e, reg, o, data)
}

func importList(ctx context.Context, e *env, reg *store.Register, o importOptions, data []byte) error {
	document, err := readList(ctx, reg, o, data)
	if err != nil {
		return err
	}
	if endingOf(o.path) != ".json" { // the interchange says what it means
		if err := completeOwnDecisions(ctx, e, reg, document.Batch.Decisions); err != nil {
			return err
		}
	}
	unreadable := len(document.Faults.Errors()) > 0
	if !unreadable {
		if err := e.confirmKeys(ctx, reg, document.Batch.TrustedKeys); err != nil {
			return err
		}
	}
	recordOptions := store.RecordOptions{DryRun: unreadable, Replace: o.replace}
	receipt, err := reg.Record(ctx, document.Batch, recordOptions)
	var found registry.Faults
	if err != nil && !errors.As(err, &found) {
		return err
	}
	faults := document.Join(append(found, receipt.Warnings...))
	if len(faults.Errors()) > 0 {
		return &listFaults{faults: faults, places: document.Places}
	}
	e.warn(faults, document.Places)
	if len(faults) == 0 && isEmpty(document.Batch) {
		e.notice("say.no-rows", "Path", o.path)
	}
	e.sayReceipt(receipt, recordOptions)
	return nil
}

// completeOwnDecisions fills place and signer of the unit's own new decisions
// from the settings, as decision add does.
func completeOwnDecisions(ctx context.Context, e *env, reg *store.Register, decisions []registry.Decision) error {
	for i, decision := range decisions {
		var missing *store.NotFoundError
		if _, err := reg.Decision(ctx, decision.Ref()); !errors.As(err, &missing) || decision.Level == "" {
			continue
		}
		completed, err := completeDecision(ctx, e, reg, decision)
		if err != nil {
			return err
		}
		decisions[i] = completed
	}
	return nil
}

// readList reads a file with what the register can tell about it.
func readList(ctx context.Context, reg *store.Register, o importOptions, data []byte) (sheet.Document, error) {
	answers, err := openListAnswers(ctx, reg, o)
	if err != nil {
		return sheet.Document{}, err
	}
	options, err := answers.readOptions(ctx, o)
	if err != nil {
		return sheet.Document{}, err
	}
	document, err := sheet.Read(o.path, data, options)
	if err != nil {
		return sheet.Document{}, unreadableList(o.path, err)
	}
	return document, answers.err
}

// unreadableList is the refusal of a file that cannot be read as lists.
func unreadableList(path string, err error) error {
	reason := &refusal{exitFailure, "error.unreadable-list", []any{"Path", path}, "hint.list"}
	for _, known := range []struct {
		err      error
		id, hint string
	}{
		{sheet.ErrExtension, "error.list-extension", "hint.list-extension"}, {sheet.ErrWorkbook, "error.list-workbook", "hint.list-workbook"},
		{sheet.ErrTooLarge, "error.list-too-large", "hint.list-too-large"}, {sheet.ErrKind, "error.list-kind", "hint.list"},
		{sheet.ErrNoList, "error.list-empty", "hint.list"},
	} {
		if errors.Is(err, known.err) {
			reason.id, reason.hint = known.id, known.hint
		}
	}
	return reason
}

func isEmpty(batch registry.Batch) bool {
	return !slices.ContainsFunc(batch.Len(), func(count registry.Count) bool { return count.N > 0 })
}

func exportCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "export", Aliases: []string{"xuat"}, Flags: []cli.Flag{text("kind"), boolean("force")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, kind := a.path(), registry.EntryKind(a.choice("kind", "kind", listKinds()...))
			if a.err != nil {
				return a.err
			}
			return runExport(c.Context, e, path, kind, a.bool("force"))
		},
	}
}

func runExport(ctx context.Context, e *env, path string, kind registry.EntryKind, force bool) error {
	if endingOf(path) == ".json" {
		kind = "" // the interchange holds everything
	}
	write, err := exporter(path, kind)
	if err != nil {
		return err
	}
	if err := refuseExisting(path, force); err != nil {
		return err
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		batch, err := reg.Everything(ctx)
		if err != nil {
			return err
		}
		var file bytes.Buffer
		if err := write(&file, batch); err != nil {
			return err
		}
		if err := writeFile(path, file.Bytes(), force); err != nil {
			return err
		}
		e.say("say.exported", "Path", path, "Kind", e.kindName(kind))
		e.say("say.secrets")
		return nil
	})
}

// kindName is what the user calls a kind of entry, "" for all of them.
func (e *env) kindName(kind registry.EntryKind) string {
	if kind == "" {
		return ""
	}
	return e.t("kind." + string(kind))
}

// exporter chooses the form of an export by the file's ending.
func exporter(path string, kind registry.EntryKind) (func(io.Writer, registry.Batch) error, error) {
	switch ext := endingOf(path); {
	case ext == ".json":
		return sheet.WriteJSON, nil
	case ext == ".xlsx" && kind == "":
		return sheet.WriteWorkbook, nil
	case ext == ".xlsx":
		return func(w io.Writer, b registry.Batch) error { return sheet.WriteXLSX(w, kind, b) }, nil
	case ext == ".csv" && kind == "":
		return nil, missingFlag("kind")
	case ext == ".csv":
		return func(w io.Writer, b registry.Batch) error { return sheet.WriteCSV(w, kind, b) }, nil
	}
	return nil, &usageError{id: "error.unknown-ending", data: []any{"Path", path, "Want", ".json, .xlsx, .csv"}}
}
