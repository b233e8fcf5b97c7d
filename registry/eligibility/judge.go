package eligibility

import (
	"cmp"

	"sovang/registry/catalogue"
)

// Judge answers the question about the dossier by the law of the catalogue.
// Titles, flags and the army's other honours are judged by the law of 31
// December of the year, all else by that of the day asked about.
//
// Every finding comes out, met or not: of the gates, of each path, and of
// what all paths ask, in the window of the path that decides.
func Judge(cat *catalogue.Catalogue, d *Dossier, q Question) Verdict {
	s, cause := newStatute(cat, q, d.Subject.For(), d.settings())
	return s.judge(newRecord(d, q.Year), cause)
}

func (d *Dossier) settings() Settings {
	if d.Keeper == nil {
		return nil
	}
	return d.Keeper.Settings
}

// judge writes the verdict.
func (s *statute) judge(rec *record, cause cause) Verdict {
	e := evaluator{statute: s, rec: rec}
	v := e.verdict()
	if cause != "" {
		v.Result, v.Check = causeResult(cause), cause != causeWrongKind
		v.Findings = []Finding{e.ended(cause, "", catalogue.Basis{Source: s.honour.Source, Confidence: s.honour.Confidence})}
		return v
	}
	e.judge(&v)
	return v
}

// judge fills the verdict by a rule that is there.
func (e *evaluator) judge(v *Verdict) {
	if e.rule.Unknown != "" {
		e.row = row{rule: e.rule.ID, basis: e.rule.Basis}
		v.Result, v.Check = Unknown, true
		v.Findings = []Finding{e.ended(causeUnknown, e.rule.Unknown, e.rule.Basis)}
		return
	}
	e.judgePaths(v)
}

// against lists the findings that keep a verdict from being met: what the path
// that decided asks before the gates that stand before all.
func (v *Verdict) against() []Finding {
	var own, gates []Finding
	for _, f := range v.Findings {
		switch {
		case f.Result == Met, f.about.effect == catalogue.GateReminds, f.Path != "" && f.Path != v.Path:
		case f.Gate:
			gates = append(gates, f)
		default:
			own = append(own, f)
		}
	}
	return append(own, gates...)
}

// count counts the findings with the result.
func count(findings []Finding, result Result) int {
	n := 0
	for i := range findings {
		if findings[i].Result == result {
			n++
		}
	}
	return n
}

// verdict begins the verdict of the question.
func (e *evaluator) verdict() Verdict {
	v := Verdict{Honour: e.q.Honour, Subject: e.rec.d.Subject, Year: e.q.Year, On: e.on, Regime: e.regime}
	if e.rule != nil {
		v.Rule = e.rule.ID
	}
	return v
}

func causeResult(cause cause) Result {
	if cause == causeWrongKind || cause == causeNoSuchPath {
		return NotMet
	}
	return Unknown
}

// ended is the finding of a question or path that ends before any condition.
func (e *evaluator) ended(cause cause, text string, basis catalogue.Basis) Finding {
	var f Finding
	e.begin(&f, &catalogue.Condition{Op: catalogue.OpUnknownText, Basis: basis})
	f.about.cause, f.about.text = cause, text
	f.Result = causeResult(cause)
	return f
}

// trial is a path that was judged.
type trial struct {
	path               *catalogue.Path
	gates, own, common []Finding
	tally              tally
}

// paths are those that the question asks; a rule without paths has one without
// conditions of its own.
func (s *statute) paths() []catalogue.Path {
	paths := s.rule.Paths
	if len(paths) == 0 {
		paths = []catalogue.Path{{Type: s.rule.Type}}
	}
	var chosen []catalogue.Path
	for i := range paths {
		if s.asksPath(&paths[i]) {
			chosen = append(chosen, paths[i])
		}
	}
	return chosen
}

func (e *evaluator) judgePaths(v *Verdict) {
	paths := e.paths()
	if len(paths) == 0 {
		e.row = row{rule: e.rule.ID}
		v.Result = NotMet
		v.Findings = []Finding{e.ended(causeNoSuchPath, "", e.rule.Basis)}
		return
	}
	trials := make([]trial, len(paths))
	best := 0
	for i := range paths {
		trials[i].judge(e, &paths[i])
		if trials[i].nearer(&trials[best]) {
			best = i
		}
	}
	chosen := &trials[best]
	v.Result, v.Path = chosen.tally.result(), chosen.path.ID
	v.Findings = append(v.Findings, chosen.gates...)
	for i := range trials {
		v.Findings = append(v.Findings, trials[i].own...)
	}
	v.Findings = append(v.Findings, chosen.common...)
	v.Check = e.toCheck(chosen)
}

