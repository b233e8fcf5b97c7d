package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// certificateTemplate keeps the templates by which blanks are filled.
func certificateTemplate(e *env) *cli.Command {
	return &cli.Command{Name: "template", Aliases: []string{"mau"}, Subcommands: []*cli.Command{
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error {
			return e.withRegister(c.Context, func(reg *store.Register) error { return runTemplateList(c.Context, e, reg) })
		}},
		{Name: "show", Aliases: []string{"xem"}, Action: e.withName(runTemplateShow)},
		templateCopy(e), templateSet(e), templateUse(e), templateUnuse(e),
		{Name: "drop", Aliases: []string{"xoa"}, Flags: []cli.Flag{boolean("dry-run")}, Action: e.withName(runTemplateDrop)},
	}}
}

// shelf is all templates, those that come with the program first.
type shelf struct {
	*blanks
	models []catalogue.CertificateModel
	cat    *catalogue.Catalogue
	today  cal.Date
}

func (e *env) openShelf(ctx context.Context, reg *store.Register) (shelf, error) {
	b, err := openBlanks(ctx, reg, "")
	return shelf{b, modelsOn(reg.Catalogue(), e.today()), reg.Catalogue(), e.today()}, err
}

// modelsOn returns the models of the certificates that are given on a day.
func modelsOn(cat *catalogue.Catalogue, on cal.Date) []catalogue.CertificateModel {
	var ids []string
	for _, t := range blank.Builtin() {
		ids = append(ids, t.Model)
	}
	for _, honour := range cat.Honours(on) { // the unit's own too
		ids = append(ids, honour.Paper)
	}
	slices.Sort(ids)
	var models []catalogue.CertificateModel
	for _, id := range slices.Compact(ids) {
		if model, _, err := cat.Model(id, on); err == nil {
			models = append(models, model)
		}
	}
	return models
}

func (s shelf) ids() []string {
	var ids []string
	for _, t := range blank.Builtin() {
		ids = append(ids, t.ID)
	}
	for _, t := range s.own {
		ids = append(ids, t.ID)
	}
	return ids
}

// builtin tells that a template comes with the program.
func builtin(id string) bool { return blank.Source(id) != nil }

// source returns the text of a template, comments included.
func (s shelf) source(id string) []byte {
	for _, t := range s.own {
		if t.ID == id {
			return []byte(t.Text)
		}
	}
	return blank.Source(id)
}

// usesOf returns for what a template is used.
func (s shelf) usesOf(id string) []registry.TemplateUse {
	return slices.DeleteFunc(slices.Clone(s.uses), func(u registry.TemplateUse) bool { return u.Template != id })
}

func runTemplateList(ctx context.Context, e *env, reg *store.Register) error {
	s, err := e.openShelf(ctx, reg)
	if err != nil {
		return err
	}
	views := []templateView{}
	var rows [][]string
	for _, id := range s.ids() {
		view := s.view(id)
		views = append(views, view)
		rows = append(rows, []string{id, view.Name, view.paper(), e.templateNature(view), e.useWords(view)})
	}
	if e.json {
		return e.printJSON(views)
	}
	e.printTable([]string{"template", "template_name", "paper_size", "template_nature", "template_uses"}, rows)
	return nil
}

// templateNature says where a template comes from and what is special to it.
func (e *env) templateNature(v templateView) string {
	words := []string{e.t("word.own-template")}
	if v.Builtin {
		words[0] = e.t("word.builtin")
	}
	if v.OverlayOnly {
		words = append(words, e.t("word.overlay-only"))
	}
	if v.Background {
		words = append(words, e.t("word.with-scan"))
	}
	if v.Unreadable {
		words = append(words, e.t("word.unreadable"))
	}
	return strings.Join(words, ", ")
}

// useWords say for what a template is used; those that come with the program
// are used wherever nothing else is said.
func (e *env) useWords(v templateView) string {
	var words []string
	for _, u := range v.Uses {
		switch {
		case u.Honour != "" && u.Issuer != "":
			words = append(words, u.Honour+" ("+u.Issuer+")")
		case u.Honour != "":
			words = append(words, u.Honour)
		case u.Issuer != "":
			words = append(words, e.t("word.all-of", "Issuer", u.Issuer))
		default:
			words = append(words, e.t("word.everything"))
		}
	}
	if len(v.Usual) > 0 {
		words = append(words, e.t("word.usual", "Models", strings.Join(v.Usual, ", ")))
	}
	return strings.Join(words, "; ")
}

// runTemplateShow prints the text of a template, as it can be kept in a file.
func runTemplateShow(ctx context.Context, e *env, reg *store.Register, id string) error {
	s, err := e.openShelf(ctx, reg)
	if err != nil {
		return err
	}
	text := s.source(id)
	if text == nil {
		_, err := s.find(id)
		return err
	}
	if !e.json {
		_, err := fmt.Fprint(e.stdout, strings.TrimRight(string(text), "\n")+"\n")
		return err
	}
	t, err := s.find(id)
	if err != nil {
		return err
	}
	return e.printJSON(templateDetail{s.view(id), bodyView(t.template.Body), fieldViews(t.template)})
}

func runTemplateDrop(ctx context.Context, e *env, reg *store.Register, id string) error {
	if _, err := reg.Template(ctx, id); err != nil {
		if builtin(id) {
			return &refusal{exitRefused, "error.template-builtin", []any{"ID", id}, "hint.template-builtin"}
		}
		return err
	}
	if !e.dryRun {
		if err := e.confirm(ctx, "ask.drop-template", "ID", id); err != nil {
			return err
		}
	}
	if err := reg.DropTemplate(ctx, id); err != nil {
		return err
	}
	e.say("say.template-dropped", "ID", id)
	return nil
}
