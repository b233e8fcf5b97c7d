package sheet

import "sovang/registry"

// batchFields walks over a whole batch in the order of the interchange.
func batchFields(f fields, b *registry.Batch) {
	listOf(f, string(registry.Units), &b.Units, unitFields)
	listOf(f, string(registry.People), &b.People, personFields)
	listOf(f, string(registry.Movements), &b.Movements, movementFields)
	listOf(f, string(registry.Exemplars), &b.Exemplars, exemplarFields)
	listOf(f, string(registry.Decisions), &b.Decisions, decisionFields)
	listOf(f, string(registry.Awards), &b.Awards, awardFields)
	listOf(f, string(registry.Grades), &b.Grades, gradeFields)
	listOf(f, string(registry.Tallies), &b.Tallies, tallyFields)
	listOf(f, string(registry.Initiatives), &b.Initiatives, initiativeFields)
	listOf(f, string(registry.Disciplines), &b.Disciplines, disciplineFields)
	listOf(f, string(registry.Registrations), &b.Registrations, registrationFields)
	listOf(f, string(registry.Nominations), &b.Nominations, nominationFields)
	listOf(f, string(registry.Figures), &b.Figures, figureFields)
	listOf(f, string(registry.Handovers), &b.Handovers, handoverFields)
	listOf(f, string(registry.Printers), &b.Printers, printerFields)
	listOf(f, string(registry.Templates), &b.Templates, templateFields)
	listOf(f, string(registry.TemplateUses), &b.TemplateUses, templateUseFields)
	listOf(f, string(registry.TrustedKeys), &b.TrustedKeys, trustedKeyFields)
	listOf(f, string(registry.Mergers), &b.Mergers, mergerFields)
	listOf(f, string(registry.Mappings), &b.Mappings, mappingFields)
	listOf(f, string(registry.Distinctions), &b.Distinctions, distinctionFields)
}

func unitFields(f fields, u *registry.Unit) {
	f.text("code", &u.Code)
	f.text("name", &u.Name)
	f.choice("kind", (*string)(&u.Kind), unitKinds())
	f.choice("echelon", (*string)(&u.Echelon), echelons())
	f.choice("equivalent", (*string)(&u.Equivalent), echelons())
	f.text("parent", &u.Parent)
	f.number("place", &u.Place)
	f.date("founded", &u.Founded)
	f.date("closed", &u.Closed)
	f.flag("flag_eligible", &u.FlagEligible)
	f.flag("enterprise", &u.Enterprise)
	f.flag("party_base", &u.PartyBase)
	listOf(f, "former_names", &u.FormerNames, func(f fields, n *registry.FormerName) {
		f.text("name", &n.Name)
		f.date("until", &n.Until)
	})
}

func personFields(f fields, p *registry.Person) {
	f.text("code", &p.Code)
	f.text("name", &p.Name)
	f.texts("aliases", &p.Aliases)
	f.date("born", &p.Born)
	f.choice("sex", &p.Sex, sexes())
	f.choice("category", (*string)(&p.Category), categories())
	f.text("hometown", &p.Hometown)
	f.date("enlisted", &p.Enlisted)
	f.date("discharged", &p.Discharged)
	f.text("discharge_reason", &p.DischargeReason)
	f.date("party_joined", &p.PartyJoined)
	listOf(f, "postings", &p.Postings, postingFields)
}

func postingFields(f fields, p *registry.Posting) {
	f.date("from", &p.From)
	f.flag("from_unsure", &p.FromUnsure)
	f.date("to", &p.To)
	f.text("unit", &p.Unit)
	f.text("rank", &p.Rank)
	f.text("post", &p.Post)
	f.decimal("coefficient", &p.Coefficient)
	f.flag("hardship", &p.Hardship)
}

func movementFields(f fields, m *registry.Movement) {
	f.text("code", &m.Code)
	f.text("name", &m.Name)
	f.choice("kind", (*string)(&m.Kind), movementKinds())
	f.text("launched_by", &m.LaunchedBy)
	f.date("from", &m.From)
	f.date("to", &m.To)
}

func exemplarFields(f fields, e *registry.Exemplar) {
	f.text("movement", &e.Movement)
	subjectFields(f, &e.Subject)
	f.text("deed", &e.Deed)
	f.text("recognised_by", &e.RecognisedBy)
	f.year("year", &e.Year)
}

func decisionFields(f fields, d *registry.Decision) {
	f.text("issuer", &d.Issuer)
	f.text("number", &d.Number)
	f.date("date", &d.Date)
	f.choice("level", (*string)(&d.Level), levels())
	f.text("place", &d.Place)
	f.text("authority", &d.Authority)
	f.choice("formula", &d.Formula, formulas())
	f.group("signer", func(f fields) {
		f.text("post", &d.Signer.Post)
		f.text("rank", &d.Signer.Rank)
		f.text("name", &d.Signer.Name)
	})
	f.text("summary", &d.Summary)
}

