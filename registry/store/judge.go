package store

import (
	"context"
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/logbook"
)

// judge asks what the law has to say against each new award, once all of the
// batch is written, so that what it brings counts: grades, initiatives, the
// awards below. What the law objects to is a warning, since a decision that
// was signed is a fact; it is kept with an award that is recorded for a
// reason of its own (see [registry.Award.Override]).
func (rec *recorder) judge(ctx context.Context) error {
	if len(rec.newAwards) == 0 {
		return nil
	}
	reader, err := newDossierReader(ctx, rec.w.Tx)
	if err != nil {
		return wrap("judge awards", err)
	}
	selected, err := rec.recipientsOf(ctx, reader)
	if err != nil {
		return wrap("judge awards", err)
	}
	of := rec.newAwardsBySubject()
	var warnings registry.Faults
	err = reader.each(ctx, selected, func(d *eligibility.Dossier) error {
		for _, i := range of[recipientKey(d.Subject)] {
			warnings = append(warnings, rec.judgeAward(d, i)...)
		}
		return rec.w.interrupted()
	})
	if err != nil {
		return wrap("judge awards", err)
	}
	rec.receipt.Warnings = append(rec.receipt.Warnings, warnings...)
	sortFaults(rec.receipt.Warnings)
	return rec.keepObjections(ctx, warnings)
}

// recipientsOf selects the recipients of the new awards. Units tell about
// their people in the years for which they were honoured.
func (rec *recorder) recipientsOf(ctx context.Context, reader *dossierReader) (selection, error) {
	var s selection
	var years cal.Period
	for _, i := range rec.newAwards {
		award := rec.batch.Awards[i]
		if !award.Subject.IsUnit() {
			s.people = append(s.people, rec.codes.people[award.Subject.Person])
			continue
		}
		s.units = append(s.units, rec.codes.units[award.Subject.Unit])
		if years.IsZero() {
			years = award.Period
		}
		years = cal.Period{From: min(years.From, award.Period.From), To: max(years.To, award.Period.To)}
	}
	slices.Sort(s.people)
	slices.Sort(s.units)
	s.people, s.units = slices.Compact(s.people), slices.Compact(s.units)
	if len(s.units) == 0 {
		return s, nil
	}
	var err error
	s.members, s.counted, err = reader.openMemberCount(ctx, s.units, years)
	return s, err
}

func (rec *recorder) newAwardsBySubject() map[registry.Subject][]int {
	of := make(map[registry.Subject][]int)
	for _, i := range rec.newAwards {
		key := recipientKey(rec.batch.Awards[i].Subject)
		of[key] = append(of[key], i)
	}
	return of
}

// judgeAward returns what the law has to say against a new award of the batch
// to the recipient of the dossier.
func (rec *recorder) judgeAward(d *eligibility.Dossier, index int) registry.Faults {
	award := rec.batch.Awards[index]
	if !award.Counts() || award.Today().Honour != award.Honour {
		return nil // it was put right since
	}
	decision, _ := rec.lookDecision(award.Decision)
	question := eligibility.Question{
		Honour: award.Honour, Year: award.Period.To, On: decision.Date, Type: award.Type,
		Charitable: true, Assume: make(map[string]bool)}
	for _, fact := range eligibility.FactsOfTheFallen() {
		question.Assume[fact] = award.Posthumous
	}
	var faults registry.Faults
	for _, finding := range rec.objections(rec.asOf(d, award, decision.Date), question) {
		faults = append(faults, rec.ruleFault(finding, award, index))
	}
	if finding, ok := rec.signing(d, award, decision); ok {
		faults = append(faults, rec.ruleFault(finding, award, index))
	}
	return faults
}

// asOf returns the dossier as it stood when an award was decided: without the
// award itself, and without what was decided later. A title or a flag of the
// same year or an earlier one stays, because titles are often signed in the
// January after. Initiatives are free that were used for what is left out. Its
// awards lie where those of the next award's dossier will.
func (rec *recorder) asOf(d *eligibility.Dossier, award registry.Award, day cal.Date) *eligibility.Dossier {
	then := *d
	then.Awards = rec.earlier[:0]
	left := make(map[awardRef]bool)
	for _, held := range d.Awards {
		later := held.DecidedOn.After(day) && !(held.Period.To <= award.Period.To && rec.isTitle(held.Honour))
		switch {
		case held.ID != award.ID && !later:
			then.Awards = append(then.Awards, held)
		case len(d.Initiatives) > 0:
			left[awardRefOf(held.Decision, held.Ordinal)] = true
		}
	}
	rec.earlier = then.Awards
	then.Initiatives = slices.Clone(d.Initiatives)
	for i, initiative := range then.Initiatives {
		if left[awardRefOf(initiative.Decision, initiative.Ordinal)] {
			then.Initiatives[i].Decision, then.Initiatives[i].Ordinal = registry.DecisionRef{}, 0
		}
	}
	return &then
}

func (rec *recorder) isTitle(code string) bool {
	honour, _, err := rec.law.Honour(code, cal.Date{})
	return err == nil && honour.Kind.Family() == catalogue.EmulationTitle
}

