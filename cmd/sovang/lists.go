package main

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
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
