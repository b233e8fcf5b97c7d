package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v2"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func templateUse(e *env) *cli.Command {
	return &cli.Command{
		Name: "use", Aliases: []string{"dung"}, Flags: []cli.Flag{text("honour"), text("issuer"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			use := registry.TemplateUse{Template: a.positional(), Honour: a.text("honour"), Issuer: a.text("issuer")}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runTemplateUse(c.Context, e, reg, use) })
		},
	}
}

func templateUnuse(e *env) *cli.Command {
	return &cli.Command{
		Name: "unuse", Aliases: []string{"thoidung"}, Flags: []cli.Flag{text("honour"), text("issuer"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			use := registry.TemplateUse{Honour: a.text("honour"), Issuer: a.text("issuer")}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runTemplateUnuse(c.Context, e, reg, use) })
		},
	}
}

// runTemplateUse says for which certificates a template is used. It must suit
// the model of the honour that is named.
func runTemplateUse(ctx context.Context, e *env, reg *store.Register, use registry.TemplateUse) error {
	s, err := e.openShelf(ctx, reg)
	if err != nil {
		return err
	}
	chosen, err := s.find(use.Template)
	if err != nil {
		return err
	}
	if err := resolveHonour(reg, &use.Honour, cal.Period{}); err != nil {
		return err
	}
	if use.Honour != "" {
		if err := s.suitsHonour(chosen.template, use.Honour); err != nil {
			return err
		}
	}
	if err := reg.UseTemplate(ctx, use); err != nil {
		return err
	}
	e.say("say.template-used", "ID", use.Template, "What", e.useName(use))
	return nil
}

// suitsHonour holds a template against the model of an honour. The ministry's
// blanks of commemoratives, of which the unit has no paper of its own, are
// filled by templates that never print more than is missing on them.
func (s shelf) suitsHonour(t blank.Template, code string) error {
	honour, _, err := s.cat.Honour(code, s.today)
	if err != nil {
		return err
	}
	paper := honour.Paper
	if paper == "" && fillsBlankOf(t, honour) {
		paper = t.Model
	}
	if paper == "" {
		return &refusal{exitRefused, "error.honour-without-paper", []any{"Honour", honour.FullName(""), "ID", t.ID}, "hint.honour-without-paper"}
	}
	model, _, err := s.cat.Model(paper, s.today)
	if err != nil {
		return err
	}
	return suits(t.ID, t, model)
}

// fillsBlankOf tells that a template is for the ministry's blank of an honour.
func fillsBlankOf(t blank.Template, honour catalogue.Honour) bool {
	return honour.Kind == catalogue.Commemorative && t.OverlayOnly && t.Model != ""
}

// useName says for what a template is used: GK của E4, mọi bằng của E4.
func (e *env) useName(use registry.TemplateUse) string {
	return e.useWords(templateView{Uses: []templateUseView{{use.Honour, use.Issuer}}})
}

func runTemplateUnuse(ctx context.Context, e *env, reg *store.Register, use registry.TemplateUse) error {
	if err := resolveHonour(reg, &use.Honour, cal.Period{}); err != nil {
		return err
	}
	err := reg.UseTemplate(ctx, use)
	var missing *store.NotFoundError
	if errors.As(err, &missing) {
		return &refusal{exitNotFound, "error.no-use", []any{"What", e.useName(use)}, "hint.no-use"}
	}
	if err != nil {
		return err
	}
	e.say("say.template-unused", "What", e.useName(use))
	return nil
}
