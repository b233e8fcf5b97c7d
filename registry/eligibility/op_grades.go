package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// scales hold the grades of each kind from high to low.
type scales struct {
	kinds  [gradeKinds]registry.GradeKind
	grades [gradeKinds][]string
}

func newScales() *scales {
	s := new(scales)
	for i, kind := range registry.GradeKinds() {
		s.kinds[i], s.grades[i] = kind, registry.GradesOf(kind)
	}
	return s
}

// kind returns the place of the kind, -1 for none; an empty one is the task.
func (s *scales) kind(kind registry.GradeKind) int {
	for i, k := range s.kinds {
		if k == kind || kind == "" && k == registry.TaskGrade {
			return i
		}
	}
	return -1
}

// The scores of the two scales of the Party: the four grades took the place
// of trong sạch, vững mạnh, which the circular still asks for, and HTXSNV
// stands as high as TSVM_TB.
const (
	highestParty = "TSVM_TB"
	fourHighest  = "HTXSNV"
)

// score returns 1 for the highest grade of the kind, more for lower ones.
func (s *scales) score(kind int, grade string) int8 {
	if s.kinds[kind] == registry.PartyGrade && grade == fourHighest {
		grade = highestParty
	}
	for i, g := range s.grades[kind] {
		if g == grade {
			return int8(i + 1)
		}
	}
	return int8(len(s.grades[kind]) + 1)
}

// gradeIn answers whether the grade of the year is as asked: Met, NotMet, or
// Unknown when the register holds none.
func (e *evaluator) gradeIn(kind int, lowest int8, year cal.Year) Result {
	c := e.rec.gradeOf(kind, year)
	switch {
	case c.score == 0 || c.expected && e.hoped == 0:
		return Unknown
	case c.score <= lowest:
		return Met
	}
	return NotMet
}

// grade answers [catalogue.OpGrade]. Of somebody who has left, the grade of
// the last year of service is asked.
func (e *evaluator) grade(c *catalogue.Condition, f *Finding) Result {
	year := e.q.Year
	if end := e.rec.ended(); !end.IsZero() && end.Last().Year() < year {
		year = end.Last().Year()
	}
	kind, lowest := e.gradeAsked(c)
	f.need(c.Grade)
	result := e.gradeIn(kind, lowest, year)
	if result == Unknown {
		f.missing(year)
		return Unknown
	}
	e.noteGrade(f, kind, year)
	f.have(e.gradeText(f, kind, year))
	return result
}

func (e *evaluator) gradeAsked(c *catalogue.Condition) (kind int, lowest int8) {
	kind = e.scales.kind(registry.GradeKind(c.Kind))
	if kind < 0 {
		return kind, 0
	}
	return kind, e.scales.score(kind, c.Grade)
}

// gradeText is the grade of the year as it was recorded.
func (e *evaluator) gradeText(f *Finding, kind int, year cal.Year) string {
	if f == nil {
		return ""
	}
	c := e.rec.gradeOf(kind, year)
	if c.expected {
		return e.scales.grades[kind][c.score-1]
	}
	return e.rec.d.Grades[c.at].Grade
}

// noteGrade puts the grade of the year into the evidence.
func (e *evaluator) noteGrade(f *Finding, kind int, year cal.Year) {
	if f == nil {
		return
	}
	c := e.rec.gradeOf(kind, year)
	if c.expected {
		f.about.expected = append(f.about.expected, Evidence{Grade: &registry.Grade{
			Subject: e.rec.d.Subject, Year: year, Kind: e.scales.kinds[kind], Grade: e.scales.grades[kind][c.score-1]}})
		return
	}
	g := &e.rec.d.Grades[c.at]
	f.Evidence = append(f.Evidence, Evidence{Grade: g})
	if g.Kind == registry.PartyGrade && g.Grade == fourHighest && e.rec.d.Subject.IsUnit() {
		f.about.fourGrades = true
		f.derived()
	}
}

