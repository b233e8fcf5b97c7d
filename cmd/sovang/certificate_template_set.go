package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/pattern"
	"sovang/registry/store"
)

func templateCopy(e *env) *cli.Command {
	return &cli.Command{
		Name: "copy", Aliases: []string{"sao"}, Flags: []cli.Flag{text("as"), text("out"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := templateCopyOptions{id: a.positional(), as: a.text("as"), out: a.file("out", ".toml"), force: a.bool("force")}
			if o.as == "" && o.out == "" {
				a.fail(missingFlag("as"))
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runTemplateCopy(c.Context, e, reg, o) })
		},
	}
}

type templateCopyOptions struct {
	id      string
	as, out string // the new ID, and a file; at least one
	force   bool
}

// runTemplateCopy makes a template of the unit from another one: in the
// register, in a file, or both.
func runTemplateCopy(ctx context.Context, e *env, reg *store.Register, o templateCopyOptions) error {
	s, err := e.openShelf(ctx, reg)
	if err != nil {
		return err
	}
	chosen, err := s.find(o.id)
	if err != nil {
		return err
	}
	text, err := s.copied(o)
	if err != nil {
		return err
	}
	if o.out != "" {
		if err := refuseExisting(o.out, o.force); err != nil {
			return err
		}
	}
	if o.as != "" {
		if err := reg.PutTemplate(ctx, registry.Template{ID: o.as, Text: string(text), Background: chosen.scan}); err != nil {
			return err
		}
		e.say("say.template-copied", "ID", o.id, "New", o.as)
	}
	if o.out == "" {
		e.advise("hint.template-edit", "ID", o.as)
		return nil
	}
	if !e.dryRun {
		if err := writeFile(o.out, text, o.force); err != nil {
			return err
		}
	}
	e.say("say.template-written", "ID", cmp.Or(o.as, o.id), "Path", o.out)
	return nil
}

// copied returns the text of a copy, under its new ID when it has one.
func (s shelf) copied(o templateCopyOptions) ([]byte, error) {
	text := s.source(o.id)
	if o.as == "" {
		return text, nil
	}
	if s.source(o.as) != nil {
		return nil, &refusal{exitExists, "error.template-exists", []any{"ID", o.as}, "hint.template-exists"}
	}
	text = renamed(text, o.as)
	_, err := parseBlank(o.as, text)
	return text, err
}

// idLine finds the ID in a template that is written in the usual way.
var idLine = pattern.Of(`(?m)^(\s*id\s*=\s*)(?:"[^"\n]*"|'[^'\n]*')`)

// renamed gives the text of a template another ID.
func renamed(text []byte, id string) []byte {
	place := idLine().FindSubmatchIndex(text)
	if place == nil {
		return append([]byte(`id = "`+id+"\"\n"), text...)
	}
	return append(append(append([]byte{}, text[:place[3]]...), []byte(`"`+id+`"`)...), text[place[1]:]...)
}

func templateSet(e *env) *cli.Command {
	return &cli.Command{
		Name: "set", Aliases: []string{"nap"}, Flags: []cli.Flag{text("background"), boolean("no-background"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := templateSetOptions{path: a.path(), background: a.raw("background"), bare: a.bool("no-background")}
			if o.background != "" && o.bare {
				a.fail(&usageError{id: "error.background-both"})
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runTemplateSet(c.Context, e, reg, o) })
		},
	}
}

type templateSetOptions struct {
	path       string
	background string
	bare       bool // takes the scan away
}

// runTemplateSet puts a template into the register, in place of the one of its
// ID. The scan of that one stays unless another is given.
func runTemplateSet(ctx context.Context, e *env, reg *store.Register, o templateSetOptions) error {
	file, err := readFile(o.path)
	if err != nil {
		return err
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(file), "\ufeff"), "\r\n", "\n")
	t, err := parseBlank(o.path, []byte(text))
	if err != nil {
		return err
	}
	if builtin(t.ID) {
		return &refusal{exitRefused, "error.template-id-taken", []any{"ID", t.ID, "Path", o.path}, "hint.template-id-taken"}
	}
	if err := fitsSomeModel(o.path, t, modelsOn(reg.Catalogue(), e.today())); err != nil {
		return err
	}
	kept := registry.Template{ID: t.ID, Text: text}
	before, err := reg.Template(ctx, t.ID)
	var missing *store.NotFoundError
	switch {
	case errors.As(err, &missing):
	case err != nil:
		return err
	case !o.bare:
		kept.Background = before.Background
	}
	if o.background != "" {
		if kept.Background, err = readScan(o.background); err != nil {
			return err
		}
	}
	if err := reg.PutTemplate(ctx, kept); err != nil {
		return err
	}
	e.say("say.template-set", "ID", t.ID, "Name", t.Name, "Fields", len(t.Fields), "Scan", len(kept.Background) > 0, "Replaced", before.ID != "", "DryRun", e.dryRun)
	return e.adviseUse(ctx, reg, t.ID)
}

// adviseUse names the next command after a template that is used for nothing.
func (e *env) adviseUse(ctx context.Context, reg *store.Register, id string) error {
	s, err := e.openShelf(ctx, reg)
	if err == nil && len(s.usesOf(id)) == 0 {
		e.advise("hint.template-use", "ID", id)
	}
	return err
}

// fitsSomeModel holds a template against the model that it names, or else
// against those of its paper.
func fitsSomeModel(name string, t blank.Template, models []catalogue.CertificateModel) error {
	var ids []string
	for _, model := range models {
		ids = append(ids, model.ID)
		if model.ID == t.Model {
			return suits(name, t, model)
		}
	}
	if t.Model != "" {
		return &templateFaults{name, blank.Faults{{Name: "model", Reason: blank.UnknownValue, Value: t.Model + "; " + strings.Join(ids, ", ")}}}
	}
	if !slices.ContainsFunc(models, func(m catalogue.CertificateModel) bool { return len(t.Check(m)) == 0 }) {
		return &templateFaults{name, blank.Faults{{Name: "paper_width", Reason: blank.Mismatch, Value: paperSize(t.PaperWidth, t.PaperHeight)}}}
	}
	return nil
}

// readScan reads the scan of a blank.
func readScan(path string) ([]byte, error) {
	scan, err := readFile(path)
	if err != nil {
		return nil, err
	}
	if err := certificates.CheckScan(scan); err != nil {
		if !bytes.HasPrefix(scan, []byte("\x89PNG")) {
			return nil, &refusal{exitFailure, "error.scan-png", []any{"Path", path}, "hint.scan"}
		}
		return nil, &refusal{exitFailure, "error.scan", []any{"Path", path}, "hint.scan"}
	}
	return scan, nil
}
