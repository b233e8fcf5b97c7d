package catalogue

import "sovang/registry/cal"

// Document is a legal document that rows of the catalogue cite.
type Document struct {
	// ID is permanent: L2003, TT151.
	ID    string
	Title string
	// ValidFrom is the first day in force and ValidTo the first day after it,
	// known only to the year where no more is known; a zero ValidTo means in
	// force, or an end that is not known (see Note).
	ValidFrom, ValidTo cal.Date
	// Source says where the dates were read.
	Source     string
	Confidence Confidence
	// Note is in Vietnamese, for the reader of the row.
	Note string
}
