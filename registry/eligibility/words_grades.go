package eligibility

import (
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// gradeHad is the grade of the year, as the evidence or the finding has it.
func (s speaker) gradeHad() string {
	f := s.finding
	for _, e := range f.Evidence {
		if e.Grade != nil {
			return GradeName(e.Grade.Grade, s.lang)
		}
	}
	if f.Have != "" {
		return s.plain(f.Have)
	}
	return sentence{"chưa đạt mức cần có", "below what is needed"}.in(s.lang)
}

// gradeYear is the year of the grade; for one who has left, of the last one.
func (s speaker) gradeYear() cal.Year {
	for _, e := range s.finding.Evidence {
		if e.Grade != nil {
			return e.Grade.Year
		}
	}
	return s.year
}

// justEnough tells that the grade is the one that is asked, no better one.
func (s speaker) justEnough() bool {
	return s.gradeHad() == GradeName(s.finding.about.condition.Grade, s.lang)
}

// gradesBelow lists the grades among the evidence that were not enough:
// "năm 2016 khá".
func (s speaker) gradesBelow() string {
	c := s.finding.about.condition
	scales := newScales()
	kind := scales.kind(registry.GradeKind(c.Kind))
	if kind < 0 {
		return ""
	}
	var texts []string
	for _, e := range s.finding.Evidence {
		if e.Grade != nil && scales.score(kind, e.Grade.Grade) > scales.score(kind, c.Grade) {
			texts = append(texts, s.onlyGrade(*e.Grade))
		}
	}
	return strings.Join(texts, ", ")
}

func (s speaker) onlyGrade(g registry.Grade) string {
	return sentence{"năm {year} chỉ được “{grade}”", "{year} was only “{grade}”"}.fill(s.lang, "{year}", yearText(g.Year), "{grade}", GradeName(g.Grade, s.lang))
}

func (s speaker) gradeOfYear(g registry.Grade) string {
	return sentence{"năm {year} {grade}", "{year} {grade}"}.fill(s.lang, "{year}", yearText(g.Year), "{grade}", GradeName(g.Grade, s.lang))
}

// streak is the run of years that the finding counts.
func (s speaker) streak() cal.Period {
	years, err := strconv.Atoi(s.finding.Have)
	if err != nil || years < 1 {
		return cal.Period{}
	}
	return cal.Period{From: s.year - cal.Year(years) + 1, To: s.year}
}

// alsoMissing says which grades are not recorded where others decided already.
func (s speaker) alsoMissing() string {
	if len(s.finding.Missing) == 0 {
		return ""
	}
	return sentence{"; sổ chưa ghi năm {years}", "; nothing recorded for {years}"}.fill(s.lang, "{years}", missingText(s.finding.Missing, s.year))
}

// fourGrades says that a grade of the four-grade scale stood for the older one.
func (s speaker) fourGrades() string {
	if !s.finding.about.fourGrades {
		return ""
	}
	return sentence{
		"; xếp loại theo bốn mức được coi như trong sạch, vững mạnh",
		"; a grade of the newer four-grade scale stands for it"}.in(s.lang)
}
