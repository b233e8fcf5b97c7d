package honourroll

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// GradeLine is a high grade that a unit held in years of the roll.
type GradeLine struct {
	// Unit is the code, Name the name of the unit or body that was graded.
	Unit, Name string
	Kind       registry.GradeKind
	// Grade is the grade in words: vững mạnh toàn diện.
	Grade string
	// Years are those of this grade or a higher form of it, oldest first.
	Years []cal.Year
	// Streak is the longest run of them.
	Streak Streak
}

// String returns "vững mạnh toàn diện 5 năm liền (2015 - 2019)".
func (g GradeLine) String() string { return g.Grade + " " + g.When() }

// When returns "5 năm liền (2015 - 2019)", or the years one by one when not
// all follow each other.
func (g GradeLine) When() string {
	if g.Streak.Len() == len(g.Years) {
		return g.Streak.String()
	}
	years := make([]string, len(g.Years))
	for i, y := range g.Years {
		years[i] = cal.OneYear(y).String()
	}
	if len(years) == 1 {
		return "năm " + years[0]
	}
	text := "các năm " + strings.Join(years, ", ")
	if g.Streak.Len() > 0 {
		text += "; " + g.Streak.String()
	}
	return text
}

// highGrades lists the high grades of a kind, each with what counts as it.
func highGrades(kind registry.GradeKind) [][]string {
	switch kind {
	case registry.TaskGrade:
		return [][]string{{"HTXSNV"}}
	case registry.UnitGrade:
		return [][]string{{"VMTD", "VMTD_MMTB"}}
	case registry.PartyGrade:
		return [][]string{{"TSVM", "TSVM_TB"}, {"HTXSNV"}}
	case registry.MassGrade:
		return [][]string{{"VMXS"}}
	}
	return nil
}

// gradeLines returns the high grades of the unit of the roll and of the party
// and mass bodies directly below it.
func (x *index) gradeLines(grades []registry.Grade) []GradeLine {
	bodies := []string{x.root}
	for _, code := range x.subUnits() {
		if x.units[code].Kind != registry.MilitaryUnit {
			bodies = append(bodies, code)
		}
	}
	var list []GradeLine
	for _, body := range bodies {
		for _, kind := range []registry.GradeKind{registry.UnitGrade, registry.PartyGrade, registry.TaskGrade, registry.MassGrade} {
			for _, high := range highGrades(kind) {
				if line := x.gradeLine(grades, body, kind, high); len(line.Years) > 0 {
					list = append(list, line)
				}
			}
		}
	}
	return list
}

func (x *index) gradeLine(grades []registry.Grade, body string, kind registry.GradeKind, high []string) GradeLine {
	line := GradeLine{
		Unit: body, Name: x.unitName(body, x.period.To.Last()), Kind: kind, Grade: GradeName(kind, high[0]),
	}
	for _, g := range grades {
		if body != "" && g.Subject == registry.UnitSubject(body) && g.Kind == kind &&
			x.period.Contains(g.Year) && slices.Contains(high, g.Grade) {
			line.Years = append(line.Years, g.Year)
		}
	}
	slices.Sort(line.Years)
	line.Years = slices.Compact(line.Years)
	line.Streak = LongestStreak(line.Years)
	return line
}