func awardFields(f fields, a *registry.Award) {
	f.group("decision", func(f fields) { decisionRefFields(f, &a.Decision) })
	awardBodyFields(f, a)
	listOf(f, "objections", &a.Objections, objectionFields)
	listOf(f, "events", &a.Events, eventFields)
}

// awardBodyFields walks over an award without its decision, the objections
// against it and its events.
func awardBodyFields(f fields, a *registry.Award) {
	f.number("ordinal", &a.Ordinal)
	f.honour("honour", &a.Honour)
	subjectFields(f, &a.Subject)
	f.period(&a.Period)
	f.choice("type", (*string)(&a.Type), awardTypes())
	f.text("citation", &a.Citation)
	f.text("movement", &a.Movement)
	f.flag("posthumous", &a.Posthumous)
	f.group("as", func(f fields) {
		f.text("name", &a.As.Name)
		f.text("rank", &a.As.Rank)
		f.text("post", &a.As.Post)
		f.text("unit", &a.As.Unit)
		f.text("superior", &a.As.Superior)
	})
	f.text("override", &a.Override)
}

func objectionFields(f fields, o *registry.Objection) {
	f.text("rule", &o.Rule)
	f.text("cite", &o.Cite)
	f.text("why", &o.Why)
}

func eventFields(f fields, e *registry.Event) {
	f.choice("kind", (*string)(&e.Kind), eventKinds())
	f.date("date", &e.Date)
	f.text("reason", &e.Reason)
	f.group("decision", func(f fields) { decisionRefFields(f, &e.Decision) })
	f.honour("honour", &e.Honour)
	listOf(f, "changes", &e.Changes, func(f fields, c *registry.Change) {
		f.text("field", &c.Field)
		f.text("from", &c.From)
		f.text("to", &c.To)
	})
	f.group("reissue", func(f fields) { reissueFields(f, &e.Reissue) })
}

func gradeFields(f fields, g *registry.Grade) {
	subjectFields(f, &g.Subject)
	f.year("year", &g.Year)
	f.choice("kind", (*string)(&g.Kind), gradeKinds())
	f.choice("grade", &g.Grade, grades())
}

func tallyFields(f fields, t *registry.Tally) {
	f.text("unit", &t.Unit)
	f.year("year", &t.Year)
	f.choice("of", (*string)(&t.Of), tallyKinds())
	f.choice("grade", &t.Grade, grades())
	f.count("count", &t.Count)
}

func initiativeFields(f fields, i *registry.Initiative) {
	subjectFields(f, &i.Subject)
	f.year("year", &i.Year)
	f.text("title", &i.Title)
	f.choice("kind", &i.Kind, initiativeKinds())
	f.choice("scope", &i.Scope, initiativeScopes())
	f.choice("recognised_by", (*string)(&i.RecognisedBy), levels())
	f.group("used_for", func(f fields) { awardRefFields(f, &i.Decision, &i.Ordinal) })
}

func disciplineFields(f fields, d *registry.Discipline) {
	subjectFields(f, &d.Subject)
	f.date("date", &d.Date)
	f.choice("form", &d.Form, disciplineForms())
	f.date("until", &d.Until)
	f.flag("pending", &d.Pending)
}

func registrationFields(f fields, r *registry.Registration) {
	subjectFields(f, &r.Subject)
	f.year("year", &r.Year)
	f.honour("honour", &r.Honour)
}

func nominationFields(f fields, n *registry.Nomination) {
	subjectFields(f, &n.Subject)
	f.honour("honour", &n.Honour)
	f.period(&n.Period)
	f.choice("type", (*string)(&n.Type), awardTypes())
	f.text("movement", &n.Movement)
	f.text("achievement", &n.Achievement)
	f.text("proposed_by", &n.ProposedBy)
	f.date("proposed_on", &n.ProposedOn)
	f.choice("state", (*string)(&n.State), nominationStates())
	f.date("state_on", &n.StateOn)
	f.text("reason", &n.Reason)
	awardRefFields(f, &n.Decision, &n.Ordinal)
	listOf(f, "initiatives", &n.Initiatives, func(f fields, i *registry.InitiativeRef) {
		f.year("year", &i.Year)
		f.text("title", &i.Title)
	})
	listOf(f, "ballots", &n.Ballots, ballotFields)
}

func ballotFields(f fields, b *registry.Ballot) {
	f.choice("body", &b.Body, ballotBodies())
	f.date("held", &b.Held)
	f.number("entitled", &b.Entitled)
	f.number("present", &b.Present)
	f.number("ayes", &b.Ayes)
	f.flag("secret", &b.Secret)
	f.text("minutes", &b.Minutes)
}

func figureFields(f fields, g *registry.Figure) {
	f.text("unit", &g.Unit)
	f.year("from", &g.Period.From)
	f.year("to", &g.Period.To)
	f.text("name", &g.Name)
	f.decimal("value", &g.Value)
	f.text("measure", &g.Measure)
}
