package sheet

import (
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
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
		one := decisionRow{decision: d, award: nameOnce(a)}
		if standing := a.Standing(); standing != registry.Valid || len(a.Events) > 0 {
			one.standing = standings().write(string(standing))
			if one.standing == "" {
				one.standing = "Đã đính chính"
			}
		}
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
	ref := readDecision(b, r)
	if !r.anyOf("ordinal", "unit", "person", "as.name", "as.name"+otherWay, "ranked name", "honour", "citation") {
		return
	}
	r.on = ref.date
	award := readEntry(r, registry.Awards, &b.Awards, func(f fields, a *registry.Award) { readAward(r, a, ref) })
	if len(award.Honour) > 0 && award.Period.IsZero() && !r.anyOf("year", "year"+otherWay, "from", "to") && r.on.IsDay() {
		award.Period = cal.OneYear(r.on.Year())
	}
}

// datedRef is the decision that a row names, with its date if known.
type datedRef struct {
	registry.DecisionRef
	date cal.Date
}

func readDecision(b *registry.Batch, r *rowReader) datedRef {
	if !r.anyOf("number", "date", "issuer", "decision.year") {
		if i, ok := r.source.decisions[r.source.options.Decision]; ok {
			return datedRef{r.source.options.Decision, b.Decisions[i].Date}
		}
		return datedRef{r.source.options.Decision, r.source.options.Decision.Year.Last()}
	}
	var d registry.Decision
	decisionFields(r.silent(), &d)
	if !r.anyOf("date") {
		return referredDecision(b, r)
	}
	d.Issuer = authorityCode(d.Issuer)
	if i, ok := r.source.decisions[d.Ref()]; ok {
		checkSame(r, i, b.Decisions[i], d)
		return datedRef{d.Ref(), b.Decisions[i].Date}
	}
	added := readEntry(r, registry.Decisions, &b.Decisions, decisionFields)
	added.Issuer = d.Issuer
	added.Level = levelOf(added.Level, added.Issuer)
	r.source.decisions[added.Ref()] = len(b.Decisions) - 1
	return datedRef{added.Ref(), added.Date}
}

// checkSame reports what a row says differently of a decision above it.
func checkSame(r *rowReader, index int, known, again registry.Decision) {
	r.resume(registry.Decisions, index, 0)
	pairs := []struct{ field, first, now string }{
		{"date", known.Date.String(), again.Date.String()}, {"level", string(known.Level), string(again.Level)},
		{"place", known.Place, again.Place}, {"authority", known.Authority, again.Authority}, {"formula", known.Formula, again.Formula},
		{"signer.post", known.Signer.Post, again.Signer.Post}, {"signer.rank", known.Signer.Rank, again.Signer.Rank},
		{"signer.name", known.Signer.Name, again.Signer.Name}, {"summary", known.Summary, again.Summary},
	}
	for _, p := range pairs {
		if p.now != "" && p.now != p.first {
			r.fault(p.field, FaultConflict, p.now, map[string]string{"first": p.first})
		}
	}
}

// referredDecision is the decision that a row names without its date.
func referredDecision(b *registry.Batch, r *rowReader) datedRef {
	var ref registry.DecisionRef
	r.begin(registry.Awards, len(b.Awards))
	r.text("issuer", &ref.Issuer)
	r.text("number", &ref.Number)
	r.year("decision.year", &ref.Year)
	ref.Issuer = authorityCode(ref.Issuer)
	for _, d := range b.Decisions {
		if d.Number == ref.Number && (ref.Issuer == "" || d.Issuer == ref.Issuer) && (ref.Year == 0 || d.Date.Year() == ref.Year) {
			return datedRef{d.Ref(), d.Date}
		}
	}
	return datedRef{ref, ref.Year.Last()}
}

func readAward(r *rowReader, a *registry.Award, ref datedRef) {
	a.Decision = ref.DecisionRef
	awardBodyFields(r, a)
	if name := r.plainText("ranked name"); name != "" && a.As.Name == "" {
		a.As.Rank, a.As.Name = splitRank(name)
	}
	if post := r.plainText("post and unit"); post != "" && a.As.Post == "" {
		a.As.Post, a.As.Unit = splitPost(post, a.As.Unit)
	}
	if unit := r.plainText("as.name" + otherWay); unit != "" && unit != a.As.Name && a.As.Unit == "" {
		a.As.Unit = unit
	}
	if a.Subject == (registry.Subject{}) {
		a.Subject.Name, a.As.Name = a.As.Name, ""
	}
	var standing string
	r.choice(standingField, &standing, standings())
	if text := r.plainText(standingField); text != "" && standing != string(registry.Valid) {
		r.fault(standingField, FaultEvents, text, nil)
	}
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

// splitPost takes "Trợ lý, Phòng Xe máy" apart, unless the unit is known.
func splitPost(text, unit string) (post, unitName string) {
	post, rest, found := strings.Cut(text, ",")
	if !found || unit != "" {
		return text, unit
	}
	return strings.TrimSpace(post), strings.TrimSpace(rest)
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

// levelOf returns the level given, or the one that every decision of an
// authority above the registers has.
func levelOf(level catalogue.Level, issuer string) catalogue.Level {
	if level != "" {
		return level
	}
	switch issuer {
	case "CTN":
		return catalogue.State
	case "TTG", "CP":
		return catalogue.Govt
	case "BQP", "QUTW", "BTTM", "TCCT":
		return catalogue.Ministry
	}
	return ""
}
