package registry

import "slices"

// FindingName says which check found something. Names are permanent: commands
// and scripts name checks by them.
type FindingName string

// The checks of the file and of history: what they find is serious.
const (
	FindingIntegrity   FindingName = "integrity"    // a page of the file is damaged
	FindingForeignKeys FindingName = "foreign-keys" // a row names one that is not there
	FindingLog         FindingName = "log"          // the chain of the log is broken
	FindingRecords     FindingName = "records"      // a record is not as the log says
	FindingGate        FindingName = "gate"         // history stands open to changes
	FindingFileMode    FindingName = "file-mode"    // others may read the file
)

// The checks of the bookkeeping.
const (
	FindingDates         FindingName = "dates"          // something came before what it follows from
	FindingGaps          FindingName = "gaps"           // ordinals that a decision of the unit leaves out
	FindingNoAwards      FindingName = "no-awards"      // a decision without awards
	FindingNoCertificate FindingName = "no-certificate" // awards whose certificate was not printed
	FindingNoScan        FindingName = "no-scan"        // a decision without its scan
	FindingQuota         FindingName = "quota"          // more was given than the law allows
	FindingGrades        FindingName = "grades"         // years without a grade
	FindingTwins         FindingName = "twins"          // two records that may be one
	FindingNominations   FindingName = "nominations"    // submitted long ago, and no answer
	FindingClosedUnits   FindingName = "closed-units"   // people in units that are closed
	FindingTemplates     FindingName = "templates"      // a template that is gone
	FindingBackup        FindingName = "backup"         // no backup for long
)

// Severity says how much a finding matters.
type Severity string

// The severities, the gravest first. A note is about what is usual, such as
// papers of years ago that another hand wrote.
const (
	SevereFinding  Severity = "error"
	WarningFinding Severity = "warning"
	NoteFinding    Severity = "note"
)

// Finding is one thing that is not as it should be in a register.
type Finding struct {
	Name     FindingName
	Severity Severity
	// Kind and Key name the record as the log does; they may be empty.
	Kind EntryKind
	Key  string
	// Args are further words for the sentence. Several kinds of findings of one
	// check are told apart by "case".
	Args map[string]string
}

// Check is one of the checks that are made of a register.
type Check struct {
	Name FindingName
	// Severity is that of its findings; those about what is long past may be
	// notes all the same.
	Severity Severity
	// Cases are the kinds of findings that it tells apart; empty is one kind.
	Cases []string
	// Basic tells that it is about the file and about history.
	Basic bool
}

// The cases of findings.
const (
	FutureDecision  = "future"      // a decision after today
	LatePeriod      = "period"      // an award for a year after its decision
	EarlyEvent      = "event"       // something happened to an award before there was one
	PostingsOverlap = "postings"    // somebody in two places
	EarlyHandover   = "handover"    // handed over before the decision
	UnprintedThen   = "print"       // handed over before it was printed
	GoneTemplate    = "printed"     // certificates printed by a template that is gone
	GoneInUse       = "use"         // a template that is gone is to be used
	PersonTwins     = "people"      // twins among people
	UnitTwinsCase   = "units"       // twins among units
	NeverBackedUp   = "never"       // no backup at all
	OldBackup       = "old"         // changes since the last backup
	PartlyPrinted   = "partly"      // other certificates of the decision were printed
	NothingPrinted  = "nothing"     // none was
	GradesOfPerson  = "of-a-person" // a person's years without a grade
	GradesOfUnit    = "of-a-unit"   // a unit's
)

// Checks lists the checks in the order in which they are made and shown.
func Checks() []Check {
	return []Check{
		{Name: FindingIntegrity, Severity: SevereFinding, Basic: true},
		{Name: FindingForeignKeys, Severity: SevereFinding, Basic: true},
		{Name: FindingGate, Severity: SevereFinding, Basic: true},
		{Name: FindingLog, Severity: SevereFinding, Basic: true},
		{Name: FindingRecords, Severity: SevereFinding, Basic: true},
		{Name: FindingFileMode, Severity: SevereFinding, Basic: true},
		{Name: FindingDates, Severity: WarningFinding, Cases: []string{
			FutureDecision, LatePeriod, EarlyEvent, PostingsOverlap, EarlyHandover, UnprintedThen}},
		{Name: FindingGaps, Severity: WarningFinding},
		{Name: FindingNoAwards, Severity: WarningFinding},
		{Name: FindingNoCertificate, Severity: WarningFinding, Cases: []string{PartlyPrinted, NothingPrinted}},
		{Name: FindingNoScan, Severity: WarningFinding},
		{Name: FindingQuota, Severity: WarningFinding},
		{Name: FindingGrades, Severity: WarningFinding, Cases: []string{GradesOfPerson, GradesOfUnit}},
		{Name: FindingTwins, Severity: WarningFinding, Cases: []string{PersonTwins, UnitTwinsCase}},
		{Name: FindingNominations, Severity: WarningFinding},
		{Name: FindingClosedUnits, Severity: WarningFinding},
		{Name: FindingTemplates, Severity: WarningFinding, Cases: []string{GoneInUse, GoneTemplate}},
		{Name: FindingBackup, Severity: WarningFinding, Cases: []string{NeverBackedUp, OldBackup}},
	}
}

// BasicChecks names the checks of the file and of history. They hold at any
// time, whatever is still to be written into the book.
func BasicChecks() []FindingName {
	var names []FindingName
	for _, check := range Checks() {
		if check.Basic {
			names = append(names, check.Name)
		}
	}
	return names
}

// CheckByName returns the check of that name.
func CheckByName(name FindingName) (Check, bool) {
	all := Checks()
	i := slices.IndexFunc(all, func(c Check) bool { return c.Name == name })
	if i < 0 {
		return Check{}, false
	}
	return all[i], true
}

// OverlappingPostings returns the first two postings that certainly share
// time; they must be in the order of their beginnings.
func OverlappingPostings(postings []Posting) (earlier, later Posting, overlap bool) {
	for i := 1; i < len(postings); i++ {
		if postings[i-1].overlaps(postings[i]) {
			return postings[i-1], postings[i], true
		}
	}
	return Posting{}, Posting{}, false
}
