package eligibility

import (
	"cmp"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// record is a dossier put in order once, so that the conditions find their
// facts without searching. It points into the dossier and never changes it.
type record struct {
	d *Dossier
	// awards are sorted by the end of their period, the latest first.
	awards      []entry
	initiatives []proof
	grades      [gradeKinds][gradeYears]cell
	first       cal.Year // the year of the first cell
}

// entry is an award; expected tells that it has still to be won.
type entry struct {
	*Held
	expected bool
}

// proof is an initiative; expected tells that it is still to come.
type proof struct {
	*registry.Initiative
	expected bool
}

// cell is the grade of one kind and year: 1 for the best, 0 for none.
type cell struct {
	score    int8
	expected bool
	at       int32 // the index in the dossier's grades
}

const (
	gradeKinds = 4
	gradeYears = 64 // no streak of the law is longer
)

// newRecord puts the dossier in order; last is the last year that will be
// asked about.
func newRecord(d *Dossier, last cal.Year) *record {
	r := new(record)
	r.load(d, last, newScales())
	r.sort()
	return r
}

// load puts another dossier into the record, not yet sorted, and keeps the
// memory.
func (r *record) load(d *Dossier, last cal.Year, s *scales) {
	r.d = d
	r.first = last - gradeYears + 1
	r.grades = [gradeKinds][gradeYears]cell{}
	for i := range d.Grades {
		r.grade(int32(i), &d.Grades[i], s)
	}
	r.awards = r.awards[:0]
	for i := range d.Awards {
		r.awards = append(r.awards, entry{Held: &d.Awards[i]})
	}
	r.initiatives = r.initiatives[:0]
	for i := range d.Initiatives {
		r.initiatives = append(r.initiatives, proof{Initiative: &d.Initiatives[i]})
	}
}

// grade notes a grade; of two for one year and kind the lower one stands.
func (r *record) grade(at int32, g *registry.Grade, s *scales) {
	kind, year := s.kind(g.Kind), int(g.Year-r.first)
	if kind < 0 || year < 0 || year >= gradeYears {
		return
	}
	if score := s.score(kind, g.Grade); score > r.grades[kind][year].score {
		r.grades[kind][year] = cell{score: score, at: at}
	}
}

func (r *record) sort() {
	slices.SortStableFunc(r.awards, func(a, b entry) int {
		if a.Period.To != b.Period.To {
			return cmp.Compare(b.Period.To, a.Period.To)
		}
		return b.DecidedOn.Compare(a.DecidedOn)
	})
	slices.SortStableFunc(r.initiatives, func(a, b proof) int { return -cmp.Compare(a.Year, b.Year) })
}

// gradeOf returns what is noted for the kind and year; score 0 is nothing.
func (r *record) gradeOf(kind int, year cal.Year) cell {
	i := int(year - r.first)
	if kind < 0 || i < 0 || i >= gradeYears {
		return cell{}
	}
	return r.grades[kind][i]
}

// begun is the first year of which the register can hold something: that of
// the enlistment or the founding, 0 when it is not known.
func (r *record) begun() cal.Year {
	if r.d.Subject.IsUnit() {
		return r.d.Unit.Founded.Year()
	}
	return r.d.Person.Enlisted.Year()
}

// ended is the day on which the service or the unit's life ended, or zero.
func (r *record) ended() cal.Date {
	if r.d.Subject.IsUnit() {
		return r.d.Unit.Closed
	}
	return r.d.Person.Discharged
}
