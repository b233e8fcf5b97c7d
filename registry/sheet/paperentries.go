package sheet

import "sovang/registry"

// What belongs to certificates on paper. It goes from register to register in
// the interchange alone; there are no lists of it.

func handoverFields(f fields, h *registry.Handover) {
	awardRefFields(f, &h.Decision, &h.Ordinal)
	f.number("issue", &h.Issue)
	f.date("on", &h.On)
	f.text("receiver", &h.Receiver)
	f.text("note", &h.Note)
}

func printerFields(f fields, p *registry.Printer) {
	f.text("name", &p.Name)
	f.real("dx", &p.DX)
	f.real("dy", &p.DY)
	f.real("scale_x", &p.ScaleX)
	f.real("scale_y", &p.ScaleY)
}

func templateFields(f fields, t *registry.Template) {
	f.text("id", &t.ID)
	f.verbatim("text", &t.Text)
	f.content("background", &t.Background)
}

func templateUseFields(f fields, u *registry.TemplateUse) {
	f.text("honour", &u.Honour)
	f.text("issuer", &u.Issuer)
	f.text("template", &u.Template)
}

func trustedKeyFields(f fields, k *registry.TrustedKey) {
	f.text("id", &k.ID)
	f.text("public", &k.Public)
	f.text("unit", &k.Unit)
	f.flag("own", &k.Own)
	f.date("added", &k.Added)
}

func mergerFields(f fields, m *registry.Merger) {
	f.choice("kind", (*string)(&m.Kind), mergerKinds())
	f.text("gone", &m.Gone)
	f.text("gone_uid", &m.GoneUID)
	f.text("into", &m.Into)
	f.date("on", &m.On)
	f.text("reason", &m.Reason)
}

func distinctionFields(f fields, d *registry.Distinction) {
	f.choice("kind", (*string)(&d.Kind), mergerKinds())
	f.text("first", &d.First)
	f.text("second", &d.Second)
	f.date("on", &d.On)
	f.text("reason", &d.Reason)
}

func mergerKinds() vocabulary {
	return vocabulary{{string(registry.Units), "Đơn vị", nil}, {string(registry.People), "Người", nil}}
}

func reissueFields(f fields, r *registry.Reissue) {
	f.choice("kind", (*string)(&r.Kind), reissueKinds())
	f.choice("ground", (*string)(&r.Ground), reissueGrounds())
	f.text("number", &r.Number)
}

func reissueKinds() vocabulary {
	return vocabulary{{string(registry.Exchange), "Cấp đổi", []string{"đổi"}}, {string(registry.Replacement), "Cấp lại", []string{"lại"}}}
}

func reissueGrounds() vocabulary {
	return vocabulary{
		{string(registry.DamagedPaper), "Hư hỏng", []string{"hỏng"}},
		{string(registry.WrongPaper), "Viết sai", []string{"sai tên, địa chỉ, đơn vị"}},
		{string(registry.LostPaper), "Thất lạc, mất", []string{"mất", "thất lạc"}},
	}
}
