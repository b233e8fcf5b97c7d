package sheet

import (
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// decisionRow is a row of the list of decisions: an award with its decision.
type decisionRow struct {
	decision registry.Decision
	award    registry.Award
	standing string
}

func decisionRowFields(f fields, row *decisionRow) {
	decisionFields(f, &row.decision)
	if row.decision.Date.IsZero() {
		f.year("decision.year", &row.award.Decision.Year)
	}
	awardBodyFields(f, &row.award)
	f.choice(standingField, &row.standing, standings())
}

// writeDecisions writes each decision with its awards in their order, a
// decision without awards in a row of its own, and last the awards whose
// decision is not in the batch.
func writeDecisions(b *registry.Batch, row func(func(fields))) {
	awards := make(map[registry.DecisionRef][]registry.Award)
	for _, a := range b.Awards {
		awards[a.Decision] = append(awards[a.Decision], a)
	}
	write := func(d registry.Decision, a registry.Award) {
		one := decisionRow{decision: d, award: nameOnce(a), standing: standingCode(a)}
		row(func(f fields) { decisionRowFields(f, &one) })
	}
	known := make(map[registry.DecisionRef]bool, len(b.Decisions))
	for _, d := range b.Decisions {
		known[d.Ref()] = true
		given := awards[d.Ref()]
		for _, a := range given {
			write(d, a)
		}
		if len(given) == 0 {
			write(d, registry.Award{})
		}
	}
	for _, a := range b.Awards {
		if !known[a.Decision] {
			write(registry.Decision{Issuer: a.Decision.Issuer, Number: a.Decision.Number}, a)
		}
	}
}

// standingCode returns the code of what lists say of an award with events,
// "" for one without.
func standingCode(a registry.Award) string {
	standing := a.Standing()
	switch {
	case standing != registry.Valid:
		return string(standing)
	case len(a.Events) > 0:
		return string(registry.Amended)
	}
	return ""
}

// nameOnce puts the name by which a recipient is looked up into the one
// column that lists have for names.
func nameOnce(a registry.Award) registry.Award {
	if a.Subject.Name != "" && a.As.Name == "" {
		a.As.Name, a.Subject.Name = a.Subject.Name, ""
	}
	return a
}

// readDecisionRow reads the decision of a row, which earlier rows may have
// given already, and its award, unless the row has only a decision.
func readDecisionRow(b *registry.Batch, r *rowReader) {
	several := r.severalAwards()
	for _, over := range several {
		one := *r
		one.over = over
		readOneAward(b, &one)
	}
	if len(several) == 0 {
		readOneAward(b, r)
	}
}

func readOneAward(b *registry.Batch, r *rowReader) {
	if r.isDecisionAlone() {
		readDecisionAlone(b, r)
		return
	}
	ref := readDecision(b, r)
	if r.leftOut(ref.DecisionRef) {
		return
	}
	r.on = ref.date
	award := readEntry(r, registry.Awards, &b.Awards, func(f fields, a *registry.Award) { readAward(r, a, ref) })
	if len(award.Honour) > 0 && award.Period.IsZero() && !r.anyOf("year", "year"+otherWay, "from", "to") && r.on.IsDay() {
		award.Period = cal.OneYear(r.on.Year())
	}
}

// isDecisionAlone tells that a row tells of a decision and of nobody who gets
// something by it.
func (r *rowReader) isDecisionAlone() bool {
	return r.anyCell("number", "date", "issuer", "decision.year") &&
		!r.anyCell("ordinal", "unit", "person", "as.rank", "as.name", "as.name"+otherWay, "as.post", "as.unit", "as.superior", "honour", "citation")
}

// readDecisionAlone reads a decision without awards. Without its day it is one
// that is known, or lacks it.
func readDecisionAlone(b *registry.Batch, r *rowReader) {
	if r.anyOf("date") {
		readDecision(b, r)
		return
	}
	if _, known := r.silent().knownDecision(b); known {
		return
	}
	added := readEntry(r, registry.Decisions, &b.Decisions, decisionFields)
	added.Issuer = r.source.issuer(*added)
	r.fault("date", registry.FaultMissing, "", nil)
}

// datedRef is the decision that a row names, with its date if known.
type datedRef struct {
	registry.DecisionRef
	date cal.Date
}

func readDecision(b *registry.Batch, r *rowReader) datedRef {
	given := r.source.options.Decision
	switch {
	case !r.anyOf("number") && (given.Number != "" || !r.anyOf("date", "issuer", "decision.year")):
		if i, ok := r.source.decisions[given]; ok {
			return datedRef{given, b.Decisions[i].Date}
		}
		return datedRef{given, given.Year.Last()}
	case !r.anyOf("date"):
		return referredDecision(b, r)
	}
	if told := &r.source.told; told.again(r) {
		return datedRef{told.ref, b.Decisions[told.index].Date}
	}
	return readNewDecision(b, r)
}

// readNewDecision reads the decision of a row that has its date.
func readNewDecision(b *registry.Batch, r *rowReader) datedRef {
	var d registry.Decision
	decisionFields(r.silent(), &d)
	d.Issuer = r.source.issuer(d)
	if i, ok := r.source.decisions[d.Ref()]; ok {
		if completed, ok := b.Decisions[i].Complete(d); ok {
			b.Decisions[i] = completed
			r.source.told.remember(r, d.Ref(), i)
		} else {
			checkSame(r, i, b.Decisions[i], d)
		}
		return datedRef{d.Ref(), b.Decisions[i].Date}
	}
	added := readEntry(r, registry.Decisions, &b.Decisions, decisionFields)
	added.Issuer = d.Issuer
	r.source.decisions[added.Ref()] = len(b.Decisions) - 1
	r.source.told.remember(r, added.Ref(), len(b.Decisions)-1)
	return datedRef{added.Ref(), added.Date}
}

// checkSame reports what a row says differently of a decision above it.
func checkSame(r *rowReader, index int, known, again registry.Decision) {
	r.resume(registry.Decisions, index, 0)
	for _, c := range known.Contradictions(again) {
		r.fault(c.Field, FaultConflict, c.Now, map[string]string{"first": c.Was})
	}
}

// issuer returns the code of the issuer of a row's decision: the one named,
// that of the registered decision of this number and day, or else the one
// that the caller gives.
func (l *listReader) issuer(d registry.Decision) string {
	if d.Issuer != "" {
		return l.unitCode(d.Issuer)
	}
	known, ok := l.registered(registry.DecisionRef{Number: d.Number, Year: d.Date.Year()})
	if ok && known.Date == d.Date {
		return known.Issuer
	}
	return l.options.Issuer
}

// registered returns the decision of the register that a reference means.
func (l *listReader) registered(ref registry.DecisionRef) (registry.Decision, bool) {
	if l.options.RegisteredDecision == nil || ref.Number == "" {
		return registry.Decision{}, false
	}
	return l.options.RegisteredDecision(ref)
}

// referredDecision is the decision that a row names without its date.
func referredDecision(b *registry.Batch, r *rowReader) datedRef {
	r.begin(registry.Awards, len(b.Awards))
	ref, known := r.knownDecision(b)
	if known {
		return ref
	}
	if ref.Issuer == "" {
		ref.Issuer = r.source.options.Issuer
	}
	switch {
	case ref.Number == "":
		r.fault("decision.number", registry.FaultMissing, "", nil)
	case ref.Year == 0 && !r.anyOf("decision.year"):
		r.fault("decision.date", registry.FaultMissing, "", nil)
	}
	ref.date = ref.Year.Last()
	return ref
}

// knownDecision is the decision of the file or the register that a row means
// without giving its date; ok is false, and what the row says returned, when
// there is none.
func (r *rowReader) knownDecision(b *registry.Batch) (ref datedRef, ok bool) {
	r.text("issuer", &ref.Issuer)
	r.text("number", &ref.Number)
	r.year("decision.year", &ref.Year)
	ref.Issuer = r.source.unitCode(ref.Issuer)
	for _, d := range b.Decisions {
		if d.Number == ref.Number && (ref.Issuer == "" || d.Issuer == ref.Issuer) && (ref.Year == 0 || d.Date.Year() == ref.Year) {
			return datedRef{d.Ref(), d.Date}, true
		}
	}
	if d, ok := r.source.registered(ref.DecisionRef); ok {
		return datedRef{d.Ref(), d.Date}, true
	}
	return ref, false
}

func readAward(r *rowReader, a *registry.Award, ref datedRef) {
	a.Decision = ref.DecisionRef
	awardBodyFields(r, a)
	if a.As.Name != "" && a.As.Unit == "" {
		r.text("as.name"+otherWay, &a.As.Unit)
		if a.As.Unit == a.As.Name {
			a.As.Unit = ""
		}
	}
	if a.Subject == (registry.Subject{}) {
		a.Subject.Name, a.As.Name = a.As.Name, ""
	}
	if r.hasEvents() {
		r.fault(standingField, FaultEvents, r.plainText(standingField), nil)
	}
}

// hasEvents tells that a row is about an award that is not as it was given.
func (r *rowReader) hasEvents() bool {
	var standing string
	r.choice(standingField, &standing, standings())
	return standing != "" && standing != string(registry.Valid)
}

// leftOut tells that a row is about a registered award with events, which
// the register keeps as it is, and warns of the row.
func (r *rowReader) leftOut(decision registry.DecisionRef) bool {
	has, silent := r.source.options.HasAward, r.silent()
	if has == nil || !silent.hasEvents() {
		return false
	}
	var ordinal int
	if silent.number("ordinal", &ordinal); !has(decision, ordinal) {
		return false
	}
	fault := registry.Fault{Code: FaultEvents, Warning: true, Field: standingField, Value: r.plainText(standingField)}
	r.source.addListFault(fault, r.source.place(r.row.number, standingField))
	return true
}

// splitRank takes the rank off a name: "Thiếu tá Nguyễn Văn Ân".
func splitRank(text string) (rank, name string) {
	words := strings.Fields(text)
	for n := min(3, len(words)-1); n > 0; n-- {
		if rank := strings.Join(words[:n], " "); registry.RankOrder(rank) != 0 {
			return rank, strings.Join(words[n:], " ")
		}
	}
	return "", text
}

// authorityCode returns the code of an authority above every register that
// a list gives by name, and any other text as it is.
func authorityCode(text string) string {
	for _, a := range registry.Authorities() {
		if registry.Fold(a.Name) == registry.Fold(text) || strings.EqualFold(a.Code, text) {
			return a.Code
		}
	}
	return text
}
