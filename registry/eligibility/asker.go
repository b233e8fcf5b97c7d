package eligibility

import "sovang/registry/catalogue"

// Asker puts one question to many dossiers of one register and answers as
// [Judge] does, but without findings. It looks the law up once.
type Asker struct {
	cat *catalogue.Catalogue
	q   Question
	law map[string]looked // by kind of recipient
}

type looked struct {
	statute *statute
	cause   cause
}

// NewAsker prepares the question.
func NewAsker(cat *catalogue.Catalogue, q Question) *Asker {
	return &Asker{cat: cat, q: q, law: make(map[string]looked)}
}

// Answer is the result of [Judge] without findings; an [Asker] asks many.
func Answer(cat *catalogue.Catalogue, d *Dossier, q Question) Result {
	return NewAsker(cat, q).Answer(d)
}

// Answer is the result of [Judge] for the dossier.
func (a *Asker) Answer(d *Dossier) Result {
	subject := d.Subject.For()
	law, known := a.law[subject]
	if !known {
		law.statute, law.cause = newStatute(a.cat, a.q, subject, d.settings())
		a.law[subject] = law
	}
	if law.cause != "" {
		return causeResult(law.cause)
	}
	e := evaluator{statute: law.statute, rec: newRecord(d, a.q.Year)}
	return e.result()
}
