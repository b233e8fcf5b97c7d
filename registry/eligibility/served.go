package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
)

// TimeServed counts the full months that a person had surely served on a day,
// or until the discharge before it, and those of them in hardship postings,
// which count double for service medals (Thông tư 151/2018/TT-BQP, Điều 34.3).
// known is false when nobody recorded when the service began.
func TimeServed(p registry.Person, on cal.Date) (served, hardship int, known bool) {
	if p.Enlisted.IsZero() {
		return 0, 0, false
	}
	e := evaluator{statute: &statute{end: on}, rec: &record{d: &Dossier{Subject: registry.PersonSubject(p.Code), Person: p}}}
	served = between(p.Enlisted, e.stop()).least
	if p.Category != registry.Enlisted {
		hardship = e.hardships(nil).least
	}
	return served, hardship, true
}
