package eligibility

import (
	"cmp"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// window is the time in which a path counts what was won; it ends in the year
// asked about.
type window struct {
	// from is the first year that counts, 0 when nothing bounds it.
	from cal.Year
	// maybe is the first year that would count if the years without a grade
	// were good ones; never after from.
	maybe cal.Year
	// used is the first year of the shortest run that has what was asked for
	// so far; 0 when nothing was counted. So a longer run of good years never
	// asks for more than a shorter one.
	used cal.Year
	// set tells that something bounds the window: a predecessor, a streak.
	set bool
}

// open sets the first year.
func (w *window) open(from cal.Year) {
	w.from, w.maybe, w.set = max(w.from, from), max(w.maybe, from), true
}

// narrow sets the years of a streak.
func (w *window) narrow(from, maybe cal.Year) { w.from, w.maybe, w.set = from, maybe, true }

// use tells that what was asked for needs the years back to this one.
func (w *window) use(from cal.Year) {
	if w.used == 0 || from < w.used {
		w.used = from
	}
}

// first returns the first year of the shortest run that will do.
func (w *window) first() cal.Year {
	if w.used != 0 {
		return w.used
	}
	return w.from
}

// opening is the window before any condition was asked. Merit counts from the
// year after the last award of the same honour for merit (Thông tư
// 151/2018/TT-BQP, Điều 64.4). For an order or a certificate of the Prime
// Minister, what an order rewarded does not count either: one achievement
// brings one form of commendation (Luật Thi đua, khen thưởng 2003, Điều 6.2b).
func (e *evaluator) opening(typ string) window {
	if typ != "" && typ != string(registry.ByMerit) {
		return window{}
	}
	form := givenForMerit(e.honour)
	for _, a := range e.rec.awards {
		if a.Type == registry.ByMerit && (a.Honour == e.honour.Code || form && isOrder(a.Honour)) && e.counts(a) && !e.itself(a) {
			from := e.lastRewarded(a) + 1
			return window{from: from, maybe: from}
		}
	}
	return window{}
}

// lastRewarded is the last year of the achievement; where it is not recorded,
// no year of which the award might have taken account is left to count.
func (e *evaluator) lastRewarded(a entry) cal.Year {
	return cmp.Or(a.Period.To, a.DecidedOn.Year(), e.q.Year)
}

// givenForMerit tells that the honour is an order, or the certificate of the
// Prime Minister.
func givenForMerit(h catalogue.Honour) bool {
	return h.Kind == catalogue.Order || h.Kind == catalogue.MeritCertificate && h.Level.Rank() >= catalogue.Govt.Rank()
}

// isOrder tells it by the code.
func isOrder(code string) bool { return strings.HasPrefix(code, "HC_") }

// period is the window for a sentence, zero when nothing bounds it.
func (e *evaluator) period() cal.Period {
	if e.w.from == 0 {
		return cal.Period{}
	}
	return cal.Period{From: e.w.from, To: e.q.Year}
}
