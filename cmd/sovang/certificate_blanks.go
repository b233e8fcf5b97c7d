package main

import (
	"context"
	"errors"
	"slices"

	"sovang/certificates"
	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// sheetBlank is a template with the scan of its blank, which may be empty.
type sheetBlank struct {
	template blank.Template
	scan     []byte
}

// blanks knows by which template each certificate is set.
type blanks struct {
	own  []registry.Template
	uses []registry.TemplateUse
	// named is the ID of the template for every certificate of this run; ""
	// leaves it to the uses.
	named string
	read  map[string]sheetBlank
}

func openBlanks(ctx context.Context, reg *store.Register, named string) (*blanks, error) {
	b := &blanks{named: named, read: make(map[string]sheetBlank)}
	var err error
	if b.own, err = reg.Templates(ctx); err != nil {
		return nil, err
	}
	if b.uses, err = reg.TemplateUses(ctx); err != nil {
		return nil, err
	}
	if named != "" { // a name that is wrong is told even when there is no certificate
		_, err = b.find(named)
	}
	return b, err
}

// find returns the template of an ID: the unit's own, or one that comes with
// the program.
func (b *blanks) find(id string) (sheetBlank, error) {
	if found, ok := b.read[id]; ok {
		return found, nil
	}
	i := slices.IndexFunc(b.own, func(t registry.Template) bool { return t.ID == id })
	if i < 0 {
		builtin, ok := blank.ByID(id)
		if !ok {
			return sheetBlank{}, &refusal{exitNotFound, "error.no-template", []any{"ID", id}, "hint.no-template"}
		}
		b.read[id] = sheetBlank{template: builtin}
		return b.read[id], nil
	}
	t, err := parseBlank(id, []byte(b.own[i].Text))
	if err != nil {
		return sheetBlank{}, err
	}
	b.read[id] = sheetBlank{t, b.own[i].Background}
	return b.read[id], nil
}

// parseBlank reads a template; name is the file or the ID by which its faults
// are told.
func parseBlank(name string, text []byte) (blank.Template, error) {
	t, err := blank.Parse(text)
	var faults blank.Faults
	if errors.As(err, &faults) {
		return t, &templateFaults{name, faults}
	}
	return t, err
}

// forModel returns the template for certificates of an honour by an issuer. A
// template that is named for the honour, or for the run, must suit the model;
// one for everything that an issuer gives is used where it suits.
func (b *blanks) forModel(honour, issuer string, model catalogue.CertificateModel) (sheetBlank, error) {
	id := b.named
	if id == "" {
		uses := slices.DeleteFunc(slices.Clone(b.uses), func(u registry.TemplateUse) bool {
			chosen, err := b.find(u.Template)
			return u.Honour == "" && (err != nil || len(chosen.template.Check(model)) > 0)
		})
		id = registry.TemplateFor(uses, honour, issuer)
	}
	if id == "" {
		usual, err := usualBlank(model)
		if err != nil {
			return usual, err
		}
		return b.find(usual.template.ID) // one for all certificates of a run
	}
	chosen, err := b.find(id)
	if err != nil {
		return chosen, err
	}
	return chosen, suits(id, chosen.template, model)
}

// paperOf returns the model on which an honour is given: its own, or that of
// the ministry's blank for which the unit has named a template; "" for none.
func (b *blanks) paperOf(honour catalogue.Honour, issuer string) string {
	if honour.Paper != "" {
		return honour.Paper
	}
	forHonour := slices.DeleteFunc(slices.Clone(b.uses), func(u registry.TemplateUse) bool { return u.Honour == "" })
	if chosen, err := b.find(registry.TemplateFor(forHonour, honour.Code, issuer)); err == nil && fillsBlankOf(chosen.template, honour) {
		return chosen.template.Model
	}
	return ""
}

// usualBlank is the template that comes with the program for a model.
func usualBlank(model catalogue.CertificateModel) (sheetBlank, error) {
	t, err := certificates.BlankFor(model)
	if errors.Is(err, certificates.ErrModel) {
		return sheetBlank{}, &refusal{exitFailure, "error.no-blank", []any{"Model", model.Name, "Paper", paperSize(model.PaperWidth, model.PaperHeight)}, "hint.no-blank"}
	}
	return sheetBlank{template: t}, err
}

// suits tells what keeps a template from being used for a model.
func suits(name string, t blank.Template, model catalogue.CertificateModel) error {
	if faults := t.Check(model); len(faults) > 0 {
		return &templateFaults{name, faults}
	}
	return nil
}

// paperSize writes a size as officers do: 360 × 237 mm.
func paperSize(width, height float64) string { return comma(width) + " × " + comma(height) + " mm" }
