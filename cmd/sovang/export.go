package main

import (
	"bytes"
	"context"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// exportOptions say what of the register goes into which file.
type exportOptions struct {
	path      string
	kind      registry.EntryKind
	narrow    exportNarrowing
	separator rune
	withLog   bool
	force     bool
}

// exportKinds are the kinds of records that have a list of their own.
func exportKinds() []registry.EntryKind {
	kinds := sheet.Kinds()
	for _, list := range exportTables() {
		kinds = append(kinds, list.kind)
	}
	return kinds
}

func exportCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "export", Aliases: []string{"xuat"},
		Flags: []cli.Flag{text("kind"), text("unit"), boolean("under"), text("year"), text("from"), text("to"), text("separator"), boolean("with-log"), boolean("force")},
		Action: func(c *cli.Context) error {
			o, err := parseExport(c)
			if err != nil {
				return err
			}
			return runExport(c.Context, e, o)
		},
	}
}

func parseExport(c *cli.Context) (exportOptions, error) {
	a := argumentsOf(c)
	o := exportOptions{
		path: a.path(), kind: registry.EntryKind(a.choice("kind", "kind", choices(exportKinds())...)),
		narrow:    exportNarrowing{unit: a.text("unit"), under: a.bool("under"), period: a.period()},
		separator: parseSeparator(a), withLog: a.bool("with-log"), force: a.bool("force"),
	}
	ending := endingOf(o.path)
	switch {
	case a.err != nil:
	case !slices.Contains([]string{".json", ".xlsx", ".csv"}, ending):
		a.fail(&usageError{id: "error.unknown-ending", data: []any{"Path", o.path, "Want", ".json, .xlsx, .csv"}})
	case o.withLog && (ending != ".json" || o.kind != "" || !o.narrow.isZero()):
		a.fail(&usageError{id: "error.with-log-whole", hint: "hint.with-log"})
	case o.kind == "" && (ending == ".csv" || !o.narrow.isZero()):
		a.fail(missingFlag("kind"))
	case a.isSet("separator") && ending != ".csv":
		a.fail(&usageError{id: "error.separator-csv"})
	}
	if flag := o.narrow.foreign(o.kind); flag != "" {
		a.fail(&usageError{id: "error.export-narrow", data: []any{"Flag", flag, "Kind", textsOf(c).get("kind." + string(o.kind))}})
	}
	return o, a.err
}

// parseSeparator reads what parts the cells of a .csv file.
func parseSeparator(a *arguments) rune {
	switch name := a.raw("separator"); name {
	case "", ",", "comma":
		return ','
	case ";", "semicolon":
		return ';'
	case "\t", "tab":
		return '\t'
	default:
		a.fail(badValue("separator", name, "comma (,), semicolon (;), tab"))
		return 0
	}
}

func runExport(ctx context.Context, e *env, o exportOptions) error {
	if err := refuseExisting(o.path, o.force); err != nil {
		return err
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		write, err := e.exporter(ctx, reg, o)
		if err != nil {
			return err
		}
		var file bytes.Buffer
		if err := write(&file); err != nil {
			return err
		}
		if err := writeFile(o.path, file.Bytes(), o.force); err != nil {
			return err
		}
		e.say("say.exported", "Path", o.path, "Kind", e.kindName(o.kind))
		if o.withLog {
			e.remark("say.exported-log", "Path", o.path)
		} else if o.kind == "" && endingOf(o.path) == ".json" { // with the log it was verified before
			if _, err := e.warnOfLog(reg.Verify(ctx), "say.export-altered", "Path", o.path); err != nil {
				return err
			}
		}
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

// exporter reads what is exported and chooses the form by the file's ending.
func (e *env) exporter(ctx context.Context, reg *store.Register, o exportOptions) (func(io.Writer) error, error) {
	if o.withLog {
		return logExporter(ctx, reg)
	}
	batch, err := reg.Everything(ctx)
	if err == nil && !o.narrow.isZero() {
		err = o.narrow.apply(ctx, reg, o.kind, &batch)
	}
	if err != nil {
		return nil, err
	}
	ofBatch := slices.ContainsFunc(batch.Len(), func(c registry.Count) bool { return c.Kind == o.kind })
	for _, list := range exportTables() {
		if list.kind == o.kind && (endingOf(o.path) != ".json" || !ofBatch) {
			return e.tableExporter(ctx, reg, batch, o, list)
		}
	}
	return func(w io.Writer) error {
		switch ending := endingOf(o.path); {
		case ending == ".json" && o.kind == "":
			return sheet.WriteJSON(w, batch)
		case ending == ".json":
			return sheet.WriteKindJSON(w, o.kind, batch)
		case ending == ".csv":
			return sheet.WriteCSV(w, o.kind, batch, o.separator)
		case o.kind == "":
			return sheet.WriteWorkbook(w, batch)
		}
		return sheet.WriteXLSX(w, o.kind, batch)
	}, nil
}

// logExporter exports all with the log, from which a register can be rebuilt;
// so the register must be as its log says.
func logExporter(ctx context.Context, reg *store.Register) (func(io.Writer) error, error) {
	if err := reg.Verify(ctx); err != nil {
		return nil, err
	}
	batch, history, err := reg.EverythingWithHistory(ctx)
	return func(w io.Writer) error { return sheet.WriteHistoryJSON(w, batch, history) }, err
}

// tableExporter exports what has no list to come in again.
func (e *env) tableExporter(ctx context.Context, reg *store.Register, batch registry.Batch, o exportOptions, list exportTable) (func(io.Writer) error, error) {
	rows, err := list.rows(tableSource{ctx, e, reg, batch, o.narrow})
	if err != nil {
		return nil, err
	}
	table := sheet.Table{Title: capitalised(e.t("kind." + string(list.kind))), Rows: rows}
	for _, c := range list.columns {
		table.Columns = append(table.Columns, sheet.TableColumn{Field: c.field, Heading: e.t("head." + c.head), Width: c.width})
	}
	return func(w io.Writer) error {
		switch endingOf(o.path) {
		case ".json":
			return sheet.WriteTableJSON(w, table)
		case ".csv":
			return sheet.WriteTableCSV(w, table, o.separator)
		}
		return sheet.WriteTableXLSX(w, table)
	}, nil
}