// streak is a run of years that ends in the year asked about.
type streak struct {
	// known counts the years that are as asked, up to the first gap; possible
	// counts on through years of which the register holds no grade.
	known, possible int
}

// streakFrom counts back from the year asked about to the year from.
func (e *evaluator) streakFrom(kind int, lowest int8, from cal.Year) streak {
	var s streak
	from = max(from, e.rec.begun(), e.rec.first)
	if end := e.rec.ended(); !end.IsZero() && end.Last().Year() < e.q.Year {
		return s
	}
	gap := false
	for year := e.q.Year; year >= from; year-- {
		result := e.gradeIn(kind, lowest, year)
		if result == NotMet {
			break
		}
		gap = gap || result == Unknown
		s.possible++
		if !gap {
			s.known++
		}
	}
	return s
}

// gradeStreak answers [catalogue.OpGradeStreak] and sets the window.
func (e *evaluator) gradeStreak(c *catalogue.Condition, f *Finding) Result {
	kind, lowest := e.gradeAsked(c)
	s := e.streakFrom(kind, lowest, e.w.from)
	back := func(n int) cal.Year { return e.q.Year - cal.Year(n) + 1 }
	f.count(s.known, c.Years)
	e.noteGrades(f, kind, back(s.known))
	switch {
	case s.known >= c.Years:
		e.w.narrow(back(s.known), back(s.possible))
		e.w.use(back(c.Years))
		return Met
	case s.possible >= c.Years:
		e.w.narrow(back(s.possible), back(s.possible))
		e.w.use(back(c.Years))
		e.noteGaps(f, kind, back(c.Years))
		return Unknown
	}
	e.noteBreak(f, kind, back(s.possible)-1)
	e.w.narrow(max(e.w.from, back(c.Years)), max(e.w.from, back(c.Years)))
	return NotMet
}

// noteGrades puts the grades since the year into the evidence.
func (e *evaluator) noteGrades(f *Finding, kind int, from cal.Year) {
	if f == nil {
		return
	}
	for year := from; year <= e.q.Year; year++ {
		e.noteGrade(f, kind, year)
	}
}

// noteBreak puts the grade that ended a streak into the evidence.
func (e *evaluator) noteBreak(f *Finding, kind int, year cal.Year) {
	if f == nil || year < e.w.from {
		return
	}
	if c := e.rec.gradeOf(kind, year); c.score != 0 {
		e.noteGrade(f, kind, year)
	}
}

// noteGaps notes the years from the given one on without a grade.
func (e *evaluator) noteGaps(f *Finding, kind int, from cal.Year) {
	if f == nil {
		return
	}
	for year := from; year <= e.q.Year; year++ {
		if c := e.rec.gradeOf(kind, year); c.score == 0 || c.expected && e.hoped == 0 {
			f.missing(year)
		}
	}
}

// gradeWindow answers [catalogue.OpGradeWindow]: every year of the shortest
// run that has what was asked before, or the year alone (setting
// law.party_years).
func (e *evaluator) gradeWindow(c *catalogue.Condition, f *Finding) Result {
	from := min(e.w.first(), e.q.Year)
	if !e.w.set || e.settings[registry.SettingPartyYears] == "year" {
		from = e.q.Year
	}
	kind, lowest := e.gradeAsked(c)
	f.need(c.Grade)
	result, good := Met, 0
	for year := max(from, e.rec.first); year <= e.q.Year; year++ {
		switch e.gradeIn(kind, lowest, year) {
		case NotMet:
			if f == nil {
				return NotMet
			}
			result = NotMet
			e.noteGrade(f, kind, year)
		case Unknown:
			result = worse(result, Unknown)
			f.missing(year)
		default:
			good++
			e.noteGrade(f, kind, year)
		}
	}
	f.count(good, int(e.q.Year-max(from, e.rec.first))+1)
	return result
}
