package sheet

import (
	"sovang/registry"
	"sovang/registry/cal"
)

// nominationLayout is the list of nominations, a row for each ballot.
func nominationLayout() layout {
	l := about(registry.Nominations, "Đề nghị khen thưởng", nominationColumns(), nominationsOf, nominationFields, subjectOfNomination, "Danh sách đề nghị")
	l.repeated = []string{"unit", "person", "name", "honour", "year", "proposed_on"}
	l.read = readNomination
	return l
}

// readNomination reads a nomination, or one more ballot on the nomination in
// the row above.
func readNomination(b *registry.Batch, r *rowReader) {
	if n := len(b.Nominations); n > 0 && r.source.filled(r.row, r.parts, "ballots.") {
		var next registry.Nomination
		last := &b.Nominations[n-1]
		nominationFields(r.silent(), &next)
		if carriesOn(*last, next) {
			r.resume(registry.Nominations, n-1, len(last.Ballots))
			nominationFields(r, &next)
			last.Ballots = append(last.Ballots, next.Ballots...)
			return
		}
	}
	r.completeNomination(readEntry(r, registry.Nominations, &b.Nominations, nominationFields))
}

// completeNomination fills what a row leaves to be understood: that it is
// only proposed, and the usual type of the honour.
func (r *rowReader) completeNomination(n *registry.Nomination) {
	if n.State == "" && !r.anyOf("state") {
		n.State = registry.Proposed
	}
	law := r.source.options.Catalogue
	if n.Type != "" || r.anyOf("type") || law == nil {
		return
	}
	if honour, _, err := law.Honour(n.Honour, n.Period.To.Last()); err == nil {
		n.Type = registry.UsualType(honour.Kind)
	}
}

// carriesOn tells that a row is about the nomination above: it says the same
// of it, or no more than who is to get what.
func carriesOn(last, next registry.Nomination) bool {
	if next.State == "" {
		next.State = last.State
	}
	if next.Period == (cal.Period{}) {
		next.Period = last.Period
	}
	if next.ProposedOn.IsZero() {
		next.ProposedOn = last.ProposedOn
	}
	short := registry.Nomination{Subject: last.Subject, Honour: last.Honour, Period: last.Period, ProposedOn: last.ProposedOn, State: last.State}
	return continues(last, next, short, func(n *registry.Nomination) { n.Ballots = nil })
}
