package honourroll

import (
	"errors"

	"sovang/registry"
	"sovang/registry/cal"
)

// Errors of Build. The text that wraps them names the code or the award.
var (
	ErrUnknownUnit     = errors.New("unit is not in the register")
	ErrUnknownDecision = errors.New("decision is not in the register")
	ErrUnitCycle       = errors.New("unit is above itself")
	ErrNoPeriod        = errors.New("roll has no period")
)

// Options says which roll to build.
type Options struct {
	// Unit is the code of the unit whose roll it is; its sub-units are part
	// of it. Empty takes the whole register.
	Unit string
	// Period is the years of the roll, usually five.
	Period cal.Period
}

// Roll is the honour roll of a unit over some years.
type Roll struct {
	// Unit is the code of the unit, empty for a register with several units
	// on top. UnitName and Superior are names at the end of the period.
	Unit, UnitName, Superior string
	Period                   cal.Period
	// Latest is the day of the newest decision counted; zero without awards.
	Latest cal.Date

	// Unplaced counts the awards of these years whose recipient's unit is not
	// known, so that they are in no unit's roll.
	Unplaced int

	// Collectives and Individuals list each recipient once, under the highest
	// award, in the order in which they are honoured.
	Collectives, Individuals []Entry
	// Movements are those in which somebody was held up as an example, the
	// one with the most examples first.
	Movements []Movement
	// Matrix counts honours by year, Pivot by sub-unit, Units compares the
	// sub-units year by year.
	Matrix Matrix
	Pivot  Pivot
	Units  UnitComparison
	// Figures, Shares and Grades are the results of the unit's work.
	Figures []Figure
	Shares  []Share
	Grades  []GradeLine
}

// Entry is one recipient with all awards of the period.
type Entry struct {
	Subject registry.Subject
	// Name, Rank, Post, Unit and Superior are as at the highest award, the
	// newest of several of that height.
	Name, Rank, Post, Unit, Superior string
	// Born is the year of birth, 0 when it is not known.
	Born cal.Year
	// Posthumous tells that the highest award was given after death.
	Posthumous bool
	// Citation is that of the highest award whose citation says more than the
	// usual words for having done well in the year or served for so long.
	Citation string
	// Lines are the honours, highest first.
	Lines []Line
}

// Highest returns the line of the highest honour.
func (e Entry) Highest() Line { return e.Lines[0] }

// Awards counts the awards of all lines.
func (e Entry) Awards() int {
	n := 0
	for _, line := range e.Lines {
		n += len(line.Awards)
	}
	return n
}

// Line is one honour that a recipient got, once or several times.
type Line struct {
	// Honour is the code, Name the full name, with the giver where the
	// honour is named by it: Bằng khen của Quân khu 2.
	Honour, Name string
	Band         int
	// Awards are oldest first.
	Awards []Award
	// Streak is the longest run of years without a gap, for honours that are
	// given yearly; zero when there are no two years in a row.
	Streak Streak
}

// Award is one award as the roll shows it.
type Award struct {
	// ID is the award's number in the register.
	ID int64
	// Year is the year in which it counts, Period that of the achievement.
	Year     cal.Year
	Period   cal.Period
	Decision registry.DecisionRef
	Date     cal.Date
	// Issuer is the name of who decided.
	Issuer     string
	Posthumous bool
	// Lowered tells that the honour was higher at first (hạ mức).
	Lowered bool
}
