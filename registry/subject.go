package registry

import "sovang/registry/catalogue"

// Subject names who an entry is about: a unit or a person, by code. A list
// that has no codes gives a Name, which the register resolves when exactly
// one record bears it.
type Subject struct {
	Unit, Person string
	Name         string
}

// UnitSubject returns the subject that is the unit of that code.
func UnitSubject(code string) Subject { return Subject{Unit: code} }

// PersonSubject returns the subject that is the person of that code.
func PersonSubject(code string) Subject { return Subject{Person: code} }

// IsUnit tells that the subject is a unit.
func (s Subject) IsUnit() bool { return s.Unit != "" }

// For returns the subject's kind as [catalogue.Honour] names it.
func (s Subject) For() string {
	if s.IsUnit() {
		return catalogue.ForUnits
	}
	return catalogue.ForPersons
}

// Code returns the code of the unit or the person.
func (s Subject) Code() string {
	if s.IsUnit() {
		return s.Unit
	}
	return s.Person
}

func (f *faultList) subject(s Subject) {
	given := 0
	for _, code := range []string{s.Unit, s.Person} {
		if code != "" {
			given++
		}
	}
	switch {
	case given == 2:
		f.add(Fault{Code: FaultSubject, Field: "unit", Value: s.Unit, Args: map[string]string{"person": s.Person}})
	case given == 0 && s.Name == "":
		f.add(Fault{Code: FaultMissing, Field: "person"})
	}
}

// WrongSubject is the fault that the honour is not for the subject: for units
// only and given to a person, or the reverse. ok is false when the honour
// suits it, or when the subject is not known.
func WrongSubject(honour catalogue.Honour, s Subject) (fault Fault, ok bool) {
	if s.Code() == "" || honour.For(s.For()) {
		return Fault{}, false
	}
	return Fault{Code: FaultWrongSubject, Field: "honour", Value: honour.Code, Args: map[string]string{
		"honour": honour.FullName(""), "for": honour.Subject, "recipient": s.Code()}}, true
}

func (f *faultList) suits(honour catalogue.Honour, s Subject) {
	if fault, wrong := WrongSubject(honour, s); wrong {
		f.add(fault)
	}
}

// Recipient is a recipient as at the award. What is empty is filled from the
// postings when the award is recorded.
type Recipient struct {
	Name string
	Rank string
	Post string
	// Unit is the name of the recipient's unit, empty for a unit itself.
	Unit string
	// Superior is the name of the superior unit, which the certificate of a
	// collective shows below its name.
	Superior string
}
