package registry

import (
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// GradeKind tells what was graded.
type GradeKind string

// The kinds of yearly grade.
const (
	TaskGrade  GradeKind = "task"  // mức độ hoàn thành nhiệm vụ
	UnitGrade  GradeKind = "unit"  // vững mạnh toàn diện
	PartyGrade GradeKind = "party" // tổ chức đảng, đảng viên
	MassGrade  GradeKind = "mass"  // tổ chức quần chúng
)

// GradeKinds lists the kinds.
func GradeKinds() []GradeKind { return []GradeKind{TaskGrade, UnitGrade, PartyGrade, MassGrade} }

// GradesOf lists the grades of a kind from high to low, in the
// abbreviations of army lists.
func GradesOf(kind GradeKind) []string {
	switch kind {
	case TaskGrade:
		return []string{"HTXSNV", "HTTNV", "HTNV", "KHTNV"}
	case UnitGrade:
		return []string{"VMTD_MMTB", "VMTD", "KHA", "TB", "YEU"}
	case PartyGrade:
		return []string{"TSVM_TB", "TSVM", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "YEU"}
	case MassGrade:
		return []string{"VMXS", "VM", "KHA", "TB", "YEU"}
	}
	return nil
}

// Grade is the grade of one subject in one year.
type Grade struct {
	UID     string
	Subject Subject
	Year    cal.Year
	Kind    GradeKind
	Grade   string
}

// Validate lists what is wrong with the grade by itself. The kinds unit and
// mass are for units only; a person's party grade is one of the four grades
// of party members.
func (g Grade) Validate() Faults {
	var f faultList
	f.subject(g.Subject)
	f.requireYear("year", g.Year)
	f.oneOf("kind", string(g.Kind), stringsOf(GradeKinds()))
	if g.Subject.Person != "" && (g.Kind == UnitGrade || g.Kind == MassGrade) {
		f.add(Fault{Code: FaultWrongSubject, Field: "kind", Value: string(g.Kind), Args: map[string]string{
			"honour": string(g.Kind), "for": catalogue.ForUnits, "recipient": g.Subject.Person}})
	}
	if allowed := g.allowed(); allowed != nil {
		f.oneOf("grade", g.Grade, allowed)
	}
	return f.list
}

// allowed lists the grades of the kind that the subject can get: a party
// organisation is trong sạch, vững mạnh, a party member completes the tasks
// well or less well.
func (g Grade) allowed() []string {
	if g.Kind == PartyGrade && g.Subject.Person != "" {
		return GradesOf(TaskGrade)
	}
	return GradesOf(g.Kind)
}

// TallyOf tells what a tally counts.
type TallyOf string

// What tallies count.
const (
	PartyMembers       TallyOf = "party_member"       // đảng viên
	PartyOrganisations TallyOf = "party_organisation" // cấp ủy, tổ chức đảng
	Personnel          TallyOf = "personnel"          // quân số
	SubUnits           TallyOf = "unit"               // đơn vị cơ sở
)

// TallyKinds lists what tallies count.
func TallyKinds() []TallyOf {
	return []TallyOf{PartyMembers, PartyOrganisations, Personnel, SubUnits}
}

// Tally is a count of grades: 300 party members of a unit graded HTTNV in a
// year.
type Tally struct {
	UID   string
	Unit  string
	Year  cal.Year
	Of    TallyOf
	Grade string
	Count int
}

// Validate lists what is wrong with the tally by itself.
func (t Tally) Validate() Faults {
	var f faultList
	f.requireText("unit", t.Unit)
	f.requireYear("year", t.Year)
	f.oneOf("of", string(t.Of), stringsOf(TallyKinds()))
	f.oneOf("grade", t.Grade, t.Of.grades())
	if t.Count < 0 {
		f.add(Fault{Code: FaultNumber, Field: "count", Value: fmt.Sprint(t.Count)})
	}
	return f.list
}

func (of TallyOf) grades() []string {
	switch of {
	case PartyMembers, PartyOrganisations:
		return GradesOf(PartyGrade)
	case SubUnits:
		return GradesOf(UnitGrade)
	}
	return GradesOf(TaskGrade)
}
