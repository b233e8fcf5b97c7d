package store

import (
	"slices"
	"strings"

	"sovang/registry"
)

// textField is a text of an entry, by the name of its field.
type textField struct {
	name string
	text *string
}

// cleanBatch returns a batch with every text as the register keeps it, and a
// fault for every text that cannot be kept. It changes the entries in place.
func cleanBatch(b registry.Batch) (registry.Batch, registry.Faults) {
	cloneParts(b)
	var faults registry.Faults
	clean := func(kind registry.EntryKind, index int, texts []textField) {
		faults = append(faults, cleanTexts(texts).At(kind, index)...)
	}
	for i := range b.Units {
		clean(registry.Units, i, unitTexts(&b.Units[i]))
		sortFormerNames(b.Units[i].FormerNames)
	}
	for i := range b.People {
		clean(registry.People, i, personTexts(&b.People[i]))
		sortPostings(b.People[i].Postings)
	}
	for i := range b.Movements {
		clean(registry.Movements, i, []textField{{"name", &b.Movements[i].Name}})
	}
	for i := range b.Exemplars {
		e := &b.Exemplars[i]
		clean(registry.Exemplars, i, []textField{{"deed", &e.Deed}, {"person", &e.Subject.Name}})
	}
	for i := range b.Decisions {
		clean(registry.Decisions, i, decisionTexts(&b.Decisions[i]))
	}
	for i := range b.Awards {
		clean(registry.Awards, i, awardTexts(&b.Awards[i]))
	}
	cleanYearly(b, clean)
	cleanPaper(b, clean)
	cleanMappings(b.Mappings, clean)
	for i := range b.Mergers {
		clean(registry.Mergers, i, []textField{{"reason", &b.Mergers[i].Reason}})
	}
	for i := range b.Distinctions {
		clean(registry.Distinctions, i, []textField{{"reason", &b.Distinctions[i].Reason}})
	}
	return b, faults
}

func cleanYearly(b registry.Batch, clean func(registry.EntryKind, int, []textField)) {
	for i := range b.Grades {
		clean(registry.Grades, i, []textField{{"person", &b.Grades[i].Subject.Name}})
	}
	for i := range b.Initiatives {
		e := &b.Initiatives[i]
		e.ID = 0
		clean(registry.Initiatives, i, []textField{{"title", &e.Title}, {"person", &e.Subject.Name}, {"number", &e.Decision.Number}})
	}
	for i := range b.Disciplines {
		b.Disciplines[i].ID = 0
		clean(registry.Disciplines, i, []textField{{"person", &b.Disciplines[i].Subject.Name}})
	}
	for i := range b.Registrations {
		clean(registry.Registrations, i, []textField{{"person", &b.Registrations[i].Subject.Name}})
	}
	for i := range b.Nominations {
		b.Nominations[i].ID = 0
		clean(registry.Nominations, i, nominationTexts(&b.Nominations[i]))
	}
	for i := range b.Figures {
		clean(registry.Figures, i, []textField{{"name", &b.Figures[i].Name}, {"measure", &b.Figures[i].Measure}})
	}
}

// cleanTexts cleans texts in place.
func cleanTexts(texts []textField) registry.Faults {
	var faults registry.Faults
	for _, field := range texts {
		text, err := registry.CleanText(*field.text)
		if err != nil {
			faults = append(faults, textFault(field.name, *field.text))
			continue
		}
		*field.text = text
	}
	return faults
}

func validText(text string) string { return strings.ToValidUTF8(text, "?") }

func unitTexts(u *registry.Unit) []textField {
	texts := []textField{{"name", &u.Name}}
	for i := range u.FormerNames {
		texts = append(texts, textField{"former_names", &u.FormerNames[i].Name})
	}
	return texts
}

func personTexts(p *registry.Person) []textField {
	texts := []textField{{"name", &p.Name}, {"hometown", &p.Hometown}, {"discharge_reason", &p.DischargeReason}}
	for i := range p.Aliases {
		texts = append(texts, textField{"aliases", &p.Aliases[i]})
	}
	for i := range p.Postings {
		texts = append(texts, textField{"postings.rank", &p.Postings[i].Rank}, textField{"postings.post", &p.Postings[i].Post})
	}
	return texts
}

