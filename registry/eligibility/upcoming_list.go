package eligibility

import (
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// UpcomingList is the list of what comes due, with the names by which people
// read it: prospects made ready for paper and spreadsheets.
type UpcomingList struct {
	// Year is the year asked about.
	Year  cal.Year
	Lines []UpcomingLine
}

// UpcomingLine is one honour within reach of one recipient.
type UpcomingLine struct {
	Subject registry.Subject
	// Name, Rank and Unit are those of the recipient today; a unit has no
	// rank, and Unit is its superior.
	Name, Rank, Unit string
	Honour           string
	// HonourName is the full name of the honour.
	HonourName string
	Due        Due
	// Year is the last year of the achievement when it is due.
	Year cal.Year
	// Cite names the article, Missing what has still to be won or recorded,
	// in Vietnamese sentences.
	Cite    string
	Missing []string
	// Check tells that the line rests on a row of the law that is not
	// confirmed.
	Check bool
}

// ToDo is what has still to be won or recorded, the sentences joined by a
// separator; of what is due now and lacks nothing it says so in Vietnamese.
func (l UpcomingLine) ToDo(separator string) string {
	if len(l.Missing) == 0 && l.Due == DueNow {
		return "Đủ tiêu chuẩn."
	}
	return strings.Join(l.Missing, separator)
}

// In names the time in a language: "Đến kỳ", "Due now".
func (d Due) In(lang Lang) string {
	switch d {
	case DueNow:
		return sentence{"Đến kỳ", "Due now"}.in(lang)
	case DueNext:
		return sentence{"Năm sau", "Next year"}.in(lang)
	case DueAfter:
		return sentence{"Hai năm nữa", "In two years"}.in(lang)
	}
	return string(d)
}
