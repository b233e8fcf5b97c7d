package main

import (
	"context"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// mappingCommand keeps how lists of the unit's own shape are read.
func mappingCommand(e *env) *cli.Command {
	return &cli.Command{Name: "mapping", Aliases: []string{"cachdoc"}, Subcommands: []*cli.Command{
		{
			Name: "add", Aliases: []string{"them"},
			Flags: []cli.Flag{text("kind"), several("column"), text("from"), text("sheet"), boolean("force"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				o, err := parseMapping(c)
				if err != nil {
					return err
				}
				return e.withRegister(c.Context, func(reg *store.Register) error { return runMappingAdd(c.Context, e, reg, o) })
			},
		},
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error {
			return e.withRegister(c.Context, func(reg *store.Register) error { return runMappingList(c.Context, e, reg) })
		}},
		{Name: "show", Aliases: []string{"xem"}, Action: e.withName(runMappingShow)},
		{Name: "drop", Aliases: []string{"xoa"}, Flags: []cli.Flag{boolean("dry-run")}, Action: e.withName(runMappingDrop)},
	}}
}

// mappingOptions are what a mapping is made of: columns that are typed, and
// those that are understood in a file.
type mappingOptions struct {
	name        string
	kind        registry.EntryKind
	typed       []typedColumn
	from, sheet string
	force       bool
}

// typedColumn is a heading and what the user says it means.
type typedColumn struct{ heading, meaning string }

func parseMapping(c *cli.Context) (mappingOptions, error) {
	a := argumentsOf(c)
	o := mappingOptions{
		name: a.positional(), kind: registry.EntryKind(a.choice("kind", "kind", listKinds()...)),
		from: a.text("from"), sheet: a.text("sheet"), force: a.bool("force"),
	}
	columns := c.StringSlice("column")
	switch {
	case o.from == "" && o.sheet != "":
		a.fail(missingFlag("from"))
	case o.from == "" && o.kind == "":
		a.fail(missingFlag("kind"))
	case o.from == "" && len(columns) == 0:
		a.fail(missingFlag("column"))
	}
	for _, text := range columns {
		heading, meaning, ok := cutLast(text, "=")
		heading = strings.Join(strings.Fields(heading), " ")
		if !ok || heading == "" {
			a.fail(&usageError{id: "error.mapped-column", data: []any{"Value", text}})
			break
		}
		o.typed = append(o.typed, typedColumn{heading, meaning})
	}
	return o, a.err
}

// cutLast cuts a text at the last separator: headings may have one.
func cutLast(text, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(text, sep)
	if i < 0 {
		return text, "", false
	}
	return text[:i], strings.TrimSpace(text[i+len(sep):]), true
}

func mappableFields(kind registry.EntryKind) string {
	var names []string
	for _, f := range sheet.MappedFields(kind) {
		names = append(names, f.Heading)
	}
	return inQuotes(names)
}

// inQuotes names texts in a sentence.
func inQuotes(texts []string) string { return "“" + strings.Join(texts, "”, “") + "”" }

func runMappingAdd(ctx context.Context, e *env, reg *store.Register, o mappingOptions) error {
	known, err := reg.Mappings(ctx)
	if err != nil {
		return err
	}
	if !o.force && slices.ContainsFunc(known, func(k registry.Mapping) bool { return k.Name == o.name }) {
		return &refusal{exitExists, "error.mapping-exists", []any{"Name", o.name}, "hint.force"}
	}
	head := listHead{kind: o.kind}
	if o.from != "" {
		if head, err = e.readHead(ctx, reg, o); err != nil {
			return err
		}
	}
	if head, err = head.with(o.typed); err != nil {
		return err
	}
	m := registry.Mapping{Name: o.name, Kind: head.kind, Columns: head.columns}
	if err := reg.PutMapping(ctx, m); err != nil {
		return err
	}
	e.say("say.mapping", "Name", m.Name, "N", len(m.Columns), "Kind", e.listName(m.Kind))
	if len(head.unknown) > 0 {
		e.notice("say.mapping-unknown", "Path", o.from, "Headings", inQuotes(head.unknown))
		e.advise("hint.mapping-columns", append(o.command(head), "Saved", true)...)
	}
	return nil
}

// mappingView is a mapping as --json prints it.
type mappingView struct {
	Name    string             `json:"name"`
	Kind    string             `json:"kind"`
	Columns []mappedColumnView `json:"columns"`
}

type mappedColumnView struct {
	Heading string `json:"heading"`
	Field   string `json:"field"`
}

func newMappingView(m registry.Mapping) mappingView {
	view := mappingView{m.Name, string(m.Kind), []mappedColumnView{}}
	for _, c := range m.Columns {
		view.Columns = append(view.Columns, mappedColumnView(c))
	}
	return view
}

func runMappingList(ctx context.Context, e *env, reg *store.Register) error {
	known, err := reg.Mappings(ctx)
	if err != nil {
		return err
	}
	views, rows := []mappingView{}, [][]string{}
	for _, m := range known {
		views = append(views, newMappingView(m))
		var headings []string
		for _, c := range m.Columns {
			headings = append(headings, c.Heading)
		}
		rows = append(rows, []string{m.Name, e.listName(m.Kind), strings.Join(headings, ", ")})
	}
	if e.json {
		return e.printJSON(views)
	}
	e.printTable([]string{"mapping", "kind", "headings"}, rows)
	return nil
}

func runMappingShow(ctx context.Context, e *env, reg *store.Register, name string) error {
	m, err := reg.Mapping(ctx, name)
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(newMappingView(m))
	}
	e.printFields("mapping", m.Name, "kind", e.listName(m.Kind))
	var rows [][]string
	for _, c := range m.Columns {
		meaning := e.t("column_use." + string(sheet.ColumnIgnored))
		if c.Field != "" {
			meaning = e.fieldNames(c.Fields())
		}
		rows = append(rows, []string{c.Heading, meaning})
	}
	e.printTable([]string{"heading", "understood"}, rows)
	return nil
}

func runMappingDrop(ctx context.Context, e *env, reg *store.Register, name string) error {
	if _, err := reg.Mapping(ctx, name); err != nil {
		return err
	}
	if !e.dryRun {
		if err := e.confirm(ctx, "ask.drop-mapping", "Name", name); err != nil {
			return err
		}
	}
	if err := reg.DropMapping(ctx, name); err != nil {
		return err
	}
	e.say("say.mapping-dropped", "Name", name)
	return nil
}
