package registry

import (
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Initiative is an initiative, study or invention; it is used at most once
// as the ground for an award.
type Initiative struct {
	// ID is the number by which the commands name the initiative; 0 before it
	// is recorded.
	ID      int64
	UID     string
	Subject Subject
	Year    cal.Year
	Title   string
	// Kind is one of InitiativeKinds, Scope one of InitiativeScopes.
	Kind, Scope string
	// RecognisedBy is the level that recognised it.
	RecognisedBy catalogue.Level
	// Decision and Ordinal name the award of which it was the ground.
	Decision DecisionRef
	Ordinal  int
}

// Used tells that the initiative was the ground for an award already.
func (i Initiative) Used() bool { return i.Decision != DecisionRef{} }

// InitiativeKinds lists sáng kiến, đề tài, đề án, công trình, mưu trí.
func InitiativeKinds() []string {
	return []string{"sang_kien", "de_tai", "de_an", "cong_trinh", "muu_tri"}
}

// InitiativeScopes lists how far an initiative has effect, near to far.
func InitiativeScopes() []string { return []string{"unit", "corps", "ministry", "nation"} }

// Validate lists what is wrong with the initiative by itself.
func (i Initiative) Validate() Faults {
	var f faultList
	f.subject(i.Subject)
	f.requireYear("year", i.Year)
	f.requireText("title", i.Title)
	f.oneOf("kind", i.Kind, InitiativeKinds())
	f.oneOf("scope", i.Scope, InitiativeScopes())
	f.oneOf("recognised_by", string(i.RecognisedBy), []string{"regiment", "division", "corps", "ministry", "state"})
	return f.list
}

// Discipline is a disciplinary measure (kỷ luật), pending or final.
type Discipline struct {
	// ID is the number by which the commands name the measure; 0 before it
	// is recorded.
	ID      int64
	UID     string
	Subject Subject
	Date    cal.Date
	// Form is one of DisciplineForms.
	Form string
	// Until is the day it ends; zero while it runs. A pending measure with an
	// end was dropped: nothing came of it.
	Until   cal.Date
	Pending bool
}

// UnderReview tells that nothing is decided yet.
func (d Discipline) UnderReview() bool { return d.Pending && d.Until.IsZero() }

// Dropped tells that the case ended without a measure.
func (d Discipline) Dropped() bool { return d.Pending && !d.Until.IsZero() }

// DisciplineForms lists the forms, light to grave (law of officers and of
// civil servants; Thông tư liên tịch 35/2012/TTLT-BQP-BNV, Điều 4.5).
func DisciplineForms() []string {
	return []string{
		"phe_binh", "khien_trach", "canh_cao", "ha_luong", "giang_cap", "giang_chuc", "cach_chuc",
		"luu_dang", "khai_tru_dang", "tuoc_quan_ham", "tuoc_danh_hieu_quan_nhan", "buoc_thoi_viec", "an_tu", "hanh_chinh",
	}
}

// Validate lists what is wrong with the discipline by itself.
func (d Discipline) Validate() Faults {
	var f faultList
	f.subject(d.Subject)
	if d.Date.IsZero() {
		f.add(Fault{Code: FaultMissing, Field: "date"})
	}
	f.oneOf("form", d.Form, DisciplineForms())
	f.inOrder("until", d.Date, d.Until)
	return f.list
}

// Registration is what a person or unit set out to win in a year.
type Registration struct {
	UID     string
	Subject Subject
	Year    cal.Year
	Honour  string
}

// Validate lists what is wrong with the registration by itself and against
// the catalogue: an honour that is not known, or not for the subject.
func (r Registration) Validate(cat *catalogue.Catalogue) Faults {
	var f faultList
	f.subject(r.Subject)
	f.requireYear("year", r.Year)
	f.requireText("honour", r.Honour)
	if r.Honour == "" {
		return f.list
	}
	honour, _, err := cat.Honour(r.Honour, r.Year.Last())
	if err != nil {
		f.add(Fault{Code: FaultUnknownHonour, Field: "honour", Value: r.Honour})
		return f.list
	}
	f.suits(honour, r.Subject)
	return f.list
}
