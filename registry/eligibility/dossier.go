package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Dossier is what the register holds about one recipient. Lists may be in any
// order; Judge does not change them.
type Dossier struct {
	Subject registry.Subject
	// Unit is set for a unit, Person (with postings) for a person.
	Unit   registry.Unit
	Person registry.Person
	// Awards are those that count today.
	Awards        []Held
	Grades        []registry.Grade
	Initiatives   []registry.Initiative
	Disciplines   []registry.Discipline
	Registrations []registry.Registration
	// Members tells about the people of a unit and of the units below it, by
	// year; a year that is not there is not known.
	Members map[cal.Year]Members
	// Keeper is what the register knows beyond the recipient. It is shared
	// between dossiers and never changed.
	Keeper *Keeper
}

// Held is an award that the recipient holds, with what its decision says.
type Held struct {
	// ID is the award's number in the register; 0 for one not yet recorded.
	ID     int64
	Honour string // after a lowering, the lower honour
	Period cal.Period
	Type   registry.AwardType
	// Movement is the code of the movement in which it was won, or empty.
	Movement string
	// Citation is compared by [Sins] alone; the dossiers of a register leave
	// it empty.
	Citation string
	Decision registry.DecisionRef
	Ordinal  int
	// DecidedOn is the date of the decision, Level its level.
	DecidedOn cal.Date
	Level     catalogue.Level
}

// Members tells about the people of a unit in one year.
type Members struct {
	// Strength counts the people: Recorded from the tally of personnel, else
	// from the postings in the register.
	Strength int
	Recorded bool
	// Holders counts the people with an honour of the year, by code.
	Holders map[string]int
	// HoldersOfBase counts those with CSTT or LDTT, nobody twice.
	HoldersOfBase int
	// Grades counts the people by task grade, from the tally or the grades.
	Grades map[string]int
	// Disciplined counts the final disciplines of the year by form.
	Disciplined map[string]int
}

// Keeper is what the register knows beyond one recipient.
type Keeper struct {
	// Units by code, for the unit of a posting.
	Units map[string]registry.Unit
	// RegistrationYears are the years for which the register holds any
	// registrations: in these, who is not among them did not register.
	RegistrationYears map[cal.Year]bool
	Settings          Settings
}

// Settings are the choices that the law leaves open, by key of
// [registry.Settings]; a key that is not there has its default.
type Settings map[string]string
