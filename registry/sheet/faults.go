package sheet

import (
	"errors"

	"sovang/registry"
)

// The codes of faults that only a file can have. They are permanent like
// the codes of package registry.
const (
	FaultSyntax       registry.FaultCode = "syntax"          // the file cannot be read as JSON or CSV; Args: line
	FaultFormat       registry.FaultCode = "format"          // not the interchange format; Args: want
	FaultUnknownField registry.FaultCode = "unknown-field"   // a field that the interchange does not have
	FaultType         registry.FaultCode = "type"            // text where a number belongs …; Args: want
	FaultHeading      registry.FaultCode = "unknown-heading" // a column that the list does not have; Args: allowed
	FaultNoHeading    registry.FaultCode = "no-heading"      // a column that the list needs is missing
	FaultKind         registry.FaultCode = "unknown-list"    // what kind of list a sheet is cannot be told
	FaultConflict     registry.FaultCode = "conflict"        // two rows tell differently of one decision; Args: first
	FaultBeyond       registry.FaultCode = "beyond"          // a row or a column beyond those that are read; Args: most
	FaultFormula      registry.FaultCode = "formula"         // a formula whose value is not stored in the file
	FaultTooLong      registry.FaultCode = "too-long"        // a cell beyond the limit of Excel
	FaultDigits       registry.FaultCode = "lost-digits"     // a number of which Excel has kept only the first 15 digits; a warning where it is no code
	FaultTwoDays      registry.FaultCode = "two-days"        // a cell with the day of joining the Party and that of full membership; a warning; Args: first
	FaultEvents       registry.FaultCode = "award-events"    // a list cannot bring back an award that was annulled, amended …; a warning when the register has it
	FaultNoLevel      registry.FaultCode = "no-level"        // the level of a decision is neither given nor known from its issuer
)

// Errors of reading and writing files as a whole.
var (
	// ErrExtension tells that a file is neither .json nor .xlsx nor .csv.
	ErrExtension = errors.New("file is neither .json nor .xlsx nor .csv")
	// ErrTooLarge tells that a file is larger than any register.
	ErrTooLarge = errors.New("file is too large")
	// ErrWorkbook tells that a file is not an Excel workbook that can be read.
	ErrWorkbook = errors.New("not an Excel workbook")
	// ErrLostTexts tells that cells of a workbook ask for texts that are not in
	// it any more.
	ErrLostTexts = errors.New("workbook has lost texts of its cells")
	// ErrKind tells that there is no list for a kind of entry.
	ErrKind = errors.New("no list of that kind")
	// ErrNoList tells that there is not one list in a file, not even headings.
	ErrNoList = errors.New("file holds no list")
)

// cleanText returns the text as the register keeps it, and the fault when
// it cannot be kept.
func cleanText(text string) (string, registry.FaultCode) {
	if len(text) > maxCell && len([]rune(text)) > maxCell {
		return "", FaultTooLong
	}
	clean, err := registry.CleanText(text)
	if err != nil {
		return "", registry.FaultText
	}
	return clean, ""
}

// shorten keeps a wrong value readable in a message.
func shorten(text string) string {
	runes := []rune(text)
	if len(runes) <= 80 {
		return string(runes)
	}
	return string(runes[:79]) + "…"
}
