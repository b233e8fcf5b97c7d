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
			Flags: []cli.Flag{text("kind"), several("column"), boolean("force"), boolean("dry-run")},
			Action: func(c *cli.Context) error {
				m, force, err := parseMapping(c)
				if err != nil {
					return err
				}
				return e.withRegister(c.Context, func(reg *store.Register) error { return runMappingAdd(c.Context, e, reg, m, force) })
			},
		},
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error {
			return e.withRegister(c.Context, func(reg *store.Register) error { return runMappingList(c.Context, e, reg) })
		}},
		{Name: "show", Aliases: []string{"xem"}, Action: e.withName(runMappingShow)},
		{Name: "drop", Aliases: []string{"xoa"}, Flags: []cli.Flag{boolean("dry-run")}, Action: e.withName(runMappingDrop)},
	}}
}

func parseMapping(c *cli.Context) (m registry.Mapping, force bool, err error) {
	a := argumentsOf(c)
	m = registry.Mapping{Name: a.positional(), Kind: registry.EntryKind(a.choice("kind", "kind", listKinds()...))}
	if m.Kind == "" && a.err == nil {
		a.fail(missingFlag("kind"))
	}
	columns := c.StringSlice("column")
	if len(columns) == 0 {
		a.fail(missingFlag("column"))
	}
	for _, text := range columns {
		heading, field, ok := cutLast(text, "=")
		if !ok || strings.TrimSpace(heading) == "" {
			a.fail(&usageError{id: "error.mapped-column", data: []any{"Value", text}})
			break
		}
		known, ok := sheet.MappedField(m.Kind, field)
		if !ok && a.err == nil {
			a.fail(&usageError{id: "error.mapped-field", data: []any{"Value", field, "Want", mappableFields(m.Kind)}})
		}
		m.Columns = append(m.Columns, registry.MappedColumn{Heading: strings.Join(strings.Fields(heading), " "), Field: known})
	}
	return m, a.bool("force"), a.err
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
		names = append(names, "“"+f.Heading+"”")
	}
	return strings.Join(names, ", ")
}

func runMappingAdd(ctx context.Context, e *env, reg *store.Register, m registry.Mapping, force bool) error {
	known, err := reg.Mappings(ctx)
	if err != nil {
		return err
	}
	if !force && slices.ContainsFunc(known, func(k registry.Mapping) bool { return k.Name == m.Name }) {
		return &refusal{exitExists, "error.mapping-exists", []any{"Name", m.Name}, "hint.force"}
	}
	if err := reg.PutMapping(ctx, m); err != nil {
		return err
	}
	e.say("say.mapping", "Name", m.Name, "N", len(m.Columns), "Kind", e.t("kind."+string(m.Kind)))
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
		rows = append(rows, []string{m.Name, e.t("kind." + string(m.Kind)), strings.Join(headings, ", ")})
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
	e.printFields("mapping", m.Name, "kind", e.t("kind."+string(m.Kind)))
	var rows [][]string
	for _, c := range m.Columns {
		meaning := e.t("column_use." + string(sheet.ColumnIgnored))
		if c.Field != "" {
			meaning = e.fieldName(c.Field)
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