func decisionTexts(d *registry.Decision) []textField {
	return []textField{
		{"number", &d.Number}, {"place", &d.Place}, {"authority", &d.Authority}, {"formula", &d.Formula},
		{"signer.post", &d.Signer.Post}, {"signer.rank", &d.Signer.Rank}, {"signer.name", &d.Signer.Name}, {"summary", &d.Summary},
	}
}

func awardTexts(a *registry.Award) []textField {
	texts := []textField{
		{"person", &a.Subject.Name}, {"as.name", &a.As.Name}, {"as.rank", &a.As.Rank}, {"as.post", &a.As.Post},
		{"as.unit", &a.As.Unit}, {"as.superior", &a.As.Superior}, {"citation", &a.Citation}, {"override", &a.Override},
		{"number", &a.Decision.Number},
	}
	for i := range a.Objections {
		objection := &a.Objections[i]
		texts = append(texts, textField{"objections.cite", &objection.Cite}, textField{"objections.why", &objection.Why})
	}
	for i := range a.Events {
		texts = append(texts, eventTexts(&a.Events[i])...)
	}
	return texts
}

func nominationTexts(n *registry.Nomination) []textField {
	texts := []textField{
		{"person", &n.Subject.Name}, {"achievement", &n.Achievement}, {"reason", &n.Reason}, {"number", &n.Decision.Number}}
	for i := range n.Initiatives {
		texts = append(texts, textField{"initiatives", &n.Initiatives[i].Title})
	}
	for i := range n.Ballots {
		texts = append(texts, textField{"ballots.minutes", &n.Ballots[i].Minutes})
	}
	return texts
}

func eventTexts(e *registry.Event) []textField {
	texts := []textField{{"reason", &e.Reason}, {"number", &e.Decision.Number}, {"reissue.number", &e.Reissue.Number}}
	for i := range e.Changes {
		change := &e.Changes[i]
		texts = append(texts, textField{change.Field, &change.From}, textField{change.Field, &change.To})
	}
	return texts
}

// cloneBatch copies the lists of a batch, which recording changes.
func cloneBatch(b registry.Batch) registry.Batch {
	b.Units, b.People, b.Movements = clone(b.Units), clone(b.People), clone(b.Movements)
	b.Exemplars, b.Decisions, b.Awards = clone(b.Exemplars), clone(b.Decisions), clone(b.Awards)
	b.Grades, b.Tallies, b.Initiatives = clone(b.Grades), clone(b.Tallies), clone(b.Initiatives)
	b.Disciplines, b.Registrations = clone(b.Disciplines), clone(b.Registrations)
	b.Nominations, b.Figures = clone(b.Nominations), clone(b.Figures)
	b.Handovers, b.Printers, b.Templates = clone(b.Handovers), clone(b.Printers), clone(b.Templates)
	b.TemplateUses, b.TrustedKeys, b.Mergers = clone(b.TemplateUses), clone(b.TrustedKeys), clone(b.Mergers)
	b.Mappings, b.Distinctions = clone(b.Mappings), clone(b.Distinctions)
	return b
}

// cloneParts copies the lists that the entries of a batch hold. An empty one
// becomes nil, so that entries compare.
func cloneParts(b registry.Batch) {
	for i := range b.Mappings {
		b.Mappings[i].Columns = clone(b.Mappings[i].Columns)
	}
	for i := range b.Templates {
		b.Templates[i].Background = clone(b.Templates[i].Background)
	}
	for i := range b.Units {
		b.Units[i].FormerNames = clone(b.Units[i].FormerNames)
	}
	for i := range b.People {
		b.People[i].Aliases, b.People[i].Postings = clone(b.People[i].Aliases), clone(b.People[i].Postings)
	}
	for i := range b.Awards {
		award := &b.Awards[i]
		award.Events, award.Objections = clone(award.Events), clone(award.Objections)
		for j := range award.Events {
			award.Events[j].Changes = clone(award.Events[j].Changes)
		}
	}
	for i := range b.Nominations {
		nomination := &b.Nominations[i]
		nomination.Initiatives, nomination.Ballots = clone(nomination.Initiatives), clone(nomination.Ballots)
	}
}

func clone[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}
