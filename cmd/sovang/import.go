package main

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type importOptions struct {
	path     string
	kind     registry.EntryKind
	decision decisionQuery
	level    catalogue.Level
	mapping  string // the name of one
	oldText  sheet.OldTextChoice
	replace  bool
	// samePeople takes people of one name and day of birth for one person.
	samePeople bool
	asOf       cal.Date // the day on which a list shows people
	backup     bool     // copy the register first
	explain    bool     // only say how the file is read
}

func importCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "import", Aliases: []string{"nhap"},
		Flags: append([]cli.Flag{text("kind"), text("decision"), text("level"), boolean("dry-run"), boolean("replace"),
			boolean("convert"), boolean("keep-text"), boolean("explain"), text("mapping"), text("as-of"), boolean("same-people")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := importOptions{
				path: a.path(), kind: registry.EntryKind(a.choice("kind", "kind", listKinds()...)), replace: a.bool("replace"), backup: true,
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
				level:    catalogue.Level(a.choice("level", "level", choices(catalogue.Levels())...)),
				oldText:  a.oldText(), explain: a.bool("explain"), mapping: a.text("mapping"),
				samePeople: a.bool("same-people"), asOf: a.date("as-of"),
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return importFile(c.Context, e, reg, o) })
		},
	}
}

// A large list lies in the memory with all that it is compared with, and so
// does what is kept of a large register that is checked. While Go collects as
// usual it takes twice the room: for a million awards more than an office PC
// has to spare.
const (
	largeList    = 32 << 20
	collectOften = 30
)

// readListFile reads a file unless it is larger than any list.
func readListFile(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > sheet.MaxFile {
		return nil, unreadableList(path, sheet.ErrTooLarge)
	}
	return readFile(path)
}

// importFile reads a list and records it, all or nothing. The faults of
// reading and those that the register finds come together.
func importFile(ctx context.Context, e *env, reg *store.Register, o importOptions) error {
	data, err := readListFile(o.path)
	if err != nil {
		return err
	}
	if len(data) > largeList {
		defer debug.SetGCPercent(debug.SetGCPercent(collectOften))
	}
	if o.explain {
		return explainList(ctx, e, reg, o, data)
	}
	return importList(ctx, e, reg, o, data)
}

func importList(ctx context.Context, e *env, reg *store.Register, o importOptions, data []byte) error {
	document, err := e.readList(ctx, reg, o, data)
	if err != nil {
		return err
	}
	e.tellOldText(document.OldText, o.oldText)
	e.tellFacts(document.Readings)
	var unsigned []string
	if endingOf(o.path) != ".json" { // the interchange says what it means
		if unsigned, err = completeOwnDecisions(ctx, e, reg, document.Batch.Decisions); err != nil {
			return err
		}
	}
	wrong := len(document.Faults.Errors())
	if wrong >= sheet.MaxFaults { // enough to mend; the register need not find more
		return &listFaults{faults: document.Join(nil), places: document.Places}
	}
	unreadable := wrong > 0
	if !unreadable {
		if err := e.confirmKeys(ctx, reg, document.Batch.TrustedKeys); err != nil {
			return err
		}
	}
	recordOptions := store.RecordOptions{DryRun: unreadable, Replace: o.replace, SamePeople: o.samePeople, Given: len(document.Faults) == 0}
	receipt, err := e.recordList(ctx, reg, document.Batch, recordOptions, o.backup)
	var found registry.Faults
	if err != nil && !errors.As(err, &found) {
		return err
	}
	faults := document.Join(append(found, receipt.Warnings...))
	if len(faults.Errors()) > 0 {
		return &listFaults{faults: faults, places: document.Places}
	}
	e.warn(faults, document.Places)
	e.tellDocument(o, document)
	e.tellUnsigned(unsigned)
	if len(faults) == 0 && isEmpty(document.Batch) {
		e.notice("say.no-rows", "Path", o.path)
	}
	e.sayReceipt(receipt, recordOptions)
	return nil
}

// recordList records entries, after a copy of the register was made if that is
// wanted.
func (e *env) recordList(ctx context.Context, reg *store.Register, batch registry.Batch, o store.RecordOptions, backup bool) (receipt store.Receipt, err error) {
	record := func() (err error) {
		receipt, err = reg.Record(ctx, batch, o)
		return err
	}
	if !backup || o.DryRun || isEmpty(batch) {
		err = record()
	} else {
		err = e.withBackup(ctx, reg, "import", record)
	}
	return receipt, err
}

// completeOwnDecisions fills place and signer of the unit's own new decisions
// from the settings, as decision add does. It returns the numbers of those that
// have nobody who signs: the usual signer signs nothing old.
func completeOwnDecisions(ctx context.Context, e *env, reg *store.Register, decisions []registry.Decision) (unsigned []string, err error) {
	values, err := reg.Settings(ctx)
	if err != nil {
		return nil, err
	}
	for i, decision := range decisions {
		var missing *store.NotFoundError
		if _, err := reg.Decision(ctx, decision.Ref()); !errors.As(err, &missing) || decision.Level == "" {
			continue
		}
		decisions[i] = decision.InOwnName(values, e.today())
		if decisions[i].Issuer == values[registry.SettingUnit] && decisions[i].Signer.Name == "" {
			unsigned = append(unsigned, decision.Number)
		}
	}
	return unsigned, nil
}

// readList reads a file with what the register can tell about it.
func (e *env) readList(ctx context.Context, reg *store.Register, o importOptions, data []byte) (sheet.Document, error) {
	answers, err := openListAnswers(ctx, reg, o)
	if err != nil {
		return sheet.Document{}, err
	}
	options, err := answers.readOptions(ctx, o)
	if err != nil {
		return sheet.Document{}, err
	}
	options.Today = e.today()
	document, err := sheet.Read(o.path, data, options)
	var old *sheet.OldTextError
	if errors.As(err, &old) {
		if err := e.confirmOldText(ctx, o.path, old.Columns); err != nil {
			return sheet.Document{}, err
		}
		options.OldText = sheet.ConvertOldText
		document, err = sheet.Read(o.path, data, options)
	}
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
		{sheet.ErrLostTexts, "error.list-lost-texts", "hint.list-lost-texts"},
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
