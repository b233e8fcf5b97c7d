package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
)

// Due tells when an honour comes due.
type Due string

// When an honour is due.
const (
	DueNow   Due = "now"       // with what is recorded up to the end of the year
	DueNext  Due = "next_year" // next year, if this year and the next go well
	DueAfter Due = "in_two_years"
)

// Prospect is an honour within reach of a recipient.
type Prospect struct {
	Subject registry.Subject
	Honour  string
	Due     Due
	// Year is the last year of the achievement when it is due.
	Year cal.Year
	// Verdict is the judgement of Year, with what goes well taken as won. It
	// holds the findings of the path that decides as far as they rest on
	// records; [Judge] tells all.
	Verdict Verdict
	// Lacking are the findings that rest on what has still to be won, or that
	// are not known; empty when it is due now.
	Lacking []Finding
}
