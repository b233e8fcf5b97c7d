package store

import (
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// checkSins tells of what no reason overrides: a second state-level award in
// one year, and a second form of commendation for one achievement.
func (rec *recorder) checkSins(book *awardBook, a registry.Award, index int) {
	if !a.Counts() {
		return
	}
	given := book.recipients[recipientKey(a.Subject)]
	counting := func(yield func(eligibility.Held) bool) {
		for _, older := range given {
			if older.award.Counts() && !yield(rec.heldAward(*older.award)) {
				return
			}
		}
	}
	for _, sin := range eligibility.Sins(rec.law, counting, rec.heldAward(a), a.Subject.For()) {
		i := slices.IndexFunc(given, func(older bookAward) bool {
			return older.award.Ordinal == sin.Older.Ordinal && rec.refs.of(older.award.Decision) == rec.refs.of(sin.Older.Decision)
		})
		rec.fault(rec.sinFault(sin, given[i].held(), index))
	}
}

// heldAward is an award as it counts today. The day of a decision that
// nothing is known of stays open.
func (rec *recorder) heldAward(a registry.Award) eligibility.Held {
	a = a.Today()
	by, _ := rec.lookDecision(a.Decision)
	return eligibility.Held{
		ID: a.ID, Honour: a.Honour, Period: a.Period, Type: a.Type, Movement: a.Movement, Citation: a.Citation,
		Decision: a.Decision, Ordinal: a.Ordinal, DecidedOn: by.Date, Level: by.Level,
	}
}

// sinFault is the fault that an older award stands between a new one and the
// register. Its Args name the older one.
func (rec *recorder) sinFault(sin eligibility.Sin, older held[registry.Award], index int) registry.Fault {
	code := registry.FaultAchievementTwice
	if rec.gate(sin.Gate).Must.Op == catalogue.OpOneInYear {
		code = registry.FaultStateTwice
	}
	name := sin.Older.Honour
	if honour, _, err := rec.law.Honour(name, sin.Older.DecidedOn); err == nil {
		name = honour.FullName("")
	}
	args := map[string]string{
		"honour": name, "number": sin.Older.Decision.Number, "date": sin.Older.DecidedOn.Short(),
		"year": strconv.Itoa(int(sin.Older.DecidedOn.Year())), "period": sin.Older.Period.String(),
		"recipient": recipientName(older.value), "rule": sin.Gate, "cite": rec.law.Cite(sin.Basis.Source),
		"why_vi": sin.Why(rec.law, eligibility.Vietnamese), "why_en": sin.Why(rec.law, eligibility.English),
	}
	return registry.Fault{Code: code, Kind: registry.Awards, Index: index, Field: "honour", Value: sin.Next.Honour, Args: naming(args, older)}
}