// judge judges one path with everything that stands before it, and collects
// what it finds.
func (t *trial) judge(e *evaluator, p *catalogue.Path) {
	*t = trial{path: p, gates: t.gates[:0], own: t.own[:0], common: t.common[:0]}
	basis := inherit(p.Basis, e.rule.Basis)
	e.enter(p.Type)
	e.row = row{rule: e.rule.ID, path: p.ID, basis: basis}
	if p.Unknown != "" {
		t.own = append(t.own, e.ended(causeUnknown, p.Unknown, basis))
		t.tally.unknown++
	}
	t.tally.merge(e.all(p.All, &t.own))
	e.row = row{rule: e.rule.ID, basis: e.rule.Basis}
	t.tally.merge(e.all(e.rule.All, &t.common))
	for _, g := range e.gates {
		t.tally.add(e.gate(g, &t.gates))
	}
}

// gate judges a gate and returns what it has to say to the verdict.
func (e *evaluator) gate(g *catalogue.Gate, into *[]Finding) Result {
	if !standsBefore(g, e.typ) {
		return Met
	}
	if into != nil {
		e.row = row{rule: g.ID, gate: g, basis: g.Basis}
	}
	r := e.ask(&g.Must, into)
	switch {
	case r == skipped || g.Effect == catalogue.GateReminds:
		return Met
	case r == NotMet && g.Effect == catalogue.GateHolds:
		if into != nil {
			(*into)[len(*into)-1].Result = OnHold
		}
		return OnHold
	}
	return r
}

// nearer tells that the path decides rather than the other: the better
// result, then the fewest conditions not met, then the fewest unknown. A path
// that asks nothing of the register, such as that for a feat, stands back, as
// does one for which a fact is denied.
func (t *trial) nearer(other *trial) bool {
	a, b := t.tally, other.tally
	return cmp.Or(
		-cmp.Compare(a.result().rank(), b.result().rank()),
		cmp.Compare(hearsay(t.path), hearsay(other.path)),
		cmp.Compare(t.denied(), other.denied()),
		cmp.Compare(a.notMet, b.notMet),
		cmp.Compare(a.unknown, b.unknown),
	) < 0
}

// toCheck tells that the verdict rests on a row that is not confirmed.
func (e *evaluator) toCheck(t *trial) bool {
	if e.rule.Confidence != catalogue.Confirmed {
		return true
	}
	for _, list := range [][]Finding{t.gates, t.own, t.common} {
		for i := range list {
			f := &list[i]
			decides := f.Condition != catalogue.OpReminder && f.about.effect != catalogue.GateReminds
			if decides && f.Basis.Confidence != catalogue.Confirmed {
				return true
			}
		}
	}
	return false
}

// result answers without findings, and stops as soon as the answer is known.
func (e *evaluator) result() Result {
	r, _ := e.nearest()
	return r
}

// nearest answers without findings, with the path that is met or the first of
// those that come as near.
func (e *evaluator) nearest() (best Result, path *catalogue.Path) {
	if e.rule.Unknown != "" {
		return Unknown, nil
	}
	best = NotMet
	if len(e.rule.Paths) == 0 {
		if anyType(e.rule.Type, e.q) {
			best = e.tryFast(nil, e.rule.Type, "")
		}
		return best, nil
	}
	for i := range e.rule.Paths {
		p := &e.rule.Paths[i]
		if !e.asksPath(p) {
			continue
		}
		if r := e.tryFast(p.All, p.Type, p.Unknown); r.rank() > best.rank() {
			best, path = r, p
		}
		if best == Met {
			break
		}
	}
	return best, path
}

// tryFast judges one path without findings.
func (e *evaluator) tryFast(own []catalogue.Condition, typ, unknown string) Result {
	e.enter(typ)
	var t tally
	if unknown != "" {
		t.unknown++
	}
	if t.merge(e.all(own, nil)); t.notMet > 0 {
		return NotMet
	}
	if t.merge(e.all(e.rule.All, nil)); t.notMet > 0 {
		return NotMet
	}
	for _, g := range e.gates {
		if t.add(e.gate(g, nil)); t.notMet > 0 {
			return NotMet
		}
	}
	return t.result()
}