// objections returns the findings for which a verdict is against an award. What
// only a person can state is none of them, nor what a gate only reminds of,
// nor what is counted among the people of a unit whose strength nobody
// recorded: the register may not hold all of them.
func (rec *recorder) objections(d *eligibility.Dossier, q eligibility.Question) []eligibility.Finding {
	if r := eligibility.Answer(rec.law, d, q); r != eligibility.NotMet && r != eligibility.OnHold {
		return nil // the findings, which take longer, are not needed
	}
	v := eligibility.Judge(rec.law, d, q)
	strengthRecorded := d.Members[q.Year].Recorded
	var decided []eligibility.Finding
	for _, f := range v.Findings {
		against := f.Result == eligibility.NotMet || f.Result == eligibility.OnHold
		stated := f.Condition == catalogue.OpStated || f.Condition == catalogue.OpReminder
		elsewhere := f.Path != "" && f.Path != v.Path
		guessed := !strengthRecorded && slices.Contains(ofMembers(), f.Condition)
		if against && !stated && !elsewhere && !guessed && !(f.Gate && rec.gate(f.Rule).Effect == catalogue.GateReminds) {
			decided = append(decided, f)
		}
	}
	return decided
}

// ofMembers are the conditions that count the people of a unit.
func ofMembers() []catalogue.Op {
	return []catalogue.Op{catalogue.OpMembers, catalogue.OpMembersWith, catalogue.OpMembersCount, catalogue.OpMembersClear}
}

// gate returns the gate of that id.
func (rec *recorder) gate(id string) catalogue.Gate {
	gates := rec.law.Gates()
	if i := slices.IndexFunc(gates, func(g catalogue.Gate) bool { return g.ID == id }); i >= 0 {
		return gates[i]
	}
	return catalogue.Gate{}
}

// signature is what decides whether a level may sign an award.
type signature struct {
	level  catalogue.Level
	honour string
	signee eligibility.Signee
	on     cal.Date
}

// signing returns what speaks against the level of a decision as the one that
// signs an award; ok is false when nothing does. A level that is below that of
// the honour is told of already.
func (rec *recorder) signing(d *eligibility.Dossier, award registry.Award, by registry.Decision) (against eligibility.Finding, ok bool) {
	honour, _, err := rec.law.Honour(award.Honour, by.Date)
	if err != nil || by.Level.Rank() < honour.Level.Rank() {
		return eligibility.Finding{}, false
	}
	s := signature{by.Level, award.Honour, eligibility.Signee{
		Subject: award.Subject.For(), Rank: award.As.Rank, Category: d.Person.Category,
		Echelon: d.Unit.Echelon, Equivalent: d.Unit.Equivalent,
	}, by.Date}
	if rec.maySign[s] {
		return eligibility.Finding{}, false
	}
	finding, known := eligibility.MaySign(rec.law, s.level, s.honour, s.signee, s.on)
	if known && finding.Result == eligibility.NotMet {
		return finding, true
	}
	rec.maySign[s] = true
	return eligibility.Finding{}, false
}

// ruleFault is the warning that a rule or gate objects to an award.
func (rec *recorder) ruleFault(f eligibility.Finding, award registry.Award, index int) registry.Fault {
	return registry.Fault{
		Code: registry.FaultRule, Warning: true, Kind: registry.Awards, Index: index, Field: "honour", Value: award.Honour,
		Args: map[string]string{
			"rule": f.Rule, "cite": rec.law.Cite(f.Basis.Source), "recipient": recipientName(award),
			"why_vi": f.Why(rec.law, eligibility.Vietnamese), "why_en": f.Why(rec.law, eligibility.English),
		}}
}

// keepObjections keeps what was said against awards that were recorded for a
// reason of their own, unless they bring the objections that they met with.
// The line of the log that tells of the award tells of them too.
func (rec *recorder) keepObjections(ctx context.Context, warnings registry.Faults) error {
	var p plan[registry.Award]
	var ids []int64
	for _, i := range rec.newAwards {
		award := &rec.batch.Awards[i]
		if award.Override == "" || len(award.Objections) > 0 {
			continue
		}
		for _, w := range warnings {
			if w.Index == i {
				award.Objections = append(award.Objections, registry.Objection{
					Rule: w.Args["rule"], Cite: w.Args["cite"], Why: w.Args["why_vi"]})
			}
		}
		if len(award.Objections) > 0 {
			p.added, ids = append(p.added, change[registry.Award]{index: i, after: *award}), append(ids, award.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	if err := writeObjections(ctx, rec.w, p, ids); err != nil {
		return err
	}
	return rec.retell(p)
}

// retell makes the lines of the log about new awards say what they say now.
func (rec *recorder) retell(p plan[registry.Award]) error {
	texts := make(map[string]string, len(p.added))
	for _, change := range p.added {
		award := change.after
		award.ID = 0 // as it was when it was noted
		text, err := logText(award)
		if err != nil {
			return err
		}
		texts[awardKey(award)] = text
	}
	told := set{}
	err := rec.w.notes.Rewrite(registry.Awards, logbook.Added, func(line *logbook.Note) {
		if text, again := texts[line.Key]; again {
			line.After = text
			told.add(line.Key)
		}
	})
	if err == nil && len(told) < len(texts) {
		err = fmt.Errorf("write log: nothing tells of %d awards", len(texts)-len(told))
	}
	return err
}
