package honourroll

import (
	"cmp"
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
				list = addGradeLine(list, x.gradeLine(grades, body, kind, high))
			}
		}
	}
	return list
}

// addGradeLine adds a line that has years; one of the same body and grade, as
// when a party grade is kept with the unit and with its party body, takes
// them in.
func addGradeLine(list []GradeLine, line GradeLine) []GradeLine {
	if len(line.Years) == 0 {
		return list
	}
	for i, other := range list {
		if other.Name == line.Name && other.Kind == line.Kind && other.Grade == line.Grade {
			list[i].setYears(append(other.Years, line.Years...))
			return list
		}
	}
	return append(list, line)
}

func (x *index) gradeLine(grades []registry.Grade, body string, kind registry.GradeKind, high []string) GradeLine {
	line := GradeLine{Unit: body, Name: x.gradedName(body, kind), Kind: kind, Grade: GradeName(kind, high[0])}
	var years []cal.Year
	for _, g := range grades {
		if body != "" && g.Subject == registry.UnitSubject(body) && g.Kind == kind &&
			x.period.Contains(g.Year) && slices.Contains(high, g.Grade) {
			years = append(years, g.Year)
		}
	}
	line.setYears(years)
	return line
}

// setYears sets the years, each once and in order, and their streak.
func (g *GradeLine) setYears(years []cal.Year) {
	g.Years = slices.Compact(slices.Sorted(slices.Values(years)))
	g.Streak = LongestStreak(g.Years)
}

// gradedName names the body that a grade of a unit is of: a military unit is
// graded for its work and its strength, its party organisation and its mass
// organisations apart from it.
func (x *index) gradedName(code string, kind registry.GradeKind) string {
	name := x.unitName(code, x.period.To.Last())
	if x.units[code].Kind != registry.MilitaryUnit {
		return name
	}
	switch kind {
	case registry.PartyGrade:
		return cmp.Or(x.partyBody(code), "Tổ chức đảng "+name)
	case registry.MassGrade:
		return "Các tổ chức quần chúng " + name
	}
	return name
}

// partyBody names the party body directly below a unit, or nothing when the
// register has none.
func (x *index) partyBody(code string) string {
	for _, below := range x.children[code] {
		if x.units[below].Kind == registry.PartyBody {
			return x.unitName(below, x.period.To.Last())
		}
	}
	return ""
}
