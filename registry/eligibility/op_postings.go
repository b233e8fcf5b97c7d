package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// stretch is the time from one date to the last day before another, or to some
// day in the other when that is known only to the month or year.
type stretch struct{ from, to cal.Date }

// follows tells that the other begins where the stretch ends: on the next day,
// or in the same or the next month or year when no more is known.
func (s stretch) follows(other stretch) bool {
	return s.from == other.to || other.to == s.from.Next() || !other.to.IsDay() && other.to.Last().Next() == s.from.First()
}

// shortest and longest bound what the dates allow.
func (s stretch) shortest() stretch { return stretch{s.from.Last(), s.to.First()} }

func (s stretch) longest() stretch {
	to := s.to
	if !to.IsDay() {
		to = to.Last().Next()
	}
	return stretch{s.from.First(), to}
}

// posted counts the months in the postings that match since the day, time in
// several at once only once. The last day of a posting counts.
func (e *evaluator) posted(since cal.Date, match func(*registry.Posting) bool) months {
	stretches := joined(e.stretches(match))
	return months{
		least: fullMonths(stretches, since, stretch.shortest),
		most:  fullMonths(stretches, since, stretch.longest),
	}
}

// stretches lists the time in the postings that match, by their beginning.
func (e *evaluator) stretches(match func(*registry.Posting) bool) []stretch {
	var list []stretch
	stop := e.stop()
	postings := e.rec.d.Person.Postings
	for i := range postings {
		p := &postings[i]
		if !match(p) || p.From.IsZero() || p.From.After(stop) {
			continue
		}
		to := stop
		if !p.To.IsZero() && !p.To.After(stop) {
			to = p.To.Next()
		}
		if to.Last().Before(p.From.First()) {
			continue
		}
		list = append(list, stretch{p.From, to})
	}
	slices.SortStableFunc(list, func(a, b stretch) int { return a.from.Compare(b.from) })
	return list
}

// joined makes one of stretches that follow each other without a gap.
func joined(list []stretch) []stretch {
	var whole []stretch
	for _, s := range list {
		if n := len(whole) - 1; n >= 0 && s.follows(whole[n]) {
			whole[n].to = s.to
			continue
		}
		whole = append(whole, s)
	}
	return whole
}

// fullMonths counts the full months of every stretch of time that is covered.
func fullMonths(list []stretch, since cal.Date, bound func(stretch) stretch) int {
	total := 0
	var now stretch
	for _, s := range list {
		s = bound(s)
		if s.from.Before(since) {
			s.from = since
		}
		if !s.from.Before(s.to) {
			continue
		}
		if !now.to.IsZero() && !s.from.After(now.to) {
			if s.to.After(now.to) {
				now.to = s.to
			}
			continue
		}
		total += now.months()
		now = s
	}
	return total + now.months()
}

func (s stretch) months() int {
	if s.to.IsZero() {
		return 0
	}
	return s.from.MonthsUntil(s.to)
}

// notePostings puts the postings that match into the evidence.
func (e *evaluator) notePostings(f *Finding, match func(*registry.Posting) bool) {
	postings := e.rec.d.Person.Postings
	for i := range postings {
		if p := &postings[i]; match(p) && !p.From.After(e.stop()) {
			f.posting(p)
		}
	}
}
