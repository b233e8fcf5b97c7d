package main

import (
	"context"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// desk is where papers are filled: the register, the unit that keeps it and
// its choices.
type desk struct {
	reg       *store.Register
	catalogue *catalogue.Catalogue
	settings  map[string]string
	home      registry.Unit
	style     certificates.Style
	issuers   issuers
	key       *seal.Key // signs what certificates say; nil leaves the code away
	blanks    *blanks   // by which templates certificates are set
}

func openDesk(ctx context.Context, reg *store.Register) (*desk, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return nil, err
	}
	home, err := reg.Unit(ctx, settings[registry.SettingUnit])
	if err != nil {
		return nil, err
	}
	style, err := styleFrom(settings)
	if err != nil {
		return nil, err
	}
	return &desk{reg: reg, catalogue: reg.Catalogue(), settings: settings, home: home, style: style, issuers: newIssuers(reg)}, nil
}

// honour returns the row of the award's honour on the day of the decision.
func (d *desk) honour(award registry.Award, decision registry.Decision) catalogue.Honour {
	honour, _, err := d.catalogue.Honour(award.Today().Honour, decision.Date)
	if err != nil { // the catalogue of an older program may lack it
		honour = catalogue.Honour{Code: award.Honour, Name: award.Honour}
	}
	return honour
}

// paper fills the certificate of an award, or its extract when the unit has
// no paper of its own for it.
func (d *desk) paper(ctx context.Context, award registry.Award, decision registry.Decision) (certificates.Paper, error) {
	issuer, err := d.issuer(ctx, decision)
	if err != nil {
		return nil, err
	}
	source := certificates.Source{
		Award: award.Today(), Decision: decision, Honour: d.honour(award, decision), Issuer: issuer,
		PosthumousVerb: settingValue(d.settings, registry.SettingPosthumousVerb),
	}
	if decision.Issuer == d.home.Code {
		source.Head = d.settings[registry.SettingHeadPost]
	}
	model := d.blanks.paperOf(source.Honour, decision.Issuer)
	if model == "" || d.signedAbove(decision) {
		head, err := letterheadOf(ctx, d.reg, d.home, d.settings, cal.Date{})
		if err != nil {
			return nil, err
		}
		return source.Extract(head, signatureFrom(d.settings)), nil
	}
	if source.Model, _, err = d.catalogue.Model(model, decision.Date); err != nil {
		return nil, err
	}
	chosen, err := d.blanks.forModel(source.Honour.Code, decision.Issuer, source.Model)
	if err != nil {
		return nil, err
	}
	source.Blank = chosen.template
	certificate := source.Certificate()
	certificate.Scan = chosen.scan
	if event, ok := award.LastReissue(); ok {
		certificate.ReissueNote = event.Reissue.Line(event.Date)
	}
	return d.withCode(certificate, award, decision)
}

// signedAbove tells that somebody above the unit signed, of whom the register
// knows no name: it can give an extract, but no certificate.
func (d *desk) signedAbove(decision registry.Decision) bool {
	return decision.Issuer != d.home.Code && decision.Signer.Name == ""
}

// issuer names who decided, as it was called on that day.
func (d *desk) issuer(ctx context.Context, decision registry.Decision) (string, error) {
	return d.issuers.name(ctx, decision)
}

// issuers names who decides. It asks the register for each unit once.
type issuers struct {
	reg   *store.Register
	units map[string]registry.Unit
}

func newIssuers(reg *store.Register) issuers {
	return issuers{reg, make(map[string]registry.Unit)}
}

// name is what the issuer of a decision was called on its day.
func (i issuers) name(ctx context.Context, decision registry.Decision) (string, error) {
	if authority, ok := registry.AuthorityByCode(decision.Issuer); ok {
		return authority.Name, nil
	}
	unit, err := known(ctx, i.units, decision.Issuer, i.reg.Unit)
	return unit.NameOn(decision.Date), err
}
